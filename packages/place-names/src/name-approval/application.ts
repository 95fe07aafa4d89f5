import { keysOf, type LocalizedText, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'
import { isDepartment } from './calendar.js'
import type { NameApprover } from './facts.js'

/** The states of an application for a name (地名管理条例 art. 12), with their names. */
export const nameApplicationStates = {
  draft: { zh: '拟订', en: 'Draft' },
  submitted: { zh: '已申请', en: 'Submitted' },
  returned: { zh: '退回补正', en: 'Returned for completion' },
  'under-review': { zh: '审查中', en: 'Under review' },
  approved: { zh: '已批准', en: 'Approved' },
  refused: { zh: '不予批准', en: 'Refused' },
  filed: { zh: '已备案', en: 'Filed' },
  announced: { zh: '已公告，待备案', en: 'Announced, filing due' },
  complete: { zh: '已备案并公告', en: 'Filed and announced' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Record<string, LocalizedText>
/** The state of an application for a name: see {@link nameApplicationStates}. */
export type NameApplicationState = keyof typeof nameApplicationStates

/** What can happen to an application for a name, with their names. */
export const nameApplicationEvents = {
  submit: { zh: '申请', en: 'Submitted' },
  return: { zh: '退回补正', en: 'Returned for completion' },
  accept: { zh: '受理', en: 'Accepted' },
  approve: { zh: '批准', en: 'Approved' },
  refuse: { zh: '不予批准', en: 'Refused' },
  file: { zh: '报送备案', en: 'Filed' },
  announce: { zh: '公告', en: 'Announced' },
  withdraw: { zh: '撤回', en: 'Withdrawn' },
} as const satisfies Record<string, LocalizedText>
/** What can happen to an application for a name: see {@link nameApplicationEvents}. */
export type NameApplicationEvent = keyof typeof nameApplicationEvents

type Transitions = Readonly<
  Record<NameApplicationState, Partial<Readonly<Record<NameApplicationEvent, NameApplicationState>>>>
>

const transitions: Transitions = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { accept: 'under-review', return: 'returned', withdraw: 'withdrawn' },
  returned: { submit: 'submitted', withdraw: 'withdrawn' },
  'under-review': { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: { file: 'filed', announce: 'announced' },
  filed: { announce: 'complete' },
  announced: { file: 'complete' },
  complete: {},
  refused: {},
  withdrawn: {},
}

/**
 * What may happen next to an application, and the state that it leads to. A department files before the notice; what the State
 * Council approved is filed with nobody.
 */
export const nextStates = (
  state: NameApplicationState,
  approver: NameApprover,
): Partial<Readonly<Record<NameApplicationEvent, NameApplicationState>>> => {
  if (state !== 'approved') return transitions[state]
  if (isDepartment(approver)) return { file: 'filed' }
  return approver === 'state-council' ? { announce: 'complete' } : transitions[state]
}

/**
 * From approval on a name is a standard name (art. 15), whether or not it was filed and announced yet.
 */
export const isStandardName = (state: NameApplicationState): boolean =>
  state === 'approved' || state === 'filed' || state === 'announced' || state === 'complete'

/** One thing that happened to an application for a name. */
export const NameApplicationStep = z.strictObject({ event: z.enum(keysOf(nameApplicationEvents)), on: PlainDate })
export type NameApplicationStep = z.infer<typeof NameApplicationStep>

/**
 * Where an application for a name stands on a day by what happened to it, in the order given; what is dated later has not happened yet. What
 * may not follow the state before it (`name-application-event`), and what is dated before it (`name-application-order`), is told, and the
 * former changes nothing.
 */
export const nameApplicationOn = (
  steps: readonly NameApplicationStep[],
  approver: NameApprover,
  asOf: PlainDate,
): { readonly state: NameApplicationState; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = []
  let state: NameApplicationState = 'draft'
  let last: PlainDate | undefined
  for (const [index, { event, on }] of steps.entries()) {
    if (on > asOf) continue
    if (last !== undefined && on < last)
      problems.push(
        problem(
          'name-application-order',
          'error',
          [index, 'on'],
          [`${on} 早于前一环节 ${last}。`, `${on} is before the step ahead of it, ${last}.`],
          ['请核对日期。', 'Check the days.'],
        ),
      )
    last = on
    const next: NameApplicationState | undefined = nextStates(state, approver)[event]
    if (next !== undefined) {
      state = next
      continue
    }
    const [done, now] = [nameApplicationEvents[event], nameApplicationStates[state]]
    problems.push(
      problem(
        'name-application-event',
        'error',
        [index, 'event'],
        [`“${now.zh}”之后不能“${done.zh}”。`, `"${done.en}" may not follow "${now.en}".`],
        ['请核对办理环节。', 'Check the steps.'],
      ),
    )
  }
  return { state, problems }
}
