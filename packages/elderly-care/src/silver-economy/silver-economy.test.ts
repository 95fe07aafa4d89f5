import { describe, expect, it } from 'vitest'
import { careIndustryClasses, SilverEconomyProject, silverEconomyOutput } from './industry.js'
import { ElderProduct, elderGoodsFields, productConditions, productsByField } from './products.js'
import { ElderTour, elderTourProblems, elderTourRules } from './tours.js'

describe('the output of the care industry', () => {
  const project = (name: string, facts: object = {}) =>
    SilverEconomyProject.parse({
      name,
      class: '01',
      joinedWith: 'tourism',
      begun: '2023-12-31',
      outputs: [{ year: 2024, output: 100 }],
      ...facts,
    })

  // 国家统计局令第30号: twelve classes.
  it('has twelve classes', () => expect(Object.keys(careIndustryClasses)).toHaveLength(12))
  it('adds up what ran in the year, by class', () => {
    const list = [
      project('a'),
      project('b', { class: '10' }),
      project('c', { begun: '2025-01-01' }),
      project('d', { ended: '2023-12-31' }),
      project('e', { ended: '2024-01-01' }),
    ]
    expect(silverEconomyOutput(list, 2024)).toEqual({
      total: 300,
      reported: 300,
      byClass: { '01': 200, '10': 100 },
      notReported: [],
      twice: [],
    })
  })
  it('counts what began on the last day of the year', () => {
    expect(silverEconomyOutput([project('a', { begun: '2024-12-31' })], 2024).total).toBe(100)
  })
  it('counts nothing twice', () => {
    expect(silverEconomyOutput([project('a'), project('a'), project('b')], 2024)).toMatchObject({
      total: null,
      reported: 200,
      twice: ['a'],
    })
    const parse = (facts: object) => SilverEconomyProject.safeParse({ ...project('a'), ...facts }).success
    const output = { year: 2024, output: 1 }
    expect([parse({ outputs: [output, output] }), parse({ outputs: [output, { ...output, year: 2025 }] })]).toEqual([
      false,
      true,
    ])
    expect([parse({ ended: '2023-12-31' }), parse({ ended: '2023-12-30' })]).toEqual([true, false])
  })
  it('is open while one did not report', () => {
    const list = [
      project('a'),
      project('b', { outputs: [{ year: 2024, output: null }] }),
      project('c', { outputs: [] }),
    ]
    expect(silverEconomyOutput(list, 2024)).toMatchObject({ total: null, reported: 100, notReported: ['b', 'c'] })
    const none = project('d', { class: '02', outputs: [] })
    const nil = project('e', { class: '03', outputs: [{ year: 2024, output: 0 }] })
    expect(silverEconomyOutput([none, nil], 2024).byClass).toEqual({ '03': 0 })
  })
})

describe('goods for older people', () => {
  const product = (facts: object = {}) =>
    ElderProduct.parse({
      name: '护理床',
      maker: '乙公司',
      field: 'care',
      onSaleSince: '2022-06-01',
      ownBrand: true,
      lastAccident: null,
      noInfringement: true,
      meetsStandards: true,
      marketAccess: true,
      listedIn2022: false,
      ...facts,
    })
  const met = (facts: object, asOf = '2023-06-01') => productConditions(product(facts), asOf).map(one => one.met)
  const failing = (facts: object, asOf?: string) =>
    met(facts, asOf).flatMap((one, index) => (one === true ? [] : [[index, one]]))

  // Source: 关于组织开展2023年老年用品产品推广目录申报工作的通知.
  it.each<[string, object, string, unknown[]]>([
    ['all', {}, '2023-06-01', []],
    ['on sale a day less than a year', {}, '2023-05-31', [[3, false]]],
    ['an accident three years ago', { lastAccident: '2020-06-01' }, '2023-06-01', []],
    ['a day less', { lastAccident: '2020-06-02' }, '2023-06-01', [[1, false]]],
    ['whether there was one is not known', { lastAccident: undefined }, '2023-06-01', [[1, null]]],
    ['one later than the day', { lastAccident: '2023-06-02' }, '2023-06-01', [[1, null]]],
    ['one on the day', { lastAccident: '2023-06-01' }, '2023-06-01', [[1, false]]],
    ['of none of the fields', { field: 'other' }, '2023-06-01', [[7, false]]],
    ['already in the catalogue', { listedIn2022: true }, '2023-06-01', [[6, false]]],
    [
      'not known',
      { onSaleSince: null, ownBrand: null, listedIn2022: null },
      '2023-06-01',
      [
        [0, null],
        [3, null],
        [6, null],
      ],
    ],
    [
      'others',
      { noInfringement: false, meetsStandards: false, marketAccess: false },
      '2023-06-01',
      [
        [2, false],
        [4, false],
        [5, false],
      ],
    ],
  ])('%s', (_, facts, asOf, expected) => expect(failing(facts, asOf)).toEqual(expected))

  it.each([
    ['2022-12-31', null],
    ['2023-12-31', true],
    ['2024-01-01', null],
  ])('on %s, by the catalogue of 2023: %s', (asOf, answer) =>
    expect(met({ onSaleSince: '2020-01-01' }, asOf)).toEqual(Array.from({ length: 8 }, () => answer)),
  )

  it('are counted by field', () => {
    expect(productsByField([product(), product(), product({ field: 'clothing' })])).toMatchObject({
      care: 2,
      clothing: 1,
      health: 0,
      other: 0,
    })
    expect(Object.keys(elderGoodsFields)).toHaveLength(6)
  })
})

