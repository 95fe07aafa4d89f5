import { explain } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MentalHealthHazardFacts, mentalHealthMajorHazards, mentalHealthMajorHazards2025 } from './rules.js'

const clear = {
  equipment: { structureAltered: false, other: false },
  qualification: { controlRoomUnqualified: false, other: false },
  management: { noPlanOrDrill: false, other: false },
  other: false,
}
const assess = (facts: object) => mentalHealthMajorHazards2025.assess(MentalHealthHazardFacts.parse(facts), {})
const situations = (['equipment', 'qualification', 'management'] as const).flatMap(group =>
  Object.keys(clear[group]).map(
    key => [`${group}.${key}`, { [group]: { ...clear[group], [key]: true } }, `${group}Hazard`] as const,
  ),
)

describe('major hazards of a mental-health welfare institution', () => {
  it('is clear when all was inspected and nothing found', () => {
    expect(Object.values(assess(clear))).toEqual(Array(5).fill(false))
  })

  // 民办发〔2025〕1号 art. 2: any situation of the standard is a major hazard.
  it.each([...situations, ['other', { other: true }, 'otherHazard'] as const])(
    '%s alone is one, whether or not the rest was inspected',
    (_, more, group) => {
      expect(assess({ ...clear, ...more })).toMatchObject({ [group]: true, majorHazard: true })
      expect(Object.values(assess({ ...clear, ...more })).filter(answer => answer)).toHaveLength(2)
      expect(assess(more)).toMatchObject({ [group]: true, majorHazard: true })
    },
  )

  it('is undetermined while anything is not inspected, and names it', () => {
    const facts = MentalHealthHazardFacts.parse({ ...clear, other: null, management: { noPlanOrDrill: false } })
    expect(mentalHealthMajorHazards2025.assess(facts, {}).majorHazard).toBeNull()
    const { rules } = explain(mentalHealthMajorHazards2025, facts, {})
    expect(rules.find(({ name }) => name === 'majorHazard')?.missing).toEqual(['management.other', 'other'])
  })

  it('rests on articles 2 and 3, and is in force from its day of issue', () => {
    const { rules } = explain(mentalHealthMajorHazards2025, MentalHealthHazardFacts.parse(clear), {})
    expect(rules.map(({ name, reason }) => [name, reason.cite?.article])).toEqual([
      ['equipmentHazard', '第三条第一项'],
      ['qualificationHazard', '第三条第二项'],
      ['managementHazard', '第三条第三项'],
      ['otherHazard', '第三条第四项'],
      ['majorHazard', '第二条'],
    ])
    expect(mentalHealthMajorHazards.on('2025-02-19')).toBe(mentalHealthMajorHazards2025)
    expect(() => mentalHealthMajorHazards.on('2025-02-18')).toThrow('2025-02-19')
  })

  it('all ways of running it agree', () => {
    agreement(mentalHealthMajorHazards2025, arbitraryOf(MentalHealthHazardFacts), fc.constant({}))
  })
})
