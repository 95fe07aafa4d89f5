import type { Citation } from '@minzheng/core'

/** 社会组织评估管理办法 of 2011: who is rated, by whom, and how long a grade holds. */
export const ratingMeasures2011 = {
  title: '社会组织评估管理办法',
  number: '民政部令第39号',
  issuer: '民政部',
  effective: '2011-03-01',
  confidence: 'primary',
  note: 'text read in full in a copy without number',
} as const satisfies Citation

/** 社会组织评估管理办法 as revised, in force from 2026-03-01. */
export const ratingMeasures2026 = {
  title: '社会组织评估管理办法（2026年修订）',
  issuer: '民政部',
  effective: '2026-03-01',
  confidence: 'secondary',
  note: '36 articles; as the ministry’s summary of January 2026 says what changed, without articles; number and text not seen',
} as const satisfies Citation

/** What the summary of the measures of 2026 leaves unsaid, taken to read as in 2011. */
export const ratingMeasures2026Unseen = {
  ...ratingMeasures2026,
  confidence: 'unverified',
  note: 'the summary does not speak of it; taken to be as in the measures of 2011',
} as const satisfies Citation

/** 全国性社会组织评估管理规定: also refuses whoever is on a credit list. */
export const nationalRatingRules2021 = {
  title: '全国性社会组织评估管理规定',
  number: '民发〔2021〕96号',
  issuer: '民政部',
  effective: '2021-12-10',
  confidence: 'secondary',
  note: 'grounds of refusal as the press quotes them on 2021-12-10, taken here as its first day',
} as const satisfies Citation
