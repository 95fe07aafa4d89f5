import { describe, expect, it } from 'vitest'
import { MarriageSlot, PeakDay, peakDayProblems, slotProblems } from './slots.js'

const slot = (more: object = {}) =>
  MarriageSlot.parse({
    date: '2025-05-20',
    from: '09:00',
    to: '10:00',
    act: 'marriage',
    capacity: 10,
    booked: 8,
    ...more,
  })
const codes = (...slots: object[]) => slotProblems(slots.map(slot)).map(({ code }) => code)

// No source: what any list of slots has to fulfil; 令804 art. 7(3) lets offices offer bookings.
describe('slots', () => {
  it.each<[string, object[], string[]]>([
    ['one', [{}], []],
    ['full', [{ booked: 10 }], []],
    ['one too many', [{ booked: 11 }], ['slot-not-overbooked']],
    ['all came', [{ came: 8 }], []],
    ['more came', [{ came: 9 }], ['came-of-booked']],
    ['one after the other', [{}, { from: '10:00', to: '11:00' }], []],
    ['one into the other', [{}, { from: '09:59', to: '11:00' }], ['slots-apart']],
    ['of another act', [{}, { act: 'divorce' }], []],
    ['of any act', [{}, { act: 'any' }], ['slots-apart']],
    ['of any act before', [{ act: 'any' }, {}], ['slots-apart']],
    ['of another registry', [{ office: '甲' }, { office: '乙' }], []],
    ['of one registry', [{ office: '甲' }, { office: '甲' }], ['slots-apart']],
    ['on another day', [{}, { date: '2025-05-21' }], []],
    ['ends as the other begins', [{ from: '10:00', to: '11:00' }, {}], []],
  ])('%s', (_, slots, expected) => expect(codes(...slots)).toEqual(expected))
  it('ends after it begins, at times that there are', () => {
    const parse = (from: string, to: string) => MarriageSlot.safeParse({ ...slot(), from, to }).success
    expect([parse('09:00', '09:00'), parse('09:00', '09:01'), parse('23:59', '24:00'), parse('9:00', '10:00')]).toEqual(
      [false, true, false, false],
    )
  })
})

// Source: the ministry’s answer of May 2023 on 20 and 21 May.
describe('peak days', () => {
  const day = (more: object = {}) =>
    PeakDay.parse({ date: '2023-05-20', opens: true, planMadeOn: '2023-05-10', toldOn: '2023-05-12', ...more })
  const found = (more: object, asOf = '2023-05-20') => peakDayProblems([day(more)], asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['all in time', {}, '2023-05-20', []],
    ['nobody was told', { toldOn: null }, '2023-05-20', ['peak-day-told']],
    ['there is still a day', { toldOn: null, planMadeOn: null }, '2023-05-19', []],
    ['told on the day', { toldOn: '2023-05-20' }, '2023-05-20', ['peak-day-told']],
    ['told the day before', { toldOn: '2023-05-19' }, '2023-05-20', []],
    ['not told whether', { toldOn: undefined, planMadeOn: undefined }, '2023-05-20', []],
    ['before the answer', { date: '2022-05-20', toldOn: null, planMadeOn: null }, '2023-12-31', []],
    ['no plan', { planMadeOn: null }, '2023-05-20', ['peak-day-plan']],
    ['closed, without a plan', { planMadeOn: null, opens: false }, '2023-05-20', []],
    ['closed, and nobody told', { planMadeOn: null, opens: false, toldOn: null }, '2023-05-20', ['peak-day-told']],
    ['more than can be served', { expected: 101, capacity: 100 }, '2023-05-01', ['peak-day-capacity']],
    ['as many', { expected: 100, capacity: 100 }, '2023-05-01', []],
    ['more, but closed', { expected: 101, capacity: 100, opens: false }, '2023-05-01', []],
    ['not decided', { expected: 101, capacity: 100, opens: null, planMadeOn: null }, '2023-05-20', []],
  ])('%s', (_, more, asOf, expected) => expect(found(more, asOf)).toEqual(expected))
  // The ministry spoke of two days of 2023, to the press: it is no law.
  it.each([
    ['2023-05-20', 'warning'],
    ['2023-05-21', 'warning'],
    ['2024-02-14', 'warning'],
  ])('nobody was told of %s: %s', (date, severity) =>
    expect(peakDayProblems([day({ date, toldOn: null })], '2024-12-31').map(one => one.severity)).toEqual([severity]),
  )
})
