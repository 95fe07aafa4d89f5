import { atArticle, type Citation, type LocalizedText, type PlainDate } from '@minzheng/core'
import { allOf, anyOf, type BooleanExpression, defineProgram, type InForce, versions } from '@minzheng/rules'
import * as z from 'zod'
import { charityLaw2016, charityLaw2023 } from '../shared/documents.js'
import { banTitles, type InvestmentBan, InvestmentFacts, investmentBans, investmentMeasures } from './facts.js'

export { type InvestmentBan, InvestmentFacts, investmentBans, investmentMeasures } from './facts.js'

interface Version {
  readonly inForce: InForce
  readonly lawArticle: Citation
  /** Since 2019 the ministry’s measures name the bans, the ways and the money that may be invested. */
  readonly measures: boolean
}

const investmentVersion = ({ inForce, lawArticle, measures }: Version) =>
  defineProgram({
    id: 'charity-investment',
    title: { zh: '慈善组织投资', en: 'Investment by a charity' },
    inForce,
    facts: InvestmentFacts,
    policy: z.strictObject({}),
    rules(plan) {
      const law = { cite: lawArticle }
      // Before the measures, what they ask for holds of itself, and only the Law can be cited.
      const at = (article: string) => (measures ? { cite: atArticle(investmentMeasures, article) } : law)
      const byMeasures = (rule: BooleanExpression) => (measures ? rule : allOf())
      const banned = (measures ? anyOf(...investmentBans.map(ban => plan[ban])) : anyOf()).as(
        { zh: '属于不得进行的投资', en: 'A banned investment' },
        at('第七条'),
      )
      const barredMoney = plan.governmentMoney
        .greaterThan(0)
        .or(plan.forbiddenByDonor.greaterThan(0))
        .as({ zh: '动用不得用于投资的财产', en: 'Uses money that may not be invested' }, law)
      const moneyTest = byMeasures(plan.amount.atMost(plan.unrestricted.plus(plan.idleRestricted))).as(
        { zh: '限于非限定性资产和暂不需拨付的限定性资产', en: 'Within unrestricted and idle restricted assets' },
        at('第五条'),
      )
      const premiseTest = byMeasures(plan.spendingSecured).as(
        { zh: '支出达标、捐赠及时拨付', en: 'Spending is met and gifts are paid out' },
        at('第三条'),
      )
      const partnerTest = byMeasures(
        plan.method
          .is('equity')
          .not()
          .or(plan.investeeRelated)
          .and(plan.method.is('entrusted').not().or(plan.managerQualified)),
      ).as({ zh: '被投资方或者受托机构符合要求', en: 'Investee or manager is in order' }, at('第六条'))
      const decisionTest = plan.major
        .not()
        .or(
          plan.votesFor
            .times(3)
            .atLeast(plan.deciders.times(2))
            .and(plan.votesFor.greaterThan(0), plan.votesFor.atMost(plan.deciders)),
        )
        .as({ zh: '重大投资经三分之二以上同意', en: 'A major one: two thirds in favour' }, law)
      const postsTest = plan.officersInInvestee.not().as({ zh: '无违规兼职取酬', en: 'Nobody holds a post there' }, law)
      const allowed = allOf(
        banned.not(),
        barredMoney.not(),
        moneyTest,
        premiseTest,
        partnerTest,
        decisionTest,
        postsTest,
      ).as({ zh: '可以投资', en: 'May be invested' }, law)
      return { banned, barredMoney, moneyTest, premiseTest, partnerTest, decisionTest, postsTest, allowed }
    },
  })

const atLaw2016 = atArticle(charityLaw2016, '第五十四条')

/** Under the Law of 2016 alone: barred money, two thirds for a major investment, nobody holds a post. */
export const charityInvestment2016 = investmentVersion({
  inForce: { from: '2016-09-01', to: '2018-12-31', cite: charityLaw2016 },
  lawArticle: atLaw2016,
  measures: false,
})

/** With the measures of 2019. */
export const charityInvestment2019 = investmentVersion({
  inForce: { from: '2019-01-01', to: '2024-09-04', cite: investmentMeasures },
  lawArticle: atLaw2016,
  measures: true,
})

/** Under the Law as amended (2023, art. 55), from 2024-09-05, with the measures of 2019. */
export const charityInvestment2024 = investmentVersion({
  inForce: { from: '2024-09-05', cite: investmentMeasures },
  lawArticle: atArticle(charityLaw2023, '第五十五条'),
  measures: true,
})

/**
 * Whether a charity may make an investment (慈善组织保值增值投资): the eight bans, the money that is barred, and two thirds of
 * **all members** of the deciding body for a major one, not of those present; exactly two thirds is enough. What is major is
 * for the charter to say. That all income goes to charity is a duty after the investment and is not judged here.
 */
export const charityInvestment = versions(charityInvestment2016, charityInvestment2019, charityInvestment2024)

/** Whether one ban of art. 7 (慈善组织保值增值投资活动管理暂行办法) applies to an investment. */
export interface InvestmentFinding {
  readonly ban: InvestmentBan
  /** `null` where it is not known. */
  readonly applies: boolean | null
  readonly title: LocalizedText
  readonly cite: Citation
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八']

/** The eight bans as a checklist for one plan of a day, each with its item of article 7; empty before 2019-01-01, when there were none. */
export const investmentChecklist = (
  plan: Readonly<Partial<Record<InvestmentBan, boolean | null>>>,
  on: PlainDate,
): InvestmentFinding[] =>
  on < investmentMeasures.effective
    ? []
    : investmentBans.map((ban, index) => ({
        ban,
        applies: plan[ban] ?? null,
        title: banTitles[ban],
        cite: atArticle(investmentMeasures, `第七条第${ordinals[index]}项`),
      }))
