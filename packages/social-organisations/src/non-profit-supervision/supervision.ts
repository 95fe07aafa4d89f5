import {
  allHold,
  atArticle,
  type Citation,
  type Criterion,
  compareExact,
  criterionOf,
  isAtLeast,
  isAtMost,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  negated,
  PlainDate,
  someHold,
} from '@minzheng/core'
import * as z from 'zod'
import { exemptionNotice2018 } from '../non-profit-exemption/documents.js'
import { civilCode, serviceInstitutionMeasures, serviceInstitutionRegulation } from '../shared/documents.js'
import { serviceInstitutionCheckMeasures } from '../shared/supervision-documents.js'

/** What an institution may do with somebody close to it: a founder, a member of its council, their kin or firms. */
export const relatedDealKinds = {
  purchase: { zh: '购买、租入、接受服务', en: 'Buys, rents or takes services from' },
  sale: { zh: '出售、出租、提供服务', en: 'Sells, lets or gives services to' },
  loan: { zh: '出借资金、提供担保', en: 'Lends money or stands surety' },
  other: { zh: '其他关联交易', en: 'Another deal' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A deal with somebody close to the institution (关联交易); sums in fen. */
export const RelatedDeal = z.strictObject({
  kind: z.enum(keysOf(relatedDealKinds)),
  on: PlainDate,
  price: z.int().min(0),
  /** What strangers would pay for it; `null`: not known. */
  marketPrice: z.int().min(0).nullable().default(null),
})
export type RelatedDeal = z.infer<typeof RelatedDeal>

/**
 * Whether a deal takes property out of an institution: it pays more than strangers would, takes less, or lends; `null`: what strangers
 * would pay, or what another deal is, is not known.
 */
export const divertsProperty = ({ kind, price, marketPrice }: RelatedDeal): boolean | null => {
  if (kind === 'loan') return true
  if (marketPrice === null || kind === 'other') return null
  const against = compareExact(price, marketPrice)
  return kind === 'purchase' ? against > 0 : against < 0
}

const answer = z.boolean().nullable().default(null)
const money = z.int().min(0).nullable().default(null)

/** A look at whether a service institution is run without profit (非营利监管); what is not known is `null`. Sums in fen. */
export const NonProfitInspection = z.strictObject({
  institution: z.string().min(1),
  on: PlainDate,
  /** Its branches. */
  branches: z.int().min(0).nullable().default(null),
  profitBusiness: answer,
  /** What it earned is used for the work of its charter. */
  surplusForCharter: answer,
  /** Surplus or property was given to founders, council or staff. */
  distributed: answer,
  /** Gifts and grants are used as agreed, reported to the supervising unit and published. */
  giftsAsAgreed: answer,
  giftsReported: answer,
  accountsByRules: answer,
  /** It has state or donated money; then it is audited. */
  statePlusGifts: answer,
  audited: answer,
  /** Its legal representative or head changed since the last look; then its accounts are audited. */
  headChanged: answer,
  headAudit: answer,
  feesAsApproved: answer,
  netAssets: z.int().nullable().default(null),
  /** The least net assets that its trade asks for; `null`: none, or not known. */
  leastNetAssets: money,
  averagePay: money,
  peerAveragePay: money,
  deals: z.array(RelatedDeal).nullable().default(null),
})
export type NonProfitInspection = z.infer<typeof NonProfitInspection>

/** Only asked where something else is so: where it is not, it is met. */
const where = (asked: boolean | null, met: boolean | null): boolean | null =>
  asked === false ? true : asked === null ? (met === true ? true : null) : met

/** 民法总则, until the Civil Code. */
export const generalCivilLaw2017 = {
  title: '中华人民共和国民法总则',
  issuer: '全国人民代表大会',
  issued: '2017-03-15',
  effective: '2017-10-01',
  confidence: 'secondary',
  note: 'articles 87 and 95 as the Civil Code has taken them over',
} as const satisfies Citation

/** Where it stands on a day that nothing is distributed: the code, the law before it, or what a charter has to say; `null` before 1999-12-28. */
const noDistributionOn = (on: PlainDate): Citation | null =>
  on >= civilCode.effective
    ? atArticle(civilCode, '第八十七条第一款')
    : on >= generalCivilLaw2017.effective
      ? atArticle(generalCivilLaw2017, '第八十七条第一款')
      : on >= serviceInstitutionMeasures.effective
        ? atArticle(serviceInstitutionMeasures, '第六条')
        : null

/**
 * Whether a service institution is run without profit, each point with its article. Pay of more than twice that of its peers is a mark of
 * property distributed in the sense of the tax notice, no rule of registration; where no least net assets are known, nothing is asked.
 * Each point is asked from the day of its document on: that nothing is distributed since 1999-12-28, net assets since 2005-06-01, pay and
 * deals since 2018-01-01, none of a day before. Before the regulation of 1998-10-25 it is undetermined.
 */
export const nonProfitInspection = (look: NonProfitInspection): JudgedCriteria => {
  const regulation = (article: string) => criterionOf(atArticle(serviceInstitutionRegulation, article))
  const { netAssets, leastNetAssets, averagePay, peerAveragePay, deals } = look
  if (look.on < serviceInstitutionRegulation.effective)
    return judged([
      criterionOf(serviceInstitutionRegulation)('law-read', '当日的规定已收录', 'The law of the day is held', null),
    ])
  const noDistribution = noDistributionOn(look.on)
  const dealsOfLaw = deals?.filter(({ on }) => exemptionNotice2018.effective <= on && on <= look.on) ?? null
  const criteria: Criterion[] = [
    regulation('第十三条')('no-branch', '不设立分支机构', 'No branch', isAtMost(look.branches, 0)),
    regulation('第二十五条第一款第六项')(
      'no-profit-business',
      '不从事营利性经营',
      'No business for profit',
      negated(look.profitBusiness),
    ),
    regulation('第二十一条第二款')(
      'surplus-for-charter',
      '合法收入用于章程规定的业务',
      'Income serves its charter',
      look.surplusForCharter,
    ),
    ...(noDistribution === null
      ? []
      : [
          criterionOf(noDistribution)(
            'no-distribution',
            '不向出资人、设立人等分配利润',
            'Nothing is distributed',
            negated(look.distributed),
          ),
        ]),
    regulation('第二十一条第三款')(
      'gifts-in-order',
      '捐赠资助按约定使用、报告并公布',
      'Gifts are used as agreed, reported and published',
      // Where it is known that there are none, nothing is left to be told of them.
      allHold([look.giftsAsAgreed, look.giftsReported]) ?? (look.statePlusGifts === false ? true : null),
    ),
    regulation('第二十二条第一款')(
      'accounts-by-rules',
      '执行国家财务管理制度',
      'Accounts are kept by the rules',
      look.accountsByRules,
    ),
    regulation('第二十二条第一款')(
      'audited',
      '有国家资助或者捐赠的接受审计监督',
      'With state or donated money it is audited',
      where(look.statePlusGifts, look.audited),
    ),
    regulation('第二十二条第二款')(
      'audited-at-change',
      '变更法定代表人或者负责人进行财务审计',
      'Audited when its head changed',
      where(look.headChanged, look.headAudit),
    ),
    regulation('第二十五条第一款第八项')(
      'fees-as-approved',
      '按规定收取费用',
      'Fees are as approved',
      look.feesAsApproved,
    ),
    ...(leastNetAssets === null || look.on < serviceInstitutionCheckMeasures.effective
      ? []
      : [
          criterionOf(atArticle(serviceInstitutionCheckMeasures, '第八条第十项'))(
            'net-assets',
            '净资产不低于行业最低标准',
            'Net assets reach the least of its trade',
            isAtLeast(netAssets, leastNetAssets),
          ),
        ]),
    ...(look.on < exemptionNotice2018.effective
      ? []
      : [
          criterionOf(atArticle(exemptionNotice2018, '第一条第七项'))(
            'fair-pay',
            '平均工资不超过同类组织两倍',
            'Average pay is at most twice that of its peers',
            averagePay === null || peerAveragePay === null ? null : averagePay <= 2 * peerAveragePay,
          ),
          criterionOf(atArticle(exemptionNotice2018, '第六条第四项'))(
            'fair-deals',
            '不通过关联交易转移、分配财产',
            'No deal with those close to it takes property out',
            dealsOfLaw === null ? null : negated(someHold(dealsOfLaw.map(divertsProperty))),
          ),
        ]),
  ]
  return judged(criteria)
}

/** What deals with those close to an institution took out of it, in fen, and how many could not be judged. A loan counts with what was lent. */
export const divertedProperty = (
  deals: readonly RelatedDeal[],
): { readonly amount: number; readonly notJudged: number } => ({
  amount: deals
    .filter(deal => divertsProperty(deal) === true)
    .reduce((sum, { kind, price, marketPrice }) => sum + (kind === 'loan' ? price : Math.abs(price - marketPrice!)), 0),
  notJudged: deals.filter(deal => divertsProperty(deal) === null).length,
})
