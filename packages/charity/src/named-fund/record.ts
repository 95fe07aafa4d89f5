import { type PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'
import { donationLedger } from '../donation-ledger/ledger.js'
import { FundRecord, fundProblems, fundText } from '../shared/fund-record.js'

/** A fund under a donor’s name (冠名基金) in a register: who gave it, how, and what was given or pledged. */
export const NamedFund = FundRecord.safeExtend({
  donor: fundText,
  donorKind: z.enum(['individual', 'unit']),
  form: z.enum(['once', 'instalments', 'pledge']),
  /** Given or pledged in all, in fen; left out: not on record. */
  amount: z.int().min(1).optional(),
})
export type NamedFund = z.infer<typeof NamedFund>

/**
 * What the rule `namedFund` reads of a fund on a day: its first payment, and what was spent in the year so far, which is not known of a
 * fund with nothing on record. Its principal is for the charity to say.
 */
export const namedFundFacts = (
  { donorKind, form, amount, entries = [] }: NamedFund,
  asOf: PlainDate,
): {
  readonly donor: NamedFund['donorKind']
  readonly form: NamedFund['form']
  readonly amount?: number
  readonly firstPaid?: number
  readonly spentInYear?: number
} => {
  const known = entries.filter(({ on }) => on <= asOf)
  const received = known
    .filter(({ direction, returned }) => direction === 'in' && !returned)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const spentInYear = known
    .filter(
      ({ direction, returned = false, on }) =>
        (direction === 'out') !== returned && on.slice(0, 4) === asOf.slice(0, 4),
    )
    .reduce((sum, { returned, amount: one }) => sum + (returned ? -one : one), 0)
  return {
    donor: donorKind,
    form,
    ...(amount === undefined ? {} : { amount }),
    ...(received[0] === undefined ? {} : { firstPaid: received[0].amount }),
    ...(known.length === 0 ? {} : { spentInYear }),
  }
}

/**
 * What is wrong with the record of a fund: what is of any fund (`fund-days`, `fund-purpose`), and more on record as paid in than was given
 * or pledged (`named-fund-amount`, a warning: others may have added to it).
 */
export const namedFundProblems = (fund: NamedFund): Problem[] => {
  const paid = donationLedger(fund.entries ?? []).received
  return [
    ...fundProblems(fund),
    ...(fund.amount !== undefined && paid > fund.amount
      ? [
          problem(
            'named-fund-amount',
            'warning',
            ['amount'],
            ['到账款项多于捐赠总额。', 'More was paid in than was given or pledged.'],
            ['请核对捐赠总额，或者注明其他来源。', 'Check the amount, or say where the rest is from.'],
          ),
        ]
      : []),
  ]
}
