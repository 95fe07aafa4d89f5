import type { ChangedCases, Effect, Group, Standing } from './compare-options.js'
import type { Database } from './database.js'
import { type Drawn, type Estimate, estimateCount, estimateSum } from './estimate.js'

const cells = 'mz_cells'
const isDecided = (of: string): string => `${of} IN ('entitled', 'not-entitled')`
const both = `${isDecided('b')} AND ${isDecided('a')}`
const count = (when: string): string => `CAST(COALESCE(SUM(n) FILTER (${when}), 0) AS BIGINT)`
const text = (sum: string): string => `CAST(COALESCE(${sum}, 0) AS VARCHAR)`

/** What is asked of the cells of a group. */
const counts = {
  households: count('TRUE'),
  decided: count(both),
  entitled_before: count(`${both} AND b = 'entitled'`),
  entitled_after: count(`${both} AND a = 'entitled'`),
  newly: count(`b = 'not-entitled' AND a = 'entitled'`),
  no_longer: count(`b = 'entitled' AND a = 'not-entitled'`),
  gained: count('d > 0'),
  lost: count('d < 0'),
  unchanged: count('d = 0'),
} as const
const sums = {
  before: text(`SUM(x) FILTER (${both})`),
  after: text(`SUM(y) FILTER (${both})`),
  change: text('SUM(d * n)'),
  gain: text('SUM(d * n) FILTER (d > 0)'),
  loss: text('SUM(d * n) FILTER (d < 0)'),
} as const
const squares = {
  gain: 'COALESCE(SUM(CAST(d AS DOUBLE) * d * n) FILTER (d > 0), 0)',
  loss: 'COALESCE(SUM(CAST(d AS DOUBLE) * d * n) FILTER (d < 0), 0)',
} as const

type Row = Readonly<Record<string, unknown>>
const noRow: Row = Object.fromEntries([
  ...Object.keys(counts).map(name => [name, 0]),
  ...Object.keys(sums).map(name => [`sum_${name}`, '0']),
])

/** A sum divided by a number, to the whole, a half away from zero. */
const rounded = (sum: string, by: number): number => {
  const [s, n] = [BigInt(sum), BigInt(by)]
  const size = ((s < 0n ? -s : s) * 2n + n) / (2n * n)
  return Number(s < 0n ? -size : size)
}

const changed = (cases: number, total: string, median: unknown): ChangedCases => ({
  cases,
  total,
  mean: cases === 0 ? null : rounded(total, cases),
  median: median === null || median === undefined ? null : Number(median),
})

const groupOf = (value: unknown): Group => (typeof value === 'bigint' ? Number(value) : ((value ?? null) as Group))

const effectOf = (row: Row, medians: readonly Row[], hasAmount: boolean, drawn: Drawn | undefined): Effect => {
  const n = (name: string) => Number(row[name])
  const total = (name: keyof typeof sums) => String(row[`sum_${name}`])
  const medianOf = (sign: number) => medians.find(one => Number(one['s']) === sign)?.['median']
  const estimates = (of: Drawn): Record<string, Estimate> => {
    const sum = (name: 'gain' | 'loss') => estimateSum(Number(total(name)), Number(row[`square_${name}`]), of)
    return {
      open: estimateCount(n('households') - n('decided'), of),
      newly: estimateCount(n('newly'), of),
      noLonger: estimateCount(n('no_longer'), of),
      ...(hasAmount
        ? {
            gained: estimateCount(n('gained'), of),
            lost: estimateCount(n('lost'), of),
            gain: sum('gain'),
            loss: sum('loss'),
            change: estimateSum(Number(total('change')), Number(row['square_gain']) + Number(row['square_loss']), of),
          }
        : {}),
    }
  }
  return {
    households: n('households'),
    decided: n('decided'),
    open: n('households') - n('decided'),
    entitled: {
      before: n('entitled_before'),
      after: n('entitled_after'),
      newly: n('newly'),
      noLonger: n('no_longer'),
    },
    ...(hasAmount
      ? {
          amount: {
            before: total('before'),
            after: total('after'),
            change: total('change'),
            gain: changed(n('gained'), total('gain'), medianOf(1)),
            loss: changed(n('lost'), total('loss'), medianOf(-1)),
            unchanged: n('unchanged'),
          },
        }
      : {}),
    ...(drawn ? { estimates: estimates(drawn) } : {}),
  }
}

