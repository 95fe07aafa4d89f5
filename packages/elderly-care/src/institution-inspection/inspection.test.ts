import { describe, expect, it } from 'vitest'
import { CombinedCareCheck, combinedCareItems, combinedCareVerdict } from './combined-care.js'
import { CreditListEntry, creditListGrounds, creditListRemoval } from './credit-list.js'
import {
  CareInspection,
  correctedFindings,
  inspectionProblems,
  institutionSanction,
  institutionViolations,
  isInspectedWithinYear,
} from './inspection.js'

const inspection = (facts: object = {}) =>
  CareInspection.parse({
    institution: '甲养老院',
    kind: 'daily',
    // A Friday; the third working day after it is Wednesday 2024-03-20.
    notified: '2024-03-15',
    on: '2024-03-20',
    inspectors: 2,
    ...facts,
  })
const sanctioned = (facts: object) => ({
  sanctions: [{ violation: 'abuse', on: '2024-05-01', grave: true, fine: 0, ...facts }],
})
const finding = (correctBy: string | null, corrected: string | null) => ({ item: '通道堵塞', correctBy, corrected })

describe('what an inspection breaks', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['行政处罚法 art. 42: one inspector', { inspectors: 1 }, ['two-inspectors']],
    ['art. 42 from 2021-07-15', { inspectors: 1, notified: null, on: '2021-07-15' }, ['two-inspectors']],
    ['art. 42: how many came is not known', { inspectors: null }, []],
    ['whether there was a notice is not known', { notified: undefined }, []],
    ['and for a case', { kind: 'case', notified: undefined }, []],
    ['and not the day before', { inspectors: 1, notified: null, on: '2021-07-14' }, []],
    ['a daily inspection a day too soon', { on: '2024-03-19' }, ['notice-three-working-days']],
    ['a special one without a notice', { kind: 'special', notified: null }, ['notice-three-working-days']],
    ['that could not wait', { kind: 'special', notified: null, withoutDelay: true }, []],
    ['a notice on the day', { notified: '2024-03-20' }, ['notice-three-working-days']],
    ['the measures hold from 2023-01-01', { notified: null, on: '2023-01-01' }, ['notice-three-working-days']],
    ['before them: nothing asked', { notified: null, on: '2022-12-31' }, []],
    ['a case announced', { kind: 'case', notified: '2024-03-19' }, ['case-unannounced']],
    ['a case with the notice shown on the spot', { kind: 'case', notified: '2024-03-20' }, []],
    ['a case without', { kind: 'case', notified: null }, []],
    ['a finding put right on the last day', { findings: [finding('2024-04-30', '2024-04-30')] }, []],
    ['a day late', { findings: [finding('2024-04-30', '2024-05-01')] }, ['finding-corrected']],
    ['whether it was put right is not known', { findings: [{ item: '通道堵塞', correctBy: '2024-04-30' }] }, []],
    ['not yet, after the last day', { findings: [finding('2024-05-30', null)] }, ['finding-corrected']],
    ['not yet, on the last day', { findings: [finding('2024-05-31', null)] }, []],
    ['no day was set', { findings: [finding(null, null)] }, []],
    [
      '老年人权益保障法 art. 45: the day before its words of 2018',
      { on: '2018-12-28', notified: null, findings: [finding('2019-01-31', null)] },
      [],
    ],
    [
      'from its first day',
      { on: '2018-12-29', notified: null, findings: [finding('2019-01-31', null)] },
      ['finding-corrected'],
    ],
    ['put right before it was found', { findings: [finding(null, '2024-03-19')] }, ['finding-days-in-order']],
    [
      'to be put right before it was found',
      { findings: [finding('2024-03-19', '2024-03-19')] },
      ['finding-days-in-order', 'finding-days-in-order'],
    ],
    // 民政部令第66号 art. 46, from 2020-11-01.
    ['art. 46: a grave violation fined 30,000 yuan', sanctioned({ grave: true, fine: 30_000_00 }), []],
    ['art. 46: a fen more', sanctioned({ grave: true, fine: 30_000_01 }), ['fine-within-measures']],
    ['art. 46: one that is not grave is fined', sanctioned({ grave: false, fine: 1 }), ['fine-within-measures']],
    ['another law has a most of its own', sanctioned({ violation: 'other', grave: false, fine: 50_000_00 }), []],
    ['山东省养老服务条例 art. 70', sanctioned({ otherLaw: true, fine: 100_000_00 }), []],
    ['art. 46: and warned of', sanctioned({ grave: false, fine: 0 }), []],
    ['art. 46: not known whether grave', sanctioned({ grave: null, fine: 30_000_00 }), []],
    [
      'art. 46: before the measures',
      { ...sanctioned({ grave: false, fine: 1 }), notified: null, on: '2020-10-31' },
      [],
    ],
    ['a sanction before the inspection', sanctioned({ on: '2024-03-19' }), ['finding-days-in-order']],
    ['put right on the day', { findings: [finding('2024-03-20', '2024-03-20')] }, []],
  ])('%s', (_, facts, expected) =>
    expect(inspectionProblems(inspection(facts), '2024-05-31').map(({ code }) => code)).toEqual(expected),
  )
})

