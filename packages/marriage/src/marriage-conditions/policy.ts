import { fen } from '@minzheng/core/fields'
import * as z from 'zod'

/** What a place sets. */
export const MarriageConditionsPolicy = z.object({
  amount: fen('每月标准', 'Amount a month', { per: 'month' }),
})
