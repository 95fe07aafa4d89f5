import type { Domain } from '@minzheng/core'
import type { TargetCompliance } from './target-compliance.js'
import { type ComplianceStatus, complianceStatuses } from './verdict.js'

/** How many targets have each status. */
export type StatusCounts = Readonly<Record<ComplianceStatus, number>>

const countStatuses = (results: readonly TargetCompliance[]): StatusCounts => {
  const counts = Object.fromEntries(complianceStatuses.map(status => [status, 0])) as Record<ComplianceStatus, number>
  for (const { status } of results) counts[status]++
  return counts
}

/** Counts results by status, in all and for each domain that has any; a target without a known indicator has none. */
export const summarise = (
  results: readonly TargetCompliance[],
): { total: number; byStatus: StatusCounts; byDomain: Partial<Record<Domain, StatusCounts>> } => {
  const domains = [...new Set(results.flatMap(({ domain }) => domain ?? []))]
  return {
    total: results.length,
    byStatus: countStatuses(results),
    byDomain: Object.fromEntries(
      domains.map(domain => [domain, countStatuses(results.filter(result => result.domain === domain))]),
    ),
  }
}
