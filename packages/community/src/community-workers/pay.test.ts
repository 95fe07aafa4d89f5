import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { communityWorkerGradePay, communityWorkerGradePay2020, GradePayFacts, GradePayPolicy } from './grade-pay.js'
import { communityWorkerStepPay, communityWorkerStepPay2009, StepPayFacts, StepPayPolicy } from './step-pay.js'

const yuan = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value * 100]))

describe('pay by step and post', () => {
  const bases = [1200, 1230, 1260, 1300, 1340, 1380, 1430, 1480, 1540, 1600, 1670, 1740]
  // 厦翔民〔2013〕46号.
  const xiangan = StepPayPolicy.parse({
    base: yuan(Object.fromEntries(bases.map((base, index) => [`step${index + 1}`, base]))),
    monthsOfStep: 24,
    post: yuan({ head: 1100, deputy: 900, member: 800, staff: 700, station: 500 }),
    allowance: yuan({ head: 800, deputy: 600, member: 500, staff: 400, station: 300 }),
  })
  const assess = (facts: object, policy: object = xiangan) =>
    communityWorkerStepPay2009.assess(StepPayFacts.parse({ asOf: '2013-10-15', ...facts }), policy)

  // The first three are the published worked cases; the others the months about a new step.
  it.each([
    ['head', 67, 3, 1260, 3160],
    ['staff', 0, 1, 1200, 2300],
    ['head', 288, 12, 1740, 3640],
    ['deputy', 23, 1, 1200, 2700],
    ['deputy', 24, 2, 1230, 2730],
    ['member', 263, 11, 1670, 2970],
    ['member', 264, 12, 1740, 3040],
    ['station', 47, 2, 1230, 2030],
    ['station', 48, 3, 1260, 2060],
  ])('%s after %i months: step %i, %i of %i yuan', (post, monthsPassed, step, base, monthly) =>
    expect(assess({ post, monthsPassed })).toMatchObject({ step, base: base * 100, monthly: monthly * 100 }),
  )
  it.each(bases.map((base, index) => [index + 1, base]))('step %i is %i yuan', (step, base) =>
    expect(assess({ post: 'head', monthsPassed: 24 * step - 1 }).base).toBe(base * 100),
  )

  it('what the place does not say is not known', () => {
    const { post, allowance, ...baseOnly } = xiangan
    expect(assess({ post: 'head', monthsPassed: 0 }, baseOnly)).toMatchObject({ base: 1200_00, monthly: null })
    expect(assess({ post: 'head', monthsPassed: null })).toMatchObject({ step: null, postPay: 1100_00, monthly: null })
  })
  it('holds from the year of the oldest rule', () => {
    expect(communityWorkerStepPay.on('2009-01-01')).toBe(communityWorkerStepPay2009)
    expect(() => communityWorkerStepPay.on('2008-12-31')).toThrow('2009-01-01')
  })
  it('all ways of running it agree', () =>
    agreement(communityWorkerStepPay2009, arbitraryOf(StepPayFacts), arbitraryOf(StepPayPolicy)))
})

describe('pay by grade', () => {
  // The usual three posts and eighteen grades, a grade in three years, with the degrees and the pay of a city in 山东.
  const usual = GradePayPolicy.parse({
    first: { head: 7, deputy: 4, member: 1, staff: 1 },
    last: { head: 18, deputy: 15, member: 12, staff: 12 },
    yearsOfGrade: 3,
    degree: { bachelor: 1, master: 2, doctor: 3 },
    certificate: { assistant: 1, worker: 2, senior: 3 },
    startingPay: 5_000_00,
    baseShare: 0.7,
  })
  const assess = (facts: object, policy: object = usual) =>
    communityWorkerGradePay2020.assess(
      GradePayFacts.parse({ asOf: '2024-06-01', degree: 'none', certificate: 'none', ...facts }),
      policy,
    )

  it.each([
    [{ post: 'head', yearsOfWork: 0 }, 7],
    [{ post: 'head', yearsOfWork: 2 }, 7],
    [{ post: 'head', yearsOfWork: 3 }, 8],
    [{ post: 'head', yearsOfWork: 33 }, 18],
    [{ post: 'head', yearsOfWork: 40 }, 18],
    [{ post: 'deputy', yearsOfWork: 6, degree: 'bachelor' }, 7],
    [{ post: 'deputy', yearsOfWork: 0, degree: 'master', certificate: 'worker' }, 8],
    [{ post: 'member', yearsOfWork: 32, degree: 'doctor' }, 12],
    [{ post: 'staff', yearsOfWork: 0, certificate: 'assistant' }, 2],
    [{ post: 'staff', yearsOfWork: 0, certificate: 'senior' }, 4],
    [{ post: 'staff', yearsOfWork: 0, certificate: null }, null],
    [{ post: null, yearsOfWork: 3 }, null],
  ])('%o: grade %s', (facts, grade) => expect(assess(facts).grade).toBe(grade))

  it.each([
    [1.6, 8_000_00, 5_600_00, 2_400_00],
    [1, 5_000_00, 3_500_00, 1_500_00],
    [1.03, 5_150_00, 3_605_00, 1_545_00],
  ])('coefficient %f: %i, of it %i and %i', (coefficient, monthly, base, performance) =>
    expect(assess({ coefficient })).toMatchObject({ monthly, base, performance }),
  )
  it('half a fen is rounded up, and the parts make the whole', () => {
    const odd = { ...usual, startingPay: 333 }
    expect(assess({ coefficient: 1.5 }, odd)).toMatchObject({ monthly: 500, base: 350, performance: 150 })
    expect(assess({ coefficient: 0.01 }, { ...usual, startingPay: 550 })).toMatchObject({
      monthly: 6,
      base: 4,
      performance: 2,
    })
  })
  it('a degree for which the place gives nothing adds nothing', () =>
    expect(
      assess(
        { post: 'staff', yearsOfWork: 0, degree: 'bachelor' },
        { ...usual, degree: { ...usual.degree, bachelor: null } },
      ).grade,
    ).toBe(1))
  it('half a fen of the base is rounded up', () =>
    expect(assess({ coefficient: 0.01 }, { ...usual, startingPay: 500 })).toMatchObject({
      monthly: 5,
      base: 4,
      performance: 1,
    }))
  it('without a table of coefficients the pay is not known', () => expect(assess({}).monthly).toBeNull())
  it('holds from the year of the oldest rule', () => {
    expect(communityWorkerGradePay.on('2020-01-01')).toBe(communityWorkerGradePay2020)
    expect(() => communityWorkerGradePay.on('2019-12-31')).toThrow('2020-01-01')
  })
  it('all ways of running it agree', () =>
    agreement(communityWorkerGradePay2020, arbitraryOf(GradePayFacts), arbitraryOf(GradePayPolicy)))
})
