import { describe, expect, it } from 'vitest'
import { codes, counties, judgeOne, observed, period, target } from '../test/sample.js'
import { densityUnit, levelsOfEach } from './each-word.js'
import type { Observation } from './observation.js'
import type { Scope, Target } from './target.js'

const { to: end } = period
const mid = '2025-07-02'

const built = (division: string, value: number, over: Partial<Observation> = {}) =>
  observed('beds-built', end, value, { division, ...over })
const each = (scope: Scope, over: Partial<Target> = {}) => target('beds-built', 10, { scope, ...over })
const places = (one: Target, data: readonly Observation[], over = {}) => {
  const { shortfalls, units, missing } = judgeOne(one, data, end, over)
  return { short: shortfalls.map(({ place }) => place), total: units?.total, satisfied: units?.satisfied, missing }
}

describe('units of a list that nobody has', () => {
  const community = (division: string, over: Partial<Observation> = {}) => built(division, 1, over)
  it('are those inside the plan’s division', () => {
    const data = [community('320404001001'), community('110101001001')]
    expect(places(each({ each: '社区' }), data)).toMatchObject({ short: ['320404001001'], total: null })
  })
  it('are those inside the divisions that the target names', () => {
    const data = [community('320404001001'), community('320402001001')]
    const inside = (...divisions: string[]) => places(each({ each: '社区', divisions }), data).short
    expect(inside('320404')).toEqual(['320404001001'])
    expect(inside('320404', '320402')).toEqual(['320404001001', '320402001001'])
  })
  it('are all of that kind where the plan has no division', () => {
    const data = [community('320404001001'), community('110101001001'), community('110101')]
    expect(places(each({ each: '社区' }), data, { plan: { period } }).short).toEqual(['320404001001', '110101001001'])
  })
  it('are for villages also the places with a name', () => {
    const data = [community('320404', { place: '甲村' }), community('320404'), community('320404001')]
    expect(places(each({ each: '村' }), data).short).toEqual(['甲村'])
  })
  it('are for institutions the places with a name; where none has one, whatever reported inside', () => {
    const named = [community('320400', { place: '甲院' }), community('320404', { place: '乙院' })]
    const others = [community('320404'), community('320400')]
    expect(places(each({ each: '养老机构' }), [...named, ...others]).short).toEqual(['甲院', '乙院'])
    expect(places(each({ each: '养老机构' }), [named[0]!, ...others]).short).toEqual(['甲院'])
    expect(places(each({ each: '养老机构' }), others).short).toEqual(['320404'])
  })
  it('leave the status to what is due where none reported', () => {
    const none = (over: Partial<Target>) => judgeOne(each({ each: '社区' }, over), [], mid)
    expect([none({}).status, none({ pace: 'end' }).status]).toEqual(['no-data', 'not-due'])
  })
})

describe('units that the target lists', () => {
  it('may be one', () => {
    const one = each({ each: '养老机构', units: ['甲院'] })
    expect(judgeOne(one, [built('320404', 10, { place: '甲院' })], end).status).toBe('met')
  })
  it('may be codes, which are added up from their parts where they did not report', () => {
    const one = each({ each: '区', units: ['320402', '320404'] })
    expect(places(one, [built('320402', 9), built('320404', 10)])).toMatchObject({ short: ['320402'], total: 2 })
  })
  it('may share a name: each of them must meet it', () => {
    const one = each({ each: '村', units: ['甲村'] })
    const data = [built('320402', 10, { place: '甲村' }), built('320404', 9, { place: '甲村' })]
    expect(places(one, data)).toMatchObject({ short: ['甲村'], total: 2, satisfied: 1 })
  })
  it('are not those of the same name outside the plan’s division', () => {
    const one = each({ each: '养老机构', units: ['甲院'] })
    const data = [built('110101', 10, { place: '甲院' })]
    expect(places(one, data)).toMatchObject({ missing: ['甲院'], total: 1 })
    expect(places(one, data, { plan: { period } })).toMatchObject({ missing: [], satisfied: 1 })
  })
})

