import { describe, expect, it } from 'vitest'
import {
  BurialPlace,
  gravesCorrectedRate,
  gravesRemovedIn,
  IrregularGrave,
  irregularGraveProblems,
  irregularGraveState,
  judgeBurialPlace,
} from './index.js'

const judge = (facts: object, on = '2026-03-30') =>
  judgeBurialPlace(
    BurialPlace.parse({
      zone: 'cremation',
      custom: false,
      remains: 'body',
      site: 'cemetery',
      grave: true,
      forbiddenArea: 'none',
      ...facts,
    }),
    on,
  )
const failed = (facts: object, on?: string) => {
  const { verdict, criteria } = judge(facts, on)
  return [verdict, criteria.filter(({ met }) => met !== true).map(({ code, cite }) => `${code} ${cite.article}`)]
}

// 国务院令第824号 arts 20 to 22, 29, 38; 国务院令第225号 arts 4, 9, 10, 15.
describe('a burial', () => {
  it.each<[string, object, string, unknown[]]>([
    [
      'fun-site-1: a body in a cemetery of the cremation area',
      {},
      '2026-03-30',
      ['not-met', ['cremated-where-it-must-be 第二十九条']],
    ],
    ['the same the day before', {}, '2026-03-29', ['not-met', ['cremated-where-it-must-be 第四条']]],
    ['of a people with the custom', { custom: true }, '2026-03-30', ['met', []]],
    ['custom not known', { custom: null }, '2026-03-30', ['undetermined', ['cremated-where-it-must-be 第二十九条']]],
    ['zone not known', { zone: null }, '2026-03-30', ['undetermined', ['cremated-where-it-must-be 第二十九条']]],
    [
      'fun-site-2: a body in a rural ground of the earth-burial area',
      { zone: 'earth-burial', site: 'rural-plot', villager: true },
      '2026-03-30',
      ['met', []],
    ],
    [
      'of who is no villager',
      { zone: 'earth-burial', site: 'rural-plot', villager: false },
      '2026-03-30',
      ['not-met', ['villagers-alone 第二十条']],
    ],
    [
      'of who is no villager, before',
      { zone: 'earth-burial', site: 'rural-plot', villager: false },
      '2026-03-29',
      ['not-met', ['villagers-alone 第九条']],
    ],
    [
      'not known whether a villager',
      { zone: 'earth-burial', site: 'rural-plot' },
      '2026-03-30',
      ['undetermined', ['villagers-alone 第二十条']],
    ],
    [
      'fun-site-5: a dwelling for ashes alone',
      { remains: 'ashes', site: 'dwelling', grave: false, dwellingForAshesAlone: true },
      '2026-03-30',
      ['not-met', ['no-dwelling-for-ashes 第三十八条']],
    ],
    [
      'the same the day before',
      { remains: 'ashes', site: 'dwelling', grave: false, dwellingForAshesAlone: true },
      '2026-03-29',
      ['met', []],
    ],
    [
      'an urn at home',
      { remains: 'ashes', site: 'dwelling', grave: false, dwellingForAshesAlone: false },
      '2026-03-30',
      ['met', []],
    ],
    [
      'an urn somewhere, not known whether alone',
      { remains: 'ashes', site: 'dwelling', grave: false },
      '2026-03-30',
      ['undetermined', ['no-dwelling-for-ashes 第三十八条']],
    ],
    [
      'a body elsewhere',
      { zone: 'earth-burial', site: 'elsewhere' },
      '2026-03-30',
      ['not-met', ['lawful-site 第三十八条']],
    ],
    [
      'a body elsewhere, before',
      { zone: 'earth-burial', site: 'elsewhere' },
      '2026-03-29',
      ['not-met', ['lawful-site 第十五条']],
    ],
    [
      'a body in an ash hall',
      { zone: 'earth-burial', site: 'ash-hall' },
      '2026-03-30',
      ['not-met', ['lawful-site 第三十八条']],
    ],
    [
      'a body in an area of ecological burial',
      { zone: 'earth-burial', site: 'ecological-area' },
      '2026-03-30',
      ['met', []],
    ],
    [
      'a body in such an area, before',
      { zone: 'earth-burial', site: 'ecological-area' },
      '2026-03-29',
      ['not-met', ['lawful-site 第十五条']],
    ],
    [
      'a body in the rural ground of its village, before',
      { zone: 'earth-burial', site: 'rural-plot', villager: true },
      '2026-03-29',
      ['met', []],
    ],
    [
      'ashes in a grave elsewhere',
      { remains: 'ashes', site: 'elsewhere' },
      '2026-03-30',
      ['not-met', ['lawful-site 第三十八条']],
    ],
    [
      'ashes in a grave elsewhere in the cremation area, before',
      { remains: 'ashes', site: 'elsewhere' },
      '2026-03-29',
      ['not-met', ['lawful-site 第二十条']],
    ],
    ['ashes scattered elsewhere', { remains: 'ashes', site: 'elsewhere', grave: false }, '2026-03-30', ['met', []]],
    [
      'ashes elsewhere, not known whether in a grave',
      { remains: 'ashes', site: 'elsewhere', grave: null },
      '2026-03-30',
      ['undetermined', ['lawful-site 第三十八条']],
    ],
    ['ashes in a hall', { remains: 'ashes', site: 'ash-hall', grave: null }, '2026-03-30', ['met', []]],
    ['ashes at sea', { remains: 'ashes', site: 'sea', grave: null }, '2026-03-30', ['met', []]],
    [
      'ashes in a clan cemetery',
      { remains: 'ashes', site: 'clan-cemetery' },
      '2026-03-30',
      ['not-met', ['lawful-site 第三十八条', 'no-clan-cemetery 第二十一条']],
    ],
    [
      'ashes in a clan cemetery, before',
      { remains: 'ashes', site: 'clan-cemetery' },
      '2026-03-29',
      ['not-met', ['lawful-site 第二十条', 'no-clan-cemetery 第九条']],
    ],
    [
      'whether in a forbidden area nobody said',
      { remains: 'ashes', forbiddenArea: undefined },
      '2026-03-30',
      ['undetermined', ['not-in-forbidden-area 第二十二条']],
    ],
    [
      'scattered, whether in a forbidden area nobody said',
      { remains: 'ashes', site: 'elsewhere', grave: false, forbiddenArea: null },
      '2026-03-30',
      ['met', []],
    ],
    [
      'ashes on farmland',
      { remains: 'ashes', forbiddenArea: 'farm-or-forest' },
      '2026-03-30',
      ['undetermined', ['not-in-forbidden-area 第二十二条']],
    ],
    [
      'the cemetery stands in the plan',
      { remains: 'ashes', forbiddenArea: 'water', inSpatialPlan: true },
      '2026-03-30',
      ['met', []],
    ],
    [
      'it does not',
      { remains: 'ashes', forbiddenArea: 'water', inSpatialPlan: false },
      '2026-03-30',
      ['not-met', ['not-in-forbidden-area 第二十二条']],
    ],
    [
      'no plan helped before',
      { remains: 'ashes', forbiddenArea: 'main-routes', inSpatialPlan: true },
      '2026-03-29',
      ['not-met', ['not-in-forbidden-area 第十条']],
    ],
    [
      'nor does it help elsewhere',
      { remains: 'ashes', site: 'ecological-area', forbiddenArea: 'park-scenic-relics', inSpatialPlan: true },
      '2026-03-30',
      ['not-met', ['not-in-forbidden-area 第二十二条']],
    ],
    [
      'ashes scattered on forest land',
      { remains: 'ashes', site: 'elsewhere', grave: false, forbiddenArea: 'farm-or-forest' },
      '2026-03-30',
      ['met', []],
    ],
  ])('%s', (_, facts, on, expected) => expect(failed(facts, on)).toEqual(expected))

  it('is judged since 1997-07-21', () => {
    expect(() => judge({}, '1997-07-20')).toThrow(RangeError)
    expect(judge({}, '1997-07-21').criteria[0]?.cite.issued).toBe('1997-07-21')
    expect(judge({}, '2013-01-01').criteria[0]?.cite.issued).toBe('2012-11-09')
  })
})

