import { label, noUnlessSaid, words } from '@minzheng/rules'
import * as z from 'zod'
import { guardianship, status } from '../shared/facts.js'

const drawn = (zh: string, en: string) =>
  z
    .int()
    .min(0)
    .max(10_000_000)
    .nullable()
    .default(0)
    .meta(label(zh, en, 'fen/month'))

const Draws = z.object({
  dibao: drawn('本人低保金', 'Dibao money of the child'),
  tekun: drawn('特困供养金', 'Tekun money'),
  /** Never topped up; it counts where the place keeps the total within the rate. */
  marginalAid: drawn('低保边缘救助金', 'Aid of marginal families'),
  disabilityLiving: drawn('困难残疾人生活补贴', 'Living subsidy for the disabled'),
})

const families = {
  dibao: { zh: '低保家庭', en: 'On dibao' },
  tekun: { zh: '特困', en: 'On tekun support' },
  'registered-poor': { zh: '建档立卡贫困户', en: 'Registered poor' },
  marginal: { zh: '低保边缘家庭', en: 'Marginal family' },
  other: { zh: '其他', en: 'Other' },
}
const cares = {
  family: { zh: '社会散居', en: 'In a family' },
  institution: { zh: '机构养育', en: 'In an institution' },
}
const studies = {
  none: { zh: '不在校', en: 'Not at school' },
  compulsory: { zh: '义务教育', en: 'Compulsory education' },
  'senior-high': { zh: '普通高中', en: 'Senior high school' },
  vocational: { zh: '职业学校', en: 'Vocational school' },
  higher: { zh: '大专或本科', en: 'College or bachelor' },
  postgraduate: { zh: '研究生', en: 'Postgraduate' },
}

/** One child in the month that is paid for; what is left out is not so, what is `null` is not known. */
export const ChildAllowanceFacts = z.object({
  asOf: z.iso.date().meta(label('发放日期', 'Day of the payment')),
  birth: z.iso.date().meta(label('出生日期', 'Date of birth')),
  /** `status` of {@link childStatus}; from 18 on, what it was until then. */
  status,
  hiv: noUnlessSaid.meta(label('感染艾滋病病毒', 'Has HIV')),
  guardianship,
  /** As the place defines it. */
  illOrDisabled: noUnlessSaid.meta(label('重病或重残', 'Severely ill or disabled')),
  keyHardship: noUnlessSaid.meta(label('当地认定的重点困境儿童', 'Key child in difficulty by the local rule')),
  family: z
    .enum(['dibao', 'tekun', 'registered-poor', 'marginal', 'other'])
    .nullable()
    .default('other')
    .meta({ ...label('家庭认定类别', 'What the family is recognised as'), ...words(families) }),
  care: z
    .enum(['family', 'institution'])
    .nullable()
    .default('family')
    .meta({ ...label('养育方式', 'Where the child is brought up'), ...words(cares) }),
  draws: Draws.default(Draws.parse({})),
  /** Full-time, on the day; asked for from 18 on. */
  study: z
    .enum(['none', 'compulsory', 'senior-high', 'vocational', 'higher', 'postgraduate'])
    .nullish()
    .meta({ ...label('在校就读', 'At school'), ...words(studies) }),
})
export type ChildAllowanceFacts = z.infer<typeof ChildAllowanceFacts>
