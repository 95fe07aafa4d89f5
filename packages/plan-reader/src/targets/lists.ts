import type { PlainDate } from '@minzheng/core'
import { clauseAt, type Draft } from './draft.js'
import { datesOfList, type Listed, listBehind, objectsOfList, partsOf, placesOfList } from './listed.js'

/** Two lists of a sentence that 分别 gives to one another, though they have not the same length. */
export interface UnequalLists {
  /** Where the words begin that list, and where the last figure ends. */
  readonly start: number
  readonly end: number
  /** Where the first figure stands. */
  readonly at: number
  readonly things: number
  readonly figures: number
}

/** Gives each figure of a list what it is of: in the order of both. */
const give = (drafts: readonly Draft[], listed: Listed): void => {
  drafts.forEach((draft, index) => {
    const of = listed.names[index]!
    if (listed.kind === 'date') draft.deadline = of as PlainDate
    else if (listed.kind === 'place') draft.scope = { place: of }
    else {
      draft.object = of
      if (draft.scope?.place !== undefined) draft.scope = undefined
    }
  })
}

/** What words list, in so many parts. */
const listedIn = (words: string, count: number, year: number | undefined): Listed | undefined => {
  const parts = partsOf(words, count)
  if (parts === undefined) return undefined
  return datesOfList(parts, year) ?? placesOfList(parts) ?? objectsOfList(parts)
}

/** Nothing but the sign of a list stands between two figures. */
const inList = /^(?:以[上内下])?[、和及与,]$/
const isListed = (text: string, before: Draft, draft: Draft): boolean =>
  inList.test(text.slice(before.stop, draft.at)) && before.kind === draft.kind

/** 分别为40%、10%以上: the word of comparison behind the last is of all. */
const compareAll = (text: string, drafts: readonly Draft[]): void => {
  const last = drafts.at(-1)!
  if (last.bare || drafts.some((draft, index) => index > 0 && !isListed(text, drafts[index - 1]!, draft))) return
  for (const draft of drafts)
    if (draft.bare) {
      draft.comparator = last.comparator
      draft.bare = false
    }
}

/** The figures that 分别 speaks of: those behind it in its clause, and those that go on listing behind a comma. */
const figuresBehind = (text: string, drafts: readonly Draft[], from: number, to: number): Draft[] => {
  const found: Draft[] = []
  for (const draft of drafts) {
    const previous = found.at(-1)
    if (draft.at >= from && (draft.at < to || (previous !== undefined && isListed(text, previous, draft))))
      found.push(draft)
  }
  return found
}

/** Runs of figures with nothing but the sign of a list between them: 不低于每人每月720元、560元. */
const runsOf = (text: string, drafts: readonly Draft[]): Draft[][] => {
  const runs: Draft[][] = []
  for (const draft of drafts) {
    const run = runs.at(-1)
    const previous = run?.at(-1)
    if (previous !== undefined && previous.unit === draft.unit && isListed(text, previous, draft)) run!.push(draft)
    else runs.push([draft])
  }
  return runs.filter(run => run.length > 1)
}

const WORD = '分别'

/**
 * Gives the figures of a sentence to the things that it lists in the same order: 城市和农村…分别提高到…700元、560元; without 分别
 * where nothing else can be meant. Lists of unequal length are given back, and nothing is given to anything.
 */
export const zipLists = (
  text: string,
  drafts: readonly Draft[],
  clauses: readonly number[],
  year: number | undefined,
): UnequalLists[] => {
  if (drafts.length === 0) return []
  const unequal: UnequalLists[] = []
  /** The words before a place in its clause, without the figures and the date that stand before them. */
  const wordsUpTo = (start: number, end: number): { from: number; words: string } => {
    let from = start
    for (const { stop, end: draftEnd } of drafts) if (stop <= end) from = Math.max(from, Math.min(draftEnd, end))
    return { from, words: text.slice(from, end) }
  }
  /** The list behind 分别, or the dates or places of the clause before it. */
  const elsewhere = (at: number, clause: number, figures: readonly Draft[]): Listed | undefined => {
    const behind = listBehind(text.slice(at + WORD.length, figures[0]!.at), figures.length)
    if (behind !== undefined || clause === 0 || text[clauses[clause]! - 1] !== ',') return behind
    const { words } = wordsUpTo(clauses[clause - 1]!, clauses[clause]! - 1)
    const before = listedIn(words, figures.length, year)
    return before?.kind === 'object' ? undefined : before
  }
  const done = new Set<Draft>()
  /** The places that figures were last given to; what is said of them next may not name them again. */
  let last: Listed | undefined
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
    const clause = clauseAt(clauses, at)
    const figures = figuresBehind(text, drafts, at, clauses[clause + 1]!).filter(draft => !done.has(draft))
    if (figures.length === 0) continue
    for (const draft of figures) done.add(draft)
    compareAll(text, figures)
    // 城乡低保标准,分别提高到…: the list may stand in the clause before.
    const isAlone = at - clauses[clause]! < 1 && text[at - 1] === ',' && clause > 0
    const { from, words } = wordsUpTo(clauses[isAlone ? clause - 1 : clause]!, isAlone ? at - 1 : at)
    const count = figures.length
    const things = partsOf(words)?.length ?? 1
    const listed =
      listedIn(words, count, year) ??
      (things > 1 ? undefined : elsewhere(at, clause, figures)) ??
      (things === 1 && last?.names.length === count ? last : undefined)
    if (listed !== undefined) {
      give(figures, listed)
      last = listed.kind === 'place' ? listed : undefined
    } else {
      const [first, end] = [figures[0]!, figures.at(-1)!.end]
      for (const draft of figures) if (things > 1) draft.scope = undefined
      if (things > 1) unequal.push({ start: from, end, at: first.at, things, figures: count })
    }
  }
  for (const run of runsOf(text, drafts)) {
    const first = run[0]!
    if (done.has(first) || first.scope?.each !== undefined) continue
    const { from, words } = wordsUpTo(clauses[clauseAt(clauses, first.at)]!, first.at)
    const listed = listedIn(words, run.length, year)
    if (listed === undefined) continue
    give(run, listed)
    first.start = Math.min(first.start, from)
    for (const draft of run)
      if (draft.bare && !first.bare) {
        draft.comparator = first.comparator
        draft.bare = false
      }
  }
  return unequal
}
