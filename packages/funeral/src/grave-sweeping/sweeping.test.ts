import { describe, expect, it } from 'vitest'
import {
  type GraveDuty,
  GraveDutyEntry,
  graveDutyProblems,
  isDutyDone,
  lawBehindGraveDuty,
  qingmingOf,
  SweepingDay,
  sweepingForecast,
  sweepingPeriod,
  sweepingProblems,
  sweepingTotals,
} from './index.js'

// Source: the statutory holidays of these years, of which 清明 is one.
it.each([
  [2000, '2000-04-04'],
  [2008, '2008-04-04'],
  [2011, '2011-04-05'],
  [2014, '2014-04-05'],
  [2016, '2016-04-04'],
  [2019, '2019-04-05'],
  [2020, '2020-04-04'],
  [2023, '2023-04-05'],
  [2024, '2024-04-04'],
  [2025, '2025-04-04'],
  [2026, '2026-04-05'],
  [2099, '2099-04-04'],
])('清明 of %i: %s', (year, day) => expect(qingmingOf(year)).toBe(day))

it('is known for a hundred years', () => {
  expect(() => qingmingOf(1999)).toThrow(RangeError)
  expect(() => qingmingOf(2100)).toThrow(RangeError)
  expect(() => qingmingOf(2024.5)).toThrow(RangeError)
  expect(sweepingPeriod(2024, { before: 10, after: 5 })).toEqual({ from: '2024-03-25', to: '2024-04-09' })
})

// No source: invented days of two sites.
describe('days of visits', () => {
  const day = (date: string, visitors: number | null, facts: object = {}) =>
    SweepingDay.parse({ site: '甲', date, visitors, ...facts })
  const days = [
    day('2024-04-03', 100),
    day('2024-04-04', 500, { online: 40, incidents: [{ kind: 'fire', reported: null }] }),
    day('2024-04-04', 300, { site: '乙' }),
    day('2024-04-05', 800),
    day('2024-04-06', null),
    day('2024-04-07', 9_000),
  ]
  it('add up, with their peak', () => {
    expect(sweepingTotals(days, '2024-04-03', '2024-04-06')).toEqual({
      visitors: 1_700,
      peak: { date: '2024-04-04', visitors: 800 },
      online: 40,
      incidents: 1,
      notReported: [{ site: '甲', date: '2024-04-06' }],
    })
    expect(sweepingTotals(days, '2024-04-06', '2024-04-06').peak).toBeNull()
  })
  it('let the next year be foreseen by the distance from 清明', () => {
    expect(sweepingForecast(days.slice(0, 5), 2024, 2026, 1.1)).toEqual([
      { date: '2026-04-04', visitors: 110 },
      { date: '2026-04-05', visitors: 880 },
      { date: '2026-04-06', visitors: 880 },
    ])
    expect(sweepingForecast([day('2023-04-05', 7), day('2024-04-04', 3)], 2024, 2025)).toEqual([
      { date: '2025-04-04', visitors: 3 },
    ])
    expect(sweepingForecast([day('2024-04-04', 10_000)], 2024, 2025, 1.2)).toEqual([
      { date: '2025-04-04', visitors: 12_000 },
    ])
    expect(sweepingForecast([day('2024-04-04', 3)], 2024, 2025, { numerator: 1, denominator: 2 })).toEqual([
      { date: '2025-04-04', visitors: 2 },
    ])
  })
  // 春节: 2024-02-10 and 2025-01-29. 清明: 2024-04-04 and 2025-04-04.
  it('let each feast be foreseen by its own day', () => {
    const springFestival = (year: number) => (year === 2024 ? '2024-02-10' : '2025-01-29')
    const visits = [day('2024-02-10', 5_000), day('2024-03-04', 1), day('2024-03-05', 2), day('2024-05-04', 3)]
    const later = [day('2024-05-05', 4), day('2024-01-10', 5), day('2024-01-11', 6), day('2024-03-11', 7)]
    expect(sweepingForecast([...visits, ...later], 2024, 2025)).toEqual([
      { date: '2025-03-05', visitors: 2 },
      { date: '2025-03-11', visitors: 7 },
      { date: '2025-05-04', visitors: 3 },
    ])
    expect(sweepingForecast([...visits, ...later], 2024, 2025, 1, springFestival)).toEqual([
      { date: '2024-12-30', visitors: 6 },
      { date: '2025-01-29', visitors: 5_000 },
      { date: '2025-02-21', visitors: 1 },
      { date: '2025-02-22', visitors: 2 },
      { date: '2025-02-28', visitors: 7 },
    ])
  })
  it('report a day of a site once', () => {
    const found = sweepingProblems([day('2024-04-04', 1), day('2024-04-05', 1), day('2024-04-04', 2)], '2024-12-31')
    expect(found.map(({ code, path }) => [code, path])).toEqual([['site-day-once', [2, 'date']]])
  })
  const codes = (facts: object, asOf = '2024-12-31', visitors: number | null = 100) =>
    sweepingProblems([day('2024-04-04', visitors, facts)], asOf).map(({ code }) => code)
  it.each<[string, object, string, number | null, string[]]>([
    ['at the capacity', { capacity: 100 }, '2024-12-31', 100, []],
    ['over it', { capacity: 99 }, '2024-12-31', 100, ['within-capacity']],
    ['not reported, on the day', {}, '2024-04-04', null, []],
    ['not reported, the day after', {}, '2024-04-05', null, ['reported-daily']],
    ['none came', {}, '2024-04-05', 0, []],
    [
      'an incident not reported',
      { incidents: [{ kind: 'fire', reported: null }] },
      '2024-04-05',
      100,
      ['incident-reported'],
    ],
    ['an incident, and nobody says whether', { incidents: [{ kind: 'fire' }] }, '2024-04-05', 100, []],
    ['an incident of the day', { incidents: [{ kind: 'fire', reported: null }] }, '2024-04-04', 100, []],
    [
      'an incident reported later',
      { incidents: [{ kind: 'fire', reported: '2024-04-06' }] },
      '2024-04-05',
      100,
      ['incident-reported'],
    ],
    ['an incident reported', { incidents: [{ kind: 'fire', reported: '2024-04-04' }] }, '2024-04-05', 100, []],
    ['to come', { capacity: 1 }, '2024-04-03', 100, []],
  ])('%s', (_, facts, asOf, visitors, expected) => expect(codes(facts, asOf, visitors)).toEqual(expected))
  it('more may have booked than came: on a day of rain', () => {
    const parse = (booked: number) =>
      SweepingDay.safeParse({ site: '甲', date: '2024-04-04', visitors: 5, booked }).success
    expect([parse(5), parse(6)]).toEqual([true, true])
  })
})

