import { expect, it } from 'vitest'
import { fundOfSales, LotterySale } from './sales.js'

const sale = (game: string, on: string, amount: number) => LotterySale.parse({ game, on, amount })

// 财政部公告2018年第114号: 36 of 100; instant tickets 20.
it('the fund gets of each game its rate of the day', () => {
  const list = [
    sale('double-colour-ball', '2024-01-01', 1_000_00),
    sale('instant-ticket', '2024-01-01', 500_00),
    sale('double-colour-ball', '2024-12-31', 1),
  ]
  expect(fundOfSales(list)).toEqual({ fund: 360_00 + 100_00, notKnown: [] })
})

it('is rounded once a rate, not once a sale', () =>
  expect(
    fundOfSales([sale('double-colour-ball', '2024-01-01', 1), sale('double-colour-ball', '2024-01-02', 2)]),
  ).toEqual({
    fund: 1,
    notKnown: [],
  }))

it.each([
  ['another game', '3D', '2024-01-01'],
  ['a day without a rate', 'local-fast-game', '2018-01-01'],
  ['a day before the first', 'instant-ticket', '2023-12-31'],
])('%s leaves it open', (_, game, on) =>
  expect(fundOfSales([sale('double-colour-ball', on, 100), sale(game, on, 100)])).toEqual({
    fund: null,
    notKnown: [game],
  }),
)

it('of nothing sold there is nothing', () => expect(fundOfSales([]).fund).toBe(0))
