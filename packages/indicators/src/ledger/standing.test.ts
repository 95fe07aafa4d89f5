import { addDays } from '@minzheng/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Ledger, type LedgerTask } from './ledger.js'
import { type LedgerOptions, ledgerOn, taskStates } from './standing.js'

const ledgerWith = (...tasks: readonly Partial<LedgerTask>[]): Ledger =>
  Ledger.parse({
    schema: 'ledger.v1',
    plan: 'here-2025',
    title: '2025年民政工作要点',
    period: { from: '2025-01-01', to: '2025-12-31' },
    tasks: tasks.map((task, index) => ({
      id: `t${index}`,
      item: 1,
      task: '制定管理办法',
      kind: 'document-issued',
      ...task,
    })),
  })

const on = (asOf: string, task: Partial<LedgerTask>, more: Partial<LedgerOptions> = {}) => {
  const [standing] = ledgerOn(ledgerWith(task), { asOf, ...more })
  if (!standing) throw new Error('no standing')
  return { ...standing, codes: standing.reasons.map(({ code }) => code) }
}
const said = (date: string, state: 'not-started' | 'under-way' | 'done') => ({ date, state })
const evidence = [{ title: '管理办法', number: '民发〔2025〕3号', date: '2025-06-20' }]

it('what was reported before the period is no state', () => {
  expect(on('2025-03-01', { reports: [said('2024-12-31', 'done')] })).toMatchObject({
    state: 'not-started',
    lastNews: null,
    codes: ['nothing-reported'],
  })
  expect(on('2025-03-01', { reports: [said('2025-01-01', 'done')] }).state).toBe('done')
  expect(on('2025-03-01', { reports: [said('2024-12-31', 'done'), said('2025-02-01', 'under-way')] }).state).toBe(
    'under-way',
  )
})

describe('a task without a report', () => {
  it('is not started, and says that nothing was reported', () => {
    expect(on('2025-03-01', {})).toMatchObject({ state: 'not-started', lastNews: null, codes: ['nothing-reported'] })
  })
  it('is not started before the period, and says so', () => {
    expect(on('2024-12-31', {}).codes).toContain('before-start')
    expect(on('2025-01-01', {}).codes).not.toContain('before-start')
  })
  it('is overdue from the day after its deadline, not on it', () => {
    const task = { deadline: '2025-06-30' }
    expect(on('2025-06-29', task)).toMatchObject({ state: 'not-started', daysLate: 0 })
    expect(on('2025-06-30', task)).toMatchObject({ state: 'not-started', codes: ['due-today', 'nothing-reported'] })
    expect(on('2025-07-01', task)).toMatchObject({ state: 'overdue', daysLate: 1 })
  })
  it('is due at the end of the period where it has no deadline', () => {
    expect(on('2025-12-31', {})).toMatchObject({ state: 'not-started', deadline: '2025-12-31' })
    expect(on('2026-01-01', {}).state).toBe('overdue')
  })
  it('is never overdue where nothing says until when', () => {
    const { period: _, ...ledger } = ledgerWith({})
    expect(ledgerOn(ledger, { asOf: '2030-01-01' })[0]).toMatchObject({ state: 'not-started', deadline: null })
  })
  it('is under way once a step or a piece of evidence is there', () => {
    expect(on('2025-03-01', { steps: [{ step: '起草', done: '2025-02-01' }, { step: '印发' }] }).state).toBe(
      'under-way',
    )
    expect(on('2025-07-01', { evidence }).state).toBe('under-way')
    expect(on('2025-06-19', { evidence }).state).toBe('not-started')
  })
})

describe('a task under way', () => {
  const task = { reports: [said('2025-02-01', 'under-way')], deadline: '2025-12-31' }
  it('is stalled from the day after so many days without news', () => {
    expect(on(addDays('2025-02-01', 60), task).state).toBe('under-way')
    expect(on(addDays('2025-02-01', 61), task)).toMatchObject({ state: 'stalled', codes: ['silent'] })
    expect(on(addDays('2025-02-01', 31), task, { stalledAfter: 30 }).state).toBe('stalled')
    expect(on(addDays('2025-02-01', 30), task, { stalledAfter: 30 }).state).toBe('under-way')
  })
  it('is not stalled where a step was done since', () => {
    const steps = [{ step: '征求意见', done: '2025-04-01' }, { step: '印发' }]
    expect(on('2025-05-01', { ...task, steps })).toMatchObject({ state: 'under-way', lastNews: '2025-04-01' })
  })
  it('is overdue rather than stalled, and says both', () => {
    expect(on('2026-01-01', task)).toMatchObject({ state: 'overdue', codes: ['past-deadline', 'silent'] })
  })
  it('knows only what was said by that day', () => {
    expect(on('2025-01-31', task).state).toBe('not-started')
    expect(on('2025-02-01', task).state).toBe('under-way')
  })
  it('names steps past due from the day after', () => {
    const steps = [{ step: '起草', due: '2025-03-01' }]
    expect(on('2025-03-01', { ...task, steps }).codes).toEqual([])
    expect(on('2025-03-02', { ...task, steps }).codes).toEqual(['steps-overdue'])
  })
  it('with all steps done is not taken for done', () => {
    expect(on('2025-03-02', { ...task, steps: [{ step: '印发', done: '2025-03-01' }] })).toMatchObject({
      state: 'under-way',
      codes: ['all-steps-done'],
    })
  })
  it('that is said not to have begun has not', () => {
    expect(on('2025-03-01', { reports: [said('2025-02-01', 'not-started')] }).state).toBe('not-started')
    expect(on('2025-12-01', { reports: [said('2025-02-01', 'not-started')] }).state).toBe('not-started')
  })
})

