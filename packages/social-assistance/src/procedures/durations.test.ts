import { describe, expect, it } from 'vitest'
import { dibaoChongqingProcedure, dibaoProcedure2021, durationCuts, schedule, stepDurations } from './lookup.js'

const closed = (start: string, done: Readonly<Record<string, string>>, circumstances = {}) =>
  schedule(dibaoProcedure2021, { start, plainDays: 'calendar', done, circumstances })
// Wednesday 2024-03-06. 民发〔2021〕57号 arts 15, 17, 19, 22: 3 working days, 3 working days, 7 days, 30 or 45 working days in all.
const one = closed('2024-03-06', {
  'investigation-start': '2024-03-07',
  'check-start': '2024-03-13',
  publicity: '2024-03-20',
  total: '2024-04-18',
})
const other = closed('2024-03-06', { 'investigation-start': '2024-03-08', total: '2024-04-19' })
const byId = (id: string, cases = [one, other]) => stepDurations(cases).find(step => step.id === id)

it('says how long each step took on average, against its limit', () => {
  expect(byId('investigation-start')).toMatchObject({ done: 2, average: 1.5, limit: 3, under: 1.5, late: 0 })
  expect(byId('check-start')).toMatchObject({ done: 1, average: 4, limit: 3, under: -1, late: 1 })
  // Of the calendar, and never late; it counts from the opinion, which counts from the check.
  expect(byId('publicity')).toMatchObject({ done: 1, average: 7, limit: 7, late: 0 })
  expect(byId('opinion')).toMatchObject({ done: 0, average: null, limit: null, under: null })
  expect(byId('total')).toMatchObject({ done: 2, average: 30.5, limit: 30, under: -0.5, late: 1 })
  expect(stepDurations([])).toEqual([])
})

it('has no one limit where the cases have several', () => {
  const special = closed('2024-03-06', { total: '2024-04-19' }, { special: true })
  expect(byId('total', [one, special])).toMatchObject({ average: 30.5, limit: null, under: null, late: 0 })
})

it('says by how much they fell', () => {
  const before = stepDurations([closed('2024-03-06', { 'investigation-start': '2024-03-11', total: '2024-04-18' })])
  const after = stepDurations([closed('2024-03-06', { 'investigation-start': '2024-03-07', total: '2024-04-02' })])
  expect(durationCuts(before, after)).toEqual([
    { id: 'investigation-start', days: 2, share: 2 / 3 },
    { id: 'total', days: 11, share: 11 / 30 },
  ])
  const atOnce = stepDurations([closed('2024-03-06', { total: '2024-03-06' })])
  expect(durationCuts(atOnce, after)).toEqual([{ id: 'total', days: -19, share: null }])
})

// 重庆市城乡居民最低生活保障条例 art. 19: thirty days, in which appraisal and publicity (art. 18(2), (3)) do not count.
describe('of the whole, what does not count', () => {
  const inChongqing = (done: Readonly<Record<string, string>>) =>
    stepDurations([
      schedule(dibaoChongqingProcedure, {
        start: '2024-03-01',
        plainDays: 'calendar',
        done: { investigation: '2024-03-15', ...done },
      }),
    ]).find(({ id }) => id === 'total')

  it.each([
    ['2024-04-08', 28, 2, 0],
    ['2024-04-10', 30, 0, 0],
    ['2024-04-11', 31, -1, 1],
  ])('is left out: decided on %s, %d days', (total, average, under, late) =>
    expect(inChongqing({ appraisal: '2024-03-18', publicity: '2024-03-25', total })).toMatchObject({
      average,
      limit: 30,
      under,
      late,
    }),
  )
  it('counts no further than the decision', () =>
    expect(inChongqing({ appraisal: '2024-03-18', total: '2024-03-20' })).toMatchObject({ average: 14, under: 16 }))
  it('and what begins after it takes nothing off', () =>
    expect(inChongqing({ appraisal: '2024-03-22', publicity: '2024-03-29', total: '2024-03-20' })).toMatchObject({
      average: 14,
    }))
  it('holds nothing against the limit while it is not known', () =>
    expect(inChongqing({ total: '2024-05-31' })).toMatchObject({ done: 1, limit: 30, under: null, late: 0 }))
})
