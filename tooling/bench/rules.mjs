// The rule kernel against code written by hand and against other rule engines, on one simplified dibao rule:
//
//   car -> refused; assets above 24 standards a head -> assets; income below the standard -> dibao, with the difference
//   as benefit; income below one and a half standards -> margin (severe where a member is severely disabled); else none.
//
// All engines get the same rows, facts checked beforehand, and must give the same counts. What counts are the ratios.
import { ZenEngine } from '@gorules/zen-engine'
import { defineProgram, firstOf } from '@minzheng/rules'
import { runBlocks } from '@minzheng/rules/blocks'
import { runColumns } from '@minzheng/rules/columns'
import { explain } from '@minzheng/rules/reasons'
import { Engine } from 'json-rules-engine'
import { Bench } from 'tinybench'
import * as z from 'zod'
import { median } from './lib/measure.mjs'

const rows = 1_000_000
const standard = 100_000
const kinds = ['dibao', 'margin', 'none', 'assets', 'refused', 'severe']

/** The same numbers for the same seed (mulberry32). */
const random = seed => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const next = random(42)
const columns = {
  size: new Uint8Array(rows),
  income: new Int32Array(rows),
  assets: new Float64Array(rows),
  car: new Uint8Array(rows),
  severe: new Uint8Array(rows),
}
for (let row = 0; row < rows; row++) {
  const size = 1 + Math.floor(next() * 8)
  columns.size[row] = size
  columns.income[row] = Math.floor(next() * 3 * standard * size)
  columns.assets[row] = Math.floor(next() * 30 * standard * size)
  columns.car[row] = next() < 0.13 ? 1 : 0
  columns.severe[row] = next() < 0.05 ? 1 : 0
}
const caseAt = row => ({
  size: columns.size[row],
  income: columns.income[row],
  assets: columns.assets[row],
  car: columns.car[row] === 1,
  severe: columns.severe[row] === 1,
})

const money = z.int().min(0).max(1_000_000_000)
const program = defineProgram({
  id: 'simplified-dibao',
  title: { zh: '简化低保', en: 'Simplified dibao' },
  inForce: { from: '2021-07-01', cite: { title: 'constructed', confidence: 'unverified' } },
  facts: z.object({ size: z.int().min(1).max(8), income: money, assets: money, car: z.boolean(), severe: z.boolean() }),
  policy: z.object({ standard: z.int().min(0).max(1_000_000) }),
  rules(household, policy) {
    const whole = policy.standard.times(household.size)
    const poor = household.income.lessThan(whole)
    const kind = firstOf(
      [household.car, 'refused'],
      [household.assets.greaterThan(whole.times(24)), 'assets'],
      [poor, 'dibao'],
      [household.income.times(2).lessThan(whole.times(3)), household.severe.choose('severe', 'margin')],
    ).otherwise('none')
    return { kind, benefit: kind.is('dibao').choose(whole.minus(household.income), 0) }
  },
})
const policy = { standard }

/** As somebody would write it by hand, outputs allocated and all. */
const byHand = ({ size, income, assets, car, severe }, { standard }, length) => {
  const kind = new Int32Array(length)
  const benefit = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const whole = standard * size[i]
    if (car[i] !== 0) kind[i] = 4
    else if (assets[i] > 24 * whole) kind[i] = 3
    else if (income[i] < whole) {
      kind[i] = 0
      benefit[i] = whole - income[i]
    } else if (2 * income[i] < 3 * whole) kind[i] = severe[i] !== 0 ? 5 : 1
    else kind[i] = 2
  }
  return { kind: { values: kind, options: kinds }, benefit: { values: benefit } }
}

const tally = ({ kind, benefit }) => {
  const counts = Object.fromEntries(kinds.map(name => [name, 0]))
  let sum = 0
  for (let row = 0; row < kind.values.length; row++) {
    counts[kind.options[kind.values[row]]]++
    sum += benefit.values[row]
  }
  return JSON.stringify([counts, sum])
}
const same = (name, got, expected) => {
  if (got !== expected) throw new Error(`${name} differs: ${got}, not ${expected}`)
}

// Columns. The code by hand looks at no value before it counts with it, and no more do these.
const expected = tally(byHand(columns, policy, rows))
const generated = () => runColumns(program, columns, policy, { length: rows, checked: true })
const blocks = () => runBlocks(program, columns, policy, { length: rows, checked: true })
same('generated loop', tally(generated()), expected)
same('blocks', tally(blocks()), expected)

const population = new Bench({ iterations: 30, time: 3000, warmupIterations: 5 })
population
  .add('by hand', () => byHand(columns, policy, rows))
  .add('generated', generated)
  .add('blocks', blocks)
// The three take turns, so that what else the machine does falls on all of them.
const times = { 'by hand': [], generated: [], blocks: [] }
for (let round = 0; round < 3; round++) {
  await population.run()
  for (const task of population.tasks) times[task.name].push(task.result.latency.p50)
}
const report = []
const add = (what, perSecond, against, ratio, wanted) =>
  report.push({
    what,
    'a second': Math.round(perSecond).toLocaleString('en'),
    against,
    ratio: Number(ratio.toFixed(2)),
    wanted,
  })
const perSecond = name => (rows / median(times[name])) * 1000
add('columns by hand', perSecond('by hand'), '', 1, '')
add('columns, generated loop', perSecond('generated'), 'by hand', perSecond('generated') / perSecond('by hand'), 0.9)
add('columns, in blocks', perSecond('blocks'), 'by hand', perSecond('blocks') / perSecond('by hand'), 0.4)

