import { describe, expect, it } from 'vitest'
import {
  foreignRegistrarsNeeded,
  GradedOffice,
  officeGradeOn,
  officeGradeVerdict,
  registrarsNeeded,
  type StaffReading,
} from './grade.js'

// Source: MZ/T 024-2011 4.1.3.2 and 4.1.3.3; the published cases are named.
describe('registrars', () => {
  it.each<[string, 'district' | 'county', number, number, number]>([
    ['none lives there', 'district', 0, 4, 4],
    ['mar-staff-1', 'district', 300_000, 4, 4],
    ['one more', 'district', 300_001, 4, 5],
    ['one below a step', 'district', 379_999, 4, 5],
    ['mar-staff-2', 'district', 380_000, 5, 5],
    ['one above', 'district', 380_001, 5, 6],
    ['a county, one below', 'county', 399_999, 4, 5],
    ['mar-staff-4', 'county', 400_000, 5, 5],
    ['a million', 'county', 1_000_000, 11, 11],
    ['a million in a district', 'district', 1_000_000, 12, 13],
  ])('%s: %s of %d', (_, kind, population, full, begun) => {
    expect(registrarsNeeded(kind, population)).toBe(full)
    expect(registrarsNeeded(kind, population, 'begun-steps')).toBe(begun)
  })
  it.each([
    [0, 2],
    [500, 2],
    [501, null],
  ])('%d foreign cases: %s', (cases, expected) => expect(foreignRegistrarsNeeded(cases)).toBe(expected))
})

// Source: MZ/T 024-2011 4.1.1 to 4.1.3.
describe('a grade', () => {
  const office = {
    kind: 'county',
    population: 400_000,
    registrars: 5,
    body: 'organ',
    fundsSecured: true,
    registrarsFullTime: true,
    postsOfKind: true,
  } as const
  const unmet = (more: object) => {
    const { verdict, criteria } = officeGradeVerdict({ ...office, ...more })
    return [verdict, ...criteria.filter(({ met }) => met !== true).map(({ code, met }) => `${code} ${met}`)]
  }
  it.each<[object, string[]]>([
    [{}, ['undetermined']],
    [{ registrars: 4 }, ['not-met', 'registrars-enough false']],
    [{ body: 'other' }, ['not-met', 'office-body false']],
    [{ body: 'fully-funded' }, ['undetermined']],
    [{ fundsSecured: false }, ['not-met', 'office-funds false']],
    [{ registrarsFullTime: false }, ['not-met', 'registrars-full-time false']],
    [{ postsOfKind: false }, ['not-met', 'registrars-posts false']],
    [{ population: undefined }, ['undetermined', 'registrars-enough null']],
    [{ registrars: undefined, body: undefined }, ['undetermined', 'office-body null', 'registrars-enough null']],
  ])('%j', (more, expected) => expect(unmet(more)).toEqual(expected))
  it('not before the standard', () => {
    expect(officeGradeVerdict({ ...office, body: 'other', on: '2011-06-30' })).toEqual({
      verdict: 'undetermined',
      criteria: [],
    })
    expect(officeGradeVerdict({ ...office, body: 'other', on: '2011-07-01' }).verdict).toBe('not-met')
  })
  // MZ/T 024-2011 4.1.3.2: whether a step begun counts it does not say; 350,000 of a district are five by one reading and four by the other.
  it.each<[number, number, StaffReading | undefined, boolean | null]>([
    [300_000, 4, undefined, true],
    [300_001, 4, undefined, null],
    [379_999, 4, undefined, null],
    [380_000, 4, undefined, false],
    [380_000, 5, undefined, true],
    [350_000, 5, undefined, true],
    [350_000, 4, 'full-steps', true],
    [350_000, 4, 'begun-steps', false],
  ])('of %i people and %i registrars by %s: %s', (population, registrars, reading, met) =>
    expect(
      officeGradeVerdict({ kind: 'district', population, registrars }, reading).criteria.find(
        ({ code }) => code === 'registrars-enough',
      )?.met,
    ).toBe(met),
  )
  it('by steps begun', () =>
    expect(officeGradeVerdict({ ...office, population: 400_001 }, 'begun-steps').verdict).toBe('not-met'))
  it('cites its clauses', () =>
    expect(officeGradeVerdict(office).criteria.map(({ cite }) => cite.article)).toEqual([
      '4.1.1',
      '4.1.2',
      '4.1.3.1',
      '4.1.3.1',
      '4.1.3.2',
    ]))

  const given = (office: string, grade: string, gradedOn: string, revokedOn: string | null = null) =>
    GradedOffice.parse({ office, grade, givenBy: 'ministry', gradedOn, revokedOn })
  it('is taken away after it was given', () => {
    expect(given('甲', '5A', '2020-01-01', '2020-01-01').grade).toBe('5A')
    expect(() => given('甲', '5A', '2020-01-01', '2019-12-31')).toThrow('taken away before it was given')
  })
  const grades = [
    given('甲', '5A', '2020-01-01', '2022-01-01'),
    given('甲', '3A', '2015-01-01'),
    given('乙', '4A', '2016-01-01'),
  ]
  it.each<[string, string, string | undefined]>([
    ['甲', '2014-12-31', undefined],
    ['甲', '2015-01-01', '3A'],
    ['甲', '2020-01-01', '5A'],
    ['甲', '2021-12-31', '5A'],
    ['甲', '2022-01-01', '3A'],
    ['乙', '2022-01-01', '4A'],
    ['丙', '2022-01-01', undefined],
  ])('of %s on %s: %s', (office, asOf, expected) => expect(officeGradeOn(grades, office, asOf)).toBe(expected))
  it('under a term', () => {
    const term = { months: 36, cite: { title: '某省办法', confidence: 'unverified' } } as const
    expect(officeGradeOn(grades, '乙', '2019-01-01', term)).toBe('4A')
    expect(officeGradeOn(grades, '乙', '2019-01-02', term)).toBeUndefined()
  })
})
