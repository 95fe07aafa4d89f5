import { describe, expect, it } from 'vitest'
import { ColourRule, colourTable, colourVisitDue, GradedHousehold, hardshipColour } from './colours.js'
import {
  isCovered,
  lostFromSafetyNet,
  measuresLacking,
  measuresOn,
  SafetyNetPerson,
  SupportTable,
  wasCovered,
} from './cover.js'
import {
  LowIncomeEntry,
  MonitoredRecord,
  monitoredKindOf,
  monitoredProblems,
  registerOverlap,
  riskIsGone,
} from './monitored.js'

// Source: 中农组发〔2021〕7号 for the kinds and the conditions of removal; the 15 and the 5 days as documents.ts says.
describe('who is watched against poverty', () => {
  const household = {
    formerlyPoor: true,
    incomePerHead: 5999_99,
    line: 6000_00,
    atRisk: true,
    suddenHardship: false,
  }
  it.each<[string, object, ReturnType<typeof monitoredKindOf>]>([
    ['formerly poor, a fen below', {}, 'unstable'],
    ['never poor, below', { formerlyPoor: false }, 'edge'],
    ['not known whether poor before', { formerlyPoor: null }, null],
    ['at the line', { incomePerHead: 6000_00 }, 'none'],
    ['at the line, sudden hardship', { incomePerHead: 6000_00, suddenHardship: true }, 'sudden'],
    [
      'at the line, sudden hardship, never poor',
      { incomePerHead: 6000_00, suddenHardship: true, formerlyPoor: null },
      'sudden',
    ],
    ['at the line, not known', { incomePerHead: 6000_00, suddenHardship: null }, null],
    ['no risk', { atRisk: false, incomePerHead: null }, 'none'],
    ['risk not known', { atRisk: null }, null],
    ['risk not known, at the line', { atRisk: null, incomePerHead: 6000_00 }, 'none'],
    ['income not known', { incomePerHead: null }, null],
  ])('%s', (_, facts, kind) => expect(monitoredKindOf({ ...household, ...facts })).toBe(kind))

  const record = (facts: object = {}) =>
    MonitoredRecord.parse({
      household: '1',
      persons: ['a', 'b'],
      kind: 'edge',
      clueOn: '2024-03-01',
      publicFrom: '2024-03-08',
      publicTo: '2024-03-12',
      recognisedOn: '2024-03-16',
      dismissedOn: null,
      ...facts,
    })
  const gone = { incomeAboveLine: true, guarantees: true, water: true, noNewRisk: true }
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-06-01', []],
    // The fifteenth day is a Saturday: it goes on to Monday.
    ['the Monday', { recognisedOn: '2024-03-18' }, '2024-06-01', []],
    ['a day late', { recognisedOn: '2024-03-19' }, '2024-06-01', ['recognised-in-fifteen-days']],
    ['the last day', { recognisedOn: null }, '2024-03-18', []],
    ['a clue that led to nothing', { recognisedOn: null, dismissedOn: '2024-03-18' }, '2024-06-01', []],
    [
      'one dismissed a day late',
      { recognisedOn: null, dismissedOn: '2024-03-19' },
      '2024-06-01',
      ['recognised-in-fifteen-days'],
    ],
    ['died before it was recognised', { recognisedOn: null, until: '2024-03-10' }, '2024-06-01', []],
    ['gone before the clue', { recognisedOn: null, until: '2024-02-29' }, '2024-06-01', ['monitored-order']],
    ['dismissed and recognised', { dismissedOn: '2024-03-16' }, '2024-06-01', ['monitored-order']],
    ['dismissed before the clue', { recognisedOn: null, dismissedOn: '2024-02-29' }, '2024-06-01', ['monitored-order']],
    ['after it', { recognisedOn: null }, '2024-03-19', ['recognised-in-fifteen-days']],
    ['public for four days', { publicFrom: '2024-03-09' }, '2024-06-01', ['public-for-five-days']],
    ['public until after', { publicTo: '2024-03-17' }, '2024-06-01', ['public-before-recognised']],
    ['public until after, on the day', { publicTo: '2024-03-17' }, '2024-03-16', ['public-before-recognised']],
    ['never public', { publicFrom: null, publicTo: null }, '2024-06-01', ['public-before-recognised']],
    ['removed', { removedOn: '2024-06-01', removal: gone }, '2024-06-01', []],
    ['removed without a look', { removedOn: '2024-06-01' }, '2024-06-01', ['risk-gone-unknown']],
    [
      'removed, water not sure',
      { removedOn: '2024-06-01', removal: { ...gone, water: false } },
      '2024-06-01',
      ['risk-gone'],
    ],
    [
      'removed, not known',
      { removedOn: '2024-06-01', removal: { ...gone, guarantees: null } },
      '2024-06-01',
      ['risk-gone-unknown'],
    ],
    ['helped before the clue', { helpedFrom: '2024-02-29' }, '2024-06-01', ['monitored-order']],
    ['helped at once', { helpedFrom: '2024-03-01' }, '2024-06-01', []],
    [
      'helped after the removal alone',
      { helpedFrom: '2024-06-02', removedOn: '2024-06-01', removal: gone },
      '2024-06-02',
      ['monitored-order'],
    ],
    ['removed tomorrow', { removedOn: '2024-06-02' }, '2024-06-01', []],
    [
      'recognised before the clue',
      { recognisedOn: '2024-02-29', publicTo: '2024-02-29', publicFrom: '2024-02-25' },
      '2024-06-01',
      ['monitored-order'],
    ],
    ['removed before it was recognised', { removedOn: '2024-03-15', removal: gone }, '2024-06-01', ['monitored-order']],
    [
      'removed, never recognised',
      { recognisedOn: null, removedOn: '2024-03-15', removal: gone },
      '2024-03-16',
      ['monitored-order'],
    ],
    ['neither recognition nor dismissal told', { recognisedOn: undefined, dismissedOn: undefined }, '2024-06-01', []],
    ['a dismissal not told', { recognisedOn: null, dismissedOn: undefined }, '2024-06-01', []],
    [
      'removed, the recognition not told',
      { recognisedOn: undefined, dismissedOn: undefined, removedOn: '2024-06-01', removal: gone },
      '2024-06-01',
      [],
    ],
    ['publicity not told', { publicFrom: undefined, publicTo: undefined }, '2024-06-01', []],
    ['all moved away before it was recognised', { recognisedOn: null, until: '2024-03-10' }, '2024-06-01', []],
    ['the last member died', { until: '2024-05-10' }, '2024-06-01', []],
    ['gone before the clue', { until: '2024-02-29' }, '2024-06-01', ['monitored-order']],
    ['before the clue', { recognisedOn: null, publicTo: '2024-03-09' }, '2024-02-29', []],
  ])('a record breaks %s', (_, facts, asOf, expected) =>
    expect(monitoredProblems(record(facts), asOf).map(({ code }) => code)).toEqual(expected),
  )
  it('that a recognition takes longer than it does in general is a warning', () => {
    expect(monitoredProblems(record({ recognisedOn: '2024-03-19' }), '2024-06-01')[0]?.severity).toBe('warning')
  })
  it.each([
    ['2022-12-31', []],
    ['2023-01-01', ['recognised-in-fifteen-days']],
    ['2025-12-31', ['recognised-in-fifteen-days']],
    ['2026-01-01', []],
  ])('the days are asked of clues of 2023 to 2025: %s', (clueOn, expected) => {
    const open = record({ clueOn, publicFrom: null, publicTo: null, recognisedOn: null })
    expect(monitoredProblems(open, '2026-06-01').map(({ code }) => code)).toEqual(expected)
  })
  it.each([
    ['2021-12-31', []],
    ['2022-01-01', ['risk-gone-unknown']],
    ['2025-12-31', ['risk-gone-unknown']],
    ['2026-01-01', []],
  ])('the conditions are asked of removals of 2022 to 2025: %s', (removedOn, expected) => {
    const old = { clueOn: '2021-06-01', publicFrom: null, publicTo: null, recognisedOn: '2021-06-10' }
    expect(monitoredProblems(record({ ...old, removedOn }), '2026-06-01').map(({ code }) => code)).toEqual(expected)
  })
  it('a risk is gone by all four', () => {
    const removal = (facts: object) => riskIsGone(record({ removal: { ...gone, ...facts } }))
    expect([removal({}), removal({ noNewRisk: false }), removal({ incomeAboveLine: null })]).toEqual([
      true,
      false,
      null,
    ])
    expect(riskIsGone(record())).toBeNull()
  })

  it('lies over the register of low-income people', () => {
    const entry = (person: string, as: string, from = '2024-01-01', until: string | null = null) =>
      LowIncomeEntry.parse({ person, as, from, until })
    const entries = [
      entry('a', 'dibao'),
      entry('a', 'rigid'),
      entry('c', 'tekun'),
      entry('b', 'dibao', '2024-01-01', '2024-03-15'),
      entry('d', 'dibao', '2024-03-17'),
    ]
    const records = [
      record(),
      record({ persons: ['c'], removedOn: '2024-03-16' }),
      record({ persons: ['e'], recognisedOn: null }),
      record({ persons: ['f'], until: '2024-03-15' }),
    ]
    expect(registerOverlap(records, entries, '2024-03-16')).toEqual({
      both: ['a'],
      onlyMonitored: ['b'],
      onlyLowIncome: ['c'],
      open: [],
      byClass: { dibao: 1, tekun: 0, marginal: 0, rigid: 1, other: 0 },
    })
    expect(registerOverlap(records, entries, '2024-03-15').onlyMonitored).toEqual([])
    const late = [record({ persons: ['f'], recognisedOn: '2024-03-14', until: '2024-03-15' })]
    expect(['2024-03-15', '2024-03-16'].map(on => registerOverlap(late, [], on).onlyMonitored)).toEqual([['f'], []])
    // Whether they were recognised is not told, until the clue is done with.
    const untold = (facts: object) =>
      registerOverlap([record({ recognisedOn: undefined, ...facts })], entries, '2024-03-16')
    expect(untold({})).toMatchObject({ both: [], onlyMonitored: [], onlyLowIncome: ['c'], open: ['a', 'b'] })
    const ended = [{ dismissedOn: '2024-03-16' }, { removedOn: '2024-03-16' }, { until: '2024-03-15' }]
    for (const facts of [...ended, { clueOn: '2024-03-17' }])
      expect(untold(facts)).toMatchObject({ onlyLowIncome: ['a', 'c'], open: [] })
    expect([untold({ dismissedOn: '2024-03-17' }).open, untold({ until: '2024-03-16' }).open]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ])
    const twice = [record({ recognisedOn: undefined }), record()]
    expect(registerOverlap(twice, entries, '2024-03-16')).toMatchObject({ both: ['a'], open: [] })
    const moved = record({ until: '2024-03-31' })
    expect(
      ['2024-03-31', '2024-04-01'].map(on => registerOverlap([moved], entries, on).onlyLowIncome.includes('a')),
    ).toEqual([false, true])
  })
})

