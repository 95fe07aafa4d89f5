import { atArticle, keysOf, type LocalizedText } from '@minzheng/core'
import { count, decimal, fen, ifAny, ifKnown, months, orNone, share, yesNo } from '@minzheng/core/fields'
import { type NationalPolicy, oneDibaoStandard } from '@minzheng/policy'
import {
  anyOf,
  type BooleanExpression,
  defineProgram,
  type ExpressionsOf,
  type NumberExpression,
  versions,
  whole,
} from '@minzheng/rules'
import * as z from 'zod'
import { lowIncomeOpinion2023, safetyNetNotice2022 } from '../shared/documents.js'

const monthly = (zh: string, en: string) => ifKnown(fen(zh, en, { per: 'month', most: 100_000_000 }))
const yearly = (zh: string, en: string) => ifKnown(fen(zh, en, { per: 'year', most: 10_000_000_000 }))
const found = (zh: string, en: string) => ifKnown(yesNo(zh, en))
const shareOfIncome = (zh: string, en: string) => orNone(share(zh, en, { most: 10 }))
const multiple = (zh: string, en: string) => orNone(decimal(zh, en, { most: 100 }))

/** One household of the low-income database on the day of a data match or visit. Money in fen; what is left out is not known. */
export const LowIncomeMonitoringFacts = z.strictObject({
  /** Whether it is on dibao or tekun, or gets another social assistance (已纳入社会救助范围). */
  assisted: yesNo('已纳入社会救助范围', 'Gets social assistance already'),
  /** Income per head and month now, and a year before. */
  perCapitaIncome: monthly('月人均收入', 'Income per head'),
  perCapitaIncomeBefore: monthly('一年前月人均收入', 'Income per head a year before'),
  /** Of the family in the last 12 months. */
  yearIncome: yearly('近十二个月家庭收入', 'Family income of the last 12 months'),
  /** What the family bore itself in the last 12 months, for illness, schooling, and rehabilitation and aids. */
  medicalExpenses: yearly('近十二个月医疗自付支出', 'Medical expenses of the last 12 months'),
  educationExpenses: yearly('近十二个月教育支出', 'Education expenses of the last 12 months'),
  rehabilitationExpenses: yearly('近十二个月残疾康复支出', 'Rehabilitation expenses of the last 12 months'),
  /** The most months that a member able to work has been registered as unemployed. */
  unemployedMonths: ifKnown(months('登记失业月数', 'Months of registered unemployment', { most: 600 })),
  /** Found by matching with the lists of other departments: newly grave illness, newly severe disability, an accident or disaster. */
  newSevereIllness: found('新发重特大疾病', 'Newly grave illness'),
  newSevereDisability: found('新增重度残疾', 'Newly severe disability'),
  accident: found('意外事故或灾害', 'Accident or disaster'),
  /** Benefits that the household is due and does not get yet. */
  undelivered: ifKnown(count('应享未享的救助项数', 'Benefits due and not given', { most: 100 })),
  /** Vehicles, homes, firms or money that the household did not declare. */
  newProperty: found('新发现未申报的财产', 'Property found that was not declared'),
  /** A member's death after which the benefit was not adjusted. */
  deathNotAdjusted: found('成员死亡未调整待遇', 'Not adjusted after a member’s death'),
  /** A caseworker holds the hardship to be a complex one. */
  complexByVisit: found('走访认为困难情形复杂', 'Complex hardship by a visit'),
})

/**
 * A place's own thresholds: the nation sets none. One that is not set is not known, and a warning that could rest on it is
 * undetermined; `null`: the place does not test it.
 */
