import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import { irregularNamesNotice, placeNameMeasures, placeNameRegulation } from '../shared/documents.js'

/** The classes of irregular names (民发〔2018〕146号): exaggerated, foreign, odd, repeated. */
export const irregularClasses = {
  大: { zh: '刻意夸大', en: 'Exaggerated' },
  洋: { zh: '崇洋媚外', en: 'Foreign' },
  怪: { zh: '怪异难懂', en: 'Odd' },
  重: { zh: '重名同音', en: 'Repeated' },
} as const satisfies Record<string, LocalizedText>
/** A class of irregular names (不规范地名): see {@link irregularClasses}. */
export type IrregularClass = keyof typeof irregularClasses

const article = (text: string) => atArticle(placeNameRegulation, text)

/** The rules that are judged, each with where it is written. */
export const namingRules = {
  structure: { title: { zh: '由专名和通名组成', en: 'Specific and generic elements' }, cite: article('第九条') },
  'stacked-generic': { title: { zh: '通名不重叠', en: 'No stacked generic elements' }, cite: irregularNamesNotice },
  length: { title: { zh: '字数符合当地规定', en: 'Length by the rule of the place' }, cite: article('第九条') },
  'barred-generic': {
    title: { zh: '不用当地禁用的通名', en: 'No generic element that the place bars' },
    cite: article('第九条第一款第二项'),
  },
  'standard-script': {
    title: { zh: '使用规范汉字', en: 'Standard Chinese script' },
    cite: article('第九条第一款第三项'),
  },
  'rare-character': { title: { zh: '避免使用生僻字', en: 'No rare characters' }, cite: article('第九条第一款第三项') },
  'odd-form': {
    title: { zh: '不随意使用数字、符号', en: 'No arbitrary digits or symbols' },
    cite: irregularNamesNotice,
  },
  exaggeration: { title: { zh: '名实相符', en: 'Fits the place' }, cite: irregularNamesNotice },
  'odd-meaning': { title: { zh: '含义健康', en: 'Healthy meaning' }, cite: irregularNamesNotice },
  leader: { title: { zh: '不以国家领导人名字作地名', en: 'No state leaders' }, cite: article('第九条第一款第四项') },
  person: {
    title: { zh: '一般不以人名作地名', en: 'Normally no personal names' },
    cite: article('第九条第一款第四项'),
  },
  foreign: { title: { zh: '不以外国人名、地名作地名', en: 'No foreign names' }, cite: article('第九条第一款第五项') },
  enterprise: {
    title: { zh: '不以企业名称、商标名称作地名', en: 'No firms or trade marks' },
    cite: article('第九条第一款第六项'),
  },
  'duplicate-country': {
    title: { zh: '全国范围不重名', en: 'Unique in the country' },
    cite: article('第九条第一款第七项'),
  },
  'duplicate-local': {
    title: { zh: '规定范围内不重名', en: 'Unique in its scope' },
    cite: article('第九条第一款第八项'),
  },
  'protected-name': {
    title: { zh: '区划专名不用著名山川遗产等', en: 'No division named after a famous feature' },
    cite: article('第九条第一款第九项'),
  },
  'facility-name': {
    title: { zh: '设施名称与所在地地名一致', en: 'Facilities carry the local name' },
    cite: article('第九条第一款第十项'),
  },
} as const satisfies Record<string, { readonly title: LocalizedText; readonly cite: Citation }>
/** A rule of naming that is judged: see {@link namingRules}. */
export type NamingRule = keyof typeof namingRules

/** One thing that is wrong with a name, or that looks so. */
export interface NamingFinding {
  readonly rule: NamingRule
  readonly cite: Citation
  /** `likely`: a word of a list stands in the name; whether it is meant so is for a person to say. */
  readonly severity: 'error' | 'warning' | 'likely'
  /** The classes that cities have put such names in; more than one where they differ, none where it has no class. */
  readonly classes: readonly IrregularClass[]
  /** The part of the name that it is about. */
  readonly quote: string
  readonly reason: LocalizedText
  readonly remedy: LocalizedText
}

/** A finding, with its citation from the rule unless a place’s own is given. */
export const finding = (
  rule: NamingRule,
  severity: NamingFinding['severity'],
  classes: readonly IrregularClass[],
  quote: string,
  reason: LocalizedText,
  remedy: LocalizedText,
  cite: Citation = namingRules[rule].cite,
): NamingFinding => ({ rule, cite, severity, classes, quote, reason, remedy })

interface HumanJudgement {
  readonly title: LocalizedText
  readonly cite: Citation
}

/** What no program can say of a name. */
export const humanJudgements: readonly HumanJudgement[] = [
  {
    title: { zh: '含义明确、健康，不违背公序良俗', en: 'Clear and healthy meaning, not against public order' },
    cite: article('第九条第一款第一项'),
  },
  {
    title: {
      zh: '符合所指实体的地域、规模、性质（通名的门槛由各地规定）',
      en: 'Fits the area, size and nature of the place (places set thresholds of generic elements)',
    },
    cite: article('第九条第一款第二项'),
  },
  {
    title: { zh: '与人名、企业、商标是否有特定联系', en: 'Whether it has a specific link to a person, firm or mark' },
    cite: atArticle(placeNameMeasures, '第三条、第四条'),
  },
  {
    title: {
      zh: '历史上已存在、有纪念意义或者体现中外友谊',
      en: 'Of long standing, commemorative, or of friendship between peoples',
    },
    cite: irregularNamesNotice,
  },
  {
    title: { zh: '不规范地名归入大、洋、怪、重哪一类', en: 'Which class an irregular name is put in' },
    cite: irregularNamesNotice,
  },
]
