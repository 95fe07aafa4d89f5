import { ageOn, keysOf, PlainDate, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { askedOf } from './asked.js'
import { type ListedService, type ServiceList, type ServiceTarget, serviceTargets } from './list.js'

const known = z.boolean().nullable().default(null)

/** What is known of one elder; left out or `null` is not known, never a "no". */
export const ServiceElder = z.strictObject({
  birth: PlainDate.nullable().default(null),
  is: z.strictObject(
    Object.fromEntries(keysOf(serviceTargets).map(target => [target, known])) as Record<ServiceTarget, typeof known>,
  ),
})
export type ServiceElder = z.infer<typeof ServiceElder>

/** One item for one elder: whether it is for the elder (`null`: undetermined), what rules it out, and what is not known. */
export interface ServiceVerdict {
  readonly service: ListedService
  readonly entitled: boolean | null
  /** Why not. */
  readonly against: readonly ('age' | ServiceTarget)[]
  /** What is not known and could change it. */
  readonly missing: readonly ('birth' | ServiceTarget)[]
}

const eachOnce = (groups: readonly (readonly ServiceTarget[])[]): ServiceTarget[] => [...new Set(groups.flat())]

/**
 * Which items of a list are for an elder on a day, as far as age and category decide it. Hukou and the standard of each service
 * are for its own rules. Empty where the list does not hold on the day.
 */
export const servicesFor = (elder: ServiceElder, list: ServiceList, asOf: PlainDate): readonly ServiceVerdict[] => {
  if (!runsOn(list.from, list.until, asOf)) return []
  return list.items.map(service => {
    const age = elder.birth === null ? null : ageOn(elder.birth, asOf)
    const asks = service.leastAge > 0
    const groups = askedOf(service)
    const against: ServiceVerdict['against'] = [
      ...(asks && age !== null && age < service.leastAge ? (['age'] as const) : []),
      ...eachOnce(groups.filter(group => group.every(target => elder.is[target] === false))),
    ]
    const missing: ServiceVerdict['missing'] =
      against.length > 0
        ? []
        : [
            ...(asks && age === null ? (['birth'] as const) : []),
            ...eachOnce(groups.filter(group => !group.some(target => elder.is[target]))).filter(
              target => elder.is[target] == null,
            ),
          ]
    return { service, entitled: against.length > 0 ? false : missing.length > 0 ? null : true, against, missing }
  })
}
