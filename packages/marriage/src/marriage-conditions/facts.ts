import { choice, count, date, ifKnown, unlessSaid, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'

/** What two people are to each other by blood. In-laws are no blood kin, however close. */
export const kinOfCouple = {
  none: ['无血亲关系（含仅有姻亲关系）', 'No blood kin (in-laws among them)'],
  direct: ['直系血亲', 'In the direct line'],
  collateral: ['旁系血亲', 'Collateral'],
} as const

/** One couple on the day on which they ask to be registered. */
export const MarriageConditionsFacts = z.strictObject({
  asOf: date('申请结婚登记日', 'Day of the application'),
  manBirth: ifKnown(date('男方出生日期', 'His date of birth', { notAfter: 'asOf' })),
  womanBirth: ifKnown(date('女方出生日期', 'Her date of birth', { notAfter: 'asOf' })),
  /** Both of their own will, and not pressed by anybody. */
  willing: ifKnown(yesNo('双方完全自愿', 'Both fully willing')),
  /** One of them or both have a living spouse. */
  married: ifKnown(yesNo('一方或者双方已有配偶', 'One or both have a spouse')),
  kin: ifKnown(choice(kinOfCouple, '双方血亲关系', 'Blood kin')),
  /** Of collateral kin, by `bloodRelation`: siblings are two, first cousins three. */
  generations: ifKnown(count('旁系血亲代数', 'Generations of collateral kin', { least: 2, most: 20 })),
})

/** Until the end of 2020 an illness that medicine held unfit to marry barred too. */
export const MarriageConditionsFactsWithIllness = MarriageConditionsFacts.safeExtend({
  unfitIllness: unlessSaid(false, yesNo('患有医学上认为不应当结婚的疾病', 'An illness held unfit to marry')),
})

/** Until the end of 1980 custom decided on collateral kin within five generations who are no siblings. */
export const MarriageConditionsFacts1950 = MarriageConditionsFactsWithIllness.safeExtend({
  customBars: ifKnown(yesNo('习惯上禁止五代内旁系血亲结婚', 'Custom bars collateral kin within five generations')),
})
