import { addMonths } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { childFileProblems } from './problems.js'
import {
  ChildFile,
  ChildFileBlock,
  ChildFileRules,
  childFileBlocks,
  childFileCites,
  childFileCompleteness,
  childFileDue,
  childVisitRound,
  nationalChildFileRules,
} from './record.js'

const file = (more: object = {}) =>
  ChildFile.parse({ id: 'a', birth: '2014-01-01', grounds: ['migrant'], openedOn: '2024-09-30', ...more })
const rules = ChildFileRules.parse({
  requiredBlocks: ['child', 'guardianship', 'schooling'],
  updateEveryMonths: { 'left-behind': 12, migrant: 6 },
  visitEveryMonths: { unattended: 3, 'left-behind': 6 },
})
const full = { child: '2024-12-31', guardianship: '2024-11-30', schooling: '2025-01-15' }

describe('due updates', () => {
  it.each([
    ['never filled: from the opening', {}, '2025-03-30'],
    ['by the oldest block', { blocks: full }, '2025-05-30'],
    ['one block missing', { blocks: { child: '2024-12-31', schooling: '2025-01-15' } }, '2025-03-30'],
    ['of several grounds the shortest interval', { grounds: ['left-behind', 'migrant'], blocks: full }, '2025-05-30'],
    ['left behind alone: a year', { grounds: ['left-behind'], blocks: full }, '2025-11-30'],
    ['a block from the future is none yet', { blocks: { ...full, guardianship: '2026-01-01' } }, '2025-03-30'],
  ])('%s', (_, more, dueOn) => {
    expect(childFileDue(file(more), rules, '2025-02-01').find(({ what }) => what === 'update')).toMatchObject({
      dueOn,
      overdue: false,
    })
  })

  it('names the blocks that are too old', () => {
    const [due] = childFileDue(file({ blocks: full }), rules, '2025-05-31')
    expect(due).toMatchObject({ overdue: true, ground: 'migrant', blocks: ['guardianship'] })
  })

  it.each([
    ['2025-05-30', false],
    ['2025-05-31', true],
  ])('on %s overdue: %s', (asOf, overdue) => {
    expect(childFileDue(file({ blocks: full }), rules, asOf)[0]?.overdue).toBe(overdue)
  })

  it('six months end on the last day of a month without that day', () => {
    const national = ChildFileRules.parse({ ...nationalChildFileRules, from: undefined })
    expect(childFileDue(file({ openedOn: '2024-08-31' }), national, '2024-09-01')[0]?.dueOn).toBe('2025-02-28')
  })

  // 民发〔2024〕35号.
  it.each([
    ['2024-09-02', undefined],
    ['2024-09-03', '2025-03-03'],
  ])('of a file from before the plan of 2024, on %s by %s', (asOf, dueOn) => {
    const old = file({ openedOn: '2023-01-01', blocks: { child: '2024-01-01' } })
    expect(childFileDue(old, nationalChildFileRules, asOf)[0]?.dueOn).toBe(dueOn)
  })

  it('a file that is yet to be opened waits for nothing', () => {
    expect(childFileDue(file(), rules, '2024-09-29')).toEqual([])
    expect(childFileDue(file(), rules, '2024-09-30')).toHaveLength(1)
  })
})

