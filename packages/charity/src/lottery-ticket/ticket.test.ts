import { addDays } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LotteryGame, lotteryGames, prizeClaimDue, prizeState, splitSales, ticketRates } from './ticket.js'

describe('what becomes of the price of a ticket', () => {
  it.each([
    ['double-colour-ball', '2018-06-01', 102, 72, 26],
    ['super-lotto', '2024-06-01', 102, 72, 26],
    ['local-fast-game', '2017-06-01', 118, 56, 26],
    ['sports-betting', '2017-06-01', 146, 36, 18],
    ['sports-betting', '2024-06-01', 140, 42, 18],
    ['traditional-football', '2024-06-01', 130, 44, 26],
    ['instant-ticket', '2024-06-01', 130, 40, 30],
  ] as const)('two yuan of %s on %s: %i to prizes, %i to the fund, %i to cost', (game, on, prizes, fund, cost) => {
    expect(splitSales(200, ticketRates[game].at(on).value)).toEqual({ prizes, fund, cost })
  })

  it('has no rate on a day that no source knows', () => {
    expect(() => ticketRates['sports-betting'].at('2018-01-01')).toThrow(/2017-01-01.*2024-01-01/su)
    expect(() => ticketRates['local-fast-game'].at('2021-01-01')).toThrow()
  })

  // The announcement of 2018 reports on 2017; the page on the sports lottery is of 2024.
  it.each([
    ['double-colour-ball', '2017-01-01'],
    ['super-lotto', '2017-01-01'],
    ['local-fast-game', '2017-01-01'],
    ['sports-betting', '2017-01-01'],
    ['traditional-football', '2024-01-01'],
    ['instant-ticket', '2024-01-01'],
  ] as const)('knows the rates of %s from %s on', (game, first) => {
    expect(ticketRates[game].at(first).from).toBe(first)
    expect(() => ticketRates[game].at(addDays(first, -1))).toThrow()
  })

  it('gives the fen that are left to the largest remainders', () => {
    expect(splitSales(1, { prizes: 51, fund: 36, cost: 13 })).toEqual({ prizes: 1, fund: 0, cost: 0 })
    expect(splitSales(3, { prizes: 51, fund: 36, cost: 13 })).toEqual({ prizes: 2, fund: 1, cost: 0 })
    expect(splitSales(1, { prizes: 50, fund: 50, cost: 0 })).toEqual({ prizes: 1, fund: 0, cost: 0 })
  })

  it('refuses rates that do not add up, and sales that are no whole fen', () => {
    expect(() => splitSales(200, { prizes: 51, fund: 36, cost: 12 })).toThrow()
    expect(() => splitSales(0.5, { prizes: 51, fund: 36, cost: 13 })).toThrow()
    expect(() => splitSales(-1, { prizes: 51, fund: 36, cost: 13 })).toThrow()
  })

  it('loses nothing, and no part is a fen away from its share', () => {
    const games = fc.constantFrom(...(Object.keys(lotteryGames) as LotteryGame[]))
    fc.assert(
      fc.property(games, fc.integer({ min: 0, max: 50_000_000_000_000 }), (game, sales) => {
        const entry = ticketRates[game].entries[0]
        if (entry?.status !== 'in-force') throw new Error('a rate is in force')
        const { prizes, fund, cost } = splitSales(sales, entry.value)
        expect(prizes + fund + cost).toBe(sales)
        for (const [part, rate] of [
          [prizes, entry.value.prizes],
          [fund, entry.value.fund],
          [cost, entry.value.cost],
        ] as const) {
          const away = BigInt(part) * 100n - BigInt(sales) * BigInt(rate)
          expect(away < 100n && away > -100n).toBe(true)
        }
      }),
    )
  })
})

describe('claiming a prize', () => {
  it.each([
    ['2024-04-01', 'draw-day', 'stays', '2024-05-30'],
    ['2024-04-01', 'day-after', 'stays', '2024-05-31'],
    ['2024-03-03', 'day-after', 'stays', '2024-05-02'],
    ['2024-03-03', 'day-after', 'moves', '2024-05-06'],
    ['2024-04-04', 'draw-day', 'moves', '2024-06-03'],
  ] as const)('drawn on %s, %s first, a day off %s: until %s', (on, first, dayOff, due) => {
    expect(prizeClaimDue(on, first, { dayOff })).toMatchObject({ due, cite: { article: '第二十五条' } })
  })

  it('in time, still open, or to the fund', () => {
    const due = '2024-05-31'
    const state = (claimedOn: string | undefined, asOf: string) => prizeState({ claimedOn }, due, asOf).state
    expect(state(due, '2024-06-01')).toBe('claimed')
    expect(state(undefined, due)).toBe('open')
    // What is claimed later is open still.
    expect([state('2024-05-02', '2024-05-01'), state('2024-05-02', '2024-05-02')]).toEqual(['open', 'claimed'])
    expect(state(undefined, addDays(due, 1))).toBe('to-the-fund')
    expect(state(addDays(due, 1), addDays(due, 1))).toBe('to-the-fund')
    expect(prizeState({}, due, due).cite).toMatchObject({
      title: '彩票管理条例实施细则（2018年修订）',
      article: '第五十七条',
    })
  })

  it('is not told by the regulation before it began', () => {
    expect(() => prizeClaimDue('2009-06-30', 'day-after')).toThrow('2009-06-30')
    expect(prizeClaimDue('2009-07-01', 'day-after').cite.article).toBe('第二十五条')
    expect(() => prizeState({}, '2009-06-01', '2009-06-30')).toThrow('2009-06-30')
  })

  it.each([
    ['2012-02-29', '第三十一条第二款', '国务院令第554号'],
    ['2012-03-01', '第五十九条', '财政部、民政部、国家体育总局令第67号'],
    ['2018-09-30', '第五十九条', '财政部、民政部、国家体育总局令第67号'],
    ['2018-10-01', '第五十七条', '财政部、民政部、国家体育总局令第96号'],
  ])('what nobody claimed, on %s: %s', (asOf, article, number) => {
    expect(prizeState({}, '2018-09-01', asOf).cite).toMatchObject({ article, number })
  })
})
