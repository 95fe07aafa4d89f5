import { Problem } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GoodsMovement, goodsLedger } from './ledger.js'

const movement = (on: string, direction: 'in' | 'out', quantity: number, item = '口罩', unit = '只') =>
  GoodsMovement.parse({ on, direction, item, unit, quantity, party: '某单位' })

// No source: what is received and issued is added up; no rule is applied.
describe('the ledger of goods', () => {
  it('keeps each item and unit apart', () => {
    const { balances, problems } = goodsLedger([
      movement('2020-02-01', 'in', 1000),
      movement('2020-02-02', 'out', 400),
      movement('2020-02-02', 'in', 5, '口罩', '箱'),
      movement('2020-02-03', 'in', 20, '防护服', '套'),
    ])
    expect(problems).toEqual([])
    expect(
      balances.map(({ item, unit, received, issued, balance }) => [item, unit, received, issued, balance]),
    ).toEqual([
      ['口罩', '只', 1000, 400, 600],
      ['口罩', '箱', 5, 0, 5],
      ['防护服', '套', 20, 0, 20],
    ])
  })

  it('adds up tons and litres to their thousandths', () => {
    const { balances, problems } = goodsLedger([
      movement('2020-02-01', 'in', 0.1, '大米', '吨'),
      movement('2020-02-02', 'in', 0.2, '大米', '吨'),
      movement('2020-02-03', 'out', 0.3, '大米', '吨'),
      movement('2020-02-03', 'out', 0.001, '大米', '吨'),
    ])
    expect(balances.map(({ received, issued, balance }) => [received, issued, balance])).toEqual([[0.3, 0.301, -0.001]])
    expect(problems.map(({ path }) => path[0])).toEqual([3])
    expect(() => movement('2020-02-01', 'in', 0.0001)).toThrow()
  })

  it('names each movement that takes out more than is there', () => {
    const ledger = [
      movement('2020-02-03', 'out', 11),
      movement('2020-02-01', 'in', 10),
      movement('2020-02-04', 'out', 1),
      movement('2020-02-05', 'in', 5),
    ]
    const { balances, problems } = goodsLedger(ledger)
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['goods-issued-beyond-stock', [0, 'quantity']],
      ['goods-issued-beyond-stock', [2, 'quantity']],
    ])
    expect(balances[0]?.balance).toBe(3)
    for (const one of problems) expect(Problem.parse(one).message.zh).toContain('结存')
  })

  it('takes receipts of a day before what goes out that day', () => {
    const sameDay = [movement('2020-02-01', 'out', 10), movement('2020-02-01', 'in', 10)]
    expect(goodsLedger(sameDay).problems).toEqual([])
    expect(goodsLedger([movement('2020-02-01', 'out', 10), movement('2020-02-02', 'in', 10)]).problems).toHaveLength(1)
  })

  it('never ends below zero where it names no problem', () => {
    const any = fc.record({
      on: fc.constantFrom('2020-02-01', '2020-02-02', '2020-02-03'),
      direction: fc.constantFrom('in' as const, 'out' as const),
      item: fc.constantFrom('口罩', '酒精'),
      unit: fc.constant('件'),
      quantity: fc.integer({ min: 1, max: 20 }),
      party: fc.constant('某单位'),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), list => {
        const { balances, problems } = goodsLedger(list)
        if (problems.length === 0) for (const { balance } of balances) expect(balance).toBeGreaterThanOrEqual(0)
        expect(balances.every(({ received, issued, balance }) => received - issued === balance)).toBe(true)
      }),
    )
  })
})

it('tells how many were there: none is the least', () => {
  const { problems } = goodsLedger([
    movement('2020-02-01', 'in', 10),
    movement('2020-02-02', 'out', 11),
    movement('2020-02-03', 'out', 1),
    movement('2020-02-04', 'out', 1),
  ])
  expect(problems.map(({ message }) => [message.zh, message.en])).toEqual([
    [
      '2020-02-02 发出“口罩”11 只，而结存只有 10 只。',
      'On 2020-02-02, 11 只 of 口罩 went out, but only 10 were there.',
    ],
    ['2020-02-03 发出“口罩”1 只，而结存只有 0 只。', 'On 2020-02-03, 1 只 of 口罩 went out, but only 0 were there.'],
    ['2020-02-04 发出“口罩”1 只，而结存只有 0 只。', 'On 2020-02-04, 1 只 of 口罩 went out, but only 0 were there.'],
  ])
  const [empty] = goodsLedger([
    movement('2020-02-01', 'in', 1),
    movement('2020-02-01', 'out', 1),
    movement('2020-02-02', 'out', 2),
  ]).problems
  expect(empty?.message.en).toBe('On 2020-02-02, 2 只 of 口罩 went out, but only 0 were there.')
})

it.each([
  ['a receipt and then an issue of one day', [movement('2020-02-01', 'in', 1), movement('2020-02-01', 'out', 1)], []],
  ['an issue of the day before the receipt', [movement('2020-02-02', 'in', 1), movement('2020-02-01', 'out', 1)], [1]],
  ['an issue of the day after, listed first', [movement('2020-02-02', 'out', 1), movement('2020-02-01', 'in', 1)], []],
  [
    'of two issues of one day the later one lacks',
    [movement('2020-02-01', 'out', 6), movement('2020-02-01', 'out', 5), movement('2020-02-01', 'in', 10)],
    [1],
  ],
])('%s', (_, list, lacking) => {
  expect(goodsLedger(list).problems.map(({ path }) => path[0])).toEqual(lacking)
})
