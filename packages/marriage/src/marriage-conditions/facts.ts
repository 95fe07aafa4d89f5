import { choice, count, date, ifKnown, unlessSaid, yesIfSaid, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'

/** What two people are to each other by blood. In-laws are no blood kin, however close. */
export const kinOfCouple = {
  none: ['无血亲关系（含仅有姻亲关系）', 'No blood kin (in-laws among them)'],
  direct: ['直系血亲', 'In the direct line'],
  collateral: ['旁系血亲', 'Collateral'],
} as const

/** One couple on the day on which they ask to be registered, as every version asks it. */
const Couple = z.strictObject({
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

const unfitIllness = unlessSaid(false, yesNo('患有医学上认为不应当结婚的疾病', 'An illness held unfit to marry'))

/** One couple on the day on which they ask to be registered. Of what minority somebody is matters where the place has lower ages. */
export const MarriageConditionsFacts = Couple.safeExtend({
  manOfMinority: yesIfSaid('男方为当地变通规定所指的少数民族', 'He is of a minority of the place'),
  womanOfMinority: yesIfSaid('女方为当地变通规定所指的少数民族', 'She is of a minority of the place'),
})

/** Until the end of 2020 an illness that medicine held unfit to marry barred too. */
export const MarriageConditionsFactsWithIllness = MarriageConditionsFacts.safeExtend({ unfitIllness })

/** Until the end of 1980 custom decided on collateral kin within five generations who are no siblings. */
export const MarriageConditionsFacts1950 = Couple.safeExtend({
  unfitIllness,
  customBars: ifKnown(yesNo('习惯上禁止五代内旁系血亲结婚', 'Custom bars collateral kin within five generations')),
})
