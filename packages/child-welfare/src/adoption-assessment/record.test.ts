import { describe, expect, it } from 'vitest'
import { assessmentAspects } from './aspects.js'
import {
  AdoptionAssessmentRecord,
  type AssessmentLimits,
  assessmentProblems,
  kunshanAssessmentLimits,
  reportValidity,
} from './record.js'

const staff = (...permanent: boolean[]) => ({
  kind: 'own-group',
  assessors: permanent.map((permanentStaff, index) => ({ name: `A${index}`, permanentStaff })),
})
const thirdParty = (given: object = {}, agreement = true) => ({
  kind: 'third-party',
  agreement,
  organisation: { name: 'O', legalPerson: true, soundOrganisation: true, scopeCovers: true, ...given },
})
const record = (given: object = {}) =>
  AdoptionAssessmentRecord.parse({
    applicants: ['A', 'B'],
    by: staff(true, true),
    consentedOn: '2024-03-01',
    findings: {},
    ...given,
  })
const limits: AssessmentLimits = {
  days: 60,
  integrationDays: 30,
  validMonths: 6,
  fullTimeStaff: 5,
  cite: { title: 'A rule of the place', confidence: 'unverified' },
}
const { integration: _, ...everyAspect } = Object.fromEntries(
  Object.keys(assessmentAspects).map(aspect => [aspect, 'x']),
)
const codes = (given: object, by: AssessmentLimits | undefined = limits) =>
  assessmentProblems(record(given), by).problems.map(({ code }) => code)

it.each([
  [{ motive: 'x' }, '2024-04-01', ['assessment-aspects-missing']],
  [{ motive: 'x' }, undefined, []],
  [{}, '2024-04-01', []],
  [{ ...everyAspect, integration: 'x' }, '2024-04-01', []],
  // What the two found of each other may be reported by itself.
  [everyAspect, '2024-04-01', []],
])('findings %j reported on %s: %j', (findings, reportedOn, found) => {
  expect(codes({ findings, reportedOn })).toEqual(found)
})

describe('who assesses (arts. 5 to 7)', () => {
  it.each([
    [staff(true, true), []],
    [staff(true, false, false), ['assessment-group-small']],
    // Not told: no fault.
    [
      { kind: 'own-group', assessors: [{ name: 'A', permanentStaff: true }, { name: 'B' }] },
      ['assessment-group-not-known'],
    ],
    [{ kind: 'own-group', assessors: [{ name: 'A' }] }, ['assessment-group-small']],
    [{ kind: 'third-party', organisation: { name: 'O' } }, []],
    [staff(), ['assessment-group-small']],
    [thirdParty(), []],
    [thirdParty({}, false), ['assessment-organisation-unfit']],
    [thirdParty({ legalPerson: false }), ['assessment-organisation-unfit']],
    [thirdParty({ soundOrganisation: false }), ['assessment-organisation-unfit']],
    [
      thirdParty({ scopeCovers: false, legalPerson: false }),
      ['assessment-organisation-unfit', 'assessment-organisation-unfit'],
    ],
  ])('%o: %o', (by, expected) => {
    expect(codes({ by })).toEqual(expected)
  })

  it.each([
    [4, ['assessment-organisation-unfit']],
    [5, []],
    [undefined, []],
  ])('昆山 asks a third party for 5 professionals: %o', (fullTimeStaff, expected) => {
    expect(codes({ by: thirdParty({ fullTimeStaff }) }, kunshanAssessmentLimits)).toEqual(expected)
  })
})

// Source: 收养评估办法（试行） arts. 5 to 7.
it.each([
  [staff(true), '请补足熟悉收养法规的在编人员（收养评估办法（试行）第六条）。'],
  [thirdParty({}, false), '受委托机构没有委托协议（收养评估办法（试行）第五条）。'],
  [thirdParty({ legalPerson: false }), '受委托机构没有法人资格（收养评估办法（试行）第七条）。'],
  [thirdParty({ soundOrganisation: false }), '受委托机构没有健全的组织和管理（收养评估办法（试行）第七条）。'],
  [thirdParty({ scopeCovers: false }), '受委托机构没有相应的业务范围或者经验（收养评估办法（试行）第七条）。'],
])('%o: names what is lacking and its article', (by, text) => {
  const [found] = assessmentProblems(record({ by })).problems
  expect([found?.message.zh, found?.remedy.zh]).toContain(text)
})

