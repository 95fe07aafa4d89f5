import type { PlainDate } from '@minzheng/core'
import type { Deadline } from './targets-deadlines.js'
import { clauseAt, type Draft } from './targets-draft.js'

/** Words between a date and its figure that name nothing of their own. */
const generic =
  /完成|达到?|累计|总|全部|全面|实现|力争|确保|争取|要|进度|任务|目标|以上|全年|年度|其中|提[高升]|[至到为占的,;:、。]|不低于|不少于|超过|分别|率|比例/g
const runningTotal = /累计|达到?|提[高升][到至]|进度/

/** What the words before a figure name, without dates and what leads to the figure. */
const thingIn = (text: string, deadlines: readonly Deadline[], start: number, end: number): string => {
  let words = ''
  let from = start
  for (const deadline of deadlines) {
    if (deadline.end <= start || deadline.start >= end) continue
    words += text.slice(from, Math.max(from, deadline.start))
    from = Math.max(from, deadline.end)
  }
  return (words + text.slice(from, Math.max(from, end))).replace(generic, '')
}

const dayOf = (draft: Draft, words: string, year: number | undefined): PlainDate | undefined =>
  draft.deadline ?? (year !== undefined && /全年|年度/.test(words) ? (`${year}-12-31` as PlainDate) : undefined)

interface Milestone {
  readonly draft: Draft
  readonly day: PlainDate
  readonly value: number
}

/** Several targets that are steps to one: the last, with what is to be reached by each day. */
const schedule = (steps: readonly Milestone[], quoted: readonly Draft[]): Draft => {
  const last = steps.at(-1)!
  return {
    ...last.draft,
    start: Math.min(...quoted.map(({ start }) => start)),
    end: Math.max(...quoted.map(({ end }) => end)),
    at: Math.min(...quoted.map(({ at }) => at)),
    value: last.value,
    deadline: last.day,
    pace: steps.map(({ day, value }) => ({ date: day, value })),
    isPart: steps[0]!.draft.isPart && last.draft.isPart,
  }
}

const isAlike = (a: Draft, b: Draft): boolean =>
  a.kind === b.kind &&
  a.unit === b.unit &&
  a.change === b.change &&
  a.valueMax === undefined &&
  b.valueMax === undefined &&
  a.object === b.object &&
  a.scope?.place === b.scope?.place &&
  a.scope?.each === b.scope?.each &&
  a.kind !== 'deadline-only'

/** 全年200户,其中上半年120户、下半年80户: the parts of a whole by their dates, added up. */
const wholeWithParts = (text: string, drafts: readonly Draft[], index: number): Milestone[] | undefined => {
  const whole = drafts[index]!
  const steps: Milestone[] = []
  let sum = 0
  for (let next = index + 1; next < drafts.length; next++) {
    const draft = drafts[next]!
    const day = draft.deadline
    if (!draft.isPart || !isAlike(whole, draft) || day === undefined || draft.value === null) break
    if (steps.length > 0 && day <= steps.at(-1)!.day) break
    sum += draft.value
    steps.push({ draft: whole, day, value: sum })
  }
  return steps.length > 1 && sum === whole.value && text !== '' ? steps : undefined
}

/**
 * Makes one target of several that are only steps to it: 一季度完成20%,二季度完成50%…, 6月底前完成100户,年底前完成200户, and a whole
 * that is divided by dates. The steps are its pace. Things of their own, each with its date, stay apart.
 */
export const intoSchedules = (
  text: string,
  drafts: readonly Draft[],
  deadlines: readonly Deadline[],
  clauses: readonly number[],
  year: number | undefined,
): readonly Draft[] => {
  if (drafts.length < 2 || !drafts.some(({ deadline }) => deadline !== undefined)) return drafts
  const result: Draft[] = []
  for (let index = 0; index < drafts.length; index++) {
    const first = drafts[index]!
    const parts = wholeWithParts(text, drafts, index)
    if (parts !== undefined) {
      result.push(schedule(parts, drafts.slice(index, index + parts.length + 1)))
      index += parts.length
      continue
    }
    const clauseStart = clauses[clauseAt(clauses, first.at)]!
    const before = index === 0 ? clauseStart : Math.max(clauseStart, drafts[index - 1]!.end)
    const thing = thingIn(text, deadlines, before, first.at)
    const day = dayOf(first, text.slice(before, first.at), year)
    if (day === undefined || first.value === null) {
      result.push(first)
      continue
    }
    const steps: Milestone[] = [{ draft: first, day, value: first.value }]
    const quoted = [first]
    for (let next = index + 1; next < drafts.length; next++) {
      const [previous, draft] = [drafts[next - 1]!, drafts[next]!]
      const words = text.slice(Math.max(previous.stop, clauses[clauseAt(clauses, draft.at)]!), draft.at)
      const its = dayOf(draft, words, year)
      if (its === undefined || draft.value === null || !isAlike(first, draft)) break
      if (its.slice(0, 4) !== day.slice(0, 4)) break
      const between = thingIn(text, deadlines, previous.stop, draft.at)
      const restates = between !== '' && thing !== '' && between.endsWith(thing)
      const isSame =
        (between === '' && (draft.kind !== 'count' || !isZipped(draft, previous, text))) ||
        (restates && (draft.kind === 'ratio' || runningTotal.test(words)))
      if (!isSame) break
      steps.push({ draft, day: its, value: draft.value })
      quoted.push(draft)
    }
    steps.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    const rises = steps.every(
      ({ day: its, value }, at) => at === 0 || (its > steps[at - 1]!.day && value > steps[at - 1]!.value),
    )
    if (steps.length > 1 && rises) {
      result.push(schedule(steps, quoted))
      index += steps.length - 1
    } else result.push(first)
  }
  return result
}

/** 上半年和下半年分别举办2期、3期: so much in each of them, unless the words add up. */
const isZipped = (draft: Draft, previous: Draft, text: string): boolean =>
  /^[、和及与,]$/.test(text.slice(previous.stop, draft.at))
