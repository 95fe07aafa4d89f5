import { explain } from '@minzheng/rules/reasons'
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
    const { rules } = explain(elderlyCareMajorHazards2023, facts, {})
    expect(rules.find(({ name }) => name === 'majorHazard')?.missing).toEqual([
      'qualification.other',
      'unlawfulService',
    ])
    expect(assess({}).majorHazard).toBeNull()
  })

  it('rests on the articles of the standard, which was issued and took effect on 2023-11-27', () => {
    const { program, rules } = explain(elderlyCareMajorHazards2023, MajorHazardFacts.parse(clear), {})
    expect(program.cite).toMatchObject({ issued: '2023-11-27', effective: '2023-11-27' })
    expect(rules.map(({ name, reason }) => [name, reason.cite?.article])).toEqual([
      ['equipmentHazard', '第四条'],
      ['qualificationHazard', '第五条'],
      ['managementHazard', '第三条第三项'],
      ['serviceHazard', '第三条第四项'],
      ['otherHazard', '第三条第五项'],
      ['majorHazard', '第二条'],
    ])
    const { management, unlawfulService, qualification } = MajorHazardFacts.shape
    expect(qualification.unwrap().shape.other.meta()?.label).toMatchObject({ zh: '第五条所列其他情形' })
    expect(management.meta()?.label).toMatchObject({ zh: '日常管理存在严重问题（第三条第三项所指各情形）' })
    expect(unlawfulService.meta()?.label).toMatchObject({ zh: '严重违法违规提供服务（第三条第四项所指各情形）' })
  })

  it('is in force from its day of issue', () => {
    expect(elderlyCareMajorHazards.on('2023-11-27')).toBe(elderlyCareMajorHazards2023)
    expect(() => elderlyCareMajorHazards.on('2023-11-26')).toThrow('2023-11-27')
  })

  it('all ways of running it agree', () => {
    agreement(elderlyCareMajorHazards2023, arbitraryOf(MajorHazardFacts), fc.constant({}))
  })
})
