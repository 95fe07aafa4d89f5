import { expect, it } from 'vitest'
import { betweenLists, inMonth, isSameMoment, momentPrecision, onDay, possiblyOn, surelyOn } from './moment.js'

const june = { earliest: '2020-06-01', latest: '2020-06-30' }

it('is a day, a month, or some day after one list and by the next', () => {
  expect(onDay('2020-06-15')).toEqual({ earliest: '2020-06-15', latest: '2020-06-15' })
  expect(inMonth(2020, 6)).toEqual(june)
  expect(inMonth(2024, 2)).toEqual({ earliest: '2024-02-01', latest: '2024-02-29' })
  expect(betweenLists('2020-05-31', '2020-06-30')).toEqual(june)
})

it.each([
  ['2020-06-15', '2020-06-15', 'day'],
  ['2020-06-01', '2020-06-01', 'day'],
  ['2020-06-01', '2020-06-30', 'month'],
  ['2020-06-02', '2020-06-30', 'range'],
  ['2020-06-01', '2020-06-29', 'range'],
  ['2020-06-01', '2020-07-31', 'range'],
  ['2020-06-01', '2021-06-30', 'range'],
])('%s to %s is known to the %s', (earliest, latest, precision) => {
  expect(momentPrecision({ earliest, latest })).toBe(precision)
})

it.each([
  ['2020-05-31', false, false],
  ['2020-06-01', true, false],
  ['2020-06-29', true, false],
  ['2020-06-30', true, true],
])('on %s: possibly %s, surely %s', (day, possibly, surely) => {
  expect([possiblyOn(june, day), surelyOn(june, day)]).toEqual([possibly, surely])
  expect([possiblyOn(undefined, day), surelyOn(undefined, day)]).toEqual([true, true])
})

it('is the same by both its ends', () => {
  expect(isSameMoment(june, { ...june })).toBe(true)
  expect(isSameMoment(june, { ...june, latest: '2020-06-29' })).toBe(false)
  expect(isSameMoment(june, { ...june, earliest: '2020-06-02' })).toBe(false)
  expect(isSameMoment(undefined, undefined)).toBe(true)
  expect(isSameMoment(june, undefined)).toBe(false)
})
