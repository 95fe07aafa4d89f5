import { describe, expect, it, test } from 'vitest'
import { add, compareQuantities, numberOf, scale } from './quantity.js'

const over = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('comparing', () => {
  test.each([
    [1, 2, -1],
    [2, 1, 1],
    [0.5, over(1, 2), 0],
    [over(1, 3), 0.3333, 1],
    // Equal as decimals, though not as binary numbers.
    [over(0.1, 0.3), over(1, 3), 0],
    [over(3333.7, 0.1), 33_337, 0],
  ])('%j and %j: %i', (a, b, order) => {
    expect(compareQuantities(a, b)).toBe(order)
    expect(compareQuantities(b, a)).toBe(order === 0 ? 0 : -order)
  })
})

describe('the nearest number', () => {
  test.each([
    [5, 5],
    [over(1, 4), 0.25],
    [over(0.7, 7), 0.1],
    [over(3, 0.1), 30],
    [over(0.3, 0.1), 3],
  ])('%j: %d', (quantity, number) => {
    expect(numberOf(quantity)).toBe(number)
  })
})

describe('scaling', () => {
  test.each([
    [3, [1, 1], 3],
    [3, [2, 1], 6],
    [3, [0, 1], 0],
    [3, [1, 2], over(3, 2)],
    [over(1, 3), [2, 5], over(2, 15)],
    [0.1, [3, 1], 0.3],
  ] as const)('%j by %j: %j', (quantity, factor, scaled) => {
    expect(scale(quantity, factor)).toEqual(scaled)
  })
})

describe('adding', () => {
  it('keeps the denominator as small as it can', () => {
    expect(add(over(1, 6), over(1, 4))).toEqual(over(5, 12))
    expect(add(over(1, 2), 1)).toEqual(over(3, 2))
  })
  it('is exact with decimals, above the line and below it', () => {
    expect(add(0.1, 0.2)).toBe(0.3)
    expect(compareQuantities(add(over(1, 0.3), over(1, 0.1)), over(40, 3))).toBe(0)
    expect(compareQuantities(add(over(1, 0.3), over(1, 2)), over(23, 6))).toBe(0)
  })
  it('holds beyond the whole numbers that are safe', () => {
    expect(add(Number.MAX_SAFE_INTEGER, 2)).toBe(2 ** 53)
  })
})
