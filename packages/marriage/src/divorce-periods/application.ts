import {
  addDays,
  atArticle,
  brokenRule,
  daysBetween,
  happenedBy,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'
import { civilCode, civilCodeNotice2020, registrationRegulation2025 } from '../shared/documents.js'
import { divorcePeriodDays, divorcePeriods, type SecondPeriodBase } from './periods.js'

const day = PlainDate.nullable()

/** An application for a divorce by registration (离婚登记申请), and what was done in its cooling-off. */
export const DivorceApplication = z.strictObject({
  id: z.string().min(1),
  /** Tells couples apart, as a number does and an application does not: who gave it up may apply again. Left out: taken for a couple of its own. */
  couple: z.string().min(1).optional(),
  /** The office that received it (受理). */
  office: z.string().min(1),
  received: PlainDate,
  /** Withdrawn by one of them or both. */
  withdrawn: day.default(null),
  /** The certificate was given (发证). */
  registered: day.default(null),
  /** The office that gave it, where it is another. */
  registeredAt: z.string().min(1).optional(),
  /** Counselled or mediated after the application; `null`: not known. */
  counselled: z.boolean().nullable().default(null),
})
export type DivorceApplication = z.infer<typeof DivorceApplication>

/** How an application stands. `lapsed`: nobody came in time, and it counts as withdrawn. */
export const divorceStates = {
  'not-received': { zh: '尚未受理', en: 'not received yet' },
  'cooling-off': { zh: '离婚冷静期内', en: 'in the cooling-off' },
  open: { zh: '可申请发证', en: 'open for the certificate' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  lapsed: { zh: '视为撤回', en: 'counts as withdrawn' },
  registered: { zh: '已登记离婚', en: 'registered' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A state of {@link divorceStates}. */
export type DivorceState = keyof typeof divorceStates

/** How an application stands on a day, and what comes next. */
export interface DivorceStanding {
  /** `null`: the calendar of a year is not known, and it matters. */
  readonly state: DivorceState | null
  /** The last day of the period that runs; `null`: none runs, or the calendar of its year is not known. */
  readonly until: PlainDate | null
  /** Days to it, the day itself not counted. */
  readonly daysLeft: number | null
  /** Who has to do what next. */
  readonly next: LocalizedText | null
}

const standing = (
  state: DivorceState | null,
  asOf: PlainDate,
  until: PlainDate | null,
  next: LocalizedText | null = null,
) => ({
  state,
  until,
  daysLeft: until === null ? null : daysBetween(asOf, until),
  next,
})

/**
 * How an application stands on a day; what lies after `asOf` has not happened. A day off moves the end of a period on and never back, so up to
 * its thirtieth day a period runs whether or not the calendar is known.
 */
export const divorceStanding = (
  { received, withdrawn, registered }: Pick<DivorceApplication, 'received' | 'withdrawn' | 'registered'>,
  asOf: PlainDate,
  base?: SecondPeriodBase,
): DivorceStanding => {
  if (received > asOf) return standing('not-received', asOf, null)
  if (happenedBy(registered, asOf)) return standing('registered', asOf, null)
  if (happenedBy(withdrawn, asOf)) return standing('withdrawn', asOf, null)
  const periods = divorcePeriods(received, base)
  if (periods === null)
    return standing('open', asOf, null, { zh: '符合条件的当场登记', en: 'registered on the spot if all is in order' })
  const [first, second] = [periods.withdrawUntil.due, periods.certificateUntil.due]
  const thirtieth = addDays(received, divorcePeriodDays)
  if (asOf <= (first ?? thirtieth))
    return standing('cooling-off', asOf, first, { zh: '任何一方可以撤回申请', en: 'either of them may withdraw' })
  if (first === null) return standing(null, asOf, null)
  const runsUntil = second ?? addDays(base === 'thirtieth-day' ? thirtieth : first, divorcePeriodDays)
  if (second === null && asOf > runsUntil) return standing(null, asOf, null)
  return asOf <= runsUntil
    ? standing('open', asOf, second, {
        zh: '双方亲自到受理机关申请发给离婚证',
        en: 'both come in person to the office that received it for the certificate',
      })
    : standing('lapsed', asOf, null)
}

/** What an application is held against. */
export const divorceApplicationRules = {
  'withdrawn-in-cooling-off': {
    text: { zh: '撤回申请应当在离婚冷静期内提出', en: 'a withdrawal comes within the cooling-off' },
    cite: atArticle(civilCode, '第一千零七十七条第一款'),
  },
  'certificate-after-cooling-off': {
    text: { zh: '离婚冷静期届满前不得发给离婚证', en: 'no certificate is given before the cooling-off is over' },
    cite: atArticle(civilCode, '第一千零七十七条第二款'),
  },
  'certificate-in-thirty-days': {
    text: {
      zh: '冷静期届满后三十日内未申请的，视为撤回，不得再发证',
      en: 'after the second period the application counts as withdrawn, and no certificate is given on it',
    },
    cite: atArticle(civilCode, '第一千零七十七条第二款'),
  },
  'certificate-at-same-office': {
    text: {
      zh: '离婚证应当由收到离婚登记申请的婚姻登记机关发给',
      en: 'the office that received the application gives the certificate',
    },
    cite: atArticle(registrationRegulation2025, '第十六条第一款'),
  },
  'divorce-days': {
    text: { zh: '撤回、发证日期不得早于受理日期', en: 'an application is received before anything comes of it' },
  },
  'withdrawn-and-registered': {
    text: { zh: '已撤回的申请不得发给离婚证', en: 'no certificate is given on an application that was withdrawn' },
    cite: atArticle(civilCodeNotice2020, '二'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What an application breaks by a day; what hangs on a year without a calendar is not told, but no certificate is given within the thirty days. */
export const divorceApplicationProblems = (
  { office, received, withdrawn, registered, registeredAt }: DivorceApplication,
  asOf: PlainDate,
): Problem[] => {
  const problems: Problem[] = []
  const broken = (code: keyof typeof divorceApplicationRules, field: string, due?: PlainDate | null) => {
    problems.push(brokenRule(code, divorceApplicationRules[code], [field], due ?? undefined))
  }
  const [out, given] = [
    happenedBy(withdrawn, asOf) ? withdrawn : null,
    happenedBy(registered, asOf) ? registered : null,
  ]
  if (out !== null && out < received) broken('divorce-days', 'withdrawn')
  if (given !== null && given < received) broken('divorce-days', 'registered')
  const periods = divorcePeriods(received)
  if (periods === null) return problems
  if (out !== null && given !== null) broken('withdrawn-and-registered', 'registered')
  const [first, second] = [periods.withdrawUntil.due, periods.certificateUntil.due]
  if (out !== null && first !== null && out > first) broken('withdrawn-in-cooling-off', 'withdrawn', first)
  if (given !== null && received <= given && given <= (first ?? addDays(received, divorcePeriodDays)))
    broken('certificate-after-cooling-off', 'registered')
  if (given !== null && second !== null && given > second) broken('certificate-in-thirty-days', 'registered', second)
  if (given !== null && registeredAt !== undefined && registeredAt !== office)
    problems.push(
      brokenRule(
        'certificate-at-same-office',
        given < registrationRegulation2025.effective
          ? {
              ...divorceApplicationRules['certificate-at-same-office'],
              cite: atArticle(civilCodeNotice2020, '二'),
            }
          : divorceApplicationRules['certificate-at-same-office'],
        ['registeredAt'],
      ),
    )
  return problems
}

/** What came of the applications received in a span of days, as far as it is known on a day. */
export interface DivorceOutcomes {
  readonly received: number
  readonly withdrawn: number
  readonly lapsed: number
  readonly registered: number
  /** Still in one of the two periods. */
  readonly pending: number
  /** Not to be told, for want of a calendar. */
  readonly unknown: number
}

/** What came of applications by a day: those given up are `withdrawn` and `lapsed` together. */
export const divorceOutcomes = (applications: readonly DivorceApplication[], asOf: PlainDate): DivorceOutcomes => {
  const states = applications.map(one => divorceStanding(one, asOf).state).filter(state => state !== 'not-received')
  const count = (...of: readonly (DivorceState | null)[]) => states.filter(state => of.includes(state)).length
  return {
    received: states.length,
    withdrawn: count('withdrawn'),
    lapsed: count('lapsed'),
    registered: count('registered'),
    pending: count('cooling-off', 'open'),
    unknown: count(null),
  }
}

/** Whether a couple gave its divorce up after counselling, by a day; `null`: not known. */
export const gaveUpAfterCounselling = (application: DivorceApplication, asOf: PlainDate): boolean | null => {
  const { state } = divorceStanding(application, asOf)
  if (state === null) return application.counselled === false ? false : null
  if (state !== 'withdrawn' && state !== 'lapsed') return false
  return application.counselled
}
