import type { Citation } from '@minzheng/core'

/** 统计法, as revised in 2009, until the amendment of 2024: nothing changed and nothing ordered (art. 6). */
export const statisticsLaw2009 = {
  title: '中华人民共和国统计法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2009-06-27',
  effective: '2010-01-01',
  confidence: 'primary',
} as const satisfies Citation

/** 统计法, as amended in 2024: surveys of departments, nothing changed and nothing ordered (art. 7). */
export const statisticsLaw = {
  title: '中华人民共和国统计法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2024-09-13',
  effective: '2024-09-13',
  confidence: 'primary',
} as const satisfies Citation

/** 统计法实施条例: how long originals and tables are kept (art. 22). */
export const statisticsRegulation = {
  title: '中华人民共和国统计法实施条例',
  number: '国务院令第681号',
  issuer: '国务院',
  issued: '2017-05-28',
  effective: '2017-08-01',
  confidence: 'primary',
} as const satisfies Citation

/** 民政事业统计制度: when tables are handed in. An earlier edition was seen; whether its days hold today is not known. */
export const civilStatisticsSystem = {
  title: '民政事业统计制度',
  issuer: '民政部',
  confidence: 'unverified',
  note: 'an earlier edition, without its year: months and quarters by the 15th, annual express by 10 January, annual tables by the end of February',
} as const satisfies Citation

/** 全国经济普查条例: a census every five years (art. 7), for which the bureau hands over the units that it registers (art. 23). */
export const economicCensusRegulation = {
  title: '全国经济普查条例',
  number: '国务院令第415号',
  issuer: '国务院',
  issued: '2004-09-05',
  effective: '2004-09-05',
  confidence: 'primary',
  note: 'read as amended by 国务院令第702号 of 2018-08-11, which left article 7 and of article 23 what is said of civil affairs',
} as const satisfies Citation
