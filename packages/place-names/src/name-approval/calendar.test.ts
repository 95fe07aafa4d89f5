import { describe, expect, it } from 'vitest'
import { ApprovedName, nameCalendar, nameDecisionDue, nameProblems } from './calendar.js'
import type { NameApprover } from './facts.js'
import { announcedNames, missingOfNotice, NameNotice } from './notice.js'

const limits = { filingDays: 15, noticeDays: 15 }
const counting = { plainDays: 'calendar' } as const
const name = (approver: NameApprover, given: object = {}) =>
  ApprovedName.parse({ approver, approvedOn: '2024-03-01', filedOn: null, announcedOn: null, ...given })
const due = (approver: NameApprover, given: object = {}, how: Parameters<typeof nameCalendar>[2] = counting) =>
  Object.fromEntries(nameCalendar(name(approver, given), limits, how).map(({ id, deadline }) => [id, deadline.due]))

describe('filing and notice (arts. 13, 14)', () => {
  it.each([
    ['government', {}, { filing: '2024-03-16', notice: '2024-03-16' }],
    ['place-name-office', { filedOn: '2024-03-10' }, { filing: '2024-03-16', notice: '2024-03-16' }],
    ['department', { filedOn: '2024-03-10' }, { filing: '2024-03-16', notice: '2024-03-25' }],
    ['state-department', { filedOn: '2024-03-16' }, { filing: '2024-03-16', notice: '2024-03-31' }],
    ['department', {}, { filing: '2024-03-16', notice: null }],
    ['state-council', {}, { notice: '2024-03-16' }],
    ['government', { approvedOn: '2022-05-01' }, { filing: '2022-05-16', notice: '2022-05-16' }],
    ['government', { approvedOn: '2022-04-30' }, { filing: null, notice: null }],
  ] as const)('%s, %o: %o', (approver, given, expected) => {
    expect(due(approver, given)).toEqual(expected)
  })

  it('in working days, or with a last day that moves, where the caller counts so', () => {
    expect(due('government', {}, { plainDays: 'working' }).filing).toBe('2024-03-22')
    expect(due('government', {}, { plainDays: 'calendar', dayOff: 'moves' }).filing).toBe('2024-03-18')
  })

  it.each([
    ['government', {}, '2024-03-16', []],
    ['government', {}, '2024-03-17', ['name-step-late', 'name-step-late']],
    ['government', { filedOn: '2024-03-16', announcedOn: '2024-03-16' }, '2024-05-01', []],
    ['government', { filedOn: '2024-03-17', announcedOn: '2024-03-16' }, '2024-05-01', ['name-step-late']],
    ['government', { filedOn: '2024-03-16', announcedOn: '2024-03-02' }, '2024-05-01', []],
    ['department', {}, '2024-03-16', []],
    ['department', {}, '2024-03-17', ['name-step-late']],
    ['department', { filedOn: '2024-03-10' }, '2024-03-25', []],
    ['department', { filedOn: '2024-03-10' }, '2024-03-26', ['name-step-late']],
    ['department', { filedOn: '2024-03-10', announcedOn: '2024-03-09' }, '2024-03-10', ['name-steps-order']],
    ['department', { announcedOn: '2024-03-09' }, '2024-03-10', ['name-filing-day-missing']],
    ['government', { filedOn: '2024-02-29' }, '2024-03-10', ['name-steps-order']],
    ['state-council', { announcedOn: '2024-03-16' }, '2024-05-01', []],
    ['government', { filedOn: undefined, announcedOn: '2024-03-16' }, '2024-03-16', []],
    ['government', { filedOn: undefined, announcedOn: '2024-03-16' }, '2024-03-17', ['name-step-not-told']],
    ['department', { filedOn: undefined, announcedOn: '2024-03-20' }, '2024-03-16', ['name-filing-day-missing']],
    // Filed after the day that is asked about.
    ['government', { filedOn: '2024-03-20', announcedOn: '2024-03-10' }, '2024-03-15', []],
    ['government', { approvedOn: '2022-04-30' }, '2024-05-01', ['name-approval-not-covered']],
    [
      'government',
      { approvedOn: '2022-04-30', filedOn: '2022-04-29' },
      '2024-05-01',
      ['name-approval-not-covered', 'name-steps-order'],
    ],
  ] as const)('%s, %o on %s: %o', (approver, given, asOf, problems) => {
    expect(nameProblems(name(approver, given), limits, counting, asOf).map(({ code }) => code)).toEqual(problems)
  })
})

