import type { Citation } from '@minzheng/core'

/** 残疾人保障法: the day of disabled people, and who sees to their care. */
export const disabledPersonsLaw = {
  title: '中华人民共和国残疾人保障法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2008-04-24',
  effective: '2008-07-01',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f135f46016f1d134c88132b',
  confidence: 'primary',
  note: 'read as amended on 2018-10-26; the days of the revision of 2008 as remembered',
} as const satisfies Citation

/** 残疾人保障法 of 1990, until 2008-06-30. */
export const disabledPersonsLaw1990 = {
  title: '中华人民共和国残疾人保障法',
  issuer: '全国人民代表大会常务委员会',
  issued: '1990-12-28',
  effective: '1991-05-15',
  confidence: 'unverified',
  note: 'days and article as remembered',
} as const satisfies Citation

/** 国办发〔2022〕32号: related matters taken in as one thing (一件事一次办), 扶残助困 among those of a person’s life. */
export const oneThingOpinion2022 = {
  title: '国务院办公厅关于加快推进“一件事一次办”打造政务服务升级版的指导意见',
  number: '国办发〔2022〕32号',
  issuer: '国务院办公厅',
  issued: '2022-09-26',
  url: 'http://www.gov.cn/zhengce/content/2022-10/03/content_5715693.htm',
  confidence: 'official-excerpt',
  note: 'published on 2022-10-03; the official page read in its beginning, the rest as news restates it; its list of matters was not seen',
} as const satisfies Citation

/** 民政部办公厅、中国残联办公厅: applications for the two subsidies from anywhere. */
export const crossProvinceNotice2021 = {
  title: '关于全面开展残疾人两项补贴资格认定申请“跨省通办”的通知',
  issuer: '民政部办公厅、中国残联办公厅',
  effective: '2021-04-22',
  confidence: 'secondary',
  note: 'the limits as a page restates them; 3 + 10 + 3 agree with the 16 working days of a province’s paper',
} as const satisfies Citation

/** Applications over the whole of the net (全程网办). */
export const onlineHandling2022 = {
  title: '残疾人两项补贴资格认定申请“全程网办”',
  effective: '2022-05-15',
  confidence: 'secondary',
  note: 'the day as a county’s guide has it',
} as const satisfies Citation

/** What a county (石棉县) takes in with an application for the two subsidies; no list of the nation was seen. */
export const subsidyFileShimian = {
  title: '发放困难残疾人生活补贴、重度残疾人护理补贴（石棉县）',
  confidence: 'secondary',
  note: 'as a page of the duties of its units tells it; no document, number or day was seen',
} as const satisfies Citation
