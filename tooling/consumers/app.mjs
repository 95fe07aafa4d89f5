import assert from 'node:assert/strict'
import { ageOn, compareExact } from '@minzheng/core'
import { countiesOf, divisionName } from '@minzheng/core/divisions'
import { checkSocialCreditCode } from '@minzheng/core/identifiers'
import { addWorkingDays } from '@minzheng/core/working-days'
import { comply } from '@minzheng/indicators'
import { checkPlan, planPeriod } from '@minzheng/plan'
import { readPlan } from '@minzheng/plan-reader'
import { readPlanFile } from '@minzheng/plan-reader/files'
import { policyBook, policyFor, valueDefinitions } from '@minzheng/policy'
import { explain } from '@minzheng/rules/reasons'
import { toSql } from '@minzheng/rules/sql'
import { indicators, plans, publishedObservations } from '@minzheng/seeds'
import { policies } from '@minzheng/seeds/policies'
import { dibao, dibaoNational } from '@minzheng/social-assistance/dibao'
import { readRecords, readTables } from '@minzheng/tables'
import { loadProgram } from 'minzheng'

assert.equal(ageOn('2008-02-29', '2026-02-28'), 18)
assert.equal(compareExact({ numerator: 7, denominator: 100 }, 0.07), 0)
assert.equal(divisionName('320404'), '钟楼区')
assert.equal(countiesOf('430200').length, 9)
assert.equal(checkSocialCreditCode('53100000500021676K').valid, true)
assert.equal(addWorkingDays('2024-09-30', 1), '2024-10-08')

for (const plan of plans) assert.deepEqual(checkPlan(plan, { indicators }).problems, [])
const xiamen = plans.find(plan => plan.id === 'xiamen-2023')
const { results } = comply(xiamen.targets, publishedObservations, {
  indicators,
  plan: { division: xiamen.division, period: planPeriod(xiamen) },
  asOf: '2024-06-30',
})
assert.deepEqual(
  results.filter(result => result.status === 'met').map(result => result.value),
  [4, 6],
)

const text = '某区民政局2024年工作要点\n一、养老\n1.供给。建成30张家庭养老床位。\n'
assert.equal(readPlan(text).plan.targets[0].value, 30)
const read = await readPlanFile(new TextEncoder().encode(text), { name: 'plan.txt' })
assert.equal(read.plan.targets.length, 1)

const list = await readTables(new TextEncoder().encode('编号,城乡,asOf\n7,城市,2023/3/15\n'), { name: 'list.csv' })
const [row] = readRecords(list.tables[0], dibao.on('2023-03-15').facts, { passThrough: ['编号'] }).rows
assert.deepEqual([row.line, row.record], [2, { area: 'urban', asOf: '2023-03-15' }])

const rule = dibao.on('2023-03-15')
const { policy, sources } = policyFor(rule, policyBook(valueDefinitions([rule]), dibaoNational, policies), {
  place: '350200',
  date: '2023-03-15',
})
const household = rule.facts.parse({
  asOf: '2023-03-15',
  area: 'urban',
  members: [{ relation: 'applicant', birth: '1980-01-01', wage: 90_000 }],
  propertyMeetsLocalRule: true,
})
assert.equal(rule.assess(household, policy).monthlyBenefit, 10_500)
assert.equal(explain(rule, household, policy, sources).schema, 'explanation.v2')
assert.match(
  toSql(rule, {
    dialect: 'duckdb',
    from: 'households',
    groups: { members: { from: 'persons', key: 'household_id' } },
    policy,
  }).text,
  /^SELECT/,
)
assert.equal((await loadProgram('dibao')).program, dibao)