describe('divisions that the target names', () => {
  it('are the units themselves where they are of the kind', () => {
    const one = (...divisions: string[]) => each({ each: '区', divisions })
    const data = [built('320402', 10), built('320404', 9)]
    expect(places(one('320402'), data, { unitsOf: undefined })).toMatchObject({ total: 1, satisfied: 1 })
    expect(places(one('320402', '320404'), data)).toMatchObject({ total: 2, short: ['320404'] })
  })
  it('are where to look for units where they are of another kind', () => {
    const data = counties.map(code => built(code, 10))
    expect(places(each({ each: '区', divisions: ['320400'] }), data)).toMatchObject({ total: 3, satisfied: 3 })
    expect(places(each({ each: '区', divisions: ['320400', '320402'] }), data, { unitsOf: undefined }).total).toBe(null)
  })
  it('are the units themselves of a kind without a level only where they are several', () => {
    const data = [built('320402', 10), built('320404', 9)]
    const of = (...divisions: string[]) => places(each({ each: '养老机构', divisions }), data).total
    expect(of('320402', '320404')).toBe(2)
    expect(of('320402')).toBe(null)
  })
  it('have their units listed where each of them has, and one has any', () => {
    const lists = (known: Readonly<Record<string, readonly string[]>>) => ({
      unitsOf: (division: string) => known[division],
    })
    const total = (known: Readonly<Record<string, readonly string[]>>) =>
      places(each({ each: '社区', divisions: ['320402', '320404'] }), [], lists(known)).total
    expect(total({ 320402: ['320402001001'], 320404: ['320404001001', '320404001002'] })).toBe(3)
    expect(total({ 320402: ['320402001001'], 320404: [] })).toBe(1)
    expect(total({ 320402: ['320402001001'] })).toBe(null)
    expect(total({ 320402: [], 320404: [] })).toBe(null)
  })
})

describe('what is said of units', () => {
  const county = each({ each: '县' })
  const all = (...values: number[]) => values.map((value, index) => built(counties[index] ?? '', value))
  it('is nothing where all meet it', () => {
    expect(codes(judgeOne(county, all(10, 10, 10), end))).toEqual([])
  })
  it('is who falls short, who has no data, and that the list is not known', () => {
    expect(codes(judgeOne(county, all(10, 9), end))).toEqual(['units-short', 'units-without-data'])
    const unlisted = judgeOne(each({ each: '社区' }), [built('320404001001', 10)], end)
    expect(codes(unlisted)).toEqual(['units-unknown'])
  })
  it('rests on their reports, and says which of them were replaced', () => {
    const data = all(10, 9, 10)
    const again = built('320404', 10, { reported: '2026-01-05' })
    const result = judgeOne(county, [...data, again], '2026-01-05')
    expect(result).toMatchObject({ status: 'met', used: [data[0], again, data[2]], superseded: [data[1]] })
    expect(codes(result)).toEqual(['corrected'])
  })
  it('is invented where one of their reports is', () => {
    const made = built('320411', 10, { synthetic: true })
    expect(judgeOne(county, [...all(10, 10), made], end).synthetic).toBe(true)
    expect(judgeOne(county, all(10, 10, 10), end).synthetic).toBe(false)
  })
})

describe('the words after “each”', () => {
  it('name counties also where the cities beside them are named', () => {
    expect(levelsOfEach('区县(自治县、市)')).toEqual(['county'])
  })
  it('are a head count only where they begin with one', () => {
    expect(densityUnit('个', '社区每万人')).toBeUndefined()
    expect(densityUnit('个', '每万人')).toBe('个/万人')
  })
  it('leave a density as it is', () => {
    expect(densityUnit('张/千人', '千老年人')).toBe('张/千人')
  })
})
