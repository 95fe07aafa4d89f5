import type { Citation } from '@minzheng/core'

/** 山东省养老服务条例. */
export const shandongElderlyCare2020 = {
  title: '山东省养老服务条例',
  issuer: '山东省人民代表大会常务委员会',
  issued: '2020-03-26',
  effective: '2020-05-01',
  confidence: 'secondary',
  note: 'articles 17, 32 and 75 were read in a copy of the text',
} as const satisfies Citation
