import { brokenRule, isLate, lapses, PlainDate, type Problem, type RecordRule, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { placementNotice2017, reliefOpinion2018 } from './documents.js'

/** What is looked at in a home that cares for people on a station’s behalf (notice of 2017). */
export const PlacementCheckItem = z.enum(['qualification', 'facilities', 'service', 'safety', 'tender', 'files'])
export type PlacementCheckItem = z.infer<typeof PlacementCheckItem>

/** A home in which a station has people cared for (站外托养机构), with the checks of it. */
export const CarePlacement = z.strictObject({
  institution: z.string().min(1),
  station: z.string().min(1),
  /** Whether it may do this work: registered, licensed, filed; `null`: not known. */
  qualified: z.boolean().nullable(),
  agreement: z.strictObject({ from: PlainDate, until: PlainDate }).nullable(),
  persons: z.int().min(0),
  /** Left out: not told. */
  checks: z
    .array(
      z.strictObject({
        on: PlainDate,
        /** What was found wanting; and the day on which all of it was put right, `null`: not yet; left out: not told. */
        wanting: z.array(PlacementCheckItem).default([]),
        mendedOn: PlainDate.nullish(),
        /** Found unfit to go on. */
        unfit: z.boolean().default(false),
      }),
    )
    .optional(),
  /** The last day on which it cared for anybody. */
  ended: PlainDate.nullable().default(null),
})
export type CarePlacement = z.infer<typeof CarePlacement>

/** What such a home is held against. */
export const carePlacementRules = {
  'placement-qualified': {
    text: { zh: '托养机构应当具备承接资质', en: 'a home that cares on a station’s behalf is qualified' },
    cite: placementNotice2017,
  },
  'placement-agreement': {
    text: { zh: '托养期间应当有有效协议', en: 'an agreement runs while people are cared for' },
    cite: reliefOpinion2018,
  },
  'placement-checked': {
    text: { zh: '应当按规定间隔检查托养机构', en: 'the home is checked as often as the place says' },
    cite: reliefOpinion2018,
  },
  'placement-mended-days': { text: { zh: '整改不得早于检查', en: 'it is put right after the check' } },
  'placement-mended': {
    text: { zh: '检查发现的问题应当整改', en: 'what a check found wanting is put right' },
    cite: placementNotice2017,
  },
  'placement-ended': {
    text: { zh: '不适宜继续托养的，应当立即终止并妥善安置', en: 'a home found unfit is left at once' },
    cite: placementNotice2017,
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** The first day that is certain of the opinion of 2018. */
const opinionSince = '2019-01-01'

/**
 * What a home breaks on a day on which it cares for somebody: by the notice since 2017-03-21, by the opinion since 2019-01-01; of the checks
 * each interval that was too long, and of what they found that of its day. How often it is checked, and how many days it has to put things right,
 * are the place’s; left out, that is not asked. No national number was read.
 */
export const carePlacementProblems = (
  home: CarePlacement,
  asOf: PlainDate,
  {
    everyMonths,
    mendDays,
  }: { readonly everyMonths?: number; readonly mendDays?: (checked: PlainDate) => PlainDate } = {},
): Problem[] => {
  const { agreement, checks, ended, qualified } = home
  if (home.persons === 0 || (ended !== null && ended < asOf)) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof carePlacementRules, path: Problem['path'], due?: PlainDate) => {
    problems.push(brokenRule(code, carePlacementRules[code], path, due))
  }
  if (qualified === false && asOf >= placementNotice2017.effective) broken('placement-qualified', ['qualified'])
  if (asOf >= opinionSince && (agreement === null || !runsOn(agreement.from, agreement.until, asOf)))
    broken('placement-agreement', ['agreement'])
  if (everyMonths !== undefined && agreement !== null && checks !== undefined)
    for (const due of lapses(
      agreement.from,
      checks.map(({ on }) => on),
      everyMonths,
      asOf,
    ))
      if (due >= opinionSince) broken('placement-checked', ['checks'], due)
  for (const [index, { on, wanting, mendedOn, unfit }] of (checks ?? []).entries()) {
    if (on > asOf) continue
    if (mendedOn != null && mendedOn < on) broken('placement-mended-days', ['checks', index])
    if (on < placementNotice2017.effective) continue
    const due = mendDays?.(on)
    if (wanting.length > 0 && due !== undefined && isLate(mendedOn, due, asOf))
      broken('placement-mended', ['checks', index], due)
    if (unfit && on < asOf) broken('placement-ended', ['checks', index])
  }
  return problems
}
