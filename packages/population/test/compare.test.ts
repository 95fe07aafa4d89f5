import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isProblemError } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComparePopulation, comparePopulation, generatePopulation, runPopulation } from '../src/index.js'
import { query, testFolder, writeLines } from './made-files.js'

const at = testFolder()
const day = '2023-03-15'
const codesOf = async (asked: ComparePopulation) => {
  try {
    await comparePopulation(asked)
  } catch (error) {
    if (isProblemError(error)) return error.problems.map(({ code, path }) => `${code} ${path.join('.')}`)
    throw error
  }
  return []
}

/** Households of Xiamen, where the standard of that day is 1,005 yuan, as nested lines of JSON; wages in yuan, one a member. */
const households = (
  name: string,
  rows: readonly { readonly id: number; readonly wages: readonly (number | null)[]; readonly more?: object }[],
): string =>
  writeLines(
    at(`${name}.ndjson`),
    rows.map(({ id, wages, more }) => ({
      ...{ id, place: '350200', date: day, area: 'urban', savings: 0, homes: 1, car: false },
      propertyMeetsLocalRule: true,
      members: wages.map((wage, index) => ({
        relation: index === 0 ? 'applicant' : 'child',
        birth: index === 0 ? '1980-01-01' : '2015-01-01',
        wage: wage === null ? null : wage * 100,
      })),
      ...more,
    })),
  )

/** Nine households, by hand; the standard rises from 1,005 to 1,105 yuan. */
const nine = () =>
  households('nine', [
    { id: 1, wages: [500] }, // 505 -> 605
    { id: 2, wages: [800, 0, 0] }, // 2215 -> 2515: three members gain 300
    { id: 3, wages: [1004] }, // 1 -> 101
    { id: 4, wages: [1005] }, // not entitled -> 100
    { id: 5, wages: [1104] }, // not entitled -> 1
    { id: 6, wages: [1105] }, // not entitled on either side
    { id: 7, wages: [null] }, // not known
    { id: 8, wages: [-1] }, // out of bounds
    { id: 9, wages: [2100, 0], more: { area: null } }, // 2100 of two: 1050 a head, and no area
  ])

