import type { Citation } from '@minzheng/core'

/** 社会工作者职业水平评价暂行规定: who may sit the examination. */
export const socialWorkExamRules2006 = {
  title: '社会工作者职业水平评价暂行规定',
  number: '国人部发〔2006〕71号',
  issuer: '人事部、民政部',
  issued: '2006-07-20',
  effective: '2006-09-01',
  confidence: 'secondary',
  note: 'head, day and opening articles read in copies, conditions in several notices of examinations that agree; the first day from memory',
} as const satisfies Citation

/** 高级社会工作师评价办法: examination and review of senior social workers. */
export const seniorSocialWorkerMeasures2018 = {
  title: '高级社会工作师评价办法',
  number: '人社部规〔2018〕2号',
  issuer: '人力资源社会保障部、民政部',
  issued: '2018-03-06',
  effective: '2018-03-06',
  confidence: 'secondary',
  note: 'head, day and opening articles read in a copy of the page of the ministry, conditions in notices of examinations, held since 2019; no day of effect was read, so it is held from the day of the notice',
} as const satisfies Citation

/** 社会工作者职业水平证书登记办法: registered within a year, for three years. */
export const socialWorkRegistrationMeasures2009 = {
  title: '社会工作者职业水平证书登记办法',
  number: '民发〔2009〕44号',
  issuer: '民政部',
  issued: '2009-04-08',
  confidence: 'secondary',
  note: 'number, day and articles 1 to 7 read in copies on pages; no day of effect was read, so it is held from the day of the notice; the articles on renewal as guides restate them',
} as const satisfies Citation

/** 社会工作者继续教育办法: the hours of a period of registration. */
export const continuingEducationMeasures2009 = {
  title: '社会工作者继续教育办法',
  number: '民发〔2009〕123号',
  issuer: '民政部',
  issued: '2009-09-07',
  effective: '2009-09-07',
  confidence: 'secondary',
  note: 'its day and opening articles read in copies, the hours in guides that quote it: 72 and 90; other guides print 70 or 90 for assistants; no day of effect was read, so it is held from the day of the notice',
} as const satisfies Citation

/** What places pay for a social-work certificate; no document sets an amount for the whole country. */
export const localSocialWorkerRules = {
  title: '各地社会工作专业人才奖补规定',
  confidence: 'secondary',
  note: 'local rules only; each policy value names its own document',
} as const satisfies Citation
