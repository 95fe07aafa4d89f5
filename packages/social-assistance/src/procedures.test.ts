import { workingCalendar } from '@minzheng/core/working-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dibaoChongqingProcedure,
  dibaoDelegatedProcedure,
  dibaoProcedure2012,
  dibaoProcedure2021,
  dibaoZhejiangProcedure,
  overdueOn,
  Procedure,
  procedureOn,
  procedures,
  rigidExpenditureProcedure,
  type ScheduleOptions,
  schedule,
  stateOn,
  tekunProcedure,
  tekunReassessmentProcedure,
  tekunTerminationProcedure,
  temporaryEmergencyProcedure,
} from './procedures.js'

const due = (procedure: Procedure, options: Omit<ScheduleOptions, 'plainDays'> & Partial<ScheduleOptions>) =>
  Object.fromEntries(schedule(procedure, { plainDays: 'calendar', ...options }).map(step => [step.id, step.due]))

describe('the procedures are data', () => {
  it.each(procedures)('$id, $inForce.from', procedure => {
    expect(Procedure.parse(procedure)).toEqual(procedure)
    const ids = procedure.steps.map(({ id }) => id)
    for (const [index, { after }] of procedure.steps.entries())
      for (const id of after) expect(['start', ...ids.slice(0, index)]).toContain(id)
    for (const id of procedure.total?.excludes ?? []) expect(ids).toContain(id)
  })

  it('by day and place', () => {
    expect(procedureOn('dibao', '2021-06-30')).toBe(dibaoProcedure2012)
    expect(procedureOn('dibao', '2021-07-01')).toBe(dibaoProcedure2021)
    expect(procedureOn('dibao', '2024-01-01', '500000')).toBe(dibaoChongqingProcedure)
    expect(procedureOn('dibao', '2024-01-01', '330000')).toBe(dibaoZhejiangProcedure)
    expect(() => procedureOn('rigid-expenditure', '2024-12-31')).toThrow(/2025-01-01/)
    expect(() => procedureOn('dibao-delegated', '2022-10-19')).toThrow(/2022-10-20/)
    expect(() => procedureOn('dibao', '2012-12-11')).toThrow(/2012-12-12/)
    expect(() => procedureOn('no-such', '2024-01-01')).toThrow(/no-such/)
  })
})

// Days worked out by hand. 2024: off on 4-6 April and 1-5 May, at work on 7 and 28 April and 11 May.
describe('from an acceptance on 2024-03-06', () => {
  const start = '2024-03-06'

  it('dibao since 2021 (57号 arts 15-22)', () => {
    expect(due(dibaoProcedure2021, { start, circumstances: { granted: true } })).toEqual({
      'investigation-start': '2024-03-11',
      'check-start': '2024-03-14',
      opinion: null,
      publicity: '2024-03-21',
      file: null,
      decision: '2024-04-07',
      payment: '2024-05-31',
      disclosure: null,
      total: '2024-04-18',
    })
  })

  it('with the publicity in working days, which moves what follows and not the whole', () => {
    expect(due(dibaoProcedure2021, { start, plainDays: 'working' })).toMatchObject({
      publicity: '2024-03-25',
      decision: '2024-04-09',
      total: '2024-04-18',
    })
  })

  it('with an objection, refused, in a special case', () => {
    const dates = due(dibaoProcedure2021, { start, circumstances: { objection: true, special: true, refused: true } })
    expect(dates).toMatchObject({
      reinvestigation: null,
      decision: '2024-04-07',
      'refusal-notice': '2024-04-10',
      total: '2024-05-11',
    })
    expect(dates).not.toHaveProperty('payment')
  })

  it('delegated to the township: 20 working days, or 45', () => {
    expect(due(dibaoDelegatedProcedure, { start })).toMatchObject({ decision: null, total: '2024-04-03' })
    expect(due(dibaoDelegatedProcedure, { start, circumstances: { special: true } })).toMatchObject({
      total: '2024-05-11',
    })
    expect(due(dibaoDelegatedProcedure, { start })).not.toHaveProperty('file')
  })

  it('Zhejiang: 15 working days, 7 days, 5 working days', () => {
    expect(due(dibaoZhejiangProcedure, { start })).toEqual({
      opinion: '2024-03-27',
      publicity: '2024-04-03',
      decision: '2024-04-11',
    })
  })

  it('Chongqing: 30 days and the publicity; more once the appraisal has taken its time', () => {
    expect(due(dibaoChongqingProcedure, { start })).toMatchObject({ publicity: '2024-03-13', total: '2024-04-12' })
    const open = schedule(dibaoChongqingProcedure, { start, plainDays: 'calendar' }).find(({ id }) => id === 'total')
    expect(open?.open).toEqual(['appraisal'])
    const done = { investigation: '2024-03-15', appraisal: '2024-03-20', publicity: '2024-03-27' }
    expect(due(dibaoChongqingProcedure, { start, done })).toMatchObject({ total: '2024-04-17' })
    expect(due(dibaoChongqingProcedure, { start, done, circumstances: { objection: true } })).toMatchObject({
      'second-publicity': '2024-03-30',
      total: '2024-04-20',
    })
    expect(
      due(dibaoChongqingProcedure, {
        start,
        done: { ...done, decision: '2024-04-17' },
        circumstances: { granted: true },
      }),
    ).toMatchObject({ payment: '2024-04-30' })
  })

  it('tekun: 15 working days, 7 days, 15 working days; an objection adds 15 and 7', () => {
    expect(due(tekunProcedure, { start, circumstances: { refused: true } })).toMatchObject({
      opinion: '2024-03-27',
      publicity: '2024-04-03',
      decision: '2024-04-25',
      'refusal-notice': '2024-04-29',
    })
    expect(due(tekunProcedure, { start, circumstances: { objection: true } })).toMatchObject({
      reinvestigation: '2024-04-25',
      'second-publicity': '2024-05-02',
      decision: '2024-05-23',
    })
    expect(due(tekunReassessmentProcedure, { start })).toEqual({ reassessment: '2024-03-20' })
    expect(due(tekunTerminationProcedure, { start })).toEqual({
      publicity: '2024-03-13',
      decision: null,
      end: '2024-04-30',
    })
  })

  it('rigid expenses: 30 working days, or 45', () => {
    expect(due(rigidExpenditureProcedure, { start: '2025-03-03' })).toEqual({ decision: null, total: '2025-04-15' })
    expect(due(rigidExpenditureProcedure, { start: '2025-03-03', circumstances: { special: true } }).total).toBe(
      '2025-05-08',
    )
  })

  it('emergencies have no limit in days', () => {
    expect(due(temporaryEmergencyProcedure, { start })).toEqual({ help: null, papers: null })
  })
})

describe('dibao under the trial of 2012, accepted on 2020-06-01', () => {
  const start = '2020-06-01'
  it('from step to step', () => {
    expect(due(dibaoProcedure2012, { start, circumstances: { granted: true } })).toEqual({
      investigation: '2020-06-15',
      appraisal: '2020-06-22',
      publicity: '2020-06-29',
      file: null,
      'approval-opinion': '2020-07-06',
      'second-publicity': '2020-07-13',
      decision: '2020-07-16',
      payment: '2020-08-10',
    })
  })
  it('objection: 20 working days; refusal: 3 days', () => {
    expect(due(dibaoProcedure2012, { start, circumstances: { objection: true } })).toMatchObject({
      'decision-after-objection': '2020-08-10',
    })
    expect(due(dibaoProcedure2012, { start, circumstances: { refused: true } })).toMatchObject({
      'refusal-notice': '2020-07-09',
    })
  })
})

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
