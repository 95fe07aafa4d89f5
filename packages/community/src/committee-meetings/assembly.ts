import { atArticle } from '@minzheng/core'
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

const attendance = {
  present: number('到会人数', 'Present'),
  inFavour: number('赞成票数', 'Votes in favour', 'vote'),
}
const adults = number('十八周岁以上居民（村民）', 'Adults')
const adultsPresent = number('到会的十八周岁以上居民（村民）', 'Adults present')
const households = number('户数', 'Households', 'household')
const householdsPresent = number('到会的户的代表', 'Households represented', 'household')
const representatives = number('居民（村民）代表', 'Representatives')
const representativesAsking = asking('提议的代表', 'Representatives who ask')
const adultsAsking = asking('提议的十八周岁以上居民（村民）', 'Adults who ask')

/** A villagers' assembly (村民会议): who asks for it, who is there, how it votes. */
export const VillageAssemblyFacts = z.strictObject({
  adults,
  adultsAsking,
  representatives,
  representativesAsking,
  adultsPresent,
  households,
  householdsPresent,
  ...attendance,
})

/** A residents' assembly (居民会议) until 2025, when groups sent representatives. */
export const EarlierResidentsAssemblyFacts = z.strictObject({
  adults,
  adultsAsking,
  households,
  householdsAsking: asking('提议的户', 'Households that ask'),
  groups: number('居民小组', 'Groups', 'group'),
  groupsAsking: asking('提议的居民小组', 'Groups that ask'),
  /** Of those who make up the assembly: adults, households, or representatives of groups. */
  members: number('居民会议应到人数', 'Members of the assembly'),
  ...attendance,
})

/** A residents' assembly since 2026. */
export const ResidentsAssemblyFacts = z.strictObject({
  adults,
  adultsAsking,
  households,
  householdsAsking: asking('提议的户的代表', 'Households that ask'),
  representatives,
  representativesAsking,
  /** Adults, or representatives of households. */
  members: number('居民会议应到人数', 'Members of the assembly'),
  ...attendance,
})

type Cited = (article: string) => InForce['cite']

const decided = (
  quorum: BooleanExpression,
  { present, inFavour }: { readonly present: NumberExpression; readonly inFavour: NumberExpression },
  cite: InForce['cite'],
) => {
  const votesNeeded = present
    .dividedBy(2)
    .rounded('down')
    .plus(1)
    .as({ zh: '通过所需票数', en: 'Votes that carry it' }, { unit: 'vote', cite })
  const carried = quorum
    .and(inFavour.atLeast(votesNeeded), inFavour.atMost(present))
    .as({ zh: '决定通过', en: 'The decision is carried' }, { cite })
  return { votesNeeded, carried }
}

const asked =
  (cite: InForce['cite']) =>
  (part: NumberExpression, of: NumberExpression, denominator: number, zh: string, en: string) =>
    partOrMore(part, of, 1, denominator).as({ zh, en }, { cite })

const villageVersion = (inForce: InForce, request: string, quorumArticle: string) =>
  defineProgram({
    id: 'village-assembly',
    title: { zh: '村民会议', en: "Villagers' assembly" },
    inForce,
    facts: VillageAssemblyFacts,
    /** Nothing is left to a place. */
    policy: z.strictObject({}),
    rules(facts) {
      const law: Cited = article => atArticle(inForce.cite, article)
      const by = asked(law(request))
      const mustConvene = anyOf(
        by(facts.adultsAsking, facts.adults, 10, '十分之一以上的村民提议', 'A tenth of the villagers ask'),
        by(
          facts.representativesAsking,
          facts.representatives,
          3,
          '三分之一以上的村民代表提议',
          'A third of the representatives ask',
        ),
      ).as({ zh: '应当召集村民会议', en: 'The assembly has to be called' }, { cite: law(request) })
      const cite = law(quorumArticle)
      const quorum = anyOf(
        moreThanHalf(facts.adultsPresent, facts.adults).as(
          { zh: '十八周岁以上村民过半数到会', en: 'More than half of the adults are there' },
          { cite },
        ),
        partOrMore(facts.householdsPresent, facts.households, 2, 3).as(
          { zh: '三分之二以上的户的代表到会', en: 'Two thirds of the households are there' },
          { cite },
        ),
      ).as({ zh: '到会人数达到法定数', en: 'Enough are there' }, { cite })
      return { mustConvene, quorum, ...decided(quorum, facts, cite) }
    },
  })