describe('due visits', () => {
  const visits = (more: object, asOf = '2025-02-01') =>
    childFileDue(file({ grounds: ['unattended'], ...more }), rules, asOf).filter(({ what }) => what === 'visit')

  it.each([
    ['none yet: from the opening', {}, '2024-12-30'],
    ['after the last one, whatever their order', { visitedOn: ['2025-01-20', '2024-10-01'] }, '2025-04-20'],
    ['one from before the file was opened', { openedOn: '2025-01-20', visitedOn: ['2024-01-20'] }, '2025-04-20'],
    ['one that is yet to come does not count', { visitedOn: ['2025-01-20', '2025-03-01'] }, '2025-04-20'],
    [
      'left behind too: the shorter',
      { grounds: ['left-behind', 'unattended'], visitedOn: ['2025-01-20'] },
      '2025-04-20',
    ],
  ])('%s', (_, more, dueOn) => expect(visits(more)).toMatchObject([{ dueOn, ground: 'unattended' }]))

  it.each([
    ['2025-04-19', false],
    ['2025-04-20', false],
    ['2025-04-21', true],
  ])('on %s overdue: %s', (asOf, overdue) => {
    expect(visits({ visitedOn: ['2025-01-20'] }, asOf)).toMatchObject([{ dueOn: '2025-04-20', overdue }])
  })

  it.each([
    ['2024-12-30', undefined, false],
    ['2024-12-31', undefined, null],
    ['2024-12-31', [], true],
  ])('on %s, visited %j: overdue %s', (asOf, visitedOn, overdue) => {
    expect(visits({ visitedOn }, asOf)).toMatchObject([{ dueOn: '2024-12-30', overdue }])
  })

  it('a place that sets no interval asks for none', () => {
    expect(visits({ grounds: ['orphan'] })).toEqual([])
    expect(childFileDue(file({ grounds: ['orphan'] }), nationalChildFileRules, '2030-01-01')).toEqual([])
  })

  // By the risk: red every week, blue every 90 days.
  it.each([
    [{ risk: 'red' }, '2025-01-27', 'red'],
    [{ risk: 'blue', grounds: ['orphan'] }, '2025-04-20', 'blue'],
    // Both end on one day.
    [{ risk: 'blue', visitedOn: ['2025-01-18'] }, '2025-04-18', 'unattended'],
    [{}, '2025-04-20', 'unattended'],
    [{ risk: 'green' }, '2025-04-20', 'unattended'],
  ])('by the risk that the child is graded at, %o: by %s', (more, dueOn, ground) => {
    const byRisk = ChildFileRules.parse({ ...rules, visitEveryDays: { red: 7, blue: 90 } })
    const one = file({ grounds: ['unattended'], visitedOn: ['2025-01-20'], ...more })
    expect(childFileDue(one, byRisk, '2025-01-27').filter(({ what }) => what === 'visit')).toMatchObject([
      { dueOn, ground, overdue: false },
    ])
  })

  // 16 on 2030-01-01, 18 on 2032-01-01; last visited on 2029-12-01.
  it.each([
    ['left-behind, on the day before 16', ['left-behind'], '2029-12-31', ['left-behind']],
    ['left-behind, on the day of 16', ['left-behind'], '2030-01-01', []],
    ['left-behind and an orphan', ['left-behind', 'orphan'], '2030-01-01', ['orphan']],
    ['in difficulty, on the day of 18', ['in-difficulty'], '2032-01-01', []],
  ])('a ground that is outgrown asks for no visit: %s', (_, grounds, asOf, expected) => {
    const visits = ChildFileRules.parse({ visitEveryMonths: { 'left-behind': 1, 'in-difficulty': 3, orphan: 3 } })
    const due = childFileDue(file({ grounds, visitedOn: ['2029-12-01'] }), visits, asOf)
    expect(due.map(({ ground }) => ground)).toEqual(expected)
  })

  it('who has outgrown every ground is visited for no risk either', () => {
    const byRisk = ChildFileRules.parse({ visitEveryDays: { red: 7 } })
    const due = (grounds: string[], asOf: string) =>
      childFileDue(file({ grounds, risk: 'red', visitedOn: ['2031-12-30'] }), byRisk, asOf).map(({ ground }) => ground)
    expect(due(['in-difficulty'], '2031-12-31')).toEqual(['red'])
    expect(due(['in-difficulty'], '2032-01-01')).toEqual([])
    expect(due(['in-difficulty', 'orphan'], '2032-01-01')).toEqual(['red'])
  })

  it('a child that is not graded, where the place goes by the risk', () => {
    const byRisk = ChildFileRules.parse({ visitEveryDays: { red: 7 } })
    const codes = (more: object, of = byRisk) => childFileProblems(file(more), of, '2025-01-27').map(({ code }) => code)
    expect([codes({}), codes({ risk: 'red' }), codes({}, ChildFileRules.parse({}))]).toEqual([
      ['file-risk-not-known'],
      [],
      [],
    ])
  })

  // The update is due on 2025-05-30.
  it.each([
    ['2025-02-27', ['visit', 'update']],
    ['2025-02-28', ['visit', 'update']],
    ['2025-03-01', ['update', 'visit']],
    ['2025-02-28', ['update', 'visit'], '2024-11-28'],
  ])('last visited on %s: %o', (on, order, guardianship = '2024-11-30') => {
    const both = file({
      grounds: ['migrant', 'unattended'],
      blocks: { ...full, guardianship },
      visitedOn: [on],
    })
    expect(childFileDue(both, rules, '2025-03-01').map(({ what }) => what)).toEqual(order)
  })

  it('soonest first, and nothing for a closed file', () => {
    const both = file({ grounds: ['migrant', 'unattended'], blocks: full, visitedOn: ['2025-01-20'] })
    expect(childFileDue(both, rules, '2025-02-01').map(({ what }) => what)).toEqual(['visit', 'update'])
    expect(childFileDue({ ...both, closedOn: '2025-02-01' }, rules, '2025-02-01')).toEqual([])
    expect(childFileDue({ ...both, closedOn: '2025-02-02' }, rules, '2025-02-01')).toHaveLength(2)
  })
})

