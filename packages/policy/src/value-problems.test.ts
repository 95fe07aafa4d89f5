import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { ValueDefinition } from './definitions.js'
import { exampleOf, wrongValue } from './value-problems.js'
import type { NoValue } from './value-text.js'

const definition = (more: Partial<ValueDefinition> = {}): ValueDefinition => ({
  id: 'x.y',
  label: { zh: '值', en: 'Value' },
  kind: 'number',
  unit: 'fen/month',
  whole: true,
  schema: z.number(),
  ...more,
})
const standard = definition({ least: 0, most: 1_000_000 })
const share = definition({ unit: undefined, whole: false, least: 0, most: 1 })
const count = definition({ unit: 'month', least: 1, most: 12 })
const choice = definition({
  kind: 'choice',
  options: ['full', 'half', 'other'],
  words: { full: { zh: '全额', en: 'in full' }, half: { zh: '减半', en: 'by half' } },
})
const yesNo = definition({ kind: 'yes-no' })
const date = definition({ kind: 'date' })
const text = definition({ kind: 'text' })

describe('an example of a value', () => {
  it.each<[string, ValueDefinition, string]>([
    ['money', standard, '735元/月'],
    ['money without a stroke', definition({ unit: 'fen' }), '735元'],
    ['money of which 735 yuan is the most', definition({ most: 73_500 }), '735元/月'],
    ['money of which it is more than the most', definition({ most: 73_499 }), '0元/月'],
    ['money of which it is the least', definition({ least: 73_500 }), '735元/月'],
    ['money of which it is less than the least', definition({ least: 73_501 }), '735.01元/月'],
    ['a share', share, '30%'],
    ['a share without bounds', definition({ unit: undefined, whole: false }), '30%'],
    ['a share of a tenth at most', definition({ unit: undefined, whole: false, most: 0.1 }), '0%'],
    ['a share of three tenths at most', definition({ unit: undefined, whole: false, most: 0.3 }), '30%'],
    ['a share of a half at least', definition({ unit: undefined, whole: false, least: 0.5, most: 1 }), '50%'],
    ['a multiple', definition({ unit: undefined, label: { zh: '倍数', en: 'Multiple' } }), '0.3倍'],
    ['a count', count, '12个月'],
    ['a count of eleven at most', definition({ unit: 'month', most: 11 }), '0个月'],
    ['an age', definition({ unit: 'year', label: { zh: '起始年龄', en: 'Age' }, least: 60 }), '60周岁'],
    ['a choice', choice, 'full'],
    ['a choice of nothing', definition({ kind: 'choice' }), ''],
    ['yes or no', yesNo, 'true'],
    ['a date', date, '2024-07-01'],
    ['a text', text, ''],
  ])('%s', (_, of, example) => {
    expect(exampleOf(of)).toBe(example)
  })
})

