import { DivisionCode, Domain, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { TaskKind } from './task-kind.js'

/** Where a task may stand by the word of whoever reports on it. */
export const reportedStates = ['not-started', 'under-way', 'done'] as const

/** What was reported of a task on a day (进展情况). */
export const TaskReport = z.strictObject({
  date: PlainDate,
  state: z.enum(reportedStates),
  note: z.string().min(1).optional(),
  /** What stands in the way (存在问题). */
  obstacle: z.string().min(1).optional(),
  /** What comes next (下步措施). */
  next: z.string().min(1).optional(),
})
export type TaskReport = z.infer<typeof TaskReport>

/** A step of a task: the day until which it is due, and that on which it was done. */
export const TaskStep = z.strictObject({
  step: z.string().min(1),
  due: PlainDate.optional(),
  done: PlainDate.optional(),
})
export type TaskStep = z.infer<typeof TaskStep>

/** What shows that a task was done (佐证材料). */
export const TaskEvidence = z.strictObject({
  kind: TaskKind.optional(),
  title: z.string().min(1),
  /** Of a document: `民发〔2024〕3号`. */
  number: z.string().min(1).optional(),
  /** The day of the document, the meeting, the opening. */
  date: PlainDate.optional(),
})
export type TaskEvidence = z.infer<typeof TaskEvidence>

/** Something that a plan asks for and that can be seen done: a line of a ledger. */
export const LedgerTask = z.strictObject({
  /** Unique in its ledger; of a task from a plan it follows from the item and the words, wherever they stand in it. */
  id: z.string().min(1),
  /** The number of the plan's item. */
  item: z.int().positive(),
  domain: Domain.optional(),
  task: z.string().min(1),
  kind: TaskKind,
  departments: z.array(z.string().min(1)).min(1).optional(),
  /** The persons who answer for it (责任人). */
  persons: z.array(z.string().min(1)).min(1).optional(),
  /** Absent: the end of the ledger's period. */
  deadline: PlainDate.optional(),
  /** The targets of the plan whose compliance decides how far the task is. */
  targets: z.array(z.string().min(1)).min(1).optional(),
  steps: z.array(TaskStep).min(1).optional(),
  evidence: z.array(TaskEvidence).min(1).optional(),
  reports: z.array(TaskReport).min(1).optional(),
  remark: z.string().min(1).optional(),
})
export type LedgerTask = z.infer<typeof LedgerTask>

/** A ledger of tasks (督办台账): what a plan asks without a figure, who answers for it, and how far it is. */
export const Ledger = z.strictObject({
  schema: z.literal('ledger.v1'),
  /** The ID of the plan. */
  plan: z.string().min(1),
  title: z.string().min(1),
  division: DivisionCode.optional(),
  /** Both days included; the last is the deadline of tasks that have none. */
  period: z.strictObject({ from: PlainDate, to: PlainDate }).optional(),
  /** What is filled in was invented for demonstration. */
  synthetic: z.literal(true).optional(),
  tasks: z.array(LedgerTask),
})
export type Ledger = z.infer<typeof Ledger>
