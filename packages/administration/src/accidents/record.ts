import {
  addDays,
  atArticle,
  brokenRule,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'
import { accidentRegulation } from './documents.js'
import { type AccidentGrade, accidentGrade } from './grade.js'

const people = z.int().min(0)
/** `null`: it has not come; left out: not known. */
const accidentDay = PlainDate.nullish()

/** Accidents whose report and investigation the regulation does not govern (arts 2 and 45). */
export const accidentsOutside = {
  'no-operation': {
    zh: '不是生产经营活动中发生的事故',
    en: 'not of the operations of the unit, as a natural disaster or the illness of one person',
  },
  excluded: { zh: '环境污染、核设施、国防科研生产事故', en: 'pollution, a nuclear facility, or defence research' },
  'other-law': { zh: '法律、行政法规或者国务院另有规定', en: 'another law or regulation governs it' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** An accident at an institution or in a service of civil affairs. A day that has not come is `null`, one that is not known is left out. */
export const AccidentRecord = z
  .strictObject({
    id: z.string().min(1),
    institution: z.string().min(1),
    /** A fire and an accident on the road have a shorter time in which later deaths count. */
    kind: z.enum(['fire', 'road', 'other']),
    /** Why the regulation does not govern it; `null` or left out: it is one that the regulation governs. */
    outside: z.enum(keysOf(accidentsOutside)).nullish(),
    on: PlainDate,
    /** On the day itself. */
    deaths: people.nullable(),
    seriousInjuries: people.nullable(),
    /** Light injuries (轻伤), which count among the casualties and not for the grade; `null` or left out: not known. */
    minorInjuries: people.nullish(),
    /** Direct economic loss in fen; `null`: not known yet. */
    directLoss: z.int().min(0).nullable(),
    /** Deaths and serious injuries that became known later; who died of an injury is taken off the injured: below nothing. A number left out did
     * not change on that day, and nothing became known where the list is left out: what did not become known does not count. */
    later: z
      .array(z.strictObject({ on: PlainDate, deaths: z.int().default(0), seriousInjuries: z.int().default(0) }))
      .default([]),
    /** The report of the investigation handed in; prolonged by so many days, left out: not known. */
    investigated: accidentDay,
    prolongedDays: z.int().min(0).max(60).optional(),
    /** Days of technical appraisal (技术鉴定), which do not count among those of the investigation (art. 27); left out: not told. */
    appraisalDays: z.int().min(0).optional(),
    /** The reply of the government that ordered the investigation. */
    replied: accidentDay,
    /** In special circumstances the reply was put off by so many days (art. 32); left out: not known. */
    replyProlongedDays: z.int().min(0).max(30).optional(),
    /** Whether a civil-affairs institution or its staff is to blame (安全责任事故); `null`: not known yet. */
    responsible: z.boolean().nullable(),
  })
  .refine(
    ({ on, later }) => later.every(one => one.on >= on),
    refusal(['later'], '后续死亡日期早于事故日期', 'before the accident'),
  )
export type AccidentRecord = z.infer<typeof AccidentRecord>

/** For how many days after an accident a change of its casualties still counts (art. 13): 7 for fires and roads, else 30. */
export const casualtyDays = ({ kind }: Pick<AccidentRecord, 'kind'>): number => (kind === 'other' ? 30 : 7)

/**
 * The casualties of an accident as they count for its grade: with those that became known within the days of art. 13. The text says
 * "from the day of the accident"; that day is not counted here, and with `countsFirstDay` it is.
 */
export const countedCasualties = (
  accident: AccidentRecord,
  asOf: PlainDate,
  { countsFirstDay = false }: { readonly countsFirstDay?: boolean } = {},
): { readonly deaths: number | null; readonly seriousInjuries: number | null } => {
  const last = addDays(accident.on, casualtyDays(accident) - (countsFirstDay ? 1 : 0))
  const counted = accident.later.filter(({ on }) => on <= last && on <= asOf)
  const add = (first: number | null, of: 'deaths' | 'seriousInjuries') =>
    first === null ? null : counted.reduce((sum, one) => sum + one[of], first)
  return { deaths: add(accident.deaths, 'deaths'), seriousInjuries: add(accident.seriousInjuries, 'seriousInjuries') }
}

/** The grade of an accident by what was known of it on a day; `null`: what is not known could decide. @throws ProblemError before 2007-06-01 */
export const gradeOfAccident = (accident: AccidentRecord, asOf: PlainDate): AccidentGrade | null =>
  accidentGrade.on(accident.on).assess({ ...countedCasualties(accident, asOf), directLoss: accident.directLoss }, {})
    .grade as AccidentGrade | null

/** Whether what is known of an accident makes it one of some grade, whichever. */
const isKnownAccident = (accident: AccidentRecord, asOf: PlainDate): boolean => {
  const { deaths, seriousInjuries } = countedCasualties(accident, asOf)
  return [deaths, seriousInjuries, accident.directLoss].some(known => known !== null && known > 0)
}

/** Within how many hours each report of an accident is made (arts 9 and 11): by the head of the unit to the county, and by each level upward. */
export const accidentReportHours = { unitToCounty: 1, eachLevelUp: 2 } as const

/** What the record of an accident is held against. */
export const accidentRules = {
  'investigated-in-time': {
    text: {
      zh: '事故调查组应当自事故发生之日起60日内提交调查报告，经批准延长的不超过60日',
      en: 'an investigation reports within 60 days, prolonged by at most 60',
    },
    cite: atArticle(accidentRegulation, '第二十九条'),
  },
  'replied-in-time': {
    text: {
      zh: '应当自收到调查报告之日起15日（特别重大事故30日）内批复，特殊情况下延长不超过30日',
      en: 'the reply follows the report within 15 days, of an especially serious accident within 30, put off by at most 30',
    },
    cite: atArticle(accidentRegulation, '第三十二条'),
  },
  'dated-in-order': { text: { zh: '日期先后颠倒', en: 'its days are out of order' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What is wrong with the record of an accident on a day: a deadline once it has passed, for accidents since 2007-06-01 that the regulation
 * governs, days out of order. What is no
 * accident of any grade need not be investigated (art. 44: only where a government holds it necessary). While the grade is not known
 * it may be the gravest, and the reply has its 30 days; while nothing that makes it one is known, nothing is asked. Where nobody told whether a time
 * was prolonged, what came within the most by which it may be is warned of, and so is a late report where nobody told the days of appraisal.
 */
export const accidentProblems = (accident: AccidentRecord, asOf: PlainDate): Problem[] => {
  const { on, investigated, replied, prolongedDays, appraisalDays, replyProlongedDays } = accident
  if (on > asOf) return []
  const problems: Problem[] = []
  const bound = on >= accidentRegulation.effective && accident.outside == null
  /** What came late, or is; a warning while it may have been prolonged. */
  const late = (
    code: 'investigated-in-time' | 'replied-in-time',
    done: PlainDate | null | undefined,
    by: PlainDate,
    prolonged: number | undefined,
    most: number,
    isOpen = false,
  ) => {
    if (!isLate(done, addDays(by, prolonged ?? 0), asOf)) return
    const key = code === 'investigated-in-time' ? 'investigated' : 'replied'
    const found = brokenRule(code, accidentRules[code], [key], addDays(by, prolonged ?? 0))
    const mayBe = isOpen || (prolonged === undefined && !isLate(done, addDays(by, most), asOf))
    problems.push(mayBe ? { ...found, severity: 'warning' } : found)
  }
  if (bound && isKnownAccident(accident, asOf))
    late(
      'investigated-in-time',
      investigated,
      addDays(on, 60 + (appraisalDays ?? 0)),
      prolongedDays,
      60,
      appraisalDays === undefined,
    )
  if (bound && investigated != null && happenedBy(investigated, asOf)) {
    const grade = gradeOfAccident(accident, asOf)
    const days = grade === null || grade === 'especially-serious' ? 30 : 15
    late('replied-in-time', replied, addDays(investigated, days), replyProlongedDays, 30)
  }
  if ((investigated != null && investigated < on) || (replied != null && replied < (investigated ?? on)))
    problems.push(brokenRule('dated-in-order', accidentRules['dated-in-order'], ['replied']))
  return problems
}
