import { isPlainDate, type PlainDate } from '@minzheng/core'
import { fold } from '../text/characters.js'
import { chineseValue } from '../text/numbers.js'

/** What the lines around the numbered part say of the plan. */
export interface Header {
  readonly title?: string
  readonly issuer?: string
  readonly year?: number
  readonly issued?: PlainDate
}

const folded = (line: string): string => {
  const units: number[] = []
  for (let index = 0; index < line.length; index++) units.push(fold(line.charCodeAt(index)))
  return String.fromCharCode(...units).trim()
}

const isPlanTitle = /工作要点|工作计划|工作安排|工作思路|工作打算|工作方案|重点工作|工作任务|要点|计划$/
const titleInNotice = /《([^《》]{4,60}?(?:要点|计划|安排|思路|打算|方案|任务|工作))》/
const LONGEST_TITLE = 60

/** A line as the rules read it. */
interface Line {
  readonly words: string
  readonly printed: string
}

/** Folding keeps each unit in its place, so that words found in a line can be given back as printed. */
const asPrinted = ({ words, printed }: Line, found: string): string => {
  const at = words.indexOf(found)
  return printed.length === words.length && at >= 0 ? printed.slice(at, at + found.length) : found
}

const titleOf = (all: readonly Line[]): string | undefined => {
  const lines = all.map(({ words }) => words)
  const isTitle = (line: string) =>
    line.length <= LONGEST_TITLE && isPlanTitle.test(line) && !/[。;《]|印发|^附件|[:,]/.test(line)
  const own = lines.filter(isTitle)
  const dated = own.find(line => /20\d\d|二零/.test(line))
  const inNotice = lines.map(line => titleInNotice.exec(line)?.[1]).find(title => title !== undefined)
  const found = dated ?? own[0] ?? inNotice ?? firstShortLine(lines)
  const line = all.find(({ words }) => found !== undefined && words.includes(found))
  return found === undefined || line === undefined ? undefined : asPrinted(line, found)
}

const yearForm = /(20\d\d|19\d\d)(?=\D|$)|二零[零一二三四五六七八九]{2}/g

/** The last year named: of 2023年工作总结和2024年工作计划 the plan's. */
const yearOf = (words: string): number | undefined => {
  const match = [...words.matchAll(yearForm)].at(-1)
  if (match === undefined) return undefined
  return match[1] ? Number(match[1]) : Number([...match[0]].map(digit => chineseValue(digit) ?? 0).join(''))
}

/** A text over years has none of its own, and what it names first may be the year that it starts from. */
const isOfYears = /规划|纲要|[两二三四五]年|20\d\d\s*[-—–~至]+\s*20\d\d|行动|十[三四五六]五|中长期/
/** 2025年,全市将…: a year that opens what a text says, and none up to, since or before which something is. */
const leadYear =
  /(?<![到至止自比较由前起\d\-—–~、]|(?<!者)从(?!20\d\d年[^,。]{0,12}会议)|总结|回顾|相比)(20\d\d)年(?:度|(?=[^底末起以前至\-—–~、]))(?!\d{1,2}月[^,。;\n]{0,4}(?:以来|起))([^。;]{0,80})/g
const isOfThen = /^[^,。]{0,16}(?:会议|工作|电|讯|\d{1,2}月)|将|(?<![主重需])要|计划|拟|力争|确保|争取|开展以下/
const yearOver = /截[至止](20\d\d)年[底末]/
const reviewed = /(?:回顾|总结)[^,，。;；]{0,20}?(20\d\d)年/
const isNow = /今年|明年|下一?步|新的一年/
const LONGEST_INTRO = 400

/** The year that the first words of a text are of, where its title names none. */
const yearOfLead = (before: string, title: string | undefined): number | undefined => {
  if (title !== undefined && isOfYears.test(title)) return undefined
  const lead = folded(before.slice(0, LONGEST_INTRO)).replace(/\s+/g, '')
  // Who reviews 2020 and speaks of 今年 does so in 2021.
  const isOfThisYear = lead.includes('今年')
  const review = isOfThisYear ? reviewed.exec(lead)?.[1] : undefined
  if (review === undefined && isOfYears.test(lead.slice(0, 80))) return undefined
  const over = review ?? (isOfThisYear ? yearOver.exec(lead)?.[1] : undefined)
  const years = [...lead.matchAll(leadYear)].filter(([, year]) => year !== over)
  const own = years.find(([, , words = '']) => isOfThen.test(words))?.[1]
  // Of 2024年新建了30家。今年… the year that the text is of is another.
  const named = own ?? (isNow.test(lead) ? undefined : years.at(-1)?.[1])
  if (named !== undefined) return Number(named)
  // Who writes 截至2023年底 and 今年, writes in 2024.
  return over === undefined || years.length > 0 ? undefined : Number(over) + 1
}

const bodyName =
  '[一-鿿]{2,24}?(?:民政局|民政厅|民政和[一-鿿]{2,10}局|社会事务局|社会工作局|社会保障局|人民政府|委员会|办公室)'
const endsAsBody = /[局府会室]$/
const issuerLine = /* @__PURE__ */ new RegExp(`^(${bodyName})$`)
const issuerField =
  /* @__PURE__ */ /(?:发布机构|发文机关|发文单位|制发机关|发布单位|公开主体|信息来源|来源):\s*([一-鿿]{3,24}(?:局|厅|政府|委员会))/
