import type { PlainDate } from '@minzheng/core'
import type { BookFinding } from './book.js'
import type { Common } from './schema-leaves.js'
import { earlier, type Timeline, type ValueSpan } from './timeline.js'

type Find = (id: string) => BookFinding

const later = (a: PlainDate, b: PlainDate): PlainDate => [a, b].sort()[1]!

const isConfirmed = ({ entry }: ValueSpan): boolean => entry.cite.confidence !== 'unverified'

/** The days of both, told by the first, or by the one that nobody confirmed. */
const shared = (a: ValueSpan, b: ValueSpan): ValueSpan => ({
  ...(isConfirmed(b) ? a : b),
  from: later(a.from, b.from),
  to: earlier(a.to, b.to),
})

/** What several values have in common on a day: where all are known and equal, that; where none is set, none. */
export const findCommon = ({ of, unless = [] }: Common, find: Find): BookFinding => {
  const [first, ...others] = of
  let answer = find(first)
  for (const one of others.map(find)) {
    if (answer.status === 'unknown' || one.status === 'unknown') return { status: 'unknown' }
    if (answer.status === 'unsure' || answer.status === 'differs') return answer
    if (one.status === 'unsure' || one.status === 'differs') return one
    const same = answer.status === 'set' ? one.status === 'set' && one.value === answer.value : one.status === 'none'
    if (!same) return { status: 'differs', span: answer.span, ids: of }
    answer = { ...answer, span: shared(answer.span, one.span) }
  }
  if (answer.status !== 'set') return answer
  for (const id of unless) {
    const one = find(id)
    if (one.status === 'unsure') return one
    if (one.status === 'set' && one.value !== answer.value)
      return { status: 'differs', span: answer.span, ids: [of[0], id] }
  }
  return answer
}

/** The days on which two lives of one place hold the same value. */
export const livesInCommon = (
  a: Timeline,
  b: Timeline,
  isSame: (a: ValueSpan, b: ValueSpan) => boolean,
): ValueSpan[] => {
  const spans: ValueSpan[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i]!, b[j]!]
    const both = shared(one, other)
    if ((both.to === undefined || both.from <= both.to) && isSame(one, other)) spans.push(both)
    if (earlier(one.to, other.to) === one.to) i++
    else j++
  }
  return spans
}
