import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { CooperationAgreement, cooperationAgreementProblems, cooperationProgress } from './cooperation.js'
import { ChamberRegistrationFacts, chamberRegistration2016 } from './rules.js'
import { chamberStaffLeast, fujianChamberStaff } from './staff.js'

const nothing = {
  founders: null,
  largeFounders: null,
  cities: null,
  firms: null,
  mixed: null,
  unitsOnly: null,
  funds: null,
  homeSupport: null,
  onlyOne: null,
  ownOffice: null,
}
const guangdong = { ...nothing, founders: 8, firms: 30, funds: 30_000_00 }
const guizhou = { ...nothing, founders: 5, firms: 30, mixed: 50, unitsOnly: true, onlyOne: true }
const fujian = { ...nothing, largeFounders: 3, cities: 3 }
const assess = (facts: object, policy: object) =>
  chamberRegistration2016.assess(
    ChamberRegistrationFacts.parse(facts),
    policy as Parameters<typeof chamberRegistration2016.assess>[1],
  )
const full = { founders: 8, firms: 30, soleTraders: 0, individualMembers: 0, funds: 30_000_00, another: false }

describe('what a place asks', () => {
  it.each([
    ['so-101: 广东, just enough', full, guangdong, true],
    ['so-103: 广东, a firm short', { ...full, firms: 29 }, guangdong, false],
    ['广东, a promoter short', { ...full, founders: 7 }, guangdong, false],
    ['广东, a fen short', { ...full, funds: 29_999_99 }, guangdong, false],
    ['广东, funds not known', { ...full, funds: null }, guangdong, null],
    ['贵州, thirty firms', { ...full, founders: 5 }, guizhou, true],
    ['贵州, four promoters', { ...full, founders: 4 }, guizhou, false],
    ['贵州, twenty-nine firms', { ...full, firms: 29 }, guizhou, false],
    ['贵州, fifty with sole traders', { ...full, firms: 20, soleTraders: 30 }, guizhou, true],
    ['贵州, forty-nine with sole traders', { ...full, firms: 30, soleTraders: 19 }, guizhou, false],
    ['贵州, an individual member', { ...full, individualMembers: 1 }, guizhou, false],
    ['贵州, one of the same home', { ...full, another: true }, guizhou, false],
    ['贵州, not known whether there is one', { ...full, another: null }, guizhou, null],
    ['福建, province', { ...full, provinceLevel: true, largeFounders: 3, cities: 3 }, fujian, true],
    ['福建, two large firms', { ...full, provinceLevel: true, largeFounders: 2, cities: 3 }, fujian, false],
    ['福建, two cities', { ...full, provinceLevel: true, largeFounders: 3, cities: 2 }, fujian, false],
    ['福建, a city', { ...full, provinceLevel: false, largeFounders: 0, cities: 1 }, fujian, true],
    ['nothing is asked', { ...full, founders: 0, firms: 0 }, nothing, true],
    ['nothing is known', full, {}, null],
    ['support is asked and there is none', { ...full, homeSupport: false }, { ...nothing, homeSupport: true }, false],
    ['support is asked and there is some', { ...full, homeSupport: true }, { ...nothing, homeSupport: true }, true],
    ['one of the same home is allowed', { ...full, another: true }, nothing, true],
    ['support is not asked', { ...full, homeSupport: false }, nothing, true],
    ['an office is asked', { ...full, ownOffice: false }, { ...nothing, ownOffice: true }, false],
    ['an office is there', { ...full, ownOffice: true }, { ...nothing, ownOffice: true }, true],
    ['individuals where they are allowed', { ...full, individualMembers: 5 }, guangdong, true],
  ] as const)('%s', (_, facts, policy, met) => expect(assess(facts, policy).met).toBe(met))

  it('says which of its conditions fails', () => {
    const at = (facts: object) => assess({ ...full, homeSupport: false, ...facts }, { ...guangdong, homeSupport: true })
    expect(at({ homeSupport: true })).toEqual({
      foundersMet: true,
      membersMet: true,
      fundsMet: true,
      placeMet: true,
      met: true,
    })
    expect(at({})).toMatchObject({ fundsMet: true, placeMet: false, met: false })
    expect(at({ founders: 0 })).toMatchObject({ foundersMet: false })
    expect(at({ firms: 0 })).toMatchObject({ membersMet: false })
  })

  it('answers alike everywhere', () => agreement(chamberRegistration2016))
})

