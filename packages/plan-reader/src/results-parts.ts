import type { PlainDate } from '@minzheng/core'
import { codeAt, isNewline, type Signs } from './characters.js'
import { frameOf, type Outline } from './outline.js'
import { isPause } from './read-plan.js'
import { type Clock, periodsOf } from './results-periods.js'
import { type Turn, turnsOf } from './text-direction.js'
import { kindOfText, type TextKind } from './text-kind.js'

/** A piece of a report under its headings, in the order of the text. */
export interface ReportPart {
  readonly start: number
  readonly end: number
  /** The headings above it, outermost first. */
  readonly headings: readonly string[]
  /** The item that it is, as counted through the text. */
  readonly item: number | undefined
  /** It speaks of what is to come: 下一步工作打算. */
  readonly isAhead: boolean
}

/** How a report is put together. */
export interface Report {
  readonly outline: Outline
  readonly parts: readonly ReportPart[]
  readonly clock: Clock
  readonly kind: TextKind
}

/** Kinds of text whose figures tell nothing of what was reached. */
const reportsNothing: ReadonlySet<TextKind> = /* @__PURE__ */ new Set(['statute', 'contract', 'other-language'])
const titledPlan = /要点|计划|安排|思路|打算|规划|方案/

/** What kind of text it is; a text without a title that says plan is not taken for one, for a fragment looks like any. */
const kindOfReport = (text: string, outline: Outline, turns: readonly Turn[]): TextKind => {
  const kind = kindOfText(text, outline, turns)
  return kind === 'plan' && !titledPlan.test(outline.title ?? '') ? 'results' : kind
}

const aheadHeading =
  /下一?步|下一?阶段|下半年(?:工作)?(?:计划|打算|安排|思路|重点)|明年|来年|(?:工作|初步|主要)(?:计划|打算|安排|思路|设想)|(?:计划|打算|安排|思路|设想)$|重点工作$|工作要点/
const backHeading = /完成|总结|回顾|成效|开展情况|进展|落实情况|已/

const isAheadOf = (heading: string, year: number | undefined): boolean => {
  const named = [...heading.matchAll(/20\d\d(?=年)/g)].map(([printed]) => Number(printed))
  if (year !== undefined && named.length > 0 && named.every(one => one > year)) return true
  return aheadHeading.test(heading) && !backHeading.test(heading)
}

const headOfTitle = 400
const summary = /20\d\d年?[^。\n]{0,30}?(?:总结|小结|汇报|报告|情况|回顾|自评|述职)/
const yearWords = /(20\d\d)年/

/** The year of a report: the first that its title names; that of 2023年工作总结和2024年工作计划 is 2023. */
const yearOf = (title: string, intro: string, outline: Outline): number | undefined => {
  const named = yearWords.exec(summary.exec(title)?.[0] ?? title) ?? yearWords.exec(intro)
  if (named) return Number(named[1])
  return outline.year ?? (outline.issued === undefined ? undefined : Number(outline.issued.slice(0, 4)))
}

const firstWords = /^[^。\n]{0,80}/
/** The year in their title is over when they are written. */
const isOfWholeYear = /总结|回顾|年度报告|工作报告|述职/
const reaching = /截[至止][^,，。;；\n]{2,16}/

/** The day up to which a report speaks: that of its title or first words, else the first 截至 of the text, or the day of issue. */
const untilOf = (
  text: string,
  { title = '', issued }: Outline,
  intro: readonly string[],
  clock: Clock,
): PlainDate | undefined => {
  const inTitle = periodsOf(title, clock)
  const named = inTitle.find(({ isYear }) => !isYear)
  if (named?.date !== undefined) return named.date
  if (isOfWholeYear.test(title) && inTitle[0]?.date !== undefined) return inTitle[0].date
  for (const line of intro) {
    const first = periodsOf(firstWords.exec(line)?.[0] ?? '', clock).find(({ isYear }) => !isYear)
    if (first?.date !== undefined && (first.isSpan || first.reaches)) return first.date
  }
  const [next] = inTitle.length === 0 ? [] : periodsOf(reaching.exec(text)?.[0] ?? '', clock)
  return next?.date ?? issued ?? inTitle[0]?.date
}

