import { describe, expect, it } from 'vitest'
import { CensusTask, censusTaskProblems, reportDue, StatisticalReport, statisticalReportProblems } from './reporting.js'

// Source: 民政事业统计制度 (an earlier edition): the 15th, 10 January, the end of February.
it.each([
  ['month', '2024-01-31', '2024-02-15'],
  ['month', '2024-12-31', '2025-01-15'],
  ['quarter', '2024-03-31', '2024-04-15'],
  ['annual-express', '2024-12-31', '2025-01-10'],
  ['annual', '2023-12-31', '2024-02-29'],
  ['annual', '2024-12-31', '2025-02-28'],
] as const)('a %s table to %s is due %s', (kind, until, due) => expect(reportDue({ kind, until })).toBe(due))

// Source: 统计法 art. 7, its regulation art. 22: two and ten years.
describe('a table handed in', () => {
  const report = (facts: object = {}) =>
    StatisticalReport.parse({ table: '月报', kind: 'month', until: '2024-01-31', ...facts })
  const done = { reported: '2024-02-15', signed: true }
  it.each<[object, string, string[]]>([
    [{}, '2024-02-15', []],
    [{ reported: null }, '2024-02-16', ['reported-in-time']],
    [{}, '2024-02-16', []],
    [{}, '2024-01-30', []],
    [{ corrections: [{ on: '2024-01-30', explained: false }] }, '2024-01-30', []],
    [{ corrections: [{ on: '2024-01-31', explained: false }] }, '2024-01-31', ['change-explained']],
    [{ originalsDestroyed: '2024-02-10' }, '2024-02-10', ['originals-kept']],
    [{ originalsDestroyed: '2026-01-30', reported: null }, '2026-02-01', ['reported-in-time', 'originals-kept']],
    [{ originalsDestroyed: '2026-01-31', reported: null }, '2026-02-01', ['reported-in-time']],
    [{ reported: '2024-02-10', signed: false }, '2024-02-10', ['report-signed']],
    [{ reported: '2024-02-10', signed: false }, '2024-02-09', []],
    [done, '2024-03-01', []],
    [{ ...done, reported: '2024-02-16' }, '2024-03-01', ['reported-in-time']],
    [{ ...done, signed: false }, '2024-03-01', ['report-signed']],
    [{ ...done, signed: null }, '2024-03-01', []],
    [{ signed: false }, '2024-02-10', []],
    [{ ...done, corrections: [{ on: '2024-02-20', explained: false }] }, '2024-02-19', []],
    [{ ...done, corrections: [{ on: '2024-02-20', explained: false }] }, '2024-02-20', ['change-explained']],
    [{ ...done, corrections: [{ on: '2024-02-20', explained: true }] }, '2024-02-20', []],
    [{ ...done, corrections: [{ on: '2024-02-20' }] }, '2024-02-20', []],
    [{ ...done, originalsDestroyed: '2026-02-14' }, '2026-03-01', ['originals-kept']],
    [{ ...done, originalsDestroyed: '2026-02-14' }, '2026-02-13', []],
    [{ ...done, originalsDestroyed: '2026-02-15' }, '2026-03-01', []],
    [{ ...done, tableDestroyed: '2034-02-14' }, '2034-03-01', ['tables-kept']],
    [{ ...done, tableDestroyed: '2034-02-15' }, '2034-03-01', []],
    [{ ...done, tableDestroyed: '2034-02-15', important: true }, '2034-03-01', ['important-tables-kept']],
    [{ ...done, tableDestroyed: '2034-03-02', important: true }, '2034-03-01', []],
    [{ ...done, tableDestroyed: '2034-02-15', important: false }, '2034-03-01', []],
    [{ ...done, reported: '2024-01-31' }, '2024-03-01', []],
    [{ ...done, until: '2024-01-30' }, '2024-03-01', ['period-ends']],
    [{ ...done, kind: 'quarter' }, '2024-03-01', ['period-ends']],
    [{ kind: 'quarter', until: '2024-03-31', reported: '2024-04-15' }, '2024-05-01', []],
    [{ kind: 'annual', until: '2023-11-30', reported: '2024-02-29' }, '2024-05-01', ['period-ends']],
    [{ kind: 'annual-express', until: '2023-12-31', reported: '2024-01-10' }, '2024-05-01', []],
    [{ ...done, reported: '2024-01-30' }, '2024-03-01', ['dated-in-order']],
  ])('%o on %s', (facts, asOf, codes) =>
    expect(statisticalReportProblems(report(facts), asOf).map(({ code }) => code)).toEqual(codes),
  )
})

