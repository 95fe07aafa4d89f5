import { type Problem, problem } from '@minzheng/core'
import { jsonOf, piecesOf } from './body.js'
import type { Limits } from './limits.js'
import { type Refusal, refusalOf, refuse } from './refusal.js'
import type { LineAnswer } from './route.js'

const newline = 0x0a

/** A line as it came; one that is too large has no bytes, and is told of at once. */
interface Line {
  readonly line: number
  readonly bytes: Uint8Array | undefined
}

/** The lines of pieces, none with more bytes than may be held, those with nothing in them left out but counted. */
async function* linesOf(pieces: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let held: Uint8Array | undefined = new Uint8Array(0)
  let line = 1
  /** What is held of the line with more of it; nothing once it is too large. */
  const joined = (rest: Uint8Array): Uint8Array | undefined => {
    if (held === undefined || held.byteLength + rest.byteLength > most) return undefined
    if (held.byteLength === 0) return rest
    const whole = new Uint8Array(held.byteLength + rest.byteLength)
    whole.set(held)
    whole.set(rest, held.byteLength)
    return whole
  }
  const isBlank = (bytes: Uint8Array): boolean => bytes.every(byte => byte === 0x20 || byte === 0x09 || byte === 0x0d)
  for await (const piece of pieces) {
    let from = 0
    for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, from)) {
      const bytes = joined(piece.subarray(from, end))
      if (bytes ? !isBlank(bytes) : held) yield { line, bytes }
      held = new Uint8Array(0)
      from = end + 1
      line++
    }
    const bytes = joined(piece.subarray(from))
    if (held && !bytes) yield { line, bytes }
    held = bytes && Uint8Array.from(bytes)
  }
  if (held && !isBlank(held)) yield { line, bytes: held }
}

const lineTooLarge = (most: number): Problem =>
  problem(
    'line-too-large',
    'error',
    [],
    [`这一行超过 ${most} 字节。`, `The line has more than ${most} bytes.`],
    [
      '请删去用不到的内容；每行一个个案，以换行分开。',
      'Leave out what is not needed; each line holds one case, and ends with a line feed.',
    ],
  )

const tooLong = (seconds: number): Refusal =>
  refuse(
    408,
    'stream-too-long',
    [
      `逐行计算超过 ${seconds} 秒，其后的行未处理。`,
      `The lines took more than ${seconds} seconds; the others were not answered.`,
    ],
    ['请分成几次发送。', 'Send them in parts.'],
  )

/** Pieces until a time: a line without end, or blank ones, come to no answer at which it would be looked at. */
async function* inTime(pieces: AsyncIterable<Uint8Array>, until: number, seconds: number) {
  for await (const piece of pieces) {
    if (Date.now() > until) throw tooLong(seconds)
    yield piece
  }
}

/** What is done with the value of a line. */
export type AnswerLine = (value: unknown) => Promise<LineAnswer>

const answered = async (bytes: Uint8Array, depth: number, answer: AnswerLine): Promise<LineAnswer> => {
  let value: unknown
  try {
    value = jsonOf(bytes, depth)
  } catch (error) {
    return { status: 'invalid', problems: refusalOf(error).problems }
  }
  return answer(value)
}

/**
 * The answers to the lines of a request, in their order, as they come in; bad lines are answered in their place. What ends the
 * stream before its end (too slow, too large, a fault) is its last line: `status: 'ended'` and the problems.
 */
export async function* answersTo(
  request: Request,
  answer: AnswerLine,
  { lineBytes, streamBytes, bodySeconds, streamSeconds, depth }: Limits,
  on: { readonly line: (status: string) => void; readonly failed: (error: unknown) => void },
): AsyncGenerator<Record<string, unknown>> {
  const until = Date.now() + streamSeconds * 1000
  let last = 0
  try {
    const pieces = piecesOf(request, { is: 'lines', bytes: streamBytes, seconds: bodySeconds, each: true })
    for await (const { line, bytes } of linesOf(inTime(pieces, until, streamSeconds), lineBytes)) {
      if (Date.now() > until) throw tooLong(streamSeconds)
      const one: LineAnswer = bytes
        ? await answered(bytes, depth, answer)
        : { status: 'invalid', problems: [lineTooLarge(lineBytes)] }
      last = line
      on.line(one.status)
      yield { line, ...one }
    }
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal.status === 500) on.failed(error)
    on.line('ended')
    yield { line: last + 1, status: 'ended', problems: refusal.problems }
  }
}
