import type { ExpressionsOf, NumberExpression } from '@minzheng/rules'
import * as z from 'zod'

const fen = z.int().min(0).max(10_000_000)

/** The tiers (档) that a place may have, the neediest first. */
export const tiers = ['tier1', 'tier2', 'tier3', 'tier4', 'tier5', 'tier6', 'tier7', 'tier8'] as const

/** Fen per person and month of each tier, the neediest first. */
const TierAmounts = z.object({
  tier1: fen.optional(),
  tier2: fen.optional(),
  tier3: fen.optional(),
  tier4: fen.optional(),
  tier5: fen.optional(),
  tier6: fen.optional(),
  tier7: fen.optional(),
  tier8: fen.optional(),
})

/** How a place reckons the allowance. */
export const BenefitPolicy = z.object({
  /** The allowance fills the gap (which is what holds where nothing is set), or is paid by tiers, which only the rule of 2021 allows. */
  benefit: z.enum(['differential', 'tiers']).optional(),
  /** The gap is paid as at least this share of the standard for each person. */
  leastShare: z.number().min(0).max(1).multipleOf(0.01).optional(),
  /** How the gap is rounded: nothing here is exact to the fen. No national rule. */
  rounding: z
    .object({
      /** The gap of the household as a whole (which holds where nothing is set), or that of each person before it is multiplied. */
      of: z.enum(['household', 'per-head']).optional(),
      mode: z.enum(['up', 'half-up', 'down']).optional(),
      /** To a whole multiple of so many fen: 100 for whole yuan. */
      to: z.int().min(1).max(1000).optional(),
    })
    .optional(),
  tiers: z.object({ urban: TierAmounts.optional(), rural: TierAmounts.optional() }).optional(),
})

type Policy = ExpressionsOf<(typeof BenefitPolicy)['shape']>
type TierFacts = ExpressionsOf<{
  tier: z.ZodEnum<Record<(typeof tiers)[number], (typeof tiers)[number]>>
  area: z.ZodEnum<{ urban: 'urban'; rural: 'rural' }>
}>

/** What the household's tier pays each person. */
export const tierAmount = (household: TierFacts, policy: Policy): NumberExpression => {
  // Asked of an unknown tier alone, so that the tiers that a place does not have are not reported as missing.
  const unknown: NumberExpression = household.tier.is('tier1').choose(1, 0)
  const ofArea = (amounts: Policy['tiers']['urban']) =>
    tiers.reduceRight<NumberExpression>(
      (rest, tier) => (tier === 'tier8' ? amounts.tier8 : household.tier.is(tier).choose(amounts[tier], rest)),
      amounts.tier8,
    )
  return household.tier
    .known()
    .choose(household.area.is('urban').choose(ofArea(policy.tiers.urban), ofArea(policy.tiers.rural)), unknown)
    .as({ zh: '所在档次每人每月金额', en: 'Amount of the tier for each person' }, { unit: 'fen/month' })
}

/** The gap as the place rounds it. */
export const roundedGap = (
  gap: NumberExpression,
  counted: NumberExpression,
  { rounding }: Policy,
): NumberExpression => {
  const heads = rounding.of.orElse('household').is('per-head').choose(counted, 1)
  const to = rounding.to.orElse(1)
  const mode = rounding.mode.orElse('up')
  const share = gap.dividedBy(heads.times(to))
  const steps = mode
    .is('up')
    .choose(share.rounded('up'), mode.is('down').choose(share.rounded('down'), share.rounded('half-up')))
  return steps.times(to).times(heads)
}
