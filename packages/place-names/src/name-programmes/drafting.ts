import {
  addDays,
  areInOrder,
  type Citation,
  daysBetween,
  happenedBy,
  isLate,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import { type Deadline, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'

/** 规章制定程序条例 as revised in 2017: how a city makes or revises its rules, those on place names among them (art. 39). */
export const ruleMakingRegulation = {
  title: '规章制定程序条例',
  issuer: '国务院',
  issued: '2017-12-22',
  effective: '2018-05-01',
  confidence: 'primary',
  note: 'text read in a copy; the day from which the revision holds as remembered',
} as const satisfies Citation
const day = PlainDate.nullable().default(null)

/**
 * A city’s rules on its way (《市地名管理规定》修订). Days that have not come yet are `null`; whether it was shown to the public, and filed, is not
 * known where that is left out.
 */
export const RuleDraft = z.strictObject({
  title: z.string().min(1).max(200),
  /** On the city’s yearly plan of rules to be made. */
  plannedOn: day,
  draftedOn: day,
  /** To be kept secret by law, so it is not shown (art. 15). */
  confidential: z.boolean().default(false),
  /** Shown to the public for opinions, from the first to the last day. */
  consultedFrom: PlainDate.nullish(),
  consultedTo: PlainDate.nullish(),
  submittedOn: day,
  /** Decided by the government’s meeting. */
  decidedOn: day,
  publishedOn: day,
  effectiveOn: day,
  /** Waiting would hinder the rules, so they may take effect at once (art. 32). */
  urgent: z.boolean().default(false),
  filedOn: PlainDate.nullish(),
})
export type RuleDraft = z.infer<typeof RuleDraft>

const steps = [
  ['plannedOn', 'planned'],
  ['draftedOn', 'drafted'],
  ['consultedTo', 'consulted'],
  ['submittedOn', 'submitted'],
  ['decidedOn', 'decided'],
  ['publishedOn', 'published'],
  ['effectiveOn', 'in-force'],
] as const satisfies readonly (readonly [keyof RuleDraft, string])[]
/** How far rules have come. */
export type RuleDraftState = 'not-begun' | (typeof steps)[number][1]

/** How far rules have come by a day: the last step that was taken. */
export const ruleDraftState = (draft: RuleDraft, asOf: PlainDate): RuleDraftState =>
  steps.findLast(([step]) => happenedBy(draft[step], asOf))?.[1] ?? 'not-begun'

const notCovered: Problem = problem(
  'draft-not-covered',
  'warning',
  ['publishedOn'],
  [
    `公布于现行规定施行之前，或者当时现行规定尚未施行，没有核对（${ruleMakingRegulation.title}自2018年5月1日起施行）。`,
    `It was published before the text in force, or that text did not hold yet; it is not judged (${ruleMakingRegulation.title}, in force from 2018-05-01).`,
  ],
  ['请查阅当时的规定。', 'See the rules of the time.'],
)

/**
 * The last day for filing rules (art. 34): 30 days from their publication, of the calendar as the text says no more. Of what was
 * published before 2018-05-01 it is not told.
 */
export const ruleFilingDue = (publishedOn: PlainDate): Deadline =>
  publishedOn < ruleMakingRegulation.effective
    ? { due: null, problem: notCovered }
    : deadline(publishedOn, { amount: 30, unit: 'day' }, { plainDays: 'calendar' })

/**
 * The first day on which rules may take effect (art. 32): after 30 days from their publication, or at once where that is urgent; `null`
 * for what was published before 2018-05-01.
 */
export const ruleEffectiveFrom = (publishedOn: PlainDate, urgent: boolean): PlainDate | null => {
  if (publishedOn < ruleMakingRegulation.effective) return null
  return urgent ? publishedOn : addDays(publishedOn, 31)
}

/**
 * What is wrong with a draft on a day, by the regulation as revised, in force from 2018-05-01: handed in and never shown to the public
 * (`draft-not-shown`; a warning, as with the filing, where that is not on record), fewer than 30 days for it, which the text asks for 一般 (`draft-consultation`, a warning), shown only after it was
 * handed in, as the legal office may and the drafters should not (`draft-consultation-after`, a warning), effect too soon
 * (`draft-effect`; a warning for the 30th day itself, of which readings differ), not filed in time (`draft-filing`), steps out of order
 * (`draft-order`; a warning where it was added to the plan of the year only later, art. 13). Of what was published before that day, and on days before it, nothing is judged (`draft-not-covered`, a warning).
 */
export const ruleDraftProblems = (draft: RuleDraft, asOf: PlainDate): Problem[] => {
  const { draftedOn, consultedFrom, consultedTo, submittedOn, decidedOn } = draft
  const { confidential, publishedOn, effectiveOn, urgent, filedOn } = draft
  const shown = consultedFrom == null || consultedTo == null ? null : daysBetween(consultedFrom, consultedTo) + 1
  const due = publishedOn === null ? null : ruleFilingDue(publishedOn).due
  const found = (
    code: string,
    severity: Problem['severity'],
    path: Problem['path'],
    article: readonly [zh: string, en: string],
    zh: string,
    en: string,
  ) =>
    problem(
      code,
      severity,
      path,
      [
        `${zh}（${ruleMakingRegulation.title}${article[0]}）。`,
        `${en} (${ruleMakingRegulation.title}, ${article[1]}).`,
      ],
      ['请核对日期，或者依规办理。', 'Check the days, or do as the regulation asks.'],
    )
  if (asOf < ruleMakingRegulation.effective || (publishedOn !== null && publishedOn < ruleMakingRegulation.effective))
    return [notCovered]
  const isCovered = (on: PlainDate | null | undefined) => on != null && on >= ruleMakingRegulation.effective
  const earliest = publishedOn === null ? null : ruleEffectiveFrom(publishedOn, urgent)
  const inOrder =
    areInOrder([draftedOn, submittedOn, decidedOn, publishedOn, effectiveOn]) &&
    areInOrder([draftedOn, consultedFrom, consultedTo, decidedOn])
  // What a plan of the year lacks may be added to it while it is carried out.
  const afterPlan = areInOrder([draft.plannedOn, draftedOn, submittedOn, decidedOn, publishedOn, effectiveOn])
  return [
    ...(inOrder && afterPlan
      ? []
      : [
          found(
            'draft-order',
            inOrder ? 'warning' : 'error',
            [],
            ['第三章至第五章', 'chapters 3 to 5'],
            '各环节日期先后颠倒',
            'The steps are out of order',
          ),
        ]),
    ...(isCovered(submittedOn) && happenedBy(submittedOn, asOf) && consultedFrom == null && !confidential
      ? [
          found(
            'draft-not-shown',
            consultedFrom === null ? 'error' : 'warning',
            ['consultedFrom'],
            ['第十五条第二款', 'art. 15, para. 2'],
            consultedFrom === null ? '送审前没有向社会公布征求意见' : '送审前是否向社会公布征求意见没有记载',
            consultedFrom === null
              ? 'It was handed in and never shown to the public'
              : 'It was handed in, and whether it was shown to the public is not on record',
          ),
        ]
      : []),
    ...(isCovered(consultedFrom) && submittedOn !== null && submittedOn < consultedFrom!
      ? [
          found(
            'draft-consultation-after',
            'warning',
            ['consultedFrom'],
            ['第十五条第二款、第二十一条第二款', 'art. 15, para. 2 and art. 21, para. 2'],
            '送审后才公开征求意见，起草时应当公开',
            'It was shown only after it was handed in, where the drafters are to show it',
          ),
        ]
      : []),
    ...(shown !== null && shown > 0 && shown < 30 && isCovered(consultedFrom)
      ? [
          found(
            'draft-consultation',
            'warning',
            ['consultedTo'],
            ['第十五条第二款', 'art. 15, para. 2'],
            `征求意见${shown}日，一般不少于30日`,
            `It was shown for ${shown} days, where 30 are usual`,
          ),
        ]
      : []),
    ...(earliest !== null && effectiveOn !== null && effectiveOn < earliest
      ? [
          found(
            'draft-effect',
            effectiveOn === addDays(earliest, -1) ? 'warning' : 'error',
            ['effectiveOn'],
            ['第三十二条', 'art. 32'],
            `最早可于 ${earliest} 施行`,
            `It may take effect from ${earliest} on`,
          ),
        ]
      : []),
    ...(due !== null && isLate(filedOn ?? null, due, asOf)
      ? [
          found(
            'draft-filing',
            filedOn === undefined ? 'warning' : 'error',
            ['filedOn'],
            ['第三十四条', 'art. 34'],
            `最迟应于 ${due} 备案${filedOn === undefined ? '，是否备案没有记载' : ''}`,
            `It was to be filed by ${due}${filedOn === undefined ? ', and whether it was is not on record' : ''}`,
          ),
        ]
      : []),
  ]
}