describe('a task that is done', () => {
  const reports = [said('2025-03-01', 'under-way'), said('2025-06-30', 'done'), said('2025-07-31', 'done')]
  it('is done since the first report that says so', () => {
    expect(on('2025-08-01', { reports, evidence })).toMatchObject({
      state: 'done',
      done: '2025-06-30',
      evidenced: true,
      daysLate: 0,
      codes: [],
    })
  })
  it('without evidence says so, and what is asked for', () => {
    const standing = on('2025-08-01', { reports })
    expect(standing).toMatchObject({ state: 'done', evidenced: false, codes: ['done-without-evidence'] })
    expect(standing.reasons[0]?.text.zh).toContain('文号')
  })
  it('has no evidence where it is dated later', () => {
    expect(on('2025-06-30', { reports, evidence: [{ title: '照片', date: '2025-07-01' }] }).evidenced).toBe(false)
    expect(on('2025-06-30', { reports, evidence: [{ title: '照片' }] }).evidenced).toBe(true)
  })
  it('on the deadline is in time, the day after is late', () => {
    expect(on('2025-08-01', { reports, evidence, deadline: '2025-06-30' })).toMatchObject({ daysLate: 0, codes: [] })
    expect(on('2025-08-01', { reports, evidence, deadline: '2025-06-29' })).toMatchObject({
      state: 'done',
      daysLate: 1,
      codes: ['done-late'],
    })
  })
  it('is no longer where a later report says otherwise', () => {
    const reopened = [...reports, said('2025-08-01', 'under-way')]
    expect(on('2025-08-02', { reports: reopened }).state).toBe('under-way')
    expect(on('2025-09-02', { reports: [...reopened, said('2025-09-01', 'done')] }).done).toBe('2025-09-01')
  })
  it('with open steps says which', () => {
    expect(on('2025-08-01', { reports, evidence, steps: [{ step: '备案' }] }).codes).toEqual(['steps-open'])
  })
})

it('of contradicting reports of one day the less far one holds', () => {
  const reports = [said('2025-06-30', 'done'), said('2025-06-30', 'under-way')]
  expect(on('2025-07-01', { reports })).toMatchObject({ state: 'under-way', codes: ['reports-contradict'] })
  expect(on('2025-07-01', { reports: reports.toReversed() }).state).toBe('under-way')
})

describe('a task that depends on targets', () => {
  const task = { targets: ['1-1', '1-2'], reports: [said('2025-06-30', 'done')], deadline: '2025-09-30' }
  const status = (first: 'met' | 'missed' | 'behind' | 'no-data', second: 'met' | 'no-data' = 'met') => ({
    compliance: [
      { target: '1-1', status: first },
      { target: '1-2', status: second },
    ],
  })
  it('is done when all are met, without evidence of its own', () => {
    expect(on('2025-07-01', { targets: task.targets }, status('met'))).toMatchObject({
      state: 'done',
      evidenced: true,
      codes: ['targets-met'],
    })
  })
  it('is not done by word alone where one falls short', () => {
    expect(on('2025-07-01', task, status('behind'))).toMatchObject({ state: 'under-way', codes: ['targets-open'] })
    expect(on('2025-10-01', task, status('missed')).state).toBe('overdue')
    expect(on('2025-07-01', task, status('behind', 'no-data')).state).toBe('under-way')
  })
  it('follows the reports where they cannot be judged, and says so', () => {
    expect(on('2025-07-01', task, status('no-data')).state).toBe('done')
    expect(on('2025-07-01', task, status('met', 'no-data')).codes).toContain('targets-not-judged')
    expect(on('2025-07-01', task, { compliance: [] }).codes).toContain('targets-not-judged')
    expect(on('2025-07-01', task).codes).not.toContain('targets-not-judged')
  })
})

it('whatever is filled in, each task has one state, and says why it is late or nothing shows it', () => {
  const date = fc.integer({ min: 0, max: 800 }).map(days => addDays('2024-10-01', days))
  const some = fc.option(date, { nil: undefined })
  const task = fc.record({
    deadline: some,
    reports: fc.array(fc.record({ date, state: fc.constantFrom('not-started', 'under-way', 'done') })),
    steps: fc.array(fc.record({ step: fc.constant('起草'), due: some, done: some })),
    evidence: fc.array(fc.record({ title: fc.constant('材料'), date: some })),
  })
  fc.assert(
    fc.property(task, date, (given, asOf) => {
      const whole = JSON.parse(
        JSON.stringify(given, (_, value) => (Array.isArray(value) && !value.length ? undefined : value)),
      )
      const { state, codes, daysLate, evidenced, deadline } = on(asOf, whole)
      expect(taskStates).toContain(state)
      expect(state === 'overdue').toBe(state !== 'done' && deadline !== null && asOf > deadline)
      expect(codes.includes('done-without-evidence')).toBe(evidenced === false)
      expect(codes.includes('past-deadline')).toBe(state === 'overdue')
      expect(daysLate).toBeGreaterThanOrEqual(state === 'overdue' ? 1 : 0)
    }),
  )
})
