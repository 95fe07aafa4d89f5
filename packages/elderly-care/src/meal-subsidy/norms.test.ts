import { expect, it } from 'vitest'
import { mealPointNormProblems, mealPointNorms } from './norms.js'
import { MealPoint } from './rules.js'

const point = (facts: object = {}) =>
  MealPoint.parse({
    name: '食堂（虚构）',
    community: '500112001001',
    kind: 'canteen',
    seats: 40,
    area: 50,
    persons: 50,
    opened: '2023-09-01',
    ...facts,
  })

// 重庆日报 2023-07-07; 安徽 as the press of 2022-04-12 has it.
it.each<[string, object, keyof typeof mealPointNorms, string[]]>([
  ['at both', {}, 'chongqing-canteen-2023', []],
  ['a little small', { area: 49.9 }, 'chongqing-canteen-2023', ['meal-point-area']],
  ['for forty-nine', { persons: 49 }, 'anhui-canteen-2022', ['meal-point-persons']],
  ['not told', { area: undefined, persons: null }, 'chongqing-canteen-2023', []],
  ['of before', { area: 10, opened: '2023-07-06' }, 'chongqing-canteen-2023', []],
  ['a meal point is no canteen', { kind: 'meal-point', area: 20, persons: 10 }, 'chongqing-canteen-2023', []],
  ['a meal point', { kind: 'meal-point', area: 20, persons: 10 }, 'anhui-meal-point-2022', []],
  [
    'a small meal point',
    { kind: 'meal-point', area: 19, persons: 9 },
    'anhui-meal-point-2022',
    ['meal-point-area', 'meal-point-persons'],
  ],
])('a point beside what the place asks in general: %s', (_, facts, norm, expected) => {
  const found = mealPointNormProblems(point(facts), mealPointNorms[norm])
  expect(found.map(({ code }) => code)).toEqual(expected)
  expect(found.every(({ severity }) => severity === 'warning')).toBe(true)
})
