import { date, ifKnown, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'

/** One case on one day; what is not known is left out or `null`. */
export const MarriageConditionsFacts = z.object({
  asOf: date('计算日期', 'Day'),
  applies: ifKnown(yesNo('符合条件', 'Meets the conditions')),
})
