import { countedIn, dibaoStandard } from '@minzheng/policy'
import { label, words } from '@minzheng/rules'
import * as z from 'zod'
import { Area } from '../shared/area.js'
import { Rounding } from '../shared/rounding.js'

/** A year-on-year rise as a ratio in steps of 0.1 %: 0.032 is 3.2 %. Left out: not known. */
const rise = z.number().min(-1).max(5).multipleOf(0.001).nullish()
const threshold = z.number().min(0).max(1).multipleOf(0.001).optional()
const fen = z.int().min(0).max(10_000_000)
const divisor = z.int().min(1).max(1000).optional()
const widened = z.boolean().nullable()

const recipients = {
  'preferential-treatment': { zh: '优抚对象', en: 'Preferential treatment' },
  dibao: { zh: '低保对象', en: 'Dibao' },
  tekun: { zh: '特困人员（原五保）', en: 'Tekun (earlier wubao)' },
  'unemployment-insurance': { zh: '领取失业保险金人员', en: 'Unemployment insurance' },
  orphan: { zh: '孤儿', en: 'Orphan' },
  'de-facto-unattended-child': { zh: '事实无人抚养儿童', en: 'De-facto unattended child' },
  'hiv-child': { zh: '艾滋病病毒感染儿童', en: 'Child with HIV' },
  'unemployment-subsidy': { zh: '领取失业补助金人员', en: 'Unemployment subsidy' },
  marginal: { zh: '低保边缘人口', en: 'Marginal household' },
  other: { zh: '其他', en: 'Other' },
}
const indices = { cpi: { zh: 'CPI', en: 'CPI' }, scpi: { zh: 'SCPI', en: 'SCPI' } }
const formulas = {
  'standard-times-scpi': { zh: '低保标准×SCPI涨幅', en: 'Standard times the rise of the SCPI' },
  'standard-times-trigger': { zh: '低保标准×触发指数涨幅', en: 'Standard times the rise that started it' },
  'tiered-fraction': { zh: '按涨幅分档的标准分数', en: 'A fraction of the standard by tiers' },
  'per-point': { zh: '每1个百分点定额', en: 'An amount for each started 1 %' },
}

/** One recipient, or the recipients of one household, for one month, with that month's indices of the place. */
export const PriceSubsidyFacts = z.object({
  /** What the recipient is paid under. 优抚对象; 低保; 特困 (earlier 五保); 失业保险金; 孤儿; 事实无人抚养儿童; 艾滋病病毒感染儿童; 失业补助金; 低保边缘. */
  recipient: z
    .enum([
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
    ])
    .meta({ ...label('救助待遇类别', 'What the recipient is paid under'), ...words(recipients) }),
  area: Area.meta(label('城乡', 'Urban or rural')),
  persons: z
    .int()
    .min(1)
    .max(100)
    .default(1)
    .meta(label('人数', 'Persons', 'person')),
  /** Consumer prices (CPI). */
  cpi: rise.meta(label('居民消费价格指数（CPI）同比涨幅', 'Year-on-year rise of the CPI')),
  /** The cost of basic living of low-income urban households (SCPI). */
  scpi: rise.meta(label('低收入居民基本生活费用价格指数（SCPI）同比涨幅', 'Year-on-year rise of the SCPI')),
  /** Food among consumer prices. */
  food: rise.meta(label('食品价格同比涨幅', 'Year-on-year rise of food prices')),
  /** Grain among consumer prices: a trigger from 2014 to July 2016. */
  grain: rise.meta(label('粮食价格同比涨幅', 'Year-on-year rise of grain prices')),
  /** The two months before, which count until July 2016. Left out: not known. */
  monthsBefore: z
    .array(
      z.object({
        cpi: rise.meta(label('前期CPI同比涨幅', 'Earlier rise of the CPI')),
        scpi: rise.meta(label('前期SCPI同比涨幅', 'Earlier rise of the SCPI')),
        grain: rise.meta(label('前期粮食价格同比涨幅', 'Earlier rise of grain prices')),
      }),
    )
    .min(2)
    .max(2)
    .nullish()
    .meta(label('前两个月的涨幅', 'Rises of the two months before', 'month')),
})

