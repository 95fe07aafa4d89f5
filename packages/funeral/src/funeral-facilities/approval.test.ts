import { describe, expect, it } from 'vitest'
import {
  FacilityCase,
  type FacilityFounder,
  FuneralFacilityKind,
  facilityCaseProblems,
  facilityCaseState,
  facilityRoute,
  facilityStepsLeft,
} from './approval.js'

const route = (
  kind: FuneralFacilityKind,
  on: string,
  founder: FacilityFounder | null = 'government',
  forProfit: boolean | null = false,
) => {
  const found = facilityRoute({ kind, founder, forProfit }, on)
  return (
    found && [
      found.instrument,
      found.steps.map(({ step, by }) => `${step}: ${by.en}`),
      found.allowed,
      found.cite.article,
    ]
  )
}

// 国务院令第225号 art. 8; 国务院令第824号 arts 14 to 20.
describe('the route of the day', () => {
  it.each<[string, FuneralFacilityKind, string, string[]]>([
    [
      'funeral homes',
      'funeral-home',
      '2025-06-01',
      ['proposed: civil affairs of the county or city', 'decided: the government of the same level'],
    ],
    ['service stations', 'service-station', '2025-06-01', ['decided: civil affairs of the county or city']],
    ['village ash halls', 'ash-hall', '2025-06-01', ['decided: civil affairs of the county or city']],
    [
      'cemeteries',
      'cemetery',
      '2025-06-01',
      ['examined: civil affairs of the county or city', 'decided: civil affairs of the province'],
    ],
    ['fun-appr-old', 'rural-plot', '2025-06-01', ['examined: township government', 'decided: county civil affairs']],
    ['the last day', 'rural-plot', '2026-03-29', ['examined: township government', 'decided: county civil affairs']],
  ])('to 2026-03-29: %s', (_, kind, on, steps) => expect(route(kind, on)).toEqual(['approval', steps, true, '第八条']))

  it.each<[string, FuneralFacilityKind, string, string]>([
    ['funeral homes', 'funeral-home', '2026-03-30', '第十六条'],
    ['outlets', 'service-station', '2026-03-31', '第十六条'],
    ['ash halls', 'ash-hall', '2026-03-30', '第十七条'],
    ['cemeteries', 'cemetery', '2026-03-30', '第十七条'],
  ])('from 2026-03-30: %s', (_, kind, on, article) => {
    const steps = [
      'proposed: the government of the county or above',
      'planning: natural resources',
      'land: natural resources',
    ]
    expect(route(kind, on)).toEqual(['planning', steps, true, article])
  })

  it('fun-appr-new: rural grounds are filed', () => {
    const steps = ['filed: county civil affairs', 'land: natural resources']
    expect(route('rural-plot', '2026-03-30', 'village')).toEqual(['filing', steps, true, '第二十条'])
    expect(route('rural-plot', '2026-04-01', 'village')).toEqual(['filing', steps, true, '第二十条'])
  })

  it('foreign capital went to the ministry', () => {
    for (const kind of FuneralFacilityKind.options)
      expect(route(kind, '2010-07-03', 'foreign', true)).toEqual([
        'approval',
        ['examined: civil affairs of the province', 'decided: the Ministry of Civil Affairs'],
        // Art. 8 has rural grounds for the public benefit, set up by the country for its villagers.
        kind === 'rural-plot' ? null : true,
        '第八条',
      ])
    expect(route('cemetery', '2026-03-30', 'foreign', true)?.[2]).toBe(false)
  })
  // 国发〔2010〕21号; 民政部办公厅 2010-09-06.
  it.each(['2010-07-04', '2026-03-29'])('since 2010-07-04 it goes the way of its kind: %s', on => {
    for (const kind of FuneralFacilityKind.options)
      expect(route(kind, on, 'foreign', true)).toEqual(route(kind, on, 'company', true))
  })

  it.each<[string, FuneralFacilityKind, FacilityFounder | null, boolean | null, boolean | null]>([
    ['fun-appr-profit: a company for profit', 'cemetery', 'company', true, false],
    ['a company not for profit', 'cemetery', 'company', false, false],
    ['a government for profit', 'cemetery', 'government', true, false],
    ['a government, not known whether', 'cemetery', 'government', null, null],
    ['not known who', 'ash-hall', null, false, null],
    ['not known who, for profit', 'ash-hall', null, true, false],
    // Neither art. 14 nor art. 20 says whether a village may still found one.
    ['a village’s ash hall', 'ash-hall', 'village', false, null],
    ['a village’s ash hall for profit', 'ash-hall', 'village', true, false],
    ['a village’s ground', 'rural-plot', 'village', false, true],
    ['a village’s cemetery', 'cemetery', 'village', false, false],
    ['a company’s rural ground', 'rural-plot', 'company', false, false],
    ['an outlet of a government', 'service-station', 'government', false, true],
    ['an outlet of a company, of which art. 16 says nothing', 'service-station', 'company', true, null],
    ['an outlet, not known for whose profit', 'service-station', 'government', null, null],
  ])('art. 14: %s', (_, kind, founder, forProfit, allowed) => {
    expect(facilityRoute({ kind, founder, forProfit }, '2026-03-30')?.allowed).toBe(allowed)
    expect(facilityRoute({ kind, founder, forProfit }, '2026-03-29')?.allowed).toBe(
      kind === 'rural-plot' && founder !== 'village' ? null : true,
    )
  })
  it('art. 8 of the former regulation: a rural ground for profit', () => {
    const allowed = (forProfit: boolean | null) =>
      facilityRoute({ kind: 'rural-plot', founder: 'village', forProfit }, '2026-03-29')?.allowed
    expect([allowed(true), allowed(false), allowed(null)]).toEqual([null, true, true])
  })
  it('cites who may found where that is the answer', () => {
    expect(facilityRoute({ kind: 'cemetery', founder: 'company', forProfit: true }, '2026-03-30')?.cite.article).toBe(
      '第十四条',
    )
    expect(facilityRoute({ kind: 'rural-plot', founder: 'company', forProfit: true }, '2026-03-30')?.cite.article).toBe(
      '第二十条',
    )
    expect(facilityRoute({ kind: 'cemetery', founder: null, forProfit: null }, '1997-07-20')).toBeNull()
    expect(facilityRoute({ kind: 'cemetery', founder: null, forProfit: null }, '2012-12-31')?.cite.issued).toBe(
      '1997-07-21',
    )
    expect(facilityRoute({ kind: 'cemetery', founder: null, forProfit: null }, '2013-01-01')?.cite.issued).toBe(
      '2012-11-09',
    )
  })
})

