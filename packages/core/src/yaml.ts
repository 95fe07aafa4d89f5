import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  visit,
} from 'yaml'
import { problem } from './problem.js'
import type { Problem } from './problem.schema.js'

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

/** How a text of YAML is read. */
export interface ReadYamlOptions {
  /** How deep it may be; left out 16, more than any document of the house. */
  readonly mostDepth?: number
  /** How much it may hold, its aliases written out; left out 200,000 values. */
  readonly mostNodes?: number
  /** Whether numbers come with their digits as they are written, as a {@link Scalar}; else as numbers. */
  readonly asWritten?: boolean
}

const keyOf = (path: Problem['path']): string => path.join('\0')

const syntaxProblem = (line: number, reason: string): Problem => ({
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
  line,
})

const duplicate = (path: Problem['path'], key: string, line: number, first: number | undefined): Problem => ({
  ...problem(
    'duplicate-key',
    'error',
    path,
    [`“${key}”写了两次（第一次在第 ${first} 行）。`, `"${key}" stands twice (first on line ${first}).`],
    ['请只留一个；一个标识的多个取值写成列表。', 'Keep one; several entries of one id are a list.'],
  ),
  line,
})

const digitsLost = (path: Problem['path'], written: string, line: number): Problem => ({
  ...problem(
    'digits-lost',
    'error',
    path,
    [`数 ${written} 位数过多，读入会丢失数位。`, `The number ${written} cannot be held digit for digit.`],
    ['号码请写成带引号的文本。', 'Write a number that identifies something as a text, in quotation marks.'],
  ),
  line,
})

const tooLarge: Problem = problem(
  'too-large',
  'error',
  [],
  [
    '文件嵌套过深，或内容（别名展开后）过多。',
    'This file is nested too deeply, or holds too much, its aliases written out.',
  ],
  [
    '请少用几层、不用别名；大的列表请用 CSV 或 NDJSON。',
    'Use fewer levels and no aliases; long lists belong into CSV or NDJSON.',
  ],
)

const severalDocuments = (line: number): Problem => ({
  ...problem(
    'several-documents',
    'error',
    [],
    ['文件里有不止一份 YAML（以 --- 隔开）。', 'This file holds more than one YAML document, set apart by ---.'],
    ['一份公文一个文件，请分开存放。', 'One file is one document: put each in a file of its own.'],
  ),
  line,
})

/** Reading goes from level to level: a text that is nested so deeply that this could exhaust the stack is not read at all. */
const documentsIn = (text: string, counter: LineCounter, mostDepth: number): readonly Document.Parsed[] => {
  const parser = new Parser(counter.addNewLine)
  let isTooDeep = false
  const tokens = function* () {
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme)
      isTooDeep = parser.stack.length > 2 * mostDepth
      if (isTooDeep) return
    }
    yield* parser.end()
  }
  const composer = new Composer({
    // The composer’s own search for duplicate keys takes the square of their number.
    uniqueKeys: false,
    // Dates and the like stay texts, whatever version of YAML the text says it is.
    schema: 'core',
    resolveKnownTags: false,
  })
  counter.addNewLine(0)
  const documents = [...composer.compose(tokens(), true, text.length)]
  return isTooDeep ? [] : documents
}

/** What each alias stands for: the last node before it with its anchor. An alias by itself searches the whole document. */
const targetsOf = (document: Document): ReadonlyMap<Alias, Node | undefined> => {
  const anchored = new Map<string | undefined, Node>()
  const targets = new Map<Alias, Node | undefined>()
  visit(document, {
    Alias: (_, alias) => {
      targets.set(alias, anchored.get(alias.source))
    },
    Value: (_, node) => {
      anchored.set(node.anchor, node)
    },
  })
  return targets
}

/** Reads a YAML text in one pass, linear in its length. Every mistake of form is a problem with its line; nothing is thrown. */
export const readYaml = (
  text: string,
  { mostDepth = 16, mostNodes = 200_000, asWritten = false }: ReadYamlOptions = {},
): YamlData => {
  const counter = new LineCounter()
  const lines = new Map<string, number>()
  const problems: Problem[] = []
  const lineAt = (offset: number) => counter.linePos(offset).line
  const lineOfNode = (node: unknown) => lineAt((node as Node).range![0])
  const lineOf: YamlData['lineOf'] = path =>
    lines.get(keyOf(path)) ?? (path.length === 0 ? undefined : lineOf(path.slice(0, -1)))
  const nothing = (...found: readonly Problem[]): YamlData => ({ data: undefined, lineOf, problems: found })
  const noted = (path: Problem['path'], node: unknown) => {
    if (!lines.has(keyOf(path))) lines.set(keyOf(path), lineOfNode(node))
  }
  const [document, second] = documentsIn(text, counter, mostDepth)
  if (!document) return nothing(tooLarge)
  if (document.errors.length > 0)
    return nothing(...document.errors.map(error => syntaxProblem(lineAt(error.pos[0]), error.message)))
  if (second) return nothing(severalDocuments(lineAt(second.range[0])))
  const nameOf = (key: unknown): string =>
    isScalar(key) ? String(key.source) : text.slice((key as Node).range![0], (key as Node).range![1])
  const targets = targetsOf(document)
  let nodes = 0
  let isTooLarge = false
  const plain = (node: unknown, path: Problem['path']): unknown => {
    if (isAlias(node)) {
      const meant = targets.get(node)
      if (meant) return plain(meant, path)
      problems.push(syntaxProblem(lineOfNode(node), `*${node.source}`))
      return null
    }
    nodes += 1
    if (path.length > mostDepth || nodes > mostNodes) isTooLarge = true
    if (isTooLarge) return null
    if (isSeq(node)) {
      noted(path, node)
      return node.items.map((item, index) => plain(item, [...path, index]))
    }
    if (isMap(node)) {
      noted(path, node)
      const data: Record<string, unknown> = Object.create(null)
      for (const { key, value } of node.items) {
        const name = nameOf(key)
        const inner = [...path, name]
        if (name in data) problems.push(duplicate(inner, name, lineOfNode(key), lines.get(keyOf(inner))))
        else lines.set(keyOf(inner), lineOfNode(key))
        data[name] = plain(value, inner)
      }
      return data
    }
    if (!isScalar(node)) return null
    noted(path, node)
    const isNumber = typeof node.value === 'number' || typeof node.value === 'bigint'
    if (!asWritten && isNumber && Number.isInteger(node.value) && !Number.isSafeInteger(node.value))
      problems.push(digitsLost(path, String(node.source), lineOfNode(node)))
    return asWritten && isNumber ? new Scalar(node.value, String(node.source)) : node.value
  }
  const data = plain(document.contents, [])
  return isTooLarge ? nothing(tooLarge) : { data, lineOf, problems }
}