/** What a place sets for its price subsidy. Rises are ratios; what a place does not set is the national rule, or does not apply. */
export const PriceSubsidyPolicy = z.object({
  trigger: z.object({
    /** Which index starts it beside food; CPI where it is not set. */
    index: z
      .enum(['cpi', 'scpi'])
      .optional()
      .meta({ ...label('启动所依据的指数', 'Index that starts it'), ...words(indices) }),
    /** Lower than the national line; a higher one has no effect, since a place may not raise it. */
    cpi: threshold.meta(label('CPI启动线', 'Starting line of the CPI')),
    food: threshold.meta(label('食品价格启动线', 'Starting line of food prices')),
    /** The line of a place that goes by the SCPI; the nation sets none. */
    scpi: threshold.meta(label('SCPI启动线', 'Starting line of the SCPI')),
    /** Whether the line must have been reached for three months in a row. Asked for 2011 only; from 2014 the nation says it. */
    threeMonths: z.boolean().optional().meta(label('须连续三个月达到', 'Three months in a row')),
  }),
  /** Groups that the place adds to the national ones; `null` or no: it does not. */
  covers: z.object({
    orphan: widened.meta(label('扩大保障：孤儿', 'Covers orphans')),
    deFactoUnattendedChild: widened.meta(label('扩大保障：事实无人抚养儿童', 'Covers de-facto unattended children')),
    hivChild: widened.meta(label('扩大保障：艾滋病病毒感染儿童', 'Covers children with HIV')),
    unemploymentSubsidy: widened.meta(
      label('扩大保障：领取失业补助金人员', 'Covers recipients of the unemployment subsidy'),
    ),
    marginal: widened.meta(label('扩大保障：低保边缘人口', 'Covers marginal households')),
    other: widened.meta(label('扩大保障：其他人员', 'Covers others')),
  }),
  /** The dibao standards that the subsidy is reckoned from, fen a month. */
  urbanStandard: dibaoStandard.urban,
  ruralStandard: dibaoStandard.rural,
  /** Whether those on neither dibao nor tekun go by the urban standard wherever they live. */
  othersTakeUrbanStandard: z.boolean().meta(label('其他对象按城市标准', 'Others go by the urban standard')),
  /**
   * How much: the standard times the rise of the SCPI; times the rise that started it (the higher, where both did); a
   * fraction of the standard by tiers of the index; or an amount for each started 1 % of the SCPI.
   */
  formula: z
    .enum(['standard-times-scpi', 'standard-times-trigger', 'tiered-fraction', 'per-point'])
    .meta({ ...label('补贴标准的算法', 'Formula of the amount'), ...words(formulas) }),
  /** The standard divided by `highDivisor` from `highFrom` on, by `lowDivisor` from `lowFrom` on, else by `foodOnlyDivisor`. */
  tiers: z.object({
    lowFrom: threshold.meta(label('低档起点涨幅', 'Rise from which the low tier holds')),
    lowDivisor: divisor.meta({ ...label('低档除数', 'Divisor of the low tier'), ...countedIn('part') }),
    highFrom: threshold.meta(label('高档起点涨幅', 'Rise from which the high tier holds')),
    highDivisor: divisor.meta({ ...label('高档除数', 'Divisor of the high tier'), ...countedIn('part') }),
    foodOnlyDivisor: divisor.meta({
      ...label('仅食品价格触发的除数', 'Divisor where food alone starts it'),
      ...countedIn('part'),
    }),
  }),
  /** Fen for each started 1 %. */
  perPoint: fen.optional().meta(label('每1个百分点的补贴', 'Amount for each started 1 %', 'fen/month')),
  /** At least so much a person, fen. */
  floor: z.object({
    urban: fen.optional().meta(label('城市每人最低补贴', 'Least subsidy of a person, urban', 'fen/month')),
    rural: fen.optional().meta(label('农村每人最低补贴', 'Least subsidy of a person, rural', 'fen/month')),
  }),
  /** Times so much, where the place pays more than the nation then asks. */
  multiplier: z
    .int()
    .min(1)
    .max(10)
    .optional()
    .meta({ ...label('补贴倍数', 'Times'), ...countedIn('multiple') }),
  /** Whether the floor is multiplied too, in months when the subsidy is. */
  floorIsMultiplied: z.boolean().meta(label('最低标准随倍数提高', 'The floor is multiplied too')),
  /** How the amount of a person becomes a multiple of `roundTo` fen; half-up to the fen where not set. */
  rounding: Rounding.optional().meta(label('取整方式', 'How it is rounded')),
  roundTo: z
    .int()
    .min(1)
    .max(1000)
    .optional()
    .meta(label('取整单位', 'Rounded to a multiple of', 'fen')),
})
