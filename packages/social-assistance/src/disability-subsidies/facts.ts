import { dibaoStandard } from '@minzheng/policy'
import { label, noUnlessSaid, words } from '@minzheng/rules'
import * as z from 'zod'
import { Area } from '../shared/area.js'
import { disability } from '../shared/disability.js'
import { careLevels } from '../shared/self-care.js'
import { disabilitySubsidyOverlaps, type OverlapKey } from './overlaps.js'

const monthly = z.int().min(0).max(10_000_000)

const drawn = (key: OverlapKey) => {
  const { zh, en } = disabilitySubsidyOverlaps.find(row => row.key === key)!.title
  return noUnlessSaid.meta(label(`享受${zh}`, `Draws: ${en}`))
}

/** What else the person draws, by the keys of `disabilitySubsidyOverlaps`; left out: nothing. */
const Receives = z.object({
  tekun: drawn('tekun'),
  orphanAllowance: drawn('orphanAllowance'),
  unattendedChildAllowance: drawn('unattendedChildAllowance'),
  workInjuryCare: drawn('workInjuryCare'),
  oldAgeWelfare: drawn('oldAgeWelfare'),
  dutyDisabilityWelfare: drawn('dutyDisabilityWelfare'),
  retiredCadreWelfare: drawn('retiredCadreWelfare'),
  disabledSoldierOrPolice: drawn('disabledSoldierOrPolice'),
  oldAgeAllowance: drawn('oldAgeAllowance'),
  elderlyServiceSubsidy: drawn('elderlyServiceSubsidy'),
  elderlyCareSubsidy: drawn('elderlyCareSubsidy'),
})

const families = {
  dibao: { zh: '低保家庭', en: 'On dibao' },
  marginal: { zh: '低保边缘家庭', en: 'Marginal' },
  'low-income': { zh: '低收入家庭', en: 'Low income' },
  other: { zh: '其他', en: 'Other' },
}
const careBases = { grade: { zh: '残疾等级', en: 'Grade' }, 'self-care': { zh: '生活自理能力', en: 'Self-care' } }

/** One person with a disability certificate. */
export const DisabilitySubsidyFacts = z.object({
  asOf: z.iso.date().meta(label('核定日期', 'Day of the assessment')),
  disability,
  area: Area.meta(label('城乡', 'Urban or rural')),
  /** What the family is recognised as; `low-income` by a local line above that of `marginal`. */
  family: z
    .enum(['dibao', 'marginal', 'low-income', 'other'])
    .nullable()
    .default('other')
    .meta({ ...label('家庭认定类别', 'What the family is recognised as'), ...words(families) }),
  /** Severely disabled without work or fixed income of one's own (重残无业). */
  withoutIncome: noUnlessSaid.meta(label('重残无业', 'Severely disabled without work or income')),
  /** Several disabled in one home, or kept by aged parents (一户多残、依老养残), as the place defines it. */
  severalDisabledOrAgedKeeper: noUnlessSaid.meta(
    label('一户多残、依老养残', 'Several disabled in one home, or kept by aged parents'),
  ),
  /** Needs special care for 6 months or more (需要长期照护). Left out: not known. */
  needsLongTermCare: z.boolean().nullish().meta(label('需要长期照护', 'Needs long-term care')),
  /** Where the place pays by self-care. Left out: not known. */
  careLevel: z
    .enum(['self-caring', 'partial', 'total'])
    .nullish()
    .meta({ ...label('生活自理能力', 'Level of self-care'), ...words(careLevels) }),
  inInstitution: noUnlessSaid.meta(label('在机构集中供养', 'In an institution')),
  receives: Receives.default(Receives.parse({})),
  /** What is drawn already of the kind that the higher is chosen of, in fen a month. Left out: not known. */
  otherLivingAllowance: monthly
    .nullish()
    .meta(label('已领取的同类生活性补贴', 'Living allowance of the kind already drawn', 'fen/month')),
  otherCareAllowance: monthly
    .nullish()
    .meta(label('已领取的同类护理性补贴', 'Care allowance of the kind already drawn', 'fen/month')),
})

const amountOf = (zh: string, en: string) => label(`生活补贴：${zh}`, `Living subsidy: ${en}`, 'fen/month')
const shareOf = (zh: string, en: string) =>
  z
    .number()
    .min(0)
    .max(2)
    .multipleOf(0.01)
    .optional()
    .meta(label(`生活补贴：${zh}，占低保标准比例`, `Living subsidy: ${en}, share of the standard`))

