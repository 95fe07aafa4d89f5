/** How often money is paid, or for what: the part after the stroke. The first word is the one that is written. */
const perWords = {
  month: ['月', '人·月', '人/月', '月·人', '月/人', '户·月'],
  year: ['年', '人·年', '人/年', '年·人', '学年', '人·学年'],
  day: ['日', '天', '人·日', '人·天', '人/日', '人/天', '日·人'],
  hour: ['小时', '时'],
  km: ['公里', '千米', 'km'],
  meal: ['餐', '人·餐'],
  bed: ['床', '张', '床位'],
  'bed-month': ['床·月', '床/月', '张·月', '床位·月'],
  facility: ['个', '处', '所', '家'],
  m2: ['平方米', 'm2'],
} as const

/** Yuan and what is counted in it, by the decimal places that lie between it and fen. */
const moneyWords = [
  ['元', 2],
  ['万元', 6],
  ['亿元', 10],
] as const

/** What is counted one by one. */
const plainWords = {
  month: ['个月', '月'],
  year: ['年', '周岁', '岁'],
  day: ['日', '天'],
  'working-day': ['个工作日', '工作日'],
  hour: ['小时', '个小时'],
  m: ['米'],
  km: ['公里', '千米', 'km'],
  minute: ['分钟'],
  m2: ['平方米', 'm2'],
  person: ['人', '名'],
  bed: ['张', '张床', '张床位', '床'],
  times: ['次'],
  item: ['项', '个', '种', '家'],
  home: ['套'],
  floor: ['层'],
  level: ['级'],
  multiple: ['倍'],
  part: ['分之一'],
  point: ['分'],
} as const

/** The unit of a share, and of a multiple, which have none in a schema. */
const ratioWords = [
  ['%', -2],
  ['倍', 0],
  ['‰', -3],
] as const

/** One way to write a unit: its word, and how many decimal places the schema's number has more than the written one. */
export interface UnitWord {
  readonly word: string
  readonly places: number
}

const wordsOf = (word: string, places: number): UnitWord => ({ word, places })

const plain = Object.entries(plainWords).map(([unit, words]): [string, readonly UnitWord[]] => [
  unit,
  words.map(word => wordsOf(word, 0)),
])

const money = Object.entries(perWords).map(([per, words]): [string, readonly UnitWord[]] => [
  `fen/${per}`,
  moneyWords.flatMap(([yuan, places]) => words.map(word => wordsOf(`${yuan}/${word}`, places))),
])

/** The words of each unit of a schema; the first is the one that is written. A value without a unit is a ratio. */
export const unitTable: ReadonlyMap<string, readonly UnitWord[]> = new Map([
  ...plain,
  ...money,
  ['fen', moneyWords.map(([word, places]) => wordsOf(word, places))],
  ['ratio', ratioWords.map(([word, places]) => wordsOf(word, places))],
])
