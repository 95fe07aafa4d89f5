import type { Citation, LocalizedText, PlainDate, Problem } from '@minzheng/core'
import type { PolicySources } from '@minzheng/policy'
import type { UsedVersion } from './places-and-days.js'
import type { PartCounts, RuleCounts } from './run-part.js'
import type { Source } from './source.js'
import type { Bit, RuleColumn } from './statement.js'

/** A file that was read. */
export interface InputFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** Rows of the cases: all are one of the three. */
export interface RowCounts {
  readonly rows: number
  readonly decided: number
  readonly undetermined: number
  readonly rejected: number
}

/** What a run says of itself. It names no clock: the same run says the same. */
export interface Manifest {
  readonly schema: 'population-manifest.v1'
  /** The files say that their rows are invented. */
  readonly synthetic?: true
  readonly program: { readonly id: string; readonly title: LocalizedText }
  /** The versions of the program that cases were decided by, with the document of each. */
  readonly versions: readonly { readonly from: PlainDate; readonly to?: PlainDate; readonly cite: Citation }[]
  /** The policies that cases were decided by: what each says, where that was found, and for which places and days. */
  readonly policies: readonly {
    readonly version: PlainDate
    readonly places: readonly { readonly place: string; readonly dates: readonly PlainDate[] }[]
    readonly values: unknown
    readonly sources: PolicySources
  }[]
  readonly inputs: {
    readonly cases: { readonly files: readonly InputFile[]; readonly format: Source['form'] }
    readonly members: Readonly<
      Record<string, { readonly files: readonly InputFile[]; readonly format: Source['form'] }>
    >
  }
  readonly counts: RowCounts & {
    /** By list that has a file: its rows, and those whose case is not there. */
    readonly members: Readonly<Record<string, { readonly rows: number; readonly rejected: number }>>
  }
  /** By reason, how many rows were rejected for it; a row may have several. */
  readonly reasons: Readonly<Record<string, number>>
  /** By rule: its counts; of money the sum, in fen. */
  readonly rules: Readonly<Record<string, RuleCounts>>
  /** The columns of the results, and what the bits in them stand for. */
  readonly columns: {
    readonly key: string
    readonly rules: readonly RuleColumn[]
    readonly reasons: readonly Bit[]
    readonly open: readonly Bit[]
    readonly unknown: readonly Bit[]
  }
  /** What is odd and may be meant: an amount whose column names no unit; of open cases, which policy values nobody knows, and what has no column. */
  readonly warnings: readonly Problem[]
  readonly software: { readonly population: string; readonly duckdb: string }
  /** The digest of everything that the result follows from. */
  readonly digest: string
}

/** What is told of a run, as JSON; a policy value that is not known is `notKnown`. */
export const jsonText = (told: object): string =>
  `${JSON.stringify(told, (_, value: unknown) => (typeof value === 'symbol' ? value.description?.split('.').at(-1) : value), 2)}\n`

const added = (a: string, b: string): string => String(BigInt(a) + BigInt(b))

const rulesTogether = (a: RuleCounts, b: RuleCounts): RuleCounts => ({
  notKnown: a.notKnown + b.notKnown,
  ...(a.values && b.values
    ? {
        values: Object.fromEntries(
          [...new Set([...Object.keys(a.values), ...Object.keys(b.values)])].map(word => [
            word,
            (a.values?.[word] ?? 0) + (b.values?.[word] ?? 0),
          ]),
        ),
      }
    : {}),
  ...(a.total && b.total
    ? {
        total: {
          decided: added(a.total.decided, b.total.decided),
          undetermined: added(a.total.undetermined, b.total.undetermined),
        },
      }
    : {}),
})

/** The counts of several parts as one. */
export const countsTogether = (parts: readonly PartCounts[]): Pick<Manifest, 'counts' | 'reasons' | 'rules'> => {
  const sum = (of: (part: PartCounts) => number) => parts.reduce((all, part) => all + of(part), 0)
  const reasons = new Map<string, number>()
  const rules = new Map<string, RuleCounts>()
  const members = new Map<string, { rows: number; rejected: number }>()
  for (const part of parts) {
    for (const [reason, count] of Object.entries(part.reasons)) reasons.set(reason, (reasons.get(reason) ?? 0) + count)
    for (const [rule, counts] of Object.entries(part.rules)) {
      const before = rules.get(rule)
      rules.set(rule, before ? rulesTogether(before, counts) : counts)
    }
    for (const [group, { rows, rejected }] of Object.entries(part.members)) {
      const before = members.get(group) ?? { rows: 0, rejected: 0 }
      members.set(group, { rows: before.rows + rows, rejected: before.rejected + rejected })
    }
  }
  return {
    counts: {
      rows: sum(part => part.rows),
      decided: sum(part => part.decided),
      undetermined: sum(part => part.undetermined),
      rejected: sum(part => part.rejected),
      members: Object.fromEntries(members),
    },
    reasons: Object.fromEntries([...reasons].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    rules: Object.fromEntries(rules),
  }
}

/** What the manifest says of versions and policies. */
export const usedOf = (versions: readonly UsedVersion[]): Pick<Manifest, 'versions' | 'policies'> => ({
  versions: versions.map(({ program: { inForce } }) => ({
    from: inForce.from,
    ...(inForce.to === undefined ? {} : { to: inForce.to }),
    cite: inForce.cite,
  })),
  policies: versions.flatMap(({ program, policies }) =>
    policies.map(({ policy, of }) => {
      const dates = new Map<string, PlainDate[]>()
      for (const { place, date } of of) dates.set(place, [...(dates.get(place) ?? []), date])
      return {
        version: program.inForce.from,
        places: [...dates]
          .map(([place, all]) => ({ place, dates: all.toSorted() }))
          .toSorted((a, b) => (a.place < b.place ? -1 : 1)),
        values: policy.policy,
        sources: policy.sources,
      }
    }),
  ),
})
