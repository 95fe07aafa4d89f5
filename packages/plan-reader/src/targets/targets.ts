import type { PlainDate } from '@minzheng/core'
import type { PlanTarget } from '@minzheng/plan'
import { type Signs, signsOf } from '../text/characters.js'
import type { Unwrapped } from '../text/joined-copy.js'
import { unwrapped } from '../text/line-ends.js'
import type { ReadingCopy } from '../text/reading-copy.js'
import { eachSentence } from '../text/sentences.js'
import type { Outlook } from './ahead.js'
import { type Governing, giveHead, governingFrom, governs } from './governing.js'
import { readSentence } from './sentence.js'

/** What a piece of text does not say of itself. */
export interface ReadTargetsOptions {
  /** The plan's year, which dates without a year (年底前) belong to; without it such dates are not given. */
  readonly year?: number | undefined
  /** The number of the item that the text belongs to; 1 where it is a fragment. */
  readonly item?: number | undefined
}

/** Gives the targets that have no date the one that the text gives for all of the item. Whether there were any. */
const date = (targets: readonly PlanTarget[], deadline: string | undefined): boolean => {
  const undated = targets.filter(target => target.deadline === undefined)
  if (deadline !== undefined) for (const target of undated) target.deadline = deadline
  return undated.length > 0
}

/** What a part of a text does not say of itself. */
interface PartOptions extends ReadTargetsOptions {
  /** The day that stands over all of it, for targets that name none. */
  readonly deadline?: PlainDate | undefined
  /** Of a text that is no plan: reads only what its sentences promise. */
  readonly outlook?: Outlook | undefined
}

/** Lists of a text that 分别 gives to one another though they have not the same length. */
export interface UnequalListsOfTarget {
  /** Which target is the first of the figures, counted from 0. */
  readonly target: number
  readonly words: string
  readonly things: number
  readonly figures: number
}

/** The targets of a part of a text, and what is to be looked at in them. */
export interface ReadPart {
  readonly targets: PlanTarget[]
  readonly unequal: UnequalListsOfTarget[]
}

/**
 * The targets of a part of a text, in order; spans and quotations are of the whole text. The part is read in pieces
 * between the bounds given: no sentence runs from a heading into what follows.
 */
export const targetsBetween = (
  text: string,
  signs: Signs,
  bounds: readonly number[],
  { item = 1, year, deadline, outlook }: PartOptions,
): ReadPart => {
  const targets: PlanTarget[] = []
  const unequal: UnequalListsOfTarget[] = []
  let whole: string | undefined
  let governing: Governing | undefined
  let heard = bounds[0] ?? 0
  const read = (copy: ReadingCopy) => {
    outlook?.pass(text.slice(heard, copy.at(0)))
    heard = copy.at(Math.max(0, copy.text.length - 1)) + 1
    const { drafts, unequal: lists, head } = readSentence(copy, year)
    if (governing !== undefined && !governs(text, governing, copy.at(0))) governing = undefined
    if (head !== undefined) governing = governingFrom(text, copy, head, governing)
    else if (governing !== undefined) giveHead(drafts, governing.head)
    for (const { at, things, figures, start: from, end } of lists) {
      const target = targets.length + drafts.findIndex(draft => draft.at === at)
      unequal.push({ target, words: text.slice(copy.at(from), copy.at(end - 1) + 1), things, figures })
    }
    for (const draft of drafts) {
      if (draft.end <= draft.start || outlook?.promises(copy.text, draft.stop) === false) continue
      if (draft.isForItem && date(targets, draft.deadline)) continue
      const span: [number, number] = [copy.at(draft.start), copy.at(draft.end - 1) + 1]
      const target: PlanTarget = {
        id: `${item}-${targets.length + 1}`,
        item,
        quote: text.slice(span[0], span[1]),
        span,
        kind: draft.kind,
        comparator: draft.comparator,
        value: draft.value,
        unit: draft.unit,
        bare: draft.bare,
        modality: draft.modality,
      }
      if (draft.valueMax !== undefined) target.valueMax = draft.valueMax
      if (draft.change !== undefined) target.change = draft.change
      if (draft.object !== undefined) target.object = draft.object
      if (draft.scope !== undefined) target.scope = draft.scope
      if (draft.deadline !== undefined) target.deadline = draft.deadline
      if (draft.pace !== undefined) target.pace = draft.pace
      if (draft.isPart && whole !== undefined) target.partOf = whole
      if (!draft.isPart) whole = target.id
      targets.push(target)
    }
    outlook?.hear(copy.text)
  }
  eachSentence(text, signs, bounds, read)
  if (deadline !== undefined)
    for (const target of targets) if (target.kind !== 'deadline-only') target.deadline ??= deadline
  return { targets, unequal }
}

/**
 * The targets that a piece of a plan's text commits itself to, in the order of the text. Each quotes its own words:
 * `text.slice(...target.span) === target.quote`. Never throws; the time is linear in the length of the text.
 */
export const readTargets = (text: string, { year, item = 1 }: ReadTargetsOptions = {}): PlanTarget[] => {
  const page = unwrapped(text)
  const whole = page?.text ?? text
  const { targets } = targetsBetween(whole, signsOf(whole), [0, whole.length], { item, year })
  return page === undefined ? targets : targetsAsPrinted(targets, text, page)
}

/** Targets with their words and spans in the text as printed. */
export const targetsAsPrinted = (targets: readonly PlanTarget[], text: string, { printed }: Unwrapped): PlanTarget[] =>
  targets.map(target => {
    if (target.span === undefined) return target
    const span = printed(target.span)
    return { ...target, quote: text.slice(...span), span }
  })
