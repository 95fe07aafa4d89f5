import type { Citation } from '@minzheng/core'

// The documents that more than one topic rests on. Numbers and dates are as well known as `confidence` says.

/** 民法典. */
export const civilCode = {
  title: '中华人民共和国民法典',
  issuer: '全国人民代表大会',
  issued: '2020-05-28',
  effective: '2021-01-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff808081729d1efe01729d50b5c500bf',
  confidence: 'primary',
} as const satisfies Citation

/** 未成年人保护法 as revised in 2020: what is cited of it reads alike in the text of 2024. */
export const minorsProtectionLaw = {
  title: '中华人民共和国未成年人保护法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2020-10-17',
  effective: '2021-06-01',
  url: 'https://flk.npc.gov.cn/detail?id=ff80808175265dd401753fb9c458127b',
  confidence: 'primary',
} as const satisfies Citation

/** 反家庭暴力法: who reports violence at home, the written warning of the police, the protection order. */
export const familyViolenceLaw = {
  title: '中华人民共和国反家庭暴力法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2015-12-27',
  effective: '2016-03-01',
  confidence: 'primary',
} as const satisfies Citation

/** 未成年人保护法 as amended on 2024-04-26, which changed article 9 alone. */
export const minorsProtectionLaw2024 = {
  title: '中华人民共和国未成年人保护法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2024-04-26',
  effective: '2024-04-26',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8081818f197cf001905e567af635a0',
  confidence: 'primary',
} as const satisfies Citation

/** 收养法 as amended in 1998: adoption until the Civil Code. */
export const adoptionLaw1998 = {
  title: '中华人民共和国收养法（1998年修正）',
  issuer: '全国人民代表大会常务委员会',
  issued: '1998-11-04',
  effective: '1999-04-01',
  url: 'https://flk.npc.gov.cn/detail?id=2c909fdd678bf17901678bf5f808020d',
  confidence: 'primary',
} as const satisfies Citation

/** 中国公民收养子女登记办法, as revised in 2023. */
export const adoptionRegistrationMeasures = {
  title: '中国公民收养子女登记办法（2023年修订）',
  issuer: '国务院',
  issued: '2023-07-20',
  effective: '2023-07-20',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8081818a22132f018a6e356a9122ff',
  confidence: 'primary',
} as const satisfies Citation

/** 中国公民收养子女登记办法 as amended in 2019: what is cited of it reads as in 2023, each article one number lower. */
export const adoptionRegistrationMeasures2019 = {
  title: '中国公民收养子女登记办法（2019年修正）',
  issuer: '国务院',
  issued: '2019-03-02',
  effective: '2019-03-02',
  confidence: 'primary',
} as const satisfies Citation

/** 外国人在中华人民共和国收养子女登记办法, as it was issued. */
export const foreignAdoptionMeasures1999 = {
  title: '外国人在中华人民共和国收养子女登记办法',
  number: '民政部令第15号',
  issuer: '民政部',
  issued: '1999-05-25',
  effective: '1999-05-25',
  confidence: 'primary',
} as const satisfies Citation

/** 外国人在中华人民共和国收养子女登记办法 as amended in 2024: what is cited of it reads as in 1999, but for the Civil Code. */
export const foreignAdoptionMeasures2024 = {
  title: '外国人在中华人民共和国收养子女登记办法（2024年修订）',
  issuer: '国务院',
  issued: '2024-12-06',
  effective: '2025-01-20',
  url: 'https://flk.npc.gov.cn/detail?id=ff808181966737700196a99664ed33de',
  confidence: 'primary',
} as const satisfies Citation

/** 收养评估办法（试行）. */
export const adoptionAssessmentMeasures = {
  title: '收养评估办法（试行）',
  number: '民发〔2020〕144号',
  issuer: '民政部',
  issued: '2020-12-30',
  effective: '2021-01-01',
  confidence: 'official-excerpt',
  note: 'articles 1 to 7 read in a copy; what follows is from reports',
} as const satisfies Citation

/** 国务院办公厅关于加强孤儿保障工作的意见: who is an orphan, and the allowance of orphans. */
export const orphanOpinion2010 = {
  title: '国务院办公厅关于加强孤儿保障工作的意见',
  number: '国办发〔2010〕54号',
  issuer: '国务院办公厅',
  effective: '2010-11-16',
  confidence: 'primary',
  note: 'text read in a transcription that bears no day; issued in November 2010, the day is from memory',
} as const satisfies Citation

