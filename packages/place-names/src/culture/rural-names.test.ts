import { expect, it } from 'vitest'
import { RuralNameTask, ruralNameBatches, ruralNamesProgress, ruralTaskProblems } from './index.js'

const task = (more: object = {}) =>
  RuralNameTask.parse({ batch: 'museum', title: '某村地名馆', division: '500112', ...more })

// 渝北 2024, item 34: “六个一批”.
it('has the six batches of the plan', () => expect(Object.keys(ruralNameBatches)).toHaveLength(6))

it.each([
  ['planned', {}, { planned: 1, underWay: 0, done: 0 }],
  ['begun the next day', { begunOn: '2024-06-02' }, { planned: 1, underWay: 0, done: 0 }],
  ['begun on the day', { begunOn: '2024-06-01' }, { planned: 1, underWay: 1, done: 0 }],
  ['done the next day', { begunOn: '2024-03-01', doneOn: '2024-06-02' }, { planned: 1, underWay: 1, done: 0 }],
  ['done on the day', { begunOn: '2024-03-01', doneOn: '2024-06-01' }, { planned: 1, underWay: 0, done: 1 }],
  ['done, its beginning not on record', { doneOn: '2024-06-01' }, { planned: 1, underWay: 0, done: 1 }],
])('%s', (_, days, expected) => expect(ruralNamesProgress([task(days)], '2024-06-01').museum).toEqual(expected))

it('each batch counts its own', () => {
  const batches = Object.keys(ruralNameBatches)
  const tasks = batches.flatMap((batch, index) =>
    Array.from({ length: index + 1 }, (_, n) => task({ batch, title: `${n}` })),
  )
  const planned = Object.entries(ruralNamesProgress(tasks, '2024-06-01')).map(([batch, one]) => [batch, one.planned])
  expect(planned).toEqual(batches.map((batch, index) => [batch, index + 1]))
})

it('no batch but the six', () =>
  expect(RuralNameTask.safeParse({ batch: 'road', title: '某村', division: '500112' }).success).toBe(false))

it.each<[string, object[], string[]]>([
  ['sound', [{}, { title: '另一村' }], []],
  ['done before it was begun', [{ begunOn: '2024-03-02', doneOn: '2024-03-01' }], ['rural-task-days']],
  ['done on the day of the notice', [{ doneOn: '2023-05-11' }], []],
  ['done the day before', [{ doneOn: '2023-05-10' }], ['rural-task-early']],
  ['twice', [{}, {}], ['rural-task-twice']],
])('a list: %s', (_, list, expected) =>
  expect(ruralTaskProblems(list.map(task)).map(({ code }) => code)).toEqual(expected),
)

it('a task told twice is planned once', () =>
  expect(ruralNamesProgress([task(), task()], '2024-06-01').museum.planned).toBe(1))
