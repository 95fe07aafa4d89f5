import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratingGrades, taxDeductionStatus, taxDeductionStatus2022 } from './rules.js'

const good = {
  publicBenefitBody: true,
  lastReportOnTime: true,
  spendingMet: true,
  adminCostMet: true,
  exemptionValid: true,
  penalised: false,
  seriousList: false,
  grade: '3A',
  gradeValid: true,
}
const facts = (given: object) => taxDeductionStatus2022.facts.parse({ ...good, ...given })
const qualifies = (given: object, from = '2024-01-01') => taxDeductionStatus.on(from).assess(facts(given), {}).qualifies

describe('confirmation (公告2020年第27号 art. 4)', () => {
  it.each([
    [{}, true],
    [{ publicBenefitBody: false }, false],
    [{ lastReportOnTime: false }, false],
    [{ spendingMet: false }, false],
    [{ adminCostMet: false }, false],
    [{ exemptionValid: false }, false],
    [{ penalised: true }, false],
    [{ seriousList: true }, false],
    [{ grade: 'none' }, false],
    [{ grade: '2A' }, false],
    [{ grade: '4A' }, true],
    [{ grade: '5A' }, true],
    [{ gradeValid: false }, false],
    [{ barred: true }, false],
    [{ firstConfirmation: true, earlierReportSent: false }, false],
    [{ firstConfirmation: true, earlierReportSent: true }, true],
    [{ firstConfirmation: true }, null],
    [{ firstConfirmation: false, earlierReportSent: false }, true],
  ])('%o: %s', (given, expected) => {
    expect(qualifies(given)).toBe(expected)
  })

  it('a new charity in its exempt year needs items 1, 6 and 7 only', () => {
    const none = {
      lastReportOnTime: false,
      spendingMet: false,
      adminCostMet: false,
      exemptionValid: undefined,
      grade: 'none',
      gradeValid: undefined,
      newCharityFirstExemptYear: true,
    }
    expect(qualifies(none)).toBe(true)
    expect(qualifies({ ...none, newCharityFirstExemptYear: false })).toBe(false)
    expect(qualifies({ ...none, newCharityFirstExemptYear: null })).toBeNull()
    for (const item of [{ publicBenefitBody: false }, { penalised: true }, { seriousList: true }, { barred: true }])
      expect(qualifies({ ...none, ...item })).toBe(false)
  })

  it('names what is missing, and only what still matters', () => {
    const missing = (given: object) =>
      explain(taxDeductionStatus2022, facts(given), {}).rules.find(({ name }) => name === 'qualifies')?.missing
    expect(missing({ spendingMet: undefined, grade: null })?.toSorted()).toEqual(['grade', 'spendingMet'])
    expect(missing({ spendingMet: undefined, penalised: true })).toEqual([])
  })
})

describe('the easing of 2020 and 2021 (公告2021年第3号)', () => {
  const years = ['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01']
  it.each([
    [{ spendingMet: false, adminCostMet: false, spendingRule2016Met: true }, [true, true, true, false]],
    [{ spendingMet: false, spendingRule2016Met: false }, [false, false, false, false]],
    [{ exemptionValid: false }, [true, false, false, false]],
    [{ exemptionValid: undefined }, [true, null, null, null]],
    [{ gradeValid: false }, [true, false, false, false]],
    [{ grade: 'none', gradePending: true }, [true, false, false, false]],
    [{ grade: '2A' }, [false, false, false, false]],
  ])('%o', (given, expected) => {
    expect(years.map(from => qualifies(given, from))).toEqual(expected)
  })
})

it('nothing that is met takes a status away', () => {
  const yes = fc.option(fc.boolean(), { nil: undefined })
  const item = fc.constantFrom(
    'publicBenefitBody',
    'lastReportOnTime',
    'spendingMet',
    'adminCostMet',
    'exemptionValid',
    'gradeValid',
  )
  const body = fc.record({
    publicBenefitBody: yes,
    lastReportOnTime: yes,
    spendingMet: yes,
    adminCostMet: yes,
    exemptionValid: yes,
    penalised: yes,
    grade: fc.constantFrom(...ratingGrades),
    gradeValid: yes,
  })
  const rank = (answer: boolean | null) => [false, null, true].indexOf(answer)
  fc.assert(
    fc.property(body, item, (given, met) => {
      expect(rank(qualifies({ ...given, [met]: true }))).toBeGreaterThanOrEqual(
        rank(qualifies({ ...given, [met]: false })),
      )
    }),
  )
})

it.each(taxDeductionStatus.versions.map(version => [version.inForce.from, version] as const))(
  'of %s answers alike everywhere',
  (_, version) => {
    agreement(version)
  },
)

it('asks for article 52 of the regulation (公告2020年第27号 art. 4(1))', () => {
  expect(taxDeductionStatus2022.facts.shape.publicBenefitBody.meta()).toMatchObject({
    label: { zh: '符合企业所得税法实施条例第五十二条第一至八项' },
  })
})
