import type { Citation } from '@minzheng/core'

/** 社会组织评估管理办法: who is rated, by whom, and how long a grade holds. */
export const ratingMeasures2011 = {
  title: '社会组织评估管理办法',
  number: '民政部令第39号',
  issuer: '民政部',
  effective: '2011-03-01',
  confidence: 'primary',
  note: 'text read in full in a copy without number',
} as const satisfies Citation
