import { Citation, DivisionCode, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { Unit } from './unit.js'

/** What was reported: the value of an indicator for a place on a day, and who says so. */
export const Observation = z.strictObject({
  /** The indicator's ID, or its name or an alias. */
  indicator: z.string().min(1),
  division: DivisionCode,
  /** A unit inside the division that has no code of its own: an institution, a village by name. */
  place: z.string().min(1).optional(),
  /** The day that the value speaks of. */
  date: PlainDate,
  /** The day of the report; of two reports on one place and day the later holds. Absent: as old as `date`. */
  reported: PlainDate.optional(),
  value: z.number().optional(),
  /** The parts of a ratio, which alone can be rolled up. */
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  /** Where it differs from the indicator's unit; converted, or refused. */
  unit: Unit.optional(),
  source: Citation,
  /** It was read from a text or sheet (原文读取), and nobody has entered or confirmed it. */
  fromText: z.literal(true).optional(),
  /** The exact words that give it, and where they stand in their text (UTF-16 units, the end not included). */
  quote: z.string().min(1).optional(),
  span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).optional(),
  /** Invented for demonstration. */
  synthetic: z.literal(true).optional(),
  note: z.string().optional(),
})
export type Observation = z.infer<typeof Observation>
