import { describe, expect, it } from 'vitest'
import { Ledger } from './ledger.js'
import { countTasks, rollUpTasks, urgentFirst } from './roll-up.js'
import { ledgerOn } from './standing.js'

const ledger = Ledger.parse({
  schema: 'ledger.v1',
  plan: 'here-2025',
  title: '2025年民政工作要点',
  period: { from: '2025-01-01', to: '2025-12-31' },
  tasks: [
    { id: 'a', item: 1, domain: 'EC', departments: ['养老科'] },
    {
      id: 'b',
      item: 1,
      domain: 'EC',
      departments: ['养老科', '办公室'],
      reports: [{ date: '2025-06-01', state: 'done' }],
    },
    { id: 'c', item: 2, domain: 'SA', departments: ['救助科'], deadline: '2025-03-31' },
    { id: 'd', item: 2, deadline: '2025-05-31', reports: [{ date: '2025-06-01', state: 'under-way' }] },
    { id: 'e', item: 3, domain: 'CH', reports: [{ date: '2025-01-15', state: 'under-way' }] },
    {
      id: 'f',
      item: 3,
      domain: 'CH',
      steps: [{ step: '起草', due: '2025-06-01' }],
      reports: [{ date: '2025-06-02', state: 'under-way' }],
    },
    { id: 'g', item: 3, domain: 'CH', reports: [{ date: '2025-06-02', state: 'under-way' }] },
    { id: 'h', item: 3, domain: 'CH', deadline: '2025-01-31' },
  ].map(task => ({ task: '完善制度', kind: 'mechanism-set-up', ...task })),
})
const standings = ledgerOn(ledger, { asOf: '2025-06-30' })

describe('the counts', () => {
  it('are of every task', () => {
    expect(countTasks(standings)).toEqual({
      total: 8,
      byState: { overdue: 3, stalled: 1, 'under-way': 2, 'not-started': 1, done: 1 },
      withoutEvidence: 1,
    })
  })
  it('by item have the overdue first, then the stalled', () => {
    expect(rollUpTasks(standings, 'item').map(({ key, total }) => [key, total])).toEqual([
      ['2', 2],
      ['3', 4],
      ['1', 2],
    ])
  })
  it('by domain and department count a task for each that it names, under an empty key for none', () => {
    expect(rollUpTasks(standings, 'domain').map(({ key }) => key)).toEqual(['CH', 'SA', '', 'EC'])
    expect(rollUpTasks(standings, 'department').map(({ key, total }) => [key, total])).toEqual([
      ['', 5],
      ['救助科', 1],
      ['养老科', 2],
      ['办公室', 1],
    ])
  })
})

it('the overdue come first, the longest of them before, then the stalled, then steps past due', () => {
  expect(urgentFirst(standings).map(({ task }) => task.id)).toEqual(['h', 'c', 'd', 'e', 'f', 'g', 'a', 'b'])
})
