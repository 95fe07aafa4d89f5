import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BoundaryMarker,
  checkMarkerNumber,
  MarkerNumber,
  markerCare,
  markerListProblems,
  markerProblems,
  markerRepair,
} from './marker.js'

const codes = (text: unknown) => {
  const result = checkMarkerNumber(text)
  return result.valid ? [] : result.problems.map(({ code }) => code)
}

describe('marker numbers of GB/T 17796', () => {
  it.each([
    ['3233001Q', '3233', 1, 'Q', 'single'],
    ['3233002A', '3233', 2, 'A', 'double'],
    ['3233002B', '3233', 2, 'B', 'double'],
    ['3233999C', '3233', 999, 'C', 'triple'],
    ['0001010E', '0001', 10, 'E', 'triple'],
  ])('%s', (number, line, serial, type, group) => {
    expect(checkMarkerNumber(number)).toEqual({ valid: true, line, serial, type, group })
    expect(MarkerNumber.safeParse(number).success).toBe(true)
  })

  it.each([
    ['3233000Q', ['marker-serial']],
    ['3233001F', ['marker-character']],
    ['3233001q', ['marker-lower-case']],
    ['3233001', ['marker-length']],
    ['3233001QQ', ['marker-length']],
    ['', ['marker-length']],
    ['3233 001 Q', ['marker-separator']],
    ['3233-001-Q', ['marker-separator']],
    ['３２３３００１Ｑ', ['marker-full-width']],
    ['３２３３ ００１ｑ', ['marker-separator', 'marker-full-width', 'marker-lower-case']],
    ['32330O1Q', ['marker-look-alike']],
    ['3Z33001Q', ['marker-look-alike']],
    ['32330010', ['marker-look-alike']],
    ['32330018', ['marker-look-alike']],
    ['3233001А', ['marker-look-alike']],
    ['3X33001Q', ['marker-character']],
    ['OOOOOOOO', Array<string>(8).fill('marker-look-alike')],
    [3233001, ['marker-not-text']],
    [null, ['marker-not-text']],
  ])('%j: %j', (text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  it('names the place, and what was probably meant', () => {
    const result = checkMarkerNumber('32330l1Q')
    expect(result.valid ? [] : result.problems.map(({ message }) => message.en)).toEqual([
      'The letter must be upper case.',
      'Character 6, "L", must be a digit; "1" was probably meant.',
    ])
  })

  it('reads exactly what the pattern allows, and never throws', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123489QABCDEFO Ｑ１'), maxLength: 10 })
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), text => {
        expect(checkMarkerNumber(text).valid).toBe(/^\d{4}(?!000)\d{3}[QABCDE]$/.test(text))
      }),
      { numRuns: 2000 },
    )
  })
})

it('the schema of a number refuses what the check refuses, each fault told', () => {
  const told = MarkerNumber.safeParse('3233000F').error?.issues.map(({ message }) => message) ?? []
  expect(told).toHaveLength(2)
  expect(BoundaryMarker.safeParse({ ...marker(), number: '3233001F' }).success).toBe(false)
  expect(BoundaryMarker.safeParse({ ...marker(), number: '3233001F' }).error?.issues[0]?.path).toEqual(['number'])
  // A county line is numbered as its province does.
  expect(BoundaryMarker.safeParse({ ...marker(), level: 'county', number: '甲乙线3号' }).success).toBe(true)
  const one = checkMarkerNumber('3233001F')
  expect(one.valid ? [] : one.problems.map(({ message }) => message.zh)).toEqual([
    '第 8 位“F”应为类型码 Q、A、B、C、D 或 E。',
  ])
})

const marker = (more: object = {}) =>
  BoundaryMarker.parse({ number: '3233001Q', sides: ['320000', '330000'], keeper: '320000', state: 'intact', ...more })
const found = (more: object) => markerProblems(marker(more)).map(({ code, path }) => `${code} ${path.join('.')}`)

