import { describe, expect, it } from 'vitest'
import {
  divertedProperty,
  divertsProperty,
  NonProfitInspection,
  nonProfitInspection,
  RelatedDeal,
} from './supervision.js'

const sound = {
  institution: '甲中心',
  on: '2026-06-01',
  branches: 0,
  profitBusiness: false,
  surplusForCharter: true,
  distributed: false,
  giftsAsAgreed: true,
  giftsReported: true,
  accountsByRules: true,
  statePlusGifts: false,
  headChanged: false,
  feesAsApproved: true,
  netAssets: 100,
  leastNetAssets: 100,
  averagePay: 200,
  peerAveragePay: 100,
  deals: [],
}
const look = (more: object = {}) => nonProfitInspection(NonProfitInspection.parse({ ...sound, ...more }))
const deal = (kind: string, price: number, marketPrice: number | null) => ({
  kind,
  on: '2026-01-01',
  price,
  marketPrice,
})

describe('whether an institution is run without profit', () => {
  it.each<[string, object, [string, boolean | null][], string]>([
    ['sound', {}, [], 'met'],
    ['a branch', { branches: 1 }, [['no-branch', false]], 'not-met'],
    ['branches not known', { branches: null }, [['no-branch', null]], 'undetermined'],
    ['business for profit', { profitBusiness: true }, [['no-profit-business', false]], 'not-met'],
    ['income elsewhere', { surplusForCharter: false }, [['surplus-for-charter', false]], 'not-met'],
    ['distributed', { distributed: true }, [['no-distribution', false]], 'not-met'],
    ['gifts against what was agreed', { giftsAsAgreed: false }, [['gifts-in-order', false]], 'not-met'],
    ['gifts not reported', { giftsReported: false, giftsAsAgreed: null }, [['gifts-in-order', false]], 'not-met'],
    ['no accounts', { accountsByRules: false }, [['accounts-by-rules', false]], 'not-met'],
    ['no gifts, and nothing said of them', { giftsAsAgreed: null, giftsReported: null }, [], 'met'],
    [
      'gifts, and nothing said of them',
      { statePlusGifts: true, audited: true, giftsAsAgreed: null, giftsReported: null },
      [['gifts-in-order', null]],
      'undetermined',
    ],
    ['donated money, audited', { statePlusGifts: true, audited: true }, [], 'met'],
    ['donated money, not audited', { statePlusGifts: true, audited: false }, [['audited', false]], 'not-met'],
    ['donated money, not known', { statePlusGifts: true }, [['audited', null]], 'undetermined'],
    ['money not known, audited', { statePlusGifts: null, audited: true }, [], 'met'],
    ['money not known, not audited', { statePlusGifts: null, audited: false }, [['audited', null]], 'undetermined'],
    ['a new head without an audit', { headChanged: true, headAudit: false }, [['audited-at-change', false]], 'not-met'],
    ['fees of its own', { feesAsApproved: false }, [['fees-as-approved', false]], 'not-met'],
    ['a fen short', { netAssets: 99 }, [['net-assets', false]], 'not-met'],
    ['in debt', { netAssets: -1, leastNetAssets: 0 }, [['net-assets', false]], 'not-met'],
    ['no least known', { netAssets: -1, leastNetAssets: null }, [], 'met'],
    ['a fen more than twice', { averagePay: 201 }, [['fair-pay', false]], 'not-met'],
    ['pay not known', { averagePay: null }, [['fair-pay', null]], 'undetermined'],
    ['pay of peers not known', { peerAveragePay: null }, [['fair-pay', null]], 'undetermined'],
    ['a loan', { deals: [deal('loan', 1, null)] }, [['fair-deals', false]], 'not-met'],
    ['a price not known', { deals: [deal('sale', 1, null)] }, [['fair-deals', null]], 'undetermined'],
    ['one of two', { deals: [deal('sale', 1, null), deal('purchase', 2, 1)] }, [['fair-deals', false]], 'not-met'],
    ['fair ones', { deals: [deal('sale', 2, 1), deal('purchase', 1, 1)] }, [], 'met'],
    [
      'a loan of the first day of the notice',
      { deals: [{ ...deal('loan', 1, null), on: '2018-01-01' }] },
      [['fair-deals', false]],
      'not-met',
    ],
    ['of the day before', { deals: [{ ...deal('loan', 1, null), on: '2017-12-31' }] }, [], 'met'],
    ['deals not known', { deals: null }, [['fair-deals', null]], 'undetermined'],
  ])('%s', (_, more, expected, verdict) => {
    const found = look(more)
    expect(found.criteria.filter(({ met }) => met !== true).map(({ code, met }) => [code, met])).toEqual(expected)
    expect(found.verdict).toBe(verdict)
  })
  // 条例 1998-10-25, 登记暂行办法 1999-12-28, 令27 2005-06-01, 民法总则 2017-10-01, 财税〔2018〕13号 2018-01-01, 民法典 2021-01-01.
  it.each([
    ['1998-10-24', 1, undefined],
    ['1998-10-25', 8, undefined],
    ['1999-12-27', 8, undefined],
    ['1999-12-28', 9, '第六条'],
    ['2005-05-31', 9, '第六条'],
    ['2005-06-01', 10, '第六条'],
    ['2017-09-30', 10, '第六条'],
    ['2017-10-01', 10, '第八十七条第一款'],
    ['2017-12-31', 10, '第八十七条第一款'],
    ['2018-01-01', 12, '第八十七条第一款'],
    ['2020-12-31', 12, '第八十七条第一款'],
    ['2021-01-01', 12, '第八十七条第一款'],
  ])('on %s: %i points', (on, points, article) => {
    const { criteria, verdict } = look({ on })
    expect(criteria).toHaveLength(points)
    const cite = criteria.find(({ code }) => code === 'no-distribution')?.cite
    expect(cite?.article).toBe(article)
    expect(cite?.title === '中华人民共和国民法典').toBe(on >= '2021-01-01')
    expect(cite === undefined || (cite.effective ?? '') <= on).toBe(true)
    expect(verdict).toBe(on < '1998-10-25' ? 'undetermined' : 'met')
  })
  it('cites each point', () => {
    expect(look().criteria.map(({ code, cite }) => `${code} ${cite.article}`)).toEqual([
      'no-branch 第十三条',
      'no-profit-business 第二十五条第一款第六项',
      'surplus-for-charter 第二十一条第二款',
      'no-distribution 第八十七条第一款',
      'gifts-in-order 第二十一条第三款',
      'accounts-by-rules 第二十二条第一款',
      'audited 第二十二条第一款',
      'audited-at-change 第二十二条第二款',
      'fees-as-approved 第二十五条第一款第八项',
      'net-assets 第八条第十项',
      'fair-pay 第一条第七项',
      'fair-deals 第六条第四项',
    ])
  })
})

it.each([
  ['purchase', 101, 100, true],
  ['purchase', 100, 100, false],
  ['sale', 99, 100, true],
  ['sale', 100, 100, false],
  ['sale', 1, null, null],
  ['loan', 1, 1, true],
] as const)('a %s at %i where strangers pay %s: %s', (kind, price, marketPrice, expected) =>
  expect(divertsProperty(RelatedDeal.parse(deal(kind, price, marketPrice)))).toBe(expected),
)

it('adds up what was taken out', () => {
  const deals = [
    deal('purchase', 150, 100),
    deal('sale', 70, 100),
    deal('loan', 5, 3),
    deal('sale', 1, null),
    deal('sale', 200, 100),
  ]
  expect(divertedProperty(deals.map(one => RelatedDeal.parse(one)))).toEqual({ amount: 85, notJudged: 1 })
})
