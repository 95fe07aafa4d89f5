import { expect, it } from 'vitest'
import { CasePush, casePushFigures, casePushProblems, casePushState } from './index.js'

const push = (more: object = {}) =>
  CasePush.parse({
    warning: 'w1',
    to: '医疗保障部门',
    pushed: '2024-03-01',
    due: '2024-03-15',
    answered: null,
    urged: [],
    ...more,
  })
const helped = (answered: string) => ({ answered, feedback: 'helped' })

// How many days a department has is the place’s: it is written into each push (国办发〔2023〕39号 三（四） has none).
it.each<[string, object, string, string, string[]]>([
  ['not pushed yet', {}, '2024-02-29', 'not-yet', []],
  ['on the day it is pushed', {}, '2024-03-01', 'open', []],
  ['on its last day', {}, '2024-03-15', 'open', []],
  ['the day after', {}, '2024-03-16', 'overdue', ['push-answered', 'push-urged']],
  ['urged since', { urged: ['2024-03-16'] }, '2024-03-16', 'overdue', ['push-answered']],
  ['urged on its last day alone', { urged: ['2024-03-15'] }, '2024-03-16', 'overdue', ['push-answered', 'push-urged']],
  ['urged tomorrow', { urged: ['2024-03-17'] }, '2024-03-16', 'overdue', ['push-answered', 'push-urged']],
  ['answered on its last day', helped('2024-03-15'), '2024-04-01', 'in-time', []],
  ['died before it was settled', { answered: '2024-03-10', feedback: 'gone' }, '2024-04-01', 'in-time', []],
  ['no help was wanted', { answered: '2024-03-15', feedback: 'declined' }, '2024-04-01', 'in-time', []],
  ['answered late', helped('2024-03-16'), '2024-04-01', 'late', ['push-answered']],
  ['answered later than the day asked for', helped('2024-03-16'), '2024-03-15', 'open', []],
  ['no day was set', { due: null }, '2024-12-31', 'open', []],
  ['it is not told whether it was answered', { answered: undefined }, '2024-12-31', 'not-told', []],
  ['nor whether it was urged', { urged: undefined }, '2024-03-16', 'overdue', ['push-answered']],
  ['no day was set, answered', { due: null, ...helped('2024-12-31') }, '2024-12-31', 'answered', []],
  [
    'answered and urged on the day it is pushed',
    { ...helped('2024-03-01'), urged: ['2024-03-01'] },
    '2024-03-01',
    'in-time',
    [],
  ],
  ['answered before it was pushed', helped('2024-02-29'), '2024-03-01', 'in-time', ['push-order']],
  [
    'due before it was pushed',
    { due: '2024-02-29', ...helped('2024-03-01') },
    '2024-03-01',
    'late',
    ['push-order', 'push-answered'],
  ],
  ['urged before it was pushed', { urged: ['2024-02-29'] }, '2024-03-01', 'open', ['push-order']],
])('%s', (_, more, asOf, state, codes) => {
  expect(casePushState(push(more), asOf)).toBe(state)
  expect(casePushProblems(push(more), asOf).map(({ code }) => code)).toEqual(codes)
})

it('that nobody has urged is a warning', () =>
  expect(casePushProblems(push(), '2024-03-16').map(({ severity }) => severity)).toEqual(['error', 'warning']))

it('says the last day and the source', () =>
  expect(casePushProblems(push(helped('2024-03-16')), '2024-04-01')[0]!.message.zh).toMatch(
    /三（一）.*期限 2024-03-15/,
  ))

it('names no document to a case pushed before the opinion', () => {
  const late = (pushed: string) =>
    casePushProblems(push({ pushed, due: '2023-10-25', ...helped('2023-10-26') }), '2024-04-01')[0]!.message.zh
  expect(late('2023-10-18')).not.toContain('三（一）')
  expect(late('2023-10-19')).toContain('三（一）')
})

it('an answer has a day and a feedback', () => {
  const facts = { warning: 'w1', to: '街道', pushed: '2024-03-01' }
  expect(CasePush.safeParse({ ...facts, answered: '2024-03-02' }).success).toBe(false)
  expect(CasePush.safeParse({ ...facts, answered: null, feedback: 'helped' }).success).toBe(false)
})

it('counts the pushes of a day', () => {
  const pushes = [
    push(),
    push(helped('2024-03-15')),
    push(helped('2024-03-16')),
    push({ due: null }),
    push({ due: null, ...helped('2024-03-20') }),
    push({ pushed: '2024-04-02' }),
  ]
  expect(casePushFigures(pushes, '2024-04-01')).toEqual({ pushed: 5, answered: 3, inTime: 1, overdue: 1 })
})