// Every three months for unattended children, every month for the left-behind, every week at the risk red.
describe('the visits of a year', () => {
  const visits = ChildFileRules.parse({
    visitEveryMonths: { unattended: 3, 'left-behind': 1 },
    visitEveryDays: { red: 7 },
  })
  const of = (more: object, rules = visits) => {
    const one = file({ grounds: ['unattended'], openedOn: '2024-01-31', visitedOn: [], ...more })
    return [...childVisitRound([one], rules, { from: '2024-01-01', asOf: '2024-12-31' })].map(
      ([ground, { due, inTime, late, missed, unknown }]) => [
        ground,
        due,
        inTime,
        late,
        missed,
        ...(unknown ? [unknown] : []),
      ],
    )
  }

  it.each<[string, object, unknown[]]>([
    // Due on 30 April, 31 July, 31 October and, after that, in January.
    ['each on its last day', { visitedOn: ['2024-04-30', '2024-07-30', '2024-10-30'] }, [['unattended', 3, 3, 0, 0]]],
    ['one a day late', { visitedOn: ['2024-05-01', '2024-07-30', '2024-10-30'] }, [['unattended', 3, 2, 1, 0]]],
    ['none since April', { visitedOn: ['2024-04-30'] }, [['unattended', 2, 1, 0, 1]]],
    ['none', {}, [['unattended', 1, 0, 0, 1]]],
    ['closed on the day on which one was due', { closedOn: '2024-04-30' }, []],
    ['closed the day after', { closedOn: '2024-05-01' }, [['unattended', 1, 0, 0, 1]]],
    ['16 before it is due', { grounds: ['left-behind'], birth: '2008-02-29' }, []],
    ['16 the day after it is due', { grounds: ['left-behind'], birth: '2008-03-01' }, [['left-behind', 1, 0, 0, 1]]],
    [
      '16 before it is due, and visited on another ground too',
      { grounds: ['unattended', 'left-behind'], birth: '2008-02-20' },
      [['unattended', 1, 0, 0, 1]],
    ],
    [
      '16 before the third, which is then due on the other ground',
      { grounds: ['unattended', 'left-behind'], birth: '2008-03-15', visitedOn: ['2024-02-20'] },
      [
        ['left-behind', 1, 1, 0, 0],
        ['unattended', 1, 0, 0, 1],
      ],
    ],
    ['opened in December', { openedOn: '2024-12-01' }, []],
    ['no ground that is visited', { grounds: ['orphan'] }, []],
    ['at the risk red', { openedOn: '2024-12-20', risk: 'red', visitedOn: ['2024-12-27'] }, [['red', 1, 1, 0, 0]]],
    ['at the risk red, and outgrown', { grounds: ['left-behind'], birth: '2008-01-31', risk: 'red' }, []],
    ['two visits on a day', { visitedOn: ['2024-04-30', '2024-04-30'] }, [['unattended', 2, 1, 0, 1]]],
    ['not on record here', { visitedOn: undefined }, [['unattended', 1, 0, 0, 0, 1]]],
  ])('%s', (_, more, expected) => expect(of(more)).toEqual(expected))

  it('nothing before the rules began', () => {
    const younger = ChildFileRules.parse({ visitEveryMonths: { unattended: 3 }, from: '2024-08-31' })
    expect(of({ visitedOn: ['2024-11-30'] }, younger)).toEqual([['unattended', 1, 1, 0, 0]])
  })
})

