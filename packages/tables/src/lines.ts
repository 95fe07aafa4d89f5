import { type Problem, problem } from '@minzheng/core'
import { decodeText } from './decode-text.js'
import { fileKind } from './file-kind.js'
import { type ReadJson, readJson } from './json.js'
import { inFile, quotable } from './table.js'
import { type Chunks, piecesOf, textReader } from './text-stream.js'

/** One value of NDJSON, with its line. */
export interface JsonLine {
  readonly line: number
  readonly value: unknown
}

/** Values of NDJSON, without the lines that are none; each of those is a problem. */
export interface JsonLines {
  readonly lines: readonly JsonLine[]
  readonly problems: readonly Problem[]
}

/** What an NDJSON file does not say of itself. */
export interface ReadLinesOptions {
  /** The file's name, for its problems. */
  readonly name?: string
}

/** A line of more characters is no record. */
const longestLine = 64 * 1024 * 1024

const badLine = (line: number, read: Exclude<ReadJson, { value: unknown }>): Problem => {
  const say = (code: string, zh: string, en: string, remedy: readonly [string, string]): Problem => ({
    ...problem(code, 'error', [], [`第 ${line} 行${zh}`, `Line ${line} ${en}`], remedy),
    line,
  })
  switch (read.wrong) {
    case 'syntax':
      return say('syntax', '不是 JSON。', `is not JSON (${quotable(read.why)}).`, [
        '每行应为一个完整的 JSON 值。',
        'Each line is one whole JSON value.',
      ])
    case 'key-twice':
      return say(
        'json-key-twice',
        `中“${quotable(read.key)}”出现两次。`,
        `has "${quotable(read.key)}" twice in one object.`,
        ['请只保留一个。', 'Keep one of them.'],
      )
    case 'digits-lost':
      return say(
        'json-digits-lost',
        `的数 ${quotable(read.number)} 位数过多，读入会丢失数位。`,
        `has the number ${quotable(read.number)}, which cannot be held digit for digit.`,
        ['号码请写成带引号的文本。', 'Write a number that identifies something as a text, in quotation marks.'],
      )
  }
}

const tooLong = (line: number): Problem => ({
  ...problem(
    'json-line-endless',
    'error',
    [],
    [
      `第 ${line} 行超过 ${longestLine} 个字符仍未结束，其后的内容未读入。`,
      `Line ${line} does not end within ${longestLine} characters; what follows was not read.`,
    ],
    ['请确认文件是 NDJSON：每行一个 JSON 值。', 'Make sure that it is NDJSON: one JSON value on each line.'],
  ),
  line,
})

const lineReader = (file: string | undefined) => {
  let held = ''
  let line = 0
  let stopped: Problem | undefined
  const take = (texts: readonly string[]): JsonLines => {
    const lines: JsonLine[] = []
    const problems: Problem[] = []
    for (const text of texts) {
      line++
      if (text.trim() === '') continue
      const read = readJson(text)
      if ('value' in read) lines.push({ line, value: read.value })
      else problems.push(badLine(line, read))
    }
    return { lines, problems: inFile(problems, file) }
  }
  return {
    push(text: string): JsonLines | undefined {
      if (stopped || text === '') return undefined
      // A CR at the very end may be half of a line end.
      const last = Math.max(text.lastIndexOf('\n'), text.slice(0, -1).lastIndexOf('\r'))
      if (last < 0) {
        held += text
        if (held.length <= longestLine) return undefined
        held = ''
        stopped = tooLong(line + 1)
        return { lines: [], problems: inFile([stopped], file) }
      }
      const whole = held + text.slice(0, last + 1)
      held = text.slice(last + 1)
      const texts = whole.split(/\r\n|\r|\n/)
      // What stands behind the last line end is not there yet.
      texts.pop()
      return take(texts)
    },
    end(failed: Problem | undefined): JsonLines | undefined {
      const { lines, problems } = stopped || held === '' ? { lines: [], problems: [] } : take(held.split(/\r\n|\r|\n/))
      if (lines.length === 0 && problems.length === 0 && !failed) return undefined
      return { lines, problems: failed ? [...problems, ...inFile([failed], file)] : problems }
    },
  }
}

/**
 * The values of an NDJSON file, one on each line, in any encoding that a text has. A line that is no JSON, that names something
 * twice in one object, or has a number that cannot be held digit for digit is a problem; the others are kept. Never throws.
 */
export const readLines = (bytes: Uint8Array, { name }: ReadLinesOptions = {}): JsonLines => {
  const kind = fileKind(bytes)
  if ('problem' in kind) return { lines: [], problems: inFile([kind.problem], name) }
  const decoded = decodeText(bytes)
  if ('problems' in decoded) return { lines: [], problems: inFile(decoded.problems, name) }
  const reader = lineReader(name)
  const pieces = [reader.push(decoded.text), reader.end(undefined)].filter(piece => piece !== undefined)
  return { lines: pieces.flatMap(({ lines }) => lines), problems: pieces.flatMap(({ problems }) => problems) }
}

/** See {@link streamLines}. */
export interface StreamLines {
  (chunks: Iterable<Uint8Array>, options?: ReadLinesOptions): Generator<JsonLines, void, undefined>
  (chunks: AsyncIterable<Uint8Array>, options?: ReadLinesOptions): AsyncGenerator<JsonLines, void, undefined>
}

/** The values of an NDJSON file that comes in pieces, as {@link readLines} reads it, no more of it held than a piece and a line. */
export const streamLines: StreamLines = ((chunks: Chunks, { name }: ReadLinesOptions = {}) => {
  const text = textReader()
  const reader = lineReader(name)
  const both = (a: JsonLines | undefined, b: JsonLines | undefined): JsonLines | undefined =>
    a && b ? { lines: [...a.lines, ...b.lines], problems: [...a.problems, ...b.problems] } : (a ?? b)
  return piecesOf<JsonLines>(chunks, {
    push: bytes => reader.push(text.push(bytes)),
    end: () => {
      const last = text.end()
      return both(reader.push(last), reader.end(text.problem))
    },
  })
}) as StreamLines
