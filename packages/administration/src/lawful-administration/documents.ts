import type { Citation } from '@minzheng/core'

/** 民政部规范性文件制定与审查办法: review, publication and the life of a document of the ministry. */
export const ministryDocumentMeasures2011 = {
  title: '民政部规范性文件制定与审查办法',
  number: '民政部令第42号',
  issuer: '民政部',
  issued: '2011-06-10',
  effective: '2011-08-01',
  confidence: 'official-excerpt',
  note: 'articles 1 to 13 and the end of 17 to 24 read in copies',
} as const satisfies Citation

/** 关于加强行政规范性文件制定和监督管理工作的通知. */
export const normativeDocumentNotice2018 = {
  title: '关于加强行政规范性文件制定和监督管理工作的通知',
  number: '国办发〔2018〕37号',
  issuer: '国务院办公厅',
  issued: '2018-05-16',
  confidence: 'unverified',
  note: 'from memory; local measures that rest on it were read in part',
} as const satisfies Citation

/** 关于全面推行行政规范性文件合法性审核机制的指导意见. */
export const legalityReviewOpinion2018 = {
  title: '关于全面推行行政规范性文件合法性审核机制的指导意见',
  number: '国办发〔2018〕115号',
  issuer: '国务院办公厅',
  issued: '2018-12-04',
  confidence: 'unverified',
  note: 'its opening was read; the five to fifteen working days of a review from memory',
} as const satisfies Citation

/** 重大行政决策程序暂行条例. */
export const majorDecisionRegulation2019 = {
  title: '重大行政决策程序暂行条例',
  number: '国务院令第713号',
  issuer: '国务院',
  issued: '2019-04-20',
  effective: '2019-09-01',
  confidence: 'primary',
} as const satisfies Citation

/** 关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见. */
export const enforcementPublicityOpinion2018 = {
  title: '关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
  number: '国办发〔2018〕118号',
  issuer: '国务院办公厅',
  issued: '2018-12-05',
  confidence: 'unverified',
  note: 'the days of publication from memory',
} as const satisfies Citation

/** 提升行政执法质量三年行动计划（2023—2025年）. */
export const enforcementQualityPlan2023 = {
  title: '提升行政执法质量三年行动计划（2023—2025年）',
  number: '国办发〔2023〕27号',
  issuer: '国务院办公厅',
  issued: '2023-08-09',
  confidence: 'unverified',
  note: 'number and day read; the sixty hours of training a year from memory',
} as const satisfies Citation

/** 中华人民共和国法治宣传教育法. */
export const legalEducationLaw2025 = {
  title: '中华人民共和国法治宣传教育法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2025-09-12',
  effective: '2025-11-01',
  confidence: 'primary',
  note: 'whoever enforces a law spreads it (art. 9), without a number of events or a day; 4 December is the day of the constitution (art. 13)',
} as const satisfies Citation

/** 中华人民共和国标准化法, as revised in 2017: what kinds of standards there are. */
export const standardisationLaw2017 = {
  title: '中华人民共和国标准化法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2017-11-04',
  effective: '2018-01-01',
  confidence: 'primary',
} as const satisfies Citation

/** 行政执法监督条例: papers by which a bureau is told to put its enforcement right. */
export const enforcementSupervisionRegulation2026 = {
  title: '行政执法监督条例',
  issuer: '国务院',
  issued: '2025-12-17',
  effective: '2026-02-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8081819b697249019bc0b370d50de0',
  confidence: 'primary',
} as const satisfies Citation