describe('markers', () => {
  it('are repaired by their keeper with the neighbours there (art. 6)', () => {
    expect(markerRepair(marker())).toMatchObject({
      by: '320000',
      present: ['330000'],
      cite: { article: '第六条第二款' },
    })
    expect(markerRepair(marker({ sides: ['320000', '330000', '340000'] })).present).toEqual(['330000', '340000'])
  })

  it.each([
    [{ on: '2024-05-01', kind: 'repaired', by: '320000', present: ['330000'] }, []],
    [{ on: '2024-05-01', kind: 'repaired', by: '320000', present: [] }, ['marker-repair-alone history.0.present']],
    [{ on: '2024-05-01', kind: 'repaired', by: '320000' }, ['marker-repair-present-unknown history.0.present']],
    [{ on: '2024-05-01', kind: 'repaired', by: '330000', present: ['330000'] }, ['marker-repair-by history.0.by']],
    [{ on: '2024-05-01', kind: 'repaired', by: '330000', present: ['320000'] }, ['marker-repair-by history.0.by']],
    [
      { on: '2024-05-01', kind: 'moved', by: '320000', agreedOn: '2024-04-01', surveyedOn: '2024-05-01' },
      ['marker-move history.0.filedOn'],
    ],
    [
      {
        on: '2024-05-01',
        kind: 'moved',
        by: '320000',
        agreedOn: '2024-04-01',
        surveyedOn: '2024-05-01',
        filedOn: '2024-06-01',
      },
      [],
    ],
    [{ on: '2024-05-01', kind: 'replaced', by: '320000' }, []],
    [
      { on: '2024-05-01', kind: 'added', by: '320000', agreedOn: '2024-04-01', surveyedOn: '2024-05-01' },
      ['marker-move history.0.filedOn'],
    ],
    [
      {
        on: '2024-05-01',
        kind: 'moved',
        by: '320000',
        agreedOn: '2024-05-02',
        surveyedOn: '2024-05-01',
        filedOn: '2024-06-01',
      },
      ['marker-agreed-late history.0.agreedOn'],
    ],
    // Nothing before 2002-07-01 is held to the regulation.
    [{ on: '2002-06-30', kind: 'repaired', by: '330000' }, []],
    [{ on: '2002-06-30', kind: 'moved', by: '330000' }, []],
    [{ on: '2002-07-01', kind: 'repaired', by: '330000', present: ['330000'] }, ['marker-repair-by history.0.by']],
  ])('%j: %j', (event, expected) => {
    expect(found({ history: [event] })).toEqual(expected)
  })

  it('are gone once they are removed', () => {
    const removed = { on: '2024-05-01', kind: 'removed', by: '320000' }
    const later = { on: '2024-06-01', kind: 'replaced', by: '320000' }
    expect(found({ history: [later, { ...removed, on: '2024-07-01' }] })).toEqual([])
    expect(found({ history: [removed, later] })).toEqual(['marker-after-removal history.1.kind'])
  })

  it('name the article of each remedy (art. 6(2), 6(3), 16)', () => {
    const told = (event: object) =>
      markerProblems(marker({ history: [{ on: '2024-05-01', by: '330000', ...event }] })).map(
        ({ code, message, remedy }) => [code, message.zh, remedy.zh],
      )
    expect(told({ kind: 'repaired' })).toEqual([
      ['marker-repair-by', '界桩应由分工管理的一方（320000）修复。', '请核对修复方（第六条第二款）。'],
      ['marker-repair-present-unknown', '没有记载毗邻方是否在场。', '请补记在场的毗邻方（第六条第二款）。'],
    ])
    expect(told({ kind: 'repaired', by: '320000', present: [] })).toEqual([
      ['marker-repair-alone', '毗邻方 330000 未在场。', '应在毗邻方在场时修复（第六条第二款、第十六条）。'],
    ])
    expect(told({ kind: 'added', agreedOn: '2024-04-01', surveyedOn: '2024-04-01', filedOn: null })).toEqual([
      ['marker-move', '增设界桩没有报批准机关备案。', '请补办或者补记（第六条第三款）。'],
    ])
    expect(told({ kind: 'moved' })).toEqual(
      ['协商一致', '共同测绘', '报批准机关备案'].map(step => [
        'marker-move',
        `移动界桩没有${step}的记载。`,
        '请补办或者补记（第六条第三款）。',
      ]),
    )
  })

  it('are replaced as they are repaired, by warnings', () => {
    const replaced = (more: object, on = '2024-05-01') =>
      markerProblems(marker({ history: [{ on, kind: 'replaced', by: '320000', ...more }] })).map(
        ({ code, severity }) => `${code} ${severity}`,
      )
    expect(replaced({ present: ['330000'] })).toEqual([])
    expect(replaced({ present: [] })).toEqual(['marker-repair-alone warning'])
    expect(replaced({ by: '330000', present: ['330000'] })).toEqual(['marker-repair-by warning'])
    expect(replaced({ present: [] }, '2002-06-30')).toEqual([])
  })

  it('may have two events of one day', () => {
    const event = { on: '2024-05-01', kind: 'set', by: '320000' }
    expect(found({ history: [event, event] })).toEqual([])
  })

  it('have a keeper among their sides, and a history in order', () => {
    const set = { kind: 'set', by: '320000' }
    expect(found({ keeper: '310000' })).toEqual(['marker-keeper keeper'])
    expect(
      found({
        history: [
          { ...set, on: '2024-05-02' },
          { ...set, on: '2024-05-01' },
        ],
      }),
    ).toEqual(['marker-history-order history.1.on'])
  })

  it.each([
    [['3233001Q', '3233002A', '3233002B', '3233003C', '3233003D', '3233003E'], []],
    [['3233001A'], ['marker-group 0']],
    [['3233001Q', '3233001A', '3233001B'], ['marker-group 0']],
    [['3233001C', '3233001D'], ['marker-group 0']],
    [['3233001Q', '3233003Q'], ['marker-serial-gap 1']],
    [['3233001Q', '3233001Q'], ['marker-twice 1']],
    [['3233001Q', '3334001Q'], []],
    [['3233002Q', '3233001Q'], []],
    [['323300Q'], ['marker-length 0']],
    // The first serial is 001.
    [['3233002Q'], ['marker-serial-gap 0']],
    // Of a group of three, or of two, one alone or one of another group.
    [['3233001C'], ['marker-group 0']],
    [['3233001A', '3233001C'], ['marker-group 0']],
  ])('lists: %j: %j', (numbers, expected) => {
    expect(markerListProblems(numbers).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(expected)
  })

  it('a list names the marker by its line and its three digits', () => {
    expect(markerListProblems(['3233001A']).map(({ message }) => message.zh)).toEqual(['3233001 的类型码 A 不成组。'])
    expect(markerListProblems(['3233001Q', '3233012Q']).map(({ message }) => message.en)).toEqual([
      'Serials before 3233012 are missing.',
    ])
  })

  it('what was done on the first and the last day of a period counts, before and after it nothing', () => {
    const period = { from: '2024-01-01', to: '2024-12-31' }
    const event = (on: string, kind: string) => ({ on, kind, by: '320000', present: ['330000'] })
    const days = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01']
    const history = [...days.map(on => event(on, 'repaired')), event('2024-06-01', 'replaced')]
    const checks = [
      { due: '2023-12-31', done: '2024-01-01' },
      { due: '2024-01-01', done: '2024-12-31' },
      { due: '2024-12-31', done: '2025-01-01' },
      { due: '2024-12-31', done: null },
    ]
    expect(markerCare([marker({ history, checks })], period)).toMatchObject({
      due: 3,
      done: 1,
      replaced: 1,
      repaired: 2,
    })
  })

  it('that were removed stand no more', () => {
    const removed = (on: string) =>
      marker({ number: '3233002Q', state: 'missing', history: [{ on, kind: 'removed', by: '320000' }] })
    const care = (on: string) => markerCare([marker(), removed(on)], { from: '2024-01-01', to: '2024-12-31' })
    expect(care('2024-12-31')).toMatchObject({ markers: 1, notIntact: [] })
    expect(care('2025-01-01')).toMatchObject({ markers: 2, notIntact: ['3233002Q'] })
  })

  it('that are put up later stand not yet', () => {
    const added = (on: string) => marker({ number: '3233002Q', history: [{ on, kind: 'added', by: '320000' }] })
    const count = (on: string) => markerCare([marker(), added(on)], { from: '2024-01-01', to: '2024-12-31' }).markers
    expect([count('2024-12-31'), count('2025-01-01')]).toEqual([2, 1])
  })

  it('are counted with their checks and replacements', () => {
    const checks = [
      { due: '2024-06-30', done: '2024-06-01' },
      { due: '2024-12-31', done: null },
      { due: '2025-06-30', done: null },
    ]
    const history = [{ on: '2024-03-01', kind: 'replaced', by: '320000' }]
    const period = { from: '2024-01-01', to: '2024-12-31' }
    expect(
      markerCare(
        [marker({ checks, history: [] }), marker({ number: '3233002Q', state: 'damaged', history, checks: [] })],
        period,
      ),
    ).toEqual({
      markers: 2,
      notIntact: ['3233002Q'],
      due: 2,
      done: 1,
      replaced: 1,
      repaired: 0,
    })
    // What is not told of one that stands is not none; of one that was removed it does not matter.
    const untold = { due: null, done: null, replaced: null, repaired: null }
    expect(markerCare([marker({ checks, history })], period)).toMatchObject({ due: 2, replaced: 1 })
    expect(markerCare([marker({ checks, history }), marker()], period)).toMatchObject(untold)
    const removed = [{ on: '2023-03-01', kind: 'removed', by: '320000' }]
    expect(markerCare([marker({ checks, history }), marker({ history: removed })], period)).toMatchObject({ due: 2 })
  })
})
