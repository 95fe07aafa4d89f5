import type { Citation } from '@minzheng/core'

// The documents that more than one topic rests on. Numbers and dates are as well known as `confidence` says.

/** 老年人能力评估规范: the national standard, five levels. */
export const abilityStandard2022 = {
  title: '老年人能力评估规范',
  number: 'GB/T 42195-2022',
  issuer: '国家市场监督管理总局、国家标准化管理委员会',
  effective: '2022-12-30',
  confidence: 'secondary',
  note: 'form and table read in three reproductions that agree, not in the standard itself; the day is from memory, the month from the press',
} as const satisfies Citation

/** 老年人能力评估: the sector standard before it, four levels. */
export const abilityStandard2013 = {
  title: '老年人能力评估',
  number: 'MZ/T 039-2013',
  issuer: '民政部',
  effective: '2013-10-01',
  confidence: 'secondary',
  note: 'assessors, daily living and most of the mental state read in a copy of the text; the day is from memory',
} as const satisfies Citation

/** 关于加强养老机构预收费监管的指导意见. */
export const prepaidOpinion2024 = {
  title: '关于加强养老机构预收费监管的指导意见',
  number: '民发〔2024〕19号',
  issuer: '民政部等7部门',
  effective: '2024-10-01',
  confidence: 'secondary',
  note: 'published on 2024-05-10; in force from 2024-10-01 for five years, as 人民日报 of 2024-05-13 and the lead of a reprint of the text say, whose clauses were not read. By the reports the provinces set the most of deposit and membership; that it lists who may not charge membership is reported, the list was not seen',
} as const satisfies Citation

/** 养老机构预收费存管工作指引. */
export const custodyGuide2025 = {
  title: '养老机构预收费存管工作指引',
  number: '民办发〔2025〕9号',
  issuer: '民政部、金融监管总局',
  confidence: 'secondary',
  note: 'reported on 2025-11-19; the text and its article numbers were not read. Reports differ on whether money taken otherwise is credited, and a refund made, on the day or at the latest the next, and on whether the seven working days run from the treatment or the payment: the later is held here',
} as const satisfies Citation

/** 中华人民共和国老年人权益保障法, as revised on 2018-12-29. */
export const elderRightsLaw = {
  title: '中华人民共和国老年人权益保障法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2018-12-29',
  effective: '2018-12-29',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f135f46016f20f4bf851746',
  confidence: 'primary',
} as const satisfies Citation

/**
 * 中华人民共和国老年人权益保障法, as revised on 2012-12-28: it first speaks of an old-age allowance and of the day of the elders.
 */
export const elderRightsLaw2012 = {
  title: '中华人民共和国老年人权益保障法（2012年修订）',
  issuer: '全国人民代表大会常务委员会',
  issued: '2012-12-28',
  effective: '2013-07-01',
  confidence: 'secondary',
  note: 'articles 12 and 33 read in the text as amended on 2015-04-24, which says the same as that of 2018; that the amendment of 2015 left them as they were is from memory',
} as const satisfies Citation

/** What places paid as old-age allowance before the law spoke of one. */
export const localAllowanceRules = {
  title: '各地高龄津贴规定',
  confidence: 'secondary',
  note: 'local rules only; each policy value names its own document',
} as const satisfies Citation

/** 关于组织开展中央财政支持经济困难失能老年人集中照护服务工作的通知. */
export const concentratedCareNotice2023 = {
  title: '关于组织开展中央财政支持经济困难失能老年人集中照护服务工作的通知',
  number: '民发〔2023〕53号',
  issuer: '民政部、财政部',
  confidence: 'secondary',
  note: 'the opening was read in a copy, the formula in a county leaflet. Day of issue not known: by its number before 民发〔2023〕58号, which was published on 2023-10-23; that day is used',
} as const satisfies Citation

/** The notice that follows it, for more groups: of December 2024, as far as can be inferred. */
export const concentratedCareNotice2024 = {
  title: '关于经济困难失能老年人等群体集中照护服务的通知',
  issuer: '民政部、财政部',
  confidence: 'unverified',
  note: 'title and number not seen. News of a 3 December; copies of March 2025 point to 2024, which is used',
} as const satisfies Citation

/** 关于实施向中度以上失能老年人发放养老服务消费补贴项目的通知: the pilots of 2025. */
export const voucherPilotNotice2025 = {
  title: '关于实施向中度以上失能老年人发放养老服务消费补贴项目的通知',
  issuer: '民政部、财政部',
  issued: '2025-07-23',
  effective: '2025-07-23',
  confidence: 'secondary',
  note: 'read in news: seven pilots from July 2025, the day of each not seen; the day is that of the notice; number not seen',
} as const satisfies Citation

