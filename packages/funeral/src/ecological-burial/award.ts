import { atArticle } from '@minzheng/core'
import { choice, date, each, fen, ifKnown, orNone, years, yesNo } from '@minzheng/core/fields'
import {
  allOf,
  anyOf,
  type BooleanExpression,
  defineProgram,
  type InForce,
  type NumberExpression,
  versions,
  whole,
} from '@minzheng/rules'
import * as z from 'zod'
import { funeralRegulation2025, localFuneralRules } from '../shared/documents.js'
import { burialMethods } from './methods.js'

const { grave: _grave, 'body-grave': _bodyGrave, ...awarded } = burialMethods
type AwardedMethod = keyof typeof awarded
const mournings = {
  ordinary: ['一般治丧', 'As usual'],
  simple: ['简办丧事', 'Simple funeral'],
  plain: ['只办告别仪式或不办', 'A farewell alone, or none'],
} as const

/** One burial, and the funeral before it. What is not known is left out or `null`. */
export const EcologicalBurialAwardFacts = z.strictObject({
  asOf: date('安葬日期', 'Day of the burial'),
  method: choice(burialMethods, '安葬方式', 'Way of burial'),
  localHukou: ifKnown(yesNo('当地户籍', 'Registered in the place')),
  diedAndCrematedHere: ifKnown(yesNo('在当地死亡并火化', 'Died and was cremated in the place')),
  /** Poor or special groups as the place names them. */
  hardship: ifKnown(yesNo('属当地规定的困难群体', 'Of the poor groups')),
  /** For how many years a niche was taken. */
  nicheYears: ifKnown(years('格位使用年限', 'Years of the niche')),
  /** What the burial itself cost, in fen. */
  cost: fen('安葬费用', 'Cost of the burial', { most: 100_000_000 }).default(0),
  mourning: ifKnown(choice(mournings, '治丧方式', 'Kind of funeral')),
  cremated: ifKnown(yesNo('遗体已火化', 'Cremated')),
  lawfulBurial: ifKnown(yesNo('合法安葬', 'Lawfully buried')),
})

const amount = (zh: string, en: string) => orNone(fen(zh, en, { most: 100_000_000 }))

/**
 * What a place gives once for one burial, in fen. `null`: nothing; a value that is left out is not known, and neither is what hangs
 * on it.
 */
export const EcologicalBurialAwardPolicy = z.strictObject({
  hukouNeeded: yesNo('须当地户籍', 'Registration needed'),
  /** Whether who died and was cremated there counts as registered. Read where {@link hukouNeeded} is set. */
  deathCounts: yesNo('在当地死亡并火化视同户籍', 'Death and cremation count as registration'),
  family: each(awarded, (zh, en) => amount(`${zh}奖补（给家属）`, `To the family: ${en}`)),
  /** What whoever runs sea burials gets a body. */
  operator: z.strictObject({ sea: amount('海葬承办单位补贴', 'To the operator: sea burial') }),
  hardshipExtra: amount('困难群体另加', 'Extra for the poor'),
  /** A niche is rewarded from so many years on; `null`: whatever its years. */
  leastNicheYears: orNone(years('格位最低年限', 'Niche: fewest years')),
  /** Whether the place pays the cost of the burial beside the award. */
  costPaid: yesNo('另免安葬费用', 'Cost paid beside'),
  /** Awards for the funeral, of those who were cremated and lawfully buried. */
  mourning: z.strictObject({
    plain: amount('只办告别仪式或不办的奖补', 'Farewell alone'),
    plainHardship: amount('困难群体只办告别仪式或不办的奖补', 'Farewell alone, of the poor'),
    simple: amount('简办丧事的奖补', 'Simple funeral'),
    simpleHardship: amount('困难群体简办丧事的奖补', 'Simple funeral, of the poor'),
  }),
})

const byMourning = (
  plain: BooleanExpression,
  simple: BooleanExpression,
  ofPlain: NumberExpression,
  ofSimple: NumberExpression,
) => plain.choose(ofPlain, simple.choose(ofSimple, 0))

