// Hostile requests against `minzheng serve`, with a fixed seed: none may crash it, be answered with 500, stay open, or leave memory behind.
//
//   node tooling/service/hostile.mjs [--requests 10000] [--seed 1] [--minutes 0]
//
// With --minutes the same goes on for so long, and what the heap holds may not grow in its second half.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '0' },
  },
})
const wanted = Number(values.requests)
const minutes = Number(values.minutes)

/** mulberry32. */
let state = Number(values.seed)
const random = () => {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}
const below = count => Math.floor(random() * count)
const pick = list => list[below(list.length)]
const times = (count, one) => Array.from({ length: count }, one)

const command = new URL('../../packages/cli/dist/bin.js', import.meta.url).pathname
/** Tells, when it is asked by a signal, what the heap still holds after a collection, in bytes. */
const heapTeller = `process.on('SIGUSR2', () => {
  gc()
  console.error(JSON.stringify({ level: 'heap', bytes: process.memoryUsage().heapUsed }))
})`
export const serve = async (...args) => {
  const told = `data:text/javascript,${encodeURIComponent(heapTeller)}`
  const node = ['--expose-gc', '--import', told, command]
  const child = spawn(process.execPath, [...node, 'serve', '--port', '0', '--lang', 'en', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors = []
  createInterface({ input: child.stderr }).on('line', line => {
    const entry = line.startsWith('{') ? JSON.parse(line) : { level: 'error', line }
    if (entry.level === 'error') errors.push(entry)
    if (entry.level === 'heap') child.emit('heap', entry.bytes)
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, errors, url: /http:\/\/\S+/.exec(line)[0] }
}

const { child, errors, url } = await serve()
let ended = false
child.on('exit', () => {
  ended = true
})
const document = await (await fetch(`${url}/openapi.json`)).json()
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { requestBody }]) => ({
    path,
    method: method.toUpperCase(),
    type: Object.keys(requestBody?.content ?? {})[0],
    bodies: Object.values(Object.values(requestBody?.content ?? {})[0]?.examples ?? {}).map(({ value }) => value),
  })),
)

const odd = [
  null,
  true,
  -1,
  0.1,
  1e308,
  -0,
  '',
  '\u0000',
  '\ud800',
  '__proto__',
  '2024-02-30',
  '9'.repeat(500),
  [],
  {},
  '张三',
  '../../etc/passwd',
  '=cmd()',
  '<script>',
]
/** Another value, somewhere in a value. */
const mutated = value => {
  if (random() < 0.15) return pick(odd)
  if (Array.isArray(value)) {
    const list = value.map(one => (random() < 0.3 ? mutated(one) : one))
    return random() < 0.1 ? times(below(200), () => pick(list.length > 0 ? list : odd)) : list
  }
  if (typeof value !== 'object' || value === null) return random() < 0.5 ? pick(odd) : value
  const entries = Object.entries(value).map(([key, one]) => [
    random() < 0.05 ? pick(['x', 'toString', '']) : key,
    random() < 0.4 ? mutated(one) : one,
  ])
  return Object.fromEntries(entries.filter(() => random() > 0.05))
}

const textOf = body => (typeof body === 'string' ? body : JSON.stringify(body))
const bytes = count => Buffer.from(times(count, () => below(256)))
const kinds = {
  mutated: ({ bodies }) => textOf(mutated(pick(bodies))),
  cut: ({ bodies }) => {
    const text = textOf(pick(bodies))
    return text.slice(0, below(text.length))
  },
  swapped: ({ bodies }) => {
    const data = Buffer.from(textOf(pick(bodies)))
    for (let count = below(8) + 1; count > 0; count--) data[below(data.length)] = below(256)
    return data
  },
  bytes: () => bytes(below(2000)),
  zip: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes(below(2000))]),
  deep: () => {
    const depth = below(50_000)
    return pick(['[', '{"a":']).repeat(depth) + (random() < 0.5 ? ']'.repeat(depth) : '')
  },
  numbers: ({ bodies }) =>
    textOf(pick(bodies)).replaceAll(/-?\d+(?:\.\d+)?/g, one =>
      random() < 0.4
        ? pick(['9007199254740993', '1e999', '-1e308', '0.1234567890123456789', '1e-400', '9'.repeat(400)])
        : one,
    ),
  prototypes: ({ bodies }) =>
    textOf(pick(bodies)).replace(
      /[{]/,
      `{"${pick(['__proto__', 'constructor', 'prototype'])}":${pick(['{"isAdmin":true}', '1', '[]'])},`,
    ),
  large: () => `{"facts":"${'x'.repeat(below(600_000))}"}`,
  long: () => `{"facts":{${times(below(3000), (_, index) => `"k${index}":${index}`).join(',')}}}`,
  words: () =>
    times(below(500), () =>
      pick([
        '年底前',
        '新增',
        '200张',
        '不低于',
        '％',
        '一、',
        '1.',
        '\n',
        '分别',
        '、',
        '每个',
        '力争',
        '。',
        '第',
        '亿',
        '\t',
        '\u202e',
        '〇',
      ]),
    ).join(''),
}

