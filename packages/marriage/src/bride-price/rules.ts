import type { Citation } from '@minzheng/core'
import { count, date, fen, ifKnown, orNone, yesNo } from '@minzheng/core/fields'
import { countedIn } from '@minzheng/policy'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'

/** The first central document that asks places to deal with extreme bride prices. */
const centralDocument2019 = {
  title: '中共中央 国务院关于坚持农业农村优先发展做好“三农”工作的若干意见',
  issuer: '中共中央、国务院',
  issued: '2019-01-03',
  confidence: 'secondary',
  note: 'its call to deal with 天价彩礼 as later reports quote it; it sets no figure, and neither does 婚姻登记条例（2025年修订）第五条',
} as const satisfies Citation
const cite = centralDocument2019

/** One bride price (彩礼), in money. */
export const BridePriceFacts = z.strictObject({
  asOf: date('给付日', 'Day'),
  amount: ifKnown(fen('彩礼金额', 'Bride price', { most: 1_000_000_000 })),
  /** Of the place and year that the guide names. */
  ruralIncome: ifKnown(
    fen('农村居民人均可支配收入（年）', 'Rural disposable income a head', { per: 'year', most: 100_000_000 }),
  ),
  /** An area for which the place has a mark of its own (宁夏: 重点区域). */
  keyArea: ifKnown(yesNo('属于重点区域', 'In a key area')),
})

const times = (zh: string, en: string) => orNone(count(zh, en, { most: 100 }).meta(countedIn('multiple')))

/** The mark (倡导性标准) of a place: a sum, or so many times the rural income. `null`: none. It is no law, and bars nothing. */
export const BridePricePolicy = z.strictObject({
  most: orNone(fen('彩礼倡导上限', 'Mark in money', { most: 1_000_000_000 })),
  timesOfIncome: times('彩礼倡导上限为农村居民人均可支配收入的倍数', 'Mark: times the rural income'),
  keyTimesOfIncome: times('重点区域的倍数', 'Mark in key areas: times the rural income'),
})

/** 彩礼是否超过当地倡导性标准, since the central document of 2019; in fen. */
export const bridePrice2019 = defineProgram({
  id: 'bride-price',
  title: { zh: '高额彩礼倡导标准', en: 'Mark for bride prices' },
  inForce: { from: '2019-01-03', cite },
  facts: BridePriceFacts,
  policy: BridePricePolicy,
  rules(gift, policy) {
    const factor = policy.keyTimesOfIncome.ifSet(
      key => gift.keyArea.choose(key, policy.timesOfIncome.otherwise(0)),
      policy.timesOfIncome.otherwise(0),
    )
    const byIncome = gift.ruralIncome.times(factor)
    const mark = policy.most
      .otherwise(byIncome)
      .as({ zh: '当地倡导上限', en: 'Mark of the place' }, { unit: 'fen', cite })
    const marked = policy.most
      .isSet()
      .or(policy.timesOfIncome.isSet(), policy.keyTimesOfIncome.isSet().and(gift.keyArea))
      .as({ zh: '当地有倡导标准', en: 'The place has a mark' }, { cite })
    const over = marked.and(gift.amount.greaterThan(mark)).as({ zh: '超过倡导标准', en: 'Above the mark' }, { cite })
    const excess = over
      .choose(gift.amount.minus(mark), 0)
      .as({ zh: '超出金额', en: 'Above it by' }, { unit: 'fen', cite })
    return { mark, marked, over, excess }
  },
})

/**
 * Whether a bride price is above the mark of a place. The nation sets no figure (令804 art. 5 asks that high ones be dealt with);
 * places set sums, or times of the rural income, as advice. What to give back after a divorce is for the court (解释一 art. 5).
 */
export const bridePrice = versions(bridePrice2019)
