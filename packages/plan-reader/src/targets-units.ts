import { codeAt } from './characters.js'

/** What a unit word measures. */
export type UnitKind = 'count' | 'money' | 'ratio' | 'points' | 'amount'

export interface UnitWord {
  readonly word: string
  readonly kind: UnitKind
}

const words: Record<UnitKind, string> = {
  count:
    '个 家 人 名 位 户 条 次 所 处 场 期 件 项 套 座 台 辆 支 对 间 例 份 部 本 幢 栋 张 床 只 片 宗 起 穴 篇 幅 组 节 堂 轮 款 盏 块 枚 株 册 桌 队 班 单 笔 棵 副 箱 趟 ' +
    '人次 户次 场次 件次 台次 批次 轮次 期次 班次 家次 车次 人份 人(次) 户(次) 家(次) 个床位 户人家 点位',
  money: '元 块钱 元人民币',
  ratio: '% ‰ 成',
  points: '个百分点 百分点',
  amount:
    '平方米 平方公里 平方千米 平米 ㎡ 公顷 亩 公里 千米 吨 小时 个小时 分钟 天 日 个工作日 工作日 个自然日 自然日 个月 学时 个学时 课时 个课时 倍 分',
}

const byFirst = /* @__PURE__ */ (() => {
  const table = new Map<number, UnitWord[]>()
  for (const kind of Object.keys(words) as UnitKind[])
    for (const word of words[kind].split(' ')) {
      const first = word.charCodeAt(0)
      const list = table.get(first) ?? []
      list.push({ word, kind })
      table.set(first, list)
    }
  for (const list of table.values()) list.sort((a, b) => b.word.length - a.word.length)
  return table
})()

/** Words that only begin like a unit: 人均, 条例, 成立, 次性, 期间, 日常 … */
const notUnits =
  /^(?:人均|人民|人社|人员|人大|人工|人才|条例|条款|成立|成为|成员|成果|成效|成功|成长|成本|成就|成熟|成型|成都|成品|成年|成人|成|次性|期间|期末|家庭|日常|日间|日照|分钟寻|分类|分级|分层|分别|分管|分区|分工|所属|所有|个性|个人|名录|名单|部门|部分|对象|对口|位于|处于|项目|组织|份额|间隔|本级|本市|班子|天府|件套|片区|块状|节点)/

const longestAt = (text: string, start: number): UnitWord | undefined => {
  const units = byFirst.get(codeAt(text, start))
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
