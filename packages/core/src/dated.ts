import type { Citation } from './citation.schema.js'
import { addDays, dateParts } from './plain-date.js'
import type { PlainDate } from './plain-date.schema.js'
import { ProblemError } from './problem.js'
import type { Problem } from './problem.schema.js'
import type { LocalizedText } from './text.schema.js'

/** A value that is law from a day on: to `to`, that day included, or until the next entry begins. */
export interface EntryInForce<T> {
  readonly status: 'in-force'
  readonly from: PlainDate
  readonly to?: PlainDate | undefined
  readonly value: T
  readonly cite: Citation
}
/** The end of a value: from this day on there is none. */
export interface EntryAbolished {
  readonly status: 'abolished'
  readonly from: PlainDate
  readonly cite: Citation
}
/** A value that is known but is not law yet, or never became so: it is shown, never used. */
export interface EntryAnnounced<T> {
  readonly status: 'announced'
  readonly from?: PlainDate | undefined
  readonly value: T
  readonly cite: Citation
}
/** One entry in the life of a value; `datedEntry` is its schema. */
export type DatedEntry<T> = EntryInForce<T> | EntryAbolished | EntryAnnounced<T>

/** A value through time, as {@link dated} makes it. */
export interface DatedValue<T> {
  readonly name: LocalizedText
  readonly entries: readonly DatedEntry<T>[]
  /** The entry in force on a day. @throws ProblemError `not-in-force`, which says which days are covered; `not-a-date` */
  at(date: PlainDate): EntryInForce<T>
}

/** Days from the first to the last, both included; without a last day, it still runs. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate | undefined
}

type Lived<T> = EntryInForce<T> | EntryAbolished
const hasLived = <T>(entry: DatedEntry<T>): entry is Lived<T> => entry.status !== 'announced'

/** The last day of an entry: its own `to`, or the day before the next entry begins. */
const periodOf = <T>(entry: EntryInForce<T>, next: Lived<T> | undefined): Period => ({
  from: entry.from,
  to: entry.to ?? (next && addDays(next.from, -1)),
})

/** The days on which a value is in force, as periods in order. */
export const coverage = <T>(entries: readonly DatedEntry<T>[]): Period[] =>
  entries
    .filter(hasLived)
    .flatMap((entry, index, all) => (entry.status === 'in-force' ? [periodOf(entry, all[index + 1])] : []))

const endsEarly = (index: number, from: PlainDate, to: PlainDate): Problem => ({
  code: 'dated-entry-ends-early',
  severity: 'error',
  path: [index, 'to'],
  message: { zh: `取值自 ${from} 起，却止于 ${to}。`, en: `The value begins on ${from} but ends on ${to}.` },
  remedy: {
    zh: '请改正起止日期，截止日期不得早于起始日期。',
    en: 'Mend the dates; the end cannot come before the beginning.',
  },
})

const overlaps = (index: number, from: PlainDate): Problem => ({
  code: 'dated-entries-overlap',
  severity: 'error',
  path: [index],
  message: { zh: `自 ${from} 起的取值与前一取值重叠。`, en: `The value from ${from} overlaps the one before it.` },
  remedy: {
    zh: '请按起始日期排列，并改正前一取值的截止日期。',
    en: 'Put the entries in order, and mend the end of the one before.',
  },
})

/** What is wrong with the order of entries: each must begin after the one before, and end before the next begins. */
export const datedProblems = <T>(entries: readonly DatedEntry<T>[]): Problem[] => {
  const problems: Problem[] = []
  let previous: Lived<T> | undefined
  for (const [index, entry] of entries.entries()) {
    if (!hasLived(entry)) continue
    const lastDay = previous?.status === 'in-force' ? (previous.to ?? previous.from) : previous?.from
    if (lastDay !== undefined && entry.from <= lastDay) problems.push(overlaps(index, entry.from))
    if (entry.status === 'in-force' && entry.to !== undefined && entry.to < entry.from)
      problems.push(endsEarly(index, entry.from, entry.to))
    previous = entry
  }
  return problems
}

const describe = (periods: readonly Period[], until: string, on: string): string =>
  periods.map(({ from, to }) => `${from} ${until} ${to ?? on}`).join(', ') || '—'

const notInForce = (name: LocalizedText, date: PlainDate, periods: readonly Period[]): ProblemError =>
  new ProblemError({
    code: 'not-in-force',
    severity: 'error',
    path: [],
    message: {
      zh: `${name.zh}在 ${date} 没有生效的取值；有据可查的期间：${describe(periods, '至', '今')}。`,
      en: `${name.en} has no value in force on ${date}; known periods: ${describe(periods, 'to', 'now')}.`,
    },
    remedy: {
      zh: '请改用上述期间内的日期，或补充当日生效的文件。',
      en: 'Use a date inside those periods, or add the document in force that day.',
    },
  })

/** A value through time. @throws ProblemError `dated-entries-overlap`, `dated-entry-ends-early` */
export const dated = <T>(name: LocalizedText, entries: readonly DatedEntry<T>[]): DatedValue<T> => {
  const problems = datedProblems(entries)
  if (problems.length > 0) throw new ProblemError(problems)
  const inOrder = entries.filter(hasLived)
  return {
    name,
    entries,
    at(date) {
      dateParts(date)
      const entry = inOrder.findLast(({ from }) => from <= date)
      if (entry?.status === 'in-force' && (entry.to === undefined || date <= entry.to)) return entry
      throw notInForce(name, date, coverage(entries))
    },
  }
}
