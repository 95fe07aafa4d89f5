import { brokenRule, type Citation, type Problem, type RecordRule } from '@minzheng/core'
import type { MealPoint } from './rules.js'

/** What a place asks of a kind of meal point that opens from a day on, “in general” (一般、原则上). No norm of the whole country is known. */
export interface MealPointNorm {
  readonly kind: MealPoint['kind']
  /** Least floor area for eating, in m². */
  readonly leastArea: number
  /** Least persons at one meal. */
  readonly leastPersons: number
  readonly from: string
  readonly cite: Citation
}

const chongqing: Citation = {
  title: '重庆市“渝悦养老·幸福食光”社区老年食堂建设行动',
  issuer: '重庆市民政局',
  confidence: 'secondary',
  note: 'as 重庆日报 reports it on 2023-07-07: in general fifty persons a meal and 50 m² or more',
}
const anhui: Citation = {
  title: '老年助餐服务实施方案',
  issuer: '安徽省民政厅',
  confidence: 'secondary',
  note: 'as the press reports it on 2022-04-12: a canteen for fifty persons a meal, in principle 50 m²; a meal point for ten, in principle 20 m², on the ground floor',
}

/** Norms that were published; each is held against points that open on its first day that is certain, or later. */
export const mealPointNorms = {
  'chongqing-canteen-2023': { kind: 'canteen', leastArea: 50, leastPersons: 50, from: '2023-07-07', cite: chongqing },
  'anhui-canteen-2022': { kind: 'canteen', leastArea: 50, leastPersons: 50, from: '2022-04-12', cite: anhui },
  'anhui-meal-point-2022': { kind: 'meal-point', leastArea: 20, leastPersons: 10, from: '2022-04-12', cite: anhui },
} as const satisfies Readonly<Record<string, MealPointNorm>>

const under = (what: readonly [string, string], held: number, least: number, cite: Citation): RecordRule => ({
  text: { zh: `${what[0]}${held}，一般不少于${least}`, en: `${what[1]} ${held}, in general no less than ${least}` },
  cite,
  severity: 'warning',
})

/**
 * What a meal point lacks of a norm of its kind: `meal-point-area`, `meal-point-persons`, both warnings, as the norms speak in general. What
 * is not told, another kind, and a point that opened before are not held against it.
 */
export const mealPointNormProblems = (point: MealPoint, norm: MealPointNorm): Problem[] => {
  const { kind, leastArea, leastPersons, from, cite } = norm
  if (point.kind !== kind || point.opened < from) return []
  const { area, persons } = point
  return [
    ...(area != null && area < leastArea
      ? [
          brokenRule('meal-point-area', under(['就餐面积（平方米）', 'm² for eating:'], area, leastArea, cite), [
            'area',
          ]),
        ]
      : []),
    ...(persons != null && persons < leastPersons
      ? [
          brokenRule('meal-point-persons', under(['每餐供餐人数', 'persons at a meal:'], persons, leastPersons, cite), [
            'persons',
          ]),
        ]
      : []),
  ]
}
