import { type ExpressionsOf, label, type NumberExpression, words } from '@minzheng/rules'
import * as z from 'zod'
import type { Area } from '../shared/area.js'
import { Rounding } from '../shared/rounding.js'

const fen = z.int().min(0).max(10_000_000)

/** The tiers (档) that a place may have, the neediest first. */
export const tiers = ['tier1', 'tier2', 'tier3', 'tier4', 'tier5', 'tier6', 'tier7', 'tier8'] as const
const tierNames = Object.fromEntries(
  tiers.map((tier, index) => [tier, { zh: `${'一二三四五六七八'[index]}档`, en: `Tier ${index + 1}` }]),
)
/** The tier that a household was put in. */
export const Tier = z.enum(tiers).meta(words(tierNames))

const ways = { differential: { zh: '补差', en: 'The gap' }, tiers: { zh: '分档', en: 'By tiers' } }
const rounded = { household: { zh: '全户', en: 'The household' }, 'per-head': { zh: '人均', en: 'Each person' } }

/** What each tier pays per person and month, the neediest first. */
const tierAmounts = (zh: string, en: string) => {
  const amount = (digit: string, tier: number) =>
    fen.optional().meta(label(`${zh}${digit}档金额`, `Amount of ${en} tier ${tier}`, 'fen/month'))
  return z.object({
    tier1: amount('一', 1),
    tier2: amount('二', 2),
    tier3: amount('三', 3),
    tier4: amount('四', 4),
    tier5: amount('五', 5),
    tier6: amount('六', 6),
    tier7: amount('七', 7),
    tier8: amount('八', 8),
  })
}

/** How a place reckons the allowance. */
export const BenefitPolicy = z.object({
  /** The allowance fills the gap (which is what holds where nothing is set), or is paid by tiers, which only the rule of 2021 allows. */
  benefit: z
    .enum(['differential', 'tiers'])
    .optional()
    .meta({ ...label('低保金计发方式', 'How the allowance is calculated'), ...words(ways) }),
  /** The gap is paid as at least this share of the standard for each person. */
  leastShare: z
    .number()
    .min(0)
    .max(1)
    .multipleOf(0.01)
    .optional()
    .meta(label('最低发放比例（占标准）', 'Least allowance, as a share of the standard')),
  /** How the gap is rounded: nothing here is exact to the fen. No national rule. */
  rounding: z
    .object({
      /** The gap of the household as a whole (which holds where nothing is set), or that of each person before it is multiplied. */
      of: z
        .enum(['household', 'per-head'])
        .optional()
        .meta({ ...label('取整对象', 'What is rounded'), ...words(rounded) }),
      mode: Rounding.optional().meta(label('取整方式', 'How it is rounded')),
      /** To a whole multiple of so many fen: 100 for whole yuan. */
      to: z
        .int()
        .min(1)
        .max(1000)
        .optional()
        .meta(label('取整单位', 'Rounded to a multiple of', 'fen')),
    })
    .optional(),
  tiers: z
    .object({ urban: tierAmounts('城市', 'urban').optional(), rural: tierAmounts('农村', 'rural').optional() })
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
    tiers
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
