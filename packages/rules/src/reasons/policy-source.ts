import type { Citation, LocalizedText } from '@minzheng/core'

/** Where a policy value was found: its days, its document, and how well it is known; or why it is not known. */
export type PolicySource = FoundPolicy | OpenPolicy

export interface FoundPolicy {
  readonly status: 'set' | 'none'
  /** Its id in the whole country: `dibao.standard.urban`. */
  readonly id?: string | undefined
  readonly from: string
  readonly to?: string | undefined
  readonly cite: Citation
  /** The day on which its document was last seen in force. */
  readonly knownUntil?: string | undefined
  /** The day asked for is later than that. */
  readonly beyond?: true | undefined
}
export interface OpenPolicy {
  readonly status: 'not-known' | 'unconfirmed'
  readonly id?: string | undefined
  /** The place, the day, and for which days and places it is known. */
  readonly message: LocalizedText
  readonly cite?: Citation | undefined
}

/** By the path of the program's policy (`standard`, `tiers.elderly`): where each value was found, or why it is not known. */
export type PolicySources = Readonly<Record<string, PolicySource>>
