import { date, fen, ifKnown } from '@minzheng/core/fields'
import * as z from 'zod'

/** Assistance that somebody got by false statements, concealment or forged papers. */
export const AssistanceFraudFacts = z.strictObject({
  /**
   * The day of the decision: its law applies to what was done before too, since that of 2026 is the lighter (行政处罚法 art. 37).
   */
  asOf: date('作出决定的日期', 'Day of the decision'),
  /** Money, and the value of goods and services. */
  obtained: ifKnown(fen('非法获取的款额或者物资、服务价值', 'Value got', { most: 10_000_000_000 })),
})

/** Nothing is left to a place. */
export const AssistanceFraudPolicy = z.strictObject({})
