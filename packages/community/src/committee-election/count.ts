import { compareText, type PlainDate, refusal } from '@minzheng/core'
import * as z from 'zod'
import type { CommitteeKind } from '../shared/law-versions.js'
import { residentsElection, villageElection } from './election.js'

/** A counted vote on a committee, or on one post of it. */
export const ElectionCount = z
  .strictObject({
    /** For a community: who voted. A village’s vote is by all. */
    way: z.enum(['voters', 'households', 'representatives']).optional(),
    round: z.enum(['first', 'run-off']).default('first'),
    electors: z.int().min(1),
    voted: z.int().min(0),
    ballots: z.int().min(0).optional(),
    seats: z.int().min(1).max(9),
    candidates: z.array(z.strictObject({ name: z.string().min(1), votes: z.int().min(0) })),
  })
  .refine(
    ({ voted, ballots }) => ballots === undefined || ballots <= voted,
    refusal(['ballots'], '收回选票多于投票人数', 'more ballots than people voted'),
  )
  .refine(
    ({ voted, ballots = voted, candidates }) => candidates.every(({ votes }) => votes <= ballots),
    refusal(['candidates'], '有候选人得票多于选票数', 'somebody has more votes than ballots were cast'),
  )
  .refine(
    ({ voted, ballots = voted, seats, candidates }) =>
      candidates.reduce((sum, { votes }) => sum + votes, 0) <= ballots * seats,
    refusal(['candidates'], '得票总数多于选票可选人数', 'more votes than the ballots have places'),
  )
  .refine(
    ({ candidates }) => new Set(candidates.map(({ name }) => name)).size === candidates.length,
    refusal(['candidates'], '人员重复', 'somebody is named twice'),
  )
export type ElectionCount = z.infer<typeof ElectionCount>

/** What a counted vote comes to. */
export interface ElectionResult {
  readonly valid: boolean
  readonly leastVotes: number
  /** By votes, from the most down. */
  readonly elected: readonly string[]
  /** Those with the same votes on the last seat: who of them is elected is voted on again. */
  readonly tied: readonly string[]
  readonly shortSeats: number
  /** For the seats that are short: those not elected with most votes, one more than seats at least where there are so many. */
  readonly runOff: readonly string[]
}

/**
 * Counts a vote: whether it is valid, who is elected, who stands in the run-off. A run-off has more candidates than seats, by the votes
 * of the first vote; with the same votes as the last of them somebody stands too.
 * @throws ProblemError `not-in-force`: residents' votes before 2026-01-01 have no number in the law
 * @throws RangeError where a community’s vote does not say who voted
 */
export const countElection = (kind: CommitteeKind, count: ElectionCount, on: PlainDate): ElectionResult => {
  const { way, round, electors, voted, seats } = count
  const ballots = count.ballots ?? voted
  if (kind === 'residents' && way === undefined) throw new RangeError('way: the vote of a community says who voted')
  const { valid, leastVotes } =
    kind === 'village'
      ? villageElection.on(on).assess({ round, registered: electors, voted, ballots }, {})
      : residentsElection.on(on).assess({ way: way!, round, electors, voted, ballots }, {})
  const ranked = count.candidates.toSorted((a, b) => b.votes - a.votes || compareText(a.name, b.name))
  const least = leastVotes!
  const with_ = valid ? ranked.filter(({ votes }) => votes > 0 && votes >= least) : []
  const atEdge = with_.length > seats ? with_[seats - 1]!.votes : undefined
  const tie = atEdge !== undefined && with_[seats]!.votes === atEdge
  const elected = tie ? with_.filter(({ votes }) => votes > atEdge) : with_.slice(0, seats)
  const tied = tie ? with_.filter(({ votes }) => votes === atEdge) : []
  const shortSeats = valid ? Math.max(0, seats - elected.length - tied.length) : seats
  const rest = ranked.filter(one => !elected.includes(one) && !tied.includes(one))
  const last = rest[Math.min(shortSeats, rest.length - 1)]?.votes ?? 0
  const names = (of: typeof ranked) => of.map(({ name }) => name)
  return {
    valid: valid === true,
    leastVotes: least,
    elected: names(elected),
    tied: names(tied),
    shortSeats,
    runOff: valid && shortSeats > 0 ? names(rest.filter(({ votes }) => votes >= last)) : [],
  }
}
