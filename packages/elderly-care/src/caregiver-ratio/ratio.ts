import * as z from 'zod'

const byCare = <T extends z.ZodType>(value: T) => z.strictObject({ selfCare: value, semiCare: value, fullCare: value })

/**
 * How many residents one caregiver may have, by the care that they need (自理, 半自理, 全护理). Each place sets its own: no
 * national ratio is known here.
 */
export const CaregiverRatios = byCare(z.int().min(1).max(100))
export type CaregiverRatios = z.infer<typeof CaregiverRatios>

/** Residents, or caregivers, of a home by the care. */
export const CareCounts = byCare(z.int().min(0).max(100_000))
export type CareCounts = z.infer<typeof CareCounts>

/**
 * The fewest caregivers for the residents of each kind. The kinds are staffed apart and not added up: whether a caregiver
 * may be shared between two kinds is a rule of the place.
 */
export const leastCaregivers = (residents: CareCounts, ratios: CaregiverRatios): CareCounts => {
  const least = (kind: keyof CareCounts) => Math.ceil(residents[kind] / ratios[kind])
  return { selfCare: least('selfCare'), semiCare: least('semiCare'), fullCare: least('fullCare') }
}

/** How many caregivers are short, by the care; 0 where there are enough. */
export const caregiversShort = (residents: CareCounts, caregivers: CareCounts, ratios: CaregiverRatios): CareCounts => {
  const needed = leastCaregivers(residents, ratios)
  const short = (kind: keyof CareCounts) => Math.max(0, needed[kind] - caregivers[kind])
  return { selfCare: short('selfCare'), semiCare: short('semiCare'), fullCare: short('fullCare') }
}
