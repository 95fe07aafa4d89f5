import { choice, count, fen, group, ifAny, ifKnown, orNone, share, yesNo } from '@minzheng/core/fields'
import { dibaoStandard } from '@minzheng/policy'
import * as z from 'zod'
import { Area } from '../shared/area.js'
import { RoundedTo, Rounding } from '../shared/rounding.js'

/** A year-on-year rise as a ratio in steps of 0.1 %: 0.032 is 3.2 %. Left out: not known. */
const rise = (zh: string, en: string) => ifKnown(share(zh, en, { least: -1, most: 5, step: 0.001 }))
const threshold = (zh: string, en: string) => ifAny(share(zh, en, { step: 0.001 }))
const divisor = (zh: string, en: string) => ifAny(count(zh, en, { least: 1, most: 1000, countedIn: 'part' }))
const widened = (zh: string, en: string) => orNone(yesNo(zh, en))

const recipients = {
  'preferential-treatment': ['优抚对象', 'Preferential treatment'],
  dibao: ['低保对象', 'Dibao'],
  tekun: ['特困人员（原五保）', 'Tekun (earlier wubao)'],
  'unemployment-insurance': ['领取失业保险金人员', 'Unemployment insurance'],
  orphan: ['孤儿', 'Orphan'],
  'de-facto-unattended-child': ['事实无人抚养儿童', 'De-facto unattended child'],
  'hiv-child': ['艾滋病病毒感染儿童', 'Child with HIV'],
  'unemployment-subsidy': ['领取失业补助金人员', 'Unemployment subsidy'],
  marginal: ['低保边缘人口', 'Marginal household'],
  other: ['其他', 'Other'],
} as const
const indices = { cpi: ['CPI', 'CPI'], scpi: ['SCPI', 'SCPI'] } as const
const formulas = {
  'standard-times-scpi': ['低保标准×SCPI涨幅', 'Standard times the rise of the SCPI'],
  'standard-times-trigger': ['低保标准×触发指数涨幅', 'Standard times the rise that started it'],
  'tiered-fraction': ['按涨幅分档的标准分数', 'A fraction of the standard by tiers'],
  'per-point': ['每1个百分点定额', 'An amount for each started 1 %'],
} as const

/** One recipient, or the recipients of one household, for one month, with that month's indices of the place. */
export const PriceSubsidyFacts = z.strictObject({
  /** What the recipient is paid under. 优抚对象; 低保; 特困 (earlier 五保); 失业保险金; 孤儿; 事实无人抚养儿童; 艾滋病病毒感染儿童; 失业补助金; 低保边缘. */
  recipient: choice(recipients, '救助待遇类别', 'What the recipient is paid under'),
  area: Area,
  persons: count('人数', 'Persons', { unit: 'person', least: 1, most: 100 }).default(1),
  /** Consumer prices (CPI). */
  cpi: rise('居民消费价格指数（CPI）同比涨幅', 'Year-on-year rise of the CPI'),
  /** The cost of basic living of low-income urban households (SCPI). */
  scpi: rise('低收入居民基本生活费用价格指数（SCPI）同比涨幅', 'Year-on-year rise of the SCPI'),
  /** Food among consumer prices. */
  food: rise('食品价格同比涨幅', 'Year-on-year rise of food prices'),
  /** Grain among consumer prices: a trigger from 2014 to July 2016. */
  grain: rise('粮食价格同比涨幅', 'Year-on-year rise of grain prices'),
  /** The two months before, which count until July 2016. Left out: not known. */
  monthsBefore: ifKnown(
    group(
      z.strictObject({
        cpi: rise('前期CPI同比涨幅', 'Earlier rise of the CPI'),
        scpi: rise('前期SCPI同比涨幅', 'Earlier rise of the SCPI'),
        grain: rise('前期粮食价格同比涨幅', 'Earlier rise of grain prices'),
      }),
      '前两个月的涨幅',
      'Rises of the two months before',
      { unit: 'month', least: 2, most: 2 },
    ),
  ),
})

