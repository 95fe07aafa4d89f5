import type { Citation } from '@minzheng/core'

// The documents of supervision that more than one topic rests on. Numbers and dates are as well known as `confidence` says.

/** 民办非企业单位年度检查办法. */
export const serviceInstitutionCheckMeasures = {
  title: '民办非企业单位年度检查办法',
  number: '民政部令第27号',
  issuer: '民政部',
  effective: '2005-06-01',
  confidence: 'primary',
  note: 'text read in full in a copy without number',
} as const satisfies Citation

/** 社会团体年度检查办法: in force from 2026, text not obtained. */
export const associationCheckMeasures2026 = {
  title: '社会团体年度检查办法',
  issuer: '民政部',
  issued: '2025-06-25',
  effective: '2026-01-01',
  confidence: 'secondary',
  note: '21 articles, made public on the day given as that of issue; grounds, conclusions and the time to put right were not seen',
} as const satisfies Citation

/** 社会组织信用信息管理办法. */
export const creditMeasures2018 = {
  title: '社会组织信用信息管理办法',
  number: '民政部令第60号',
  issuer: '民政部',
  issued: '2018-01-24',
  effective: '2018-01-24',
  confidence: 'secondary',
  note: 'arts 1 to 7 read in a copy; grounds and periods as reports and the ministry’s explanations restate them, article numbers as the draft has them',
} as const satisfies Citation

/** 社会组织抽查暂行办法. */
export const spotCheckMeasures2017 = {
  title: '社会组织抽查暂行办法',
  number: '民发〔2017〕45号',
  issuer: '民政部',
  issued: '2017-03-13',
  effective: '2017-03-13',
  confidence: 'official-excerpt',
  note: 'arts 1 to 6 read in a copy; what follows as a report restates it, without numbers of articles',
} as const satisfies Citation

/** 慈善法 of 2016, until 2024-09-04: charities report each year. */
export const charityLaw2016 = {
  title: '中华人民共和国慈善法',
  issuer: '全国人民代表大会',
  issued: '2016-03-16',
  effective: '2016-09-01',
  confidence: 'primary',
} as const satisfies Citation
