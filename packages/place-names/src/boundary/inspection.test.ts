import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BoundaryDispute,
  BoundaryLine,
  boundaryInspection2002,
  boundaryInspectionNational,
  boundaryLineProblems,
  disputeSummary,
  inspectionDue,
  inspectionsNotFiled,
  lineInspection,
  linesOfYear,
  sectionsToInspect,
  TownshipLine,
  townshipLineProblems,
  townshipLineState,
} from './inspection.js'

const policy = { intervalMonths: 60, warningMonths: 6 }
const assess = (lastInspection: string | null, asOf: string, more: object = {}) =>
  boundaryInspection2002.assess(boundaryInspection2002.facts.parse({ asOf, lastInspection, ...more }), policy)
const line = (more: object = {}) =>
  BoundaryLine.parse({ name: '甲乙线', level: 'county', sides: ['511702', '511703'], ...more })
const inspected = (...days: readonly string[]) => ({ inspections: days.map(completedOn => ({ completedOn })) })

describe('joint inspection every five years (art. 12)', () => {
  it.each([
    ['2019-06-15', '2023-12-14', 'ok', 'ok', 0],
    ['2019-06-15', '2023-12-15', 'due-soon', 'due-soon', 0],
    ['2019-06-15', '2024-06-14', 'due-soon', 'due-soon', 0],
    // The corresponding day is the last in time.
    ['2019-06-15', '2024-06-15', 'due', 'due-soon', 0],
    ['2019-06-15', '2024-06-16', 'due', 'overdue', 1],
    // Of 29 February, the last day of the month five years on.
    ['2020-02-29', '2025-02-27', 'due-soon', 'due-soon', 0],
    ['2020-02-29', '2025-02-28', 'due', 'due-soon', 0],
    ['2020-02-29', '2025-03-01', 'due', 'overdue', 1],
    ['2019-02-28', '2024-02-28', 'due', 'due-soon', 0],
    ['2019-02-28', '2024-02-29', 'due', 'overdue', 1],
    ['2019-08-31', '2024-02-28', 'ok', 'ok', 0],
    ['2019-08-31', '2024-02-29', 'due-soon', 'due-soon', 0],
  ])('last %s, on %s: %s, %s', (last, asOf, state, status, daysOverdue) => {
    expect(assess(last, asOf).state).toBe(state)
    expect(lineInspection(line(inspected(last)), asOf, policy)).toMatchObject({ status, daysOverdue })
  })

  it('has its day due', () => {
    expect(inspectionDue('2020-02-29', 60)).toBe('2025-02-28')
    expect(lineInspection(line(inspected('2015-03-01', '2020-02-29')), '2022-01-01', policy).due).toBe('2025-02-28')
    expect(lineInspection(line(inspected('2015-03-01', '2020-02-29')), '2020-02-28', policy)).toMatchObject({
      last: '2015-03-01',
      due: '2020-03-01',
    })
    expect(lineInspection(line(), '2022-01-01', policy)).toEqual({
      status: 'unknown',
      last: undefined,
      due: undefined,
      daysOverdue: 0,
    })
    // In whatever order they are on record, the last one counts.
    expect(lineInspection(line(inspected('2020-02-29', '2015-03-01')), '2022-01-01', policy).last).toBe('2020-02-29')
  })

  it('is undetermined where the last one is not known, but called for where something happened', () => {
    const unknown = assess(null, '2024-01-01')
    expect(unknown).toMatchObject({ state: null, inspectionCalledFor: null, sectionInspection: null })
    expect(assess(null, '2024-01-01', { specialCircumstance: true })).toMatchObject({
      state: null,
      sectionInspection: true,
      inspectionCalledFor: true,
    })
    expect(assess('2023-01-01', '2024-01-01', { specialCircumstance: false }).inspectionCalledFor).toBe(false)
    const { rules } = explain(
      boundaryInspection2002,
      boundaryInspection2002.facts.parse({ asOf: '2024-01-01' }),
      policy,
    )
    expect(rules.find(({ name }) => name === 'state')?.missing).toEqual(['lastInspection'])
  })

  it.each([
    ['1234', true],
    ['123', false],
    ['12345', false],
    ['a1234', false],
    ['12345', true, 'township'],
    ['', false, 'township'],
  ])('the code of a line is of four digits: %s, %s', (code, isOne, level = 'county') => {
    const given = { name: '甲乙线', level, sides: ['511702', '511703'], code }
    expect(BoundaryLine.safeParse(given).success).toBe(isOne)
  })

  it('warns of no line before its day where no warning is set', () => {
    const status = (asOf: string) => lineInspection(line(inspected('2019-06-15')), asOf, { intervalMonths: 60 }).status
    expect(['2024-06-14', '2024-06-15', '2024-06-16'].map(status)).toEqual(['ok', 'due-soon', 'overdue'])
  })

  it('warns only where a warning is set', () => {
    const facts = boundaryInspection2002.facts.parse({ asOf: '2024-06-14', lastInspection: '2019-06-15' })
    expect(boundaryInspection2002.assess(facts, { intervalMonths: 60 }).state).toBe('ok')
  })

  it('is the same by the program and by the day', () => {
    const day = fc
      .integer({ min: 0, max: 4000 })
      .map(n => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [last, asOf] = a < b ? [a, b] : [b, a]
        const { status, due } = lineInspection(line(inspected(last)), asOf, policy)
        const { state } = assess(last, asOf)
        expect(state === 'due').toBe(asOf >= due!)
        expect(state === 'ok').toBe(status === 'ok')
      }),
      { numRuns: 500 },
    )
  })

  it('has its policy and answers alike everywhere', () => {
    expect(nationalProblems(boundaryInspection2002, boundaryInspectionNational)).toEqual([])
    agreement(boundaryInspection2002)
  })
})

