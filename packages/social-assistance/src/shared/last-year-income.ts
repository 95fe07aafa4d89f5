import { label } from '@minzheng/rules'
import * as z from 'zod'

const average = z.int().min(0).max(1_000_000_000)

/** Disposable income per head of the last year in the place, in fen a year. */
export const LastYearIncome = z.object({
  urban: average.meta({
    ...label('上年度城镇居民人均可支配收入', 'Last year’s disposable income per head, urban', 'fen/year'),
    value: 'disposable-income.urban',
  }),
  rural: average.meta({
    ...label('上年度农村居民人均可支配收入', 'Last year’s disposable income per head, rural', 'fen/year'),
    value: 'disposable-income.rural',
  }),
})