const clockOf = (text: string, outline: Outline, firstStart: number, given: number | undefined): Clock => {
  const { title = '' } = outline
  const intro = text.slice(0, Math.min(firstStart, headOfTitle))
  const year = given ?? yearOf(title, intro, outline)
  const paragraphs = intro.split('\n').filter(line => line.trim() !== '' && !line.includes(title || '\n'))
  // Of a text without numbers the first paragraph alone leads in.
  const leading = outline.isNumbered ? paragraphs : paragraphs.slice(0, 1)
  return { year, until: untilOf(text, outline, leading, { year, until: undefined }) }
}

/** The same for a sheet, from the lines above its table, its name and that of its file. */
export const clockOfLines = (lines: readonly string[], given: number | undefined): Clock => {
  const said = lines.filter(line => !/填[表报]|制表|打印/.test(line))
  const year = given ?? said.flatMap(line => yearWords.exec(line.normalize('NFKC'))?.[1] ?? []).map(Number)[0]
  const periods = said.flatMap(line => periodsOf(line.normalize('NFKC'), { year, until: undefined }))
  const named = periods.find(({ isYear }) => !isYear) ?? periods[0]
  return { year, until: named?.date }
}

/** Behind the line of the title, which is no sentence of the report. */
const afterTitle = (text: string, title: string | undefined, limit: number): number => {
  const at = title === undefined ? -1 : text.slice(0, limit).indexOf(title)
  if (at < 0) return 0
  const end = text.indexOf('\n', at)
  return end < 0 || end > limit ? 0 : end + 1
}

/** The parts of a report: what stands above the outline, under the heading of each section, and in each item. */
export const reportOf = (text: string, signs: Signs, given: number | undefined): Report => {
  const { outline, bodies } = frameOf(text, signs)
  const first = outline.isNumbered ? (outline.sections[0]?.span?.[0] ?? text.length) : 0
  const clock = clockOf(text, outline, outline.isNumbered ? first : headOfTitle, given)
  const turns = turnsOf(text, outline)
  const kind = kindOfReport(text, outline, turns)
  if (reportsNothing.has(kind)) return { outline, parts: [], clock, kind }
  let turn = 0
  /** Of a plan only what looks back is read, of others all but what looks ahead. */
  const looksAhead = (at: number): boolean => {
    while (turn < turns.length && turns[turn]!.at <= at) turn++
    const last = turns[turn - 1]
    if (kind === 'plan') return last?.direction !== 'back'
    return last?.direction === 'ahead' && isAheadOf(last.heading, clock.year)
  }
  const parts: ReportPart[] = []
  const add = (start: number, end: number, headings: readonly string[], isAhead: boolean, item?: number) => {
    if (end > start) parts.push({ start, end, headings, item, isAhead: isAhead || looksAhead(start) })
  }
  if (!outline.isNumbered) {
    const [from, to] = outline.sections[0]?.span ?? [0, text.length]
    add(Math.max(from, afterTitle(text, outline.title, Math.min(to, headOfTitle))), to, [], false, 1)
    return { outline, parts, clock, kind }
  }
  add(afterTitle(text, outline.title, first), first, [], false)
  let at = first
  let next = 0
  for (const { heading, items, span } of outline.sections) {
    const isAhead = isAheadOf(heading, clock.year)
    if (span !== undefined) at = Math.max(at, span[0])
    for (const item of items) {
      const body = bodies[next++]!
      if (item.span === undefined) continue
      const [start, end] = item.span
      // What a section says before its first item is no item of its own.
      add(at, start, [heading], isAhead)
      const isItemAhead = isAhead || isAheadOf(item.heading, clock.year)
      const headings = item.heading === heading ? [heading] : [heading, item.heading]
      // A heading on a line of its own is a title; one that a comma or full stop ends is the first of the sentences.
      const isTitle = body < end && isNewline(codeAt(text, body - 1))
      const isSentence = !isTitle && isPause(codeAt(text, body))
      if (!isTitle && !isSentence) add(start, Math.min(body, end), headings, isItemAhead, item.number)
      add(isSentence ? start : Math.min(body, end), end, headings, isItemAhead, item.number)
      at = Math.max(at, end)
    }
  }
  return { outline, parts, clock, kind }
}
