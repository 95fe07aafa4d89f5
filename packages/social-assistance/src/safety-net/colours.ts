import {
  addDays,
  addMonths,
  compareText,
  lastNotBefore,
  latestBy,
  PlainDate,
  refusal,
  runsOn,
  someHold,
} from '@minzheng/core'
import * as z from 'zod'
import { againBy } from '../shared/late-under.js'

/** The colours by which a place grades households in hardship (四色管理: 红橙黄绿、红黄蓝绿、红橙黄蓝), from the most urgent. */
export const HardshipColour = z.enum(['red', 'orange', 'yellow', 'blue', 'green'])
export type HardshipColour = z.infer<typeof HardshipColour>

/** A sign of hardship, which a place names in its own words, such as 重病, 独居, 突发意外. */
const sign = z.string().min(1)

/** How often a colour is visited: once in so many days, or at least once in so many months of the calendar (每月、每季度至少一次). */
interface VisitFrequency {
  readonly visitDays?: number | undefined
  readonly visitMonths?: number | undefined
}
/** The days between two visits at most: of months, by the longest or the shortest of them. */
const daysBetweenVisits = ({ visitDays, visitMonths = 0 }: VisitFrequency, ofMonth: number) =>
  visitDays ?? visitMonths * ofMonth
/**
 * The rule of a place: each colour with the signs of which one is enough, and how often it is visited, in days or in months of the
 * calendar; in the order of urgency. The last colour has no signs: it is that of all others. No national rule has colours.
 */
export const ColourRule = z
  .array(
    z
      .strictObject({
        colour: HardshipColour,
        signs: z.array(sign),
        visitDays: z.int().min(1).optional(),
        visitMonths: z.int().min(1).optional(),
      })
      .refine(
        ({ visitDays, visitMonths }) => (visitDays === undefined) !== (visitMonths === undefined),
        refusal(
          ['visitDays'],
          '走访频次写天数或者月数，二者择一',
          'visits are told in days or in months, one of the two',
        ),
      ),
  )
  .min(2)
  .refine(
    rule =>
      rule.every(
        ({ colour }, index) =>
          index === 0 ||
          HardshipColour.options.indexOf(colour) > HardshipColour.options.indexOf(rule[index - 1]!.colour),
      ),
    refusal([], '颜色未按紧急程度排列，或者有重复', 'the colours are not in the order of urgency, or one stands twice'),
  )
  .refine(
    rule => rule.every(({ signs }, index) => (signs.length === 0) === (index === rule.length - 1)),
    refusal([], '仅最后一种颜色不设情形', 'the last colour alone has no signs'),
  )
  .refine(
    rule =>
      rule.every((one, index) => index === 0 || daysBetweenVisits(one, 31) >= daysBetweenVisits(rule[index - 1]!, 28)),
    refusal([], '紧急程度较低的颜色走访不得更频繁', 'a less urgent colour is visited no more often'),
  )
export type ColourRule = z.infer<typeof ColourRule>

/** A household with the signs that are known of it (a sign left out or `null` is not known), and the visits to it. */
export const GradedHousehold = z
  .strictObject({
    household: z.string().min(1),
    signs: z.record(sign, z.boolean().nullable()),
    gradedOn: PlainDate,
    /** The last day on which it was graded: it moved away, or nobody is left of it. */
    until: PlainDate.nullable().default(null),
    /** Left out: not told. */
    visits: z.array(PlainDate).optional(),
  })
  .refine(...lastNotBefore('gradedOn', 'until'))
export type GradedHousehold = z.infer<typeof GradedHousehold>

/** The colour of a household: the most urgent of which it has a sign; `null` where a sign that could decide is not known. */
export const hardshipColour = ({ signs }: Pick<GradedHousehold, 'signs'>, rule: ColourRule): HardshipColour | null => {
  for (const [index, { colour, signs: asked }] of rule.entries()) {
    const has = index === rule.length - 1 ? true : someHold(asked.map(one => signs[one] ?? null))
    if (has === null) return null
    if (has) return colour
  }
  return null
}

/**
 * The day by which a household is visited next: so many days after the last visit or after it was graded, or the end of the month,
 * quarter or year after that of the last visit, so many months from the grading; `null` where its colour is not known, its visits are not told, or it is not
 * graded on the day.
 */
export const colourVisitDue = (household: GradedHousehold, rule: ColourRule, asOf: PlainDate): PlainDate | null => {
  const colour = hardshipColour(household, rule)
  const frequency = rule.find(one => one.colour === colour)
  const { visits } = household
  if (visits === undefined) return null
  const visited = latestBy(visits, asOf)
  const last = latestBy([household.gradedOn, ...visits], asOf)
  if (frequency === undefined || last === undefined || !runsOn(household.gradedOn, household.until, asOf)) return null
  const { visitDays, visitMonths } = frequency
  if (visitMonths === undefined) return addDays(last, visitDays!)
  return last === visited ? againBy(last, visitMonths) : addMonths(last, visitMonths)
}

/** How many households have each colour, and how many of each are overdue on a day, each as it was graded last; `open`: of colour unknown. */
export const colourTable = (
  households: readonly GradedHousehold[],
  rule: ColourRule,
  asOf: PlainDate,
): {
  readonly colours: readonly {
    readonly colour: HardshipColour
    readonly households: number
    readonly overdue: number
  }[]
  readonly open: number
} => {
  const graded = [
    ...new Map(
      households
        .filter(({ gradedOn, until }) => runsOn(gradedOn, until, asOf))
        .toSorted((a, b) => compareText(a.gradedOn, b.gradedOn))
        .map(one => [one.household, one]),
    ).values(),
  ]
  return {
    colours: rule.map(({ colour }) => {
      const of = graded.filter(one => hardshipColour(one, rule) === colour)
      const overdue = of.filter(one => (colourVisitDue(one, rule, asOf) ?? asOf) < asOf)
      return { colour, households: of.length, overdue: overdue.length }
    }),
    open: graded.filter(one => hardshipColour(one, rule) === null).length,
  }
}
