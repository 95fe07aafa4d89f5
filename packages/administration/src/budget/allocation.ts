import { type Problem, ProblemError, problem } from '@minzheng/core'
import * as z from 'zod'
import { inLastDigits } from '../shared/printed.js'

/** The factors that the measures of 2017 name (art. 5): what there is to do, hardship and effort of the treasury, how well it was done. */
export const aidFactors = {
  workload: { zh: '困难群众救助任务量', en: 'persons and cases to be helped' },
  hardship: { zh: '地方财政困难程度', en: 'hardship of the local treasury' },
  effort: { zh: '地方财政努力程度', en: 'effort of the local treasury' },
  performance: { zh: '工作绩效', en: 'how well the work was done' },
} as const
/** A factor of {@link aidFactors}. */
export type AidFactor = keyof typeof aidFactors

const perFactor = <T extends z.ZodType>(value: T) =>
  z.strictObject({ workload: value, hardship: value, effort: value, performance: value })

/** An amount to be divided among places. The weights are set each year and are an input: none is known to hold longer. */
export const AidAllocation = z.strictObject({
  /** In fen. */
  total: z.int().min(0),
  /** 0 or more, to four decimals; they need not add up to 1. */
  weights: perFactor(z.number().min(0).max(100).multipleOf(0.0001)),
  /**
   * `points`: the factors are in one measure and are added as they are. `shares`: each is taken as a part of all places' sum of it,
   * so that persons and coefficients may stand side by side.
   */
  factors: z.enum(['points', 'shares']),
  /** By place, in the order in which equal remainders are served. `null`: not known. */
  places: z
    .array(
      z.strictObject({ place: z.string().min(1), ...perFactor(z.number().min(0).multipleOf(0.0001).nullable()).shape }),
    )
    .min(1),
})
export type AidAllocation = z.infer<typeof AidAllocation>

const names = Object.keys(aidFactors) as AidFactor[]

/** The factors that carry weight and are not known, by place; while there is one nothing can be divided. */
const missingFactors = ({ weights, places }: AidAllocation): Problem[] =>
  places.flatMap((one, row) =>
    names.flatMap(factor =>
      weights[factor] > 0 && one[factor] === null
        ? [
            problem(
              'factor-not-known',
              'error',
              ['places', row, factor],
              [
                `“${one.place}”的${aidFactors[factor].zh}未知，无法分配。`,
                `Of ${one.place}, ${aidFactors[factor].en} is not known: nothing can be divided.`,
              ],
              ['请填写该因素。', 'Give the factor.'],
            ),
          ]
        : [],
    ),
  )

/**
 * What each place has of an amount by factors and weights (因素法): its Σ weight × factor over that of all places. Worked exactly, in
 * whole fen that add up to the total: each share is rounded down, and the fen that are left go one by one to the largest remainders, of
 * equal ones to the place that stands first. No document was seen to say how fen are rounded.
 * @throws ProblemError `factor-not-known`; `no-weighted-factor` where every place has nothing
 */
export const allocateAid = (allocation: AidAllocation): readonly { readonly place: string; readonly fen: number }[] => {
  const missing = missingFactors(allocation)
  if (missing.length > 0) throw new ProblemError(missing)
  const { total, weights, factors, places } = allocation
  const weighted = names.filter(factor => weights[factor] > 0)
  const weight = inLastDigits(weighted.map(factor => weights[factor])).digits
  const columns = weighted.map(factor => inLastDigits(places.map(one => one[factor]!)))
  // All columns of one measure are brought to one last digit; shares have none.
  const decimals = Math.max(0, ...columns.map(one => one.decimals))
  const sums = columns.map(({ digits }) => digits.reduce((sum, one) => sum + one, 0n))
  const common = sums.reduce((product, one) => (one === 0n ? product : product * one), 1n)
  const scores = places.map((_, row) =>
    columns.reduce((score, { digits, decimals: own }, column) => {
      const value = digits[row]! * weight[column]!
      if (factors === 'points') return score + value * 10n ** BigInt(decimals - own)
      return sums[column] === 0n ? score : score + (value * common) / sums[column]!
    }, 0n),
  )
  const all = scores.reduce((sum, one) => sum + one, 0n)
  if (all === 0n)
    throw new ProblemError(
      problem(
        'no-weighted-factor',
        'error',
        ['places'],
        ['各地的因素合计为 0，无法分配。', 'The factors of all places come to 0: nothing can be divided.'],
        ['请核对因素和权重。', 'Check the factors and the weights.'],
      ),
    )
  const shares = scores.map((score, row) => ({
    row,
    fen: (BigInt(total) * score) / all,
    rest: (BigInt(total) * score) % all,
  }))
  const left = Number(BigInt(total) - shares.reduce((sum, { fen }) => sum + fen, 0n))
  const favoured = new Set(
    shares
      .toSorted((a, b) => (a.rest === b.rest ? a.row - b.row : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map(({ row }) => row),
  )
  return shares.map(({ row, fen }) => ({ place: places[row]!.place, fen: Number(fen) + (favoured.has(row) ? 1 : 0) }))
}
