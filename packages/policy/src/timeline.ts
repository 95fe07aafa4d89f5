import { addDays, type PlainDate } from '@minzheng/core'
import type { Entry } from './entries.js'

/** Days on which one thing can be said of a value of a place. */
export interface ValueSpan {
  readonly from: PlainDate
  readonly to: PlainDate | undefined
  /** `unsure`: the entry had perhaps not begun, or perhaps ended. */
  readonly state: 'set' | 'none' | 'unsure'
  readonly entry: Entry
}

/** The spans of a value in one place, in order and without overlap. */
export type Timeline = readonly ValueSpan[]

const earliestDay = '0000-01-01'
const latestDay = '9999-12-31'
const dayBefore = (date: PlainDate): PlainDate => (date <= earliestDay ? earliestDay : addDays(date, -1))
const dayAfter = (date: PlainDate): PlainDate => (date >= latestDay ? latestDay : addDays(date, 1))
const endOf = ({ to }: ValueSpan): PlainDate => to ?? latestDay
const firstDay = ({ perhapsFrom, from }: Entry): PlainDate => perhapsFrom ?? from

/** The earlier of two last days, of which an open one is the last of all. */
export const earlier = (a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined => [a, b].sort()[0]

const byBeginning = (a: { readonly from: PlainDate }, b: { readonly from: PlainDate }): number =>
  Number(a.from > b.from) - Number(a.from < b.from)

/** Entries of one value and place in the order in which they began; what was only announced is left out. */
export const inOrder = (entries: readonly Entry[]): Entry[] =>
  entries.filter(({ status }) => status !== 'announced').sort(byBeginning)

const stateOf = ({ status }: Entry): 'set' | 'none' => (status === 'in-force' ? 'set' : 'none')

/**
 * The life of a value in one book: the last entry that began by a day holds on it. After a true end the place says nothing;
 * in days that are not sure nobody knows, unless the value before them did not end and is the same as the one after.
 */
export const lifeOf = (entries: readonly Entry[], sameValue: (a: Entry, b: Entry) => boolean): Timeline => {
  const spans: ValueSpan[] = []
  const ordered = inOrder(entries)
  const add = (state: ValueSpan['state'], entry: Entry, from: PlainDate, to: PlainDate | undefined) => {
    if (to === undefined || from <= to) spans.push({ from, to, state, entry })
  }
  for (const [index, entry] of ordered.entries()) {
    const next = ordered[index + 1]
    const previous = spans.at(-1)
    if (entry.perhapsFrom !== undefined) {
      const runsOn =
        previous !== undefined &&
        previous.state !== 'unsure' &&
        previous.to !== (previous.entry.until ?? previous.entry.unknownAfter)
      if (runsOn && sameValue(previous.entry, entry)) {
        spans.pop()
        add(previous.state, previous.entry, previous.from, dayBefore(entry.from))
      } else add('unsure', entry, entry.perhapsFrom, dayBefore(entry.from))
    }
    const untilNext = next && dayBefore(firstDay(next))
    add(stateOf(entry), entry, entry.from, earlier(entry.until ?? entry.unknownAfter, untilNext))
    if (entry.until === undefined && entry.unknownAfter !== undefined)
      add('unsure', entry, dayAfter(entry.unknownAfter), untilNext)
  }
  return spans
}

/** What is left of spans on days that none of the others covers. Both are in order and without overlap. */
const without = (spans: Timeline, covers: Timeline): ValueSpan[] => {
  const left: ValueSpan[] = []
  let first = 0
  for (const span of spans) {
    let { from } = span
    while (first < covers.length && endOf(covers[first]!) < from) first++
    let over = false
    for (let index = first; index < covers.length && !over; index++) {
      const cover = covers[index]!
      if (cover.from > endOf(span)) break
      if (from < cover.from) left.push({ ...span, from, to: dayBefore(cover.from) })
      over = endOf(cover) >= endOf(span)
      from = dayAfter(endOf(cover))
    }
    if (!over) left.push({ ...span, from })
  }
  return left
}

/** How many of the spans begin before a day. */
const countBefore = (spans: Timeline, day: PlainDate): number => {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.from < day) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * A later book over an earlier one: its entries stand over the earlier ones on the days that they cover. Days of which it is
 * unsure are unsure, up to where the earlier book has an entry that begins in them.
 */
export const laidOver = (earlierBook: Timeline, laterBook: Timeline): Timeline => {
  const covering = laterBook.flatMap((span): ValueSpan[] => {
    if (span.state !== 'unsure') return [span]
    let index = countBefore(earlierBook, span.from)
    while (earlierBook[index] !== undefined && earlierBook[index]!.entry.from < span.from) index++
    const begins = earlierBook[index]
    const to = begins ? earlier(span.to, dayBefore(begins.from)) : span.to
    return to !== undefined && to < span.from ? [] : [{ ...span, to }]
  })
  return [...without(earlierBook, covering), ...covering].sort(byBeginning)
}

/** What can be said of a day; nothing where no entry covers it. */
export const spanOn = (timeline: Timeline, day: PlainDate): ValueSpan | undefined => {
  const count = countBefore(timeline, day)
  const span = timeline[count]?.from === day ? timeline[count] : timeline[count - 1]
  return span !== undefined && day <= endOf(span) ? span : undefined
}
