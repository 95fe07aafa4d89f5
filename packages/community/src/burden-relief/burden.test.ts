import { describe, expect, it } from 'vitest'
import { certificateVerdict, nationalCertificateList } from './certificates.js'
import {
  AssignedTask,
  admissionDays,
  countPlates,
  ListedTask,
  OfficePlate,
  taskListProblems,
  tasksNotAdmitted,
  xichengAdmission,
} from './tasks.js'

describe('certificates', () => {
  // co-065, co-067, co-068: 民发〔2020〕20号 list 1; 湖北 adds what the nation’s does not name.
  it.each<[string, object, boolean | null]>([
    ['亲属关系证明', {}, false],
    ['健在证明', {}, false],
    ['健在证明', { place: '420000' }, false],
    ['转学证明', { place: '420100' }, false],
    ['转学证明', { place: '420100', on: '2020-12-10' }, null],
    ['转学证明', { place: '420100', on: '2020-12-11' }, false],
    ['转学证明', { place: '350200' }, null],
    ['转学证明', {}, null],
    ['转学证明', { place: '350200', basis: true }, true],
    ['转学证明', { place: '350200', basis: false }, false],
    ['亲属关系证明', { basis: true }, false],
    [' 死亡证明 ', {}, false],
    ['亲属关系证明', { on: '2020-04-26', basis: false }, null],
    ['亲属关系证明', { on: '2020-04-27' }, false],
  ])('%s, %o: %s', (name, more, mayIssue) =>
    expect(certificateVerdict(name, { on: '2021-06-01', ...more }).mayIssue).toBe(mayIssue),
  )

  it('the nation’s list has twenty', () => expect(new Set(nationalCertificateList.certificates).size).toBe(20))
  it('names the list', () => {
    expect(certificateVerdict('转学证明', { on: '2021-06-01', place: '420100' }).cite.title).toContain('湖北省')
    expect(certificateVerdict('亲属关系证明', { on: '2021-06-01', place: '420100' }).cite.number).toBe(
      '民发〔2020〕20号',
    )
  })
})

