import { describe, expect, it } from 'vitest'
import {
  anhuiTekunCare,
  careAgreementOn,
  centralisedSupport,
  chengduTekunCare,
  chongqingWarmHearts2024,
  needsUnplanned,
  openNeeds,
  placementWishState,
  servicesPlanned,
  supportChoiceDuty,
  supportFormOn,
  TekunCareAgreement,
  TekunCareFile,
  tekunCareLevelOn,
  tekunCareProblems,
  tekunInstitutions,
  tekunVisitDue,
  wishOn,
} from './index.js'

const agreement = (more: object = {}) => ({
  carer: 'c1',
  kind: 'neighbour',
  signed: '2023-12-20',
  from: '2024-01-01',
  until: '2024-12-31',
  clauses: ['duties', 'services', 'breach', 'term'],
  ...more,
})
const file = (more: object = {}) =>
  TekunCareFile.parse({
    person: 'p1',
    since: '2024-01-01',
    careLevel: 'partial',
    wishes: [],
    placements: [],
    agreements: [agreement()],
    visits: ['01-31', '02-29', '03-29', '04-29', '05-29', '05-31'].map(day => ({ on: `2024-${day}`, way: 'home' })),
    ...more,
  })
const parses = (more: object) => TekunCareFile.safeParse({ ...file(), ...more }).success
const stay = (from: string, until: string | null = null) => ({ institution: '甲敬老院', from, until })

describe('the form of support', () => {
  it('is not known where stays or wishes are not told', () => {
    const asOf = '2024-06-01'
    const untold = file({ placements: undefined, agreements: [], wishes: [{ form: 'institution', on: '2024-01-01' }] })
    expect([supportFormOn(untold, asOf), supportFormOn(file(), asOf)]).toEqual([undefined, 'home'])
    expect(tekunCareProblems(untold, asOf)).toEqual([])
    expect(tekunVisitDue(untold, asOf, anhuiTekunCare)).toBeNull()
    expect([placementWishState(untold, asOf), placementWishState(file({ wishes: undefined }), asOf)]).toEqual([
      null,
      null,
    ])
    expect(centralisedSupport([untold], asOf)).toMatchObject({ institution: 0, home: 0, notTold: 1 })
  })
  const moved = file({ until: '2024-12-31', placements: [stay('2024-03-01', '2024-04-30'), stay('2024-06-01')] })
  it.each([
    ['2023-12-31', null],
    ['2024-01-01', 'home'],
    ['2024-02-29', 'home'],
    ['2024-03-01', 'institution'],
    ['2024-04-30', 'institution'],
    ['2024-05-01', 'home'],
    ['2024-12-31', 'institution'],
    ['2025-01-01', null],
  ])('on %s: %s', (asOf, form) => expect(supportFormOn(moved, asOf)).toBe(form))

  it('is one institution at a time', () => {
    expect(parses({ placements: [stay('2024-03-01', '2024-04-30'), stay('2024-05-01')] })).toBe(true)
    // From one to the other in a day.
    expect(parses({ placements: [stay('2024-03-01', '2024-04-30'), stay('2024-04-30')] })).toBe(true)
    expect(parses({ placements: [stay('2024-03-01', '2024-05-01'), stay('2024-04-30')] })).toBe(false)
    expect(parses({ placements: [stay('2024-04-30'), stay('2024-03-01', '2024-05-01')] })).toBe(false)
    expect(parses({ placements: [stay('2024-03-01'), stay('2024-06-01', '2024-06-02')] })).toBe(false)
    expect(
      [stay('2024-03-01', '2024-03-01'), stay('2024-03-02', '2024-03-01')].map(one => parses({ placements: [one] })),
    ).toEqual([true, false])
    expect([parses({ until: '2024-01-01' }), parses({ until: '2023-12-31' })]).toEqual([true, false])
  })
})