describe('tours', () => {
  const tour = (facts: object = {}) =>
    ElderTour.parse({
      name: '乡村旅居',
      kind: 'stay',
      agency: true,
      division: '511700',
      nights: 14,
      participants: 99,
      longestVisit: 3,
      charter: 'none',
      doctor: false,
      aged75: 2,
      signedByKin: 2,
      guideYears: 3,
      guideFirstAid: true,
      personalFiles: true,
      openToAllAges: true,
      ...facts,
    })
  const codes = (facts: object) => elderTourProblems(tour(facts)).problems.map(({ code }) => code)

  // LB/T 052-2016.
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['more than three hours', { longestVisit: 3.5 }, ['visit-three-hours']],
    ['by nobody of whom the standard speaks', { agency: false, kind: 'stay', longestVisit: 3.5 }, []],
    ['a hundred without a doctor', { participants: 100 }, ['doctor-along']],
    ['with one', { participants: 100, doctor: true }, []],
    ['a train of few without one', { charter: 'train', participants: 20 }, ['doctor-along']],
    ['one of two signatures', { signedByKin: 1 }, ['kin-signs']],
    ['nobody is 75', { aged75: 0, signedByKin: null }, []],
    ['a guide of less than three years', { guideYears: 2.9 }, ['guide-three-years']],
    [
      'the rest',
      { guideFirstAid: false, personalFiles: false, openToAllAges: false },
      ['guide-first-aid', 'personal-files', 'nobody-turned-away'],
    ],
  ])('%s', (_, facts, expected) => expect(codes(facts)).toEqual(expected))
  it.each([
    ['2016-08-31', [], 7],
    ['2016-09-01', ['visit-three-hours'], 0],
  ])('on %s: %j', (on, problems, notKnown) => {
    const result = elderTourProblems(tour({ on, longestVisit: 4 }))
    expect(result.problems.map(({ code }) => code)).toEqual(problems)
    expect(result.notKnown).toHaveLength(notKnown)
  })
  it('not known by whom: a stay in a village may be of no travel agency', () => {
    expect(elderTourProblems(tour({ agency: undefined, longestVisit: 3.5 }))).toEqual({
      problems: [],
      notKnown: ['visit-three-hours'],
    })
  })
  it('has no more of 75 than take part, and no more signatures than of them', () => {
    const parse = (facts: object) => ElderTour.safeParse({ ...tour(), ...facts }).success
    expect([
      parse({ participants: 2 }),
      parse({ participants: 1 }),
      parse({ signedByKin: 2 }),
      parse({ signedByKin: 3 }),
    ]).toEqual([true, false, true, false])
  })
  it('stands where it is wrong', () => {
    expect(elderTourProblems(tour({ signedByKin: 1 })).problems).toMatchObject([
      { path: ['signedByKin'], severity: 'warning' },
    ])
  })
  it('says what is not known', () => {
    const unknown = {
      longestVisit: null,
      signedByKin: null,
      guideYears: null,
      guideFirstAid: null,
      personalFiles: null,
      openToAllAges: null,
      participants: 100,
      doctor: null,
    }
    expect(elderTourProblems(tour(unknown))).toEqual({ problems: [], notKnown: Object.keys(elderTourRules) })
  })
})
