import type { PolicyValues } from '@minzheng/policy'
import { runColumns, toColumns } from '@minzheng/rules/columns'
import { explain } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { disabilitySubsidyOverlaps, overlapsWith } from './overlaps.js'
import { subsidyMatching, subsidyReview, subsidyReviewRound, subsidySampleSize } from './review.js'
import {
  DisabilitySubsidyFacts,
  DisabilitySubsidyPolicy,
  disabilitySubsidies,
  disabilitySubsidiesNational,
  firstPaidMonth,
  indexedSubsidyRate,
  leastSubsidyRate,
  disabilitySubsidies2016 as program,
} from './rules.js'

const none = {
  visual: 'none',
  hearing: 'none',
  speech: 'none',
  physical: 'none',
  intellectual: 'none',
  psychiatric: 'none',
}
const yuan = (value: number) => ({ amount: value * 100 })
const notPaid = { amount: null }
const living = {
  dibao: notPaid,
  marginal: notPaid,
  lowIncome: notPaid,
  severeWithoutIncome: notPaid,
  severalDisabledOrAgedKeeper: notPaid,
}
const care = { grade3Mental: null, grade4Mental: null, grade3Other: null }
type Policy = PolicyValues<z.output<typeof DisabilitySubsidyPolicy>>
const policy = (given: Policy = {}): Policy => ({
  living: { ...living, dibao: yuan(100) },
  careNeedTested: true,
  ...given,
  care: { ...care, grade1: 10_000, grade2: 8_000, ...(given.care as object) },
})
const person = (facts: object = {}) =>
  DisabilitySubsidyFacts.parse({
    asOf: '2024-06-01',
    area: 'urban',
    family: 'dibao',
    needsLongTermCare: true,
    disability: { ...none, physical: '1' },
    ...facts,
  })
const grade = (value: string, kind = 'physical') => ({ disability: { ...none, [kind]: value } })
const receiving = (...keys: string[]) => ({
  receives: {
    ...DisabilitySubsidyFacts.shape.receives.parse(undefined),
    ...Object.fromEntries(keys.map(key => [key, true])),
  },
})
const of = (facts: object, given: Policy = {}) => program.assess(person(facts), policy(given))

