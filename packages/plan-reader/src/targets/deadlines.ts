import { isPlainDate, lastDayOfMonth, type PlainDate, plainDate } from '@minzheng/core'
import { chineseValue } from '../text/numbers.js'

/** A date by which something is to be done, and where the sentence states it. */
export interface Deadline {
  readonly start: number
  readonly end: number
  /** Not known where neither the sentence nor the plan names the year. */
  readonly date: PlainDate | undefined
}

/** 20*年 prints no year; its star is gone from the reading copy. */
const year = '(?:(20(?:\\d\\d|[Xx×]{1,2})?|二零[零一二三四五六七八九]{2}|今|明|本|当|次|下)年(?:度)?)?'
const month = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const before = '(?:之前|以前|前|止)?'
const lead = '(?:(?:最迟|力争|确保|争取)?(?:到|至|在|于|截至|截止))?'

/** One pattern for each way to write a date, with what it cannot do without; the year stands in the first group. */
const patterns = /* @__PURE__ */ [
  { kind: 'day', needs: /月\d/, form: new RegExp(`${lead}${year}${month}月(3[01]|[12]\\d|0?[1-9])日${before}`, 'g') },
  {
    kind: 'month',
    needs: /[\d一二三四五六七八九十]月/,
    form: new RegExp(`${lead}${year}${month}月(?:份)?(上旬|中旬|下旬|月?底|末|中)?${before}`, 'g'),
  },
  {
    kind: 'quarter',
    needs: /季度/,
    form: new RegExp(`${lead}${year}第?([一二三四1-4])季度(?:末|底|内)?${before}`, 'g'),
  },
  { kind: 'half', needs: /[上下]半年/, form: new RegExp(`${lead}${year}(上|下)半年(?:末|底|内)?${before}`, 'g') },
  {
    kind: 'year',
    needs: /年度?年?[底末内]|年终前/,
    form: new RegExp(`${lead}(?:${year.slice(0, -1)}年?[底末内]|年[底末内]|年终前)${before}`, 'g'),
  },
  { kind: 'until', needs: /[到至]20\d\d年/, form: /(?:到|至)(20\d\d)年(?:度)?(?![底末内\d]|\d{1,2}月|[上下]半)/g },
  { kind: 'span', needs: /十[三四五六]五/, form: /(?:到|至)?["“]?十([三四五六])五["”]?(?:规划)?(?:时期|期)?末/g },
  // 2026年,占比达到60%: a year that opens a clause of an earlier plan.
  {
    kind: 'later',
    needs: /明年|20\d\d年/,
    form: /(?<=^|[,;:。]|^\d{1,2}[.、])(20\d\d|明)年(?:度)?(?=[,将拟力争计确全要再新建改培打完实达]|[一-鿿]{2,10}(?:达|提高|不[低少]))/g,
  },
] as const

const mayState = /* @__PURE__ */ new RegExp(patterns.map(({ needs }) => needs.source).join('|'))

/** A figure of dates that says from when, how often or since when is no deadline. */
const notBefore = /[每近第\d一二三四五六七八九十两几]$/
const notAfter = /^(?:起|以来|至(?!少)|-|开始|期间|份?以来|[一1两]次)/

export const yearOf = (printed: string | undefined, planYear: number | undefined): number | undefined => {
  if (printed === undefined || printed === '今' || printed === '本' || printed === '当') return planYear
  if (printed === '明' || printed === '次' || printed === '下') return planYear === undefined ? undefined : planYear + 1
  if (/^\d/.test(printed)) return printed.length === 4 && !/\D/.test(printed) ? Number(printed) : undefined
  return Number([...printed].map(digit => chineseValue(digit) ?? 0).join(''))
}

export const numberOf = (printed: string): number =>
  /^\d/.test(printed) ? Number(printed) : (chineseValue(printed) ?? 0)

const dateOf = (kind: (typeof patterns)[number]['kind'], match: RegExpExecArray, of: number): PlainDate | undefined => {
  if (kind === 'span') return plainDate(2020 + (numberOf(match[1]!) - 3) * 5, 12, 31)
  if (of < 1949 || of > 2100) return undefined
  switch (kind) {
    case 'day': {
      const date = `${of}-${String(numberOf(match[2]!)).padStart(2, '0')}-${match[3]!.padStart(2, '0')}`
      return isPlainDate(date) ? date : undefined
    }
    case 'month': {
      const part = match[3]
      if (part === '上旬') return plainDate(of, numberOf(match[2]!), 10)
      if (part === '中旬' || part === '中') return plainDate(of, numberOf(match[2]!), part === '中' ? 15 : 20)
      return lastDayOfMonth(of, numberOf(match[2]!))
    }
    case 'quarter':
      return lastDayOfMonth(of, numberOf(match[2]!) * 3)
    case 'half':
      return match[2] === '上' ? plainDate(of, 6, 30) : plainDate(of, 12, 31)
    case 'year':
    case 'until':
    case 'later':
      return plainDate(of, 12, 31)
  }
}

const saysWhen = /前|止|底|末|下旬|上旬|中旬|月中$/
const leads = /^(?:最迟|力争|确保|争取)?(?:到|至|在|于|截至|截止)/

/** A bare day or month is a date of an event unless it says "by". */
const isDeadline = (kind: (typeof patterns)[number]['kind'], words: string, after: string): boolean =>
  (kind !== 'day' && kind !== 'month') ||
  saysWhen.test(words) ||
  leads.test(words) ||
  /^(?:启动|召开|举办|投入|[^,;:。、]{0,4}?(?:完成|建成|投用|投入使用|竣工|完工|封顶|开工|启用|交付|验收))/.test(after)

/** The deadlines of a sentence, in order; a date of a past year is none. */
export const deadlinesOf = (text: string, planYear: number | undefined): Deadline[] => {
  if (!mayState.test(text)) return []
  const found: Deadline[] = []
  for (const { kind, needs, form } of patterns) {
    if (!needs.test(text)) continue
    form.lastIndex = 0
    for (let match = form.exec(text); match !== null; match = form.exec(text)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some(other => start < other.end && other.start < end)) continue
      if (notBefore.test(text.slice(Math.max(0, start - 1), start)) || notAfter.test(text.slice(end, end + 4))) continue
      if (!isDeadline(kind, match[0], text.slice(end, end + 10))) continue
      const of = kind === 'span' ? 0 : yearOf(match[1], planYear)
      const date = of === undefined ? undefined : dateOf(kind, match, of)
      if (of !== undefined && date === undefined) continue
      if (date !== undefined && planYear !== undefined && Number(date.slice(0, 4)) < planYear) continue
      if (kind === 'later' && (date === undefined || planYear === undefined || of === planYear)) continue
      found.push({ start, end, date })
    }
  }
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start)
}
