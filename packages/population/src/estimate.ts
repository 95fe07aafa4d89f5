import type { LocalizedText } from '@minzheng/core'

/** What a sample says of all: with the error that comes of its being a sample, and of nothing else. */
export interface Estimate {
  readonly value: number
  readonly standardError: number
  /** The interval of 95%. */
  readonly low: number
  readonly high: number
}

/** How many were drawn, of how many. */
export interface Drawn {
  readonly drawn: number
  readonly of: number
}

/** The quantile of the normal distribution that an interval of 95% takes. */
const z95 = 1.959963984540054

/** How the estimates are made. */
export const sampleMethod: LocalizedText = {
  zh: '按个案主键散列抽取的简单随机样本，合计＝总户数×样本均值，标准误带有限总体校正；95% 置信区间：户数用 Wilson 法，金额用正态近似。只含抽样误差。',
  en: 'A simple random sample by the hash of the key; totals are the number of all rows times the mean of the sample, with the standard error for a finite population; intervals of 95%: Wilson for counts, normal for sums. Of all errors they know that of sampling alone.',
}

/** How many of all have what so many of the sample have. */
export const estimateCount = (seen: number, { drawn, of }: Drawn): Estimate => {
  if (drawn === 0) return { value: 0, standardError: 0, low: 0, high: of }
  const share = seen / drawn
  const left = (of - drawn) / Math.max(1, of - 1)
  const standardError = drawn < 2 ? 0 : of * Math.sqrt(((1 - drawn / of) * share * (1 - share)) / (drawn - 1))
  if (left === 0) return { value: seen, standardError: 0, low: seen, high: seen }
  // Without replacement a sample tells as much as a larger one with it.
  const n = drawn / left
  const z2 = z95 ** 2 / n
  const middle = (share + z2 / 2) / (1 + z2)
  const half = (z95 / (1 + z2)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n))
  return {
    value: of * share,
    standardError,
    // What was seen is there.
    low: Math.max(seen, of * (middle - half)),
    high: Math.min(of - (drawn - seen), of * (middle + half)),
  }
}

/** The sum over all, from the sum and the sum of squares over the sample. */
export const estimateSum = (sum: number, squares: number, { drawn, of }: Drawn): Estimate => {
  if (drawn === 0) return { value: 0, standardError: 0, low: 0, high: 0 }
  const mean = sum / drawn
  const variance = drawn < 2 ? 0 : Math.max(0, squares - drawn * mean ** 2) / (drawn - 1)
  const standardError = of * Math.sqrt(((1 - drawn / of) * variance) / drawn)
  const value = of * mean
  return { value, standardError, low: value - z95 * standardError, high: value + z95 * standardError }
}
