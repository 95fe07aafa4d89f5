import { workingCalendar } from '@minzheng/core/working-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dibaoProcedure2021,
  disabilitySubsidyProcedure,
  overdueOn,
  procedures,
  rigidExpenditureProcedure,
  schedule,
  scheduleProblems,
  stateOn,
} from './lookup.js'

describe('what is overdue', () => {
  const start = '2024-03-06'
  const states = (done: Record<string, string>, day: string) => {
    const steps = schedule(dibaoProcedure2021, { start, plainDays: 'calendar', done })
    return {
      states: Object.fromEntries(steps.map(step => [step.id, stateOn(step, day)])),
      overdue: overdueOn(steps, day).map(({ id }) => id),
    }
  }

  it('only what has begun, and the whole', () => {
    expect(states({}, '2024-03-11').overdue).toEqual([])
    expect(states({}, '2024-03-12').overdue).toEqual(['investigation-start'])
    expect(states({}, '2024-04-18').overdue).toEqual(['investigation-start'])
    expect(states({}, '2024-04-19').overdue).toEqual(['investigation-start', 'total'])
  })

  it('what hangs on a step not done has not begun, a publicity and what follows it among them', () => {
    expect(states({}, '2024-12-31').states).toMatchObject({
      'check-start': 'not-begun',
      opinion: 'not-begun',
      publicity: 'not-begun',
      file: 'not-begun',
      decision: 'not-begun',
    })
  })

  it('counts from the day on which the step before was done', () => {
    const done = { 'investigation-start': '2024-03-07', 'check-start': '2024-03-13', opinion: '2024-03-20' }
    const at = states(done, '2024-03-27')
    expect(at.states).toMatchObject({
      'investigation-start': 'done',
      'check-start': 'done-late',
      opinion: 'done',
      publicity: 'running',
      file: 'not-begun',
      decision: 'not-begun',
    })
    expect(states(done, '2024-03-28').states).toMatchObject({ publicity: 'ended', file: 'no-limit' })
    expect(states({ ...done, publicity: '2024-03-26' }, '2024-03-28').states.publicity).toBe('cut-short')
    expect(states({ ...done, file: '2024-03-28' }, '2024-04-13').overdue).toEqual(['decision'])
  })

  it('what was done after the day is not done on it', () => {
    expect(states({ 'investigation-start': '2024-03-20' }, '2024-03-19').overdue).toEqual(['investigation-start'])
    expect(states({ total: '2024-04-18' }, '2024-05-01').states.total).toBe('done')
    expect(states({ total: '2024-04-19' }, '2024-05-01').states.total).toBe('done-late')
  })
})

describe('outside the working-day calendar', () => {
  it('a step has a problem and no date, and so has what hangs on it', () => {
    const calendar = workingCalendar({ holidays: [], makeUpWorkdays: [], years: [2024] })
    const steps = schedule(dibaoProcedure2021, { start: '2024-12-20', plainDays: 'calendar', calendar })
    expect(steps.map(({ id, due, problem }) => [id, due, problem?.code])).toEqual([
      ['investigation-start', '2024-12-25', undefined],
      ['check-start', '2024-12-30', undefined],
      ['opinion', null, undefined],
      ['publicity', '2025-01-06', undefined],
      ['file', null, undefined],
      ['decision', null, 'calendar-not-covered'],
      ['total', null, 'calendar-not-covered'],
    ])
    const after = schedule(dibaoProcedure2021, {
      start: '2024-12-20',
      plainDays: 'calendar',
      calendar,
      circumstances: { granted: true },
    })
    expect(after.find(({ id }) => id === 'payment')).toMatchObject({
      from: null,
      due: null,
      problem: { code: 'calendar-not-covered' },
    })
    expect(overdueOn(steps, '2026-01-01').map(({ id }) => id)).toEqual(['investigation-start'])
    expect(stateOn(steps.at(-1)!, '2026-01-01')).toBe('not-known')
  })

  it('a date that does not exist is one too', () => {
    expect(
      schedule(rigidExpenditureProcedure, { start: '2025-02-29', plainDays: 'calendar' }).at(-1)?.problem?.code,
    ).toBe('not-a-date')
  })
})

