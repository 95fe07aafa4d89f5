import { isProblemError } from '@minzheng/core'
import { divisionData, divisionOf } from '@minzheng/core/divisions'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentPrecision } from '../divisions/moment.js'
import { divisionHistory, divisionHistoryData } from './history.js'

const history = divisionHistory()
const on = (code: string, day: string) => history.divisionOn(code, day)
const successors = (code: string) => history.successorsOf(code).map(({ to, basis }) => [to.code, to.name, basis])

describe('published cases', () => {
  it('co-012 (重庆, 2025-11; third-party data, confirmed by a report of 2025-11-06): 500112 渝北区 gives way to 500157', () => {
    expect(on('500112', '2024-12-31')).toMatchObject({
      status: 'in-force',
      confirmed: true,
      division: { name: '渝北区', kind: 'district', level: 'county', parent: '500000' },
    })
    expect(on('500112', '2025-11-05')).toMatchObject({ status: 'in-force', confirmed: false })
    expect(on('500112', '2025-11-06').status).toBe('abolished')
    const later = on('500112', '2025-12-31')
    expect(later).toMatchObject({ status: 'abolished', last: { name: '渝北区' } })
    expect(later.status === 'abolished' && later.successions[0]?.to).toMatchObject({ code: '500157', name: '两江新区' })
    expect(on('500157', '2025-12-31')).toMatchObject({
      status: 'in-force',
      division: { kind: 'district', parent: '500000' },
    })
    expect(on('500157', '2024-12-31').status).toBe('not-yet')
    expect(history.codesOn('500112', '2025-12-31')).toEqual(['500109', '500157'])
    expect(successors('500105')).toEqual([['500157', '两江新区', 'cited']])
  })

  it('co-011 (青岛, list of 2020): 即墨 becomes a district under a new code; the old one is not used again', () => {
    expect(on('370282', '2017-09-19')).toMatchObject({ status: 'in-force', division: { kind: 'county-city' } })
    expect(on('370282', '2020-12-31').status).toBe('abolished')
    expect(on('370215', '2020-12-31')).toMatchObject({
      status: 'in-force',
      division: { name: '即墨区', kind: 'district' },
    })
    expect(successors('370282')).toEqual([['370215', '即墨区', 'cited']])
    expect(history.reuses.map(({ code }) => code)).not.toContain('370282')
  })

  it('co-013 (湖北, 2010): 襄樊市 is 襄阳市 under the same code', () => {
    expect(on('420600', '2010-12-08')).toMatchObject({ status: 'in-force', division: { name: '襄樊市' } })
    expect(on('420600', '2010-12-09')).toMatchObject({
      status: 'in-force',
      division: { name: '襄阳市', kind: 'prefecture-city' },
    })
    expect(history.codesOn('420600', '2024-12-31')).toEqual(['420600'])
  })

  it.each([
    ['653228', '和康县', '2024-12-26', '2024-12-27'],
    ['653229', '和安县', '2024-12-26', '2024-12-27'],
    ['653132', '岑岭县', '2026-02-28', '2026-03-31'],
    ['659013', '草湖市', '2026-03-31', '2026-04-30'],
  ])('%s %s', (code, name, before, after) => {
    expect(on(code, before).status).toBe('not-yet')
    expect(on(code, after)).toMatchObject({ status: 'in-force', division: { name } })
  })

  it('a month is no day: within it the change is undecided', () => {
    expect(on('653132', '2026-03-15')).toMatchObject({
      status: 'undecided',
      possible: [{ name: '岑岭县' }],
      mayBeNone: true,
    })
    expect(history.spellsOf('653132').map(({ begins }) => begins && momentPrecision(begins))).toEqual(['month'])
  })
})