/** The assembly by 村民委员会组织法 of 2010, arts 21 and 22. */
export const villageAssembly2010 = villageVersion(villageInForce.v2010, '第二十一条', '第二十二条')
/** The assembly by the law as amended in 2018, arts 21 and 22. */
export const villageAssembly2018 = villageVersion(villageInForce.v2018, '第二十一条', '第二十二条')
/** The assembly by the law as amended in 2025, arts 25 and 26. */
export const villageAssembly2026 = villageVersion(villageInForce.v2026, '第二十五条', '第二十六条')

/**
 * A villagers' assembly: a tenth of the villagers or a third of the representatives can have it called; more than half of the adults or
 * two thirds of the households make a quorum; more than half of those present decide. Another law may ask for more.
 */
export const villageAssembly = versions(villageAssembly2010, villageAssembly2018, villageAssembly2026)

const memberQuorum = (
  { present, members }: { readonly present: NumberExpression; readonly members: NumberExpression },
  cite: InForce['cite'],
) =>
  moreThanHalf(present, members)
    .and(present.atMost(members))
    .as({ zh: '到会人数达到法定数', en: 'Enough are there' }, { cite })

const earlierResidentsVersion = (inForce: InForce) =>
  defineProgram({
    id: 'residents-assembly',
    title: { zh: '居民会议', en: "Residents' assembly" },
    inForce,
    facts: EarlierResidentsAssemblyFacts,
    /** Nothing is left to a place. */
    policy: z.strictObject({}),
    rules(facts) {
      const request = atArticle(inForce.cite, '第十条第二款')
      const by = asked(request)
      const mustConvene = anyOf(
        by(facts.adultsAsking, facts.adults, 5, '五分之一以上的居民提议', 'A fifth of the residents ask'),
        by(facts.householdsAsking, facts.households, 5, '五分之一以上的户提议', 'A fifth of the households ask'),
        by(facts.groupsAsking, facts.groups, 3, '三分之一以上的居民小组提议', 'A third of the groups ask'),
      ).as({ zh: '应当召集居民会议', en: 'The assembly has to be called' }, { cite: request })
      const cite = atArticle(inForce.cite, '第九条第三款')
      const quorum = memberQuorum(facts, cite)
      return { mustConvene, quorum, ...decided(quorum, facts, cite) }
    },
  })

/** The assembly by 城市居民委员会组织法 of 1989, arts 9 and 10. */
export const residentsAssembly1990 = earlierResidentsVersion(residentsInForce.v1990)
/** The assembly by the law as amended in 2018, arts 9 and 10. */
export const residentsAssembly2018 = earlierResidentsVersion(residentsInForce.v2018)

/** The assembly by 城市居民委员会组织法 of 2025, arts 26 and 27. */
export const residentsAssembly2026 = defineProgram({
  id: 'residents-assembly',
  title: { zh: '居民会议', en: "Residents' assembly" },
  inForce: residentsInForce.v2026,
  facts: ResidentsAssemblyFacts,
  /** Nothing is left to a place. */
  policy: z.strictObject({}),
  rules(facts) {
    const request = atArticle(residentsInForce.v2026.cite, '第二十六条')
    const by = asked(request)
    const mustConvene = anyOf(
      by(facts.adultsAsking, facts.adults, 10, '十分之一以上的居民提议', 'A tenth of the residents ask'),
      by(facts.householdsAsking, facts.households, 10, '十分之一以上户的代表提议', 'A tenth of the households ask'),
      by(
        facts.representativesAsking,
        facts.representatives,
        3,
        '三分之一以上的居民代表提议',
        'A third of the representatives ask',
      ),
    ).as({ zh: '应当召集居民会议', en: 'The assembly has to be called' }, { cite: request })
    const cite = atArticle(residentsInForce.v2026.cite, '第二十七条')
    const quorum = memberQuorum(facts, cite)
    return { mustConvene, quorum, ...decided(quorum, facts, cite) }
  },
})

/**
 * A residents' assembly: since 2026 a tenth of the residents or households or a third of the representatives can have it called, before a
 * fifth of the residents or households or a third of the groups; more than half of its members make a quorum, more than half of those
 * present decide.
 */
export const residentsAssembly = versions(residentsAssembly1990, residentsAssembly2018, residentsAssembly2026)
