import {
  breaking,
  happenedBy,
  isLate,
  type LocalizedText,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { BurialMethod, isEcologicalBurial } from './methods.js'

/**
 * A pilot of green and humane burial (“1+N”绿色人文安葬试点): one site for the whole place and others that go with it. The plan that
 * names it lost the plus sign in print and does not say what N is, so the sites are listed.
 */
export const GreenBurialPilot = z
  .strictObject({
    name: z.string().min(1),
    /** The first day of the pilot, and its last; `null`: not set. */
    from: PlainDate.nullable(),
    until: PlainDate.nullable().default(null),
    /** Left out: not told. */
    sites: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          /** `core`: the one site; `linked`: one of the others. */
          role: z.enum(['core', 'linked']),
          methods: z.array(BurialMethod).min(1),
          /** Square metres set aside for it. */
          area: z.number().positive().nullable().default(null),
          open: PlainDate.nullable(),
          dueOpen: PlainDate.nullable().default(null),
        }),
      )
      .optional(),
    /** The day on which the results were assessed; `null`: not yet, left out: not known. */
    assessed: PlainDate.nullish(),
  })
  .refine(...lastNotBefore('from', 'until'))
  .refine(
    ({ from, assessed }) => from === null || assessed == null || from <= assessed,
    refusal(['assessed'], '评估日期早于开始日期', 'assessed before it began'),
  )
export type GreenBurialPilot = z.infer<typeof GreenBurialPilot>

/** What a pilot is held against; no document of the nation sets it, so these follow from what a pilot of one core and others is. */
export const greenBurialPilotRules = {
  'one-core-site': {
    text: { zh: '试点应当有且只有一个核心点位', en: 'a pilot has exactly one core site' },
    severity: 'warning',
  },
  'site-open-in-time': { text: { zh: '点位应当按期启用', en: 'a site opens in time' } },
  'ecological-methods': {
    text: { zh: '点位应当提供节地生态安葬方式', en: 'a site offers a way of land-saving burial' },
    severity: 'warning',
  },
  // Some days after its end no plan gives.
  'assessed-at-end': {
    text: { zh: '试点期满尚未评估', en: 'a pilot is over and was not assessed yet' },
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a pilot breaks on a day; a wall, a tower, niches and small graves save land too, and a site may offer these alone. */
export const greenBurialPilotProblems = (pilot: GreenBurialPilot, asOf: PlainDate): Problem[] => {
  const broken = breaking(greenBurialPilotRules)
  const { sites = [] } = pilot
  const cores = sites.filter(({ role }) => role === 'core').length
  return [
    ...(pilot.sites !== undefined && happenedBy(pilot.from, asOf) && cores !== 1
      ? [broken('one-core-site', ['sites'])]
      : []),
    ...sites.flatMap(({ open, dueOpen, methods }, index) => [
      ...(dueOpen !== null && isLate(open, dueOpen, asOf)
        ? [broken('site-open-in-time', ['sites', index, 'open'], dueOpen)]
        : []),
      ...(methods.some(method => isEcologicalBurial(method, 'small'))
        ? []
        : [broken('ecological-methods', ['sites', index, 'methods'])]),
    ]),
    ...(pilot.until !== null && pilot.until < asOf && notHappenedBy(pilot.assessed, asOf)
      ? [broken('assessed-at-end', ['assessed'], pilot.until)]
      : []),
  ]
}

/** What of a pilot stands on a day: whether it runs, the sites that are open, and the ways of burial that they offer. */
export const greenBurialPilotOn = (
  pilot: GreenBurialPilot,
  asOf: PlainDate,
): { readonly runs: boolean; readonly open: readonly string[]; readonly methods: readonly BurialMethod[] } => {
  const open = (pilot.sites ?? []).filter(site => happenedBy(site.open, asOf))
  return {
    runs: runsOn(pilot.from, pilot.until, asOf),
    open: open.map(({ name }) => name),
    methods: [...new Set(open.flatMap(({ methods }) => methods))],
  }
}

/** What a site is in a pilot. */
export const greenBurialSiteRoles = {
  core: { zh: '核心点位', en: 'Core site' },
  linked: { zh: '联动点位', en: 'Linked site' },
} as const satisfies Readonly<Record<string, LocalizedText>>
