import { addMonths, atArticle, type Citation, compareText, type LocalizedText, type PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { ratingBarYears, ratingValidUntil } from './admission.js'
import { ratingMeasures2011 } from './documents.js'

/** A grade of a rated body, from 1A to 5A (art. 26). */
export type RatingGrade = 1 | 2 | 3 | 4 | 5

/** One band of points as it is printed, both ends in it; without a lower end from 0 on. */
export interface RatingBand {
  readonly grade: RatingGrade
  readonly from: number
  readonly to: number
}

/** Bands of points: each evaluator sets its own, of 1,000 points here; bonus points may come on top. */
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
      note: 'of 2021; a page restates it without the day',
    },
  },
} as const satisfies Record<
  string,
  { readonly full: number; readonly bands: readonly RatingBand[]; readonly cite: Citation }
>
/** A scale of {@link ratingScales}. */
export type RatingScale = (typeof ratingScales)[keyof typeof ratingScales]

/**
 * The grades that a scale gives so many points: one; two where its text puts the number in both; none where it names no grade for
 * so few. Points between two bands (899.5) belong to the lower one.
 */
export const gradesOfScore = (
  points: number,
  { full, bands }: { readonly full: number; readonly bands: readonly RatingBand[] },
): readonly RatingGrade[] => {
  const score = z.number().min(0).max(full).parse(points)
  const within = bands.filter(({ from, to }) => from <= score && score <= to).map(({ grade }) => grade)
  if (within.length > 0) return within
  const below = bands.find(({ to }) => to < score)
  return below ? [below.grade] : []
}

/** What befell a grade: given, lowered to another, or cancelled. */
export type RatingEvent =
  | { readonly kind: 'graded'; readonly on: PlainDate; readonly grade: RatingGrade }
  | { readonly kind: 'lowered'; readonly on: PlainDate; readonly grade: RatingGrade }
  | { readonly kind: 'cancelled'; readonly on: PlainDate }

/** The grade that holds on a day, to its last day; `null`: none. A lowered grade runs as long as the one before. */
export const ratingOn = (
  events: readonly RatingEvent[],
  asOf: PlainDate,
): { readonly grade: RatingGrade; readonly validUntil: PlainDate } | null => {
  const past = events.filter(({ on }) => on <= asOf).toSorted((a, b) => compareText(a.on, b.on))
  const last = past.at(-1)
  if (last === undefined || last.kind === 'cancelled') return null
  const given = past.findLast(({ kind }) => kind === 'graded')
  if (given === undefined) return null
  const validUntil = ratingValidUntil(given.on)
  return validUntil < asOf ? null : { grade: last.grade, validUntil }
}

/** Grounds for lowering a grade, or in serious cases cancelling it (art. 30). */
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

/** What follows from a ground: the step, and the first day on which the body may ask for a rating again (arts. 30 and 31). */
export const ratingDowngrade = (
  { serious }: { readonly ground: RatingDowngradeGround; readonly serious: boolean },
  decidedOn: PlainDate,
): { readonly step: 'lowered' | 'cancelled'; readonly applyAgainFrom: PlainDate; readonly cite: Citation } => {
  const step = serious ? 'cancelled' : 'lowered'
  return {
    step,
    applyAgainFrom: addMonths(decidedOn, 12 * ratingBarYears[step]),
    cite: atArticle(ratingMeasures2011, '第三十条'),
  }
}

/** What a grade opens to a body (art. 28). */
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
