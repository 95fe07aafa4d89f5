import {
  addDays,
  atArticle,
  brokenRule,
  type Citation,
  daysBetween,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  stepsOutOfOrder,
} from '@minzheng/core'
import { informationRegulation2019 } from '@minzheng/core/administrative-procedure'
import { dueAsOf } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'
import { majorDecisionRegulation2019 } from './documents.js'

const day = PlainDate.nullable().default(null)
const known = z.boolean().nullable().default(null)

/** Decisions whose way the regulation does not set (art. 3(2) and (3), art. 43(2)). */
export const decisionsOutside = {
  'macro-control': { zh: '财政、货币等宏观调控决策', en: 'macro-control, as of finance or money' },
  legislation: { zh: '政府立法决策', en: 'legislation of the government' },
  emergency: { zh: '突发事件应急处置决策', en: 'the handling of an emergency' },
  'other-procedure': {
    zh: '法律、行政法规对决策程序另有规定的',
    en: 'a matter whose procedure a law or another regulation sets',
  },
  'state-council': { zh: '国务院及其部门的决策', en: 'a decision of the State Council or its departments' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/**
 * A major administrative decision (重大行政决策) from its draft on, of a local government of county level or above (art. 2); its departments
 * and townships follow the regulation too (art. 42).
 */
export const MajorDecision = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  /** Why the regulation does not set its way; `null` or left out: it is one that the regulation is about. */
  outside: z.enum(keysOf(decisionsOutside)).nullish(),
  /** Not to be made public by law: no publication. `null`: nothing is known of it, and it is to be public. */
  secret: known,
  /** The draft was open to the public from a day to another. */
  consultation: z
    .strictObject({
      from: PlainDate,
      to: PlainDate,
      /** Why it was shorter was said when it was opened. */
      shorterExplained: known,
    })
    .nullable()
    .default(null),
  /** A hearing, and when its papers reached who takes part. */
  hearing: z.strictObject({ papersSent: PlainDate.nullish(), held: day, recordSigned: known }).nullable().default(null),
  submitted: day,
  /** Of the review, the papers of a hearing, the discussion and the publication `null` is not done, left out: not told. */
  reviewed: PlainDate.nullish(),
  lawful: z.boolean().nullable().default(null),
  /** A reform that is tried where the state has no rule yet: its risk is shown, and it may be decided; left out: not told. */
  pioneering: z.boolean().optional(),
  /** Discussed by the whole or standing meeting. */
  discussed: PlainDate.nullish(),
  decided: day,
  published: PlainDate.nullish(),
})
export type MajorDecision = z.infer<typeof MajorDecision>

const article = (text: string): Citation => atArticle(majorDecisionRegulation2019, text)

/**
 * The least days of a consultation, of papers before a hearing, and the least working days of a review; and the most working days to
 * publication, which the regulation leaves at 及时 and article 26 of that on government information counts.
 */
export const majorDecisionDays = { consultation: 30, hearingPapers: 7, review: 7, publication: 20 } as const

/** What a decision is held against. */
export const majorDecisionRules = {
  'consultation-of-thirty-days': {
    text: {
      zh: '公开征求意见的期限一般不少于30日，缩短的应当说明',
      en: 'a draft is open for thirty days as a rule, or it is said why not',
    },
    cite: article('第十五条'),
  },
  'papers-seven-days-before': {
    text: { zh: '听证会材料应当于召开7日前送达', en: 'the papers of a hearing are there seven days before' },
    cite: article('第十六条'),
  },
  'hearing-record-signed': {
    text: { zh: '听证会记录应当由听证参加人确认签字', en: 'the record of a hearing is signed' },
    cite: article('第十七条'),
  },
  'decision-reviewed': {
    text: { zh: '未经合法性审查不得提交讨论', en: 'nothing is discussed that was not reviewed' },
    cite: article('第二十五条'),
  },
  'decision-lawful': {
    text: { zh: '经审查不合法的不得提交讨论', en: 'nothing is discussed that is not lawful' },
    cite: article('第二十五条'),
  },
  'review-of-seven-working-days': {
    text: {
      zh: '合法性审查时间一般不少于7个工作日',
      en: 'a review has seven working days as a rule',
    },
    cite: article('第二十六条'),
    severity: 'warning',
  },
  'decision-discussed': {
    text: { zh: '应当经常务会议或者全体会议讨论', en: 'a decision is discussed by the meeting' },
    cite: article('第三十条'),
  },
  'decision-published': {
    text: {
      zh: '重大行政决策应当及时公布，主动公开的信息应当在20个工作日内公开',
      en: 'a decision is published in time, which is twenty working days for what is made public unasked',
    },
    cite: atArticle(informationRegulation2019, '第二十六条'),
  },
  'decision-steps': { text: { zh: '决策环节的日期先后有误', en: 'the steps of a decision come in their order' } },
} as const satisfies Readonly<Record<string, RecordRule>>

