import {
  addDays,
  atArticle,
  type Citation,
  type DatedValue,
  dated,
  type Fen,
  type PlainDate,
  refusal,
} from '@minzheng/core'
import { type DayCounting, type Deadline, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import {
  lotteryRates2018,
  lotteryRatesSports,
  lotteryRules2012,
  lotteryRules2018,
} from '../shared/lottery-documents.js'
import { lotteryRegulationAt } from '../shared/lottery-regulation.js'
import { allocateSharedCost } from '../shared-costs/allocation.js'

/** Of each hundred fen of sales: to prizes, to the public-welfare fund, to the cost of issuing. They add up to 100. */
export const TicketRates = z
  .strictObject({ prizes: z.int().min(0).max(100), fund: z.int().min(0).max(100), cost: z.int().min(0).max(100) })
  .refine(
    ({ prizes, fund, cost }) => prizes + fund + cost === 100,
    refusal([], '各项比例合计应为100', 'the rates must add up to 100'),
  )
export type TicketRates = z.infer<typeof TicketRates>

/** The kinds of lottery whose rates are known, with their names. */
export const lotteryGames = {
  'double-colour-ball': { zh: '双色球', en: 'Double Colour Ball' },
  'super-lotto': { zh: '超级大乐透', en: 'Super Lotto' },
  'local-fast-game': { zh: '地方快开游戏', en: 'Local fast game' },
  'sports-betting': { zh: '竞彩', en: 'Sports betting' },
  'traditional-football': { zh: '传统足彩', en: 'Traditional football lottery' },
  'instant-ticket': { zh: '即开型彩票', en: 'Instant ticket' },
} as const
/** One kind of lottery, by the key of {@link lotteryGames}. */
export type LotteryGame = keyof typeof lotteryGames

const rates = (prizes: number, fund: number, cost: number): TicketRates => ({ prizes, fund, cost })
const open = (from: PlainDate, value: TicketRates, cite: Citation) =>
  ({ status: 'in-force', from, value, cite }) as const
const year = (which: number, value: TicketRates, cite: Citation) =>
  ({ status: 'in-force', from: `${which}-01-01`, to: `${which}-12-31`, value, cite }) as const

/**
 * The rates of each game on the days for which a source knows them. Outside these days a rate is not guessed: `at` throws
 * and names the days. Sports betting was 73/18/9 in 2017 and 70/21/9 later; the day of the change is not known.
 */
export const ticketRates: Readonly<Record<LotteryGame, DatedValue<TicketRates>>> = {
  'double-colour-ball': dated(lotteryGames['double-colour-ball'], [
    open('2017-01-01', rates(51, 36, 13), lotteryRates2018),
  ]),
  'super-lotto': dated(lotteryGames['super-lotto'], [open('2017-01-01', rates(51, 36, 13), lotteryRates2018)]),
  'local-fast-game': dated(lotteryGames['local-fast-game'], [year(2017, rates(59, 28, 13), lotteryRates2018)]),
  'sports-betting': dated(lotteryGames['sports-betting'], [
    year(2017, rates(73, 18, 9), lotteryRates2018),
    open('2024-01-01', rates(70, 21, 9), lotteryRatesSports),
  ]),
  'traditional-football': dated(lotteryGames['traditional-football'], [
    open('2024-01-01', rates(65, 22, 13), lotteryRatesSports),
  ]),
  'instant-ticket': dated(lotteryGames['instant-ticket'], [open('2024-01-01', rates(65, 20, 15), lotteryRatesSports)]),
}

/**
 * Splits sales in fen into prizes, fund and cost, in whole fen that add up to the sales. No rule of rounding is published:
 * each part is rounded down, and the fen that are left go to the largest remainders, of equal ones to prizes, then to the
 * fund. A ticket of 2 yuan at 51/36/13 is 102, 72 and 26 fen.
 * @throws ZodError where the rates do not add up to 100, or the sales are no whole fen of 0 or more
 */
export const splitSales = (sales: Fen, given: TicketRates): { prizes: Fen; fund: Fen; cost: Fen } => {
  const { prizes, fund, cost } = TicketRates.parse(given)
  const shares = allocateSharedCost({
    cost: z.int().min(0).parse(sales),
    basis: 'agreed',
    weights: { prizes, fund, cost },
  })
  return { prizes: shares['prizes'] ?? 0, fund: shares['fund'] ?? 0, cost: shares['cost'] ?? 0 }
}

/** How the 60 days are counted: whether the day of the draw is the first of them, or the day after (民法典 art. 201). */
export type FirstDay = 'draw-day' | 'day-after'

/** Within how many calendar days of the draw a prize may be claimed: 60 (彩票管理条例 art. 25). */
export const prizeClaimDays = 60

/**
 * The last day on which a prize may be claimed: 60 calendar days from the draw (条例 art. 25). Texts say “自开奖之日起”, and
 * sources count both ways, so the first day is for the caller to say. A last day off moves (细则 art. 41, until 2018-09-30 art. 43); when the market is
 * closed for a holiday, the issuer’s notice decides, which is not in here.
 * @throws ProblemError `not-in-force` for a draw before 2009-07-01
 */
export const prizeClaimDue = (
  drawnOn: PlainDate,
  firstDay: FirstDay,
  { dayOff = 'moves', ...counting }: Pick<DayCounting, 'dayOff' | 'calendar'> = {},
): Deadline & { readonly cite: Citation } => {
  const event = firstDay === 'day-after' ? drawnOn : addDays(drawnOn, -1)
  return {
    ...deadline(event, { amount: prizeClaimDays, unit: 'day' }, { ...counting, plainDays: 'calendar', dayOff }),
    cite: lotteryRegulationAt(drawnOn, '第二十五条'),
  }
}

/** The article on prizes that nobody claimed, as it is numbered on a day; before the rules of 2012 that of the regulation. */
const unclaimedOn = (on: PlainDate): Citation => {
  if (on < lotteryRules2012.effective) return lotteryRegulationAt(on, '第三十一条第二款')
  return on < lotteryRules2018.effective
    ? atArticle(lotteryRules2012, '第五十九条')
    : atArticle(lotteryRules2018, '第五十七条')
}

/**
 * What becomes of a prize on a day: claimed in time, still to be claimed, or, unclaimed, part of the local fund.
 * @throws ProblemError `not-in-force` before 2009-07-01
 */
export const prizeState = (
  prize: { readonly claimedOn?: PlainDate | undefined },
  due: PlainDate,
  asOf: PlainDate,
): { readonly state: 'claimed' | 'open' | 'to-the-fund'; readonly cite: Citation } => ({
  state:
    prize.claimedOn !== undefined && prize.claimedOn <= due && prize.claimedOn <= asOf
      ? 'claimed'
      : asOf <= due
        ? 'open'
        : 'to-the-fund',
  cite: unclaimedOn(asOf),
})
