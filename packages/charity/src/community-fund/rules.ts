import { atArticle, type Problem } from '@minzheng/core'
import { count, ifKnown, yesNo } from '@minzheng/core/fields'
import { allOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { charityLaw2023 } from '../shared/documents.js'
import { answer, people } from '../shared/fields.js'

/** A community charity fund (社区慈善基金): no legal person, kept in the accounts of a charity. Left out: not known. */
export const CommunityFundFacts = z.strictObject({
  committee: ifKnown(people('管理委员会人数', 'Members of the committee')),
  paidMembers: ifKnown(people('领取报酬的委员人数', 'Committee members who are paid')),
  supervisors: ifKnown(people('监督员人数', 'Supervisors')),
  subFunds: ifKnown(count('子基金数', 'Sub-funds', { most: 1000 })),
  ownAccount: answer('另设独立账户或印章', 'Has an account or seal of its own'),
  ownFundraising: answer('独立开展募捐', 'Raises money by itself'),
  agreement: answer('已与慈善组织签订合作协议', 'Has an agreement with a charity'),
})

/** What a province asks of community charity funds; each value is not known where nothing is said. */
export const CommunityFundPolicy = z.strictObject({
  committeeLeast: people('管理委员会最少人数', 'Least members of the committee'),
  committeeOdd: yesNo('管理委员会人数为单数', 'The committee is odd in number'),
  unpaid: yesNo('委员不得领取报酬', 'The committee is unpaid'),
  supervisorsLeast: people('监督员最少人数', 'Least supervisors'),
  subFundsAllowed: yesNo('可设子基金', 'Sub-funds are allowed'),
  ownAccountAllowed: yesNo('可设独立账户', 'An account of its own is allowed'),
  ownFundraisingAllowed: yesNo('可独立募捐', 'It may raise money by itself'),
})

/**
 * Community charity funds since the Law as amended encourages charity in communities, from 2024-09-05. Its art. 96 speaks of
 * community charities and names no fund: what is asked of one is the places’.
 */
export const communityFund2024 = defineProgram({
  id: 'community-fund',
  title: { zh: '社区慈善基金', en: 'Community charity fund' },
  inForce: { from: '2024-09-05', cite: atArticle(charityLaw2023, '第九十六条') },
  facts: CommunityFundFacts,
  policy: CommunityFundPolicy,
  rules(fund, policy) {
    const isOdd = fund.committee.dividedBy(2).rounded('down').times(2).equals(fund.committee).not()
    const committeeTest = fund.committee
      .atLeast(policy.committeeLeast)
      .and(policy.committeeOdd.not().or(isOdd))
      .as({ zh: '管理委员会人数符合', en: 'The committee has enough members' })
    const unpaidTest = policy.unpaid
      .not()
      .or(fund.paidMembers.equals(0))
      .as({ zh: '委员不领取报酬', en: 'Nobody on the committee is paid' })
    const supervisorTest = fund.supervisors
      .atLeast(policy.supervisorsLeast)
      .as({ zh: '有监督员', en: 'It has its supervisors' })
    const notAlone = allOf(
      policy.subFundsAllowed.or(fund.subFunds.equals(0)),
      policy.ownAccountAllowed.or(fund.ownAccount.not()),
      policy.ownFundraisingAllowed.or(fund.ownFundraising.not()),
    ).as({ zh: '不独立设账、募捐、设子基金', en: 'No sub-funds, account or fundraising of its own' })
    const hosted = fund.agreement.as({ zh: '依托慈善组织设立', en: 'Stands in a charity' })
    const inOrder = allOf(committeeTest, unpaidTest, supervisorTest, notAlone, hosted).as({
      zh: '设立和运行符合规定',
      en: 'In order',
    })
    return { committeeTest, unpaidTest, supervisorTest, notAlone, hosted, inOrder }
  },
})

/** How a community charity fund is set up and run, where a province has said so; the Law only encourages community charity. */
export const communityFund = versions(communityFund2024)

const trunks = { community: /(?:社区|村)$/u, township: /(?:乡|镇|街道)$/u } as const

/** A name as it must be built: the charity’s full name, the place, then 慈善基金 (a donor’s name may come before that). */
export const CommunityFundName = z.strictObject({
  name: z.string().min(1),
  /** Full name of the charity that holds the fund, as registered. */
  host: z.string().min(1),
  /** As in `麓山街道`, `湘江社区`. */
  place: z.string().min(1),
  /** The donor’s name, in the special case that there is one. */
  donor: z.string().min(1).optional(),
})
export type CommunityFundName = z.infer<typeof CommunityFundName>

const ending = '慈善基金'

/** What is wrong with the name of a community charity fund by the guideline of Hunan (2025), all of it a warning, as that says 原则上. */
export const communityFundNameProblems = ({ name, host, place, donor = '' }: CommunityFundName): Problem[] => {
  const expected = `${host}${place}${donor}${ending}`
  const problems: Problem[] = []
  if (!Object.values(trunks).some(trunk => trunk.test(place)))
    problems.push({
      code: 'community-fund-place',
      severity: 'warning',
      path: ['place'],
      message: {
        zh: `“${place}”不是乡镇（街道）或者社区（村）名。`,
        en: `"${place}" names no township, street or community.`,
      },
      remedy: {
        zh: '请写乡镇（街道）或者社区（村）的全称。',
        en: 'Write the full name of the township, street or community.',
      },
    })
  if (name !== expected)
    problems.push({
      code: name.startsWith(host)
        ? name.endsWith(ending)
          ? 'community-fund-name-middle'
          : 'community-fund-name-ending'
        : 'community-fund-name-host',
      severity: 'warning',
      path: ['name'],
      message: {
        zh: `名称应为“慈善组织全称+地名+慈善基金”，即“${expected}”，而不是“${name}”。`,
        en: `The name should be the charity’s full name, the place and 慈善基金: "${expected}", not "${name}".`,
      },
      remedy: { zh: '请按规范改正名称。', en: 'Mend the name.' },
    })
  return problems
}
