import { expect, it } from 'vitest'
import { TemporaryAssistanceCase, temporaryAssistanceTimes } from './times.js'

const one = (applied: string, more: object = {}) =>
  TemporaryAssistanceCase.parse({ id: applied, kind: 'emergency', applied, ...more })
const march = { from: '2024-03-01', to: '2024-03-31' }

it('counts days from the application to the payment, and what is open', () => {
  const cases = [
    one('2024-03-01', { paid: '2024-03-01' }),
    one('2024-03-02', { paid: '2024-03-05' }),
    one('2024-03-30', { paid: '2024-04-01' }),
    one('2024-03-31', { kind: 'expenditure', refused: '2024-03-31' }),
    one('2024-03-20', { withdrawn: '2024-03-31' }),
    one('2024-03-21', { withdrawn: '2024-04-01' }),
    one('2024-02-29', { paid: '2024-03-01' }),
    one('2024-04-01'),
  ]
  expect(temporaryAssistanceTimes(cases, march)).toEqual({
    applied: 6,
    paid: 2,
    refused: 1,
    withdrawn: 1,
    open: 2,
    days: [3, 0],
    average: 1.5,
  })
  expect(temporaryAssistanceTimes(cases, march, 'expenditure')).toMatchObject({ applied: 1, paid: 0, average: null })
})

it('is paid or refused, once it is applied for', () => {
  const parses = (more: object) => TemporaryAssistanceCase.safeParse({ ...one('2024-03-01'), ...more }).success
  expect([{ paid: '2024-03-01' }, { paid: '2024-02-29' }].map(parses)).toEqual([true, false])
  expect([{ refused: '2024-03-01' }, { refused: '2024-02-29' }].map(parses)).toEqual([true, false])
  expect([{ withdrawn: '2024-03-01' }, { withdrawn: '2024-02-29' }].map(parses)).toEqual([true, false])
  expect(parses({ paid: '2024-03-01', refused: '2024-03-01' })).toBe(false)
  expect(parses({ paid: '2024-03-01', withdrawn: '2024-03-01' })).toBe(false)
})
