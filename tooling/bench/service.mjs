// Requests a second, p99 and milliseconds of CPU a request of `minzheng serve` on loopback, as it was built; beside OpenFisca's web API
// in the same run, with the same rule (dibao: lib/openfisca_dibao), the same household and the same eight results: /v1/assess beside
// /calculate, /v1/explain beside /trace; and beside the rules of its country template, with as many results. OPENFISCA_PYTHON names a
// Python that has them:
//
//   python3 -m venv /tmp/openfisca && /tmp/openfisca/bin/pip install 'openfisca-core[web-api]' openfisca-country-template
//   OPENFISCA_PYTHON=/tmp/openfisca/bin/python node tooling/bench/service.mjs
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'
import { report } from './lib/measure.mjs'

const seconds = 5
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

/** Sends one body again and again, from so many connections; what is not 200 ends the run. A text is sent as lines of JSON. */
const load = async (url, body, pid, clients = 16) => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const [type, data] =
    typeof body === 'string' ? ['application/x-ndjson', body] : ['application/json', JSON.stringify(body)]
  const one = () =>
    new Promise((resolve, reject) => {
      const sent = request(
        url,
        {
          method: 'POST',
          agent,
          headers: { 'content-type': type, 'content-length': Buffer.byteLength(data) },
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
    `${name.padEnd(44)} ${perSecond.toFixed(0).padStart(7)} /s   p99 ${p99.toFixed(1)} ms${Number.isNaN(cpu) ? '' : `   CPU ${cpu.toFixed(3)} ms each`}`,
  )

/** The results of dibao, and what lib/openfisca_dibao calls them; so the facts. */
const results = {
  counted: 'counted',
  income: 'income',
  perCapitaIncome: 'per_head',
  incomeTest: 'income_test',
  propertyTest: 'property_test',
  eligible: 'eligible',
  monthlyBenefit: 'benefit',
  perPersonBenefit: 'per_person',
}
const factsOfMember = {
  relation: 'relation',
  birth: 'birth',
  livesTogether: 'together',
  owesSupport: 'owes',
  wage: 'wage',
  employmentCost: 'cost',
  transfers: 'transfers',
}

/** Invented: a couple with a child and a grandmother. */
const family = [
  { relation: 'applicant', birth: '1980-05-01', wage: 120_000, employmentCost: 20_000 },
  { relation: 'spouse', birth: '1982-03-01', wage: 60_000, employmentCost: 10_000 },
  { relation: 'child', birth: '2015-09-01', livesTogether: true },
  { relation: 'parent', birth: '1950-01-01', livesTogether: true, owesSupport: true, transfers: 15_000 },
]

const child = spawn(process.execPath, [command, 'serve', '--port', '0', '--quiet', '--lang', 'en'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [line] = await once(createInterface({ input: child.stdout }), 'line')
const url = /http:\/\/[\d.:]+/.exec(line)[0]
const { paths } = await (await fetch(`${url}/openapi.json`)).json()
/** The first of a path's own examples. */
const exampleOf = path => paths[path].post.requestBody.content['application/json'].examples['example-1'].value
const send = async (url, body) =>
  (
    await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  ).json()

const single = exampleOf('/v1/assess')
const cases = [single, { ...single, facts: { ...single.facts, members: family } }]
const measured = []
for (const body of cases) {
  const { values } = await send(`${url}/v1/assess`, body)
  if (!values.eligible) throw new Error('the household is not eligible')
  const name = `household of ${body.facts.members.length}`
  const at = path => load(`${url}${path}`, body, child.pid)
  const own = { '/calculate': await at('/v1/assess'), '/trace': await at('/v1/explain') }
  show(`assess, ${name}`, own['/calculate'])
  show(`explain, ${name}`, own['/trace'])
  measured.push({ name, body, values, own })
}
/** So many families in one request, of two at a time. */
const many = 1_000
const lines = Array.from({ length: many }, () => JSON.stringify({ facts: cases[1].facts })).join('\n')
const linesPath = `/v1/assess/lines?program=${single.program}&place=${single.place}&date=${single.date}`
const each = ({ perSecond, p99, cpu }) => ({ perSecond: perSecond * many, p99, cpu: cpu / many })
const ownLines = each(await load(`${url}${linesPath}`, lines, child.pid, 2))
show(`assess/lines, ${many} households of ${family.length}`, ownLines)
show('comply', await load(`${url}/v1/comply`, exampleOf('/v1/comply'), child.pid))
child.kill('SIGTERM')
await once(child, 'exit')

const python = process.env.OPENFISCA_PYTHON

/** Serves a package of OpenFisca's by one worker, while something is done with its address. */
const serving = async (country, env, use) => {
  const port = 5005
  const command = ['-m', 'openfisca_core.scripts.openfisca_command', 'serve']
  const server = spawn(python, [...command, '--country-package', country, '--port', String(port), '--workers', '1'], {
    stdio: 'ignore',
    env: { ...process.env, PYTHONPATH: new URL('lib', import.meta.url).pathname, PYTHONDONTWRITEBYTECODE: '1', ...env },
  })
  try {
    const at = path => `http://127.0.0.1:${port}${path}`
    const there = () =>
      fetch(at('/spec')).then(
        ({ ok }) => ok,
        () => false,
      )
    for (let tries = 0; !(await there()); tries++) {
      if (tries === 60 || server.exitCode !== null) throw new Error(`OpenFisca does not serve ${country}`)
      await new Promise(resolve => setTimeout(resolve, 500))
    }
    await use(at, server.pid)
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}

/** OpenFisca beside what was measured of ours. */
const compare = (name, peer, ours, asked = {}) => {
  show(`OpenFisca ${name}`, peer)
  report('minzheng beside it, a second by CPU', peer.cpu / ours.cpu, asked)
  report('minzheng beside it, a second by the clock', ours.perSecond / peer.perSecond)
}

if (python === undefined)
  console.log('SKIPPED  OpenFisca: OPENFISCA_PYTHON names no Python with openfisca-core[web-api]')
else {
  const month = single.date.slice(0, 7)
  const value = given => ({ [month]: given })
  const asking = names => Object.fromEntries(names.map(name => [name, value(null)]))
  const personOf = facts =>
    Object.fromEntries(Object.entries(facts).map(([key, of]) => [factsOfMember[key], value(of)]))
  // The standard that the place has on that day: what one who is eligible has and is given, a head.
  const [{ values }] = measured
  const env = { DIBAO_DAY: single.date, DIBAO_STANDARD: String(values.perCapitaIncome + values.perPersonBenefit) }
  await serving('openfisca_dibao', env, async (at, pid) => {
    const asked = { atLeast: 20 }
    /** So many households alike. */
    const situationOf = ({ members, propertyMeetsLocalRule }, count) => {
      const [persons, households] = [{}, {}]
      for (let at = 0; at < count; at++) {
        const names = members.map((_, index) => `p${at}_${index}`)
        for (const [index, facts] of members.entries()) persons[names[index]] = personOf(facts)
        const facts = { members: names, meets: value(propertyMeetsLocalRule) }
        households[`h${at}`] = { ...facts, ...asking(Object.values(results)) }
      }
      return { persons, households }
    }
    for (const { name, body, values, own } of measured) {
      const situation = situationOf(body.facts, 1)
      const { h0 } = (await send(at('/calculate'), situation)).households
      for (const [one, theirs] of Object.entries(results))
        if (h0[theirs][month] !== values[one])
          throw new Error(`${one}: ${values[one]}, and ${h0[theirs][month]} by OpenFisca`)
      for (const [path, ours] of Object.entries(own))
        compare(`${path}, ${name}`, await load(at(path), situation, pid), ours, asked)
    }
    const peer = each(await load(at('/calculate'), situationOf(cases[1].facts, many), pid, 2))
    compare(`/calculate, ${many} households of ${family.length}`, peer, ownLines, asked)
  })
  // Other rules with as many results, for one household of one person: benefits and taxes, each by a formula of its own.
  await serving('openfisca_country_template', {}, async (at, pid) => {
    const ofPerson = ['basic_income', 'income_tax', 'social_security_contribution', 'pension']
    const ofHousehold = ['housing_allowance', 'disposable_income', 'total_benefits', 'total_taxes']
    const person = { birth: { ETERNITY: '1980-05-01' }, salary: value(300), ...asking(ofPerson) }
    const household = { adults: ['p'], rent: value(100), ...asking(ofHousehold) }
    const situation = { persons: { p: person }, households: { h: household } }
    for (const [path, ours] of Object.entries(measured[0].own))
      compare(`${path}, country template`, await load(at(path), situation, pid), ours)
  })
}
