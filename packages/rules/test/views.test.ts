import { describe, expect, it } from 'vitest'
import {
  checkView,
  createTables,
  type DialectName,
  resultView,
  type SqlCheck,
  type SqlColumn,
} from '../src/engines/sql/index.js'
import { clickhouse, duckdb, type Engine, hasClickhouse, postgres } from './engines.js'

const text = (zh: string, en: string) => ({ zh, en })
const columns: readonly SqlColumn[] = [
  { name: 'id', type: 'key', nullable: false },
  { name: 'income_test', type: 'boolean', label: text('收入符合', "Income's test"), nullable: true },
  { name: 'eligible', type: 'boolean', label: text('符合条件', 'Eligible'), nullable: true },
  { name: 'benefit', type: 'integer', label: text('保障金', 'Benefit'), unit: 'fen/month', nullable: true },
  { name: 'children', type: 'integer', label: text('人数', 'Number'), unit: 'person', nullable: true },
  { name: 'adults', type: 'integer', label: text('人数', 'Number'), unit: 'person', nullable: true },
  { name: 'long', type: 'enum', label: text('长'.repeat(22), 'x'.repeat(64)), nullable: true },
]
const check = (code: SqlCheck['code'], label: string, bit: number, mask = 0): SqlCheck => ({
  code,
  path: label,
  label: text(label, label),
  mask,
  bit,
})
const checks = [
  check('out-of-bounds', '储蓄', 0),
  check('value-missing', '出生日期', 59),
  check('group-size', '成员', 0, 1),
]

/** Tables of results and of masks with rows in an engine. */
const filled = async (dialect: DialectName, engine: Engine) => {
  const masks = ['m0', 'm1'].map(name => ({ name, type: 'integer' as const, nullable: false }))
  const tables = [
    { name: 'results', columns },
    { name: 'masks', columns: [columns[0]!, ...masks] },
  ]
  for (const statement of createTables(tables, { dialect }).split(';\n')) await engine.run(statement)
  await engine.load('results', [
    { id: 'a', income_test: true, eligible: true, benefit: 900_50, children: 1, adults: 2, long: 'x' },
    { id: 'b', income_test: false, eligible: false, benefit: 0, children: 0, adults: 1, long: 'y' },
    { id: 'c', income_test: true, eligible: null, benefit: null, children: 0, adults: 1, long: null },
  ])
  await engine.load('masks', [
    { id: 'a', m0: 0, m1: 0 },
    { id: 'b', m0: 2 ** 59, m1: 1 },
    { id: 'c', m0: 1, m1: 0 },
  ])
}

it.each<[DialectName, () => Promise<Engine>, boolean]>([
  ['duckdb', duckdb, true],
  ['postgres', postgres, true],
  ['clickhouse', clickhouse, hasClickhouse],
])(
  '%s reads results and masks in words: labels, yuan, what is not met, not known or wrong',
  async (dialect, open, isThere) => {
    if (!isThere) return
    const engine = await open()
    await filled(dialect, engine)
    await engine.run(resultView('read', { dialect, from: 'results', columns, lang: 'zh' }))
    await engine.run(checkView('wrong', { dialect, from: 'masks', checks, lang: 'en' }))
    const q = dialect === 'clickhouse' ? '`' : '"'
    const asked = ['收入符合', '符合条件', '保障金 (元/月)', 'children', 'adults', 'long', '不符合…', '未定…']
    const rows = await engine.query(`SELECT ${asked.map(name => q + name + q).join(', ')} FROM read ORDER BY id`, [])
    expect(rows.map(row => row.map(cell => (cell === null ? null : String(cell))))).toEqual([
      ['是', '是', '900.5', '1', '2', 'x', '', ''],
      ['否', '否', '0', '0', '1', 'y', '收入符合; 符合条件; ', ''],
      ['是', '未定', null, '0', '1', null, '', `符合条件; 保障金; ${'长'.repeat(22)}; `],
    ])
    expect(await engine.query('SELECT * FROM wrong ORDER BY id', [])).toEqual([
      ['b', '出生日期 is missing; 成员 has too few or too many; '],
      ['c', '储蓄 is out of bounds; '],
    ])
  },
)

it('nothing in a label ends the quotes that hold it', () => {
  const view = resultView('read', { dialect: 'spark', from: ['civil', 'results'], columns, lang: 'en' })
  expect(view).toContain("'Income\\'s test; '")
  expect(view).toContain('FROM `civil`.`results` AS r;')
})

// ClickHouse takes a bare name for the column of the view that bears it: words, where the rule was asked for.
it('a rule without a label is read from the table, not from the column of the view that bears its name', () => {
  const view = resultView('read', {
    dialect: 'clickhouse',
    from: 'results',
    columns: [
      { name: 'id', type: 'key', nullable: false },
      { name: 'met', type: 'boolean', nullable: true },
    ],
    lang: 'en',
  })
  expect(view).toContain('AS `met`')
  expect(view).toContain('NOT r.`met`')
  expect(view.replaceAll('r.`met`', '')).not.toMatch(/(WHEN|NOT) `met`/)
})

describe('tables in parts', () => {
  const tables = [{ name: ['civil', 'cases'], columns }]

  it('are partitions by the hash of the key in PostgreSQL', () => {
    const ddl = createTables(tables, { dialect: 'postgres', spread: 2 })
    expect(ddl).toContain(') PARTITION BY HASH ("id");')
    expect(ddl).toContain(
      'CREATE TABLE "civil"."cases_1" PARTITION OF "civil"."cases" FOR VALUES WITH (MODULUS 2, REMAINDER 1);',
    )
  })

  it('are a table on each shard and one over all in ClickHouse', () => {
    expect(createTables(tables, { dialect: 'clickhouse', spread: 'two' })).toContain(
      'CREATE TABLE `civil`.`cases_all` AS `civil`.`cases` ENGINE = Distributed(`two`, `civil`, `cases`, cityHash64(`id`));',
    )
    expect(createTables([{ name: 'cases', columns }], { dialect: 'clickhouse', spread: 'two' })).toContain(
      'Distributed(`two`, currentDatabase(), `cases`, cityHash64(`id`))',
    )
  })

  it.each([
    ['duckdb', 4],
    ['spark', 'two'],
    ['postgres', 'two'],
    ['postgres', 0],
    ['postgres', 1.5],
    ['clickhouse', 2],
    ['clickhouse', ''],
  ] as const)('%s has none by %j', (dialect, spread) => {
    expect(() => createTables(tables, { dialect, spread })).toThrow(TypeError)
  })
})
