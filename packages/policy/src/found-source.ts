import { addDays, type DivisionCode, isWithin, lastKnown, type PlainDate } from '@minzheng/core'
import { chainOf, type PolicyBook } from './book.js'
import { nation } from './entries.js'
import type { FoundSource, KnownSpan } from './source.js'
import type { Timeline, ValueSpan } from './timeline.js'

/** The last day for which an entry is known to hold. */
const knownUntilOf = ({ to, entry }: ValueSpan): PlainDate => to ?? lastKnown(entry.cite, entry.from)

/** Whether the end of a span is an end: the value ended, or another follows. */
const endsOn = ({ to, entry }: ValueSpan): PlainDate | undefined => (to === entry.unknownAfter ? undefined : to)

/** Where a value stands, as an answer gives it. */
export const foundSource = (
  status: FoundSource['status'],
  id: string,
  span: ValueSpan,
  date: PlainDate,
): FoundSource => {
  const to = endsOn(span)
  const knownUntil = knownUntilOf(span)
  const { place, cite } = span.entry
  return {
    status,
    id,
    from: span.from,
    ...(to === undefined ? {} : { to }),
    cite,
    ...(place === nation ? {} : { division: place }),
    knownUntil,
    ...(date > knownUntil ? { beyond: true as const } : {}),
  }
}

export type NameOf = (code: DivisionCode) => string | undefined

/** Days that follow each other as one run. */
const runsOf = (life: Timeline): Pick<ValueSpan, 'from' | 'to'>[] => {
  const runs: { from: PlainDate; to: PlainDate | undefined }[] = []
  for (const { state, from, to } of life) {
    if (state !== 'set') continue
    const last = runs.at(-1)
    if (last?.to !== undefined && addDays(last.to, 1) === from) last.to = to
    else runs.push({ from, to })
  }
  return runs
}

/** The days for which a value is known: of the place and those that hold it, then of those inside it. */
export const knownSpans = (book: PolicyBook, id: string, place: DivisionCode, nameOf: NameOf): KnownSpan[] => {
  const lives = book.lives(id)
  const inside = [...lives.keys()].filter(one => one !== nation && one !== place && isWithin(one, place))
  return [...chainOf(place), ...inside].flatMap(one =>
    runsOf(lives.get(one) ?? []).map(({ from, to }): KnownSpan => {
      const name = one === nation ? undefined : nameOf(one)
      return {
        ...(one === nation ? {} : { division: one }),
        ...(name === undefined ? {} : { name }),
        from,
        ...(to === undefined ? {} : { to }),
      }
    }),
  )
}
