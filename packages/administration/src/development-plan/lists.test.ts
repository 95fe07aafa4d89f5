import { describe, expect, it } from 'vitest'
import * as lists from './lists.js'

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code)

// No source: lists as the plans of 2020 to 2024 ask for them; days and numbers are chosen.
it.each<[object, string, string[]]>([
  [{}, '2024-12-31', []],
  [{ completed: null }, '2024-12-31', []],
  [{ completed: null }, '2025-01-01', ['done-in-time']],
  // Not told when it was complete: it was where all was done, or it was accepted; less is not all.
  [{}, '2025-01-01', []],
  [{ done: null }, '2025-01-01', []],
  [{ done: 799 }, '2025-01-01', ['done-in-time']],
  [{ done: 799, accepted: '2025-01-01' }, '2025-01-01', []],
  [{ done: 799, accepted: '2025-01-02' }, '2025-01-01', ['done-in-time']],
  [{ accepted: '2024-12-20' }, '2025-01-01', []],
  [{ completed: '2024-12-31' }, '2025-01-01', []],
  [{ completed: '2024-12-31', done: 799 }, '2025-01-01', ['done-in-full']],
  [{ done: 799 }, '2024-12-31', []],
  [{ completed: '2024-12-31', accepted: '2024-12-30' }, '2025-01-01', ['dated-in-order']],
  [{ completed: null, accepted: '2024-12-30' }, '2024-12-30', ['done-before-accepted']],
  [{ completed: null, accepted: '2024-12-30' }, '2024-12-29', []],
  [{ completed: null, dropped: '2024-12-31' }, '2025-01-01', []],
  [{ completed: null, dropped: '2025-01-01' }, '2025-01-01', ['done-in-time']],
])('a livelihood task, %o on %s', (facts, asOf, expected) => {
  const task = lists.LivelihoodTask.parse({
    id: '52',
    name: '老年助餐',
    department: '养老科',
    unit: '个',
    planned: 800,
    done: 800,
    due: '2024-12-31',
    ...facts,
  })
  expect(codes(lists.livelihoodTaskProblems(task, asOf))).toEqual(expected)
})

describe('a reform', () => {
  const reform = (facts: object = {}) =>
    lists.ReformItem.parse({
      id: '1',
      name: '改革',
      setBy: '市委改革办',
      listed: '2020-01-01',
      due: '2020-06-30',
      ...facts,
    })
  it.each<[object, string, string]>([
    [{}, '2019-12-31', 'later'],
    [{}, '2020-01-01', 'listed'],
    [{ piloted: '2020-02-01' }, '2020-02-01', 'piloted'],
    [{ piloted: '2020-02-01', issued: '2020-03-01' }, '2020-03-01', 'issued'],
    [{ issued: '2020-03-01', spread: '2020-04-01' }, '2020-04-01', 'spread'],
    [{ issued: '2020-03-01', dropped: '2020-03-02' }, '2020-04-01', 'dropped'],
  ])('%o on %s is %s', (facts, asOf, state) => expect(lists.reformState(reform(facts), asOf)).toBe(state))
  it.each<[object, string, string[]]>([
    [{}, '2020-06-30', []],
    [{}, '2020-07-01', ['issued-in-time']],
    [{ dropped: '2020-06-30' }, '2020-07-01', []],
    [{}, '2019-07-01', []],
    [{ issued: '2020-06-30' }, '2020-07-01', []],
    [{ issued: '2020-06-30', document: null }, '2020-07-01', ['document-named']],
    [{ issued: '2020-06-30', document: '意见' }, '2020-07-01', []],
    [{ due: null }, '2021-01-01', []],
    [{ due: null, spread: '2020-12-01' }, '2021-01-01', ['issued-before-spread']],
    [{ due: null, spread: '2021-01-02' }, '2021-01-01', []],
    [{ due: null, piloted: '2019-01-01' }, '2021-01-01', ['dated-in-order']],
  ])('%o on %s breaks %o', (facts, asOf, expected) =>
    expect(codes(lists.reformProblems(reform(facts), asOf))).toEqual(expected),
  )
})

