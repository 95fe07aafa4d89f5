import {
  addDays,
  atArticle,
  breaking,
  brokenRule,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  multiplyExact,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { workSafetyLaw2014, workSafetyLaw2021 } from '../accidents/documents.js'

/** What an inspection looks at, and a danger is of (安全检查类别). */
export const safetyClasses = {
  fire: { zh: '消防', en: 'fire' },
  food: { zh: '食品', en: 'food' },
  gas: { zh: '燃气', en: 'gas' },
  building: { zh: '房屋', en: 'building' },
  electricity: { zh: '用电', en: 'electricity' },
  equipment: { zh: '特种设备', en: 'special equipment' },
  health: { zh: '疫病防控', en: 'infection' },
  service: { zh: '服务安全', en: 'safety of care' },
  data: { zh: '网络和数据', en: 'network and data' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, LocalizedText>>
const safetyClass = z.enum(keysOf(safetyClasses))

/** A safety check of one institution (安全检查). */
export const SafetyInspection = z.strictObject({
  institution: z.string().min(1),
  on: PlainDate,
  /** `joint`: the city with other offices; `other`: another office alone, as the fire brigade. */
  by: z.enum(['institution', 'township', 'county', 'prefecture', 'province', 'joint', 'third-party', 'other']),
  classes: z.array(safetyClass).min(1),
  /** What came of each class: `true` without a danger, `false` with one, which stands on the register; `null` or left out: not told. */
  results: z.partialRecord(safetyClass, z.boolean().nullable()).optional(),
  /** A second look (“回头看”) at what an earlier check found; left out: not told. */
  secondLook: z.boolean().optional(),
})
export type SafetyInspection = z.infer<typeof SafetyInspection>

/** What an inspection is held against. */
export const safetyInspectionRules = {
  'class-looked-at': { text: { zh: '检查结果应当属于所列检查类别', en: 'a result is of a class that was looked at' } },
  'danger-registered': {
    text: { zh: '检查发现的隐患应当记入隐患台账', en: 'a danger that was found stands on the register' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What an inspection breaks on a day, held against the register of dangers: one that was open already stands there too, also if it was put
 * right on the day of the inspection, and one that was closed and found there again by a second look.
 */
export const safetyInspectionProblems = (
  { institution, on, classes, results = {} }: SafetyInspection,
  dangers: readonly HiddenDanger[],
  asOf: PlainDate,
): Problem[] => {
  if (on > asOf) return []
  const broken = breaking(safetyInspectionRules)
  const stands = (one: SafetyInspection['classes'][number]) =>
    dangers.some(
      danger =>
        danger.institution === institution &&
        danger.class === one &&
        (danger.found === on ||
          ['open', 'overdue'].includes(hiddenDangerState(danger, addDays(on, -1))) ||
          (danger.recheckPassed === false && danger.rechecked === on)),
    )
  return keysOf(results).flatMap(one => [
    ...(classes.includes(one) ? [] : [broken('class-looked-at', ['results', one])]),
    ...(results[one] === false && !stands(one) ? [broken('danger-registered', ['results', one])] : []),
  ])
}

/** How many institutions a city draws (市级抽查), where it says so: a share of all, 0 to 1, and at least so many. */
export interface SafetySampleRule {
  readonly share: number
  readonly least?: number
}

/** The institutions that are drawn of so many: the share rounded up, no fewer than the least, and no more than there are. */
export const safetySampleNeeded = (institutions: number, { share, least = 0 }: SafetySampleRule): number =>
  Math.min(institutions, Math.max(least, Math.ceil(multiplyExact(institutions, share))))

/** The institutions of a list that the city looked at between two days, both included, alone or with others; each counts once. */
export const safetySampleTaken = (
  institutions: readonly string[],
  inspections: readonly Pick<SafetyInspection, 'institution' | 'on' | 'by'>[],
  from: PlainDate,
  to: PlainDate,
): number =>
  institutions.filter(name =>
    inspections.some(
      ({ institution, on, by }) =>
        institution === name && from <= on && on <= to && (by === 'prefecture' || by === 'joint'),
    ),
  ).length

const day = PlainDate.nullable().default(null)

/** A hidden danger on the register (隐患排查治理台账). A day that has not come is `null`. */
export const HiddenDanger = z
  .strictObject({
    id: z.string().min(1),
    institution: z.string().min(1),
    class: safetyClass,
    /** Grave by the standard of its kind of institution (重大事故隐患). */
    grave: z.boolean(),
    source: z.enum(['self-check', 'inspection', 'campaign', 'report', 'other']),
    found: PlainDate,
    /** The day by which it is put right; `null`: none was set, left out: not known. */
    due: PlainDate.nullish(),
    /** A grave one was reported to the regulator; left out: not known. */
    reported: PlainDate.nullish(),
    /** A grave one is supervised from above (挂牌督办); left out: not known. */
    supervised: PlainDate.nullish(),
    /** Put right (`null` or left out: not yet); a day after a second look that found it there is that on which it was put right again. */
    closed: day,
    /** Somebody looked again, after it was closed (“回头看”), and found it put right, or not; left out: not known. */
    rechecked: day,
    recheckPassed: z.boolean().nullish(),
    /** Put right again after a second look found it there, be it on the day of the look (立行立改), with the first closing in `closed`. */
    closedAgain: PlainDate.nullish(),
  })
  .refine(
    ({ recheckPassed, closedAgain }) => closedAgain == null || recheckPassed === false,
    refusal(
      ['closedAgain'],
      '再次整改的隐患，“回头看”结果应当为未整改到位',
      'what was put right again, the second look found there',
    ),
  )
export type HiddenDanger = z.infer<typeof HiddenDanger>

/** How a danger stands on a day; `later`: was not found by then. */
export type HiddenDangerState = 'later' | 'open' | 'overdue' | 'closed'

/** The day on which a danger that a second look found there was put right again; `null`: it was not. On the day of the look, only where it says so. */
const putRightAgain = ({ closed, rechecked, closedAgain }: HiddenDanger): PlainDate | null =>
  closedAgain ?? (closed !== null && rechecked !== null && closed > rechecked ? closed : null)

/** Where no day of closing is told, that of a second look which found it put right: it was by then. */
const closedByLook = ({ recheckPassed, rechecked }: HiddenDanger): PlainDate | null =>
  recheckPassed === true ? rechecked : null

/** The day on which a danger was closed, as far as it is known on a day: not where a second look found it there, until it is put right again. */
export const hiddenDangerClosed = (danger: HiddenDanger, asOf: PlainDate): PlainDate | null =>
  danger.recheckPassed === false && happenedBy(danger.rechecked, asOf)
    ? putRightAgain(danger)
    : (danger.closed ?? closedByLook(danger))

/**
 * How a danger stands on a day: on its last day it is open, from the next one overdue; open again where a second look found it there, until
 * it is put right again.
 */
export const hiddenDangerState = (danger: HiddenDanger, asOf: PlainDate): HiddenDangerState => {
  const { found, due } = danger
  if (found > asOf) return 'later'
  if (happenedBy(hiddenDangerClosed(danger, asOf), asOf)) return 'closed'
  return due != null && due < asOf ? 'overdue' : 'open'
}

/** What the register of dangers is held against. */
export const hiddenDangerRules = {
  'put-right-in-time': { text: { zh: '隐患应当在期限内整改', en: 'a danger is put right by its day' } },
  // No document that was read sets that day.
  'has-a-day': {
    text: { zh: '隐患应当有整改期限', en: 'a danger has a day by which it is put right' },
    severity: 'warning',
  },
  'grave-supervised': {
    text: { zh: '重大事故隐患应当由监管部门督办', en: 'a grave danger is supervised from above' },
    cite: atArticle(workSafetyLaw2021, '第四十一条第三款'),
    severity: 'warning',
  },
  'grave-reported': {
    text: { zh: '重大事故隐患应当及时向监管部门报告', en: 'a grave danger is reported to the regulator in time' },
    cite: atArticle(workSafetyLaw2021, '第四十一条第二款'),
    severity: 'warning',
  },
  'dated-in-order': { text: { zh: '日期先后颠倒', en: 'its days are out of order' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a danger on the register breaks on a day. That a grave one is supervised is asked of those found since 2014-12-01 (安全生产法 of 2014
 * art. 38), that it is reported since 2021-09-01 (art. 41); the law names no days, so both are warned of from the day after. Where it is not known whether it was,
 * nothing is said.
 */
export const hiddenDangerProblems = (danger: HiddenDanger, asOf: PlainDate): Problem[] => {
  const { found, due, reported, supervised, grave } = danger
  const closed = hiddenDangerClosed(danger, asOf)
  if (found > asOf) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof hiddenDangerRules, path: keyof HiddenDanger, by?: PlainDate) => {
    problems.push(brokenRule(code, hiddenDangerRules[code], [path], by))
  }
  const isOfLookAlone = danger.closed === null && happenedBy(closedByLook(danger), asOf)
  if (due != null && !isOfLookAlone && isLate(closed, due, asOf)) broken('put-right-in-time', 'closed', due)
  if (due === null && !happenedBy(closed, asOf)) broken('has-a-day', 'due')
  // It is supervised so that it is put right (督促消除): what was put right in its time leaves nothing to supervise.
  const inTime = happenedBy(closed, asOf) && (due == null || closed! <= due)
  if (grave && found >= workSafetyLaw2014.effective && found < asOf && !inTime && notHappenedBy(supervised, asOf)) {
    const rule = hiddenDangerRules['grave-supervised']
    const cite = found < workSafetyLaw2021.effective ? atArticle(workSafetyLaw2014, '第三十八条第二款') : rule.cite
    problems.push(brokenRule('grave-supervised', { ...rule, cite }, ['supervised']))
  }
  if (grave && found >= workSafetyLaw2021.effective && found < asOf && notHappenedBy(reported, asOf))
    broken('grave-reported', 'reported')
  if (due != null && due < found) broken('dated-in-order', 'due')
  for (const key of ['reported', 'supervised'] as const) {
    const on = danger[key]
    if (on != null && on < found) broken('dated-in-order', key)
  }
  const steps =
    danger.recheckPassed === false && danger.closedAgain == null && putRightAgain(danger) !== null
      ? (['found', 'rechecked', 'closed'] as const)
      : (['found', 'closed', 'rechecked', 'closedAgain'] as const)
  for (const step of stepsOutOfOrder(steps, danger)) broken('dated-in-order', step)
  return problems
}
