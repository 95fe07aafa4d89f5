import { fen, unlessSaid } from '@minzheng/core/fields'

/** Fen a month that a case states; left out it is none, `null` it is not known. */
export const monthlyAmount = (zh: string, en: string) =>
  unlessSaid(0, fen(zh, en, { per: 'month', most: 1_000_000_000 }))