const orders = [
  ['submitted', 'reviewed'],
  ['decided', 'published'],
] as const satisfies readonly (readonly (keyof MajorDecision)[])[]

/**
 * What a decision breaks by a day, under the regulation in force since 2019-09-01; what was done before is not held against it, and one
 * outside the regulation is held against the order of its days alone. The thirty days and the seven working days hold
 * as a rule (一般): a review that is shorter is warned of, and a consultation where the record does not say whether it was told why,
 * and what is not lawful where it does not say whether it is a reform that is tried.
 * What the calendar of working days does not reach is not judged.
 */
export const majorDecisionProblems = (decision: MajorDecision, asOf: PlainDate): Problem[] => {
  const { consultation, hearing, submitted, reviewed, lawful, discussed, decided, published, secret, pioneering } =
    decision
  const problems: Problem[] = []
  const broken = (
    code: keyof typeof majorDecisionRules,
    path: Problem['path'],
    due?: PlainDate,
    more: Pick<RecordRule, 'severity'> = {},
  ) => {
    problems.push(brokenRule(code, { ...majorDecisionRules[code], ...more }, path, due))
  }
  const { effective } = majorDecisionRegulation2019
  if (asOf < effective || (decided !== null && decided < effective)) return []
  for (const step of orders.flatMap(steps => stepsOutOfOrder(steps, decision))) broken('decision-steps', [step])
  if (consultation !== null && consultation.to < consultation.from) broken('decision-steps', ['consultation', 'to'])
  if (decision.outside != null) return problems
  if (
    consultation !== null &&
    consultation.from >= effective &&
    consultation.to <= asOf &&
    consultation.shorterExplained !== true
  ) {
    // Both ends are open to the public.
    const least = addDays(consultation.from, majorDecisionDays.consultation - 1)
    // Whether it was said why is not known.
    const more = consultation.shorterExplained === null ? ({ severity: 'warning' } as const) : {}
    if (consultation.to < least) broken('consultation-of-thirty-days', ['consultation', 'to'], least, more)
  }
  if (hearing !== null && hearing.held !== null && hearing.held >= effective && hearing.held <= asOf) {
    const last = addDays(hearing.held, -majorDecisionDays.hearingPapers)
    const { papersSent } = hearing
    if (papersSent === null || (papersSent !== undefined && daysBetween(papersSent, last) < 0))
      broken('papers-seven-days-before', ['hearing', 'papersSent'], last)
    if (hearing.recordSigned === false) broken('hearing-record-signed', ['hearing', 'recordSigned'])
  }
  const isDiscussed = happenedBy(discussed, asOf) && discussed! >= effective
  if (isDiscussed && notHappenedBy(reviewed, discussed!)) broken('decision-reviewed', ['reviewed'])
  if (isDiscussed && lawful === false && pioneering !== true)
    broken('decision-lawful', ['lawful'], undefined, pioneering === undefined ? { severity: 'warning' } : {})
  if (submitted !== null && isDiscussed) {
    const least = dueAsOf(asOf, () => addWorkingDays(submitted, majorDecisionDays.review))
    if (least === null || discussed! < least) broken('review-of-seven-working-days', ['submitted'], least ?? undefined)
  }
  if (happenedBy(decided, asOf)) {
    if (notHappenedBy(discussed, decided!)) broken('decision-discussed', ['discussed'])
    const due = dueAsOf(asOf, () => addWorkingDays(decided!, majorDecisionDays.publication))
    if (due !== null && secret !== true && isLate(published, due, asOf))
      broken('decision-published', ['published'], due)
  }
  return problems
}
