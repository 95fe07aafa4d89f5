import { jsonOf, piecesOf, tooLarge } from './body.js'
import type { Limits } from './limits.js'
import { type Refusal, refusalOf, refuse } from './refusal.js'
import type { LineAnswer } from './route.js'

const newline = 0x0a

/** Lines as bytes, those with nothing in them left out but counted. @throws Refusal `body-too-large` for one without end */
async function* linesOf(pieces: AsyncIterable<Uint8Array>, most: number) {
  let held = new Uint8Array(0)
  let line = 0
  const joined = (rest: Uint8Array): Uint8Array => {
    if (held.byteLength + rest.byteLength > most) throw tooLarge(most)
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
      held = new Uint8Array(0)
      from = end + 1
      line++
      if (!isBlank(bytes)) yield { line, bytes }
    }
    held = Uint8Array.from(joined(piece.subarray(from)))
  }
  if (!isBlank(held)) yield { line: line + 1, bytes: held }
}

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
    const pieces = piecesOf(request, { bytes: streamBytes, seconds: bodySeconds, each: true })
    for await (const { line, bytes } of linesOf(pieces, lineBytes)) {
      if (Date.now() > until) throw tooLong(streamSeconds)
      const one = await answered(bytes, depth, answer)
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