const issuerInTitle = /* @__PURE__ */ new RegExp(`^(${bodyName})(?=20|二零|关于)`)

const issuerOf = (lines: readonly string[], title: string | undefined): string | undefined => {
  for (const line of lines) {
    const name = endsAsBody.test(line) ? issuerLine.exec(line)?.[1] : undefined
    if (name !== undefined && !/^各|办公室$/.test(name)) return name
  }
  const inTitle = title === undefined ? undefined : issuerInTitle.exec(title)?.[1]
  if (inTitle !== undefined) return inTitle
  // 市民政局 names no place, so it is not known whose it is.
  return lines
    .map(line => issuerField.exec(line)?.[1])
    .find(name => name !== undefined && !/^[省市县区]民政/.test(name))
}

const dateForm = /(20\d\d)\s*[年\-/.]\s*(1[0-2]|0?[1-9])\s*[月\-/.]\s*(3[01]|[12]\d|0?[1-9])/
const chineseDate =
  /(二零[零一二三四五六七八九]{2})年(十[一二]?|[一二三四五六七八九])月(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日/

const dateIn = (line: string): PlainDate | undefined => {
  const match = dateForm.exec(line)
  const chinese = match ? null : chineseDate.exec(line)
  const parts = match
    ? [Number(match[1]), Number(match[2]), Number(match[3])]
    : chinese
      ? [yearOf(chinese[1]!) ?? 0, chineseValue(chinese[2]!) ?? 0, chineseValue(chinese[3]!) ?? 0]
      : undefined
  if (parts === undefined) return undefined
  const [year, month, day] = parts.map(part => String(part))
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  return isPlainDate(date) ? date : undefined
}

const isSignature =
  /^[(]?(?:20\d\d\s*[年\-/.]\s*\d{1,2}\s*[月\-/.]\s*\d{1,2}\s*日?|二零[一-鿿]{2}年[一-鿿]{1,2}月[一-鿿]{1,3}日)[)]?$/
/** 2014-02-12 06:55 来源:…: the day above news, on a line of the page. */
const isDateline =
  /^20\d\d\s*[年\-/.]\s*\d{1,2}\s*[月\-/.]\s*\d{1,2}\s*日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:(?:来源|作者|编辑|浏览|字号).*)?$/
const fields = [
  /(?:成文日期|印发日期|发文日期|签发日期|制发日期)|日印发/,
  /(?:生成日期|发布日期|发布时间|公开日期|时间|日期)/,
]

/** The day of issue: under the signature, or a date field; a page put up in a later year than the plan's says nothing. */
const issuedOf = (lines: readonly string[], year: number | undefined): PlainDate | undefined => {
  const candidates = [
    lines.filter(line => isSignature.test(line)),
    ...fields.map(field => lines.filter(line => field.test(line))),
    lines.filter(line => isDateline.test(line)),
  ]
  for (const group of candidates)
    for (const line of group) {
      const date = dateIn(line)
      if (date !== undefined && (year === undefined || Number(date.slice(0, 4)) <= year)) return date
    }
  return undefined
}

/** A text put out before December is of the year in which it was; one of December may be of the next. */
const yearOfIssue = (issued: PlainDate | undefined, title: string | undefined): number | undefined =>
  issued === undefined || issued.slice(5, 7) === '12' || (title !== undefined && isOfYears.test(title))
    ? undefined
    : Number(issued.slice(0, 4))

const MOST_LINES = 60
const LONGEST_LINE = 300

/** Reads the lines before the numbered part and those after it. */
export const headerOf = (before: string, after: string): Header => {
  const split = (part: string) =>
    part
      .split(/[\r\n\u2028\u2029]+/, MOST_LINES)
      .flatMap(line =>
        line.length > LONGEST_TITLE || /[。，,]/.test(line)
          ? line.slice(0, LONGEST_LINE).split(/[ \t\u3000]+/)
          : [line],
      )
      .map((line): Line => {
        const printed = line
          .slice(0, 200)
          // 20*年 keeps its star.
          .replace(/(?<!(?<!\d)20)[*#|_]+/g, '')
          .trim()
        return { printed, words: folded(printed) }
      })
      .filter(({ words }) => words !== '')
  const lines = split(before)
  const [head, foot] = [lines.map(({ words }) => words), split(after).map(({ words }) => words)]
  const title = titleOf(lines)
  const named =
    (title === undefined ? undefined : yearOf(folded(title))) ??
    head
      .map(line => (isPlanTitle.test(line) && !reviewed.test(line) ? yearOf(line) : undefined))
      .find(found => found !== undefined)
  const around = [...head, ...foot]
  const issuer = issuerOf(around, title)
  const issued = issuedOf(around, named)
  const year = named ?? yearOfLead(before, title) ?? yearOfIssue(issued, title)
  return {
    ...(title === undefined ? {} : { title }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(year === undefined ? {} : { year }),
    ...(issued === undefined ? {} : { issued }),
  }
}

const firstShortLine = (lines: readonly string[]): string | undefined =>
  lines.find(
    line => line.length >= 4 && line.length <= LONGEST_TITLE && !/[。,;:]/.test(line) && /[一-鿿]{4}/.test(line),
  )
