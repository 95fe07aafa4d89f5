import { DATE, QUOTE, YEAR } from '../text/characters.js'
import type { ReadingCopy } from '../text/reading-copy.js'
import { type Deadline, deadlinesOf } from './deadlines.js'
import { clauseAt, clausesOf, type Draft } from './draft.js'
import { type Figure, figuresOf } from './figures.js'
import { endsInColon, type Head, headOf } from './head.js'
import { type UnequalLists, zipLists } from './lists.js'
import { allOpen, maskOf } from './masks.js'
import { modalityAt } from './modality.js'
import { type Past, pastIn } from './past.js'
import { promiseOf } from './promise.js'
import { intoSchedules } from './schedule.js'
import { type PreviousFigure, surroundingsOf } from './surroundings.js'
import { isBaseline, isTrap } from './traps.js'
import { giveDeadlines } from './when.js'
import { wholesOf } from './wholes.js'
import { strive } from './words.js'

const isAlsoPart = /^[^,;:。\d]*、[^,;:。\d]*$/

/** 新增200张,其中护理型160张; after 其中: all that follows up to the next semicolon. */
const isPart = (text: string, drafts: readonly Draft[], at: number, before: string): boolean => {
  if (before.includes('其中')) return true
  // 其中护理型120张、普通型80张
  const last = drafts.at(-1)!
  if (last.isPart && isAlsoPart.test(text.slice(last.stop, at))) return true
  const whole = drafts.findLast(draft => !draft.isPart)
  const words = whole === undefined ? '' : text.slice(whole.at, at)
  return words.includes('其中:') && !words.includes(';')
}

/** How firm the goal at a place is. */
type Modality = (at: number) => Draft['modality']

/** The targets that the figures of a sentence state. */
const promisesOf = (
  text: string,
  figures: readonly Figure[],
  clauses: readonly number[],
  isPast: Past,
  modalityOf: Modality,
): Draft[] => {
  const drafts: Draft[] = []
  let previous: PreviousFigure | undefined
  for (const [index, figure] of figures.entries()) {
    const at = figure.start
    const around = surroundingsOf(text, figure, clauses[clauseAt(clauses, at)]!, previous)
    let draft: Draft | undefined
    if (!isTrap(figure, around) && !isPast(at - 120, at)) {
      const next = index + 1 < figures.length ? figures[index + 1]!.start : text.length
      draft = promiseOf(text, figure, around, next, modalityOf(at))
      if (drafts.length > 0 && isPart(text, drafts, at, around.words)) draft.isPart = true
      drafts.push(draft)
    }
    previous = { figure, draft, isBaseline: draft === undefined && isBaseline(around) }
  }
  return drafts
}

/** What one sentence states. */
export interface ReadSentence {
  readonly drafts: readonly Draft[]
  /** Lists of it that 分别 gives to one another, and that have not the same length. */
  readonly unequal: readonly UnequalLists[]
  /** What it says of the lines that follow it. */
  readonly head: Head | undefined
}

const none: readonly Deadline[] = []
const nothing: ReadSentence = { drafts: [], unequal: [], head: undefined }

/** What one sentence states, read from its reading copy. */
export const readSentence = ({ text, signs, holds }: ReadingCopy, year: number | undefined): ReadSentence => {
  const mask = (holds & QUOTE) !== 0 ? maskOf(text, signs) : allOpen
  const dated = (holds & (DATE | YEAR)) !== 0 ? deadlinesOf(text, year) : none
  const isOpen = ({ start, end }: Deadline) =>
    mask(start) === 0 || mask(end - 1) === 0 || (text[start - 1] === '【' && text[end] === '】')
  const deadlines = dated.length === 0 || mask === allOpen ? dated : dated.filter(isOpen)
  const figures = figuresOf(text, signs, mask, deadlines)
  const clauses = clausesOf(text, signs)
  const wholes = wholesOf(text, mask, clauses, holds)
  const isHead = endsInColon(text)
  if (!isHead && figures.length === 0 && deadlines.length === 0 && wholes.length === 0) return nothing
  const isPast = pastIn(text, signs, year)
  const mayStrive = text.search(strive) >= 0
  const modalityOf: Modality = at => (mayStrive ? modalityAt(text, clauses, at) : 'must')
  const drafts = promisesOf(text, figures, clauses, isPast, modalityOf)
  const unequal = zipLists(text, drafts, clauses, year)
  // 100%全覆盖 and 0起事故 are said once.
  for (const hit of wholes.filter(hit => !isSaid(drafts, hit))) {
    if (isPast(hit.at - 60, hit.at)) continue
    hit.modality = modalityOf(hit.at)
    drafts.push(hit)
  }
  // Of dates that are listed for figures nobody knows which governs which.
  const dates = unequal.length === 0 ? deadlines : deadlines.filter(date => !isListed(date, unequal, deadlines))
  const head = isHead || deadlines.length > 0 ? headOf(text, deadlines[0], drafts.length > 0) : undefined
  giveDeadlines(text, drafts, head?.isOfLines ? dates.slice(1) : dates, clauses, isPast)
  if (drafts.length > 1) drafts.sort((a, b) => a.at - b.at || a.end - b.end)
  return { drafts: intoSchedules(text, drafts, deadlines, clauses, year), unequal, head }
}

const isListed = (date: Deadline, unequal: readonly UnequalLists[], deadlines: readonly Deadline[]): boolean => {
  const list = unequal.find(({ start, at }) => date.start >= start && date.end <= at)
  return list !== undefined && deadlines.filter(({ start, end }) => start >= list.start && end <= list.at).length > 1
}

/** Whether one of the targets says the same right before a place. */
const isSaid = (drafts: readonly Draft[], { value, at }: Draft): boolean =>
  drafts.some(draft => draft.value === value && at - draft.at >= 0 && at - draft.at < 6)
