import { describe, expect, it } from 'vitest'
import {
  BurialDemand,
  burialNeed,
  Cremator,
  cremationCapacity,
  crematorProblems,
  FuneralFacility,
  FuneralFacilityPlan,
  FuneralWork,
  facilityPlanProblems,
  funeralFacilityProblems,
  funeralWorkStage,
  isCleanCremator,
  isCrematorInUse,
  isFacilityOpen,
  plotsLeft,
  sichuanRaking,
} from './index.js'

const cemetery = (facts: object = {}) =>
  FuneralFacility.parse({
    name: '甲公墓',
    place: '430602',
    kind: 'cemetery',
    founder: 'government',
    forProfit: false,
    publicBenefit: true,
    plots: { total: 90_535, sold: 2_245 },
    opened: '2010-01-01',
    maintenanceFund: true,
    ...facts,
  })

describe('the register', () => {
  it('holds no more than there is', () => {
    const parse = (sold: number) => FuneralFacility.safeParse({ ...cemetery(), plots: { total: 10, sold } }).success
    expect([parse(10), parse(11)]).toEqual([true, false])
    expect(FuneralFacility.safeParse({ ...cemetery(), closed: '2009-12-31' }).success).toBe(false)
    expect(FuneralFacility.safeParse({ ...cemetery(), closed: '2010-01-01' }).success).toBe(true)
  })
  it('is open from its first day to its last', () => {
    const one = cemetery({ closed: '2020-12-31' })
    expect(['2009-12-31', '2010-01-01', '2020-12-31', '2021-01-01'].map(on => isFacilityOpen(one, on))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
  it('knows what is left, and where it does not', () => {
    expect(plotsLeft([cemetery(), cemetery({ plots: { total: 5, sold: 1 } })])).toBe(88_294)
    expect(plotsLeft([cemetery(), cemetery({ plots: null })])).toBeNull()
    expect(plotsLeft([cemetery({ kind: 'funeral-home', plots: null })])).toBe(0)
  })

  const work = FuneralWork.parse({ kind: 'new', planned: '2024-01-01', started: '2024-03-01', completed: '2024-12-01' })
  it.each([
    ['2023-12-31', null],
    ['2024-01-01', 'planned'],
    ['2024-03-01', 'started'],
    ['2024-12-01', 'completed'],
  ])('a work on %s: %s', (asOf, stage) => expect(funeralWorkStage(work, asOf)).toBe(stage))

  const codes = (facts: object, asOf: string) => funeralFacilityProblems(cemetery(facts), asOf).map(({ code }) => code)
  const report = (year: number, work: string | null, audit: string | null) => ({ reports: [{ year, work, audit }] })
  // 国务院令第824号 arts 14, 37, 52.
  it.each<[string, object, string, string[]]>([
    ['art. 52: in the year itself', {}, '2026-12-31', []],
    // Every year, and no day: the audit of a year is made in the next one.
    ['art. 52: in the year after', {}, '2027-12-31', []],
    ['art. 52: when that is over', { reports: [] }, '2028-01-01', ['annual-report', 'annual-audit']],
    ['art. 52: not told what was handed in', {}, '2028-01-01', []],
    ['art. 52: both handed in', report(2026, '2027-04-01', '2027-05-31'), '2028-01-01', []],
    ['art. 52: the audit to come', report(2026, '2026-12-31', '2028-01-02'), '2028-01-01', ['annual-audit']],
    [
      'art. 52: of two years',
      report(2027, '2028-01-01', '2028-01-01'),
      '2029-01-01',
      ['annual-report', 'annual-audit'],
    ],
    ['art. 52: closed in the year', { reports: [], closed: '2026-12-30' }, '2028-01-01', []],
    ['art. 52: an outlet is no institution', { reports: [], kind: 'service-station' }, '2028-01-01', []],
    ['art. 52: village grounds', { reports: [], kind: 'rural-plot' }, '2028-01-01', []],
    ['art. 37: no fund', { maintenanceFund: false }, '2026-03-30', ['maintenance-fund']],
    ['art. 37: not known', { maintenanceFund: null }, '2026-03-30', []],
    ['art. 37: closed by then', { maintenanceFund: false, closed: '2026-03-29' }, '2026-03-30', []],
    ['art. 37: before it', { maintenanceFund: false }, '2026-03-29', []],
    ['art. 37: a funeral home has none', { kind: 'funeral-home', maintenanceFund: false }, '2026-03-30', []],
    [
      'art. 14: a company, begun before the day',
      {
        opened: '2026-06-01',
        founder: 'company',
        works: [{ kind: 'new', planned: '2025-01-01', started: '2026-03-29', inUse: '2026-06-01' }],
      },
      '2026-06-01',
      [],
    ],
    [
      'art. 14: a company, begun on the day',
      {
        opened: '2026-06-01',
        founder: 'company',
        works: [{ kind: 'new', planned: '2026-03-30', started: '2026-03-30', inUse: '2026-06-01' }],
      },
      '2026-06-01',
      ['government-and-non-profit'],
    ],
    [
      'art. 14: a company since the day',
      { opened: '2026-03-30', founder: 'company' },
      '2026-03-30',
      ['government-and-non-profit'],
    ],
    ['art. 14: the day before', { opened: '2026-03-29', founder: 'company' }, '2026-03-30', []],
    ['art. 14: for profit', { opened: '2026-03-31', forProfit: true }, '2026-03-31', ['government-and-non-profit']],
    [
      'arts 14, 20: an ash hall of a village, which neither settles',
      { kind: 'ash-hall', opened: '2026-03-30', founder: 'village', forProfit: false },
      '2026-03-30',
      [],
    ],
    [
      'and for profit',
      { kind: 'ash-hall', opened: '2026-03-30', founder: 'village', forProfit: true },
      '2026-03-30',
      ['government-and-non-profit'],
    ],
    [
      'a cemetery of a village',
      { kind: 'cemetery', opened: '2026-03-30', founder: 'village' },
      '2026-03-30',
      ['government-and-non-profit'],
    ],
    [
      'art. 59: a village ground for profit',
      { kind: 'rural-plot', founder: 'village', forProfit: true },
      '2026-03-30',
      ['ground-not-for-profit'],
    ],
    ['art. 59: before it', { kind: 'rural-plot', founder: 'village', forProfit: true }, '2026-03-29', []],
    ['art. 14: not known', { opened: '2026-03-31', founder: null, forProfit: null }, '2026-03-31', []],
    [
      'a work out of order',
      { works: [{ kind: 'repair', planned: '2024-02-01', started: '2024-01-01' }] },
      '2024-03-01',
      ['work-in-order'],
    ],
    [
      'a stage left out',
      { works: [{ kind: 'repair', planned: '2024-02-01', inUse: '2024-01-01' }] },
      '2024-03-01',
      ['work-in-order'],
    ],
    [
      'stages on one day',
      { works: [{ kind: 'repair', planned: '2024-02-01', completed: '2024-02-01' }] },
      '2024-03-01',
      [],
    ],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))
})

it.each<[string, object, string | undefined]>([
  ['begun since the day', { works: [{ kind: 'new', planned: '2026-04-10', inUse: '2027-06-01' }] }, 'error'],
  [
    'planned before, begun since',
    { works: [{ kind: 'new', planned: '2026-03-29', started: '2026-04-10' }] },
    undefined,
  ],
  ['not told when it was begun', {}, 'warning'],
  ['repaired alone', { works: [{ kind: 'repair', planned: '2026-04-10' }] }, 'warning'],
])('art. 14: a company’s cemetery of 2027, %s', (_, facts, severity) =>
  expect(
    funeralFacilityProblems(cemetery({ opened: '2027-06-01', founder: 'company', ...facts }), '2027-06-01')[0]
      ?.severity,
  ).toBe(severity),
)

describe('cremation machines', () => {
  const machine = (facts: object = {}) =>
    Cremator.parse({
      id: '1号炉',
      home: '甲馆',
      kind: 'flat',
      installed: '2015-01-01',
      cleaning: true,
      meetsStandard: true,
      ...facts,
    })
  it('are retired after they were installed', () => {
    const parse = (retired: string) => Cremator.safeParse({ ...machine(), retired }).success
    expect([parse('2015-01-01'), parse('2014-12-31')]).toEqual([true, false])
  })
  it('are in use from the first day to the last', () => {
    const one = machine({ retired: '2024-12-31' })
    expect(['2014-12-31', '2015-01-01', '2024-12-31', '2025-01-01'].map(on => isCrematorInUse(one, on))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
  const tests = [
    { on: '2023-05-01', passed: true },
    { on: '2024-05-01', passed: false },
  ]
  it.each<[string, object, string, boolean | null]>([
    ['cleaned and passed', { tests }, '2024-04-30', true],
    ['the last test failed', { tests }, '2024-05-01', false],
    ['not tested yet', { tests }, '2023-04-30', null],
    ['no device', { cleaning: false, tests }, '2023-04-30', false],
    ['not known', { cleaning: null, tests }, '2023-05-01', null],
    ['not known, and failed', { cleaning: null, tests }, '2024-05-01', false],
    [
      'two tests of one day, one failed',
      { tests: [...tests, { on: '2023-05-01', passed: false }] },
      '2023-06-01',
      false,
    ],
  ])('clean: %s', (_, facts, on, clean) => expect(isCleanCremator(machine(facts), on)).toBe(clean))

  const found = (facts: object, asOf: string, raking = false) =>
    crematorProblems(machine(facts), asOf, raking ? sichuanRaking : undefined).map(one => [one.code, one.message.zh])
  it('art. 16, then art. 19: below the standard', () => {
    expect(found({ meetsStandard: false }, '2026-03-29')[0]?.[1]).toContain('第十六条')
    expect(found({ meetsStandard: false }, '2026-03-30')[0]?.[1]).toContain('第十九条')
    const old = { meetsStandard: false, installed: '1990-01-01' }
    expect(found(old, '1997-07-20')).toEqual([])
    expect(found(old, '1997-07-21').map(([code]) => code)).toEqual(['equipment-standard'])
    expect(found({ meetsStandard: null }, '2026-03-30')).toEqual([])
    expect(found({ meetsStandard: false, retired: '2026-03-29' }, '2026-03-30')).toEqual([])
  })
  it('川民发〔2025〕94号: raking furnaces by 2026-06-30', () => {
    expect(found({}, '2026-06-30', true)).toEqual([])
    expect(found({}, '2026-07-01', true).map(([code]) => code)).toEqual(['raking-by-day'])
    expect(found({ kind: 'raking' }, '2026-07-01', true)).toEqual([])
    expect(found({}, '2026-07-01')).toEqual([])
  })
  it('together cremate so many', () => {
    const two = [machine(), machine({ retired: '2015-12-31' })]
    expect(cremationCapacity(two, '2015-12-31', { perDay: 6, days: 300 })).toBe(3_600)
    expect(cremationCapacity(two, '2016-01-01', { perDay: 6, days: 300 })).toBe(1_800)
  })
})

// No source: the formula follows from the parts that plans name; invented figures.
describe('a plan', () => {
  const demand = (facts: object = {}) =>
    BurialDemand.parse({
      deathsPerYear: 1_001,
      years: 15,
      graveShare: 0.3,
      nicheShare: 0.5,
      freeGraves: 500,
      graveArea: 0.8,
      landUse: 0.4,
      ...facts,
    })
  it('needs deaths times years times share, less what is free', () => {
    expect(burialNeed(demand())).toEqual({
      deaths: 15_015,
      graves: 4_005,
      niches: 7_508,
      land: { numerator: 4_005 * 8_000, denominator: 4_000 },
    })
    expect(burialNeed(demand({ freeGraves: 10_000, freeNiches: 7_508 }))).toMatchObject({ graves: 0, niches: 0 })
    expect(burialNeed(demand({ freeNiches: 7_507 })).niches).toBe(1)
  })
  it('is of no more than all of the dead', () => {
    const parse = (nicheShare: number) => BurialDemand.safeParse({ ...demand(), nicheShare }).success
    expect([parse(0.7), parse(0.71)]).toEqual([true, false])
    expect(BurialDemand.safeParse({ ...demand(), landUse: 0 }).success).toBe(false)
  })

  const plan = (facts: object = {}) =>
    FuneralFacilityPlan.parse({
      title: '甲县殡葬设施专项规划',
      place: '430281',
      from: '2021-01-01',
      until: '2035-12-31',
      approved: '2021-06-01',
      inSpatialPlan: true,
      demand: demand(),
      provides: { graves: 4_005, niches: 7_508, land: 8_010 },
      ...facts,
    })
  const codes = (facts: object, asOf = '2024-01-01') => facilityPlanProblems(plan(facts), asOf).map(({ code }) => code)
  it.each<[string, object, string[]]>([
    ['enough', {}, []],
    ['a grave too few', { provides: { graves: 4_004, niches: 7_508, land: 8_010 } }, ['graves-enough']],
    ['a niche too few', { provides: { graves: 4_005, niches: 7_507, land: 8_010 } }, ['niches-enough']],
    ['a square metre too few', { provides: { graves: 4_005, niches: 7_508, land: 8_009 } }, ['land-enough']],
    ['not in the spatial plan, which nobody asked for then', { inSpatialPlan: false }, []],
    ['in neither plan', { inSpatialPlan: false, inBuildingPlan: false }, ['in-building-plan']],
    ['in the spatial plan, which took the place of the other', { inBuildingPlan: false }, []],
    ['in the plan of building alone', { inSpatialPlan: false, inBuildingPlan: true }, []],
    ['not known', { inSpatialPlan: null, inBuildingPlan: null }, []],
    ['not approved', { approved: null }, ['approved']],
    ['not told whether', { approved: undefined }, []],
    ['approved later', { approved: '2024-01-02' }, ['approved']],
    ['approved on the day', { approved: '2024-01-01' }, []],
  ])('%s', (_, facts, expected) => expect(codes(facts)).toEqual(expected))
  it.each([
    ['1997-07-20', undefined],
    ['1997-07-21', '第五条'],
    ['2026-03-29', '第五条'],
    ['2026-03-30', '第十五条'],
  ])('the plan above it is asked for on %s by %s', (asOf, article) => {
    const found = facilityPlanProblems(plan({ from: '1995-01-01', inSpatialPlan: false, inBuildingPlan: false }), asOf)
    expect(found[0]?.message.zh.match(/第.+条/)?.[0]).toBe(article)
  })
  it.each<[string, object, string, string | undefined]>([
    ['a draft, before its term', {}, '2020-12-31', undefined],
    ['approved before its term', { approved: '2020-12-30' }, '2020-12-31', '第五条'],
    ['its first day', {}, '2021-01-01', '第五条'],
    ['over before the regulation was revised', { until: '2025-12-31' }, '2027-01-01', '第五条'],
    ['over after it', { until: '2026-03-30' }, '2027-01-01', '第十五条'],
    ['over before there was a regulation', { from: '1990-01-01', until: '1997-07-20' }, '2027-01-01', undefined],
  ])('the plan above it, of %s', (_, facts, asOf, article) =>
    expect(
      facilityPlanProblems(plan({ inSpatialPlan: false, inBuildingPlan: false, ...facts }), asOf)
        .find(({ code }) => code === 'in-spatial-plan' || code === 'in-building-plan')
        ?.message.zh.match(/第.+条/)?.[0],
    ).toBe(article),
  )
  // 国务院令第225号 art. 5 speaks of the plan of building alone, 国务院令第824号 art. 15 of the spatial plan.
  it.each([
    ['2026-03-29', { inSpatialPlan: false, inBuildingPlan: true }, []],
    ['2026-03-30', { inSpatialPlan: false, inBuildingPlan: true }, ['in-spatial-plan']],
    ['2026-03-29', { inSpatialPlan: null, inBuildingPlan: false }, ['in-building-plan']],
    ['2026-03-30', { inSpatialPlan: null, inBuildingPlan: false }, []],
  ])('of which plan it is asked on %s: %j', (asOf, facts, expected) => expect(codes(facts, asOf)).toEqual(expected))
  it('may be approved before its term, and is asked for it in its term', () => {
    expect(codes({ approved: null }, '2020-12-31')).toEqual([])
    expect(codes({ approved: null }, '2021-01-01')).toEqual(['approved'])
    expect(codes({ approved: null }, '2036-01-01')).toEqual([])
    expect(FuneralFacilityPlan.safeParse({ ...plan(), until: '2021-01-01' }).success).toBe(false)
  })
})