describe('the amounts of a place', () => {
  it.each([
    [{ family: 'dibao', ...grade('1') }, 100, 100],
    [{ family: 'dibao', ...grade('2') }, 100, 80],
    [{ family: 'other', ...grade('1') }, 0, 100],
    [{ family: 'other', ...grade('2') }, 0, 80],
    [{ family: 'dibao', ...grade('3') }, 100, 0],
    [{ family: 'dibao', ...grade('4') }, 100, 0],
    [{ family: 'dibao', disability: none }, 0, 0],
  ])('disability-tongchuan-2020: %o', (facts, first, second) => {
    expect(of(facts, { careNeedTested: false })).toMatchObject({
      living: first * 100,
      care: second * 100,
      total: (first + second) * 100,
    })
  })

  const shanghai = {
    living: { ...living, dibao: yuan(450), severeWithoutIncome: yuan(450), marginal: yuan(320) },
    care: { grade1: 35_000, grade2: 18_000, grade3Mental: 18_000 },
    careNeedTested: false,
  }
  it.each([
    [{ family: 'dibao', ...grade('1') }, 450, 350],
    [{ family: 'marginal', ...grade('2') }, 320, 180],
    [{ family: 'dibao', ...grade('3', 'intellectual') }, 450, 180],
    [{ family: 'dibao', ...grade('3') }, 450, 0],
    [{ family: 'marginal', withoutIncome: true, ...grade('2') }, 450, 180],
  ])('disability-shanghai-2025: %o', (facts, first, second) => {
    expect(of(facts, shanghai)).toMatchObject({ living: first * 100, care: second * 100 })
  })

  it('disability-luquan-2025-total: 1,135 persons at 110 yuan', () => {
    const all = Array.from({ length: 1135 }, () => person(grade('3')))
    const rates = policy({ living: { ...living, dibao: yuan(110) } })
    const { living: column } = runColumns(program, toColumns(program.facts, all), rates, { length: all.length })
    expect(Array.from(column.values).reduce((sum, value) => sum + value, 0)).toBe(124_850_00)
  })

  // 江苏 from 2023-04-01: shares of the local dibao standard; 130 yuan in town, 90 in the country.
  const jiangsu = {
    living: {
      ...living,
      dibao: { shareOfStandard: 0.25 },
      dibaoSevere: { shareOfStandard: 0.35 },
      severeWithoutIncome: { shareOfStandard: 1 },
      severalDisabledOrAgedKeeper: { shareOfStandard: 0.6 },
    },
    care: { grade1: 13_000, grade2: 13_000 },
    careRural: { grade1: 9_000, grade2: 9_000 },
    standard: { urban: 80_100, rural: 80_000 },
  }
  it.each([
    [{ ...grade('3') }, 20_025, 0],
    [{ ...grade('2') }, 28_035, 13_000],
    [{ area: 'rural', ...grade('2') }, 28_000, 9_000],
    [{ family: 'other', withoutIncome: true, ...grade('2') }, 80_100, 13_000],
    [{ family: 'other', withoutIncome: true, ...grade('3') }, 0, 0],
    [{ family: 'other', severalDisabledOrAgedKeeper: true, ...grade('3') }, 48_060, 0],
  ])('江苏: %o', (facts, first, second) => {
    expect(of(facts, jiangsu)).toMatchObject({ living: first, care: second })
  })

  // 福建: 145 and 121 for the poor, 115 and 85 for others.
  it.each([
    ['dibao', '1', 14_500],
    ['dibao', '2', 12_100],
    ['other', '1', 11_500],
    ['other', '2', 8_500],
  ])('福建: %s, grade %s', (family, value, care) => {
    const rates = { care: { grade1: 11_500, grade2: 8_500 }, careInDibao: { grade1: 14_500, grade2: 12_100 } }
    expect(of({ family, ...grade(value) }, rates).care).toBe(care)
  })

  // 厦门 as of 2021-11-04: by kind at grades 1 and 2, by family but for hearing and speech.
  const xiamen = {
    care: { grade1: 43_000, grade2: 43_000, grade3Mental: 34_000 },
    careInDibao: { grade1: 51_000, grade2: 51_000, grade3Mental: 43_000 },
    careOf: { hearing: { grade1: 15_000, grade2: 15_000 }, speech: { grade1: 15_000, grade2: 15_000 } },
  }
  it.each([
    ['dibao', grade('1'), 51_000],
    ['other', grade('2', 'visual'), 43_000],
    ['other', grade('1', 'psychiatric'), 43_000],
    ['dibao', grade('1', 'hearing'), 15_000],
    ['other', grade('2', 'speech'), 15_000],
    ['other', grade('3', 'intellectual'), 34_000],
    ['dibao', grade('3', 'psychiatric'), 43_000],
    ['dibao', grade('3', 'hearing'), 0],
    ['dibao', grade('4', 'intellectual'), 0],
    ['other', { disability: { ...none, hearing: '1', physical: '2' } }, 43_000],
    ['other', { disability: { ...none, hearing: '1', physical: '3' } }, 15_000],
    ['other', { disability: none }, 0],
  ])('厦门: %s, %o', (family, facts, paid) => {
    expect(of({ family, ...facts }, xiamen).care).toBe(paid)
  })

  // 阿克塞 in 2025, as all of 甘肃 by kind and grade: 230 and 80.
  const aksay = {
    care: { grade1: 23_000, grade2: 8_000 },
    careOf: {
      hearing: { grade1: 8_000 },
      speech: { grade1: 8_000 },
      intellectual: { grade2: 23_000 },
      psychiatric: { grade2: 23_000 },
    },
  }
  it.each([
    [grade('1'), 23_000],
    [grade('1', 'visual'), 23_000],
    [grade('2', 'intellectual'), 23_000],
    [grade('2', 'psychiatric'), 23_000],
    [grade('1', 'hearing'), 8_000],
    [grade('1', 'speech'), 8_000],
    [grade('2'), 8_000],
    [grade('2', 'hearing'), 8_000],
    [grade('3', 'intellectual'), 0],
    [{ disability: { ...none, physical: '2', psychiatric: '2' } }, 23_000],
  ])('甘肃: %o', (facts, paid) => {
    expect(of(facts, aksay).care).toBe(paid)
  })

  it('广西: grades 3 and 4 of a psychiatric disability alone are known', () => {
    const rates = {
      careNeedTested: false,
      care: { grade1: 9_000, grade2: 9_000 },
      careOf: { psychiatric: { grade3: 9_000, grade4: 9_000 } },
    }
    const paid = (facts: object) => program.assess(person(facts), rates).care
    expect([paid(grade('3', 'psychiatric')), paid(grade('4', 'psychiatric'))]).toEqual([9_000, 9_000])
    expect([paid(grade('3', 'intellectual')), paid(grade('4', 'intellectual'))]).toEqual([null, null])
    expect([paid(grade('2', 'hearing')), paid({ disability: none })]).toEqual([9_000, 0])
  })

  // 北京 since 2016: by family, grade and kind; the standard is that of 2023-07-01, 1,395 yuan.
  const beijing = {
    living: {
      ...living,
      dibao: yuan(320),
      dibaoSevere: yuan(400),
      lowIncome: yuan(300),
      lowIncomeSevere: { shareOfStandard: 1 },
      severeWithoutIncome: { shareOfStandard: 1 },
      otherWithoutIncome: yuan(200),
    },
    severeForLiving: { hearingSpeech: false, mentalGrade3: true },
    standard: { urban: 139_500, rural: 139_500 },
    care: { grade1: 30_000, grade2: 10_000, grade3Mental: 10_000 },
    careOf: { hearing: { grade1: 10_000 }, speech: { grade1: 10_000 }, mentalAndOther: { grade2: 30_000 } },
  }
  const jobless = { family: 'other', withoutIncome: true }
  it.each([
    [{ ...grade('2', 'visual') }, 400, 100],
    [{ ...grade('3', 'visual') }, 320, 0],
    [{ ...grade('3', 'intellectual') }, 400, 100],
    [{ ...grade('4', 'intellectual') }, 320, 0],
    [{ ...grade('1', 'hearing') }, 320, 100],
    [{ ...grade('1') }, 400, 300],
    [{ ...grade('2', 'psychiatric') }, 400, 100],
    [{ disability: { ...none, psychiatric: '2', hearing: '4' } }, 400, 300],
    [{ disability: { ...none, intellectual: '2', psychiatric: '2' } }, 400, 300],
    [{ disability: { ...none, physical: '2', hearing: '2' } }, 400, 100],
    [{ family: 'low-income', ...grade('3', 'psychiatric') }, 1395, 100],
    [{ family: 'low-income', ...grade('1', 'speech') }, 300, 100],
    [{ family: 'low-income', ...grade('3') }, 300, 0],
    [{ ...jobless, ...grade('3', 'psychiatric') }, 1395, 100],
    [{ ...jobless, ...grade('1', 'hearing') }, 200, 100],
    [{ ...jobless, ...grade('4', 'intellectual') }, 200, 0],
    [{ family: 'other', ...grade('1') }, 0, 300],
  ])('北京: %o', (facts, first, second) => {
    expect(of(facts, beijing)).toMatchObject({ living: first * 100, care: second * 100 })
  })

  // 株洲 in 2022, the city: all of grades 1 and 2, and in dibao families grades 3 and 4 too.
  const zhuzhou = {
    living: { ...living, dibao: yuan(100), severe: yuan(100) },
    care: { grade1: 10_000, grade2: 10_000 },
  }
  it.each([
    [{ ...grade('1') }, 100, 100],
    [{ ...grade('4', 'hearing') }, 100, 0],
    [{ family: 'other', ...grade('2', 'speech') }, 100, 100],
    [{ family: 'marginal', ...grade('1', 'visual') }, 100, 100],
    [{ family: 'marginal', ...grade('3') }, 0, 0],
    [{ family: 'other', withoutIncome: true, ...grade('3', 'psychiatric') }, 0, 0],
  ])('株洲: %o', (facts, first, second) => {
    expect(of(facts, zhuzhou)).toMatchObject({ living: first * 100, care: second * 100 })
  })

  // 南京 as of 2022-11-16: shares of the dibao standard (a round one here), by severity, and by kind below it.
  const nanjing = {
    living: {
      ...living,
      dibao: { shareOfStandard: 0.25 },
      dibaoSevere: { shareOfStandard: 0.5 },
      dibaoMental: { shareOfStandard: 0.4 },
      severeWithoutIncome: { shareOfStandard: 1 },
      mentalWithoutIncome: { shareOfStandard: 0.4 },
      severalDisabledOrAgedKeeper: { shareOfStandard: 0.6 },
    },
    severeForLiving: { hearingSpeechWithoutIncome: false },
    standard: { urban: 100_000, rural: 100_000 },
  }
  it.each([
    [{ ...grade('2', 'hearing') }, 50_000],
    [{ ...grade('3', 'intellectual') }, 40_000],
    [{ ...grade('4', 'psychiatric') }, 40_000],
    [{ ...grade('3') }, 25_000],
    [{ ...jobless, ...grade('2', 'visual') }, 100_000],
    [{ ...jobless, ...grade('2', 'hearing') }, 0],
    [{ ...jobless, ...grade('3', 'intellectual') }, 40_000],
    [{ ...jobless, ...grade('3') }, 0],
    [{ family: 'other', severalDisabledOrAgedKeeper: true, ...grade('4') }, 60_000],
    [{ disability: { ...none, hearing: '1', intellectual: '4' } }, 50_000],
  ])('南京: %o', (facts, paid) => {
    expect(of(facts, nanjing).living).toBe(paid)
  })

  it('a rate of those with an intellectual or psychiatric disability is for who is not severely disabled', () => {
    const rates = { living: { ...living, dibao: yuan(100), dibaoMental: yuan(150) } }
    expect(of(grade('3', 'intellectual'), rates).living).toBe(15_000)
    expect(of(grade('2', 'intellectual'), rates).living).toBe(10_000)
  })

  // 银川 from 2024-01-01: a rate of every grade in dibao families.
  it.each([
    ['1', 24_000],
    ['2', 20_000],
    ['3', 12_000],
    ['4', 11_500],
    ['none', 0],
  ])('银川: grade %s', (value, paid) => {
    const dibaoByGrade = { grade1: 24_000, grade2: 20_000, grade3: 12_000, grade4: 11_500 }
    const rates = { living: { ...living, dibao: {}, dibaoByGrade }, care: { grade1: 13_000, grade2: 13_000 } }
    expect(of(grade(value), rates).living).toBe(paid)
    expect(of({ family: 'other', ...grade(value) }, rates).living).toBe(0)
  })

  it.each([
    ['total', false, 50_000],
    ['partial', false, 25_000],
    ['self-caring', false, 12_500],
    ['partial', true, 37_500],
    [null, false, null],
  ])('a county that pays by self-care: %s, in an institution: %s', (careLevel, inInstitution, care) => {
    const rates = {
      careBy: 'self-care' as const,
      careBySelfCare: { total: 50_000, partial: 25_000, selfCaring: 12_500 },
      institutionExtra: 0.5,
    }
    expect(of({ careLevel, inInstitution }, rates).care).toBe(care)
  })

  it('is nothing for whom the place is known not to cover', () => {
    expect(of(grade('3', 'psychiatric')).care).toBe(0)
    expect(of({ family: 'low-income' }).living).toBe(0)
    expect(of({ family: 'low-income' }, { living: { ...living, lowIncome: yuan(70) } }).living).toBe(7_000)
  })

  // FAULTS 2.2: 0.00 and "不发放", nothing missing, where no rate of the day was known.
  describe('is not known, and not 0, where no rate of the day is known', () => {
    const said = { careNeedTested: true }
    const paid = (facts: object, given: Policy = said) => program.assess(person(facts), given)
    it.each([
      ['living', {}],
      ['living', { family: 'marginal' }],
      ['living', { family: 'low-income' }],
      ['living', { family: 'other', withoutIncome: true }],
      ['living', { family: 'other', severalDisabledOrAgedKeeper: true }],
      ['care', grade('1')],
      ['care', grade('2')],
      ['care', grade('3', 'psychiatric')],
      ['care', grade('4', 'intellectual')],
      ['care', grade('3')],
    ] as const)('%s of %o', (subsidy, facts) => {
      const answer = paid(facts)
      expect([answer[subsidy], answer[`${subsidy}Draws`], answer.total]).toEqual([null, null, null])
    })

    it('names the value that is not known', () => {
      const { rules } = explain(program, person(), said)
      const named = (name: string) => rules.find(rule => rule.name === name)?.notKnown.map(({ path }) => path)
      expect(named('living')).toEqual(['living.dibao.amount'])
      expect(named('care')).toEqual(['care.grade1'])
    })

    it('does not ask for rates of groups that the person is not of', () => {
      const given = { ...said, living: { dibao: yuan(100) }, care: { grade1: 10_000 } }
      expect(paid({}, given)).toMatchObject({ living: 10_000, care: 10_000 })
      expect(paid({ family: 'other' }, said).living).toBe(0)
      expect(paid({ disability: none }, said)).toMatchObject({ living: 0, care: 0 })
    })

    it('500000 on 2024-06-01: the rate is known to 2023-11-02 and again from 2026', () => {
      const chongqing = {
        division: '500000',
        title: 'constructed',
        confidence: 'secondary' as const,
        values: {
          'disability-subsidies.living.dibao.amount': [
            { from: '2022-10-01', until: { unknownAfter: '2023-11-02' }, value: '80元/月' },
            { from: '2026-01-01', value: '100元/月' },
          ],
          'disability-subsidies.careNeedTested': { from: '2021-12-31', value: false },
        },
      }
      const at = (date: string) => {
        const found = policyAt(program, [chongqing], { place: '500103', date }).policy
        const { living: paidLiving, livingDraws } = program.assess(person({ asOf: date }), found)
        return [paidLiving, livingDraws]
      }
      expect(at('2023-11-02')).toEqual([8_000, 'subsidy'])
      expect(at('2023-11-03')).toEqual([null, null])
      expect(at('2024-06-01')).toEqual([null, null])
      expect(at('2025-12-31')).toEqual([null, null])
      expect(at('2026-01-01')).toEqual([10_000, 'subsidy'])
    })
  })
})

