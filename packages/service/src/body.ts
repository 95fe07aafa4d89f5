import { type Problem, problem } from '@minzheng/core'
import { readJson } from '@minzheng/tables'
import { type Refusal, refuse } from './refusal.js'

const megabytes = (bytes: number): string => `${Math.round((bytes / (1 << 20)) * 100) / 100} MB`

/** How to send less, by what a body is. */
const less = {
  json: [
    '请减少内容；多个个案逐行发到 POST /v1/assess/lines。',
    'Send less; many cases go line by line to POST /v1/assess/lines.',
  ],
  text: ['请分成几份，每份一次请求。', 'Part the text, and send each part by itself.'],
  file: ['请删去其中的图片，或分成几个文件。', 'Take out its pictures, or make several files of it.'],
  lines: ['请分成几次发送。', 'Send the lines in several requests.'],
} as const

/** What a body is. */
type BodyIs = keyof typeof less

/** That more came than may. */
export const tooLarge = (most: number, is: BodyIs): Refusal =>
  refuse(
    413,
    'body-too-large',
    [`请求内容超过 ${megabytes(most)}。`, `The body is larger than ${megabytes(most)}.`],
    less[is],
    { connection: 'close' },
  )

const tooSlow = (seconds: number): Refusal =>
  refuse(
    408,
    'body-too-slow',
    [`请求内容没有在 ${seconds} 秒内送达。`, `The body did not come within ${seconds} seconds.`],
    ['请重新发送。', 'Send it again.'],
    { connection: 'close' },
  )

const broken = (): Refusal =>
  refuse(400, 'body-broken-off', ['请求内容没有送完。', 'The body broke off.'], ['请重新发送。', 'Send it again.'], {
    connection: 'close',
  })

/** What a body is, how much of it may come, and how long it may take. */
export interface BodyLimits {
  readonly is: BodyIs
  readonly bytes: number
  readonly seconds: number
}

/**
 * The pieces of a body as they come. `each` says that the seconds are those of every piece, else they are those of all.
 * @throws Refusal `body-too-large`, `body-too-slow`, `body-broken-off`
 */
export async function* piecesOf(
  request: Request,
  { is, bytes, seconds, each = false }: BodyLimits & { readonly each?: boolean },
): AsyncGenerator<Uint8Array, void, undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > bytes) throw tooLarge(bytes, is)
  const reader = request.body?.getReader()
  if (!reader) return
  let timer: ReturnType<typeof setTimeout> | undefined
  let expire: (refusal: Refusal) => void = () => {}
  const expired = new Promise<never>((_, reject) => {
    expire = reject
  })
  // Nobody may be waiting when it ends.
  expired.catch(() => {})
  const start = () => {
    clearTimeout(timer)
    timer = setTimeout(() => expire(tooSlow(seconds)), seconds * 1000)
  }
  start()
  let left = bytes
  let isWhole = false
  try {
    for (;;) {
      const read = reader.read().catch(() => {
        throw broken()
      })
      const { done, value } = await Promise.race([read, expired])
      if (done) {
        isWhole = true
        return
      }
      left -= value.byteLength
      if (left < 0) throw tooLarge(bytes, is)
      yield value
      if (each) start()
    }
  } finally {
    clearTimeout(timer)
    if (!isWhole) reader.cancel().catch(() => {})
  }
}

const framed = new WeakSet<Request>()

/** Marks a request of a server that ends a body where its content-length says, whatever the client sends. */
export const withFraming = (request: Request): Request => {
  framed.add(request)
  return request
}

/** A body that cannot be longer than its content-length says, and need not be counted as it comes. */
const wholeOf = async (request: Request, seconds: number): Promise<Uint8Array> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(seconds)), seconds * 1000)
  })
  const whole = request.arrayBuffer().catch(() => {
    throw broken()
  })
  try {
    return new Uint8Array(await Promise.race([whole, expired]))
  } finally {
    clearTimeout(timer)
  }
}

/** A body whole. @throws Refusal as {@link piecesOf} */
export const bytesOf = async (request: Request, limits: BodyLimits): Promise<Uint8Array> => {
  // A stream costs more than most answers; only a header that nobody holds the body to may lie.
  const said = framed.has(request) ? request.headers.get('content-length') : null
  if (said !== null && /^\d+$/.test(said) && Number(said) <= limits.bytes) return wholeOf(request, limits.seconds)
  const pieces: Uint8Array[] = []
  for await (const piece of piecesOf(request, limits)) pieces.push(piece)
  const [first] = pieces
  if (first && pieces.length === 1) return first
  const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}

/** Keys that reach into the object behind every object; no fact, plan or observation has one. */
const prototypeKeys: readonly string[] = ['__proto__', 'constructor', 'prototype']

const forbiddenKey = (key: string): Problem =>
  problem(
    'key-forbidden',
    'error',
    [key],
    [`不接受名为“${key}”的一项。`, `A key "${key}" is not accepted.`],
    ['请删去。', 'Leave it out.'],
  )
const tooDeep = (depth: number): Problem =>
  problem(
    'json-too-deep',
    'error',
    [],
    [`JSON 的嵌套超过 ${depth} 层。`, `The JSON is nested deeper than ${depth}.`],
    ['请减少嵌套。', 'Nest it less.'],
  )

/** What makes a JSON value one that is not looked at: nesting without end, and keys of prototypes. */
export const harmIn = (value: unknown, depth: number): Problem | undefined => {
  let level: unknown[] = [value]
  for (let deep = 0; level.length > 0; deep++) {
    if (deep > depth) return tooDeep(depth)
    const next: unknown[] = []
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue
      if (!Array.isArray(one))
        for (const key of Object.keys(one)) if (prototypeKeys.includes(key)) return forbiddenKey(key)
      for (const inner of Object.values(one)) if (typeof inner === 'object' && inner !== null) next.push(inner)
    }
    level = next
  }
  return undefined
}

const decoder = new TextDecoder('utf-8', { fatal: true })

const notJson = (why: readonly [zh: string, en: string]): Refusal =>
  refuse(400, 'syntax', why, ['请发送 UTF-8 编码的 JSON。', 'Send JSON in UTF-8.'])

/**
 * Bytes as a JSON value.
 * @throws Refusal `syntax`, `json-key-twice`, `json-digits-lost` (a number that cannot be held digit for digit), `json-too-deep`, `key-forbidden`
 */
export const jsonOf = (bytes: Uint8Array, depth: number): unknown => {
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    throw notJson(['请求内容不是 UTF-8 文本。', 'The body is no text in UTF-8.'])
  }
  const read = readJson(text)
  if ('value' in read) {
    const harm = harmIn(read.value, depth)
    if (harm) throw refuse(400, harm.code, [harm.message.zh, harm.message.en], [harm.remedy.zh, harm.remedy.en])
    return read.value
  }
  if (read.wrong === 'syntax')
    throw notJson(['请求内容不是 JSON。', `The body is not JSON (${read.why.slice(0, 200)}).`])
  if (read.wrong === 'key-twice') {
    const key = read.key.slice(0, 80)
    throw refuse(
      400,
      'json-key-twice',
      [`“${key}”在一个对象中出现两次。`, `"${key}" is there twice in one object.`],
      ['请只写一次。', 'Write it once.'],
    )
  }
  const number = read.number.slice(0, 80)
  throw refuse(
    400,
    'json-digits-lost',
    [`数 ${number} 位数过多，读入会丢失数位。`, `The number ${number} cannot be held digit for digit.`],
    [
      '号码请加引号写成文字；数值请少写几位。',
      'Write an identifier as a text, in quotes, and a figure with fewer digits.',
    ],
  )
}
