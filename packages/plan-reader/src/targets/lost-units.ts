import { codeAt } from '../text/characters.js'
import type { Numeral } from '../text/numbers.js'
import { readMoneyPeriod, type UnitKind } from './units.js'

const lostPercent =
  /(?:率|比例|占比|比重)(?:要|均|须|应)?(?:达到?|为|不低于|不少于|超过|提高[到至]|提升[到至]|保持在?)?$/
const lostYuan =
  /(?:每人每[月年天]|标准|补[贴助]|(?:补[贴助]|保障|供养|救助|生活|养育|标准)水平|津贴)(?:分别)?(?:提高[到至]|达到?|不低于|调整[为到至]|上调[到至]|不少于)?(?:每人每[月年天])?$/

const perPerson = /每人每[月年天]$/
/** Nothing else names the number: 补贴标准12345热线 is a hotline. */
const endsAmount = /^(?:以上|以内|左右)?(?:[,;:。、!?)]|和|及|$)/

/** 服务人次不少于5000: the unit stands before. */
const lostClassifier =
  /(人次|户次|场次|人|户|张|家|次)数?(?:要|须)?(?:不少于|不低于|达到?|超过|突破|增加[到至]|提高[到至])$/

const people =
  '老年人|老人|困难群众|群众|儿童|未成年人|残疾人|残障人士|居民|村民|学生|职工|救助对象|服务对象|低保对象|特困人员|对象|人员|妇女|志愿者|市民'
const qualities =
  '(?:城乡|城市|农村|社区|困难|高龄|失能|半失能|独居|孤寡|空巢|留守|特困|低保|残疾|贫困|重度|低收入|受灾|流动|经济|生活|特殊|各类|家庭)*'
const served = '(?:服务|惠及|覆盖|救助|帮扶|培训|慰问|走访|探访|巡访|资助|关爱|保障|补贴|照护|安置|体检|受益)'
const about = '(?:了|总数|累计|约|近|超过?|达到?|突破|至少|不少于|不低于|全[市区县省])*'
const peopleAfter = /* @__PURE__ */ new RegExp(`^${qualities}(?:(${people})|家庭|农户|低保户|困难户|住户)`)
const servesHere = /* @__PURE__ */ new RegExp(`${served}${about}$`)
const buysFor = /^[^,;:。]{0,14}(?:购买|投保|免费|发放|办理)/
const peopleBefore = /* @__PURE__ */ new RegExp(
  `${served}${about}${qualities}(?:(${people})|家庭|农户|低保户|困难户)${about}$`,
)
const endsCount = /^(?:以上)?(?:[,;:。、!?)]|$)/

/** 覆盖50万老年人, 服务老人3000余: persons and households are counted without a classifier. */
const lostPeople = (text: string, start: number, end: number, value: number): string | undefined => {
  if (value < 10 || text[end] === '年') return undefined
  const words = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 24)
  const counted = peopleAfter.exec(after)
  if (counted !== null && (servesHere.test(words) || (/为$/.test(words) && buysFor.test(after))))
    return counted[1] === undefined ? '户' : '人'
  const named = endsCount.test(after) ? peopleBefore.exec(words) : null
  return named === null ? undefined : named[1] === undefined ? '户' : '人'
}

/** 率100, 每人每月80, 600/月: the unit was lost in print, and the words before say which it was. */
export const lostUnit = (
  text: string,
  start: number,
  { end, value, chinese, about: isMore }: Numeral,
): { unit: string; kind: UnitKind; end: number } | undefined => {
  const next = codeAt(text, end)
  if (next === 0x5e74 || next === 0x6708 || next === 0x53f7) return undefined
  if (chinese) {
    const counted = isMore ? lostPeople(text, start, end, value) : undefined
    return counted === undefined ? undefined : { unit: counted, kind: 'count', end }
  }
  const words = text.slice(Math.max(0, start - 16), start)
  const perPeriod = next === 0x2f && '月年人'.includes(text[end + 1] ?? '.') ? readMoneyPeriod(text, end) : undefined
  if (perPeriod && value >= 10) return { unit: perPeriod.unit, kind: 'money', end: perPeriod.end }
  // 率0.92 is 92 % or 0.92 %: nobody can tell, and no verdict may hang on it.
  if (lostPercent.test(words) && value > 1 && value <= 100) return { unit: '%', kind: 'ratio', end }
  const persons = lostPeople(text, start, end, value)
  if (persons !== undefined) return { unit: persons, kind: 'count', end }
  const counted = next >= 0x3400 ? undefined : lostClassifier.exec(words)?.[1]
  if (counted !== undefined) return { unit: counted, kind: 'count', end }
  const isNamed = perPerson.test(words) || endsAmount.test(text.slice(end, end + 4))
  const isYuan = value >= 10 && isNamed && lostYuan.test(words)
  return isYuan ? { unit: '元', kind: 'money', end } : undefined
}