describe('the need of care', () => {
  it.each([
    [true, true, 10_000],
    [false, true, 0],
    [null, true, null],
    [false, false, 10_000],
    [null, false, 10_000],
  ])('needs it: %s, tested: %s', (needsLongTermCare, careNeedTested, care) => {
    expect(of({ needsLongTermCare }, { careNeedTested }).care).toBe(care)
  })

  it('need not be known of who has no severe disability', () => {
    expect(of({ needsLongTermCare: null, ...grade('3') }).care).toBe(0)
  })
})

describe('overlaps', () => {
  it.each([
    ['disability-overlap-gz-defacto-unattended-full', ['unattendedChildAllowance'], 'none', 'subsidy'],
    ['an orphan', ['orphanAllowance'], 'none', 'subsidy'],
    ['disability-overlap-gz-tekun', ['tekun'], 'none', 'none'],
    ['work-injury care', ['workInjuryCare'], 'none', 'none'],
    ['disability-overlap-gz-disabled-soldier', ['disabledSoldierOrPolice'], 'subsidy', 'subsidy'],
    ['disability-overlap-gz-old-age-allowance', ['oldAgeAllowance'], 'subsidy', 'subsidy'],
    ['a service subsidy of another purpose', ['elderlyServiceSubsidy'], 'subsidy', 'subsidy'],
  ])('%s', (_, keys, livingDraws, careDraws) => {
    expect(of(receiving(...keys))).toMatchObject({ livingDraws, careDraws })
  })

  it.each([
    [9_999, 'subsidy', 10_000],
    [10_000, 'other', 0],
    [10_001, 'other', 0],
    [null, null, null],
  ])('the higher of the two: beside %s fen', (amount, draws, paid) => {
    const facts = { ...receiving('oldAgeWelfare'), otherLivingAllowance: amount, otherCareAllowance: amount }
    expect(of(facts)).toMatchObject({ livingDraws: draws, living: paid, careDraws: draws, care: paid })
  })

  it('asks for that amount only of who draws such an allowance', () => {
    expect(of({ otherLivingAllowance: 99_999 }).livingDraws).toBe('subsidy')
    expect(of(receiving('elderlyCareSubsidy'))).toMatchObject({ livingDraws: 'subsidy', careDraws: null })
  })

  // The report has no living subsidy for them in 广州, where the national rule chooses the higher: a policy of the place.
  it('disability-overlap-gz-retired-cadre', () => {
    const facts = { ...receiving('retiredCadreWelfare'), otherLivingAllowance: 5_000, otherCareAllowance: 5_000 }
    expect(of(facts, { retiredCadresDrawLiving: false })).toMatchObject({ livingDraws: 'none', careDraws: 'subsidy' })
    expect(of(facts)).toMatchObject({ livingDraws: 'subsidy', careDraws: 'subsidy' })
    expect(of({ ...facts, otherCareAllowance: 20_000 }).careDraws).toBe('other')
  })

  it('the table has every status that a person may have, once', () => {
    const keys = disabilitySubsidyOverlaps.map(({ key }) => key)
    expect(keys.toSorted()).toEqual(Object.keys(DisabilitySubsidyFacts.shape.receives.parse(undefined)).toSorted())
    expect(overlapsWith('living', 'no')).toEqual([
      'tekun',
      'orphanAllowance',
      'unattendedChildAllowance',
      'workInjuryCare',
    ])
  })
})