describe('completeness and problems', () => {
  it('counts the required blocks', () => {
    expect(childFileCompleteness(file({ blocks: full }), rules)).toEqual({ held: 3, required: 3, missing: [] })
    expect(childFileCompleteness(file({ blocks: { child: '2025-01-01', health: '2025-01-01' } }), rules)).toEqual({
      held: 1,
      required: 3,
      missing: ['guardianship', 'schooling'],
    })
    expect(childFileCompleteness(file({ blocks: {} }), nationalChildFileRules)).toMatchObject({ held: 0, required: 0 })
  })

  it('what a file holds and nobody told lacks nothing, nor is it overdue', () => {
    expect(childFileCompleteness(file(), rules)).toBeNull()
    expect([childFileProblems(file(), rules, '2025-04-01').length, codes({ blocks: {} }, '2025-04-01').length]).toEqual(
      [0, 3],
    )
    const overdue = (more: object, asOf: string) => childFileDue(file(more), rules, asOf)[0]?.overdue
    expect(['2025-03-30', '2025-03-31'].map(asOf => overdue({}, asOf))).toEqual([false, null])
    expect(overdue({ blocks: {} }, '2025-03-31')).toBe(true)
  })

  const codes = (more: object, asOf: string) =>
    childFileProblems(file({ blocks: full, ...more }), rules, asOf).map(({ code, path }) => [code, ...path])

  it.each([
    [['left-behind'], '2029-12-31', []],
    [['left-behind'], '2030-01-01', [['file-ground-outgrown', 'grounds', 0]]],
    [['migrant'], '2029-12-31', []],
    [['migrant'], '2030-01-01', [['file-ground-outgrown', 'grounds', 0]]],
    [['orphan', 'left-behind'], '2030-01-01', [['file-ground-outgrown', 'grounds', 1]]],
    [['in-difficulty'], '2031-12-31', []],
    [['in-difficulty'], '2032-01-01', [['file-ground-outgrown', 'grounds', 0]]],
    [['orphan', 'unattended'], '2035-01-01', []],
  ])('%j on %s: %j', (grounds, asOf, expected) => expect(codes({ grounds }, asOf)).toEqual(expected))

  it('a visit on the day of the birth is none from before it', () => {
    expect(codes({ visitedOn: ['2014-01-01', '2013-12-31'] }, '2025-02-01')).toEqual([
      ['file-date-early', 'visitedOn', 1],
    ])
  })

  it('names a missing block and a visit from before the birth; a closed file lacks nothing', () => {
    const more = { blocks: { child: '2025-01-01', schooling: '2025-01-01' }, visitedOn: ['2025-01-01', '2013-12-31'] }
    expect(codes(more, '2025-02-01')).toEqual([
      ['file-block-missing', 'blocks', 'guardianship'],
      ['file-date-early', 'visitedOn', 1],
    ])
    expect(codes({ ...more, closedOn: '2025-01-02' }, '2025-02-01')).toEqual([['file-date-early', 'visitedOn', 1]])
  })

  it.each<[object, unknown[]]>([
    [{ openedOn: '2014-01-01', closedOn: '2014-01-01' }, []],
    [{ openedOn: '2013-12-31' }, [['file-date-early', 'openedOn']]],
    [{ closedOn: '2024-09-29' }, [['file-date-early', 'closedOn']]],
    [{ blocks: { ...full, child: '2013-12-31' } }, [['file-date-early', 'blocks', 'child']]],
  ])('%o: %j', (more, found) => {
    expect(codes(more, '2025-02-01')).toEqual(found)
  })

  it('has a name for every block, and its sources', () => {
    expect(Object.keys(childFileBlocks)).toEqual(ChildFileBlock.options)
    expect(childFileCites.duty.article).toBe('第二十九条、第四十三条')
    // 国发〔2016〕36号 三（一）: 一人一档案.
    expect(childFileCites.inDifficulty).toMatchObject({ number: '国发〔2016〕36号', article: '三（一）' })
  })
})

it('a visit made today puts the next one off by its interval', () => {
  const dates = fc
    .date({ min: new Date('2024-10-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(dates, asOf => {
      const visited = file({ grounds: ['unattended'], visitedOn: [asOf] })
      expect(childFileDue(visited, rules, asOf)).toMatchObject([{ dueOn: addMonths(asOf, 3), overdue: false }])
    }),
  )
})
