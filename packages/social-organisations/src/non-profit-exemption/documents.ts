import type { Citation } from '@minzheng/core'

/** 关于非营利组织免税资格认定管理有关问题的通知 of 2018. */
export const exemptionNotice2018 = {
  title: '关于非营利组织免税资格认定管理有关问题的通知',
  number: '财税〔2018〕13号',
  issuer: '财政部、税务总局',
  issued: '2018-02-07',
  effective: '2018-01-01',
  confidence: 'official-excerpt',
  note: 'items 一, 四, 五 and 六 read in copies; the day of issue is from memory',
} as const satisfies Citation

/** 财税〔2014〕13号, until 2017: review in the three months before the end. */
export const exemptionNotice2014 = {
  title: '关于非营利组织免税资格认定管理有关问题的通知',
  number: '财税〔2014〕13号',
  issuer: '财政部、国家税务总局',
  effective: '2013-01-01',
  confidence: 'secondary',
  note: 'item 四 in a quotation; it also asked for a passed yearly check and compared pay otherwise',
} as const satisfies Citation