it('the same assessor twice is one', () => {
  const twice = { kind: 'own-group', assessors: Array(2).fill({ name: 'A', permanentStaff: true }) }
  expect(assessmentProblems(record({ by: twice })).problems.map(one => one.code)).toEqual(['assessment-group-small'])
})

describe('time', () => {
  it.each([
    ['2024-02-29', ['assessment-before-consent']],
    ['2024-03-01', []],
  ])('consent of 2024-03-01, report of %s', (reportedOn, codes) => {
    expect(assessmentProblems(record({ reportedOn })).problems.map(one => one.code)).toEqual(codes)
  })

  it.each([
    ['2024-04-30', []],
    ['2024-05-01', ['assessment-late']],
  ])('consent on 1 March, report on %s', (reportedOn, expected) => {
    expect(codes({ reportedOn })).toEqual(expected)
  })

  it.each([
    ['2024-03-30', []],
    ['2024-03-29', ['integration-short']],
  ])('together from 1 March to %s', (to, expected) => {
    expect(codes({ integration: { from: '2024-03-01', to } })).toEqual(expected)
  })

  it.each([
    ['2024-03-01', []],
    ['2024-02-29', ['integration-dates']],
  ])('together from 1 March to %s, without a limit: %j', (to, expected) => {
    expect(codes({ integration: { from: '2024-03-01', to } }, { cite: limits.cite })).toEqual(expected)
  })

  it.each([
    ['2020-12-31', [], ['measures', 'days', 'integrationDays']],
    ['2021-01-01', ['assessment-group-small'], ['days', 'integrationDays']],
  ])('agreed to on %s: %j', (consentedOn, expected, untested) => {
    const found = assessmentProblems(record({ consentedOn, by: staff(true) }))
    expect([found.problems.map(({ code }) => code), found.untested]).toEqual([expected, untested])
  })

  it('says what was not tested', () => {
    const given = { reportedOn: '2030-01-01', integration: { from: '2024-03-01', to: '2024-03-02' } }
    expect(assessmentProblems(record(given))).toEqual({ problems: [], untested: ['days', 'integrationDays'] })
    expect(assessmentProblems(record({ by: thirdParty(), integration: null }), limits).untested).toEqual([
      'days',
      'fullTimeStaff',
    ])
    expect(assessmentProblems(record({ ...given, reportedOn: '2024-03-02' }), limits).untested).toEqual([])
  })

  it.each([
    ['no rule of the place', undefined, 1, ['fullTimeStaff']],
    ['a rule that says nothing of it', { cite: limits.cite }, 1, ['fullTimeStaff']],
    ['a record that does not say', kunshanAssessmentLimits, undefined, ['fullTimeStaff']],
    ['both known', kunshanAssessmentLimits, 5, []],
  ])('the staff of a third party, %s', (_, by, fullTimeStaff, untested) => {
    const found = assessmentProblems(record({ by: thirdParty({ fullTimeStaff }), integration: null }), by)
    expect(found).toEqual({ problems: [], untested: ['days', ...untested] })
  })

  it.each([
    ['2024-08-30', '2024-08-30', true],
    ['2024-08-30', '2025-02-28', true],
    ['2024-08-30', '2025-03-01', false],
    ['2024-08-30', '2024-08-29', false],
  ])('a report of %s on %s', (reportedOn, asOf, isValid) => {
    expect(reportValidity(reportedOn, asOf, limits)).toEqual({ validTo: '2025-02-28', isValid })
  })

  it('holds nobody knows how long where no rule says so', () => {
    expect(reportValidity('2024-08-30', '2024-09-01')).toEqual({ validTo: undefined, isValid: null })
  })
})

it('what must be reported is', () => {
  const reportable = ['domestic-violence']
  expect(codes({ reportable })).toEqual(['assessment-finding-report-not-known'])
  expect(codes({ reportable, reportedToCivilAffairs: false })).toEqual(['assessment-finding-not-reported'])
  expect(codes({ reportable, reportedToCivilAffairs: true })).toEqual([])
})
