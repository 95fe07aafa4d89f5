import { type Dimension, unitWords } from '@minzheng/indicators'
import { codeAt } from '../text/characters.js'

/** What a unit word measures. */
export type UnitKind = 'count' | 'money' | 'ratio' | 'points' | 'amount'

export interface UnitWord {
  readonly word: string
  readonly kind: UnitKind
  /** What the target's unit is called: the word itself, or the one that the vocabulary has for it. */
  readonly unit: string
}

/** Of what is not counted thing by thing. */
const kinds: Partial<Record<Dimension, UnitKind>> = {
  money: 'money',
  ratio: 'ratio',
  area: 'amount',
  length: 'amount',
  duration: 'amount',
  'working-day': 'amount',
  month: 'amount',
  lesson: 'amount',
  mass: 'amount',
  multiple: 'amount',
}

/** Words of the vocabulary that in running text more often say a size, a class or a date: 500米服务圈, 三类人员, 一道防线. */
const notRead = /* @__PURE__ */ new Set(
  '张床位 米 门 面 种 类 档 届 团 艘 把 道 段 口 批 角 月 季度 季 个季度 半年 年 周 星期'.split(' '),
)

/** What the vocabulary has another word for. */
const otherWords: readonly (readonly [word: string, kind: UnitKind, unit: string])[] = [
  ['块钱', 'money', '元'],
  ['元人民币', 'money', '元'],
  ['成', 'ratio', '%'],
  ['‰', 'ratio', '%'],
  ['个百分点', 'points', '个百分点'],
  ['百分点', 'points', '个百分点'],
  ['个床位', 'count', '张'],
  ['户人家', 'count', '户'],
  ['人(次)', 'count', '人次'],
  ['户(次)', 'count', '户次'],
  ['家(次)', 'count', '家次'],
  ['㎡', 'amount', '平方米'],
  // A score; of a yuan it is read with the yuan that it is a part of.
  ['分', 'amount', '分'],
]

/** The words by their first character, the longest first; made at the first text, since nothing is done at import. */
let byFirst: ReadonlyMap<number, readonly UnitWord[]> | undefined
const unitsByFirst = (): ReadonlyMap<number, readonly UnitWord[]> => {
  if (byFirst !== undefined) return byFirst
  const all = new Map<string, UnitWord>()
  for (const { word, dimension } of unitWords().values())
    if (!notRead.has(word)) all.set(word, { word, kind: kinds[dimension] ?? 'count', unit: word })
  for (const [word, kind, unit] of otherWords) all.set(word, { word, kind, unit })
  const table = new Map<number, UnitWord[]>()
  for (const unit of all.values()) {
    const first = unit.word.charCodeAt(0)
    const list = table.get(first) ?? []
    list.push(unit)
    table.set(first, list)
  }
  for (const list of table.values()) list.sort((a, b) => b.word.length - a.word.length)
  byFirst = table
  return table
}

/** Whether a unit word may begin with a character. */
export const mayBeginUnit = (code: number): boolean => unitsByFirst().has(code)

/** Every unit word that is read, for the check that a plan may have it. */
export const unitsRead = (): UnitWord[] => [...unitsByFirst().values()].flat()

/** Words that only begin like a unit: 人均, 条例, 成立, 次性, 期间, 日常 … */
const notUnits =
  /^(?:人均|人民|人社|人员|人大|人工|人才|条例|条款|成立|成为|成员|成果|成效|成功|成长|成本|成就|成熟|成型|成都|成品|成年|成人|成|次性|期间|期末|家庭|日常|日间|日照|分钟寻|分类|分级|分层|分别|分管|分区|分工|所属|所有|个性|个人|名录|名单|部门|部分|对象|对口|位于|处于|项目|组织|份额|间隔|本级|本市|班子|天府|件套|片区|块状|节点)/

const longestAt = (text: string, start: number): UnitWord | undefined => {
  const units = unitsByFirst().get(codeAt(text, start))
  if (units === undefined) return undefined
  const next = codeAt(text, start + 1)
  return units.find(({ word }) => word.length === 1 || (word.charCodeAt(1) === next && text.startsWith(word, start)))
}

/** The unit that begins at an index, or undefined. */
export const readUnit = (text: string, start: number): UnitWord | undefined => {
  const found = longestAt(text, start)
  if (found === undefined || found.word.length > 1) return found
  const match = notUnits.exec(text.slice(start, start + 3))
  if (match === null) return found
  // 八成以上 is a share; 3个人 is a count of persons.
  if (match[0] === '成')
    return /^成(?:以上|以下|以内|的|左右|[,。;、)]|$)/.test(text.slice(start, start + 3)) ? found : undefined
  return undefined
}

const perHead = /^[/·.每](?:人|户|床|张|位)/

/** 元 by person and period as money standards print it: 元/月, 元/人·年, 元每人每月. */
const moneyPeriod = /^(?:人民币)?(?:[/·.每]?(?:人|户|张|床|床位))?[/·.每](月|年|天|日)/

export const readMoneyPeriod = (text: string, start: number): { unit: string; end: number } | undefined => {
  const match = moneyPeriod.exec(text.slice(start, start + 10))
  if (match) return { unit: `元/${match[1]}`, end: start + match[0].length }
  return perHead.test(text.slice(start, start + 2)) ? { unit: '元', end: start + 2 } : undefined
}

const perPerson = /(?:每个?人每?|人均每?|[月年]人均|每)([月年])|(月|年)(?:人均|(?:保障|救助)?标准)|每人每(天|日)/

/** The period that a money standard is for, from the words around: 每人每月 … 740元 -> 元/月. */
export const moneyUnit = (unit: string, words: string): string => {
  if (unit !== '元') return unit
  const match = perPerson.exec(words)
  if (match === null) return unit
  const found = match[1] ?? match[2] ?? match[3]
  if (found) return `元/${found}`
  const averaged = /([月年])人均/.exec(match[0])
  return averaged ? `元/${averaged[1]}` : unit
}
