import type { Citation } from '@minzheng/core'

/** 国务院关于在线政务服务的若干规定. */
export const onlineServiceRules2019 = {
  title: '国务院关于在线政务服务的若干规定',
  number: '国务院令第716号',
  issuer: '国务院',
  issued: '2019-04-26',
  effective: '2019-04-26',
  confidence: 'primary',
} as const satisfies Citation

/** 政务数据共享条例. */
export const dataSharingRegulation2025 = {
  title: '政务数据共享条例',
  number: '国务院令第809号',
  issuer: '国务院',
  issued: '2025-05-28',
  effective: '2025-08-01',
  confidence: 'primary',
  note: 'text read in a copy; the number from memory',
} as const satisfies Citation

/** 中华人民共和国个人信息保护法: when the effects on people are assessed. */
export const informationProtectionLaw2021 = {
  title: '中华人民共和国个人信息保护法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2021-08-20',
  effective: '2021-11-01',
  confidence: 'primary',
} as const satisfies Citation