/** The least rates of orphans, of which reports speak; 国办发〔2010〕54号 leaves them to the provinces and names no figure. */
export const orphanMinimumReports = {
  title: '孤儿最低养育标准（据报道）',
  issuer: '民政部',
  confidence: 'secondary',
  note: 'as a report of 2011 says of 27 provinces, and a county of Anhui in 2015; the document of the ministry that set them was not found',
} as const satisfies Citation

/** 关于发放艾滋病病毒感染儿童基本生活费的通知: children with HIV, from January 2012. */
export const hivNotice2012 = {
  title: '关于发放艾滋病病毒感染儿童基本生活费的通知',
  number: '民发〔2012〕179号',
  issuer: '民政部、财政部',
  effective: '2012-01-01',
  confidence: 'official-excerpt',
  note: 'points 一 to 三 read in a copy; the number as lists of powers of district offices name it; paid from January 2012, issued later in the year',
} as const satisfies Citation

/** 国务院关于加强困境儿童保障工作的意见: the three groups of children in difficulty. */
export const difficultyOpinion2016 = {
  title: '国务院关于加强困境儿童保障工作的意见',
  number: '国发〔2016〕36号',
  issuer: '国务院',
  effective: '2016-06-13',
  confidence: 'primary',
  note: 'text read in a transcription that bears neither number nor day: the number as 民发〔2019〕62号 names it, the day as 全面建成小康社会大事记 does',
} as const satisfies Citation

/** 关于进一步加强事实无人抚养儿童保障工作的意见: six situations of parents. */
export const unattendedOpinion2019 = {
  title: '关于进一步加强事实无人抚养儿童保障工作的意见',
  number: '民发〔2019〕62号',
  issuer: '民政部等12部门',
  effective: '2020-01-01',
  confidence: 'primary',
  note: 'text read in a transcription that bears neither number nor days: these as provincial texts and reports name them',
} as const satisfies Citation

/** 关于进一步做好事实无人抚养儿童保障有关工作的通知: two more situations. */
export const unattendedNotice2020 = {
  title: '关于进一步做好事实无人抚养儿童保障有关工作的通知',
  number: '民发〔2020〕125号',
  issuer: '民政部、公安部、财政部',
  effective: '2021-01-01',
  confidence: 'official-excerpt',
  note: 'paras 1 and 2 read in a copy; issued at the end of 2020, the day not verified: in force here from the day on which Guangdong (粤民发〔2021〕14号) begins to pay',
} as const satisfies Citation

/** 国务院关于加强农村留守儿童关爱保护工作的意见: who is a left-behind child. */
export const leftBehindOpinion2016 = {
  title: '国务院关于加强农村留守儿童关爱保护工作的意见',
  number: '国发〔2016〕13号',
  issuer: '国务院',
  issued: '2016-02-04',
  effective: '2016-02-04',
  confidence: 'primary',
  note: 'text read in a transcription that bears neither number nor day: the number as a study of 2019 names it, the day as 公益时报 does on 2016-03-01',
} as const satisfies Citation

/** 加强流动儿童关爱保护行动方案: the first national rule on migrant children. */
export const migrantPlan2024 = {
  title: '加强流动儿童关爱保护行动方案',
  number: '民发〔2024〕35号',
  issuer: '民政部等21部门',
  effective: '2024-09-03',
  confidence: 'secondary',
  note: 'made public on 2024-09-03, the day of issue not verified; text not read',
} as const satisfies Citation

/** 关于加强困境儿童心理健康关爱服务工作的指导意见. */
export const mentalHealthOpinion2023 = {
  title: '关于加强困境儿童心理健康关爱服务工作的指导意见',
  number: '民发〔2023〕61号',
  issuer: '民政部、教育部、国家卫生健康委、共青团中央、全国妇联',
  confidence: 'secondary',
  note: 'of October 2023, the day not verified; made public by 2023-11-06, when 中国社会报 reports it',
} as const satisfies Citation

/** “福彩圆梦·孤儿助学工程”: the study grant of orphans from lottery funds. */
export const orphanStudyGrant = {
  title: '“福彩圆梦·孤儿助学工程”项目实施办法',
  issuer: '民政部',
  confidence: 'secondary',
  note: 'as reports of 2019 and of 2025 restate it; numbers and days of issue not verified',
} as const satisfies Citation
