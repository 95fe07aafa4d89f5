import { atArticle, type LocalizedText } from '@minzheng/core'
import { choice, ifKnown } from '@minzheng/core/fields'
import { defineProgram, firstOf, versions } from '@minzheng/rules'
import * as z from 'zod'
import { taxStatusNotice2020 } from '../shared/documents.js'
import { amount, answer } from '../shared/fields.js'
import { equityGifts2016, individualGifts2019 } from '../shared/tax-documents.js'

/** What can be given, as far as its value is told apart. */
export const donatedThings = ['money', 'equity', 'real-estate', 'goods'] as const
/** What was given: money, goods, shares or another right. */
export type DonatedThing = (typeof donatedThings)[number]

/** What people call them. */
export const donatedThingNames: Readonly<Record<DonatedThing, LocalizedText>> = {
  money: { zh: '货币', en: 'Money' },
  equity: { zh: '股权', en: 'Equity' },
  'real-estate': { zh: '房产', en: 'Real estate' },
  goods: { zh: '其他非货币性资产', en: 'Other things' },
}

const bases = {
  received: { zh: '实际收到的金额', en: 'Money received' },
  'original-cost': { zh: '原值（历史成本）', en: 'Original cost' },
  'fair-value': { zh: '公允价值（市场价格）', en: 'Fair value, market price' },
} as const

/** One gift of one kind, in fen. What is left out is not known. */
export const DonationValueFacts = z.strictObject({
  donor: ifKnown(choice({ individual: ['个人', 'An individual'], company: ['企业', 'A company'] }, '捐赠人', 'Donor')),
  thing: ifKnown(choice(donatedThingNames, '捐赠财产种类', 'What is given')),
  received: ifKnown(amount('实际收到的货币', 'Money received')),
  /** What the donor once paid: 财产原值 of an individual, 历史成本 of a company’s equity. */
  originalCost: ifKnown(amount('原值（历史成本）', 'Original cost')),
  fairValue: ifKnown(amount('公允价值（市场价格）', 'Fair value, market price')),
  /** A paper of the donor that states the value. */
  certificate: answer('捐赠人提供价值证明', 'The donor’s certificate of the value'),
})
export type DonationValueFacts = z.infer<typeof DonationValueFacts>

const thirteenth = (item: string) => atArticle(taxStatusNotice2020, `第十三条${item}`)
const second = (item: string) => atArticle(individualGifts2019, `第二条${item}`)

/** From 2020, under 公告2020年第27号. */
export const donationValue2020 = defineProgram({
  id: 'donation-value',
  title: { zh: '捐赠额的确认', en: 'Value of a donation' },
  inForce: { from: '2020-01-01', cite: taxStatusNotice2020 },
  facts: DonationValueFacts,
  policy: z.strictObject({}),
  rules(gift) {
    const money = gift.thing.is('money')
    const receiptAllowed = money
      .or(gift.certificate)
      .as({ zh: '可以开具捐赠票据', en: 'A receipt may be issued' }, { cite: thirteenth('第二项') })
    const individual = gift.donor.is('individual')
    const equityOfCompany = gift.thing
      .is('equity')
      .and(individual.not())
      .as({ zh: '企业捐赠股权', en: 'Equity of a company' }, { cite: atArticle(equityGifts2016, '第二条') })
    const recognised = money
      .choose(gift.received, equityOfCompany.choose(gift.originalCost, gift.fairValue))
      .as(
        { zh: '受赠方确认的捐赠额', en: 'Value that the recipient recognises' },
        { unit: 'fen', cite: thirteenth('') },
      )
    const receiptAmount = receiptAllowed
      .choose(recognised, 0)
      .as({ zh: '票据金额', en: 'Amount of the receipt' }, { unit: 'fen', cite: thirteenth('第二项') })
    const atCost = gift.thing
      .is('equity')
      .or(gift.thing.is('real-estate').and(individual))
      .as({ zh: '按原值（历史成本）计算', en: 'At original cost' }, { cite: second('第二项') })
    const deductibleValue = receiptAllowed
      .choose(money.choose(gift.received, atCost.choose(gift.originalCost, gift.fairValue)), 0)
      .as({ zh: '捐赠人可用于扣除的金额', en: 'Amount that the donor may deduct' }, { unit: 'fen', cite: second('') })
    const basis = firstOf([money, 'received'], [atCost, 'original-cost'])
      .otherwise('fair-value')
      .as({ zh: '扣除金额的依据', en: 'What the deduction goes by' }, { cite: second(''), words: bases })
    return { receiptAllowed, receiptAmount, deductibleValue, basis }
  },
})

/**
 * What a donation counts for (捐赠额的确认). Two values stand apart: that of the receipt (money as received, else the fair value;
 * a company’s equity its historical cost, 财税〔2016〕45号), and that of the donor’s deduction (an individual’s equity and real
 * estate at original cost, 公告2019年第99号 art. 2). Without the donor’s certificate a gift that is no money gets no receipt, and
 * so no deduction.
 */
export const donationValue = versions(donationValue2020)