describe('raising, payment and review', () => {
  it.each([
    [0.25, 48_400, 12_100],
    [0.25, 48_401, 12_200],
    [0.25, 48_399, 12_100],
    [0.3, 48_400, 14_600],
  ])('%d of %i fen is at least %i', (share, standard, least) => {
    expect(leastSubsidyRate(share, standard)).toBe(least)
  })

  it('is paid from the month of the application', () => {
    expect(firstPaidMonth('2024-02-29')).toBe('2024-02-01')
  })

  it.each([
    [8_000, 0.025, 8_200],
    [8_000, 0.0251, 8_201],
    [10_050, 0.01, 10_151],
    [10_050, 0.0001, 10_051],
    [10_000, 0.1, 11_000],
    [8_000, 0, 8_000],
    [8_000, -0.01, 8_000],
  ])('%i fen with an index grown by %f: %i', (rate, growth, raised) =>
    expect(indexedSubsidyRate(rate, growth)).toBe(raised),
  )

  it.each([
    ['up', 100, 8_300],
    ['half-up', 100, 8_200],
    ['down', 1_000, 8_000],
  ] as const)('8001 fen grown by 2.51 per cent, rounded %s to %i: %i', (rounding, roundTo, raised) =>
    expect(indexedSubsidyRate(8_001, 0.0251, { rounding, roundTo })).toBe(raised),
  )

  it('a matching of lists tells who must have it and who must leave', () => {
    expect(subsidyMatching(['a', 'b', 'b'], ['b', 'c', 'c'])).toEqual({ mustHave: ['c'], mustLeave: ['a'] })
    expect([subsidySampleSize(100, 0.3), subsidySampleSize(101, 0.3), subsidySampleSize(0, 0.3)]).toEqual([30, 31, 0])
  })

  it('a round of reviews counts those that were due', () => {
    const recipients = [
      { lastOn: '2023-08-31', reviewedOn: '2024-02-29' },
      { lastOn: '2023-08-31', reviewedOn: '2024-03-01' },
      { lastOn: '2023-08-31', reviewedOn: '2023-08-31' },
      { lastOn: '2023-08-31', reviewedOn: null },
      { lastOn: '2023-09-01' },
    ]
    expect(subsidyReviewRound(recipients, '2024-02-29', 6)).toEqual({ due: 4, done: 1, unknown: 0 })
    expect(subsidyReviewRound(recipients, '2024-03-01', 6)).toEqual({ due: 5, done: 2, unknown: 1 })
  })

  it.each([
    ['2024-02-28', false],
    ['2024-02-29', true],
    ['2024-03-01', true],
  ])('a review every six months since 2023-08-31 is due by %s: %s', (asOf, isDue) => {
    expect(subsidyReview('2023-08-31', asOf, 6)).toEqual({ dueOn: '2024-02-29', isDue })
  })
})

