import { isPlainDate, lastDayOfMonth, type PlainDate, plainDate } from '@minzheng/core'
import { type Deadline, numberOf, yearOf } from '../targets/deadlines.js'

/** A day or span of time that figures speak of, and where a sentence states it. */
export interface Period extends Deadline {
  /** Figures are sums over it (上半年, 1-9月); the others are of its last day. */
  readonly isSpan: boolean
  /** It is the day up to which something is told: 截至6月底. */
  readonly reaches: boolean
  /** It holds for the sentences after it in its paragraph too, until another is named: 截至6月底, 1-5月. */
  readonly carries: boolean
  /** It is a year without more: 2024年. */
  readonly isYear: boolean
  /** It is the day up to which the text as a whole reports: 目前, 今年以来. */
  readonly isOfText: boolean
  /** The first day of a span that does not begin with its year: 下半年, 三季度, 9月. */
  readonly since: PlainDate | undefined
}

/** What the text as a whole says of time. */
export interface Clock {
  /** The year that dates without one belong to. */
  readonly year: number | undefined
  /** The day up to which the text reports, which 今年以来, 目前 and the bare year mean. */
  readonly until: PlainDate | undefined
  /** That day is the end of the year for want of another. */
  readonly isAssumed?: boolean
}

const year = '(?:(20\\d\\d|二零[零一二三四五六七八九]{2}|今|本|当|去|上|前)年(?:度)?)?'
const ownYear = year.slice(0, -1)
const month = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const lead = '(?:(截[至止]|截止到|截至到|到|至|在|于)|(?=.))'

/** One pattern for each way to write the time of a figure, in the order in which they are tried. */
const patterns = /* @__PURE__ */ [
  { kind: 'months', form: new RegExp(`${lead}${year}${month}(?:月(?:份)?)?[-~至到]${month}月(?:份|末|底)?`, 'g') },
  { kind: 'day', form: new RegExp(`${lead}${year}${month}月(3[01]|[12]\\d|0?[1-9])[日号]`, 'g') },
  { kind: 'month', form: new RegExp(`${lead}${year}${month}月(?:份)?(底|末|上旬|中旬|下旬)?`, 'g') },
  { kind: 'quarters', form: new RegExp(`${lead}${year}前([一二两三四1-4])个?季度`, 'g') },
  { kind: 'quarter', form: new RegExp(`${lead}${year}第?([一二三四1-4])季度(末|底)?`, 'g') },
  { kind: 'half', form: new RegExp(`${lead}${year}([上下])半年(末|底)?`, 'g') },
  { kind: 'end', form: new RegExp(`${lead}(?:${ownYear}年?[底末](?!前)|${ownYear}全年|全年|年[底末](?!前))`, 'g') },
  { kind: 'now', form: /(截[至止])(?:目前|当前|今|日前|现在)|(?<!截[至止])(?:目前|今年以来|一年来|半年来)/g },
  { kind: 'year', form: new RegExp(`${lead}${ownYear}`, 'g') },
] as const
type Kind = (typeof patterns)[number]['kind']

/** What every pattern needs. */
const mayState = /[月年度今前]/

/** A day that a figure is compared with, or that something began on, is not the day of the figure. */
const comparedWith = /(?:较|比|同比|与|同|于|自|从|超过?)$/
const sinceThen = /^(?:起|以来|至今|至20|-20|开始|以前|之前|同期|相比|的|任务|目标|计划|指标|工作[目任])/
const notBefore = /[每近第\d一二三四五六七八九十两几个零]$/
const notAfter = /^(?:[一1两]次|期间|-|至\d)/

const yearBack = (printed: string | undefined, of: number | undefined): number | undefined => {
  if (printed === '去' || printed === '上') return of === undefined ? undefined : of - 1
  if (printed === '前') return of === undefined ? undefined : of - 2
  return yearOf(printed, of)
}

const dayOf = (kind: Kind, match: RegExpExecArray, of: number): PlainDate | undefined => {
  const [, , , first = '', second = ''] = match
  switch (kind) {
    case 'months':
      return lastDayOfMonth(of, numberOf(second))
    case 'day': {
      const date = `${of}-${String(numberOf(first)).padStart(2, '0')}-${second.padStart(2, '0')}`
      return isPlainDate(date) ? date : undefined
    }
    case 'month':
      if (second === '上旬') return plainDate(of, numberOf(first), 10)
      return second === '中旬' ? plainDate(of, numberOf(first), 20) : lastDayOfMonth(of, numberOf(first))
    case 'quarters':
    case 'quarter':
      return lastDayOfMonth(of, numberOf(first === '两' ? '二' : first) * 3)
    case 'half':
      return first === '上' ? plainDate(of, 6, 30) : plainDate(of, 12, 31)
    case 'end':
    case 'year':
    case 'now':
      return plainDate(of, 12, 31)
  }
}

