import type { LocalizedText } from '@minzheng/core'
import type { Estimate } from './estimate.js'
import type { Manifest } from './manifest.js'
import type { PopulationInput, PopulationRun, Progress, Sample } from './options.js'

/** What one side of a comparison goes by; what is left out is as in the other, and as in a run. */
export type ComparedSide = Pick<PopulationInput, 'own' | 'values' | 'place' | 'date' | 'allowUnverified'>

/** Two runs over one population, and how their difference is told. */
export interface ComparePopulation
  extends Omit<PopulationInput, keyof ComparedSide>,
    Pick<PopulationRun, 'checked' | 'partRows'> {
  readonly before: ComparedSide
  readonly after: ComparedSide
  /** The yes-or-no rule that says who is entitled; that of the program where not said. */
  readonly entitled?: string
  /** The rule that says how much, in fen; that of the program where not said. */
  readonly amount?: string
  /**
   * By what the difference is told apart, each by itself: `place`, `prefecture`, `province`, `size` (members), `decile` (of income per
   * head), a fact of the case, a yes-or-no rule or one in words, as it is before.
   */
  readonly by?: readonly string[]
  /** A folder for both runs and the households one by one; none is kept where not said. */
  readonly out?: string
  readonly onProgress?: (progress: Progress & { readonly side: 'before' | 'after' }) => void
}

/** Some cases, and the sum of what they gain or lose: fen, exact. */
export interface ChangedCases {
  readonly cases: number
  readonly total: string
  /** To the fen; of no cases there is none. */
  readonly mean: number | null
  /** Exact: it may stand between two fen. */
  readonly median: number | null
}

/** What changes for some households. Whoever is not decided on both sides is counted as open, and in no sum. */
export interface Effect {
  /** Decided on both sides, and open on one or both. */
  readonly households: number
  readonly decided: number
  readonly open: number
  /** Of those decided on both sides. */
  readonly entitled: {
    readonly before: number
    readonly after: number
    /** Entitled after, and not before. */
    readonly newly: number
    /** Entitled before, and not after. */
    readonly noLonger: number
  }
  /** Of those decided on both sides, where the program has an amount. */
  readonly amount?: {
    readonly before: string
    readonly after: string
    readonly change: string
    readonly gain: ChangedCases
    readonly loss: ChangedCases
    readonly unchanged: number
  }
  /** Of a sample: what it says of all households. */
  readonly estimates?: Readonly<Record<string, Estimate>>
}

/** How a household stands on a side. */
export type Standing = 'entitled' | 'not-entitled' | 'undetermined' | 'rejected'

/** A rule that was compared. */
export interface ComparedRule {
  readonly rule: string
  readonly title: LocalizedText
  readonly unit?: string
}

type Side = Pick<Manifest, 'versions' | 'policies' | 'counts' | 'reasons' | 'warnings' | 'synthetic'>

/** What a change of policy, of the rule or of the day does to a population. */
export interface PopulationComparison {
  readonly schema: 'population-comparison.v1'
  readonly program: Manifest['program']
  readonly entitled?: ComparedRule
  readonly amount?: ComparedRule
  /** What each side goes by, and what became of its rows. */
  readonly sides: {
    readonly before: Side
    readonly after: Side
  }
  /** All rows, by how they stand before and after: `standings['not-entitled'].entitled` are newly entitled. */
  readonly standings: Readonly<Record<Standing, Readonly<Record<Standing, number>>>>
  readonly whole: Effect
  /** What is decided on one side alone, and stands in no effect: with it the totals of both runs differ. */
  readonly onlyBefore: { readonly cases: number; readonly total: string }
  readonly onlyAfter: { readonly cases: number; readonly total: string }
  /** What it costs for all, in fen; of a sample an estimate. Absent where there is no amount; what is paid once has neither month nor year. */
  readonly budget?: {
    readonly unit: string
    readonly change: string
    readonly perMonth?: string
    readonly perYear?: string
    readonly estimate?: Estimate
  }
  readonly by: readonly {
    readonly by: string
    /** Of deciles the upper bounds of the first nine, in fen a head. */
    readonly bounds?: readonly number[]
    readonly groups: readonly (Effect & { readonly group: Group })[]
  }[]
  readonly sample?: Sample & { readonly drawn: number; readonly of: number; readonly method: LocalizedText }
}

/** What a group has in common; `null` where that is not known. */
export type Group = string | number | boolean | null