describe('lists of tasks', () => {
  const listed = (task: string, more: object = {}) =>
    ListedTask.parse({ task, list: 'assisted', basis: '社会救助法', funded: true, listedOn: '2025-01-01', ...more })
  it.each<[string, ListedTask[], string, string[]]>([
    ['sound', [listed('救助申请'), listed('选举', { list: 'duty', basis: null })], '2026-06-01', []],
    ['no law', [listed('救助申请', { basis: null })], '2026-06-01', ['task-basis 0']],
    ['no money', [listed('救助申请', { funded: false })], '2026-06-01', ['task-funds 0']],
    ['not known', [listed('救助申请', { funded: null })], '2026-06-01', []],
    ['on two lists', [listed('拆迁'), listed('拆迁', { list: 'negative' })], '2026-06-01', ['task-twice 1']],
    [
      'one after the other',
      [listed('拆迁', { endedOn: '2025-12-31' }), listed('拆迁', { list: 'negative', listedOn: '2026-01-01' })],
      '2026-06-01',
      [],
    ],
    ['a basis of which nothing is told', [listed('救助申请', { basis: undefined })], '2026-06-01', []],
    ['no longer listed', [listed('救助申请', { basis: null, endedOn: '2026-05-31' })], '2026-06-01', []],
  ])('%s', (_, lists, asOf, expected) =>
    expect(taskListProblems('village', lists, asOf).map(({ code, path }) => `${code} ${path[0]}`)).toEqual(expected),
  )
  // 村民委员会组织法 art. 37 of 2010 and 2018 on money; art. 43 since 2026 on both.
  it('names the law of the day', () => {
    const zh = (asOf: string, more: object = { funded: false }) =>
      taskListProblems('village', [listed('救助申请', { listedOn: '2009-01-01', ...more })], asOf)[0]?.message.zh
    expect(zh('2026-01-01')).toContain('第四十三条第二款')
    expect(zh('2025-12-31')).toContain('第三十七条第一款')
    expect(zh('2010-10-28')).toContain('第三十七条第一款')
    expect(zh('2010-10-27')).not.toContain('第')
    expect(zh('2026-01-01', { basis: null })).toContain('第四十三条第二款')
    expect(zh('2025-12-31', { basis: null })).not.toContain('第')
    expect(taskListProblems('village', [listed('a'), listed('a')], '2026-06-01')[0]?.message.zh).not.toContain('第')
  })
  // 城市居民委员会组织法 art. 43 of 2025; those of 1989 and 2018 say nothing of the money of what is asked.
  it.each<[object, string, string | null]>([
    [{ funded: false }, '2026-01-01', '中华人民共和国城市居民委员会组织法第四十三条第二款'],
    [{ basis: null }, '2026-01-01', '中华人民共和国城市居民委员会组织法第四十三条第二款'],
    [{ funded: false }, '2025-12-31', null],
    [{ basis: null }, '2025-12-31', null],
  ])('holds communities to their own law: %j on %s', (more, asOf, law) => {
    const [found, ...others] = taskListProblems('residents', [listed('救助申请', more)], asOf)
    expect(others).toEqual([])
    expect(found?.message.zh).toContain(law ?? '救助申请')
    expect(found?.message.zh.includes('组织法')).toBe(law !== null)
    expect(found?.severity).toBe(law === null ? 'warning' : 'error')
  })

  it('what is let in', () => {
    const given = (task: string, more: object = {}) =>
      AssignedTask.parse({ task, unit: '甲', office: '某局', from: '2026-01-01', ...more })
    const lists = [listed('救助申请'), listed('拆迁', { list: 'negative' })]
    expect(
      tasksNotAdmitted(
        [given('救助申请'), given('拆迁'), given('招商'), given('招商', { until: '2026-05-31' })],
        lists,
        '2026-06-01',
      ),
    ).toEqual([
      { index: 1, why: 'barred' },
      { index: 2, why: 'not-listed' },
    ])
    const ended = listed('拆迁', { list: 'negative', endedOn: '2026-05-31' })
    expect([[], [ended]].map(none => tasksNotAdmitted([given('招商')], none, '2026-06-01')[0]?.why)).toEqual([
      'no-lists',
      'no-lists',
    ])
  })

  // Source: 西城 2018: thirty working days ahead, decided within fifteen. 2024-09-02 is a Monday.
  it('is asked for ahead', () =>
    expect(admissionDays({ starts: '2024-09-02', asked: '2024-07-01' }, xichengAdmission)).toEqual({
      askBy: '2024-07-22',
      decideBy: '2024-07-22',
    }))
})

it('plates', () => {
  const plate = (where: 'outside' | 'inside', more: object = {}) =>
    OfficePlate.parse({ text: '某站', where, hungOn: '2024-01-01', ...more })
  const plates = [
    plate('outside'),
    plate('outside', { text: '某中心', listed: false }),
    plate('inside'),
    plate('inside', { takenDownOn: '2024-06-01' }),
    plate('inside', { hungOn: '2024-06-02' }),
  ]
  expect(countPlates(plates, '2024-06-01')).toEqual({ outside: 2, inside: 1, notListed: ['某中心'], within: null })
  expect(countPlates(plates, '2024-05-31').inside).toBe(2)
  expect(countPlates(plates, '2024-06-01', { outside: 2, inside: 1 }).within).toBe(true)
  expect(countPlates(plates, '2024-06-01', { outside: 1 }).within).toBe(false)
  expect(countPlates(plates, '2024-06-01', { outside: 2 }).within).toBeNull()
  expect(countPlates(plates, '2024-06-02', { outside: 2, inside: 1 }).within).toBe(false)
})

it('nothing ends before it begins', () => {
  const task = { task: '救助申请', list: 'assisted', listedOn: '2025-01-01' }
  const plate = { text: '某站', where: 'outside', hungOn: '2025-01-01' }
  const given = { task: '救助申请', unit: '甲', office: '某局', from: '2025-01-01' }
  const ends = (day: string) =>
    [
      ListedTask.safeParse({ ...task, endedOn: day }),
      OfficePlate.safeParse({ ...plate, takenDownOn: day }),
      AssignedTask.safeParse({ ...given, until: day }),
    ].map(({ success }) => success)
  expect(ends('2024-12-31')).toEqual([false, false, false])
  expect(ends('2025-01-01')).toEqual([true, true, true])
})
