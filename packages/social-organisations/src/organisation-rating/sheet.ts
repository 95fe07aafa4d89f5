import { PlainDate, refusal } from '@minzheng/core'
import * as z from 'zod'
import { gradesOfScore, type RatingBand, type RatingGrade } from './grades.js'

const points = z.number().min(0).max(10_000).multipleOf(0.01)

/** The sheet of one rating (评估打分表): of each item, at what it is worth by the rules of the evaluator, how many points were given. */
export const RatingSheet = z
  .strictObject({
    organisation: z.string().min(1),
    on: PlainDate,
    items: z
      .array(
        z.strictObject({
          item: z.string().min(1),
          full: points,
          /** `null`: not judged yet. */
          given: points.nullable(),
        }),
      )
      .min(1),
    /** Points on top of the items (加分项); with them nobody has more than all points. */
    bonus: points.default(0),
  })
  .superRefine(({ items }, context) => {
    for (const [index, { item, full, given }] of items.entries()) {
      if (given !== null && given > full)
        context.addIssue({
          code: 'custom',
          ...refusal(['items', index, 'given'], '得分高于该项满分', 'more than it is worth'),
        })
      if (items.findIndex(one => one.item === item) < index)
        context.addIssue({
          code: 'custom',
          ...refusal(['items', index, 'item'], '评估指标重复', 'an item stands twice'),
        })
    }
  })
export type RatingSheet = z.infer<typeof RatingSheet>

/** What a sheet comes to. */
export interface RatingSheetScore {
  /** `null`: an item is not judged yet, or the items are not worth all points of the scale. */
  readonly score: number | null
  /** What the items are worth together; it has to be all points of the scale. */
  readonly full: number
  /** As {@link gradesOfScore}; none without a score. */
  readonly grades: readonly RatingGrade[]
}

/** The points of a sheet, each item at its weight, and the grades that a scale gives them. */
export const scoreRatingSheet = (
  { items, bonus }: RatingSheet,
  scale: { readonly full: number; readonly bands: readonly RatingBand[] },
): RatingSheetScore => {
  // In hundredths, so that points add up exactly.
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + Math.round(one * 100), 0)
  const full = sum(items.map(one => one.full)) / 100
  if (full !== scale.full || items.some(({ given }) => given === null)) return { score: null, full, grades: [] }
  const score = Math.min(sum([...items.map(({ given }) => given!), bonus]) / 100, scale.full)
  return { score, full, grades: gradesOfScore(score, scale) }
}
