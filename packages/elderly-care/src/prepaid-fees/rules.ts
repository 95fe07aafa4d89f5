import { addDays, addMonths, monthsBetween, type PlainDate } from '@minzheng/core'
import { choice, count, fen, ifKnown, months, orNone, yesNo } from '@minzheng/core/fields'
import { countedIn, type NationalPolicy } from '@minzheng/policy'
import { allOf, defineProgram, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { prepaidOpinion2024 } from '../shared/documents.js'
import { beds, stars } from '../shared/fields.js'

/** The most of any amount in a contract. */
const most = 1_000_000_000
const times = (zh: string, en: string) => count(zh, en, { most: 1000 }).meta(countedIn('multiple'))

/** Who owns and runs a home: by private means; the public; publicly built and privately run; built together with the public. */
export const ownerships = ['private', 'public', 'public-built-private-run', 'joint'] as const

const ownershipNames = {
  private: ['社会力量举办', 'Private'],
  public: ['公办', 'Public'],
  'public-built-private-run': ['公建民营', 'Publicly built, privately run'],
  joint: ['与公办合建', 'Built together with the public'],
} as const
const depositBases = {
  'bed-fee': ['月床位费', 'Monthly bed fee'],
  'service-fee': ['月养老服务费', 'Monthly service fee'],
} as const

/** What one resident's contract lets the home take ahead (预收费), and what the limits go by. Money not taken is 0. */
export const PrepaidFeeFacts = z.strictObject({
  /** Months of service fee taken at once; a started month counts, see {@link startedMonths}. */
  serviceMonths: months('一次预收养老服务费的月数', 'Months of service fee taken ahead').default(0),
  deposit: fen('押金', 'Deposit', { most }).default(0),
  membership: fen('会员费', 'Membership fee', { most }).default(0),
  monthlyBedFee: ifKnown(fen('月床位费', 'Monthly bed fee', { per: 'month', most })),
  /** Bed, care, meals and the rest of a month, as the home's own standard says. */
  monthlyServiceFee: ifKnown(fen('月养老服务费标准', 'Monthly service fee', { per: 'month', most })),
  /** What the home charged a month on average in the year before. */
  averageMonthlyCharge: ifKnown(
    fen('上年度月平均收费标准', 'Average monthly charge of the year before', { per: 'month', most }),
  ),
  ownership: choice(ownershipNames, '机构性质', 'Who owns and runs the home', { of: ownerships }),
  beds: ifKnown(beds('床位数', 'Beds')),
  /** 1 to 5; 0 is not rated. */
  level: stars,
  goodCredit: ifKnown(yesNo('征信良好', 'Good credit record')),
  guaranteed: ifKnown(yesNo('有银行保函或履约保证保险', 'Bank guarantee or performance insurance')),
  /** Built and fit to take residents. */
  ready: ifKnown(yesNo('已建成并具备收住条件', 'Built and fit to take residents')),
  dishonest: ifKnown(yesNo('失信或涉非法集资', 'On a list of the dishonest, or in illegal fund-raising')),
})

/**
 * What is set for prepaid fees. Of membership the nation sets nothing that was read, and the opinion has the provinces set the most:
 * whatever of it is left out is not known, who may charge it as well as how much. `null`: not asked for, not barred, no most.
 */
export const PrepaidFeePolicy = z.strictObject({
  serviceMonthsMost: months('养老服务费最长预收月数', 'Most months of service fee'),
  depositBase: choice(depositBases, '押金上限的计算基数', 'What the deposit limit goes by'),
  depositTimes: times('押金上限倍数', 'Deposit: times the base'),
  membership: z.strictObject({
    publicBarred: orNone(yesNo('会员费只许社会力量举办的机构收取', 'Only private homes may charge membership')),
    timesOfCharge: orNone(
      times('会员费上限为上年度月平均收费标准的倍数', 'Membership: times the average monthly charge'),
    ),
    leastBeds: orNone(beds('收取会员费的最低床位数', 'Membership: fewest beds')),
    leastLevel: orNone(count('收取会员费的最低等级', 'Membership: least level', { most: 5 }).meta(countedIn('level'))),
    creditNeeded: orNone(yesNo('收取会员费须征信良好', 'Membership: good credit needed')),
    guaranteeNeeded: orNone(yesNo('收取会员费须有保函或保险', 'Membership: guarantee needed')),
    unreadyBarred: orNone(yesNo('未建成机构不得收取会员费', 'Membership: barred before ready')),
    dishonestBarred: orNone(yesNo('失信机构不得收取会员费', 'Membership: barred where dishonest')),
  }),
})
export type PrepaidFeePolicy = z.infer<typeof PrepaidFeePolicy>

const opinion = prepaidOpinion2024

/** The last day of the opinion, which holds for five years. */
const opinionEnds = '2029-09-30'

/** 养老机构预收费限额 by 民发〔2024〕19号, from 2024-10-01 for five years: months, and fees in fen. */
export const prepaidFees2024 = defineProgram({
  id: 'prepaid-fees',
  title: { zh: '养老机构预收费限额', en: 'Limits on prepaid fees of homes' },
  inForce: { from: prepaidOpinion2024.effective, to: opinionEnds, cite: prepaidOpinion2024 },
  facts: PrepaidFeeFacts,
  policy: PrepaidFeePolicy,
  rules(contract, policy) {
    const serviceLimit = policy.serviceMonthsMost.as(
      { zh: '服务费最长预收月数', en: 'Most months of service fee' },
      { unit: 'month', cite: opinion },
    )
    const serviceExcess = contract.serviceMonths
      .minus(serviceLimit)
      .atLeastZero()
      .as({ zh: '服务费预收超出的月数', en: 'Months of service fee over the limit' }, { unit: 'month', cite: opinion })
    const base = policy.depositBase.is('bed-fee').choose(contract.monthlyBedFee, contract.monthlyServiceFee)
    const depositLimit = base
      .times(policy.depositTimes)
      .as({ zh: '押金上限', en: 'Limit of the deposit' }, { unit: 'fen', cite: opinion })
    // No deposit breaks no limit, whatever the fees.
    const depositExcess = contract.deposit
      .greaterThan(0)
      .choose(contract.deposit.minus(depositLimit).atLeastZero(), 0)
      .as({ zh: '押金超出', en: 'Deposit over the limit' }, { unit: 'fen', cite: opinion })
    const { membership } = policy
    const unlessNeeded = (needed: typeof membership.creditNeeded, held: typeof contract.goodCredit) =>
      needed.otherwise(false).not().or(held)
    const membershipAllowed = allOf(
      contract.ownership.is('private').or(membership.publicBarred.otherwise(false).not()),
      membership.leastBeds.ifSet(least => contract.beds.atLeast(least)),
      membership.leastLevel.ifSet(least => contract.level.atLeast(least)),
      unlessNeeded(membership.creditNeeded, contract.goodCredit),
      unlessNeeded(membership.guaranteeNeeded, contract.guaranteed),
      unlessNeeded(membership.unreadyBarred, contract.ready),
      unlessNeeded(membership.dishonestBarred, contract.dishonest.not()),
    ).as({ zh: '可以收取会员费', en: 'May charge membership' }, { cite: opinion })
    const membershipLimit = membershipAllowed
      .choose(membership.timesOfCharge.times(contract.averageMonthlyCharge), 0)
      .as({ zh: '会员费上限', en: 'Limit of the membership fee' }, { unit: 'fen', cite: opinion })
    const overLimit = contract.membership.minus(membershipLimit).atLeastZero()
    // Where there is no most, the whole fee is over the limit if none may be charged, and nothing of it else.
    const overNone = membershipAllowed.choose(0, contract.membership)
    const membershipExcess = contract.membership
      .greaterThan(0)
      .choose(
        membership.timesOfCharge.ifSet(() => overLimit, overNone),
        0,
      )
      .as({ zh: '会员费超出', en: 'Membership fee over the limit' }, { unit: 'fen', cite: opinion })
    const nothingOver = (excess: NumberExpression, zh: string, en: string) =>
      excess.equals(0).as({ zh: `${zh}未超限`, en: `${en} within the limit` }, { cite: opinion })
    const serviceWithin = nothingOver(serviceExcess, '服务费预收期', 'Months of service fee')
    const depositWithin = nothingOver(depositExcess, '押金', 'Deposit')
    // Over the most is over it, whether or not any may be charged.
    const membershipWithin = contract.membership
      .equals(0)
      .or(
        membershipAllowed.and(
          membership.timesOfCharge.ifSet(times =>
            contract.membership.atMost(times.times(contract.averageMonthlyCharge)),
          ),
        ),
      )
      .as({ zh: '会员费未超限', en: 'Membership fee within the limit' }, { cite: opinion })
    const within = allOf(serviceWithin, depositWithin, membershipWithin).as(
      { zh: '预收费未超限', en: 'Within every limit' },
      { cite: prepaidOpinion2024 },
    )
    return {
      serviceLimit,
      serviceExcess,
      depositLimit,
      depositExcess,
      membershipAllowed,
      membershipLimit,
      membershipExcess,
      within,
    }
  },
})

/**
 * Whether what a contract takes ahead keeps within the limits on service fee, deposit and membership, and by how much not.
 * The national opinion bounds the first two and has the provinces set the most of the third; its list of who may not charge one was
 * not read. So a membership fee is undetermined where no rule of the place is known.
 */
export const prepaidFees = versions(prepaidFees2024)

/** The months of a prepaid period, its last day included; a started month counts as one. From 1 January to 31 December: 12. */
export const startedMonths = (from: PlainDate, to: PlainDate): number => {
  const end = addDays(to, 1)
  const months = Math.max(0, monthsBetween(from, end))
  return addMonths(from, months) < end ? months + 1 : months
}

const inForce = { from: prepaidOpinion2024.effective, until: opinionEnds }

/** What holds in the whole country. Of membership fees nothing: their limit is for the provinces, and the list of who is barred was not read. */
export const prepaidFeesNational: NationalPolicy = {
  program: 'prepaid-fees',
  documents: { opinion2024: prepaidOpinion2024 },
  values: {
    serviceMonthsMost: [{ status: 'in-force', ...inForce, value: 12, cite: 'opinion2024' }],
    depositBase: [{ status: 'in-force', ...inForce, value: 'bed-fee', cite: 'opinion2024' }],
    depositTimes: [{ status: 'in-force', ...inForce, value: 12, cite: 'opinion2024' }],
  },
}
