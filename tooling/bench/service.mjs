// Requests a second, p99 and milliseconds of CPU a request of `minzheng serve` on loopback, as it was built; beside OpenFisca's web API
// where OPENFISCA names its command (a virtual environment with openfisca-core[web-api] and openfisca-country-template), with as many
// results, in the same run: /v1/assess beside /calculate, /v1/explain beside /trace.
//
//   node tooling/bench/service.mjs        OPENFISCA=/path/to/openfisca node tooling/bench/service.mjs
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'

const [clients, seconds] = [16, 5]
const command = new URL('../../packages/cli/dist/bin.js', import.meta.url).pathname

/** Milliseconds of CPU that a process and those that it started have used (in ticks of 10 ms); `undefined` without /proc. */
const cpu = pid => {
  try {
    // After the name, which may hold anything: utime and stime are the fields 14 and 15.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    const started = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return started.reduce((sum, child) => sum + cpu(child), (Number(fields[11]) + Number(fields[12])) * 10)
  } catch {
    return undefined
  }
}

/** Sends one body again and again, from so many connections; what is not 200 ends the run. */
const load = async (url, body, pid) => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const data = JSON.stringify(body)
  const one = () =>
    new Promise((resolve, reject) => {
      const sent = request(
        url,
        {
          method: 'POST',
          agent,
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(data) },
        },
        response => {
          response.resume()
          response.on('end', () =>
            response.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${response.statusCode}`)),
          )
        },
      )
      sent.on('error', reject)
      sent.end(data)
    })
  const measure = async ms => {
    const times = []
    const until = performance.now() + ms
    const client = async () => {
      while (performance.now() < until) {
        const start = performance.now()
        await one()
        times.push(performance.now() - start)
      }
    }
    const [start, before] = [performance.now(), cpu(pid)]
    await Promise.all(Array.from({ length: clients }, client))
    const took = (performance.now() - start) / 1000
    const used = cpu(pid) - before
    const sorted = times.toSorted((a, b) => a - b)
    return { perSecond: sorted.length / took, p99: sorted[Math.floor(sorted.length * 0.99)], cpu: used / sorted.length }
  }
  await measure(1500)
  const measured = await measure(seconds * 1000)
  agent.destroy()
  return measured
}

const show = (name, { perSecond, p99, cpu }) =>
  console.log(
    `${name.padEnd(28)} ${perSecond.toFixed(0).padStart(7)} /s   p99 ${p99.toFixed(1)} ms${Number.isNaN(cpu) ? '' : `   CPU ${cpu.toFixed(2)} ms each`}`,
  )

const child = spawn(process.execPath, [command, 'serve', '--port', '0', '--quiet', '--lang', 'en'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [line] = await once(createInterface({ input: child.stdout }), 'line')
const url = /http:\/\/[\d.:]+/.exec(line)[0]
const { paths } = await (await fetch(`${url}/openapi.json`)).json()
/** The load of a path by the first of its own examples. */
const loadOf = path =>
  load(`${url}${path}`, paths[path].post.requestBody.content['application/json'].examples['example-1'].value, child.pid)
const assess = await loadOf('/v1/assess')
show('assess', assess)
const explain = await loadOf('/v1/explain')
show('explain', explain)
show('comply', await loadOf('/v1/comply'))
child.kill('SIGTERM')
await once(child, 'exit')

if (process.env.OPENFISCA === undefined) console.log('OpenFisca: SKIPPED, since OPENFISCA names no command')
else {
  const port = 5005
  const server = spawn(
    process.env.OPENFISCA,
    ['serve', '--country-package', 'openfisca_country_template', '--port', String(port), '--workers', '1'],
    { stdio: 'ignore' },
  )
  const there = () =>
    fetch(`http://127.0.0.1:${port}/spec`).then(
      ({ ok }) => ok,
      () => false,
    )
  for (let tries = 0; tries < 120 && !(await there()); tries++) await new Promise(resolve => setTimeout(resolve, 500))
  // As many results as dibao has, for one household of one person: benefits and taxes, each by a formula of its own.
  const month = { '2024-06': null }
  const situation = {
    persons: {
      a: {
        birth: { ETERNITY: '1980-05-01' },
        salary: { '2024-06': 300 },
        basic_income: month,
        income_tax: month,
        social_security_contribution: month,
        pension: month,
      },
    },
    households: {
      h: {
        adults: ['a'],
        rent: { '2024-06': 100 },
        housing_allowance: month,
        disposable_income: month,
        total_benefits: month,
        total_taxes: month,
      },
    },
  }
  const at = path => load(`http://127.0.0.1:${port}${path}`, situation, server.pid)
  const beside = (ours, peer, name) => {
    show(`OpenFisca ${name}`, peer)
    const [rate, used] = [ours.perSecond / peer.perSecond, peer.cpu / ours.cpu]
    console.log(`  minzheng: ${rate.toFixed(1)} times as many a second, ${used.toFixed(1)} times as many by CPU`)
  }
  beside(assess, await at('/calculate'), '/calculate')
  beside(explain, await at('/trace'), '/trace')
  server.kill('SIGTERM')
}
