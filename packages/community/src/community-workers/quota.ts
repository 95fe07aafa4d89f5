import { count, date, ifKnown } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { communityWorkerOpinion2024, localCommunityWorkerRules } from './documents.js'

/** A city or county on a day: the standard is of its whole area, never of one community. */
export const WorkerQuotaFacts = z.strictObject({
  asOf: date('计算日期', 'Day'),
  urbanResidents: count('城镇常住人口', 'Urban permanent residents', { unit: 'person', most: 100_000_000 }),
  /** Full-time: paid members of both committees, and those recruited for the community. */
  workers: ifKnown(count('在岗社区工作者', 'Community workers in post', { unit: 'person', most: 1_000_000 })),
})

/** How many a place wants for ten thousand urban permanent residents. */
export const WorkerQuotaPolicy = z.strictObject({
  per10000: count('每万城镇常住人口社区工作者数', 'Community workers for 10,000 urban residents', {
    unit: 'person',
    most: 1_000,
  }),
})

/** 社区工作者配备标准 since 2023-05-06, the first day of the oldest local rule that is known. */
export const communityWorkerQuota2023 = defineProgram({
  id: 'community-worker-quota',
  title: { zh: '社区工作者配备', en: 'Number of community workers' },
  inForce: { from: '2023-05-06', cite: localCommunityWorkerRules },
  facts: WorkerQuotaFacts,
  policy: WorkerQuotaPolicy,
  rules({ urbanResidents, workers }, { per10000 }) {
    const cite = localCommunityWorkerRules
    const required = urbanResidents
      .times(per10000)
      .dividedBy(10_000)
      .rounded('up')
      .as({ zh: '应配备社区工作者', en: 'Community workers required' }, { unit: 'person', cite })
    const shortfall = required
      .minus(workers)
      .atLeastZero()
      .as({ zh: '缺少', en: 'Short of the number' }, { unit: 'person', cite })
    const met = workers.atLeast(required).as({ zh: '达到配备标准', en: 'As many as required' }, { cite })
    return { required, shortfall, met }
  },
})

/**
 * How many community workers a city or county is to have (每万城镇常住人口18人), rounded up to a whole person, and whether it has
 * them. The opinion of 2024 says eighteen; a place may want more.
 */
export const communityWorkerQuota = versions(communityWorkerQuota2023)

/** Eighteen for ten thousand urban permanent residents (item 3 of the opinion), which places may exceed. */
export const communityWorkerQuotaNational: NationalPolicy = {
  program: 'community-worker-quota',
  documents: { opinion: communityWorkerOpinion2024 },
  values: {
    per10000: [{ status: 'in-force', from: '2024-03-28', value: 18, cite: 'opinion', article: '第二部分第3项' }],
  },
}
