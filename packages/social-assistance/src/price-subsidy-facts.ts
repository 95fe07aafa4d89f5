import * as z from 'zod'

/** A year-on-year rise as a ratio in steps of 0.1 %: 0.032 is 3.2 %. Left out: not known. */
const rise = z.number().min(-1).max(5).multipleOf(0.001).nullish()
const threshold = z.number().min(0).max(1).multipleOf(0.001).optional()
const fen = z.int().min(0).max(10_000_000)
const divisor = z.int().min(1).max(1000).optional()
const widened = z.boolean().optional()

/** One recipient, or the recipients of one household, for one month, with that month's indices of the place. */
export const PriceSubsidyFacts = z.object({
  /** What the recipient is paid under. 优抚对象; 低保; 特困 (earlier 五保); 失业保险金; 孤儿; 事实无人抚养儿童; 艾滋病病毒感染儿童; 失业补助金; 低保边缘. */
  recipient: z.enum([
    'preferential-treatment',
    'dibao',
    'tekun',
    'unemployment-insurance',
    'orphan',
    'de-facto-unattended-child',
    'hiv-child',
    'unemployment-subsidy',
    'marginal',
    'other',
  ]),
  area: z.enum(['urban', 'rural']),
  persons: z.int().min(1).max(100).default(1),
  /** Consumer prices (CPI). */
  cpi: rise,
  /** The cost of basic living of low-income urban households (SCPI). */
  scpi: rise,
  /** Food among consumer prices. */
  food: rise,
  /** Grain among consumer prices: a trigger from 2014 to July 2016. */
  grain: rise,
  /** The two months before, which count until July 2016. Left out: not known. */
  monthsBefore: z
    .array(z.object({ cpi: rise, scpi: rise, grain: rise }))
    .min(2)
    .max(2)
    .nullish(),
})

/** What a place sets for its price subsidy. Rises are ratios; what a place does not set is the national rule, or does not apply. */
export const PriceSubsidyPolicy = z.object({
  trigger: z.object({
    /** Which index starts it beside food; CPI where it is not set. */
    index: z.enum(['cpi', 'scpi']).optional(),
    /** Lower than the national line; a higher one has no effect, since a place may not raise it. */
    cpi: threshold,
    food: threshold,
    /** The line of a place that goes by the SCPI; the nation sets none. */
    scpi: threshold,
    /** Whether the line must have been reached for three months in a row. Asked for 2011 only; from 2014 the nation says it. */
    threeMonths: z.boolean().optional(),
  }),
  /** Groups that the place adds to the national ones. */
  covers: z.object({
    orphan: widened,
    deFactoUnattendedChild: widened,
    hivChild: widened,
    unemploymentSubsidy: widened,
    marginal: widened,
    other: widened,
  }),
  /** The dibao standards that the subsidy is reckoned from, fen a month. */
  urbanStandard: fen,
  ruralStandard: fen,
  /** Whether those on neither dibao nor tekun go by the urban standard wherever they live. */
  othersTakeUrbanStandard: z.boolean().optional(),
  /**
   * How much: the standard times the rise of the SCPI; times the rise that started it (the higher, where both did); a
   * fraction of the standard by tiers of the index; or an amount for each started 1 % of the SCPI.
   */
  formula: z.enum(['standard-times-scpi', 'standard-times-trigger', 'tiered-fraction', 'per-point']),
  /** The standard divided by `highDivisor` from `highFrom` on, by `lowDivisor` from `lowFrom` on, else by `foodOnlyDivisor`. */
  tiers: z.object({
    lowFrom: threshold,
    lowDivisor: divisor,
    highFrom: threshold,
    highDivisor: divisor,
    foodOnlyDivisor: divisor,
  }),
  /** Fen for each started 1 %. */
  perPoint: fen.optional(),
  /** At least so much a person, fen. */
  floor: z.object({ urban: fen.optional(), rural: fen.optional() }),
  /** Times so much, where the place pays more than the nation then asks. */
  multiplier: z.int().min(1).max(10).optional(),
  /** Whether the floor is multiplied too, in months when the subsidy is. */
  floorIsMultiplied: z.boolean().optional(),
  /** How the amount of a person becomes a multiple of `roundTo` fen; half-up to the fen where not set. */
  rounding: z.enum(['up', 'down', 'half-up']).optional(),
  roundTo: z.int().min(1).max(1000).optional(),
})
