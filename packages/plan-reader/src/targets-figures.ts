import { beginsNumeral, codeAt } from './characters.js'
import { type Numeral, readNumeral, shareOf } from './numbers.js'
import type { Deadline } from './targets-deadlines.js'
import { type Mask, QUOTED } from './targets-masks.js'
import { readMoneyPeriod, readUnit, type UnitKind } from './targets-units.js'

/** A numeral with its unit, before anybody knows whether it is a target. */
export interface Figure {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly valueMax?: number | undefined
  readonly unit: string
  readonly kind: UnitKind
  readonly chinese: boolean
}

/** A letter, +/·.〔 */
const isOfCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  code === 0x2b ||
  code === 0x2f ||
  code === 0xb7 ||
  code === 0x2e ||
  code === 0x3014
const perPeriod = /^\/(?:月|季度|季|半年|年|周|天|日)/
/** -, ~, 至, 到 */
const isRangeSign = (code: number): boolean => code === 0x2d || code === 0x7e || code === 0x81f3 || code === 0x5230

const lostPercent =
  /(?:率|比例|占比|比重)(?:要|均|须|应)?(?:达到?|为|不低于|不少于|超过|提高[到至]|提升[到至]|保持在?)?$/
const lostYuan =
  /(?:每人每[月年天]|标准|补[贴助]|水平|津贴)(?:分别)?(?:提高[到至]|达到?|不低于|调整[为到至]|上调[到至]|不少于)?(?:每人每[月年天])?$/

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
const lostUnit = (
  text: string,
  start: number,
  end: number,
  value: number,
): { unit: string; kind: UnitKind; end: number } | undefined => {
  const words = text.slice(Math.max(0, start - 16), start)
  const perPeriod =
    text[end] === '/' && '月年人'.includes(text[end + 1] ?? '.') ? readMoneyPeriod(text, end) : undefined
  if (perPeriod && value >= 10) return { unit: perPeriod.unit, kind: 'money', end: perPeriod.end }
  const next = codeAt(text, end)
  if (next === 0x5e74 || next === 0x6708 || next === 0x53f7) return undefined
  if (lostPercent.test(words) && value > 0 && value <= 100) return { unit: '%', kind: 'ratio', end }
  const persons = lostPeople(text, start, end, value)
  if (persons !== undefined) return { unit: persons, kind: 'count', end }
  const counted = next >= 0x3400 ? undefined : lostClassifier.exec(words)?.[1]
  if (counted !== undefined) return { unit: counted, kind: 'count', end }
  return lostYuan.test(words) && value >= 10 ? { unit: '元', kind: 'money', end } : undefined
}

/** 1/3的村, 1/2以上. */
const slashedPart = /^([1-9])\/([2-9]|10)(?=以上|以内|左右|的|[县市区村镇乡街社])/

const slashed = (text: string, start: number): Figure | undefined => {
  const match = slashedPart.exec(text.slice(start, start + 6))
  if (match === null || /[\d/+.-]/.test(text[start - 1] ?? '')) return undefined
  const [value, end] = [Number(match[1]) / Number(match[2]), start + match[0].length]
  return value < 1 ? { start, end, value, unit: '%', kind: 'ratio', chinese: false } : undefined
}

/** 分 */
const OF_PARTS = 0x5206
const half = /^(?:一半|半数)(?:以上|的)/

/** A share of one that begins with a numeral (denominator) or with the word for a half. */
const fraction = (text: string, start: number, denominator: Numeral | undefined): Figure | undefined => {
  const share = (end: number, value: number): Figure => ({ start, end, value, unit: '%', kind: 'ratio', chinese: true })
  const next = codeAt(text, start + 1)
  if (next === OF_PARTS && text.startsWith('百分之', start)) {
    if (text[start + 3] === '百') return share(start + 4, 1)
    const percent = readNumeral(text, start + 3)
    return percent && share(percent.end, shareOf(percent.value))
  }
  if ((next === 0x534a || next === 0x6570) && half.test(text.slice(start, start + 4))) return share(start + 2, 0.5)
  if (next === 0x2f) return slashed(text, start)
  if (denominator === undefined || codeAt(text, denominator.end) !== OF_PARTS) return undefined
  if (!text.startsWith('分之', denominator.end)) return undefined
  const numerator = readNumeral(text, denominator.end + 2)
  if (numerator === undefined || denominator.value === 0) return undefined
  return share(numerator.end, numerator.value / denominator.value)
}