// 国务院令第649号 art. 19, 社会救助法 art. 16: the person chooses.
it('who lives where, beside the register of homes', () => {
  const at = (institution: string, from: string, until: string | null = null) => ({ institution, from, until })
  const files = [
    file({ placements: [at('甲敬老院', '2024-02-01', '2024-05-31'), at('乙养老院', '2024-06-01')] }),
    file({ person: 'p2', placements: [at('甲敬老院', '2024-02-01')] }),
    file({ person: 'p3' }),
    file({ person: 'p4', until: '2024-04-30', placements: [at('丙院', '2024-02-01')] }),
  ]
  const on = (asOf: string) =>
    tekunInstitutions(files, ['甲敬老院'], asOf).map(({ institution, persons, onRegister }) => [
      institution,
      persons.join(' '),
      onRegister,
    ])
  expect(on('2024-01-31')).toEqual([])
  expect(on('2024-05-31')).toEqual([['甲敬老院', 'p1 p2', true]])
  expect(on('2024-06-01')).toEqual([
    ['乙养老院', 'p1', false],
    ['甲敬老院', 'p2', true],
  ])
})

describe('the wish for an institution', () => {
  const wishing = file({
    wishes: [
      { form: 'home', on: '2024-05-01' },
      { form: 'institution', on: '2024-02-01' },
      { form: 'institution', on: '2024-05-01' },
    ],
    placements: [stay('2024-06-01')],
  })
  it.each([
    ['2024-01-31', null, 'not-registered'],
    ['2024-02-01', 'institution', 'waiting'],
    ['2024-05-31', 'institution', 'waiting'],
    ['2024-06-01', 'institution', 'met'],
  ])('on %s: %s, %s', (asOf, wish, state) => {
    expect(wishOn(wishing, asOf)).toBe(wish)
    expect(placementWishState(wishing, asOf)).toBe(state)
  })

  it('is none of who would rather stay at home, or is not on support', () => {
    expect(placementWishState(file({ wishes: [{ form: 'home', on: '2024-01-01' }] }), '2024-06-01')).toBe('none')
    const left = file({ until: '2024-03-01', wishes: [{ form: 'institution', on: '2024-01-01' }] })
    expect(placementWishState(left, '2024-03-02')).toBe('none')
  })
})

describe('a care agreement', () => {
  const on = (asOf: string, more: object = {}) =>
    careAgreementOn(file({ agreements: [agreement(more)] }), asOf)?.carer ?? null

  it.each([
    ['2023-12-31', {}, null],
    ['2024-01-01', {}, 'c1'],
    ['2024-12-31', {}, 'c1'],
    ['2025-01-01', {}, null],
    ['2024-06-30', { ended: '2024-06-30' }, 'c1'],
    ['2024-07-01', { ended: '2024-06-30' }, null],
    ['2025-01-01', { ended: '2025-06-30' }, null],
    // Signed after its first day: not before it is signed.
    ['2024-01-09', { signed: '2024-01-10' }, null],
    ['2024-01-10', { signed: '2024-01-10' }, 'c1'],
    ['2034-01-01', { until: null }, 'c1'],
    ['2034-01-01', { until: null, ended: '2033-12-31' }, null],
  ])('on %s %j: %s', (asOf, more, carer) => expect(on(asOf, more)).toBe(carer))

  it('is signed by the end of its term, and ends after it begins', () => {
    const parse = (more: object) => TekunCareAgreement.safeParse(agreement(more)).success
    expect([{ signed: '2024-12-31' }, { signed: '2025-01-01' }].map(parse)).toEqual([true, false])
    expect([{ until: '2024-01-01' }, { until: '2023-12-31' }].map(parse)).toEqual([true, false])
    expect([{ ended: '2024-01-01' }, { ended: '2023-12-31' }].map(parse)).toEqual([true, false])
  })
})

