import { divideExact, type LocalizedText, refusal, subtractExact } from '@minzheng/core'
import * as z from 'zod'

/** What cremations are counted over when a rate is given; the two are different figures and are not compared. */
export const cremationRateBases = {
  deaths: { zh: '全部死亡人数', en: 'all deaths' },
  'deaths-in-zone': { zh: '火葬区死亡人数', en: 'deaths in the cremation area' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** The cremations and deaths of one place and year; a number that is not known is `null`. */
export const CremationYear = z
  .strictObject({
    place: z.string().min(1),
    year: z.int().min(1949).max(2200),
    /** In the same unit as the deaths: persons, or as a report prints them. */
    cremated: z.number().min(0).nullable(),
    deaths: z.number().min(0).nullable(),
    /** Deaths outside the cremation area. */
    deathsOutsideZone: z.number().min(0).nullable().default(null),
  })
  .refine(
    ({ deaths, deathsOutsideZone }) => deaths === null || deathsOutsideZone === null || deathsOutsideZone <= deaths,
    refusal(
      ['deathsOutsideZone'],
      '火化区外死亡人数多于死亡总数',
      'more deaths outside the cremation area than in all',
    ),
  )
export type CremationYear = z.infer<typeof CremationYear>

/** What a rate is made of; `null`: not known. The difference of deaths is that of the decimals as printed. */
export const cremationRateParts = (
  { cremated, deaths, deathsOutsideZone }: CremationYear,
  base: keyof typeof cremationRateBases,
): { readonly numerator: number; readonly denominator: number } | null => {
  if (cremated === null || deaths === null) return null
  if (base === 'deaths') return { numerator: cremated, denominator: deaths }
  if (deathsOutsideZone === null) return null
  return { numerator: cremated, denominator: subtractExact(deaths, deathsOutsideZone) }
}

/** The cremation rate (火化率) as a share; `null` where a part is not known or nobody died. It may be above 1: bodies come from elsewhere. */
export const cremationRate = (year: CremationYear, base: keyof typeof cremationRateBases): number | null => {
  const parts = cremationRateParts(year, base)
  return parts === null || parts.denominator === 0 ? null : divideExact(parts.numerator, parts.denominator)
}

/**
 * How the figures of two years differ: growth of the number of cremations, and the rise of the rate in points. A report of 2022 gave the
 * one for the other.
 */
export const cremationChange = (
  before: CremationYear,
  after: CremationYear,
  base: keyof typeof cremationRateBases,
): { readonly growthOfCremations: number | null; readonly riseOfRate: number | null } => {
  const [a, b] = [cremationRate(before, base), cremationRate(after, base)]
  return {
    growthOfCremations:
      before.cremated === null || after.cremated === null || before.cremated === 0
        ? null
        : divideExact(after.cremated, before.cremated) - 1,
    riseOfRate: a === null || b === null ? null : b - a,
  }
}
