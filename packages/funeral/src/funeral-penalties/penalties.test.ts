import { fenOf } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import {
  applicablePenalty,
  FuneralDecision,
  FuneralOffence,
  funeralDecisionProblems,
  funeralPenalty,
  penaltyRuleOn,
} from './index.js'

const yuan = (amount: number) => fenOf(amount)
const day = '2026-03-30'
const range = (least: number, most: number) => ({ least: yuan(least), most: yuan(most) })

describe('国务院令第824号, fines by the gain', () => {
  it.each<[string, FuneralOffence, number, object | null]>([
    ['fun-fine-56a', 'body-handling', 99_999, range(50_000, 200_000)],
    ['fun-fine-56b', 'body-handling', 100_000, range(200_000, 500_000)],
    ['art. 56: none', 'false-cremation-papers', 0, range(50_000, 200_000)],
    ['art. 56', 'niche-or-plot-provision', 100_001, range(200_002, 500_005)],
    ['art. 56', 'no-annual-report', 0, range(50_000, 200_000)],
    ['art. 57', 'oversize-plot', 499_999, range(100_000, 1_000_000)],
    ['fun-fine-57b', 'oversize-plot', 500_000, range(1_000_000, 2_500_000)],
    ['art. 57', 'private-shrine', 0, range(100_000, 1_000_000)],
    ['art. 57', 'luxury-material', 0, range(100_000, 1_000_000)],
    ['fun-fine-59none', 'rural-plot-for-profit', 0, null],
    ['art. 59', 'rural-plot-for-profit', 1, range(1, 5)],
    ['art. 60', 'earth-burial', 5_000, null],
    ['art. 60', 'grave-outside', 5_000, null],
    ['art. 61', 'clan-cemetery', 0, range(10_000, 50_000)],
    ['art. 62', 'forbidden-area-grave', 0, null],
    ['art. 58', 'unapproved-facility', 0, null],
    ['art. 63', 'substandard-equipment', 99_999, range(30_000, 200_000)],
    ['art. 63', 'improper-goods', 100_000, range(200_000, 500_000)],
    ['art. 63', 'coffin-sales', 0, range(30_000, 200_000)],
    ['art. 64', 'mortuary', 99_999, range(30_000, 200_000)],
    ['art. 64', 'mortuary', 100_000, range(200_000, 500_000)],
    ['fun-fine-65', 'unlicensed-body-service', 0, range(50_000, 200_000)],
    ['art. 65', 'unlicensed-body-service', 100_000, range(200_000, 500_000)],
    ['art. 66', 'home-for-ashes', 0, null],
    ['art. 66', 'disorderly-mourning', 0, null],
    ['art. 68: no gain', 'price-offence', 0, range(50_000, 500_000)],
    ['art. 68: a gain', 'price-offence', 10_000, range(0, 50_000)],
    ['art. 69: the first time', 'online-memorial', 0, null],
  ])('%s: %s, %i yuan', (_, offence, gain, fine) => {
    const penalty = funeralPenalty(offence, { gain: yuan(gain) }, day)
    expect(penalty).toMatchObject({ fine, missing: [], optional: false, enforceable: false })
    const confiscates = ![
      'unapproved-facility',
      'earth-burial',
      'grave-outside',
      'clan-cemetery',
      'forbidden-area-grave',
      'home-for-ashes',
      'disorderly-mourning',
      'online-memorial',
    ].includes(offence)
    expect(penalty?.confiscated).toBe(confiscates ? yuan(gain) : 0)
  })

  it('art. 68: by how grave it is, and suspended where serious', () => {
    const at = (gravity: 'ordinary' | 'heavier' | 'serious') =>
      funeralPenalty('price-offence', { gain: 0, gravity }, day)
    expect(at('ordinary')).toMatchObject({ fine: range(50_000, 500_000), suspended: false })
    expect(at('heavier')).toMatchObject({ fine: range(500_000, 1_000_000), suspended: false })
    expect(at('serious')).toMatchObject({ fine: range(500_000, 1_000_000), suspended: true })
    expect(funeralPenalty('online-memorial', { gain: 0, gravity: 'serious' }, day)?.suspended).toBe(false)
  })
  it('art. 69: who refuses, or where it is serious', () => {
    const fine = range(100_000, 300_000)
    expect(funeralPenalty('online-memorial', { gain: 0, refused: true }, day)?.fine).toEqual(fine)
    expect(funeralPenalty('online-memorial', { gain: 0, gravity: 'serious' }, day)?.fine).toEqual(fine)
    expect(funeralPenalty('online-memorial', { gain: 0, gravity: 'heavier' }, day)?.fine).toBeNull()
  })
  it('a gain that is not known leaves the fine open', () => {
    for (const offence of ['body-handling', 'rural-plot-for-profit', 'price-offence'] as const)
      expect(funeralPenalty(offence, { gain: null }, day)).toMatchObject({
        fine: null,
        missing: ['gain'],
        confiscated: null,
      })
    expect(funeralPenalty('clan-cemetery', { gain: null }, day)).toMatchObject({ missing: [], confiscated: 0 })
  })
  it.each<[string, FuneralOffence[]]>([
    ['第五十六条', ['body-handling', 'false-cremation-papers', 'niche-or-plot-provision', 'no-annual-report']],
    ['第五十七条', ['private-shrine', 'oversize-plot', 'luxury-material']],
    ['第五十八条', ['unapproved-facility']],
    ['第五十九条', ['rural-plot-for-profit']],
    ['第六十条', ['earth-burial', 'grave-outside']],
    ['第六十一条', ['clan-cemetery']],
    ['第六十二条', ['forbidden-area-grave']],
    ['第六十三条', ['substandard-equipment', 'improper-goods', 'coffin-sales']],
    ['第六十四条', ['mortuary']],
    ['第六十五条', ['unlicensed-body-service']],
    ['第六十六条', ['home-for-ashes', 'disorderly-mourning']],
    ['第六十八条', ['price-offence']],
    ['第六十九条', ['online-memorial']],
  ])('%s: %j', (article, offences) => {
    for (const offence of offences) expect(penaltyRuleOn(offence, day)?.cite.article).toBe(article)
  })
  it.each<[string, FuneralOffence[]]>([
    ['第十八条', ['unapproved-facility']],
    ['第十九条', ['oversize-plot']],
    ['第二十条', ['earth-burial', 'grave-outside', 'forbidden-area-grave']],
    ['第二十一条', ['disorderly-mourning']],
    ['第二十二条第一款', ['substandard-equipment']],
    ['第二十二条第二款', ['improper-goods']],
  ])('国务院令第225号 %s: %j', (article, offences) => {
    for (const offence of offences) expect(penaltyRuleOn(offence, '2026-03-29')?.cite.article).toBe(article)
  })
  it('a warning stands in articles 56, 57, 64, 65 and 69', () => {
    const warned = FuneralOffence.options.filter(offence => penaltyRuleOn(offence, day)?.warning)
    expect(warned).toEqual([
      'body-handling',
      'false-cremation-papers',
      'niche-or-plot-provision',
      'no-annual-report',
      'private-shrine',
      'oversize-plot',
      'luxury-material',
      'mortuary',
      'unlicensed-body-service',
      'online-memorial',
    ])
  })
  it('every offence has its article, order and office', () => {
    for (const offence of FuneralOffence.options) {
      const rule = penaltyRuleOn(offence, day)
      expect(rule?.cite).toMatchObject({ number: '国务院令第824号' })
      expect(rule?.by.zh).not.toBe('')
    }
    expect(penaltyRuleOn('mortuary', day)).toMatchObject({ warning: true, by: { zh: '卫生健康、中医药、疾控部门' } })
    expect(penaltyRuleOn('coffin-sales', day)).toMatchObject({ warning: false, cite: { article: '第六十三条' } })
  })
})

