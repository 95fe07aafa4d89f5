import { atArticle, type Citation } from '@minzheng/core'
import { choice, orNone, share, yesIfSaid, yesNo } from '@minzheng/core/fields'
import {
  anyOf,
  type BooleanExpression,
  defineProgram,
  type InForce,
  type NumberExpression,
  versions,
} from '@minzheng/rules'
import * as z from 'zod'
import { asking, moreThanHalf, number, partOrMore } from '../shared/counts.js'
import { residentsInForce, villageInForce } from '../shared/law-versions.js'
import { electionWays } from './election.js'

const voted = number('参加投票人数', 'Voted')
const inFavour = number('赞成罢免票数', 'Votes for the recall', 'vote')

/** A recall of a member of a villagers' committee: who asks for it, and the vote. */
export const VillageRecallFacts = z.strictObject({
  voters: number('有选举权的村民', 'Villagers with the vote'),
  votersAsking: asking('联名的有选举权村民', 'Of them, those who ask'),
  representatives: number('村民代表', 'Representatives'),
  representativesAsking: asking('联名的村民代表', 'Representatives who ask'),
  townshipProposes: yesIfSaid('乡镇人民政府提出罢免建议', 'The township proposes it'),
  registered: number('登记参加选举的村民', 'Registered villagers'),
  voted,
  inFavour,
})

/** What places add to the law. */
export const VillageRecallPolicy = z.strictObject({
  /** Whether a proposal of the township goes to the vote as well; `null`: it does not. Left out: not known, and so a recall that it alone proposes. */
  townshipMayPropose: orNone(yesNo('乡镇可以提出罢免建议', 'The township may propose a recall')),
})

/** A recall of a member of a residents' committee since 2026: who asks for it, and the vote, in the way of the election. */
export const ResidentsRecallFacts = z.strictObject({
  way: choice(electionWays, '产生时的选举方式', 'Way of the election'),
  voters: number('有选举权的居民', 'Residents with the vote'),
  votersAsking: asking('联名的有选举权居民', 'Of them, those who ask'),
  households: number('户的代表', 'Representatives of households'),
  householdsAsking: asking('联名的户的代表', 'Representatives of households who ask'),
  representatives: number('居民代表', 'Representatives'),
  representativesAsking: asking('联名的居民代表', 'Representatives who ask'),
  electors: number('选民、户的代表或者居民代表', 'Electors'),
  voted,
  inFavour,
})

/** A removal by the residents' assembly, as the law had it until 2025. */
export const AssemblyRemovalFacts = z.strictObject({
  /** Residents of 18 and over, representatives of households or of groups: whoever makes up the assembly. */
  members: number('居民会议应到人数', 'Members of the assembly'),
  membersAsking: asking('联名人数', 'Members who ask'),
  present: number('到会人数', 'Present'),
  inFavour,
})

/** What the law left open until 2025. */
export const AssemblyRemovalPolicy = z.strictObject({
  /** The law named no share; a place may have. */
  petitionShare: share('提出撤换所需联名比例', 'Share that may ask for a removal'),
})

const recallOf = (
  askedBy: BooleanExpression,
  turnout: BooleanExpression,
  { inFavour, voted }: { readonly inFavour: NumberExpression; readonly voted: NumberExpression },
  { petition, vote }: { readonly petition: Citation; readonly vote: Citation },
) => {
  const admissible = askedBy.as({ zh: '罢免要求成立', en: 'The recall is asked for by enough' }, { cite: petition })
  const votesNeeded = voted
    .dividedBy(2)
    .rounded('down')
    .plus(1)
    .as({ zh: '通过所需票数', en: 'Votes that carry it' }, { unit: 'vote', cite: vote })
  const voteCarries = turnout
    .as({ zh: '投票人数达到法定数', en: 'Enough have voted' }, { cite: vote })
    .and(
      inFavour
        .atLeast(votesNeeded)
        .and(inFavour.atMost(voted))
        .as({ zh: '经投票人员过半数通过', en: 'More than half of them for it' }, { cite: vote }),
    )
    .as({ zh: '表决通过', en: 'The vote carries' }, { cite: vote })
  const removed = admissible.and(voteCarries).as({ zh: '罢免成立', en: 'Removed' }, { cite: vote })
  return { admissible, votesNeeded, voteCarries, removed }
}

