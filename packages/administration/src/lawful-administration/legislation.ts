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
import * as z from 'zod'

/** What a bill is to become. */
export const billKinds = {
  law: { zh: '法律', en: 'Law' },
  'administrative-regulation': { zh: '行政法规', en: 'Administrative regulation' },
  'local-regulation': { zh: '地方性法规', en: 'Local regulation' },
  'autonomous-regulation': { zh: '自治条例、单行条例', en: 'Regulation of an autonomous area' },
  'department-rule': { zh: '部门规章', en: 'Rule of a ministry' },
  'government-rule': { zh: '地方政府规章', en: 'Rule of a government' },
  // Of a special economic zone, of 浦东 or of the free port of 海南.
  other: { zh: '其他法规规章', en: 'Another regulation' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** The stages of a bill, in their order (立法进程). */
export const billStages = {
  planned: { zh: '列入规划、计划', en: 'In the plan' },
  drafted: { zh: '起草', en: 'Drafted' },
  consulted: { zh: '征求意见', en: 'Opinions asked' },
  submitted: { zh: '提请审议', en: 'Submitted' },
  passed: { zh: '审议通过', en: 'Passed' },
  published: { zh: '公布', en: 'Published' },
  effective: { zh: '施行', en: 'In force' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A stage of {@link billStages}. */
export type BillStage = keyof typeof billStages

const day = PlainDate.nullable().default(null)
const step = PlainDate.nullish()
const stages = keysOf(billStages)

/** A bill on the legislative plan, and the day of each stage; `null`: it has not come, left out: not told. */
export const LegislativeBill = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  kind: z.enum(keysOf(billKinds)),
  /** The class of the plan: first to be passed in the term, second when it is ripe, third to be looked into. */
  planClass: z.enum(['first', 'second', 'third']).nullable().default(null),
  /** The day by which the plan wants it submitted. */
  due: day,
  planned: step,
  drafted: step,
  consulted: step,
  submitted: step,
  passed: step,
  published: step,
  effective: step,
  /** Given up. */
  dropped: day,
})
export type LegislativeBill = z.infer<typeof LegislativeBill>

/** How far a bill is on a day; `proposed` before it is in a plan. */
export const billStage = (bill: LegislativeBill, asOf: PlainDate): BillStage | 'proposed' | 'dropped' =>
  happenedBy(bill.dropped, asOf) ? 'dropped' : (stages.findLast(stage => happenedBy(bill[stage], asOf)) ?? 'proposed')

const billRules = {
  'bill-stages': { text: { zh: '立法进程的日期先后有误', en: 'the stages of a bill come in their order' } },
  'bill-stage-left-out': {
    text: { zh: '前一立法环节尚未完成', en: 'a bill is submitted, passed and published one after the other' },
  },
  'bill-in-time': { text: { zh: '应当按计划提请审议', en: 'a bill is submitted by the day of the plan' } },
} as const satisfies Readonly<Record<string, RecordRule>>

const stageBefore = { passed: 'submitted', published: 'passed', effective: 'published' } as const satisfies Partial<
  Record<BillStage, BillStage>
>

/** What a bill breaks by a day: stages out of order, left out or after it was given up, or not submitted by the day of the plan. */
export const billProblems = (bill: LegislativeBill, asOf: PlainDate): Problem[] => [
  ...stepsOutOfOrder(stages, bill).map(stage => brokenRule('bill-stages', billRules['bill-stages'], [stage])),
  ...(bill.dropped !== null && stages.some(stage => happenedBy(bill[stage], asOf) && bill[stage]! > bill.dropped!)
    ? [brokenRule('bill-stages', billRules['bill-stages'], ['dropped'])]
    : []),
  ...keysOf(stageBefore).flatMap(stage =>
    happenedBy(bill[stage], asOf) && bill[stageBefore[stage]] === null
      ? [brokenRule('bill-stage-left-out', billRules['bill-stage-left-out'], [stageBefore[stage]])]
      : [],
  ),
  ...(bill.due !== null && !happenedBy(bill.dropped, asOf) && isLate(bill.submitted, bill.due, asOf)
    ? [brokenRule('bill-in-time', billRules['bill-in-time'], ['submitted'], bill.due)]
    : []),
]
