import type { Citation } from '@minzheng/core'
import * as z from 'zod'

/** The form of 黔西县 for the risk of left-behind children, of which only the first part could be read. */
export const leftBehindRiskForm = {
  title: '黔西县农村留守儿童风险等级评估表',
  confidence: 'secondary',
  note: 'read in a copy that breaks off: no total and no bounds of grades; title abridged',
} as const satisfies Citation

/** What the form asks. What is not known is `null`. */
export const LeftBehindRiskFacts = z.strictObject({
  age: z.int().min(0).max(15).nullable(),
  /** Disabled or seriously ill. */
  unhealthy: z.boolean().nullable(),
  /** Any of the bad behaviours that the form lists. */
  badBehaviour: z.boolean().nullable(),
  /** Any of the eight hazards at home. */
  homeHazard: z.boolean().nullable(),
  /** Fen a month and head, of the family; and the dibao standard. */
  income: z.int().min(0).nullable(),
  dibaoStandard: z.int().min(1).nullable(),
  singleParent: z.boolean().nullable(),
  parentInPrison: z.boolean().nullable(),
})
export type LeftBehindRiskFacts = z.infer<typeof LeftBehindRiskFacts>

const agePoints = (age: number) => (age <= 5 ? 3 : age <= 10 ? 5 : 10)
const incomePoints = (income: number, standard: number) => (income > 2 * standard ? 10 : income >= standard ? 5 : 0)
const unless = (bad: boolean | null, points: number) => (bad === null ? null : bad ? 0 : points)

/**
 * The points of each item as the form of 黔西 has them (a child of 16 is not left behind), and whether a red flag is up. There is
 * no total and no grade, since the form’s own were not read. Its item on psychology is left out: it prints 5 points in one place
 * and 10 in another. An income of exactly one or two standards counts as between them.
 */
export const leftBehindRiskPoints = (facts: LeftBehindRiskFacts) => ({
  age: facts.age === null ? null : agePoints(facts.age),
  health: unless(facts.unhealthy, 10),
  behaviour: unless(facts.badBehaviour, 5),
  home: unless(facts.homeHazard, 10),
  income:
    facts.income === null || facts.dibaoStandard === null ? null : incomePoints(facts.income, facts.dibaoStandard),
  redFlag:
    facts.singleParent || facts.parentInPrison
      ? true
      : facts.singleParent === null || facts.parentInPrison === null
        ? null
        : false,
})
