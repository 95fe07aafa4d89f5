import type { Citation, DivisionCode, LocalizedText, PlainDate } from '@minzheng/core'

/** Where and when a value is known, as an answer that does not know it here and now names it. */
export interface KnownSpan {
  /** Absent for the nation. */
  readonly division?: DivisionCode | undefined
  readonly name?: string | undefined
  readonly from: PlainDate
  /** The last day that is known; absent where no end is known. */
  readonly to?: PlainDate | undefined
}

/** Where a value, or the knowledge that there is none, was found. */
export interface FoundSource {
  readonly status: 'set' | 'none'
  /** The value's one name in the country: `dibao.standard.urban`. */
  readonly id: string
  /** The first day. */
  readonly from: PlainDate
  /** The last day, where the value truly ended or another follows it. */
  readonly to?: PlainDate | undefined
  readonly cite: Citation
  /** Who set it; absent for the nation. */
  readonly division?: DivisionCode | undefined
  /**
   * The last day for which it is known to hold: its end, or the day its document was last seen in force, or else the latest
   * of the days on which it was issued, took effect and began.
   */
  readonly knownUntil?: PlainDate | undefined
  /** The day asked for is later than that. */
  readonly beyond?: true
}

/** That a value is not known, or that nobody confirmed it; and where it is known. */
export interface MissingSource {
  readonly status: 'not-known' | 'unconfirmed'
  readonly id: string
  readonly place: DivisionCode
  readonly date: PlainDate
  /** The document that nobody confirmed, or that does not say from or until when. */
  readonly cite?: Citation | undefined
  readonly known: readonly KnownSpan[]
  readonly message: LocalizedText
}

/** Where a policy value was found, or that it is not known. */
export type PolicySource = FoundSource | MissingSource

/** Where each value of a policy was found, by its path (`standard`, `tiers.elderly`). */
export type PolicySources = Readonly<Record<string, PolicySource>>