it.each<[object, string, string[]]>([
  [{}, '2024-12-31', []],
  [{}, '2025-01-01', ['separated-in-time']],
  [{ way: 'kept' }, '2025-01-01', []],
  [
    { separated: '2024-12-31', planApproved: null, way: null, staffSettled: null },
    '2025-01-01',
    ['plan-approved', 'way-named', 'staff-settled'],
  ],
  // Not told in what way, whether a plan was approved, and the staff settled.
  [{ separated: '2024-12-31' }, '2025-01-01', []],
  [{ separated: '2024-12-31', planApproved: '2024-06-01', way: 'sold', staffSettled: '2024-12-01' }, '2025-01-01', []],
  [{ separated: '2024-12-31', planApproved: '2024-06-01', way: 'sold', staff: 0 }, '2025-01-01', []],
  [
    { separated: '2024-12-31', planApproved: '2025-06-01', way: 'sold', staff: null },
    '2025-01-01',
    ['plan-approved', 'dated-in-order'],
  ],
  [
    { separated: '2024-12-31', planApproved: '2024-06-01', way: 'sold', staffSettled: '2025-01-01' },
    '2025-02-01',
    ['staff-settled'],
  ],
  [{ due: null }, '2026-01-01', []],
])('a separation, %o on %s', (facts, asOf, expected) => {
  const record = lists.EnterpriseSeparation.parse({
    enterprise: '某企业',
    assets: null,
    staff: 12,
    due: '2024-12-31',
    ...facts,
  })
  expect(codes(lists.enterpriseSeparationProblems(record, asOf))).toEqual(expected)
})

it.each<[string, object]>([
  ['2023-12-31', { holds: false, due: 0, done: 0, endsSoon: false }],
  ['2024-01-01', { holds: true }],
  ['2024-06-30', { due: 1, done: 1 }],
  ['2024-09-29', { due: 1, done: 1, holds: true, endsSoon: false }],
  ['2024-09-30', { due: 2, done: 1, holds: true, endsSoon: false }],
  ['2024-10-01', { endsSoon: true }],
  ['2024-12-31', { holds: true, endsSoon: true }],
  ['2025-01-01', { holds: false, endsSoon: false }],
])('an agreement on %s', (asOf, expected) => {
  const agreement = lists.CivilAffairsAgreement.parse({
    id: '1',
    title: '流浪人员互送协议',
    parties: ['渝北区民政局', '某市民政局'],
    matters: ['救助管理'],
    signed: '2024-01-01',
    until: '2024-12-31',
    tasks: [
      { what: '联络机制', due: '2024-06-30', done: '2024-06-30' },
      { what: '互送', due: '2024-09-30', done: '2024-10-08' },
    ],
  })
  expect(lists.agreementStanding(agreement, asOf)).toMatchObject(expected)
  const untold = { ...agreement, tasks: agreement.tasks!.map(({ what, due }) => ({ what, due })) }
  expect(lists.agreementStanding(untold, '2024-09-30')).toMatchObject({ due: 2, done: null })
})

it.each<[object, string, string[]]>([
  [{}, '2024-07-01', ['task-in-time tasks 0 done']],
  [{ signed: null }, '2024-07-01', []],
  [{ signed: '2024-07-02' }, '2024-07-01', []],
  [{}, '2024-06-30', []],
  [{ tasks: [{ what: '互送', due: '2024-06-30', done: '2023-12-31' }] }, '2024-06-30', ['dated-in-order tasks 0 done']],
  [{ tasks: [{ what: '互送', due: '2024-06-30' }] }, '2024-07-01', []],
  [{ until: '2023-12-31' }, '2024-06-30', ['dated-in-order until']],
  [{ parties: ['甲', '甲'] }, '2024-06-30', ['party-twice parties']],
])('an agreement, %o on %s, breaks %j', (facts, asOf, expected) => {
  const agreement = lists.CivilAffairsAgreement.parse({
    id: '1',
    title: '协议',
    parties: ['甲', '乙'],
    matters: ['救助管理'],
    signed: '2024-01-01',
    tasks: [{ what: '互送', due: '2024-06-30', done: null }],
    ...facts,
  })
  expect(lists.agreementProblems(agreement, asOf).map(({ code, path }) => [code, ...path].join(' '))).toEqual(expected)
})