it('a name from before the regulation is told of by a warning', () => {
  const found = nameProblems(name('government', { approvedOn: '2022-04-30' }), limits, counting, '2024-05-01')
  expect(found.map(({ severity }) => severity)).toEqual(['warning'])
})

describe('the decision, where a place set a time', () => {
  const shanghai = { decision: { days: 30, cityGovernmentDays: 60, silenceIsConsent: true } }
  const ningbo = { decision: { departmentWorkingDays: 10 } }
  it.each([
    ['上海 (1998, art. 24)', shanghai, 'office', '2024-03-31', true],
    ['上海 (1998, art. 24)', shanghai, 'city-government', '2024-04-30', true],
    ['宁波 (2020, art. 15)', ningbo, 'department', '2024-03-15', false],
  ] as const)('%s %o %s: %s', (_, policy, decider, day, silenceIsConsent) => {
    expect(nameDecisionDue('2024-03-01', decider, policy, counting)).toEqual({
      deadline: { due: day },
      silenceIsConsent,
    })
  })
  it('is not made up where it set none', () => {
    expect(nameDecisionDue('2024-03-01', 'office', ningbo, counting)).toBeNull()
    expect(nameDecisionDue('2024-03-01', 'department', shanghai, counting)).toBeNull()
    expect(nameDecisionDue('2024-03-01', 'city-government', {}, counting)).toBeNull()
  })
})

it.each([
  [
    'government',
    [
      ['第十三条', 'approval'],
      ['第十四条', 'approval'],
    ],
  ],
  [
    'place-name-office',
    [
      ['第十三条', 'approval'],
      ['第十四条', 'approval'],
    ],
  ],
  [
    'department',
    [
      ['第十三条', 'approval'],
      ['第十四条', 'filing'],
    ],
  ],
  [
    'state-department',
    [
      ['第十三条', 'approval'],
      ['第十四条', 'filing'],
    ],
  ],
  ['state-council', [['第十四条', 'approval']]],
] as const)('%s: filing by art. 13, notice by art. 14, each from its day', (approver, steps) => {
  expect(nameCalendar(name(approver), limits, counting).map(({ cite, from }) => [cite.article, from])).toEqual(steps)
})

it('filing and notice may be on the day of the approval, and both on one day', () => {
  const codes = (approver: NameApprover, given: object) =>
    nameProblems(name(approver, given), limits, counting, '2024-03-10').map(({ code }) => code)
  expect(codes('government', { filedOn: '2024-03-01', announcedOn: '2024-03-01' })).toEqual([])
  expect(codes('department', { filedOn: '2024-03-05', announcedOn: '2024-03-05' })).toEqual([])
})

it('names the last day of what is late, and art. 35 only of the filing', () => {
  const late = (asOf: string) => nameProblems(name('government', { approvedOn: '2024-02-14' }), limits, counting, asOf)
  expect(late('2024-02-29')).toEqual([])
  expect(late('2024-03-01').map(({ message, remedy }) => [message.zh, remedy.zh.includes('第三十五条')])).toEqual([
    ['报送备案应不迟于 2024-02-29 完成。', true],
    ['向社会公告应不迟于 2024-02-29 完成。', false],
  ])
})

// 地名备案公告管理办法（试行）, as news of 2023 restates it.
describe('the notice', () => {
  it('tells six things', () => {
    expect(missingOfNotice(NameNotice.parse({ name: '锦绣路', division: '钟楼区', approvedOn: '2024-03-01' }))).toEqual(
      ['roman', 'position', 'approvedBy'],
    )
  })

  it('of a notice before the measures nobody knows what was asked', () => {
    const notice = NameNotice.parse({ name: '锦绣路' })
    expect([missingOfNotice(notice, '2023-06-12'), missingOfNotice(notice, '2023-06-13')?.length]).toEqual([null, 5])
  })

  it('of the names approved in a period, those announced by its end', () => {
    const names = [
      { approvedOn: '2024-01-01', announcedOn: '2024-01-10' },
      { approvedOn: '2024-12-31', announcedOn: '2025-01-01' },
      { approvedOn: '2024-12-31' },
      { approvedOn: '2023-12-31', announcedOn: '2024-01-10' },
      { approvedOn: '2025-01-01', announcedOn: '2025-01-01' },
    ]
    expect(announcedNames(names, { from: '2024-01-01', to: '2024-12-31' })).toEqual({
      numerator: 1,
      denominator: 3,
      notTold: 1,
    })
    expect(announcedNames(names, { from: '2024-01-01', to: '2025-01-01' })).toEqual({
      numerator: 3,
      denominator: 4,
      notTold: 1,
    })
  })
})