describe('properties', () => {
  const day = fc
    .integer({ min: 0, max: 1500 })
    .map(n => new Date(Date.UTC(2021, 6, 1) + n * 86_400_000).toISOString().slice(0, 10))
  const circumstances = fc.record({
    objection: fc.boolean(),
    special: fc.boolean(),
    granted: fc.boolean(),
    refused: fc.boolean(),
    disputed: fc.boolean(),
  })

  it('no step is due before it begins, and a later start never brings a date forward', () => {
    fc.assert(
      fc.property(fc.constantFrom(...procedures), day, day, circumstances, (procedure, a, b, circumstances) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        const of = (start: string) => schedule(procedure, { start, plainDays: 'calendar', circumstances })
        const after = of(late)
        for (const [index, step] of of(early).entries()) {
          if (step.due === null) continue
          expect(step.due >= step.from!).toBe(true)
          expect(step.due <= after[index]!.due!).toBe(true)
        }
      }),
    )
  })

  it('a case that keeps every last day is never overdue', () => {
    fc.assert(
      fc.property(fc.constantFrom(...procedures), day, circumstances, (procedure, start, circumstances) => {
        let done: Record<string, string> = {}
        for (const { id } of schedule(procedure, { start, plainDays: 'calendar', circumstances })) {
          const step = schedule(procedure, { start, plainDays: 'calendar', circumstances, done }).find(
            one => one.id === id,
          )!
          done = { ...done, [id]: step.due ?? step.from! }
        }
        for (const step of schedule(procedure, { start, plainDays: 'calendar', circumstances, done }))
          expect(stateOn(step, '2099-01-01')).toBe('done')
      }),
    )
  })
})

describe('payment', () => {
  it.each([
    ['2024-11-10', '2024-12-31'],
    ['2024-12-10', '2025-01-31'],
    ['2024-01-10', '2024-02-29'],
  ])('decided on %s, by %s', (decision, due) => {
    const steps = schedule(dibaoProcedure2021, {
      start: '2024-01-02',
      plainDays: 'calendar',
      circumstances: { granted: true },
      done: { decision },
    })
    expect(steps.find(({ id }) => id === 'payment')?.due).toBe(due)
  })
})

// Counted from the month of the application, which says nothing of the day on which it is paid.
it('the disability subsidies decided in a later month than the application are not late with it', () => {
  const steps = (done: Record<string, string>) =>
    schedule(disabilitySubsidyProcedure, {
      start: '2024-01-10',
      plainDays: 'calendar',
      circumstances: { granted: true },
      done,
    })
  const decided = { opinion: '2024-01-20', federation: '2024-02-05', decision: '2024-02-20' }
  const payment = (done: Record<string, string>) => steps(done).find(({ id }) => id === 'payment')!
  expect([payment(decided).from, payment(decided).due]).toEqual(['2024-02-20', null])
  expect(overdueOn(steps(decided), '2024-03-31')).toEqual([])
  expect(stateOn(payment({ ...decided, payment: '2024-03-10' }), '2024-03-31')).toBe('done')
})

// 国发〔2015〕52号: 乡镇受理并初审，残联审核，民政审定.
it.each([
  [{ opinion: '2024-01-20', federation: '2024-02-05', decision: '2024-02-05' }, []],
  [{ opinion: '2024-01-20', federation: '2024-02-20', decision: '2024-02-05' }, ['procedure-order']],
  [{ opinion: '2024-01-09' }, ['procedure-order']],
  [{ opinion: '2024-01-20', decision: '2024-02-05' }, ['procedure-skipped']],
  [{ opinion: '2024-01-20', decision: '2024-03-01' }, []],
])('the disability subsidies, in order: %j, %j', (done, codes) => {
  const steps = schedule(disabilitySubsidyProcedure, { start: '2024-01-10', plainDays: 'calendar', done })
  expect(scheduleProblems(steps, '2024-02-29').map(({ code }) => code)).toEqual(codes)
})

it('nothing follows a publicity while it runs', () => {
  const codes = (file: string) => {
    const done = { 'check-start': '2024-03-07', opinion: '2024-03-20', file }
    const steps = schedule(dibaoProcedure2021, { start: '2024-03-06', plainDays: 'calendar', done })
    return scheduleProblems(steps, '2024-12-31').flatMap(({ code, path }) => (path[1] === 'file' ? [code] : []))
  }
  expect(codes('2024-03-27')).toEqual(['procedure-order'])
  expect(codes('2024-03-28')).toEqual([])
})

it('a step has its limit, its titles and no problem where there is none', () => {
  const [first, ...rest] = schedule(dibaoProcedure2021, {
    start: '2024-03-06',
    plainDays: 'calendar',
    done: { total: '2024-04-01' },
  })
  expect(first).toMatchObject({ limit: { amount: 3, unit: 'working-day' }, title: { en: expect.any(String) } })
  expect(first?.title).not.toEqual({ zh: first?.title.en, en: first?.title.zh })
  expect(/[\u4e00-\u9fff]/.test(first?.title.zh ?? '') && !/[\u4e00-\u9fff]/.test(first?.title.en ?? '')).toBe(true)
  for (const step of [first!, ...rest]) expect('problem' in step).toBe(false)
  expect(rest.find(({ id }) => id === 'opinion')?.limit).toBeNull()
  expect(rest.find(({ id }) => id === 'total')).toMatchObject({ done: '2024-04-01' })
  const open = schedule(dibaoProcedure2021, { start: '2024-03-06', plainDays: 'calendar' })
  expect(open.find(({ id }) => id === 'total')?.done).toBeNull()
})