it.each<[object, object, object]>([
  [{ own: 2 }, { least: 3 }, { needed: 3, filled: 2, lacking: 1 }],
  [{ own: 5 }, { least: 3 }, { lacking: 0 }],
  [
    { population: 20_000, own: 2 },
    { least: 1, peoplePerPost: 10_000 },
    { needed: 2, lacking: 0 },
  ],
  [
    { population: 20_001, own: 2 },
    { least: 1, peoplePerPost: 10_000 },
    { needed: 3, lacking: 1 },
  ],
  [{ recipients: 501, own: 2 }, { least: 1, recipientsPerPost: 500 }, { needed: 2 }],
  [{ own: 2 }, { least: 1, recipientsPerPost: 500 }, { needed: null, filled: 2, lacking: null }],
  [
    { own: 2, hired: 1 },
    { least: 3, countsHired: true },
    { filled: 3, lacking: 0 },
  ],
  [{ own: 2, hired: null }, { least: 3 }, { filled: 2 }],
  [
    { own: 2, hired: null },
    { least: 3, countsHired: true },
    { filled: null, lacking: null },
  ],
  [{ own: 2 }, { least: 3, countsHired: true }, { filled: null, lacking: null }],
  [{ own: null }, { least: 3 }, { needed: 3, filled: null, lacking: null }],
])('staff %o by %o', (staff, norm, expected) =>
  expect(
    lists.staffingGap(
      lists.GrassrootsStaffing.parse({ place: '某镇', population: 8_000, ...staff }),
      lists.StaffingNorm.parse({ countsHired: false, ...norm }),
    ),
  ).toMatchObject(expected),
)

it('an energy check names what is not so', () => {
  const check = lists.EnergyCheck.parse({
    institution: '福利院',
    on: '2023-06-01',
    plan: false,
    metered: true,
    wasteSorted: false,
  })
  const problems = lists.energyCheckProblems(check)
  expect(codes(problems)).toEqual(['energy-plan', 'energy-wasteSorted'])
  expect(problems.map(({ message }) => message.zh.includes('公共机构节能条例第十三条第一款'))).toEqual([true, false])
})

it.each([
  ['2023-12-31', ['energy-reported']],
  ['2024-01-01', []],
  [undefined, ['energy-reported']],
])('opened on %s, it reports of the year before: %j', (opened, expected) => {
  const check = lists.EnergyCheck.parse({ institution: '福利院', on: '2024-06-01', opened, reported: false })
  expect(codes(lists.energyCheckProblems(check))).toEqual(expected)
})

// 公共机构节能条例 arts 13 to 15 and 25, in force since 2008-10-01; the report of a year by 31 March of the next.
it.each([
  ['2008-09-30', ['energy-wasteSorted']],
  // The report of 2007 was due before the regulation was in force.
  ['2008-10-01', ['plan', 'planFiled', 'metered', 'recorded', 'officer', 'wasteSorted'].map(one => `energy-${one}`)],
  ['2009-03-31', ['plan', 'planFiled', 'metered', 'recorded', 'officer', 'wasteSorted'].map(one => `energy-${one}`)],
  [
    '2009-04-01',
    ['plan', 'planFiled', 'metered', 'recorded', 'reported', 'officer', 'wasteSorted'].map(one => `energy-${one}`),
  ],
  ['2024-03-31', ['plan', 'planFiled', 'metered', 'recorded', 'officer', 'wasteSorted'].map(one => `energy-${one}`)],
  [
    '2024-04-01',
    ['plan', 'planFiled', 'metered', 'recorded', 'reported', 'officer', 'wasteSorted'].map(one => `energy-${one}`),
  ],
])('on %s an institution owes %j', (on, expected) => {
  const nothing = Object.fromEntries(Object.keys(lists.energyChecks).map(one => [one, false]))
  const check = lists.EnergyCheck.parse({ institution: '福利院', on, ...nothing })
  expect(codes(lists.energyCheckProblems(check))).toEqual(expected)
})

it('art. 2: of a home without public money the regulation asks nothing', () => {
  const nothing = Object.fromEntries(Object.keys(lists.energyChecks).map(one => [one, false]))
  const asked = (publicBody: boolean | null | undefined) =>
    lists.energyCheckProblems(
      lists.EnergyCheck.parse({ institution: '民办养老院', on: '2024-06-01', publicBody, ...nothing }),
    ).length
  expect([false, true, null, undefined].map(asked)).toEqual([1, 7, 7, 7])
})

it('art. 13 sets no day for filing, no article that was read has waste sorted: both are warned of', () => {
  const check = lists.EnergyCheck.parse({
    institution: '福利院',
    on: '2024-06-01',
    planFiled: false,
    wasteSorted: false,
  })
  expect(lists.energyCheckProblems(check).map(({ severity }) => severity)).toEqual(['warning', 'warning'])
})