/** The rule of a period: the document that lets places reward is another, the rule is the same. */
const awardSince = (inForce: InForce) => {
  const { cite } = inForce
  return defineProgram({
    id: 'ecological-burial-award',
    title: { zh: '节地生态安葬奖补', en: 'Award for land-saving ecological burial' },
    inForce,
    facts: EcologicalBurialAwardFacts,
    policy: EcologicalBurialAwardPolicy,
    rules(burial, policy) {
      const covered = anyOf(
        policy.hukouNeeded.not(),
        burial.localHukou,
        policy.deathCounts.and(burial.diedAndCrematedHere),
      ).as({ zh: '属于奖补对象', en: 'Covered' }, { cite })
      const longEnough = anyOf(
        burial.method.is('niche').not(),
        policy.leastNicheYears.ifSet(least => burial.nicheYears.atLeast(least)),
      ).as({ zh: '格位年限符合要求', en: 'Niche for long enough' }, { cite })
      const rate = (Object.keys(awarded) as AwardedMethod[])
        .reduceRight<NumberExpression>(
          (rest, method) => burial.method.is(method).choose(policy.family[method].otherwise(0), rest),
          whole(0),
        )
        .as({ zh: '该安葬方式的奖补标准', en: 'Rate of the way of burial' }, { unit: 'fen', cite })
      const awardDue = allOf(covered, longEnough, rate.greaterThan(0)).as(
        { zh: '可得安葬奖补', en: 'Award for the burial' },
        { cite },
      )
      const extra = policy.hardshipExtra.ifSet(more => burial.hardship.choose(more, 0), 0)
      const award = awardDue
        .choose(rate.plus(extra), 0)
        .as({ zh: '安葬奖补（给家属）', en: 'Award to the family' }, { unit: 'fen', cite })
      const costRelieved = burial.cost
        .greaterThan(0)
        .and(awardDue, policy.costPaid)
        .choose(burial.cost, 0)
        .as({ zh: '另免安葬费用', en: 'Cost paid beside' }, { unit: 'fen', cite })
      const toOperator = covered
        .and(burial.method.is('sea'))
        .choose(policy.operator.sea.otherwise(0), 0)
        .as({ zh: '承办单位补贴', en: 'To the operator' }, { unit: 'fen', cite })
      const [plain, simple] = [burial.mourning.is('plain'), burial.mourning.is('simple')]
      const mourningDue = allOf(anyOf(plain, simple), covered, burial.cremated, burial.lawfulBurial).as(
        { zh: '可得治丧奖补', en: 'Award for the funeral' },
        { cite },
      )
      const general = byMourning(plain, simple, policy.mourning.plain.otherwise(0), policy.mourning.simple.otherwise(0))
      const ofPoor = byMourning(
        plain,
        simple,
        policy.mourning.plainHardship.otherwise(policy.mourning.plain.otherwise(0)),
        policy.mourning.simpleHardship.otherwise(policy.mourning.simple.otherwise(0)),
      )
      const mourningAward = mourningDue
        .choose(burial.hardship.choose(ofPoor, general), 0)
        .as({ zh: '治丧奖补', en: 'Award for the funeral' }, { unit: 'fen', cite })
      const toFamily = award
        .plus(mourningAward)
        .as({ zh: '给家属的奖补合计', en: 'To the family in all' }, { unit: 'fen', cite })
      const total = award
        .plus(toOperator)
        .as({ zh: '安葬奖补合计（含承办单位）', en: 'For the burial, with the operator' }, { unit: 'fen', cite })
      return { covered, longEnough, rate, award, costRelieved, toOperator, mourningAward, toFamily, total }
    },
  })
}

/** Awards by local rules since 2013, the year of the oldest amount that is known; 民发〔2016〕21号 asks for them and sets none. */
export const ecologicalBurialAward2013 = awardSince({
  from: '2013-01-01',
  to: '2026-03-29',
  cite: localFuneralRules,
})

/** Awards under the regulation, which lets places that can give a fitting subsidy (国务院令第824号 art. 31). */
export const ecologicalBurialAward2026 = awardSince({
  from: funeralRegulation2025.effective,
  cite: atArticle(funeralRegulation2025, '第三十一条'),
})

/** What a place gives once for a land-saving ecological burial, to the family and to whoever runs it, in fen. Local rules only. */
export const ecologicalBurialAward = versions(ecologicalBurialAward2013, ecologicalBurialAward2026)
