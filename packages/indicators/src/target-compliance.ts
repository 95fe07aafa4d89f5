import type { Domain, PlainDate } from '@minzheng/core'
import type { Schedule } from './goal.js'
import type { Indicator } from './indicator.js'
import type { Observation } from './observation.js'
import { reasons, type StatusReason } from './reasons.js'
import type { Target } from './target.js'
import type { ComplianceStatus } from './verdict.js'

/** A unit of an `each` target that does not satisfy it. */
export interface Shortfall {
  /** The division's code, or the name of a unit that has none. */
  readonly place: string
  readonly status: ComplianceStatus
  readonly value: number
  readonly reasons: readonly StatusReason[]
}

/** How one target stands on a day. */
export interface TargetCompliance {
  /** The target's ID. */
  readonly target: string
  readonly indicator: string | null
  readonly domain: Domain | null
  readonly status: ComplianceStatus
  /**
   * What was reached, in `unit`: on the day or, once it has passed, on the deadline. For a growth or reduction the
   * change itself. `null` where nothing is known, and for `each`, which has one value per unit.
   */
  readonly value: number | null
  readonly unit: string | null
  /** Value over target (over the lower end of a range), 1.2 for 120 %; `null` where that is not defined. */
  readonly attainment: number | null
  /** How far the value is from the nearest that satisfies, never negative; 0 where it does. */
  readonly gap: number | null
  /** What the pace expects on the day, in `unit`; from the deadline on the target's own value; `null` where nothing. */
  readonly expected: number | null
  readonly deadline: PlainDate
  /** `strive` does not soften the status; whoever counts may. */
  readonly modality: Target['modality']
  /** For `each`: how many units satisfy, of how many (`null` where the list of them is not known). */
  readonly units?: { readonly satisfied: number; readonly total: number | null }
  /** The observations that the answer rests on. */
  readonly used: readonly Observation[]
  /** Reports on these places that a later report on the same day has replaced. */
  readonly superseded: readonly Observation[]
  /** The units of an `each` target that fall short. */
  readonly shortfalls: readonly Shortfall[]
  /** The places without data, by code or name. */
  readonly missing: readonly string[]
  readonly reasons: readonly StatusReason[]
  /** Whether anything that it rests on was invented for demonstration. */
  readonly synthetic: boolean
}

/** What a result says before anything was judged. */
export const headOf = (target: Target, indicator: Indicator | undefined, { deadline }: Schedule) => ({
  target: target.id,
  indicator: target.indicator ?? null,
  domain: indicator?.domain ?? null,
  deadline,
  modality: target.modality,
})

/** The result of a target that no data can be held against. */
export const notAssessed = (
  target: Target,
  indicator: Indicator | undefined,
  { asOf, from, ...schedule }: Schedule,
  reason: StatusReason,
): TargetCompliance => {
  const early = asOf < from
  const open = asOf < schedule.deadline && (target.pace ?? (target.value === null ? 'end' : 'linear')) === 'end'
  const isMismatch = indicator !== undefined
  const status = early || (open && !isMismatch) ? 'not-due' : 'no-data'
  return {
    ...headOf(target, indicator, { asOf, from, ...schedule }),
    status,
    value: null,
    unit: target.unit,
    attainment: null,
    gap: null,
    expected: null,
    used: [],
    superseded: [],
    shortfalls: [],
    missing: [],
    reasons: early ? [reason, reasons.beforeStart(from)] : [reason],
    synthetic: false,
  }
}