it('begins in 2016, and has a national policy in order', () => {
  expect(() => disabilitySubsidies.on('2015-12-31')).toThrow(/2016-01-01/)
  expect(nationalProblems(program, disabilitySubsidiesNational)).toEqual([])
})

describe('always', () => {
  const cases = arbitraryOf(DisabilitySubsidyFacts)
  const policies = arbitraryOf(DisabilitySubsidyPolicy)

  it('nothing for who is on tekun, and never both the subsidy and the other allowance', () => {
    fc.assert(
      fc.property(cases, policies, (facts, values) => {
        const onTekun = program.assess({ ...facts, receives: { ...facts.receives, tekun: true } }, values)
        expect(onTekun.total).toBe(0)
        const { livingDraws, living: paid } = program.assess(facts, values)
        if (livingDraws === 'other' || livingDraws === 'none') expect(paid).toBe(0)
        if (livingDraws === 'subsidy' && paid !== null) expect(paid).toBeGreaterThan(0)
      }),
    )
  })

  it('all ways of running it agree', () => {
    agreement(program, cases, policies)
  })
})

describe('to the fen', () => {
  const rates = (urban: number, rural = urban) => ({
    living: { ...living, dibao: { shareOfStandard: 0.25 } },
    standard: { urban, rural },
  })
  it.each([
    [80_101, 20_025],
    [80_102, 20_026],
    [80_103, 20_026],
  ])('a quarter of %i is %i', (standard, paid) => {
    expect(of({}, rates(standard, 0)).living).toBe(paid)
    expect(of({ area: 'rural' }, rates(0, standard)).living).toBe(paid)
  })
  it.each([
    [0.25, 12_501],
    [0.5, 15_002],
  ])('in an institution %f more', (institutionExtra, paid) => {
    const given = { care: { grade1: 10_001 }, institutionExtra }
    expect(of({ inInstitution: true }, given).care).toBe(paid)
    expect(of({ inInstitution: false }, given).care).toBe(10_001)
  })
  it('a rate of a fen is drawn, and beside it another that is a fen more is not', () => {
    const fen = { living: { ...living, dibao: { amount: 1 } }, care: { grade1: 1 } }
    expect(of({}, fen)).toMatchObject({ living: 1, care: 1 })
    const beside = { ...receiving('oldAgeWelfare'), otherLivingAllowance: 2, otherCareAllowance: 2 }
    expect(of(beside, fen)).toMatchObject({ livingDraws: 'other', careDraws: 'other' })
  })
})

