import { describe, expect, it } from 'vitest'
import { Ledger, type LedgerTask } from './ledger.js'
import { mergeLedger } from './merge.js'
import { taskId, wordsInCommon } from './task-id.js'

const ledgerOf = (...tasks: readonly (Partial<LedgerTask> & { task: string })[]): Ledger =>
  Ledger.parse({
    schema: 'ledger.v1',
    plan: 'here-2025',
    title: '2025年民政工作要点',
    tasks: tasks.map(({ item = 1, ...task }) => ({ id: taskId(item, task.task), item, kind: 'other', ...task })),
  })
const reports = [{ date: '2025-06-01', state: 'under-way' }] as const
const filled = ledgerOf({ task: '印发助餐管理办法', reports: [...reports] }, { task: '开展消防检查' })

const after = (fresh: Ledger, before = filled) => {
  const { ledger, problems } = mergeLedger(before, fresh)
  return {
    tasks: (ledger?.tasks ?? []).map(({ task, item, reports }) => [item, task, reports?.length ?? 0]),
    codes: problems.map(({ code }) => code),
    ledger,
  }
}

describe('a filled ledger keeps what was filled in', () => {
  it('where tasks come in another order, or more of them', () => {
    const { tasks, codes } = after(ledgerOf({ task: '新任务' }, { task: '开展消防检查' }, { task: '印发助餐管理办法' }))
    expect(tasks).toEqual([
      [1, '新任务', 0],
      [1, '开展消防检查', 0],
      [1, '印发助餐管理办法', 1],
    ])
    expect(codes).toEqual([])
  })
  it('where the task moved to another item', () => {
    const { tasks, codes } = after(ledgerOf({ task: '开展消防检查' }, { task: '印发助餐管理办法', item: 2 }))
    expect(tasks).toEqual([
      [1, '开展消防检查', 0],
      [2, '印发助餐管理办法', 1],
    ])
    expect(codes).toEqual([])
  })
  it('where its words were changed a little, and says so', () => {
    const { tasks, codes } = after(ledgerOf({ task: '制定印发助餐管理办法' }, { task: '开展消防检查' }))
    expect(tasks[0]).toEqual([1, '制定印发助餐管理办法', 1])
    expect(codes).toEqual(['task-words-changed'])
  })
  it('where blanks and marks alone are other, without a word', () => {
    const { codes, ledger } = after(ledgerOf({ task: '印发“助餐”管理办法' }, { task: '开展消防检查' }))
    expect(codes).toEqual([])
    expect(ledger?.tasks[0]?.reports).toHaveLength(1)
  })
  it('where the plan no longer has the task', () => {
    const { tasks, codes } = after(ledgerOf({ task: '评选最美社工' }))
    expect(tasks).toEqual([
      [1, '评选最美社工', 0],
      [1, '印发助餐管理办法', 1],
    ])
    expect(codes).toEqual(['task-not-in-plan', 'task-dropped'])
  })
  it('under an ID of its own', () => {
    const [twin] = ledgerOf({ task: '开展消防检查' }).tasks
    const before = ledgerOf(
      { task: '发放补贴', id: twin?.id ?? '', reports: [...reports] },
      { task: '开展消防检查', id: 'b' },
    )
    const ids = after(ledgerOf({ task: '开展消防检查', id: 'b' }, { task: '召开会议' }), before).ledger?.tasks.map(
      ({ id }) => id,
    )
    expect(new Set(ids).size).toBe(3)
  })
})

describe('what the newer plan says', () => {
  it('of the deadline is taken, and said', () => {
    const before = ledgerOf({ task: '印发办法', deadline: '2025-06-30' }, { task: '检查', deadline: '2025-05-31' })
    const { ledger, codes } = after(ledgerOf({ task: '印发办法', deadline: '2025-09-30' }, { task: '检查' }), before)
    expect(ledger?.tasks.map(({ deadline }) => deadline)).toEqual(['2025-09-30', '2025-05-31'])
    expect(codes).toEqual(['task-deadline-changed'])
  })
  it('of the kind gives way to what a person named', () => {
    const before = ledgerOf({ task: '印发办法', kind: 'meeting-held' }, { task: '开展检查', kind: 'inspection-done' })
    const fresh = ledgerOf({ task: '印发办法', kind: 'document-issued' }, { task: '开展检查', kind: 'other' })
    expect(after(fresh, before).ledger?.tasks.map(({ kind }) => kind)).toEqual(['meeting-held', 'other'])
  })
})

