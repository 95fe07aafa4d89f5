import {
  areInOrder,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'

/** 社会组织评比达标表彰活动管理暂行规定. */
export const awardActivityRules2012 = {
  title: '社会组织评比达标表彰活动管理暂行规定',
  number: '国评组发〔2012〕2号',
  issuer: '全国评比达标表彰工作协调小组',
  confidence: 'secondary',
  note: 'articles 3 to 5 as the ministry cites them; followed by 社会组织评比达标表彰活动管理办法, of which no text was read',
} as const satisfies Citation

/** 社会组织评比达标表彰活动管理办法, which replaced the rules of 2012. */
export const awardActivityMeasures2022 = {
  title: '社会组织评比达标表彰活动管理办法',
  number: '国评组发〔2022〕3号',
  issuer: '全国评比达标表彰工作协调小组',
  effective: '2022-05-07',
  confidence: 'unverified',
  note: 'number and day as 中国轻工业联合会 tells them; made known on that day, with a talk of its office that approval and the ban on fees stay; no text was read',
} as const satisfies Citation

/** The rules on awards of a day; `null` before those of 2012, of which the day was not seen: the year counts. */
export const awardActivityRulesOn = (on: PlainDate): Citation | null =>
  on < '2012-01-01'
    ? null
    : on < awardActivityMeasures2022.effective
      ? awardActivityRules2012
      : awardActivityMeasures2022

/** What was done with an award that broke the rules. */
export const awardMeasures = {
  stopped: { zh: '停止举办', en: 'stopped' },
  cancelled: { zh: '撤销荣誉', en: 'the honours taken back' },
  refunded: { zh: '退还费用', en: 'what was charged given back' },
  penalised: { zh: '行政处罚', en: 'a penalty' },
  other: { zh: '其他措施', en: 'another measure' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const later = PlainDate.nullable().default(null)

/** An award or contest that a social organisation holds (评比达标表彰), with what was found and put right. What is not known is `null`. */
export const AwardActivity = z
  .strictObject({
    title: z.string().min(1),
    organisation: z.string().min(1),
    /** Branches and representative offices hold none in their own name. */
    byBranch: z.boolean().nullable().default(null),
    /** The first day of it: of the call for entries, where there was one; so one that was stopped before anybody was honoured is on record too. */
    held: PlainDate,
    /** The day of its approval by those who coordinate awards; `'none'`: it has none, `null`: not known. */
    approved: z
      .union([PlainDate, z.literal('none')])
      .nullable()
      .default(null),
    /** The number that was approved, and the number of those honoured. */
    approvedHonours: z.int().min(0).nullable().default(null),
    honours: z.int().min(0).nullable().default(null),
    /** What those judged were charged, before, during or after it, in fen; in whatever form. */
    charged: z.int().min(0).nullable().default(null),
    /** Left out: not told. */
    refunded: z.int().min(0).optional(),
    /** The office found something wrong with it. */
    found: later,
    /** The day by which it is to be put right. */
    due: later,
    /** `null`: not yet; left out: not told. */
    right: PlainDate.nullish(),
    measures: z.array(z.enum(keysOf(awardMeasures))).default([]),
  })
  .refine(
    ({ charged, refunded }) => charged === null || refunded === undefined || refunded <= charged,
    refusal(['refunded'], '退还金额多于收费金额', 'more given back than was charged'),
  )
export type AwardActivity = z.infer<typeof AwardActivity>

/** What an award is held against; how it is held by the rules of its day. */
export const awardActivityRules = {
  'award-approved': {
    text: { zh: '未经批准不得举办评比达标表彰', en: 'no award is held without approval' },
  },
  'award-free': {
    text: { zh: '不得向评选对象收费或者变相收费', en: 'nobody who is judged pays for it, in whatever form' },
  },
  'award-honours': {
    text: { zh: '表彰数量不得超过批准的数量', en: 'no more are honoured than were approved' },
  },
  'award-by-branch': {
    text: { zh: '分支、代表机构不得以自己的名义举办', en: 'branches hold none in their own name' },
  },
  'award-steps': {
    text: { zh: '举办、发现、整改应当依次进行', en: 'it is held, found and put right one after another' },
  },
  'award-right-in-time': { text: { zh: '应当按期整改', en: 'it is put right in its time' } },
  'award-right-refunds': { text: { zh: '整改应当退还所收费用', en: 'what was charged is given back' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** How an award that was found wrong stands on a day: nothing found, to be put right, overdue, right again. */
export const awardState = (one: AwardActivity, asOf: PlainDate): 'clean' | 'open' | 'overdue' | 'right' => {
  if (!happenedBy(one.found, asOf)) return 'clean'
  if (happenedBy(one.right, asOf)) return 'right'
  return one.due !== null && one.due < asOf && one.right !== undefined ? 'overdue' : 'open'
}

/** What an award breaks on a day; what is not known is not held against it, nor one of before 2012 to the rules on how it is held. */
export const awardProblems = (one: AwardActivity, asOf: PlainDate): Problem[] => {
  if (one.held > asOf) return []
  const broken = (code: keyof typeof awardActivityRules, path: keyof AwardActivity, due?: PlainDate) =>
    brokenRule(code, awardActivityRules[code], [path], due)
  const cite = awardActivityRulesOn(one.held)
  const held = (breaks: boolean, code: keyof typeof awardActivityRules, path: keyof AwardActivity) =>
    breaks && cite !== null ? [brokenRule(code, { ...awardActivityRules[code], cite }, [path])] : []
  const { approved, approvedHonours, honours, charged, refunded, due, right } = one
  return [
    ...held(approved === 'none' || (approved !== null && approved > one.held), 'award-approved', 'approved'),
    ...held(charged !== null && charged > 0, 'award-free', 'charged'),
    ...held(approvedHonours !== null && honours !== null && honours > approvedHonours, 'award-honours', 'honours'),
    ...held(one.byBranch === true, 'award-by-branch', 'byBranch'),
    ...(areInOrder([one.held, one.found, right]) ? [] : [broken('award-steps', 'found')]),
    ...(happenedBy(one.found, asOf) && due !== null && isLate(right, due, asOf)
      ? [broken('award-right-in-time', 'right', due)]
      : []),
    ...(happenedBy(right, asOf) && charged !== null && refunded !== undefined && refunded < charged
      ? [broken('award-right-refunds', 'refunded')]
      : []),
  ]
}
