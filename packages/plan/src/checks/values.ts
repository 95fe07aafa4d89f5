import { multiplyExact, type Problem } from '@minzheng/core'
import { isInPoints } from '@minzheng/indicators'
import { kindOfUnit } from '../unit-kind.js'
import { error, type Placed, type PlanDraft, type TargetDraft, targetsOf, warning } from './draft.js'

type Check = (target: Placed<TargetDraft>) => Problem[]

/** A share above 150 % is taken for a percentage that nobody divided by 100 (92 for 0.92). */
const largestRatio = 1.5
/** A rise above 500 % likewise (30 for 0.3). */
const largestGrowth = 5

const isMultiplied = (unit: string): boolean => /^[十百千万亿]/.test(unit)

const unitRules: Record<string, { fits: (unit: string) => boolean; zh: string; en: string }> = {
  count: {
    fits: unit => kindOfUnit(unit) === 'count',
    zh: '计数单位（如 张、户、人次）',
    en: 'a unit of things (张, 户, 人次)',
  },
  amount: {
    // Beds per thousand persons are an amount too, though beds by themselves are counted.
    // 分 is a part of a yuan, and what a survey scores in.
    fits: unit => unit === '分' || !['money', 'ratio'].includes(kindOfUnit(unit) ?? ''),
    zh: '计量单位（如 天、平方米）',
    en: 'a measure (天, 平方米)',
  },
  money: {
    fits: unit => kindOfUnit(unit) === 'money',
    zh: '以元计的单位（如 元、万元、元/月）',
    en: 'yuan (元, 万元, 元/月)',
  },
  ratio: { fits: unit => unit === '%', zh: '%', en: '%' },
  change: { fits: unit => unit === '%' || isInPoints(unit), zh: '% 或 个百分点', en: '% or 个百分点' },
}

const checkUnit: Check = ({ value: { kind, unit, value }, path }) => {
  const rule = kind === undefined ? undefined : unitRules[kind]
  if (!rule || unit === undefined) return []
  if (unit === null)
    // None at all (事故零发生) needs no unit.
    return !value
      ? []
      : [
          error(
            'unit-missing',
            [...path, 'unit'],
            { zh: '有数值而没有单位。', en: 'There is a value but no unit.' },
            { zh: `请补充${rule.zh}。`, en: `Give ${rule.en}.` },
          ),
        ]
  if (rule.fits(unit)) return []
  return [
    error(
      'unit-kind-mismatch',
      [...path, 'unit'],
      { zh: `单位“${unit}”与类别 ${kind} 不符。`, en: `The unit "${unit}" does not go with the kind ${kind}.` },
      { zh: `请改用${rule.zh}，或改正类别。`, en: `Use ${rule.en}, or mend the kind.` },
    ),
  ]
}

const checkPresence: Check = ({ value: { kind, value, valueMax, deadline }, path }) => {
  if (kind === undefined) return []
  if (kind !== 'deadline-only')
    return value === null
      ? [
          error(
            'value-missing',
            [...path, 'value'],
            { zh: `类别 ${kind} 的目标没有数值。`, en: `A target of the kind ${kind} has no value.` },
            {
              zh: '请补充数值；仅有时限的，类别用 deadline-only。',
              en: 'Give the value, or use the kind deadline-only.',
            },
          ),
        ]
      : []
  const figures = [
    ...(value === null || value === undefined ? [] : ['value']),
    ...(valueMax === undefined ? [] : ['valueMax']),
  ]
  return [
    ...figures.map(field =>
      error(
        'deadline-only-with-value',
        [...path, field],
        { zh: '仅有时限的目标不应有数值。', en: 'A deadline-only target has no value.' },
        { zh: '请改为 null（或删去），或改正类别。', en: 'Make it null (or remove it), or mend the kind.' },
      ),
    ),
    ...(deadline === undefined
      ? [
          warning(
            'deadline-missing',
            [...path, 'deadline'],
            { zh: '仅有时限的目标没有写明时限。', en: 'A deadline-only target has no deadline.' },
            { zh: '请补充时限；不写则按期末计。', en: 'Give the deadline; without it the end of the period holds.' },
          ),
        ]
      : []),
  ]
}

