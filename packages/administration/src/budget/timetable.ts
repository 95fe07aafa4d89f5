import {
  addDays,
  atArticle,
  brokenRule,
  type Citation,
  type PlainDate as Day,
  daysBetween,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { budgetLaw, budgetRegulation } from './documents.js'

/** A step of the budget: what it runs from and which day of the record ends it, within how many days of the calendar. */
interface BudgetStep {
  readonly text: LocalizedText
  readonly from: string
  readonly done: string
  readonly days: number
  readonly cite: Citation
}

const cite = (article: string) => atArticle(budgetLaw, article)

/** What has to follow within so many days, of a budget and of the accounts of a year. */
export const budgetSteps = {
  'budget-replied-to-departments': {
    text: {
      zh: '财政部门应当在本级预算批准后20日内批复各部门预算',
      en: 'finance replies to the departments within 20 days of the approval',
    },
    from: 'approved',
    done: 'repliedToDepartments',
    days: 20,
    cite: cite('第五十二条'),
  },
  'budget-replied-to-units': {
    text: {
      zh: '各部门应当在接到批复后15日内批复所属单位预算',
      en: 'a department replies to its units within 15 days of the reply',
    },
    from: 'repliedToDepartments',
    done: 'repliedToUnits',
    days: 15,
    cite: cite('第五十二条'),
  },
  'budget-published': {
    text: { zh: '经批准的预算应当在批准后20日内向社会公开', en: 'the approved budget is published within 20 days' },
    from: 'approved',
    done: 'published',
    days: 20,
    cite: cite('第十四条第一款'),
  },
  'department-budget-published': {
    text: {
      zh: '部门预算应当在批复后20日内向社会公开',
      en: 'the budget of a department is published within 20 days of the reply',
    },
    from: 'repliedToDepartments',
    done: 'departmentPublished',
    days: 20,
    cite: cite('第十四条第二款'),
  },
  'unit-budget-published': {
    text: {
      zh: '单位预算应当在部门批复后20日内向社会公开',
      en: 'the budget of a unit is published within 20 days of the reply',
    },
    from: 'repliedToUnits',
    done: 'unitPublished',
    days: 20,
    cite: atArticle(budgetRegulation, '第六条第四款'),
  },
} as const satisfies Readonly<Record<string, BudgetStep>>
/** A step of {@link budgetSteps}. */
export type BudgetStepId = keyof typeof budgetSteps

const day = PlainDate.nullish()

/**
 * The days of a budget or, with `accounts`, of the accounts of a year (决算), which run alike (art. 80). A day that has not come is
 * `null`.
 */
export const BudgetTimetable = z.strictObject({
  year: z.int().min(1990).max(2100),
  accounts: z.boolean().default(false),
  /** By the people's congress; of accounts by its standing committee. */
  approved: day,
  repliedToDepartments: day,
  repliedToUnits: day,
  published: day,
  departmentPublished: day,
  unitPublished: day,
})
export type BudgetTimetable = z.infer<typeof BudgetTimetable>

/** The first day of the law that sets a step. */
const begins = (step: BudgetStepId): Day => budgetSteps[step].cite.effective ?? budgetLaw.effective

/** The last day of each step whose beginning has come under the law that sets it; the first day is not counted. What began before it has none. */
export const budgetDeadlines = (timetable: BudgetTimetable): Partial<Record<BudgetStepId, Day>> =>
  Object.fromEntries(
    keysOf(budgetSteps).flatMap(step => {
      const from = timetable[budgetSteps[step].from]
      return from == null || from < begins(step) ? [] : [[step, addDays(from, budgetSteps[step].days)]]
    }),
  )

/** What comes after what: replies one after the other, and what is published after it was approved or replied to. */
const sequences = [
  ['approved', 'repliedToDepartments', 'repliedToUnits'],
  ['approved', 'published'],
  ['repliedToDepartments', 'departmentPublished'],
  ['repliedToUnits', 'unitPublished'],
] as const satisfies readonly (readonly (keyof BudgetTimetable)[])[]

/** What is late on a day, and what is dated before the step that it follows. */
export const budgetTimetableProblems = (timetable: BudgetTimetable, asOf: Day): Problem[] => {
  const due = budgetDeadlines(timetable)
  const late = keysOf(budgetSteps).flatMap(step => {
    const { done, text, days, from } = budgetSteps[step]
    const begun = timetable[from]
    const last = due[step]
    if (begun == null || begun > asOf || last === undefined || !isLate(timetable[done], last, asOf)) return []
    const replied = days === 15 || done === 'repliedToDepartments'
    const rule = { text, cite: timetable.accounts && replied ? cite('第八十条') : budgetSteps[step].cite }
    return [brokenRule(step, rule, [done], last)]
  })
  const disorder = sequences
    .flatMap(steps => stepsOutOfOrder(steps, timetable))
    .map(step =>
      brokenRule('dated-in-order', { text: { zh: '日期先后颠倒', en: 'its days are out of order' } }, [step]),
    )
  return [...late, ...disorder]
}

/** The transfers between levels, and within how many days they are issued: of the congress, or of receipt (预算法 art. 52). */
export const transferKinds = {
  'central-general': { zh: '中央一般性转移支付', en: 'central, general', days: 30 },
  'central-special': { zh: '中央专项转移支付', en: 'central, special', days: 90 },
  'local-general': { zh: '地方一般性转移支付', en: 'local, general', days: 30 },
  'local-special': { zh: '地方专项转移支付', en: 'local, special', days: 60 },
  'passed-on': { zh: '省级接到的中央转移支付', en: 'central money passed on by a province', days: 30 },
} as const satisfies Readonly<Record<string, LocalizedText & { readonly days: number }>>

/** A transfer of funds to the level below, in fen. */
export const FundTransfer = z.strictObject({
  id: z.string().min(1),
  fund: z.string().min(1),
  kind: z.enum(keysOf(transferKinds)),
  amount: z.int().min(0),
  /** When the congress approved the budget; of `passed-on` when the money's notice was received. */
  from: PlainDate,
  issued: day,
  /**
   * Without days of its own (art. 52): `emergency`, which is issued in time for what happened; `as-settled`, which is issued in parts or
   * settled later. `null`: neither.
   */
  special: z.enum(['emergency', 'as-settled']).nullable().default(null),
})
export type FundTransfer = z.infer<typeof FundTransfer>

/**
 * When a transfer is due, how many days it took, and whether it was in time; `null`: not issued and not due yet, not told, or without days: it began
 * before the law of 2018-12-29, or is one of those that article 52 gives none.
 */
export const transferStanding = (
  { kind, from, issued, special }: FundTransfer,
  asOf: Day,
): { readonly due: Day | null; readonly days: number | null; readonly inTime: boolean | null } => {
  const due = from < budgetLaw.effective || special !== null ? null : addDays(from, transferKinds[kind].days)
  const done = happenedBy(issued, asOf) ? issued! : null
  return {
    due,
    days: done === null ? null : daysBetween(from, done),
    inTime: due === null ? null : isLate(issued, due, asOf) ? false : done === null ? null : true,
  }
}

/** What a transfer breaks on a day. */
export const transferProblems = (transfer: FundTransfer, asOf: Day): Problem[] => {
  const { due, inTime } = transferStanding(transfer, asOf)
  const { zh, en, days } = transferKinds[transfer.kind]
  const rule = {
    text: { zh: `${zh}应当在${days}日内下达`, en: `a transfer (${en}) is issued within ${days} days` },
    cite: cite('第五十二条'),
  }
  const order = { text: { zh: '下达早于起算之日', en: 'it was issued before its days began' } }
  return [
    ...(inTime === false && due !== null ? [brokenRule('transfer-in-time', rule, ['issued'], due)] : []),
    ...(transfer.issued != null && transfer.issued < transfer.from
      ? [brokenRule('dated-in-order', order, ['issued'])]
      : []),
  ]
}
