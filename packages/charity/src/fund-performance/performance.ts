import {
  type Citation,
  compareExact,
  DivisionCode,
  type Exact,
  Fen,
  happenedBy,
  type LocalizedText,
  multiplyExact,
  PlainDate,
  type Problem,
  problem,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'

/** 项目支出绩效评价管理办法: what a project of public money is scored by. */
export const projectPerformanceMeasures2020 = {
  title: '项目支出绩效评价管理办法',
  number: '财预〔2020〕10号',
  issuer: '财政部',
  issued: '2020-02-25',
  effective: '2020-02-25',
  confidence: 'unverified',
  note: 'title and number as local rules cite them; weights, the way of scoring and the day as remembered, the four grades confirmed by a summary of the ministry’s answer',
} as const satisfies Citation

const cents = (points: number): number => Math.round(points * 100)

/** The four parts of a self-evaluation, with their points of 100. */
export const performanceParts = {
  execution: { zh: '预算资金执行率', en: 'Budget spent', points: 10 },
  output: { zh: '产出指标', en: 'Output', points: 50 },
  benefit: { zh: '效益指标', en: 'Benefit', points: 30 },
  satisfaction: { zh: '服务对象满意度指标', en: 'Satisfaction of who is served', points: 10 },
} as const satisfies Record<string, LocalizedText & { readonly points: number }>
/** A part of the evaluation: see {@link performanceParts}. */
export type PerformancePart = keyof typeof performanceParts

/** The grades, each from the least points that it needs. */
export const performanceGrades = [
  { id: 'excellent', zh: '优', en: 'Excellent', from: 90 },
  { id: 'good', zh: '良', en: 'Good', from: 80 },
  { id: 'fair', zh: '中', en: 'Fair', from: 60 },
  { id: 'poor', zh: '差', en: 'Poor', from: 0 },
] as const

/** One indicator of a project: what was aimed at and what was reached; or, where it is not counted, how far it was reached. */
export const PerformanceIndicator = z.strictObject({
  name: z.string().min(1).max(200),
  part: z.enum(['output', 'benefit', 'satisfaction']),
  points: z.number().min(0).max(100),
  result: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('counted'), aim: z.number().positive(), reached: z.number().min(0) }),
      /** 0 to 1: reached 0.8 to 1, in part 0.6 to 0.8, not reached below 0.6. */
      z.strictObject({ kind: z.literal('judged'), share: z.number().min(0).max(1) }),
      /** What is to keep within a most, as a cost or complaints. */
      z.strictObject({ kind: z.literal('at-most'), most: z.number().min(0), reached: z.number().min(0) }),
    ])
    .nullable(),
})
export type PerformanceIndicator = z.infer<typeof PerformanceIndicator>

const partPoints = z.number().min(0).max(100)

/** Points of the parts where the evaluator set others than those of {@link performanceParts}; they add up to 100. */
export const PerformancePoints = z
  .strictObject({ execution: partPoints, output: partPoints, benefit: partPoints, satisfaction: partPoints })
  .refine(
    points => Object.values(points).reduce((sum, one) => sum + cents(one), 0) === 10_000,
    refusal([], '各部分分值合计应为100', 'the points of the parts must add up to 100'),
  )
export type PerformancePoints = z.infer<typeof PerformancePoints>

/** A project paid out of the public-welfare fund of the lottery (福彩公益金项目). */
export const FundProject = z.strictObject({
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  division: DivisionCode,
  /** Granted for the year, and spent of it, in fen. */
  budget: Fen.min(1),
  spent: Fen.min(0),
  indicators: z.array(PerformanceIndicator),
  /** Left out: those that are usual. The measures let them be changed in a special case, as far as remembered. */
  points: PerformancePoints.optional(),
})
export type FundProject = z.infer<typeof FundProject>

/** The score of a project, 0 to 100 with at most two decimals, part by part; or what is wrong with its evaluation. */
export type FundPerformance =
  | {
      readonly score: number
      readonly grade: (typeof performanceGrades)[number]
      readonly parts: Readonly<Record<PerformancePart, number>>
      /** The measures that it is scored by. */
      readonly cite: Citation
      readonly problems?: undefined
    }
  | { readonly score: null; readonly problems: readonly Problem[] }

const shareOf = (result: NonNullable<PerformanceIndicator['result']>): Exact => {
  if (result.kind === 'judged') return result.share
  // What is over the most has no score, and is a problem.
  if (result.kind === 'at-most') return 1
  return result.reached >= result.aim ? 1 : { numerator: result.reached, denominator: result.aim }
}
/** So much of some points, in hundredths, half up; the product is exact before it is rounded. */
const part = (points: number, share: Exact): number =>
  Math.round(multiplyExact({ numerator: points, denominator: 0.01 }, share))

const beforeMeasures = (on: PlainDate): Problem =>
  problem(
    'performance-before-measures',
    'error',
    [],
    [
      `${on} 早于《项目支出绩效评价管理办法》印发的 ${projectPerformanceMeasures2020.effective}，此前的办法未收录。`,
      `${on} is before the measures of ${projectPerformanceMeasures2020.effective}; what held before them is not known here.`,
    ],
    ['请按当时的办法评价。', 'Evaluate it by the measures of that day.'],
  )