describe('what is wrong with a value', () => {
  type Said = readonly [zh: string, en: string, remedyZh: string, remedyEn: string]
  it.each<[NoValue, string, unknown, ValueDefinition, Said]>([
    [
      'empty',
      'value-empty',
      '',
      standard,
      [
        '“值”（x.y）没有取值。',
        '"Value" (x.y) has no value.',
        '请写成例如 735元/月。',
        'Write it as, for example, 735元/月.',
      ],
    ],
    [
      'empty',
      'value-empty',
      '',
      text,
      ['“值”（x.y）没有取值。', '"Value" (x.y) has no value.', '请写成文字。', 'Write it as a text.'],
    ],
    [
      'bare-number',
      'value-without-unit',
      '735',
      standard,
      [
        '“值”（x.y）的取值 735 没有单位。',
        'The value 735 of "Value" (x.y) has no unit.',
        '请写明单位，例如 735元/月。',
        'Write the unit with it, such as 735元/月.',
      ],
    ],
    [
      'bare-number',
      'value-without-unit',
      '0.3',
      share,
      [
        '“值”（x.y）的取值 0.3 没有单位。',
        'The value 0.3 of "Value" (x.y) has no unit.',
        '请写明单位，例如 0.3% 或 0.3倍。',
        'Write the unit with it, such as 0.3% or 0.3倍.',
      ],
    ],
    [
      'wrong-unit',
      'value-in-wrong-unit',
      '735元/年',
      standard,
      [
        '“值”（x.y）不能用“735元/年”的单位。',
        '"Value" (x.y) cannot be in the unit of "735元/年".',
        '请用 元/月、元/人·月、元/人/月，例如 735元/月。',
        'Use 元/月, 元/人·月, 元/人/月, such as 735元/月.',
      ],
    ],
    [
      'wrong-unit',
      'value-in-wrong-unit',
      '3次',
      count,
      [
        '“值”（x.y）不能用“3次”的单位。',
        '"Value" (x.y) cannot be in the unit of "3次".',
        '请用 个月、月，例如 12个月。',
        'Use 个月, 月, such as 12个月.',
      ],
    ],
    [
      'not-a-value',
      'value-malformed',
      '约七百元',
      standard,
      [
        '“值”（x.y）的取值“约七百元”读不出来。',
        'The value "约七百元" of "Value" (x.y) cannot be read.',
        '请写成例如 735元/月。',
        'Write it as, for example, 735元/月.',
      ],
    ],
    [
      'not-a-value',
      'value-malformed',
      '也许',
      yesNo,
      [
        '“值”（x.y）的取值“也许”读不出来。',
        'The value "也许" of "Value" (x.y) cannot be read.',
        '请写成例如 true。',
        'Write it as, for example, true.',
      ],
    ],
    [
      'not-a-value',
      'value-malformed',
      '明天',
      date,
      [
        '“值”（x.y）的取值“明天”读不出来。',
        'The value "明天" of "Value" (x.y) cannot be read.',
        '请写成例如 2024-07-01。',
        'Write it as, for example, 2024-07-01.',
      ],
    ],
    [
      'too-fine',
      'value-too-fine',
      '12.345元/月',
      standard,
      [
        '“值”（x.y）的取值“12.345元/月”过细：须为整数单位（金额到分）。',
        'The value "12.345元/月" of "Value" (x.y) is too fine: it must be whole (money in whole fen).',
        '请写成例如 735元/月。',
        'Write it as, for example, 735元/月.',
      ],
    ],
    [
      'out-of-bounds',
      'value-out-of-bounds',
      '2万元/月',
      standard,
      [
        '“值”（x.y）的取值“2万元/月”超出范围（0元/月 – 10000元/月）。',
        'The value "2万元/月" of "Value" (x.y) is outside its bounds (0元/月 – 10000元/月).',
        '请核对数字与单位。',
        'Check the figure and its unit.',
      ],
    ],
    [
      'out-of-bounds',
      'value-out-of-bounds',
      '0个月',
      definition({ unit: 'month', least: 1 }),
      [
        '“值”（x.y）的取值“0个月”超出范围（1个月 – ）。',
        'The value "0个月" of "Value" (x.y) is outside its bounds (1个月 – ).',
        '请核对数字与单位。',
        'Check the figure and its unit.',
      ],
    ],
    [
      'not-an-option',
      'value-not-an-option',
      'third',
      choice,
      [
        '“值”（x.y）没有“third”这一选项。',
        '"third" is no option of "Value" (x.y).',
        '请从中选择：full（全额）、half（减半）、other。',
        'Choose one of full（in full）, half（by half）, other.',
      ],
    ],
  ])('%s: %s', (wrong, code, written, of, [zh, en, remedyZh, remedyEn]) => {
    expect(wrongValue(['values', 'x.y'], written, of, wrong)).toEqual({
      code,
      severity: 'error',
      path: ['values', 'x.y'],
      message: { zh, en },
      remedy: { zh: remedyZh, en: remedyEn },
    })
  })
})