// One case at a time.
const some = 20_000
const cases = Array.from({ length: some }, (_, row) => caseAt(row))
const tallyCases = results => {
  const counts = Object.fromEntries(kinds.map(name => [name, 0]))
  let sum = 0
  for (const { kind, benefit } of results) {
    counts[kind]++
    sum += benefit
  }
  return JSON.stringify([counts, sum])
}
const zenKind =
  "car ? 'refused' : assets > 24 * standard * size ? 'assets' : income < standard * size ? 'dibao' : 2 * income < 3 * standard * size ? (severe ? 'severe' : 'margin') : 'none'"
const zenBenefit =
  'not car and assets <= 24 * standard * size and income < standard * size ? standard * size - income : 0'
const zen = new ZenEngine()
const zenGraph = zen.createDecision(
  Buffer.from(
    JSON.stringify({
      nodes: [
        { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
        {
          id: 'rule',
          name: 'rule',
          type: 'expressionNode',
          position: { x: 1, y: 0 },
          content: {
            expressions: [
              { id: 'a', key: 'kind', value: zenKind },
              { id: 'b', key: 'benefit', value: zenBenefit },
            ],
          },
        },
        { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
      ],
      edges: [
        { id: 'e1', type: 'edge', sourceId: 'in', targetId: 'rule' },
        { id: 'e2', type: 'edge', sourceId: 'rule', targetId: 'out' },
      ],
    }),
  ),
)
const { evaluateExpressionSync } = await import('@gorules/zen-engine')

const jsonRules = new Engine([], { allowUndefinedFacts: true })
const is = (fact, operator, value) => ({ fact, operator, value })
const withinAssets = [is('car', 'equal', false), is('assetsOver', 'lessThanInclusive', 0)]
for (const [type, ...conditions] of [
  ['refused', is('car', 'equal', true)],
  ['assets', is('car', 'equal', false), is('assetsOver', 'greaterThan', 0)],
  ['dibao', ...withinAssets, is('short', 'greaterThan', 0)],
  [
    'severe',
    ...withinAssets,
    is('short', 'lessThanInclusive', 0),
    is('edge', 'lessThan', 0),
    is('severe', 'equal', true),
  ],
  [
    'margin',
    ...withinAssets,
    is('short', 'lessThanInclusive', 0),
    is('edge', 'lessThan', 0),
    is('severe', 'equal', false),
  ],
  ['none', ...withinAssets, is('edge', 'greaterThanInclusive', 0)],
])
  jsonRules.addRule({ conditions: { all: conditions }, event: { type } })

const engines = {
  'one case: this kernel': async list => list.map(one => program.assess(one, policy)),
  'one case: this kernel, with reasons': async list => {
    for (const one of list) explain(program, one, policy)
    return undefined
  },
  'zen-engine, two expressions': async list =>
    list.map(one => {
      const context = { ...one, standard }
      return {
        kind: evaluateExpressionSync(zenKind, context),
        benefit: Number(evaluateExpressionSync(zenBenefit, context)),
      }
    }),
  'zen-engine, graph, 64 in flight': async list => {
    const results = []
    for (let at = 0; at < list.length; at += 64) {
      const batch = list.slice(at, at + 64).map(one => zenGraph.evaluate({ ...one, standard }))
      for (const { result } of await Promise.all(batch))
        results.push({ kind: result.kind, benefit: Number(result.benefit) })
    }
    return results
  },
  'json-rules-engine, derived facts worked out beforehand': async list => {
    const results = []
    for (const one of list) {
      const whole = standard * one.size
      const facts = {
        ...one,
        assetsOver: one.assets - 24 * whole,
        short: whole - one.income,
        edge: 2 * one.income - 3 * whole,
      }
      const { events } = await jsonRules.run(facts)
      const kind = events[0].type
      results.push({ kind, benefit: kind === 'dibao' ? facts.short : 0 })
    }
    return results
  },
}
const expectedCases = tallyCases(await engines['one case: this kernel'](cases))
same(
  'one case',
  expectedCases,
  tally(
    byHand(
      Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values.subarray(0, some)])),
      policy,
      some,
    ),
  ),
)

const speed = {}
for (const [name, run] of Object.entries(engines)) {
  const results = await run(cases)
  if (results) same(name, tallyCases(results), expectedCases)
  const seconds = []
  const repeat = name === 'one case: this kernel' ? 50 : 1
  for (let round = 0; round < 5; round++) {
    const start = process.hrtime.bigint()
    for (let again = 0; again < repeat; again++) await run(cases)
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9 / repeat)
  }
  speed[name] = some / median(seconds)
}
const own = speed['one case: this kernel']
const zenFastest = Math.max(speed['zen-engine, two expressions'], speed['zen-engine, graph, 64 in flight'])
for (const [name, value] of Object.entries(speed)) add(name, value, '', 1, '')
add('one case: this kernel', own, 'zen-engine, its fastest way', own / zenFastest, 20)
add(
  'one case: this kernel',
  own,
  'json-rules-engine',
  own / speed['json-rules-engine, derived facts worked out beforehand'],
  100,
)

console.table(report)
console.log(`All counts are equal: ${expected}`)
const short = report.filter(({ ratio, wanted }) => wanted !== '' && ratio < wanted)
for (const { what, against, ratio, wanted } of short)
  console.error(`${what} against ${against}: ${ratio}, not ${wanted}`)
if (short.length > 0) process.exit(1)
