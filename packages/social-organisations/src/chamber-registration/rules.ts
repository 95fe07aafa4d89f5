import type { Citation } from '@minzheng/core'
import { count, fen, ifKnown, orNone, yesNo } from '@minzheng/core/fields'
import { allOf, anyOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'

/** What places say of chambers of other places (异地商会); no document of the nation sets their numbers. */
export const localChamberRules = {
  title: '各地异地商会登记规定',
  confidence: 'secondary',
  note: 'local rules only; each policy value names its own document',
} as const satisfies Citation

const number = (zh: string, en: string) => ifKnown(count(zh, en, { most: 100_000 }))
const asked = (zh: string, en: string) => orNone(yesNo(zh, en))
const least = (zh: string, en: string) => orNone(count(zh, en, { most: 100_000 }))

/** A chamber of another place (异地商会) that applies for registration. What is not known is left out or `null`. */
export const ChamberRegistrationFacts = z.strictObject({
  provinceLevel: ifKnown(yesNo('在省级登记', 'Registers with the province')),
  /** Firms that promote it. */
  founders: number('发起企业', 'Firms that promote it'),
  /** Of them, with a registered capital of ten million yuan or more. */
  largeFounders: number('注册资金1000万元以上的发起企业', 'Of them with ten million yuan of capital'),
  /** Cities of the province in which its promoters are. */
  cities: number('发起单位涵盖的设区市', 'Cities in which its promoters are'),
  firms: number('企业会员', 'Member firms'),
  soleTraders: number('个体工商户会员', 'Member sole traders'),
  individualMembers: number('个人会员', 'Individual members'),
  funds: ifKnown(fen('注册资金', 'Registered funds')),
  homeSupport: ifKnown(yesNo('原籍地人民政府支持并确认发起单位资质', 'Its home government supports it')),
  /** There is a chamber of the same home place in the same area. */
  another: ifKnown(yesNo('同一区域已有同一原籍地商会', 'There is a chamber of the same home place already')),
  ownOffice: ifKnown(yesNo('有独立的办公场所', 'Has an office of its own')),
})

/** What a place asks of such a chamber. `null`: it does not ask that; left out: not known. */
export const ChamberRegistrationPolicy = z.strictObject({
  founders: least('发起企业最低数', 'Fewest firms that promote it'),
  largeFounders: least(
    '省级登记：注册资金1000万元以上的发起企业最低数',
    'Province: fewest large firms that promote it',
  ),
  cities: least('省级登记：涵盖设区市最低数', 'Province: fewest cities'),
  firms: least('单位会员最低数', 'Fewest member firms'),
  /** Where firms and sole traders are members together. */
  mixed: least('企业和个体工商户混合时会员最低数', 'Fewest members where sole traders are among them'),
  unitsOnly: asked('不得吸收个人会员', 'No individual members'),
  funds: orNone(fen('注册资金最低限额', 'Least registered funds')),
  homeSupport: asked('须原籍地人民政府支持', 'The home government has to support it'),
  onlyOne: asked('一地一会', 'One chamber for each home place'),
  ownOffice: asked('须有独立的办公场所', 'It has to have an office of its own'),
})

/** 异地商会登记条件 of places, beside those that any association has to meet. */
export const chamberRegistration2016 = defineProgram({
  id: 'chamber-registration',
  title: { zh: '异地商会登记条件', en: 'Conditions of a chamber of another place' },
  inForce: { from: '2016-02-06', cite: localChamberRules },
  facts: ChamberRegistrationFacts,
  policy: ChamberRegistrationPolicy,
  rules(it, policy) {
    const cite = localChamberRules
    const foundersMet = allOf(
      policy.founders.ifSet(least => it.founders.atLeast(least)),
      policy.largeFounders.ifSet(least => it.provinceLevel.not().or(it.largeFounders.atLeast(least))),
      policy.cities.ifSet(least => it.provinceLevel.not().or(it.cities.atLeast(least))),
    ).as({ zh: '发起单位符合要求', en: 'Its promoters are as asked' }, { cite })
    const membersMet = allOf(
      policy.unitsOnly.otherwise(false).not().or(it.individualMembers.equals(0)),
      anyOf(
        policy.mixed.ifSet(least => it.firms.plus(it.soleTraders).atLeast(least)).and(policy.mixed.isSet()),
        policy.firms
          .ifSet(least => it.firms.atLeast(least))
          .and(policy.mixed.isSet().not().or(it.soleTraders.equals(0))),
      ),
    ).as({ zh: '会员符合要求', en: 'Its members are as asked' }, { cite })
    const fundsMet = policy.funds
      .ifSet(least => it.funds.atLeast(least))
      .as({ zh: '注册资金达到要求', en: 'Has funds enough' }, { cite })
    const placeMet = allOf(
      policy.homeSupport.otherwise(false).not().or(it.homeSupport),
      policy.onlyOne.otherwise(false).not().or(it.another.not()),
      policy.ownOffice.otherwise(false).not().or(it.ownOffice),
    ).as({ zh: '原籍地支持、一地一会、办公场所符合要求', en: 'Support, uniqueness and office are as asked' }, { cite })
    const met = allOf(foundersMet, membersMet, fundsMet, placeMet).as(
      { zh: '符合当地异地商会登记条件', en: 'Meets what the place asks of such a chamber' },
      { cite },
    )
    return { foundersMet, membersMet, fundsMet, placeMet, met }
  },
})

/**
 * Whether a chamber of another place (异地商会) meets what the place of registration asks beside the conditions of any association:
 * promoters, members, funds, support of the home government, and that there is no other of the same home place.
 */
export const chamberRegistration = versions(chamberRegistration2016)
