import type { BooleanExpression, ExpressionsOf, NumberExpression } from '@minzheng/rules'
import type { ChildAllowanceFacts } from './facts.js'
import type { ChildAllowancePolicy } from './policy.js'

type Facts = ExpressionsOf<(typeof ChildAllowanceFacts)['shape']>
type Policy = ExpressionsOf<(typeof ChildAllowancePolicy)['shape']>
type CategoryRate = Policy['orphan']

interface Measured {
  readonly poor: BooleanExpression
  readonly standard: NumberExpression
  readonly drawn: NumberExpression
  readonly marginalAid: NumberExpression
}

/** What a category is paid: its rate in full, and the payment after what is drawn. */
export const categoryAmounts = (
  rate: CategoryRate,
  { poor, standard, drawn, marginalAid }: Measured,
  policy: Policy,
) => {
  const share = poor.choose(rate.sharePoor.otherwise(rate.share), rate.share)
  const pay = poor.choose(rate.payPoor.otherwise(rate.pay), rate.pay).orElse('none')
  const gap = standard.minus(policy.dibaoStandard).atLeastZero()
  const base = pay.is('gap').choose(gap, standard)
  const shared = base.times(share)
  const rounded = policy.roundUpToYuan.otherwise(false).choose(shared.rounded('up', 100), shared.rounded('half-up'))
  const covered = rate.amount.isSet().or(share.known())
  const full = covered.choose(rate.amount.otherwise(rounded), 0)
  const topUp = pay.is('drawn').choose(full.minus(drawn).atLeastZero(), full)
  const room = standard.minus(drawn).minus(marginalAid).atLeastZero()
  return { full, payment: policy.totalWithinRate.otherwise(false).choose(topUp.min(room), topUp) }
}

/** Whether an orphan or unattended child of 18 or more who is at school goes on. */
export const studiesOn = (child: Facts, policy: Policy): BooleanExpression => {
  const upToBachelor = child.study.isOneOf('compulsory', 'senior-high', 'vocational', 'higher')
  return policy.after18
    .is('up-to-bachelor')
    .and(upToBachelor)
    .or(policy.after18.is('any-school').and(upToBachelor.or(child.study.is('postgraduate'))))
}
