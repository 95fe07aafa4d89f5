import {
  brokenRule,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  stepsOutOfOrder,
} from '@minzheng/core'
import { dueAsOf } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'
import { mentalReferralMeasures2023 } from './documents.js'

/** `null`: not yet; left out: not told. */
const day = PlainDate.nullish()

/** The steps of a referral to community rehabilitation (精康转介), in their order. */
export const referralSteps = {
  applied: { zh: '提出申请', en: 'asked for' },
  registered: { zh: '初核登记', en: 'checked and registered' },
  referred: { zh: '康复转介', en: 'referred to a site' },
  assessed: { zh: '综合评估', en: 'assessed' },
  served: { zh: '服务提供', en: 'served' },
  reassessed: { zh: '阶段性评估', en: 'assessed again' },
  closed: { zh: '结案', en: 'closed' },
  followedUp: { zh: '回访', en: 'followed up' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A step of {@link referralSteps}. */
export type ReferralStep = keyof typeof referralSteps

/** Who asked for the referral. */
export const ReferralSource = z.enum(['patient', 'hospital', 'other'])

/** What a client is done with in the end. */
export const ReferralOutcome = z.enum(['discharged', 'back-to-hospital', 'moved', 'withdrawn', 'other'])

/** One referral of somebody from hospital or home to community rehabilitation; the client is an id that is no identity number. */
export const RehabilitationReferral = z.strictObject({
  id: z.string().min(1),
  client: z.string().min(1),
  source: ReferralSource,
  /** The patient, or the guardian, agreed (个人自愿). `null`: not known. */
  consent: z.boolean().nullable().default(null),
  applied: PlainDate,
  registered: day,
  /** The check found that the person is not one of those served. */
  refused: day,
  referred: day,
  /** The site to which the client is referred; `null`: none is named; left out: not told. */
  site: z.string().min(1).nullish(),
  assessed: day,
  served: day,
  reassessed: day,
  closed: day,
  /** `null`: nobody wrote it down; left out: not told. */
  outcome: ReferralOutcome.nullish(),
  followedUp: day,
})
export type RehabilitationReferral = z.infer<typeof RehabilitationReferral>

/** How far a referral is on a day. */
export type ReferralState = ReferralStep | 'refused'

const steps = keysOf(referralSteps)

/** The state of a referral on a day: the last step taken by it. */
export const referralState = (referral: RehabilitationReferral, asOf: PlainDate): ReferralState =>
  happenedBy(referral.refused, asOf)
    ? 'refused'
    : (steps.findLast(step => happenedBy(referral[step], asOf)) ?? 'applied')

/** Working days for the check, and then for the referral. */
const stepDays = 5

/** The days by which a referral is checked and referred: five working days from the application, and from the registration. */
export interface ReferralDue {
  readonly register: PlainDate | null
  readonly refer: PlainDate | null
}

/** When a referral is due; `null` before the measures of 2023-12-19. @throws ProblemError `calendar-not-covered` */
export const referralDue = ({
  applied,
  registered,
}: Pick<RehabilitationReferral, 'applied' | 'registered'>): ReferralDue => {
  if (applied < mentalReferralMeasures2023.effective) return { register: null, refer: null }
  return {
    register: addWorkingDays(applied, stepDays),
    refer: registered == null ? null : addWorkingDays(registered, stepDays),
  }
}

/** What a referral is held against. */
export const referralRules = {
  'registered-in-five-working-days': {
    text: {
      zh: '应当在5个工作日内初步核实和确认登记',
      en: 'an application is checked and registered in 5 working days',
    },
    cite: mentalReferralMeasures2023,
  },
  'referred-in-five-working-days': {
    text: {
      zh: '应当在确认登记后5个工作日内转介至社区康复机构',
      en: 'who is registered is referred to a site in 5 working days',
    },
    cite: mentalReferralMeasures2023,
  },
  // No article of the measures on consent was read: a referral that is on record as refused is at odds with itself.
  'referral-voluntary': {
    text: { zh: '患者或者监护人不同意而仍予转介', en: 'who is referred, or the guardian, agreed to it' },
  },
  'referral-site': { text: { zh: '转介应当载明社区康复机构', en: 'a referral names its site' } },
  'referral-outcome': { text: { zh: '结案应当载明去向', en: 'what is closed says how it ended' } },
  'referral-step-left-out': {
    text: { zh: '前一转介环节没有登记', en: 'the step before is on record' },
    cite: mentalReferralMeasures2023,
  },
  'refused-or-registered': {
    text: { zh: '不予登记的不得又登记、转介', en: 'who is refused is not registered and referred as well' },
  },
  'referral-steps': { text: { zh: '转介环节的日期先后有误', en: 'the steps of a referral come in their order' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What each step rests on; a case may be closed from any of them. */
const stepBefore = {
  referred: 'registered',
  assessed: 'referred',
  served: 'assessed',
  reassessed: 'served',
  followedUp: 'closed',
} as const satisfies Partial<Record<ReferralStep, ReferralStep>>

/** What a referral breaks by a day; a step of which nothing is told breaks nothing. @throws ProblemError `calendar-not-covered` where the calendar does not know the year */
export const referralProblems = (referral: RehabilitationReferral, asOf: PlainDate): Problem[] => {
  if (referral.applied > asOf) return []
  const broken = (code: keyof typeof referralRules, field: keyof RehabilitationReferral, on?: PlainDate) =>
    brokenRule(code, referralRules[code], [field], on)
  const register = dueAsOf(asOf, () => referralDue({ ...referral, registered: null }).register)
  const refer = dueAsOf(asOf, () => referralDue(referral).refer)
  // Who withdrew, moved or died in time is not late.
  const checked = referral.registered ?? referral.refused ?? referral.closed
  const handed = referral.referred ?? referral.closed
  const isRegistered = happenedBy(referral.registered, asOf)
  const isReferred = happenedBy(referral.referred, asOf)
  return [
    ...[...stepsOutOfOrder(steps, referral), ...stepsOutOfOrder(['applied', 'refused'] as const, referral)].map(step =>
      broken('referral-steps', step),
    ),
    ...(register === null
      ? []
      : keysOf(stepBefore)
          .filter(step => happenedBy(referral[step], asOf) && referral[stepBefore[step]] === null)
          .map(step => broken('referral-step-left-out', stepBefore[step]))),
    ...(happenedBy(referral.refused, asOf) && (isRegistered || isReferred)
      ? [broken('refused-or-registered', 'refused')]
      : []),
    ...(register !== null &&
    (checked != null || referral.registered === null) &&
    isLate(checked ?? null, register, asOf)
      ? [broken('registered-in-five-working-days', 'registered', register)]
      : []),
    ...(refer !== null &&
    isRegistered &&
    (handed != null || referral.referred === null) &&
    isLate(handed ?? null, refer, asOf)
      ? [broken('referred-in-five-working-days', 'referred', refer)]
      : []),
    ...(register !== null && isReferred && referral.consent === false ? [broken('referral-voluntary', 'consent')] : []),
    ...(isReferred && referral.site === null ? [broken('referral-site', 'site')] : []),
    ...(happenedBy(referral.closed, asOf) && referral.outcome === null ? [broken('referral-outcome', 'outcome')] : []),
  ]
}
