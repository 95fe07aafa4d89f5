import type { Citation } from '@minzheng/core'

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

/** 全国经济普查条例: a census of the economy every five years; the bureau hands over its registers. Not read. */
export const economicCensusRegulation = {
  title: '全国经济普查条例',
  number: '国务院令第415号',
  issuer: '国务院',
  confidence: 'unverified',
  note: 'title and number as remembered; the text was not read',
} as const satisfies Citation
