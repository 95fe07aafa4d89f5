import type { Citation } from '@minzheng/core'

/** 重庆市实施《村民委员会组织法》办法, as revised in 2013. */
export const chongqingVillageMeasures = {
  title: '重庆市实施《中华人民共和国村民委员会组织法》办法',
  issuer: '重庆市人民代表大会常务委员会',
  issued: '2013-09-25',
  effective: '2013-11-01',
  confidence: 'primary',
} as const satisfies Citation

/** 山东省村务公开条例, as amended in 2018. */
export const shandongOpenAffairs = {
  title: '山东省村务公开条例',
  issuer: '山东省人民代表大会常务委员会',
  issued: '2018-09-21',
  effective: '2006-06-01',
  confidence: 'primary',
  note: 'read as amended in 2018, so held from the day of the amendment; the text of 2006 was not read',
} as const satisfies Citation
