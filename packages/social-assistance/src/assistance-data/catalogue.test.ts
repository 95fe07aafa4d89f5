import { describe, expect, it } from 'vitest'
import { AssistanceDataSet, dataSetProblems, mayUse, recognisingDepartments } from './index.js'

const shared = recognisingDepartments.map(department => ({ department, purpose: '专项救助审核' }))
const entry = (more: object = {}) =>
  AssistanceDataSet.parse({
    id: 's1',
    title: '低保对象名单',
    kind: 'recognition',
    holder: 'civil-affairs',
    items: ['人员编号', '救助起止日期'],
    personal: true,
    access: 'conditional',
    sharedWith: shared,
    ...more,
  })
const none = { access: 'none', sharedWith: [] }

// 政务数据共享条例 (国务院令第809号) art. 14.
it.each([
  ['its own', {}, 'civil-affairs', true, null],
  ['named', {}, 'education', true, '专项救助审核'],
  ['kept by another', { holder: 'other' }, 'civil-affairs', false, null],
  ['not named', {}, 'charity', false, null],
  ['for every department', { access: 'unconditional', sharedWith: [] }, 'charity', true, null],
  ['for none', none, 'education', false, null],
  ['for none, its own', none, 'civil-affairs', true, null],
  ['for none, whoever is named', { access: 'none' }, 'education', false, null],
] as const)('%s', (_, more, department, allowed, purpose) =>
  expect(mayUse(entry(more), department)).toEqual({ allowed, purpose }),
)

describe('what a data set breaks', () => {
  const statistics = { kind: 'statistics', personal: false }
  const codes = (more: object, asOf: string) => dataSetProblems(entry(more), asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2026-07-01', []],
    // 令第809号 art. 15.
    ['conditions that name nobody', { ...statistics, sharedWith: [] }, '2025-08-01', ['data-set-conditions']],
    ['the day before', { ...statistics, sharedWith: [] }, '2025-07-31', []],
    ['for none, by no law', { ...statistics, ...none }, '2025-08-01', ['data-set-basis']],
    ['for none, the day before', { ...statistics, ...none }, '2025-07-31', []],
    ['for none, by a law', { ...statistics, ...none, basis: '某行政法规' }, '2025-08-01', []],
    [
      'for every department, and conditions',
      { ...statistics, access: 'unconditional' },
      '2025-08-01',
      ['data-set-no-conditions'],
    ],
    ['for every department, the day before', { ...statistics, access: 'unconditional' }, '2025-07-31', []],
    ['for every department', { ...statistics, access: 'unconditional', sharedWith: [] }, '2025-08-01', []],
    // 社会救助法 art. 42.
    [
      'recognition that one department does not see',
      { sharedWith: shared.slice(1) },
      '2026-07-01',
      ['recognition-shared'],
    ],
    [
      'whom another department has recognised',
      { holder: 'education', sharedWith: shared.slice(0, 1) },
      '2026-07-01',
      [],
    ],
    ['before the Law', { sharedWith: shared.slice(1) }, '2026-06-30', []],
    ['means tests need not be seen', { kind: 'means-test', sharedWith: shared.slice(1) }, '2026-07-01', []],
    // 社会救助法 art. 11.
    ['persons opened to the public', { openedOn: '2026-07-01' }, '2026-07-01', ['no-persons-opened']],
    ['to be opened', { openedOn: '2026-07-02' }, '2026-07-01', []],
    ['before the Law', { openedOn: '2026-06-30' }, '2026-06-30', []],
    ['statistics opened', { ...statistics, openedOn: '2026-07-01' }, '2026-07-01', []],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))

  it.each<[object, string]>([
    [{ sharedWith: [] }, '政务数据共享条例第十五条'],
    [{ ...statistics, ...none }, '政务数据共享条例第十五条'],
    [{ ...statistics, access: 'unconditional' }, '政务数据共享条例第十五条'],
    [{ sharedWith: shared.slice(1) }, '社会救助法第四十二条'],
    [{ openedOn: '2026-07-01' }, '社会救助法第十一条'],
  ])('names the article: %j', (more, article) =>
    expect(dataSetProblems(entry(more), '2026-07-01')[0]?.message.zh).toContain(article),
  )
})

it('a department stands once', () => {
  const parse = (sharedWith: object[]) => AssistanceDataSet.safeParse({ ...entry(), sharedWith }).success
  expect([parse(shared), parse([...shared, shared[0]!])]).toEqual([true, false])
})
