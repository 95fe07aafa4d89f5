import { describe, expect, it } from 'vitest'
import {
  OfficeInspection,
  OfficeInspectionStandard,
  OrganisationRisk,
  OrganisationSystem,
  officeInspectionScore,
  organisationRiskProblems,
  organisationRiskState,
  RiskReading,
  RiskScheme,
  riskScore,
  signsOfFigures,
  systemFunctionsLacking,
} from './risk.js'

// No source: an invented scheme; places and third parties set their own.
const scheme = RiskScheme.parse({
  points: { 'report-missing': 30, insolvent: 20.5, complaints: 9.5 },
  levels: [
    { level: 'red', least: 50 },
    { level: 'yellow', least: 30 },
  ],
})
const reading = (signs: object) => RiskReading.parse({ organisation: '甲', year: 2025, signs })

describe('risk by a scheme', () => {
  it.each([
    ['nothing', { 'report-missing': false, insolvent: false, complaints: false }, 0, 0, 'none'],
    ['at the level', { 'report-missing': true, insolvent: false, complaints: false }, 30, 30, 'yellow'],
    ['points that add up to it', { 'report-missing': false, insolvent: true, complaints: true }, 30, 30, 'yellow'],
    ['under it', { 'report-missing': false, insolvent: true, complaints: false }, 20.5, 20.5, 'none'],
    ['the highest', { 'report-missing': true, insolvent: true, complaints: false }, 50.5, 50.5, 'red'],
    [
      'not looked at, and it would decide',
      { 'report-missing': true, insolvent: null, complaints: false },
      30,
      50.5,
      null,
    ],
    ['not looked at, and it would not', { 'report-missing': true, insolvent: false }, 30, 39.5, 'yellow'],
    [
      'a sign that the scheme does not weigh',
      { 'report-missing': false, insolvent: false, complaints: false, 'credit-list': true },
      0,
      0,
      'none',
    ],
  ])('%s', (_, signs, least, greatest, level) =>
    expect(riskScore(reading(signs), scheme)).toMatchObject({ least, greatest, level }),
  )
  it('says which were found and which were not looked at', () => {
    expect(riskScore(reading({ insolvent: true, complaints: false, 'party-work': true }), scheme)).toMatchObject({
      found: ['insolvent'],
      notLookedAt: ['report-missing'],
    })
  })
  it('levels go down', () => {
    const levels = (...leasts: number[]) =>
      RiskScheme.safeParse({ points: {}, levels: leasts.map(least => ({ level: 'l', least })) }).success
    expect([levels(50, 30), levels(30, 50), levels(30, 30), levels()]).toEqual([true, false, false, false])
  })
})

it.each([
  [100, 101, 1, 1, true, false],
  [100, 100, 0, 0, false, true],
  [null, 100, 0, null, null, null],
  [100, null, null, 5, null, false],
  [100, 0, 5, null, false, false],
  [100, 0, null, 0, false, null],
  [100, 0, 0, 5, false, false],
])('assets %s, debts %s, income %s, spending %s', (assets, debts, income, spending, insolvent, noIncome) =>
  expect(signsOfFigures({ assets, debts, income, spending })).toEqual({ insolvent, 'no-income': noIncome }),
)

describe('the list of risks', () => {
  const risk = (more: object = {}) =>
    OrganisationRisk.parse({
      organisation: '甲',
      sign: 'unlawful-money',
      level: 'red',
      foundOn: '2026-03-01',
      owner: '执法科',
      due: '2026-04-30',
      resolvedOn: null,
      ...more,
    })
  it.each([
    ['2026-02-28', {}, 'not-found', []],
    ['2026-03-01', {}, 'open', []],
    ['2026-04-30', {}, 'open', []],
    ['2026-05-01', {}, 'overdue', ['risk-resolved-in-time']],
    ['2026-05-01', { due: null }, 'open', []],
    ['2026-04-30', { owner: null }, 'open', ['risk-has-owner']],
    ['2026-05-01', { resolvedOn: '2026-04-30', owner: null }, 'resolved', []],
    ['2026-05-01', { resolvedOn: '2026-05-01' }, 'resolved', ['risk-resolved-in-time']],
    ['2026-05-01', { handedOnTo: '公安', handedOnOn: '2026-04-01' }, 'handed-on', []],
    ['2026-03-31', { handedOnTo: '公安', handedOnOn: '2026-04-01' }, 'open', []],
  ])('on %s, %o: %s', (asOf, more, state, codes) => {
    expect(organisationRiskState(risk(more), asOf)).toBe(state)
    expect(organisationRiskProblems(risk(more), asOf).map(({ code }) => code)).toEqual(codes)
  })
  it('to whom and when come together', () => {
    expect(() => risk({ handedOnTo: '公安' })).toThrow()
    expect(() => risk({ handedOnOn: '2026-04-01' })).toThrow()
    for (const early of [
      { due: '2026-02-28' },
      { resolvedOn: '2026-02-28' },
      { handedOnTo: '公安', handedOnOn: '2026-02-28' },
    ])
      expect(() => risk(early)).toThrow()
  })
})

it('an inspection of an office is scored by the standard of whoever inspects', () => {
  const title = { zh: '项', en: 'item' }
  const standard = OfficeInspectionStandard.parse({
    items: { registration: { title, points: 60 }, supervision: { title, points: 40 } },
    vetoes: { accident: title },
    grades: [
      { grade: 'good', least: 80 },
      { grade: 'fair', least: 60 },
    ],
  })
  const inspect = (points: object, vetoed: string[] = []) =>
    officeInspectionScore(OfficeInspection.parse({ office: '甲局', on: '2026-06-01', points, vetoed }), standard)
  expect(inspect({ registration: 50, supervision: 30 })).toMatchObject({ total: 80, grade: 'good' })
  expect(inspect({ registration: 50, supervision: 29 }).grade).toBe('fair')
  expect(inspect({ registration: 60, supervision: null })).toMatchObject({ total: null, grade: null })
  expect(inspect({ registration: 60, supervision: 40 }, ['accident']).grade).toBe('none')
})

it.each([
  [{ items: { a: { title: { zh: '项', en: 'item' }, points: -1 } }, grades: [] }],
  [{ items: {}, grades: [{ grade: 'good', least: -1 }] }],
  [{ items: {}, grades: [{ grade: '', least: 1 }] }],
  [
    {
      items: {},
      grades: [
        { grade: 'fair', least: 60 },
        { grade: 'good', least: 80 },
      ],
    },
  ],
])('%j is no standard', standard => expect(OfficeInspectionStandard.safeParse(standard).success).toBe(false))

it('says what the system of an office lacks', () => {
  const system = OrganisationSystem.parse({
    office: '甲局',
    functions: { registration: '2024-01-01', report: '2026-06-02' },
  })
  expect(systemFunctionsLacking(system, '2026-06-01')).toEqual([
    'report',
    'credit',
    'supervision',
    'rating',
    'open-data',
  ])
  expect(systemFunctionsLacking(system, '2026-06-02')).toHaveLength(4)
})
