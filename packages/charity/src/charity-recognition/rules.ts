import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import { choice, date, ifKnown, yesNo } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { allOf, anyOf, type BooleanExpression, defineProgram, type InForce, versions } from '@minzheng/rules'
import * as z from 'zod'
import { answer } from '../shared/fields.js'

/** 慈善组织认定办法 of 2016. */
export const recognitionMeasures2016 = {
  title: '慈善组织认定办法',
  number: '民政部令第58号',
  issuer: '民政部',
  issued: '2016-08-31',
  effective: '2016-09-01',
  url: 'https://app.www.gov.cn/govdata/gov/201609/01/388328/article.html',
  confidence: 'primary',
  note: 'text read in full, in a copy',
} as const satisfies Citation

/** 慈善组织认定办法 of 2024. */
export const recognitionMeasures2024 = {
  title: '慈善组织认定办法',
  number: '民政部令第73号',
  issuer: '民政部',
  issued: '2024-09-05',
  effective: '2024-09-05',
  confidence: 'secondary',
  note: 'articles 2 to 4 read in full; of article 5 only what changed; articles 6 and after taken to read as in 2016',
} as const satisfies Citation

/** The forms that a charity may take (慈善法 art. 8), as they are registered. */
export const organisationKinds = {
  foundation: { zh: '基金会', en: 'Foundation' },
  association: { zh: '社会团体', en: 'Social association' },
  'service-institution': { zh: '社会服务机构', en: 'Social service institution' },
} as const satisfies Record<string, LocalizedText>
/** The legal form of a charity: foundation, association, service institution (慈善法 art. 8). */
export const OrganisationKind = choice(organisationKinds, '组织形式', 'Kind of organisation')
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** A registered body that applies to be recognised as a charity. What is left out is not known, of the grounds for refusal too. */
export const RecognitionFacts = z.strictObject({
  asOf: date('申请日期', 'Day of the application'),
  establishedOn: ifKnown(date('成立日期', 'Day it was set up', { notAfter: 'asOf' })),
  meetsRegistration: answer('具备法人登记条件', 'Meets the conditions of registration'),
  charitablePurpose: answer('以慈善为宗旨且业务范围相符', 'Charity is its purpose and its business'),
  /** Of the year before: both the spending test and the cap of administration cost (`annual-spending`). */
  spendingMet: answer('上年度支出和管理费用达标', 'Spending and administration cost of last year meet the standard'),
  surplusForPurpose: answer('收益结余全部用于宗旨', 'All surplus goes to the purpose'),
  undistributed: answer('财产未在发起人等中分配', 'Nothing was distributed'),
  charterOnRemainder: answer('章程有剩余财产转交规定', 'Charter passes the remainder to another charity'),
  /** Asked for since 2024: the ten matters of article 11 of the Law. */
  charterComplete: answer('章程符合慈善法第十一条', 'Charter meets article 11 of the Law'),
  financeRules: answer('财务制度健全', 'Sound financial rules'),
  payRules: answer('薪酬制度合理', 'Reasonable rules of pay'),
  decided: answer('会员（代表）大会或理事会表决通过', 'Voted by the members or the council'),
  supervisingUnit: answer('有业务主管单位', 'Has a supervising unit'),
  /** Asked for where there is one. */
  unitConsents: answer('业务主管单位同意', 'Its supervising unit agrees'),
  officerBarred: answer('负责人属不得担任情形', 'An officer may not hold office'),
  penalised: answer('受过行政处罚', 'Was penalised'),
  lastPenaltyOn: ifKnown(date('最近一次行政处罚日期', 'Day of the last penalty', { notAfter: 'asOf' })),
  abnormalListed: answer('列入异常名录', 'On the list of abnormal activity'),
  seriousListed: answer('列入严重违法失信名单', 'On the list of serious breaches of trust'),
  otherBreach: answer('其他违法违规行为', 'Another breach of law or policy'),
})

/** Which public lists bar recognition. */
export const RecognitionPolicy = z.strictObject({
  abnormalListBars: yesNo('异常名录不予认定', 'The list of abnormal activity bars'),
  seriousListBars: yesNo('严重违法失信名单不予认定', 'The list of serious breaches bars'),
})

interface Version {
  readonly inForce: InForce
  /** Only a body set up before this day may be recognised. */
  readonly setUpBefore?: string
  readonly charterComplete: boolean
  /** Article 6, on the vote and the consent of the supervising unit. */
  readonly sixth: Citation
}

