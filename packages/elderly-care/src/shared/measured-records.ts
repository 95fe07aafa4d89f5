import { PlainDate, runsOn } from '@minzheng/core'
import { defineMeasure, type Measure, type Measured } from '@minzheng/indicators'
import * as z from 'zod'
import { Beds, type CircleMethod } from '../facilities/facilities.js'
import type { Caregiver } from '../service-quality/quality.js'

// The records of registers that no other topic has, and what makes one count.

/** A family care bed (家庭养老床位): it counts from the day on which it was both accepted and under contract. */
export const FamilyCareBed = z.strictObject({
  person: z.string().min(1),
  accepted: PlainDate.nullable(),
  contracted: PlainDate.nullable(),
  /** The last day of service. */
  ended: PlainDate.nullable().default(null),
})

/** The day from which a family care bed counts; `null`: not yet. */
export const inServiceFrom = ({ accepted, contracted }: z.infer<typeof FamilyCareBed>): PlainDate | null =>
  accepted === null || contracted === null ? null : accepted > contracted ? accepted : contracted

/** One visit to serve an elder at home (居家养老上门服务). */
export const HomeVisit = z.strictObject({ person: z.string().min(1), date: PlainDate })

/** What was invested in a project on a day, in fen. */
export const Investment = z.strictObject({ project: z.string().min(1), date: PlainDate, amount: z.int().min(0) })

/** A subsidy paid to a home (建设、运营补贴), in fen. */
export const InstitutionSubsidy = z.strictObject({
  institution: z.string().min(1),
  paid: PlainDate,
  amount: z.int().min(0),
})

/** The beds of a home. Where the home is named, one that is there twice leaves the value open. */
export const InstitutionBeds = Beds.safeExtend({ institution: z.string().min(1).optional() })
type InstitutionBeds = z.infer<typeof InstitutionBeds>

/** A measure over the beds of homes. */
export const bedMeasure = (
  indicator: string,
  of: (homes: readonly InstitutionBeds[]) => Measured,
): Measure<typeof InstitutionBeds> =>
  defineMeasure({
    indicator,
    record: InstitutionBeds,
    of: homes => {
      const names = homes.flatMap(({ institution }) => institution ?? [])
      const twice = names.find((name, index) => names.indexOf(name) < index)
      return twice === undefined
        ? of(homes)
        : { unknown: { zh: `“${twice}”登记了两次。`, en: `"${twice}" is on record twice.` } }
    },
  })

/** Those at work on the day: who starts later is not in post yet, who left before it no more. */
export const inPost = (caregivers: readonly Caregiver[], asOf: PlainDate) =>
  caregivers.filter(one => runsOn(one.started, one.left, asOf))

/** The indicator is of elders within fifteen minutes on foot; a radius, another way or other people are another figure. */
export const isOfIndicator = ({ minutes, by, mode, of }: CircleMethod): boolean =>
  minutes === 15 && by === 'travel-time' && mode === 'walk' && of === 'elders-60'
