import type { PlanTarget } from '@minzheng/plan'

/** A closed set of values and how a task sheet words them: the first word is the one we write. */
export type Words<T extends string> = readonly (readonly [value: T, ...words: [string, ...string[]]])[]

export const comparatorWords: Words<PlanTarget['comparator']> = [
  ['>=', '≥', '>=', '≧', '⩾', '=>', '不少于', '不低于', '不小于', '至少', '最少', '达到', '以上', '及以上', '下限'],
  [
    '<=',
    '≤',
    '<=',
    '≦',
    '⩽',
    '=<',
    '不超过',
    '不高于',
    '不大于',
    '不多于',
    '最多',
    '至多',
    '最高',
    '控制在',
    '以内',
    '之内',
    '以下',
    '上限',
    '封顶',
  ],
  ['=', '=', '等于', '左右'],
  ['>', '>', '›', '超过', '高于', '大于', '多于'],
  ['<', '<', '‹', '低于', '少于', '小于', '不足'],
  ['range', '区间', '至', 'range'],
]
export const kindWords: Words<PlanTarget['kind']> = [
  ['count', '数量', 'count'],
  ['money', '金额', 'money'],
  ['ratio', '比率', 'ratio'],
  ['change', '增减', 'change'],
  ['amount', '计量', 'amount'],
  ['deadline-only', '时限', 'deadline-only'],
]
export const changeWords: Words<NonNullable<PlanTarget['change']>> = [
  ['growth', '增长', 'growth'],
  ['reduction', '下降', 'reduction'],
]
export const modalityWords: Words<PlanTarget['modality']> = [
  ['must', '必须', 'must'],
  ['strive', '力争', '争取', 'strive'],
]
export const bareWords: Words<'yes' | 'no'> = [
  ['yes', '是', 'yes', 'true'],
  ['no', '否', 'no', 'false'],
]

export const wordOf = <T extends string>(words: Words<T>, value: T): string =>
  words.find(([known]) => known === value)?.[1] ?? value

export const meaningOf = <T extends string>(words: Words<T>, word: string): T | undefined =>
  words.find(([, ...known]) => known.includes(word.normalize('NFKC').toLowerCase()))?.[0]

/** The heading of each row of the sheet that holds what is said of the plan itself. */
export const planSheetName = '要点'
export const planFields = {
  id: 'ID',
  title: '标题',
  issuer: '印发单位',
  division: '行政区划',
  year: '年份',
  issued: '印发日期',
  from: '期间起',
  to: '期间止',
} as const
export type PlanField = keyof typeof planFields

/** What separates names in one cell: departments, codes of divisions. */
export const listSeparator = /[、,，;；\n]+/
