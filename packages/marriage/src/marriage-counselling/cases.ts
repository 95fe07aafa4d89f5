import {
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import { type Measured, shareOfEach, shareWhere } from '@minzheng/indicators'
import * as z from 'zod'
import { registrationRegulation2025 } from '../shared/documents.js'

/** 关于加强新时代婚姻家庭辅导教育工作的指导意见. */
export const counsellingOpinion2020 = {
  title: '关于加强新时代婚姻家庭辅导教育工作的指导意见',
  number: '民发〔2020〕99号',
  issuer: '民政部、全国妇联',
  confidence: 'secondary',
  note: 'named by local plans that carry it out; its text was not read',
} as const satisfies Citation

/** “十四五”民政事业发展规划: counselling rooms in 80 % of registries of county level and above by 2025. */
export const civilAffairsPlan2021 = {
  title: '“十四五”民政事业发展规划',
  issuer: '民政部、国家发展改革委',
  confidence: 'secondary',
  note: 'reported on 2021-06-24',
} as const satisfies Citation

/** The share of registries with a counselling room by the end of 2025. */
export const counsellingRoomTarget: { readonly share: number; readonly by: PlainDate; readonly cite: Citation } = {
  share: 0.8,
  by: '2025-12-31',
  cite: civilAffairsPlan2021,
}

/** What a couple is counselled about. */
export const counsellingKinds = {
  'before-marriage': { zh: '婚前辅导', en: 'before marriage' },
  relations: { zh: '婚姻家庭关系调适', en: 'relations in the family' },
  divorce: { zh: '离婚辅导', en: 'divorce' },
  'cooling-off': { zh: '离婚冷静期干预', en: 'in the cooling-off' },
  legal: { zh: '法律咨询', en: 'legal advice' },
  psychological: { zh: '心理疏导', en: 'psychological support' },
  other: { zh: '其他', en: 'another matter' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of {@link counsellingKinds}. */
export type CounsellingKind = keyof typeof counsellingKinds

/** How a case ended. */
export const counsellingOutcomes = {
  reconciled: { zh: '和好', en: 'reconciled' },
  'divorce-deferred': { zh: '暂缓离婚', en: 'the divorce put off' },
  divorced: { zh: '离婚', en: 'divorced' },
  advised: { zh: '已提供咨询', en: 'advised' },
  referred: { zh: '转介', en: 'referred' },
  'broken-off': { zh: '当事人中止', en: 'broken off' },
  other: { zh: '其他', en: 'another end' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** One case of counselling (婚姻家庭辅导个案), without the names of those counselled. */
export const CounsellingCase = z.strictObject({
  id: z.string().min(1),
  office: z.string().min(1),
  kind: z.enum(keysOf(counsellingKinds)),
  opened: PlainDate,
  /** They agreed to it; it is offered, never ordered. */
  consented: z.boolean().nullable(),
  sessions: z
    .array(
      z.strictObject({
        on: PlainDate,
        persons: z.int().min(1).max(20),
        counsellor: z.string().min(1),
      }),
    )
    .default([]),
  closed: PlainDate.nullable().default(null),
  /** `null`: none is recorded; left out: not known. */
  outcome: z.enum(keysOf(counsellingOutcomes)).nullish(),
  /** Violence, or a real danger of it, was found (`null`: not known). */
  violenceFound: z.boolean().nullable().default(null),
  /** The day on which the victim was told where to find help; `null`: nobody told, left out: not known. */
  helpToldOn: PlainDate.nullish(),
  /** What was charged, in fen; `null`: not known. */
  charged: z.int().min(0).nullable().default(null),
})
export type CounsellingCase = z.infer<typeof CounsellingCase>

/** Somebody who counsels at a registry (婚姻家庭辅导师). */
export const MarriageCounsellor = z
  .strictObject({
    name: z.string().min(1),
    /** Trained for it by civil affairs (令804 art. 5(3)); `null`: not yet, left out: not known. */
    trainedOn: PlainDate.nullish(),
    since: PlainDate,
    until: PlainDate.nullable().default(null),
  })
  .refine(...lastNotBefore('since', 'until'))
export type MarriageCounsellor = z.infer<typeof MarriageCounsellor>

/** A registry, and since when it has a counselling room; `null`: it has none. */
export const CounsellingRoom = z
  .strictObject({
    office: z.string().min(1),
    level: z.enum(['province', 'prefecture', 'county', 'township']),
    since: PlainDate.nullable(),
    until: PlainDate.nullable().default(null),
    /** Not known whether it has one. */
    unknown: z.boolean().default(false),
  })
  .refine(
    ({ since, until }) => until == null || (since != null && since <= until),
    refusal(['until'], '结束日期早于开始日期，或者没有开始日期', 'ends before it begins, or has no beginning'),
  )
export type CounsellingRoom = z.infer<typeof CounsellingRoom>

/** What counselling is held against. */
export const counsellingRules = {
  'counselling-consented': {
    text: { zh: '辅导应当征得当事人同意', en: 'counselling needs the consent of those concerned' },
    // It follows from its being offered; no text that was read says it.
    severity: 'warning',
  },
  'session-in-case': {
    text: {
      zh: '辅导日期应当在个案建立之后、结案之前',
      en: 'a session lies between the opening and the end of its case',
    },
  },
  'closed-after-opened': { text: { zh: '结案日期早于立案日期', en: 'a case is closed before it was opened' } },
  'closed-with-outcome': {
    text: { zh: '结案应当记录结果', en: 'a case is closed with its outcome' },
  },
  'violence-told': {
    text: {
      zh: '发现家庭暴力或者现实危险应当及时劝阻并告知受害人寻求救助的途径',
      en: 'who finds violence stops it and tells the victim where to find help',
    },
    cite: atArticle(registrationRegulation2025, '第六条第三款'),
  },
  'counselling-free': {
    text: {
      zh: '婚姻登记机关提供的辅导收取费用应当有依据，条例未作规定',
      en: 'what a registry charges for counselling needs a basis; the regulation names none',
    },
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a case breaks by a day. The duty to tell the victim is of cases opened since 2025-05-10 (令804 art. 6(3)), which asks it in good time: a warning
 * until the case is closed. So is counselling as
 * a service that the registry owes (art. 5(2)); that it needs consent follows from its being offered, and that it is free no text that was read says either: art. 6(2) speaks of registration. Both are
 * warned of.
 */
export const counsellingProblems = (one: CounsellingCase, asOf: PlainDate): Problem[] => {
  if (one.opened > asOf) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof counsellingRules, path: Problem['path']) => {
    problems.push(brokenRule(code, counsellingRules[code], path))
  }
  if (one.consented === false && one.sessions.length > 0) broken('counselling-consented', ['consented'])
  for (const [index, { on }] of one.sessions.entries())
    if (on < one.opened || (one.closed !== null && on > one.closed))
      broken('session-in-case', ['sessions', index, 'on'])
  if (one.closed !== null && one.closed < one.opened) broken('closed-after-opened', ['closed'])
  if (happenedBy(one.closed, asOf) && one.outcome === null) broken('closed-with-outcome', ['outcome'])
  const bound = one.opened >= registrationRegulation2025.effective
  if (one.violenceFound === true && bound && notHappenedBy(one.helpToldOn, asOf)) {
    const untold = brokenRule('violence-told', counsellingRules['violence-told'], ['helpToldOn'])
    problems.push(happenedBy(one.closed, asOf) ? untold : { ...untold, severity: 'warning' })
  }
  if (one.charged !== null && one.charged > 0 && bound) broken('counselling-free', ['charged'])
  return problems
}

/** Person-times of counselling (人次) between two days, both included. */
export const counsellingPersonTimes = (
  cases: readonly Pick<CounsellingCase, 'sessions'>[],
  from: PlainDate,
  to: PlainDate,
): number =>
  cases
    .flatMap(({ sessions }) => sessions)
    .filter(({ on }) => from <= on && on <= to)
    .reduce((sum, { persons }) => sum + persons, 0)

/**
 * Of cases about a divorce that were closed by a day, those that ended with the couple together, or the divorce put off; unknown while the
 * outcome of one is.
 */
export const reconciliation = (cases: readonly CounsellingCase[], asOf: PlainDate): Measured =>
  shareWhere(
    cases.filter(({ kind, closed }) => (kind === 'divorce' || kind === 'cooling-off') && happenedBy(closed, asOf)),
    ({ outcome }) => (outcome == null ? null : outcome === 'reconciled' || outcome === 'divorce-deferred'),
  )

/**
 * Of the registries of county level and above, those with a counselling room on a day; townships are not counted. A registry whose room
 * was closed and opened again has more records than one.
 */
export const counsellingRoomShare = (rooms: readonly CounsellingRoom[], asOf: PlainDate): Measured =>
  shareOfEach(
    rooms.filter(({ level }) => level !== 'township'),
    ({ office }) => office,
    ({ since, until, unknown }) => (unknown ? null : runsOn(since, until, asOf)),
  )

/** Those who counsel on a day without having been trained by then; of whom nobody told is not among them. */
export const untrainedCounsellors = (counsellors: readonly MarriageCounsellor[], asOf: PlainDate): readonly string[] =>
  counsellors
    .filter(({ since, until }) => runsOn(since, until, asOf))
    .filter(({ trainedOn }) => notHappenedBy(trainedOn, asOf))
    .map(({ name }) => name)
