import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { type Problem, problem } from '@minzheng/core'
import { readYaml } from '@minzheng/core/yaml'
import { readJson } from '@minzheng/tables'
import { decodeText } from '@minzheng/tables/files'
import { type Context, UsageError } from './context.js'

/** Files larger than this are refused rather than read into memory. */
const maxBytes = 1024 ** 3

/** Files that are text or no more than words, as the readers of plans and reports take them, besides a .docx. */
export const wordExtensions: readonly string[] = ['.txt', '.md', '.doc', '.wps', '.pdf']

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

const digitsLost = (number: string): Problem =>
  problem(
    'json-digits-lost',
    'error',
    [],
    [`数 ${number} 位数过多，读入会丢失数位。`, `The number ${number} cannot be held digit for digit.`],
    ['号码请写成带引号的文本。', 'Write a number that identifies something as a text, in quotation marks.'],
  )

/** Parses a YAML or JSON file: its data, or every problem of its form with its line. Never throws. */
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
    const read = readJson(text)
    if ('value' in read) return { name, data: read.value, lineOf: () => undefined, problems: [] }
    if (read.wrong === 'digits-lost') return nothing([digitsLost(read.number)])
    // The reader of YAML takes JSON too, and knows the line of each mistake.
  }
  const { data, lineOf, problems } = readYaml(text, { mostDepth: 64, mostNodes: 2_000_000 })
  return hasErrors(problems) ? nothing(problems) : { name, data, lineOf, problems }
}

const hasErrors = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === 'error')

/** The problems of a file, each with the file's name and, where it can be told, the line. */
export const located = (file: DataFile, problems: readonly Problem[]): Problem[] =>
  problems.map(problem => {
    const line = problem.line ?? file.lineOf(problem.path)
    return { ...problem, file: problem.file ?? file.name, ...(line === undefined ? {} : { line }) }
  })

/** The name of a file without its folder and extension. */
export const stemOf = (name: string): string => basename(name, extname(name))
