import { DivisionCode, Fen, PlainDate, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { type LotteryGame, splitSales, type TicketRates, ticketRates } from './ticket.js'

/** What was sold of a game on a day, by a shop or in a place, in fen (福彩销售额). */
export const LotterySale = z.strictObject({
  /** By the key of `lotteryGames`; or the name of another game, of which no rate is known. */
  game: z.string().min(1).max(200),
  /** The shop, where the sale is of one. */
  shop: z.string().min(1).max(200).optional(),
  /** The place, where the sale is of one: so that the totals of two counties are two. */
  division: DivisionCode.optional(),
  on: PlainDate,
  amount: Fen.min(0),
})
export type LotterySale = z.infer<typeof LotterySale>

/** The games of the sports lottery, which are no sales of the welfare lottery. */
const sportsGames: readonly string[] = ['super-lotto', 'sports-betting', 'traditional-football'] satisfies LotteryGame[]

/** Whether a sale is of the welfare lottery (福利彩票); a game that is not known here is taken for one of it. */
export const isWelfareSale = ({ game }: LotterySale): boolean => !sportsGames.includes(game)

const rateOf = ({ game, on }: LotterySale): TicketRates | undefined => {
  const known = Object.entries(ticketRates).find(([key]) => key === game)?.[1]
  const entry = known?.entries.find(one => one.status === 'in-force' && runsOn(one.from, one.to, on))
  return entry?.status === 'in-force' ? entry.value : undefined
}

/**
 * What the public-welfare fund gets of sales, in fen: of each game at its rate of the day. `null` where the rate of one is not known;
 * those games are named.
 */
export const fundOfSales = (
  sales: readonly LotterySale[],
): { readonly fund: Fen | null; readonly notKnown: readonly string[] } => {
  const sums = new Map<TicketRates, Fen>()
  const notKnown = new Set<string>()
  for (const sale of sales) {
    const rates = rateOf(sale)
    if (rates === undefined) notKnown.add(sale.game)
    else sums.set(rates, (sums.get(rates) ?? 0) + sale.amount)
  }
  const fund = [...sums].reduce((sum, [rates, amount]) => sum + splitSales(amount, rates).fund, 0)
  return { fund: notKnown.size > 0 ? null : fund, notKnown: [...notKnown] }
}
