import * as z from 'zod'
import { Citation } from './citation.js'
import { addDays, PlainDate } from './plain-date.js'
import { type Problem, ProblemError } from './problem.js'
import type { LocalizedText } from './text.js'

/**
 * One entry in the life of a value: what it is from a day on (to a day, both included), and where that is written.
 * An end is an entry too: `abolished` has no value. `announced` is known but not (yet) law: it is shown, never used.
 */
export const datedEntry = <V extends z.ZodType>(value: V) =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('in-force'), from: PlainDate, to: PlainDate.optional(), value, cite: Citation }),
    z.object({ status: z.literal('abolished'), from: PlainDate, cite: Citation }),
    z.object({ status: z.literal('announced'), from: PlainDate.optional(), value, cite: Citation }),
  ])

export type DatedEntry<T> =
  | { readonly status: 'in-force'; readonly from: PlainDate; readonly to?: PlainDate | undefined; readonly value: T; readonly cite: Citation }
  | { readonly status: 'abolished'; readonly from: PlainDate; readonly cite: Citation }
  | { readonly status: 'announced'; readonly from?: PlainDate | undefined; readonly value: T; readonly cite: Citation }

export type InForce<T> = Extract<DatedEntry<T>, { status: 'in-force' }>

export interface DatedValue<T> {
  readonly name: LocalizedText
  readonly entries: readonly DatedEntry<T>[]
  /** The entry in force on a day. @throws ProblemError `not-in-force`, which says which days are covered */
  at(date: PlainDate): InForce<T>
}

interface Period {
  readonly from: PlainDate
  readonly to: PlainDate | undefined
}

/** The last day of an entry: its own `to`, or the day before the next entry begins. */
const periodOf = <T>(entry: InForce<T>, next: DatedEntry<T> | undefined): Period => ({
  from: entry.from,
  to: entry.to ?? (next?.from === undefined ? undefined : addDays(next.from, -1)),
})

const isInForce = <T>(entry: DatedEntry<T>): entry is InForce<T> => entry.status === 'in-force'
const lived = <T>(entries: readonly DatedEntry<T>[]) => entries.filter(entry => entry.status !== 'announced')

/** The days on which a value is in force, as periods in order. */
export const coverage = <T>(entries: readonly DatedEntry<T>[]): Period[] =>
  lived(entries).flatMap((entry, index, all) => (isInForce(entry) ? [periodOf(entry, all[index + 1])] : []))

/** What is wrong with the order of entries: each must begin after the one before, and end before the next begins. */
export const datedProblems = <T>(entries: readonly DatedEntry<T>[]): Problem[] =>
  lived(entries).flatMap((entry, index, all): Problem[] => {
    const previous = all[index - 1]
    if (previous?.from === undefined || entry.from === undefined) return []
    const end = isInForce(previous) ? (previous.to ?? previous.from) : previous.from
    if (entry.from > end) return []
    return [
      {
        code: 'dated-entries-overlap',
        severity: 'error',
        path: [index],
        message: { zh: `自 ${entry.from} 起的取值与前一取值重叠。`, en: `The value from ${entry.from} overlaps the one before it.` },
        remedy: { zh: '请按起始日期排列，并改正前一取值的截止日期。', en: 'Put the entries in order, and mend the end of the one before.' },
      },
    ]
  })

const describe = (periods: readonly Period[], until: string, on: string): string =>
  periods.map(({ from, to }) => `${from} ${until} ${to ?? on}`).join(', ') || '—'

/** A value through time. @throws ProblemError `dated-entries-overlap` */
export const dated = <T>(name: LocalizedText, entries: readonly DatedEntry<T>[]): DatedValue<T> => {
  const problems = datedProblems(entries)
  if (problems.length > 0) throw new ProblemError(problems)
  const inOrder = lived(entries)
  return {
    name,
    entries,
    at(date) {
      for (let index = inOrder.length - 1; index >= 0; index--) {
        const entry = inOrder[index]!
        if (entry.from === undefined || entry.from > date) continue
        if (isInForce(entry) && (entry.to === undefined || date <= entry.to)) return entry
        break
      }
      const periods = coverage(entries)
      throw new ProblemError({
        code: 'not-in-force',
        severity: 'error',
        path: [],
        message: {
          zh: `${name.zh}在 ${date} 没有生效的取值；有据可查的期间：${describe(periods, '至', '今')}。`,
          en: `${name.en} has no value in force on ${date}; known periods: ${describe(periods, 'to', 'now')}.`,
        },
        remedy: { zh: '请改用上述期间内的日期，或补充当日生效的文件。', en: 'Use a date inside those periods, or add the document in force that day.' },
      })
    },
  }
}
