import type { Fen } from '@minzheng/core'
import * as z from 'zod'

const amount = z.int().min(0)

/** The centre’s money in one year as the ministry of finance announces it, in fen. */
export const CentralLotteryAccount = z.strictObject({
  year: z.int().min(1987).max(2100),
  received: amount,
  /** Below nothing where more had been allocated than there was, as at the beginning of 2016. */
  carriedIn: z.int(),
  allocated: z.strictObject({ socialSecurity: amount, special: amount, civilAffairs: amount, sport: amount }),
})
export type CentralLotteryAccount = z.infer<typeof CentralLotteryAccount>

/**
 * What was available, what was allocated, and what is carried over, exactly in fen. The balance of rounded figures may
 * differ in its last digit from the rounded balance: work it out first and round last.
 */
export const centralLotteryBalance = ({
  received,
  carriedIn,
  allocated: { socialSecurity, special, civilAffairs, sport },
}: CentralLotteryAccount): { readonly available: Fen; readonly allocated: Fen; readonly balance: Fen } => {
  const available = received + carriedIn
  const allocated = socialSecurity + special + civilAffairs + sport
  return { available, allocated, balance: available - allocated }
}

/** The fund of a place in one year as its finance office announces it: its part of each lottery, and what was spent by purpose; in fen. */
export const LocalLotteryAccount = z.strictObject({
  year: z.int().min(1987).max(2100),
  welfare: amount,
  sport: amount,
  carriedIn: amount.default(0),
  spent: z.array(amount),
})
export type LocalLotteryAccount = z.infer<typeof LocalLotteryAccount>

/** What a place had, what it spent, and what it carries over, exactly in fen; below 0 where it spent more than it had. */
export const localLotteryBalance = ({
  welfare,
  sport,
  carriedIn,
  spent,
}: LocalLotteryAccount): { readonly available: Fen; readonly spent: Fen; readonly balance: Fen } => {
  const available = welfare + sport + carriedIn
  const all = spent.reduce((sum, one) => sum + one, 0)
  return { available, spent: all, balance: available - all }
}

/** Fen as 亿元 with two decimals, half up, as announcements print it: `inYi(714_478_000_000)` is `71.45`. */
export const inYi = (fen: Fen): string => {
  const hundredths = (BigInt(Math.abs(fen)) + 50_000_000n) / 100_000_000n
  const digits = String(hundredths).padStart(3, '0')
  return `${fen < 0 && hundredths > 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
