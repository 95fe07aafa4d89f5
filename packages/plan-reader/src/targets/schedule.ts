import { multiplyExact, type PlainDate, plainDate } from '@minzheng/core'
import type { Deadline } from './deadlines.js'
import { clauseAt, type Draft } from './draft.js'

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
  draft.deadline ?? (year !== undefined && /全年|年度/.test(words) ? plainDate(year, 12, 31) : undefined)

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

/** 6月底前30户,年底前100户改造: what is counted may stand with one of them alone. */
const countsAlike = (text: string, a: Draft, b: Draft): boolean => {
  const [one, other] = [text.slice(a.stop, a.end), text.slice(b.stop, b.end)].map(words => words.replace(generic, ''))
  return one === '' || other === '' || one === other
}

/** 全年200户,其中上半年120户、下半年80户: the parts of a whole by their dates, added up; or one of them, on the way to it. */
const wholeWithParts = (
  text: string,
  drafts: readonly Draft[],
  deadlines: readonly Deadline[],
  index: number,
  year: number | undefined,
): { readonly steps: readonly Milestone[]; readonly parts: number } | undefined => {
  const whole = drafts[index]!
  const end = whole.deadline ?? (year === undefined ? undefined : plainDate(year, 12, 31))
  if (whole.value === null || end === undefined || whole.isPart) return undefined
  const steps: Milestone[] = []
  let sum = 0
  for (let next = index + 1; next < drafts.length; next++) {
    const [previous, draft] = [drafts[next - 1]!, drafts[next]!]
    const day = draft.deadline
    if (!draft.isPart || !isAlike(whole, draft) || day === undefined || draft.value === null) break
    if (steps.length > 0 && day <= steps.at(-1)!.day) break
    if (thingIn(text, deadlines, previous.end, draft.at) !== '') break
    sum += draft.value
    steps.push({ draft: whole, day, value: sum })
  }
  if (steps.length === 0 || sum > whole.value) return undefined
  const parts = steps.length
  if (sum === whole.value) return parts > 1 ? { steps, parts } : undefined
  if (parts > 1 || steps[0]!.day >= end) return undefined
  return { steps: [...steps, { draft: whole, day: end, value: whole.value }], parts }
}

const saysProgress = /完成|进度/

/** 年底前全部完成改造: nothing but when all of it is to be done. */
const endsWhole = (text: string, deadlines: readonly Deadline[], whole: Draft, { start, end }: Draft): boolean =>
  text.slice(whole.start, whole.end).includes(thingIn(text, deadlines, start, end))

/** 改造420户,一季度完成20%,二季度50%,年底前全部完成: shares of a whole by their dates, which are so many of it. */
const wholeByShares = (
  text: string,
  drafts: readonly Draft[],
  deadlines: readonly Deadline[],
  clauses: readonly number[],
  index: number,
  year: number | undefined,
): { readonly steps: readonly Milestone[]; readonly parts: number } | undefined => {
  const whole = drafts[index]!
  const { value, kind, comparator, pace } = whole
  if (value === null || kind === 'ratio' || kind === 'change' || comparator !== '>=' || pace !== undefined)
    return undefined
  // Of 改造420户、培训100人 nobody can tell which of them the shares are of.
  if (index > 0 && clauseAt(clauses, drafts[index - 1]!.at) === clauseAt(clauses, whole.at)) return undefined
  const steps: Milestone[] = []
  for (let next = index + 1; next < drafts.length; next++) {
    const [previous, draft] = [drafts[next - 1]!, drafts[next]!]
    const day = draft.deadline
    if (day === undefined || (steps.length > 0 && day <= steps.at(-1)!.day)) break
    if (draft.kind === 'deadline-only') {
      if (steps.length > 0 && endsWhole(text, deadlines, whole, draft)) steps.push({ draft: whole, day, value })
      break
    }
    const reached = draft.kind === 'ratio' && draft.value !== null ? multiplyExact(value, draft.value) : 0
    if (draft.valueMax !== undefined || draft.comparator !== '>=' || draft.scope !== undefined) break
    if (reached <= (steps.at(-1)?.value ?? 0) || reached > value) break
    if (thingIn(text, deadlines, previous.end, draft.at) !== '') break
    steps.push({ draft: whole, day, value: reached })
  }
  const [parts, last] = [steps.length, steps.at(-1)]
  if (last === undefined || (parts === 1 && !saysProgress.test(text.slice(whole.end, drafts[index + 1]!.at))))
    return undefined
  if (last.value === value) return { steps, parts }
  const end = whole.deadline ?? (year === undefined ? undefined : plainDate(year, 12, 31))
  if (end === undefined || end <= last.day) return undefined
  return { steps: [...steps, { draft: whole, day: end, value }], parts }
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
    const divided =
      wholeWithParts(text, drafts, deadlines, index, year) ??
      wholeByShares(text, drafts, deadlines, clauses, index, year)
    if (divided !== undefined) {
      result.push(schedule(divided.steps, drafts.slice(index, index + divided.parts + 1)))
      index += divided.parts
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
      if (its === undefined || draft.value === null || !isAlike(first, draft) || !countsAlike(text, first, draft)) break
      if (its.slice(0, 4) !== day.slice(0, 4)) break
      const between = thingIn(text, deadlines, previous.end, draft.at)
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