const recognitionVersion = ({ inForce, setUpBefore, charterComplete, sixth }: Version) =>
  defineProgram({
    id: 'charity-recognition',
    title: { zh: '慈善组织认定', en: 'Recognition as a charity' },
    inForce,
    facts: RecognitionFacts,
    policy: RecognitionPolicy,
    rules(body, policy) {
      const at = (article: string) => ({ cite: atArticle(inForce.cite, article) })
      const inScope: BooleanExpression = (
        setUpBefore === undefined ? allOf() : body.establishedOn.lessThan(setUpBefore)
      ).as({ zh: '属于可申请认定的组织', en: 'May apply' }, at('第二条'))
      const registration = body.meetsRegistration.as(
        { zh: '具备法人登记条件', en: 'Meets the conditions of registration' },
        at('第四条第一项'),
      )
      const purpose = body.charitablePurpose
        .and(body.spendingMet)
        .as(
          { zh: '宗旨、业务范围和支出符合规定', en: 'Purpose, business and spending are in order' },
          at('第四条第二项'),
        )
      const nonProfit = body.surplusForPurpose
        .and(body.undistributed, body.charterOnRemainder, charterComplete ? body.charterComplete : true)
        .as({ zh: '不以营利为目的', en: 'Not for profit' }, at('第四条第三项'))
      const systems = body.financeRules
        .and(body.payRules)
        .as({ zh: '财务和薪酬制度符合要求', en: 'Rules of finance and pay are in order' }, at('第四条第四项'))
      const decided = body.decided.as({ zh: '内部表决通过', en: 'Voted by its deciding body' }, { cite: sixth })
      const consented = body.supervisingUnit
        .not()
        .or(body.unitConsents)
        .as({ zh: '业务主管单位同意（有业务主管单位的）', en: 'Its supervising unit agrees, if any' }, { cite: sixth })
      const conditions = allOf(inScope, registration, purpose, nonProfit, systems, decided, consented).as(
        { zh: '符合认定条件', en: 'Meets the conditions' },
        at('第四条'),
      )
      const officerRefusal = body.officerBarred.as(
        { zh: '负责人不符合任职规定', en: 'An officer is barred' },
        at('第五条第一项'),
      )
      const penaltyRefusal = body.penalised
        .and(body.lastPenaltyOn.monthsUntil(body.asOf).lessThan(24))
        .as({ zh: '申请前二年内受过行政处罚', en: 'Penalised within two years' }, at('第五条第二项'))
      const listRefusal = body.abnormalListed
        .and(policy.abnormalListBars)
        .or(body.seriousListed.and(policy.seriousListBars))
        .as({ zh: '在不予认定的名单内', en: 'On a list that bars recognition' }, at('第五条第三项'))
      const breachRefusal = body.otherBreach.as({ zh: '有其他违法违规行为', en: 'Another breach' }, at('第五条第四项'))
      const refused = anyOf(officerRefusal, penaltyRefusal, listRefusal, breachRefusal).as(
        { zh: '属于不予认定情形', en: 'A ground for refusal applies' },
        at('第五条'),
      )
      const recognised = conditions.and(refused.not()).as({ zh: '予以认定', en: 'Is recognised' }, at('第四条、第五条'))
      return {
        inScope,
        registration,
        purpose,
        nonProfit,
        systems,
        decided,
        consented,
        conditions,
        officerRefusal,
        penaltyRefusal,
        listRefusal,
        breachRefusal,
        refused,
        recognised,
      }
    },
  })

/** Recognition under the measures of 2016: only bodies set up before the Law was published. */
export const charityRecognition2016 = recognitionVersion({
  inForce: { from: '2016-09-01', to: '2024-09-04', cite: recognitionMeasures2016 },
  setUpBefore: '2016-03-16',
  charterComplete: false,
  sixth: atArticle(recognitionMeasures2016, '第六条'),
})

/** Recognition under the measures of 2024: any registered body. */
export const charityRecognition2024 = recognitionVersion({
  inForce: { from: '2024-09-05', cite: recognitionMeasures2024 },
  charterComplete: true,
  sixth: {
    ...atArticle(recognitionMeasures2024, '第六条'),
    confidence: 'unverified',
    note: 'taken to read as in 2016; article 6 of 2024 was not read',
  },
})

/**
 * Recognition of a registered body as a charity (慈善组织认定): each condition and each ground for refusal by name. It has no
 * threshold of founding funds of its own: money is a condition of registration (`registration-thresholds`), and the draft of
 * 2018 with 8 and 60 million yuan was never enacted. Whether the two years before the application reach back to the
 * corresponding day itself is not said; here a penalty two full years ago no longer counts.
 */
export const charityRecognition = versions(charityRecognition2016, charityRecognition2024)

/** What holds in the whole country. */
export const charityRecognitionNational: NationalPolicy = {
  program: 'charity-recognition',
  documents: { measures2016: recognitionMeasures2016, measures2024: recognitionMeasures2024 },
  values: {
    abnormalListBars: [
      {
        status: 'in-force',
        from: '2016-09-01',
        until: '2024-09-04',
        value: true,
        cite: 'measures2016',
        article: '第五条第三项',
      },
      { status: 'in-force', from: '2024-09-05', value: true, cite: 'measures2024', article: '第五条第三项' },
    ],
    seriousListBars: [
      {
        status: 'in-force',
        from: '2016-09-01',
        until: '2024-09-04',
        value: false,
        cite: 'measures2016',
        article: '第五条第三项',
      },
      { status: 'in-force', from: '2024-09-05', value: true, cite: 'measures2024', article: '第五条第三项' },
    ],
  },
}
