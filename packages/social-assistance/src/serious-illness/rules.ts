import { atArticle } from '@minzheng/core'
import type { NationalPolicy } from '@minzheng/policy'
import { allOf, defineProgram, versions } from '@minzheng/rules'
import { propertyTest } from '../means-test/rules.js'
import { medicalAidOpinion2021 } from './documents.js'
import { SeriousIllnessFacts } from './facts.js'
import { SeriousIllnessPolicy } from './policy.js'

const cite = atArticle(medicalAidOpinion2021, '二（一）')

/** Since the opinion of 2021, which says who is meant; every figure is the place's. */
export const seriousIllness2021 = defineProgram({
  id: 'serious-illness',
  title: { zh: '因病致贫重病患者认定', en: 'Recognition of serious-illness patients driven into hardship' },
  inForce: { from: '2021-10-28', cite: medicalAidOpinion2021 },
  facts: SeriousIllnessFacts,
  policy: SeriousIllnessPolicy,
  rules(patient, policy) {
    const { yearIncome, ownCost, persons } = patient
    const standard = patient.area
      .is('urban')
      .choose(policy.urbanStandard, policy.ruralStandard)
      .as({ zh: '低保标准', en: 'Dibao standard' }, { unit: 'fen/month' })
    const personMonths = persons.times(12)
    const { shareOfIncome, timesDisposableIncome, amount } = policy.cost
    const costTest = ownCost
      .greaterThan(0)
      .and(
        shareOfIncome.ifSet(share => ownCost.atLeast(share.times(yearIncome))),
        timesDisposableIncome.ifSet(times => ownCost.atLeast(times.times(policy.disposableIncome))),
        amount.ifSet(least => ownCost.atLeast(least)),
      )
      .as({ zh: '自付医疗费用达到当地规定', en: 'Bears as much as the place asks' })
    const left = yearIncome
      .minus(ownCost)
      .as({ zh: '扣除自付医疗费用后的年收入', en: 'What is left of the year’s income' }, { unit: 'fen/year' })
    const leftTest = policy.left.belowMultiple
      .ifSet(multiple => left.dividedBy(personMonths).lessThan(multiple.times(standard)))
      .and(
        policy.left.belowDisposableIncome
          .otherwise(false)
          .choose(left.dividedBy(persons).lessThan(policy.disposableIncome), true),
      )
      .as({ zh: '扣除自付医疗费用后人均收入低于当地规定', en: 'What is left per head below the local line' })
    const perHead = yearIncome
      .dividedBy(personMonths)
      .as({ zh: '月人均收入', en: 'Monthly income per head' }, { unit: 'fen/month' })
    const { mostMultiple, inclusive } = policy.income
    const incomeTest = mostMultiple
      .ifSet(multiple => {
        const line = multiple.times(standard)
        return perHead.lessThan(line).or(inclusive.otherwise(false).and(perHead.atMost(line)))
      })
      .as({ zh: '人均收入符合当地规定', en: 'Income per head within the local line' })
    const property = propertyTest(patient, policy.property, standard.times(persons)).as({
      zh: '家庭财产符合当地规定',
      en: 'Property within the local rule',
    })
    const belongs = allOf(
      policy.needsRegistration.otherwise(false).not().or(patient.registered),
      policy.needsInsurance.otherwise(false).not().or(patient.insured),
    ).as({ zh: '户籍和参保符合当地规定', en: 'Registered and insured as the place asks' })
    const notYet = patient.alreadyRecognised
      .not()
      .as({ zh: '未纳入低保、特困且非低保边缘家庭', en: 'Not on dibao or tekun, and not marginal' }, { cite })
    const isPatient = patient.seriousIllness.as({ zh: '大病患者', en: 'Seriously ill' }, { cite })
    const eligible = allOf(notYet, isPatient, belongs, costTest, leftTest, incomeTest, property).as(
      { zh: '认定为因病致贫重病患者', en: 'A serious-illness patient driven into hardship' },
      { cite },
    )
    return { costTest, leftTest, incomeTest, propertyTest: property, eligible }
  },
})

/**
 * Serious-illness patients driven into hardship (因病致贫重病患者, in plans also 因病致困): not on dibao or tekun and not marginal, but
 * brought into serious difficulty by high medical expenses. The nation says no more; the tests are those of the place: what the
 * patient bears (a share of the family's income, of a local average, or a sum), what is left of the income, and the income itself.
 * Where a place's rule is not known the answer is undetermined: no share stands for the whole country.
 */
export const seriousIllness = versions(seriousIllness2021)

/** The nation sets no figure of these tests. */
export const seriousIllnessNational: NationalPolicy = { program: 'serious-illness', documents: {}, values: {} }
