import { atArticle, type Citation } from '@minzheng/core'
import { yesNo } from '@minzheng/core/fields'
import { allOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { charityLaw2016, charityLaw2023 } from '../shared/documents.js'
import { fundraisingMeasures2016, fundraisingMeasures2024 } from '../shared/fundraising-documents.js'
import { directOf, governanceOf, named, noPenaltyWithin, yearsSince } from './conditions.js'
import { PublicFundraisingFacts } from './facts.js'

export { internalSystems, PublicFundraisingFacts } from './facts.js'
export {
  qualificationDecisionDays,
  qualificationDecisionDue,
  qualificationPapers,
} from './procedure.js'

type Law = (article: string) => Citation

const law2016: Law = article => atArticle(charityLaw2016, article)
const law2023: Law = article => atArticle(charityLaw2023, article)
const measures2016: Law = article => atArticle(fundraisingMeasures2016, article)
const measures2024: Law = article => atArticle(fundraisingMeasures2024, article)

/** What the texts leave open. Nothing is left to a place. */
export const PublicFundraisingPolicy = z.strictObject({
  /**
   * Whether a certificate revoked before 2024-09-05, when the bar came into the Law, bars for five years too. Left out: not
   * known, and so is the answer for who had one revoked then.
   */
  earlierRevocationsBar: yesNo('2024年9月5日之前的吊销也适用五年限制', 'Revocations before 2024-09-05 bar too'),
})
export type PublicFundraisingPolicy = z.infer<typeof PublicFundraisingPolicy>

const title = { zh: '公开募捐资格', en: 'Qualification for public fundraising' }

/** Under the Law of 2016 and the measures of 2016: two years, no penalty in two years, a rating of 3A in every case. */
export const publicFundraisingQualification2016 = defineProgram({
  id: 'public-fundraising-qualification',
  title,
  inForce: { from: '2016-09-01', to: '2024-09-04', cite: fundraisingMeasures2016 },
  facts: PublicFundraisingFacts,
  policy: PublicFundraisingPolicy,
  rules(body) {
    const item = (number: string) => measures2016(`第五条第${number}项`)
    const cites = {
      sound: item('一'),
      council: item('二'),
      mainland: item('三'),
      officers: item('四'),
      board: item('五'),
    }
    const governance = governanceOf(body, cites)
    const oldBody = named(
      body.kind.is('old-body').and(body.charitySince.atMost(body.asOf)),
      '慈善法公布前设立，现已认定',
      'Set up before the Law, and recognised since',
      { ...measures2016('第五条第二款'), confidence: 'unverified', note: 'only the opening of the paragraph was read' },
    )
    const longEnough = named(
      yearsSince(body.charitySince, body.asOf, 2).or(oldBody.and(yearsSince(body.registeredOn, body.asOf, 2))),
      '登记或者认定满二年',
      'A charity for two years',
      law2016('第二十二条'),
    )
    const compliant = named(body.taxDutiesMet, '依法税务登记并纳税', 'Registered for tax, and pays it', item('六'))
    const rated = named(body.rating.isOneOf('3A', '4A', '5A'), '评估3A及以上', 'Rated 3A or better', item('七'))
    const notListed = named(body.onAbnormalList.not(), '未纳入异常名录', 'Not on the abnormal list', item('八'))
    const noPenalty = noPenaltyWithin(body, 2, item('九'))
    const conditions = named(
      allOf(longEnough, ...Object.values(governance), compliant, rated, notListed, noPenalty),
      '符合申请条件',
      'Meets the conditions',
      measures2016('第五条'),
    )
    const direct = directOf(body, law2016('第二十二条第二款'), { asCharity: false })
    const qualified = named(direct.or(conditions), '可取得公开募捐资格', 'Qualifies', law2016('第二十二条'))
    return { longEnough, ...governance, compliant, rated, notListed, noPenalty, conditions, direct, qualified }
  },
})

/** Under the Law as amended and the measures of 2024: one year, nine conditions, five years’ bar after a revocation. */
export const publicFundraisingQualification2024 = defineProgram({
  id: 'public-fundraising-qualification',
  title,
  inForce: { from: '2024-09-05', cite: fundraisingMeasures2024 },
  facts: PublicFundraisingFacts,
  policy: PublicFundraisingPolicy,
  rules(body, policy) {
    const item = (number: string) => measures2024(`第五条第${number}项`)
    const cites = {
      sound: item('一'),
      council: item('二'),
      mainland: item('二'),
      officers: item('二'),
      board: item('三'),
    }
    const governance = governanceOf(body, cites)
    const longEnough = named(
      yearsSince(body.charitySince, body.asOf, 1),
      '登记或者认定满一年',
      'A charity for a year',
      law2023('第二十二条'),
    )
    const supervised = named(body.supervisorsAct, '监事依法履职', 'Supervisors do their duty', item('三'))
    const { finance, projects, procurement, assets, personnel, archives, accountingSupervision, disclosure } =
      body.systems
    const systems = named(
      allOf(finance, projects, procurement, assets, personnel, archives, accountingSupervision, disclosure).and(
        body.systemsKept,
      ),
      '内部制度健全且规范执行',
      'Internal systems complete and kept to',
      item('四'),
    )
    const spending = named(
      body.assetsWellUsed.and(body.spendingMet),
      '慈善财产运用和上一年度支出、管理费用符合规定',
      'Use of assets, spending and administration of the year before as required',
      item('五'),
    )
    const compliant = named(
      allOf(body.taxDutiesMet, body.accountingMet, body.reportsOnTime, body.disclosureMet),
      '税务、会计、年报和信息公开合规',
      'Tax, accounts, annual reports and disclosure in order',
      item('六'),
    )
    const rated = named(
      body.rating
        .isOneOf('3A', '4A', '5A')
        .and(body.ratingUntil.atLeast(body.asOf))
        .or(body.registeredOn.monthsUntil(body.asOf).lessThan(24)),
      '评估3A及以上且有效，登记不满二年的除外',
      'A valid rating of 3A or better, unless registered for less than two years',
      item('七'),
    )
    const notListed = named(
      body.onAbnormalList.not().and(body.onSeriousList.not()),
      '未列入异常名录或者严重违法失信名单',
      'On neither list',
      item('八'),
    )
    const noPenalty = noPenaltyWithin(body, 1, item('九'))
    const conditions = named(
      allOf(
        longEnough,
        ...Object.values(governance),
        ...[supervised, systems, spending, compliant, rated, notListed, noPenalty],
      ),
      '符合申请条件',
      'Meets the conditions',
      measures2024('第五条'),
    )
    const direct = directOf(body, measures2024('第九条'), { asCharity: true })
    const notBarred = named(
      body.revoked
        .not()
        .or(
          yearsSince(body.revokedOn, body.asOf, 5),
          body.revokedOn.lessThan(charityLaw2023.effective).and(policy.earlierRevocationsBar.not()),
        ),
      '未在吊销后五年内',
      'No revocation in the five years before',
      measures2024('第二十三条第四款'),
    )
    const qualified = named(
      direct.or(conditions).and(notBarred),
      '可取得公开募捐资格',
      'Qualifies',
      law2023('第二十二条'),
    )
    const council = { longEnough, ...governance, supervised, systems, spending, compliant, rated, notListed, noPenalty }
    return { ...council, conditions, direct, notBarred, qualified }
  },
})

/**
 * Whether an organisation qualifies for public fundraising (公开募捐资格), by the text in force on the day of its application.
 * A year is full on its corresponding day; whether a bar still covers that day the texts do not say, and here it does not. The
 * bar after a revocation is read as covering those who get the certificate on their registration too. Since 2024-09-05 a public
 * foundation from before the Law gets it on a certificate that shows it to be a charity (令74 art. 9), so the day since when
 * it is one is asked for.
 */
export const publicFundraisingQualification = versions(
  publicFundraisingQualification2016,
  publicFundraisingQualification2024,
)
