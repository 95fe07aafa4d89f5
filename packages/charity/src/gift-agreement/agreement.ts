import { type Citation, compareExact, type PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { charityLawAt } from '../shared/charity-law.js'

/** One gift, what its agreement (捐赠协议) says of spending and administration, and what was done; amounts in fen. */
export const GiftAgreement = z.strictObject({
  amount: z.int().min(1),
  /** What of the gift must be spent on charity by the day that is looked at: a share of 1, where agreed. */
  agreedShare: z.number().min(0).max(1).optional(),
  /** What of the gift may be taken for administration, where agreed: 0 where it may not. */
  agreedAdminShare: z.number().min(0).max(1).optional(),
  /** Spent on charity of this gift; left out where not known. */
  spent: z.int().min(0).optional(),
  /** Taken from this gift for administration; left out where not known. */
  adminTaken: z.int().min(0).optional(),
})
export type GiftAgreement = z.infer<typeof GiftAgreement>

/** `not-agreed`: the agreement is silent, so the yearly standard holds for the organisation as a whole. `null` is not known. */
export type AgreementResult = 'pass' | 'fail' | 'not-agreed' | null

const judge = (
  amount: number,
  agreed: number | undefined,
  actual: number | undefined,
  holds: (order: -1 | 0 | 1) => boolean,
): AgreementResult => {
  if (agreed === undefined) return 'not-agreed'
  if (actual === undefined) return null
  return holds(compareExact({ numerator: actual, denominator: amount }, agreed)) ? 'pass' : 'fail'
}

/**
 * Whether a single gift was handled as its agreement says: that goes before the yearly standards (慈善法 2016 art. 60, since 2024-09-05
 * art. 61), for this gift. The tests of the year still take the organisation as a whole: the Law does not say that the gift leaves them.
 * `adminTest` of `not-agreed` with something taken is worth a look: in 2023 the ministry warned a foundation for 500,000 yuan that it
 * took of a gift of 10 million without an agreement on it.
 * @throws ProblemError `not-in-force` before 2016-09-01
 */
export const giftAgreementTest = (
  { amount, agreedShare, agreedAdminShare, spent, adminTaken }: GiftAgreement,
  on: PlainDate,
): { readonly spendingTest: AgreementResult; readonly adminTest: AgreementResult; readonly cite: Citation } => ({
  spendingTest: judge(amount, agreedShare, spent, order => order >= 0),
  adminTest: judge(amount, agreedAdminShare, adminTaken, order => order <= 0),
  cite: charityLawAt(on, '第六十条', '第六十一条'),
})
