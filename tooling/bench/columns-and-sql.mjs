// Ten million households by a whole programme, dibao as Xiamen had it in March 2023: over columns, and as SQL in DuckDB. What
// counts is that the allowances add up to the same fen; the times are those of this machine.
import { DuckDBInstance } from '@duckdb/node-api'
import { policyBook, policyFor, valueDefinitions } from '@minzheng/policy'
import { runColumns } from '@minzheng/rules/columns'
import { toSql } from '@minzheng/rules/sql'
import { policies } from '@minzheng/seeds/policies'
import { dibao, dibaoNational } from '@minzheng/social-assistance/dibao'

const households = 10_000_000
const day = '2023-03-15'
const rule = dibao.on(day)
const { policy } = policyFor(rule, policyBook(valueDefinitions([rule]), dibaoNational, policies), {
  place: '350200',
  date: day,
})

/** The facts of household `h` and of its members, by arithmetic alone, so that both engines can make the same. */
const membersOf = h => 1 + (h % 3)
const wageOf = p => (p * 7919) % 250_000

const optional = (length, value) => ({
  values: new Float64Array(length).fill(value),
  known: new Uint8Array(length).fill(1),
})
const zeros = length => optional(length, 0)
let members = 0
const offsets = new Int32Array(households + 1)
for (let h = 0; h < households; h++) {
  members += membersOf(h)
  offsets[h + 1] = members
}

/** A column for each fact that the rule reads: zero, the first word, unknown where it may be, but for those given. */
const columnsFor = (given, group) => {
  const columns = {}
  for (const step of rule.lowered().steps) {
    if (step.kind !== 'fact' || step.group !== group) continue
    const name = step.node.path.join('.')
    const length = group ? members : households
    columns[name] ??= given[name] ?? (step.nullable ? zeros(length) : new Int32Array(length))
  }
  return columns
}
const wages = zeros(members)
for (let p = 0; p < members; p++) wages.values[p] = wageOf(p)
const columns = {
  ...columnsFor({ asOf: new Int32Array(households).fill(20230315), propertyMeetsLocalRule: optional(households, 1) }),
  members: { offsets, columns: columnsFor({ wage: wages, birth: new Int32Array(members).fill(19800101) }, 'members') },
}

const started = performance.now()
const { monthlyBenefit, eligible } = runColumns(rule, columns, policy, { length: households })
const columnTime = performance.now() - started
let [total, count] = [0n, 0]
for (let h = 0; h < households; h++) {
  total += BigInt(monthlyBenefit.values[h])
  count += eligible.values[h]
}

const connection = await (await DuckDBInstance.create(':memory:')).connect()
const snake = path =>
  path
    .replaceAll('.', '_')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
const selectFor = (group, given) => {
  const seen = new Map()
  for (const step of rule.lowered().steps)
    if (step.kind === 'fact' && step.group === group)
      seen.set(
        snake(step.node.path.join('.')),
        step.type === 'enum'
          ? `'${step.node.options[0]}'`
          : step.type === 'boolean'
            ? 'FALSE'
            : step.type === 'date'
              ? "DATE '0001-01-01'"
              : '0',
      )
  return [...seen].map(([name, value]) => `${given[name] ?? value} AS "${name}"`).join(', ')
}
await connection.run(
  `CREATE TABLE households AS SELECT range AS id, ${selectFor(undefined, { as_of: "DATE '2023-03-15'", property_meets_local_rule: 'TRUE' })} FROM range(${households})`,
)
await connection.run(
  `CREATE TABLE persons AS SELECT household_id, ${selectFor('members', { wage: '(p * 7919) % 250000', birth: "DATE '1980-01-01'" })} FROM ` +
    `(SELECT household_id, row_number() OVER (ORDER BY household_id) - 1 AS p FROM (SELECT range AS household_id, unnest(range(1 + range % 3)) FROM range(${households})))`,
)
const { text } = toSql(rule, {
  dialect: 'duckdb',
  from: 'households',
  groups: { members: { from: 'persons', key: 'household_id' } },
  policy,
  rules: ['eligible', 'monthlyBenefit'],
})
const sqlStarted = performance.now()
const reader = await connection.runAndReadAll(
  `SELECT SUM(monthly_benefit)::VARCHAR AS total, COUNT(*) FILTER (WHERE eligible) AS count FROM (${text})`,
)
const sqlTime = performance.now() - sqlStarted
const [row] = reader.getRowObjectsJS()

console.log(
  `dibao for ${households.toLocaleString('en-US')} households with ${members.toLocaleString('en-US')} members`,
)
console.log(
  `  columns: ${count.toLocaleString('en-US')} eligible, ${total} fen a month, ${(columnTime / 1000).toFixed(1)} s`,
)
console.log(
  `  DuckDB:  ${Number(row.count).toLocaleString('en-US')} eligible, ${row.total} fen a month, ${(sqlTime / 1000).toFixed(1)} s`,
)
if (BigInt(row.total) !== total || Number(row.count) !== count) {
  console.error('! the two do not agree')
  process.exitCode = 1
}