// 养老机构行政检查办法: 原则上应当提前3个工作日.
it.each([
  [{}, 'warning'],
  [{ withoutDelay: false }, 'warning'],
])('a short notice where %j: %s', (more, severity) =>
  expect(inspectionProblems(inspection({ notified: null, ...more }), '2024-05-31')).toMatchObject([{ severity }]),
)

it('what is still to come breaks nothing yet', () => {
  const one = inspection({ inspectors: 1, notified: null, ...sanctioned({ fine: 30_000_01 }) })
  expect(inspectionProblems(one, '2024-03-19')).toEqual([])
})

it('one inspector is a warning: 行政处罚法 art. 42 is of punishments', () =>
  expect(inspectionProblems(inspection({ inspectors: 1 }), '2024-05-31')).toMatchObject([{ severity: 'warning' }]))
it.each([
  [undefined, 'warning'],
  [false, 'error'],
])('a fine above the measures, by another law %j: %s', (otherLaw, severity) =>
  expect(inspectionProblems(inspection(sanctioned({ otherLaw, fine: 100_000_00 })), '2024-05-31')).toMatchObject([
    { severity },
  ]),
)
it('and an error where one followed', () =>
  expect(inspectionProblems(inspection({ inspectors: 1, ...sanctioned({}) }), '2024-05-31')).toMatchObject([
    { code: 'two-inspectors', severity: 'error' },
  ]))

it('counts what was put right by the day', () => {
  const found = [
    inspection({ findings: [finding(null, '2024-05-31'), finding(null, '2024-06-01'), finding(null, null)] }),
  ]
  expect(correctedFindings(found, '2024-05-31')).toMatchObject({ yes: 1, no: 2 })
  expect(correctedFindings(found, '2024-03-20')?.no).toBe(3)
  expect(correctedFindings(found, '2024-03-19')?.share).toBeNull()
  const untold = inspection({ findings: [{ item: '通道堵塞' }] })
  expect(correctedFindings([...found, untold], '2024-05-31')).toMatchObject({ yes: 1, no: 2, unknown: 1, share: null })
  // What an inspection found is not told; and it found nothing.
  expect(correctedFindings([...found, inspection({ on: '2024-05-31' })], '2024-05-31')).toBeNull()
  expect(correctedFindings([...found, inspection({ on: '2024-05-31' })], '2024-05-30')).not.toBeNull()
  expect(correctedFindings([inspection({ findings: [] })], '2024-05-31')).toMatchObject({ yes: 0, no: 0 })
})

// 民政部令第66号 art. 38: once a year at least.
it.each([
  ['2024-03-20', '2025-03-19', true],
  ['2024-03-20', '2025-03-20', false],
  ['2024-03-20', '2024-03-20', true],
  ['2024-03-20', '2024-03-19', null],
  [null, '2024-03-20', false],
  [undefined, '2024-03-20', null],
  [null, '2020-10-31', null],
  ['2020-10-01', '2020-10-31', null],
  [null, '2020-11-01', false],
])('seen last on %s, within the year of %s: %s', (inspected, asOf, expected) => {
  expect(isInspectedWithinYear({ institution: '甲', inspected }, asOf)).toBe(expected)
})

