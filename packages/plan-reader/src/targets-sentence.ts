import { ALL, DATE, QUOTE, YEAR, ZERO } from './characters.js'
import type { ReadingCopy } from './reading-copy.js'
import { deadlinesOf } from './targets-deadlines.js'
import { clauseAt, clausesOf, type Draft } from './targets-draft.js'
import { type Figure, figuresOf } from './targets-figures.js'
import { allOpen, maskOf } from './targets-masks.js'
import { isPast } from './targets-past.js'
import { promiseOf } from './targets-promise.js'
import { placesInOrder } from './targets-scope.js'
import { surroundingsOf } from './targets-surroundings.js'
import { isTrap } from './targets-traps.js'
import { giveDeadlines } from './targets-when.js'
import { wholesOf } from './targets-wholes.js'
import { firstVerb, strive } from './targets-words.js'

/** 争取上级资金 is to obtain, not to try. */
const obtains = /^(?:上级|中央|省级|市级|国家|省|资金|项目|专项|各级|到位|社会|福彩)/

const strives = (words: string): boolean => {
  strive.lastIndex = 0
  for (let match = strive.exec(words); match !== null; match = strive.exec(words))
    if (match[0] !== '争取' || !obtains.test(words.slice(match.index + 2, match.index + 5))) return true
  return false
}

/** 力争 holds for its own clause and for those after it that begin with no verb of their own. */
const isStriven = (text: string, clauses: readonly number[], at: number): boolean => {
  let clause = clauseAt(clauses, at)
  let end = at
  for (let steps = 0; steps < 4 && clause >= 0; steps++, clause--) {
    const words = text.slice(clauses[clause]!, end)
    if (strives(words)) return true
    if (text[clauses[clause]! - 1] !== ',' || firstVerb.test(words)) return false
    end = clauses[clause]!
  }
  return false
}

/** 新增200张,其中护理型160张; after 其中: all that follows up to the next semicolon. */
const isPart = (text: string, drafts: readonly Draft[], at: number, before: string): boolean => {
  if (before.includes('其中')) return true
  const whole = drafts.findLast(draft => !draft.isPart)
  const words = whole === undefined ? '' : text.slice(whole.at, at)
  return words.includes('其中:') && !words.includes(';')
}

/** The targets that the figures of a sentence state. */
const promisesOf = (
  text: string,
  figures: readonly Figure[],
  clauses: readonly number[],
  year: number | undefined,
): Draft[] => {
  const drafts: Draft[] = []
  let previous: { readonly figure: Figure; readonly draft: Draft | undefined } | undefined
  for (const [index, figure] of figures.entries()) {
    const at = figure.start
    const around = surroundingsOf(text, figure, clauses[clauseAt(clauses, at)]!, previous)
    let draft: Draft | undefined
    if (!isTrap(figure, around) && !isPast(text.slice(Math.max(0, at - 120), at), year)) {
      const next = index + 1 < figures.length ? figures[index + 1]!.start : text.length
      draft = promiseOf(text, figure, around, next, isStriven(text, clauses, at) ? 'strive' : 'must')
      if (drafts.length > 0 && isPart(text, drafts, at, around.words)) draft.isPart = true
      drafts.push(draft)
    }
    previous = { figure, draft }
  }
  distribute(text, drafts, clauses)
  return drafts
}

/** The targets of one sentence, read from its reading copy. */
export const targetsOfSentence = ({ text, signs, holds }: ReadingCopy, year: number | undefined): Draft[] => {
  const mask = (holds & QUOTE) !== 0 ? maskOf(text, signs) : allOpen
  const deadlines =
    (holds & (DATE | YEAR)) !== 0 ? deadlinesOf(text, year).filter(({ start }) => mask(start) === 0) : []
  const figures = figuresOf(text, signs, mask, deadlines)
  if (figures.length === 0 && deadlines.length === 0 && (holds & (ZERO | ALL)) === 0) return []
  const clauses = clausesOf(text, signs)
  const drafts = promisesOf(text, figures, clauses, year)
  // 100%全覆盖 and 0起事故 are said once.
  const wholes = wholesOf(text, mask, clauses, holds).filter(hit => !isSaid(drafts, hit))
  for (const hit of wholes) {
    if (isPast(text.slice(Math.max(0, hit.at - 60), hit.at), year)) continue
    if (isStriven(text, clauses, hit.at)) hit.modality = 'strive'
    drafts.push(hit)
  }
  giveDeadlines(text, drafts, deadlines, clauses, year)
  return drafts.length < 2 ? drafts : drafts.sort((a, b) => a.at - b.at || a.end - b.end)
}

/** Whether one of the targets says the same right before a place. */
const isSaid = (drafts: readonly Draft[], { value, at }: Draft): boolean =>
  drafts.some(draft => draft.value === value && at - draft.at >= 0 && at - draft.at < 6)

/** 市、县两级…分别不低于90%、70%: gives the figures of a clause their places in order. */
const distribute = (text: string, drafts: readonly Draft[], clauses: readonly number[]): void => {
  if (drafts.length === 0 || !text.includes('分别')) return
  for (let index = 0; index + 1 < clauses.length; index++) {
    const [start, end] = [clauses[index]!, clauses[index + 1]!]
    const words = text.slice(start, end)
    if (!words.includes('分别')) continue
    const mine = drafts.filter(({ at }) => at >= start && at < end)
    const places = placesInOrder(words, mine.length)
    mine.forEach((draft, order) => {
      if (places[order] !== undefined) draft.scope = { place: places[order] }
    })
  }
}