describe('between two lists', () => {
  it('a change is known to lie between them, and the day between is undecided', () => {
    expect(on('130502', '2016-07-31')).toMatchObject({ status: 'in-force', division: { name: '桥东区' } })
    expect(on('130502', '2018-01-01')).toMatchObject({
      status: 'undecided',
      possible: [{ name: '桥东区' }, { name: '襄都区' }],
      mayBeNone: false,
    })
    expect(on('130502', '2020-08-31')).toMatchObject({ status: 'in-force', division: { name: '襄都区' } })
    const [first] = history.spellsOf('130502')
    expect(first?.ends).toEqual({ earliest: '2016-08-01', latest: '2020-08-31' })
    expect(first?.ends && momentPrecision(first.ends)).toBe('range')
  })

  it.each([
    ['542100', '540300', '昌都市'],
    ['542200', '540500', '山南市'],
    ['330522', '330522', undefined],
    ['500222', '500110', '綦江区'],
  ])('%s goes on as %s', (code, later, name) => {
    expect(history.codesOn(code, '2024-12-31')).toEqual([later])
    if (name) expect(history.successorsOf(code)).toMatchObject([{ to: { name }, basis: 'same-name' }])
  })

  it('a renamed code stays that of its division, though another takes the old name', () => {
    expect(history.codesOn('360402', '2024-12-31')).toEqual(['360402'])
    expect(history.successorsOf('360402')).toEqual([])
    expect(history.predecessorsOf('360483')).toEqual([])
  })

  it('what was not named alike has no successor here, and none is made up', () => {
    expect(on('110103', '2024-12-31')).toMatchObject({ status: 'abolished', last: { name: '崇文区' }, successions: [] })
    expect(history.codesOn('110103', '2024-12-31')).toEqual([])
  })
})

describe('the parent is that of the day', () => {
  it.each([
    ['341421', '2010-10-31', '341400'],
    ['340124', '2012-12-31', '340100'],
    ['429004', '2024-12-31', '420000'],
    ['500229', '2024-12-31', '500000'],
    ['350200', '2024-12-31', '350000'],
    ['350000', '2024-12-31', undefined],
  ])('%s on %s: %s', (code, day, parent) => {
    expect(on(code, day)).toMatchObject({ status: 'in-force', division: { parent } })
  })
})

it('codes of long ago were given twice, and are listed', () => {
  const reused = Object.fromEntries(history.reuses.map(({ code, before, after }) => [code, [before.name, after.name]]))
  expect(reused).toMatchObject({
    '500110': ['万盛区', '綦江区'],
    '500111': ['双桥区', '大足区'],
    '469025': ['定安县', '白沙黎族自治县'],
    '410307': ['洛龙区', '偃师区'],
  })
  expect(reused['420600']).toBeUndefined()
  expect(reused['360402']).toBeUndefined()
  expect(reused['130502']).toBeUndefined()
})

describe('longer codes', () => {
  it('of 12 digits that end in zeros are those of the county', () => {
    expect(on('500112000000', '2024-12-31')).toMatchObject({ status: 'in-force', division: { code: '500112' } })
  })
  it('of townships are not held; the county is told', () => {
    expect(on('500112001', '2025-12-31')).toMatchObject({ status: 'unknown', county: { status: 'abolished' } })
  })
  it('unknown ones are unknown', () => {
    expect(on('999999', '2024-12-31')).toEqual({ status: 'unknown' })
  })
})

it.each(['2024-02-30', '2023-02-29', '2024-1-1', 'today', ''])('a day that does not exist is refused: %j', day => {
  for (const ask of [
    () => on('500112', day),
    () => history.divisionsOn('500000', day),
    () => history.codesOn('500112', day),
    () => history.changesBetween('500000', '2024-12-31', day),
  ])
    expect(ask).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ code: 'not-a-date' })] }))
})

it('days before the first list are not covered', () => {
  expect(history.coverage).toEqual({ from: '2002-12-31', to: '2024-12-31' })
  expect(on('370282', '2002-12-30')).toEqual({ status: 'not-covered' })
  expect(on('370282', '2002-12-31').status).toBe('in-force')
})

describe('changes of a place between two days', () => {
  const short = (place: string, after: string, by: string) =>
    history.changesBetween(place, after, by).map(({ kind, code, certain }) => [kind, code, certain])

  it('重庆 in 2025', () => {
    expect(short('500000', '2024-12-31', '2025-12-31')).toEqual([
      ['ended', '500105', true],
      ['ended', '500112', true],
      ['begun', '500157', true],
    ])
    expect(short('500000', '2025-11-06', '2025-12-31')).toEqual([])
    expect(short('500000', '2025-11-05', '2025-11-06')).toHaveLength(3)
  })
  it('a change that may lie outside is not certain', () => {
    expect(short('130502', '2018-01-01', '2024-12-31')).toEqual([['renamed', '130502', false]])
    expect(short('130502', '2016-07-31', '2020-08-31')).toEqual([['renamed', '130502', true]])
  })
})

