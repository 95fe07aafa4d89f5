import { atArticle, type Citation } from '@minzheng/core'
import { choice, count, ifKnown, orNone, orUnknown, yesNo } from '@minzheng/core/fields'
import { allOf, type BooleanExpression, defineProgram, type InForce, versions } from '@minzheng/rules'
import * as z from 'zod'
import { residentsInForce, villageInForce } from '../shared/law-versions.js'
import { electionWays } from './election.js'

const holders = {
  'near-relative': ['本村有选举权的近亲属', 'Near relative with the vote here'],
  voter: ['本村（社区）其他选民', 'Another voter of the place'],
  outsider: ['其他人', 'Somebody else'],
} as const

const mandate = {
  away: ifKnown(yesNo('选举期间外出', 'The voter is away')),
  written: ifKnown(yesNo('书面委托', 'In writing')),
  holder: ifKnown(choice(holders, '受委托人', 'Who votes for him')),
  /** With this one. */
  held: orUnknown(count('接受委托人数', 'Proxies held', { unit: 'person', most: 1000 })),
  candidate: ifKnown(yesNo('受委托人是候选人', 'The holder stands for election')),
}

/** One proxy of a village's election (委托投票). */
export const VillageProxyFacts = z.strictObject(mandate)

/** One proxy of a community's election. */
export const ResidentsProxyFacts = z.strictObject({
  way: choice(electionWays, '选举方式', 'Way of election'),
  ...mandate,
})

/** What places asked of proxies before the law did, which left it to the province (art. 15); `null`: it asks nothing. Left out: not known. */
export const VillageProxyPolicy = z.strictObject({
  mostHeld: orNone(count('每人接受委托上限', 'Most proxies of one holder', { unit: 'person', most: 100 })),
  candidateBarred: orNone(yesNo('候选人不得接受委托', 'A candidate holds none')),
})

const made = (
  { away, written }: { readonly away: BooleanExpression; readonly written: BooleanExpression },
  cite: Citation,
) => away.and(written).as({ zh: '外出且书面委托', en: 'Away, and in writing' }, { cite })

const allowedAs = (cite: Citation, ...tests: readonly BooleanExpression[]) => ({
  allowed: allOf(...tests).as({ zh: '委托有效', en: 'The proxy is good' }, { cite }),
})

const earlierVersion = (inForce: InForce) =>
  defineProgram({
    id: 'village-proxy',
    title: { zh: '村民委员会选举委托投票', en: "Proxy in a village's election" },
    inForce,
    facts: VillageProxyFacts,
    policy: VillageProxyPolicy,
    rules(proxy, { mostHeld, candidateBarred }) {
      const cite = atArticle(inForce.cite, '第十五条第四款')
      return allowedAs(
        cite,
        made(proxy, cite),
        proxy.holder.is('near-relative').as({ zh: '受委托人是近亲属', en: 'Held by a near relative' }, { cite }),
        // No limit is below one: a single one is within it, whether or not it is known.
        proxy.held
          .atMost(1)
          .or(mostHeld.ifSet(most => proxy.held.atMost(most)))
          .as({ zh: '未超过当地上限', en: 'Within the local limit' }, { cite }),
        candidateBarred
          .otherwise(false)
          .and(proxy.candidate)
          .not()
          .as({ zh: '当地未禁止其受托', en: 'Not barred by a local rule' }, { cite }),
      )
    },
  })

/** A proxy by 村民委员会组织法 of 2010, art. 15: a near relative; how many he holds is left to places. */
export const villageProxy2010 = earlierVersion(villageInForce.v2010)
/** A proxy by the law as amended in 2018, art. 15. */
export const villageProxy2018 = earlierVersion(villageInForce.v2018)

interface Mandate {
  readonly away: BooleanExpression
  readonly written: BooleanExpression
  readonly candidate: BooleanExpression
  readonly held: { atMost(most: number): BooleanExpression }
  readonly holder: { is(word: 'outsider'): BooleanExpression }
}

/** What both laws of 2025 say alike. */
const testsOf2026 = (proxy: Mandate, cite: Citation) => [
  made(proxy, cite),
  proxy.holder.is('outsider').not().as({ zh: '受委托人是本村（社区）选民', en: 'Held by a voter here' }, { cite }),
  proxy.held.atMost(3).as({ zh: '接受委托不超过三人', en: 'No more than three held' }, { cite }),
  proxy.candidate.not().as({ zh: '受委托人不是候选人', en: 'The holder does not stand' }, { cite }),
]

/** A proxy by the law as amended in 2025, art. 18: three at most, and none to a candidate. */
export const villageProxy2026 = defineProgram({
  id: 'village-proxy',
  title: { zh: '村民委员会选举委托投票', en: "Proxy in a village's election" },
  inForce: villageInForce.v2026,
  facts: VillageProxyFacts,
  /** Nothing is left to a place. */
  policy: z.strictObject({}),
  rules(proxy) {
    const cite = atArticle(villageInForce.v2026.cite, '第十八条第四款')
    return allowedAs(cite, ...testsOf2026(proxy, cite))
  },
})

/** Whether somebody may vote for a villager who is away. Before 2026 only near relatives might; since then any villager with the vote. */
export const villageProxy = versions(villageProxy2010, villageProxy2018, villageProxy2026)

/** A proxy by 城市居民委员会组织法 of 2025, art. 19. */
export const residentsProxy2026 = defineProgram({
  id: 'residents-proxy',
  title: { zh: '居民委员会选举委托投票', en: "Proxy in a community's election" },
  inForce: residentsInForce.v2026,
  facts: ResidentsProxyFacts,
  /** Nothing is left to a place. */
  policy: z.strictObject({}),
  rules(proxy) {
    const cite = atArticle(residentsInForce.v2026.cite, '第十九条第四款')
    return allowedAs(
      cite,
      proxy.way
        .is('representatives')
        .not()
        .as({ zh: '不是居民代表选举', en: 'Not elected by representatives' }, { cite }),
      ...testsOf2026(proxy, cite),
    )
  },
})

/** Whether somebody may vote for a resident who is away; where representatives elect, nobody. Before 2026 the law said nothing. */
export const residentsProxy = versions(residentsProxy2026)
