import type { Citation } from '@minzheng/core'

/** 成都市关于健全主动发现困难群众工作机制的通知. */
export const chengduDiscoveryNotice2018 = {
  title: '关于健全主动发现困难群众工作机制的通知',
  issuer: '成都市民政局',
  confidence: 'secondary',
  note: 'reported on 2018-07-18; text, number and day not seen',
} as const satisfies Citation

/** 宁夏关于建立完善社会救助主动发现工作机制的通知. */
export const ningxiaDiscoveryNotice2023 = {
  title: '关于建立完善社会救助主动发现工作机制的通知',
  issuer: '宁夏回族自治区民政厅',
  confidence: 'secondary',
  note: 'reported by 人民日报 on 2023-02-28; text, number and day not seen',
} as const satisfies Citation

/** 个人信息保护法: consent to the processing of personal data, and separate consent where they are sensitive. */
export const personalDataLaw = {
  title: '中华人民共和国个人信息保护法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2021-08-20',
  effective: '2021-11-01',
  confidence: 'primary',
  note: 'articles 13 and 29 read in a copy',
} as const satisfies Citation
