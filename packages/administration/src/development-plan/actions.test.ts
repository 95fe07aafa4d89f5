import { ledgerOn } from '@minzheng/indicators/ledger'
import { plans } from '@minzheng/seeds/plans'
import { describe, expect, it } from 'vitest'
import { actionProgress, itemsOfFrame, planFrames, yubeiActions } from './actions.js'

const plan = plans.find(({ id }) => id === 'yubei-2024')!
const standing = (item: number, state: 'done' | 'under-way') => ({ task: { item }, state })

describe('the actions of a plan', () => {
  // Source: 渝北区民政局 2024年全区民政工作要点, sections 4 to 12: each action is named in the heading of its section.
  it('are its sections, by name', () => {
    for (const { sections, name } of Object.values(yubeiActions))
      expect(plan.sections.find(({ number }) => number === sections[0])?.heading).toContain(name.zh)
    expect(Object.values(yubeiActions).map(frame => itemsOfFrame(frame, plan).length)).toEqual([
      7, 4, 4, 4, 2, 6, 2, 1, 3,
    ])
    expect(planFrames.map(frame => itemsOfFrame(frame, plan))).toEqual([
      Array.from({ length: 33 }, (_, index) => 15 + index),
      [6, 7, 8],
      [9, 10, 11, 12, 13, 14],
      [48, 49, 50, 51, 52, 53, 54],
      [1, 2, 3, 4, 5],
    ])
    expect(itemsOfFrame(yubeiActions.names, { ...plan, id: 'another' })).toEqual([])
  })
  it('are as far as the mean of their items, whatever each holds', () => {
    const tasks = [
      standing(34, 'done'),
      standing(35, 'done'),
      standing(35, 'under-way'),
      standing(35, 'under-way'),
      standing(1, 'done'),
    ]
    expect(actionProgress(yubeiActions.names, plan, tasks)).toEqual({
      items: [
        { item: 34, done: 1, tasks: 1 },
        { item: 35, done: 1, tasks: 3 },
      ],
      progress: 2 / 3,
      withoutTasks: [],
    })
    expect(actionProgress(yubeiActions.names, plan, [standing(34, 'done')])).toMatchObject({
      progress: null,
      withoutTasks: [35],
    })
    expect(actionProgress(yubeiActions.names, { ...plan, id: 'another' }, tasks)).toEqual({
      items: [],
      progress: null,
      withoutTasks: [],
    })
  })
  it('follow from a ledger on a day', () => {
    const ledger = {
      schema: 'ledger.v1' as const,
      plan: plan.id,
      title: plan.title,
      tasks: [
        {
          id: '44-a',
          item: 44,
          task: '建设渝康家园',
          kind: 'facility-opened' as const,
          reports: [{ date: '2024-06-01', state: 'done' as const }],
        },
        { id: '44-b', item: 44, task: '出台办法', kind: 'document-issued' as const },
      ],
    }
    const on = (asOf: string) => actionProgress(yubeiActions.rehabilitation, plan, ledgerOn(ledger, { asOf })).progress
    expect([on('2024-05-31'), on('2024-06-01')]).toEqual([0, 0.5])
  })
})
