import type { Deadline } from './deadlines.js'
import { clauseAt, type Draft } from './draft.js'
import { type Past, saysDone } from './past.js'
import { completion, strive } from './words.js'

/** The words of a clause that only says when the work before it is to be done. */
const endsTask =
  /^(?:全部|全面|基本|总体|确保|力争|均|要|需|须|务必)*(?:(?:建成|投入使用|投用|投入运[营行]|到位|竣工|完工|封顶|开工|交付|启用|开放|验收|达标|办结|落实)[^,;:。]{0,8}|(?:完成|实现)(?:全部|所有|各项|年度|既定|上述|建设|改造|新建|任务|目标|工作|培训|施工|主体|验收|安装|整改|评定|评估|招标|创建|发放|搬迁|投用|投入使用|运[营行]|并|通过)*)$/

/** 全年新建5家: the clause names a time of its own. */
const ownTime = /[,;:。](?:其中)?(?:今年|全年|本年度?|当年|年度|20\d\d年(?!底|末|前|内))/
const wholeYear = /^(?:[^,;:。]{0,12})全年/

/** Whether a date that stands in an earlier clause still governs the words up to a figure. */
const reaches = (text: string, deadline: Deadline, at: number): boolean => {
  const words = text.slice(deadline.end, at)
  if (ownTime.test(words)) return false
  // 6月底前完成…;新建…: what a date stands with ends it; a date that stands alone at the head is of all that follows.
  if (!words.includes(';')) return true
  return !/[,;]/.test(text.slice(0, deadline.start)) && /^(?:[,:】)]|[^,;。]{0,24}:)/.test(words)
}

/** The date that governs a place in a sentence: in its own clause, or leading an earlier one up to the next date. */
const governing = (
  text: string,
  deadlines: readonly Deadline[],
  clauses: readonly number[],
  at: number,
): Deadline | undefined => {
  const clause = clauseAt(clauses, at)
  let found: Deadline | undefined
  for (const deadline of deadlines) {
    const its = clauseAt(clauses, deadline.start)
    if (its > clause) break
    if (its === clause) {
      if (found === undefined || deadline.start < at || clauseAt(clauses, found.start) < its) found = deadline
    } else if (deadline.start - clauses[its]! <= LONGEST_LEAD) found = deadline
    else if (found !== undefined) found = undefined
  }
  return found !== undefined && (found.start >= clauses[clause]! || reaches(text, found, at)) ? found : undefined
}

/** How many units may stand before a date that leads its clause. */
const LONGEST_LEAD = 4

const ofAll = /^(?:以上|上述)?[一-鿿]{0,4}?(?:全部|均|都)/

/** A date in the clause after a figure that only says when the same work is to be finished. */
const following = (
  text: string,
  drafts: readonly Draft[],
  deadlines: readonly Deadline[],
  clauses: readonly number[],
  at: number,
): Deadline | undefined => {
  const own = clauseAt(clauses, at)
  const deadline = deadlines.find(({ start }) => start >= (clauses[own + 1] ?? text.length))
  if (deadline === undefined) return undefined
  const its = clauseAt(clauses, deadline.start)
  const [start, end] = [clauses[its]!, clauses[its + 1]!]
  if (deadline.start - start > LONGEST_LEAD) return undefined
  // …,年底前全部完成 is said of all that stands before it.
  if (its > own + 1 && !ofAll.test(text.slice(start, deadline.start)) && !ofAll.test(text.slice(deadline.end, end)))
    return undefined
  if (drafts.some(draft => draft.at >= start && draft.at < end)) return undefined
  const words = text.slice(clauses[own]!, at)
  if (wholeYear.test(words) && !deadline.date?.endsWith('12-31')) return undefined
  if (words.includes('今年') && /20\d\d年|明年/.test(text.slice(deadline.start, deadline.end))) return undefined
  const rest = text.slice(deadline.end, end).replace(/[,;:。|]+$/, '')
  // 新建5家,到年底,占比达到60%: it heads the clause behind it.
  if (
    rest === '' &&
    text[end - 1] === ',' &&
    drafts.some(draft => draft.at >= end && draft.at < (clauses[its + 2] ?? 0))
  )
    return undefined
  // A clause, or the cell of a table, that is nothing but the date.
  return rest === '' || endsTask.test(rest) ? deadline : undefined
}

/** 完成时限:11月底前 speaks of the whole item. */
const timeField = /(?:完成时限|完成时间|完成期限|时间节点|时限要求|时限):$/

const LONGEST_TASK = 40

