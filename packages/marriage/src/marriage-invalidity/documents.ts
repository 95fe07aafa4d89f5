import type { Citation } from '@minzheng/core'

/** 最高人民法院关于适用民法典婚姻家庭编的解释（二）, from 2025-02-01. */
export const familyInterpretation2025 = {
  title: '最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（二）',
  number: '法释〔2025〕1号',
  issuer: '最高人民法院',
  issued: '2025-01-15',
  effective: '2025-02-01',
  confidence: 'primary',
} as const satisfies Citation

/** 最高人民法院关于适用婚姻法若干问题的解释（一）, until the Civil Code. */
export const marriageInterpretation2001 = {
  title: '最高人民法院关于适用《中华人民共和国婚姻法》若干问题的解释（一）',
  number: '法释〔2001〕30号',
  issuer: '最高人民法院',
  issued: '2001-12-24',
  effective: '2001-12-27',
  confidence: 'primary',
} as const satisfies Citation

/** 最高人民法院关于适用民法典时间效力的若干规定. */
export const civilCodeTransition2020 = {
  title: '最高人民法院关于适用《中华人民共和国民法典》时间效力的若干规定',
  number: '法释〔2020〕15号',
  issuer: '最高人民法院',
  issued: '2020-12-29',
  effective: '2021-01-01',
  confidence: 'primary',
  note: 'the text was read in a copy without its number',
} as const satisfies Citation

/** 民事诉讼法 as amended in 2023; art. 127 has the same number and words as amended in 2021. */
export const civilProcedureLaw = {
  title: '中华人民共和国民事诉讼法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2023-09-01',
  effective: '2024-01-01',
  confidence: 'primary',
} as const satisfies Citation
