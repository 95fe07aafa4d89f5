import type { Citation } from '@minzheng/core'

/** 关于开展“精康融合行动”的通知: three years of community rehabilitation. */
export const mentalRehabilitationNotice2022 = {
  title: '关于开展“精康融合行动”的通知',
  number: '民发〔2022〕104号',
  issuer: '民政部等',
  confidence: 'secondary',
  note: 'issued in the last days of 2022; text seen in part, the goals of each year as local plans carry them',
} as const satisfies Citation

/** 精神障碍社区康复服务资源共享与转介管理办法. */
export const mentalReferralMeasures2023 = {
  title: '精神障碍社区康复服务资源共享与转介管理办法',
  issuer: '民政部、国家卫生健康委、中国残联',
  issued: '2023-12-19',
  effective: '2023-12-19',
  confidence: 'official-excerpt',
  note: 'seven chapters, 36 articles; opening, steps and days from the notice and from what the ministry told the press; number and articles not seen',
} as const satisfies Citation

/** 精神卫生福利机构管理办法: such an institution is a medical one as well, with its licence to practise. */
export const mentalInstitutionMeasures2025 = {
  title: '精神卫生福利机构管理办法',
  issuer: '民政部、国家卫生健康委',
  effective: '2025-03-01',
  confidence: 'secondary',
  note: 'as the press of 2025-01-22 restates the ministry: the licence, the three kinds of those who live there, the services; number and articles not seen',
} as const satisfies Citation

/** 中华人民共和国精神卫生法, as amended in 2018. */
export const mentalHealthLaw = {
  title: '中华人民共和国精神卫生法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2018-04-27',
  effective: '2018-04-27',
  confidence: 'primary',
} as const satisfies Citation
