import { addDays, addMonths, type Citation, happenedBy, type LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { mentalHealthOpinion2023 } from '../shared/documents.js'

/** The grades of a professional assessment (四川, 2025), the lightest first. No cut-offs were published: a professional grades. */
export const mentalHealthGrades = {
  green: { zh: '绿色', en: 'Green' },
  yellow: { zh: '黄色', en: 'Yellow' },
  orange: { zh: '橙色', en: 'Orange' },
  red: { zh: '红色', en: 'Red' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** The grade of an assessment: green, yellow, orange, red, from well to grave. */
export const MentalHealthGrade = z.enum(['green', 'yellow', 'orange', 'red'])
export type MentalHealthGrade = z.infer<typeof MentalHealthGrade>

/** Where the four grades and the two steps, recognition and assessment, are from: the screening of 四川 in 2025. */
export const sichuanScreening2025: Citation = {
  title: '四川省困境儿童心理健康筛查',
  issuer: '四川省民政厅',
  confidence: 'secondary',
  note: 'as the province reported it in January 2026',
}

/** What is known of one child’s mind: recognised first, then assessed by a professional where that is called for. */
export const ScreeningRecord = z.strictObject({
  child: z.string().min(1),
  /** Recognised (初步识别) on a day, with what came of it. */
  screened: z.strictObject({ on: PlainDate, result: z.enum(['no-concern', 'to-refer']) }).optional(),
  /** `null`: not assessed; left out: not told. */
  assessed: z.strictObject({ on: PlainDate, grade: MentalHealthGrade }).nullish(),
  /** Referred to a hospital or another service. */
  referredOn: PlainDate.optional(),
  /** Left out: not on record here. */
  followedUpOn: z.array(PlainDate).optional(),
  /** The points of the screening as printed on its form; no bounds were published, so nothing hangs on them. */
  points: z.number().min(0).optional(),
  /** Group counselling (团体辅导) and work with the one child (个案服务) that it was given. */
  services: z.array(z.strictObject({ kind: z.enum(['group', 'case']), on: PlainDate })).default([]),
  /** The day from which nothing more is to be done: the child grew up, moved away or died. */
  closedOn: PlainDate.optional(),
})
export type ScreeningRecord = z.infer<typeof ScreeningRecord>

const days = z.int().min(1).max(3650)

/**
 * The intervals of a place. No national text that was read sets any, so none is assumed: what is left out has no day.
 */
export const ScreeningIntervals = z.strictObject({
  /** A child is screened anew so many months after the last screening. */
  screenEveryMonths: z.int().min(1).max(120).optional(),
  /** Who is to be referred is assessed within so many days. */
  assessWithinDays: days.optional(),
  followUpEveryDays: z.partialRecord(MentalHealthGrade, days).default({}),
})
export type ScreeningIntervals = z.infer<typeof ScreeningIntervals>

/** What comes next for a child: screening, assessment, follow-up, or nothing. */
export type ScreeningStep = 'screen' | 'assess' | 'follow-up' | 'none'

const steps = {
  screen: { zh: '初步识别', en: 'Screen' },
  assess: { zh: '专业评估', en: 'Assess by a professional' },
  'follow-up': { zh: '跟踪随访', en: 'Follow up' },
  none: { zh: '暂无待办', en: 'Nothing to be done' },
} as const satisfies Readonly<Record<ScreeningStep, LocalizedText>>

/** The next step for a child, and the day by which it is due where the place sets an interval. */
export interface NextStep {
  readonly step: ScreeningStep
  readonly title: LocalizedText
  /** Absent where the place sets no interval, and where there is nothing to do. */
  readonly dueOn?: PlainDate
  /** `null`: the day is over, and whether it was done is not told. */
  readonly overdue: boolean | null
  /** Absent before 2023-11-06, when the opinion had been made public: until then a place went by its own rule alone. */
  readonly cite?: Citation
}

const stepOf = (
  { screened, assessed, followedUpOn }: ScreeningRecord,
  intervals: ScreeningIntervals,
  asOf: PlainDate,
): { step: ScreeningStep; dueOn?: PlainDate | undefined } => {
  if (!screened && !assessed) return { step: 'screen' }
  const { screenEveryMonths } = intervals
  const anew = screened && screenEveryMonths !== undefined ? addMonths(screened.on, screenEveryMonths) : undefined
  const pending = screened?.result === 'to-refer' && (!assessed || assessed.on < screened.on)
  if (pending) {
    const within = intervals.assessWithinDays
    return { step: 'assess', dueOn: within === undefined ? undefined : addDays(screened!.on, within) }
  }
  const closed = screened?.result === 'no-concern' && assessed != null && assessed.on < screened.on
  if (assessed && !closed) {
    const every = intervals.followUpEveryDays[assessed.grade]
    const last = [assessed.on, ...(followedUpOn ?? [])].sort().at(-1)!
    const dueOn = every === undefined ? undefined : addDays(last, every)
    // Who is followed up is screened anew with the others, where that comes first.
    const followsUp = dueOn !== undefined || assessed.grade !== 'green'
    if (followsUp && (anew === undefined || (dueOn ?? asOf) <= anew)) return { step: 'follow-up', dueOn }
  }
  if (!screened) return { step: 'screen' }
  return anew === undefined ? { step: 'none' } : { step: 'screen', dueOn: anew }
}

/** By then 民发〔2023〕61号 had been made public; the day of issue, in October, is not verified. */
const opinionPublic: PlainDate = '2023-11-06'

/** The record as it stood on a day: what is dated later, such as an appointment, has not been done. */
const asItStood = (
  { screened, assessed, followedUpOn, ...rest }: ScreeningRecord,
  asOf: PlainDate,
): ScreeningRecord => ({
  ...rest,
  ...(screened && screened.on <= asOf ? { screened } : {}),
  ...(assessed && assessed.on <= asOf ? { assessed } : {}),
  ...(followedUpOn ? { followedUpOn: followedUpOn.filter(on => on <= asOf) } : {}),
})

/**
 * What is to be done next for a child, and by when: a screening that was never made is open at once, without a day; so is the
 * follow-up of a grade above green for which the place sets no interval, until a screening anew is overdue. Of a follow-up and a screening
 * anew the one that is due first is next. A later screening without concern ends the follow-up of
 * an earlier assessment, and a record that is closed waits for nothing; an assessment of the same day followed the screening, and one without a screening is followed up as any other. A step is overdue from the day after it was due; what is dated after `asOf` is not done yet.
 */
export const nextScreeningStep = (
  record: ScreeningRecord,
  intervals: ScreeningIntervals,
  asOf: PlainDate,
): NextStep => {
  const { step, dueOn } = happenedBy(record.closedOn, asOf)
    ? { step: 'none' as const }
    : stepOf(asItStood(record, asOf), intervals, asOf)
  const due = dueOn === undefined ? {} : { dueOn }
  const isOver = dueOn !== undefined && dueOn < asOf
  const isUntold =
    (step === 'assess' && record.assessed === undefined) || (step === 'follow-up' && record.followedUpOn === undefined)
  const overdue = isOver && isUntold ? null : isOver
  const cite = opinionPublic <= asOf ? { cite: mentalHealthOpinion2023 } : {}
  return { step, title: steps[step], ...due, overdue, ...cite }
}

/** The number of children who were screened in a period, of those who were due. */
export interface ScreeningCoverage {
  /** Of the children who are due: those with a screening in the period, and all. */
  readonly done: number
  readonly due: number
  readonly unscreened: readonly string[]
  /** How many stand at each grade of the period. */
  readonly grades: Readonly<Record<MentalHealthGrade, number>>
  /** Recognised as to be referred, and not yet assessed. */
  readonly awaitingAssessment: readonly string[]
  /** Recognised as to be referred, and whether they were assessed is not told. */
  readonly assessmentNotTold: readonly string[]
}

/**
 * How far a screening of all children (全覆盖筛查) has come in a period, both days counted; the ratio is `done` to `due`, and of no
 * children there is none. A child that is due without a record is unscreened; records of other children do not count.
 */
export const screeningCoverage = (
  due: readonly string[],
  records: readonly ScreeningRecord[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): ScreeningCoverage => {
  const children = [...new Set(due)]
  // Of two on one day the later on record.
  const latest = <T extends { readonly on: PlainDate }>(all: readonly (T | null | undefined)[]): T | undefined => {
    let last: T | undefined
    for (const one of all)
      if (one && from <= one.on && one.on <= to && (last === undefined || last.on <= one.on)) last = one
    return last
  }
  const recordsOf = new Map<string, ScreeningRecord[]>()
  for (const record of records) recordsOf.set(record.child, [...(recordsOf.get(record.child) ?? []), record])
  const grades = { green: 0, yellow: 0, orange: 0, red: 0 }
  const unscreened: string[] = []
  const awaitingAssessment: string[] = []
  const assessmentNotTold: string[] = []
  for (const child of children) {
    const own = recordsOf.get(child) ?? []
    const screened = latest(own.map(record => record.screened))
    const assessed = latest(own.map(record => record.assessed))
    if (!screened) unscreened.push(child)
    if (assessed) grades[assessed.grade] += 1
    if (screened?.result === 'to-refer' && (!assessed || assessed.on < screened.on)) {
      const isTold = own.some(record => record.screened === screened && record.assessed !== undefined)
      ;(isTold ? awaitingAssessment : assessmentNotTold).push(child)
    }
  }
  return {
    done: children.length - unscreened.length,
    due: children.length,
    unscreened,
    grades,
    awaitingAssessment,
    assessmentNotTold,
  }
}
