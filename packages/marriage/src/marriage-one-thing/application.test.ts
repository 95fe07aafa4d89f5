import { describe, expect, it } from 'vitest'
import { LinkedApplication, linkedFigures, linkedProblems, linkedState } from './application.js'

const matter = (name: string, settled: string | null = null, refused = false) => ({ matter: name, settled, refused })
const application = (more: object = {}) =>
  LinkedApplication.parse({
    id: '1',
    submitted: '2024-10-09',
    online: true,
    matters: [
      matter('marriage-registration', '2024-10-10'),
      matter('hukou-status', '2024-10-10'),
      matter('fertility-registration', '2024-10-11'),
    ],
    ...more,
  })
const limit = { workingDays: 5, cite: { title: '某市指南', confidence: 'unverified' } } as const
const codes = (more: object, asOf = '2024-12-31', days?: typeof limit) =>
  linkedProblems(application(more), asOf, days).map(({ code }) => code)

// Source: the guides of 济南 (2024-10-09) and 衢州 (2019); the time promised is of each place.
describe('a linked application', () => {
  it.each<[string, object, string, string]>([
    ['one is open', {}, '2024-10-10', 'under-way'],
    ['all are settled', {}, '2024-10-11', 'done'],
    [
      'one refused',
      { matters: [matter('marriage-registration', '2024-10-10'), matter('hukou-move', '2024-10-10', true)] },
      '2024-10-11',
      'partly-refused',
    ],
    ['never settled', { matters: [matter('marriage-booking')] }, '2030-01-01', 'under-way'],
  ])('%s', (_, more, asOf, state) => expect(linkedState(application(more), asOf)).toBe(state))

  it.each<[string, object, string, string[]]>([
    ['in order', {}, '2024-12-31', []],
    ['one matter alone', { matters: [matter('marriage-booking')] }, '2024-12-31', ['linked-two']],
    [
      'status before the marriage',
      { matters: [matter('marriage-registration', '2024-10-11'), matter('hukou-status', '2024-10-10')] },
      '2024-12-31',
      ['linked-after-marriage'],
    ],
    [
      'a move where the marriage was refused',
      { matters: [matter('marriage-registration', '2024-10-09', true), matter('hukou-move', '2024-10-10')] },
      '2024-12-31',
      ['linked-after-marriage'],
    ],
    [
      'a move without a marriage yet',
      { matters: [matter('marriage-registration'), matter('hukou-move', '2024-10-10')] },
      '2024-12-31',
      ['linked-after-marriage'],
    ],
    [
      'refused',
      { matters: [matter('marriage-registration'), matter('hukou-move', '2024-10-10', true)] },
      '2024-12-31',
      [],
    ],
    [
      'to be settled',
      { matters: [matter('marriage-registration'), matter('hukou-move', '2025-01-01')] },
      '2024-12-31',
      [],
    ],
    [
      'married elsewhere',
      { matters: [matter('hukou-status', '2024-10-09'), matter('hukou-move', '2024-10-09')] },
      '2024-12-31',
      [],
    ],
    [
      'a birth need not wait',
      { matters: [matter('marriage-registration', '2024-10-11'), matter('fertility-registration', '2024-10-10')] },
      '2024-12-31',
      [],
    ],
    ['twice the same', { matters: [matter('hukou-move'), matter('hukou-move')] }, '2024-12-31', ['matter-once']],
    ...['hukou-status', 'pre-marital-check', 'social-security'].flatMap((one): [string, object, string, string[]][] => [
      [`${one} of each of the two`, { matters: [matter(one), matter(one)] }, '2024-12-31', []],
      [`${one} of three`, { matters: [matter(one), matter(one), matter(one)] }, '2024-12-31', ['matter-once']],
    ]),
    [
      'settled before',
      { matters: [matter('hukou-status', '2024-10-08'), matter('hukou-move')] },
      '2024-12-31',
      ['settled-after-submitted'],
    ],
    ['of today', { matters: [matter('marriage-booking')] }, '2024-10-09', ['linked-two']],
    ['of tomorrow', { matters: [matter('marriage-booking')] }, '2024-10-08', []],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))

  // Five working days after Wednesday 2024-10-09 with the worked Saturday 2024-10-12: 2024-10-15.
  it.each<[string | null, string, string[]]>([
    ['2024-10-15', '2024-12-31', []],
    ['2024-10-16', '2024-12-31', ['linked-in-time']],
    [null, '2024-10-15', []],
    [null, '2024-10-16', ['linked-in-time']],
  ])('settled %s, on %s: %j', (settled, asOf, expected) => {
    const matters = [matter('marriage-registration', '2024-10-10'), matter('hukou-status', settled)]
    expect(codes({ matters }, asOf, limit)).toEqual(expected)
  })

  it('figures of a span of days', () => {
    const all = [
      application(),
      application({ online: false, submitted: '2024-10-10', matters: [matter('hukou-status')] }),
      application({ submitted: '2024-10-08' }),
    ]
    expect(linkedFigures(all, '2024-10-09', '2024-10-31')).toEqual({
      online: { numerator: 1, denominator: 2 },
      days: { sum: 2, done: 1 },
    })
    const unsorted = [matter('hukou-status', '2024-10-12'), matter('marriage-registration', '2024-10-10')]
    expect(linkedFigures([application({ matters: unsorted })], '2024-10-09', '2024-10-31').days).toEqual({
      sum: 3,
      done: 1,
    })
    expect(linkedFigures(all, '2024-10-08', '2024-10-09').online).toEqual({ numerator: 2, denominator: 2 })
  })
})
