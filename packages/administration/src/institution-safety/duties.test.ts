import { describe, expect, it } from 'vitest'
import {
  checkPeriods,
  checkSchedule,
  PeriodicCheck,
  responsibilitiesWithoutHolder,
  responsibilityMatrix,
  SafetyDuty,
} from './duties.js'

describe('who answers for safety', () => {
  const duty = (responsibility: string, year: number | null = null) =>
    SafetyDuty.parse({ id: responsibility, responsibility, holder: '养老服务科', matter: '养老机构安全', year })
  it('is named for each of the three ways and the two duties', () => {
    const all = ['industry', 'business', 'production', 'territory', 'principal']
    expect(
      responsibilitiesWithoutHolder(
        all.map(one => duty(one)),
        2025,
      ),
    ).toEqual([])
    expect(
      responsibilitiesWithoutHolder([duty('industry'), duty('territory', 2025), duty('business', 2024)], 2025),
    ).toEqual(['business', 'production', 'principal'])
  })
  it.each([
    ['2024-12-31', false],
    ['2025-01-01', false],
    ['2025-12-31', false],
    ['2026-01-01', true],
  ])('put on the list on %s: missing in 2025: %s', (confirmed, missing) =>
    expect(responsibilitiesWithoutHolder([{ ...duty('industry'), confirmed }], 2025).includes('industry')).toBe(
      missing,
    ),
  )
})

// 安全生产法 (2021) art. 3(3).
describe('the matrix of responsibilities', () => {
  const duty = (matter: string, responsibility: string, holder: string, year: number | null = null) =>
    SafetyDuty.parse({ id: `${matter}${responsibility}${holder}`, responsibility, holder, matter, year })
  const duties = [
    duty('养老机构', 'industry', '养老服务科'),
    duty('养老机构', 'principal', '甲院'),
    duty('养老机构', 'principal', '乙院'),
    duty('殡葬机构', 'territory', '甲镇', 2025),
    duty('殡葬机构', 'industry', '社会事务科', 2024),
  ]
  it('says of each matter who answers and who is missing', () => {
    expect(responsibilityMatrix(duties, '2025-06-01')).toMatchObject([
      {
        matter: '养老机构',
        holders: { industry: ['养老服务科'], principal: ['甲院', '乙院'], territory: [] },
        missing: ['business', 'production', 'territory'],
        cite: { article: '第三条第三款' },
      },
      { matter: '殡葬机构', missing: ['industry', 'business', 'production', 'principal'] },
    ])
    expect(responsibilityMatrix(duties, '2026-01-01')?.map(({ matter }) => matter)).toEqual(['养老机构'])
  })
  it('of what was on the list by the day', () => {
    const one = SafetyDuty.parse({ ...duty('养老机构', 'industry', '养老服务科'), confirmed: '2025-03-01' })
    expect(responsibilityMatrix([one], '2025-02-28')).toEqual([])
    expect(responsibilityMatrix([one], '2025-03-01')).toHaveLength(1)
  })
  // It speaks of 安全生产, not of the law on national security, networks or data.
  it.each([
    ['work-safety', 1, false],
    [undefined, 1, false],
    ['national-security', 0, true],
    ['network-data', 0, true],
    ['other', 0, true],
  ])('of the safety of operations alone, not of %s', (field, rows, lacks) => {
    const one = SafetyDuty.parse({ ...duty('网络和数据', 'industry', '办公室'), field })
    expect(responsibilityMatrix([one], '2025-06-01')).toHaveLength(rows)
    expect(responsibilitiesWithoutHolder([one], 2025).includes('industry')).toBe(lacks)
  })
  it('since the law names the ways', () => {
    expect(responsibilityMatrix(duties, '2021-08-31')).toBeNull()
    expect(responsibilityMatrix(duties, '2021-09-01')).toHaveLength(1)
  })
})

it('a duty that was given to another is no more its first holder’s', () => {
  const duties = [
    { holder: '甲科', until: '2024-06-30' },
    { holder: '乙科', confirmed: '2024-07-01' },
  ].map((of, id) =>
    SafetyDuty.parse({ id: String(id), responsibility: 'industry', matter: '养老机构安全', year: null, ...of }),
  )
  const holders = (on: string) => responsibilityMatrix(duties, on)?.[0]?.holders.industry
  expect([holders('2024-06-30'), holders('2024-07-01')]).toEqual([['甲科'], ['乙科']])
  const lacks = (year: number) => responsibilitiesWithoutHolder(duties.slice(0, 1), year).includes('industry')
  expect([lacks(2024), lacks(2025)]).toEqual([false, true])
})

describe('a check that comes round', () => {
  const check = (rhythm: string, since: string, made: string[] = []) =>
    PeriodicCheck.parse({ id: '1', matter: '消防巡查', rhythm, since, made })
  const periods =
    (...of: Parameters<typeof check>) =>
    (asOf: string) =>
      checkPeriods(check(...of), asOf).map(({ from, to, made }) => [from, to, made])

  it.each([
    ['day', '2025-01-01', '2025-01-01'],
    ['week', '2025-01-01', '2025-01-07'],
    ['month', '2025-01-31', '2025-02-27'],
    ['quarter', '2025-01-01', '2025-03-31'],
    ['year', '2024-02-29', '2025-02-27'],
  ])('%s from %s to %s', (rhythm, since, to) => {
    expect(checkPeriods(check(rhythm, since), since)).toEqual([{ from: since, to, made: undefined }])
  })
  it('was made, is not over, or was missed', () => {
    const of = periods('week', '2025-01-01', ['2025-01-14', '2025-01-09', '2025-01-23'])
    expect(of('2024-12-31')).toEqual([])
    expect(of('2025-01-22')).toEqual([
      ['2025-01-01', '2025-01-07', null],
      ['2025-01-08', '2025-01-14', '2025-01-09'],
      ['2025-01-15', '2025-01-21', null],
      ['2025-01-22', '2025-01-28', undefined],
    ])
    expect(of('2025-01-21').at(-1)).toEqual(['2025-01-15', '2025-01-21', undefined])
  })
  it('of which nobody told when it was made is not missed', () => {
    const { made: _made, ...untold } = check('week', '2025-01-01')
    expect(checkPeriods(PeriodicCheck.parse(untold), '2025-01-08').map(({ made }) => made)).toEqual([
      undefined,
      undefined,
    ])
  })
  it('is owed in each period of a year to come', () => {
    const of = (rhythm: string, first: string, last: string, until: string | null = null) =>
      checkSchedule({ ...check(rhythm, '2025-01-01'), until }, first, last)
    expect(of('quarter', '2026-01-01', '2026-12-31')).toEqual([
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2026-04-01', to: '2026-06-30' },
      { from: '2026-07-01', to: '2026-09-30' },
      { from: '2026-10-01', to: '2026-12-31' },
    ])
    expect([
      of('day', '2026-01-01', '2026-12-31').length,
      of('month', '2026-01-01', '2026-12-31').length,
      of('year', '2026-01-01', '2026-12-31').length,
      of('month', '2026-01-31', '2026-02-01').length,
      of('month', '2024-01-01', '2024-12-31').length,
      of('month', '2026-01-01', '2026-12-31', '2026-02-28').length,
    ]).toEqual([365, 12, 1, 2, 0, 2])
  })
  it.each([
    ['2025-01-14', 2],
    ['2025-01-15', 3],
    [null, 4],
  ])('is owed until %s', (until, expected) =>
    expect(checkPeriods({ ...check('week', '2025-01-01'), until }, '2025-01-22')).toHaveLength(expected),
  )
})
