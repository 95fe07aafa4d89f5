import { allOf, defineProgram, label, versions, words } from '@minzheng/rules'
import * as z from 'zod'
import { donationLaw } from '../shared/documents.js'

const money = z.int().min(0).max(1_000_000_000_000)
const share = z.number().min(0).max(1).multipleOf(0.01)
const years = z.int().min(1).max(100)

const donorNames = {
  individual: { zh: '个人或家庭', en: 'Person or family' },
  unit: { zh: '单位或团体', en: 'Unit' },
}
const formNames = {
  once: { zh: '一次性注入', en: 'At once' },
  instalments: { zh: '分期注入', en: 'In parts' },
  pledge: { zh: '承诺捐赠', en: 'Pledged' },
}

/** A fund under a donor’s name inside a charity (冠名基金); what is left out is not known. */
export const NamedFundFacts = z.object({
  donor: z.enum(['individual', 'unit']).meta({ ...label('捐赠人', 'Donor'), ...words(donorNames) }),
  form: z.enum(['once', 'instalments', 'pledge']).meta({ ...label('注入方式', 'Way of paying'), ...words(formNames) }),
  amount: money.nullish().meta(label('捐赠总额', 'Amount given or pledged', 'fen')),
  firstPaid: money.nullish().meta(label('首次到账', 'Paid in first', 'fen')),
  years: years.nullish().meta(label('分期年数', 'Years of the parts', 'year')),
  principal: money.nullish().meta(label('基金本金', 'Principal of the fund', 'fen')),
  spentInYear: money.nullish().meta(label('当年资助支出', 'Spent on projects in the year', 'fen')),
})

const labelled = (zh: string, en: string) => ({
  individual: label(`${zh}（个人或家庭）`, `${en}, person or family`, 'fen'),
  unit: label(`${zh}（单位或团体）`, `${en}, unit`, 'fen'),
})
/** Null: the charity takes any amount. Left out: what it asks for is not known. */
const leastAmounts = (zh: string, en: string) => {
  const { individual, unit } = labelled(zh, en)
  return z.object({ individual: money.nullable().meta(individual), unit: money.nullable().meta(unit) })
}
const furtherAmounts = (zh: string, en: string) => {
  const { individual, unit } = labelled(zh, en)
  return z.object({ individual: money.optional().meta(individual), unit: money.optional().meta(unit) }).optional()
}

/**
 * What the charity of a place asks for, in fen. Where it is not known to name a least amount for a donor and a way of paying, the
 * answer is undetermined. The other conditions are asked for only where they are set.
 */
export const NamedFundPolicy = z.object({
  once: leastAmounts('一次性注入下限', 'Least at once'),
  instalments: leastAmounts('分期注入总额下限', 'Least in parts'),
  pledge: leastAmounts('承诺捐赠本金下限', 'Least pledged'),
  /** Of the amount that is given in parts. */
  firstShare: share.optional().meta(label('首期比例', 'Share paid in first')),
  /** Where given: what must be paid in first, in whole, before parts may follow. */
  firstLeast: furtherAmounts('首期注入下限', 'Least paid in first'),
  mostYears: years.optional().meta(label('分期年限', 'Most years', 'year')),
  /** Each year brings the same amount. */
  evenParts: z.boolean().optional().meta(label('每年均量到位', 'Even parts')),
  /** Of the principal, each year. */
  payoutShare: share.optional().meta(label('每年支出占本金比例', 'Share of the principal spent each year')),
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
