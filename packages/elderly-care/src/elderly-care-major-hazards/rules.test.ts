import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elderlyCareMajorHazards, elderlyCareMajorHazards2023, MajorHazardFacts } from './rules.js'

const clear = {
  equipment: { dangerousBuilding: false, noFireSafety: false, combustibleMaterial: false, specialEquipment: false },
  qualification: { clinicUnlicensed: false, canteenUnlicensed: false, unqualifiedStaff: false, other: false },
  management: false,
  unlawfulService: false,
  other: false,
}
const assess = (facts: object) => elderlyCareMajorHazards2023.assess(MajorHazardFacts.parse(facts), {})
const items = (['equipment', 'qualification'] as const).flatMap(group =>
  Object.keys(clear[group]).map(
    key => [`${group}.${key}`, { [group]: { ...clear[group], [key]: true } }, `${group}Hazard`] as const,
  ),
)

describe('major hazards', () => {
  it('is clear when all was inspected and nothing found', () => {
    expect(Object.values(assess(clear))).toEqual(Array(6).fill(false))
  })

  // 民办发〔2023〕13号 art. 2: any situation of the standard is a major hazard.
  it.each([
    ...items,
    ['management', { management: true }, 'managementHazard'] as const,
    ['unlawfulService', { unlawfulService: true }, 'serviceHazard'] as const,
    ['other', { other: true }, 'otherHazard'] as const,
  ])('%s alone is one, whether or not the rest was inspected', (_, more, group) => {
    expect(assess({ ...clear, ...more })).toMatchObject({ [group]: true, majorHazard: true })
    expect(Object.values(assess({ ...clear, ...more })).filter(answer => answer)).toHaveLength(2)
    expect(assess(more)).toMatchObject({ [group]: true, majorHazard: true })
  })

  it('is undetermined while anything is not inspected, and names it', () => {
    const facts = MajorHazardFacts.parse({
      ...clear,
      unlawfulService: null,
      qualification: { ...clear.qualification, other: undefined },
    })
    expect(elderlyCareMajorHazards2023.assess(facts, {}).majorHazard).toBeNull()
    const { rules } = elderlyCareMajorHazards2023.explain(facts, {})
    expect(rules.find(({ name }) => name === 'majorHazard')?.missing).toEqual([
      'qualification.other',
      'unlawfulService',
    ])
    expect(assess({}).majorHazard).toBeNull()
  })

  it('is in force from its day of issue', () => {
    expect(elderlyCareMajorHazards.on('2023-11-27')).toBe(elderlyCareMajorHazards2023)
    expect(() => elderlyCareMajorHazards.on('2023-11-26')).toThrow('2023-11-27')
  })

  it('all ways of running it agree', () => {
    agreement(elderlyCareMajorHazards2023, arbitraryOf(MajorHazardFacts), fc.constant({}))
  })
})
