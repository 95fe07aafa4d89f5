import {
  atArticle,
  breaking,
  type Citation,
  divideExact,
  type LocalizedText,
  type PlainDate,
  type Problem,
} from '@minzheng/core'
import * as z from 'zod'
import { jiangsuTypes2018 } from '../child-in-difficulty/rules.js'
import { orphanOpinion2010, unattendedOpinion2019 } from '../shared/documents.js'

/**
 * How a place derives a rate from a base: 0.7 of the consumption per head of the year before (浙江, institution), 0.8 of the
 * institution rate (浙江, families), 3 or 2 times the dibao standard (长沙芙蓉).
 */
export const AllowanceRateRule = z.strictObject({
  share: z.number().positive().max(10).multipleOf(0.01),
  rounding: z.enum(['up', 'down', 'half-up']),
  /** A whole multiple of so many fen: 100 for whole yuan. */
  roundTo: z.int().min(1).max(100_000),
})
export type AllowanceRateRule = z.infer<typeof AllowanceRateRule>

const round = { up: Math.ceil, down: Math.floor, 'half-up': Math.round } as const

/** A rate in fen a month, from a base in fen a month. */
export const allowanceRate = ({ share, rounding, roundTo }: AllowanceRateRule, base: number): number =>
  round[rounding](divideExact(base, { numerator: roundTo, denominator: share })) * roundTo

/** A monthly rate from a base of a year, in fen: 12 months of it make the share. */
export const allowanceRateFromYear = (rule: AllowanceRateRule, yearly: number): number =>
  round[rule.rounding](divideExact(yearly, { numerator: rule.roundTo * 12, denominator: rule.share })) * rule.roundTo

const jiangsuShares = { south: 0.75, middle: 0.7, north: 0.65 } as const

/** The least rates that 江苏 asked for in 2018, in fen a month, rounded up: floors, which a place may exceed. */
export const jiangsuLeastRates = (
  region: keyof typeof jiangsuShares,
  institutionRate: number,
): { readonly scattered: number; readonly guardianshipMissing: number; readonly guardiansUnable: number } => {
  const least = (share: number, base: number) => allowanceRate({ share, rounding: 'up', roundTo: 1 }, base)
  const scattered = least(jiangsuShares[region], institutionRate)
  return { scattered, guardianshipMissing: least(0.8, scattered), guardiansUnable: least(0.6, scattered) }
}

/** Where {@link jiangsuLeastRates} are from. */
export const jiangsuLeastRatesCite: Citation = jiangsuTypes2018

/** What an unattended child may draw beside the allowance. */
export interface ChildAllowanceOverlap {
  readonly key: 'dibao' | 'tekun' | 'disabilityLiving' | 'disabilityCare' | 'otherChildAllowance'
  readonly title: LocalizedText
  /** `top-up`: the allowance fills up to the rate; `beside`: both in full; `higher`: the higher alone. */
  readonly drawnFirst: 'top-up' | 'beside' | 'higher'
  /** What follows where the child draws the allowance in full and applies for this. */
  readonly appliedLater: 'top-up' | 'excluded' | 'beside' | 'higher'
  readonly cite: Citation
}

const three = atArticle(unattendedOpinion2019, '三（一）')

/** How the allowance of unattended children goes with other benefits (民发〔2019〕62号 三（一）、三（二）). It is no income of the family. */
export const childAllowanceOverlaps: readonly ChildAllowanceOverlap[] = [
  {
    key: 'dibao',
    title: { zh: '最低生活保障金', en: 'Dibao' },
    drawnFirst: 'top-up',
    appliedLater: 'top-up',
    cite: three,
  },
  {
    key: 'tekun',
    title: { zh: '特困人员救助供养金', en: 'Tekun support' },
    drawnFirst: 'top-up',
    appliedLater: 'top-up',
    cite: three,
  },
  {
    key: 'disabilityLiving',
    title: { zh: '困难残疾人生活补贴', en: 'Living subsidy for the disabled' },
    drawnFirst: 'top-up',
    appliedLater: 'excluded',
    cite: three,
  },
  {
    key: 'disabilityCare',
    title: { zh: '重度残疾人护理补贴', en: 'Care subsidy for the severely disabled' },
    drawnFirst: 'beside',
    appliedLater: 'beside',
    cite: atArticle(unattendedOpinion2019, '三（二）'),
  },
  {
    key: 'otherChildAllowance',
    title: { zh: '其他儿童福利保障', en: 'Allowance of another category of children' },
    drawnFirst: 'higher',
    appliedLater: 'higher',
    cite: { ...three, confidence: 'secondary', note: 'the opinion does not speak of it: 就高 as places add it' },
  },
]

/** The two rates of orphans, in fen a month; left out: not known. */
export interface OrphanRates {
  readonly institution?: number
  readonly family?: number
}

const brokenRate = breaking({
  'orphan-rate-not-higher': {
    text: {
      zh: '机构抚养孤儿养育标准应高于散居孤儿养育标准',
      en: 'the rate of orphans in institutions is above that of orphans in families',
    },
    cite: atArticle(orphanOpinion2010, '二（一）'),
    severity: 'warning',
  },
  'orphan-rate-below-least': {
    text: {
      zh: '养育标准不低于省级确定的最低养育标准',
      en: 'a rate is not below the least that the province has set',
    },
    cite: atArticle(orphanOpinion2010, '二（一）'),
  },
})

/**
 * What is wrong with the rates that a place sets on a day, beside the least of its province: `orphan-rate-not-higher` (institutions no
 * more than families: a warning, as 北京 and others have set one rate for both), `orphan-rate-below-least` (国办发〔2010〕54号 二（一）). Nothing
 * before 2010-11-16.
 */
export const orphanRateProblems = (rates: OrphanRates, least: OrphanRates, on: PlainDate): Problem[] => {
  if (on < orphanOpinion2010.effective) return []
  const { institution, family } = rates
  const below = (['institution', 'family'] as const).filter(care => {
    const [rate, floor] = [rates[care], least[care]]
    return rate !== undefined && floor !== undefined && rate < floor
  })
  return [
    ...(institution !== undefined && family !== undefined && institution <= family
      ? [brokenRate('orphan-rate-not-higher', ['institution'])]
      : []),
    ...below.map(care => brokenRate('orphan-rate-below-least', [care])),
  ]
}
