import { type Citation, formatYuan, type LocalizedText } from '@minzheng/core'
import type { PolicySources } from '@minzheng/rules'
import type * as z from 'zod'
import { prepaidOpinion2024 } from './documents.js'
import { type PrepaidFeeFacts, type PrepaidFeePolicy, prepaidFees2024 } from './prepaid-fees.js'

type Fee = 'service-fee' | 'deposit' | 'membership'

/** One limit that a contract breaks, or that cannot be decided from what is known. */
export interface PrepaidBreach {
  readonly fee: Fee
  readonly verdict: 'broken' | 'undecided'
  readonly unit: 'month' | 'fen'
  readonly actual: number
  /** `null` where it is not known; 0 where the home may charge none at all. */
  readonly limit: number | null
  readonly excess: number | null
  /** The document that sets the limit. */
  readonly cite: Citation
  readonly message: LocalizedText
}

const titles: Readonly<Record<Fee, LocalizedText>> = {
  'service-fee': { zh: '养老服务费预收期', en: 'service fee taken ahead' },
  deposit: { zh: '押金', en: 'deposit' },
  membership: { zh: '会员费', en: 'membership fee' },
}

const shown = (value: number, unit: 'month' | 'fen'): LocalizedText =>
  unit === 'month'
    ? { zh: `${value}个月`, en: `${value} months` }
    : { zh: `${formatYuan(value)}元`, en: `${formatYuan(value)} yuan` }

const messageOf = (fee: Fee, unit: 'month' | 'fen', actual: number, limit: number | null, excess: number | null) => {
  const title = titles[fee]
  const is = shown(actual, unit)
  if (excess === null || limit === null)
    return {
      zh: `${title.zh}为${is.zh}，是否超限尚不能确定。`,
      en: `The ${title.en} is ${is.en}; whether that is over the limit cannot be decided.`,
    }
  const [most, over] = [shown(limit, unit), shown(excess, unit)]
  if (fee === 'membership' && limit === 0)
    return {
      zh: `该机构不得收取会员费，却收取${is.zh}。`,
      en: `The home may charge no membership fee, and charges ${is.en}.`,
    }
  return {
    zh: `${title.zh}为${is.zh}，上限${most.zh}，超出${over.zh}。`,
    en: `The ${title.en} is ${is.en}, the limit ${most.en}: ${over.en} over.`,
  }
}

const paths: Readonly<Record<Fee, readonly string[]>> = {
  'service-fee': ['serviceMonthsMost'],
  deposit: ['depositTimes', 'depositBase'],
  membership: [
    'membership.timesOfCharge',
    'membership.publicBarred',
    'membership.leastBeds',
    'membership.leastLevel',
    'membership.creditNeeded',
    'membership.guaranteeNeeded',
    'membership.unreadyBarred',
    'membership.dishonestBarred',
  ],
}

/**
 * What a contract breaks: each limit with the figure, the limit, the excess and its source, and each that cannot be decided.
 * Policy and sources are those that `policyFor` finds for the place and day.
 */
export const prepaidBreaches = (
  contract: z.output<typeof PrepaidFeeFacts>,
  { policy, sources }: { readonly policy: PrepaidFeePolicy; readonly sources: PolicySources },
): PrepaidBreach[] => {
  const result = prepaidFees2024.assess(contract, policy)
  const breach = (fee: Fee, actual: number, limit: number | null, excess: number | null): PrepaidBreach[] => {
    if (excess === 0) return []
    const unit = fee === 'service-fee' ? 'month' : 'fen'
    const cite = paths[fee].map(path => sources[path]?.cite).find(one => one !== undefined) ?? prepaidOpinion2024
    const verdict = excess === null ? 'undecided' : 'broken'
    return [{ fee, verdict, unit, actual, limit, excess, cite, message: messageOf(fee, unit, actual, limit, excess) }]
  }
  return [
    ...breach('service-fee', contract.serviceMonths, result.serviceLimit, result.serviceExcess),
    ...breach('deposit', contract.deposit, result.depositLimit, result.depositExcess),
    ...breach('membership', contract.membership, result.membershipLimit, result.membershipExcess),
  ]
}
