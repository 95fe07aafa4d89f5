import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Problem } from '@minzheng/core'
import { decodeText } from '@minzheng/tables/files'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { type Context, UsageError } from './context.js'

/** Files larger than this are refused rather than read into memory. */
const maxBytes = 1024 ** 3

/** A file as bytes, of whatever form. */
export interface SourceFile {
  /** As given, to be shown in problems. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a data file holds, with the line of a path inside it; or what is wrong with it. */
export interface DataFile {
  readonly name: string
  readonly data: unknown
  readonly lineOf: (path: Problem['path']) => number | undefined
  readonly problems: readonly Problem[]
}

const noSuchFile = (name: string) =>
  new UsageError({ zh: `找不到文件 ${name}。请检查路径。`, en: `There is no file ${name}. Check the path.` })

/**
 * The files that the arguments name; a folder stands for the files in it that have one of the extensions.
 * @throws UsageError where a file does not exist, or a folder holds none
 */
export const expand = async (
  paths: readonly string[],
  extensions: readonly string[],
  { deep = false } = {},
): Promise<string[]> => {
  const expanded = await Promise.all(
    paths.map(async path => {
      if (path === '-') return [path]
      const entry = await stat(path).catch(() => undefined)
      if (!entry) throw noSuchFile(path)
      if (!entry.isDirectory()) return [path]
      const names = (await readdir(path, { recursive: deep })).filter(name =>
        extensions.includes(extname(name).toLowerCase()),
      )
      return names.sort().map(name => join(path, name))
    }),
  )
  const files = expanded.flat()
  if (files.length > 0) return files
  throw new UsageError({
    zh: `${paths.join('、')} 中没有 ${extensions.join('、')} 文件。`,
    en: `${paths.join(', ')} holds no ${extensions.join(', ')} file.`,
  })
}

/** How large a file is. @throws UsageError where there is none */
const sizeOf = async (name: string): Promise<number> => {
  const entry = await stat(name).catch(() => undefined)
  if (!entry) throw noSuchFile(name)
  if (!entry.isFile()) throw new UsageError({ zh: `${name} 不是文件。`, en: `${name} is not a file.` })
  return entry.size
}

/** The bytes of a file as they come, however large it is. @throws UsageError where there is none */
export const openSource = async (name: string): Promise<AsyncIterable<Uint8Array>> => {
  await sizeOf(name)
  return createReadStream(name, { highWaterMark: 1 << 20 })
}

/** The bytes of a file, or of standard input for `-`. @throws UsageError where there is none */
export const readSource = async (context: Context, name: string): Promise<SourceFile> => {
  if (name === '-') return { name: '-', bytes: await context.stdin() }
  if ((await sizeOf(name)) > maxBytes)
    throw new UsageError({ zh: `${name} 超过 1 GB，请拆分。`, en: `${name} is larger than 1 GB; split it.` })
  return { name, bytes: await readFile(name) }
}

const yamlProblem = (code: string, zh: string, en: string, line?: number): Problem => ({
  code,
  severity: 'error',
  path: [],
  ...(line === undefined ? {} : { line }),
  message: { zh, en },
  remedy: { zh: '请改正该处的 YAML 或 JSON 写法。', en: 'Mend the YAML or JSON there.' },
})

/** Parses a YAML or JSON file: its data, or every syntax problem with its line. Never throws. */
export const parseData = ({ name, bytes }: SourceFile): DataFile => {
  const nothing = (problems: readonly Problem[]): DataFile => ({
    name,
    data: undefined,
    lineOf: () => undefined,
    problems,
  })
  const decoded = decodeText(bytes)
  if ('problems' in decoded) return nothing(decoded.problems)
  const { text } = decoded
  if (extname(name).toLowerCase() === '.json') {
    try {
      return { name, data: JSON.parse(text), lineOf: () => undefined, problems: [] }
    } catch {
      // The YAML parser below reads JSON too, and knows the line of each mistake.
    }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0)
    return nothing(
      document.errors.map(error =>
        yamlProblem(
          'syntax',
          `第 ${lines.linePos(error.pos[0]).line} 行语法有误：${error.message}。`,
          `${error.message}.`,
          lines.linePos(error.pos[0]).line,
        ),
      ),
    )
  try {
    const lineOf: DataFile['lineOf'] = path => {
      for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
      }
      return undefined
    }
    return { name, data: document.toJS({ maxAliasCount: 100 }), lineOf, problems: [] }
  } catch (error) {
    return nothing([
      yamlProblem(
        'too-many-aliases',
        '文件中的 YAML 别名展开后过大，已拒绝读取。',
        `The YAML aliases of this file expand too far; it was not read (${error instanceof Error ? error.message : error}).`,
      ),
    ])
  }
}

/** The problems of a file, each with the file's name and, where it can be told, the line. */
export const located = (file: DataFile, problems: readonly Problem[]): Problem[] =>
  problems.map(problem => {
    const line = problem.line ?? file.lineOf(problem.path)
    return { ...problem, file: problem.file ?? file.name, ...(line === undefined ? {} : { line }) }
  })

/** The name of a file without its folder and extension. */
export const stemOf = (name: string): string => basename(name, extname(name))

/** NDJSON: one JSON value on each line, with the line of each; a line that is none is named and left out. */
export const linesOfJson = (text: string): { data: unknown[]; lines: number[]; problems: Problem[] } => {
  const data: unknown[] = []
  const lines: number[] = []
  const problems: Problem[] = []
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.trim() === '') return
    try {
      data.push(JSON.parse(line))
      lines.push(index + 1)
    } catch (error) {
      problems.push({
        code: 'syntax',
        severity: 'error',
        path: [],
        line: index + 1,
        message: {
          zh: `第 ${index + 1} 行不是 JSON。`,
          en: `Line ${index + 1} is not JSON (${error instanceof Error ? error.message : error}).`,
        },
        remedy: { zh: '每行应为一个完整的 JSON 值。', en: 'Each line is one whole JSON value.' },
      })
    }
  })
  return { data, lines, problems }
}
