import { type Problem, problem } from '@minzheng/core'
import { beginningOf, decodeText, type TextEncoding } from './decode-text.js'

/** Bytes of a text that come in pieces, one by one or as they arrive. */
export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** Turns bytes that come in pieces into text. */
export interface TextReader {
  push(bytes: Uint8Array): string
  end(): string
  /** Why the text could not be read, or not to its end. */
  readonly problem: Problem | undefined
}

/** The encoding is told by so many bytes, or by all where there are fewer. */
const beginning = 64 * 1024
/** Of a text that begins with ASCII alone, it is told by so many bytes from the first others on. */
const evidence = 4 * 1024

const damagedFurtherOn: Problem = problem(
  'text-damaged',
  'error',
  [],
  ['文本在中途损坏，其后的内容未读入。', 'The text is damaged on its way; what follows was not read.'],
  [
    '请重新下载或从原稿另存为 UTF-8；不要把不同编码的文件拼接在一起。',
    'Download it again or save it anew as UTF-8; do not join files of different encodings.',
  ],
)

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
const nothing: Uint8Array = new Uint8Array()
const firstNotAscii = (bytes: Uint8Array): number => bytes.findIndex(byte => byte >= 0x80)

/** Reads a text of any encoding that {@link decodeText} reads, holding no more of it than tells the encoding. */
export const textReader = (): TextReader => {
  let held: Uint8Array = nothing
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let isAscii = false
  let stopped: Problem | undefined

  const decode = (bytes: Uint8Array, isEnd: boolean): string => {
    try {
      return decoder?.decode(bytes, { stream: !isEnd }) ?? ''
    } catch {
      stopped = damagedFurtherOn
      return ''
    }
  }
  const begin = (encoding: TextEncoding) => {
    decoder = new TextDecoder(encoding, { fatal: true })
  }
  /** Tells the encoding by the bytes held; a part of no use for that stays ASCII, which is the same in all. */
  const settle = (isEnd: boolean): string => {
    const found = isEnd ? decodeText(held) : beginningOf(held)
    if ('problems' in found || 'problem' in found) {
      stopped = 'problems' in found ? found.problems[0] : found.problem
      return ''
    }
    begin(found.encoding)
    isAscii = found.encoding === 'utf-8' && firstNotAscii(held) < 0
    const bytes = held
    held = nothing
    return decode(bytes, isEnd)
  }
  const settleAfterAscii = (isEnd: boolean): string => {
    const at = firstNotAscii(held)
    const bytes = held
    if (at >= 0 && (isEnd || held.length - at >= evidence)) {
      held = nothing
      isAscii = false
      const found = beginningOf(bytes.subarray(at))
      if ('problem' in found) stopped = found.problem
      else if (found.encoding === 'gb18030') begin('gb18030')
      return stopped ? '' : decode(bytes, isEnd)
    }
    const plain = at < 0 ? bytes.length : at
    held = bytes.slice(plain)
    return decode(bytes.subarray(0, plain), isEnd)
  }
  const take = (isEnd: boolean): string => {
    if (!decoder) return isEnd || held.length >= beginning ? settle(isEnd) : ''
    if (isAscii) return settleAfterAscii(isEnd)
    const bytes = held
    held = nothing
    return decode(bytes, isEnd)
  }
  return {
    push(bytes) {
      if (stopped) return ''
      held = joined(held, bytes)
      return take(false)
    },
    end() {
      return stopped ? '' : take(true)
    },
    get problem() {
      return stopped
    },
  }
}

interface Reader<T> {
  push(bytes: Uint8Array): T | undefined
  end(): T | undefined
}

function* syncly<T>(chunks: Iterable<Uint8Array>, { push, end }: Reader<T>): Generator<T, void, undefined> {
  for (const chunk of chunks) {
    const piece = push(chunk)
    if (piece !== undefined) yield piece
  }
  const last = end()
  if (last !== undefined) yield last
}

async function* asyncly<T>(
  chunks: AsyncIterable<Uint8Array>,
  { push, end }: Reader<T>,
): AsyncGenerator<T, void, undefined> {
  for await (const chunk of chunks) {
    const piece = push(chunk)
    if (piece !== undefined) yield piece
  }
  const last = end()
  if (last !== undefined) yield last
}

/** What a reader makes of bytes as they come: at once where they are at hand, else when they arrive. */
export const piecesOf = <T>(
  chunks: Chunks,
  reader: Reader<T>,
): Generator<T, void, undefined> | AsyncGenerator<T, void, undefined> =>
  Symbol.asyncIterator in chunks ? asyncly(chunks, reader) : syncly(chunks, reader)