/**
 * How a project of the fund did, evaluated on a day by the measures for projects of public money, from 2020-02-25
 * (`performance-before-measures`): a counted indicator that reaches its aim has all its points, below it the share that it reached,
 * to two decimals; the budget likewise. One that is to keep within a most has all of them where it does; how those over it are scored is
 * not known (`performance-over-most`), and how far it was reached has to be judged. Points of its indicators must add up to those of the part
 * (`performance-points`), each indicator must be answered (`performance-open`), and no more be spent than was granted
 * (`performance-overspent`).
 */
export const fundPerformance = (
  { budget, spent, indicators, points: given }: FundProject,
  on: PlainDate,
): FundPerformance => {
  if (on < projectPerformanceMeasures2020.effective) return { score: null, problems: [beforeMeasures(on)] }
  const pointsOf = (of: PerformancePart) => given?.[of] ?? performanceParts[of].points
  const ofPart = (part: PerformancePart) => indicators.filter(one => one.part === part)
  const problems = [
    ...(['output', 'benefit', 'satisfaction'] as const).flatMap(part => {
      const total = ofPart(part).reduce((sum, { points }) => sum + cents(points), 0)
      const { zh, en } = performanceParts[part]
      const points = pointsOf(part)
      return total === cents(points)
        ? []
        : [
            problem(
              'performance-points',
              'error',
              ['indicators'],
              [
                `${zh}的分值合计${total / 100}，应为${points}。`,
                `${en}: the points add up to ${total / 100}, not ${points}.`,
              ],
              ['请调整各指标分值。', 'Change the points of its indicators.'],
            ),
          ]
    }),
    ...indicators.flatMap(({ name, result }, index) =>
      result === null
        ? [
            problem(
              'performance-open',
              'error',
              ['indicators', index, 'result'],
              [`“${name}”没有完成情况。`, `What "${name}" reached is not on record.`],
              ['请填写完成值。', 'Record it.'],
            ),
          ]
        : [],
    ),
    ...indicators.flatMap(({ name, result }, index) =>
      result?.kind === 'at-most' && result.reached > result.most
        ? [
            problem(
              'performance-over-most',
              'error',
              ['indicators', index, 'result'],
              [
                `“${name}”超过上限${result.most}，按比例如何计分未见规定。`,
                `"${name}" is over the most of ${result.most}; how that is scored was not seen.`,
              ],
              ['请按完成程度评定得分。', 'Judge how far it was reached.'],
            ),
          ]
        : [],
    ),
    ...(spent > budget
      ? [
          problem(
            'performance-overspent',
            'error',
            ['spent'],
            ['支出超过预算。', 'More was spent than was granted.'],
            ['请核对金额。', 'Check the amounts.'],
          ),
        ]
      : []),
  ]
  if (problems.length > 0) return { score: null, problems }
  const reached = (of: PerformancePart) =>
    ofPart(of).reduce((sum, { points, result }) => sum + part(points, shareOf(result!)), 0)
  const hundredths = {
    execution: part(pointsOf('execution'), { numerator: spent, denominator: budget }),
    output: reached('output'),
    benefit: reached('benefit'),
    satisfaction: reached('satisfaction'),
  }
  const total = Object.values(hundredths).reduce((sum, one) => sum + one, 0)
  const grade = performanceGrades.find(({ from }) => compareExact({ numerator: total, denominator: 100 }, from) >= 0)!
  const parts = {
    execution: hundredths.execution / 100,
    output: hundredths.output / 100,
    benefit: hundredths.benefit / 100,
    satisfaction: hundredths.satisfaction / 100,
  }
  return { score: total / 100, grade, parts, cite: projectPerformanceMeasures2020 }
}

/** Somebody whom a project of the fund helps: a pupil with a grant (福彩助学), an elderly person, a disabled one. */
export const FundBeneficiary = z.strictObject({
  project: z.string().min(1).max(200),
  /** As a case number tells persons apart. */
  person: z.string().min(1).max(200),
  group: z.enum(['pupil', 'student', 'elderly', 'disabled', 'orphan', 'other']),
  paidOn: PlainDate,
  amount: Fen.min(0),
  /** The bank or the person gave it back; left out or `null`: not. */
  returnedOn: PlainDate.nullish(),
})
export type FundBeneficiary = z.infer<typeof FundBeneficiary>

/** What a project paid to whom in a period, without what came back by its end: the sum in fen, the persons, and who was paid twice on one day. */
export const fundBeneficiarySums = (
  list: readonly FundBeneficiary[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): { readonly paid: Fen; readonly persons: number; readonly twice: readonly string[] } => {
  const within = list.filter(({ paidOn, returnedOn }) => from <= paidOn && paidOn <= to && !happenedBy(returnedOn, to))
  const keys = within.map(({ project, person, paidOn }) => `${project} ${person} ${paidOn}`)
  return {
    paid: within.reduce((sum, { amount }) => sum + amount, 0),
    persons: new Set(within.map(({ person }) => person)).size,
    twice: [...new Set(within.filter((_, index) => keys.indexOf(keys[index]!) < index).map(({ person }) => person))],
  }
}
