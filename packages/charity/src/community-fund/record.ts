import { DivisionCode, PlainDate, type Problem, problem, refusal, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { DonationEntry, type DonationLedger, donationLedger } from '../donation-ledger/ledger.js'

const text = z.string().min(1).max(200)

/** A community charity fund in a register: the charity that holds it, the community it serves, what for, and what came in and went out. */
export const CommunityFund = z
  .strictObject({
    name: text,
    /** Full name of the charity that holds it, as registered. */
    host: text,
    /** The community, village, township or street that it is for. */
    division: DivisionCode,
    /** Left out: not on record. */
    purpose: text.optional(),
    setUpOn: PlainDate,
    /** Its last day. */
    endedOn: PlainDate.nullable().default(null),
    entries: z.array(DonationEntry).max(100_000).default([]),
  })
  .refine(
    ({ setUpOn, endedOn }) => endedOn === null || setUpOn <= endedOn,
    refusal(['endedOn'], '终止早于设立', 'it ended before it was set up'),
  )
export type CommunityFund = z.infer<typeof CommunityFund>

/** What a fund took in, spent and has left by a day, with what is wrong with its lines (`donationLedger`). */
export const communityFundLedger = ({ entries }: Pick<CommunityFund, 'entries'>, asOf: PlainDate): DonationLedger =>
  donationLedger(entries.filter(({ on }) => on <= asOf))

/**
 * What is wrong with the record of a fund: money before it was set up or after it ended (`community-fund-days`), or a purpose that is
 * not on record (`community-fund-purpose`).
 */
export const communityFundProblems = ({
  purpose,
  setUpOn,
  endedOn,
  entries,
}: Pick<CommunityFund, 'purpose' | 'setUpOn' | 'endedOn' | 'entries'>): Problem[] => [
  ...(purpose === undefined
    ? [
        problem(
          'community-fund-purpose',
          'warning',
          ['purpose'],
          ['没有记载基金的用途。', 'What the fund is for is not on record.'],
          ['请补记。', 'Record it.'],
        ),
      ]
    : []),
  ...entries.flatMap(({ on }, index) =>
    runsOn(setUpOn, endedOn, on)
      ? []
      : [
          problem(
            'community-fund-days',
            'error',
            ['entries', index, 'on'],
            [`${on} 不在基金存续期内。`, `${on} is not among the days of the fund.`],
            ['请核对日期。', 'Check the days.'],
          ),
        ],
  ),
]

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
