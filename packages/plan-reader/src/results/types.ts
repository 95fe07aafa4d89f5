import type { PlainDate, Problem } from '@minzheng/core'
import type { Indicator, IndicatorCandidate } from '@minzheng/indicators'
import type { PlanTarget } from '@minzheng/plan'
import type { TextKind } from '../text/kind.js'
import type { PrintedAttainment } from './attainment.js'
import type { Accrual, Bound } from './words.js'

/** What a report does not say of itself. */
export interface ReadResultsOptions {
  /** The year that it reports on, which dates without a year belong to; else that of its title or first lines. */
  readonly year?: number | undefined
  /** The catalogue that candidates for each result are sought in. */
  readonly indicators?: readonly Indicator[] | undefined
}

/** A figure that a report gives, with the words that give it. */
export interface Result {
  /** The numbered item that it stands in, as counted through the text. */
  readonly item?: number
  /** The headings above it, outermost first. */
  readonly headings: readonly string[]
  /** The exact words, and where they stand: `text.slice(...span) === quote`. Of a sheet: the name of its row, and the cell. */
  readonly quote: string
  readonly span?: [number, number]
  /** Where it stands in a sheet, or in the table of a document; line and column from 1. */
  readonly cell?: { readonly sheet: string; readonly line: number; readonly column: number }
  /** The words before it in its clause, with it: what the figure speaks of. */
  readonly context: string
  /** `change`: a rise or cut, see `change`; `attainment`: only the share of a task is given. */
  readonly kind: 'count' | 'money' | 'ratio' | 'change' | 'amount' | 'attainment'
  /** In `unit`; 0.92 for 92 %. `null` for an attainment alone. */
  readonly value: number | null
  /** The upper end where a range is reported. */
  readonly valueMax?: number
  readonly unit: string | null
  /** The text gives it as a bound or an estimate: 5000余 (at least), 近3000 (at most), 约200. */
  readonly bound?: Bound
  /** The day that it speaks of; absent where nothing tells. */
  readonly asOf?: PlainDate
  /** The first day of the time over which it came together, where that is not the year of `asOf`: 下半年, 2023年以来. */
  readonly since?: PlainDate
  /** A state on that day, or what has come together up to it; absent where the words leave it open. */
  readonly accrual?: Accrual
  /** The level that it rose or fell from: 由52%提高到57%. */
  readonly from?: number
  /** It is a rise or cut against an earlier time: 同比增长5%. */
  readonly change?: 'growth' | 'reduction'
  /** How much of its task the text says is done. */
  readonly attainment?: PrintedAttainment
  readonly scope?: PlanTarget['scope']
  /** Of what it is, where 分别 gives figures to a list of things: 集中供养, 分散供养. */
  readonly object?: string
  /** It is a part of a sum that the text gives behind it: 东院（80张）、西院（48张）共计128张. */
  readonly isPart?: true
  /** The indicators of the catalogue that it may be of, the likeliest first. */
  readonly candidates?: readonly IndicatorCandidate[]
}

/** What a report amounts to, and what to look at in it. */
export interface ReadResultsResult {
  readonly title?: string
  readonly issuer?: string
  readonly year?: number
  /** The day up to which the text as a whole reports. */
  readonly until?: PlainDate
  /** What kind of text it is; of a sheet nothing is said. */
  readonly kind?: TextKind
  readonly results: Result[]
  /** Warnings only. */
  readonly problems: Problem[]
}