/**
 * Counts the households `h` by a value: a cell for each way that they stand before and after and each difference, from which all
 * follows exactly, the medians too.
 */
const countCells = async (db: Database, households: string, value: string, beside: string | undefined): Promise<void> =>
  db.run(
    `CREATE OR REPLACE TEMP TABLE ${cells} AS SELECT ${value} AS g, h.before AS b, h.after AS a, h.change AS d, ` +
      `COUNT(*) AS n, SUM(h.amount_before) AS x, SUM(h.amount_after) AS y FROM ${households} h ` +
      `${beside === undefined ? '' : `LEFT JOIN (${beside}) j ON j.k = h.mz_key `}GROUP BY ALL`,
  )

/** The effect on each group of what is counted in cells. */
const effectsInCells = async (
  db: Database,
  hasAmount: boolean,
  drawn: Drawn | undefined,
): Promise<(Effect & { readonly group: Group })[]> => {
  const asked = [
    ...Object.entries(counts).map(([name, sql]) => `${sql} AS ${name}`),
    ...Object.entries(sums).map(([name, sql]) => `${sql} AS sum_${name}`),
    ...Object.entries(squares).map(([name, sql]) => `${sql} AS square_${name}`),
  ]
  const rows = await db.rows(`SELECT g, ${asked.join(', ')} FROM ${cells} GROUP BY g ORDER BY g NULLS LAST`)
  const medians = await db.rows(
    `SELECT g, s, (MIN(d) FILTER (upto * 2 >= whole) + MIN(d) FILTER (upto * 2 > whole)) / 2.0 AS median FROM ` +
      `(SELECT g, s, d, SUM(n) OVER (PARTITION BY g, s ORDER BY d) AS upto, SUM(n) OVER (PARTITION BY g, s) AS whole FROM ` +
      `(SELECT g, sign(d) AS s, d, SUM(n) AS n FROM ${cells} WHERE d <> 0 GROUP BY ALL)) GROUP BY ALL`,
  )
  return rows.map(row => {
    const group = groupOf(row['g'])
    const own = medians.filter(({ g }) => groupOf(g) === group)
    return { group, ...effectOf(row, own, hasAmount, drawn) }
  })
}

/** The effect on each group of households, in the order of the groups; what is not known stands last. */
export const effectsBy = async (
  db: Database,
  households: string,
  { value, beside }: { readonly value: string; readonly beside?: string | undefined },
  hasAmount: boolean,
  drawn: Drawn | undefined,
): Promise<(Effect & { readonly group: Group })[]> => {
  await countCells(db, households, value, beside)
  return effectsInCells(db, hasAmount, drawn)
}

const everyStanding = ['entitled', 'not-entitled', 'undetermined', 'rejected'] as const

/**
 * The effect on all households that are not rejected on both sides, how they stand, and the sums of what is decided on one side
 * alone.
 */
export const wholeEffect = async (db: Database, households: string, hasAmount: boolean, drawn: Drawn | undefined) => {
  await countCells(db, households, 'NULL', undefined)
  const [all] = await effectsInCells(db, hasAmount, drawn)
  const { group: _, ...whole } = all ?? { group: null, ...effectOf(noRow, [], hasAmount, undefined) }
  const found = await db.rows(`SELECT b, a, CAST(SUM(n) AS BIGINT) AS n FROM ${cells} GROUP BY ALL`)
  const table = Object.fromEntries(
    everyStanding.map(b => [
      b,
      Object.fromEntries(
        everyStanding.map(a => [a, Number(found.find(row => row['b'] === b && row['a'] === a)?.['n'] ?? 0)]),
      ),
    ]),
  ) as Record<Standing, Record<Standing, number>>
  const [b, a] = [isDecided('b'), isDecided('a')]
  const [only] = await db.rows(
    `SELECT ${count(`${b} AND NOT ${a}`)} AS bn, ${text(`SUM(x) FILTER (${b} AND NOT ${a})`)} AS bx, ` +
      `${count(`${a} AND NOT ${b}`)} AS an, ${text(`SUM(y) FILTER (${a} AND NOT ${b})`)} AS ax FROM ${cells}`,
  )
  return {
    whole,
    standings: table,
    onlyBefore: { cases: Number(only!['bn']), total: String(only!['bx']) },
    onlyAfter: { cases: Number(only!['an']), total: String(only!['ax']) },
  }
}
