import {
  addMonths,
  areInOrder,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import { dueAsOf } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'

/** The four tiers of incubation (四级孵化培育体系). */
export const incubationTiers = {
  prefecture: { zh: '市级', en: 'Prefecture' },
  county: { zh: '县级', en: 'County' },
  town: { zh: '乡镇（街道）', en: 'Town or street' },
  village: { zh: '村（社区）', en: 'Village or community' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A tier of {@link incubationTiers}. */
export const IncubationTier = z.enum(keysOf(incubationTiers))
export type IncubationTier = z.infer<typeof IncubationTier>

/** A base for the incubation of social organisations (社会组织孵化基地). */
export const IncubationBase = z.strictObject({
  name: z.string().min(1),
  tier: IncubationTier,
  /** The division where it stands. */
  division: z.string().min(1),
  opened: PlainDate.nullable(),
  /** The last day. */
  closed: PlainDate.nullable().default(null),
  /** How many organisations it has room for; `null`: not known. */
  places: z.int().min(0).nullable().default(null),
})
export type IncubationBase = z.infer<typeof IncubationBase>

const later = PlainDate.nullable().default(null)

/** The stay of an organisation in a base, from its application to its exit (入驻、出壳). A day that has not come is `null`, what is left out of answer, filing, registration, exit, outcome and room is not told. */
export const IncubatorStay = z.strictObject({
  base: z.string().min(1),
  organisation: z.string().min(1),
  /** What it was when it came: filed or not yet registered, or registered. */
  came: z.enum(['unregistered', 'filed', 'registered']),
  applied: PlainDate,
  /** It was told the answer. */
  answered: PlainDate.nullish(),
  admitted: later,
  /** Who advises it (一对一); `null`: nobody, left out: not told. */
  mentor: z.string().min(1).nullish(),
  /** Months that its agreement gives it. */
  months: z.int().min(1).max(120).nullable().default(null),
  extendedMonths: z.int().min(0).max(120).default(0),
  /** It was filed (备案) while it stayed. */
  filed: PlainDate.nullish(),
  /** It was registered while it stayed. */
  registered: PlainDate.nullish(),
  /** It left; of an application that was withdrawn or turned down before the admission, the day of that. */
  exited: PlainDate.nullish(),
  /** `null`: none is on record; left out: not told. */
  outcome: z.enum(['hatched', 'withdrew', 'put-out']).nullish(),
  /** It handed its room over. */
  handedOver: PlainDate.nullish(),
})
export type IncubatorStay = z.infer<typeof IncubatorStay>

/** How far a stay is. */
export type IncubatorStage = 'applied' | 'admitted' | 'in-time-over' | 'hatched' | 'left'

/** The day on which a stay ends by its agreement; `null`: it was not admitted, or the agreement is not known. */
export const stayEnds = ({ admitted, months, extendedMonths }: IncubatorStay): PlainDate | null =>
  admitted === null || months === null ? null : addMonths(admitted, months + extendedMonths)

/**
 * How far a stay is on a day; hatched (出壳) is who left as it was meant to. `null`: it came, and whether it left by then is open: nothing is
 * told of its exit, and it has an outcome or its time is over.
 */
export const incubatorStage = (stay: IncubatorStay, asOf: PlainDate): IncubatorStage | null => {
  if (happenedBy(stay.exited, asOf)) return stay.outcome === 'hatched' ? 'hatched' : 'left'
  if (!happenedBy(stay.admitted, asOf)) return 'applied'
  const ends = stayEnds(stay)
  const isOver = ends !== null && ends < asOf
  if (stay.exited === undefined && (isOver || stay.outcome != null)) return null
  return isOver ? 'in-time-over' : 'admitted'
}

/** What a base sets for its stays; `null`: not known. */
export interface IncubationRule {
  /** Working days within which an application is answered. */
  readonly answerDays: number | null
  /** Working days within which a room is handed over after the exit; a base that counts them from its notice has the exit on that day. */
  readonly handOverDays: number | null
  readonly mentorNeeded: boolean
  /** Where the base says so; left out: not told. */
  readonly cite?: Citation
}

/** 深圳市龙华区社会组织孵化服务中心: an answer in five working days, the room handed over in fifteen of the notice to leave. */
export const longhuaIncubation: IncubationRule = {
  answerDays: 5,
  handOverDays: 15,
  mentorNeeded: false,
  cite: {
    title: '龙华区社会组织孵化服务中心入驻管理办法（修订）',
    issuer: '深圳市龙华区民政局',
    confidence: 'secondary',
    note: 'revision of 深龙华民规〔2020〕10号 as a page restates it; its day and articles were not seen, nor from when the five days of the answer run',
  },
}

/** What a stay is held against. */
export const incubationRules = {
  'stay-in-order': {
    text: {
      zh: '申请、入驻、退出应当依次进行，来时未登记（备案）的，登记（备案）不早于申请',
      en: 'application, admission and exit follow one another; who came unregistered was not registered or filed before',
    },
  },
  'stay-answered': { text: { zh: '应当按期答复入驻申请', en: 'an application is answered in time' } },
  'stay-mentor': { text: { zh: '应当有一对一导师', en: 'each has somebody who advises it' } },
  'stay-over': { text: { zh: '孵化期满应当出壳或者续期', en: 'it leaves when its time is over, or has it extended' } },
  'stay-outcome': {
    text: { zh: '退出应当有结果，二者同时记载', en: 'it leaves with an outcome, and both are on record' },
  },
  'hatched-registered': { text: { zh: '出壳的组织应当已经登记或者备案', en: 'who hatches is registered or filed' } },
  'room-handed-over': { text: { zh: '应当按期交接场地', en: 'the room is handed over in time' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a stay breaks on a day. A limit that the calendar of working days does not reach is not judged. */
export const incubatorProblems = (stay: IncubatorStay, rule: IncubationRule, asOf: PlainDate): Problem[] => {
  if (stay.applied > asOf) return []
  const broken = (code: keyof typeof incubationRules, path: keyof IncubatorStay, due?: PlainDate, cite?: Citation) =>
    brokenRule(code, { ...incubationRules[code], ...(cite && { cite }) }, [path], due)
  const problems: Problem[] = []
  const { applied, answered, admitted, exited, handedOver } = stay
  // Who withdrew, or was put off, before the admission has no room to hand over; who hatched was there.
  const neverCame = exited != null && admitted === null && stay.outcome !== null && stay.outcome !== 'hatched'
  const registeredBefore =
    (stay.came !== 'registered' && stay.registered != null && stay.registered < applied) ||
    (stay.came === 'unregistered' && stay.filed != null && stay.filed < applied)
  if (
    !areInOrder([applied, answered, admitted, exited, handedOver]) ||
    (exited != null && admitted === null && !neverCame) ||
    registeredBefore
  )
    problems.push(broken('stay-in-order', 'applied'))
  const { answerDays, handOverDays } = rule
  if (answerDays !== null) {
    const due = dueAsOf(asOf, () => addWorkingDays(applied, answerDays))
    // Without a word of the answer it may have come before the admission.
    if (due !== null && isLate(answered === undefined ? answered : (answered ?? admitted ?? exited ?? null), due, asOf))
      problems.push(broken('stay-answered', 'answered', due, rule.cite))
  }
  if (happenedBy(admitted, asOf)) {
    if (rule.mentorNeeded && stay.mentor === null) problems.push(broken('stay-mentor', 'mentor'))
    const ends = stayEnds(stay)
    if (ends !== null && isLate(exited, ends, asOf)) problems.push(broken('stay-over', 'exited', ends))
  }
  if (exited === null && stay.outcome != null) problems.push(broken('stay-outcome', 'outcome'))
  if (happenedBy(exited, asOf)) {
    if (stay.outcome === null) problems.push(broken('stay-outcome', 'outcome'))
    const recognised = [stay.filed, stay.registered].some(on => on === undefined || happenedBy(on, exited!))
    if (stay.outcome === 'hatched' && stay.came === 'unregistered' && !recognised)
      problems.push(broken('hatched-registered', 'registered'))
    if (handOverDays !== null && !neverCame) {
      const due = dueAsOf(asOf, () => addWorkingDays(exited!, handOverDays))
      if (due !== null && isLate(handedOver, due, asOf))
        problems.push(broken('room-handed-over', 'handedOver', due, rule.cite))
    }
  }
  return problems
}

/** Whether an organisation stays in a base on a day; `null`: it came, and whether it left is open. */
const staysOn = (stay: IncubatorStay, asOf: PlainDate): boolean | null => {
  const stage = incubatorStage(stay, asOf)
  return stage === null ? null : stage === 'admitted' || stage === 'in-time-over'
}

/**
 * How many places of a base are free on a day, less than none where more stay than it has room for; `null`: how many it has, or
 * whether one that came left, is not known, or it is not open.
 */
export const incubationPlacesFree = (
  { name, places, opened, closed }: IncubationBase,
  stays: readonly IncubatorStay[],
  asOf: PlainDate,
): number | null => {
  const own = stays.filter(one => one.base === name)
  if (places === null || !runsOn(opened, closed, asOf) || own.some(one => staysOn(one, asOf) === null)) return null
  return places - new Set(own.filter(one => staysOn(one, asOf)).map(({ organisation }) => organisation)).size
}

/** The tiers in which there is no base on a day. */
export const tiersWithoutBase = (bases: readonly IncubationBase[], asOf: PlainDate): IncubationTier[] =>
  IncubationTier.options.filter(tier => !bases.some(one => one.tier === tier && runsOn(one.opened, one.closed, asOf)))
