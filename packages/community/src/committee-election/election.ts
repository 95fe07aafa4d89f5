import { atArticle } from '@minzheng/core'
import { choice } from '@minzheng/core/fields'
import { type BooleanExpression, defineProgram, type InForce, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { moreThanHalf, number } from '../shared/counts.js'
import { residentsInForce, villageInForce } from '../shared/law-versions.js'

const rounds = { first: ['第一次投票', 'First vote'], 'run-off': ['另行选举', 'Run-off'] } as const

/** How residents elect: all voters, one for each household, or their representatives (居民代表). */
export const electionWays = {
  voters: ['全体有选举权的居民', 'All voters'],
  households: ['每户派代表', 'One for each household'],
  representatives: ['居民代表', 'Representatives'],
} as const

const round = choice(rounds, '投票轮次', 'Round').default('first')
const voted = number('参加投票人数', 'Voted')
/** Cast in this round; left out: as many as voted. */
const ballots = number('已投选票总数', 'Ballots cast', 'vote')
const votes = number('候选人得票数', 'Votes of the candidate', 'vote')

/** One vote on a villagers' committee. Those who voted by proxy are among them. */
export const VillageElectionFacts = z.strictObject({
  round,
  registered: number('登记参加选举的村民', 'Registered villagers'),
  voted,
  ballots,
  votes,
})

/** One vote on a residents' committee. */
export const ResidentsElectionFacts = z.strictObject({
  way: choice(electionWays, '选举方式', 'Way of election'),
  round,
  /** Registered voters, representatives of households, or residents' representatives. */
  electors: number('选民、户的代表或者居民代表', 'Electors'),
  voted,
  ballots,
  votes,
})

interface Vote {
  readonly round: { is(word: 'first'): BooleanExpression }
  readonly voted: NumberExpression
  readonly ballots: NumberExpression
  readonly votes: NumberExpression
}

/** What both laws say alike: when a vote is valid, and how many votes elect. */
const outcomeOf = (
  { round, voted, ballots, votes }: Vote,
  electors: NumberExpression,
  enough: BooleanExpression,
  cite: InForce['cite'],
) => {
  const turnout = enough.as({ zh: '投票人数达到法定数', en: 'Enough have voted' }, { cite })
  const valid = turnout
    .and(voted.atMost(electors).as({ zh: '投票人数不多于应投票人数', en: 'No more have voted than may' }, { cite }))
    .as({ zh: '选举有效', en: 'The election is valid' }, { cite })
  const leastVotes = round
    .is('first')
    .choose(voted.dividedBy(2).rounded('down').plus(1), ballots.orElse(voted).dividedBy(3).rounded('up'))
    .as({ zh: '当选所需最低票数', en: 'Least votes that elect' }, { unit: 'vote', cite })
  const reached = valid
    .and(votes.atLeast(leastVotes))
    .as({ zh: '得票达到当选票数', en: 'Has the votes that elect' }, { cite })
  return { turnout, valid, leastVotes, reached }
}

const villageVersion = (inForce: InForce, article: string) =>
  defineProgram({
    id: 'village-election',
    title: { zh: '村民委员会选举投票', en: "Vote on a villagers' committee" },
    inForce,
    facts: VillageElectionFacts,
    /** Nothing is left to a place. */
    policy: z.strictObject({}),
    rules: vote =>
      outcomeOf(
        vote,
        vote.registered,
        moreThanHalf(vote.voted, vote.registered),
        atArticle(inForce.cite, `${article}第二款`),
      ),
  })

/** The vote by 村民委员会组织法 of 2010, art. 15. */
export const villageElection2010 = villageVersion(villageInForce.v2010, '第十五条')
/** The vote by the law as amended in 2018, art. 15. */
export const villageElection2018 = villageVersion(villageInForce.v2018, '第十五条')
/** The vote by the law as amended in 2025, art. 18. */
export const villageElection2026 = villageVersion(villageInForce.v2026, '第十八条')

/**
 * Whether a vote on a villagers' committee is valid (more than half of those registered), and how many votes elect: more than half of
 * those who voted; in a run-off the most votes, and a third of the ballots at least. Who has most is for {@link countElection}.
 */
export const villageElection = versions(villageElection2010, villageElection2018, villageElection2026)

/** The vote by 城市居民委员会组织法 of 2025, art. 19. */
export const residentsElection2026 = defineProgram({
  id: 'residents-election',
  title: { zh: '居民委员会选举投票', en: "Vote on a residents' committee" },
  inForce: residentsInForce.v2026,
  facts: ResidentsElectionFacts,
  /** Nothing is left to a place. */
  policy: z.strictObject({}),
  rules: vote => {
    const { way, electors, voted } = vote
    const enough = way
      .is('representatives')
      .choose(voted.times(3).greaterThan(electors.times(2)), moreThanHalf(voted, electors))
    return outcomeOf(vote, electors, enough, atArticle(residentsInForce.v2026.cite, '第十九条'))
  },
})

/**
 * Whether a vote on a residents' committee is valid: more than half of the voters or of the households; of representatives more than
 * two thirds, so that just two thirds are too few. Before 2026 the law named no number.
 */
export const residentsElection = versions(residentsElection2026)
