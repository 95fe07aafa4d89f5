import type { LocalizedText } from '@minzheng/core'
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

/** What can happen to an application for a name. */
export type NameApplicationEvent =
  | 'submit'
  | 'return'
  | 'accept'
  | 'approve'
  | 'refuse'
  | 'file'
  | 'announce'
  | 'withdraw'

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
