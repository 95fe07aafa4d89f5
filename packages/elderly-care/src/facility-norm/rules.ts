import { addMonths, type PlainDate } from '@minzheng/core'
import type { NationalPolicy } from '@minzheng/policy'
import { allOf, defineProgram, label, noUnlessSaid, versions, words } from '@minzheng/rules'
import * as z from 'zod'
import { facilityNormNotices } from '../shared/documents.js'

const area = (zh: string, en: string) =>
  z
    .number()
    .min(0)
    .max(10_000_000)
    .multipleOf(0.01)
    .meta(label(`${zh}（平方米）`, `${en} (m²)`))

const ages = { new: { zh: '新建', en: 'New' }, built: { zh: '已建成', en: 'Built' } }

/** One residential area and the community elderly-care facilities that go with it. Areas in square metres. */
export const FacilityNormFacts = z.object({
  households: z
    .int()
    .min(0)
    .max(1_000_000)
    .meta(label('户数', 'Households', 'household')),
  age: z.enum(['new', 'built']).meta({ ...label('新建或已建成', 'New or built'), ...words(ages) }),
  /** All facilities together. */
  provided: area('已配建面积', 'Facilities provided'),
  /** The smallest single facility. */
  smallest: area('最小单处面积', 'Smallest facility').nullish(),
  /** Provided together with other estates. */
  pooled: noUnlessSaid.meta(label('统筹配建', 'Pooled with other estates')),
  /** Above ground, housing. */
  floorArea: area('地上住宅建筑面积', 'Housing floor area above ground').nullish(),
})

const norm = (zh: string, en: string) =>
  z
    .int()
    .min(0)
    .max(1000)
    .optional()
    .meta(label(zh, en, 'm2'))

export const FacilityNormPolicy = z.object({
  newPer100: norm('新建小区每百户面积', 'New areas: per 100 households'),
  builtPer100: norm('已建成小区每百户面积', 'Built areas: per 100 households'),
  /** Where new areas go by floor area in place of households: 0.002. */
  newShareOfFloorArea: z
    .number()
    .min(0)
    .max(1)
    .multipleOf(0.001)
    .optional()
    .meta(label('新建小区占住宅建筑面积的比例', 'New areas: share of the floor area')),
  newSingleLeast: norm('新建小区单处最低面积', 'New areas: least single facility'),
  pooledLeast: norm('统筹配建单处最低面积', 'Pooled: least single facility'),
})

export const facilityNorm2014 = defineProgram({
  id: 'facility-norm',
  title: { zh: '社区养老服务设施配建标准', en: 'Norm of community facilities' },
  inForce: { from: '2014-12-31', cite: facilityNormNotices },
  facts: FacilityNormFacts,
  policy: FacilityNormPolicy,
  rules(estate, policy) {
    const cite = facilityNormNotices
    const isNew = estate.age.is('new')
    const per100 = isNew.choose(policy.newPer100, policy.builtPer100)
    const byHouseholds = estate.households.times(per100).dividedBy(100)
    const byNorm = isNew
      .and(policy.newShareOfFloorArea.isSet())
      .choose(estate.floorArea.times(policy.newShareOfFloorArea), byHouseholds)
      .as({ zh: '按标准应配建面积', en: 'Area by the norm' }, { cite })
    const single = estate.pooled
      .and(policy.pooledLeast.isSet())
      .choose(policy.pooledLeast, isNew.and(policy.newSingleLeast.isSet()).choose(policy.newSingleLeast, 0))
      .as({ zh: '单处最低面积', en: 'Least area of one facility' }, { unit: 'm2', cite })
    // No facility may be smaller than the least, so the least is also the least of all of them.
    const required = byNorm
      .lessThan(single)
      .choose(single, byNorm)
      .as({ zh: '应配建面积', en: 'Area required' }, { cite })
    const largeEnough = single.equals(0).or(estate.smallest.atLeast(single))
    const met = allOf(estate.provided.atLeast(required), largeEnough).as(
      { zh: '达到配建标准', en: 'Meets the norm' },
      { cite },
    )
    return { byNorm, single, required, met }
  },
})

/**
 * The floor area of community elderly-care facilities that a residential area needs, and whether it has it: square metres per
 * 100 households, by new and built areas, with the least size of a single facility. A place may ask that a share of the
 * floor area be provided instead.
 */
export const facilityNorm = versions(facilityNorm2014)

/** The national figures, which local regulations repeat. */
export const facilityNormNational: NationalPolicy = {
  program: 'facility-norm',
  documents: { notices: facilityNormNotices },
  values: {
    newPer100: [{ status: 'in-force', from: '2014-12-31', value: 20, cite: 'notices' }],
    builtPer100: [{ status: 'in-force', from: '2014-12-31', value: 15, cite: 'notices' }],
  },
}

const done = z.iso.date().nullable()

/** An estate with its facility, step by step (四同步): planned, built, accepted and handed over together. `null`: not yet. */
export const FourSteps = z.object({
  planned: z.object({ housing: done, facility: done }),
  built: z.object({ housing: done, facility: done }),
  accepted: z.object({ housing: done, facility: done }),
  handedOver: z.object({ housing: done, facility: done }),
})
export type FourSteps = z.infer<typeof FourSteps>
export type FourStep = keyof FourSteps

export const fourSteps = {
  planned: { zh: '同步规划', en: 'Planned together' },
  built: { zh: '同步建设', en: 'Built together' },
  accepted: { zh: '同步验收', en: 'Accepted together' },
  handedOver: { zh: '同步交付', en: 'Handed over together' },
} as const satisfies Record<FourStep, { zh: string; en: string }>

/** The steps in which the facility came later than the housing, or has not come although the housing has. */
export const stepsBehind = (estate: FourSteps): FourStep[] =>
  (Object.keys(fourSteps) as FourStep[]).filter(step => {
    const { housing, facility } = estate[step]
    return housing !== null && (facility === null || facility > housing)
  })

/** The last day for handing a facility over, so many months after its acceptance (Shaoxing: 3). */
export const handOverDue = (accepted: PlainDate, months: number): PlainDate => addMonths(accepted, months)
