import type { LocalizedText } from '@minzheng/core'
import {
  choice,
  date,
  each,
  fen,
  ifAny,
  ifKnown,
  orNone,
  share,
  unlessSaid,
  yesIfSaid,
  yesNo,
} from '@minzheng/core/fields'
import { dibaoStandard } from '@minzheng/policy'
import * as z from 'zod'
import { Area } from '../shared/area.js'
import { disability, kinds } from '../shared/disability.js'
import { careLevels } from '../shared/self-care.js'
import { disabilitySubsidyOverlaps, type OverlapKey } from './overlaps.js'

/** What else the person draws, by the keys of `disabilitySubsidyOverlaps`; left out: nothing. */
const Receives = each(
  Object.fromEntries(disabilitySubsidyOverlaps.map(({ key, title }) => [key, title])) as Record<
    OverlapKey,
    LocalizedText
  >,
  (zh, en) => yesIfSaid(`享受${zh}`, `Draws: ${en}`),
)

const families = {
  dibao: ['低保家庭', 'On dibao'],
  marginal: ['低保边缘家庭', 'Marginal'],
  'low-income': ['低收入家庭', 'Low income'],
  other: ['其他', 'Other'],
} as const
const careBases = { grade: ['残疾等级', 'Grade'], 'self-care': ['生活自理能力', 'Self-care'] } as const

/** One person with a disability certificate. */
export const DisabilitySubsidyFacts = z.strictObject({
  asOf: date('核定日期', 'Day of the assessment'),
  disability,
  area: Area,
  /** What the family is recognised as; `low-income` by a local line above that of `marginal`. */
  family: unlessSaid('other', choice(families, '家庭认定类别', 'What the family is recognised as')),
  /** Severely disabled without work or fixed income of one's own (重残无业). */
  withoutIncome: yesIfSaid('重残无业', 'Severely disabled without work or income'),
  /** Several disabled in one home, or kept by aged parents (一户多残、依老养残), as the place defines it. */
  severalDisabledOrAgedKeeper: yesIfSaid('一户多残、依老养残', 'Several disabled in one home, or kept by aged parents'),
  /** Needs special care for 6 months or more (需要长期照护). Left out: not known. */
  needsLongTermCare: ifKnown(yesNo('需要长期照护', 'Needs long-term care')),
  /** Where the place pays by self-care. Left out: not known. */
  careLevel: ifKnown(choice(careLevels, '生活自理能力', 'Level of self-care')),
  inInstitution: yesIfSaid('在机构集中供养', 'In an institution'),
  receives: Receives.default(Receives.parse({})),
  /** What is drawn already of the kind that the higher is chosen of, in fen a month. Left out: not known. */
  otherLivingAllowance: ifKnown(
    fen('已领取的同类生活性补贴', 'Living allowance of the kind already drawn', { per: 'month' }),
  ),
  otherCareAllowance: ifKnown(
    fen('已领取的同类护理性补贴', 'Care allowance of the kind already drawn', { per: 'month' }),
  ),
})

/** Fen a month; `null` where such persons are not covered. */
const rate = (zh: string, en: string) => orNone(fen(zh, en, { per: 'month' }))
/** A rate in place of the usual one, of a place that has one: whoever sets the usual one says so, and where none is said it holds for all. */
const ownRate = (zh: string, en: string) => ifAny(fen(zh, en, { per: 'month' }))

/** A share of the local dibao standard where the place goes by one, else an amount. */
const livingRate = <S extends z.ZodType>(zh: string, en: string, amount: (zh: string, en: string) => S) =>
  z.strictObject({
    amount: amount(`生活补贴：${zh}`, `Living subsidy: ${en}`),
    shareOfStandard: ifAny(
      share(`生活补贴：${zh}，占低保标准比例`, `Living subsidy: ${en}, share of the standard`, { most: 2 }),
    ),
  })

const grades = {
  grade1: ['一级', 'grade 1'],
  grade2: ['二级', 'grade 2'],
  grade3Mental: ['三级智力、精神残疾', 'intellectual and psychiatric grade 3'],
  grade4Mental: ['四级智力、精神残疾', 'intellectual and psychiatric grade 4'],
  grade3Other: ['三级其他残疾', 'other grade 3'],
} as const
/** Grades of which a place may have a rate of their own. */
const everyGrade = {
  grade1: grades.grade1,
  grade2: grades.grade2,
  grade3: ['三级', 'grade 3'],
  grade4: ['四级', 'grade 4'],
} as const
/** Kinds that a place may pay apart; `mentalAndOther`: an intellectual or psychiatric disability beside one of another kind, by the grade of the former. */
const kindsApart = {
  ...kinds,
  mentalAndOther: ['含智力、精神的多重', 'multiple with intellectual or psychiatric'],
} as const

/** By the gravest grade. */
const careRates = <S extends z.ZodType>(zh: string, en: string, amount: (zh: string, en: string) => S) =>
  each(grades, (gradeZh, gradeEn) => amount(`${zh}：${gradeZh}`, `${en}: ${gradeEn}`))

