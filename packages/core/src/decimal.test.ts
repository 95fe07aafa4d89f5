import { describe, expect, it } from 'vitest'
import { decimalText, readNumber, scaledText } from './decimal.js'

describe('a number as written', () => {
  it.each([
    ['12.50元', { sign: '', digits: '12', decimals: '50', rest: '元' }],
    ['-1,200.5', { sign: '-', digits: '1200', decimals: '5', rest: '' }],
    ['7', { sign: '', digits: '7', decimals: '', rest: '' }],
    ['7.', { sign: '', digits: '7', decimals: '', rest: '.' }],
    ['.5', undefined],
    ['+5', undefined],
    ['元5', undefined],
    ['12,34', undefined],
    ['1,234,56', undefined],
    ['1234,567', undefined],
  ])('%s', (text, number) => {
    expect(readNumber(text)).toEqual(number)
  })

  it.each([
    ['735', 2, '73500'],
    ['735.5', 2, '73550'],
    ['735.05', 2, '73505'],
    ['735.055', 2, '73505.5'],
    ['0.05', 2, '5'],
    ['0.005', 2, '0.5'],
    ['007', 0, '7'],
    ['0', 2, '0'],
    ['0.00', 2, '0'],
    ['12.340', 0, '12.34'],
    ['300', -2, '3'],
    ['30', -2, '0.3'],
    ['3', -2, '0.03'],
    ['0.3', -2, '0.003'],
    ['12', -2, '0.12'],
    ['-5', -1, '-0.5'],
  ])('%s moved by %i is %s', (text, places, moved) => {
    expect(scaledText(readNumber(text)!, places)).toBe(moved)
  })
})

it.each<[number, number, string]>([
  [735.5, 0, '735.5'],
  [0.07, 2, '7'],
  [73500, -2, '735'],
  [5e-7, 0, '0.0000005'],
  [1e21, 0, '1000000000000000000000'],
  [-1.5e-7, 1, '-0.0000015'],
  [0, 2, '0'],
])('%d moved by %i places is %s', (value, places, text) => {
  expect(decimalText(value, places)).toBe(text)
})
