import { grouped } from './group.js'
import { type TaskStanding, type TaskState, taskStates } from './standing.js'

/** How many tasks have each state, and how many of the done ones nothing shows. */
export interface TaskCounts {
  readonly total: number
  readonly byState: Readonly<Record<TaskState, number>>
  readonly withoutEvidence: number
}

/** Counts of the tasks that have something in common: an item, a domain, a department. */
export interface TaskGroup extends TaskCounts {
  readonly key: string
}

/** What tasks are rolled up by. */
export const taskGroupings = ['item', 'domain', 'department'] as const
/** One of {@link taskGroupings}. */
export type TaskGrouping = (typeof taskGroupings)[number]

/** Counts the states of tasks. */
export const countTasks = (standings: readonly TaskStanding[]): TaskCounts => {
  const byState = Object.fromEntries(taskStates.map(state => [state, 0])) as Record<TaskState, number>
  let withoutEvidence = 0
  for (const { state, evidenced } of standings) {
    byState[state]++
    if (evidenced === false) withoutEvidence++
  }
  return { total: standings.length, byState, withoutEvidence }
}

const keysOf: Record<TaskGrouping, (standing: TaskStanding) => readonly string[]> = {
  item: ({ task }) => [String(task.item)],
  domain: ({ task }) => [task.domain ?? ''],
  department: ({ task }) => task.departments ?? [''],
}

const urgent = ({ byState }: TaskCounts): readonly number[] => [byState.overdue, byState.stalled]

/**
 * The counts of tasks by item, domain or department: those with most overdue, then most stalled tasks first, else in the order
 * of the ledger. A task of several departments counts for each; the key is empty where a task names none.
 */
export const rollUpTasks = (standings: readonly TaskStanding[], by: TaskGrouping): TaskGroup[] => {
  return [...grouped(standings, keysOf[by])]
    .map(([key, group]) => ({ key, ...countTasks(group) }))
    .sort((a, b) => {
      const [left, right] = [urgent(a), urgent(b)]
      return (right[0] ?? 0) - (left[0] ?? 0) || (right[1] ?? 0) - (left[1] ?? 0)
    })
}

const rank = ({ state, reasons }: TaskStanding): number =>
  2 * taskStates.indexOf(state) + (reasons.some(({ code }) => code === 'steps-overdue') ? 0 : 1)

/** The tasks to look at first: overdue, the longest first; then stalled; then those with steps past due. */
export const urgentFirst = (standings: readonly TaskStanding[]): TaskStanding[] =>
  standings.toSorted((a, b) => rank(a) - rank(b) || (a.state === 'done' ? 0 : b.daysLate - a.daysLate))
