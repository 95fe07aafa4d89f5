import {
  addDays,
  areInOrder,
  brokenRule,
  type Citation,
  type Criterion,
  criterionOf,
  daysBetween,
  type Fen,
  formatYuan,
  happenedBy,
  isAtMost,
  isLate,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import { dueAsOf } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'
import { custodyGuide2025, prepaidOpinion2024 } from '../shared/documents.js'

const money = z.int().min(0).max(100_000_000_000)
const done = PlainDate.nullable()
/** Whose money it is; left out: not known. */
const resident = z.string().min(1).optional()

/** One movement of prepaid money. A day that has not come yet is `null`; left out, it is not known. */
export const CustodyMovement = z.discriminatedUnion('kind', [
  /** Taken of a resident; by other channels than the custody bank it has to reach the account. */
  z.strictObject({
    kind: z.literal('receipt'),
    resident,
    fee: z.enum(['deposit', 'membership']),
    amount: money,
    channel: z.enum(['custody-bank', 'other']),
    received: PlainDate,
    credited: done.optional(),
  }),
  /** Medical bills of an emergency may be paid first, the papers follow. */
  z.strictObject({
    kind: z.literal('emergency-medical'),
    resident,
    amount: money,
    paid: PlainDate,
    papers: done.optional(),
  }),
  z.strictObject({
    kind: z.literal('refund'),
    resident,
    amount: money,
    requested: PlainDate,
    refunded: done.optional(),
    /** The request was taken back; left out or `null`: it was not. */
    withdrawn: done.optional(),
    originalRoute: z.boolean().nullable(),
  }),
  /** What a deposit was spent on. */
  z.strictObject({
    kind: z.literal('deposit-use'),
    resident,
    amount: money,
    on: PlainDate,
    purpose: z.enum(['refund', 'emergency-medical', 'arrears', 'penalty-or-damages', 'other']),
  }),
  /** What of a membership fee was spent by being a member (会员费消费), as the contract says. */
  z.strictObject({ kind: z.literal('membership-use'), resident, amount: money, on: PlainDate }),
])
export type CustodyMovement = z.infer<typeof CustodyMovement>

/** The custody account of a home: one, at a listed bank. */
export const CustodyAccount = z.strictObject({
  accounts: z.int().min(0).max(100),
  listedBank: z.boolean().nullable(),
  /** The day on which the home reported the account's closing: nothing may be taken after it. */
  closingReported: done.optional(),
  movements: z.array(CustodyMovement),
})
export type CustodyAccount = z.infer<typeof CustodyAccount>

/** The rules, each with its source. What happened before the day of a source is not judged by it, see {@link custodyProblems}. */
export const custodyRules = {
  'one-account': {
    text: { zh: '应当只开立一个预收费专用存款账户', en: 'there is to be exactly one custody account' },
    cite: custodyGuide2025,
  },
  'listed-bank': {
    text: { zh: '专用存款账户应当开在名录内的商业银行', en: 'the account is to be at a bank on the list' },
    cite: custodyGuide2025,
  },
  'credited-by-next-day': {
    text: {
      zh: '其他渠道收取的押金、会员费最迟次日存入',
      en: 'money taken by other channels is to be credited by the next day',
    },
    cite: custodyGuide2025,
  },
  'papers-in-seven-working-days': {
    text: {
      zh: '应急就医支付后7个工作日内补齐材料',
      en: 'papers of an emergency payment follow within 7 working days',
    },
    cite: custodyGuide2025,
  },
  'refunded-by-next-day': {
    text: { zh: '退费最迟于申请次日办理', en: 'a refund is to be made by the day after the request' },
    cite: custodyGuide2025,
  },
  'original-route': {
    text: { zh: '退费应当原路退还', en: 'a refund goes back by its original route' },
    cite: custodyGuide2025,
  },
  'purpose-of-deposit': {
    text: { zh: '押金不得用于规定以外的支出', en: 'a deposit may be spent on what the opinion lists alone' },
    cite: prepaidOpinion2024,
  },
  'nothing-after-closing': {
    text: { zh: '报告撤销账户后不得再收取押金、会员费', en: 'nothing may be taken once the closing is reported' },
    cite: custodyGuide2025,
  },
} as const
type Rule = keyof typeof custodyRules

/** From when each document judges: the opinion from its effect, the guide, whose effect is not known, from the day of its report. */
const bindsFrom = new Map<Citation, PlainDate>([
  [prepaidOpinion2024, prepaidOpinion2024.effective],
  [custodyGuide2025, '2025-11-19'],
])
const binds = (rule: Rule, day: PlainDate): boolean => day >= bindsFrom.get(custodyRules[rule].cite)!

const broken = (code: Rule, path: Problem['path'], due?: PlainDate): Problem =>
  brokenRule(code, custodyRules[code], path, due)

const daysInOrder: RecordRule = {
  text: { zh: '存入、补材料、退费不得早于收取、支付、申请', en: 'what follows a movement is not dated before it' },
}
/** The days of a movement, what comes first ahead. */
const movementDays = (movement: CustodyMovement): readonly (PlainDate | null | undefined)[] => {
  switch (movement.kind) {
    case 'receipt':
      return [movement.received, movement.credited]
    case 'emergency-medical':
      return [movement.paid, movement.papers]
    case 'refund':
      return [movement.requested, movement.refunded]
    case 'deposit-use':
    case 'membership-use':
      return [movement.on]
  }
}

const movementProblems = (
  movement: CustodyMovement,
  asOf: PlainDate,
  closed: PlainDate | null,
  path: Problem['path'],
): Problem[] => {
  const fault = (rule: Rule, day: PlainDate, isBroken: boolean, field: string, due?: PlainDate): Problem[] =>
    isBroken && binds(rule, day) && day <= asOf ? [broken(rule, [...path, field], due)] : []
  switch (movement.kind) {
    case 'receipt': {
      const { received, channel, credited } = movement
      const due = addDays(received, 1)
      const outside = channel === 'other' && isLate(credited, due, asOf)
      return [
        ...fault('credited-by-next-day', received, outside, 'credited', due),
        ...fault('nothing-after-closing', received, closed !== null && received > closed, 'received'),
      ]
    }
    case 'emergency-medical': {
      const { paid, papers } = movement
      if (!binds('papers-in-seven-working-days', paid)) return []
      const due = dueAsOf(asOf, () => addWorkingDays(paid, 7))
      if (due === null) return []
      return fault('papers-in-seven-working-days', paid, isLate(papers, due, asOf), 'papers', due)
    }
    case 'refund': {
      const { requested, refunded, originalRoute, withdrawn } = movement
      const due = addDays(requested, 1)
      const until = happenedBy(withdrawn, asOf) ? withdrawn! : asOf
      const tooLate = isLate(refunded, due, until)
      return [
        ...fault('refunded-by-next-day', requested, tooLate, 'refunded', due),
        ...fault('original-route', requested, originalRoute === false, 'originalRoute'),
      ]
    }
    case 'deposit-use':
      return fault('purpose-of-deposit', movement.on, movement.purpose === 'other', 'purpose')
    case 'membership-use':
      return []
  }
}

/** What was taken by a day, since the guide asks for an account. */
const needsAccount = (movement: CustodyMovement, asOf: PlainDate): boolean =>
  movement.kind === 'receipt' && movement.received <= asOf && binds('one-account', movement.received)

const outAndIn: RecordRule = {
  text: { zh: '退费和使用多于收取，可能缺少收取记录', en: 'more went out than came in: a receipt may be missing' },
  severity: 'warning',
}
/** Residents of whom more was refunded or used by a day than is on record as taken. */
const overdrawn = (movements: readonly CustodyMovement[], asOf: PlainDate): Problem[] =>
  [...new Set(movements.flatMap(one => one.resident ?? []))]
    .filter(resident => (custodyOwed(movements, asOf, resident) ?? 0) < 0)
    .map(resident =>
      brokenRule('more-out-than-in', outAndIn, [
        'movements',
        movements.findIndex(one => one.resident === resident),
        'resident',
      ]),
    )

/**
 * What an account breaks of the custody rules (民办发〔2025〕9号) by a day: a deadline is broken once it has passed. What was done
 * before a rule (the guide reported on 2025-11-19, the uses of a deposit from 2024-10-01) is not judged by it. A home that takes no
 * deposit or membership needs no account. Of whom more went out than came in is a warning: what was taken may not be on record.
 * @throws ProblemError `calendar-not-covered` where working days of a year are asked for that the calendar does not know
 */
export const custodyProblems = (account: CustodyAccount, asOf: PlainDate): Problem[] => [
  ...((account.accounts > 1 || (account.accounts === 0 && account.movements.some(one => needsAccount(one, asOf)))) &&
  binds('one-account', asOf)
    ? [broken('one-account', ['accounts'])]
    : []),
  ...(account.listedBank === false && binds('listed-bank', asOf) ? [broken('listed-bank', ['listedBank'])] : []),
  ...account.movements.flatMap((movement, index) =>
    movementProblems(movement, asOf, account.closingReported ?? null, ['movements', index]),
  ),
  ...account.movements.flatMap((movement, index) =>
    areInOrder(movementDays(movement)) ? [] : [brokenRule('days-in-order', daysInOrder, ['movements', index])],
  ),
  ...overdrawn(account.movements, asOf),
]

/** What prepaid money of all residents a home may hold: by whom it was paid and how much, against its beds and its assets, in fen. */
export const PrepaidTotals = z.strictObject({
  asOf: PlainDate,
  /** Older people who have paid ahead, and the beds that are filed. */
  payers: z.int().min(0).nullable(),
  filedBeds: z.int().min(0).nullable(),
  /** All prepaid money, and the net fixed assets (固定资产净额) without the value of what is pledged. */
  prepaid: money.nullable(),
  netFixedAssets: money.nullable(),
})
export type PrepaidTotals = z.infer<typeof PrepaidTotals>

/** Whether the prepaid money of a home keeps within its beds and its assets; `null`: not known, or before the opinion, 2024-10-01. */
export const prepaidWithinMeans = ({
  asOf,
  payers,
  filedBeds,
  prepaid,
  netFixedAssets,
}: PrepaidTotals): readonly Criterion[] => {
  const criterion = criterionOf(prepaidOpinion2024)
  const within = (figure: number | null, most: number | null) =>
    asOf < prepaidOpinion2024.effective || most === null ? null : isAtMost(figure, most)
  return [
    criterion(
      'payers-within-beds',
      '交费老年人总数不超出备案床位总数',
      'no more payers than filed beds',
      within(payers, filedBeds),
    ),
    criterion(
      'prepaid-within-assets',
      '预收费用总额不超出固定资产净额',
      'no more prepaid than net fixed assets',
      within(prepaid, netFixedAssets),
    ),
  ]
}

/** What a movement adds by a day to what a home holds of its residents; `null`: whether it was made by then is not told. */
const changeBy = (movement: CustodyMovement, asOf: PlainDate): Fen | null => {
  switch (movement.kind) {
    case 'receipt':
      return movement.received <= asOf ? movement.amount : 0
    case 'emergency-medical':
      return movement.paid <= asOf ? -movement.amount : 0
    case 'refund':
      if (movement.refunded !== undefined) return happenedBy(movement.refunded, asOf) ? -movement.amount : 0
      return movement.requested > asOf || happenedBy(movement.withdrawn, asOf) || movement.amount === 0 ? 0 : null
    case 'deposit-use': {
      const elsewhere = movement.purpose === 'refund' || movement.purpose === 'emergency-medical'
      return movement.on <= asOf && !elsewhere ? -movement.amount : 0
    }
    case 'membership-use':
      return movement.on <= asOf ? -movement.amount : 0
  }
}

/**
 * What a home holds of its residents on a day, or of one of them, in fen: taken, less what was refunded, paid for emergencies, used of
 * deposits otherwise, or spent of a membership fee by being a member. A use for a refund or an emergency is that movement once more and
 * is not counted twice. Below 0: more went out than came in. `null`: whether a refund that was asked for was made, or, of one resident,
 * whose a movement was, is not told.
 */
export const custodyOwed = (movements: readonly CustodyMovement[], asOf: PlainDate, of?: string): Fen | null => {
  const changes = movements
    .filter(({ resident }) => of === undefined || resident === undefined || resident === of)
    .map(movement => {
      const change = changeBy(movement, asOf)
      const isOfNobody = of !== undefined && movement.resident === undefined
      return isOfNobody && change !== 0 ? null : change
    })
  return changes.reduce((sum, change) => (sum === null || change === null ? null : sum + change), 0)
}

/** What has to stay in the account, and what of it is missing, both in fen. */
export interface Reserve {
  readonly needed: Fen
  readonly shortfall: Fen
}

/**
 * Whether the balance keeps the reserve, after each payment: `numerator / denominator` of what residents have paid in (`held`, as
 * {@link custodyOwed} tells it; 1 / 1 asks that all of it is there).
 * The ratio is set locally; no national one is known. The need is rounded up to a fen.
 */
export const reserveAfter = (
  { balance, held }: { readonly balance: Fen; readonly held: Fen },
  ratio: { readonly numerator: number; readonly denominator: number },
): Reserve => {
  const [top, bottom] = [BigInt(held) * BigInt(ratio.numerator), BigInt(ratio.denominator)]
  const needed = Number((top + bottom - 1n) / bottom)
  return { needed, shortfall: Math.max(0, needed - balance) }
}

/** How a shortfall reads: `差 200.00 元`. */
export const reserveText = ({ needed, shortfall }: Reserve) => ({
  zh: shortfall === 0 ? '存管余额足够' : `存管余额应留存${formatYuan(needed)}元，差${formatYuan(shortfall)}元`,
  en:
    shortfall === 0
      ? 'the reserve is kept'
      : `${formatYuan(needed)} yuan are to stay, ${formatYuan(shortfall)} are missing`,
})

/** A home that stops or pauses says so at least 30 days ahead: the days given, and the days that are missing; `null`: it stops before the opinion, 2024-10-01. */
export const stopNotice = (
  notice: PlainDate,
  stop: PlainDate,
): { readonly days: number; readonly missing: number | null; readonly cite: typeof prepaidOpinion2024 } => {
  const days = daysBetween(notice, stop)
  const missing = stop < prepaidOpinion2024.effective ? null : Math.max(0, 30 - days)
  return { days, missing, cite: prepaidOpinion2024 }
}
