import type { Citation } from '@minzheng/core'

/** 家庭教育促进法: admonition and guidance of parents. */
export const familyEducationLaw = {
  title: '中华人民共和国家庭教育促进法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2021-10-23',
  effective: '2022-01-01',
  confidence: 'primary',
} as const satisfies Citation
