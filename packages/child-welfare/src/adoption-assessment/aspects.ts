import type { LocalizedText } from '@minzheng/core'

/** What an assessment looks into (民发〔2020〕144号, as reported). */
export const assessmentAspects = {
  motive: { zh: '收养动机', en: 'Motive' },
  morality: { zh: '道德品行', en: 'Conduct' },
  education: { zh: '受教育程度', en: 'Education' },
  health: { zh: '健康状况', en: 'Health' },
  economy: { zh: '经济及住房条件', en: 'Means and housing' },
  family: { zh: '婚姻家庭关系', en: 'Marriage and family' },
  household: { zh: '共同生活家庭成员意见', en: 'Views of the household' },
  plan: { zh: '抚育计划', en: 'Plan for the child' },
  neighbours: { zh: '邻里关系', en: 'Neighbours' },
  community: { zh: '社区环境', en: 'Community' },
  integration: { zh: '与被收养人融合情况', en: 'Integration with the child' },
} as const satisfies Record<string, LocalizedText>

/** What assessors must report to civil affairs when they find it (民发〔2020〕144号, as reported; the list may go on). */
export const reportableFindings = {
  'forged-papers': { zh: '弄虚作假', en: 'Forged papers' },
  'illegal-organisation': { zh: '参加非法组织、邪教组织', en: 'Illegal organisation or cult' },
  'harm-to-children': {
    zh: '买卖、性侵、虐待、遗弃、非法送养',
    en: 'Trade, sexual abuse, abuse, abandonment, illegal placing',
  },
  'domestic-violence': { zh: '有持续性、经常性家庭暴力', en: 'Repeated domestic violence' },
  'intentional-crime': { zh: '有故意犯罪行为，判处或者可能判处有期徒刑', en: 'Intentional crime with prison' },
  'grave-illness': {
    zh: '患有精神类、传染性等疾病或者重度残疾、智力残疾',
    en: 'Mental or infectious disease, severe or intellectual disability',
  },
} as const satisfies Record<string, LocalizedText>
