import type { Citation } from '@minzheng/core'

/** The opinion of 2018 of seven offices on village rules and residents' covenants. */
export const villageRulesOpinion2018 = {
  title: '关于做好村规民约和居民公约工作的指导意见',
  number: '民发〔2018〕144号',
  issuer: '民政部、中央组织部、中央政法委、中央文明办、司法部、农业农村部、全国妇联',
  seen: '2018-12-27',
  confidence: 'unverified',
  note: 'the steps and contents as a report of the news agency of 2018-12-27 tells them, from which day it is held; the ten days for filing and the number as remembered',
} as const satisfies Citation

/** 妇女权益保障法 as revised in 2022. */
export const womenRightsLaw2022 = {
  title: '中华人民共和国妇女权益保障法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2022-10-30',
  effective: '2023-01-01',
  article: '第五十六条',
  confidence: 'primary',
} as const satisfies Citation
