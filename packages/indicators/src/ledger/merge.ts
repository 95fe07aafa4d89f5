import { type Problem, problem } from '@minzheng/core'
import { reportsBefore } from './check-ledger.js'
import { grouped } from './group.js'
import type { Ledger, LedgerTask } from './ledger.js'
import { proposeTaskKind } from './propose-kind.js'
import { refusalsOf } from './refusals.js'
import { taskId, wordsInCommon } from './task-id.js'

/** A ledger after the merge, and what a person should look at. */
export interface MergedLedger {
  /** Absent where the filled ledger is that of another plan, or has IDs twice. */
  readonly ledger?: Ledger
  readonly problems: Problem[]
}

/** From here on two tasks of one item are taken for one whose words were changed. */
const alikeEnough = 0.6
/** An item in which more tasks than these are new is another item; each is not held against each. */
const mostCompared = 200
const itemOf = ({ item }: LedgerTask): readonly string[] => [String(item)]

type Pairs = Map<LedgerTask, LedgerTask>

/** Pairs each fresh task with the filled one that it is: by ID, then by the same words, then by words most alike in the item. */
const pairsOf = (filled: readonly LedgerTask[], fresh: readonly LedgerTask[]): Pairs => {
  const pairs: Pairs = new Map()
  const open = new Set(filled)
  const pair = (task: LedgerTask, found: LedgerTask | undefined) => {
    if (!found || !open.delete(found)) return
    pairs.set(task, found)
  }
  const byId = new Map(filled.map(task => [task.id, task]))
  for (const task of fresh) pair(task, byId.get(task.id))
  const left = () => fresh.filter(task => !pairs.has(task))
  const byWords = grouped([...open], ({ task }) => [task])
  for (const task of left()) {
    const same = byWords.get(task.task) ?? []
    if (same.length === 1) pair(task, same[0])
  }
  const byItem = grouped([...open], itemOf)
  for (const [item, others] of grouped(left(), itemOf)) {
    const before = byItem.get(item) ?? []
    if (Math.max(others.length, before.length) > mostCompared) continue
    const alike = others.flatMap(task =>
      before.map(one => ({ task, one, likeness: wordsInCommon(task.task, one.task) })),
    )
    for (const { task, one, likeness } of alike.sort((a, b) => b.likeness - a.likeness))
      if (likeness >= alikeEnough && !pairs.has(task)) pair(task, one)
  }
  return pairs
}

/** What a person filled in stands; what the plan says of a task is that of the newer plan. */
const merged = (fresh: LedgerTask, filled: LedgerTask): LedgerTask => {
  const { item, id, task, deadline = filled.deadline, targets = filled.targets, domain = filled.domain } = fresh
  const isProposed = filled.kind === proposeTaskKind(filled.task).kind
  return {
    ...fresh,
    ...filled,
    id,
    item,
    task,
    kind: isProposed ? fresh.kind : filled.kind,
    ...(domain === undefined ? {} : { domain }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(targets === undefined ? {} : { targets }),
  }
}

const wasFilledIn = ({ departments, persons, steps, evidence, reports, remark }: LedgerTask): boolean =>
  [departments, persons, steps, evidence, reports, remark].some(one => one !== undefined)

const problemAt = (row: number, code: string, zh: string, en: string, remedy: Problem['remedy']): Problem =>
  problem(code, 'warning', ['tasks', row], [zh, en], remedy)

const deadlineChanged = (row: number, task: string, from: string, to: string): Problem =>
  problemAt(
    row,
    'task-deadline-changed',
    `“${task}”的期限由 ${from} 改为新的工作要点所写的 ${to}。`,
    `The deadline of "${task}" was ${from}; the newer plan says ${to}, which was taken.`,
    { zh: '请核对。', en: 'Check it.' },
  )
const wordsChanged = (row: number, from: string, to: string): Problem =>
  problemAt(
    row,
    'task-words-changed',
    `“${from}”视为新的工作要点中的“${to}”，填报内容随之保留。`,
    `"${from}" was taken for "${to}" of the newer plan, and keeps what was filled in.`,
    { zh: '如不是同一任务，请改正。', en: 'Mend it if they are two tasks.' },
  )
const notInPlan = (row: number, { task, item }: LedgerTask): Problem =>
  problemAt(
    row,
    'task-not-in-plan',
    `新的工作要点中没有第 ${item} 条的“${task}”，因有填报内容而保留。`,
    `The newer plan has no "${task}" in item ${item}; it was kept for what was filled in.`,
    { zh: '不再需要的请删去。', en: 'Delete it where it is needed no more.' },
  )
const dropped = ({ task, item }: LedgerTask): Problem =>
  problem(
    'task-dropped',
    'warning',
    ['tasks'],
    [
      `新的工作要点中没有第 ${item} 条的“${task}”，没有填报内容，已删去。`,
      `The newer plan has no "${task}" in item ${item}; nothing was filled in, and it was left out.`,
    ],
    ['如仍需要，请补入。', 'Add it again where it is still needed.'],
  )

/**
 * A ledger that was filled in, brought up to a newer version of its plan: its tasks in the order of the newer plan, each with what
 * was filled in, whatever place or (within its item) words it has now. Nothing that was filled in is lost. Refused, with errors
 * that say why, where plan, years or division are others or an ID stands twice.
 */
export const mergeLedger = (filled: Ledger, fresh: Ledger): MergedLedger => {
  const refusals = refusalsOf(filled, fresh)
  if (refusals.length > 0) return { problems: refusals }
  const pairs = pairsOf(filled.tasks, fresh.tasks)
  const problems: Problem[] = []
  const tasks = fresh.tasks.map((task, row) => {
    const before = pairs.get(task)
    if (!before) return task
    if (taskId(0, before.task) !== taskId(0, task.task)) problems.push(wordsChanged(row, before.task, task.task))
    if (before.deadline !== undefined && task.deadline !== undefined && before.deadline !== task.deadline)
      problems.push(deadlineChanged(row, task.task, before.deadline, task.deadline))
    return merged(task, before)
  })
  const kept = new Set(pairs.values())
  for (const task of filled.tasks) {
    if (kept.has(task)) continue
    if (wasFilledIn(task)) problems.push(notInPlan(tasks.push(task) - 1, task))
    else problems.push(dropped(task))
  }
  const ledger: Ledger = { ...filled, ...fresh, tasks: uniqueIds(tasks) }
  // A ledger with a period was held against it when it was checked.
  return { ledger, problems: filled.period ? problems : [...problems, ...reportsBefore(ledger)] }
}

/** A task that is kept beside the plan's own may have the ID of one of them. */
const uniqueIds = (tasks: readonly LedgerTask[]): LedgerTask[] => {
  const taken = new Set<string>()
  return tasks.map(task => {
    let { id } = task
    for (let next = 2; taken.has(id); next++) id = `${task.id}-${next}`
    taken.add(id)
    return id === task.id ? task : { ...task, id }
  })
}
