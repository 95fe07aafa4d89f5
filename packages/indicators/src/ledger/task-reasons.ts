import type { StatusReason } from '../reasons.js'

const reason = (code: string, zh: string, en: string): StatusReason => ({ code, text: { zh, en } })
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)
const few = (names: readonly string[], separator: string): string => names.slice(0, 3).join(separator)

/** Why a task is where it is. */
export const taskReasons = {
  beforeStart: (from: string) =>
    reason('before-start', `台账的期间自 ${from} 开始。`, `The ledger's period begins on ${from}.`),
  nothingReported: () => reason('nothing-reported', '还没有填报进展。', 'Nothing has been reported yet.'),
  pastDeadline: (deadline: string, late: number) =>
    reason(
      'past-deadline',
      `期限 ${deadline} 已过 ${late} 天，没有完成。`,
      `The deadline ${deadline} passed ${days(late)} ago, and it is not done.`,
    ),
  dueToday: () => reason('due-today', '今天到期。', 'It is due today.'),
  silent: (last: string, silence: number) =>
    reason(
      'silent',
      `最近一次进展为 ${last}，已 ${silence} 天没有更新。`,
      `The last that is known is of ${last}; nothing came for ${days(silence)}.`,
    ),
  doneLate: (done: string, deadline: string, late: number) =>
    reason(
      'done-late',
      `${done} 完成，比期限 ${deadline} 晚 ${late} 天。`,
      `It was done on ${done}, ${days(late)} after the deadline ${deadline}.`,
    ),
  doneWithoutEvidence: (evidence: { readonly zh: string; readonly en: string }) =>
    reason(
      'done-without-evidence',
      `填报为完成，没有佐证材料（${evidence.zh}）。`,
      `It is reported done without evidence (${evidence.en}).`,
    ),
  stepsOverdue: (steps: readonly string[]) =>
    reason(
      'steps-overdue',
      `${steps.length} 个步骤过了时限：${few(steps, '、')}。`,
      `${steps.length === 1 ? 'A step is' : `${steps.length} steps are`} past due: ${few(steps, ', ')}.`,
    ),
  stepsOpen: (steps: readonly string[]) =>
    reason(
      'steps-open',
      `填报为完成，还有步骤没有完成日期：${few(steps, '、')}。`,
      `It is reported done, and these steps have no day on which they were: ${few(steps, ', ')}.`,
    ),
  allStepsDone: () =>
    reason(
      'all-steps-done',
      '各步骤都已完成，任务还没有填报为完成。',
      'All steps are done; nobody reported the task done.',
    ),
  reportsContradict: (date: string) =>
    reason(
      'reports-contradict',
      `${date} 的填报互相矛盾，按进度较慢的计。`,
      `Reports of ${date} contradict each other; the less far one was taken.`,
    ),
  targetsMet: (targets: readonly string[]) =>
    reason(
      'targets-met',
      `对应的目标已达成（${few(targets, '、')}）。`,
      `Its targets are met (${few(targets, ', ')}).`,
    ),
  targetsOpen: (targets: readonly string[]) =>
    reason(
      'targets-open',
      `对应的目标还没有达成：${few(targets, '、')}。`,
      `These targets of it are not met: ${few(targets, ', ')}.`,
    ),
  targetsNotJudged: (targets: readonly string[]) =>
    reason(
      'targets-not-judged',
      `对应的目标没有可用的数据，按填报计：${few(targets, '、')}。`,
      `These targets of it cannot be judged, so the reports decide: ${few(targets, ', ')}.`,
    ),
}
