import type { Citation } from '@minzheng/core'

/** 慈善组织公开募捐管理办法 of 2016. */
export const fundraisingMeasures2016 = {
  title: '慈善组织公开募捐管理办法',
  number: '民政部令第59号',
  issuer: '民政部',
  issued: '2016-08-31',
  effective: '2016-09-01',
  url: 'http://www.mca.gov.cn/article/gk/fg/shzzgl/201608/20160800001646.shtml',
  confidence: 'official-excerpt',
  note: 'articles 1 to 5 read, in a copy',
} as const satisfies Citation

/** 慈善组织公开募捐管理办法 of 2016, the articles on filing, which were not read. */
export const filingRules2016 = {
  ...fundraisingMeasures2016,
  confidence: 'unverified',
  note: 'the articles on filing were not read; the limits are as remembered',
} as const satisfies Citation

/** 慈善组织公开募捐管理办法 of 2024. */
export const fundraisingMeasures2024 = {
  title: '慈善组织公开募捐管理办法',
  number: '民政部令第74号',
  issuer: '民政部',
  issued: '2024-09-05',
  effective: '2024-09-05',
  confidence: 'primary',
  note: 'text read in full, in a copy',
} as const satisfies Citation

/** 慈善组织信息公开办法 of 2018, which asks that a charity publish on the national platform. */
export const disclosureMeasures2018 = {
  title: '慈善组织信息公开办法',
  number: '民政部令第61号',
  issuer: '民政部',
  issued: '2018-08-06',
  effective: '2018-09-01',
  confidence: 'secondary',
  note: 'known from reports; dated 2018-08-06 or 2018-08-07',
} as const satisfies Citation

/** 慈善组织信息公开办法 of 2025: what reports and the ministry’s own summary say of it. */
export const disclosureMeasures2025 = {
  title: '慈善组织信息公开办法',
  number: '民政部令第81号',
  issuer: '民政部',
  issued: '2025-10-01',
  effective: '2026-01-01',
  confidence: 'secondary',
  note: 'the number of the article is not known',
} as const satisfies Citation

/** 慈善信托信息公开办法: what reports say of it; its text was not read. */
export const trustDisclosureMeasures2025 = {
  title: '慈善信托信息公开办法',
  issuer: '民政部、国家金融监督管理总局',
  issued: '2025-12-31',
  effective: '2026-04-01',
  confidence: 'secondary',
  note: 'as news of January 2026 tells it; the number of the document and the articles were not seen, nor whether its days are working days, as one report has them',
} as const satisfies Citation

/** 慈善组织信息公开办法 of 2025, articles 12 to 16, which were read. */
export const disclosureArticles2025 = {
  ...disclosureMeasures2025,
  confidence: 'official-excerpt',
  note: 'articles 12 to 16 read',
} as const satisfies Citation

/** 民办非企业单位登记管理暂行条例: social service institutions. */
export const serviceInstitutionRegulation = {
  title: '民办非企业单位登记管理暂行条例',
  number: '国务院令第251号',
  issuer: '国务院',
  issued: '1998-10-25',
  effective: '1998-10-25',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f40f03dbd0c8c',
  confidence: 'primary',
} as const satisfies Citation
