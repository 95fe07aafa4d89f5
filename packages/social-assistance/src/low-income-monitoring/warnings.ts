import {
  atArticle,
  type Citation,
  daysBetween,
  happenedBy,
  type LocalizedText,
  PlainDate,
  refusal,
  someHold,
} from '@minzheng/core'
import * as z from 'zod'
import type { LowIncomeCategory } from '../low-income-category/rules.js'
import { lowIncomeOpinion2023, safetyNetNotice2022 } from '../shared/documents.js'
import { againBy } from '../shared/late-under.js'

const Category: z.ZodType<LowIncomeCategory> = z.enum(['dibao', 'tekun', 'monitored', 'marginal', 'rigid', 'other'])

/** The four kinds of warning, each with its own disposal. */
export const WarningKind = z.enum(['not-delivered', 'may-qualify', 'complex', 'may-no-longer-qualify'])
export type WarningKind = z.infer<typeof WarningKind>

/** What is done about a warning of each kind (国办发〔2023〕39号, 三（四）). */
export const disposals: Readonly<Record<WarningKind, { readonly action: LocalizedText; readonly cite: Citation }>> = {
  'not-delivered': {
    action: { zh: '尽快落实，或商请主管部门落实', en: 'Deliver it, or ask the department in charge to' },
    cite: atArticle(lowIncomeOpinion2023, '三（四）'),
  },
  'may-qualify': {
    action: {
      zh: '按困难类型推送主管部门，告知政策并启动程序',
      en: 'Send it to the departments by the kind of hardship, inform, begin the procedure',
    },
    cite: atArticle(lowIncomeOpinion2023, '三（四）'),
  },
  complex: {
    action: { zh: '启动县级协调机制，一事一议', en: 'The county coordination decides on the single case' },
    cite: atArticle(lowIncomeOpinion2023, '三（四）'),
  },
  'may-no-longer-qualify': {
    action: { zh: '核查，符合终止条件的终止救助', en: 'Verify, and end the help where it is to end' },
    cite: atArticle(lowIncomeOpinion2023, '三（四）'),
  },
}

/** A household or single person in the low-income database of a county. */
export const MonitoredUnit = z
  .strictObject({
    id: z.string().min(1),
    unit: z.enum(['household', 'person']),
    /** The county by its code; the database is kept by county. */
    division: z.string().regex(/^\d{6}$/),
    categories: z.array(Category).min(1),
    /** Rigid-expenditure households are marked by themselves, and for at most 12 months. */
    validTo: PlainDate.optional(),
    entered: PlainDate,
    /** The last day in the database: moved away, died, or no longer of any class; left out: still in it. */
    left: PlainDate.optional(),
    source: z.enum(['self-report', 'visit', 'data-match', 'other-department']),
    /** Help that was given, fed back by each department (一户一条救助链). */
    help: z
      .array(
        z.strictObject({
          department: z.string().min(1),
          programme: z.string().min(1),
          from: PlainDate,
          to: PlainDate.optional(),
        }),
      )
      .default([]),
  })
  .refine(
    ({ categories }) => new Set(categories).size === categories.length,
    refusal(['categories'], '类别重复', 'a category stands twice'),
  )
  .refine(
    ({ entered, left }) => left === undefined || entered <= left,
    refusal(['left'], '移出日期早于录入日期', 'it left before it was entered'),
  )
  .refine(
    ({ entered, validTo }) => validTo === undefined || entered <= validTo,
    refusal(['validTo'], '有效期早于录入日期', 'it ends before it was entered'),
  )
  .refine(
    ({ help }) => help.every(({ from, to }) => to === undefined || from <= to),
    refusal(['help'], '救助结束日期早于开始日期', 'help ends before it begins'),
  )
export type MonitoredUnit = z.infer<typeof MonitoredUnit>

/** One warning and what became of it. */
export const Warning = z
  .strictObject({
    id: z.string().min(1),
    unit: z.string().min(1).describe('the id of the monitored unit'),
    kind: WarningKind,
    raised: PlainDate,
    source: z.enum(['self-report', 'visit', 'data-match', 'other-department']),
    /** The rules that raised it, such as `illness`. */
    reasons: z.array(z.string().min(1)).min(1),
    /** The day on which somebody checked it; left out: not yet. */
    checked: PlainDate.optional(),
    disposal: z
      .strictObject({
        on: PlainDate,
        /**
         * `adjusted`: help goes on, raised or reduced. `decided-case-by-case`: the county coordination decided on help; where it decided on none the warning is `unfounded`. `gone`: those whom
         * it is of died or moved away, and no help was to be ended; `declined`: they wanted none.
         */
        result: z.enum([
          'delivered',
          'pushed',
          'procedure-begun',
          'decided-case-by-case',
          'adjusted',
          'ended',
          'unfounded',
          'declined',
          'gone',
        ]),
        /** To whom it was sent. */
        departments: z.array(z.string().min(1)).default([]),
      })
      .optional(),
  })
  .refine(
    ({ raised, disposal }) => disposal === undefined || raised <= disposal.on,
    refusal(
      ['disposal', 'on'],
      '处置日期不得早于预警日期',
      'a warning is disposed of on the day it is raised or later',
    ),
  )
  .refine(
    ({ raised, checked, disposal }) =>
      checked === undefined || (raised <= checked && (disposal === undefined || checked <= disposal.on)),
    refusal(
      ['checked'],
      '核查日期应当在预警和处置日期之间',
      'a warning is checked between the days it is raised and disposed of',
    ),
  )
  .refine(
    ({ disposal }) => disposal?.result !== 'pushed' || disposal.departments.length > 0,
    refusal(['disposal', 'departments'], '推送的应当写明推送部门', 'what is pushed says to whom'),
  )
