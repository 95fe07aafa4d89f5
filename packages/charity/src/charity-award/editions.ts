import type { Citation, LocalizedText, PlainDate } from '@minzheng/core'

/** “中华慈善奖”评选表彰办法 of 2019: articles 1 to 3 read in a copy, the grounds of refusal as the ministry told the press. */
export const charityAwardMeasures2019 = {
  title: '“中华慈善奖”评选表彰办法',
  issuer: '民政部',
  issued: '2019-08-27',
  confidence: 'official-excerpt',
  note: 'articles 1 to 3 read, not to the end of the third; the three grounds of refusal as the ministry told the press on 2019-09-02',
} as const satisfies Citation

/** What a charity award honours, and who may be named for it. */
export const awardCategories = {
  'role-model': { zh: '慈善楷模', en: 'Model of charity' },
  'project-or-trust': { zh: '慈善项目和慈善信托', en: 'Charity project or trust' },
  'donor-company': { zh: '捐赠企业', en: 'Company that gave' },
  'donor-person': { zh: '捐赠个人', en: 'Person who gave' },
  organisation: { zh: '优秀慈善组织', en: 'Charity' },
  'rural-revival': { zh: '乡村振兴特别贡献', en: 'Help to the revival of the countryside' },
} as const satisfies Record<string, LocalizedText>
/** A category of an award: see {@link awardCategories}. */
export type AwardCategory = keyof typeof awardCategories

/** Who or what is named. */
export const awardNomineeKinds = ['person', 'team', 'project', 'trust', 'company', 'charity', 'other-unit'] as const
/** Who or what is named for an award. */
export type AwardNomineeKind = (typeof awardNomineeKinds)[number]

/** Whom each category is for; what gave much to the countryside may be of any kind. */
export const nomineesOfCategory: Readonly<Record<AwardCategory, readonly AwardNomineeKind[]>> = {
  'role-model': ['person', 'team'],
  'project-or-trust': ['project', 'trust'],
  'donor-company': ['company'],
  'donor-person': ['person'],
  organisation: ['charity'],
  'rural-revival': awardNomineeKinds,
}

/** One edition of an award, as its notice sets it. What a notice does not say, or was not read, is left out. */
export interface AwardEdition {
  readonly title: LocalizedText
  /** What is honoured was done between these days. */
  readonly period: { readonly from: PlainDate; readonly to: PlainDate }
  /** The categories that are held against the period; left out: all. */
  readonly periodOf?: readonly AwardCategory[]
  /** The most awards in all. */
  readonly total: number
  /** Its categories, each with the most awards that it may have in principle; `null`: the notice that was read names no number. */
  readonly categories: Readonly<Partial<Record<AwardCategory, number | null>>>
  /** Categories whose earlier winners are as a rule not honoured again. */
  readonly onceOnly?: readonly AwardCategory[]
  /** The least grade of the organisation that runs a project which is named. */
  readonly leastGrade?: 4
  /** In principle at most this share of the awards goes to officials of county and division rank, as a rule none to those above. */
  readonly officialShare?: number
  /** At least this share goes to work against poverty. */
  readonly povertyShare?: number
  /** Whether the grounds of refusal of the measures of 2019 hold; of an edition whose own were not read they are not known. */
  readonly grounds: 'measures-2019' | 'not-known'
  readonly cite: Citation
}

/** Editions of charity awards whose notices were read, or reports on them. */
export const awardEditions = {
  'china-2019': {
    title: { zh: '第十一届“中华慈善奖”', en: 'The 11th China Charity Award' },
    period: { from: '2017-01-01', to: '2019-12-31' },
    total: 150,
    categories: { 'role-model': 30, 'project-or-trust': 50, 'donor-company': 40, 'donor-person': 30 },
    officialShare: 0.2,
    povertyShare: 0.5,
    grounds: 'measures-2019',
    cite: {
      title: '民政部关于开展第十一届“中华慈善奖”评选表彰活动的通知',
      issuer: '民政部',
      confidence: 'secondary',
      note: 'as 公益时报 restates it on 2019-09-10; the numbers of each category are meant in principle',
    },
  },
  'china-2025': {
    title: { zh: '第十三届“中华慈善奖”', en: 'The 13th China Charity Award' },
    period: { from: '2022-01-01', to: '2024-12-31' },
    periodOf: ['donor-company', 'donor-person'],
    total: 100,
    categories: { 'role-model': 20, 'project-or-trust': null, 'donor-company': null, 'donor-person': null },
    onceOnly: ['role-model', 'project-or-trust'],
    leastGrade: 4,
    officialShare: 0.2,
    grounds: 'measures-2019',
    cite: {
      title: '民政部关于开展第十三届“中华慈善奖”评选表彰活动的通知',
      issuer: '民政部',
      confidence: 'secondary',
      note: 'as a province and a newspaper restate it in February and March 2025; the period is that of the gifts',
    },
  },
  'hunan-2024': {
    title: { zh: '第五届“湖南慈善奖”', en: 'The 5th Hunan Charity Award' },
    period: { from: '2021-01-01', to: '2023-09-30' },
    total: 60,
    categories: {
      'role-model': null,
      'donor-company': null,
      'donor-person': null,
      'project-or-trust': null,
      organisation: null,
      'rural-revival': null,
    },
    grounds: 'not-known',
    cite: {
      title: '湖南省人力资源和社会保障厅、湖南省民政厅关于开展第五届“湖南慈善奖”评选表彰活动的通知',
      issuer: '湖南省人力资源和社会保障厅、湖南省民政厅',
      confidence: 'secondary',
      note: 'as a newspaper restates it on 2024-01-02; its grounds of refusal were not seen',
    },
  },
} as const satisfies Record<string, AwardEdition>
