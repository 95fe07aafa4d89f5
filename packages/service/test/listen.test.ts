import { once } from 'node:events'
import { connect } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Service, ServiceOptions } from '../src/index.js'
import { listen } from '../src/node.js'
import { post, question, serviceOf } from './asking.js'

const text = JSON.stringify(question)

/** The answer to what is written to a connection, when the service has closed it. */
const answerTo = async (
  written: readonly string[],
  { limits, end = false }: Pick<ServiceOptions, 'limits'> & { readonly end?: boolean } = {},
): Promise<{
  status: number | undefined
  code: string | undefined
  answer: string
  service: Service
}> => {
  const service = serviceOf(limits === undefined ? {} : { limits })
  const { url, stop } = await listen(service, { port: 0 })
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', data => {
    answer += data
  })
  socket.on('error', () => {})
  for (const piece of written) socket.write(piece)
  if (end) socket.end()
  await once(socket, 'close')
  await stop()
  const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]
  return {
    status: status === undefined ? undefined : Number(status),
    code: /"code":"([\w-]+)"/.exec(answer)?.[1],
    answer,
    service,
  }
}

const head = (...more: readonly string[]): string =>
  ['POST /v1/assess HTTP/1.1', 'host: localhost', 'content-type: application/json', ...more, '', ''].join('\r\n')
const chunk = (piece: string): string => `${Buffer.byteLength(piece).toString(16)}\r\n${piece}\r\n`

// The programs are loaded before anything is timed.
beforeAll(() => serviceOf().fetch(post('/v1/assess', question)), 60_000)

describe('over a connection, a body', () => {
  it('that says how long it is, is read to there and no further', async () => {
    const length = `content-length: ${text.length}`
    const { answer } = await answerTo([`${head(length)}${text}${head(length, 'connection: close')}${text}`])
    expect(answer.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2)
    expect(answer.match(/"monthlyBenefit":43500/g)).toHaveLength(2)
  })

  it('in chunks is answered as well', async () => {
    const chunks = [chunk(text.slice(0, 9)), chunk(text.slice(9)), chunk('')]
    const { status } = await answerTo([head('transfer-encoding: chunked', 'connection: close'), ...chunks])
    expect(status).toBe(200)
  })

  it.each<[string, readonly string[], number, string | undefined]>([
    ['that says too much', [head('content-length: 2000'), text], 413, 'body-too-large'],
    [
      'that is too much, in chunks',
      [head('transfer-encoding: chunked'), chunk(text.padEnd(2000))],
      413,
      'body-too-large',
    ],
    ['of which a part never comes', [head('content-length: 900'), text], 408, 'body-too-slow'],
    ['of which nothing comes', [head('content-length: 9')], 408, 'body-too-slow'],
    ['of which the last chunk never comes', [head('transfer-encoding: chunked'), chunk(text)], 408, 'body-too-slow'],
    ['that has two lengths', [head('content-length: 9', 'content-length: 8'), text], 400, undefined],
    [
      'that has a length and chunks',
      [head('content-length: 9', 'transfer-encoding: chunked'), chunk(text)],
      400,
      undefined,
    ],
    ['of less than nothing', [head('content-length: -1'), text], 400, undefined],
    ['of a length in words', [head('content-length: 1e2'), text], 400, undefined],
  ])('%s is refused, and the connection closed', async (_, written, status, code) => {
    const answer = await answerTo(written, { limits: { bodyBytes: 1000, bodySeconds: 0.05 } })
    expect(answer).toMatchObject({ status, code })
    expect(answer.service.inFlight()).toBe(0)
  })

  it('that breaks off leaves nothing open', async () => {
    const { service } = await answerTo([head('content-length: 900'), text], { end: true })
    expect(service.inFlight()).toBe(0)
  })
})

describe('stops', () => {
  /** A connection to a service that listens, what it was told, and what came back. */
  const connected = async (url: string, written = '') => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    const seen = { answer: '' }
    socket.on('data', data => {
      seen.answer += data
    })
    socket.on('error', () => {})
    await once(socket, 'connect')
    socket.write(written)
    return { socket, seen }
  }
  const soon = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

  it.each<[string, string]>([
    ['has sent nothing', ''],
    ['has sent half a head', 'GET /health HTTP/1.1\r\nhost: loc'],
    ['was answered', 'GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ])('at once where nothing is in flight, though a connection is open that %s', async (_, written) => {
    const { url, stop } = await listen(serviceOf(), { port: 0 })
    await connected(url, written)
    await soon(50)
    const start = performance.now()
    await stop()
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it('after the last answer, though a connection is open that has sent nothing', async () => {
    const { url, stop } = await listen(serviceOf(), { port: 0 })
    await connected(url)
    const { socket, seen } = await connected(url, `${head(`content-length: ${text.length}`)}${text.slice(0, 9)}`)
    await soon(50)
    const stopped = stop()
    await soon(400)
    socket.write(text.slice(9))
    await stopped
    await soon(50)
    expect(seen.answer).toContain('"monthlyBenefit":43500')
  })

  it('after an answer that is fetched slowly', async () => {
    const lines = `${text}\n`.repeat(3000)
    const { url, stop } = await listen(serviceOf(), { port: 0 })
    const { socket, seen } = await connected(url)
    socket.pause()
    socket.write(
      `POST /v1/assess/lines HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-ndjson\r\ncontent-length: ${lines.length}\r\n\r\n${lines}`,
    )
    await soon(300)
    const stopped = stop()
    await soon(300)
    socket.resume()
    await stopped
    if (!socket.closed) await once(socket, 'close')
    expect(seen.answer).toContain('"line":3000,')
    expect(seen.answer.endsWith('0\r\n\r\n')).toBe(true)
  })
})
