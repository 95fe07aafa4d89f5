import { addDays, addMonths } from '@minzheng/core'
import { expect, it } from 'vitest'
import { byDue, dutiesEvery, dutyAfter, dutyOn, dutyProblems } from './dated-duty.js'

// What every text has in common: no source but the civil code's way of counting (民法典 arts. 200 to 203).
const about = {
  id: 'report',
  title: { zh: '报告', en: 'Report' },
  cite: { title: 'constructed', confidence: 'primary' },
} as const
const calendar = { plainDays: 'calendar' } as const

it.each([
  ['day', 5, '2025-01-01', 732, addDays('2025-01-01', 5 * 732)],
  ['month', 3, '2025-01-01', 40, addMonths('2025-01-01', 120)],
  ['year', 1, '2025-01-01', 10, '2035-01-01'],
] as const)(
  'every so many %ss (%i) ten years are listed, and the last says that it goes on',
  (unit, amount, from, count, last) => {
    const duties = dutiesEvery(about, from, '2100-01-01', { amount, unit }, calendar)
    expect(duties).toHaveLength(count)
    expect(duties.at(-1)?.due).toBe(last)
    expect(duties.filter(({ note }) => note !== undefined).map(({ id }) => id)).toEqual([`report-${count}`])
  },
)

it('every working day: as many', () => {
  const duties = dutiesEvery(about, '2015-01-01', '2025-01-01', { amount: 1, unit: 'working-day' }, calendar)
  expect([duties.length, duties.at(-1)?.note !== undefined]).toEqual([732, true])
})

it.each([
  ['2034-12-31', 9, false],
  ['2035-01-01', 10, false],
  ['2035-12-31', 10, false],
  ['2036-01-01', 10, true],
])('yearly until %s: %i, and goes on: %s', (until, count, goesOn) => {
  const duties = dutiesEvery(about, '2025-01-01', until, { amount: 1, unit: 'year' }, calendar)
  expect([duties.length, duties.some(({ note }) => note !== undefined)]).toEqual([count, goesOn])
})

it('the last day of each moves where it is a day off, and the next is counted from the first day all the same', () => {
  // 2025-02-01 is in the Spring Festival holiday, which ends on 2025-02-04; 2025-03-01 is a Saturday.
  const every = (dayOff: 'moves' | 'stays') =>
    dutiesEvery(about, '2025-01-01', '2025-04-01', { amount: 1, unit: 'month' }, { ...calendar, dayOff }).map(
      ({ due }) => due,
    )
  expect(every('stays')).toEqual(['2025-02-01', '2025-03-01', '2025-04-01'])
  expect(every('moves')).toEqual(['2025-02-05', '2025-03-03', '2025-04-01'])
})

it('ends at the first that cannot be told, and says why', () => {
  const duties = dutiesEvery(about, '2090-01-01', '2092-01-01', { amount: 5, unit: 'working-day' }, calendar)
  expect(duties).toMatchObject([{ id: 'report-1', due: null, problem: { code: 'calendar-not-covered' } }])
  const moved = dutiesEvery(
    about,
    '2090-01-01',
    '2092-01-01',
    { amount: 1, unit: 'month' },
    { ...calendar, dayOff: 'moves' },
  )
  expect(moved).toMatchObject([{ id: 'report-1', due: null, problem: { code: 'calendar-not-covered' } }])
})

it('stands in the order of the last days, without one at the end', () => {
  const on = (id: string, due: string) => dutyOn({ ...about, id }, due)
  const never = dutyAfter({ ...about, id: 'never' }, '2090-01-01', { amount: 1, unit: 'working-day' }, calendar)
  const ids = (...duties: Parameters<typeof byDue>[0]) => byDue(duties).map(({ id }) => id)
  expect(ids(never, on('b', '2025-02-01'), on('a', '2025-01-01'))).toEqual(['a', 'b', 'never'])
  expect(ids(on('b', '2025-02-01'), never, on('a', '2025-01-01'))).toEqual(['a', 'b', 'never'])
  expect(ids(on('b', '2025-01-01'), on('a', '2025-01-01'))).toEqual(['b', 'a'])
  expect(never).toHaveProperty('problem')
  expect(on('a', '2025-01-01')).not.toHaveProperty('problem')
})

it.each<[string, string | null | undefined, string, string[]]>([
  ['done on the last day', '2025-05-31', '2025-12-31', []],
  ['done a day late', '2025-06-01', '2025-12-31', ['duty-late error report']],
  ['not done, on its last day', null, '2025-05-31', []],
  ['not done, the day after', null, '2025-06-01', ['duty-late error report']],
  ['not told, on its last day', undefined, '2025-05-31', []],
  ['not told, the day after', undefined, '2025-06-01', ['duty-not-told warning report']],
  ['done in what is still to come', '2025-06-03', '2025-06-01', ['duty-late error report']],
])('%s', (_, done, asOf, expected) => {
  const duties = [dutyOn(about, '2025-05-31')]
  const found = dutyProblems(duties, { report: done }, asOf)
  expect(found.map(({ code, severity, path }) => `${code} ${severity} ${path.join(' ')}`)).toEqual(expected)
  for (const { cite } of found) expect(cite).toEqual(about.cite)
})

it('what a text leaves open is a warning, and what has no last day is not judged', () => {
  const note = { zh: '未明说。', en: 'It does not say.' }
  const open = dutyProblems([dutyOn({ ...about, note }, '2025-05-31')], { report: null }, '2025-06-01')
  expect(open).toMatchObject([
    { severity: 'warning', message: { zh: '“报告”最迟 2025-05-31，至 2025-06-01 未办。未明说。' } },
  ])
  const untold = dutyAfter(about, '2035-05-31', { amount: 5, unit: 'working-day' }, { plainDays: 'calendar' })
  expect(untold.due).toBeNull()
  expect(dutyProblems([untold], { report: null }, '2040-01-01')).toEqual([])
})
