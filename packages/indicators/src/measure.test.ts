import { workingDaysBetween } from '@minzheng/core/working-days'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { defineMeasure, type Measure, observe } from './measure.js'
import {
  attended,
  type Check,
  checked,
  completed,
  countWhere,
  Enrolment,
  enrolled,
  firstIn,
  shareOfEach,
  standing,
  toldIn,
} from './registers.js'

const source = { title: '登记簿', confidence: 'unverified' } as const
const year = { division: '500112', from: '2024-01-01', asOf: '2024-06-30', source }

const observed = <R extends z.ZodType>(measure: Measure<R>, records: readonly z.infer<R>[]) =>
  observe(measure, records, year)

describe('an observation from records', () => {
  it('says where, when and by whom', () => {
    expect(observe(completed('stations'), [], { ...year, reported: '2024-07-05', synthetic: true })).toEqual({
      indicator: 'stations',
      division: '500112',
      date: '2024-06-30',
      reported: '2024-07-05',
      source,
      synthetic: true,
      value: 0,
    })
  })

  it('is left open by what cannot be calculated, with the problem as the reason', () => {
    const measure = (of: Measure['of']) => defineMeasure({ indicator: 'x', record: z.strictObject({}), of })
    const days = measure(() => workingDaysBetween('1949-10-01', '2024-01-01'))
    expect(observed(days, [])).toMatchObject({ unknown: { en: expect.stringContaining('1949-10-01') } })
    const fault = measure(() => {
      throw new Error('a fault')
    })
    expect(() => observed(fault, [])).toThrow('a fault')
  })

  it('counts what was finished in the period, both ends of it', () => {
    const on = (completed: string | null, number = 1, closed: string | null = null) => ({
      name: `${completed} ${closed}`,
      completed,
      closed,
      number,
    })
    const records = [on('2023-12-31'), on('2024-01-01'), on('2024-06-30', 3), on('2024-07-01'), on(null)]
    expect(observed(completed('stations'), records)).toMatchObject({ value: 4 })
    expect(observed(standing('stations'), records)).toMatchObject({ value: 5 })
    const closed = [on('2020-01-01', 1, '2024-06-30'), on('2020-01-01', 1, '2024-06-29')]
    expect(observed(standing('stations'), closed)).toMatchObject({ value: 1 })
  })

  it('what closed and opened again stands, and is not finished anew', () => {
    const one = (completed: string, closed: string | null = null) => ({ name: 'a', completed, closed, number: 1 })
    const again = [one('2020-01-01', '2023-12-31'), one('2024-06-01')]
    expect(observed(standing('stations'), again)).toMatchObject({ value: 1 })
    expect(observed(completed('stations'), again)).toMatchObject({ value: 0 })
    const twice = [one('2024-05-01'), one('2024-06-01')]
    for (const of of [standing, completed]) expect(observed(of('stations'), twice)).toHaveProperty('unknown')
  })

  it('two of one name in two places are two; where neither place is told, nobody knows', () => {
    const one = (within?: string) => ({ name: '和平村站', within, completed: '2024-06-01', closed: null, number: 1 })
    for (const of of [standing, completed]) {
      expect(observed(of('stations'), [one('甲镇'), one('乙镇'), one()])).toMatchObject({ value: 3 })
      expect(observed(of('stations'), [one('甲镇'), one('甲镇')])).toHaveProperty('unknown')
      expect(observed(of('stations'), [one(), one()])).toHaveProperty('unknown')
    }
    const moved = [{ ...one('甲镇'), completed: '2020-01-01', closed: '2023-12-31' }, one('乙镇')]
    expect(observed(completed('stations'), moved)).toMatchObject({ value: 1 })
    const check = (within: string) => ({ name: '和平村', within, holds: true })
    expect(observed(checked('homes'), [check('甲镇'), check('乙镇')])).toMatchObject({ denominator: 2 })
  })

  it('counts attendances, and persons on a list on the day', () => {
    const at = (date: string, attendances: number) => ({ event: '培训', date, attendances })
    expect(
      observed(attended('training'), [at('2024-01-01', 30), at('2024-06-30', 12), at('2024-07-01', 9)]),
    ).toMatchObject({ value: 42 })
    const list = [
      { id: 'a', since: '2024-06-30', until: null },
      { id: 'b', since: '2024-01-01', until: '2024-06-30' },
      { id: 'b', since: '2023-01-01', until: null },
      { id: 'c', since: '2024-01-01', until: '2024-06-29' },
      { id: 'd', since: '2024-07-01', until: null },
    ]
    expect(observed(enrolled('recipients'), list)).toMatchObject({ value: 2 })
    const countedUntil = (until: string | null) =>
      observed(enrolled('recipients'), [{ id: 'e', since: '2024-01-01', until }]) as { value: number }
    expect([null, '2024-06-30', '2024-06-29'].map(until => countedUntil(until).value)).toEqual([1, 1, 0])
  })

  it('gives a share by its parts, and none while one of the list is not known', () => {
    const check = (name: string, holds: boolean | null): z.infer<typeof Check> => ({ name, holds })
    expect(observed(checked('homes'), [check('a', true), check('b', false), check('c', true)])).toMatchObject({
      numerator: 2,
      denominator: 3,
    })
    expect(observed(checked('homes'), [check('a', true), check('b', null)])).toEqual({
      unknown: { zh: '2 条记录中有 1 条情况不明。', en: 'Of 2 records 1 do not say.' },
    })
    expect(observed(checked('homes'), [])).toMatchObject({ numerator: 0, denominator: 0 })
  })

  it('gives none where the period ends before it begins; a period may be one day', () => {
    expect(observe(completed('stations'), [], { ...year, from: '2024-06-30' })).toMatchObject({ value: 0 })
    expect(observe(completed('stations'), [], { ...year, from: '2024-07-01' })).toMatchObject({
      unknown: { en: 'The period begins on 2024-07-01, after 2024-06-30.' },
    })
  })

  it('gives none where a record is there twice', () => {
    const twice = [
      { name: 'a', holds: true },
      { name: 'a', holds: true },
    ]
    expect(observed(checked('homes'), twice)).toMatchObject({ unknown: { en: '"a" is on record twice.' } })
  })
  it('of one key there may be several that do not hold on one day', () => {
    const spells = defineMeasure({
      indicator: 'recipients',
      record: Enrolment,
      key: ({ id }) => id,
      days: ({ since, until }) => [since, until],
      of: records => new Set(records.map(({ id }) => id)).size,
    })
    const spell = (since: string, until: string | null) => ({ id: 'a', since, until })
    const twice = { unknown: { zh: '“a”登记了两次。', en: '"a" is on record twice.' } }
    // The day is 2024-06-30.
    expect(observed(spells, [spell('2023-01-01', '2024-06-29'), spell('2024-06-30', null)])).toMatchObject({ value: 1 })
    expect(observed(spells, [spell('2023-01-01', '2024-06-30'), spell('2024-06-30', null)])).toEqual(twice)
    expect(observed(spells, [spell('2024-01-01', null), spell('2024-07-01', null)])).toMatchObject({ value: 1 })
    expect(observed(spells, [spell('2023-01-01', '2023-02-01'), spell('2023-01-01', '2023-03-01')])).toEqual(twice)
    expect(observed(spells, [spell('2024-06-01', null), { ...spell('2024-06-01', null), id: 'b' }])).toMatchObject({
      value: 2,
    })
    const openEnded = defineMeasure({ ...spells, days: () => [undefined, null] as const })
    expect(observed(openEnded, [spell('2023-01-01', null), spell('2024-01-01', null)])).toEqual(twice)
  })

  it('gives a share of those whom the records are of, each once', () => {
    const share = (...answers: [string, boolean | null][]) =>
      shareOfEach(
        answers,
        ([name]) => name,
        ([, holds]) => holds,
      )
    expect(share(['a', false], ['a', true], ['b', false])).toEqual({ numerator: 1, denominator: 2 })
    expect(share(['a', null], ['a', true])).toEqual({ numerator: 1, denominator: 1 })
    expect(share(['a', null], ['a', false])).toMatchObject({ unknown: { en: 'Of 1 records 1 do not say.' } })
  })

  it('counts what is told, each name once', () => {
    const period = { from: '2024-01-01', asOf: '2024-12-31' }
    const count = (...records: [string, (string | null)?][]) =>
      countWhere(
        records,
        ([, day]) => toldIn(day, period),
        ([name]) => name,
      )
    expect(count(['a', '2024-12-31'], ['a', '2024-01-01'], ['b', null], ['c', '2025-01-01'], ['d', '2023-12-31'])).toBe(
      1,
    )
    expect(count(['a', '2024-12-31'], ['a'], ['b', null])).toBe(1)
    expect(count(['a', '2024-12-31'], ['b'])).toMatchObject({ unknown: { en: 'Of 2 records 1 do not say.' } })
    expect(countWhere(['a', 'a'], () => true)).toBe(2)
    expect([toldIn(undefined, period, false), toldIn('2024-05-01', period, false)]).toEqual([false, true])
  })

  it('gives the records that begin in the period and are the first of their name', () => {
    const period = { from: '2024-01-01', asOf: '2024-12-31' }
    const begun = (...records: [string, string | null][]) =>
      firstIn(
        records,
        period,
        ([name]) => name,
        ([, day]) => day,
      ).map(([name, day]) => `${name} ${day}`)
    expect(begun(['a', '2024-12-31'], ['b', '2024-01-01'], ['c', '2025-01-01'], ['d', '2023-12-31'])).toEqual([
      'a 2024-12-31',
      'b 2024-01-01',
    ])
    expect(begun(['a', '2024-06-01'], ['a', '2023-06-01'])).toEqual([])
    expect(begun(['a', '2024-06-01'], ['a', '2024-03-01'], ['a', null])).toEqual(['a 2024-03-01'])
    expect(begun(['a', '2024-03-01'], ['a', '2024-03-01'])).toHaveLength(2)
    expect(begun(['a', null])).toEqual([])
  })
})
