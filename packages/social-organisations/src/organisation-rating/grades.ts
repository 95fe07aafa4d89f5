import { atArticle, type Citation, compareText, type LocalizedText, PlainDate, refusal } from '@minzheng/core'
import * as z from 'zod'
import type { OrganisationType } from '../shared/organisation.js'
import { ratingBarOver } from './admission.js'
import { ratingMeasures2011, ratingMeasures2026Unseen } from './documents.js'
import { isRating2026, ratingMeasuresOn, ratingPeriod } from './period.js'

/** A grade of a rated organisation, from 1A to 5A (2011, art. 26). */
export const RatingGrade = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export type RatingGrade = z.infer<typeof RatingGrade>

/** What is rated, by type (2011, art. 8): of associations and foundations all they do, of institutions how well they are ordered. */
export const ratingContents = (type: OrganisationType): readonly LocalizedText[] => [
  { zh: '基础条件', en: 'Basic conditions' },
  { zh: '内部治理', en: 'Governance' },
  type === 'service-institution'
    ? { zh: '业务活动和诚信建设', en: 'Activity and honesty' }
    : { zh: '工作绩效', en: 'Performance' },
  { zh: '社会评价', en: 'Public opinion' },
]

/** One band of points as it is printed: from its lowest point, to its highest (`to`) or to all points under one (`below`). */
export type RatingBand = { readonly grade: RatingGrade; readonly from: number } & (
  | { readonly to: number }
  | { readonly below: number }
)

/** Bands of points: each evaluator sets its own; bonus points may come on top. */
export const ratingScales = {
  'luoyang-chanhe-2025': {
    full: 1000,
    bands: [
      { grade: 5, from: 900, to: 1000 },
      { grade: 4, from: 800, to: 899 },
      { grade: 3, from: 700, to: 799 },
      { grade: 2, from: 600, to: 699 },
      { grade: 1, from: 0, to: 599 },
    ],
    cite: {
      title: '洛阳市瀍河回族区社会组织等级评估通知',
      confidence: 'secondary',
      note: 'of 2025; a page restates it without the day',
    },
  },
  'anqing-2021': {
    full: 1000,
    bands: [
      // 950 stands in both bands of the notice.
      { grade: 5, from: 950, to: 1000 },
      { grade: 4, from: 901, to: 950 },
      { grade: 3, from: 851, to: 900 },
      { grade: 2, from: 801, to: 850 },
    ],
    cite: {
      title: '安庆市社会组织评估通知',
      confidence: 'secondary',
      note: 'of 2021-09-23; read in a reprint',
    },
  },
  'chenxi-2025': {
    full: 100,
    bands: [
      { grade: 5, from: 90, to: 100 },
      { grade: 4, from: 80, below: 90 },
      { grade: 3, from: 70, below: 80 },
      { grade: 2, from: 60, below: 70 },
      { grade: 1, from: 50, below: 60 },
    ],
    cite: {
      title: '辰溪县民政局关于开展2025年度社会组织评估工作的通知',
      issuer: '辰溪县民政局',
      issued: '2025-10-24',
      url: 'http://www.chenxi.gov.cn/chenxi/c115004/202510/8948aacc711a48029b94dba91639ff01.shtml',
      confidence: 'official-excerpt',
    },
  },
} as const satisfies Record<
  string,
  { readonly full: number; readonly bands: readonly RatingBand[]; readonly cite: Citation }
>
/** A scale of {@link ratingScales}. */
export type RatingScale = (typeof ratingScales)[keyof typeof ratingScales]

const holds = (band: RatingBand, score: number): boolean =>
  band.from <= score && ('below' in band ? score < band.below : score <= band.to)

/**
 * The grades that a scale gives so many points: one; two where its text puts the number in both; none where it names no grade for
 * so few, or for points between two bands (899.5 where bands are printed in whole points). Whoever reads such points as those of the
 * lower band says so: `between: 'lower'`.
 */
export const gradesOfScore = (
  points: number,
  { full, bands }: { readonly full: number; readonly bands: readonly RatingBand[] },
  { between = 'none' }: { readonly between?: 'none' | 'lower' } = {},
): readonly RatingGrade[] => {
  const score = z.number().min(0).max(full).parse(points)
  const within = bands.filter(band => holds(band, score)).map(({ grade }) => grade)
  if (within.length > 0 || between === 'none') return within
  const under = bands.find(({ from }) => from < score)
  return under ? [under.grade] : []
}

/** What befell a grade: announced, lowered to another, or cancelled. */
export const RatingEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('graded'), on: PlainDate, grade: RatingGrade }),
  z.strictObject({ kind: z.literal('lowered'), on: PlainDate, grade: RatingGrade }),
  z.strictObject({ kind: z.literal('cancelled'), on: PlainDate }),
])
export type RatingEvent = z.infer<typeof RatingEvent>