export const LowIncomeMonitoringPolicy = z.strictObject({
  /** The dibao standard, fen a month and head. */
  standard: oneDibaoStandard,
  /** Expenses of at least this share of the family's income. */
  medicalShare: shareOfIncome('医疗支出占收入的预警比例', 'Warning share of medical expenses'),
  educationShare: shareOfIncome('教育支出占收入的预警比例', 'Warning share of education expenses'),
  rehabilitationShare: shareOfIncome('康复支出占收入的预警比例', 'Warning share of rehabilitation expenses'),
  /** Medical expenses of at least so much a year, fen. */
  medicalAmount: orNone(
    fen('医疗支出的预警金额', 'Warning amount of medical expenses', { per: 'year', most: 10_000_000_000 }),
  ),
  unemployedMonths: orNone(months('失业预警月数', 'Warning months of unemployment', { least: 1, most: 600 })),
  /** Income per head fallen by at least this share in a year. */
  incomeFall: orNone(share('收入下降的预警比例', 'Warning share of a fall of income')),
  /** Income per head below this multiple of the standard, of a household without assistance. */
  incomeBelow: multiple(
    '疑似符合条件的收入线（标准倍数）',
    'Line of income below which a household may qualify, as a multiple',
  ),
  /** Income per head at or above this multiple of the standard, of one that has it. */
  incomeAbove: multiple(
    '疑似不再符合的收入线（标准倍数）',
    'Line of income from which it may no longer qualify, as a multiple',
  ),
  /** In how many ways a household must be in hardship for a warning; 1 where not set: no document asks for several. */
  leastHardships: ifAny(
    count('触发预警的困难情形数', 'Hardships that make a warning', { least: 1, most: 6, countedIn: 'item' }),
  ),
  /** From how many on it is a complex case. */
  complexFrom: orNone(
    count('认定复杂困难的情形数', 'Hardships that make a complex case', { least: 1, most: 6, countedIn: 'item' }),
  ),
})

type Facts = ExpressionsOf<(typeof LowIncomeMonitoringFacts)['shape']>
type Policy = ExpressionsOf<(typeof LowIncomeMonitoringPolicy)['shape']>

/** The hardships of which a household is warned, as an assessment names them. */
export const hardshipWarnings = {
  illness: { zh: '因病预警', en: 'Illness' },
  disability: { zh: '因残预警', en: 'Disability' },
  schooling: { zh: '因学预警', en: 'Schooling' },
  unemployment: { zh: '失业预警', en: 'Unemployment' },
  incomeFall: { zh: '收入骤降预警', en: 'Fall of income' },
  accident: { zh: '意外、灾害预警', en: 'Accident or disaster' },
} as const satisfies Readonly<Record<string, LocalizedText>>
type HardshipKey = keyof typeof hardshipWarnings
const hardshipKeys = keysOf(hardshipWarnings)
type Hardships = Readonly<Record<HardshipKey, BooleanExpression>>

/** Whether at least `least` of the tests hold, known as soon as those that are known decide it. */
const reaches = (tests: Hardships, least: NumberExpression): BooleanExpression => {
  const count = (zh: string, en: string, holds = (key: HardshipKey) => tests[key]) =>
    hardshipKeys.reduce<NumberExpression>((sum, key) => sum.plus(holds(key).choose(1, 0)), whole(0)).as({ zh, en })
  const surely = count('已确认的困难情形数', 'Hardships known', key =>
    tests[key].orElse(false).as({ zh: `已确认${hardshipWarnings[key].zh}`, en: `Known: ${hardshipWarnings[key].en}` }),
  )
  const atBest = count('可能的困难情形数', 'Hardships that may be', key =>
    tests[key].orElse(true).as({ zh: `可能${hardshipWarnings[key].zh}`, en: `Perhaps: ${hardshipWarnings[key].en}` }),
  )
  const exactly = count('困难情形数', 'Hardships')
  return surely.atLeast(least).or(atBest.atLeast(least).and(exactly.atLeast(least)))
}

