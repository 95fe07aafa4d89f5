import type { PolicyValues } from '@minzheng/policy'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AdoptionAssessmentFacts,
  AdoptionAssessmentPolicy,
  adoptionAssessment,
  adoptionAssessment2021 as program,
} from './rules.js'

const sichuan = AdoptionAssessmentPolicy.parse({ vetoes: true, passMark: 80, integrationPassMark: 80 })
const of = (facts: object, policy: PolicyValues<AdoptionAssessmentPolicy> = sichuan) =>
  program.assess(AdoptionAssessmentFacts.parse({ vetoes: 0, ...facts }), policy)

describe('四川: 80 points', () => {
  it.each([
    ['chi-adopt-sichuan-1', 0, 80, true],
    ['chi-adopt-sichuan-1', 0, 80.01, true],
    ['chi-adopt-sichuan-1', 0, 105, true],
    ['chi-adopt-sichuan-2', 0, 79.99, false],
    ['chi-adopt-sichuan-2', 0, 0, false],
    ['a veto', 1, 100, false],
    ['a veto, and no score', 1, null, false],
    ['vetoes not known', null, 100, null],
    ['vetoes not known, score too low', null, 79, false],
    ['no score', 0, null, null],
  ])('%s: %o vetoes, %o points', (_, vetoes, score, qualified) => {
    expect(of({ vetoes, score }).abilityQualified).toBe(qualified)
  })

  it.each([
    [80, true],
    [79.99, false],
    [100, true],
    [null, null],
  ])('chi-adopt-sichuan-fusion: %o of 100', (integrationScore, qualified) => {
    expect(of({ integrationScore }).integrationQualified).toBe(qualified)
    expect(of({ score: 90, integrationScore }).qualified).toBe(qualified)
    expect(of({ score: 70, integrationScore }).qualified).toBe(false)
  })
})

it('is undetermined where no scale is known, veto or not', () => {
  const nowhere = {}
  expect(of({ score: 100, integrationScore: 100 }, nowhere)).toMatchObject({ abilityQualified: null, qualified: null })
  expect(of({ vetoes: 1 }, nowhere).abilityQualified).toBeNull()
})

it('a step-parent needs none', () => {
  expect(of({ stepchild: true }).required).toBe(false)
  expect(of({}).required).toBe(true)
})

// Art. 2: 中国内地居民在中国境内收养子女的.
it.each([
  [false, true],
  [true, false],
  [null, null],
])('is asked of residents of the mainland alone: another %o', (notMainland, required) => {
  expect(of({ notMainland }).required).toBe(required)
  expect(of({ notMainland, stepchild: true }).required).toBe(false)
})

it('begins with the measures', () => {
  expect(() => adoptionAssessment.on('2020-12-31')).toThrow(/2021-01-01/)
})

describe('always', () => {
  const cases = arbitraryOf(AdoptionAssessmentFacts, [80, 79, 100])
  const policies = arbitraryOf(AdoptionAssessmentPolicy, [80])

  it('more points never harm', () => {
    const rank = (value: boolean | null) => (value === null ? 1 : value ? 2 : 0)
    fc.assert(
      fc.property(cases, policies, fc.integer({ min: 0, max: 100 }), (facts, policy, more) => {
        if (facts.score === null || facts.score === undefined) return
        const better = { ...facts, score: Math.min(1000, facts.score + more) }
        expect(rank(program.assess(better, policy).abilityQualified)).toBeGreaterThanOrEqual(
          rank(program.assess(facts, policy).abilityQualified),
        )
      }),
    )
  })

  it('all ways of running it agree', () => {
    agreement(program, cases, policies)
  })
})
