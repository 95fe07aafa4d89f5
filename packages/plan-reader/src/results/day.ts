import { type PlainDate, type Problem, plainDate, problem } from '@minzheng/core'
import type { Outline } from '../outline/outline.js'
import { directionOf } from '../text/direction.js'
import { type Clock, periodsOf } from './periods.js'

/** Whether what stands under a heading is of a time to come. */
export const isAheadOf = (heading: string, year: number | undefined): boolean =>
  directionOf(heading, { own: year, first: year }) === 'ahead'

/** So many characters of a text may be its head. */
export const headOfTitle = 400
const summary = /20\d\d年?[^。\n]{0,30}?(?:总结|小结|汇报|报告|情况|回顾|自评|述职)/
const yearWords = /(20\d\d)年/

/** The year that a title names, that of its summary first: that of 2023年工作总结和2024年工作计划 is 2023. */
export const yearOfTitle = (title: string): number | undefined => {
  const named = yearWords.exec(summary.exec(title)?.[0] ?? title)
  return named ? Number(named[1]) : undefined
}

/** The year of a report whose title names none. */
const yearBelow = (intro: string, outline: Outline): number | undefined => {
  const named = yearWords.exec(intro)
  if (named) return Number(named[1])
  return outline.year ?? (outline.issued === undefined ? undefined : Number(outline.issued.slice(0, 4)))
}

const firstWords = /^[^。\n]{0,80}/
/** The year in their title is over when they are written. */
const isOfWholeYear = /总结|回顾|年度报告|工作报告|述职/
const reaching = /截[至止][^,，。;；\n]{2,16}/
/** A text that speaks of a part of the year, or of a day, somewhere may be a report up to then. */
const partOfYear =
  /[上下]半年|季度|截[至止](?!目前|当前|今|日前|现在)|\d{1,2}\s*月?(?:份)?\s*[-—–－~～至到]\s*\d{1,2}\s*月/

const lastDayOf = (year: number | undefined): PlainDate | undefined =>
  year === undefined || year < 1949 || year > 2100 ? undefined : plainDate(year, 12, 31)

/** The part of the year that headings say is reported: 上半年工作情况; with 下半年工作打算 it is the first half. */
const partInHeadings = ({ sections }: Outline, clock: Clock): PlainDate | undefined => {
  const named = sections.flatMap(({ heading }) => {
    if (isAheadOf(heading, clock.year))
      return heading.includes('下半年') ? (lastDayOf(clock.year)?.replace('12-31', '06-30') ?? []) : []
    return periodsOf(heading, clock).find(({ isYear, isSpan }) => !isYear && isSpan)?.date ?? []
  })
  return named.sort().at(-1)
}

/** The day that a text names itself, below its title: in its first words, else the first 截至. */
const dayBelow = (
  text: string,
  intro: readonly string[],
  clock: Clock,
  isYearTitled: boolean,
): PlainDate | undefined => {
  for (const line of intro) {
    const first = periodsOf(firstWords.exec(line)?.[0] ?? '', clock).find(({ isYear }) => !isYear)
    if (first?.date !== undefined && (first.isSpan || first.reaches)) return first.date
  }
  return isYearTitled ? periodsOf(reaching.exec(text)?.[0] ?? '', clock)[0]?.date : undefined
}

/** The year of a report and the day up to which it speaks; the last of its year where it names none. */
export const clockOf = (text: string, outline: Outline, firstStart: number, given: number | undefined): Clock => {
  const { title = '', issued } = outline
  const intro = text.slice(0, Math.min(firstStart, headOfTitle))
  const year = yearOfTitle(title) ?? given ?? yearBelow(intro, outline)
  const paragraphs = intro.split('\n').filter(line => line.trim() !== '' && !line.includes(title || '\n'))
  // Of a text without numbers the first paragraph alone leads in.
  const leading = outline.isNumbered ? paragraphs : paragraphs.slice(0, 1)
  const clock: Clock = { year, until: undefined }
  // 第三季度任务完成情况 is of the quarter, whatever its tasks are of.
  const inTitle = periodsOf(title.replace(/(?:目标|重点)?任务|的/g, ''), clock)
  const part = inTitle.find(({ isYear }) => !isYear)?.date ?? partInHeadings(outline, clock)
  if (part !== undefined) return { year, until: part }
  const titled = inTitle[0]?.date
  const end = titled ?? lastDayOf(year)
  if (titled === undefined || !isOfWholeYear.test(title)) {
    const said = dayBelow(text, leading, clock, titled !== undefined)
    if (said !== undefined) return { year, until: said }
    // What is issued early in the year after tells of the year that is over.
    if (issued !== undefined && (end === undefined || issued <= end)) return { year, until: issued }
    if (titled === undefined && partOfYear.test(text)) return clock
  }
  return end === undefined ? clock : { year, until: end, isAssumed: true }
}

/** The same for a sheet, from the lines above its table, its name and that of its file. */
export const clockOfLines = (lines: readonly string[], given: number | undefined): Clock => {
  const said = lines.filter(line => !/填[表报]|制表|打印/.test(line))
  const year = given ?? said.flatMap(line => yearWords.exec(line.normalize('NFKC'))?.[1] ?? []).map(Number)[0]
  const periods = said.flatMap(line => periodsOf(line.normalize('NFKC'), { year, until: undefined }))
  const named = periods.find(({ isYear }) => !isYear) ?? periods[0]
  return { year, until: named?.date }
}

/** Of what is done of the task of a year, the year's end is the day: 超额完成年度任务. */
export const dayOfYearlyTask = (words: string, { year }: Clock): PlainDate | undefined =>
  /年度|全年|超额/.test(words) ? lastDayOf(year) : undefined

/** That a day was taken for the one that figures speak of because nothing names another. */
export const asOfAssumed = (day: PlainDate): Problem =>
  problem(
    'as-of-assumed',
    'warning',
    ['results'],
    [
      `没有写明截至何日的数字，按年末（${day}）计。`,
      `Figures that no day is given for were taken to be of the end of the year (${day}).`,
    ],
    ['如截至日期不同，请在文中写明。', 'If they are of another day, say so in the text.'],
  )
