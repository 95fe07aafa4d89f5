import { atArticle } from '@minzheng/core'
import { choice, count, ifKnown } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, type InForce, versions } from '@minzheng/rules'
import * as z from 'zod'
import { organisationKinds } from '../charity-recognition/rules.js'
import {
  associationRegulation1998,
  associationRegulation2016,
  associationRegulation2026,
  associationRegulationAt,
} from '../shared/association-regulation.js'
import { foundationRegulation } from '../shared/documents.js'
import { answer, fundAmount } from '../shared/fields.js'

const members = (zh: string, en: string) => count(zh, en, { unit: 'person', most: 100_000 })

/** A foundation or association that is to be registered; what is left out is not known. */
export const RegistrationFacts = z.strictObject({
  kind: choice(organisationKinds, '组织形式', 'Form', { of: ['foundation', 'association'] }),
  /** A foundation that raises money, or an association that works, in the whole country. */
  national: answer('全国性', 'National'),
  publicFundraising: answer('公募（面向公众募捐）', 'Raises money from the public'),
  /** Founding funds (原始基金) or funds for its activity (活动资金). */
  funds: ifKnown(fundAmount('原始基金或者活动资金', 'Founding or activity funds')),
  paidInMoney: answer('为到账货币资金', 'Is money paid in'),
  individualMembers: ifKnown(members('个人会员', 'Individual members')),
  unitMembers: ifKnown(count('单位会员', 'Unit members', { most: 100_000 })),
})

/** The least funds in fen, and the least numbers of members; national values are given. */
export const RegistrationPolicy = z.strictObject({
  nationalPublicFoundation: fundAmount('全国性公募基金会原始基金', 'Funds of a national public foundation'),
  localPublicFoundation: fundAmount('地方性公募基金会原始基金', 'Funds of a local public foundation'),
  nonPublicFoundation: fundAmount('非公募基金会原始基金', 'Funds of a non-public foundation'),
  nationalAssociation: fundAmount('全国性社会团体活动资金', 'Funds of a national association'),
  localAssociation: fundAmount('地方性社会团体活动资金', 'Funds of a local association'),
  individuals: members('个人会员最低数', 'Least individual members'),
  units: count('单位会员最低数', 'Least unit members', { countedIn: 'item', most: 100_000 }),
  mixed: count('混合组成会员最低数', 'Least members where mixed', { countedIn: 'item', most: 100_000 }),
})

const foundation = (article: string) => ({ cite: atArticle(foundationRegulation, article) })

