import {
  areInOrder,
  atArticle,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import * as z from 'zod'
import { amended2025, type CommitteeKind, lawOf } from '../shared/law-versions.js'

/** The steps of a weighty decision (四议两公开), in their order. */
export const decisionSteps = {
  proposed: { zh: '党组织提议', en: 'Proposed by the Party organisation' },
  consulted: { zh: '“两委”会商议', en: 'Talked over by both committees' },
  reviewed: { zh: '党员大会审议', en: 'Reviewed by the Party members' },
  resolved: { zh: '村（居）民会议或者代表会议决议', en: 'Resolved by the assembly or the representatives' },
  'resolution-open': { zh: '决议公开', en: 'The resolution is made known' },
  'result-open': { zh: '实施结果公开', en: 'The result is made known' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A step: see {@link decisionSteps}. */
export type DecisionStep = keyof typeof decisionSteps

const steps = keysOf(decisionSteps)

/** Where the steps are told; no national document that was read numbers their days. */
export const fourDeliberationsMethod = {
  title: '“四议两公开”工作法',
  confidence: 'secondary',
  note: 'as pages of places tell it; the days between steps differ from place to place and are left to the user',
} as const satisfies Citation

const day = PlainDate.nullable()

/** The articles by which the Party organisation talks a weighty matter over before the assembly or the representatives decide, since 2026. */
const partyFirst = (committee: CommitteeKind, on: PlainDate): Citation | null =>
  on < amended2025
    ? null
    : atArticle(lawOf(committee, on), committee === 'village' ? '第二十八条第三款' : '第三十条第四款')

/** One weighty matter (重大事项) and the days of its steps; a step not taken is `null`. */
export const WeightyDecision = z.strictObject({
  matter: z.string().min(1),
  /** Whose matter it is; left out: not told. */
  committee: z.enum(['village', 'residents']).optional(),
  days: z.strictObject({
    proposed: day,
    consulted: day,
    reviewed: day,
    resolved: day,
    'resolution-open': day,
    'result-open': day,
  }),
  /** Where one person is secretary and head, proposal and talk may be one meeting. */
  oneMeeting: z.boolean().default(false),
  /** Whether the resolution was carried; `null`: not known. */
  carried: z.boolean().nullable().default(null),
  /** The last step of the matter: it was given up. */
  droppedOn: day.default(null),
})
export type WeightyDecision = z.infer<typeof WeightyDecision>

/** How far a matter is on a day: the last step taken; `not-begun`, `rejected`, `dropped`. */
export type DecisionState = DecisionStep | 'not-begun' | 'rejected' | 'dropped'

/** The last step that was taken by a day. */
export const decisionState = ({ days, carried, droppedOn }: WeightyDecision, asOf: PlainDate): DecisionState => {
  if (happenedBy(droppedOn, asOf)) return 'dropped'
  const last = steps.findLast(step => happenedBy(days[step], asOf))
  if (last === undefined) return 'not-begun'
  return carried === false && last !== 'proposed' && last !== 'consulted' && last !== 'reviewed' ? 'rejected' : last
}

/** The step that comes next; `null` where the matter is at its end. */
export const nextDecisionStep = (decision: WeightyDecision, asOf: PlainDate): DecisionStep | null => {
  const state = decisionState(decision, asOf)
  if (state === 'dropped' || state === 'rejected') return null
  return state === 'not-begun' ? steps[0] : (steps[steps.indexOf(state) + 1] ?? null)
}

/**
 * What is wrong with the steps by a day: one passed over (`decision-step-skipped`; that the Party organisation comes first is law since
 * 2026, the rest is the usual method), one before the one ahead of it
 * (`decision-step-order`), carried out though the resolution failed (`decision-not-carried`), a step after the matter was given up
 * (`decision-after-dropped`).
 */
export const decisionProblems = (decision: WeightyDecision, asOf: PlainDate): Problem[] => {
  const taken = steps.filter(step => happenedBy(decision.days[step], asOf))
  const last = taken.at(-1)
  const found = (code: string, step: DecisionStep, zh: string, en: string) =>
    problem(
      code,
      'error',
      ['days', step],
      [`“${decision.matter}”：${zh}`, `"${decision.matter}": ${en}`],
      ['请补齐程序或者更正记录。', 'Make up for the step, or mend the record.'],
    )
  const skipped = steps
    .slice(0, last === undefined ? 0 : steps.indexOf(last))
    .filter(step => !taken.includes(step) && !(step === 'consulted' && decision.oneMeeting))
  const outOfOrder = taken.filter(
    (step, index) => index > 0 && !areInOrder([decision.days[taken[index - 1]!], decision.days[step]]),
  )
  return [
    ...skipped.map(step => {
      const resolved = decision.days.resolved
      const law =
        step === 'proposed' && decision.committee && happenedBy(resolved, asOf)
          ? partyFirst(decision.committee, resolved!)
          : null
      return found(
        'decision-step-skipped',
        step,
        `缺少步骤：${decisionSteps[step].zh}${law ? `（${law.title}${law.article}）` : ''}。`,
        `the step is missing: ${decisionSteps[step].en.toLowerCase()}${law ? ` (${law.title} ${law.article})` : ''}.`,
      )
    }),
    ...outOfOrder.map(step =>
      found(
        'decision-step-order',
        step,
        `早于上一步骤：${decisionSteps[step].zh}。`,
        `it comes before the step ahead of it: ${decisionSteps[step].en.toLowerCase()}.`,
      ),
    ),
    ...(decision.droppedOn !== null && last !== undefined && decision.days[last]! > decision.droppedOn
      ? [
          found(
            'decision-after-dropped',
            last,
            `放弃以后还有步骤：${decisionSteps[last].zh}。`,
            `a step follows after it was given up: ${decisionSteps[last].en.toLowerCase()}.`,
          ),
        ]
      : []),
    ...(decision.carried === false && last === 'result-open'
      ? [
          found(
            'decision-not-carried',
            'result-open',
            '未获通过的决议已经实施。',
            'it was carried out without a resolution.',
          ),
        ]
      : []),
  ]
}