describe('what a file breaks', () => {
  const codes = (more: object, asOf: string, rule?: Parameters<typeof tekunCareProblems>[2]) =>
    tekunCareProblems(file(more), asOf, rule).map(({ code }) => code)
  const short = { agreements: [agreement({ clauses: ['duties', 'services', 'term'] })] }

  it.each<[string, object, string, string[]]>([
    ['nothing, on the last day for a visit', {}, '2024-06-30', []],
    // 安徽省分散供养特困人员照料服务指引, 2022.
    ['a day after it', {}, '2024-07-01', ['home-visit']],
    ['never visited', { visits: [] }, '2024-02-02', ['home-visit']],
    [
      'visited in each month, early in one and late in the next',
      { visits: ['01-05', '02-26', '03-01', '04-30', '05-02'].map(day => ({ on: `2024-${day}`, way: 'home' })) },
      '2024-06-30',
      [],
    ],
    [
      'a month without a visit, and one since',
      { visits: ['01-31', '03-01', '03-31'].map(day => ({ on: `2024-${day}`, way: 'home' })) },
      '2024-03-31',
      ['home-visit'],
    ],
    [
      'months in an institution between two visits',
      {
        placements: [stay('2024-02-15', '2024-05-31')],
        visits: ['01-31', '06-30'].map(day => ({ on: `2024-${day}`, way: 'home' })),
      },
      '2024-06-30',
      [],
    ],
    [
      'a visit that was due before the move',
      {
        placements: [stay('2024-03-01', '2024-05-31')],
        visits: ['01-31', '06-30'].map(day => ({ on: `2024-${day}`, way: 'home' })),
      },
      '2024-06-30',
      ['home-visit'],
    ],
    [
      'visits of before support began',
      { visits: ['2023-01-01', '2023-12-01'].map(on => ({ on, way: 'home' })) },
      '2024-02-01',
      [],
    ],
    ['never visited, a month after support began', { visits: [] }, '2024-02-01', []],
    ['a month after coming home', { placements: [stay('2024-06-01', '2024-08-15')] }, '2024-09-15', []],
    ['a visit that is still to come', { visits: [{ on: '2024-09-15', way: 'home' }] }, '2024-09-14', ['home-visit']],
    ['without an agreement', { agreements: [] }, '2024-06-01', ['home-care-agreement']],
    ['an agreement that has run out', {}, '2025-01-01', ['home-care-agreement', 'home-visit']],
    ['an agreement without what follows a breach', short, '2024-06-01', ['agreement-clauses']],
    [
      'in an institution, with an agreement for home',
      { placements: [stay('2024-06-01')] },
      '2024-08-01',
      ['agreement-ends-with-home'],
    ],
    [
      'in an institution, the clauses do not matter',
      { ...short, placements: [stay('2024-06-01')] },
      '2024-06-02',
      ['agreement-ends-with-home'],
    ],
    ['on the day of the move both are in force', { placements: [stay('2024-06-01')] }, '2024-06-01', []],
    [
      'of two agreements the second without what follows a breach',
      { agreements: [agreement(), ...short.agreements] },
      '2024-06-01',
      ['agreement-clauses'],
    ],
    // 民发〔2021〕43号 art. 20.
    ['an assessment not told', { careLevel: undefined }, '2024-06-01', []],
    ['not assessed', { careLevel: null }, '2024-06-01', ['tekun-assessed']],
    ['a need found and open: no time is set', { needs: [{ what: 'housing', found: '2024-06-01' }] }, '2024-06-19', []],
    ['no longer on support', { until: '2024-05-31', careLevel: null, agreements: [] }, '2024-06-01', []],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf, anhuiTekunCare)).toEqual(expected))

  it('asks for no visits and no clauses where no rule of a place is given', () => {
    expect(codes({ ...short, visits: [] }, '2024-12-31')).toEqual([])
    // 成都, 2018: monthly, no clauses.
    expect(codes({ ...short, visits: [] }, '2024-12-31', chengduTekunCare)).toEqual(['home-visit'])
    expect(codes({}, '2024-06-30', chengduTekunCare)).toEqual([])
    expect(codes({}, '2024-07-01', chengduTekunCare)).toEqual(['home-visit'])
  })

  // 重庆 has needs met, and no figures of it were seen: ten days are made up.
  it.each<[string, string | null, string, string[]]>([
    ['on its last day', null, '2024-06-11', []],
    ['a day after', null, '2024-06-12', ['tekun-need-met']],
    ['met on its last day', '2024-06-11', '2024-06-30', []],
    ['met a day late', '2024-06-12', '2024-06-30', ['tekun-need-met']],
    ['not found yet', null, '2024-05-31', []],
  ])('a need: %s', (_, met, asOf, expected) => {
    const rule = { meetNeeds: { amount: 10, unit: 'day' }, clauses: [], cite: chongqingWarmHearts2024 } as const
    expect(codes({ needs: [{ what: 'housing', found: '2024-06-01', met }] }, asOf, rule)).toEqual(expected)
    expect(tekunVisitDue(file(), asOf, rule)).toBeNull()
  })

  // 国务院令第649号 art. 19; 社会救助法 art. 16.
  it.each<[string, string, string[]]>([
    ['home', '2024-06-01', ['tekun-own-choice']],
    ['institution', '2024-06-01', []],
    ['home', '2024-07-01', []],
  ])('moved to an institution on 2024-06-01 with the wish %s, judged with a stay from %s', (form, from, expected) => {
    const more = { agreements: [], wishes: [{ form, on: '2024-05-01' }], placements: [stay(from)] }
    expect(codes(more, '2024-06-30').filter(code => code === 'tekun-own-choice')).toEqual(expected)
  })
  it.each([
    ['2014-04-30', undefined],
    ['2014-05-01', '第十九条'],
    ['2026-06-30', '第十九条'],
    ['2026-07-01', '第十六条'],
  ])('who is supported chooses where on %s by %s', (date, article) => {
    expect(supportChoiceDuty(date)?.article).toBe(article)
    const moved = { since: '2010-01-01', agreements: [], wishes: [{ form: 'home', on: '2010-01-01' }] }
    expect(codes({ ...moved, placements: [stay(date)] }, date)).toEqual(article ? ['tekun-own-choice'] : [])
  })

  it.each([
    ['2019-12-31', []],
    ['2020-01-01', ['home-care-agreement']],
    ['2021-06-30', ['home-care-agreement']],
    ['2021-07-01', ['tekun-assessed', 'home-care-agreement']],
  ])('no file is held on %s against what came later', (asOf, expected) =>
    expect(codes({ since: '2010-01-01', careLevel: null, agreements: [] }, asOf)).toEqual(expected),
  )

  it.each<[string, object, string, string[]]>([
    // The guide of 安徽 was reported on 2022-04-14.
    ['on support for years before it, the first month', { visits: [] }, '2022-05-14', []],
    ['a day after that month', { visits: [] }, '2022-05-15', ['home-visit']],
    ['before it', { visits: [] }, '2022-04-13', []],
    ['visited as it began', { visits: [{ on: '2022-04-30', way: 'video' }] }, '2022-05-30', []],
    [
      'years between two visits before it',
      { visits: ['2018-05-01', '2022-04-01', '2022-05-14'].map(on => ({ on, way: 'home' })) },
      '2022-05-31',
      [],
    ],
    ['visits not told', { visits: undefined }, '2024-06-30', []],
    ['agreements not told', { visits: undefined, agreements: undefined }, '2024-06-30', []],
    [
      'clauses not told',
      { visits: undefined, agreements: [agreement({ until: null, clauses: undefined })] },
      '2024-06-30',
      [],
    ],
    [
      'an agreement of before it',
      { visits: undefined, agreements: [agreement({ signed: '2022-04-13', until: null, clauses: [] })] },
      '2024-06-30',
      [],
    ],
    [
      'signed the day it was reported',
      { visits: undefined, agreements: [agreement({ signed: '2022-04-14', until: null, clauses: [] })] },
      '2024-06-30',
      ['agreement-clauses'],
    ],
  ])('a rule of a place is asked from its day: %s', (_, more, asOf, expected) => {
    const old = {
      since: '2016-01-01',
      agreements: [agreement({ signed: '2020-01-01', from: '2020-01-01', until: null })],
    }
    expect(codes({ ...old, ...more }, asOf, anhuiTekunCare)).toEqual(expected)
  })
  // Neither duty has a day: whoever was recognised lately may still wait for it.
  it('an agreement and an assessment that lack are warnings', () =>
    expect(
      tekunCareProblems(file({ careLevel: null, agreements: [] }), '2024-06-30').map(({ severity }) => severity),
    ).toEqual(['warning', 'warning']))

  it('a need found before the rule is not held against it', () => {
    const rule = {
      meetNeeds: { amount: 10, unit: 'day' },
      clauses: [],
      from: '2024-06-02',
      cite: chongqingWarmHearts2024,
    } as const
    const found = (on: string) => codes({ needs: [{ what: 'housing', found: on, met: null }] }, '2024-06-30', rule)
    expect([found('2024-06-01'), found('2024-06-02')]).toEqual([[], ['tekun-need-met']])
    // Whether it was met is not told.
    expect(codes({ needs: [{ what: 'housing', found: '2024-06-02' }] }, '2024-06-30', rule)).toEqual([])
  })

  it('an agreement that goes on in an institution is odd: a winter there ends', () =>
    expect(tekunCareProblems(file({ placements: [stay('2024-11-01')] }), '2024-12-01')).toMatchObject([
      { code: 'agreement-ends-with-home', severity: 'warning' },
    ]))

  it('says by which document, and by when', () => {
    const [late] = tekunCareProblems(file(), '2024-07-01', anhuiTekunCare)
    expect(late?.message.zh).toContain('安徽省分散供养特困人员照料服务指引')
    expect(late?.message.en).toContain('(due 2024-06-30)')
    expect(tekunVisitDue(file({ placements: [stay('2024-06-01')] }), '2024-07-01', anhuiTekunCare)).toBeNull()
    const needs = [
      { what: 'care', found: '2024-01-05', met: '2024-01-06' },
      { what: 'medical', found: '2024-06-01' },
    ]
    expect(openNeeds(file({ needs }), '2024-01-05')).toHaveLength(1)
    expect(parses({ needs: [{ what: 'care', found: '2024-01-05', met: '2024-01-04' }] })).toBe(false)
  })
})

