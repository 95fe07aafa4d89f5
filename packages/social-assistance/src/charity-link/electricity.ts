import { brokenRule, type Citation, type Fen, PlainDate, type Problem, type RecordRule } from '@minzheng/core'
import * as z from 'zod'

/** 关于居民生活用电试行阶梯电价的指导意见. */
export const tieredElectricityOpinion2011 = {
  title: '关于居民生活用电试行阶梯电价的指导意见',
  number: '发改价格〔2011〕2617号',
  issuer: '国家发展改革委',
  confidence: 'unverified',
  note: 'the 10 to 15 kilowatt-hours a household and month from memory; a search found no copy',
} as const satisfies Citation

/**
 * The free electricity of households on dibao and of 五保户 (today tekun): a province sets a base within these bounds, in kilowatt-hours a
 * household and month.
 */
export const freeElectricityBounds = { least: 10, most: 15, cite: tieredElectricityOpinion2011 } as const

/**
 * What free electricity is worth to a household in a month: as much as it used of the base that its province sets, at the price of the
 * first tier; in fen, with what is left of a fen dropped. `used` and `base` in whole kilowatt-hours, `price` in hundredths of a fen a kilowatt-hour, as
 * prices have four decimals of a yuan.
 */
export const freeElectricity = (
  used: number,
  { base, price }: { readonly base: number; readonly price: number },
): Fen => Math.floor((Math.min(used, base) * price) / 100)

/** The seasons in which a charity helps with electricity (“冬暖夏凉”送电). */
export const ElectricitySeason = z.enum(['summer', 'winter'])
export type ElectricitySeason = z.infer<typeof ElectricitySeason>

/** What a household got towards its electricity in a season (送电项目受助名单): kilowatt-hours, or fen on its account. */
export const ElectricityGift = z.strictObject({
  household: z.string().min(1),
  group: z.enum(['dibao', 'tekun', 'marginal', 'rigid', 'other']),
  season: ElectricitySeason,
  year: z.int().min(2000).max(2100),
  on: PlainDate,
  given: z.discriminatedUnion('in', [
    z.strictObject({ in: z.literal('kilowatt-hours'), amount: z.int().min(1) }),
    z.strictObject({ in: z.literal('fen'), amount: z.int().min(1) }),
  ]),
})
export type ElectricityGift = z.infer<typeof ElectricityGift>

/** What a project gives to a household in a season, and to which groups, as the charity says. */
export interface ElectricityProject {
  readonly groups: readonly ElectricityGift['group'][]
  /** Kilowatt-hours or fen, by which the gifts are counted. */
  readonly given: ElectricityGift['given']
}

const electricityRules = {
  'gift-group': { text: { zh: '受助家庭应当属于项目对象', en: 'the household is of a group of the project' } },
  'gift-amount': { text: { zh: '受助数额应当符合项目标准', en: 'the gift is what the project gives' } },
  'gift-year': {
    text: {
      zh: '发放日期应当与季节的年份相符',
      en: 'a gift of a summer is given in its year, of a winter in one beside it at most',
    },
  },
  'gift-twice': { text: { zh: '一户一季只能受助一次', en: 'a household gets it once a season' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a list of gifts breaks against its project. */
export const electricityGiftProblems = (gifts: readonly ElectricityGift[], project: ElectricityProject): Problem[] =>
  gifts.flatMap(({ household, group, season, year, on, given }, index) => {
    const broken = (code: keyof typeof electricityRules, field: string) =>
      brokenRule(code, electricityRules[code], [index, field])
    const earlier = gifts
      .slice(0, index)
      .some(one => one.household === household && one.season === season && one.year === year)
    const years = Math.abs(Number(on.slice(0, 4)) - year)
    return [
      ...(years > (season === 'winter' ? 1 : 0) ? [broken('gift-year', 'on')] : []),
      ...(project.groups.includes(group) ? [] : [broken('gift-group', 'group')]),
      ...(given.in === project.given.in && given.amount === project.given.amount
        ? []
        : [broken('gift-amount', 'given')]),
      ...(earlier ? [broken('gift-twice', 'household')] : []),
    ]
  })

/** What a season came to: households, kilowatt-hours, and fen. */
export const electricityFigures = (
  gifts: readonly ElectricityGift[],
  season: ElectricitySeason,
  year: number,
): { readonly households: number; readonly kilowattHours: number; readonly fen: Fen } => {
  const of = gifts.filter(one => one.season === season && one.year === year)
  const sum = (unit: ElectricityGift['given']['in']) =>
    of.filter(({ given }) => given.in === unit).reduce((total, { given }) => total + given.amount, 0)
  return {
    households: new Set(of.map(({ household }) => household)).size,
    kilowattHours: sum('kilowatt-hours'),
    fen: sum('fen'),
  }
}
