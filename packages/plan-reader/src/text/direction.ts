import type { Outline } from '../outline/outline.js'
import { codesOf, isHan, type Signs } from './characters.js'

/** Whether a part of a text tells what was done, or what is to be done. */
export type Direction = 'back' | 'ahead'

const done =
  /[总小]结|回顾|汇报|(?:完成|进展|开展|落实|推进|执行|工作)(?:的)?情况|(?<!提[升高].{0,12})工作成效|主要(?:成效|成绩|做法|亮点)|取得的?(?:主要)?成/
/** What was wrong is told before what is to be done about it. */
const wrong = /存在的?(?:主要)?(?:问题|困难|不足)(?:[和与及].{0,10})?$/
const ahead =
  /下一?步|下[一]?阶段|下半年|今后|明年|来年|展望|(?:计划|打算|安排|思路|设想|要点|部署|(?<!完成.{0,4})目标|(?<!完成.{0,4})任务)$/
/** Words that leave it open whether a heading with 总结 or 情况 in it looks back alone. */
const mayLookAhead = /计划|打算|安排|思路|要点|部署/
const yearForm = /20\d\d(?=年)/
const bareYear = /^20\d\d年(?:度)?[:：]?$/

const yearIn = (words: string): number | undefined => {
  const found = yearForm.exec(words)?.[0]
  return found === undefined ? undefined : Number(found)
}

/** The years that a text is of: its own, and the first that its title or one of its headings names. */
interface Years {
  readonly own: number | undefined
  readonly first: number | undefined
}

/** The direction of what stands under a heading; one that says both (工作情况及下步打算) leaves it open. */
export const directionOf = (heading: string, { own, first }: Years): Direction | undefined => {
  const isDone = done.test(heading)
  if (ahead.test(heading)) return isDone ? undefined : 'ahead'
  if (isDone || wrong.test(heading)) return mayLookAhead.test(heading) ? undefined : 'back'
  const named = yearIn(heading)
  if (named === undefined || own === undefined) return undefined
  if (!heading.includes('工作') && !bareYear.test(heading)) return undefined
  if (named < own) return 'back'
  return named > own || (first !== undefined && first < own) ? 'ahead' : undefined
}

/** From where on a text looks back or ahead, or does not say; and the words that stand there. */
export interface Turn {
  readonly at: number
  readonly direction: Direction | undefined
  readonly heading: string
}

const LONGEST_LINE = 32
/** A line without a number that turns a text: 2024年工作总结, 下一步工作打算. */
const turningLine =
  /(?:[总小]结|回顾|完成情况|进展情况|工作情况|工作成效|主要成效|问题|不足|困难|计划|打算|安排|思路|要点|下一步(?:工作)?)[:：]?$/

const turningEnds = /* @__PURE__ */ codesOf('结顾况效题足难划算排路点步作')
/** Whether the last character of a line is that of such words: most lines need not be looked at any further. */
const mayTurn = (text: string, start: number, end: number): boolean => {
  let last = end - 1
  while (last >= start && !isHan(text.charCodeAt(last))) last--
  return last >= start && turningEnds.has(text.charCodeAt(last))
}

/** The headings of the outermost parts: of a text with one level of numbers those of its items. */
const headingsOf = ({ title, sections, isNumbered }: Outline): { at: number; heading: string }[] =>
  sections.flatMap(({ heading, span, items }) => {
    if (!isNumbered) return []
    return heading === title || sections.length === 1
      ? items.map(item => ({ at: item.span?.[0] ?? 0, heading: item.heading }))
      : [{ at: span?.[0] ?? 0, heading }]
  })

/**
 * Where a text turns, in order: at the headings of its parts, each for its own part, and at lines that stand alone, for
 * all parts up to the next such line. Linear in its length.
 */
export const turnsOf = (text: string, { at: places }: Signs, outline: Outline, year = outline.year): Turn[] => {
  const turns: Turn[] = []
  const headings = headingsOf(outline)
  const named = [outline.title ?? '', ...headings.map(({ heading }) => heading)].map(yearIn)
  const first = named.reduce((least, year) => (year !== undefined && year < (least ?? 9999) ? year : least), undefined)
  const years: Years = { own: year, first }
  let line: Omit<Turn, 'at'> = { direction: undefined, heading: '' }
  let next = 0
  /** Where the first sentence ends: a line above it that looks ahead is of the title, and turns nothing. */
  const said = text.indexOf('。')
  let sign = 0
  for (let lineStart = 0; lineStart < text.length; ) {
    while (sign < places.length && text.charCodeAt(places[sign]!) !== 0x0a) sign++
    const lineEnd = places[sign++] ?? text.length
    const before = next
    for (; next < headings.length && headings[next]!.at < Math.max(lineEnd, lineStart + 1); next++) {
      const { at, heading } = headings[next]!
      const direction = directionOf(heading, years)
      turns.push(direction === undefined ? { at, ...line } : { at, direction, heading })
    }
    if (before === next && lineStart > 0 && lineEnd - lineStart <= LONGEST_LINE && mayTurn(text, lineStart, lineEnd)) {
      const words = text.slice(lineStart, lineEnd).replace(/[\s*#_]+/g, '')
      const direction =
        words !== outline.title && turningLine.test(words) && !/[。;；]/.test(words)
          ? directionOf(words, years)
          : undefined
      if (direction === 'back' || (direction === 'ahead' && lineStart > said)) {
        line = { direction, heading: words }
        turns.push({ at: lineStart, ...line })
      }
    }
    lineStart = lineEnd + 1
  }
  return turns
}