describe('both sides of 2026-03-30', () => {
  const gain = yuan(200_000)
  it.each<[FuneralOffence, object | null, object | null]>([
    ['oversize-plot', range(200_000, 600_000), range(100_000, 1_000_000)],
    ['unapproved-facility', range(200_000, 600_000), null],
    ['earth-burial', null, null],
    ['clan-cemetery', null, range(10_000, 50_000)],
    ['mortuary', null, range(400_000, 1_000_000)],
  ])('%s', (offence, old, now) => {
    expect(funeralPenalty(offence, { gain }, '2026-03-29')?.fine ?? null).toEqual(old)
    expect(funeralPenalty(offence, { gain }, '2026-03-30')?.fine ?? null).toEqual(now)
    expect(funeralPenalty(offence, { gain }, '2026-03-31')?.fine ?? null).toEqual(now)
  })
  it('before, goods and equipment went by what was made or sold, and the fine could be left out', () => {
    for (const offence of ['substandard-equipment', 'improper-goods'] as const) {
      const penalty = funeralPenalty(offence, { gain: 0, sales: yuan(1_000) }, '2026-03-29')
      expect(penalty).toMatchObject({ fine: range(1_000, 3_000), optional: true, confiscated: 0 })
      expect(funeralPenalty(offence, { gain: 0 }, '2026-03-29')).toMatchObject({ fine: null, missing: ['sales'] })
      expect(funeralPenalty(offence, { gain: 0, sales: 0 }, '2026-03-29')).toMatchObject({ fine: null, missing: [] })
    }
    expect(funeralPenalty('oversize-plot', { gain }, '2026-03-29')).toMatchObject({ optional: true, confiscated: gain })
  })
  it('what the old regulation did not fine', () => {
    const silent = FuneralOffence.options.filter(offence => penaltyRuleOn(offence, '2026-03-29') === null)
    expect(silent).toHaveLength(14)
    expect(silent).toContain('coffin-sales')
  })
})