const thresholdsVersion = (inForce: InForce) =>
  defineProgram({
    id: 'registration-thresholds',
    title: { zh: '社会组织登记条件（资金和会员）', en: 'Registration: funds and members' },
    inForce,
    facts: RegistrationFacts,
    policy: RegistrationPolicy,
    rules(body, policy) {
      const association = (article: string) => ({ cite: associationRegulationAt(inForce.from, article) })
      const isFoundation = body.kind.is('foundation')
      const foundationFunds = body.publicFundraising
        .choose(
          body.national.choose(policy.nationalPublicFoundation, policy.localPublicFoundation),
          policy.nonPublicFoundation,
        )
        .as({ zh: '基金会原始基金下限', en: 'Least founding funds' }, { unit: 'fen', ...foundation('第八条第二项') })
      const associationFunds = body.national
        .choose(policy.nationalAssociation, policy.localAssociation)
        .as({ zh: '社会团体活动资金下限', en: 'Least activity funds' }, { unit: 'fen', ...association('第十条第五项') })
      const leastFunds = isFoundation
        .choose(foundationFunds, associationFunds)
        .as({ zh: '资金下限', en: 'Least funds' }, { unit: 'fen' })
      const fundsTest = body.funds.atLeast(leastFunds).as({ zh: '资金达到下限', en: 'Funds reach the least' })
      const paidIn = isFoundation
        .not()
        .or(body.paidInMoney)
        .as({ zh: '原始基金为到账货币资金', en: 'Founding funds are money paid in' }, foundation('第八条第二项'))
      const unitsAlone = body.individualMembers.equals(0)
      // So many of one sort that the other, which may not be known, changes nothing.
      const manyOfOne = body.individualMembers
        .atLeast(policy.individuals)
        .and(body.individualMembers.atLeast(policy.mixed))
        .or(body.unitMembers.atLeast(policy.units).and(body.unitMembers.atLeast(policy.mixed)))
      const bySort = unitsAlone.choose(
        body.unitMembers.atLeast(policy.units),
        body.unitMembers
          .equals(0)
          .choose(
            body.individualMembers.atLeast(policy.individuals),
            body.individualMembers.plus(body.unitMembers).atLeast(policy.mixed),
          ),
      )
      const enoughMembers = manyOfOne
        .or(bySort)
        .as({ zh: '会员数达到下限', en: 'Enough members' }, association('第十条第一项'))
      const membersTest = isFoundation.or(enoughMembers).as({ zh: '会员条件符合', en: 'Members are in order' })
      const meetsThresholds = fundsTest
        .and(paidIn, membersTest)
        .as({ zh: '符合资金和会员条件', en: 'Meets the thresholds' })
      return { leastFunds, fundsTest, paidIn, membersTest, meetsThresholds }
    },
  })

/** Since 基金会管理条例 (art. 8), from 2004-06-01; associations by 社会团体登记管理条例 art. 10. */
export const registrationThresholds2004 = thresholdsVersion({
  from: '2004-06-01',
  to: '2016-02-05',
  cite: foundationRegulation,
})

/** With the regulation on associations as revised on 2016-02-06. */
export const registrationThresholds2016 = thresholdsVersion({
  from: '2016-02-06',
  to: '2026-03-11',
  cite: associationRegulation2016,
})

/** With the regulation on associations as revised on 2026-03-12, which leaves members and funds as they were. */
export const registrationThresholds2026 = thresholdsVersion({ from: '2026-03-12', cite: associationRegulation2026 })

/**
 * The thresholds of money and members at registration: foundations since 2004-06-01 (founding funds, paid in, in money),
 * associations. An association of units alone needs 30; with a single individual among them it is mixed and needs 50 in all.
 * A service institution needs lawful property that fits its work; no national amount, so it is not here.
 */
export const registrationThresholds = versions(
  registrationThresholds2004,
  registrationThresholds2016,
  registrationThresholds2026,
)

const foundations = (value: number): NationalPolicy['values'][string] => [
  { status: 'in-force', from: '2004-06-01', value, cite: 'foundations', article: '第八条第二项' },
]
const associations = (value: number, article: string): NationalPolicy['values'][string] => [
  { status: 'in-force', from: '2004-06-01', until: '2016-02-05', value, cite: 'associations1998', article },
  { status: 'in-force', from: '2016-02-06', until: '2026-03-11', value, cite: 'associations2016', article },
  { status: 'in-force', from: '2026-03-12', value, cite: 'associations2026', article },
]

/** What holds in the whole country. */
export const registrationThresholdsNational: NationalPolicy = {
  program: 'registration-thresholds',
  documents: {
    foundations: foundationRegulation,
    associations1998: associationRegulation1998,
    associations2016: associationRegulation2016,
    associations2026: associationRegulation2026,
  },
  values: {
    nationalPublicFoundation: foundations(800_000_000),
    localPublicFoundation: foundations(400_000_000),
    nonPublicFoundation: foundations(200_000_000),
    nationalAssociation: associations(10_000_000, '第十条第五项'),
    localAssociation: associations(3_000_000, '第十条第五项'),
    individuals: associations(50, '第十条第一项'),
    units: associations(30, '第十条第一项'),
    mixed: associations(50, '第十条第一项'),
  },
}