describe('a newer table of one’s own', () => {
  const standing = () => history.divisionsOn('500000', '2025-11-30').map(({ code, name }) => ({ code, name }))

  it('confirms what it has and ends what it lacks', () => {
    const newer = history.withList('2025-12-31', standing())
    expect(newer.coverage.to).toBe('2025-12-31')
    expect(newer.divisionOn('500157', '2025-12-31')).toMatchObject({ status: 'in-force', confirmed: true })
    expect(newer.divisionOn('500101', '2025-12-31')).toMatchObject({ status: 'in-force', confirmed: true })
    expect(newer.divisionOn('320404', '2025-12-31').status).toBe('abolished')
    expect(newer.divisionOn('320404', '2025-06-30').status).toBe('undecided')
    expect(history.divisionOn('320404', '2025-12-31').status).toBe('in-force')
  })

  it.each([
    ['2024-12-31', [{ code: '110000', name: '北京市' }], 'list-not-newer'],
    ['2025-02-30', [{ code: '110000', name: '北京市' }], 'not-a-date'],
    ['2025-12-31', [{ code: '11000', name: '北京市' }], 'division-entry'],
    ['2025-12-31', [{ code: '110000', name: '' }], 'division-entry'],
    [
      '2025-12-31',
      [
        { code: '110101', name: '东城区' },
        { code: '110101000000', name: '东城区' },
      ],
      'division-twice',
    ],
  ])('%s %o: %s', (day, entries, code) => {
    try {
      history.withList(day, entries)
      expect.unreachable()
    } catch (error) {
      expect(isProblemError(error) && error.problems.map(one => one.code)).toEqual([code])
    }
  })

  const cite = { title: '来源', confidence: 'unverified' } as const
  const change = (given: object) => ({
    on: { earliest: '2025-06-01', latest: '2025-06-01' },
    ended: [],
    begun: [],
    renamed: [],
    enlarged: [],
    cite,
    ...given,
  })
  it('a change of one’s own is taken in, and refused where the lists deny it', () => {
    const more = history.withChanges([change({ ended: ['320404'], begun: [{ code: '320490', name: '新区' }] })])
    expect(more.divisionOn('320404', '2025-06-01').status).toBe('abolished')
    expect(more.divisionOn('320490', '2025-06-01').status).toBe('in-force')
    expect(() => history.withChanges([change({ ended: ['370282'] })])).toThrow(/370282/)
    expect(() => history.withChanges([change({ begun: [{ code: '320404', name: '别区' }] })])).toThrow(/320404/)
  })
})

describe('always', () => {
  const provinces = Array.from({ length: 72 }, (_, index) => `${11 + index}0000`)
  const changed = provinces.flatMap(place =>
    history.changesBetween(place, '2002-12-31', '2027-01-01').map(({ code }) => code),
  )

  it('on the day of core’s table both say the same', () => {
    expect(divisionData.asOf).toBe(divisionHistoryData.asOf)
    let compared = 0
    for (const place of provinces)
      for (const { code, name, parent, level } of history.divisionsOn(place, divisionData.asOf)) {
        expect(divisionOf(code)).toMatchObject({ code, name, level })
        expect(divisionOf(code)?.parent).toBe(parent)
        compared++
      }
    expect(compared).toBeGreaterThan(3200)
  })

  it('the answer for a code changes only where a change of it is listed', () => {
    expect(changed.length).toBeGreaterThan(800)
    const day = fc
      .integer({ min: 0, max: 8700 })
      .map(n => new Date(Date.UTC(2002, 11, 31) + n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.constantFrom(...changed, '110101', '320404'), day, day, (code, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one]
        const before = on(code, early)
        const after = on(code, late)
        if (history.changesBetween(code, early, late).some(change => change.code === code)) return
        expect(after.status).toBe(before.status)
        if (before.status === 'in-force' && after.status === 'in-force')
          expect(after.division.name).toBe(before.division.name)
      }),
    )
  })
})
