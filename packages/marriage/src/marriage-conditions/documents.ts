import type { Citation } from '@minzheng/core'

/** 婚姻法 of 1950. */
export const marriageLaw1950 = {
  title: '中华人民共和国婚姻法（1950年）',
  issuer: '中央人民政府',
  issued: '1950-04-30',
  effective: '1950-05-01',
  confidence: 'secondary',
  note: 'the ages (男二十岁、女十八岁) and art. 3 read in later writings, the first day in art. 51 of the later law; art. 5(1) as a paper quotes it; the other articles are cited from memory of the text',
} as const satisfies Citation

/** 婚姻法 of 1980. */
export const marriageLaw1980 = {
  title: '中华人民共和国婚姻法（1980年）',
  issuer: '全国人民代表大会',
  issued: '1980-09-10',
  effective: '1981-01-01',
  confidence: 'secondary',
  note: 'the ages read in later writings, the first day in art. 51 of the text as amended; the numbers of articles are from memory',
} as const satisfies Citation
