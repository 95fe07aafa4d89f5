import {
  addDays,
  atArticle,
  brokenRule,
  type Citation,
  dueAgain,
  happenedBy,
  lapses,
  PlainDate,
  type Problem,
  type RecordRule,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'

/** 中华人民共和国标准化法, as revised in 2017. */
export const standardsLaw2017 = {
  title: '中华人民共和国标准化法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2017-11-04',
  effective: '2018-01-01',
  confidence: 'primary',
} as const satisfies Citation

/** 地方标准管理办法. */
export const localStandardsMeasures2020 = {
  title: '地方标准管理办法',
  number: '国家市场监督管理总局令第26号',
  issuer: '国家市场监督管理总局',
  issued: '2020-01-16',
  effective: '2020-03-01',
  confidence: 'unverified',
  note: 'number and days as an article on it gives them; the thirty days of consultation from memory',
} as const satisfies Citation

const day = PlainDate.nullish()

/** The steps of a local standard (地方标准), in their order. */
export const localStandardSteps = [
  'approved',
  'consultationFrom',
  'consultationTo',
  'reviewed',
  'issued',
  'effective',
] as const

/** A local standard from its project (立项) on. A step that was not taken yet is `null`; left out, it is not known. */
export const LocalStandard = z.strictObject({
  title: z.string().min(1),
  /** `DB3502/T 089-2022`; `null`: none yet, or not known. */
  number: z.string().min(1).nullable(),
  level: z.enum(['province', 'prefecture']),
  /** The project was approved. */
  approved: day,
  consultationFrom: day,
  consultationTo: day,
  /** The technical review. */
  reviewed: day,
  issued: day,
  effective: day,
  /** A prefecture needs the province's consent to set standards; `null`: not known. */
  provinceAgreed: z.boolean().nullable().default(null),
  /** The days on which it was looked at anew (复审); left out: not known. */
  reviewedAgain: z.array(PlainDate).optional(),
  withdrawn: PlainDate.nullable().default(null),
})
export type LocalStandard = z.infer<typeof LocalStandard>

/** How far a standard is on a day. */
export type LocalStandardStage =
  | 'proposed'
  | 'drafting'
  | 'in-consultation'
  | 'under-review'
  | 'issued'
  | 'in-force'
  | 'withdrawn'

const isTaken =
  (step: (typeof localStandardSteps)[number]) =>
  (standard: LocalStandard, asOf: PlainDate): boolean =>
    happenedBy(standard[step], asOf)

/** The stages in their order, the step that leads to each, and whether it is reached on a day. */
const stages = [
  ['drafting', 'approved', isTaken('approved')],
  ['in-consultation', 'consultationFrom', isTaken('consultationFrom')],
  [
    'under-review',
    'consultationTo',
    // What was reviewed was under review, whenever it had been in consultation.
    ({ consultationTo, reviewed }: LocalStandard, asOf: PlainDate) =>
      (consultationTo != null && consultationTo < asOf) || happenedBy(reviewed, asOf),
  ],
  ['issued', 'issued', isTaken('issued')],
  ['in-force', 'effective', isTaken('effective')],
] as const

/** The stage of a standard on a day (起草状态); `null`: whether the next step was taken is not known. */
export const localStandardStage = (standard: LocalStandard, asOf: PlainDate): LocalStandardStage | null => {
  if (happenedBy(standard.withdrawn, asOf)) return 'withdrawn'
  const last = stages.findLastIndex(([, , isReached]) => isReached(standard, asOf))
  const next = stages[last + 1]
  if (next !== undefined && standard[next[1]] === undefined) return null
  return stages[last]?.[0] ?? 'proposed'
}

/** What a standard is held against. */
export const localStandardRules = {
  'province-agreed': {
    text: {
      zh: '设区的市制定地方标准须经省级批准',
      en: 'a prefecture sets standards with the consent of the province',
    },
    cite: atArticle(standardsLaw2017, '第十三条'),
  },
  'steps-in-order': {
    text: {
      zh: '立项、征求意见、审查、发布、实施应当依次进行',
      en: 'project, consultation, review, issue and effect follow one another',
    },
  },
  'thirty-days-of-consultation': {
    text: { zh: '公开征求意见不少于30日', en: 'the draft is open to the public for 30 days at least' },
    cite: localStandardsMeasures2020,
  },
  'reviewed-in-five-years': {
    text: { zh: '复审周期一般不超过五年', en: 'a standard is looked at anew within five years, as a rule' },
    cite: atArticle(standardsLaw2017, '第二十九条'),
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** The last day for looking at a standard anew: five years after its effect or the last such look (标准化法 art. 29); `null`: not in force, or when it was looked at is not known. */
export const localStandardReviewDue = (
  { effective, reviewedAgain }: LocalStandard,
  asOf: PlainDate,
): PlainDate | null => (reviewedAgain === undefined ? null : dueAgain(effective ?? null, reviewedAgain, 60, asOf))

/**
 * What a standard breaks on a day: the law of what was issued or due from 2018-01-01, the consultation of what was opened from
 * 2020-03-01. Each look anew that came late is named too.
 */
export const localStandardProblems = (standard: LocalStandard, asOf: PlainDate): Problem[] => {
  const broken = (code: keyof typeof localStandardRules, field: keyof LocalStandard, due?: PlainDate) =>
    brokenRule(code, localStandardRules[code], [field], due)
  const { consultationFrom, consultationTo, issued, level, provinceAgreed, reviewedAgain, withdrawn } = standard
  // Thirty days, the first among them.
  const openUntil =
    consultationFrom == null || consultationFrom < localStandardsMeasures2020.effective
      ? null
      : addDays(consultationFrom, 29)
  const until = happenedBy(withdrawn, asOf) ? withdrawn! : asOf
  return [
    ...(level === 'prefecture' &&
    happenedBy(issued, asOf) &&
    issued! >= standardsLaw2017.effective &&
    provinceAgreed === false
      ? [broken('province-agreed', 'provinceAgreed')]
      : []),
    ...stepsOutOfOrder(localStandardSteps, standard).map(step => broken('steps-in-order', step)),
    ...(openUntil !== null && consultationTo != null && consultationTo < openUntil
      ? [broken('thirty-days-of-consultation', 'consultationTo', openUntil)]
      : []),
    ...(reviewedAgain === undefined ? [] : lapses(standard.effective, reviewedAgain, 60, until))
      .filter(due => due >= standardsLaw2017.effective)
      .map(due => broken('reviewed-in-five-years', 'reviewedAgain', due)),
  ]
}

const notSeen = {
  level: 'prefecture' as const,
  provinceAgreed: null,
  withdrawn: null,
} satisfies Omit<LocalStandard, 'title' | 'number'>

/** The four standards of elderly care that 厦门 names in 2023, three set and one begun. Days and clauses were not seen. */
export const xiamenCareStandards: Readonly<
  Record<'community-public-interest-care' | 'emergency-help' | 'cross-strait-terms' | 'visiting-care', LocalStandard>
> = {
  'community-public-interest-care': { ...notSeen, title: '社区公益性养老服务基本要求', number: null },
  'emergency-help': { ...notSeen, title: '居家养老紧急事件应急助援规范', number: null },
  'cross-strait-terms': { ...notSeen, title: '海峡两岸养老服务术语对照', number: 'DB3502/T 089-2022' },
  'visiting-care': { ...notSeen, title: '社区老年人巡访关爱规范', number: null },
}
