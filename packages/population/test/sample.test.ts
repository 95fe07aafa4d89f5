import { describe, expect, it } from 'vitest'
import { estimateCount, estimateSum } from '../src/estimate.js'
import { comparePopulation } from '../src/index.js'
import { isDrawn } from '../src/sample.js'
import { query, testFolder } from './made-files.js'

const at = testFolder()

describe('what a sample says of all', () => {
  it('is exact where all are drawn', () => {
    expect(estimateCount(3, { drawn: 10, of: 10 })).toEqual({ value: 3, standardError: 0, low: 3, high: 3 })
    expect(estimateSum(30, 900, { drawn: 10, of: 10 })).toEqual({ value: 30, standardError: 0, low: 30, high: 30 })
  })
  it('is the total of the sample times what was not drawn, with the error of a simple random sample', () => {
    // 5 of 100 of 1,000: N p = 50; N sqrt((1 - n/N) p (1 - p) / (n - 1)) = 1000 sqrt(0.9 * 0.0475 / 99).
    const found = estimateCount(5, { drawn: 100, of: 1000 })
    expect(found.value).toBe(50)
    expect(found.standardError).toBeCloseTo(1000 * Math.sqrt((0.9 * 0.0475) / 99), 9)
    expect(found.low).toBeGreaterThan(5)
    expect(found.high).toBeLessThan(905)
    // 1, 2, 3 of 3 of 30: the mean is 2 and the variance 1.
    const sum = estimateSum(6, 14, { drawn: 3, of: 30 })
    expect(sum.value).toBe(60)
    expect(sum.standardError).toBeCloseTo(30 * Math.sqrt((0.9 * 1) / 3), 9)
    expect(sum.high - sum.low).toBeCloseTo(2 * 1.96 * sum.standardError, 1)
  })
  it('does not take for none what was not seen', () => {
    const none = estimateCount(0, { drawn: 100, of: 10_000 })
    expect([none.value, none.low]).toEqual([0, 0])
    // By the rule of three, about 3 of 100.
    expect(none.high).toBeGreaterThan(300)
    expect(none.high).toBeLessThan(400)
    const all = estimateCount(100, { drawn: 100, of: 10_000 })
    expect([all.value, all.high]).toEqual([10_000, 10_000])
    expect(all.low).toBeGreaterThan(9600)
  })
  it('has no error where nothing or one was drawn, and says so by its bounds', () => {
    expect(estimateCount(0, { drawn: 0, of: 50 })).toEqual({ value: 0, standardError: 0, low: 0, high: 50 })
    expect(estimateSum(0, 0, { drawn: 0, of: 50 })).toMatchObject({ value: 0 })
    expect(estimateCount(1, { drawn: 1, of: 50 }).high).toBe(50)
  })
})

/** Households of one whose wages lie evenly from 0 to 2,000 yuan, as an engine writes them. */
const evenly = async (rows: number): Promise<string> => {
  const path = at(`even-${rows}.parquet`)
  await query(
    `COPY (SELECT range AS id, '350200' AS place, DATE '2023-03-15' AS date, 'urban' AS area, 0::BIGINT AS savings, 1::INTEGER AS homes, false AS car, ` +
      `true AS property_meets_local_rule, [{relation: 'applicant', birth: DATE '1980-01-01', wage: CAST(range * 200000 // ${rows} AS BIGINT)}] AS members FROM range(${rows})) TO '${path}' (FORMAT parquet)`,
  )
  return path
}

describe('a sample of a population', () => {
  it('draws whole cases by their keys, the same for a seed, and says what they come to for all', async () => {
    const rows = 4000
    const asked = {
      program: 'dibao',
      cases: await evenly(rows),
      before: {},
      after: { values: { urbanStandard: 110500 } },
      by: ['decile'],
    }
    const whole = await comparePopulation(asked)
    const drawn = await comparePopulation({ ...asked, sample: { share: 0.1, seed: 3 } })
    expect(drawn.sample).toMatchObject({ share: 0.1, seed: 3, of: rows })
    expect(Math.abs(drawn.sample!.drawn - 400)).toBeLessThan(80)
    expect(drawn.sides.before.counts.rows).toBe(drawn.sample!.drawn)
    const { change, newly } = drawn.whole.estimates!
    const truth = Number(whole.whole.amount!.change)
    expect(Math.abs(change!.value - truth)).toBeLessThan(4 * change!.standardError)
    expect(change!.standardError).toBeGreaterThan(0)
    expect(newly!.value).toBeCloseTo((drawn.whole.entitled.newly * rows) / drawn.sample!.drawn, 6)
    expect(drawn.budget).toMatchObject({ estimate: change, perMonth: String(Math.round(change!.value)) })
    // A sample of a group is one of all with nothing for the others.
    const groups = drawn.by[0]!.groups
    expect(groups.reduce((sum, one) => sum + one.estimates!['change']!.value, 0)).toBeCloseTo(change!.value, 3)
  }, 20_000)
  it('is drawn like by lot: its intervals hold the truth in about 95 of 100 seeds', async () => {
    const truth = 400
    let held = 0
    const seeds = 200
    const counted = await query(
      `SELECT seed, COUNT(*) AS n, COUNT(*) FILTER (id % 10 = 0) AS x FROM (SELECT range AS id FROM range(4000)), (SELECT range AS seed FROM range(${seeds})) ` +
        `WHERE ${isDrawn(['id', 'seed'], { share: 0.1 })} GROUP BY ALL`,
    )
    for (const { n, x } of counted) {
      const { low, high } = estimateCount(Number(x), { drawn: Number(n), of: 4000 })
      if (low <= truth && truth <= high) held++
    }
    expect(held / seeds).toBeGreaterThan(0.9)
    expect(held / seeds).toBeLessThan(1)
    // What is drawn is no block of another hash of the key, by which households may have been invented.
    const [block] = await query(
      `SELECT corr(CAST(${isDrawn(['id'], { share: 0.1 })} AS INTEGER), CAST(hash(id) * 0.5::DOUBLE AS DOUBLE)) AS r, ` +
        `corr(CAST(${isDrawn(['id'], { share: 0.1 })} AS INTEGER), CAST(hash(id, 0) * 0.5::DOUBLE AS DOUBLE)) AS s FROM (SELECT range AS id FROM range(40000))`,
    )
    expect(Math.abs(Number(block!['r']))).toBeLessThan(0.02)
    expect(Math.abs(Number(block!['s']))).toBeLessThan(0.02)
  })
  it('takes the members of a case with it, wherever they stand', async () => {
    await query(
      `COPY (SELECT id, place, date, area, savings, homes, car, property_meets_local_rule FROM '${await evenly(400)}') TO '${at('apart.csv')}' (HEADER)`,
    )
    await query(
      `COPY (SELECT id AS household, relation, birth, wage FROM (SELECT id, unnest(members, recursive := true) FROM '${at('even-400.parquet')}')) TO '${at('persons.csv')}' (HEADER)`,
    )
    const found = await comparePopulation({
      program: 'dibao',
      cases: at('apart.csv'),
      members: { members: { file: at('persons.csv'), key: 'household' } },
      before: {},
      after: { values: { urbanStandard: 110500 } },
      by: ['size'],
      sample: { share: 0.3 },
    })
    const { counts } = found.sides.before
    expect(counts.members).toEqual({ members: { rows: counts.rows, rejected: 0 } })
    expect(found.by[0]!.groups.map(({ group }) => group)).toEqual([1])
    expect(found.sample!.of).toBe(400)
  })
})
