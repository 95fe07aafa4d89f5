import { describe, expect, it } from 'vitest'
import { ProtectionStation, stationParts, stationProblems, stationStandards } from './station.js'

const parts = Object.keys(stationParts)
const complete = Object.fromEntries(parts.map(part => [part, true]))
const station = (given: object = {}) =>
  ProtectionStation.parse({
    name: 'S',
    place: 'P',
    squareMetres: 30,
    staff: 5,
    has: complete,
    assessedOn: '2025-06-01',
    ...given,
  })
const { shanghai, xiaoCounty } = stationStandards
const found = (given: object, standard: Parameters<typeof stationProblems>[1]) =>
  stationProblems(station(given), standard).problems.map(({ code, severity }) => [code, severity])

// Source: 未成年人保护工作站建设和服务规范（上海市地方标准）; the notice of 萧县.
describe('a station', () => {
  it.each([
    [{}, []],
    [{ squareMetres: 29.99 }, [['station-small', 'error']]],
    [{ squareMetres: 30.01 }, []],
    [{ staff: 4 }, [['station-understaffed', 'error']]],
    [{ has: { ...complete, counsellingRoom: false } }, [['station-part-missing', 'error']]],
    [{ has: { ...complete, childSafety: false } }, []],
  ])('上海: %o', (given, expected) => {
    expect(found(given, shanghai)).toEqual(expected)
  })

  it.each([
    [{ squareMetres: 30, staff: 1 }, []],
    [{ squareMetres: 29 }, [['station-small', 'warning']]],
    [{ has: { ...complete, childSafety: false } }, [['station-part-missing', 'error']]],
    [{ has: { ...complete, counsellingRoom: false } }, []],
  ])('萧县: %o', (given, expected) => {
    expect(found(given, xiaoCounty)).toEqual(expected)
  })

  it('上海 follows up for three months to a year; 萧县 says nothing of it', () => {
    expect(shanghai.followUpMonths).toEqual({ least: 3, most: 12 })
    expect(xiaoCounty).not.toHaveProperty('followUpMonths')
  })

  it('a standard that asks for no size and no staff leaves nothing unknown', () => {
    const bare = ProtectionStation.parse({ name: 'S', place: 'P' })
    const standard = { division: '110000', parts: [], area: 'must', cite: shanghai.cite } as const
    expect(stationProblems(bare, standard)).toEqual({ problems: [], unknown: [], passes: true })
  })

  it.each([
    [{}, shanghai, true],
    [{ staff: 4 }, shanghai, false],
    [{ staff: undefined }, shanghai, null],
    [{ staff: undefined, squareMetres: 29 }, shanghai, false],
    // Without a day, whether the standard held is not known.
    [{ assessedOn: undefined }, shanghai, null],
    [{ assessedOn: undefined, staff: 4 }, shanghai, null],
    // The size is asked for in principle there.
    [{ squareMetres: 29 }, xiaoCounty, true],
  ])('%o passes: %#', (given, standard, passes) => {
    expect(stationProblems(station(given), standard).passes).toBe(passes)
  })

  it.each([
    ['2025-05-31', { problems: [], unknown: ['standard'], passes: null }],
    ['2025-06-01', { passes: false }],
  ])('of a day before the standard it is not judged: %s', (assessedOn, expected) => {
    expect(stationProblems(station({ assessedOn, staff: 4 }), shanghai)).toMatchObject(expected)
  })

  it('says what is not known', () => {
    const bare = ProtectionStation.parse({ name: 'S', place: 'P' })
    expect(stationProblems(bare, shanghai)).toEqual({
      problems: [],
      unknown: ['standard', 'squareMetres', 'staff', ...shanghai.parts],
      passes: null,
    })
    expect(stationProblems(bare, xiaoCounty).unknown).toEqual(['standard', 'squareMetres', ...xiaoCounty.parts])
  })
})
