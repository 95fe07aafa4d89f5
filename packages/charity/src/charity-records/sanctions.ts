import { atArticle, type Citation, type LocalizedText, type PlainDate } from '@minzheng/core'
import { charityLaw2016, charityLaw2023 } from '../shared/documents.js'

/** What civil affairs may order or impose under the Charity Law. */
export const charitySanctions = {
  correct: { zh: '责令限期改正', en: 'Order to put it right in time' },
  warning: { zh: '警告', en: 'Warning' },
  suspend: { zh: '责令限期停止活动', en: 'Order to stop its activities for a time' },
  'suspend-and-reform': { zh: '责令限期停止活动并进行整改', en: 'Order to stop for a time and mend its ways' },
  confiscate: { zh: '没收违法所得', en: 'What was gained is confiscated' },
  'stop-fundraising': { zh: '责令停止募捐活动', en: 'Order to stop raising funds' },
  refund: {
    zh: '责令退还违法募集的财产，无法退还的予以收缴',
    en: 'What was raised goes back, or is taken for charity',
  },
  'revoke-qualification': { zh: '吊销公开募捐资格证书', en: 'The fundraising certificate is revoked' },
  'revoke-registration': { zh: '吊销登记证书', en: 'The registration is revoked' },
  'fine-raiser': {
    zh: '对有关组织或者个人处二万元以上二十万元以下罚款',
    en: 'A fine of ¥20,000 to ¥200,000 on who raised',
  },
  'fine-persons': {
    zh: '对直接负责的主管人员和其他直接责任人员处二万元以上二十万元以下罚款',
    en: 'A fine of ¥20,000 to ¥200,000 on the persons responsible',
  },
  'bar-persons': {
    zh: '禁止一年至五年内担任慈善组织的管理人员',
    en: 'The persons may manage no charity for one to five years',
  },
} as const satisfies Record<string, LocalizedText>
/** A sanction of {@link charitySanctions}. */
export type CharitySanction = keyof typeof charitySanctions

/** What may follow at once, what where it is not put right in time, and what where it is grave. */
interface Consequences {
  readonly first: readonly CharitySanction[]
  readonly ifNotCorrected?: readonly CharitySanction[]
  readonly ifGrave?: readonly CharitySanction[]
}

type Group = 'property' | 'duties' | 'fundraising' | 'unqualified' | 'receipts' | 'tax' | 'security' | 'trust'

/** The consequences of each group of acts in the two texts: 2016 arts 98 to 105, 2023 arts 109 to 118. */
const consequences: Readonly<Record<'2016' | '2023', Readonly<Record<Group, Consequences>>>> = {
  '2016': {
    property: { first: ['correct', 'confiscate', 'fine-persons'], ifNotCorrected: ['revoke-registration'] },
    duties: {
      first: ['warning', 'correct', 'confiscate', 'fine-persons'],
      ifNotCorrected: ['suspend-and-reform'],
      ifGrave: ['revoke-registration'],
    },
    fundraising: { first: ['warning', 'stop-fundraising', 'refund', 'fine-raiser'] },
    unqualified: { first: ['warning', 'stop-fundraising', 'refund', 'fine-raiser'] },
    receipts: { first: ['warning', 'correct'], ifNotCorrected: ['suspend'] },
    tax: { first: [], ifGrave: ['revoke-registration'] },
    security: { first: ['revoke-registration'] },
    trust: { first: ['warning', 'correct', 'confiscate', 'fine-persons'] },
  },
  '2023': {
    property: {
      first: ['correct', 'warning', 'suspend', 'confiscate', 'fine-persons'],
      ifGrave: ['revoke-registration', 'bar-persons'],
    },
    duties: {
      first: ['correct', 'warning', 'confiscate', 'fine-persons'],
      ifNotCorrected: ['suspend-and-reform'],
      ifGrave: ['revoke-registration', 'bar-persons'],
    },
    fundraising: {
      first: ['warning', 'stop-fundraising', 'refund', 'confiscate', 'fine-persons'],
      ifGrave: ['revoke-qualification', 'revoke-registration', 'bar-persons'],
    },
    unqualified: { first: ['warning', 'stop-fundraising', 'refund'], ifGrave: ['fine-raiser'] },
    receipts: { first: ['warning', 'correct'], ifNotCorrected: ['suspend'] },
    tax: { first: [], ifGrave: ['revoke-registration'] },
    security: { first: ['revoke-registration'] },
    trust: { first: ['correct', 'warning', 'confiscate', 'fine-persons'] },
  },
}

