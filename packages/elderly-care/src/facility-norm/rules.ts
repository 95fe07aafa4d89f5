import { addMonths, isLate, keysOf, notHappenedBy, type PlainDate, stepsOutOfOrder } from '@minzheng/core'
import { choice, count, decimal, ifKnown, orNone, share, yesIfSaid } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { allOf, anyOf, defineProgram, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { facilityNormNotices } from '../shared/documents.js'

const area = (zh: string, en: string) => decimal(`${zh}（平方米）`, `${en} (m²)`, { most: 10_000_000 })

/** One residential area and the community elderly-care facilities that go with it. Areas in square metres. */
export const FacilityNormFacts = z.strictObject({
  households: count('户数', 'Households', { unit: 'household' }),
  age: choice({ new: ['新建', 'New'], built: ['已建成', 'Built'] }, '新建或已建成', 'New or built'),
  /** All facilities together. */
  provided: area('已配建面积', 'Facilities provided'),
  /** The smallest single facility. */
  smallest: ifKnown(area('最小单处面积', 'Smallest facility')),
  /** Provided together with other estates. */
  pooled: yesIfSaid('统筹配建', 'Pooled with other estates'),
  /** Above ground, housing. */
  floorArea: ifKnown(area('地上住宅建筑面积', 'Housing floor area above ground')),
})

const norm = (zh: string, en: string) => orNone(count(zh, en, { unit: 'm2', most: 1000 }))

/**
 * What a place sets: square metres per 100 households or a share of the floor area, and the least size of one facility. `null`:
 * the place asks for none; left out: not known, and with it whatever hangs on it.
 */
export const FacilityNormPolicy = z.strictObject({
  newPer100: norm('新建小区每百户面积', 'New areas: per 100 households'),
  builtPer100: norm('已建成小区每百户面积', 'Built areas: per 100 households'),
  /** Where new areas go by floor area in place of households: 0.002. */
  newShareOfFloorArea: orNone(
    share('新建小区占住宅建筑面积的比例', 'New areas: share of the floor area', { step: 0.001 }),
  ),
  newSingleLeast: norm('新建小区单处最低面积', 'New areas: least single facility'),
  pooledLeast: norm('统筹配建单处最低面积', 'Pooled: least single facility'),
})

/** 社区养老服务设施配建标准 since the end of 2014, by the national notices and the local rules that repeat or raise them. */
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
      .choose(
        policy.newShareOfFloorArea.ifSet(share => estate.floorArea.times(share), byHouseholds),
        byHouseholds,
      )
      .as({ zh: '按标准应配建面积', en: 'Area by the norm' }, { cite })
    const { newSingleLeast, pooledLeast } = policy
    const ownLeast = isNew.choose(newSingleLeast.otherwise(0), 0)
    const single = anyOf(newSingleLeast.isSet(), pooledLeast.isSet())
      .choose(estate.pooled.choose(pooledLeast.otherwise(ownLeast), ownLeast), 0)
      .as({ zh: '单处最低面积', en: 'Least area of one facility' }, { unit: 'm2', cite })
    // No facility may be smaller than the least, so the least is also the least of all of them.
    const raisedTo = (least: NumberExpression) => byNorm.lessThan(least).choose(least, byNorm)
    const ownRequired = isNew.choose(newSingleLeast.ifSet(raisedTo, byNorm), byNorm)
    const required = estate.pooled
      .choose(pooledLeast.ifSet(raisedTo, ownRequired), ownRequired)
      .as({ zh: '应配建面积', en: 'Area required' }, { cite })
    const largeEnough = (least: NumberExpression) => estate.provided.atLeast(least).and(estate.smallest.atLeast(least))
    const ownLargeEnough = isNew.not().or(newSingleLeast.ifSet(largeEnough))
    const eachLargeEnough = estate.pooled
      .choose(pooledLeast.ifSet(largeEnough, ownLargeEnough), ownLargeEnough)
      .as({ zh: '每处面积达到最低要求', en: 'Each facility is large enough' }, { cite })
    const met = allOf(estate.provided.atLeast(byNorm), eachLargeEnough).as(
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

/** The national figures, which local regulations repeat: by households, and not by a share of the floor area. */
export const facilityNormNational: NationalPolicy = {
  program: 'facility-norm',
  documents: { notices: facilityNormNotices },
  values: {
    newPer100: [{ status: 'in-force', from: '2014-12-31', value: 20, cite: 'notices' }],
    builtPer100: [{ status: 'in-force', from: '2014-12-31', value: 15, cite: 'notices' }],
    newShareOfFloorArea: [{ status: 'none', from: '2014-12-31', cite: 'notices' }],
  },
}

const done = z.iso.date().nullish()

/**
 * An estate with its facility, step by step (四同步): planned, built, accepted and handed over for use together. `null`: not yet; left out: not
 * known.
 */
export const FourSteps = z.strictObject({
  planned: z.strictObject({ housing: done, facility: done }),
  built: z.strictObject({ housing: done, facility: done }),
  accepted: z.strictObject({ housing: done, facility: done }),
  handedOver: z.strictObject({ housing: done, facility: done }),
  /** The facility was given over to the government (移交), which has a time of its own, see {@link handOverDue}. */
  transferred: done,
})
export type FourSteps = z.infer<typeof FourSteps>
/** One of the four steps that housing and facility take together. */
export type FourStep = Exclude<keyof FourSteps, 'transferred'>

/** What each of the four steps (四同步) is called. */
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
    return housing != null && notHappenedBy(facility, housing)
  })

/** The steps of which it is not known whether the facility kept up: a day is left out that would decide. */
export const stepsNotKnown = (estate: FourSteps): FourStep[] =>
  (Object.keys(fourSteps) as FourStep[]).filter(step => {
    const { housing, facility } = estate[step]
    return housing === undefined || (housing !== null && facility === undefined)
  })

/** The steps of the housing or of the facility that are dated before one that comes ahead of them. */
export const stepsBackwards = (estate: FourSteps, of: 'housing' | 'facility'): FourStep[] => {
  const day = (step: FourStep) => estate[step][of]
  return stepsOutOfOrder(keysOf(fourSteps), {
    planned: day('planned'),
    built: day('built'),
    accepted: day('accepted'),
    handedOver: day('handedOver'),
  })
}

/** The last day for giving a facility over to the government, so many months after its acceptance (山东, 青岛, 绍兴: 3). */
export const handOverDue = (accepted: PlainDate, months: number): PlainDate => addMonths(accepted, months)

/** Whether by a day a facility is, or was, given over later than {@link handOverDue}; `null`: when it was accepted or given over is not known. */
export const facilityTransferLate = (
  { accepted, transferred }: FourSteps,
  months: number,
  asOf: PlainDate,
): boolean | null => {
  if (accepted.facility === null) return false
  if (accepted.facility === undefined || transferred === undefined) return null
  return isLate(transferred, handOverDue(accepted.facility, months), asOf)
}
