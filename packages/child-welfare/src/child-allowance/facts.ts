import { choice, date, fen, ifKnown, unlessSaid, yesIfSaid } from '@minzheng/core/fields'
import * as z from 'zod'
import { birth, guardianship, status } from '../shared/facts.js'

const drawn = (zh: string, en: string) => unlessSaid(0, fen(zh, en, { per: 'month' }))

const Draws = z.strictObject({
  dibao: drawn('本人低保金', 'Dibao money of the child'),
  tekun: drawn('特困供养金', 'Tekun money'),
  /** Never topped up; it counts where the place keeps the total within the rate. */
  marginalAid: drawn('低保边缘救助金', 'Aid of marginal families'),
  disabilityLiving: drawn('困难残疾人生活补贴', 'Living subsidy for the disabled'),
})

const families = {
  dibao: ['低保家庭', 'On dibao'],
  tekun: ['特困', 'On tekun support'],
  'registered-poor': ['建档立卡贫困户', 'Registered poor'],
  marginal: ['低保边缘家庭', 'Marginal family'],
  other: ['其他', 'Other'],
} as const
const cares = { family: ['社会散居', 'In a family'], institution: ['机构养育', 'In an institution'] } as const
const studies = {
  none: ['不在校', 'Not at school'],
  compulsory: ['义务教育', 'Compulsory education'],
  'senior-high': ['普通高中', 'Senior high school'],
  vocational: ['职业学校', 'Vocational school'],
  higher: ['大专或本科', 'College or bachelor'],
  postgraduate: ['研究生', 'Postgraduate'],
} as const

/** One child in the month that is paid for; what is left out is not so, what is `null` is not known. */
export const ChildAllowanceFacts = z.strictObject({
  /**
   * The age is that of this day: for the month of the 18th birthday give its first day, as the allowance stops from the month after; where
   * the birthday is that first day itself, the day before it.
   */
  asOf: date('发放日期', 'Day of the payment'),
  birth,
  /** `status` of {@link childStatus}; from 18 on, what it was until then. */
  status,
  hiv: yesIfSaid('感染艾滋病病毒', 'Has HIV'),
  guardianship,
  /** As the place defines it. */
  illOrDisabled: yesIfSaid('重病或重残', 'Severely ill or disabled'),
  keyHardship: yesIfSaid('当地认定的重点困境儿童', 'Key child in difficulty by the local rule'),
  family: unlessSaid('other', choice(families, '家庭认定类别', 'What the family is recognised as')),
  care: unlessSaid('family', choice(cares, '养育方式', 'Where the child is brought up')),
  draws: Draws.default(Draws.parse({})),
  /** Full-time, on the day; asked for from 18 on. */
  study: ifKnown(choice(studies, '在校就读', 'At school')),
})
export type ChildAllowanceFacts = z.infer<typeof ChildAllowanceFacts>
