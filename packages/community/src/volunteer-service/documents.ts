import type { Citation } from '@minzheng/core'

/** 志愿服务条例. */
export const volunteerRegulation2017 = {
  title: '志愿服务条例',
  number: '国务院令第685号',
  issuer: '国务院',
  issued: '2017-08-22',
  effective: '2017-12-01',
  confidence: 'primary',
} as const satisfies Citation

/** 志愿服务记录与证明出具办法（试行）. */
export const volunteerRecordMeasures2021 = {
  title: '志愿服务记录与证明出具办法（试行）',
  number: '民政部令第67号',
  issuer: '民政部',
  issued: '2020-12-02',
  effective: '2021-02-01',
  confidence: 'primary',
  note: 'text read in a copy; number and day in a reprint of the order',
} as const satisfies Citation

/** 志愿服务记录办法: hours and stars before the measures of 2021. */
export const volunteerRecordMeasures2012 = {
  title: '志愿服务记录办法',
  number: '民函〔2012〕340号',
  issuer: '民政部',
  issued: '2012-10-23',
  effective: '2012-10-23',
  confidence: 'secondary',
  note: 'opening articles read in a copy; the hours of the stars as schemes of 福建 2013, 四川 and others give them who follow it',
} as const satisfies Citation