const isSum: ReadonlySet<Kind> = /* @__PURE__ */ new Set(['months', 'quarters', 'quarter', 'half', 'year'])

/** The month that a span begins with, by its first word or number. */
const firstMonthOf = (kind: Kind, first: string): number => {
  switch (kind) {
    case 'half':
      return first === '下' ? 7 : 1
    case 'quarter':
      return numberOf(first) * 3 - 2
    case 'month':
    case 'months':
      return numberOf(first)
    default:
      return 1
  }
}

/** The first day of a span that does not begin with its year. */
const sinceOf = (kind: Kind, match: RegExpExecArray, of: number): PlainDate | undefined => {
  const month = firstMonthOf(kind, match[3] ?? '')
  return month > 1 ? plainDate(of, month, 1) : undefined
}

const periodOf = (kind: Kind, match: RegExpExecArray, { year: textYear, until }: Clock): Period | undefined => {
  const [start, end] = [match.index, match.index + match[0].length]
  const reaches = match[1]?.startsWith('截') === true
  if (kind === 'now')
    return {
      start,
      end,
      date: until,
      isSpan: !reaches && match[0] !== '目前',
      reaches,
      carries: true,
      isYear: false,
      isOfText: true,
      since: undefined,
    }
  const of = yearBack(match[2] ?? (kind === 'end' ? match[3] : undefined), textYear)
  const isWholeYear = kind === 'year' || match[0].endsWith('全年')
  // 2024年,新增…: in a report of half a year it is the half that is reported.
  const isOwn = kind === 'year' && of !== undefined && of === textYear && until?.startsWith(String(of)) === true
  const date = isOwn ? until : of === undefined || of < 1949 || of > 2100 ? undefined : dayOf(kind, match, of)
  const isEnd = /[底末]$/.test(match[0])
  return {
    start,
    end,
    date,
    isSpan: isWholeYear || (isSum.has(kind) && !isEnd && !reaches),
    reaches,
    carries: reaches || (isSum.has(kind) && kind !== 'year'),
    isYear: kind === 'year',
    isOfText: false,
    since: reaches || isEnd || of === undefined ? undefined : sinceOf(kind, match, of),
  }
}

/** The times that a sentence names, in order. A day that something is compared with, or began on, is not among them. */
export const periodsOf = (text: string, clock: Clock): Period[] => {
  if (!mayState.test(text)) return []
  const found: Period[] = []
  const taken: { start: number; end: number }[] = []
  for (const { kind, form } of patterns) {
    form.lastIndex = 0
    for (let match = form.exec(text); match !== null; match = form.exec(text)) {
      if (match[0] === '') {
        form.lastIndex++
        continue
      }
      const [start, end] = [match.index, match.index + match[0].length]
      if (taken.some(other => start < other.end && other.start < end)) continue
      const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 3)]
      if (notBefore.test(before) || notAfter.test(after)) continue
      taken.push({ start, end })
      if (comparedWith.test(before) || sinceThen.test(after)) continue
      const period = periodOf(kind, match, clock)
      if (period !== undefined) found.push(period)
    }
  }
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start)
}

/** Where figures begin to speak of more than a year, and since which day. */
export interface Beginning {
  readonly start: number
  readonly since: PlainDate
}

const beginning =
  /(20\d\d)年(?:(1[0-2]|0?[1-9])月)?(?:份)?(?:以来|至今|起|[-至](?:20\d\d年|今))|十([一二三四五六])五[”"]?(?:规划)?(?:以来|期间|时期)|(?:近|过去|最近)([两二三四五])年|([两二三四五])年来/g

/** The beginnings that a sentence names: 2023年以来, “十四五”期间, 近三年. */
export const beginningsOf = (text: string, { year }: Clock): Beginning[] =>
  text.includes('年') || text.includes('五')
    ? Array.from(text.matchAll(beginning), ({ index, 1: named, 2: month, 3: five, 4: last, 5: past }) => {
        const of = named
          ? Number(named)
          : five
            ? 2001 + 5 * numberOf(five)
            : (year ?? 2000) + 1 - numberOf((last ?? past)!)
        return { start: index, since: plainDate(of, Number(month ?? 1), 1) }
      })
    : []
