import { describe, expect, it } from 'vitest'
import {
  BudgetTimetable,
  budgetDeadlines,
  budgetTimetableProblems,
  FundTransfer,
  transferProblems,
  transferStanding,
} from './timetable.js'

const nothing = {
  repliedToDepartments: null,
  repliedToUnits: null,
  published: null,
  departmentPublished: null,
  unitPublished: null,
}
const timetable = (facts: object = {}) =>
  BudgetTimetable.parse({ year: 2024, approved: '2024-01-20', ...nothing, ...facts })
const codes = (facts: object, asOf: string) =>
  budgetTimetableProblems(timetable(facts), asOf).map(({ code, path }) => `${code} ${path}`)

describe('the steps of a budget', () => {
  it('are due so many days after the step before, the first day not counted', () => {
    expect(budgetDeadlines(timetable())).toEqual({
      'budget-replied-to-departments': '2024-02-09',
      'budget-published': '2024-02-09',
    })
    expect(budgetDeadlines(timetable({ repliedToDepartments: '2024-02-09', repliedToUnits: '2024-02-24' }))).toEqual({
      'budget-replied-to-departments': '2024-02-09',
      'budget-published': '2024-02-09',
      'budget-replied-to-units': '2024-02-24',
      'department-budget-published': '2024-02-29',
      'unit-budget-published': '2024-03-15',
    })
  })
  it.each<[object, string, string[]]>([
    [{}, '2024-02-09', []],
    [{}, '2024-02-10', ['budget-replied-to-departments repliedToDepartments', 'budget-published published']],
    // 2024-01-20 approved, 2024-02-09 replied: in time.
    [{ repliedToDepartments: '2024-02-09', published: '2024-02-09' }, '2024-02-10', []],
    [
      { repliedToDepartments: '2024-02-10', published: '2024-02-09' },
      '2024-02-10',
      ['budget-replied-to-departments repliedToDepartments'],
    ],
    [
      { repliedToDepartments: '2024-02-09', published: '2024-02-09' },
      '2024-02-25',
      ['budget-replied-to-units repliedToUnits'],
    ],
    [
      {
        repliedToDepartments: '2024-02-09',
        published: '2024-02-09',
        repliedToUnits: '2024-02-24',
        departmentPublished: '2024-03-01',
        unitPublished: '2024-03-16',
      },
      '2024-04-01',
      ['department-budget-published departmentPublished', 'unit-budget-published unitPublished'],
    ],
    [
      { repliedToDepartments: '2024-01-19', published: '2024-02-01' },
      '2024-02-01',
      ['dated-in-order repliedToDepartments'],
    ],
    [{ approved: null }, '2025-01-01', []],
    // Nobody told.
    [{ repliedToDepartments: undefined, published: undefined }, '2025-01-01', []],
    [
      { repliedToDepartments: '2024-01-30', published: '2024-01-19', departmentPublished: '2024-01-29' },
      '2024-02-01',
      ['dated-in-order published', 'dated-in-order departmentPublished'],
    ],
    // The law as amended is in force since 2018-12-29, the regulation on units since 2020-10-01.
    [{ approved: '2018-12-28' }, '2024-02-01', []],
    [
      { approved: '2018-12-29', published: '2019-01-01' },
      '2019-02-01',
      ['budget-replied-to-departments repliedToDepartments'],
    ],
    [{ approved: null, repliedToUnits: '2020-09-30' }, '2024-01-01', []],
    [{ approved: null, repliedToUnits: '2020-10-01' }, '2024-01-01', ['unit-budget-published unitPublished']],
    [{ approved: '2024-03-01' }, '2024-02-01', []],
  ])('%o on %s', (facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))
  it('of accounts rest on article 80', () => {
    const said = (accounts: boolean) =>
      budgetTimetableProblems(timetable({ accounts }), '2024-02-10').map(
        ({ message }) => /第[^）]*/.exec(message.zh)?.[0],
      )
    expect(said(true)).toEqual(['第八十条', '第十四条第一款'])
    expect(said(false)).toEqual(['第五十二条', '第十四条第一款'])
    const late = budgetTimetableProblems(
      timetable({
        accounts: true,
        repliedToDepartments: '2024-02-01',
        published: '2024-02-01',
        departmentPublished: '2024-02-01',
      }),
      '2024-03-01',
    )
    expect(late.map(({ message }) => message.zh)).toEqual([expect.stringContaining('第八十条')])
  })
})

describe('a transfer', () => {
  const transfer = (facts: object = {}) =>
    FundTransfer.parse({
      id: '1',
      fund: '困难群众救助补助资金',
      kind: 'passed-on',
      amount: 1,
      from: '2024-02-28',
      issued: null,
      ...facts,
    })
  // 30 days over the end of February of a leap year.
  it.each<[object, string, object]>([
    [{ issued: '2024-03-29' }, '2024-03-29', { due: '2024-03-29', days: 30, inTime: true }],
    [{ issued: '2024-03-30' }, '2024-03-30', { due: '2024-03-29', days: 31, inTime: false }],
    [{}, '2024-03-29', { days: null, inTime: null }],
    [{}, '2024-03-30', { days: null, inTime: false }],
    [{ issued: '2024-04-02' }, '2024-03-29', { days: null, inTime: null }],
    [{ kind: 'central-general' }, '2024-03-01', { due: '2024-03-29' }],
    [{ kind: 'central-special' }, '2024-03-01', { due: '2024-05-28' }],
    [{ kind: 'local-general' }, '2024-03-01', { due: '2024-03-29' }],
    [{ kind: 'local-special' }, '2024-03-01', { due: '2024-04-28' }],
    [{ special: 'emergency', issued: '2024-06-01' }, '2024-07-01', { due: null, days: 94, inTime: null }],
    [{ special: 'as-settled' }, '2024-07-01', { due: null, inTime: null }],
    [{ from: '2018-12-28' }, '2024-07-01', { due: null, inTime: null }],
    [{ from: '2018-12-29' }, '2024-07-01', { due: '2019-01-28', inTime: false }],
  ])('%o on %s', (facts, asOf, expected) => expect(transferStanding(transfer(facts), asOf)).toMatchObject(expected))
  it.each<[object, string, string[]]>([
    [{}, '2024-03-29', []],
    [{}, '2024-03-30', ['transfer-in-time']],
    [{ issued: undefined }, '2024-03-30', []],
    [{ issued: '2024-02-27' }, '2024-03-01', ['dated-in-order']],
    [{ issued: '2024-02-28' }, '2024-03-01', []],
    [{ kind: 'local-special' }, '2024-04-28', []],
  ])('%o on %s breaks', (facts, asOf, expected) =>
    expect(transferProblems(transfer(facts), asOf).map(({ code }) => code)).toEqual(expected),
  )
  it('rests on article 52', () => {
    expect(transferProblems(transfer(), '2024-03-30').map(({ message }) => message.zh)).toEqual([
      '省级接到的中央转移支付应当在30日内下达（中华人民共和国预算法第五十二条），期限 2024-03-29。',
    ])
  })
})
