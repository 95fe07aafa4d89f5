import { PlainDate, type Problem, problem, refusal, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { DonationEntry } from '../donation-ledger/ledger.js'

export const fundText = z.string().min(1).max(200)

/** A fund that a charity holds: what for, from when until when, and what came in and went out. */
export const FundRecord = z
  .strictObject({
    name: fundText,
    /** Full name of the charity that holds it, as registered. */
    host: fundText,
    /** Left out: not on record. */
    purpose: fundText.optional(),
    setUpOn: PlainDate,
    /** Its last day. */
    endedOn: PlainDate.nullable().default(null),
    /** What came in and went out (`donationLedger`); nothing where it is empty, left out: not told. */
    entries: z.array(DonationEntry).max(100_000).optional(),
  })
  .refine(
    ({ setUpOn, endedOn }) => endedOn === null || setUpOn <= endedOn,
    refusal(['endedOn'], '终止早于设立', 'it ended before it was set up'),
  )
export type FundRecord = z.infer<typeof FundRecord>

/**
 * What is wrong with the record of a fund: money before it was set up or after it ended (`fund-days`; a warning for a gift that came in to
 * set it up, and for what was left and went out after its end), or a purpose that is not on record (`fund-purpose`).
 */
export const fundProblems = ({ purpose, setUpOn, endedOn, entries = [] }: FundRecord): Problem[] => [
  ...(purpose === undefined
    ? [
        problem(
          'fund-purpose',
          'warning',
          ['purpose'],
          ['没有记载基金的用途。', 'What the fund is for is not on record.'],
          ['请补记。', 'Record it.'],
        ),
      ]
    : []),
  ...entries.flatMap(({ on, direction }, index) =>
    runsOn(setUpOn, endedOn, on)
      ? []
      : [
          problem(
            'fund-days',
            direction === (on < setUpOn ? 'in' : 'out') ? 'warning' : 'error',
            ['entries', index, 'on'],
            [`${on} 不在基金存续期内。`, `${on} is not among the days of the fund.`],
            ['请核对日期。', 'Check the days.'],
          ),
        ],
  ),
]