const hardships = (facts: Facts, policy: Policy): Hardships => {
  const ofIncome = (expenses: NumberExpression, limit: Policy['medicalShare']) =>
    limit.ifSet(share => expenses.greaterThan(0).and(expenses.atLeast(facts.yearIncome.times(share))), false)
  const before = facts.perCapitaIncomeBefore
  const fallenBy = (share: Policy['incomeFall']) =>
    before.minus(facts.perCapitaIncome).atLeast(before.times(share)).and(before.greaterThan(0))
  return {
    illness: anyOf(
      facts.newSevereIllness,
      ofIncome(facts.medicalExpenses, policy.medicalShare),
      policy.medicalAmount.ifSet(amount => facts.medicalExpenses.atLeast(amount), false),
    ).as(hardshipWarnings.illness),
    disability: facts.newSevereDisability
      .or(ofIncome(facts.rehabilitationExpenses, policy.rehabilitationShare))
      .as(hardshipWarnings.disability),
    schooling: ofIncome(facts.educationExpenses, policy.educationShare).as(hardshipWarnings.schooling),
    unemployment: policy.unemployedMonths
      .ifSet(months => facts.unemployedMonths.atLeast(months), false)
      .as(hardshipWarnings.unemployment),
    incomeFall: policy.incomeFall.ifSet(fallenBy, false).as(hardshipWarnings.incomeFall),
    accident: facts.accident.as(hardshipWarnings.accident),
  }
}

/** Warnings since the opinion of 2023. */
export const lowIncomeMonitoring2023 = defineProgram({
  id: 'low-income-monitoring',
  title: { zh: '低收入人口动态监测预警', en: 'Monitoring of low-income households' },
  inForce: { from: '2023-10-19', cite: lowIncomeOpinion2023 },
  facts: LowIncomeMonitoringFacts,
  policy: LowIncomeMonitoringPolicy,
  rules(facts, policy) {
    const cite = atArticle(lowIncomeOpinion2023, '三（四）')
    const warnings = hardships(facts, policy)
    const income = facts.perCapitaIncome
    const hardship = reaches(warnings, policy.leastHardships.otherwise(1)).as(
      { zh: '达到预警条件', en: 'Hardship enough for a warning' },
      { cite: atArticle(safetyNetNotice2022, '三（三）') },
    )
    const low = policy.incomeBelow.ifSet(multiple => income.lessThan(policy.standard.times(multiple)), false)
    const high = policy.incomeAbove.ifSet(multiple => income.atLeast(policy.standard.times(multiple)), false)
    const notDelivered = facts.undelivered
      .greaterThan(0)
      .as({ zh: '救助政策未落实到位', en: 'Help due and not given' }, { cite })
    const mayQualify = facts.assisted
      .not()
      .and(hardship.or(low))
      .as({ zh: '可能符合救助条件', en: 'May qualify for help' }, { cite })
    const otherHardship = facts.assisted
      .and(hardship)
      .as(
        { zh: '已纳入救助，还有其他方面的困难', en: 'Has help, and is in another hardship besides' },
        { cite: atArticle(lowIncomeOpinion2023, '三（三）') },
      )
    const complex = facts.complexByVisit
      .or(policy.complexFrom.ifSet(least => reaches(warnings, least), false))
      .as({ zh: '困难情形复杂', en: 'Complex hardship' }, { cite })
    const mayNoLongerQualify = facts.assisted
      .and(anyOf(high, facts.newProperty, facts.deathNotAdjusted))
      .as({ zh: '可能不再符合救助条件', en: 'May no longer qualify' }, { cite })
    return { ...warnings, hardship, notDelivered, mayQualify, otherHardship, complex, mayNoLongerQualify }
  },
})

/** Monitoring of low-income households (低收入人口动态监测): which warnings a household raises by the place's thresholds. */
export const lowIncomeMonitoring = versions(lowIncomeMonitoring2023)

/** The nation names what to warn of, and sets no threshold. */
export const lowIncomeMonitoringNational: NationalPolicy = {
  program: 'low-income-monitoring',
  documents: {},
  values: {},
}
