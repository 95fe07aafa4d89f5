import type { Citation, LocalizedText } from '@minzheng/core'
import { choice, each, ifKnown } from '@minzheng/core/fields'
import * as z from 'zod'
import { answer, fundAmount, people } from '../shared/fields.js'

/** 慈善组织保值增值投资活动管理暂行办法. */
export const investmentMeasures = {
  title: '慈善组织保值增值投资活动管理暂行办法',
  number: '民政部令第62号',
  issuer: '民政部',
  issued: '2018-10-30',
  effective: '2019-01-01',
  confidence: 'official-excerpt',
  note: 'articles 1 to 7 read; what later articles say of procedure was not',
} as const satisfies Citation

/** The bans of article 7, in its order. */
export const banTitles = {
  shares: { zh: '直接买卖股票', en: 'Buys or sells shares directly' },
  commoditiesOrDerivatives: { zh: '直接购买商品及金融衍生品', en: 'Buys commodities or derivatives directly' },
  lifeInsurance: { zh: '投资人身保险产品', en: 'Invests in insurance of persons' },
  disguisedLoan: { zh: '以投资名义提供借款', en: 'Is a loan under the name of an investment' },
  againstIndustrialPolicy: { zh: '不符合国家产业政策', en: 'Goes against industrial policy' },
  unlimitedLiability: { zh: '可能承担无限责任', en: 'May bring unlimited liability' },
  againstPurpose: { zh: '违背宗旨或者可能损害信誉', en: 'Goes against purpose or reputation' },
  illegal: { zh: '非法集资等法律禁止的活动', en: 'Illegal fundraising or another unlawful act' },
} as const satisfies Record<string, LocalizedText>
/** One of the investments that art. 7 of 慈善组织保值增值投资活动管理暂行办法 forbids. */
export type InvestmentBan = keyof typeof banTitles
/** All investments that art. 7 of 慈善组织保值增值投资活动管理暂行办法 forbids, in its order. */
export const investmentBans = Object.keys(banTitles) as InvestmentBan[]

const methods = {
  'asset-management-product': ['购买资产管理产品', 'Asset-management product'],
  equity: ['直接股权投资', 'Equity'],
  entrusted: ['委托投资', 'Entrusted to a manager'],
  other: ['其他', 'Other'],
} as const

/** One investment that a charity plans. What is left out is not known: nothing is allowed before each ban has its answer. */
export const InvestmentFacts = z.strictObject({
  method: ifKnown(choice(methods, '投资方式', 'Way of investing')),
  amount: ifKnown(fundAmount('投资金额', 'Amount invested')),
  unrestricted: ifKnown(fundAmount('可用非限定性资产', 'Unrestricted assets at hand')),
  /** Restricted assets that need not be paid out while the investment lasts. */
  idleRestricted: ifKnown(fundAmount('暂不需拨付的限定性资产', 'Restricted assets not needed for now')),
  governmentMoney: ifKnown(fundAmount('动用政府资助财产', 'Of it government grants')),
  forbiddenByDonor: ifKnown(fundAmount('动用协议约定不得投资的财产', 'Of it gifts whose agreement forbids investing')),
  /** This year's spending meets the standard and gifts are paid out in time and in full. */
  spendingSecured: answer('年度支出达标且捐赠及时足额拨付', 'Spending is met and gifts are paid out'),
  ...each(banTitles, answer).shape,
  investeeRelated: answer('被投资方经营范围与宗旨相关', 'The business invested in fits the purpose'),
  managerQualified: answer('受托机构境内有资质', 'The manager is licensed in China'),
  /** As the charter or the rules of the organisation define it. */
  major: answer('属于重大投资方案', 'A major investment'),
  deciders: ifKnown(people('决策机构组成人员', 'Members of the deciding body')),
  votesFor: ifKnown(people('同意人数', 'Members in favour')),
  officersInInvestee: answer(
    '负责人或工作人员在被投资企业兼职或领取报酬',
    'Officers or staff hold a post or are paid there',
  ),
})
