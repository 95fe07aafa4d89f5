import {
  addDays,
  addMonths,
  areInOrder,
  brokenRule,
  type Citation,
  compareText,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import { dueAsOf } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'
import { HeadPost } from './candidate.js'

/** Who looks at proposed heads (负责人审核) before the election. */
export const headReviewers = {
  supervisor: { zh: '业务主管单位（行业管理部门）', en: 'supervising unit' },
  party: { zh: '党建领导机关', en: 'Party body in charge' },
  office: { zh: '登记管理机关', en: 'registration office' },
  // Who looks with them in a joint review (联审): police, discipline inspection, the united front.
  other: { zh: '其他联审部门', en: 'another office' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A reviewer of {@link headReviewers}. */
export const HeadReviewer = z.enum(keysOf(headReviewers))
export type HeadReviewer = z.infer<typeof HeadReviewer>

const later = PlainDate.nullable().default(null)

/** How somebody became a person in charge: review, public notice, election, filing, publication (负责人审核、公示). */
export const HeadVetting = z.strictObject({
  organisation: z.string().min(1),
  /** As a case number tells persons apart. */
  person: z.string().min(1),
  post: HeadPost,
  proposed: PlainDate,
  /** Left out: not told. */
  reviews: z
    .array(
      z.strictObject({
        by: HeadReviewer,
        /** Which office it was, where more than one of a kind looked; left out: not told. */
        office: z.string().min(1).optional(),
        on: PlainDate,
        passed: z.boolean(),
      }),
    )
    .optional(),
  /** The public notice of the proposal (公示): its first and last day, and what was objected. `null`: none, left out: not told. */
  notice: z
    .strictObject({
      from: PlainDate,
      to: PlainDate,
      objections: z
        .array(
          z
            .strictObject({ on: PlainDate, settled: PlainDate.nullable(), upheld: z.boolean().nullable() })
            .refine(
              ({ on, settled }) => settled === null || on <= settled,
              refusal(['settled'], '解决日期早于提出日期', 'settled before it was raised'),
            ),
        )
        .default([]),
    })
    .refine(...lastNotBefore('from', 'to'))
    .nullish(),
  /** The proposal was given up before the election. */
  withdrawn: later,
  elected: later,
  /** Handed in to be filed (备案), or registered as legal representative; left out: not told. */
  filed: PlainDate.nullish(),
  /** Shown to the public as a person in charge. */
  published: later,
})
export type HeadVetting = z.infer<typeof HeadVetting>

/** What a place asks of the vetting. No document of the nation that was read names the length of the notice. */
export interface HeadVettingRule {
  /** The first day of an election that it is for; left out: it is for all. */
  readonly from?: PlainDate
  readonly reviewers: readonly HeadReviewer[]
  /** Days of the notice, its first and last among them; `null`: the place is not known to ask for so many. */
  readonly noticeDays: { readonly amount: number; readonly unit: 'day' | 'working-day' } | null
  /** Months after the election within which it is filed; `null`: not known. */
  readonly fileWithinMonths: number | null
  readonly cite: Citation
}

/** 益阳市: supervising unit and office look before the meeting, and it is filed within a month; held from the day of the paper. */
export const yiyangVetting: HeadVettingRule = {
  from: '2025-02-17',
  reviewers: ['supervisor', 'office'],
  noticeDays: null,
  fileWithinMonths: 1,
  cite: {
    title: '按期换届工作提示',
    issuer: '益阳市社会组织管理局',
    issued: '2025-02-17',
    confidence: 'official-excerpt',
  },
}

/** The last day of a public notice of so many days, its first day among them. @throws ProblemError `calendar-not-covered` */
export const headNoticeEnds = (
  from: PlainDate,
  { amount, unit }: NonNullable<HeadVettingRule['noticeDays']>,
): PlainDate => (unit === 'day' ? addDays(from, amount - 1) : addWorkingDays(addDays(from, -1), amount))

/** Whether a proposed head is on public notice on a day. */
export const isHeadOnNotice = ({ notice }: Pick<HeadVetting, 'notice'>, asOf: PlainDate): boolean =>
  notice != null && runsOn(notice.from, notice.to, asOf)

/** How far a vetting is. */
export type HeadVettingState =
  | 'proposed'
  | 'withdrawn'
  | 'rejected'
  | 'reviewed'
  | 'on-notice'
  | 'elected'
  | 'filed'
  | 'published'

/** What each reviewer said last by a day. */
const saidLast = (reviews: HeadVetting['reviews'], by: PlainDate) => {
  const inOrder = (reviews ?? []).filter(({ on }) => on <= by).toSorted((a, b) => compareText(a.on, b.on))
  return [...new Map(inOrder.map(review => [JSON.stringify([review.by, review.office]), review])).values()]
}

/** How far a vetting is on a day: rejected while one who looked at it did not pass it last, or once an objection was upheld. */
export const headVettingState = (vetting: HeadVetting, asOf: PlainDate): HeadVettingState => {
  const { reviews, notice } = vetting
  if (happenedBy(vetting.published, asOf)) return 'published'
  if (happenedBy(vetting.filed, asOf)) return 'filed'
  if (happenedBy(vetting.elected, asOf)) return 'elected'
  if (happenedBy(vetting.withdrawn, asOf)) return 'withdrawn'
  const seen = saidLast(reviews, asOf)
  const upheld = notice?.objections.some(({ settled, upheld }) => upheld === true && happenedBy(settled, asOf)) ?? false
  if (upheld || seen.some(({ passed }) => !passed)) return 'rejected'
  if (isHeadOnNotice(vetting, asOf)) return 'on-notice'
  return seen.length > 0 ? 'reviewed' : 'proposed'
}

/** What a vetting is held against; the rule of the place is cited. */
export const headVettingRules = {
  'vetting-in-order': {
    text: {
      zh: '提名、公示、选举、备案和公布应当依次进行，审核不早于提名，撤回提名的不再选举',
      en: 'proposal, notice, election, filing and publication follow one another; nobody is reviewed before the proposal, nor elected on one that was given up',
    },
  },
  'reviewed-before-election': {
    text: { zh: '选举前应当经审核同意', en: 'those who have to pass it do so before the election' },
  },
  'notice-before-election': {
    text: { zh: '选举前应当公示，公示期应当足够', en: 'the notice is long enough, and over before the election' },
  },
  'objections-settled': {
    text: { zh: '公示期间的异议应当在选举前处理', en: 'what was objected is settled before the election' },
  },
  'objection-upheld': {
    text: { zh: '异议成立的，不得选举', en: 'nobody is elected against whom an objection was upheld' },
  },
  'head-filed': { text: { zh: '选举后应当按期备案', en: 'the election is filed in its time' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a vetting breaks on a day by the rule of the place; of an election before the rule its order alone. A notice whose last working day
 * lies beyond the calendar is not over on a day that the calendar has.
 * @throws ProblemError `calendar-not-covered` where the calendar does not have the day that is judged either
 */
export const headVettingProblems = (vetting: HeadVetting, rule: HeadVettingRule, asOf: PlainDate): Problem[] => {
  const { proposed, reviews, notice, elected, filed, published } = vetting
  const broken = (code: keyof typeof headVettingRules, path: Problem['path'], due?: PlainDate) =>
    brokenRule(code, { ...headVettingRules[code], cite: rule.cite }, path, due)
  const problems: Problem[] = []
  if (
    !areInOrder([proposed, notice?.from, elected, filed]) ||
    !areInOrder([proposed, elected, published]) ||
    !areInOrder([proposed, vetting.withdrawn]) ||
    (vetting.withdrawn !== null && elected !== null) ||
    reviews?.some(({ on }) => on < proposed)
  )
    problems.push(broken('vetting-in-order', []))
  if (elected === null || elected > asOf || (rule.from !== undefined && elected < rule.from)) return problems
  // What a reviewer said last before the election counts.
  const said = saidLast(reviews, elected)
  if (
    (reviews !== undefined && !rule.reviewers.every(one => said.some(({ by, passed }) => by === one && passed))) ||
    said.some(({ passed }) => !passed)
  )
    problems.push(broken('reviewed-before-election', ['reviews']))
  const { noticeDays } = rule
  const ends =
    notice == null || noticeDays === null ? null : dueAsOf(asOf, () => headNoticeEnds(notice.from, noticeDays))
  if (
    (noticeDays !== null && notice !== undefined && (notice === null || ends === null || notice.to < ends)) ||
    (notice != null && elected <= notice.to)
  )
    problems.push(broken('notice-before-election', ['notice'], ends ?? undefined))
  for (const [index, { on, settled, upheld }] of (notice?.objections ?? []).entries())
    if (on <= elected) {
      if (!happenedBy(settled, elected)) problems.push(broken('objections-settled', ['notice', 'objections', index]))
      else if (upheld === true) problems.push(broken('objection-upheld', ['notice', 'objections', index]))
    }
  if (rule.fileWithinMonths !== null) {
    const due = addMonths(elected, rule.fileWithinMonths)
    if (isLate(filed, due, asOf)) problems.push(broken('head-filed', ['filed'], due))
  }
  return problems
}