interface Offence extends LocalizedText {
  readonly group: Group
  /** Its article and item in the Law of 2016 and of 2023; `null`: the text does not name it. */
  readonly articles: readonly [in2016: string | null, in2023: string]
}

/** Acts against the Charity Law for which civil affairs imposes a sanction. */
export const charityOffences = {
  'off-purpose': {
    zh: '未按照慈善宗旨开展活动',
    en: 'Acts outside its charitable purpose',
    group: 'property',
    articles: ['第九十八条第一项', '第一百零九条第一项'],
  },
  diverted: {
    zh: '私分、挪用、截留或者侵占慈善财产',
    en: 'Property is shared out, diverted, kept back or taken',
    group: 'property',
    articles: ['第九十八条第二项', '第一百零九条第二项'],
  },
  conditions: {
    zh: '接受或者附加违反法律法规、社会公德的条件',
    en: 'Unlawful or immoral conditions are accepted or set',
    group: 'property',
    articles: ['第九十八条第三项', '第一百零九条第三项'],
  },
  'related-party-loss': {
    zh: '违反第十四条造成慈善财产损失',
    en: 'A loss through related parties (art. 14)',
    group: 'duties',
    articles: ['第九十九条第一款第一项', '第一百一十条第一款第一项'],
  },
  'beneficiary-interested': {
    zh: '指定捐赠人、管理人员的利害关系人作为受益人',
    en: 'A beneficiary who is close to a donor or a manager is named',
    group: 'duties',
    articles: [null, '第一百一十条第一款第二项'],
  },
  'barred-investment': {
    zh: '将不得用于投资的财产用于投资',
    en: 'Property that may not be invested is invested',
    group: 'duties',
    articles: ['第九十九条第一款第二项', '第一百一十条第一款第三项'],
  },
  'use-changed': {
    zh: '擅自改变捐赠财产用途',
    en: 'The use of a gift is changed without leave',
    group: 'duties',
    articles: ['第九十九条第一款第三项', '第一百一十条第一款第四项'],
  },
  'grave-loss': {
    zh: '因管理不善造成慈善财产重大损失',
    en: 'A grave loss by bad management',
    group: 'duties',
    articles: [null, '第一百一十条第一款第五项'],
  },
  spending: {
    zh: '年度支出、管理费用（2024年9月5日起含募捐成本）违反规定',
    en: 'Spending or administration, since 2024-09-05 also the cost of fundraising, break the standard',
    group: 'duties',
    articles: ['第九十九条第一款第四项', '第一百一十条第一款第六项'],
  },
  disclosure: {
    zh: '未依法履行信息公开义务',
    en: 'What must be published is not',
    group: 'duties',
    articles: ['第九十九条第一款第五项', '第一百一十条第一款第七项'],
  },
  reports: {
    zh: '未依法报送年度工作报告、财务会计报告或者报备募捐方案',
    en: 'Reports, accounts or fundraising plans are not handed in',
    group: 'duties',
    articles: ['第九十九条第一款第六项', '第一百一十条第一款第八项'],
  },
  privacy: {
    zh: '泄露个人隐私或者不同意公开的信息',
    en: 'Private matters, or what was not to be published, are given away',
    group: 'duties',
    articles: ['第九十九条第一款第七项', '第一百一十条第一款第九项'],
  },
  'deceives-donors': {
    zh: '通过虚构事实等方式欺骗、诱导捐赠',
    en: 'Donors are deceived',
    group: 'fundraising',
    articles: ['第一百零一条第一款第二项', '第一百一十一条第一项'],
  },
  'forces-gifts': {
    zh: '摊派或者变相摊派',
    en: 'Gifts are forced',
    group: 'fundraising',
    articles: ['第一百零一条第一款第三项', '第一百一十一条第二项'],
  },
  'disturbs-order': {
    zh: '募捐妨碍公共秩序、企业生产经营或者居民生活',
    en: 'Fundraising disturbs order, business or residents',
    group: 'fundraising',
    articles: ['第一百零一条第一款第四项', '第一百一十一条第三项'],
  },
  'partner-rules': {
    zh: '违反第二十六条与无资格者合作募捐',
    en: 'Funds are raised with an unqualified partner against art. 26',
    group: 'fundraising',
    articles: [null, '第一百一十一条第四项'],
  },
  'online-rules': {
    zh: '违反第二十七条通过互联网公开募捐',
    en: 'Funds are raised on the internet against art. 27',
    group: 'fundraising',
    articles: [null, '第一百一十一条第五项'],
  },
  'emergency-use': {
    zh: '应对重大突发事件募捐，不及时分配、使用募得款物',
    en: 'What was raised for an emergency is not given out in time',
    group: 'fundraising',
    articles: [null, '第一百一十一条第六项'],
  },
  unqualified: {
    zh: '不具有公开募捐资格而公开募捐',
    en: 'Funds are raised from the public without the qualification',
    group: 'unqualified',
    articles: ['第一百零一条第一款第一项', '第一百一十三条第一款'],
  },
  receipts: {
    zh: '不依法开具捐赠票据、出具志愿服务证明或者反馈情况',
    en: 'No receipt, no proof of volunteering, no answer to the donor',
    group: 'receipts',
    articles: ['第一百零二条', '第一百一十五条'],
  },
  'tax-fraud': {
    zh: '弄虚作假骗取税收优惠（由税务机关查处）',
    en: 'Tax benefits are obtained by deceit (the tax office deals with it)',
    group: 'tax',
    articles: ['第一百零三条', '第一百一十六条'],
  },
  security: {
    zh: '从事、资助危害国家安全或者社会公共利益的活动',
    en: 'Acts against security or the public interest, or pays for them',
    group: 'security',
    articles: ['第一百零四条', '第一百一十七条'],
  },
  'trust-off-purpose': {
    zh: '将信托财产及其收益用于非慈善目的',
    en: 'Property of a charity trust is used for something else',
    group: 'trust',
    articles: ['第一百零五条第一项', '第一百一十八条第一项'],
  },
  'trust-beneficiary-interested': {
    zh: '指定委托人、受托人及其工作人员的利害关系人作为受益人',
    en: 'A beneficiary of a charity trust who is close to settlor, trustee or its staff is named',
    group: 'trust',
    articles: [null, '第一百一十八条第二项'],
  },
  'trust-spending': {
    zh: '违反慈善信托的年度支出或者管理费用标准',
    en: 'A charity trust breaks the standard of spending or administration',
    group: 'trust',
    articles: [null, '第一百一十八条第四项'],
  },
  'trust-disclosure': {
    zh: '慈善信托未依法履行信息公开义务',
    en: 'What must be published of a charity trust is not',
    group: 'trust',
    articles: ['第一百零五条第二项', '第一百一十八条第五项'],
  },
  'trust-report': {
    zh: '未按照规定报告信托事务处理情况及财务状况',
    en: 'A charity trust is not reported on',
    group: 'trust',
    articles: ['第一百零五条第二项', '第一百一十八条第三项'],
  },
} as const satisfies Readonly<Record<string, Offence>>
/** An act of {@link charityOffences}. */
export type CharityOffence = keyof typeof charityOffences

/** What the law of a day lays down for an act. Which of it is imposed, and how much, the office decides. */
export interface SanctionsOfLaw extends Consequences {
  readonly cite: Citation
}

/**
 * What the Charity Law lays down for an act of a day, by the text in force on it; `null` where that text does not name the act, or before
 * 2016-09-01. `ifGrave` of a duty is also for who does it again within a year. Of persons it is art. 100 of 2016, art. 112 of 2023.
 */
export const charitySanctionsOn = (offence: CharityOffence, on: PlainDate): SanctionsOfLaw | null => {
  const { group, articles }: Offence = charityOffences[offence]
  const text = on < charityLaw2023.effective ? '2016' : '2023'
  const article = on < charityLaw2016.effective ? null : articles[text === '2016' ? 0 : 1]
  return article === null
    ? null
    : { ...consequences[text][group], cite: atArticle(text === '2016' ? charityLaw2016 : charityLaw2023, article) }
}
