import { policyBook, policyFor, valueDefinitions } from '@minzheng/policy'
import { policies } from '@minzheng/seeds/policies'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import {
  communityWorkerQuota,
  communityWorkerQuota2023,
  communityWorkerQuotaNational,
  WorkerQuotaFacts,
  WorkerQuotaPolicy,
} from './quota.js'

const assess = (facts: object, policy: object = { per10000: 18 }) =>
  communityWorkerQuota2023.assess(WorkerQuotaFacts.parse({ asOf: '2026-06-01', ...facts }), policy)

describe('the number of community workers', () => {
  // Item 3 of the opinion of 2024: eighteen for ten thousand urban permanent residents; 昌吉 wants twenty-five (156 of 62,300).
  it.each([
    [100_000, 180, 18, 180, 0, true],
    [100_000, 179, 18, 180, 1, false],
    [100_000, 181, 18, 180, 0, true],
    [62_300, null, 25, 156, null, null],
    [62_400, 156, 25, 156, 0, true],
    [62_401, 156, 25, 157, 1, false],
    [556, 1, 18, 2, 1, false],
    [555, 1, 18, 1, 0, true],
    [0, 0, 18, 0, 0, true],
  ])(
    '%i residents, %s workers, %i for ten thousand: %i, %s short, met %s',
    (urbanResidents, workers, per10000, required, shortfall, met) =>
      expect(assess({ urbanResidents, workers }, { per10000 })).toEqual({ required, shortfall, met }),
  )

  it.each([
    ['110000', '2024-03-28', 18],
    ['110000', '2024-03-27', undefined],
    ['652300', '2023-05-06', 25],
    ['652300', '2026-06-01', 25],
  ])('%s on %s: %s', (place, date, per10000) => {
    const book = policyBook(valueDefinitions(communityWorkerQuota.versions), communityWorkerQuotaNational, policies)
    const { policy } = policyFor(communityWorkerQuota.on(date), book, { place, date })
    expect(policy.per10000).toBe(per10000)
  })
  it('holds from the day of the oldest rule', () => {
    expect(communityWorkerQuota.on('2023-05-06')).toBe(communityWorkerQuota2023)
    expect(() => communityWorkerQuota.on('2023-05-05')).toThrow('2023-05-06')
  })
  it('all ways of running it agree', () =>
    agreement(communityWorkerQuota2023, arbitraryOf(WorkerQuotaFacts), arbitraryOf(WorkerQuotaPolicy)))
})
