import { type Problem, problem } from '@minzheng/core'
import { type Entry, nation } from './entries.js'
import { inOrder } from './timeline.js'

const placeOf = ({ place }: Entry) => ({
  zh: place === nation ? '全国' : place,
  en: place === nation ? 'the nation' : place,
})
const firstDay = ({ perhapsFrom, from }: Entry) => perhapsFrom ?? from

/** What is wrong with the days of one entry by itself. */
export const ownDayProblems = (entry: Entry): Problem[] => {
  const { id, from, perhapsFrom, until, unknownAfter, at } = entry
  const problems: Problem[] = []
  if (perhapsFrom !== undefined && perhapsFrom >= from)
    problems.push(
      problem(
        'days-out-of-order',
        'error',
        [...at, 'from'],
        [
          `${id} 的起始日介于 ${perhapsFrom} 与 ${from}，前一个不早于后一个。`,
          `${id} begins between ${perhapsFrom} and ${from}, of which the first is not the earlier.`,
        ],
        [
          '请写成 [可能的第一天, 确定已执行的第一天]；起始日确知的只写一个日期。',
          'Write [the first day on which it may have begun, the first that is certain]; where the first day is known, write that date alone.',
        ],
      ),
    )
  const end = until ?? unknownAfter
  if (end !== undefined && end < from)
    problems.push(
      problem(
        'days-out-of-order',
        'error',
        [...at, 'until'],
        [`${id} 自 ${from} 起，却止于 ${end}。`, `${id} begins on ${from} but ends on ${end}.`],
        ['请改正起止日期，截止日期不得早于起始日期。', 'Mend the dates; the end cannot come before the beginning.'],
      ),
    )
  return problems
}

const twice = (entry: Entry): Problem =>
  problem(
    'two-entries-for-one-day',
    'error',
    entry.at,
    [
      `${placeOf(entry).zh}的 ${entry.id} 自 ${entry.from} 起有两个取值。`,
      `${entry.id} of ${placeOf(entry).en} has two entries from ${entry.from} on.`,
    ],
    ['请只留一个，或改正起始日期。', 'Keep one, or mend the day from which it holds.'],
  )

const overlap = (before: Entry, entry: Entry): Problem =>
  problem(
    'entries-overlap',
    'error',
    entry.at,
    [
      `${placeOf(entry).zh}的 ${entry.id} 自 ${firstDay(entry)} 起的取值，与自 ${before.from} 起、至 ${before.until ?? before.unknownAfter} 止的取值重叠。`,
      `The entry of ${entry.id} of ${placeOf(entry).en} from ${firstDay(entry)} overlaps the one of ${before.from} to ${before.until ?? before.unknownAfter}.`,
    ],
    ['请改正前一取值的截止日期，或后一取值的起始日期。', 'Mend the end of the earlier, or the beginning of the later.'],
  )

/** Entries of one value and place that say different things of one day, each with the entry that says it second. */
export const overlapsOf = (entries: readonly Entry[]): { readonly entry: Entry; readonly problem: Problem }[] => {
  const ordered = inOrder(entries)
  return ordered.flatMap((entry, index) => {
    const before = ordered[index - 1]
    if (!before) return []
    if (firstDay(entry) <= before.from) return [{ entry, problem: twice(entry) }]
    const end = before.until ?? before.unknownAfter
    return end !== undefined && end >= firstDay(entry) ? [{ entry, problem: overlap(before, entry) }] : []
  })
}
