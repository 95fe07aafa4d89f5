import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fenOf, formatYuan } from './money.js'
import { Fen } from './money.schema.js'
import { isProblemError } from './problem.js'

const codeOf = (call: () => unknown): string | undefined => {
  try {
    call()
  } catch (error) {
    return isProblemError(error) ? error.problems[0]?.code : String(error)
  }
  return undefined
}

it.each([
  ['12.3', 1230],
  ['605', 60500],
  [605.5, 60550],
  [0.07, 7],
  [1.1, 110],
  ['-0.01', -1],
  ['-0', 0],
  [' 8.00 ', 800],
  ['90071992547409.91', 9007199254740991],
])('%j yuan are %i fen', (yuan, fen) => {
  expect(fenOf(yuan)).toBe(fen)
})

it.each(['', 'abc', '1.234', '1,234', '.5', '5.', '1e3', '６', '90071992547409.92', 0.1 + 0.2, Number.NaN, 1e21])(
  '%j is no amount in whole fen',
  yuan => {
    expect(codeOf(() => fenOf(yuan))).toBe('not-yuan')
  },
)

it.each([
  [60550, '605.50'],
  [5, '0.05'],
  [-5, '-0.05'],
  [0, '0.00'],
  [-0, '0.00'],
])('%i fen are %s', (fen, yuan) => {
  expect(formatYuan(fen)).toBe(yuan)
})

it('prints no fractions of a fen', () => {
  for (const fen of [605.5, Number.NaN, 1e21]) expect(codeOf(() => formatYuan(fen))).toBe('not-fen')
  expect(Fen.safeParse(605.5).success).toBe(false)
})

it.each([
  [-1, '-0.01'],
  [-100, '-1.00'],
  [0, '0.00'],
  [1, '0.01'],
])('%i fen is %s', (fen, text) => {
  expect(formatYuan(fen)).toBe(text)
})

it('reads what it prints', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fen => {
      expect(fenOf(formatYuan(fen))).toBe(fen + 0)
    }),
  )
})
