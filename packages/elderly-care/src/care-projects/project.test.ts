import { describe, expect, it } from 'vitest'
import {
  CareProject,
  careCompletions,
  careInvestment,
  careProjectProblems,
  careProjectStage,
  livelihoodProgress,
} from './project.js'

const project = (facts: object = {}) =>
  CareProject.parse({
    name: '甲敬老院',
    kind: 'tekun-institution',
    work: 'extension',
    governmentInvestment: true,
    livelihoodYear: 2024,
    beds: 100,
    nursingBeds: 80,
    estimate: 1_000_000_00,
    payments: [
      { on: '2024-01-31', amount: 600_000_00 },
      { on: '2024-12-31', amount: 400_000_00 },
    ],
    milestones: { approved: '2023-11-01', started: '2024-01-10', accepted: '2024-11-01', inUse: '2024-11-15' },
    dueInUse: '2024-11-15',
    settled: '2024-12-01',
    ...facts,
  })
const codes = (facts: object, asOf = '2025-01-01') => careProjectProblems(project(facts), asOf).map(({ code }) => code)

describe('a project', () => {
  it('has no more nursing beds than beds, as 160 of 200', () => {
    const parse = (beds: number, nursingBeds: number) =>
      CareProject.safeParse({ ...project(), beds, nursingBeds }).success
    expect([parse(200, 160), parse(160, 160), parse(160, 161)]).toEqual([true, true, false])
  })

  it.each([
    ['2023-10-31', null],
    ['2023-11-01', 'approved'],
    ['2024-01-10', 'started'],
    ['2024-11-14', 'accepted'],
    ['2024-11-15', 'inUse'],
  ])('on %s: %s', (asOf, stage) => expect(careProjectStage(project(), asOf)).toBe(stage))

  const times = (more: object) => ({ milestones: { ...project().milestones, ...more } })
  // 政府投资条例 arts 23, 24, 25.
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2025-01-01', []],
    ['art. 23: a fen over the estimate', { estimate: 999_999_99 }, '2025-01-01', ['within-estimate']],
    ['art. 23: the second payment is to come', { estimate: 600_000_00 }, '2024-12-30', []],
    ['art. 23: no government investment', { estimate: 1, governmentInvestment: false }, '2025-01-01', []],
    ['art. 23: not known whose investment', { estimate: 1, governmentInvestment: null }, '2025-01-01', []],
    ['art. 23: not known', { estimate: null }, '2025-01-01', []],
    [
      'art. 23: all paid before the regulation',
      { estimate: 1, payments: [{ on: '2019-06-30', amount: 2 }] },
      '2025-01-01',
      [],
    ],
    [
      'art. 23: paid on its first day',
      { estimate: 1, payments: [{ on: '2019-07-01', amount: 2 }] },
      '2025-01-01',
      ['within-estimate'],
    ],
    ['art. 24: a day late', { dueInUse: '2024-11-14' }, '2025-01-01', ['in-time']],
    [
      'art. 24: of government investment alone',
      { dueInUse: '2024-11-14', governmentInvestment: false },
      '2025-01-01',
      [],
    ],
    ['art. 24: due before the regulation', { dueInUse: '2019-06-30' }, '2025-01-01', []],
    ['art. 24: due on its first day', { dueInUse: '2019-07-01' }, '2025-01-01', ['in-time']],
    [
      'art. 24: not known whether in use',
      { milestones: { accepted: '2024-11-01' }, dueInUse: '2024-12-31' },
      '2025-01-01',
      [],
    ],
    ['art. 24: not in use, on the last day', { ...times({ inUse: null }), dueInUse: '2025-01-01' }, '2025-01-01', []],
    ['art. 24: not in use, after it', { ...times({ inUse: null }), dueInUse: '2024-12-31' }, '2025-01-01', ['in-time']],
    ['建筑法 art. 61: used without acceptance', times({ accepted: null }), '2025-01-01', ['accepted-before-use']],
    [
      'art. 61: used a day before acceptance',
      times({ accepted: '2024-11-16' }),
      '2025-01-01',
      ['milestones-in-order', 'accepted-before-use'],
    ],
    ['art. 61: accepted on the day of use', times({ accepted: '2024-11-15' }), '2025-01-01', []],
    [
      'art. 24: given up before it was due',
      { ...times({ accepted: null, inUse: null }), dueInUse: '2024-12-31', cancelled: '2024-12-31' },
      '2025-01-01',
      [],
    ],
    [
      'art. 24: given up after it',
      { ...times({ accepted: null, inUse: null }), dueInUse: '2024-12-31', cancelled: '2025-01-01' },
      '2025-01-01',
      ['in-time'],
    ],
    ['art. 61: not known whether accepted', { milestones: { inUse: '2024-11-15' } }, '2025-01-01', []],
    [
      'art. 61: in use before its text was read',
      { milestones: { accepted: null, inUse: '2019-04-22' }, dueInUse: null },
      '2025-01-01',
      [],
    ],
    [
      'art. 61: and from that day',
      { milestones: { accepted: null, inUse: '2019-04-23' }, dueInUse: null },
      '2025-01-01',
      ['accepted-before-use'],
    ],
    ['art. 25, 财建〔2016〕503号 art. 2: three months', { settled: null }, '2025-02-01', []],
    ['art. 25: a day more', { settled: null }, '2025-02-02', ['settled-after-acceptance']],
    ['art. 25: settled late', { settled: '2025-02-02' }, '2025-06-01', ['settled-after-acceptance']],
    ['art. 25: not known whether settled', { settled: undefined }, '2025-06-01', []],
    [
      'art. 25: accepted before the regulation',
      { ...times({ approved: null, started: null, accepted: '2019-06-30' }), settled: null },
      '2025-06-01',
      [],
    ],
    ['started before approval', times({ started: '2023-10-31' }), '2025-01-01', ['milestones-in-order']],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))
})

