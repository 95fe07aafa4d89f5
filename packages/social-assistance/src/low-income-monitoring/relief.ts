import {
  areInOrder,
  breaking,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { areas } from '../shared/area.js'

/** What brought a household into hardship (致困原因). */
export const hardshipCauses = {
  illness: { zh: '因病', en: 'Illness' },
  disability: { zh: '因残', en: 'Disability' },
  unemployment: { zh: '失业', en: 'Unemployment' },
  schooling: { zh: '因学', en: 'Schooling' },
  disaster: { zh: '因灾、意外', en: 'Disaster or accident' },
  'old-age': { zh: '年老无人赡养', en: 'Old age without support' },
  'no-labour': { zh: '缺劳动力', en: 'Nobody able to work' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A cause of hardship. */
export type HardshipCause = keyof typeof hardshipCauses

/** What is done for a household (帮扶措施). */
export const hardshipReliefMeasures = {
  'basic-living': { zh: '基本生活救助', en: 'Basic living' },
  medical: { zh: '医疗', en: 'Medical' },
  education: { zh: '教育', en: 'Education' },
  housing: { zh: '住房', en: 'Housing' },
  employment: { zh: '就业', en: 'Employment' },
  service: { zh: '服务', en: 'Services' },
  charity: { zh: '慈善', en: 'Charity' },
  other: { zh: '司法救助等其他措施', en: 'Another measure, as judicial relief' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A measure of relief. */
export type ReliefMeasure = keyof typeof hardshipReliefMeasures

/** The measures that answer a cause, one of which a household with it should have; where a cause is not named, any will do. */
export const measuresForCause: Readonly<Partial<Record<HardshipCause, readonly ReliefMeasure[]>>> = {
  illness: ['medical'],
  schooling: ['education'],
  unemployment: ['employment'],
}

/** A time on the register, from entry to exit; both days belong to it. */
const stay = z.strictObject({
  entered: PlainDate,
  left: PlainDate.nullable().default(null),
  why: z.enum(['recovered', 'moved', 'died', 'passed-on', 'withdrew']).nullable().default(null),
  /** The means were looked into before the household left. */
  reviewed: PlainDate.nullable().default(null),
})

/** A household in hardship on the register of relief (困难群众脱贫解困台账), with what is done for it, and its exits and returns. */
export const ReliefFile = z
  .strictObject({
    id: z.string().min(1),
    area: z.enum(keysOf(areas)).nullable(),
    causes: z.array(z.enum(keysOf(hardshipCauses))).min(1),
    measures: z
      .array(
        z.strictObject({
          kind: z.enum(keysOf(hardshipReliefMeasures)),
          from: PlainDate,
          to: PlainDate.nullable().default(null),
        }),
      )
      .default([]),
    /** In the order of time; who comes back has another. */
    stays: z.array(stay).min(1),
  })
  .refine(
    ({ stays }) => areInOrder(stays.flatMap(({ entered, left }) => [entered, left])),
    refusal(['stays'], '前次退出前再次纳入', 'a stay begins before the last one ended'),
  )
  .refine(
    ({ measures }) => measures.every(({ from, to }) => areInOrder([from, to])),
    refusal(['measures'], '帮扶措施结束日期早于开始日期', 'a measure ends before it begins'),
  )
  .refine(
    ({ stays }) => stays.every(({ left, why }) => left !== null || why === null),
    refusal(['stays'], '写明退出原因而没有退出日期', 'a reason is given for an exit that has no day'),
  )
  .refine(
    ({ stays }) => stays.slice(0, -1).every(({ left }) => left !== null),
    refusal(['stays'], '仅最后一次可以未退出', 'only the last stay is open'),
  )
export type ReliefFile = z.infer<typeof ReliefFile>

/** How a household stands on the register on a day; `returned`: on it again after an exit (返困). */
export type ReliefState = 'not-yet' | 'in-relief' | 'left' | 'returned'

/** How a household stands on the register on a day. On the day of its exit it is still on it. */
export const reliefState = ({ stays }: ReliefFile, asOf: PlainDate): ReliefState => {
  const index = stays.findLastIndex(({ entered }) => entered <= asOf)
  if (index === -1) return 'not-yet'
  const { left } = stays[index]!
  return left !== null && left < asOf ? 'left' : index === 0 ? 'in-relief' : 'returned'
}

/** What happened on the register in a time, in households. */
export interface ReliefProgress {
  /** On the register the day before the time began, and at the end of its last day. */
  readonly atStart: number
  readonly atEnd: number
  readonly entered: number
  /** Of the entered those who had left before. */
  readonly returned: number
  /** Who left, and of those who left because they had recovered (脱贫解困). */
  readonly left: number
  readonly recovered: number
  /** Where an area was asked for: households on the register in the time of which it is not known whether they are of it. */
  readonly areaUnknown: number
}

/**
 * What happened on the register from one day to another, both included: what was there and what entered, less what left, is what is there at
 * the end. Somebody whose last day falls on the last day of the time has left by its end.
 *
 * @param area only households in town, or in the country; left out: all
 */
export const reliefProgress = (
  files: readonly ReliefFile[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  area?: keyof typeof areas,
): ReliefProgress => {
  const silent = files.filter(
    file =>
      area !== undefined &&
      file.area === null &&
      file.stays.some(({ entered, left }) => entered <= to && (left === null || left >= from)),
  )
  const stays = files
    .filter(file => area === undefined || file.area === area)
    .flatMap(file => file.stays.map((one, index) => ({ ...one, again: index > 0 })))
  const within = (on: PlainDate | null) => on !== null && from <= on && on <= to
  const entered = stays.filter(one => within(one.entered))
  const left = stays.filter(one => within(one.left))
  return {
    atStart: stays.filter(one => one.entered < from && !(one.left !== null && one.left < from)).length,
    atEnd: stays.filter(one => one.entered <= to && !happenedBy(one.left, to)).length,
    entered: entered.length,
    returned: entered.filter(({ again }) => again).length,
    left: left.length,
    recovered: left.filter(({ why }) => why === 'recovered').length,
    areaUnknown: silent.length,
  }
}

/** What the register is held against. */
export const reliefRules = {
  'relief-measure': {
    text: {
      zh: '在册困难家庭没有登记帮扶措施',
      en: 'something is done for each household in relief; nothing is on file',
    },
    // No text was seen that asks for it, nor for a look before the exit.
    severity: 'warning',
  },
  'relief-for-cause': {
    text: { zh: '帮扶措施与致困原因不对应', en: 'what is done answers what brought the hardship' },
    // Which measure answers which cause is our own.
    severity: 'warning',
  },
  'relief-exit-reason': {
    text: { zh: '退出没有登记原因', en: 'an exit says why; nothing is on file' },
    // A gap of the record.
    severity: 'warning',
  },
  'relief-exit-reviewed': {
    text: {
      zh: '因收入等状况好转退出的，没有登记此前的核查',
      en: 'means are looked into before a household leaves as recovered; no such look is on file',
    },
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a household’s file breaks on a day. The register is a place’s own; these are what any such register has to fulfil. */
export const reliefProblems = (file: ReliefFile, asOf: PlainDate): Problem[] => {
  const broken = breaking(reliefRules)
  const state = reliefState(file, asOf)
  const isOn = state === 'in-relief' || state === 'returned'
  const running = file.measures.filter(({ from, to }) => runsOn(from, to, asOf)).map(({ kind }) => kind)
  const unanswered = file.causes.filter(cause => measuresForCause[cause]?.every(kind => !running.includes(kind)))
  return [
    ...(isOn && running.length === 0 ? [broken('relief-measure', ['measures'])] : []),
    ...(isOn && running.length > 0
      ? unanswered.map(cause => broken('relief-for-cause', ['causes', file.causes.indexOf(cause)]))
      : []),
    ...file.stays.flatMap(({ entered, left, why, reviewed }, index) =>
      happenedBy(left, asOf)
        ? [
            ...(why === null ? [broken('relief-exit-reason', ['stays', index, 'why'])] : []),
            ...(why === 'recovered' && (reviewed === null || !areInOrder([entered, reviewed, left]))
              ? [broken('relief-exit-reviewed', ['stays', index, 'reviewed'])]
              : []),
          ]
        : [],
    ),
  ]
}
