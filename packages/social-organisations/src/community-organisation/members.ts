import type { Citation } from '@minzheng/core'
import { count, ifKnown, orNone } from '@minzheng/core/fields'
import { anyOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'

/** What places say of community organisations (社区社会组织); no document of the nation sets their members. */
export const localCommunityOrganisationRules = {
  title: '各地社区社会组织登记与备案规定',
  confidence: 'secondary',
  note: 'local rules only; each policy value names its own document. The first of them that is known, 深民〔2010〕128号, is of 2010-09-19',
} as const satisfies Citation

/** A community association that wants to be registered by the easier rules of a place. What is not known is left out or `null`. */
export const CommunityAssociationFacts = z.strictObject({
  individualMembers: ifKnown(count('个人会员', 'Individual members', { most: 100_000 })),
  unitMembers: ifKnown(count('单位会员', 'Unit members', { most: 100_000 })),
})

const least = (zh: string, en: string) => orNone(count(zh, en, { most: 100_000 }))

/** The fewest members that a place asks for. `null`: it asks for none; left out: not known. */
export const CommunityAssociationPolicy = z.strictObject({
  individualMembers: least('个人会员最低数', 'Fewest individual members'),
  unitMembers: least('单位会员最低数', 'Fewest unit members'),
  mixedMembers: least('混合组成时会员最低数', 'Fewest members where both kinds are among them'),
})

/** 社区社会团体的会员数, by the rules of places since 2010. */
export const communityAssociation2010 = defineProgram({
  id: 'community-association',
  title: { zh: '社区社会团体登记会员数', en: 'Members of a community association' },
  inForce: { from: '2010-09-19', cite: localCommunityOrganisationRules },
  facts: CommunityAssociationFacts,
  policy: CommunityAssociationPolicy,
  rules({ individualMembers, unitMembers }, policy) {
    const none = (members: typeof unitMembers) => members.equals(0)
    const membersMet = anyOf(
      none(unitMembers).and(policy.individualMembers.ifSet(least => individualMembers.atLeast(least))),
      none(individualMembers).and(policy.unitMembers.ifSet(least => unitMembers.atLeast(least))),
      individualMembers
        .greaterThan(0)
        .and(unitMembers.greaterThan(0))
        .and(policy.mixedMembers.ifSet(least => individualMembers.plus(unitMembers).atLeast(least))),
    ).as({ zh: '会员数达到要求', en: 'Has members enough' }, { cite: localCommunityOrganisationRules })
    return { membersMet }
  },
})

/** Whether a community association has the members that the easier rules of a place ask for; without such a rule it is undetermined. */
export const communityAssociation = versions(communityAssociation2010)
