// `assess` of the umbrella behind a plain HTTP server, beside the calls that it stands for: requests a second, by turns.
import { Agent, createServer, request } from 'node:http'
import { policyBook, policyFor, valueDefinitions } from '@minzheng/policy'
import { explain } from '@minzheng/rules/reasons'
import { policies } from '@minzheng/seeds/policies'
import { dibao, dibaoNational } from '@minzheng/social-assistance/dibao'
import { assess } from 'minzheng'

const household = wage => ({
  area: 'urban',
  savings: 0,
  car: false,
  homes: 1,
  propertyMeetsLocalRule: true,
  members: [
    { relation: 'applicant', birth: '1980-05-01', wage },
    { relation: 'child', birth: '2012-05-01' },
  ],
})
const place = '500112'
const date = '2024-06-01'

const book = policyBook(valueDefinitions(dibao.versions), dibaoNational, policies)
const fiveCalls = facts => {
  const program = dibao.on(date)
  const checked = program.facts.safeParse({ asOf: date, ...facts })
  if (!checked.success) return { problems: checked.error.issues }
  const { policy, sources, problems } = policyFor(program, book, { place, date })
  const values = program.assess(checked.data, policy)
  const isOpen = Object.values(values).includes(null)
  return { values, problems, missing: isOpen ? explain(program, checked.data, policy, sources).rules : [] }
}

const ways = {
  '/umbrella': facts => assess({ program: 'dibao', place, date, facts }),
  '/five-calls': async facts => fiveCalls(facts),
}
const server = createServer(async (incoming, outgoing) => {
  let body = ''
  for await (const chunk of incoming) body += chunk
  const answer = await ways[incoming.url](JSON.parse(body))
  outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
})
await new Promise(resolve => server.listen(0, resolve))
const { port } = server.address()
const agent = new Agent({ keepAlive: true, maxSockets: 32 })

const post = (path, body) =>
  new Promise((resolve, reject) => {
    const sent = request({ port, path, method: 'POST', agent }, answer => {
      answer.resume().on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(answer.statusCode))))
    })
    sent.on('error', reject).end(body)
  })

const load = async (path, milliseconds) => {
  const end = performance.now() + milliseconds
  let requests = 0
  const client = async number => {
    for (let wage = number; performance.now() < end; wage += 32) {
      await post(path, JSON.stringify(household((wage * 997) % 200_000)))
      requests++
    }
  }
  const begin = performance.now()
  await Promise.all(Array.from({ length: 32 }, (_, number) => client(number)))
  return (requests / (performance.now() - begin)) * 1000
}

for (const path of Object.keys(ways)) await load(path, 1000)
const rates = Object.fromEntries(Object.keys(ways).map(path => [path, 0]))
const turns = 5
for (let turn = 0; turn < turns; turn++)
  for (const path of Object.keys(ways)) rates[path] += (await load(path, 2000)) / turns
agent.destroy()
server.close()
for (const [path, rate] of Object.entries(rates))
  console.log(`${path.slice(1).padEnd(12)} ${Math.round(rate)} requests/s`)
console.log(`ratio        ${(rates['/umbrella'] / rates['/five-calls']).toFixed(2)}`)

const alone = async (name, run, rounds = 20_000) => {
  for (let index = 0; index < 2000; index++) await run(household(index))
  const begin = performance.now()
  for (let index = 0; index < rounds; index++) await run(household(index))
  console.log(`${name.padEnd(12)} ${Math.round(rounds / ((performance.now() - begin) / 1000))} calls/s without HTTP`)
}
await alone('umbrella', ways['/umbrella'])
await alone('five calls', ways['/five-calls'])