describe('a case', () => {
  const hall = (facts: object = {}) =>
    FacilityCase.parse({
      facility: '甲村骨灰堂',
      kind: 'rural-plot',
      founder: 'village',
      forProfit: false,
      applied: '2025-03-01',
      steps: { examined: '2025-03-10', decided: '2025-04-01' },
      ...facts,
    })
  it.each<[string, object, string, string | null]>([
    ['before the regulation, no route is known', { applied: '1997-07-20' }, '2025-03-01', null],
    ['refused all the same', { applied: '1997-07-20', refused: '1997-08-01' }, '1997-08-01', 'refused'],
    ['on its first day', { applied: '1997-07-21', steps: {} }, '1997-07-21', 'applied'],
    ['before it', {}, '2025-02-28', 'not-applied'],
    ['applied for', {}, '2025-03-01', 'applied'],
    ['examined', {}, '2025-03-10', 'under-way'],
    ['the day before the decision', {}, '2025-03-31', 'under-way'],
    ['decided', {}, '2025-04-01', 'cleared'],
    ['refused', { refused: '2025-03-20' }, '2025-03-20', 'refused'],
    ['given up', { withdrawn: '2025-03-20' }, '2025-03-20', 'withdrawn'],
    ['given up the day after', { withdrawn: '2025-03-20' }, '2025-03-19', 'under-way'],
    [
      'filed and with its land',
      { applied: '2026-03-30', steps: { filed: '2026-04-01', land: '2026-04-10' } },
      '2026-04-10',
      'cleared',
    ],
    ['filed alone', { applied: '2026-03-30', steps: { filed: '2026-04-01' } }, '2026-04-10', 'under-way'],
  ])('%s', (_, facts, asOf, state) => expect(facilityCaseState(hall(facts), asOf)).toBe(state))

  it('says what is left, and by whom', () => {
    expect(facilityStepsLeft(hall(), '2025-03-31').map(({ step, by }) => [step, by.en])).toEqual([
      ['decided', 'county civil affairs'],
    ])
    expect(facilityStepsLeft(hall(), '2025-04-01')).toEqual([])
  })

  // Under way on 2026-03-30: how it passes over the regulation does not say, and art. 20 asks for filing and land.
  const underWay = { examined: '2025-03-10', decided: null }
  const passedOver = { steps: { ...underWay, filed: '2026-04-10', land: '2026-04-20' } }
  it.each<[string, string, string[]]>([
    ['2026-04-19', 'under-way', ['decided']],
    ['2026-04-20', 'cleared', []],
  ])('what passed over goes through on the route of the revision too: %s', (asOf, state, left) => {
    expect(facilityCaseState(hall(passedOver), asOf)).toBe(state)
    expect(facilityStepsLeft(hall(passedOver), asOf).map(({ step }) => step)).toEqual(left)
  })

  const codes = (facts: object, asOf: string) => facilityCaseProblems(hall(facts), asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['nothing', { started: '2025-04-01' }, '2025-05-01', []],
    ['built the day before', { started: '2025-03-31' }, '2025-05-01', ['cleared-before-building']],
    ['built the day before, on that day', { started: '2025-03-31' }, '2025-03-31', ['cleared-before-building']],
    ['built later than the day', { started: '2025-03-31' }, '2025-03-30', []],
    [
      'decided before it was examined',
      { steps: { examined: '2025-04-02', decided: '2025-04-01' } },
      '2025-05-01',
      ['steps-in-order'],
    ],
    [
      'a company since 2026-03-30',
      { kind: 'cemetery', applied: '2026-03-30', founder: 'company', steps: {} },
      '2026-04-01',
      ['may-found'],
    ],
    [
      'a company’s ground since 2026-03-30',
      { applied: '2026-03-30', founder: 'company', steps: {} },
      '2026-04-01',
      ['ground-of-village'],
    ],
    [
      'a company’s cemetery that was refused',
      { kind: 'cemetery', applied: '2026-04-10', founder: 'company', steps: {}, refused: '2026-04-20' },
      '2026-04-20',
      [],
    ],
    [
      'a company’s cemetery, the day before',
      { kind: 'cemetery', applied: '2026-04-10', founder: 'company', steps: {}, refused: '2026-04-20' },
      '2026-04-19',
      ['may-found'],
    ],
    [
      'a company’s cemetery that was given up',
      { kind: 'cemetery', applied: '2026-04-10', founder: 'company', steps: {}, withdrawn: '2026-04-20' },
      '2026-04-20',
      [],
    ],
    ['given up, and decided all the same', { withdrawn: '2025-03-20' }, '2025-05-01', ['steps-in-order']],
    [
      'given up, and built all the same',
      { steps: { examined: '2025-03-10' }, withdrawn: '2025-03-20', started: '2025-04-10' },
      '2025-05-01',
      ['cleared-before-building'],
    ],
    ['under way at the change, and given up since', { steps: {}, withdrawn: '2026-04-01' }, '2026-04-01', []],
    [
      'a government’s cemetery proposed before it was applied for',
      {
        kind: 'cemetery',
        founder: 'government',
        applied: '2026-05-01',
        steps: { proposed: '2025-11-01', planning: '2026-06-01', land: '2026-06-10' },
        started: '2026-07-01',
      },
      '2026-08-01',
      [],
    ],
    // Art. 14 names homes, ash halls and cemeteries; art. 16 has governments set outlets up, and says nothing of others.
    [
      'an outlet of a company',
      { kind: 'service-station', founder: 'company', forProfit: true, applied: '2026-04-10', steps: {} },
      '2026-05-01',
      [],
    ],
    [
      'a rural ground with its land before it was filed: art. 20 names no order',
      {
        kind: 'rural-plot',
        founder: 'village',
        applied: '2026-03-30',
        steps: { land: '2026-04-01', filed: '2026-04-10' },
      },
      '2026-05-01',
      [],
    ],
    [
      'decided before it was applied for',
      { applied: '2025-03-11', steps: { examined: '2025-03-10', decided: '2025-04-01' } },
      '2025-05-01',
      ['steps-in-order'],
    ],
    ['decided after it was refused', { refused: '2025-03-20' }, '2025-05-01', ['steps-in-order']],
    ['refused on the day of the decision', { refused: '2025-04-01' }, '2025-05-01', []],
    [
      'land before the plan: no article names an order',
      {
        kind: 'cemetery',
        founder: 'government',
        applied: '2026-03-30',
        steps: { proposed: '2026-04-02', planning: '2026-04-03', land: '2026-04-01' },
      },
      '2026-05-01',
      [],
    ],
    [
      'land before the filing',
      { applied: '2026-04-02', steps: { filed: '2026-04-02', land: '2026-04-01' } },
      '2026-05-01',
      [],
    ],
    [
      'filed before it was applied for',
      { applied: '2026-04-02', steps: { filed: '2026-04-01' } },
      '2026-05-01',
      ['steps-in-order'],
    ],
    // 国务院令第824号 art. 20: filed with the county, on no day that it names; land has its own leave.
    ...(
      [
        ['built with its land, filed later', { land: '2026-05-20', filed: '2026-06-10' }, '2026-07-01', []],
        ['built with its land, filed on no day', { land: '2026-05-20', filed: null }, '2026-06-02', ['ground-filed']],
        ['built with its land, and not told whether it was filed', { land: '2026-05-20' }, '2026-06-02', []],
        ['built with its land, on that day', { land: '2026-05-20' }, '2026-06-01', []],
        ['not filed by the day', { land: '2026-05-20', filed: '2026-06-10' }, '2026-06-09', ['ground-filed']],
        ['filed by the day', { land: '2026-05-20', filed: '2026-06-10' }, '2026-06-10', []],
        [
          'built the day before its land',
          { land: '2026-06-02', filed: '2026-05-10' },
          '2026-07-01',
          ['cleared-before-building'],
        ],
        ['built on the day of its land', { land: '2026-06-01', filed: '2026-05-10' }, '2026-07-01', []],
      ] as const
    ).map(([name, steps, asOf, found]): [string, object, string, string[]] => [
      name,
      { applied: '2026-04-10', steps, started: '2026-06-01' },
      asOf,
      [...found],
    ]),
    [
      'built after it was refused',
      {
        applied: '2026-04-10',
        steps: { land: '2026-05-20', filed: '2026-05-20' },
        refused: '2026-05-25',
        started: '2026-06-01',
      },
      '2026-07-01',
      ['cleared-before-building'],
    ],
    // Arts 15 to 17 speak of what governments build; of a village’s ash hall planning and land are asked alone.
    [
      'a village’s ash hall with its plan and land',
      {
        kind: 'ash-hall',
        applied: '2026-04-10',
        steps: { planning: '2026-05-10', land: '2026-05-20' },
        started: '2026-06-01',
      },
      '2026-07-01',
      [],
    ],
    [
      'a village’s ash hall without its plan',
      { kind: 'ash-hall', applied: '2026-04-10', steps: { planning: null, land: '2026-05-20' }, started: '2026-06-01' },
      '2026-07-01',
      ['cleared-before-building'],
    ],
    [
      'a village’s ash hall of whose plan nobody told',
      { kind: 'ash-hall', applied: '2026-04-10', steps: { land: '2026-05-20' }, started: '2026-06-01' },
      '2026-07-01',
      [],
    ],
    [
      'a government’s ash hall that it did not propose',
      {
        kind: 'ash-hall',
        founder: 'government',
        applied: '2026-04-10',
        steps: { proposed: null, planning: '2026-05-10', land: '2026-05-20' },
        started: '2026-06-01',
      },
      '2026-07-01',
      ['cleared-before-building'],
    ],
    ['under way at the change', { steps: underWay }, '2026-03-30', ['route-passes-over']],
    ['under way the day before it', { steps: underWay }, '2026-03-29', []],
    ['not told whether it was decided by then', { steps: { examined: '2025-03-10' } }, '2026-03-30', []],
    [
      'decided the day after its last day',
      { steps: { ...underWay, decided: '2026-03-30' } },
      '2026-03-30',
      ['route-passes-over'],
    ],
    ['carried on by filing and land', { ...passedOver, started: '2026-04-20' }, '2026-06-01', ['route-passes-over']],
    [
      'built the day before it had its land',
      { ...passedOver, started: '2026-04-19' },
      '2026-06-01',
      ['cleared-before-building', 'route-passes-over'],
    ],
    [
      'built with its land on the last day of the approval',
      { ...passedOver, steps: { ...passedOver.steps, land: '2026-03-01' }, started: '2026-03-29' },
      '2026-06-01',
      ['cleared-before-building', 'route-passes-over'],
    ],
    [
      'a company’s cemetery with planning and land, which it may not found any more',
      {
        kind: 'cemetery',
        founder: 'company',
        steps: { ...underWay, proposed: '2026-04-01', planning: '2026-04-10', land: '2026-04-10' },
        started: '2026-04-20',
      },
      '2026-06-01',
      ['cleared-before-building', 'route-passes-over'],
    ],
    ['decided on its last day', { steps: { examined: '2025-03-10', decided: '2026-03-29' } }, '2026-03-30', []],
    ['refused before it', { steps: {}, refused: '2026-03-29' }, '2026-03-30', []],
    ['before the regulation', { applied: '1997-07-20' }, '2026-04-01', []],
    ['not applied for yet', { started: '2025-02-01' }, '2025-02-28', []],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))
  it('an order that no article names is cited to none', () => {
    const found = (facts: object) =>
      facilityCaseProblems(hall(facts), '2026-12-31').find(({ code }) => code === 'steps-in-order')?.message.zh
    expect(found({ steps: { examined: '2025-04-02', decided: '2025-04-01' } })).toContain('第八条')
    expect(found({ applied: '2026-04-02', steps: { filed: '2026-04-01' } })).not.toContain('条例')
  })
  it('what passes over is odd, and no fault', () =>
    expect(facilityCaseProblems(hall({ steps: underWay }), '2026-03-30').map(({ severity }) => severity)).toEqual([
      'warning',
    ]))
  it('that a ground is filed art. 20 asks, and sets no day', () =>
    expect(
      facilityCaseProblems(
        hall({ applied: '2026-04-10', steps: { land: '2026-05-20', filed: null }, started: '2026-06-01' }),
        '2026-06-02',
      )[0],
    ).toMatchObject({ severity: 'warning', message: { zh: expect.stringContaining('第二十条第一款') } }))
  // 国务院令第225号 art. 9, 国务院令第824号 art. 58.
  it.each([
    ['2026-03-29', '第九条第一款'],
    ['2026-03-30', '第五十八条'],
  ])('what was built without leave on %s is against %s', (started, article) =>
    expect(
      facilityCaseProblems(hall({ steps: { decided: null, land: null }, started }), started).find(
        ({ code }) => code === 'cleared-before-building',
      )?.message.zh,
    ).toContain(article),
  )
})
