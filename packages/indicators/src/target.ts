import { DivisionCode, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { Unit } from './unit.js'

/** How a value is held against the target's: `range` asks for both ends, which belong to it. */
export const comparators = ['>=', '<=', '=', '>', '<', 'range'] as const
/** One way to hold a value against a target's. */
export const Comparator = z.enum(comparators)
export type Comparator = z.infer<typeof Comparator>

/** For whom a target holds; without it, for the plan's division as a whole. */
export const Scope = z.strictObject({
  /** Every unit of this kind must meet it by itself, in the words of the text: `社区`, `县(市、区)`. */
  each: z.string().min(1).optional(),
  /** The place as the text names it: `城市五区`. */
  place: z.string().min(1).optional(),
  /** The same place, or several, by code. */
  divisions: z.array(DivisionCode).min(1).optional(),
  /** The units that `each` speaks of, where no list of divisions has them (institutions, villages by name). */
  units: z.array(z.string().min(1)).min(1).optional(),
})
export type Scope = z.infer<typeof Scope>

/** How the value is expected to grow until the deadline. */
export const Pace = z.union([
  /** `linear` from the baseline (0 for a flow) at the start; `end`: nothing is expected before the deadline. */
  z.enum(['linear', 'end']),
  /** At least these values by these days. */
  z.array(z.strictObject({ date: PlainDate, value: z.number() })).min(1),
])
export type Pace = z.infer<typeof Pace>

/** What a bureau commits itself to: an indicator, a comparison, a value, for whom and until when. */
export const Target = z.strictObject({
  /** Unique in its plan. */
  id: z.string().min(1),
  /** The indicator's ID in the catalogue; absent while nobody has said which it is. */
  indicator: z.string().min(1).optional(),
  comparator: Comparator,
  /** In `unit`; a ratio is 0.92 for 92 %. `null`: the task is to be done by the deadline, no figure is given. */
  value: z.number().nullable(),
  /** The upper end of a `range`, which includes both. */
  valueMax: z.number().optional(),
  unit: Unit.nullable(),
  /** The value is a rise or cut by this share of the baseline (0.3 for 30 %), not the level itself. */
  change: z.enum(['growth', 'reduction']).optional(),
  baseline: z.strictObject({ date: PlainDate, value: z.number().optional() }).optional(),
  scope: Scope.optional(),
  /** Absent: the end of the plan's period. */
  deadline: PlainDate.optional(),
  /** `strive`: the text only promises to try (力争). */
  modality: z.enum(['must', 'strive']),
  /** The text gives the figure without a word of comparison; it is read as "at least". */
  bare: z.boolean(),
  pace: Pace.optional(),
  /** The target that this one is a part of: nursing beds among new beds. */
  partOf: z.string().min(1).optional(),
})
export type Target = z.infer<typeof Target>