/** What a place sets for the two subsidies, in fen a month. A rate that it has not set is not known; `null`: it pays none. */
export const DisabilitySubsidyPolicy = z.strictObject({
  living: z.strictObject({
    dibao: livingRate('低保家庭', 'dibao family', rate),
    /** Where severely disabled persons have a rate of their own. */
    dibaoSevere: livingRate('低保家庭重度残疾', 'dibao family, severe', ownRate),
    /** Where those with an intellectual or psychiatric disability who are not severely disabled have one (南京). */
    dibaoMental: livingRate(
      '低保家庭非重度智力、精神残疾',
      'dibao family, not severe, intellectual or psychiatric',
      ownRate,
    ),
    /** Where every grade has one (银川). */
    dibaoByGrade: each(everyGrade, (zh, en) =>
      ownRate(`生活补贴：低保家庭${zh}`, `Living subsidy: dibao family, ${en}`),
    ),
    marginal: livingRate('低保边缘家庭', 'marginal family', rate),
    marginalSevere: livingRate('低保边缘家庭重度残疾', 'marginal family, severe', ownRate),
    lowIncome: livingRate('低收入家庭', 'low-income family', rate),
    lowIncomeSevere: livingRate('低收入家庭重度残疾', 'low-income family, severe', ownRate),
    /** Where all who are severely disabled are paid, of whatever family and income (株洲). */
    severe: livingRate('重度残疾（不论家庭）', 'severe, of any family', ownRate),
    severeWithoutIncome: livingRate('重残无业', 'severe without income', rate),
    /** Where others without income of their own are paid too: with an intellectual or psychiatric disability (南京), or all (北京). */
    mentalWithoutIncome: livingRate(
      '非重度智力、精神残疾无业',
      'not severe, intellectual or psychiatric, without income',
      ownRate,
    ),
    otherWithoutIncome: livingRate('其他残疾无业', 'other disabled without income', ownRate),
    severalDisabledOrAgedKeeper: livingRate('一户多残、依老养残', 'several disabled or aged keeper', rate),
  }),
  care: careRates('护理补贴', 'Care subsidy', rate),
  /** Who is severely disabled for the living subsidy, where that is not grades 1 and 2 of every kind. */
  severeForLiving: z.strictObject({
    /** 北京: those with a hearing or speech disability never are. */
    hearingSpeech: ifAny(
      yesNo('生活补贴：听力、言语一、二级按重度', 'Living subsidy: hearing and speech of grades 1 and 2 are severe'),
    ),
    /** 北京: grade 3 is too. */
    mentalGrade3: ifAny(
      yesNo('生活补贴：智力、精神三级按重度', 'Living subsidy: intellectual and psychiatric of grade 3 are severe'),
    ),
    /** 江苏: without income of their own those with a hearing or speech disability are not paid as severe. */
    hearingSpeechWithoutIncome: ifAny(
      yesNo('重残无业含听力、言语残疾', 'Severe without income: hearing and speech too'),
    ),
  }),
  /** Where a kind has a rate of its own at a grade (厦门, 甘肃, 北京), in dibao families and others alike; of several kinds the highest counts. */
  careOf: each(kindsApart, (kindZh, kindEn) =>
    each(everyGrade, (zh, en) => ownRate(`护理补贴：${kindZh}残疾${zh}`, `Care subsidy: ${kindEn} disability, ${en}`)),
  ),
  /** Where they differ for dibao families, and in the country. */
  careInDibao: careRates('低保家庭护理补贴', 'Care subsidy in dibao families', ownRate),
  careRural: careRates('农村护理补贴', 'Rural care subsidy', ownRate),
  /** Where the care subsidy goes by self-care in place of grades, by which the opinion has it. */
  careBy: ifAny(choice(careBases, '护理补贴分档依据', 'What the care subsidy goes by')),
  careBySelfCare: z.strictObject({
    selfCaring: rate('护理补贴：具备自理能力', 'Care subsidy: self-caring'),
    partial: rate('护理补贴：部分丧失自理能力', 'Care subsidy: partial care'),
    total: rate('护理补贴：完全丧失自理能力', 'Care subsidy: total care'),
  }),
  /** In an institution this much more: 0.5. */
  institutionExtra: ifAny(share('机构集中供养上浮比例', 'Extra in an institution, as a share', { most: 5 })),
  /** Whether long-term care must be needed; some places pay every holder of grade 1 or 2. */
  careNeedTested: yesNo('以需要长期照护为条件', 'Long-term care must be needed'),
  /** The dibao standard, where a rate is a share of it. */
  standard: z.strictObject(dibaoStandard),
  /** 广州: not; where it is not set, the higher of the two, as the opinion has it. */
  retiredCadresDrawLiving: ifAny(yesNo('离休人员可领生活补贴', 'Retired cadres may draw the living subsidy')),
})
