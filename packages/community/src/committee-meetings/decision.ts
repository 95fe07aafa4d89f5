import {
  areInOrder,
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import * as z from 'zod'
import { amended2025, type CommitteeKind, hasLaw, lawOf } from '../shared/law-versions.js'
import { endOfNextQuarter } from '../shared/quarters.js'

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

const step = PlainDate.nullish()

/**
 * The article by which a step is taken, of the law of a day; `null`: none, it is the usual method. That the Party organisation comes first
 * is law since 2026; what a village’s assembly has to decide, and that its decision is made known, since the law that is held; of
 * communities the law asked for the decision alone until 2025.
 */
const lawOfStep = (step: DecisionStep, committee: CommitteeKind, on: PlainDate): Citation | null => {
  const village = committee === 'village'
  const articles: Readonly<Partial<Record<DecisionStep, readonly [since2026: string, before: string | null]>>> = {
    proposed: village ? ['第二十八条第三款', null] : ['第三十条第四款', null],
    resolved: village ? ['第二十八条', '第二十四条'] : ['第三十条', '第十条第二款'],
    'resolution-open': village ? ['第三十五条第二款', '第三十条第二款'] : ['第三十四条第二款', null],
  }
  const [since2026, before] = articles[step] ?? [null, null]
  const article = on >= amended2025 ? since2026 : before
  return article === null || !hasLaw(committee, on) ? null : atArticle(lawOf(committee, on), article)
}

/** One weighty matter (重大事项) and the days of its steps; a step not taken is `null`, one of which nothing is told left out. */
export const WeightyDecision = z.strictObject({
  matter: z.string().min(1),
  /** Whose matter it is; left out: not told. */
  committee: z.enum(['village', 'residents']).optional(),
  days: z.strictObject({
    proposed: step,
    consulted: step,
    reviewed: step,
    resolved: step,
    'resolution-open': step,
    'result-open': step,
  }),
  /** Where one person is secretary and head, proposal and talk may be one meeting. */
  oneMeeting: z.boolean().default(false),
  /** Whether the resolution was carried; `null`: not known. */
  carried: z.boolean().nullable().default(null),
  /** The last step of the matter: it was given up. */
  droppedOn: PlainDate.nullable().default(null),
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

/** A resolution that was carried and is not made known by the end of the quarter after its own. */
const notMadeKnown = ({ matter, committee, days, carried, droppedOn }: WeightyDecision, asOf: PlainDate): Problem[] => {
  const { resolved, 'resolution-open': open, 'result-open': result } = days
  // One that comes after it without it is a step passed over.
  if (committee === undefined || carried !== true || resolved == null || droppedOn !== null || result != null) return []
  const law = lawOfStep('resolution-open', committee, resolved)
  const due = endOfNextQuarter(resolved)
  if (law === null || !isLate(open, due, asOf)) return []
  const text = { zh: `“${matter}”：决议应当公布`, en: `"${matter}": the resolution is made known` }
  const rule = { text, cite: law, ...(committee === 'residents' && { severity: 'warning' as const }) }
  return [brokenRule('decision-not-open', rule, ['days', 'resolution-open'], committee === 'village' ? due : undefined)]
}

/**
 * What is wrong with the steps by a day: one passed over (`decision-step-skipped`; a warning where it is the usual method and no law: of
 * those known to be of a village or community all but the Party’s proposal since 2026, the decision and its publication), one before the one
 * ahead of it (`decision-step-order`; a warning but for the decision before the proposal since 2026, whatever came in between, and for what is made known before it), carried out though the resolution failed (`decision-not-carried`), a step after the matter was given up
 * (`decision-after-dropped`), a resolution that was carried and is not made known when the quarter after is over (`decision-not-open`: of
 * villages, which make their affairs known every quarter at least; in communities, for which no day is set, a warning since 2026).
 */
export const decisionProblems = (decision: WeightyDecision, asOf: PlainDate): Problem[] => {
  const taken = steps.filter(step => happenedBy(decision.days[step], asOf))
  const last = taken.at(-1)
  const found = (code: string, step: DecisionStep, zh: string, en: string, severity: Problem['severity'] = 'error') =>
    problem(
      code,
      severity,
      ['days', step],
      [`“${decision.matter}”：${zh}`, `"${decision.matter}": ${en}`],
      ['请补齐程序或者更正记录。', 'Make up for the step, or mend the record.'],
    )
  const skipped = steps
    .slice(0, last === undefined ? 0 : steps.indexOf(last))
    .filter(step => notHappenedBy(decision.days[step], asOf) && !(step === 'consulted' && decision.oneMeeting))
  const { days, committee } = decision
  // The Party comes before the decision since 2026, whatever was talked over in between.
  const partyFirst =
    committee && taken.includes('resolved') && taken.includes('proposed') && days.proposed! > days.resolved!
      ? lawOfStep('proposed', committee, days.resolved!)
      : null
  const outOfOrder = taken.filter(
    (step, index) =>
      index > 0 && (!areInOrder([days[taken[index - 1]!], days[step]]) || (step === 'resolved' && partyFirst !== null)),
  )
  return [
    ...skipped.map(step => {
      // The law of the day of the decision, or of the step that came without it.
      const resolved = happenedBy(decision.days.resolved, asOf) ? decision.days.resolved! : null
      const on = resolved ?? (step === 'resolved' ? decision.days[last!]! : null)
      const law = decision.committee && on !== null ? lawOfStep(step, decision.committee, on) : null
      return found(
        'decision-step-skipped',
        step,
        `缺少步骤：${decisionSteps[step].zh}${law ? `（${law.title}${law.article}）` : ''}。`,
        `the step is missing: ${decisionSteps[step].en.toLowerCase()}${law ? ` (${law.title} ${law.article})` : ''}.`,
        law === null ? 'warning' : 'error',
      )
    }),
    ...outOfOrder.map(step => {
      const law = step === 'resolved' ? partyFirst : null
      // A day on which it was made known before the decision is no day of it.
      const isWrong =
        law !== null ||
        (steps.indexOf(step) > steps.indexOf('resolved') && taken.includes('resolved') && days[step]! < days.resolved!)
      return found(
        'decision-step-order',
        step,
        law
          ? `早于党组织研究讨论：${decisionSteps[step].zh}（${law.title}${law.article}）。`
          : `早于上一步骤：${decisionSteps[step].zh}。`,
        law
          ? `it comes before the Party organisation talked it over: ${decisionSteps[step].en.toLowerCase()} (${law.title} ${law.article}).`
          : `it comes before the step ahead of it: ${decisionSteps[step].en.toLowerCase()}.`,
        isWrong ? 'error' : 'warning',
      )
    }),
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
    ...notMadeKnown(decision, asOf),
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