describe('the lines of a year', () => {
  // dazhou-2024 item 21: three lines inside the city and two with neighbours.
  const inside = (name: string, more: object) => line({ name, ...more })
  const between = (name: string, more: object) => line({ name, sides: ['511724', '500235'], ...more })
  const lines = [
    inside('甲', inspected('2019-05-01')),
    inside('乙', inspected('2019-12-31', '2024-10-08')),
    inside('丙', inspected('2018-11-30')),
    inside('丁', inspected('2020-01-01')),
    between('戊', inspected('2019-07-01')),
    between('己', { ...inspected('2021-07-01'), plannedYears: [2024] }),
    between('庚', inspected('2021-07-01')),
    line({ name: '辛', sides: ['500235', '500230'], ...inspected('2019-07-01') }),
    inside('壬', {}),
  ]

  it('a year goes from its first to its last day', () => {
    const of = (...days: readonly string[]) => linesOfYear([inside('甲', inspected(...days))], 2024, '511700', policy)
    // Inspected on the last day of the year before: not due again.
    expect(of('2018-12-31', '2023-12-31')).toEqual({ within: [], between: [], unknown: [] })
    expect(of('2019-05-01', '2024-12-31').within).toMatchObject([{ reason: 'due', completedOn: '2024-12-31' }])
    expect(of('2019-05-01', '2025-01-01').within).toMatchObject([{ reason: 'due', completedOn: undefined }])
  })

  it('inside a place and with its neighbours', () => {
    const { within, between, unknown } = linesOfYear(lines, 2024, '511700', policy)
    const short = (list: typeof within) => list.map(one => [one.line.name, one.reason, one.due, one.completedOn])
    expect(short(within)).toEqual([
      ['甲', 'due', '2024-05-01', undefined],
      ['乙', 'due', '2024-12-31', '2024-10-08'],
      ['丙', 'overdue', '2023-11-30', undefined],
    ])
    expect(short(between)).toEqual([
      ['戊', 'due', '2024-07-01', undefined],
      ['己', 'planned', '2026-07-01', undefined],
    ])
    expect([within.length, between.length]).toEqual([3, 2])
    expect(unknown.map(({ name }) => name)).toEqual(['壬'])
  })

  it('one that was inspected unasked is early; a county’s own line is with its neighbour', () => {
    const early = line({ name: '早', ...inspected('2022-01-01', '2024-01-01') })
    expect(linesOfYear([early], 2024, '511700', policy).within.map(({ reason }) => reason)).toEqual(['early'])
    expect(linesOfYear([lines[0]!], 2024, '511702', policy).between).toHaveLength(1)
  })
})

