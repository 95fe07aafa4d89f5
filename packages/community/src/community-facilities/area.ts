import { subtractExact } from '@minzheng/core'
import { count, decimal, orUnknown } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { communityGovernanceOpinion2017 } from './documents.js'

/** A community or village, and the floor area of its service facilities (综合服务设施). */
export const CommunityFacilityAreaFacts = z.strictObject({
  households: orUnknown(count('居民户数', 'Households', { unit: 'household', most: 100_000 })),
  floorArea: orUnknown(
    decimal('综合服务设施面积（平方米）', 'Floor area of the facilities, in square metres', { most: 500_000 }),
  ),
})

/** How much the nation, or a place, asks for. */
export const CommunityFacilityAreaPolicy = z.strictObject({
  per100Households: count('每百户综合服务设施面积', 'Floor area for each hundred households', {
    unit: 'm2',
    most: 1000,
  }),
})

const cite = communityGovernanceOpinion2017

/** The norm since the opinion of 2017. */
export const communityFacilityArea2017 = defineProgram({
  id: 'community-facility-area',
  title: { zh: '社区综合服务设施面积', en: 'Floor area of community facilities' },
  inForce: { from: '2017-06-12', cite },
  facts: CommunityFacilityAreaFacts,
  policy: CommunityFacilityAreaPolicy,
  rules({ households, floorArea }, { per100Households }) {
    const required = households
      .times(per100Households)
      .dividedBy(100)
      .as({ zh: '应有面积', en: 'Floor area asked for' }, { unit: 'm2', cite })
    const meets = floorArea
      .times(100)
      .atLeast(households.times(per100Households))
      .as({ zh: '面积达标', en: 'Enough floor area' }, { cite })
    return { required, meets }
  },
})

/**
 * Whether a community has the floor area that its households ask for: thirty square metres for each hundred of them, or what the place
 * asks for. A part of a hundred counts as such: 0.3 square metres a household.
 */
export const communityFacilityArea = versions(communityFacilityArea2017)

/** What holds in the whole country. */
export const communityFacilityAreaNational: NationalPolicy = {
  program: 'community-facility-area',
  documents: { opinion2017: communityGovernanceOpinion2017 },
  values: { per100Households: [{ status: 'in-force', from: '2017-06-12', value: 30, cite: 'opinion2017' }] },
}

/** A number of square metres that households ask for beyond what stands; 0 where there is enough. */
export const facilityGap = (households: number, floorArea: number, per100Households = 30): number =>
  Math.max(0, subtractExact({ numerator: households * per100Households, denominator: 100 }, floorArea))
