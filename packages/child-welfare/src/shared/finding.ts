import { happenedBy, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'

/** Something that was found wrong and has to be put right (问题、隐患台账), of one of several kinds. */
export const finding = <K extends readonly [string, ...string[]]>(kinds: K) =>
  z.strictObject({
    id: z.string().min(1),
    kind: z.enum(kinds),
    /** The venue or institution. */
    at: z.string().min(1),
    foundOn: PlainDate,
    /** The last day for putting it right; `null`: none was set. */
    dueOn: PlainDate.nullable(),
    /** The day on which it was found to be right again; `null`: it was not yet. Left out: not told. */
    rightOn: PlainDate.nullish(),
  })
/** A finding of whatever kind. */
export interface Finding {
  readonly id: string
  readonly foundOn: PlainDate
  readonly dueOn: PlainDate | null
  readonly rightOn?: PlainDate | null | undefined
}

/** How a finding stands on a day: `later` if it was not found by then. */
export type FindingState = 'later' | 'open' | 'overdue' | 'right'

/** How a finding stands on a day; due on its last day, overdue from the day after. Where it is not told that it is right, it is not. */
export const findingState = ({ foundOn, dueOn, rightOn }: Finding, asOf: PlainDate): FindingState => {
  if (foundOn > asOf) return 'later'
  if (happenedBy(rightOn, asOf)) return 'right'
  return dueOn !== null && dueOn < asOf ? 'overdue' : 'open'
}

/**
 * What is wrong with a list of findings on a day: `finding-twice` (an id that is on the list before), `finding-dates`,
 * `finding-without-day`, `finding-overdue` (a warning where it is not told whether it was put right), `finding-late` (put right after its last day).
 */
export const findingProblems = (findings: readonly Finding[], asOf: PlainDate): Problem[] => {
  const seen = new Set<string>()
  return findings.flatMap(({ id, foundOn, dueOn, rightOn }, index): Problem[] => {
    if (seen.has(id))
      return [
        problem(
          'finding-twice',
          'error',
          [index, 'id'],
          [`“${id}”登记了两次。`, `"${id}" is on the list twice.`],
          ['请合并，或改用不同的编号。', 'Keep one, or number them apart.'],
        ),
      ]
    seen.add(id)
    if (foundOn > asOf) return []
    if ((rightOn != null && rightOn < foundOn) || (dueOn !== null && dueOn < foundOn))
      return [
        problem(
          'finding-dates',
          'error',
          [index],
          [`“${id}”的整改日期早于发现日期。`, `"${id}" was to be put right, or was, before it was found.`],
          ['请核对日期。', 'Check the days.'],
        ),
      ]
    const state = findingState({ id, foundOn, dueOn, rightOn }, asOf)
    if (state === 'overdue')
      return [
        problem(
          'finding-overdue',
          rightOn === undefined ? 'warning' : 'error',
          [index, 'rightOn'],
          rightOn === undefined
            ? [
                `“${id}”应于 ${dueOn} 前整改，没有记录是否完成。`,
                `"${id}" was to be put right by ${dueOn}; whether it was is not on record.`,
              ]
            : [`“${id}”应于 ${dueOn} 前整改，尚未完成。`, `"${id}" was to be put right by ${dueOn}.`],
          ['请整改并记录验收日期。', 'Put it right, and record the day.'],
        ),
      ]
    if (state === 'open' && dueOn === null)
      return [
        problem(
          'finding-without-day',
          'warning',
          [index, 'dueOn'],
          [`“${id}”没有整改期限。`, `"${id}" has no day by which it is put right.`],
          ['请确定整改期限。', 'Set one.'],
        ),
      ]
    if (state === 'right' && dueOn !== null && dueOn < rightOn!)
      return [
        problem(
          'finding-late',
          'warning',
          [index, 'rightOn'],
          [
            `“${id}”应于 ${dueOn} 前整改，${rightOn} 才完成。`,
            `"${id}" was to be put right by ${dueOn}, and was on ${rightOn}.`,
          ],
          ['请说明延期的原因。', 'Say why it took longer.'],
        ),
      ]
    return []
  })
}
