import { type Citation, compareExact, divideExact, type LocalizedText, refusal } from '@minzheng/core'
import * as z from 'zod'

/** The international scale by the share of 60 and over, and of 65 and over. */
export const ageingScaleCitation = {
  title: '老龄化社会划分（60 岁及以上 10 %、65 岁及以上 7 %、14 %、20 %）',
  confidence: 'secondary',
  note: 'a convention, no law; read in articles, where "reaches" and "exceeds" are used loosely',
} as const satisfies Citation

/** 轻度、中度、重度老龄化, by the share of 60 and over, as documents in China use it. */
export const ageingDegreeCitation = {
  title: '轻度、中度、重度老龄化划分（60 岁及以上 10 %、20 %、30 %）',
  confidence: 'secondary',
  note: 'a convention, no law; read in articles',
} as const satisfies Citation

const count = z.int().min(0).max(10_000_000_000)
/** Persons of a place on a day: all, those of 60 and over, those of 65 and over; left out or `null` is not known. */
export const Population = z
  .strictObject({ total: count.min(1), aged60: count.nullish(), aged65: count.nullish() })
  .refine(
    ({ total, aged60, aged65 }) => (aged65 ?? 0) <= (aged60 ?? total) && (aged60 ?? 0) <= total,
    refusal(
      [],
      '65岁以上人口应包含于60岁以上人口，60岁以上人口应包含于总人口',
      'those of 65 and over are part of those of 60 and over, who are part of all',
    ),
  )
export type Population = z.infer<typeof Population>

/** By the share of 60 and over: under 10 %, 10, 20, 30 % and more. */
export const ageingDegrees = {
  none: { zh: '未进入老龄化', en: 'Not ageing' },
  light: { zh: '轻度老龄化', en: 'Lightly aged' },
  moderate: { zh: '中度老龄化', en: 'Moderately aged' },
  severe: { zh: '重度老龄化', en: 'Severely aged' },
} as const satisfies Record<string, LocalizedText>
/** A degree by the share of 60 and over; no law sets it. */
export type AgeingDegree = keyof typeof ageingDegrees

/** Ageing: 60 and over 10 %, or 65 and over 7 %; deep and super by 65 and over alone: 14 and 20 %. */
export const ageingSocieties = {
  none: { zh: '未进入老龄化社会', en: 'Not ageing' },
  ageing: { zh: '老龄化社会', en: 'Ageing society' },
  deep: { zh: '深度老龄化社会', en: 'Deeply ageing society' },
  super: { zh: '超老龄化社会', en: 'Super-aged society' },
} as const satisfies Record<string, LocalizedText>
/** A society by the shares of 60 and of 65 and over; no law sets it. */
export type AgeingSociety = keyof typeof ageingSocieties

/** How aged a population is: shares from 0 to 1, and where they stand on both scales. */
export interface Ageing {
  /** `null` where the number is not known. */
  readonly share60: number | null
  readonly share65: number | null
  /** 轻度、中度、重度. */
  readonly degree: AgeingDegree | null
  /** Ageing, deep, super; `null` where the numbers known do not decide it. */
  readonly society: AgeingSociety | null
}

/**
 * How aged a population is, on both scales. A share that is exactly at a limit has reached it: the sources leave that
 * loose, and this is our choice. Compared exactly.
 */
export const ageingOf = ({ total, aged60, aged65 }: Population): Ageing => {
  const atLeast = (part: number | null | undefined, percent: number): boolean | null =>
    part === null || part === undefined
      ? null
      : compareExact({ numerator: part, denominator: total }, { numerator: percent, denominator: 100 }) >= 0
  const share = (part: number | null | undefined) =>
    part === null || part === undefined ? null : divideExact(part, total)

  const degree = (): AgeingDegree | null => {
    if (atLeast(aged60, 10) === null) return null
    if (atLeast(aged60, 30)) return 'severe'
    if (atLeast(aged60, 20)) return 'moderate'
    return atLeast(aged60, 10) ? 'light' : 'none'
  }
  const society = (): AgeingSociety | null => {
    if (atLeast(aged65, 20)) return 'super'
    if (atLeast(aged65, 14)) return 'deep'
    if (atLeast(aged65, 7)) return 'ageing'
    // Those of 65 are among those of 60: where these are under 7 %, so are those.
    if (atLeast(aged65, 7) === null) return atLeast(aged60, 7) === false ? 'none' : null
    const by60 = atLeast(aged60, 10)
    return by60 === null ? null : by60 ? 'ageing' : 'none'
  }
  return { share60: share(aged60), share65: share(aged65), degree: degree(), society: society() }
}
