import { addMonths, type LocalizedText, PlainDate, refusal } from '@minzheng/core'
import * as z from 'zod'

/** What raises the credit of a home (守信激励). */
export const creditRewards = {
  honour: { zh: '获得表彰奖励', en: 'Honoured' },
  rating: { zh: '等级评定为四级、五级', en: 'Rated at levels 4 or 5' },
  'public-interest': { zh: '参与公益、应急保障', en: 'Public-interest work' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** What raises the credit of a home. */
export type CreditReward = keyof typeof creditRewards

/** By the key of `institutionViolations` or {@link creditRewards}; or, where a place counts something else, as the place calls it. */
const ground = z.string().min(1)

/** One thing that counts for or against a home: a violation that was found, or a reward. */
export const CreditEvent = z.strictObject({ ground, on: PlainDate })
export type CreditEvent = z.infer<typeof CreditEvent>

const points = z.int().min(0).max(1_000)

/** How a place scores the credit of homes (信用评价): no national score is known. Grounds that it leaves out do not count. */
export const CreditStandard = z
  .strictObject({
    start: points,
    most: points,
    /** Taken off for each violation, added for each reward. */
    off: z.record(ground, points).default({}),
    added: z.record(ground, points).default({}),
    /** How long an event counts. */
    months: z.int().min(1).max(120),
    /** From the best down: the least points, and how often a home of the class is inspected a year. */
    classes: z
      .array(z.strictObject({ class: z.string().min(1), least: z.int(), inspectionsPerYear: z.int().min(0) }))
      .min(1),
  })
  .refine(({ start, most }) => start <= most, refusal(['start'], '起始分高于最高分', 'it starts above the most'))
  .refine(
    ({ classes }) => classes.every(({ least }, index) => index === 0 || least < classes[index - 1]!.least),
    refusal(['classes'], '等级分值未逐级递减', 'the classes do not go down'),
  )
export type CreditStandard = z.infer<typeof CreditStandard>

/** The credit of a home on a day. */
export interface CreditScore {
  readonly score: number
  /** The last class where the score is under the least of all. */
  readonly class: string
  /** Not fewer than the one a year that the national measures ask for. */
  readonly inspectionsPerYear: number
  readonly counted: readonly CreditEvent[]
}

/**
 * The credit of a home by the standard of a place (信用风险分类), and how often it is inspected: events count so many months, their last
 * day among them, and no score is above the most or below nothing.
 */
export const creditScore = (events: readonly CreditEvent[], standard: CreditStandard, asOf: PlainDate): CreditScore => {
  const counted = events.filter(({ on }) => on <= asOf && asOf <= addMonths(on, standard.months))
  const change = counted.reduce(
    (sum, { ground }) => sum + (standard.added[ground] ?? 0) - (standard.off[ground] ?? 0),
    0,
  )
  const score = Math.max(0, Math.min(standard.most, standard.start + change))
  const found = standard.classes.find(({ least }) => score >= least) ?? standard.classes.at(-1)!
  return { score, class: found.class, inspectionsPerYear: Math.max(1, found.inspectionsPerYear), counted }
}
