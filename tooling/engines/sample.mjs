// Invented cases of a program in DuckDB: every fact, unknowns among them, values that no schema allows, groups of no member and of
// too many, at eight places on three days. The same every time: each value is a hash of its row and column.
import { fieldsOf } from '@minzheng/core/form'
import { snakeCase } from '@minzheng/rules/sql'

const text = value => `'${String(value).replaceAll("'", "''")}'`
const listOf = values => `[${values.join(', ')}]`
const pick = (list, chance) => `${list}[1 + CAST(floor(${chance} * len(${list})) AS BIGINT)]`

/** Numbers that policies are made of: incomes and savings beside them decide something. */
const numbersOf = value => {
  if (typeof value === 'number') return Number.isInteger(value) && value > 0 ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : []
}

/** What stands in a column, by the number of the row; `missing` is how likely it is that nothing does. */
const draw = (field, { row, salt, missing, day, near, index }) => {
  const chance = more => `chance(${row}, ${salt * 16 + more})`
  const known = () => {
    switch (field.kind) {
      case 'number': {
        const { least = 0, most = 1e7, whole, step = whole ? 1 : 0.01 } = field
        const range = Math.min(most - least, 20_000_000)
        const beside = `${pick(listOf([0, ...near]), chance(3))} * (1 + floor(${chance(4)} * 3)) + floor(${chance(5)} * 3) - 1`
        const spread = `${least} + floor(exp(${chance(3)} * ln(${range} + 1.0)) - 1)`
        const some = `CASE WHEN ${chance(2)} < 0.35 THEN ${least} WHEN ${chance(2)} < 0.5 THEN ${least} + floor(${chance(3)} * 4) WHEN ${chance(2)} < 0.75 THEN least(${beside}, ${most}) ELSE ${spread} END`
        const value = `CASE WHEN ${chance(6)} < 0.0008 THEN ${least - 1} WHEN ${chance(6)} < 0.0016 THEN ${most + 1} ELSE ${some} END`
        return whole ? `CAST(${value} AS BIGINT)` : `round(${value} + floor(${chance(7)} / ${step}) * ${step}, 6)`
      }
      case 'yes-no':
        return `(${chance(2)} < 0.25)`
      case 'choice': {
        const words = (field.options ?? []).map(({ value }) => value)
        const any = pick(listOf([...words].map(text)), chance(3))
        const single = field.once ?? field.atMostOnce
        const others = words.filter(word => word !== single)
        const of =
          single === undefined || index === undefined
            ? any
            : `CASE WHEN ${chance(4)} < 0.01 THEN ${any} WHEN ${index} = 0 THEN ${text(single)} ELSE ${pick(listOf(others.map(text)), chance(3))} END`
        return `CASE WHEN ${chance(6)} < 0.001 THEN 'nobody' ELSE ${of} END`
      }
      case 'date': {
        const years = `${day} - to_years(CAST(floor(${chance(3)} * 100) AS INTEGER))`
        const near = `${years} + to_days(CAST(floor(${chance(4)} * 3) AS INTEGER) - 1)`
        const far = `${day} - to_days(CAST(floor(${chance(5)} * 36500) AS INTEGER))`
        return `CAST(CASE WHEN ${chance(2)} < 0.004 THEN ${day} + to_days(30) WHEN ${chance(2)} < 0.2 THEN ${near} ELSE ${far} END AS DATE)`
      }
      default:
        throw new TypeError(`nothing is drawn for ${field.path}, ${field.kind}`)
    }
  }
  const rate = field.mayBeUnknown ? missing : '0.001'
  return `CASE WHEN ${chance(0)} < ${rate} THEN NULL ELSE ${known()} END`
}

const leavesOf = fields =>
  fields.flatMap(field => (field.kind === 'part' ? leavesOf(field.fields) : field.kind === 'group' ? [] : [field]))

/**
 * Fills the tables of a job: `cases`, one for each group, and `policies`.
 * @returns how many rows each has
 */
export const fillTables = async (
  db,
  { program, policies, places, days, from, households, groups, rows, policyTable },
) => {
  const near = [...new Set(policies.flatMap(numbersOf))].sort((a, b) => a - b).slice(0, 60)
  const fields = fieldsOf(program.facts)
  const missing = 'CASE WHEN chance(n, 1) < 0.6 THEN 0.004 ELSE 0.25 END'
  const day = `DATE '${days[0]}'`
  const own = leavesOf(fields).filter(({ path }) => path !== 'asOf')
  const columns = [
    `'H' || lpad(CAST(n AS VARCHAR), 9, '0') AS id`,
    `${pick(listOf(places.map(text)), 'chance(n, 2)')} AS place`,
    `CASE WHEN chance(n, 3) < 0.0005 THEN NULL ELSE CAST(${pick(listOf(days.map(text)), 'chance(n, 4)')} AS DATE) END AS as_of`,
    ...own.map(
      (field, at) => `${draw(field, { row: 'n', salt: at + 1, missing, day, near })} AS ${snakeCase(field.path)}`,
    ),
    ...Object.entries(groups)
      .map(([, { known }], at) => (known ? `(chance(n, ${5 + at}) > 0.03) AS ${known}` : ''))
      .filter(Boolean),
  ]
  await db.run(`INSERT INTO cases BY NAME SELECT ${columns.join(',\n')} FROM range(${from}, ${from + households}) r(n)`)
  for (const field of fields.filter(({ kind, path }) => kind === 'group' && groups[path])) {
    const { from: name, key } = groups[field.path]
    const most = Math.min(field.most ?? 40, 40)
    const size = `CASE WHEN chance(n, 9) < 0.01 THEN 0 WHEN chance(n, 9) < 0.0105 THEN ${most + 1} ELSE CAST(1 + floor(pow(chance(n, 10), 2) * ${Math.min(most, 6)}) AS BIGINT) END`
    const members = leavesOf(field.fields).map(
      (inner, at) =>
        `${draw(inner, { row: 'm', salt: at + 40, missing, day, near, index: 'i' })} AS ${snakeCase(inner.path)}`,
    )
    await db.run(
      `INSERT INTO ${name} BY NAME SELECT 'H' || lpad(CAST(n AS VARCHAR), 9, '0') AS ${key}, ${members.join(',\n')} FROM (SELECT n, i, n * 64 + i AS m FROM (SELECT n, unnest(range(${size})) AS i FROM range(${from}, ${from + households}) r(n)))`,
    )
  }
  const cell = value => (typeof value === 'string' ? text(value) : String(value))
  for (const row of rows) await db.run(`INSERT INTO ${policyTable} VALUES (${row.map(cell).join(', ')})`)
}

/** A share of 1 for a row and a column. */
export const chanceMacro = 'CREATE OR REPLACE MACRO chance(a, b) AS (hash(a * 1009 + b) % 1000003) / 1000003.0'
