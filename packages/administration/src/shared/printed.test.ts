import { expect, it } from 'vitest'
import { inLastDigits, printedDigits, printedPercent } from './printed.js'

it.each<[number, number, number, 'half-up' | 'down', string | null]>([
  [7, 12, 2, 'half-up', '58.33'],
  [7, 12, 0, 'down', '58'],
  [2, 3, 0, 'down', '66'],
  [2, 3, 0, 'half-up', '67'],
  [1, 8, 1, 'half-up', '12.5'],
  [1, 800, 1, 'half-up', '0.1'],
  [0.125, 100, 2, 'half-up', '0.13'],
  [0.1249, 100, 2, 'half-up', '0.12'],
  [-0.125, 100, 2, 'half-up', '-0.13'],
  [-0.125, 100, 2, 'down', '-0.12'],
  [0, 5, 2, 'half-up', '0.00'],
  [1, 0, 2, 'half-up', null],
  [1, -1, 2, 'half-up', null],
])('%d of %d to %i decimals, %s: %s', (numerator, denominator, decimals, lastDigit, printed) =>
  expect(printedPercent(numerator, denominator, decimals, lastDigit)).toBe(printed),
)

it('brings figures to one last digit, and prints them', () => {
  expect(inLastDigits([1.5, 2, 0.25])).toEqual({ digits: [150n, 200n, 25n], decimals: 2 })
  expect(inLastDigits([])).toEqual({ digits: [], decimals: 0 })
  expect([printedDigits(-153n, 2), printedDigits(5n, 2), printedDigits(12n, 0)]).toEqual(['-1.53', '0.05', '12'])
  expect(() => inLastDigits([Number.NaN])).toThrow('NaN')
})
