// One case at a time by the programs as they are in force: an assessment against the same rule as a function by hand, reasons in full as
// data and in short as text, and facts from outside against zod alone.

import { fromColumns } from '@minzheng/rules/columns'
import { checkFacts } from '@minzheng/rules/facts'
import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { pairs, report } from './lib/measure.mjs'
import { realPrograms } from './lib/real-programs.mjs'

const some = 2_000
let good = true
const asked = (...line) => {
  good = report(...line) && good
}
for (const { name, date, rule, policy, sources, columns, caseByHand } of realPrograms()) {
  const cases = fromColumns(rule.facts, columns(some), { length: some })
  for (const one of cases) {
    const [got, expected] = [rule.assess(one, policy), caseByHand(one)]
    for (const [key, value] of Object.entries(expected))
      if (got[key] !== value) throw new Error(`${name}: ${key} is ${got[key]}, not ${value}: ${JSON.stringify(one)}`)
  }
  // As it comes from outside: the facts that are as usual left out by nobody.
  const few = cases.slice(0, 200)
  const each = (list, work) => () => {
    for (const one of list) work(one)
  }
  console.log(`${name}, one case at a time, CPU time`)
  const runs = pairs(
    {
      hand: each(cases, caseByHand),
      assess: each(cases, one => rule.assess(one, policy)),
      zod: each(cases, one => rule.facts.safeParse(one)),
      check: each(cases, one => checkFacts(rule, one, date)),
    },
    { runs: 31, warmUp: 20 },
  ).cpu
  asked('  assess, times a function by hand', runs.assess / runs.hand, { atMost: 2 })
  report('    assessments a second', some / (runs.assess / 1000))
  asked('  facts checked, over zod alone', runs.zod / runs.check, { atLeast: 8 })
  report('    cases checked a second', some / (runs.check / 1000))
  // Reasons as data, in full; and told in short, as a list of cases with their reasons would want it. None is kept: where some are,
  // V8 comes to make all of them among what lives long, and what is timed is the collection of that.
  const short = { form: 'short' }
  const told = pairs(
    {
      full: each(few, one => explain(rule, one, policy, sources)),
      both: each(few, one => renderExplanation(explain(rule, one, policy, sources), 'zh', short)),
    },
    { runs: 31, warmUp: 20 },
  ).cpu
  const aSecond = time => few.length / (time / 1000)
  asked('  explained in full, as data, a second', aSecond(told.full), { atLeast: 5_000 })
  asked('  explained and told in short, as text, a second', aSecond(told.both), { atLeast: 15_000 })
}
if (!good) process.exitCode = 1