// 土地管理法 art. 37 forbids graves on farmland; the duties are those that plans name.
describe('duties at graves', () => {
  const entry = (facts: object = {}) =>
    GraveDutyEntry.parse({
      duty: 'patrol',
      place: '甲村',
      from: '2024-04-01',
      until: '2024-04-03',
      responsible: '护林员',
      times: 'daily',
      doneOn: ['2024-04-01', '2024-04-02', '2024-04-03'],
      ...facts,
    })
  const codes = (facts: object, asOf: string) => graveDutyProblems([entry(facts)], asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['done every day', {}, '2024-04-30', []],
    ['not told when', { doneOn: undefined }, '2024-04-30', []],
    ['on no day', { doneOn: [] }, '2024-04-30', ['done-daily']],
    ['a day left out', { doneOn: ['2024-04-01', '2024-04-03'] }, '2024-04-30', ['done-daily']],
    ['a day twice', { doneOn: ['2024-04-01', '2024-04-01', '2024-04-03'] }, '2024-04-30', ['done-daily']],
    [
      'a day outside',
      { doneOn: ['2024-03-31', '2024-04-01', '2024-04-03', '2024-04-04'] },
      '2024-04-30',
      ['done-daily'],
    ],
    ['the day itself is not over', { doneOn: ['2024-04-01'] }, '2024-04-02', []],
    ['the day before was not', { doneOn: ['2024-04-01'] }, '2024-04-03', ['done-daily']],
    ['done today, and not yesterday', { doneOn: ['2024-04-02'] }, '2024-04-02', ['done-daily']],
    ['the first day', { doneOn: [] }, '2024-04-01', []],
    ['before the season', { doneOn: [], responsible: null }, '2024-03-31', []],
    ['nobody says who is responsible', { responsible: undefined }, '2024-04-01', []],
    ['nobody responsible', { responsible: null }, '2024-04-01', ['somebody-responsible']],
    ['once, in the season', { times: 'once', doneOn: ['2024-04-03'] }, '2024-04-30', []],
    ['once, at its end', { times: 'once', doneOn: [] }, '2024-04-03', []],
    ['once, after it', { times: 'once', doneOn: [] }, '2024-04-04', ['done-in-season']],
    ['once, too late', { times: 'once', doneOn: ['2024-04-04'] }, '2024-04-30', ['done-in-season']],
    ['found and kept', { found: [{ what: '耕地坟', on: '2024-04-02', passedOn: null }] }, '2024-04-30', ['passed-on']],
    ['found today', { found: [{ what: '耕地坟', on: '2024-04-30', passedOn: null }] }, '2024-04-30', []],
    [
      'found and passed on',
      { found: [{ what: '耕地坟', on: '2024-04-02', passedOn: '2024-04-03' }] },
      '2024-04-30',
      [],
    ],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))
  // A season of ten days: a week, and three days more.
  const weekly = { times: 'weekly', from: '2024-04-01', until: '2024-04-10' }
  it.each<[string, string[], string, string[]]>([
    ['the week is not over', [], '2024-04-07', []],
    ['the week is over', [], '2024-04-08', ['done-weekly']],
    ['done on its last day', ['2024-04-07'], '2024-04-08', []],
    ['the rest of the season is not over', ['2024-04-01'], '2024-04-10', []],
    ['the rest of the season is over', ['2024-04-01'], '2024-04-11', ['done-weekly']],
    ['done in both', ['2024-04-07', '2024-04-08'], '2024-04-30', []],
    ['done on the first of its last seven days', ['2024-04-04'], '2024-04-30', []],
    ['done on the day before them', ['2024-04-03'], '2024-04-30', ['done-weekly']],
    ['done after the season', ['2024-04-03', '2024-04-11'], '2024-04-30', ['done-weekly']],
    ['before the season', [], '2024-03-31', []],
  ])('weekly: %s', (_, doneOn, asOf, expected) => expect(codes({ ...weekly, doneOn }, asOf)).toEqual(expected))
  it('weekly: on every Monday of three weeks and a day', () => {
    const mondays = { ...weekly, from: '2024-03-20', doneOn: ['2024-03-25', '2024-04-01', '2024-04-08'] }
    expect(codes(mondays, '2024-04-30')).toEqual([])
    expect(codes({ ...mondays, doneOn: ['2024-03-25', '2024-04-08'] }, '2024-04-30')).toEqual(['done-weekly'])
  })
  it('weekly: a season of less than a week', () => {
    const short = { ...weekly, until: '2024-04-03' }
    expect(codes({ ...short, doneOn: ['2024-04-01'] }, '2024-04-04')).toEqual([])
    expect(codes({ ...short, doneOn: ['2024-03-31'] }, '2024-04-03')).toEqual([])
    expect(codes({ ...short, doneOn: ['2024-03-31'] }, '2024-04-04')).toEqual(['done-weekly'])
  })
  it('weekly: in the week so far', () => {
    const one = entry({ ...weekly, doneOn: ['2024-04-02'] })
    expect(['2024-04-01', '2024-04-02', '2024-04-07', '2024-04-08'].map(on => isDutyDone(one, on))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
  it('done by a day', () => {
    expect(isDutyDone(entry(), '2024-04-02')).toBe(true)
    expect(isDutyDone(entry({ doneOn: ['2024-04-01'] }), '2024-04-02')).toBe(false)
    expect(isDutyDone(entry({ times: 'once', doneOn: ['2024-04-01'] }), '2024-04-02')).toBe(true)
    expect(isDutyDone(entry({ times: 'once', doneOn: ['2024-03-31', '2024-04-03'] }), '2024-04-02')).toBe(false)
    expect(isDutyDone(entry(), '2024-04-04')).toBeNull()
    expect(GraveDutyEntry.safeParse({ ...entry(), until: '2024-03-31' }).success).toBe(false)
  })
  // 土地管理法, 森林防火条例; 国务院令第225号 art. 10, 国务院令第824号 art. 22: no graves on farmland and in forests.
  it.each<[GraveDuty, string, string | undefined]>([
    ['farmland-check', '2020-01-01', '中华人民共和国土地管理法 第三十七条第二款'],
    ['farmland-check', '2019-12-31', '中华人民共和国土地管理法（2004年修正） 第三十六条第二款'],
    ['farmland-check', '2004-08-28', '中华人民共和国土地管理法（2004年修正） 第三十六条第二款'],
    ['farmland-check', '2004-08-27', '殡葬管理条例 第十条第一款第一项'],
    ['farmland-check', '1997-07-21', '殡葬管理条例 第十条第一款第一项'],
    ['farmland-check', '1997-07-20', undefined],
    ['forest-check', '1997-07-20', undefined],
    ['forest-check', '2026-03-29', '殡葬管理条例 第十条第一款第一项'],
    ['forest-check', '2026-03-30', '殡葬管理条例 第二十二条第一款第一项'],
    ['patrol', '2009-01-01', '森林防火条例 第二十五条'],
    ['patrol', '2008-12-31', undefined],
  ])('%s guards on %s against what is forbidden by %s', (duty, on, law) => {
    const cite = lawBehindGraveDuty(duty, on)
    expect(cite === null ? undefined : `${cite.title} ${cite.article}`).toBe(law)
  })
  it.each(['once', 'weekly', 'daily'])('of a duty that no law sets, one that is not done %s is warned of', times =>
    expect(graveDutyProblems([entry({ times, doneOn: [] })], '2024-12-31')).toMatchObject([{ severity: 'warning' }]),
  )
  it('cites no law for a duty that none sets', () =>
    expect(graveDutyProblems([entry({ responsible: null })], '2024-04-01')[0]?.message.zh).toBe(
      '职责应当落实到责任人。',
    ))
})
