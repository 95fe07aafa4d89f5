import {
  brokenRule,
  type PlainDate as Day,
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
import * as z from 'zod'

/** Who found something amiss with money. */
export const findingSources = {
  audit: { zh: '审计', en: 'audit' },
  finance: { zh: '财政监督', en: 'supervision of finance' },
  discipline: { zh: '纪检监察、巡视巡察', en: 'discipline, inspection' },
  congress: { zh: '人大监督', en: 'the congress' },
  own: { zh: '内部监督', en: 'own supervision' },
  other: { zh: '其他', en: 'others' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** What was found. */
export const findingTypes = {
  diverted: { zh: '挤占、挪用', en: 'used for something else' },
  idle: { zh: '资金闲置、结转过大', en: 'left idle' },
  delayed: { zh: '拨付、发放不及时', en: 'paid late' },
  undue: { zh: '向不符合条件的人员发放', en: 'paid to who had no claim' },
  withheld: { zh: '应发未发', en: 'not paid to who had a claim' },
  procurement: { zh: '采购不规范', en: 'procurement' },
  accounts: { zh: '核算、票据不规范', en: 'accounts and receipts' },
  performance: { zh: '绩效管理不到位', en: 'no management by results' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const day = PlainDate.nullable().default(null)

/** A finding of budget supervision on the ledger (预算监督问题台账). Amounts in fen; a day that has not come is `null`. */
export const BudgetFinding = z.strictObject({
  id: z.string().min(1),
  source: z.enum(keysOf(findingSources)),
  type: z.enum(keysOf(findingTypes)),
  fund: z.string().min(1),
  /** `null`: no amount, or not settled. */
  amount: z.int().min(0).nullable(),
  /** Of it paid back, recovered or put to its use, by whatever day; where {@link recoveries} are given, they count; left out: not told. */
  recovered: z.int().min(0).optional(),
  /** What came back, and when. */
  recoveries: z.array(z.strictObject({ on: PlainDate, amount: z.int().min(0) })).optional(),
  found: PlainDate,
  /** The day by which it is put right; `null`: none was set, left out: not known. */
  due: PlainDate.nullish(),
  /** `null` or left out: not yet; left out of what is closed: not known. */
  rectified: PlainDate.nullish(),
  /** Who found it agreed that it is closed (销号); `null` or left out: not yet. */
  closed: day,
})
export type BudgetFinding = z.infer<typeof BudgetFinding>

/** What of a finding came back by a day, in fen; where no days are told, all that did; `null`: not told. */
const recoveredBy = ({ recovered, recoveries }: BudgetFinding, asOf: Day): number | null =>
  recoveries?.filter(({ on }) => on <= asOf).reduce((sum, { amount }) => sum + amount, 0) ?? recovered ?? null

/** How a finding stands on a day; `later`: was not found by then. */
export type BudgetFindingState = 'later' | 'open' | 'overdue' | 'rectified' | 'closed'

/** How a finding stands on a day: on its last day open, from the next one overdue. */
export const budgetFindingState = ({ found, due, rectified, closed }: BudgetFinding, asOf: Day): BudgetFindingState => {
  if (found > asOf) return 'later'
  if (happenedBy(closed, asOf)) return 'closed'
  if (happenedBy(rectified, asOf)) return 'rectified'
  return due != null && due < asOf ? 'overdue' : 'open'
}

/** What the ledger is held against; no document is known to say more of its form. */
export const budgetFindingRules = {
  'rectified-in-time': { text: { zh: '问题应当在期限内整改', en: 'a finding is put right by its day' } },
  // No document that was read sets that day.
  'has-a-day': {
    text: { zh: '问题应当有整改期限', en: 'a finding has a day by which it is put right' },
    severity: 'warning',
  },
  'recovered-within-amount': { text: { zh: '追回金额不超过问题金额', en: 'no more is recovered than was found' } },
  'rectified-before-closed': {
    text: { zh: '未整改到位的不得销号', en: 'what was not put right is not closed' },
  },
  'dated-in-order': { text: { zh: '日期先后颠倒', en: 'its days are out of order' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a finding on the ledger breaks on a day. One that was closed after its day, and does not say when it was put right, may have been so in
 * time: it is warned of.
 */
export const budgetFindingProblems = (finding: BudgetFinding, asOf: Day): Problem[] => {
  const { found, due, rectified, closed, amount } = finding
  if (found > asOf) return []
  const broken = (code: keyof typeof budgetFindingRules, path: keyof BudgetFinding, by?: Day) =>
    brokenRule(code, budgetFindingRules[code], [path], by)
  const late = (by: Day) => broken('rectified-in-time', 'rectified', by)
  const putRight = rectified === undefined ? closed : rectified
  const isOfClosing = rectified === undefined && happenedBy(closed, asOf)
  return [
    ...(due != null && isLate(putRight, due, asOf)
      ? [isOfClosing ? { ...late(due), severity: 'warning' as const } : late(due)]
      : []),
    ...(due === null && !happenedBy(putRight, asOf) ? [broken('has-a-day', 'due')] : []),
    ...(happenedBy(closed, asOf) && notHappenedBy(rectified, asOf)
      ? [broken('rectified-before-closed', 'rectified')]
      : []),
    ...(amount !== null && (recoveredBy(finding, asOf) ?? 0) > amount
      ? [broken('recovered-within-amount', 'recovered')]
      : []),
    ...(due != null && due < found ? [broken('dated-in-order', 'due')] : []),
    ...stepsOutOfOrder(['found', 'rectified', 'closed'], finding).map(step => broken('dated-in-order', step)),
  ]
}

/** What the ledger comes to on a day: how many findings, how many put right, the fen at stake and what came back of them. */
export const budgetFindingSums = (findings: readonly BudgetFinding[], asOf: Day) => {
  const known = findings.filter(({ found }) => found <= asOf)
  const states = known.map(one => budgetFindingState(one, asOf))
  return {
    found: known.length,
    putRight: states.filter(state => state === 'rectified' || state === 'closed').length,
    overdue: states.filter(state => state === 'overdue').length,
    /** Those whose amount is not settled, or that are of none. */
    withoutAmount: known.filter(({ amount }) => amount === null).length,
    /** Fen, of those that have an amount. */
    amount: known.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    /** Fen; `null`: of a finding nobody told what came back. */
    recovered: known.reduce<number | null>((sum, one) => {
      const back = recoveredBy(one, asOf)
      return sum === null || back === null ? null : sum + back
    }, 0),
  }
}
