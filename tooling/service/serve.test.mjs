// `minzheng serve` as a process of its own, as it was built: what was begun when it is told to stop is answered.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'

const command = new URL('../../packages/cli/dist/bin.js', import.meta.url).pathname
const household = { area: 'urban', members: [{ relation: 'applicant', birth: '1980-05-01', wage: 30_000 }], savings: 0 }
const question = JSON.stringify({ program: 'dibao', place: '500112', date: '2024-06-01', facts: household })

const serve = async (...args) => {
  const child = spawn(process.execPath, [command, 'serve', '--lang', 'en', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const logged = []
  createInterface({ input: child.stderr }).on('line', line => logged.push(JSON.parse(line)))
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const url = new URL(/http:\/\/[\d.:]+/.exec(line)[0])
  return { child, logged, url }
}

/** A request whose head and half of whose body have been sent; `rest` sends the other half. */
const begin = async ({ hostname, port }) => {
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const [head, tail] = [question.slice(0, 30), question.slice(30)]
  let text = ''
  socket.on('data', data => {
    text += data
  })
  const closed = once(socket, 'close')
  socket.write(
    `POST /v1/assess HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(question)}\r\n\r\n${head}`,
  )
  return {
    rest: async () => {
      socket.write(tail)
      await closed
      return text
    },
  }
}

it('answers what was begun before SIGTERM, refuses what comes after, and ends with 0', async () => {
  const { child, logged, url } = await serve()
  const begun = await Promise.all(Array.from({ length: 12 }, () => begin(url)))
  const metrics = async () => (await fetch(new URL('/metrics', url))).text()
  while (!(await metrics()).includes('minzheng_http_in_flight 12\n'))
    await new Promise(resolve => setTimeout(resolve, 20))
  child.kill('SIGTERM')
  await new Promise(resolve => setTimeout(resolve, 200))
  await expect(fetch(new URL('/v1/programs', url))).rejects.toThrow()
  const answers = await Promise.all(begun.map(({ rest }) => rest()))
  const [code] = await once(child, 'exit')
  expect(answers.map(text => /^HTTP\/1.1 200 OK[\s\S]*"status":"undetermined"/.test(text))).toEqual(
    begun.map(() => true),
  )
  expect(code).toBe(0)
  expect(logged.filter(({ status }) => status === 200)).toHaveLength(12)
  expect(logged.every(entry => Object.keys(entry).join() === 'time,level,id,method,route,status,ms')).toBe(true)
})