it('a grave violation may be fined up to 30,000 yuan (民政部令第66号 art. 46)', () => {
  expect(institutionSanction({ grave: false })).toMatchObject({
    measures: ['order-to-correct', 'warning'],
    fineMost: 0,
  })
  expect(institutionSanction({ grave: true })).toMatchObject({ fineMost: 3_000_000, cite: { article: '第四十六条' } })
  expect(institutionSanction({ grave: null })).toMatchObject({
    measures: ['order-to-correct', 'warning'],
    fineMost: null,
  })
  expect(institutionSanction({ grave: true, on: '2020-10-31' })).toBeNull()
  expect(institutionSanction({ grave: true, on: '2020-11-01' })?.fineMost).toBe(3_000_000)
  expect(Object.keys(institutionViolations)).toHaveLength(9)
})

describe('the list of the dishonest', () => {
  const entry = (noFurtherViolation: boolean | null, corrected: boolean | null) =>
    CreditListEntry.parse({ name: '乙', ground: 'fraud', listed: '2022-05-10', noFurtherViolation, corrected })

  // Art. 11 of the measures: two years after the listing.
  it.each([
    [true, true, '2024-05-09', false],
    [true, false, '2024-05-10', true],
    [false, true, '2024-05-10', true],
    [false, false, '2024-05-10', false],
    [null, false, '2024-05-10', null],
    [null, true, '2024-05-10', true],
  ])('no further violation %s, corrected %s, on %s: %s', (further, corrected, asOf, expected) => {
    expect(creditListRemoval(entry(further, corrected), asOf)).toMatchObject({ mayApply: expected, from: '2024-05-10' })
  })
  it.each([
    ['2024-05-31', true],
    ['2024-06-01', false],
  ])('who was taken off on 2024-06-01 asks no more: on %s %s', (asOf, expected) =>
    expect(creditListRemoval({ ...entry(true, true), removed: '2024-06-01' }, asOf).mayApply).toBe(expected),
  )
  it.each([
    ['2019-12-31', null],
    ['2020-01-01', true],
  ])('listed on %s: the measures came into force in 2020: %s', (listed, expected) =>
    expect(creditListRemoval({ ...entry(true, true), listed }, '2024-06-01').mayApply).toBe(expected),
  )
  it('nobody is taken off before the listing', () => {
    const parse = (removed: string) => CreditListEntry.safeParse({ ...entry(true, true), removed }).success
    expect([parse('2022-05-10'), parse('2022-05-09')]).toEqual([true, false])
  })
  it('has nine grounds and the judgment debtor', () => expect(Object.keys(creditListGrounds)).toHaveLength(10))
})

describe('a check of combined care', () => {
  const all = Object.fromEntries(Object.keys(combinedCareItems).map(item => [item, true]))
  const check = (complies: object) =>
    combinedCareVerdict(CombinedCareCheck.parse({ institution: '甲', on: '2024-01-01', complies }))

  it('passes when everything was looked at', () => expect(check(all)).toMatchObject({ passed: true, failed: [] }))
  it('fails on one item, whatever was left out', () =>
    expect(check({ 'fire-safety': false })).toMatchObject({ passed: false, failed: ['fire-safety'] }))
  it('is not by a document that came later', () => {
    const cites = (on: string) =>
      combinedCareVerdict(CombinedCareCheck.parse({ institution: '甲', on, complies: all })).cites.map(one => one.title)
    expect([cites('2018-12-28'), cites('2018-12-29'), cites('2020-12-31')].map(({ length }) => length)).toEqual([
      0, 1, 2,
    ])
  })
  it('is open while an item was not looked at', () =>
    expect(check({ ...all, referral: null })).toMatchObject({ passed: null, notChecked: ['referral'] }))
})
