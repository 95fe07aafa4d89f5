import { type Problem, problem } from '@minzheng/core'
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

/** What a YAML text holds as plain data, with the line of each path. */
export interface YamlData {
  readonly data: unknown
  readonly lineOf: (path: Problem['path']) => number | undefined
  readonly problems: readonly Problem[]
}

/** A text of a scalar that YAML takes for a number or the like: `division: 500000`. */
export class Scalar {
  readonly value: unknown
  readonly source: string
  constructor(value: unknown, source: string) {
    this.value = value
    this.source = source
  }
}

/** No policy document is deeper, or larger with its aliases written out. */
const mostDepth = 16
const mostNodes = 5_000_000

const keyOf = (path: Problem['path']): string => path.join('\0')

const syntaxProblem = (line: number | undefined, reason: string): Problem => ({
  ...problem(
    'syntax',
    'error',
    [],
    [`不是 YAML：${reason}。`, `This is no YAML: ${reason}.`],
    [
      '请改正该处的 YAML 写法（缩进、引号、冒号后的空格）。',
      'Mend the YAML there: indentation, quotes, the blank after a colon.',
    ],
  ),
  ...(line === undefined ? {} : { line }),
})

const duplicate = (path: Problem['path'], key: string, first: number | undefined): Problem =>
  problem(
    'duplicate-key',
    'error',
    path,
    [`“${key}”写了两次（第一次在第 ${first} 行）。`, `"${key}" stands twice (first on line ${first}).`],
    ['请只留一个；一个标识的多个取值写成列表。', 'Keep one; several entries of one id are a list.'],
  )

const tooLarge: Problem = problem(
  'too-large',
  'error',
  [],
  ['文件嵌套过深，或其别名展开后过大。', 'This file is nested too deeply, or its aliases expand too far.'],
  ['政策文件只需几层，不用别名。', 'A policy document has a few levels and needs no aliases.'],
)

class TooLarge extends Error {}

/** Reads a YAML text in one pass, linear in its length. Every mistake of form is a problem with its line; nothing is thrown. */
export const readYaml = (text: string): YamlData => {
  const counter = new LineCounter()
  const lines = new Map<string, number>()
  const problems: Problem[] = []
  const lineAt = (offset: number | undefined) => (offset === undefined ? undefined : counter.linePos(offset).line)
  const lineOf: YamlData['lineOf'] = path => {
    for (let length = path.length; length >= 0; length--) {
      const line = lines.get(keyOf(path.slice(0, length)))
      if (line !== undefined) return line
    }
    return undefined
  }
  const nothing = (...found: readonly Problem[]): YamlData => ({ data: undefined, lineOf, problems: found })
  let nodes = 0
  const noted = (path: Problem['path'], node: Node | null | undefined) => {
    const line = lineAt(node?.range?.[0])
    if (line !== undefined && !lines.has(keyOf(path))) lines.set(keyOf(path), line)
    return line
  }
  try {
    // The parser’s own search for duplicate keys takes the square of their number.
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false })
    if (document.errors.length > 0)
      return nothing(...document.errors.map(error => syntaxProblem(lineAt(error.pos[0]), error.message)))
    const plain = (node: unknown, path: Problem['path']): unknown => {
      nodes += 1
      if (path.length > mostDepth || nodes > mostNodes) throw new TooLarge()
      if (isAlias(node)) {
        const meant = node.resolve(document)
        if (meant) return plain(meant, path)
        problems.push(syntaxProblem(lineAt(node.range?.[0]), `*${node.source}`))
        return null
      }
      if (isSeq(node)) {
        noted(path, node)
        return node.items.map((item, index) => plain(item, [...path, index]))
      }
      if (isMap(node)) {
        noted(path, node)
        const data: Record<string, unknown> = Object.create(null)
        for (const { key, value } of node.items) {
          const name = isScalar(key) ? String(key.source ?? key.value) : String(key)
          const inner = [...path, name]
          const line = lineAt((key as Node | null)?.range?.[0])
          if (name in data)
            problems.push({
              ...duplicate(inner, name, lines.get(keyOf(inner))),
              ...(line === undefined ? {} : { line }),
            })
          else if (line !== undefined) lines.set(keyOf(inner), line)
          data[name] = plain(value, inner)
        }
        return data
      }
      if (!isScalar(node)) return null
      noted(path, node)
      return typeof node.value === 'number' || typeof node.value === 'bigint'
        ? new Scalar(node.value, node.source ?? String(node.value))
        : node.value
    }
    return { data: plain(document.contents, []), lineOf, problems }
  } catch (error) {
    if (error instanceof TooLarge || error instanceof RangeError) return nothing(tooLarge)
    if (error instanceof ReferenceError) return nothing(syntaxProblem(undefined, error.message))
    throw error
  }
}