it('of a line nothing is asked before 2002-07-01', () => {
  const status = (asOf: string) =>
    lineInspection({ inspections: [{ completedOn: '1996-01-01' }] }, asOf, { intervalMonths: 60 }).status
  expect([status('2002-06-30'), status('2002-07-01')]).toEqual(['unknown', 'overdue'])
})

describe('disputes and township lines', () => {
  it('what was found in a period, what of it is settled, what is open', () => {
    const disputes = [
      { id: 'a', foundOn: '2024-01-01', settledOn: '2024-01-11' },
      { id: 'b', foundOn: '2024-12-31', settledOn: '2025-01-01' },
      { id: 'c', foundOn: '2024-06-01', settledOn: null },
      { id: 'd', foundOn: '2023-12-31', settledOn: '2024-02-01' },
      { id: 'e', kind: 'risk', foundOn: '2023-05-01', settledOn: null },
      { id: 'f', foundOn: '2024-03-01', settledOn: '2024-12-31' },
    ].map(one => BoundaryDispute.parse(one))
    expect(disputeSummary(disputes, { from: '2024-01-01', to: '2024-12-31' })).toEqual({
      found: 4,
      settled: 2,
      open: 3,
      notTold: 0,
      days: [305, 10],
      twice: [],
    })
    expect(disputeSummary([...disputes, disputes[2]!], { from: '2024-01-01', to: '2024-12-31' })).toMatchObject({
      found: 4,
      open: 3,
      twice: ['c'],
    })
    const untold = ['2024-12-31', '2025-01-01'].map(foundOn => BoundaryDispute.parse({ id: foundOn, foundOn }))
    expect(disputeSummary(untold, { from: '2024-01-01', to: '2024-12-31' })).toMatchObject({
      found: 1,
      settled: 0,
      open: 0,
      notTold: 1,
    })
  })

  it('none is settled before it was found', () => {
    const dispute = (settledOn: string) => BoundaryDispute.safeParse({ id: 'a', foundOn: '2024-03-01', settledOn })
    expect([dispute('2024-03-01').success, dispute('2024-02-29').success]).toEqual([true, false])
  })

  it.each([
    [{ surveyedOn: '2024-03-01', agreedOn: '2024-03-01', approvedOn: '2024-03-01' }, []],
    [{ surveyedOn: '2024-03-01', agreedOn: '2024-02-29' }, ['agreedOn']],
    [{ surveyedOn: '2024-03-01', approvedOn: '2024-02-29' }, ['approvedOn']],
    [{ approvedOn: '2024-02-29' }, []],
    [{ sides: ['511702101', '511702101'] }, ['sides']],
    [{ sides: ['511702101', '511702102'] }, []],
  ])('the steps of a township line, %j: %j', (days, expected) =>
    expect(townshipLineProblems(TownshipLine.parse({ name: '甲乙', ...days })).flatMap(({ path }) => path)).toEqual(
      expected,
    ),
  )

  it.each([
    [{}, []],
    [{ sides: ['511702', '511702'] }, ['line-sides sides']],
    [{ approvedOn: '2014-05-02' }, ['line-days inspections.0.completedOn']],
    [{ approvedOn: '2014-05-01' }, []],
    [
      { inspections: [{ completedOn: '2019-05-01' }, { completedOn: '2019-04-30' }] },
      ['line-days inspections.1.completedOn'],
    ],
    [{ inspections: [{ completedOn: '2019-05-01', filedOn: '2019-04-30' }] }, ['line-days inspections.0.filedOn']],
    [
      {
        inspections: [
          { round: 2, completedOn: '2014-05-01' },
          { round: 2, completedOn: '2019-05-01' },
        ],
      },
      ['line-round inspections.1.round'],
    ],
  ])('the record of a line, %j: %j', (more, expected) => {
    const line = BoundaryLine.parse({
      name: '通川达川线',
      level: 'county',
      sides: ['511702', '511703'],
      inspections: [
        { round: 3, completedOn: '2014-05-01', filedOn: '2014-05-01' },
        { round: 4, completedOn: '2019-05-01' },
      ],
      ...more,
    })
    expect(boundaryLineProblems(line).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(expected)
  })

  it.each([
    ['2024-02-29', 'planned'],
    ['2024-03-01', 'surveyed'],
    ['2024-06-01', 'agreed'],
    ['2024-12-01', 'approved'],
  ])('a township line on %s: %s', (asOf, state) => {
    const given = { name: '甲乙', surveyedOn: '2024-03-01', agreedOn: '2024-06-01', approvedOn: '2024-12-01' }
    expect(townshipLineState(TownshipLine.parse(given), asOf)).toBe(state)
  })
})

// 行政区域界线管理条例 art. 12.
it('the result of an inspection is filed with who approved the line', () => {
  const inspections = [
    { completedOn: '2002-06-30', filedOn: null },
    { completedOn: '2002-07-01', filedOn: null },
    // Whether it was filed nobody told.
    { completedOn: '2014-05-01' },
    { completedOn: '2019-05-01', filedOn: '2019-06-01' },
    { completedOn: '2024-05-01', filedOn: '2024-07-01' },
  ]
  const open = (asOf: string) => inspectionsNotFiled({ inspections }, asOf)
  expect(open('2024-05-01')).toEqual(['2002-07-01'])
  expect(open('2024-06-30')).toEqual(['2002-07-01', '2024-05-01'])
  expect(open('2024-07-01')).toEqual(['2002-07-01'])
})

it('a section is inspected at any time, files its result, and begins no five years', () => {
  const line = BoundaryLine.parse({
    name: '甲',
    level: 'county',
    sides: ['511702', '511703'],
    inspections: [{ completedOn: '2019-05-01', filedOn: '2019-06-01' }],
    sectionInspections: [
      { section: '3号至5号界桩', cause: '河流改道', calledFor: '2023-07-01', completedOn: '2023-07-20', filedOn: null },
      { section: '7号界桩', calledFor: '2024-07-01', completedOn: null },
      { section: '9号界桩', calledFor: '2024-07-01' },
    ],
  })
  expect(sectionsToInspect(line, '2023-07-19').map(({ section }) => section)).toEqual(['3号至5号界桩'])
  expect(sectionsToInspect(line, '2024-07-01').map(({ section }) => section)).toEqual(['7号界桩'])
  expect(inspectionsNotFiled(line, '2023-07-21')).toEqual(['2023-07-20'])
  expect(lineInspection(line, '2024-05-02', { intervalMonths: 60 }).status).toBe('overdue')
  const early = {
    ...line,
    sectionInspections: [{ section: '甲段', calledFor: '2023-07-01', completedOn: '2023-06-30' }],
  }
  expect(boundaryLineProblems(early).map(({ code }) => code)).toEqual(['line-days'])
})

it('a line that parts nobody any more is not inspected', () => {
  const line = (until: string | undefined, ...days: readonly string[]) =>
    BoundaryLine.parse({
      name: '甲',
      level: 'county',
      sides: ['511702', '511703'],
      until,
      inspections: days.map(completedOn => ({ completedOn })),
    })
  const interval = { intervalMonths: 60 }
  const status = (until: string, asOf: string) => lineInspection(line(until, '2019-05-01'), asOf, interval).status
  expect([status('2024-03-01', '2024-03-01'), status('2024-03-01', '2024-03-02')]).toEqual(['ok', 'ended'])
  const listed = (until: string | undefined, ...days: readonly string[]) =>
    linesOfYear([line(until, ...days)], 2024, '511700', interval).within.length
  expect([
    listed(undefined, '2019-05-01'),
    // Due on 2024-05-01.
    listed('2024-04-30', '2019-05-01'),
    listed('2024-05-01', '2019-05-01'),
    listed('2023-12-31', '2018-05-01'),
    listed('2024-04-30', '2019-05-01', '2024-02-01'),
  ]).toEqual([1, 0, 1, 0, 1])
  expect(boundaryLineProblems(line('2019-04-30', '2019-05-01')).map(({ code }) => code)).toEqual(['line-days'])
})