// 福建: fewer than a hundred members, and more than a hundred.
it.each([
  [0, 1],
  [99, 1],
  [100, null],
  [101, 2],
])('so-104: a chamber of %i members has %s full-time staff', (members, staff) =>
  expect(chamberStaffLeast(members, fujianChamberStaff)).toBe(staff),
)

describe('an agreement', () => {
  const agreement = (more: object = {}) =>
    CooperationAgreement.parse({
      title: '社会组织联动发展协议',
      parties: ['甲区民政局', '乙市民政局'],
      signed: '2024-03-01',
      until: '2025-02-28',
      measures: [
        { what: '互派培训', due: '2024-06-30', done: '2024-06-30' },
        { what: '联合招聘', due: '2024-09-30', done: null },
        { what: '交流', due: null },
      ],
      ...more,
    })
  const codes = (more: object, asOf: string) =>
    cooperationAgreementProblems(agreement(more), asOf).map(({ code }) => code)

  it.each([
    ['before it is signed', '2024-02-29', false, 0, []],
    ['the day it is signed', '2024-03-01', true, 0, []],
    ['the day of the first', '2024-06-30', true, 1, []],
    ['the last day of the second', '2024-09-30', true, 1, []],
    ['the day after', '2024-10-01', true, 1, ['联合招聘']],
    ['its last day', '2025-02-28', true, 1, ['联合招聘']],
    ['the day after it', '2025-03-01', false, 1, ['联合招聘']],
  ])('%s', (_, asOf, running, done, overdue) =>
    expect(cooperationProgress(agreement(), asOf)).toEqual({ running, done, of: 3, overdue }),
  )

  it.each([
    ['nothing', {}, '2024-09-30', []],
    ['overdue', {}, '2024-10-01', ['cooperation-in-time']],
    [
      'done late',
      { measures: [{ what: 'a', due: '2024-06-30', done: '2024-07-01' }] },
      '2024-12-31',
      ['cooperation-in-time'],
    ],
    ['without measures', { measures: [] }, '2024-03-01', ['cooperation-has-measures']],
    ['without measures, before', { measures: [] }, '2024-02-29', []],
    [
      'done before the signing',
      { measures: [{ what: 'a', due: null, done: '2024-02-29' }] },
      '2024-03-01',
      ['cooperation-after-signing'],
    ],
    [
      'due before the signing',
      { measures: [{ what: 'a', due: '2024-02-29', done: '2024-03-01' }] },
      '2024-03-01',
      ['cooperation-after-signing', 'cooperation-in-time'],
    ],
    [
      'done on the day of the signing',
      { measures: [{ what: 'a', due: '2024-03-01', done: '2024-03-01' }] },
      '2024-03-01',
      [],
    ],
  ])('breaks: %s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))

  it('names the day and the place', () => {
    const [late] = cooperationAgreementProblems(agreement(), '2024-10-01')
    expect(late).toMatchObject({ path: ['measures', 1, 'done'] })
    expect(late!.message.en).toContain('(due 2024-09-30)')
    // No text asks that it names any.
    expect(cooperationAgreementProblems(agreement({ measures: [] }), '2024-03-01')).toMatchObject([
      { severity: 'warning' },
    ])
  })

  it('a blank last day goes on', () =>
    expect(
      CooperationAgreement.parse({
        title: '甲',
        parties: ['甲', '乙'],
        signed: '2024-03-01',
        measures: [{ what: '交流' }],
      }),
    ).toMatchObject({ until: null, measures: [{ due: null }] }))

  it.each([
    ['one party', { parties: ['甲'] }],
    ['a party twice', { parties: ['甲', '甲'] }],
    ['an end before the signing', { until: '2024-02-29' }],
    ['an unknown key', { place: '甲' }],
    ['a day that does not exist', { signed: '2024-02-30' }],
  ])('refuses %s', (_, more) => expect(CooperationAgreement.safeParse({ ...agreement(), ...more }).success).toBe(false))
})
