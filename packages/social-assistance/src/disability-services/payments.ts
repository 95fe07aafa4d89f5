import { daysBetween, type Fen, happenedBy, PlainDate, refusal } from '@minzheng/core'
import * as z from 'zod'

const text = z.string().min(1).max(200)
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const kind = z.enum(['living', 'nursing'])
const amount = z.int().min(0).max(100_000_000)

/** What one person is due of one of the two subsidies for a month (`2024-03`), in fen. */
export const DisabilityDue = z.strictObject({ person: text, kind, month, amount })
export type DisabilityDue = z.infer<typeof DisabilityDue>

/** One payment of a batch (发放批次), and whether the bank gave it back. */
export const DisabilityPayment = z
  .strictObject({
    person: text,
    kind,
    month,
    amount,
    paidOn: PlainDate,
    /** The batch that it was paid with. */
    batch: text.optional(),
    returnedOn: PlainDate.nullable().default(null),
  })
  .refine(
    ({ paidOn, returnedOn }) => returnedOn === null || paidOn <= returnedOn,
    refusal(['returnedOn'], '退回早于发放', 'it came back before it was paid'),
  )
export type DisabilityPayment = z.infer<typeof DisabilityPayment>

/** One difference between what was due and what was paid; `difference` in fen is above 0 where too much was paid. */
export interface PaymentDifference {
  readonly person: string
  readonly kind: 'living' | 'nursing'
  readonly month: string
  readonly what: 'not-paid' | 'returned' | 'too-little' | 'too-much' | 'not-due' | 'twice' | 'listed-twice'
  readonly difference: number
}

/** One batch of payments: how many, what they came to, and what of it the bank gave back, in fen. */
export interface PaymentBatch {
  readonly batch: string
  readonly payments: number
  readonly amount: Fen
  readonly returned: Fen
}

/** What payments come to beside the list of what is due. */
export interface PaymentReconciliation {
  readonly due: Fen
  /** Paid and not given back. */
  readonly paid: Fen
  readonly differences: readonly PaymentDifference[]
  /** By batch, in the order of first appearance; what was paid with none is left out. */
  readonly batches: readonly PaymentBatch[]
}

const keyOf = ({ person, kind, month }: Pick<DisabilityDue, 'person' | 'kind' | 'month'>) =>
  `${month} ${kind} ${person}`

/**
 * Holds payments against what was due, person by person, subsidy by subsidy and month by month: not paid, given back by the bank,
 * too little, too much, not due at all, or paid twice. A payment that came back counts as not paid. What stands twice in the list of
 * what is due is said and not judged (`listed-twice`). Beside it, each batch with its sum.
 */
export const reconcilePayments = (
  due: readonly DisabilityDue[],
  payments: readonly DisabilityPayment[],
): PaymentReconciliation => {
  const sum = (list: readonly { readonly amount: number }[]) => list.reduce((total, one) => total + one.amount, 0)
  const group = <T extends Pick<DisabilityDue, 'person' | 'kind' | 'month'>>(list: readonly T[]) => {
    const groups = new Map<string, T[]>()
    for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
    return groups
  }
  const [dues, paid] = [group(due), group(payments)]
  const keys = [...new Set([...dues.keys(), ...paid.keys()])].toSorted()
  const differences = keys.flatMap((key): PaymentDifference[] => {
    const [owed, given] = [dues.get(key) ?? [], paid.get(key) ?? []]
    const kept = given.filter(({ returnedOn }) => returnedOn === null)
    const { person, kind, month } = (owed[0] ?? given[0])!
    const difference = sum(kept) - sum(owed)
    const found = (what: PaymentDifference['what']) => [{ person, kind, month, what, difference }]
    if (owed.length > 1) return found('listed-twice')
    if (owed.length === 0) return kept.length > 0 ? found('not-due') : []
    if (difference === 0) return []
    if (kept.length === 0) return found(given.length > 0 ? 'returned' : 'not-paid')
    if (difference > 0) return found(kept.length > 1 ? 'twice' : 'too-much')
    return found('too-little')
  })
  const batches = [...new Set(payments.flatMap(({ batch }) => batch ?? []))].map((batch): PaymentBatch => {
    const own = payments.filter(one => one.batch === batch)
    const returned = own.filter(({ returnedOn }) => returnedOn !== null)
    return { batch, payments: own.length, amount: sum(own), returned: sum(returned) }
  })
  return { due: sum(due), paid: sum(payments.filter(({ returnedOn }) => returnedOn === null)), differences, batches }
}

/** A change that the national information system of the two subsidies must follow (死亡、迁移、残疾人证到期、低保变更). */
export const RecordChange = z.strictObject({
  person: text,
  change: z.enum(['death', 'moved', 'certificate', 'dibao', 'prison', 'other']),
  on: PlainDate,
  /** Entered into the system; `null`: not yet. */
  enteredOn: PlainDate.nullable(),
})
export type RecordChange = z.infer<typeof RecordChange>

/**
 * How fast a system follows: days from each change to its entry, of those not entered to the day asked for, and the persons whose
 * change took longer than a place allows (`mostDays`; `null`: it sets no days). What was entered ahead of its day waited no day. No national limit was read.
 */
export const recordLatency = (
  changes: readonly RecordChange[],
  { asOf, mostDays }: { readonly asOf: PlainDate; readonly mostDays: number | null },
): { readonly days: readonly number[]; readonly late: readonly string[]; readonly open: number } => {
  const happened = changes.filter(({ on }) => on <= asOf)
  const waited = happened.map(({ person, on, enteredOn }) => ({
    person,
    days: Math.max(0, daysBetween(on, enteredOn === null || enteredOn > asOf ? asOf : enteredOn)),
  }))
  return {
    days: waited.map(({ days }) => days),
    late: waited.filter(({ days }) => mostDays !== null && days > mostDays).map(({ person }) => person),
    open: happened.filter(({ enteredOn }) => !happenedBy(enteredOn, asOf)).length,
  }
}
