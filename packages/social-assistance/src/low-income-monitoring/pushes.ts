import { atArticle, brokenRule, happenedBy, PlainDate, type Problem, type RecordRule, refusal } from '@minzheng/core'
import * as z from 'zod'
import { lowIncomeOpinion2023 } from '../shared/documents.js'
import { type AnswerState, answerState } from '../shared/late-under.js'

const day = PlainDate.nullable().default(null)

/** A case pushed to a department or township (监督转办推送): by when it answers, what it answered, and when it was urged. */
export const CasePush = z
  .strictObject({
    /** The id of the warning that it is about. */
    warning: z.string().min(1),
    to: z.string().min(1),
    pushed: PlainDate,
    /** By when it is to answer, as the place has set; `null`: not set, or not known. */
    due: day,
    /** `null`: not yet; left out: not told. */
    answered: PlainDate.nullish(),
    /** What came back (反馈); `declined`: no help was wanted, `gone`: died or moved away. */
    feedback: z.enum(['helped', 'not-eligible', 'passed-on', 'unfounded', 'declined', 'gone']).nullable().default(null),
    /** Days on which it was urged (督办); left out: not told. */
    urged: z.array(PlainDate).optional(),
  })
  .refine(
    ({ answered, feedback }) => answered === undefined || (answered === null) === (feedback === null),
    refusal(['feedback'], '反馈应当有日期和结果', 'an answer has a day and a feedback'),
  )
export type CasePush = z.infer<typeof CasePush>

/** How far a push is on a day. */
export type CasePushState = AnswerState<'answered'>

/** How far a push is on a day; one without a day by which it is to be answered is neither late nor in time, but `answered`. */
export const casePushState = ({ pushed, due, answered }: CasePush, asOf: PlainDate): CasePushState =>
  answerState(pushed, due, answered, asOf, 'answered')

/**
 * What pushes are held against. The opinion of 2023 has cases pushed to the department in charge (三（四）) and the help fed back in
 * good time (三（一）), and sets no days: what was pushed before it is held to its own day, and to no document.
 */
export const casePushRules = {
  'push-order': {
    text: { zh: '期限、反馈、督办日期早于推送日期', en: 'it is due, answered and urged after it was pushed' },
  },
  'push-answered': {
    text: { zh: '推送的个案应当在规定期限内反馈', en: 'a case that was pushed is answered by its day' },
    cite: atArticle(lowIncomeOpinion2023, '三（一）'),
  },
  // No national text asks for it.
  'push-urged': {
    text: { zh: '逾期未反馈的应当督办', en: 'what is not answered by its day is urged' },
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a push breaks on a day; urging is asked for from the day after the last day for its answer. */
export const casePushProblems = (push: CasePush, asOf: PlainDate): Problem[] => {
  const { pushed, due, answered, urged } = push
  const broken = (code: keyof typeof casePushRules, key: keyof CasePush, last?: PlainDate) => {
    const { text, ...by }: RecordRule = casePushRules[code]
    return brokenRule(code, { text, ...(pushed >= lowIncomeOpinion2023.effective && by) }, [key], last)
  }
  const state = casePushState(push, asOf)
  if (state === 'not-yet') return []
  return [
    ...(due !== null && due < pushed ? [broken('push-order', 'due')] : []),
    ...(answered != null && answered < pushed ? [broken('push-order', 'answered')] : []),
    ...(urged?.some(on => on < pushed) ? [broken('push-order', 'urged')] : []),
    ...(state === 'overdue' || state === 'late' ? [broken('push-answered', 'answered', due!)] : []),
    ...(state === 'overdue' && urged?.some(on => happenedBy(on, asOf) && on > due!) === false
      ? [broken('push-urged', 'urged')]
      : []),
  ]
}

/** The pushes by a day: how many, and of them answered, answered by a day that was set, overdue. */
export const casePushFigures = (
  pushes: readonly CasePush[],
  asOf: PlainDate,
): { readonly pushed: number; readonly answered: number; readonly inTime: number; readonly overdue: number } => {
  const states = pushes.map(push => casePushState(push, asOf)).filter(state => state !== 'not-yet')
  const of = (...wanted: CasePushState[]) => states.filter(state => wanted.includes(state)).length
  return {
    pushed: states.length,
    answered: of('answered', 'in-time', 'late'),
    inTime: of('in-time'),
    overdue: of('overdue'),
  }
}