// 国务院令第628号: article 20 lost its last half-sentence on 2013-01-01.
it.each([
  ['2012-12-31', true],
  ['2013-01-01', false],
  ['2013-01-02', false],
])('an earth burial could be undone by force on %s: %s', (on, enforceable) => {
  expect(penaltyRuleOn('earth-burial', on)?.enforceable).toBe(enforceable)
  expect(penaltyRuleOn('grave-outside', on)?.enforceable).toBe(enforceable)
  expect(penaltyRuleOn('oversize-plot', on)?.enforceable).toBe(false)
  expect(penaltyRuleOn('oversize-plot', on)?.cite.article).toBe('第十九条')
  expect(penaltyRuleOn('earth-burial', '1997-07-20')).toBeNull()
})

describe('a decision', () => {
  const decision = (facts: object) =>
    FuneralDecision.parse({
      number: '〔2026〕1号',
      offence: 'oversize-plot',
      committed: '2026-04-01',
      decided: '2026-05-01',
      gain: 0,
      confiscated: 0,
      fine: yuan(100_000),
      ...facts,
    })
  const codes = (facts: object) => funeralDecisionProblems(decision(facts)).map(({ code }) => code)
  it.each<[string, object, string[]]>([
    ['at the least', {}, []],
    ['below it', { fine: yuan(100_000) - 1 }, ['fine-in-range']],
    ['below it, lessened (行政处罚法 art. 32)', { fine: yuan(100_000) - 1, lessened: true }, []],
    ['none, lessened', { fine: 0, lessened: true }, []],
    ['above it, though lessened', { fine: yuan(1_000_000) + 1, lessened: true }, ['fine-in-range']],
    ['at the most', { fine: yuan(1_000_000) }, []],
    ['above it', { fine: yuan(1_000_000) + 1 }, ['fine-in-range']],
    ['no fine where there must be one', { fine: 0 }, ['fine-in-range']],
    ['gain not confiscated', { gain: yuan(10), confiscated: 0 }, ['gain-confiscated']],
    ['gain not known', { gain: null, fine: 1 }, []],
    // 行政处罚法 art. 37: the act of before is judged by the law of then, unless that of now is lighter.
    ['before, the fine left out', { committed: '2026-03-29', gain: yuan(10), confiscated: yuan(10), fine: 0 }, []],
    ['before, three times', { committed: '2026-03-29', gain: yuan(10), confiscated: yuan(10), fine: yuan(30) }, []],
    [
      'before, above three times',
      { committed: '2026-03-29', gain: yuan(10), confiscated: yuan(10), fine: yuan(31) },
      ['fine-in-range'],
    ],
    ['before, without a gain', { committed: '2026-03-29' }, ['fine-without-law']],
    [
      'before, what was not fined then',
      { offence: 'clan-cemetery', committed: '2026-03-29', fine: yuan(10_000) },
      ['fine-without-law'],
    ],
    ['before, not fined', { offence: 'clan-cemetery', committed: '2026-03-29', fine: 0 }, []],
    ['since, not fined where nothing is to be', { offence: 'earth-burial', fine: 0 }, []],
    ['since, not to be fined', { offence: 'earth-burial', fine: 1 }, ['fine-without-law']],
    ['art. 58: a fine of planning law', { offence: 'unapproved-facility', fine: yuan(50_000) }, []],
    ['art. 62: a fine of land law', { offence: 'forbidden-area-grave', fine: yuan(2_000) }, []],
    [
      'art. 58: an act of before, decided since',
      { offence: 'unapproved-facility', committed: '2026-03-29', fine: yuan(50_000) },
      [],
    ],
    [
      'art. 18: decided on the last day of it, above three times',
      {
        offence: 'unapproved-facility',
        committed: '2026-03-29',
        decided: '2026-03-29',
        gain: yuan(10),
        confiscated: yuan(10),
        fine: yuan(31),
      },
      ['fine-in-range'],
    ],
  ])('%s', (_, facts, expected) => expect(codes(facts)).toEqual(expected))

  it('art. 37: the lighter of the two', () => {
    const facts = { committed: '2026-03-29', gain: yuan(400_000), confiscated: yuan(400_000) }
    expect(applicablePenalty(decision(facts))?.fine).toEqual(range(100_000, 1_000_000))
    expect(applicablePenalty(decision({ ...facts, gain: yuan(300_000) }))?.fine).toEqual(range(300_000, 900_000))
    expect(applicablePenalty(decision({ ...facts, gain: null }))?.cite.number).toBe('国务院令第225号')
    const goods = { ...facts, offence: 'improper-goods', sales: yuan(1_000), gain: null }
    expect(applicablePenalty(decision(goods))?.fine).toEqual(range(1_000, 3_000))
    const facility = { ...facts, offence: 'unapproved-facility' }
    // Art. 58 points to planning and land law: which of the two is lighter cannot be told.
    expect(applicablePenalty(decision(facility))?.cite.article).toBe('第十八条')
    expect(applicablePenalty(decision({ ...facility, committed: '2026-03-30' }))?.cite.article).toBe('第五十八条')
  })
  it('is not before the act', () => {
    expect(FuneralDecision.safeParse({ ...decision({}), decided: '2026-03-31' }).success).toBe(false)
    expect(FuneralDecision.safeParse({ ...decision({}), decided: '2026-04-01' }).success).toBe(true)
  })
})