export type Warning = z.infer<typeof Warning>

/**
 * How far a warning is: found; checked; passed on to who decides (`handed-on`); `assisted`; or `closed` without help, as unfounded,
 * declined, with those gone whom it is of, or with help that ended.
 */
export type WarningState = 'found' | 'checked' | 'handed-on' | 'assisted' | 'closed'

const stateAfter = {
  delivered: 'assisted',
  'decided-case-by-case': 'assisted',
  pushed: 'handed-on',
  'procedure-begun': 'handed-on',
  adjusted: 'assisted',
  ended: 'closed',
  unfounded: 'closed',
  declined: 'closed',
  gone: 'closed',
} as const satisfies Readonly<Record<NonNullable<Warning['disposal']>['result'], WarningState>>

/** The state of a warning on a day; `null` before it was raised. What came later has not happened yet. */
export const warningStateOn = ({ raised, checked, disposal }: Warning, asOf: PlainDate): WarningState | null => {
  if (!happenedBy(raised, asOf)) return null
  if (disposal && happenedBy(disposal.on, asOf)) return stateAfter[disposal.result]
  return happenedBy(checked ?? null, asOf) ? 'checked' : 'found'
}

/** How soon the warnings of a time were answered. */
export interface WarningResponse {
  readonly raised: number
  /** Of these, disposed of by the last day. */
  readonly disposed: number
  /** Days from raised to disposed, 0 for the same day, the longest first. */
  readonly days: readonly number[]
}

/** The warnings raised from one day to another, both included, and how long each took to its disposal. No national text limits it. */
export const warningResponse = (
  warnings: readonly Warning[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): WarningResponse => {
  const of = warnings.filter(({ raised }) => from <= raised && raised <= to)
  const days = of.flatMap(({ raised, disposal }) =>
    disposal && happenedBy(disposal.on, to) ? [daysBetween(raised, disposal.on)] : [],
  )
  return { raised: of.length, disposed: days.length, days: days.toSorted((a, b) => b - a) }
}

/**
 * The warnings that an assessment of `lowIncomeMonitoring` raises; those that cannot be decided come apart. Another hardship of who has help
 * already goes to the departments by its kind, like that of who has none.
 */
export const warningKinds = (assessed: {
  readonly notDelivered?: boolean | null
  readonly mayQualify?: boolean | null
  readonly otherHardship?: boolean | null
  readonly complex?: boolean | null
  readonly mayNoLongerQualify?: boolean | null
}): { readonly raised: WarningKind[]; readonly undetermined: WarningKind[] } => {
  const { mayQualify = null, otherHardship = false } = assessed
  const kinds: [WarningKind, boolean | null | undefined][] = [
    ['not-delivered', assessed.notDelivered],
    ['may-qualify', someHold([mayQualify, otherHardship])],
    ['complex', assessed.complex],
    ['may-no-longer-qualify', assessed.mayNoLongerQualify],
  ]
  const those = (wanted: boolean | null) => kinds.filter(([, is]) => (is ?? null) === wanted).map(([kind]) => kind)
  return { raised: those(true), undetermined: those(null) }
}

/** How often the data is matched with that of the monitoring against a return to poverty (每季度或者每半年). */
export const MatchCadence = z.enum(['quarter', 'half-year'])
export type MatchCadence = z.infer<typeof MatchCadence>
/** Where the two cadences of matching are set: notice of 2022, 三（三）. */
export const matchCadenceCite: Citation = atArticle(safetyNetNotice2022, '三（三）')

/** The last day for the next match, that of the next quarter or half of the calendar year; `null` after a match before the notice of 2022, which first has them. @throws ProblemError `not-a-date` */
export const nextMatchDue = (last: PlainDate, cadence: MatchCadence): PlainDate | null =>
  last < safetyNetNotice2022.effective ? null : againBy(last, cadence === 'quarter' ? 3 : 6)
