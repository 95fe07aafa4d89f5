import {
  addMonths,
  allHold,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  negated,
  PlainDate,
  refusal,
  someHold,
} from '@minzheng/core'
import * as z from 'zod'

/** Why an organisation counts as inactive (“僵尸型”社会组织). */
export const inactiveGrounds = {
  'no-reports': { zh: '连续未参加年检（年报）', en: 'Yearly checks or reports missing, year after year' },
  'idle-since-certificate': {
    zh: '自取得登记证书之日起1年未开展活动',
    en: 'No activity within a year of its certificate',
  },
  'no-charter-activity': { zh: '未按照章程规定的业务范围开展活动', en: 'No activity in the field of its charter' },
  unreachable: { zh: '通过登记的住所、法定代表人等无法取得联系', en: 'Cannot be reached at its seat or by its head' },
  paralysed: { zh: '内部管理混乱、陷于瘫痪', en: 'Mismanaged and paralysed' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A ground of {@link inactiveGrounds}. */
export type InactiveGround = keyof typeof inactiveGrounds

/** What a campaign asks for: which years must all be missing, and since when nothing was done. */
export interface InactiveRule {
  readonly place: LocalizedText
  /** The years whose reports are missing, all of them. */
  readonly years: readonly number[]
  /** No activity in the field of the charter since this day, or within so many months before the day that is judged. */
  readonly noActivity: { readonly since: PlainDate } | { readonly months: number }
  /** Its first day: before it nothing is known to count. */
  readonly from: PlainDate
  /** Whether being paralysed is a ground too. */
  readonly paralysed: boolean
  readonly cite: Citation
}

const campaign2021 = (title: string, more: Partial<Citation>): Citation => ({
  title,
  confidence: 'secondary',
  ...more,
})

/** The campaign of 2021 (民发〔2021〕63号) as places restate it. */
export const inactiveRules = {
  'national-2021': {
    place: { zh: '全国（据江西、广西、江苏转述）', en: 'The country, as Jiangxi, Guangxi and Jiangsu restate it' },
    years: [2019, 2020],
    noActivity: { since: '2019-01-01' },
    from: '2021-08-01',
    paralysed: false,
    cite: campaign2021('民政部关于开展“僵尸型”社会组织专项整治行动的通知', {
      number: '民发〔2021〕63号',
      issuer: '民政部',
      note: 'the four kinds as 赣民字〔2021〕34号 and notices of Guangxi and Jiangsu restate them; the notice itself was not seen',
    }),
  },
  'fuzhou-2021': {
    place: { zh: '福建福州', en: 'Fuzhou, Fujian' },
    years: [2019, 2020],
    noActivity: { months: 12 },
    from: '2021-08-01',
    paralysed: true,
    cite: campaign2021('福州市“僵尸型”社会组织专项整治行动通知', { note: 'as a summary restates it' }),
  },
} as const satisfies Readonly<Record<string, InactiveRule>>

/** What is known of an organisation; what is left out or `null` is not known. */
export const InactiveSuspect = z.strictObject({
  organisation: z.string().min(1),
  certificateOn: PlainDate,
  /** By year: whether the report came in; `not-due`: it owed none, as who was registered in the second half of the year does in many places. */
  reports: z.partialRecord(z.string().regex(/^\d{4}$/), z.enum(['filed', 'absent', 'not-due']).nullable()).default({}),
  /** The last activity in the field of its charter; `null`: not known; `none`: never any. */
  lastActivity: z
    .union([PlainDate, z.literal('none')])
    .nullable()
    .default(null),
  reachable: z.boolean().nullable().default(null),
  paralysed: z.boolean().nullable().default(null),
})
export type InactiveSuspect = z.infer<typeof InactiveSuspect>

/** Whether an organisation counts as inactive, and why. */
export interface InactiveVerdict {
  /** `null`: what is not known would decide. */
  readonly inactive: boolean | null
  readonly grounds: readonly InactiveGround[]
  /** Grounds of which it is not known. */
  readonly open: readonly InactiveGround[]
  readonly cite: Citation
}

/**
 * Whether an organisation counts as inactive on a day by the rule of a campaign; any ground is enough. A year without a report is one in
 * which it was registered already: who got its certificate later owes none. Before the first day of the campaign it is not known.
 */
export const inactiveVerdict = (suspect: InactiveSuspect, rule: InactiveRule, asOf: PlainDate): InactiveVerdict => {
  const { certificateOn, reports, lastActivity, reachable, paralysed } = suspect
  const absent = (year: number): boolean | null => {
    if (certificateOn > `${year}-12-31`) return false
    const report = reports[String(year)] ?? null
    return report === null ? null : report === 'absent'
  }
  const quietSince = (day: PlainDate): boolean | null =>
    lastActivity === null ? null : lastActivity === 'none' || lastActivity < day
  const yearIsOver = asOf > addMonths(certificateOn, 12)
  const since = 'since' in rule.noActivity ? rule.noActivity.since : addMonths(asOf, -rule.noActivity.months)
  const answers: Readonly<Record<InactiveGround, boolean | null>> = {
    'no-reports': allHold(rule.years.map(absent)),
    'idle-since-certificate': allHold([yearIsOver, lastActivity === null ? null : lastActivity === 'none']),
    // Who got its certificate later than that day cannot have done anything since: only the time it was there counts.
    'no-charter-activity': allHold([certificateOn <= since, quietSince(since)]),
    unreachable: negated(reachable),
    paralysed: rule.paralysed ? paralysed : false,
  }
  const grounds = keysOf(inactiveGrounds)
  if (asOf < rule.from) return { inactive: null, grounds: [], open: grounds, cite: rule.cite }
  return {
    inactive: someHold(grounds.map(one => answers[one])),
    grounds: grounds.filter(one => answers[one] === true),
    open: grounds.filter(one => answers[one] === null),
    cite: rule.cite,
  }
}

/** What became of an inactive organisation. */
export const clearingOutcomes = {
  revoked: { zh: '撤销登记', en: 'Registration revoked' },
  // Of charities, and of associations the heaviest sanction since 2026-03-12.
  withdrawn: { zh: '吊销登记证书', en: 'Certificate withdrawn' },
  deregistered: { zh: '注销登记', en: 'De-registered' },
  merged: { zh: '合并', en: 'Merged' },
  corrected: { zh: '整改激活', en: 'Put right and revived' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** An outcome of {@link clearingOutcomes}. */
export type ClearingOutcome = keyof typeof clearingOutcomes

/** An inactive organisation on the list of a campaign (清理整治台账). */
export const InactiveCase = z
  .strictObject({
    organisation: z.string().min(1),
    listedOn: PlainDate,
    /** Carried over from the list of the year before. */
    carried: z.boolean().default(false),
    /** The last day to put right, where it was given one. */
    correctBy: PlainDate.nullable().default(null),
    outcome: z.enum(keysOf(clearingOutcomes)).nullable().default(null),
    outcomeOn: PlainDate.nullable().default(null),
  })
  .refine(
    ({ outcome, outcomeOn }) => (outcome === null) === (outcomeOn === null),
    refusal(['outcomeOn'], '处理结果与日期须同时填写', 'an outcome and its day come together'),
  )
  .refine(
    ({ listedOn, outcomeOn }) => outcomeOn === null || listedOn <= outcomeOn,
    refusal(['outcomeOn'], '处理日期早于列入日期', 'an outcome before it was listed'),
  )
export type InactiveCase = z.infer<typeof InactiveCase>

/** Where a case of the list stands. */
export type InactiveCaseState = 'listed' | 'correcting' | 'overdue' | ClearingOutcome

/** Where a case stands on a day. */
export const inactiveCaseState = (
  { correctBy, outcome, outcomeOn }: InactiveCase,
  asOf: PlainDate,
): InactiveCaseState => {
  if (outcome !== null && happenedBy(outcomeOn, asOf)) return outcome
  if (correctBy === null) return 'listed'
  return correctBy < asOf ? 'overdue' : 'correcting'
}

/** What a campaign came to by a day: by outcome, and of what was carried over and what is new apart. */
export interface ClearingTally {
  readonly listed: number
  readonly cleared: number
  readonly byOutcome: Readonly<Record<ClearingOutcome, number>>
  readonly carried: { readonly listed: number; readonly cleared: number }
  readonly fresh: { readonly listed: number; readonly cleared: number }
}

/** Adds up the list of a campaign on a day; who was listed later does not count. */
export const clearingTally = (cases: readonly InactiveCase[], asOf: PlainDate): ClearingTally => {
  const listed = cases.filter(({ listedOn }) => listedOn <= asOf)
  const cleared = listed.filter(({ outcomeOn }) => happenedBy(outcomeOn, asOf))
  const of = (carried: boolean) => ({
    listed: listed.filter(one => one.carried === carried).length,
    cleared: cleared.filter(one => one.carried === carried).length,
  })
  const outcomes = keysOf(clearingOutcomes)
  return {
    listed: listed.length,
    cleared: cleared.length,
    byOutcome: Object.fromEntries(
      outcomes.map(one => [one, cleared.filter(({ outcome }) => outcome === one).length]),
    ) as Record<ClearingOutcome, number>,
    carried: of(true),
    fresh: of(false),
  }
}
