import { areInOrder, type Fen, happenedBy, PlainDate, refusal, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { areas } from '../shared/area.js'

const fen = z.int().min(0)
const day = PlainDate.nullable()

/** One payment out of a reserve. What is not known is `null`. */
export const ReservePayment = z
  .strictObject({
    /** What tells cases apart; a case may be paid more than once. */
    case: z.string().min(1),
    kind: z.enum(['emergency', 'expenditure']),
    persons: z.int().min(1),
    area: z
      .enum(Object.keys(areas) as [keyof typeof areas, ...(keyof typeof areas)[]])
      .nullable()
      .default(null),
    /** The hardship was reported. */
    reported: day.default(null),
    paid: PlainDate,
    amount: fen,
    /** It came back into the reserve: the bank gave it back, or it was recovered. */
    returned: day.default(null),
    /** Signatures and papers were complete (补齐手续); `null`: they are not yet, left out: not known. */
    papers: day.optional(),
  })
  .refine(
    ({ reported, paid }) => reported === null || reported <= paid,
    refusal(['paid'], '发放日期早于报告日期', 'paid before it was reported'),
  )
  .refine(
    ({ paid, returned }) => areInOrder([paid, returned]),
    refusal(['returned'], '退回日期早于发放日期', 'it came back before it was paid'),
  )
export type ReservePayment = z.infer<typeof ReservePayment>

const movement = z.strictObject({ on: PlainDate, amount: fen })

/** The reserve for temporary assistance (临时救助备用金) of one township or subdistrict, as its ledger has it; in fen. */
export const ReserveFund = z
  .strictObject({
    town: z.string().min(1),
    /** `null`: the township has none. */
    established: day,
    /** The last day on which it was kept. */
    closed: day.default(null),
    /** Allocated by the county; left out: not told. */
    allocations: z.array(movement).optional(),
    /** Left out: not told. */
    payments: z.array(ReservePayment).optional(),
    /** Given back to the county; left out: not told. */
    returned: z.array(movement).optional(),
    /** Days on which its use was reported to the county; left out: not known. */
    reports: z.array(PlainDate).optional(),
  })
  .refine(
    ({ established, closed }) => closed === null || (established !== null && established <= closed),
    refusal(['closed'], '撤销日期早于建立日期', 'it is closed before it was established'),
  )
export type ReserveFund = z.infer<typeof ReserveFund>

/** Whether a township keeps a reserve on a day. */
export const hasReserveFund = ({ established, closed }: Pick<ReserveFund, 'established' | 'closed'>, asOf: PlainDate) =>
  runsOn(established, closed, asOf)

const sum = (movements: readonly { readonly amount: Fen }[]): Fen =>
  movements.reduce((total, { amount }) => total + amount, 0)

/** What is left in a reserve at the end of a day at most, in fen, by what is told of what went out; `null`: what came in is not told. */
export const mostOfReserve = (
  { allocations, payments = [], returned: back = [] }: ReserveFund,
  asOf: PlainDate,
): Fen | null =>
  allocations === undefined
    ? null
    : sum(allocations.filter(({ on }) => on <= asOf)) -
      sum(payments.filter(({ paid, returned }) => paid <= asOf && !happenedBy(returned, asOf))) -
      sum(back.filter(({ on }) => on <= asOf))

/**
 * What is left in a reserve at the end of a day, in fen; less than nothing where more was paid than came in. `null`: what came in, was paid
 * or given back is not told.
 */
export const reserveBalance = (fund: ReserveFund, asOf: PlainDate): Fen | null =>
  fund.payments === undefined || fund.returned === undefined ? null : mostOfReserve(fund, asOf)

/** What brings a reserve up to its full sum at the end of a day, in fen; nothing where it holds as much or more; `null` where its balance is not known. */
export const reserveTopUp = (fund: ReserveFund, asOf: PlainDate, full: Fen): Fen | null => {
  const balance = reserveBalance(fund, asOf)
  return balance === null ? null : Math.max(0, full - balance)
}

/** What was paid out of reserves in a time and did not come back: in fen, in cases, and to how many persons; a case counts once. */
export interface ReserveUse {
  readonly paid: Fen
  readonly cases: number
  readonly personTimes: number
}

/** The use of reserves from one day to another, both included; `null`: what was paid out of one of them is not told. */
export const reserveUse = (
  funds: readonly ReserveFund[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): ReserveUse | null => {
  if (funds.some(({ payments }) => payments === undefined)) return null
  const payments = funds.flatMap(({ town, payments = [] }) =>
    payments
      .filter(({ paid, returned }) => from <= paid && paid <= to && !happenedBy(returned, to))
      .map(payment => ({ ...payment, town })),
  )
  return {
    paid: sum(payments),
    cases: new Set(payments.map(one => `${one.town} ${one.case}`)).size,
    personTimes: payments.reduce((total, { persons }) => total + persons, 0),
  }
}