/** 关于全面启动实施向中度以上失能老年人发放养老服务消费补贴项目的通知: the whole country from 2026. */
export const voucherNotice2025 = {
  title: '关于全面启动实施向中度以上失能老年人发放养老服务消费补贴项目的通知',
  number: '民办函〔2025〕49号',
  issuer: '民政部办公厅、财政部办公厅',
  issued: '2025-12-26',
  effective: '2026-01-01',
  url: 'https://www.gov.cn/zhengce/zhengceku/202601/content_7055775.htm',
  confidence: 'secondary',
  note: 'as news of the ministries restates it; number and day as a list of policies gives them',
} as const satisfies Citation

/** 关于开展特殊困难老年人探访关爱服务的指导意见. */
export const visitsOpinion2022 = {
  title: '关于开展特殊困难老年人探访关爱服务的指导意见',
  issuer: '民政部等10部门',
  effective: '2022-10-28',
  confidence: 'secondary',
  note: 'reported on 2022-10-28, which stands for its first day; the number 民发〔2022〕73号 is not verified',
} as const satisfies Citation

/** What places say of meal subsidies; no document sets an amount for the whole country. */
export const localMealRules = {
  title: '各地老年助餐补贴规定',
  confidence: 'secondary',
  note: 'local rules only; each policy value names its own document',
} as const satisfies Citation

/** What places say of subsidies to institutions; no document sets an amount for the whole country. */
export const localInstitutionRules = {
  title: '各地养老机构补贴规定',
  confidence: 'secondary',
  note: 'local rules only; each policy value names its own document',
} as const satisfies Citation

/**
 * Where the norms of community facilities come from nationally. 国发〔2013〕35号, which was read, asks for land (0.1 m² a head) and that
 * facilities are planned, built, accepted and handed over with the housing: the 20 and 15 m² are not in it.
 */
export const facilityNormNotices = {
  title: '关于加强养老服务设施规划建设的国家规定',
  confidence: 'secondary',
  note: 'the figures are confirmed by local regulations that repeat them; 国发〔2013〕35号 was read and does not have them, so they rest on 建标〔2014〕23号, which is named from memory, and the last day of 2014 stands for its day',
} as const satisfies Citation

/** 养老机构管理办法: filing, supervision and sanctions of homes. */
export const institutionMeasures2020 = {
  title: '养老机构管理办法',
  number: '民政部令第66号',
  issuer: '民政部',
  issued: '2020-09-01',
  effective: '2020-11-01',
  confidence: 'secondary',
  note: 'articles 1 to 8 and the days read in a reprint of a bureau, articles 15, 19, 28, 31, 32, 38 and 46 as somebody restates them who read the text; the working days and the articles on filing from memory',
} as const satisfies Citation

/** 国务院关于加快发展养老服务业的若干意见: town helps country, and preferences for homes. */
export const careServiceOpinion2013 = {
  title: '国务院关于加快发展养老服务业的若干意见',
  number: '国发〔2013〕35号',
  issuer: '国务院',
  issued: '2013-09-06',
  confidence: 'primary',
  note: 'text read in a transcription that bears neither number nor day: both from memory',
} as const satisfies Citation

/** 山东省养老服务条例: one of the local regulations whose text was read. */
export const shandongCareRegulation2020 = {
  title: '山东省养老服务条例',
  issuer: '山东省人民代表大会常务委员会',
  issued: '2020-03-26',
  effective: '2020-05-01',
  confidence: 'primary',
} as const satisfies Citation

/** 中华人民共和国行政处罚法, as revised in 2021. */
export const punishmentLaw2021 = {
  title: '中华人民共和国行政处罚法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2021-01-22',
  effective: '2021-07-15',
  confidence: 'primary',
} as const satisfies Citation

/** 青岛市养老服务促进条例, as amended in 2018. */
export const qingdaoCareRegulation2018 = {
  title: '青岛市养老服务促进条例',
  issuer: '青岛市人民代表大会常务委员会',
  confidence: 'primary',
  note: 'text read as amended by the decision of 2018-09-07, which the copy dates 2018-11-30; the regulation is in force from 2015-05-01, the day from which the amendment holds was not seen and 2018-11-30 is used',
} as const satisfies Citation

/** What places say of allowances for caregivers; no document sets an amount for the whole country. */
export const localCaregiverRules = {
  title: '各地养老护理员津贴补贴规定',
  confidence: 'secondary',
  note: 'local rules only; each policy value names its own document',
} as const satisfies Citation
