import type { Citation } from '@minzheng/core'
import { leafAt } from './data.js'
import type { PolicyNode } from './node.js'

/** Where a policy value was found: its days, its document, and how well it is known. */
export interface PolicySource {
  readonly from: string
  readonly to?: string | undefined
  readonly cite: Citation
}

/** Policy values with, for each path (`standard`, `tiers.elderly`), the source that they were read from. */
export type PolicySources = Readonly<Record<string, PolicySource>>

export interface PreparedPolicy {
  /** The value that a policy node reads; the integer that stands for a ratio. */
  readonly valueOf: (node: PolicyNode) => unknown
}

/** The value that a policy node reads; the integer that stands for a ratio. */
export const policyValue = (policy: unknown, node: PolicyNode): unknown => leafAt(policy, node)

export const preparePolicy = (policy: unknown): PreparedPolicy => ({ valueOf: node => policyValue(policy, node) })