it('art. 23 keeps within the estimate in principle: a warning', () =>
  expect(careProjectProblems(project({ estimate: 1 }), '2025-01-01')).toMatchObject([{ severity: 'warning' }]))

// 财建〔2016〕503号 art. 2: six months more may be given to a large project.
it.each([
  ['2025-08-01', 'warning'],
  ['2025-08-02', 'error'],
])('accounts not settled on %s: %s', (asOf, severity) => {
  const [late] = careProjectProblems(project({ settled: null }), asOf)
  expect(late).toMatchObject({ code: 'settled-after-acceptance', severity })
})

it('investment and completions are of the period, both ends', () => {
  const period = { from: '2024-01-31', to: '2024-11-15' }
  expect(careInvestment([project()], period)).toBe(600_000_00)
  expect(careInvestment([project()], { from: '2024-02-01', to: '2024-12-31' })).toBe(400_000_00)
  expect(careCompletions([project(), project({ beds: 10, nursingBeds: 1 })], period)).toEqual({
    projects: 2,
    beds: 110,
    nursingBeds: 81,
    bedsNotKnown: [],
    notKnown: [],
  })
  // A home of which the beds are not told is named; a canteen has none.
  const untold = (facts: object) => project({ beds: undefined, nursingBeds: undefined, ...facts })
  const three = [project(), untold({ name: '乙敬老院' }), untold({ name: '丙食堂', kind: 'canteen' })]
  expect(careCompletions(three, period)).toEqual({
    projects: 3,
    beds: 100,
    nursingBeds: 80,
    bedsNotKnown: ['乙敬老院'],
    notKnown: [],
  })
  expect(careCompletions([project()], { from: '2024-01-01', to: '2024-11-14' }).projects).toBe(0)
})

it('what of a project is not told is not none', () => {
  const period = { from: '2024-01-01', to: '2024-12-31' }
  const unpaid = project({ payments: undefined })
  expect([careInvestment([unpaid, project()], period), careInvestment([project({ payments: [] })], period)]).toEqual([
    null,
    0,
  ])
  expect(careProjectProblems(unpaid, '2025-01-01')).toEqual([])
  const may = (facts: object) => careCompletions([project(facts)], period).notKnown
  expect(may({ milestones: { approved: '2023-11-01' } })).toEqual(['甲敬老院'])
  expect(may({ milestones: { inUse: null } })).toEqual([])
  expect(may({ milestones: { accepted: '2025-01-01' } })).toEqual([])
  expect([may({ milestones: {}, cancelled: '2023-12-31' }), may({ milestones: {}, cancelled: '2024-01-01' })]).toEqual([
    [],
    ['甲敬老院'],
  ])
  const beds = (facts: object) => careCompletions([project(facts)], period).bedsNotKnown
  expect(beds({ kind: 'care-centre', beds: undefined, nursingBeds: undefined })).toEqual(['甲敬老院'])
  expect(beds({ beds: 0, nursingBeds: undefined })).toEqual([])
  const list = [project({ livelihoodYear: null }), project({ name: '乙', livelihoodYear: undefined })]
  expect(livelihoodProgress(list, 2024, '2024-12-31')).toMatchObject({ listed: 0, notKnown: ['乙'] })
})

it('the list of the year names what is open', () => {
  const list = [project(), project({ name: '乙餐厅', milestones: {} }), project({ name: '丙', livelihoodYear: 2025 })]
  expect(livelihoodProgress(list, 2024, '2024-12-31')).toMatchObject({ listed: 2, inUse: 1, open: ['乙餐厅'] })
  expect(livelihoodProgress([...list, ...list], 2024, '2024-12-31')).toMatchObject({ listed: 2, inUse: 1 })
})

// 厦门 2023: four care centres and six canteens on the list of the year, 400 million yuan of investment.
describe('the figures of a plan', () => {
  const built = (kind: string, number: number, inUse: string | null) =>
    Array.from({ length: number }, (_, index) =>
      project({ name: `${kind} ${index} ${inUse}`, kind, livelihoodYear: 2023, milestones: { inUse } }),
    )
  it.each([
    [4, 0, { listed: 4, inUse: 4 }],
    [3, 1, { listed: 4, inUse: 3 }],
  ])('%i care centres in use and %i not', (inUse, open, centres) => {
    const list = [
      ...built('care-centre', inUse, '2023-12-31'),
      ...built('care-centre', open, '2024-01-01'),
      ...built('canteen', 6, '2023-06-01'),
    ]
    const { byKind } = livelihoodProgress(list, 2023, '2023-12-31')
    expect(byKind).toMatchObject({
      'care-centre': centres,
      canteen: { listed: 6, inUse: 6 },
      industry: { listed: 0, inUse: 0 },
    })
  })
  it.each([
    [100_000_000_00, true],
    [99_999_999_99, false],
  ])('three payments of 100 million yuan and one of %i fen', (last, reached) => {
    const payments = [100_000_000_00, 100_000_000_00, 100_000_000_00, last].map(amount => ({
      on: '2023-12-31',
      amount,
    }))
    const invested = careInvestment([project({ payments })], { from: '2023-01-01', to: '2023-12-31' })
    expect(invested! >= 400_000_000_00).toBe(reached)
  })
  // 株洲 2020: two homes, 200 beds, of which 160 nursing beds.
  it('two homes of 100 beds with 80 nursing beds', () =>
    expect(
      careCompletions([project(), project({ name: '乙敬老院' })], { from: '2024-01-01', to: '2024-12-31' }),
    ).toEqual({ projects: 2, beds: 200, nursingBeds: 160, bedsNotKnown: [], notKnown: [] }))
})
