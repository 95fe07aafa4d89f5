import type { Citation } from '@minzheng/core'

/** “十四五”民政事业发展规划: 15 indicators, five of them binding; the values of six were read in reports of the press. */
export const developmentPlan14 = {
  title: '“十四五”民政事业发展规划',
  number: '民发〔2021〕51号',
  issuer: '民政部、国家发展改革委',
  issued: '2021-05-24',
  confidence: 'secondary',
  note: 'as reports of 2021-06 tell it: the five binding indicators and one of the ten expected; the table itself was not read',
} as const satisfies Citation

/** 民政事业发展第十三个五年规划: what was to be reached by 2020, as a digest lists it. */
export const developmentPlan13 = {
  title: '民政事业发展第十三个五年规划',
  issuer: '民政部、国家发展改革委',
  confidence: 'secondary',
  note: 'figures of a digest of 2016-09; the plan itself was not read',
} as const satisfies Citation

/** The funeral plan of Chongqing to 2020, as it was cited. */
export const chongqingFuneralPlan13 = {
  title: '重庆市殡葬事业发展第十三个五年规划',
  issuer: '重庆市民政局',
  confidence: 'unverified',
  note: 'title as remembered; figures as they were cited',
} as const satisfies Citation

/** The funeral plan of Guiyang, as it was cited. */
export const guiyangFuneralPlan14 = {
  title: '贵阳市殡葬事业发展“十四五”规划',
  issuer: '贵阳市民政局',
  confidence: 'unverified',
  note: 'title and years as remembered; the figure as it was cited',
} as const satisfies Citation

/** 建设工程质量管理条例: what was accepted alone is handed over for use (art. 16). */
export const constructionQualityRegulation = {
  title: '建设工程质量管理条例',
  number: '国务院令第279号',
  issuer: '国务院',
  issued: '2000-01-30',
  effective: '2000-01-30',
  confidence: 'primary',
  note: 'read as amended on 2019-04-23',
} as const satisfies Citation

/** 公共机构节能条例: of whoever lives on public money, a plan (art. 13), meters (14), records and a report (15) and an officer (25). */
export const energyRegulation = {
  title: '公共机构节能条例',
  number: '国务院令第531号',
  issuer: '国务院',
  issued: '2008-08-01',
  effective: '2008-10-01',
  confidence: 'primary',
  note: 'read as amended on 2017-03-01',
} as const satisfies Citation
