import {
  atArticle,
  brokenRule,
  type Citation,
  type PlainDate as Day,
  DivisionCode,
  divideExact,
  happenedBy,
  keysOf,
  type LocalizedText,
  multiplyExact,
  PlainDate,
  type Problem,
  plainDate,
  type ScoredStandard,
  type StandardScore,
  scoreOf,
} from '@minzheng/core'
import * as z from 'zod'
import { budgetLaw, lotteryUseRegulation, projectEvaluationMeasures } from './documents.js'
import { BudgetLine, budgetBase, spentBy } from './execution.js'

/** Where the money of a fund comes from. */
export const fundOrigins = {
  central: { zh: '中央', en: 'the centre' },
  upper: { zh: '省、市上级', en: 'province or prefecture' },
  own: { zh: '本级', en: 'own budget' },
  lottery: { zh: '彩票公益金', en: 'public-welfare fund of the lottery' },
  other: { zh: '其他（社会捐赠等）', en: 'elsewhere, as donations' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** What the evaluation of a fund gives points for; the weights are those of a self-evaluation, as remembered of 财预〔2020〕10号. */
export const fundEvaluation: ScoredStandard<'execution' | 'output' | 'effect' | 'satisfaction'> = {
  items: {
    execution: { title: { zh: '预算执行率', en: 'budget spent' }, points: 10 },
    output: { title: { zh: '产出', en: 'output' }, points: 50 },
    effect: { title: { zh: '效益', en: 'effect' }, points: 30 },
    satisfaction: { title: { zh: '满意度', en: 'satisfaction' }, points: 10 },
  },
  vetoes: {},
  // 90 to 100, 80 to 89.99, 60 to 79.99, below 60.
  grades: [
    { grade: '优', least: 90 },
    { grade: '良', least: 80 },
    { grade: '中', least: 60 },
    { grade: '差', least: 0 },
  ],
}

const points = z.number().min(0).max(100).nullable().default(null)

/** One special fund of the bureau in a year (专项资金), its projects, and how it was evaluated. A day that has not come is `null`. */
export const SpecialFund = BudgetLine.extend({
  origin: z.enum(keysOf(fundOrigins)),
  projects: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        /** In fen, of the fund's. */
        budget: z.int().min(0),
        spent: z.int().min(0),
        outputs: z
          .array(z.strictObject({ what: z.string().min(1), planned: z.number().positive(), done: z.number().min(0) }))
          .default([]),
      }),
    )
    .default([]),
  /** `null`: not evaluated yet; left out: not known. */
  evaluated: PlainDate.nullish(),
  /** Points of the evaluation beside those for what was spent, which follow from the payments. */
  points: z
    .strictObject({ output: points, effect: points, satisfaction: points })
    .default({ output: null, effect: null, satisfaction: null }),
  /** When the use of the money was told to the public; `null`: it was not, left out: not known. */
  published: PlainDate.nullish(),
})
export type SpecialFund = z.infer<typeof SpecialFund>

/**
 * The points and the grade of a fund on a day (绩效评价): for what was spent, ten times the execution rate, at most ten, cut to
 * hundredths; the others as the evaluation gave them. Where what was paid or carried in is not told, those have no points yet. Before the measures of 2020-02-25 nothing is scored.
 */
export const fundEvaluationScore = (
  fund: SpecialFund,
  asOf: Day,
): StandardScore<'execution' | 'output' | 'effect' | 'satisfaction'> => {
  if (asOf < projectEvaluationMeasures.issued) return scoreOf(fundEvaluation, {})
  const base = budgetBase(fund)
  const paid = spentBy(fund, asOf)
  const spent = Math.max(0, paid ?? 0)
  const execution =
    base === null || paid === null || base === 0
      ? null
      : Math.min(10, Math.floor(divideExact(multiplyExact(spent, 1000), base)) / 100)
  return scoreOf(fundEvaluation, { ...fund.points, execution })
}

/** The day by which whoever used lottery money in a year tells how; the regulation says every year, the last day is the place's. */
export const lotteryPublicationDue = (year: number): Day => plainDate(year + 1, 12, 31)

/** The first year whose use is told: the regulation came into force in it. */
const lotteryUseYear = Number(lotteryUseRegulation.effective.slice(0, 4))

/** What the record of a fund breaks on a day. */
export const specialFundProblems = (fund: SpecialFund, asOf: Day): Problem[] => {
  const problems: Problem[] = []
  const say = (code: string, zh: string, en: string, path: Problem['path'], cite?: Citation, severity?: 'warning') => {
    problems.push(brokenRule(code, { text: { zh, en }, ...(cite && { cite }), ...(severity && { severity }) }, path))
  }
  // Of years before the law as amended in 2018 the budget is not held against it.
  const underLaw = plainDate(fund.year, 1, 1) > budgetLaw.effective
  // What was carried in may not be told: then more than the budget of the year is warned of.
  const isUntold = fund.carriedIn === undefined ? 'warning' : undefined
  const base = budgetBase(fund) ?? fund.budget
  if (fund.projects.reduce((sum, { budget }) => sum + budget, 0) > base)
    say(
      'projects-within-fund',
      '各项目预算之和不得超过专项资金总额',
      'the projects have no more than the fund',
      ['projects'],
      undefined,
      isUntold,
    )
  const overspent = (path: Problem['path'], severity?: 'warning') =>
    say(
      'spent-within-budget',
      '支出必须以经批准的预算为依据，不得超预算',
      'no more is spent than was budgeted',
      path,
      atArticle(budgetLaw, '第十三条'),
      severity,
    )
  if (underLaw && (spentBy(fund, asOf) ?? 0) > base) overspent(['payments'], isUntold)
  for (const [row, { budget, spent }] of fund.projects.entries())
    if (underLaw && spent > budget) overspent(['projects', row, 'spent'])
  const due = lotteryPublicationDue(fund.year)
  const published = happenedBy(fund.published, asOf) && fund.published! >= plainDate(fund.year, 1, 1)
  const isToldOf = fund.published !== undefined
  if (fund.origin === 'lottery' && fund.year >= lotteryUseYear && isToldOf && due < asOf && !published)
    say(
      'lottery-use-published',
      '彩票公益金使用单位应当每年向社会公告使用情况',
      'whoever uses the lottery fund tells the public every year',
      ['published'],
      atArticle(lotteryUseRegulation, '第三十六条'),
    )
  return problems
}

/** Money of the bureau that went to a county (资金分配), in fen. */
export const FundAllotment = z.strictObject({
  id: z.string().min(1),
  fund: z.string().min(1),
  division: DivisionCode,
  /** What was taken back is below nothing. */
  amount: z.int(),
  on: PlainDate,
  /** Whether the county is one of those named (深度贫困地区、重点帮扶县); `null`: not known. */
  named: z.boolean().nullable(),
})
export type FundAllotment = z.infer<typeof FundAllotment>

/** Money of a higher level that arrived (争取上级资金), in fen. */
export const UpperFund = z.strictObject({
  id: z.string().min(1),
  from: z.enum(['central', 'province', 'prefecture', 'county']),
  /** What was paid back is below nothing. */
  amount: z.int(),
  received: PlainDate.nullable(),
})
export type UpperFund = z.infer<typeof UpperFund>