const oddPath = path =>
  path.replaceAll(/\{\w+\}/g, () =>
    encodeURIComponent(
      pick(['dibao', '500112', '__proto__', 'constructor', '..', '%', '\u0000', 'x'.repeat(300), '张三', "' OR 1=1"]),
    ),
  )
const oddQuery = () =>
  random() < 0.6
    ? ''
    : `?${times(below(4), () => `${pick(['lang', 'date', 'place', 'q', 'within', 'name', 'program', '__proto__', 'year', 'id'])}=${encodeURIComponent(pick(['zh', '2024-06-01', '500112', '1e9', '', '__proto__', '\u0000', 'x'.repeat(500), 'dibao']))}`).join('&')}`

const statuses = new Map()
const count = status => statuses.set(status, (statuses.get(status) ?? 0) + 1)
const wrong = []
const agentless = { agent: false }

const send = ({ path, method, headers, body }) =>
  new Promise(resolve => {
    const sent = httpRequest(url + path, { method, headers, ...agentless, timeout: 60_000 }, response => {
      const parts = []
      response.on('data', part => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() }))
      response.on('error', () => resolve({ status: 'broken' }))
    })
    sent.on('error', error => resolve({ status: error.code ?? 'error' }))
    sent.on('timeout', () => {
      sent.destroy()
      resolve({ status: 'no answer in 60 s' })
    })
    sent.end(body)
  })

/** A body of which a part never comes: the connection must be ended by the service. */
const slow = ({ path, type }) =>
  new Promise(resolve => {
    const { port, hostname } = new URL(url)
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        `POST ${oddPath(path)} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: 1000\r\n\r\n{"a":`,
      ),
    )
    let text = ''
    const late = setTimeout(() => {
      socket.destroy()
      resolve({ status: 'open after 40 s' })
    }, 40_000)
    socket.on('data', data => {
      text += data
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(late)
      resolve({ status: Number(/^HTTP\/1.1 (\d+)/.exec(text)?.[1] ?? 0) })
    })
  })

const withBody = operations.filter(({ bodies }) => bodies.length > 0)
const hostile = async () => {
  if (random() < 0.02) return slow(pick(withBody))
  const operation = pick(random() < 0.8 ? withBody : operations)
  const body = operation.bodies.length > 0 ? kinds[pick(Object.keys(kinds))](operation) : undefined
  const type = random() < 0.1 ? pick(['text/plain', 'application/xml', '', 'application/x-ndjson']) : operation.type
  return send({
    path: oddPath(operation.path) + oddQuery(),
    method: random() < 0.03 ? pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) : operation.method,
    headers: {
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(random() < 0.1 ? { 'accept-language': 'x'.repeat(below(2000)) } : {}),
    },
    body,
  })
}

/** What the process takes, and what its heap still holds after a collection, in MB. */
const memory = async () => {
  const [, kilobytes = 0] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
  const told = once(child, 'heap')
  child.kill('SIGUSR2')
  const [bytes] = await told
  return { taken: Number(kilobytes) / 1024, held: bytes / 1_048_576 }
}
const megabytes = value => `${value.toFixed(0)} MB`

const start = performance.now()
const until = start + minutes * 60_000
let sent = 0
const marks = []
const mark = async () => {
  const { taken, held } = await memory()
  marks.push(held)
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`${seconds} s, ${sent} requests: ${megabytes(taken)} taken, ${megabytes(held)} held`)
}
const client = async () => {
  while (!ended && (minutes > 0 ? performance.now() < until : sent < wanted)) {
    sent++
    const { status, text = '' } = await hostile()
    count(status)
    if (typeof status !== 'number' || status >= 500)
      if (status !== 503 && status !== 'ECONNRESET' && status !== 'EPIPE')
        wrong.push({ status, text: text.slice(0, 300) })
  }
}
await mark()
const marking = setInterval(mark, 15_000)
await Promise.all(times(16, client))
clearInterval(marking)
await mark()

console.log(
  `${sent} hostile requests, seed ${values.seed}:`,
  Object.fromEntries([...statuses].toSorted(([a], [b]) => String(a).localeCompare(String(b)))),
)
const metrics = await (await fetch(`${url}/metrics`)).text()
const open = Number(/^minzheng_http_in_flight (\d+)/m.exec(metrics)[1])
const sane = await fetch(`${url}/v1/programs/dibao`)
child.kill('SIGTERM')
const [code] = await once(child, 'exit')
if (open > 0) wrong.push({ status: `${open} requests are still open` })
if (errors.length > 0) wrong.push(...errors.slice(0, 5))
if (sane.status !== 200) wrong.push({ status: sane.status, text: 'a good request afterwards' })
if (code !== 0) wrong.push({ status: `exit ${code}` })
if (minutes > 0) {
  const quarter = Math.floor(marks.length / 4)
  const [third, last] = [marks.slice(-2 * quarter, -quarter), marks.slice(-quarter)].map(list => Math.min(...list))
  console.log(`held: ${megabytes(third)} in the third quarter of the time, ${megabytes(last)} in the last`)
  if (last > third * 1.1) wrong.push({ status: 'the memory grows' })
}
for (const one of wrong.slice(0, 10)) console.error(JSON.stringify(one))
console.log(wrong.length === 0 ? 'no crash, no 500, nothing left open' : `${wrong.length} faults`)
process.exit(wrong.length === 0 ? 0 : 1)
