import { fen } from '@minzheng/core/fields'
import * as z from 'zod'

const average = (zh: string, en: string, value: string) => fen(zh, en, { per: 'year', most: 1_000_000_000, value })

/** Disposable income per head of the last year in the place, in fen a year. */
export const LastYearIncome = z.strictObject({
  urban: average(
    '上年度城镇居民人均可支配收入',
    'Last year’s disposable income per head, urban',
    'disposable-income.urban',
  ),
  rural: average(
    '上年度农村居民人均可支配收入',
    'Last year’s disposable income per head, rural',
    'disposable-income.rural',
  ),
})
