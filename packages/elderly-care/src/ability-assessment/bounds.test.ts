import { explain } from '@minzheng/rules/reasons'
import { arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill, form, nothing, once, without } from '../../test/ability-form.js'
import { AbilityFacts } from './facts.js'
import { abilityAssessment2022 } from './rules.js'

const assess = (facts: AbilityFacts, policy = once) => abilityAssessment2022.assess(facts, policy)

describe('items missing', () => {
  it('one item can change the level: undetermined, and it is named', () => {
    const facts = without(form(68), 'selfCare', 'eating') // 64 without it: 64 to 68
    expect(assess(facts)).toMatchObject({
      selfCare: null,
      total: null,
      leastTotal: 64,
      greatestTotal: 68,
      preliminaryLevel: null,
      preliminaryCertain: false,
      finalLevel: null,
      finalCertain: false,
    })
    const { rules } = explain(abilityAssessment2022, facts, once)
    expect(rules.find(({ name }) => name === 'finalLevel')?.missing).toEqual(['selfCare.eating'])
  })

  it.each([
    // points of the other items, without "eating" (0 to 4): the least and the greatest total
    [62, null], // 62 to 66
    [61, 'moderate'], // 61 to 65
    [46, 'moderate'], // 46 to 50
    [45, null], // 45 to 49
    [30, 'severe'],
    [29, null],
    [25, 'complete'],
    [26, null],
    [66, 'mild'],
    [85, 'mild'], // 85 to 89
    [86, null], // 86 to 90
  ])('%i points without eating: %s', (rest, level) => {
    const facts = without(form(rest + 4), 'selfCare', 'eating')
    expect(assess(facts)).toMatchObject({
      leastTotal: rest,
      preliminaryLevel: level,
      finalLevel: level,
      preliminaryCertain: level !== null,
      finalCertain: level !== null,
    })
  })

  it('the final level can be certain where the preliminary one is not: 27 to 31 points, and dementia', () => {
    const facts = without(form(31, { dementia: true }), 'selfCare', 'eating')
    expect(assess(facts)).toMatchObject({
      preliminaryLevel: null,
      preliminaryCertain: false,
      finalLevel: 'complete',
      finalCertain: true,
    })
  })

  it('a ground that is not known matters only where it changes the level', () => {
    expect(assess(form(70, { dementia: null })).finalLevel).toBeNull()
    expect(assess(form(70, { dementia: null, mentalDisorder: true })).finalLevel).toBe('moderate')
    expect(assess(form(70, { dementia: null, riskEvents: { ...nothing.riskEvents, falls: 2 } }))).toMatchObject({
      finalLevel: 'moderate',
      finalCertain: true,
    })
    expect(assess(form(20, { coma: null, dementia: null, riskEvents: {} }))).toMatchObject({
      finalLevel: 'complete',
      finalCertain: true,
    })
    expect(assess(form(70, { riskEvents: { falls: 2 } })).eventGround).toBe(true)
    expect(assess(form(70, { riskEvents: { falls: 1 } })).eventGround).toBeNull()
    expect(assess(form(70, { coma: null })).finalLevel).toBeNull()
  })

  it('an empty form decides nothing', () => {
    expect(assess(AbilityFacts.parse({}))).toMatchObject({
      leastTotal: 0,
      greatestTotal: 90,
      total: null,
      preliminaryLevel: null,
      finalLevel: null,
    })
  })

  it('a certain level is the level, whatever the answers missing turn out to be', () => {
    const full = arbitraryOf(abilityAssessment2022.facts).map(facts => AbilityFacts.parse(facts))
    fc.assert(
      fc.property(full, full, (some, rest) => {
        const filled = fill(some, fill(rest, form(50))) as AbilityFacts
        for (const policy of [once, { mostRaise: 2 }]) {
          const [early, late] = [assess(some, policy), assess(filled, policy)]
          if (early.preliminaryLevel !== null) expect(early.preliminaryLevel).toBe(late.preliminaryLevel)
          if (early.finalLevel !== null) expect(early.finalLevel).toBe(late.finalLevel)
          expect(late.finalLevel).not.toBeNull()
        }
      }),
    )
  })

  it('a level that is left open really is: some answers give one level, some another', () => {
    const any = arbitraryOf(abilityAssessment2022.facts).map(facts => AbilityFacts.parse(facts))
    fc.assert(
      fc.property(any, facts => {
        if (assess(facts).finalLevel !== null) return
        const bad = {
          coma: true,
          dementia: true,
          mentalDisorder: true,
          riskEvents: { falls: 3, wandering: 3, choking: 3, selfHarm: 3, other: 3 },
        }
        const best = assess(fill(facts, form(90)) as AbilityFacts).finalLevel
        expect(assess(fill(facts, form(0, bad)) as AbilityFacts).finalLevel).not.toBe(best)
      }),
    )
  })
})
