import { describe, expect, it } from 'vitest'
import {
  BoardItem,
  boardProblems,
  chongqingDisclosure,
  disclosesAsAsked,
  disclosureDue,
  leastDisplayDays,
  OpenAffairsRecord,
  shandongDisclosure,
} from './board.js'

// co-058, co-059: 重庆 art. 30. What is due “before the 15th” is taken as due on it.
it.each([
  ['quarterly', '2024-03-31', chongqingDisclosure, '2024-04-15'],
  ['quarterly', '2024-12-31', chongqingDisclosure, '2025-01-15'],
  ['monthly', '2024-01-31', chongqingDisclosure, '2024-02-15'],
  ['monthly', '2024-12-31', chongqingDisclosure, '2025-01-15'],
  ['at-once', '2024-03-02', chongqingDisclosure, '2024-03-12'],
  ['quarterly', '2013-06-30', chongqingDisclosure, null],
  ['at-once', '2013-11-01', chongqingDisclosure, '2013-11-11'],
  ['at-once', '2013-10-31', chongqingDisclosure, null],
  ['quarterly', '2024-03-31', undefined, null],
  ['at-once', '2024-03-02', undefined, null],
  ['at-once', '2024-03-02', shandongDisclosure, null],
  ['monthly', '2024-03-31', shandongDisclosure, null],
] as const)('%s of %s: by %#', (kind, of, rules, due) => expect(disclosureDue(kind, of, rules)).toBe(due))

// co-061, co-062, co-064: 重庆 ten, 山东 five (村务公开条例 art. 13), the nation none before 2026 and fifteen since (art. 35; residents art. 34).
it.each([
  ['village', '2025-06-01', chongqingDisclosure, 10, '第三十条'],
  ['village', '2025-06-01', shandongDisclosure, 5, '第十三条'],
  ['village', '2013-11-01', chongqingDisclosure, 10, '第三十条'],
  ['village', '2013-10-31', chongqingDisclosure, undefined, undefined],
  ['village', '2018-09-21', shandongDisclosure, 5, '第十三条'],
  ['village', '2018-09-20', shandongDisclosure, undefined, undefined],
  ['residents', '2025-06-01', chongqingDisclosure, undefined, undefined],
  ['village', '2025-12-31', undefined, undefined, undefined],
  ['village', '2026-01-01', undefined, 15, '第三十五条第四款'],
  ['village', '2026-01-01', shandongDisclosure, 15, '第三十五条第四款'],
  ['residents', '2026-01-01', undefined, 15, '第三十四条第三款'],
  ['residents', '2025-12-31', undefined, undefined, undefined],
] as const)('%s on %s: %s', (kind, on, rules, days, article) => {
  const found = leastDisplayDays(kind, on, rules)
  expect([found?.days, found?.cite.article]).toEqual([days, article])
})
it('a place may ask for longer', () => {
  const rules = (days: number) => ({
    from: '2020-01-01',
    displayDays: { days, cite: { title: '某地', confidence: 'unverified' as const } },
  })
  expect([15, 16].map(days => leastDisplayDays('village', '2026-01-01', rules(days))?.cite.title)).toEqual([
    '中华人民共和国村民委员会组织法',
    '某地',
  ])
  expect(leastDisplayDays('village', '2019-12-31', rules(20))).toBeNull()
})
it('Shandong has money made known every month', () =>
  expect(shandongDisclosure.moneyMonthly?.cite.article).toBe('第十二条'))

