import {
  type CriteriaVerdict,
  DivisionCode,
  divideExact,
  PlainDate,
  type Problem,
  problem,
  stepsOutOfOrder,
  subtractExact,
  verdictOn,
} from '@minzheng/core'
import * as z from 'zod'

const text = z.string().min(1).max(100)

/** The rating of a line as peaceful (平安边界创建, BO-06): the criteria are those of whoever rates. */
export const PeaceBoundary = z.strictObject({
  line: text,
  /** Which tell two lines of one name apart. */
  sides: z.tuple([DivisionCode, DivisionCode]).optional(),
  year: z.int().min(2000).max(2200),
  /** The agreement of the two sides. */
  agreedOn: PlainDate.nullable().default(null),
  criteria: z
    .array(z.strictObject({ name: text, met: z.boolean().nullable() }))
    .min(1)
    .max(100),
  /** `null`: not awarded; left out: not told. */
  awardedOn: PlainDate.nullish(),
})
export type PeaceBoundary = z.infer<typeof PeaceBoundary>

/** Whether every criterion is met; `undetermined` only where one that is not known could decide. */
export const peaceVerdict = ({ criteria }: Pick<PeaceBoundary, 'criteria'>): CriteriaVerdict => verdictOn(criteria)

/**
 * What is wrong with the record of a rating: awarded though a criterion is not met (`peace-award`) or not known to be (a warning), or
 * before the sides agreed (`peace-days`); that their agreement is not on record is warned of (`peace-agreement`).
 */
export const peaceProblems = (rating: PeaceBoundary): Problem[] => {
  const verdict = peaceVerdict(rating)
  return [
    ...(rating.awardedOn == null || verdict === 'met'
      ? []
      : [
          problem(
            'peace-award',
            verdict === 'not-met' ? 'error' : 'warning',
            ['awardedOn'],
            verdict === 'not-met'
              ? ['有标准未达到而已授予。', 'It was awarded, and a criterion is not met.']
              : ['有标准是否达到不明而已授予。', 'It was awarded, and of a criterion nobody can say.'],
            ['请核对各项标准。', 'Check the criteria.'],
          ),
        ]),
    ...(rating.awardedOn == null || rating.agreedOn !== null
      ? []
      : [
          problem(
            'peace-agreement',
            'warning',
            ['agreedOn'],
            ['没有双方协议的记载。', 'The agreement of the sides is not on record.'],
            ['请补记协议日期。', 'Record the day of the agreement.'],
          ),
        ]),
    ...stepsOutOfOrder(['agreedOn', 'awardedOn'], rating).map(step =>
      problem(
        'peace-days',
        'error',
        [step],
        ['授予早于签订协议。', 'It was awarded before the sides agreed.'],
        ['请核对日期。', 'Check the days.'],
      ),
    ),
  ]
}

/** One indicator of how a change of divisions works out (区划调整监测评估, AD-06): before, after, and the points given. */
export const MonitoredIndicator = z.strictObject({
  name: text,
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** 0 to 100, as the evaluator gives them; `null`: not yet. */
  points: z.int().min(0).max(100).nullable(),
})
export type MonitoredIndicator = z.infer<typeof MonitoredIndicator>

/**
 * How an indicator changed: by how much, in its own unit, and in proportion to what it was before, 0.2 for a fifth more (`null`: it was 0).
 * `null` where before or after is not known. What points that is worth the evaluator says.
 */
export const monitoredChange = ({
  before,
  after,
}: MonitoredIndicator): { readonly difference: number; readonly share: number | null } | null => {
  if (before === null || after === null) return null
  const difference = subtractExact(after, before)
  return { difference, share: before === 0 ? null : divideExact(difference, Math.abs(before)) }
}

/** The score of a monitored division, 0 to 100, or what is wrong with its parts. */
export type MonitoringScore =
  /** 0 to 100, with at most two decimals. */
  | { readonly score: number; readonly problems?: undefined }
  | { readonly score: null; readonly problems: readonly Problem[] }

const found = (code: string, zh: string, en: string, path: string[] = []): Problem =>
  problem(code, 'error', path, [zh, en], ['请对照所用的指标体系补正。', 'Mend it by the system of indicators in use.'])

/**
 * The weighted score of a change. Weights are the caller’s, in whole per cent by the indicator’s name: no national ones were seen,
 * and without them there is no score. They must be given for each indicator and no other, and add up to 100.
 */
export const monitoringScore = (
  indicators: readonly MonitoredIndicator[],
  weights: Readonly<Record<string, number>> | undefined,
): MonitoringScore => {
  if (weights === undefined)
    return {
      score: null,
      problems: [found('monitoring-weights', '没有给出权重，不能计分。', 'Without weights there is no score.')],
    }
  const names = new Set(indicators.map(({ name }) => name))
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const problems = [
    ...(names.size === indicators.length
      ? []
      : [found('monitoring-twice', '指标重复。', 'An indicator stands twice.')]),
    ...Object.entries(weights).flatMap(([name, weight]) => [
      ...(names.has(name)
        ? []
        : [found('monitoring-weight-unknown', `没有“${name}”这项指标。`, `There is no indicator "${name}".`, [name])]),
      ...(Number.isInteger(weight) && weight >= 0 && weight <= 100
        ? []
        : [
            found(
              'monitoring-weight',
              `“${name}”的权重应为0至100的整数。`,
              `The weight of "${name}" must be whole, 0 to 100.`,
              [name],
            ),
          ]),
    ]),
    ...[...names].flatMap(name =>
      Object.hasOwn(weights, name)
        ? []
        : [found('monitoring-weight-missing', `“${name}”没有权重。`, `"${name}" has no weight.`, [name])],
    ),
    ...(total === 100
      ? []
      : [found('monitoring-weights-total', `权重合计${total}，不是100。`, `The weights add up to ${total}, not 100.`)]),
    ...indicators.flatMap(({ name, points }) =>
      points === null
        ? [found('monitoring-points', `“${name}”尚未评分。`, `"${name}" has no points yet.`, [name])]
        : [],
    ),
  ]
  if (problems.length > 0) return { score: null, problems }
  const sum = indicators.reduce((whole, { name, points }) => whole + weights[name]! * points!, 0)
  return { score: sum / 100 }
}
