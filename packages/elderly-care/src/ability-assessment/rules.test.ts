import { validate } from '@minzheng/core/validate'
import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { policyAt } from '@minzheng/testing/policy'
import { describe, expect, it } from 'vitest'
import { dimensions, form, nothing, once } from '../../test/ability-form.js'
import { AbilityFacts, AbilityPolicy } from './facts.js'
import { abilityItems, meaningOf, mostPoints } from './items.js'
import { abilityLevelNames, abilityLevels } from './level.js'
import { abilityAssessment, abilityAssessment2022, abilityAssessmentNational } from './rules.js'
import { abilityAssessment2013 } from './rules-2013.js'

const assess = (facts: AbilityFacts, policy = once) => abilityAssessment2022.assess(facts, policy)

describe('the form', () => {
  it('has 26 items in four dimensions of 32, 15, 28 and 15 points', () => {
    const sums = dimensions.map(dimension =>
      Object.values(abilityItems[dimension]).reduce((sum, item) => sum + mostPoints(item), 0),
    )
    expect(sums).toEqual([32, 15, 28, 15])
    const codes = dimensions.flatMap(dimension => Object.values(abilityItems[dimension]).map(({ code }) => code))
    expect(codes).toHaveLength(26)
    expect(codes).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map(n => `B.1.${n}`),
      ...[1, 2, 3, 4].map(n => `B.2.${n}`),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => `B.3.${n}`),
      ...[1, 2, 3, 4, 5].map(n => `B.4.${n}`),
    ])
  })

  it('says what each score means, and of no other', () => {
    const { stairs } = abilityItems.mobility
    expect(meaningOf(stairs, 3)?.zh).toBe('独立')
    expect(meaningOf(stairs, 0)?.en).toBe('mostly or wholly by others')
    expect(meaningOf(stairs, 4)).toBeUndefined()
    expect(meaningOf(stairs, -1)).toBeUndefined()
  })

  it.each([
    ['stairs', 'mobility', 3],
    ['aggression', 'mental', 1],
    ['vision', 'perception', 2],
    ['eating', 'selfCare', 4],
  ])('%s takes whole scores from 0 to its greatest', (key, dimension, most) => {
    for (const [score, fits] of [
      [0, true],
      [most, true],
      [most + 1, false],
      [-1, false],
      [0.5, false],
    ] as const) {
      const result = validate(AbilityFacts, { [dimension]: { [key]: score } })
      expect(result.success, `${key} ${score}`).toBe(fits)
      if (!result.success) expect(result.problems[0]?.path).toEqual([dimension, key])
    }
  })
})

describe('the level of the total', () => {
  // Records eld-gbt42195-level-1 and -3 are the rows 66–89 and 30–45 (open-source seed data that gives the table); the others beside them.
  it.each([
    [90, 0],
    [89, 1],
    [66, 1],
    [65, 2],
    [46, 2],
    [45, 3],
    [30, 3],
    [29, 4],
    [0, 4],
  ])('%i points: level %i', (total, level) => {
    const answer = assess(form(total))
    expect(answer).toMatchObject({
      total,
      leastTotal: total,
      greatestTotal: total,
      preliminaryCertain: false,
      finalCertain: false,
    })
    expect(answer.preliminaryLevel).toBe(abilityLevels[level])
    expect(answer.finalLevel).toBe(abilityLevels[level])
  })

  it('gives the four dimension scores', () => {
    expect(assess(form(90))).toMatchObject({ selfCare: 32, mobility: 15, mental: 28, perception: 15 })
    expect(assess(form(40))).toMatchObject({ selfCare: 32, mobility: 8, mental: 0, perception: 0 })
  })

  it('names the levels as the standard does', () => {
    expect(abilityLevels.map(level => abilityLevelNames[level].zh)).toEqual([
      '能力完好',
      '能力轻度受损（轻度失能）',
      '能力中度受损（中度失能）',
      '能力重度受损（重度失能）',
      '能力完全丧失（完全失能）',
    ])
  })
})

