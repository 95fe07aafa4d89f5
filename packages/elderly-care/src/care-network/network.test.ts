import { describe, expect, it } from 'vitest'
import { CareFacility, isInService } from './facility.js'
import {
  type CareFacilityNorm,
  careFacilityProblems,
  careRegisterProblems,
  facilitiesOffPlatform,
  facilitiesOn,
  zoneTable,
} from './gaps.js'

// No source: the norms are local, and the one here is invented.
const facility = (more: object = {}) =>
  CareFacility.parse({ name: 'a', zone: 'east', kind: 'home-care-station', opened: '2024-03-01', ...more })

describe('in service', () => {
  it.each([
    ['2024-02-29', false],
    ['2024-03-01', true],
    ['2024-06-30', true],
    ['2024-07-01', false],
  ])('on %s: %s', (asOf, expected) => expect(isInService(facility({ closed: '2024-06-30' }), asOf)).toBe(expected))

  it('not open yet', () => expect(isInService(facility({ opened: null }), '2030-01-01')).toBe(false))

  it('is counted by kind', () => {
    const all = [facility(), facility({ name: 'b' }), facility({ kind: 'day-care-centre', opened: null })]
    expect(facilitiesOn(all, '2024-03-01')).toEqual({
      'area-centre': 0,
      'home-care-centre': 0,
      'home-care-station': 2,
      'day-care-centre': 0,
      'happiness-home': 0,
      'neighbour-point': 0,
      'bath-point': 0,
      other: 0,
    })
  })
})

describe('a norm of the place', () => {
  const norm: CareFacilityNorm = {
    kind: 'home-care-station',
    leastArea: 200,
    leastBeds: 2,
    services: ['meals', 'day-care'],
    cite: { title: '示例标准（虚构）', confidence: 'unverified' },
  }
  const full = { area: 200, beds: 2, services: ['day-care', 'meals', 'cleaning'] }

  it.each([
    [full, []],
    [{ ...full, area: 199.9 }, ['care-facility-area']],
    [{ ...full, beds: 1 }, ['care-facility-beds']],
    [{ ...full, services: ['meals'] }, ['care-facility-services']],
    [{ ...full, services: [] }, ['care-facility-services', 'care-facility-services']],
    [{}, ['care-facility-area-unknown', 'care-facility-beds-unknown', 'care-facility-services-unknown']],
    [{ ...full, area: 0, kind: 'area-centre' }, []],
  ])('%j: %j', (more, codes) =>
    expect(careFacilityProblems(facility(more), norm).map(({ code }) => code)).toEqual(codes),
  )

  it('what it does not ask is not missing, and what is missing is named', () => {
    expect(careFacilityProblems(facility(), { kind: norm.kind, cite: norm.cite })).toEqual([])
    const [lack] = careFacilityProblems(facility({ ...full, services: ['meals'] }), norm)
    expect(lack).toMatchObject({ path: ['services'], severity: 'error', message: { zh: '缺少“日间照料”。' } })
    const [small] = careFacilityProblems(facility({ ...full, area: 120 }), norm)
    expect(small?.message.zh).toBe('120平方米，不足200平方米。')
    expect(careFacilityProblems(facility({ ...full, area: null }), norm)[0]?.severity).toBe('warning')
  })
})

it.each([
  [[{}, { zone: 'west' }], []],
  [[{}, {}], ['care-facility-twice']],
  [[{ within: '和平社区' }, { within: '友好社区' }, {}], []],
  [[{ within: '和平社区' }, { within: '和平社区' }], ['care-facility-twice']],
  [[{ closed: '2024-06-30' }, { opened: '2024-07-01' }], []],
  [[{ closed: '2024-02-29' }], ['care-facility-backwards']],
])('a register of %j: %j', (list, expected) =>
  expect(careRegisterProblems(list.map(facility)).map(({ code }) => code)).toEqual(expected),
)

it('each zone has its table', () => {
  const all = [
    facility(),
    facility({ name: 'b', zone: 'west', kind: 'area-centre', opened: '2024-04-01' }),
    facility({ name: 'c', zone: 'elsewhere' }),
  ]
  const table = (asOf: string) =>
    zoneTable(['east', 'west'], all, ['area-centre', 'home-care-station'], asOf).map(
      ({ zone, facilities, lacking }) => [zone, facilities.map(({ name }) => name), lacking],
    )
  expect(table('2024-03-31')).toEqual([
    ['east', ['a'], ['area-centre']],
    ['west', [], ['area-centre', 'home-care-station']],
  ])
  expect(table('2024-04-01')[1]).toEqual(['west', ['b'], ['home-care-station']])
  expect(careRegisterProblems(all, ['east', 'west']).map(({ code, path }) => [code, path[0]])).toEqual([
    ['care-facility-zone', 2],
  ])
})

it('who runs a facility is on the platform', () => {
  const all = [
    facility({ provider: 'p1' }),
    facility({ name: 'b', provider: 'p2' }),
    facility({ name: 'c' }),
    facility({ name: 'd', provider: 'p2', closed: '2024-05-31' }),
  ]
  const on = (asOf: string) => {
    const { off, unknown } = facilitiesOffPlatform(all, ['p1'], asOf)
    return [off.map(({ name }) => name).join(''), unknown.map(({ name }) => name).join('')]
  }
  expect([on('2024-02-29'), on('2024-05-31'), on('2024-06-01')]).toEqual([
    ['', ''],
    ['bd', 'c'],
    ['b', 'c'],
  ])
})
