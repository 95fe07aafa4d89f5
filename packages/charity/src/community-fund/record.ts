import { DivisionCode, type PlainDate, runsOn } from '@minzheng/core'
import type * as z from 'zod'
import { type DonationLedger, donationLedger } from '../donation-ledger/ledger.js'
import { FundRecord } from '../shared/fund-record.js'

export { fundProblems as communityFundProblems } from '../shared/fund-record.js'

/** A community charity fund in a register: the fund, and the community that it serves. */
export const CommunityFund = FundRecord.safeExtend({
  /** The community, village, township or street that it is for. */
  division: DivisionCode,
})
export type CommunityFund = z.infer<typeof CommunityFund>

/** What a fund took in, spent and has left by a day, with what is wrong with its lines (`donationLedger`); `null`: its lines are not told. */
export const communityFundLedger = (
  { entries }: Pick<CommunityFund, 'entries'>,
  asOf: PlainDate,
): DonationLedger | null => (entries === undefined ? null : donationLedger(entries.filter(({ on }) => on <= asOf)))

/** The communities that have a fund on a day, of all those given, and those that have none. */
export const communitiesWithFund = (
  communities: readonly DivisionCode[],
  funds: readonly CommunityFund[],
  asOf: PlainDate,
): { readonly communities: number; readonly covered: number; readonly without: readonly DivisionCode[] } => {
  const served = new Set(
    funds.filter(({ setUpOn, endedOn }) => runsOn(setUpOn, endedOn, asOf)).map(({ division }) => division),
  )
  const all = [...new Set(communities)]
  const without = all.filter(one => !served.has(one))
  return { communities: all.length, covered: all.length - without.length, without }
}
