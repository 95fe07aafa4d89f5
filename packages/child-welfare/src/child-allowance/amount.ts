import type { BooleanExpression, ExpressionsOf, NumberExpression, QuotientExpression } from '@minzheng/rules'
import type { ChildAllowanceFacts } from './facts.js'
import type { ChildAllowancePolicy } from './policy.js'

type Facts = ExpressionsOf<(typeof ChildAllowanceFacts)['shape']>
type Policy = ExpressionsOf<(typeof ChildAllowancePolicy)['shape']>
type CategoryRate = Policy['orphan']
type Pay = CategoryRate['pay']

interface Measured {
  readonly poor: BooleanExpression
  readonly standard: NumberExpression
  readonly drawn: NumberExpression
  readonly marginalAid: NumberExpression
}

/**
 * What a category is paid: its rate in full, and the payment after what is drawn, in fen a month. Both are 0 where the place is
 * known not to pay the category, and not known where it is not known whether it does. `name` gives the full rate its title.
 */
export const categoryAmounts = (
  rate: CategoryRate,
  { poor, standard, drawn, marginalAid }: Measured,
  policy: Policy,
  name: (full: NumberExpression) => NumberExpression,
) => {
  const room = standard.minus(drawn).minus(marginalAid).atLeastZero()
  const shareOf = (share: QuotientExpression, pay: Pay): NumberExpression => {
    // A gap is another base than the rate, which whoever gives the share of it names: where the way is not known, it is none.
    const base = pay.is('gap').orElse(false).choose(standard.minus(policy.dibaoStandard).atLeastZero(), standard)
    const exact = base.times(share)
    return policy.roundUpToYuan.otherwise(false).choose(exact.rounded('up', 100), exact.rounded('half-up'))
  }
  const pay = rate.pay.otherwise('none')
  const payPoor = rate.payPoor.otherwise(pay)
  const common = (how: Pay) => rate.share.ifSet(share => shareOf(share, how), 0)
  const ofPoor = rate.sharePoor.ifSet(share => shareOf(share, payPoor), common(payPoor))
  const poorDiffer = rate.sharePoor.isSet().or(rate.payPoor.isSet())
  const byFamily = (inPoor: NumberExpression, inOthers: NumberExpression) =>
    poorDiffer.choose(poor.choose(inPoor, inOthers), inOthers)
  const full = name(rate.amount.ifSet(amount => amount, byFamily(ofPoor, common(pay))))
  const paid = (how: Pay): NumberExpression => {
    const topUp = how.is('drawn').choose(full.minus(drawn).atLeastZero(), full)
    return policy.totalWithinRate.otherwise(false).choose(topUp.min(room), topUp)
  }
  return { full, payment: byFamily(paid(payPoor), paid(pay)) }
}

/** Whether a child of 18 or more who is at school goes on. */
export const studiesOn = ({ study }: Facts, after18: Policy['after18']): BooleanExpression => {
  const upToBachelor = study.isOneOf('compulsory', 'senior-high', 'vocational', 'higher')
  return after18
    .is('up-to-bachelor')
    .and(upToBachelor)
    .or(after18.is('any-school').and(upToBachelor.or(study.is('postgraduate'))))
}
