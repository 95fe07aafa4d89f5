import { type Citation, formatYuan, LocalizedText } from '@minzheng/core'
import type { PolicySources, PolicyValues } from '@minzheng/policy'
import { explain } from '@minzheng/rules/reasons'
import type * as z from 'zod'
import { prepaidOpinion2024 } from '../shared/documents.js'
import { PrepaidFeeFacts, type PrepaidFeePolicy, prepaidFees2024 } from './rules.js'

type Fee = 'service-fee' | 'deposit' | 'membership'
type Unit = 'month' | 'fen'

/** One limit that a contract breaks, or that cannot be decided from what is known. */
export interface PrepaidBreach {
  readonly fee: Fee
  readonly verdict: 'broken' | 'undecided'
  readonly unit: Unit
  readonly actual: number
  /** `null` where it is not known; 0 where the home may charge none at all. */
  readonly limit: number | null
  readonly excess: number | null
  /** What is not known and would decide it: facts (`monthlyBedFee`), rules of the place (`policy.membership.publicBarred`). */
  readonly missing: readonly string[]
  /** The document that sets the limit; where none is known, the national opinion. */
  readonly cite: Citation
  readonly message: LocalizedText
}

const titles: Readonly<Record<Fee, LocalizedText>> = {
  'service-fee': { zh: '养老服务费预收期', en: 'service fee taken ahead' },
  deposit: { zh: '押金', en: 'deposit' },
  membership: { zh: '会员费', en: 'membership fee' },
}

const shown = (value: number, unit: Unit): LocalizedText =>
  unit === 'month'
    ? { zh: `${value}个月`, en: `${value} months` }
    : { zh: `${formatYuan(value)}元`, en: `${formatYuan(value)} yuan` }

const labelOf = (fact: string): LocalizedText => {
  const shape: Readonly<Record<string, z.ZodType>> = PrepaidFeeFacts.shape
  const label = LocalizedText.safeParse(shape[fact]?.meta()?.label)
  return label.success ? label.data : { zh: fact, en: fact }
}

/** Why a limit cannot be decided: a rule that the nation leaves to the provinces, or facts of the contract or the home. */
const reasonOf = (missing: readonly string[]): LocalizedText => {
  if (missing.includes('policy.membership.publicBarred'))
    return {
      zh: '国家列出的不得收取会员费的情形未见原文；最高额度由省级确定，当地规定未见',
      en: 'the national list of who may not charge one was not read; the province sets the most, and its rule is not known here',
    }
  if (missing.includes('policy.membership.timesOfCharge'))
    return {
      zh: '会员费最高额度由省级确定，当地额度未见',
      en: 'the province sets the most, which is not known here',
    }
  if (missing.some(path => path.startsWith('policy.membership.')))
    return {
      zh: '哪些机构可以收取会员费由省级规定，当地条件未见',
      en: 'the province says which homes may charge one, and its conditions are not known here',
    }
  const labels = missing.map(labelOf)
  return {
    zh: `尚缺${labels.map(({ zh }) => zh).join('、')}`,
    en: `not known: ${labels.map(({ en }) => en.toLowerCase()).join(', ')}`,
  }
}

const messageOf = ({ fee, unit, actual, limit, excess, missing }: Omit<PrepaidBreach, 'message'>): LocalizedText => {
  const title = titles[fee]
  const is = shown(actual, unit)
  if (excess === null || limit === null) {
    const why = reasonOf(missing)
    return {
      zh: `${title.zh}为${is.zh}，是否超限不能确定：${why.zh}。`,
      en: `The ${title.en} is ${is.en}; whether that is over the limit cannot be decided: ${why.en}.`,
    }
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

const conditions = [
  'publicBarred',
  'leastBeds',
  'leastLevel',
  'creditNeeded',
  'guaranteeNeeded',
  'unreadyBarred',
  'dishonestBarred',
].map(name => `membership.${name}`)

/**
 * What a contract breaks: each limit with the figure, the limit, the excess and its source, and each that cannot be decided, with
 * what is missing. Policy and sources are those that `policyFor` finds for the place and day.
 */
export const prepaidBreaches = (
  contract: z.output<typeof PrepaidFeeFacts>,
  { policy, sources }: { readonly policy: PolicyValues<PrepaidFeePolicy>; readonly sources: PolicySources },
): PrepaidBreach[] => {
  const result = prepaidFees2024.assess(contract, policy)
  const breach = (
    fee: Fee,
    rule: 'serviceExcess' | 'depositExcess' | 'membershipExcess',
    actual: number,
    limit: number | null,
    paths: readonly string[],
  ): PrepaidBreach[] => {
    const excess = result[rule]
    if (excess === 0) return []
    const open =
      excess === null ? explain(prepaidFees2024, contract, policy).rules.find(one => one.name === rule) : undefined
    const missing = [...(open?.missing ?? []), ...(open?.notKnown ?? []).map(({ path }) => `policy.${path}`)]
    const found = {
      fee,
      verdict: excess === null ? ('undecided' as const) : ('broken' as const),
      unit: fee === 'service-fee' ? ('month' as const) : ('fen' as const),
      actual,
      limit,
      excess,
      missing,
      cite: paths.map(path => sources[path]?.cite).find(one => one !== undefined) ?? prepaidOpinion2024,
    }
    return [{ ...found, message: messageOf(found) }]
  }
  const times = ['membership.timesOfCharge']
  return [
    ...breach('service-fee', 'serviceExcess', contract.serviceMonths, result.serviceLimit, ['serviceMonthsMost']),
    ...breach('deposit', 'depositExcess', contract.deposit, result.depositLimit, ['depositTimes', 'depositBase']),
    ...breach(
      'membership',
      'membershipExcess',
      contract.membership,
      result.membershipLimit,
      result.membershipAllowed === false ? conditions : [...times, ...conditions],
    ),
  ]
}
