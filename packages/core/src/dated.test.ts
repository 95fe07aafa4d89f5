import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Citation } from './citation.schema.js'
import { coverage, type DatedEntry, dated, datedProblems } from './dated.js'
import { datedEntry } from './dated.schema.js'
import { isProblemError } from './problem.js'

const cite: Citation = { title: '关于调整标准的通知', confidence: 'unverified' }
const name = { zh: '低保标准', en: 'The dibao standard' }
const inForce = (from: string, value: number, to?: string): DatedEntry<number> => ({
  status: 'in-force',
  from,
  to,
  value,
  cite,
})
const abolished = (from: string): DatedEntry<number> => ({ status: 'abolished', from, cite })
const announced = (value: number, from?: string): DatedEntry<number> => ({ status: 'announced', from, value, cite })

const standard = dated(name, [
  inForce('2020-07-01', 600_00),
  inForce('2021-07-01', 650_00, '2021-12-31'),
  announced(700_00, '2022-01-01'),
  inForce('2022-07-01', 720_00),
  abolished('2024-01-01'),
])

describe('at', () => {
  it.each([
    ['2020-07-01', 600_00],
    ['2021-06-30', 600_00],
    ['2021-07-01', 650_00],
    ['2021-12-31', 650_00],
    ['2022-07-01', 720_00],
    ['2023-12-31', 720_00],
  ])('%s: %i', (date, value) => {
    expect(standard.at(date).value).toBe(value)
  })

  it.each(['2020-06-30', '2022-01-01', '2022-06-30', '2024-01-01', '2099-01-01'])('%s: nothing, and says so', date => {
    expect(() => standard.at(date)).toThrow(
      /2020-07-01 至 2021-06-30, 2021-07-01 至 2021-12-31, 2022-07-01 至 2023-12-31/,
    )
    try {
      standard.at(date)
    } catch (error) {
      expect(isProblemError(error) && error.problems[0]?.code).toBe('not-in-force')
    }
  })

  it('takes only dates that exist', () => {
    for (const date of ['2022-13-01', '2022', '']) expect(() => standard.at(date)).toThrow('不是存在的日期')
  })

  it('says that nothing is known', () => {
    expect(() => dated(name, []).at('2024-01-01')).toThrow('—')
  })
})

it('covers the days of each entry, open at the end', () => {
  expect(coverage([inForce('2020-07-01', 1), announced(9), inForce('2021-07-01', 2)])).toEqual([
    { from: '2020-07-01', to: '2021-06-30' },
    { from: '2021-07-01', to: undefined },
  ])
})

it('ends where a value was abolished, and says of one that runs that it does', () => {
  expect(coverage([inForce('2020-07-01', 1), abolished('2021-07-01')])).toEqual([
    { from: '2020-07-01', to: '2021-06-30' },
  ])
  expect(() => dated(name, [inForce('2020-07-01', 1)]).at('2020-06-30')).toThrow(
    /期间：2020-07-01 至 今。.*known periods: 2020-07-01 to now\./,
  )
})

it('what is announced is shown and not used, also after its day', () => {
  const value = dated(name, [inForce('2020-07-01', 1), announced(9, '2021-01-01')])
  expect(value.at('2022-01-01').value).toBe(1)
  expect(value.entries).toHaveLength(2)
})

describe('order', () => {
  it.each<[string, DatedEntry<number>[], (string | number)[][]]>([
    ['in order', standard.entries.slice(), []],
    ['the same day', [inForce('2020-01-01', 1), inForce('2020-01-01', 2)], [['dated-entries-overlap', 1]]],
    ['backwards', [inForce('2021-01-01', 1), inForce('2020-01-01', 2)], [['dated-entries-overlap', 1]]],
    [
      'on the last day',
      [inForce('2020-01-01', 1, '2020-12-31'), inForce('2020-12-31', 2)],
      [['dated-entries-overlap', 1]],
    ],
    ['the day after', [inForce('2020-01-01', 1, '2020-12-31'), inForce('2021-01-01', 2)], []],
    ['ends early', [inForce('2020-01-02', 1, '2020-01-01')], [['dated-entry-ends-early', 0, 'to']]],
    ['one day', [inForce('2020-01-01', 1, '2020-01-01')], []],
    [
      'by its place in the whole list',
      [announced(9), inForce('2021-01-01', 1), abolished('2021-01-01')],
      [['dated-entries-overlap', 2]],
    ],
    [
      'announced is never in the way',
      [inForce('2021-01-01', 1), announced(9, '2020-01-01'), inForce('2022-01-01', 1)],
      [],
    ],
  ])('%s', (_, entries, problems) => {
    expect(datedProblems(entries).map(({ code, path }) => [code, ...path])).toEqual(problems)
    if (problems.length > 0) expect(() => dated(name, entries)).toThrow()
  })
})

it('has a schema', () => {
  const Entry = datedEntry(z.int())
  for (const entry of standard.entries) expect(Entry.safeParse(entry).success).toBe(true)
  expect(Entry.safeParse(announced(1)).success).toBe(true)
  expect(Entry.safeParse({ ...inForce('2020-01-01', 1), from: '2020-02-30' }).success).toBe(false)
  expect(Entry.safeParse(inForce('2020-01-01', 1.5)).success).toBe(false)
  expect(Entry.safeParse({ status: 'in-force', from: '2020-01-01', cite }).success).toBe(false)
})
