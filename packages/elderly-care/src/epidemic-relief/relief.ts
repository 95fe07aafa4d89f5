import {
  addDays,
  addMonths,
  allHold,
  type Citation,
  daysBetween,
  type Fen,
  monthsBetween,
  PlainDate,
} from '@minzheng/core'
import * as z from 'zod'

/** 养老托育服务业纾困扶持若干政策措施. */
export const careReliefMeasures2022 = {
  title: '养老托育服务业纾困扶持若干政策措施',
  number: '发改财金〔2022〕1356号',
  issuer: '国家发展改革委等',
  confidence: 'secondary',
  note: 'as the briefing of 2022-09-01 reports it; the number from memory',
} as const satisfies Citation

/** A home that rents its premises (疫情期间租金减免); `null`: not known. Rent in fen a month. */
export const RentingHome = z.strictObject({
  institution: z.string().min(1),
  /** A small or medium enterprise, or a household in business (中小微企业、个体工商户). */
  small: z.boolean().nullable(),
  stateOwned: z.boolean().nullable(),
  rent: z.int().min(0),
  /** The lease, from its first to its last day. */
  from: PlainDate,
  to: PlainDate,
})
export type RentingHome = z.infer<typeof RentingHome>

/** The rent that a home is let off for whole months, in fen; `null` where what is not known would decide it. */
export interface RentRelief {
  /** Whole months of the lease that count. */
  readonly months: number
  /** Days that count beside them: what part of a month comes to was not seen, and `relief` is without it. */
  readonly days: number
  readonly entitled: boolean | null
  readonly relief: Fen | null
  readonly cite: Citation
}

/** The last day for which rent is let off. */
const reliefEnds = '2022-12-31'

/**
 * The rent that a small home in premises of the state is let off, up to the end of 2022; other landlords are only encouraged. From
 * which month was not seen: `since` says it, as the place does.
 */
export const rentRelief = ({ small, stateOwned, rent, from, to }: RentingHome, since: PlainDate): RentRelief => {
  const first = from > since ? from : since
  const last = to < reliefEnds ? to : reliefEnds
  const end = addDays(last, 1)
  const months = last < first ? 0 : monthsBetween(first, end)
  const days = last < first ? 0 : daysBetween(addMonths(first, months), end)
  const entitled = allHold([small, stateOwned])
  return {
    months,
    days,
    entitled,
    relief: entitled === null ? null : entitled ? rent * months : 0,
    cite: careReliefMeasures2022,
  }
}

/** The last day to pay for water, power, gas or heat of a home that was closed to visitors: six months after the bill was due (缓缴期). */
export const utilityGrace = (due: PlainDate): PlainDate => addMonths(due, 6)

/** Money that a home got in the epidemic (纾困资金), in fen, and what for. */
export const ReliefPayment = z.strictObject({
  institution: z.string().min(1),
  kind: z.enum(['operating', 'epidemic-goods', 'staff', 'insurance', 'loan-interest', 'rent', 'other']),
  paid: PlainDate,
  amount: z.int().min(0),
})
export type ReliefPayment = z.infer<typeof ReliefPayment>

/** What homes got from one day to another, both included: in all, and by kind. */
export const reliefPaid = (
  payments: readonly ReliefPayment[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): {
  readonly total: Fen
  readonly byKind: Readonly<Partial<Record<ReliefPayment['kind'], Fen>>>
  readonly homes: number
} => {
  const paid = payments.filter(one => from <= one.paid && one.paid <= to)
  const byKind: Partial<Record<ReliefPayment['kind'], Fen>> = {}
  for (const { kind, amount } of paid) byKind[kind] = (byKind[kind] ?? 0) + amount
  return {
    total: paid.reduce((sum, { amount }) => sum + amount, 0),
    byKind,
    homes: new Set(paid.map(({ institution }) => institution)).size,
  }
}
