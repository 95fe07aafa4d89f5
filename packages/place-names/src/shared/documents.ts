import type { Citation } from '@minzheng/core'

// The documents that more than one topic rests on. Numbers and dates are as well known as `confidence` says.

/** 地名管理条例 as revised: the regulation of today. */
export const placeNameRegulation = {
  title: '地名管理条例',
  number: '国务院令第753号',
  issuer: '国务院',
  issued: '2022-03-30',
  effective: '2022-05-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8081817fd9834101805a3581e56820',
  confidence: 'primary',
} as const satisfies Citation

/** 地名管理条例实施办法: plans (art. 2), persons and firms in names (arts. 3, 4), what stands in reports (art. 5). */
export const placeNameMeasures = {
  title: '地名管理条例实施办法',
  number: '民政部令第71号',
  issuer: '民政部',
  issued: '2024-03-01',
  effective: '2024-05-01',
  confidence: 'official-excerpt',
  note: 'articles 1 to 5 read, in copies; the day as the heading of one has it, the ministry put it on its site on 2024-03-15',
} as const satisfies Citation

/** 地名备案公告管理办法（试行）: what a notice of a name tells, and what is handed in for its filing. */
export const nameFilingMeasures2023 = {
  title: '地名备案公告管理办法（试行）',
  issuer: '民政部',
  issued: '2023-06-13',
  confidence: 'secondary',
  note: 'as news and a bureau’s page restate it; the day is that on which the news says it was sent out, its number was not seen',
} as const satisfies Citation

/** 关于进一步清理整治不规范地名的通知: the classes 大, 洋, 怪, 重. */
export const irregularNamesNotice = {
  title: '关于进一步清理整治不规范地名的通知',
  number: '民发〔2018〕146号',
  issuer: '民政部等6部门',
  confidence: 'secondary',
  note: 'December 2018, the day is not known; its criteria as several pages restate them',
} as const satisfies Citation

/** 南昌市住宅区和建筑物命名规范. */
export const nanchangNaming2013 = {
  title: '南昌市住宅区和建筑物命名规范',
  issuer: '南昌市人民政府',
  confidence: 'secondary',
  note: 'as newspapers reported it on 2013-07-16; the day from which it holds was not seen',
} as const satisfies Citation

/** 行政区划管理条例: divisions from 2019. */
export const divisionRegulation = {
  title: '行政区划管理条例',
  number: '国务院令第704号',
  issuer: '国务院',
  issued: '2018-10-10',
  effective: '2019-01-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f414212f61f1c',
  confidence: 'primary',
} as const satisfies Citation

/** 重大行政决策程序暂行条例: experts, and what follows from an assessment of risks. */
export const decisionProcedure2019 = {
  title: '重大行政决策程序暂行条例',
  number: '国务院令第713号',
  issuer: '国务院',
  issued: '2019-04-20',
  effective: '2019-09-01',
  confidence: 'primary',
  note: 'articles 19 to 24 read in a copy; the number and the day of effect as remembered',
} as const satisfies Citation

/** 国务院关于行政区划管理的规定: divisions until 2018. */
export const divisionRules1985 = {
  title: '国务院关于行政区划管理的规定',
  number: '国发〔1985〕8号',
  issuer: '国务院',
  issued: '1985-01-15',
  effective: '1985-01-15',
  confidence: 'official-excerpt',
  note: 'articles 1 to 7 read, in copies',
} as const satisfies Citation

/** 行政区划代码管理办法: codes from 2025-09-01. */
export const divisionCodeMeasures = {
  title: '行政区划代码管理办法',
  number: '民政部令第79号',
  issuer: '民政部',
  issued: '2025-06-30',
  effective: '2025-09-01',
  url: 'https://www.moj.gov.cn/pub/sfbgw/flfggz/flfggzbmgz/202512/t20251204_528920.html',
  confidence: 'official-excerpt',
  note: 'articles 1 to 6 read, in copies; the rest as the ministry’s explanation restates it',
} as const satisfies Citation

/** 行政区域界线管理条例: lines, markers, the joint inspection. */
export const boundaryRegulation = {
  title: '行政区域界线管理条例',
  number: '国务院令第353号',
  issuer: '国务院',
  issued: '2002-05-13',
  effective: '2002-07-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3e98bd016f42477b640455',
  confidence: 'primary',
} as const satisfies Citation

/** 行政区域界线测绘规范: the numbers of markers. */
export const boundarySurveyStandard = {
  title: '行政区域界线测绘规范',
  number: 'GB/T 17796-2009',
  issued: '2009-02-06',
  effective: '2009-06-01',
  confidence: 'secondary',
  note: 'its days as lists of standards have them; the numbers of markers as study texts for surveyors restate them for lines between provinces; the standard itself was not seen',
} as const satisfies Citation