it('draws none, and not another allowance, where the place pays nothing', () => {
  const facts = { family: 'other', ...grade('3', 'psychiatric') }
  expect(of(facts)).toMatchObject({ livingRate: 0, livingDraws: 'none', careRate: 0, careDraws: 'none' })
  expect(of({ ...facts, ...receiving('oldAgeWelfare'), otherLivingAllowance: 5, otherCareAllowance: 5 })).toMatchObject(
    {
      livingDraws: 'none',
      careDraws: 'none',
    },
  )
})

describe('by self-care', () => {
  const bySelfCare = (rates: object) => ({ careBy: 'self-care' as const, careBySelfCare: rates })
  it.each(['total', 'partial', 'self-caring'] as const)(
    '%s: a level that is not paid, or of which nothing is known',
    level => {
      const key = level === 'self-caring' ? 'selfCaring' : level
      expect(of({ careLevel: level }, bySelfCare({ [key]: null }))).toMatchObject({ careRate: 0, careDraws: 'none' })
      expect(of({ careLevel: level }, bySelfCare({})).care).toBeNull()
      expect(of({ careLevel: level }, bySelfCare({ [key]: 700 })).care).toBe(700)
    },
  )
  it('not for who is not severely disabled', () => {
    const rates = bySelfCare({ total: 700, partial: 600, selfCaring: 500 })
    expect(of({ careLevel: 'total', ...grade('3') }, rates)).toMatchObject({ careRate: 0, careDraws: 'none' })
  })
})