const scaled = (value: number, unit: string, kind: UnitKind): number => {
  if (unit === '成') return Number(`${value}e-1`)
  if (unit === '‰') return Number(`${value}e-3`)
  return kind === 'ratio' || kind === 'points' ? shareOf(value) : value
}

/** A figure that begins at an index, or where the reading goes on. */
const figureAt = (text: string, start: number): Figure | number => {
  const first = readNumeral(text, start)
  const part = fraction(text, start, first)
  if (part !== undefined) return part
  if (first === undefined) return start + 1
  const before = codeAt(text, start - 1)
  if (before === 0x7b2c || (!first.chinese && isOfCode(before))) return first.end
  let last = first
  let unit = readUnit(text, first.end)
  const afterUnit = first.end + (unit?.word.length ?? 0)
  const afterFirst = isRangeSign(codeAt(text, afterUnit)) ? afterUnit : first.end
  if (isRangeSign(codeAt(text, afterFirst))) {
    const second = readNumeral(text, afterFirst + 1)
    const secondUnit = second && readUnit(text, second.end)
    if (second && secondUnit && second.value > first.value && (unit === undefined || unit.word === secondUnit.word)) {
      last = second
      unit = secondUnit
    } else if (second && unit === undefined) return second.end
  }
  if (Number.isNaN(first.value) || Number.isNaN(last.value)) return last.end
  if (unit === undefined) {
    const lost = first.chinese ? undefined : lostUnit(text, start, last.end, last.value)
    if (lost === undefined) return last.end
    const value = lost.kind === 'ratio' ? shareOf(first.value) : first.value
    return { start, end: lost.end, value, unit: lost.unit, kind: lost.kind, chinese: false }
  }
  let end = last.end + unit.word.length
  let word = unit.unit
  if (unit.kind === 'money') {
    const period = readMoneyPeriod(text, end)
    word = period?.unit ?? '元'
    end = period?.end ?? end
  } else if (unit.kind === 'count') {
    const period = codeAt(text, end) === 0x2f ? perPeriod.exec(text.slice(end, end + 3)) : null
    if (period !== null) {
      word = `${unit.unit}${period[0]}`
      end += period[0].length
    }
  }
  const value = scaled(first.value, unit.word, unit.kind)
  const valueMax = last === first ? undefined : scaled(last.value, unit.word, unit.kind)
  return { start, end, value, valueMax, unit: word, kind: unit.kind, chinese: first.chinese }
}

/** Every figure of a sentence with a unit, outside titles, names in quotation marks and dates. */
export const figuresOf = (
  text: string,
  signs: readonly number[],
  mask: Mask,
  deadlines: readonly Deadline[],
): Figure[] => {
  const figures: Figure[] = []
  let nextDate = 0
  let read = 0
  for (const index of signs) {
    if (index < read || !beginsNumeral(text.charCodeAt(index))) continue
    while (nextDate < deadlines.length && deadlines[nextDate]!.end <= index) nextDate++
    const date = nextDate < deadlines.length ? deadlines[nextDate]! : undefined
    if (date !== undefined && index >= date.start) read = date.end
    else if (mask(index) < QUOTED) {
      const figure = figureAt(text, index)
      if (typeof figure === 'number') read = figure
      else {
        if (Number.isFinite(figure.value)) figures.push(figure)
        read = figure.end
      }
    }
  }
  return figures
}
