import { choice, each, ifKnown, orNone, share, years, yesNo } from '@minzheng/core/fields'
import { allOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { donationLaw } from '../shared/documents.js'
import { fundAmount } from '../shared/fields.js'

const forms = {
  once: ['一次性注入', 'At once'],
  instalments: ['分期注入', 'In parts'],
  pledge: ['承诺捐赠', 'Pledged'],
} as const

/** A fund under a donor’s name inside a charity (冠名基金); what is left out is not known. */
export const NamedFundFacts = z.strictObject({
  donor: choice({ individual: ['个人或家庭', 'Person or family'], unit: ['单位或团体', 'Unit'] }, '捐赠人', 'Donor'),
  form: choice(forms, '注入方式', 'Way of paying'),
  amount: ifKnown(fundAmount('捐赠总额', 'Amount given or pledged')),
  firstPaid: ifKnown(fundAmount('首次到账', 'Paid in first')),
  years: ifKnown(years('分期年数', 'Years of the parts', { least: 1 })),
  principal: ifKnown(fundAmount('基金本金', 'Principal of the fund')),
  spentInYear: ifKnown(fundAmount('当年资助支出', 'Spent on projects in the year')),
})

const donors = { individual: ['个人或家庭', 'person or family'], unit: ['单位或团体', 'unit'] } as const
/** Null: the charity takes any amount. Left out: what it asks for is not known. */
const leastAmounts = (zh: string, en: string) =>
  each(donors, (donorZh, donorEn) => orNone(fundAmount(`${zh}（${donorZh}）`, `${en}, ${donorEn}`)))

/**
 * What the charity of a place asks for, in fen. The Law sets nothing of it, so that whatever is left out is not known, and an
 * answer that needs it is undetermined; `null`: the charity does not ask for it.
 */
export const NamedFundPolicy = z.strictObject({
  once: leastAmounts('一次性注入下限', 'Least at once'),
  instalments: leastAmounts('分期注入总额下限', 'Least in parts'),
  pledge: leastAmounts('承诺捐赠本金下限', 'Least pledged'),
  /** Of the amount that is given in parts. */
  firstShare: orNone(share('首期比例', 'Share paid in first')),
  /** What must be paid in first, in whole, before parts may follow. */
  firstLeast: leastAmounts('首期注入下限', 'Least paid in first'),
  mostYears: orNone(years('分期年限', 'Most years', { least: 1 })),
  /** Each year brings the same amount. */
  evenParts: orNone(yesNo('每年均量到位', 'Even parts')),
  /** Of the principal, each year. */
  payoutShare: orNone(share('每年支出占本金比例', 'Share of the principal spent each year')),
})

/** Named funds since the donation law (公益事业捐赠法) of 1999-09-01: by the rules of the charity alone. */
export const namedFund1999 = defineProgram({
  id: 'named-fund',
  title: { zh: '冠名慈善基金', en: 'Named charity fund' },
  inForce: { from: '1999-09-01', cite: donationLaw },
  facts: NamedFundFacts,
  policy: NamedFundPolicy,
  rules(fund, policy) {
    const isPerson = fund.donor.is('individual')
    const inParts = fund.form.is('instalments')
    const { once, instalments, pledge, firstLeast, evenParts } = policy
    const enough = (least: typeof once) =>
      isPerson.choose(
        least.individual.ifSet(amount => fund.amount.atLeast(amount)),
        least.unit.ifSet(amount => fund.amount.atLeast(amount)),
      )
    const ofDonor = (least: typeof once) => isPerson.choose(least.individual, least.unit)
    const byForm = fund.form.is('once')
    const least = byForm
      .choose(ofDonor(once), inParts.choose(ofDonor(instalments), ofDonor(pledge)))
      .as({ zh: '设立下限', en: 'Least amount' }, { unit: 'fen' })
    const amountTest = byForm
      .choose(enough(once), inParts.choose(enough(instalments), enough(pledge)))
      .as({ zh: '达到设立下限', en: 'Reaches the least amount' })
    const partsTest = inParts
      .not()
      .or(
        allOf(
          policy.firstShare.ifSet(share => fund.firstPaid.atLeast(fund.amount.times(share))),
          isPerson.choose(
            firstLeast.individual.ifSet(amount => fund.firstPaid.atLeast(amount)),
            firstLeast.unit.ifSet(amount => fund.firstPaid.atLeast(amount)),
          ),
          policy.mostYears.ifSet(most => fund.years.atMost(most)),
          evenParts.otherwise(false).not().or(fund.firstPaid.times(fund.years).atLeast(fund.amount)),
        ),
      )
      .as({ zh: '首期和年限符合', en: 'First part and years are in order' })
    const established = amountTest.and(partsTest).as({ zh: '可以设立', en: 'May be set up' })
    const payoutTest = policy.payoutShare
      .ifSet(share => fund.spentInYear.atLeast(fund.principal.times(share)))
      .as({ zh: '当年支出达到比例', en: 'Enough is spent in the year' })
    return { least, amountTest, partsTest, established, payoutTest }
  },
})

/**
 * The thresholds of a named fund. The Law sets none: they are those of the charity that holds the fund, so all of them are
 * policy of a place.
 */
export const namedFund = versions(namedFund1999)
