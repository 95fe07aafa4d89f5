import { describe, expect, it } from 'vitest'
import { MajorMatterReport, majorMatterDue, majorMatterProblems, majorMatterRules } from './matters.js'

const {
  'sanya-tianya-2025': sanya,
  'guangzhou-2022': guangzhou,
  'liaoning-association': liaoning,
  'dongguan-institution-2018': dongguan,
} = majorMatterRules

describe('whether and by when', () => {
  it.each([
    ['so-106: 15 days before', guangzhou, { matter: 'members-meeting', on: '2026-03-20' }, true, '2026-03-05'],
    ['not on the list', guangzhou, { matter: 'heads', on: '2026-03-20' }, false, undefined],
    ['7 days before', sanya, { matter: 'council', on: '2026-03-20' }, true, '2026-03-13'],
    ['100,000 yuan', sanya, { matter: 'charity-event', on: '2026-03-20', amount: 10_000_000 }, true, '2026-03-13'],
    [
      'a fen less, and 50 persons',
      sanya,
      { matter: 'charity-event', on: '2026-03-20', amount: 9_999_999, persons: 50 },
      true,
      '2026-03-13',
    ],
    [
      'both under',
      sanya,
      { matter: 'charity-event', on: '2026-03-20', amount: 9_999_999, persons: 49 },
      false,
      undefined,
    ],
    ['persons not known', sanya, { matter: 'charity-event', on: '2026-03-20', amount: 9_999_999 }, null, '2026-03-13'],
    [
      'nothing known',
      sanya,
      { matter: 'charity-event', on: '2026-03-20', amount: null, persons: null },
      null,
      '2026-03-13',
    ],
    ['10 days before', liaoning, { matter: 'lawsuit', on: '2026-03-20' }, true, '2026-03-10'],
    ['7 days after the decision', dongguan, { matter: 'charter', on: '2026-03-20' }, true, '2026-03-27'],
    [
      '50,000 yuan from abroad',
      dongguan,
      { matter: 'foreign-gift', on: '2026-03-20', amount: 5_000_000 },
      true,
      '2026-03-27',
    ],
    ['before the year of the rule', sanya, { matter: 'council', on: '2024-12-31' }, null, undefined],
    ['in it', sanya, { matter: 'council', on: '2025-01-01' }, true, '2024-12-25'],
    ['before the rule', dongguan, { matter: 'charter', on: '2018-03-19' }, null, undefined],
    ['on its first day', dongguan, { matter: 'charter', on: '2018-03-20' }, true, '2018-03-27'],
    ['less', dongguan, { matter: 'foreign-gift', on: '2026-03-20', amount: 4_999_999 }, false, undefined],
  ] as const)('%s', (_, rule, matter, must, due) => {
    const found = majorMatterDue(rule, matter)
    expect([found.must, found.due?.due]).toEqual([must, due])
    expect(found.cite).toBe(rule.cite)
  })
  it('counts working days where that is said', () => {
    expect(majorMatterDue(sanya, { matter: 'council', on: '2026-03-20' }, { plainDays: 'working' }).due).toEqual({
      due: '2026-03-11',
    })
  })
})

describe('the register', () => {
  const report = (more: object = {}) =>
    MajorMatterReport.parse({
      organisation: '甲协会',
      matter: 'council',
      on: '2026-03-20',
      reportedOn: null,
      outcomeOn: null,
      ...more,
    })
  it.each([
    ['in time', sanya, { reportedOn: '2026-03-13' }, '2026-03-31', []],
    ['a day late', sanya, { reportedOn: '2026-03-14' }, '2026-03-31', ['major-matter-reported']],
    ['not at all', sanya, {}, '2026-03-14', ['major-matter-reported']],
    ['not yet', sanya, {}, '2026-03-13', []],
    ['not to be reported', guangzhou, {}, '2026-03-31', []],
    ['not known whether', sanya, { matter: 'charity-event' }, '2026-03-31', []],
    ['no word of the outcome', liaoning, { reportedOn: '2026-03-10' }, '2026-03-21', ['outcome-reported']],
    ['on the day of the event', liaoning, { reportedOn: '2026-03-10' }, '2026-03-20', []],
    ['the outcome', liaoning, { reportedOn: '2026-03-10', outcomeOn: '2026-03-25' }, '2026-03-25', []],
    [
      'the outcome of an event whose day is not known',
      dongguan,
      { matter: 'charter', reportedOn: '2026-03-27' },
      '2026-12-31',
      [],
    ],
    [
      'the outcome before the event',
      liaoning,
      { reportedOn: '2026-03-10', outcomeOn: '2026-03-19' },
      '2026-12-31',
      ['outcome-after-event'],
    ],
    ['called off in time', liaoning, { calledOffOn: '2026-03-10' }, '2026-12-31', []],
    [
      'called off after it was to be reported',
      liaoning,
      { calledOffOn: '2026-03-11' },
      '2026-12-31',
      ['major-matter-reported'],
    ],
    ['reported, and called off', liaoning, { reportedOn: '2026-03-10', calledOffOn: '2026-03-19' }, '2026-12-31', []],
    [
      'to be called off',
      liaoning,
      { reportedOn: '2026-03-10', calledOffOn: '2026-03-22' },
      '2026-03-21',
      ['outcome-reported'],
    ],
    ['the outcome where nobody asks', sanya, { reportedOn: '2026-03-10' }, '2026-12-31', []],
  ] as const)('%s', (_, rule, more, asOf, expected) =>
    expect(majorMatterProblems(report(more), rule, asOf).map(({ code }) => code)).toEqual(expected),
  )
  it('the outcome has no day: it is warned of', () =>
    expect(majorMatterProblems(report({ reportedOn: '2026-03-10' }), liaoning, '2026-03-21')).toMatchObject([
      { severity: 'warning' },
    ]))
  it('says where and by when', () => {
    expect(majorMatterProblems(report(), sanya, '2026-03-31')[0]).toMatchObject({ path: ['reportedOn'] })
    expect(majorMatterProblems(report(), sanya, '2026-03-31')[0]?.message.en).toContain('2026-03-13')
    expect(majorMatterProblems(report(), sanya, '2026-03-12', { plainDays: 'working' })).toHaveLength(1)
    expect(majorMatterProblems(report(), sanya, '2026-03-11', { plainDays: 'working' })).toEqual([])
  })
})
