import { describe, expect, it } from 'vitest'
import { CharityTraining, CharityWorker, charityStaffOn, charityTrainingIn } from './staff.js'

// Invented records.
describe('people who work for charities', () => {
  const worker = (id: string, more: object = {}) =>
    CharityWorker.parse({ id, charity: '某慈善会', since: '2024-01-01', ...more })
  const list = [
    worker('a', { fullTime: true }),
    worker('a', { charity: '某基金会' }),
    worker('b', { until: '2024-06-30', fullTime: false }),
    worker('c', { since: '2024-07-01' }),
  ]

  it.each([
    ['2023-12-31', { staff: 0, fullTime: 0, notKnown: 0 }],
    ['2024-06-30', { staff: 2, fullTime: 1, notKnown: 0 }],
    ['2024-07-01', { staff: 2, fullTime: 1, notKnown: 1 }],
  ])('on %s: %j', (asOf, expected) => expect(charityStaffOn(list, asOf)).toEqual(expected))

  it('leave no sooner than they come', () =>
    expect(CharityWorker.safeParse({ ...worker('a'), until: '2023-12-31' }).success).toBe(false))
})

describe('training', () => {
  const training = (name: string, from: string, to: string, attendances = 10) =>
    CharityTraining.parse({ name, from, to, attendances })
  const year = { from: '2024-01-01', to: '2024-12-31' }

  it.each<[string, CharityTraining[], [number, number, number]]>([
    ['a day', [training('a', '2024-03-01', '2024-03-01', 30)], [1, 1, 30]],
    ['three days', [training('a', '2024-03-01', '2024-03-03')], [1, 3, 30]],
    ['over the new year', [training('a', '2023-12-31', '2024-01-02')], [1, 2, 20]],
    ['to the last day', [training('a', '2024-12-31', '2025-01-03')], [1, 1, 10]],
    [
      'before and after',
      [training('a', '2023-12-30', '2023-12-31'), training('b', '2025-01-01', '2025-01-01')],
      [0, 0, 0],
    ],
    ['twice', [training('a', '2024-03-01', '2024-03-01'), training('a', '2024-03-01', '2024-03-01')], [1, 1, 10]],
    [
      'in two counties on one day',
      ['511702', '511703'].map(division => ({ ...training('a', '2024-03-01', '2024-03-01'), division })),
      [2, 2, 20],
    ],
    [
      'two classes of one name',
      ['甲校', '乙校'].map(place => ({ ...training('a', '2024-03-01', '2024-03-01'), place })),
      [2, 2, 20],
    ],
  ])('%s', (_, trainings, [number, days, personDays]) =>
    expect(charityTrainingIn(trainings, year)).toEqual({ trainings: number, days, personDays }),
  )
})
