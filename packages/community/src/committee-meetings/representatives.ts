import { atArticle } from '@minzheng/core'
import { count, ifAny, yesNo } from '@minzheng/core/fields'
import { allOf, defineProgram, type InForce, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { asking, number, partOrMore } from '../shared/counts.js'
import { residentsInForce, villageInForce } from '../shared/law-versions.js'

const meeting = {
  households: number('户数', 'Households', 'household'),
  committee: number('委员会成员', 'Members of the committee'),
  representatives: number('代表', 'Representatives'),
  representativesAsking: asking('提议的代表', 'Representatives who ask'),
  present: number('到会的组成人员', 'Members present'),
  inFavour: number('赞成票数', 'Votes in favour', 'vote'),
}

/** A meeting of villagers' representatives (村民代表会议). */
export const VillageRepresentativesFacts = z.strictObject({
  population: number('村民人数', 'Villagers'),
  women: number('妇女村民代表', 'Women among the representatives'),
  womenPresent: number('到会的妇女村民代表', 'Women representatives present'),
  ...meeting,
})

/** A meeting of residents' representatives (居民代表会议). */
export const ResidentsRepresentativesFacts = z.strictObject(meeting)

const least = (zh: string, en: string) => ifAny(count(zh, en, { unit: 'person', most: 1000 }))

/** What places add: how many representatives a village has at least, by its people, and how many of the women have to come. */
export const VillageRepresentativesPolicy = z.strictObject({
  leastUnder500: least('不足五百人的村村民代表下限', 'Least representatives, fewer than 500 villagers'),
  leastFrom500: least('五百人以上不足一千人的村村民代表下限', 'Least representatives, 500 to 999 villagers'),
  leastFrom1000: least('一千人以上的村村民代表下限', 'Least representatives, 1,000 villagers and more'),
  twoThirdsOfWomen: ifAny(yesNo('须有三分之二以上妇女代表到会', 'Two thirds of the women have to be there')),
})

interface Meeting {
  readonly committee: NumberExpression
  readonly representatives: NumberExpression
  readonly representativesAsking: NumberExpression
  readonly present: NumberExpression
  readonly inFavour: NumberExpression
}

const common = (
  { committee, representatives, representativesAsking, present, inFavour }: Meeting,
  {
    composition,
    convening,
    quorum: quorumCite,
  }: Readonly<Record<'composition' | 'convening' | 'quorum', InForce['cite']>>,
) => {
  const members = committee
    .plus(representatives)
    .as({ zh: '代表会议组成人员', en: 'Members of the meeting' }, { unit: 'person', cite: composition })
  const fourFifths = partOrMore(representatives, members, 4, 5).as(
    { zh: '代表占五分之四以上', en: 'Four fifths are representatives' },
    { cite: composition },
  )
  const mustConvene = partOrMore(representativesAsking, representatives, 1, 5).as(
    { zh: '应当召集代表会议', en: 'The meeting has to be called' },
    { cite: convening },
  )
  const twoThirds = partOrMore(present, members, 2, 3).and(present.atMost(members))
  const votesNeeded = present
    .dividedBy(2)
    .rounded('down')
    .plus(1)
    .as({ zh: '通过所需票数', en: 'Votes that carry it' }, { unit: 'vote', cite: quorumCite })
  const carries = inFavour.atLeast(votesNeeded).and(inFavour.atMost(present))
  return { members, fourFifths, mustConvene, twoThirds, votesNeeded, carries }
}

const villageVersion = (inForce: InForce, compositionArticle: string, meetingArticle: string) =>
  defineProgram({
    id: 'village-representatives',
    title: { zh: '村民代表会议', en: "Meeting of villagers' representatives" },
    inForce,
    facts: VillageRepresentativesFacts,
    policy: VillageRepresentativesPolicy,
    rules(facts, policy) {
      const composition = atArticle(inForce.cite, compositionArticle)
      const cite = atArticle(inForce.cite, `${meetingArticle}第二款`)
      const { members, fourFifths, mustConvene, twoThirds, votesNeeded, carries } = common(facts, {
        composition,
        convening: atArticle(inForce.cite, `${meetingArticle}第一款`),
        quorum: cite,
      })
      const person = { unit: 'person', cite: composition } as const
      const leastByHouseholds = facts.households
        .dividedBy(15)
        .rounded('up')
        .as({ zh: '按每十五户一人的代表数', en: 'One for each fifteen households' }, person)
      const mostByHouseholds = facts.households
        .dividedBy(5)
        .rounded('down')
        .as({ zh: '按每五户一人的代表数', en: 'One for each five households' }, person)
      const under = (value: typeof policy.leastUnder500) => value.ifSet(number => number, 0)
      const leastByPlace = facts.population
        .lessThan(500)
        .choose(
          under(policy.leastUnder500),
          facts.population.lessThan(1000).choose(under(policy.leastFrom500), under(policy.leastFrom1000)),
        )
        .as({ zh: '当地规定的代表下限', en: 'Least number that the place sets' }, person)
      const women = partOrMore(facts.women, members, 1, 3).as(
        { zh: '妇女代表占三分之一以上', en: 'A third are women representatives' },
        { cite: composition },
      )
      const composed = allOf(
        fourFifths,
        women,
        facts.women.atMost(facts.representatives),
        facts.representatives.atLeast(leastByPlace),
      ).as({ zh: '组成符合规定', en: 'Made up as asked' }, { cite: composition })
      const quorum = twoThirds
        .and(
          policy.twoThirdsOfWomen
            .otherwise(false)
            .not()
            .or(partOrMore(facts.womenPresent, facts.women, 2, 3)),
        )
        .as({ zh: '到会人数达到法定数', en: 'Enough are there' }, { cite })
      const carried = quorum.and(carries).as({ zh: '决定通过', en: 'The decision is carried' }, { cite })
      return {
        leastByHouseholds,
        mostByHouseholds,
        leastByPlace,
        composed,
        mustConvene,
        quorum,
        votesNeeded,
        carried,
      }
    },
  })

/** The meeting by 村民委员会组织法 of 2010, arts 25 and 26. */
export const villageRepresentatives2010 = villageVersion(villageInForce.v2010, '第二十五条', '第二十六条')
/** The meeting by the law as amended in 2018, arts 25 and 26. */
export const villageRepresentatives2018 = villageVersion(villageInForce.v2018, '第二十五条', '第二十六条')
/** The meeting by the law as amended in 2025, arts 29 and 30. */
export const villageRepresentatives2026 = villageVersion(villageInForce.v2026, '第二十九条', '第三十条')

/**
 * A meeting of villagers' representatives: four fifths of it are representatives, a third of it women representatives; a fifth of the
 * representatives can have it called; two thirds make a quorum, more than half of those present decide. One for each five to fifteen
 * households, where groups do not choose them instead; some places set a least number.
 */
export const villageRepresentatives = versions(
  villageRepresentatives2010,
  villageRepresentatives2018,
  villageRepresentatives2026,
)

/** The meeting by 城市居民委员会组织法 of 2025, arts 13, 28 and 29. */
export const residentsRepresentatives2026 = defineProgram({
  id: 'residents-representatives',
  title: { zh: '居民代表会议', en: "Meeting of residents' representatives" },
  inForce: residentsInForce.v2026,
  facts: ResidentsRepresentativesFacts,
  /** Nothing is left to a place. */
  policy: z.strictObject({}),
  rules(facts) {
    const law = (article: string) => atArticle(residentsInForce.v2026.cite, article)
    const cite = law('第二十九条')
    const { fourFifths, mustConvene, twoThirds, votesNeeded, carries } = common(facts, {
      composition: law('第二十八条第一款'),
      convening: law('第二十八条第二款'),
      quorum: cite,
    })
    const person = { unit: 'person', cite: law('第十三条第二款') } as const
    const leastByHouseholds = facts.households
      .dividedBy(50)
      .rounded('up')
      .as({ zh: '按每五十户一人的代表数（一般）', en: 'One for each fifty households, as a rule' }, person)
    const mostByHouseholds = facts.households
      .dividedBy(20)
      .rounded('down')
      .as({ zh: '按每二十户一人的代表数（一般）', en: 'One for each twenty households, as a rule' }, person)
    const composed = fourFifths.as({ zh: '组成符合规定', en: 'Made up as asked' }, { cite: law('第二十八条第一款') })
    const quorum = twoThirds.as({ zh: '到会人数达到法定数', en: 'Enough are there' }, { cite })
    const carried = quorum.and(carries).as({ zh: '决定通过', en: 'The decision is carried' }, { cite })
    return { leastByHouseholds, mostByHouseholds, composed, mustConvene, quorum, votesNeeded, carried }
  },
})

/**
 * A meeting of residents' representatives since 2026: four fifths of it are representatives; a fifth of them can have it called; two
 * thirds make a quorum, more than half of those present decide. As a rule one for each twenty to fifty households, which binds nobody.
 */
export const residentsRepresentatives = versions(residentsRepresentatives2026)
