import { atArticle, type Citation } from '@minzheng/core'
import { choice, date, fen, group, ifKnown, unlessSaid, yesIfSaid, yesNo } from '@minzheng/core/fields'
import type { BooleanExpression, ExpressionsOf, NumberExpression } from '@minzheng/rules'
import { anyOf } from '@minzheng/rules'
import * as z from 'zod'
import { civilCode, dibaoMeasures2021, dibaoTrial2012, marriageLaw2001 } from '../shared/documents.js'
import { monthlyAmount } from '../shared/monthly-amount.js'

/** Net income from business a month; a loss is negative. */
export const businessIncome = unlessSaid(
  0,
  fen('经营净收入', 'Net business income', { per: 'month', least: -1_000_000_000, most: 1_000_000_000 }),
)
/** The basic pension of urban and rural residents, as the central government sets it. */
export const residentsPension = monthlyAmount('城乡居民基本养老保险基础养老金', 'Residents’ basic pension')

const relations = {
  applicant: ['申请人', 'Applicant'],
  spouse: ['配偶', 'Spouse'],
  child: ['子女', 'Child'],
  parent: ['父母', 'Parent'],
  other: ['其他', 'Other'],
} as const
const studies = {
  none: ['未就学', 'None'],
  'up-to-bachelor': ['本科及以下', 'Up to bachelor'],
  postgraduate: ['研究生', 'Postgraduate'],
} as const
const absences = {
  none: ['无', 'None'],
  'clergy-three-years': [
    '连续三年以上脱离家庭独立生活的宗教教职人员',
    'Clergy, three years or more away from the family',
  ],
  prison: ['服刑', 'In prison'],
  'compulsory-detox': ['强制隔离戒毒', 'In compulsory detox'],
  're-education': ['劳动教养', 'In re-education'],
  missing: ['宣告失踪', 'Declared missing'],
  'other-by-province': ['省级规定的其他人员', 'Another by the provincial rule'],
} as const

/** A person who lives in the household or belongs to the family, with the monthly income of that person alone. */
export const Member = z.strictObject({
  /** One applicant; one spouse at most: 民法典 art. 1041. */
  relation: choice(relations, '与申请人关系', 'Relation to the applicant', { once: 'applicant', atMostOnce: 'spouse' }),
  birth: date('出生日期', 'Date of birth', { notAfter: 'asOf' }),
  livesTogether: unlessSaid(true, yesNo('长期共同生活', 'Lives with the family')),
  /** Of others than parents and children, whose duty follows from the relation (民法典 art. 26); who is none, such as a parent-in-law, is `other`. */
  owesSupport: yesIfSaid(
    '有法定赡养、抚养或扶养义务（父母、子女以外的人）',
    'Owes support by law, though neither parent nor child',
  ),
  study: choice(studies, '全日制就学', 'Full-time study').default('none'),
  unableToLiveIndependently: yesIfSaid('不能独立生活（成年子女）', 'Unable to live independently (grown child)'),
  /** Why a person does not count although family. */
  absence: choice(absences, '不计入共同生活家庭成员的情形', 'Why not counted although family').default('none'),
  /** Wages before the cost of working. */
  wage: monthlyAmount('工资性收入', 'Wage'),
  /** What it necessarily costs to work; how much may be deducted is a local rule. */
  employmentCost: monthlyAmount('必要就业成本', 'Necessary cost of working'),
  /** Of the wage and business income, what a job brings that was taken while the household was on assistance. */
  newJobIncome: monthlyAmount('享受救助期间新就业的收入', 'Income from a job taken while on assistance'),
  /** When that job began; asked for only where there is income from it. */
  newJobSince: ifKnown(date('新就业起始日', 'First day of that job', { notAfter: 'asOf' })),
  disabled: yesIfSaid('持有残疾人证', 'Holds a disability certificate'),
  /** From business and farming, after running cost, depreciation of productive assets and taxes on production; a loss is negative. */
  business: businessIncome,
  /** From property, net. */
  property: monthlyAmount('财产净收入', 'Net property income'),
  /** Pensions, support and other regular transfers received; not the residents' basic pension, nor what is not counted. */
  transfers: monthlyAmount('转移性收入', 'Transfers received'),
  /** Taxes, social insurance, support and other regular transfers paid. */
  transfersPaid: monthlyAmount('转移性支出', 'Transfers paid'),
  /** Of these the income tax and social insurance, which alone are taken off until 2021-06-30 (民发〔2012〕220号 art. 16); asked for of no later day. */
  taxesPaid: ifKnown(
    fen('其中个人所得税和社会保险支出', 'Of these, income tax and social insurance', { per: 'month' }),
  ),
  /** The basic pension of urban and rural residents, as the central government sets it. */
  residentsPension,
  otherIncome: monthlyAmount('其他收入', 'Other income'),
})
export type Member = z.infer<typeof Member>