const villageVersion = (inForce: InForce, article: string) =>
  defineProgram({
    id: 'village-recall',
    title: { zh: '罢免村民委员会成员', en: "Recall of a member of a villagers' committee" },
    inForce,
    facts: VillageRecallFacts,
    policy: VillageRecallPolicy,
    rules(facts, { townshipMayPropose }) {
      const petition = atArticle(inForce.cite, `${article}第一款`)
      const askedBy = anyOf(
        partOrMore(facts.votersAsking, facts.voters, 1, 5).as(
          { zh: '五分之一以上有选举权的村民联名', en: 'A fifth of the voters ask' },
          { cite: petition },
        ),
        partOrMore(facts.representativesAsking, facts.representatives, 1, 3).as(
          { zh: '三分之一以上的村民代表联名', en: 'A third of the representatives ask' },
          { cite: petition },
        ),
        facts.townshipProposes
          .and(townshipMayPropose.otherwise(false))
          .as({ zh: '乡镇依当地规定提出建议', en: 'The township proposes it under a local rule' }, { cite: petition }),
      )
      return recallOf(
        askedBy,
        moreThanHalf(facts.voted, facts.registered).and(facts.voted.atMost(facts.registered)),
        facts,
        {
          petition,
          vote: atArticle(inForce.cite, `${article}第二款`),
        },
      )
    },
  })

/** A recall by 村民委员会组织法 of 2010, art. 16. */
export const villageRecall2010 = villageVersion(villageInForce.v2010, '第十六条')
/** A recall by the law as amended in 2018, art. 16. */
export const villageRecall2018 = villageVersion(villageInForce.v2018, '第十六条')
/** A recall by the law as amended in 2025, art. 19. */
export const villageRecall2026 = villageVersion(villageInForce.v2026, '第十九条')

/**
 * A recall from the petition to the vote: asked for by a fifth of the voters or a third of the representatives, with reasons; removed
 * by more than half of a vote in which more than half of those registered took part. Whom it concerns may answer first.
 */
export const villageRecall = versions(villageRecall2010, villageRecall2018, villageRecall2026)

const removalVersion = (inForce: InForce) =>
  defineProgram({
    id: 'residents-recall',
    title: { zh: '罢免居民委员会成员', en: "Recall of a member of a residents' committee" },
    inForce,
    facts: AssemblyRemovalFacts,
    policy: AssemblyRemovalPolicy,
    rules(facts, { petitionShare }) {
      const { members, membersAsking, present, inFavour } = facts
      return recallOf(
        membersAsking.greaterThan(0).and(membersAsking.atLeast(members.times(petitionShare))),
        moreThanHalf(present, members).and(present.atMost(members)),
        { inFavour, voted: present },
        { petition: atArticle(inForce.cite, '第十条第三款'), vote: atArticle(inForce.cite, '第九条第三款') },
      )
    },
  })

/** Removal by the assembly under 城市居民委员会组织法 of 1989, arts 9 and 10. */
export const residentsRecall1990 = removalVersion(residentsInForce.v1990)
/** Removal by the assembly under the law as amended in 2018, arts 9 and 10. */
export const residentsRecall2018 = removalVersion(residentsInForce.v2018)

/** A recall by 城市居民委员会组织法 of 2025, art. 20. */
export const residentsRecall2026 = defineProgram({
  id: 'residents-recall',
  title: { zh: '罢免居民委员会成员', en: "Recall of a member of a residents' committee" },
  inForce: residentsInForce.v2026,
  facts: ResidentsRecallFacts,
  /** Nothing is left to a place. */
  policy: z.strictObject({}),
  rules(facts) {
    const { way, electors, voted } = facts
    const petition = atArticle(residentsInForce.v2026.cite, '第二十条第一款')
    const by = (part: NumberExpression, of: NumberExpression, denominator: number, zh: string, en: string) =>
      partOrMore(part, of, 1, denominator).as({ zh, en }, { cite: petition })
    const askedBy = anyOf(
      by(facts.votersAsking, facts.voters, 10, '十分之一以上有选举权的居民联名', 'A tenth of the voters ask'),
      by(facts.householdsAsking, facts.households, 10, '十分之一以上户的代表联名', 'A tenth of the households ask'),
      by(
        facts.representativesAsking,
        facts.representatives,
        3,
        '三分之一以上的居民代表联名',
        'A third of the representatives ask',
      ),
    )
    const turnout = way
      .is('representatives')
      .choose(voted.times(3).greaterThan(electors.times(2)), moreThanHalf(voted, electors))
      .and(voted.atMost(electors))
    return recallOf(askedBy, turnout, facts, {
      petition,
      vote: atArticle(residentsInForce.v2026.cite, '第二十条第二款'),
    })
  },
})

/**
 * A recall in a community. Since 2026: asked for by a tenth of the voters or households or a third of the representatives, voted on in
 * the way of the election. Until 2025 the assembly might remove a member, and the law said nothing of who may ask for it.
 */
export const residentsRecall = versions(residentsRecall1990, residentsRecall2018, residentsRecall2026)