describe('grounds for change', () => {
  it('eld-gbt42195-coma: complete at once, whatever the score, and without any', () => {
    expect(assess(form(90, { coma: true })).finalLevel).toBe('complete')
    expect(assess(AbilityFacts.parse({ coma: true }))).toMatchObject({
      preliminaryLevel: null,
      finalLevel: 'complete',
      finalCertain: true,
    })
  })

  it.each([
    ['eld-gbt42195-raise-dementia: F00–F03', { dementia: true }, { mentalGround: true, eventGround: false, raise: 1 }],
    [
      'eld-gbt42195-raise-dementia: F04–F99',
      { mentalDisorder: true },
      { mentalGround: true, eventGround: false, raise: 1 },
    ],
    [
      'dementia and another disorder are one ground',
      { dementia: true, mentalDisorder: true },
      { mentalGround: true, raise: 1 },
    ],
    [
      'eld-gbt42195-raise-events: two of a kind',
      { riskEvents: { ...nothing.riskEvents, falls: 2 } },
      { eventGround: true, raise: 1 },
    ],
    [
      'two of two kinds',
      { riskEvents: { ...nothing.riskEvents, falls: 1, choking: 1 } },
      { eventGround: true, raise: 1 },
    ],
  ])('%s', (_, more, expected) => {
    expect(assess(form(70, more))).toMatchObject({ ...expected, preliminaryLevel: 'mild', finalLevel: 'moderate' })
  })

  it('two events of one kind are enough, whatever is known of the others', () => {
    expect(assess(form(70, { riskEvents: { falls: 2 } }))).toMatchObject({ eventGround: true, finalLevel: 'moderate' })
  })

  it('one ground raises by one, also where both could raise by two', () => {
    expect(assess(form(70, { dementia: true }), { mostRaise: 2 })).toMatchObject({ raise: 1, finalLevel: 'moderate' })
  })

  it.each([
    ['a coma', { coma: null }],
    ['events', { riskEvents: {} }],
    ['dementia', { dementia: null }],
  ])('whether there is %s need not be known where the level is the last one anyway', (_, more) => {
    expect(assess(form(10, more))).toMatchObject({ finalLevel: 'complete', finalCertain: true })
    expect(assess(form(70, more))).toMatchObject({ finalLevel: null, finalCertain: false })
  })

  it('one event is none', () => {
    const one = { riskEvents: { ...nothing.riskEvents, wandering: 1 } }
    expect(assess(form(70, one))).toMatchObject({ eventGround: false, raise: 0, finalLevel: 'mild' })
  })

  it('both grounds raise by one, or by two where that is the policy; complete is the end', () => {
    const both = { dementia: true, riskEvents: { ...nothing.riskEvents, falls: 3 } }
    expect(assess(form(70, both)).finalLevel).toBe('moderate')
    expect(assess(form(70, both), { mostRaise: 2 }).finalLevel).toBe('severe')
    for (const policy of [once, { mostRaise: 2 }]) expect(assess(form(40, both), policy).finalLevel).toBe('complete')
    expect(assess(form(10, both)).finalLevel).toBe('complete')
  })
})

describe('the program', () => {
  it('more points never mean a worse level', () => {
    const levelAt = (total: number) => abilityLevels.indexOf(assess(form(total)).preliminaryLevel!)
    for (let total = 1; total <= 90; total++) expect(levelAt(total)).toBeLessThanOrEqual(levelAt(total - 1))
  })

  it('all ways of running it agree', () => {
    agreement(abilityAssessment2022, arbitraryOf(AbilityFacts), arbitraryOf(AbilityPolicy), 60)
  })

  it('reads its policy from the national file, with its source', () => {
    const { policy, sources } = policyAt(abilityAssessment2022, [abilityAssessmentNational], {
      place: '430000',
      date: '2024-01-01',
    })
    expect(policy).toEqual(once)
    expect(sources['mostRaise']?.cite?.number).toBe('GB/T 42195-2022')
  })

  it.each([
    ['2022-12-29', undefined],
    ['2022-12-30', 1],
  ])('has the national number of levels from the day of the standard: %s', (date, levels) => {
    const { policy } = policyAt(abilityAssessment2022, [abilityAssessmentNational], { place: '430000', date })
    expect(policy.mostRaise).toBe(levels)
  })

  it.each([
    ['2013-10-01', abilityAssessment2013],
    ['2022-12-29', abilityAssessment2013],
    ['2022-12-30', abilityAssessment2022],
  ])('asks on %s for the form of that day', (date, version) => {
    expect(abilityAssessment.on(date)).toBe(version)
    expect(abilityAssessment.on(date).facts).toBe(version.facts)
    expect(abilityAssessment.on(date).id).toBe('ability-assessment')
  })

  it('was none before the sector standard', () => {
    expect(() => abilityAssessment.on('2013-09-30')).toThrow('2013-10-01')
    expect(abilityAssessment.coverage()).toEqual([
      { from: '2013-10-01', to: '2022-12-29' },
      { from: '2022-12-30', to: undefined },
    ])
  })

  it('is not told by the form of another day', () => {
    const { facts } = abilityAssessment.on('2022-12-29')
    expect(Object.keys(facts.shape)).toContain('dailyLiving')
    expect(Object.keys(facts.shape)).not.toContain('selfCare')
  })

  it('reads like the form, in Chinese and in English', () => {
    const explanation = explain(abilityAssessment2022, form(70, { dementia: true }), once)
    for (const part of ['自理能力得分', '总分', '初步等级', '最终等级', '痴呆'])
      expect(renderExplanation(explanation, 'zh')).toContain(part)
    for (const part of ['Self-care', 'Total', 'Preliminary level', 'Final level', 'Dementia'])
      expect(renderExplanation(explanation, 'en')).toContain(part)
  })
})
