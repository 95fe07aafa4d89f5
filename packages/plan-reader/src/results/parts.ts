import { frameOf, type Outline, UNTITLED } from '../outline/outline.js'
import { isPause } from '../read-plan.js'
import { codeAt, isNewline, type Signs } from '../text/characters.js'
import { type Turn, turnsOf } from '../text/direction.js'
import { kindOfText, type TextKind } from '../text/kind.js'
import { clockOf, headOfTitle, isAheadOf } from './day.js'
import type { Clock } from './periods.js'

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
  const turns = turnsOf(text, signs, outline, clock.year)
  const kind = kindOfReport(text, outline, turns)
  if (reportsNothing.has(kind)) return { outline, parts: [], clock, kind }
  let turn = 0
  /** Of a plan only what looks back is read, of others all but what looks ahead. */
  const looksAhead = (at: number): boolean => {
    while (turn < turns.length && turns[turn]!.at <= at) turn++
    const last = turns[turn - 1]
    if (kind === 'plan') return last?.direction !== 'back'
    return last?.direction === 'ahead'
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
    // Where a text has no headings of its own, its title or the stand-in for one is that of its only section.
    const isAhead = heading !== UNTITLED && heading !== outline.title && isAheadOf(heading, clock.year)
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
