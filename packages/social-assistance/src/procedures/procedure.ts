import { Citation, LocalizedText, PlainDate } from '@minzheng/core'
import { Limit } from '@minzheng/core/deadline'
import * as z from 'zod'

/** What may be so in one case and changes the way it goes. What is not said is not so. */
export const Circumstance = z.enum([
  /** Somebody objects during the publicity. */
  'objection',
  /** The democratic appraisal does not agree with the investigation (2012). */
  'disputed',
  /** Objection, split residence, application from elsewhere, or a difficult investigation: what the text calls special. */
  'special',
  'granted',
  'refused',
])
export type Circumstance = z.infer<typeof Circumstance>

const when = z.partialRecord(Circumstance, z.boolean())

/** One step of a procedure: who does it, after what, and within which limit. */
export const ProcedureStep = z.strictObject({
  id: z.string().min(1),
  title: LocalizedText,
  by: z.enum(['applicant', 'township', 'county', 'village']),
  /** The steps that it counts from: the last of them that a case has. `start` is what starts the procedure. */
  after: z.array(z.string()).min(1),
  /** Left out where the text has no number (及时, or nothing). */
  limit: Limit.optional(),
  /** The limit is how long it must last (a publicity), not how long it may take. */
  lasting: z.boolean().default(false),
  /** A payment, or the end of one, from the month of the decision or the next; by which day of the month, where that is said. */
  pays: z
    .strictObject({ from: z.enum(['same-month', 'next-month']), byDay: z.int().min(1).max(28).optional() })
    .optional(),
  /** In which cases there is this step at all. */
  when: when.default({}),
  outcome: LocalizedText,
  cite: Citation,
})
export type ProcedureStep = z.infer<typeof ProcedureStep>

/** A limit over the whole procedure, from its start. */
export const ProcedureTotal = z.strictObject({
  limit: Limit,
  extended: Limit.optional().describe('in special cases'),
  /** Steps whose time does not count. */
  excludes: z.array(z.string()).default([]),
  cite: Citation,
})
export type ProcedureTotal = z.infer<typeof ProcedureTotal>

/** How one programme decides: steps in order, who takes them, how long they may take and what comes of them. */
export const Procedure = z.strictObject({
  id: z.string().min(1),
  title: LocalizedText,
  /** The event whose date is the start. */
  start: LocalizedText,
  /** Where it holds; absent for the nation. */
  division: z.string().optional(),
  inForce: z.strictObject({ from: PlainDate, to: PlainDate.optional(), cite: Citation }),
  steps: z.array(ProcedureStep),
  total: ProcedureTotal.optional(),
})
export type Procedure = z.infer<typeof Procedure>

type Text = readonly [zh: string, en: string]
type More = Partial<Pick<ProcedureStep, 'limit' | 'lasting' | 'pays' | 'when'>>

/** A step as the data of this package is written. */
export const step = (
  id: string,
  by: ProcedureStep['by'],
  after: readonly string[],
  title: Text,
  outcome: Text,
  cite: Citation,
  more: More = {},
): ProcedureStep => ({
  id,
  title: { zh: title[0], en: title[1] },
  by,
  after: [...after],
  lasting: false,
  when: {},
  ...more,
  outcome: { zh: outcome[0], en: outcome[1] },
  cite,
})

export const workingDays = (amount: number): Limit => ({ amount, unit: 'working-day' })
export const days = (amount: number): Limit => ({ amount, unit: 'day' })