/** Gives each target its date, and makes a target of each date that has none but a task to be finished. */
export const giveDeadlines = (
  text: string,
  drafts: Draft[],
  deadlines: readonly Deadline[],
  clauses: readonly number[],
  isPast: Past,
): void => {
  if (deadlines.length === 0) return
  const used = new Set<Deadline>()
  for (const draft of drafts) {
    if (draft.deadline !== undefined) {
      // Its date was one of a list.
      const clause = clauseAt(clauses, draft.at)
      for (const deadline of deadlines) if (clauseAt(clauses, deadline.start) === clause) used.add(deadline)
      continue
    }
    const deadline =
      governing(text, deadlines, clauses, draft.at) ?? following(text, drafts, deadlines, clauses, draft.at)
    if (deadline === undefined) continue
    if (deadline.date !== undefined) draft.deadline = deadline.date
    if (isItsOwnTask(text, deadline, clauses, draft.at)) continue
    used.add(deadline)
  }
  // The task before, and its date: 力争 goes on through a list of dates.
  let last: { draft: Draft; clause: number } | undefined
  deadlines.forEach((deadline, index) => {
    if (used.has(deadline)) return
    const draft = taskOf(text, deadlines, index, clauses)
    if (draft === undefined || isPast(deadline.start - 60, deadline.start)) return
    if (isToldBy(text, deadline, draft.end)) return
    const clause = clauseAt(clauses, deadline.start)
    if (
      last?.draft.modality === 'strive' &&
      clause - last.clause <= 1 &&
      !/确保|务必|必须/.test(text.slice(last.draft.end, draft.end)) &&
      text[clauses[clause]! - 1] === ','
    )
      draft.modality = 'strive'
    last = { draft, clause }
    drafts.push(draft)
  })
}

/** 截至9月30日, and a date whose clause says that it was done (上半年建成了5家), tell of results. */
const isToldBy = (text: string, { start, end }: Deadline, clauseEnd: number): boolean =>
  /截[至止][^前]*$/.test(text.slice(Math.max(0, start - 2), end)) || saysDone(text.slice(end, clauseEnd))

/** 6月底前完成开发,录入1万条: the clause of the date states a task before the clause of the figure. */
const isItsOwnTask = (text: string, deadline: Deadline, clauses: readonly number[], at: number): boolean => {
  const end = clauses[clauseAt(clauses, deadline.start) + 1]!
  return at >= end && completion.test(text.slice(deadline.end, end))
}

const taskOf = (
  text: string,
  deadlines: readonly Deadline[],
  index: number,
  clauses: readonly number[],
): Draft | undefined => {
  const deadline = deadlines[index]!
  const clause = clauseAt(clauses, deadline.start)
  const clauseStart = clauses[clause]!
  // Of 4月末完成设计、6月末封顶 each date has the words up to the next.
  const next = deadlines[index + 1]?.start ?? text.length
  const previous = deadlines[index - 1]?.end ?? 0
  let end = trimmed(text, Math.min(clauses[clause + 1]!, next))
  // 到年底, stands alone before the clause that says what is to be done.
  if (end - deadline.end < 1 && text[end] === ',' && clauses[clause + 2] !== undefined)
    end = trimmed(text, clauses[clause + 2]!)
  end = Math.min(end, next, deadline.end + LONGEST_TASK)
  const isField = timeField.test(text.slice(Math.max(0, deadline.start - 8), deadline.start))
  const isFirst = deadline.start - clauseStart <= LONGEST_LEAD
  const before = isFirst || previous > clauseStart ? '' : text.slice(clauseStart, deadline.start)
  if (!isField && !completion.test(text.slice(deadline.end, end)) && !completion.test(before)) return undefined
  if (isField) end = deadline.end
  const start =
    isField || completion.test(text.slice(deadline.end, end))
      ? deadline.start
      : Math.max(clauseStart, deadline.start - LONGEST_TASK)
  strive.lastIndex = 0
  return {
    start,
    end,
    at: deadline.start,
    stop: end,
    kind: 'deadline-only',
    comparator: '<=',
    value: null,
    valueMax: undefined,
    unit: null,
    bare: false,
    change: undefined,
    scope: undefined,
    object: undefined,
    deadline: deadline.date,
    pace: undefined,
    modality: strive.test(text.slice(clauseStart, end)) ? 'strive' : 'must',
    isPart: false,
    isForItem: isField,
  }
}

const trimmed = (text: string, end: number): number =>
  end > 0 && /[,;:。!?、和及并]/.test(text[end - 1]!) ? end - 1 : end