/**
 * What a place sets for its price subsidy. Rises are ratios. What it does not set is the national rule: a line that it may lower, how
 * many times it is paid. What belongs to a formula (a floor, rounding) is set with it, and is none where the document that sets
 * the formula has none.
 */
export const PriceSubsidyPolicy = z.strictObject({
  trigger: z.strictObject({
    /** Which index starts it beside food; CPI where it is not set. */
    index: ifAny(choice(indices, '启动所依据的指数', 'Index that starts it')),
    /** Lower than the national line; a higher one has no effect, since a place may not raise it. */
    cpi: threshold('CPI启动线', 'Starting line of the CPI'),
    food: threshold('食品价格启动线', 'Starting line of food prices'),
    /** The line of a place that goes by the SCPI; the nation sets none. */
    scpi: threshold('SCPI启动线', 'Starting line of the SCPI'),
    /** Whether the line must have been reached for three months in a row. Asked for 2011 only; from 2014 the nation says it. */
    threeMonths: ifAny(yesNo('须连续三个月达到', 'Three months in a row')),
  }),
  /** Groups that the place adds to the national ones; `null` or no: it does not. */
  covers: z.strictObject({
    orphan: widened('扩大保障：孤儿', 'Covers orphans'),
    deFactoUnattendedChild: widened('扩大保障：事实无人抚养儿童', 'Covers de-facto unattended children'),
    hivChild: widened('扩大保障：艾滋病病毒感染儿童', 'Covers children with HIV'),
    unemploymentSubsidy: widened('扩大保障：领取失业补助金人员', 'Covers recipients of the unemployment subsidy'),
    marginal: widened('扩大保障：低保边缘人口', 'Covers marginal households'),
    other: widened('扩大保障：其他人员', 'Covers others'),
  }),
  /** The dibao standards that the subsidy is reckoned from, fen a month. */
  urbanStandard: dibaoStandard.urban,
  ruralStandard: dibaoStandard.rural,
  /** Whether those on neither dibao nor tekun go by the urban standard wherever they live. */
  othersTakeUrbanStandard: yesNo('其他对象按城市标准', 'Others go by the urban standard'),
  /**
   * How much: the standard times the rise of the SCPI; times the rise that started it (the higher, where both did); a
   * fraction of the standard by tiers of the index; or an amount for each started 1 % of the SCPI.
   */
  formula: choice(formulas, '补贴标准的算法', 'Formula of the amount'),
  /** The standard divided by `highDivisor` from `highFrom` on, by `lowDivisor` from `lowFrom` on, else by `foodOnlyDivisor`. */
  tiers: z.strictObject({
    lowFrom: threshold('低档起点涨幅', 'Rise from which the low tier holds'),
    lowDivisor: divisor('低档除数', 'Divisor of the low tier'),
    highFrom: threshold('高档起点涨幅', 'Rise from which the high tier holds'),
    highDivisor: divisor('高档除数', 'Divisor of the high tier'),
    foodOnlyDivisor: divisor('仅食品价格触发的除数', 'Divisor where food alone starts it'),
  }),
  /** Fen for each started 1 %. */
  perPoint: ifAny(fen('每1个百分点的补贴', 'Amount for each started 1 %', { per: 'month' })),
  /** At least so much a person, fen. */
  floor: z.strictObject({
    urban: ifAny(fen('城市每人最低补贴', 'Least subsidy of a person, urban', { per: 'month' })),
    rural: ifAny(fen('农村每人最低补贴', 'Least subsidy of a person, rural', { per: 'month' })),
  }),
  /** Times so much, where the place pays more than the nation then asks. */
  multiplier: ifAny(count('补贴倍数', 'Times', { least: 1, most: 10, countedIn: 'multiple' })),
  /** Whether the floor is multiplied too, in months when the subsidy is. */
  floorIsMultiplied: yesNo('最低标准随倍数提高', 'The floor is multiplied too'),
  /** How the amount of a person becomes a multiple of `roundTo` fen; half-up to the fen where not set. */
  rounding: ifAny(Rounding),
  roundTo: ifAny(RoundedTo),
})