it('a service plan answers the needs that are open', () => {
  const visit = { what: 'company', how: '每周上门一次' }
  const planned = file({
    needs: [
      { what: 'company', found: '2024-01-05' },
      { what: 'housing', found: '2024-01-05', met: '2024-03-01' },
    ],
    plans: [{ from: '2024-01-10', until: '2024-06-30', services: [visit] }],
  })
  const open = (asOf: string) => needsUnplanned(planned, asOf).map(({ what }) => what)
  expect([open('2024-01-09'), open('2024-01-10'), open('2024-03-01'), open('2024-07-01')]).toEqual([
    ['company', 'housing'],
    ['housing'],
    [],
    ['company'],
  ])
  expect(servicesPlanned(planned, '2024-06-30')).toEqual([visit])
  const plan = (until: string) => parses({ plans: [{ from: '2024-01-10', until, services: [visit] }] })
  expect([plan('2024-01-10'), plan('2024-01-09')]).toEqual([true, false])
})

// 株洲 2020 asks for half of the (semi-)disabled in institutions.
it('counts support in institutions and at home, and of the disabled', () => {
  const files = [
    file({ placements: [stay('2024-02-01')] }),
    file({ person: 'p2', careLevel: 'total' }),
    file({ person: 'p3', careLevel: 'self-caring', placements: [stay('2024-02-01')] }),
    file({ person: 'p4', careLevel: null }),
    file({ person: 'p5', careLevel: null, placements: [stay('2024-02-01')] }),
    file({ person: 'p6', careLevel: 'total', until: '2024-05-31' }),
    // Handed over by another township, which kept the file to the same day.
    file({ person: 'p2', since: '2023-01-01', until: '2024-06-01', careLevel: 'total' }),
  ]
  expect(centralisedSupport(files, '2024-06-01')).toEqual({
    institution: 3,
    home: 2,
    disabled: { institution: 1, home: 1 },
    notAssessed: 2,
    notTold: 0,
  })
})

// Who was assessed anew was of the earlier level until then.
it.each([
  ['2023-12-31', null, 0, 1],
  ['2024-01-10', 'self-caring', 0, 0],
  ['2025-02-28', 'self-caring', 0, 0],
  ['2025-03-01', 'total', 1, 0],
] as const)('on %s the level is %s', (asOf, level, home, notAssessed) => {
  const assessments = [
    { on: '2025-03-01', level: 'total' },
    { on: '2024-01-10', level: 'self-caring' },
  ]
  const assessed = file({ since: '2023-01-01', careLevel: 'total', assessments })
  expect(tekunCareLevelOn(assessed, asOf)).toBe(level)
  expect(centralisedSupport([assessed], asOf)).toMatchObject({ disabled: { institution: 0, home }, notAssessed })
  const codes = tekunCareProblems(assessed, asOf).map(({ code }) => code)
  expect(codes.includes('tekun-assessed')).toBe(level === null)
})