/** The gradings of one organisation, in any order, since the measures of 2011. */
export const RatedOrganisation = z
  .strictObject({
    organisation: z.string().min(1),
    /** The first day on the register, where one of the same name was there before; left out: not told. */
    since: PlainDate.nullish(),
    /** The last day on the register of who left it (注销、撤销): its grade counts no more. */
    until: PlainDate.nullable().default(null),
    events: z.array(RatingEvent).default([]),
  })
  .superRefine(({ events }, context) => {
    const refuse = (index: number, zh: string, en: string) =>
      context.addIssue({ code: 'custom', ...refusal(['events', index], zh, en) })
    for (const [index, event] of events.entries()) {
      if (event.on < ratingMeasures2011.effective)
        refuse(index, '早于2011年3月1日起施行的评估管理办法', 'before the measures on rating of 2011-03-01')
      else if (event.kind !== 'graded') {
        const before = ratingOn(
          events.filter(one => one !== event && one.on >= ratingMeasures2011.effective),
          event.on,
        )
        if (before === null) refuse(index, '没有可以降低或者撤销的等级', 'there is no grade to be lowered or cancelled')
        else if (event.kind === 'lowered' && event.grade >= before.grade)
          refuse(index, '不低于原等级', 'not lower than the grade before')
      }
    }
  })
export type RatedOrganisation = z.infer<typeof RatedOrganisation>

/**
 * The grade that holds on a day, to its last day; `null`: none. A lowered grade runs as long as the one before. A grade that was
 * announced but does not run yet leaves the one before it in force.
 */
export const ratingOn = (
  events: readonly RatingEvent[],
  asOf: PlainDate,
): { readonly grade: RatingGrade; readonly validUntil: PlainDate } | null => {
  const past = events.filter(({ on }) => on <= asOf).toSorted((a, b) => compareText(a.on, b.on))
  const given = past.findLast(
    one => one.kind === 'graded' && ratingPeriod(one.on).from <= asOf && asOf <= ratingPeriod(one.on).to,
  )
  if (given === undefined) return null
  const last = past.slice(past.indexOf(given)).findLast(one => one === given || one.kind !== 'graded')!
  return last.kind === 'cancelled' ? null : { grade: last.grade, validUntil: ratingPeriod(given.on).to }
}

/** Grounds for lowering a grade, or in serious cases cancelling it (2011, art. 30). */
export const ratingDowngradeGrounds = {
  'false-papers': { zh: '评估中提供虚假材料或者串通作弊', en: 'False papers, or collusion with the evaluators' },
  'certificate-misused': { zh: '涂改、伪造、出租、出借证书牌匾', en: 'Certificate or plate altered, forged or lent' },
  'basic-pass-twice': { zh: '连续2年年检基本合格', en: 'Passed with defects two years running' },
  'check-failed': { zh: '上年度年检不合格或者未参加', en: 'Failed the last check, or missed it' },
  penalised: { zh: '受到行政处罚', en: 'Penalised' },
  other: { zh: '其他违法违规情形', en: 'Another breach of the law' },
} as const satisfies Record<string, LocalizedText>
/** A ground for lowering a grade: see {@link ratingDowngradeGrounds}. */
export type RatingDowngradeGround = keyof typeof ratingDowngradeGrounds

/**
 * What follows from a ground: the step, and the first day on which the organisation may ask for a rating again (2011, arts. 30 and 31).
 * Since 2026-03-01 a grade is changed by what a check of it finds; the bars are then taken to be as before, unverified.
 * @throws ProblemError `not-in-force` before 2011-03-01
 */
export const ratingDowngrade = (
  { serious }: { readonly ground: RatingDowngradeGround; readonly serious: boolean },
  decidedOn: PlainDate,
): { readonly step: 'lowered' | 'cancelled'; readonly applyAgainFrom: PlainDate; readonly cite: Citation } => {
  ratingMeasuresOn(decidedOn)
  const step = serious ? 'cancelled' : 'lowered'
  return {
    step,
    applyAgainFrom: ratingBarOver(decidedOn, step),
    cite: isRating2026(decidedOn) ? ratingMeasures2026Unseen : atArticle(ratingMeasures2011, '第三十条'),
  }
}

/** What a grade opens to an organisation (2011, art. 28). */
export const ratingRights = (grade: RatingGrade): readonly LocalizedText[] => [
  ...(grade >= 3
    ? [
        {
          zh: '优先接受政府职能转移、购买服务和奖励',
          en: 'Comes first for tasks, contracts and rewards of government',
        },
        { zh: '可以按规定申请公益性捐赠税前扣除资格', en: 'May ask for the status of tax deduction' },
      ]
    : []),
  ...(grade >= 4 ? [{ zh: '可以简化年度检查程序', en: 'Its yearly check may be shortened' }] : []),
]
