import type { PlainDate } from '@minzheng/core'
import type { BookSource } from '@minzheng/policy'

/** A file, several, or a pattern of names: Parquet, CSV, NDJSON or Arrow IPC; or a table of a DuckDB database: `register.duckdb#households`. */
export type Files = string | readonly string[]

/** The members of the cases: a file with a row for each, and the column in it that holds the key of the case. */
export interface MembersFile {
  readonly file: Files
  readonly key: string
}

/** How far a run is. */
export interface Progress {
  readonly parts: { readonly done: number; readonly all: number }
  /** Rows of cases. */
  readonly rows: { readonly done: number; readonly all: number }
  /** Since the start of this run; what an earlier one did is not counted. */
  readonly rowsPerSecond: number
  /** By what this run did so far; not said before its first part is done. */
  readonly secondsLeft?: number
}

/** Some of the cases, drawn by their keys: a case is in with its members, or not at all. The same seed draws the same cases. */
export interface Sample {
  /** Of all cases: above 0, up to 1. */
  readonly share: number
  /** 0 where not said. */
  readonly seed?: number
}

/** Where the cases are, and what each is asked about. */
export interface PopulationInput {
  /** The id of the program: `dibao`. */
  readonly program: string
  readonly cases: Files
  /** For each list of the facts its table. A list may also stand in the cases: LIST of STRUCT, nested in NDJSON. */
  readonly members?: Readonly<Record<string, MembersFile>>
  /** The column that tells cases apart: `id` where not said. */
  readonly key?: string
  /** A division code for all, or the column of it: `place` where not said. */
  readonly place?: string | { readonly column: string }
  /** A day for all, or the column of it: `date`, or the day that the facts name, where not said. */
  readonly date?: PlainDate | { readonly column: string }
  /** Columns of the files that are of no concern. */
  readonly ignore?: readonly string[]
  /** Documents of one's own; they stand over the bundled ones entry by entry. */
  readonly own?: readonly BookSource[]
  /** Policy values of one's own for every place, over all documents: in the shape and the units of the policy. */
  readonly values?: object
  readonly allowUnverified?: boolean
  /** A part of the cases alone. Lines that cannot be read are in no sample. */
  readonly sample?: Sample
  /** What the engine may hold in memory: `2GB`. */
  readonly memory?: string
  readonly threads?: number
  readonly signal?: AbortSignal
}

/** A run: what goes in, and where the result goes. */
export interface PopulationRun extends PopulationInput {
  /** The folder that the result becomes, whole or not at all. Until then it is `OUT.partial`, from which a later run goes on. */
  readonly out: string
  /** The rules wanted; all where not said. */
  readonly rules?: readonly string[]
  /** The data were checked before: nothing is asked but what the rules need. */
  readonly checked?: boolean
  /** About how many cases are computed at once: more is faster, and takes more memory. */
  readonly partRows?: number
  /** Begin anew, whatever an earlier run left in `OUT.partial`. */
  readonly restart?: boolean
  readonly onProgress?: (progress: Progress) => void
}