describe('items of a board', () => {
  const item = (more: object = {}) =>
    BoardItem.parse({ item: '收支', kind: 'quarterly', of: '2026-03-31', published: '2026-04-10', ...more })
  const codes = (
    more: object,
    asOf = '2026-12-31',
    rules?: typeof chongqingDisclosure,
    kind: 'village' | 'residents' = 'village',
  ) => boardProblems(kind, item(more), asOf, rules).map(({ code }) => code)

  it.each<[string, object, string[]]>([
    ['in order', {}, []],
    ['no end of a quarter', { of: '2026-04-30', published: '2026-05-10' }, ['board-period']],
    ['no end of a month', { kind: 'monthly', of: '2026-04-29', published: '2026-05-01' }, ['board-period']],
    ['a month', { kind: 'monthly', of: '2026-04-30', published: '2026-05-01' }, []],
    ['any day', { kind: 'at-once', of: '2026-04-29', published: '2026-05-01' }, []],
    ['the next quarter', { published: '2026-06-30' }, []],
    ['later', { published: '2026-07-01' }, ['board-missed']],
    ['the month after', { kind: 'monthly', of: '2026-11-30', published: '2026-12-31' }, []],
    ['a December', { kind: 'monthly', of: '2025-12-31', published: '2026-02-01' }, ['board-missed']],
    ['fifteen days', { takenDown: '2026-04-24' }, []],
    ['fourteen days', { takenDown: '2026-04-23' }, ['board-too-short']],
    ['untrue', { untrue: true }, ['board-untrue']],
    ['on the last day of its quarter', { published: '2026-03-31' }, []],
    ['accounts before their quarter was over', { money: true, published: '2026-03-30' }, ['board-order']],
    ['a general matter in its quarter', { money: false, published: '2026-01-01' }, []],
    ['a general matter before its quarter', { money: false, published: '2025-12-31' }, ['board-order']],
    ['a month before it was over', { kind: 'monthly', money: false, published: '2026-03-30' }, ['board-order']],
    ['before it happened', { kind: 'at-once', published: '2026-03-30' }, []],
    ['taken down before it was put up', { takenDown: '2026-04-09' }, ['board-order', 'board-too-short']],
    ['at once, with the next quarter', { kind: 'at-once', of: '2026-04-29', published: '2026-09-30' }, []],
    ['at once, later than that', { kind: 'at-once', of: '2026-04-29', published: '2026-10-01' }, ['board-missed']],
    ['at once, and never', { kind: 'at-once', of: '2026-04-29', published: null }, ['board-missed']],
    ['whether it was made known is not told', { published: undefined }, []],
    ['at once, of the last month', { kind: 'at-once', of: '2026-09-30', published: null }, []],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))

  it('is warned of where it is not known whether it is of money', () =>
    expect(
      boardProblems('village', item({ published: '2026-03-30' }), '2026-12-31').map(({ code, severity }) => [
        code,
        severity,
      ]),
    ).toEqual([['board-order', 'warning']]))

  it('in Chongqing', () => {
    expect(codes({ published: '2026-04-15' }, '2026-12-31', chongqingDisclosure)).toEqual([])
    expect(codes({ published: '2026-04-16' }, '2026-12-31', chongqingDisclosure)).toEqual(['board-late'])
    expect(codes({ published: null }, '2026-04-15', chongqingDisclosure)).toEqual([])
    expect(codes({ published: null }, '2026-04-16', chongqingDisclosure)).toEqual(['board-late'])
    expect(
      codes({ kind: 'at-once', of: '2026-04-01', published: '2026-04-12' }, '2026-12-31', chongqingDisclosure),
    ).toEqual(['board-late'])
    expect(
      codes({ of: '2025-03-31', published: '2025-04-10', takenDown: '2025-04-18' }, '2026-12-31', chongqingDisclosure),
    ).toEqual(['board-too-short'])
    expect(
      codes({ of: '2025-03-31', published: '2025-04-10', takenDown: '2025-04-19' }, '2026-12-31', chongqingDisclosure),
    ).toEqual([])
  })

  // 山东省村务公开条例 art. 12.
  it.each<[object, string[]]>([
    [{ money: true }, ['board-money-monthly']],
    [{ money: null }, []],
    [{ money: false }, []],
    [{ money: true, kind: 'monthly', published: '2026-04-30' }, []],
  ])('in Shandong %o: %j', (more, expected) => expect(codes(more, '2026-12-31', shandongDisclosure)).toEqual(expected))

  it('the rules of villages are none of a community', () =>
    expect(codes({ published: '2026-04-16', money: true }, '2026-12-31', chongqingDisclosure, 'residents')).toEqual([]))
  // 城市居民委员会组织法 art. 34: in good time, and no quarter.
  it.each([
    [{ published: '2026-12-01' }, undefined],
    [{ published: null }, ['board-missed', 'warning']],
    [{ kind: 'at-once', of: '2026-04-29', published: null }, ['board-missed', 'warning']],
    [{ of: '2025-09-30', published: null }, undefined],
  ])('of a community %o: %j', (more, expected) => {
    const [found] = boardProblems('residents', item(more), '2026-12-31')
    expect(found && [found.code, found.severity]).toEqual(expected)
    expect(found?.message.zh ?? '').not.toContain('期限')
  })
  it.each([
    ['monthly', '2026-01-31', '下一月内'],
    ['quarterly', '2026-03-31', '下一季度内'],
  ])('%s of %s: %s', (kind, of, text) => {
    const [missed] = boardProblems('village', item({ kind, of, published: null }), '2026-12-31')
    expect(missed?.message.zh).toContain(text)
    expect(missed?.message.zh).toContain('第三十五条')
    expect(missed?.message.zh).toContain('期限')
  })
  it('taken down tomorrow', () => expect(codes({ takenDown: '2026-04-20' }, '2026-04-19')).toEqual([]))
  it('cites the article of the day', () => {
    const zh = (kind: 'village' | 'residents', of: string) =>
      boardProblems(kind, item({ of, published: of, untrue: true }), '2026-12-31').at(-1)?.message.zh
    expect(zh('village', '2026-03-31')).toContain('第三十五条')
    expect(zh('village', '2025-12-31')).toContain('第三十条')
    expect(zh('residents', '2026-03-31')).toContain('第三十四条')
    expect(zh('residents', '2025-12-31')).toBeUndefined()
    expect(zh('village', '2010-09-30')).toBeUndefined()
  })

  const unit = (more: object = {}) =>
    OpenAffairsRecord.parse({ unit: '甲村', kind: 'village', board: true, items: [item()], ...more })
  it.each([
    [{}, '2026-06-01', true],
    [{ board: false }, '2026-06-01', false],
    [{ board: false, items: [item({ of: '2025-09-30', published: '2025-10-10' })] }, '2025-12-31', true],
    [{ board: null }, '2026-06-01', null],
    [{ board: null, items: [item({ of: '2025-09-30', published: '2025-10-10' })] }, '2025-12-31', true],
    [{ items: [] }, '2026-06-01', null],
    [{}, '2026-03-30', null],
    [{ items: [item({ untrue: true })] }, '2026-06-01', false],
    // A weighty matter that waits: open, until those of the next quarter have been made known.
    [{ items: [item({ kind: 'at-once', of: '2026-02-10', published: null })] }, '2026-02-10', null],
    [{ items: [item({ kind: 'at-once', of: '2026-02-10', published: null })] }, '2026-02-11', null],
    [{ items: [item({ kind: 'at-once', of: '2026-02-10', published: null })] }, '2026-06-30', null],
    [{ items: [item({ kind: 'at-once', of: '2026-02-10', published: null })] }, '2026-07-01', false],
    [{ items: [item({ kind: 'at-once', of: '2026-02-10', published: '2026-02-12' })] }, '2026-07-01', true],
    // What is not late, and not made known either, shows nothing; beside what was made known it takes nothing away.
    [{ items: [item({ published: null })] }, '2026-06-30', null],
    [{ items: [item(), item({ published: null })] }, '2026-06-30', true],
    [{ items: [item(), item({ published: undefined })] }, '2026-12-31', null],
    // 居民委员会组织法 art. 34: in time, and no day.
    [{ kind: 'residents', items: [item({ published: null })] }, '2026-11-30', null],
    [{ kind: 'residents' }, '2026-11-30', true],
    [{ kind: 'residents', items: [item({ of: '2025-12-31', published: null })] }, '2025-12-31', null],
    // A general matter may be made known in its quarter, accounts may not.
    [{ items: [item({ money: false, published: '2026-03-25' })] }, '2026-06-01', true],
    [{ items: [item({ money: null, published: '2026-03-25' })] }, '2026-06-01', null],
    [{ items: [item({ money: true, published: '2026-03-25' })] }, '2026-06-01', false],
  ])('%o on %s: %s', (more, asOf, open) => expect(disclosesAsAsked(unit(more), asOf)).toBe(open))
})
