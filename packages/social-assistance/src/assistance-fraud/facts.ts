import { date, fen, ifKnown, unlessSaid } from '@minzheng/core/fields'
import * as z from 'zod'

/** Assistance that somebody got by false statements, concealment or forged papers. */
export const AssistanceFraudFacts = z.strictObject({
  /**
   * The day of the decision: its law applies to what was done before too, since that of 2026 is the lighter (行政处罚法 art. 37).
   */
  asOf: date('作出决定的日期', 'Day of the decision'),
  obtained: ifKnown(fen('非法获取的款额或者物资价值', 'Money and goods got', { most: 10_000_000_000 })),
  /** Counted since 2026-07-01 (社会救助法 art. 73: 财物和利益); left out: none. */
  services: unlessSaid(0, fen('非法获取的服务价值', 'Services got', { most: 10_000_000_000 })),
})

/** Nothing is left to a place. */
export const AssistanceFraudPolicy = z.strictObject({})