describe('a ledger is refused', () => {
  const head = { division: '320404', period: { from: '2025-01-01', to: '2025-12-31' } } as const
  const own = { ...filled, ...head } as Ledger
  it.each([
    ['of another plan', { plan: 'there-2025' }, ['ledger-of-other-plan']],
    ['of another year', { period: { from: '2024-01-01', to: '2024-12-31' } }, ['ledger-of-other-period']],
    ['of more years', { period: { from: '2025-01-01', to: '2027-12-31' } }, ['ledger-of-other-period']],
    ['of another place', { division: '320402' }, ['ledger-of-other-division']],
    [
      'of another plan, year and place',
      { plan: 'there-2024', division: '320402', period: { from: '2024-01-01', to: '2024-12-31' } },
      ['ledger-of-other-plan', 'ledger-of-other-period', 'ledger-of-other-division'],
    ],
    ['that has an ID twice', { tasks: [...own.tasks, own.tasks[0]] }, ['ledger-ids-twice']],
    ['that has an ID twice, empty', { tasks: [own.tasks[1], own.tasks[1]] }, ['ledger-ids-twice']],
  ])('%s', (_, over, codes) => {
    const { ledger, problems } = mergeLedger({ ...own, ...over } as Ledger, own)
    expect(ledger).toBeUndefined()
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual(codes.map(code => [code, 'error']))
  })
  it.each([
    ['does not say its year and place', filled, own],
    ['says what the plan does not', own, filled],
    ['has other days of the same year', { ...own, period: { from: '2025-02-01', to: '2025-11-30' } } as Ledger, own],
  ])('not where it %s, and keeps what either says', (_, before, fresh) => {
    const { ledger, problems } = mergeLedger(before, fresh)
    expect(problems).toEqual([])
    expect(ledger).toMatchObject(head)
  })
})

it('what was reported before the period of the plan is a problem', () => {
  const reported = [{ date: '2024-11-30', state: 'done' }] as const
  const before = ledgerOf({ task: '开展消防检查', reports: [...reported] })
  const fresh = { ...filled, period: { from: '2025-01-01', to: '2025-12-31' } } as Ledger
  expect(mergeLedger(before, fresh).problems.map(({ code, path }) => [code, path.join('.')])).toContainEqual([
    'report-before-period',
    'tasks.1.reports.0.date',
  ])
})

it('merging what is the same changes nothing', () => {
  expect(mergeLedger(filled, filled)).toEqual({ ledger: filled, problems: [] })
  const synthetic = { ...filled, synthetic: true } as const
  expect(mergeLedger(synthetic, filled).ledger?.synthetic).toBe(true)
})

it('many new tasks in one item take no long time', () => {
  const many = (prefix: string) =>
    ledgerOf(...Array.from({ length: 3000 }, (_, at) => ({ task: `${prefix}任务${at}` })))
  expect(mergeLedger(many('甲'), many('乙')).ledger?.tasks).toHaveLength(3000)
})

describe('the ID of a task', () => {
  it('follows from item and words, blanks and marks apart', () => {
    expect(taskId(5, '印发“助餐”办法')).toBe(taskId(5, '印发 助餐 办法。'))
    expect(taskId(5, '印发助餐办法')).not.toBe(taskId(6, '印发助餐办法'))
    expect(taskId(5, '印发助餐办法')).not.toBe(taskId(5, '印发助浴办法'))
    expect(taskId(5, '印发助餐办法')).toMatch(/^5-[0-9a-z]+$/)
  })
})

it('words in common', () => {
  expect(wordsInCommon('', '')).toBe(0)
  expect(wordsInCommon('开展检查', '开展检查')).toBe(1)
  expect(wordsInCommon('开展检查', '召开会议')).toBe(0)
  expect(wordsInCommon('开展检查', '开展消防检查')).toBeCloseTo(0.5)
})
