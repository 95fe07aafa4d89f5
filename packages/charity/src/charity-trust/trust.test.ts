import { Problem } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charityTrustProblems } from './check.js'
import { CharityTrust, trustChangeDue, trustFilingDue, trustPapers } from './trust.js'

const calendar = { plainDays: 'calendar' } as const
const trust = (more: object) =>
  CharityTrust.parse({
    name: '某某慈善信托',
    purpose: '助学',
    property: 100_000_00,
    trustee: { kind: 'trust-company', name: '某信托公司', division: '350200' },
    inWriting: true,
    signedOn: '2023-03-01',
    filed: { on: '2023-03-08', level: 'prefecture', copies: 4 },
    ...more,
  })
const codes = (more: object, asOf = '2023-12-31') =>
  charityTrustProblems(trust(more), asOf, calendar).map(({ code }) => code)

describe('a charitable trust', () => {
  it.each([
    ['in order', {}, []],
    ['filed on the eighth day', { filed: { on: '2023-03-09', level: 'prefecture' } }, ['trust-filing-late']],
    ['not filed', { filed: undefined }, ['trust-filing-late']],
    ['oral', { inWriting: false }, ['trust-not-in-writing']],
    ['held by a person', { trustee: { kind: 'other', name: '某人' } }, ['trustee-kind']],
    ['three copies', { filed: { on: '2023-03-08', level: 'prefecture', copies: 3 } }, ['trust-copies']],
    ['at the county', { filed: { on: '2023-03-08', level: 'county' } }, ['trust-office-other']],
    ['at the province', { filed: { on: '2023-03-08', level: 'province' } }, ['trust-office-other']],
    ['at the township', { filed: { on: '2023-03-08', level: 'township' } }, ['trust-office-below-county']],
    [
      'in a municipality',
      {
        trustee: { kind: 'trust-company', name: '某信托公司', division: '500112' },
        filed: { on: '2023-03-08', level: 'province' },
      },
      [],
    ],
    [
      'a charity, not at its registrar',
      {
        trustee: { kind: 'charity', name: '某基金会' },
        filed: { on: '2023-03-08', level: 'county', isRegistrar: false },
      },
      ['trust-office-other'],
    ],
    [
      'a charity, at its registrar',
      {
        trustee: { kind: 'charity', name: '某基金会' },
        filed: { on: '2023-03-08', level: 'county', isRegistrar: true },
      },
      [],
    ],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected)
  })

  it('may not serve interested parties since 2024-09-05', () => {
    const more = {
      beneficiaryInterests: ['settlor', 'trustee-staff'],
      reports: [{ on: '2024-02-01', toOffice: true, toPublic: true }],
    }
    expect(codes(more, '2024-09-04')).toEqual([])
    expect(codes(more, '2024-09-05')).toEqual(['trust-beneficiary-interested', 'trust-beneficiary-interested'])
  })

  it('reports in each full year after the year of filing, to the office and to the public', () => {
    const report = (on: string, toPublic = true) => ({ on, toOffice: true, toPublic })
    expect(codes({}, '2024-12-31')).toEqual([])
    expect(codes({}, '2025-01-01')).toEqual(['trust-report-missing'])
    expect(codes({ reports: [report('2024-12-31')] }, '2025-01-01')).toEqual([])
    expect(codes({ reports: [report('2024-12-31', false)] }, '2025-01-01')).toEqual(['trust-report-missing'])
    expect(codes({ reports: [report('2024-03-01'), report('2024-06-01')] }, '2026-02-01')).toEqual([
      'trust-report-missing',
    ])
  })

  it('cites the article of the text of the day', () => {
    const article = (asOf: string, more: object) => charityTrustProblems(trust(more), asOf, calendar)[0]?.cite.article
    const person = { trustee: { kind: 'other', name: '某人' } }
    expect(article('2023-12-31', person)).toBe('第四十六条')
    expect(article('2024-12-31', { ...person, signedOn: '2024-09-05', filed: undefined })).toBe('第四十七条')
  })

  it('signed before the Law is no charitable trust, and a change before the signing is a slip', () => {
    expect(codes({ signedOn: '2016-08-31' })).toEqual(['trust-before-law'])
    const changes = [{ what: 'other', on: '2010-01-01' }]
    expect(codes({ changes })).toContain('trust-change-before-signing')
    expect(codes({ changes })).not.toContain('trust-change-late')
  })

  it('tells every problem in both languages', () => {
    for (const one of charityTrustProblems(trust({ inWriting: false, filed: undefined }), '2026-01-01', calendar))
      expect(Problem.parse(one).remedy.zh).not.toBe('')
  })
})

describe('changes', () => {
  it.each([
    ['trustee', '2023-06-01', ['2023-06-01', '2023-06-20'], '2023-06-08'],
    ['other', '2023-06-01', ['2023-06-01'], '2023-06-08'],
    ['other', '2023-06-01', ['2023-06-01', '2023-06-20'], '2023-07-10'],
    ['other', '2023-12-30', ['2023-12-01', '2023-12-30'], '2024-01-10'],
    ['other', '2023-06-01', ['2023-06-01', '2023-07-01'], '2023-06-08'],
  ] as const)('%s of %s among %j: by %s', (what, on, all, due) => {
    const changes = all.map(day => ({ what: 'other' as const, on: day }))
    expect(trustChangeDue({ what, on }, changes, calendar).due).toBe(due)
  })

  it('are late one by one', () => {
    const changes = [
      { what: 'trustee', on: '2023-06-01', filedOn: '2023-06-08' },
      { what: 'trustee', on: '2023-07-01', filedOn: '2023-07-09' },
      { what: 'other', on: '2023-08-01' },
    ]
    expect(codes({ changes })).toEqual(['trust-change-late', 'trust-change-late'])
  })

  it('a month with more changes never shortens the time', () => {
    const days = fc.integer({ min: 1, max: 28 }).map(day => `2023-02-${String(day).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 6 }), list => {
        const all = list.map(on => ({ what: 'other' as const, on }))
        for (const one of all) {
          const [alone, among] = [trustChangeDue(one, [one], calendar).due, trustChangeDue(one, all, calendar).due]
          expect(among! >= alone!).toBe(true)
        }
      }),
    )
  })
})

it('a trust signed on a Friday before a holiday: the last day can move', () => {
  expect(trustFilingDue('2023-09-22', calendar).due).toBe('2023-09-29')
  expect(trustFilingDue('2023-09-22', { ...calendar, dayOff: 'moves' }).due).toBe('2023-10-07')
})

it('has seven papers', () => expect(trustPapers).toHaveLength(7))
