import { addDays, compareText, lastNotBefore, latestBy, PlainDate, refusal, runsOn, someHold } from '@minzheng/core'
import * as z from 'zod'

/** The colours by which a place grades households in hardship (四色管理), from the most urgent. */
export const HardshipColour = z.enum(['red', 'orange', 'yellow', 'green'])
export type HardshipColour = z.infer<typeof HardshipColour>

/** A sign of hardship, which a place names in its own words, such as 重病, 独居, 突发意外. */
const sign = z.string().min(1)

/**
 * The rule of a place: each colour with the signs of which one is enough, and the days from one visit to the next; in the order of
 * urgency. The last colour has no signs: it is that of all others. No national rule has colours.
 */
export const ColourRule = z
  .array(z.strictObject({ colour: HardshipColour, signs: z.array(sign), visitDays: z.int().min(1) }))
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
    rule => rule.every(({ visitDays }, index) => index === 0 || visitDays >= rule[index - 1]!.visitDays),
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
    visits: z.array(PlainDate).default([]),
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
 * The day by which a household is visited next: so many days after the last visit, or after it was graded; `null` where its colour is
 * not known, and where it is not graded on the day.
 */
export const colourVisitDue = (household: GradedHousehold, rule: ColourRule, asOf: PlainDate): PlainDate | null => {
  const colour = hardshipColour(household, rule)
  const days = rule.find(one => one.colour === colour)?.visitDays
  const last = latestBy([household.gradedOn, ...household.visits], asOf)
  const isGraded = runsOn(household.gradedOn, household.until, asOf)
  return days === undefined || last === undefined || !isGraded ? null : addDays(last, days)
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
