import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLedger } from './check-ledger.js'

const dataOf = (...tasks: readonly object[]) => ({
  schema: 'ledger.v1',
  plan: 'here-2025',
  title: '2025年民政工作要点',
  period: { from: '2025-01-01', to: '2025-12-31' },
  tasks: tasks.map((task, index) => ({
    id: `t${index}`,
    item: 1,
    task: '完善制度',
    kind: 'mechanism-set-up',
    ...task,
  })),
})
const found = (...tasks: readonly object[]) =>
  checkLedger(dataOf(...tasks), { today: '2025-06-30' }).problems.map(({ code, path }) => [code, path.join('.')])

it.each([
  ['2024-12-31', [['report-before-period', 'tasks.0.reports.0.date']]],
  ['2023-06-30', [['report-before-period', 'tasks.0.reports.0.date']]],
  ['2025-01-01', []],
])('a report of %s in the ledger of 2025', (date, problems) => {
  expect(found({ reports: [{ date, state: 'done' }] })).toEqual(problems)
})

describe('reports', () => {
  it.each([
    [
      'of one day that agree',
      [
        ['2025-06-01', 'done'],
        ['2025-06-01', 'done'],
      ],
      [],
    ],
    [
      'of one day that do not',
      [
        ['2025-06-01', 'done'],
        ['2025-06-01', 'under-way'],
      ],
      [['reports-contradict', 'tasks.0.reports.1.state']],
    ],
    [
      'that go on',
      [
        ['2025-05-01', 'not-started'],
        ['2025-06-01', 'done'],
      ],
      [],
    ],
    [
      'that go back',
      [
        ['2025-05-01', 'done'],
        ['2025-06-01', 'under-way'],
      ],
      [['report-goes-back', 'tasks.0.reports.1.state']],
    ],
    [
      'that go back, not in their order',
      [
        ['2025-06-01', 'under-way'],
        ['2025-05-01', 'done'],
      ],
      [['report-goes-back', 'tasks.0.reports.0.state']],
    ],
    ['of today', [['2025-06-30', 'done']], []],
    ['of tomorrow', [['2025-07-01', 'done']], [['task-in-the-future', 'tasks.0.reports.0.date']]],
  ])('%s', (_, reports, problems) => {
    expect(found({ reports: reports.map(([date, state]) => ({ date, state })) })).toEqual(problems)
  })
})

it('steps and evidence that lie ahead, steps due after the deadline', () => {
  expect(
    found({ steps: [{ step: '起草', done: '2025-07-01' }], evidence: [{ title: '通知', date: '2025-07-01' }] }),
  ).toEqual([
    ['task-in-the-future', 'tasks.0.steps.0.done'],
    ['task-in-the-future', 'tasks.0.evidence.0.date'],
  ])
  expect(found({ deadline: '2025-09-30', steps: [{ step: '起草', due: '2025-09-30' }] })).toEqual([])
  expect(found({ deadline: '2025-09-30', steps: [{ step: '起草', due: '2025-10-01' }] })).toEqual([
    ['step-after-deadline', 'tasks.0.steps.0.due'],
  ])
  expect(found({ steps: [{ step: '起草', due: '2026-01-01' }] })).toEqual([
    ['step-after-deadline', 'tasks.0.steps.0.due'],
  ])
})

it('an ID that is there twice', () => {
  expect(found({ id: 'a' }, { id: 'a' })).toEqual([['task-id-twice', 'tasks.1.id']])
})

it('what lies ahead is not asked where nobody says what day it is', () => {
  expect(checkLedger(dataOf({ reports: [{ date: '2099-01-01', state: 'done' }] })).problems).toEqual([])
})

it('a wrong form is told, with its path', () => {
  const { ledger, problems } = checkLedger(dataOf({ kind: '发文', reports: [{ date: '2025-02-30', state: 'done' }] }))
  expect(ledger).toBeUndefined()
  expect(problems.map(({ path }) => path.join('.'))).toEqual(['tasks.0.kind', 'tasks.0.reports.0.date'])
})

it('never throws', () => {
  fc.assert(fc.property(fc.jsonValue(), data => void checkLedger(data, { today: '2025-06-30' })))
})