describe('a comparison', () => {
  it('tells by hand-made households who gains, how much, and what it costs', async () => {
    const found = await comparePopulation({
      program: 'dibao',
      cases: nine(),
      before: {},
      after: { values: { urbanStandard: 110500 } },
      by: ['size', 'decile', 'area', 'province', 'eligible'],
      out: at('nine'),
    })
    expect(found.entitled).toMatchObject({ rule: 'eligible' })
    expect(found.amount).toMatchObject({ rule: 'monthlyBenefit', unit: 'fen/month' })
    expect(found.whole).toEqual({
      households: 8,
      decided: 6,
      open: 2,
      entitled: { before: 3, after: 5, newly: 2, noLonger: 0 },
      amount: {
        before: '272100',
        after: '332200',
        change: '60100',
        gain: { cases: 5, total: '60100', mean: 12020, median: 10000 },
        loss: { cases: 0, total: '0', mean: null, median: null },
        unchanged: 1,
      },
    })
    expect(found.standings).toMatchObject({
      entitled: { entitled: 3, 'not-entitled': 0 },
      // Of which area it is matters to the ninth only when the standards differ.
      'not-entitled': { entitled: 2, 'not-entitled': 1, undetermined: 1 },
      undetermined: { undetermined: 1 },
      rejected: { rejected: 1, entitled: 0 },
    })
    expect(found.budget).toEqual({ unit: 'fen/month', change: '60100', perMonth: '60100', perYear: '721200' })
    const by = Object.fromEntries(found.by.map(one => [one.by, one.groups]))
    expect(
      by['size']!.map(({ group, households, decided, amount }) => [group, households, decided, amount!.change]),
    ).toEqual([
      [1, 6, 5, '30100'],
      [2, 1, 0, '0'],
      [3, 1, 1, '30000'],
    ])
    expect(by['area']!.map(({ group, households }) => [group, households])).toEqual([
      ['urban', 7],
      [null, 1],
    ])
    expect(by['province']!.map(({ group }) => group)).toEqual(['350000'])
    // The income a head of seven households is known: 266.67, 500, 1004, 1005, 1050, 1104, 1105.
    expect(found.by[1]!.bounds!.map(Math.floor)).toEqual([
      26666, 50000, 100400, 100400, 100500, 105000, 105000, 110400, 110500,
    ])
    expect(by['decile']!.map(({ group, households }) => [group, households])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [5, 1],
      [6, 1],
      [8, 1],
      [9, 1],
      [null, 1],
    ])
    expect(by['eligible']!.map(({ group, decided, entitled }) => [group, decided, entitled.newly])).toEqual([
      [false, 3, 2],
      [true, 3, 0],
      [null, 0, 0],
    ])
    expect(await query(`SELECT mz_key, before, after, change FROM '${at('nine')}/households-*.parquet'`)).toEqual(
      [
        [1, 'entitled', 'entitled', '10000'],
        [2, 'entitled', 'entitled', '30000'],
        [3, 'entitled', 'entitled', '10000'],
        [4, 'not-entitled', 'entitled', '10000'],
        [5, 'not-entitled', 'entitled', '100'],
        [6, 'not-entitled', 'not-entitled', '0'],
        [7, 'undetermined', 'undetermined', null],
        [9, 'not-entitled', 'undetermined', null],
      ].map(([key, before, after, change]) => ({ mz_key: String(key), before, after, change })),
    )
    expect(JSON.parse(readFileSync(at('nine', 'comparison.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(found)))
    expect(existsSync(`${at('nine')}.partial`)).toBe(false)
  })
  it('turns round: who gained loses', async () => {
    const found = await comparePopulation({
      program: 'dibao',
      cases: nine(),
      before: { values: { urbanStandard: 110500 } },
      after: {},
    })
    expect(found.whole.entitled).toEqual({ before: 5, after: 3, newly: 0, noLonger: 2 })
    expect(found.whole.amount).toMatchObject({
      change: '-60100',
      gain: { cases: 0, total: '0' },
      loss: { cases: 5, total: '-60100', mean: -12020, median: -10000 },
    })
    expect(found.budget).toMatchObject({ perMonth: '-60100', perYear: '-721200' })
  })
  it('takes the middle of an even number of gains exactly, between two fen', async () => {
    // Gains of 1 and of 100 yuan and 1 fen each.
    const cases = writeLines(at('even.ndjson'), [
      {
        id: 1,
        place: '350200',
        date: day,
        area: 'urban',
        savings: 0,
        homes: 1,
        car: false,
        propertyMeetsLocalRule: true,
        members: [{ relation: 'applicant', birth: '1980-01-01', wage: 100501 - 1 }],
      },
      {
        id: 2,
        place: '350200',
        date: day,
        area: 'urban',
        savings: 0,
        homes: 1,
        car: false,
        propertyMeetsLocalRule: true,
        members: [{ relation: 'applicant', birth: '1980-01-01', wage: 100501 }],
      },
    ])
    const found = await comparePopulation({
      program: 'dibao',
      cases,
      before: {},
      after: { values: { urbanStandard: 100502 } },
    })
    expect(found.whole.amount!.gain).toEqual({ cases: 2, total: '3', mean: 2, median: 1.5 })
  })
  it('keeps apart who is decided or rejected on one side alone', async () => {
    // Born after the one day and before the other; no rule on a day before all.
    const cases = households('sides', [
      { id: 1, wages: [500] },
      { id: 2, wages: [500, 0], more: {} },
    ])
    const child = await comparePopulation({
      program: 'dibao',
      cases,
      before: {
        date: '2014-12-31',
        values: { urbanStandard: 100500, ruralStandard: 100500, residentsPensionCounts: true, benefit: 'differential' },
      },
      after: {},
    })
    expect(child.sides.before.counts).toMatchObject({ rejected: 1 })
    expect(child.sides.before.reasons).toEqual({ 'date-too-late:members.birth': 1 })
    expect(child.standings.rejected.entitled).toBe(1)
    expect(child.onlyAfter).toEqual({ cases: 1, total: '151000' })
    expect(child.whole).toMatchObject({ households: 2, open: 1 })
    const never = await comparePopulation({
      program: 'dibao',
      cases,
      before: { date: '1990-01-01' },
      after: { date: '1990-01-01' },
    })
    expect(never.standings.rejected.rejected).toBe(2)
    expect(never.whole).toMatchObject({
      households: 0,
      decided: 0,
      amount: { change: '0', gain: { cases: 0, mean: null } },
    })
  })
  it('compares two versions of a rule by their days', async () => {
    const found = await comparePopulation({
      program: 'dibao',
      cases: households('days', [{ id: 1, wages: [500] }]),
      before: { date: '2021-06-30' },
      after: { date: '2021-07-01' },
    })
    expect(found.sides.before.versions.map(({ from }) => from)).toEqual(['2012-12-12'])
    expect(found.sides.after.versions.map(({ from }) => from)).toEqual(['2021-07-01'])
  })
  it('needs no amount, and no test', async () => {
    const marginal = await comparePopulation({
      program: 'marginal-household',
      cases: households('marginal', [{ id: 1, wages: [1400] }]),
      before: {},
      after: { values: { urbanStandard: 90000 } },
      by: ['decile'],
    })
    expect([marginal.amount, marginal.budget, marginal.whole.amount]).toEqual([undefined, undefined, undefined])
    expect(marginal.entitled?.rule).toBe('eligible')
    const person = { id: 1, place: '350200', date: '2024-03-15', level: 'one', kind: 'physical' }
    const disabled = await codesOf({
      program: 'disability-subsidies',
      cases: writeLines(at('disabled.ndjson'), [person]),
      before: {},
      after: {},
      by: ['size'],
    })
    expect(disabled.length).toBeGreaterThan(0)
  })
})

describe('what is wrong with a comparison is said before anything is computed', () => {
  it('rules, groupings, values, samples, and a folder that is there', async () => {
    const asked = { program: 'dibao', cases: nine(), before: {}, after: { values: { urbanStandard: 110500 } } }
    expect(await codesOf({ ...asked, amount: 'eligible' })).toEqual(['rule-unknown amount'])
    expect(await codesOf({ ...asked, entitled: 'monthlyBenefit' })).toEqual(['rule-unknown entitled'])
    expect(await codesOf({ ...asked, by: ['area', 'sise'] })).toEqual(['grouping-unknown by.sise'])
    expect(await codesOf({ ...asked, after: { values: { urbanStandart: 1 } } })).toEqual([
      'unrecognized-keys values.urbanStandart',
    ])
    for (const share of [0, -1, 1.01, Number.NaN])
      expect(await codesOf({ ...asked, sample: { share } })).toEqual(['sample-share sample'])
    expect(await codesOf({ ...asked, sample: { share: 0.5, seed: 0.5 } })).toEqual(['sample-share sample'])
    expect(await codesOf({ ...asked, out: at() })).toEqual(['output-exists out'])
    expect(readdirSync(at()).filter(name => name.endsWith('.partial'))).toEqual([])
  })
})

const sums = (manifest: Awaited<ReturnType<typeof runPopulation>>) =>
  BigInt(manifest.rules['monthlyBenefit']!.total!.decided)

describe('beside two runs', () => {
  it('differs by what its effect and what is decided on one side alone come to, in parts and by groups', async () => {
    await generatePopulation({
      program: 'dibao',
      households: 800,
      seed: 11,
      out: at('people'),
      places: ['350200', '500112', '310101'],
      days: ['2023-03-15', '2024-06-01'],
      unknown: 0.03,
      invalid: 0.02,
    })
    const input = {
      program: 'dibao',
      cases: at('people', 'cases-*.parquet'),
      members: { members: { file: at('people', 'members-*.parquet'), key: 'id' } },
    }
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 50_000, max: 200_000 }),
        fc.constantFrom('2022-05-01', '2024-12-31', undefined),
        fc.constantFrom(100, 1_000_000),
        async (urbanStandard, date, partRows) => {
          const before = {}
          const after = { values: { urbanStandard }, ...(date === undefined ? {} : { date }) }
          const folder = at(`run-${urbanStandard}-${date}-${partRows}`)
          const rules = ['eligible', 'monthlyBenefit']
          const one = await runPopulation({ ...input, ...before, rules, out: `${folder}-a` })
          const two = await runPopulation({
            ...input,
            ...after,
            ...(date ? { ignore: ['date', 'as_of'] } : {}),
            rules,
            out: `${folder}-b`,
          })
          const found = await comparePopulation({
            ...input,
            before,
            after,
            partRows,
            by: ['place', 'size', 'decile', 'area'],
          })
          const { whole, standings, onlyBefore, onlyAfter } = found
          expect(BigInt(whole.amount!.change) + BigInt(onlyAfter.total) - BigInt(onlyBefore.total)).toBe(
            sums(two) - sums(one),
          )
          expect(BigInt(whole.amount!.before) + BigInt(onlyBefore.total)).toBe(sums(one))
          const rows = Object.values(standings).flatMap(row => Object.values(row))
          expect(rows.reduce((sum, n) => sum + n, 0)).toBe(one.counts.rows)
          const standing = (side: string) =>
            Object.entries(standings).reduce(
              (sum, [b, row]) =>
                sum +
                (side === 'after'
                  ? row.undetermined
                  : b === 'undetermined'
                    ? Object.values(row).reduce((x, y) => x + y, 0)
                    : 0),
              0,
            )
          expect([standing('before'), standing('after')]).toEqual([one.counts.undetermined, two.counts.undetermined])
          for (const { by, groups } of found.by) {
            const total = (of: (one: (typeof groups)[number]) => bigint | number) =>
              groups.reduce((sum, group) => sum + BigInt(of(group)), 0n)
            expect([by, total(group => group.households)]).toEqual([by, BigInt(whole.households)])
            expect([by, total(group => BigInt(group.amount!.change))]).toEqual([by, BigInt(whole.amount!.change)])
            expect([by, total(group => group.entitled.newly)]).toEqual([by, BigInt(whole.entitled.newly)])
          }
          // The difference household by household, as another statement has it.
          const [other] = await query(
            `SELECT median(d) FILTER (d > 0) AS gain, median(d) FILTER (d < 0) AS loss, COUNT(*) FILTER (d > 0) AS n FROM (SELECT b.monthly_benefit - a.monthly_benefit AS d ` +
              `FROM '${folder}-a/decided-*.parquet' a JOIN '${folder}-b/decided-*.parquet' b USING (id))`,
          )
          expect([whole.amount!.gain.median, whole.amount!.loss.median, whole.amount!.gain.cases]).toEqual([
            other!['gain'] ?? null,
            other!['loss'] ?? null,
            Number(other!['n']),
          ])
        },
      ),
      { numRuns: 2 },
    )
  }, 60_000)
})