/** A share of the local dibao standard where the place goes by one, else an amount: `null` where such persons are not covered. */
const livingRate = (zh: string, en: string) =>
  z.object({ amount: monthly.nullable().meta(amountOf(zh, en)), shareOfStandard: shareOf(zh, en) })
/** A rate in place of the usual one, of a place that has one. */
const ownLivingRate = (zh: string, en: string) =>
  z.object({ amount: monthly.optional().meta(amountOf(zh, en)), shareOfStandard: shareOf(zh, en) })

const grades = {
  grade1: ['一级', 'grade 1'],
  grade2: ['二级', 'grade 2'],
  grade3Mental: ['三级智力、精神残疾', 'intellectual and psychiatric grade 3'],
  grade4Mental: ['四级智力、精神残疾', 'intellectual and psychiatric grade 4'],
  grade3Other: ['三级其他残疾', 'other grade 3'],
} as const
const byGrade = <S extends z.ZodType>(zh: string, en: string, rate: () => S) => {
  const of = ([gradeZh, gradeEn]: readonly [string, string]) =>
    rate().meta(label(`${zh}：${gradeZh}`, `${en}: ${gradeEn}`, 'fen/month'))
  return z.object({
    grade1: of(grades.grade1),
    grade2: of(grades.grade2),
    grade3Mental: of(grades.grade3Mental),
    grade4Mental: of(grades.grade4Mental),
    grade3Other: of(grades.grade3Other),
  })
}
/** By the gravest grade; `null` for a grade that is not covered. */
const careRates = (zh: string, en: string) => byGrade(zh, en, () => monthly.nullable())
/** Rates in place of the usual ones, of a place that has such. */
const ownCareRates = (zh: string, en: string) => byGrade(zh, en, () => monthly.optional())

/** What a place sets for the two subsidies, in fen a month. A rate that it has not set is not known; `null`: it pays none. */
export const DisabilitySubsidyPolicy = z.object({
  living: z.object({
    dibao: livingRate('低保家庭', 'dibao family'),
    /** Where severely disabled persons have a rate of their own. */
    dibaoSevere: ownLivingRate('低保家庭重度残疾', 'dibao family, severe'),
    marginal: livingRate('低保边缘家庭', 'marginal family'),
    marginalSevere: ownLivingRate('低保边缘家庭重度残疾', 'marginal family, severe'),
    lowIncome: livingRate('低收入家庭', 'low-income family'),
    severeWithoutIncome: livingRate('重残无业', 'severe without income'),
    severalDisabledOrAgedKeeper: livingRate('一户多残、依老养残', 'several disabled or aged keeper'),
  }),
  care: careRates('护理补贴', 'Care subsidy'),
  /** Where they differ for dibao families, and in the country. */
  careInDibao: ownCareRates('低保家庭护理补贴', 'Care subsidy in dibao families'),
  careRural: ownCareRates('农村护理补贴', 'Rural care subsidy'),
  /** Where the care subsidy goes by self-care in place of grades. */
  careBy: z
    .enum(['grade', 'self-care'])
    .optional()
    .meta({ ...label('护理补贴分档依据', 'What the care subsidy goes by'), ...words(careBases) }),
  careBySelfCare: z.object({
    selfCaring: monthly.nullable().meta(label('护理补贴：具备自理能力', 'Care subsidy: self-caring', 'fen/month')),
    partial: monthly.nullable().meta(label('护理补贴：部分丧失自理能力', 'Care subsidy: partial care', 'fen/month')),
    total: monthly.nullable().meta(label('护理补贴：完全丧失自理能力', 'Care subsidy: total care', 'fen/month')),
  }),
  /** In an institution this much more: 0.5. */
  institutionExtra: z
    .number()
    .min(0)
    .max(5)
    .multipleOf(0.01)
    .optional()
    .meta(label('机构集中供养上浮比例', 'Extra in an institution, as a share')),
  /** Whether long-term care must be needed; some places pay every holder of grade 1 or 2. */
  careNeedTested: z.boolean().meta(label('以需要长期照护为条件', 'Long-term care must be needed')),
  /** The dibao standard, where a rate is a share of it. */
  standard: z.object(dibaoStandard),
  /** 广州: not; where it is not set, the higher of the two. */
  retiredCadresDrawLiving: z
    .boolean()
    .optional()
    .meta(label('离休人员可领生活补贴', 'Retired cadres may draw the living subsidy')),
})