// 渝北 2024 item 45: the clean-up was due on 2024-05-31.
describe('the ledger of a clean-up', () => {
  const grave = (facts: object = {}) =>
    IrregularGrave.parse({
      id: '1',
      place: '甲村',
      kind: 'scattered',
      found: '2024-03-01',
      due: '2024-05-31',
      ...facts,
    })
  it.each<[string, object, string, string]>([
    ['not found yet', {}, '2024-02-29', 'not-found'],
    ['open', {}, '2024-05-31', 'open'],
    ['overdue', {}, '2024-06-01', 'overdue'],
    ['no day set', { due: null }, '2024-06-01', 'open'],
    ['put right', { corrected: '2024-05-31' }, '2024-05-31', 'corrected'],
    ['the day before', { corrected: '2024-05-31' }, '2024-05-30', 'open'],
    ['accepted', { corrected: '2024-05-31', accepted: '2024-06-02' }, '2024-06-02', 'accepted'],
    ['accepted later', { corrected: '2024-05-31', accepted: '2024-06-02' }, '2024-06-01', 'corrected'],
  ])('%s', (_, facts, asOf, state) => expect(irregularGraveState(grave(facts), asOf)).toBe(state))

  const codes = (facts: object, asOf = '2024-12-31') =>
    irregularGraveProblems([grave(facts)], asOf).map(({ code }) => code)
  const planned = { kind: 'forbidden-area', due: null, corrected: '2026-03-30' }
  it.each<[string, object, string, string[]]>([
    ['in time', { corrected: '2024-05-31', remedy: 'moved' }, '2024-12-31', []],
    ['late', { corrected: '2024-06-01', remedy: 'moved' }, '2024-12-31', ['corrected-in-time']],
    ['open on the last day', {}, '2024-05-31', []],
    ['open after it', {}, '2024-06-01', ['corrected-in-time']],
    ['not found yet', { found: '2024-06-02' }, '2024-06-01', []],
    [
      'accepted before',
      { corrected: '2024-05-31', remedy: 'moved', accepted: '2024-05-30' },
      '2024-12-31',
      ['accepted-after'],
    ],
    ['accepted and not put right', { accepted: '2024-05-30' }, '2024-05-31', ['accepted-after']],
    ['put right by no remedy', { corrected: '2024-05-31', remedy: null }, '2024-12-31', ['remedy-named']],
    ['how is not said', { corrected: '2024-05-31' }, '2024-12-31', []],
    ['how is not said yet', { corrected: '2024-05-31' }, '2024-05-30', []],
    [
      'on farmland and merely screened',
      { kind: 'forbidden-area', corrected: '2024-05-31', remedy: 'screened' },
      '2024-12-31',
      ['moved-or-deep'],
    ],
    [
      'on farmland and moved',
      { kind: 'forbidden-area', corrected: '2024-05-31', remedy: 'deep-buried' },
      '2024-12-31',
      [],
    ],
    [
      'on farmland and protected',
      { kind: 'forbidden-area', corrected: '2024-05-31', remedy: 'protected' },
      '2024-12-31',
      [],
    ],
    ['screened elsewhere', { corrected: '2024-05-31', remedy: 'screened' }, '2024-12-31', []],
    // 国务院令第824号 art. 22(2): what serves the people there, cannot avoid the area and stands in the plan is in no forbidden area.
    ['a ground in the plan, taken into care', { ...planned, remedy: 'managed', inSpatialPlan: true }, '2026-12-31', []],
    ['and screened', { ...planned, remedy: 'screened', inSpatialPlan: true }, '2026-12-31', []],
    ['a ground that is not', { ...planned, remedy: 'managed', inSpatialPlan: false }, '2026-12-31', ['moved-or-deep']],
    ['whether it is nobody said', { ...planned, remedy: 'managed' }, '2026-12-31', []],
    ['merely screened, of no plan', { ...planned, remedy: 'screened' }, '2026-12-31', ['moved-or-deep']],
    [
      'no plan helped before',
      { ...planned, corrected: '2026-03-29', remedy: 'managed', inSpatialPlan: true },
      '2026-12-31',
      ['moved-or-deep'],
    ],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))
  // 国务院令第225号 art. 10, 国务院令第824号 art. 22.
  it.each([
    ['1997-07-20', undefined],
    ['1997-07-21', '第十条第二款'],
    ['2026-03-29', '第十条第二款'],
    ['2026-03-30', '第二十二条第二款'],
  ])('a remedy of %s is judged by %s', (corrected, article) => {
    const one = grave({ kind: 'forbidden-area', found: '1997-01-01', due: null, corrected, remedy: 'screened' })
    expect(irregularGraveProblems([one], corrected)[0]?.message.zh.match(/第.+款/)?.[0]).toBe(article)
  })

  const period = { from: '2024-01-01', asOf: '2024-12-31' }
  const ledger = [
    grave({ number: 3, corrected: '2024-12-31', remedy: 'moved' }),
    grave({ id: '2', number: 2, corrected: '2025-01-01', remedy: 'moved' }),
    grave({ id: '3', corrected: '2024-05-01', remedy: 'protected' }),
    grave({ id: '4', found: '2025-01-01', number: 9 }),
  ]
  it('counts what is put right, and over what was found', () => {
    expect(gravesCorrectedRate(ledger, period)).toEqual({ numerator: 4, denominator: 6 })
    expect(gravesRemovedIn(ledger, period)).toBe(3)
    expect(gravesRemovedIn(ledger, { from: '2025-01-01', asOf: '2025-01-01' })).toBe(2)
  })
  it('nothing is put right before it is found', () => {
    const parse = (corrected: string) => IrregularGrave.safeParse({ ...grave(), corrected }).success
    expect([parse('2024-03-01'), parse('2024-02-29')]).toEqual([true, false])
  })
})
