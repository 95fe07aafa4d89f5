import type { PlanTarget } from '@minzheng/plan'
import { eachSentence, type ReadingCopy } from './reading-copy.js'
import { targetsOfSentence } from './targets-sentence.js'

export interface ReadTargetsOptions {
  /** The plan's year, which dates without a year (年底前) belong to; without it such dates are not given. */
  readonly year?: number | undefined
  /** The number of the item that the text belongs to; 1 where it is a fragment. */
  readonly item?: number | undefined
}

/**
 * The targets of a part of a text, in order; spans and quotations are of the whole text. The part is read in pieces
 * between the bounds given: no sentence runs from a heading into what follows.
 */
export const targetsBetween = (
  text: string,
  bounds: readonly number[],
  item: number,
  year: number | undefined,
): PlanTarget[] => {
  const targets: PlanTarget[] = []
  let whole: string | undefined
  const read = (copy: ReadingCopy) => {
    for (const draft of targetsOfSentence(copy.text, year)) {
      if (draft.end <= draft.start) continue
      const span: [number, number] = [copy.at(draft.start), copy.at(draft.end - 1) + 1]
      const id = `${item}-${targets.length + 1}`
      const { at: _, start: __, end: ___, isPart, isForItem, ...rest } = draft
      const undated = isForItem ? targets.filter(target => target.deadline === undefined) : []
      if (undated.length > 0) {
        for (const target of undated) if (draft.deadline !== undefined) target.deadline = draft.deadline
        continue
      }
      targets.push({
        id,
        item,
        quote: text.slice(span[0], span[1]),
        span,
        ...rest,
        ...(isPart && whole !== undefined ? { partOf: whole } : {}),
      })
      if (!isPart) whole = id
    }
  }
  for (let index = 1; index < bounds.length; index++) eachSentence(text, bounds[index - 1]!, bounds[index]!, read)
  return targets
}

/**
 * The targets that a piece of a plan's text commits itself to, in the order of the text. Each quotes its own words:
 * `text.slice(...target.span) === target.quote`. Never throws; the time is linear in the length of the text.
 */
export const readTargets = (text: string, { year, item = 1 }: ReadTargetsOptions = {}): PlanTarget[] =>
  targetsBetween(text, [0, text.length], item, year)