describe('the safety net', () => {
  const table = SupportTable.parse({
    'in-care': ['dibao', 'medical'],
    'relapse-prone': ['temporary'],
    marginal: ['medical'],
    sudden: ['temporary', 'medical'],
  })
  const person = (facts: object = {}) =>
    SafetyNetPerson.parse({
      id: 'a',
      group: 'in-care',
      formerlyPoor: true,
      qualifies: true,
      gets: [{ measure: 'dibao', from: '2020-01-01', until: '2024-05-31' }],
      ...facts,
    })
  it('gives each group its measures', () => {
    expect(measuresLacking(person(), table, '2024-05-31')).toEqual(['medical'])
    expect(measuresLacking(person(), table, '2024-06-01')).toEqual(['dibao', 'medical'])
    expect(measuresLacking(person({ group: 'sudden' }), table, '2024-05-31')).toEqual(['temporary', 'medical'])
    expect(measuresOn(person({ gets: [] }), '2024-05-31')).toEqual([])
    expect(measuresLacking(person({ gets: undefined }), table, '2024-05-31')).toBeNull()
    expect(SupportTable.safeParse({ 'in-care': ['dibao'] }).success).toBe(false)
    expect(SupportTable.safeParse({ ...table, sudden: [] }).success).toBe(false)
    const backwards = [{ measure: 'dibao', from: '2024-02-01', until: '2024-01-31' }]
    expect(SafetyNetPerson.safeParse({ ...person(), gets: backwards }).success).toBe(false)
  })
  it('covers by dibao or tekun', () => {
    const by = (measure: string) => isCovered(person({ gets: [{ measure, from: '2020-01-01' }] }), '2024-01-01')
    expect(['dibao', 'tekun', 'temporary', 'medical'].map(by)).toEqual([true, true, false, false])
    expect(isCovered(person({ gets: [] }), '2024-01-01')).toBe(false)
    expect(isCovered(person({ gets: undefined }), '2024-01-01')).toBeNull()
    expect([wasCovered(person(), '2019-12-31'), wasCovered(person(), '2020-01-01')]).toEqual([false, true])
    expect(wasCovered(person({ gets: [{ measure: 'medical', from: '2020-01-01' }] }), '2024-01-01')).toBe(false)
    expect(wasCovered(person({ gets: [{ measure: 'tekun', from: '2020-01-01' }] }), '2024-01-01')).toBe(true)
  })
  it.each<[string, object, string, number]>([
    ['covered', {}, '2024-05-31', 0],
    ['lost', {}, '2024-06-01', 1],
    ['never poor', { formerlyPoor: false }, '2024-06-01', 0],
    ['does not qualify', { qualifies: false }, '2024-06-01', 0],
    ['not known', { qualifies: null }, '2024-06-01', 0],
    ['never taken in', { gets: [] }, '2024-06-01', 0],
    ['died as it ended', { goneOn: '2024-05-31' }, '2024-06-01', 0],
    ['moved away a day later', { goneOn: '2024-06-02' }, '2024-06-01', 1],
  ])('%s', (_, facts, on, lost) => expect(lostFromSafetyNet([person(facts)], on)).toHaveLength(lost))
})

