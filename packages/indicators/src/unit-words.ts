/**
 * What a unit measures. Only units of one dimension convert into each other: a person is not a person-time, a household
 * or a bed; what is counted with any classifier of things (个, 家, 所, 处 …) is one of a kind.
 */
export type Dimension =
  | 'person'
  | 'person-time'
  | 'household'
  | 'household-time'
  | 'thing-time'
  | 'couple'
  | 'bed'
  | 'thing'
  | 'occurrence'
  | 'case'
  | 'lesson'
  | 'money'
  | 'area'
  | 'length'
  | 'duration'
  | 'working-day'
  | 'month'
  | 'mass'
  | 'multiple'
  | 'ratio'

/** How many of the dimension's own unit it is, as a fraction: a fen is 1/100 yuan, a mu 2000/3 m². */
export type Factor = readonly [numerator: number, denominator: number]

/** The words of each dimension by their size. The first of a dimension is its own unit. */
const vocabulary: Record<Dimension, readonly (readonly [factor: Factor, words: string])[]> = {
  person: [[[1, 1], '人 名 位']],
  'person-time': [[[1, 1], '人次 人(次)']],
  household: [[[1, 1], '户']],
  'household-time': [[[1, 1], '户次 户(次)']],
  'thing-time': [[[1, 1], '家次 家(次) 件次 台次 车次 所次 点次']],
  couple: [[[1, 1], '对']],
  bed: [[[1, 1], '张 张床位 床 个床位']],
  thing: [
    [
      [1, 1],
      '个 家 所 处 座 间 项 条 支 套 部 块 只 台 辆 栋 幢 门 面 本 份 册 篇 种 类 档 队 组 团 艘 把 盏 道 段 片 口 枚 批 款 宗 ' +
        '幅 株 棵 穴 笔 桌 副 箱 单 班 人份 点位 个点位',
    ],
  ],
  occurrence: [[[1, 1], '次 场 场次 期 期次 届 班次 轮 轮次 批次 回 趟 堂 节']],
  case: [[[1, 1], '件 起 例 桩']],
  lesson: [[[1, 1], '课时 学时 个课时 个学时']],
  money: [
    [[1, 1], '元'],
    [[1, 10], '角'],
    [[1, 100], '分'],
  ],
  area: [
    [[1, 1], '平方米 平米 m2'],
    [[1_000_000, 1], '平方公里 平方千米 km2'],
    [[10_000, 1], '公顷'],
    [[2000, 3], '亩'],
  ],
  length: [
    [[1, 1], '米'],
    [[1000, 1], '公里'],
  ],
  duration: [
    [[1, 1], '分钟'],
    [[60, 1], '小时 个小时'],
    [[1440, 1], '天 日 自然日 个自然日'],
    [[10_080, 1], '周 星期'],
  ],
  'working-day': [[[1, 1], '工作日 个工作日']],
  month: [
    [[1, 1], '月 个月'],
    [[3, 1], '季度 季 个季度'],
    [[6, 1], '半年'],
    [[12, 1], '年'],
  ],
  mass: [
    [[1, 1], '公斤 千克'],
    [[1000, 1], '吨'],
  ],
  multiple: [[[1, 1], '倍']],
  // A rise by percentage points is held against a share; it is added to it, not multiplied with it.
  ratio: [[[1, 1], '% ‰ 个百分点 百分点']],
}

export interface UnitWord {
  readonly word: string
  readonly dimension: Dimension
  readonly factor: Factor
}

let words: ReadonlyMap<string, UnitWord> | undefined

/** Every unit word without multiplier or period, by the word. */
export const unitWords = (): ReadonlyMap<string, UnitWord> => {
  words ??= new Map(
    (Object.keys(vocabulary) as Dimension[]).flatMap(dimension =>
      vocabulary[dimension].flatMap(([factor, list]) =>
        list.split(' ').map((word): [string, UnitWord] => [word, { word, dimension, factor }]),
      ),
    ),
  )
  return words
}

/** Whether a unit is percentage points: what a change in it adds to a share, where one in `%` multiplies. */
export const isInPoints = (unit: string | null | undefined): boolean => unit?.endsWith('百分点') === true

/** Chinese numerals that multiply the unit after them: `万元`, `千人`, `百万人次`. */
export const multipliers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/** What people write for a unit elsewhere, for the hint that goes with an unknown one. */
export const otherNames: Readonly<Record<string, string>> = {
  yuan: '元',
  rmb: '元',
  cny: '元',
  percent: '%',
  pct: '%',
  person: '人',
  people: '人',
  household: '户',
  bed: '张',
  day: '天',
  month: '月',
  year: '年',
  hour: '小时',
  minute: '分钟',
  床: '张',
  百分: '%',
  每月: '元/月',
  每年: '元/年',
}
