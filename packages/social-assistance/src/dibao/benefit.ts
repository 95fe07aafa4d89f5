import { choice, each, fen, ifAny, share } from '@minzheng/core/fields'
import type { ExpressionsOf, NumberExpression } from '@minzheng/rules'
import * as z from 'zod'
import type { Area } from '../shared/area.js'
import { RoundedTo, Rounding } from '../shared/rounding.js'

/** The tiers (档) that a place may have, the neediest first. */
const tiers = {
  tier1: ['一档', 'Tier 1'],
  tier2: ['二档', 'Tier 2'],
  tier3: ['三档', 'Tier 3'],
  tier4: ['四档', 'Tier 4'],
  tier5: ['五档', 'Tier 5'],
  tier6: ['六档', 'Tier 6'],
  tier7: ['七档', 'Tier 7'],
  tier8: ['八档', 'Tier 8'],
} as const
/** The tier that a household was put in. */
export const Tier = choice(tiers, '分档', 'Tier')

const ways = { differential: ['补差', 'The gap'], tiers: ['分档', 'By tiers'] } as const
const rounded = { household: ['全户', 'The household'], 'per-head': ['人均', 'Each person'] } as const

/** What each tier pays per person and month. */
const tierAmounts = (zh: string, en: string) =>
  each(tiers, (tierZh, tierEn) =>
    ifAny(fen(`${zh}${tierZh}金额`, `Amount of ${en} ${tierEn.toLowerCase()}`, { per: 'month' })),
  )

/** How a place reckons the allowance. */
export const BenefitPolicy = z.strictObject({
  /**
   * The allowance fills the gap, or is paid by tiers, which only the measures of 2021 (art. 23) allow. Where the place says nothing it
   * was the gap (社会救助暂行办法 art. 12, see `dibaoNational`) until the Law on Social Assistance, whose art. 18 names both.
   */
  benefit: choice(ways, '低保金计发方式', 'How the allowance is calculated'),
  /** The gap is paid as at least this share of the standard for each person; the rules ask for the gap alone. */
  leastShare: ifAny(share('最低发放比例（占标准）', 'Least allowance, as a share of the standard')),
  /** How the gap is rounded: nothing here is exact to the fen. No national rule. */
  rounding: z
    .strictObject({
      /** The gap of the household as a whole (which holds where nothing is set), or that of each person before it is multiplied. */
      of: ifAny(choice(rounded, '取整对象', 'What is rounded')),
      mode: ifAny(Rounding),
      /** To a whole multiple of so many fen: 100 for whole yuan. */
      to: ifAny(RoundedTo),
    })
    .optional(),
  tiers: z
    .strictObject({ urban: tierAmounts('城市', 'urban').optional(), rural: tierAmounts('农村', 'rural').optional() })
    .optional(),
})

type Policy = ExpressionsOf<(typeof BenefitPolicy)['shape']>
type TierFacts = ExpressionsOf<{
  tier: typeof Tier
  area: typeof Area
}>

/** What the household's tier pays each person. */
export const tierAmount = (household: TierFacts, policy: Policy): NumberExpression => {
  // Asked of an unknown tier alone, so that the tiers that a place does not have are not reported as missing.
  const unknown: NumberExpression = household.tier.is('tier1').choose(1, 0)
  const ofArea = (amounts: Policy['tiers']['urban']) =>
    Tier.options
      .slice(0, -1)
      .reduceRight<NumberExpression>((rest, tier) => household.tier.is(tier).choose(amounts[tier], rest), amounts.tier8)
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
  const heads = rounding.of.otherwise('household').is('per-head').choose(counted, 1)
  const to = rounding.to.otherwise(1)
  const mode = rounding.mode.otherwise('up')
  const share = gap.dividedBy(heads.times(to))
  const steps = mode
    .is('up')
    .choose(share.rounded('up'), mode.is('down').choose(share.rounded('down'), share.rounded('half-up')))
  return steps.times(to).times(heads)
}