describe('four colours', () => {
  const rule = ColourRule.parse([
    { colour: 'red', signs: ['重病', '意外'], visitDays: 7 },
    { colour: 'yellow', signs: ['独居'], visitDays: 30 },
    { colour: 'green', signs: [], visitDays: 90 },
  ])
  const household = (signs: object, visits: string[] = []) =>
    GradedHousehold.parse({ household: '1', signs, gradedOn: '2024-03-01', visits })
  const none = { 重病: false, 意外: false, 独居: false }
  it.each<[string, object, string | null]>([
    ['none', none, 'green'],
    ['one of the second', { ...none, 独居: true }, 'yellow'],
    ['one of the first', { ...none, 意外: true, 独居: true }, 'red'],
    ['the first not known', { ...none, 重病: null, 独居: true }, null],
    ['one of the first, the other not known', { 意外: true }, 'red'],
    ['the second not said', { 重病: false, 意外: false }, null],
  ])('%s', (_, signs, colour) => expect(hardshipColour(household(signs), rule)).toBe(colour))

  it('says the next visit, and who is overdue', () => {
    const red = { ...none, 重病: true }
    expect(colourVisitDue(household(red), rule, '2024-03-02')).toBe('2024-03-08')
    expect(colourVisitDue(household(red, ['2024-03-05']), rule, '2024-03-05')).toBe('2024-03-12')
    expect(colourVisitDue(household(red, ['2024-03-05']), rule, '2024-03-04')).toBe('2024-03-08')
    expect(colourVisitDue(household({}), rule, '2024-03-04')).toBeNull()
    expect(colourVisitDue(household(red), rule, '2024-02-29')).toBeNull()
    const all = [household(red), household(red, ['2024-03-05']), household(none), household({})].map((one, index) => ({
      ...one,
      household: String(index),
    }))
    expect(colourTable(all, rule, '2024-03-08').colours[0]).toEqual({ colour: 'red', households: 2, overdue: 0 })
    expect(colourTable(all, rule, '2024-03-09')).toEqual({
      colours: [
        { colour: 'red', households: 2, overdue: 1 },
        { colour: 'yellow', households: 0, overdue: 0 },
        { colour: 'green', households: 1, overdue: 0 },
      ],
      open: 1,
    })
    expect(colourTable(all, rule, '2024-02-29').open).toBe(0)
    // Moved away: on the table for the last time on its last day.
    const moved = { ...household(red), until: '2024-03-09' }
    expect(
      ['2024-03-09', '2024-03-10'].map(on => [
        colourTable([moved], rule, on).colours[0],
        colourVisitDue(moved, rule, on),
      ]),
    ).toEqual([
      [{ colour: 'red', households: 1, overdue: 1 }, '2024-03-08'],
      [{ colour: 'red', households: 0, overdue: 0 }, null],
    ])
    // Graded anew the same day: the new colour counts.
    const again = { ...household(none), gradedOn: '2024-03-09' }
    expect(colourTable([again, moved], rule, '2024-03-09').colours.map(({ households }) => households)).toEqual([
      0, 0, 1,
    ])
    expect(GradedHousehold.safeParse({ ...moved, until: '2024-02-29' }).success).toBe(false)
  })

  it.each<[string, (one: { colour: string; signs: string[]; visitDays?: number | undefined }[]) => unknown]>([
    ['a colour twice', ([red, , green]) => [red, { ...red, signs: ['独居'] }, green]],
    ['yellow before red', ([red, yellow, green]) => [{ ...yellow, visitDays: 7 }, red, green]],
    ['no last colour', ([red, yellow]) => [red, yellow]],
    ['two without signs', ([red, yellow, green]) => [red, { ...yellow, signs: [] }, green]],
    ['green more often than yellow', ([red, yellow, green]) => [red, yellow, { ...green, visitDays: 29 }]],
  ])('a rule is refused with %s', (_, wrong) => expect(ColourRule.safeParse(wrong(rule)).success).toBe(false))
  // 每月、每季度至少一次, as places word it.
  it('counts in months of the calendar where the rule does', () => {
    const monthly = ColourRule.parse([
      { colour: 'red', signs: ['重病'], visitMonths: 1 },
      { colour: 'green', signs: [], visitMonths: 3 },
    ])
    const due = (signs: object, visits?: string[]) =>
      colourVisitDue({ ...household(signs, visits), visits }, monthly, '2024-06-30')
    expect([
      due({ 重病: true }, ['2024-05-02']),
      due({ 重病: true }, []),
      due({ 重病: false }, ['2024-05-02']),
    ]).toEqual(['2024-06-30', '2024-04-01', '2024-09-30'])
    // Visits that are not told are not overdue.
    expect(due({ 重病: true })).toBeNull()
    expect(ColourRule.safeParse(rule.map(one => ({ ...one, visitMonths: 1 }))).success).toBe(false)
  })
  it('knows 红黄蓝绿 and 红橙黄蓝', () => {
    const of = (...colours: string[]) =>
      ColourRule.safeParse(
        colours.map((colour, index) => ({ colour, signs: index === 3 ? [] : [`${index}`], visitDays: 7 })),
      ).success
    expect([of('red', 'yellow', 'blue', 'green'), of('red', 'orange', 'yellow', 'blue')]).toEqual([true, true])
  })
  it('a rule may visit two colours as often', () => {
    expect(ColourRule.safeParse(rule.map(one => ({ ...one, visitDays: 30 }))).success).toBe(true)
  })
})
