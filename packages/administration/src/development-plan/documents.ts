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

/** 公共机构节能条例: a plan, meters, records and a report of each year. Not read. */
export const energyRegulation = {
  title: '公共机构节能条例',
  number: '国务院令第531号',
  issuer: '国务院',
  confidence: 'unverified',
  note: 'title and number as remembered; the text was not read, so no article is named',
} as const satisfies Citation