/** The persons of a household, 1 to 30 of them; the family applies through one of them (民发〔2021〕57号 第六条). */
export const members = group(Member, '家庭成员', 'Family members', { unit: 'person', least: 1, most: 30 })

type MemberFacts = ExpressionsOf<(typeof Member)['shape']>
type Day = ExpressionsOf<{ asOf: z.ZodISODate }>['asOf']

/**
 * Between parents and children the duty of support follows from the relation (民法典 arts 26, 1067; until 2020 婚姻法 art. 21). The children that the measures
 * leave out by name, full-time postgraduates, are not brought back by it: for them it has to be said.
 */
const owesSupport = (member: MemberFacts, cite: Citation): BooleanExpression =>
  anyOf(
    member.relation.is('parent'),
    member.relation.is('child').and(member.study.is('postgraduate').not()),
    member.owesSupport,
  ).as({ zh: '有法定赡养、抚养、扶养义务', en: 'Owes support by law' }, { cite })

/** Statutory support and a long life together make a family member of whoever is not listed by name. */
const supportedTogether = (member: MemberFacts, cite: Citation): BooleanExpression =>
  owesSupport(member, cite)
    .and(member.livesTogether)
    .as({ zh: '有法定赡养、抚养、扶养义务并长期共同居住', en: 'Owes support by law and lives with the family' })

const applicantOrSpouse = (member: MemberFacts): BooleanExpression =>
  member.relation.isOneOf('applicant', 'spouse').as({ zh: '申请人或配偶', en: 'The applicant or the spouse' })

const dependentChild = (member: MemberFacts, asOf: Day): BooleanExpression =>
  member.relation
    .is('child')
    .choose(
      anyOf(member.birth.ageOn(asOf).lessThan(18), member.unableToLiveIndependently, member.study.is('up-to-bachelor')),
      false,
    )
    .as({
      zh: '未成年、不能独立生活或本科及以下全日制在读的子女',
      en: 'A child who is a minor, cannot live independently, or studies full-time up to bachelor',
    })

const parentTogether = (member: MemberFacts): BooleanExpression =>
  member.relation
    .is('parent')
    .and(member.livesTogether)
    .as({ zh: '共同居住的父母', en: 'A parent who lives with the family' })

const countsAsMember = { zh: '计入共同生活的家庭成员', en: 'Counts among the family members who live together' }

/**
 * Who counts among the family members who live together under 民发〔2021〕57号 art. 7: parents and grown children as others who owe
 * support and live together.
 */
export const countsSince2021 = (member: MemberFacts, asOf: Day): BooleanExpression =>
  anyOf(
    applicantOrSpouse(member),
    dependentChild(member, asOf),
    supportedTogether(member, atArticle(civilCode, '第二十六条')),
  )
    .and(
      member.absence.isOneOf('clergy-three-years', 'prison', 'compulsory-detox', 'missing', 'other-by-province').not(),
    )
    .as(countsAsMember, { cite: atArticle(dibaoMeasures2021, '第七条') })

/**
 * Who counts among the family members who live together under 民发〔2012〕220号 art. 5: parents are listed by name; the missing
 * and those in detox are not excluded.
 */
export const countsUntil2021 = (member: MemberFacts, asOf: Day): BooleanExpression =>
  anyOf(
    applicantOrSpouse(member),
    parentTogether(member),
    dependentChild(member, asOf),
    supportedTogether(member, atArticle(marriageLaw2001, '第二十一条')),
  )
    .and(member.absence.isOneOf('clergy-three-years', 'prison', 're-education', 'other-by-province').not())
    .as(countsAsMember, { cite: atArticle(dibaoTrial2012, '第五条') })

/** What of a member's earnings does not count: local rules, see `IncomePolicy` of `means-test`. All in fen a month. */
export interface EarningsDeductions {
  /** What the work costs, taken off the wage down to nothing; who has no wage need not tell. */
  readonly employmentCost: NumberExpression
  /** What of the transfers paid is taken off; all where it is left out. */
  readonly paid?: NumberExpression
  /** The earnings (wage after that cost, and business) less what of them does not count. */
  readonly counted?: (earnings: NumberExpression) => NumberExpression
}

/**
 * The monthly income of one member that counts (民发〔2021〕57号 art. 13), in fen. The residents' basic pension counts where the
 * policy of the day says so; who draws none need not wait for that to be known. Deductions never exceed the earnings.
 */
export const countableIncome = (
  member: MemberFacts,
  pensionCounts: BooleanExpression,
  { employmentCost, counted = earnings => earnings, paid = member.transfersPaid }: EarningsDeductions = {
    employmentCost: member.employmentCost,
  },
): NumberExpression =>
  counted(member.wage.greaterThan(0).choose(member.wage.minus(employmentCost).atLeastZero(), 0).plus(member.business))
    .plus(member.property)
    .plus(member.transfers)
    .minus(paid)
    .plus(member.otherIncome)
    .plus(pensionCounts.choose(member.residentsPension, 0))