const checkRange: Check = ({ value: { comparator, value, valueMax }, path }) => {
  if (comparator === undefined) return []
  if (comparator !== 'range')
    return valueMax === undefined
      ? []
      : [
          error(
            'max-without-range',
            [...path, 'valueMax'],
            { zh: '不是区间却有上限。', en: 'There is an upper end but no range.' },
            { zh: '请将比较方式改为 range，或删去 valueMax。', en: 'Make the comparator range, or remove valueMax.' },
          ),
        ]
  if (valueMax === undefined)
    return [
      error(
        'range-without-max',
        [...path, 'valueMax'],
        { zh: '区间没有上限。', en: 'The range has no upper end.' },
        { zh: '请补充 valueMax，或改用其他比较方式。', en: 'Give valueMax, or use another comparator.' },
      ),
    ]
  if (value === undefined || value === null || value <= valueMax) return []
  return [
    error(
      'range-reversed',
      [...path, 'valueMax'],
      {
        zh: `区间上限 ${valueMax} 小于下限 ${value}。`,
        en: `The upper end ${valueMax} is below the lower end ${value}.`,
      },
      { zh: '请对调或改正两端。', en: 'Swap or mend the two ends.' },
    ),
  ]
}

const numbersOf = ({ value, valueMax }: TargetDraft): ['value' | 'valueMax', number][] => [
  ...(value === null || value === undefined ? [] : [['value', value] satisfies ['value', number]]),
  ...(valueMax === undefined ? [] : [['valueMax', valueMax] satisfies ['valueMax', number]]),
]

const checkSize: Check = ({ value: target, path }) => {
  const { kind, unit, change } = target
  return numbersOf(target).flatMap(([field, number]): Problem[] => {
    const at = [...path, field]
    if (number < 0)
      return [
        error(
          'value-negative',
          at,
          { zh: `数值 ${number} 为负。`, en: `The value ${number} is negative.` },
          {
            zh: '请改正；下降幅度用正数，并注明 change 为 reduction。',
            en: 'Mend it; a cut is positive, with change reduction.',
          },
        ),
      ]
    const limit =
      kind === 'ratio' ? largestRatio : kind !== 'change' ? Infinity : change === 'reduction' ? 1 : largestGrowth
    if (number > limit) {
      const percent = multiplyExact(number, 100)
      return [
        error(
          'ratio-too-large',
          at,
          { zh: `比率 ${number} 即 ${percent}%，超出常理。`, en: `The ratio ${number} means ${percent} %.` },
          { zh: '比率按 0 至 1 书写：92% 写作 0.92。', en: 'Write ratios from 0 to 1: 0.92 for 92 %.' },
        ),
      ]
    }
    if (kind === 'count' && !Number.isInteger(number) && unit && !isMultiplied(unit) && !unit.includes('/'))
      return [
        error(
          'count-not-whole',
          at,
          { zh: `计数 ${number} 不是整数。`, en: `The count ${number} is not whole.` },
          { zh: '请改为整数，或将类别改为 amount。', en: 'Make it whole, or use the kind amount.' },
        ),
      ]
    return []
  })
}

const checkChange: Check = ({ value: { kind, change }, path }) => {
  if (kind === undefined || (kind === 'change') === (change !== undefined)) return []
  return [
    error(
      'change-kind-mismatch',
      [...path, 'change'],
      kind === 'change'
        ? { zh: '增减类目标没有写明是增是减。', en: 'A target of the kind change does not say which way.' }
        : { zh: `类别 ${kind} 的目标不应有增减方向。`, en: `A target of the kind ${kind} has no change.` },
      kind === 'change'
        ? { zh: '请将 change 写为 growth（增长）或 reduction（下降）。', en: 'Make change growth or reduction.' }
        : { zh: '请删去 change，或将类别改为 change。', en: 'Remove change, or use the kind change.' },
    ),
  ]
}

const checks: readonly Check[] = [checkUnit, checkPresence, checkRange, checkSize, checkChange]

/** Kind, unit, comparator and figures of each target agree with each other. */
export const checkValues = (plan: PlanDraft): Problem[] =>
  targetsOf(plan).flatMap(target => checks.flatMap(check => check(target)))