it('what an edition without its year asks is warned of', () =>
  expect(
    statisticalReportProblems(
      StatisticalReport.parse({
        table: '月报',
        kind: 'month',
        until: '2024-01-31',
        reported: '2024-02-16',
        signed: false,
      }),
      '2024-03-01',
    ).map(({ severity }) => severity),
  ).toEqual(['warning', 'warning']))

// Source: 统计法 of 2009 art. 6, of 2024 art. 7; 实施条例 in force since 2017-08-01.
describe('a table of an older day is held against the law of that day', () => {
  const broken = (facts: object) =>
    statisticalReportProblems(
      StatisticalReport.parse({ table: '年报', kind: 'annual', until: '2008-12-31', reported: '2009-02-28', ...facts }),
      '2026-01-01',
    ).map(({ code, message }) => `${code} ${/第.+条/.exec(message.zh)}`)
  const changed = (on: string) => ({ corrections: [{ on, explained: false }] })
  it.each([
    [changed('2009-12-31'), []],
    [changed('2010-01-01'), ['change-explained 第六条']],
    [changed('2024-09-12'), ['change-explained 第六条']],
    [changed('2024-09-13'), ['change-explained 第七条']],
    [{ tableDestroyed: '2017-07-31' }, []],
    [{ tableDestroyed: '2017-07-31', important: true }, []],
    [{ tableDestroyed: '2017-08-01', important: true }, ['important-tables-kept 第二十二条']],
    [{ tableDestroyed: '2017-08-01' }, ['tables-kept 第二十二条']],
  ])('%o: %j', (facts, expected) => expect(broken(facts)).toEqual(expected))
})

// Source: 全国经济普查条例 arts 7 and 23.
it.each<[object, string, string[]]>([
  [{}, '2023-06-30', []],
  [{ handedOver: null }, '2023-07-01', ['list-in-time']],
  [{}, '2023-07-01', []],
  [{ handedOver: '2023-06-30' }, '2023-07-01', []],
  [{ handedOver: '2023-06-30', matched: 90, notFound: 10 }, '2023-07-01', []],
  [{ handedOver: '2023-06-30', matched: 90, notFound: 9 }, '2023-07-01', ['list-adds-up']],
  [{ handedOver: '2023-06-30', matched: 90 }, '2023-07-01', []],
  [{ handedOver: '2023-06-30', cleared: '2023-06-29' }, '2023-07-01', ['dated-in-order']],
  [{ due: null }, '2024-07-01', []],
  [{ handedOver: '2023-06-30', matched: 100 }, '2023-07-01', []],
  [{ handedOver: '2023-06-30', matched: 101 }, '2023-07-01', ['list-adds-up']],
  [{ handedOver: '2023-06-30', standardDay: '2023-12-30' }, '2023-07-01', ['standard-day']],
  [{ due: '2004-09-04', handedOver: null }, '2004-12-31', []],
  [{ due: '2004-09-05', handedOver: null }, '2004-12-31', ['list-in-time']],
])('a census task, %o on %s', (facts, asOf, codes) => {
  const task = CensusTask.parse({
    census: '第五次全国经济普查',
    standardDay: '2023-12-31',
    due: '2023-06-30',
    listed: 100,
    ...facts,
  })
  expect(censusTaskProblems(task, asOf).map(({ code }) => code)).toEqual(codes)
})
