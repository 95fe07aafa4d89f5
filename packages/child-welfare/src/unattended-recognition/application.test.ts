import { workingCalendar } from '@minzheng/core/working-days'
import { describe, expect, it } from 'vitest'
import { type UnattendedApplication, unattendedApplicationStatus } from './application.js'

const status = (application: Partial<UnattendedApplication>, asOf = '2024-01-02') =>
  unattendedApplicationStatus({ appliedOn: '2024-01-02', madePublic: false, ...application }, asOf)
const codes = (application: Partial<UnattendedApplication>, asOf?: string) =>
  status(application, asOf).problems.map(({ code, path }) => [code, ...path])

// Source: 民发〔2019〕62号 二（二）、二（三）.
describe('15 working days for the township, and 15 for the county', () => {
  it.each([
    // Without a day off but weekends.
    ['2024-01-02', '2024-01-23'],
    // Over the spring festival: 10 to 17 February off, 4 and 18 worked.
    ['2024-02-01', '2024-02-27'],
  ])('applied on %s: the conclusion by %s', (appliedOn, due) => {
    expect(status({ appliedOn }, appliedOn).checkDue).toEqual({ due })
  })

  it('the county counts from the day it has the file', () => {
    const { checkDue, decisionDue } = status({ checkedOn: '2024-01-23', receivedOn: '2024-01-25' }, '2024-01-25')
    expect([checkDue, decisionDue]).toEqual([{ due: '2024-01-23' }, { due: '2024-02-20' }])
    expect(status({})).not.toHaveProperty('decisionDue')
  })

  it.each([
    ['on the last day for the township', {}, '2024-01-23', []],
    ['the day after', { checkedOn: null }, '2024-01-24', [['unattended-review-late', 'checkedOn']]],
    ['the day after, the check not told', {}, '2024-01-24', [['unattended-review-not-known', 'checkedOn']]],
    ['taken back in time', { withdrawnOn: '2024-01-23' }, '2024-03-01', []],
    [
      'taken back late',
      { checkedOn: null, withdrawnOn: '2024-01-24' },
      '2024-03-01',
      [['unattended-review-late', 'checkedOn']],
    ],
    ['checked on the last day', { checkedOn: '2024-01-23' }, '2024-03-01', []],
    ['checked the day after', { checkedOn: '2024-01-24' }, '2024-03-01', [['unattended-review-late', 'checkedOn']]],
    ['the county on its last day', { receivedOn: '2024-01-23', decidedOn: '2024-02-18' }, '2024-03-01', []],
    [
      'the county the day after its last',
      { receivedOn: '2024-01-23', decidedOn: '2024-02-19' },
      '2024-03-01',
      [['unattended-review-late', 'decidedOn']],
    ],
    [
      'the county has not decided',
      { receivedOn: '2024-01-23', decidedOn: null },
      '2024-02-19',
      [['unattended-review-late', 'decidedOn']],
    ],
    [
      'whether the county decided is not told',
      { receivedOn: '2024-01-23' },
      '2024-02-19',
      [['unattended-review-not-known', 'decidedOn']],
    ],
    // The county has decided, so the township had checked: on which day is not told.
    ['decided, the day of the check not told', { decidedOn: '2024-01-20' }, '2024-06-01', []],
    [
      'received, the day of the check not told',
      { receivedOn: '2024-01-25', decidedOn: '2024-01-30' },
      '2024-06-01',
      [],
    ],
    ['checked on a later day than asked for', { checkedOn: '2024-01-24' }, '2024-01-23', []],
    [
      'received, and decided on a later day than asked for',
      { receivedOn: '2024-01-23', decidedOn: '2024-02-19' },
      '2024-02-18',
      [],
    ],
  ])('%s', (_, application, asOf, expected) => {
    // 15 working days from 2024-01-23: 24 to 26 January, 29 January to 2 February, 4 to 9 February and the 18th (4 and 18 are make-up days).
    expect(status({ receivedOn: '2024-01-23' }).decisionDue).toEqual({ due: '2024-02-18' })
    expect(codes(application, asOf)).toEqual(expected)
  })

  it.each([
    [{ checkedOn: null }, '2024-01-30'],
    [{ checkedOn: '2024-01-24' }, '2024-01-24'],
  ])('says by when it was due, and on which day it was late: %j', (application, on) => {
    const [late] = status(application, '2024-01-30').problems
    expect(late?.message.en).toBe(`It was due by 2024-01-23; ${on} is past it (民发〔2019〕62号 二).`)
  })

  it('days that the calendar does not cover are told, not guessed', () => {
    const calendar = workingCalendar({ years: [2023], holidays: [], makeUpWorkdays: [] })
    const { checkDue } = unattendedApplicationStatus({ appliedOn: '2024-01-02', madePublic: false }, '2024-01-02', {
      calendar,
    })
    expect(checkDue).toMatchObject({ due: null, problem: { code: 'calendar-not-covered' } })
  })
})

describe('what follows the decision', () => {
  it.each([
    ['2024-01-01', '2024-02-01'],
    ['2024-01-31', '2024-02-01'],
    ['2024-12-31', '2025-01-01'],
  ])('confirmed on %s, paid from %s', (decidedOn, paidFrom) => {
    const application = { appliedOn: '2023-12-29', receivedOn: '2024-01-01', decidedOn, confirmed: true }
    expect(status(application).paidFrom).toBe(paidFrom)
  })

  it('who is refused, or not decided on, is paid from no month', () => {
    expect(status({ receivedOn: '2024-01-03', decidedOn: '2024-01-04', confirmed: false })).not.toHaveProperty(
      'paidFrom',
    )
    expect(status({ confirmed: true })).not.toHaveProperty('paidFrom')
  })

  it('is not made public', () =>
    expect(codes({ madePublic: true })).toEqual([['unattended-made-public', 'madePublic']]))
})

it.each([
  ['2019-12-31', [['unattended-before-opinion', 'appliedOn']]],
  ['2020-01-01', []],
])('applied on %s', (appliedOn, expected) => {
  expect(codes({ appliedOn, checkedOn: appliedOn }, appliedOn)).toEqual(expected)
})

it('of an application from before the opinion no day is due, and nothing is paid by it', () => {
  const old = unattendedApplicationStatus(
    { appliedOn: '2019-12-31', receivedOn: '2020-01-10', decidedOn: '2020-03-31', confirmed: true, madePublic: true },
    '2020-04-01',
  )
  expect(old).toMatchObject({ checkDue: { due: null }, decisionDue: { due: null } })
  expect(old).not.toHaveProperty('paidFrom')
  expect(old.problems.map(({ code, severity }) => [code, severity])).toEqual([['unattended-before-opinion', 'warning']])
})

it('names each day that is before the step before', () => {
  expect(codes({ checkedOn: '2024-01-01', receivedOn: '2023-12-31', decidedOn: '2024-01-02' })).toEqual([
    ['unattended-dates-out-of-order', 'checkedOn'],
    ['unattended-dates-out-of-order', 'receivedOn'],
  ])
  // The day of the check need not be known.
  expect(codes({ receivedOn: '2024-01-01' })).toEqual([['unattended-dates-out-of-order', 'receivedOn']])
})
