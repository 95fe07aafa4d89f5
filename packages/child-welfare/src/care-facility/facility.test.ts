import { describe, expect, it } from 'vitest'
import {
  ChildFacility,
  childFacilityProblems,
  facilityCoverage,
  isOpenFacility,
  missingHomeServices,
} from './facility.js'
import { FacilityProject, facilityProjectProblems, facilityProjectState } from './project.js'

const facility = (name: string, place: string, more: object = {}) =>
  ChildFacility.parse({ name, kind: 'childrens-home', place, openedOn: '2020-06-01', ...more })

// Source: 未成年人保护法 第八十一条第二款 (stations); 村级儿童之家全覆盖 and one model care point a county are aims of plans.
describe('places where children are looked after', () => {
  it.each([
    ['2020-05-31', {}, false],
    ['2020-06-01', {}, true],
    ['2024-12-31', { closedOn: '2024-12-31' }, true],
    ['2025-01-01', { closedOn: '2024-12-31' }, false],
    ['2025-01-01', { openedOn: null }, false],
  ])('open on %s, %o: %s', (on, more, open) => {
    expect(isOpenFacility(facility('a', 'v1', more), on)).toBe(open)
  })

  it('villages with a home, without one, and homes of other villages', () => {
    const homes = [
      facility('a', 'v1'),
      facility('b', 'v1'),
      facility('c', 'v9'),
      facility('d', 'v2', { openedOn: null }),
      facility('e', 'v3', { kind: 'protection-station' }),
    ]
    expect(facilityCoverage('childrens-home', ['v1', 'v2', 'v1', 'v3'], homes, '2024-01-01')).toEqual({
      covered: 1,
      places: 3,
      share: 1 / 3,
      open: 3,
      missing: ['v2', 'v3'],
      unknown: [],
      elsewhere: ['c'],
    })
    expect(facilityCoverage('childrens-home', [], homes, '2024-01-01').share).toBeNull()
  })

  it('counties with a model care point', () => {
    const points = [
      facility('a', 'c1', { kind: 'migrant-care-point', demonstration: true, demonstrationLevel: 'prefecture' }),
      facility('b', 'c2', { kind: 'migrant-care-point', demonstration: false }),
    ]
    const missing = (options?: object) =>
      facilityCoverage('migrant-care-point', ['c1', 'c2'], points, '2024-01-01', options).missing
    expect([missing({ demonstration: true }), missing()]).toEqual([['c2'], []])
    // Whether it is a model is not told.
    const untold = [facility('b', 'c2', { kind: 'migrant-care-point' })]
    for (const options of [{ demonstration: true }, { level: 'county' as const }])
      expect(facilityCoverage('migrant-care-point', ['c2'], untold, '2024-01-01', options)).toMatchObject({
        missing: [],
        unknown: ['c2'],
        share: null,
      })
    const named = [facility('b', 'c2', { kind: 'migrant-care-point', demonstrationLevel: 'county' })]
    expect(facilityCoverage('migrant-care-point', ['c2'], named, '2024-01-01', { level: 'county' }).covered).toBe(1)
    expect([missing({ level: 'prefecture' }), missing({ level: 'province' })]).toEqual([['c2'], ['c1', 'c2']])
  })

  it('a model of which the level is not on record may be of the one asked for', () => {
    const point = (name: string, place: string, more: object = {}) =>
      facility(name, place, { kind: 'migrant-care-point', demonstration: true, ...more })
    const points = [point('a', 'c1'), point('b', 'c2', { demonstrationLevel: 'county' }), point('c', 'c2')]
    const of = (options: object, places = ['c1', 'c2', 'c3']) =>
      facilityCoverage('migrant-care-point', places, points, '2024-01-01', options)
    expect(of({ level: 'county' })).toMatchObject({ covered: 1, share: null, missing: ['c3'], unknown: ['c1'] })
    expect(of({ demonstration: true })).toMatchObject({ covered: 2, missing: ['c3'], unknown: [] })
    expect(of({ level: 'county' }, ['c2', 'c3']).share).toBe(1 / 2)
  })

  it.each([
    ['2024-05-31', 0],
    ['2024-06-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
  ])('a point that was a model from June 2024 to the end of 2025, on %s: %i of 1 county', (on, covered) => {
    const days = { demonstrationSince: '2024-06-01', demonstrationUntil: '2025-12-31' }
    const of = (more: object, options: object) =>
      facilityCoverage(
        'migrant-care-point',
        ['c1'],
        [facility('a', 'c1', { kind: 'migrant-care-point', ...days, ...more })],
        on,
        options,
      )
    const missing = covered === 1 ? [] : ['c1']
    expect(of({ demonstrationLevel: 'county' }, { demonstration: true })).toMatchObject({ covered, missing })
    expect(of({ demonstrationLevel: 'county' }, { level: 'county' })).toMatchObject({ covered, missing })
    // Of which level is not on record.
    expect(of({ demonstration: true }, { level: 'county' })).toMatchObject({ missing, unknown: covered ? ['c1'] : [] })
    expect(of({ demonstration: true }, {}).covered).toBe(1)
  })

  it('one on record twice is one', () => {
    const twice = [facility('a', 'v1'), facility('a', 'v1')]
    expect(facilityCoverage('childrens-home', ['v1'], twice, '2024-01-01').open).toBe(1)
    expect(childFacilityProblems(twice).map(({ code, path }) => [code, ...path])).toEqual([['facility-twice', 1]])
  })

  it('a model that rose to another level stands once with each', () => {
    const point = (more: object) => facility('a', 'c1', { kind: 'migrant-care-point', ...more })
    const before = point({ demonstrationLevel: 'county', demonstrationUntil: '2024-12-31' })
    const codes = (more: object) => childFacilityProblems([before, point(more)]).map(({ code }) => code)
    const risen = { demonstrationLevel: 'province', demonstrationSince: '2025-01-01' }
    expect(codes(risen)).toEqual([])
    expect(childFacilityProblems([point(risen), before])).toEqual([])
    for (const more of [
      { ...risen, demonstrationSince: '2024-12-31' },
      { ...risen, demonstrationLevel: 'county' },
      { demonstrationLevel: 'province' },
    ])
      expect(codes(more)).toEqual(['facility-twice'])
    const covered = (on: string, level: 'county' | 'province') =>
      facilityCoverage('migrant-care-point', ['c1'], [before, point(risen)], on, { level }).covered
    expect([covered('2024-12-31', 'county'), covered('2025-01-01', 'county')]).toEqual([1, 0])
    expect([covered('2024-12-31', 'province'), covered('2025-01-01', 'province')]).toEqual([0, 1])
  })

  it.each([
    [{ closedOn: '2020-06-01' }, []],
    [{ closedOn: '2020-05-31' }, ['facility-dates']],
    [{ openedOn: null, closedOn: '2020-06-01' }, ['facility-dates']],
  ])('%o: %j', (more, codes) => {
    expect(childFacilityProblems([facility('a', 'v1', more)]).map(({ code }) => code)).toEqual(codes)
  })

  it('one that opened again after it closed is not twice', () => {
    const again = [facility('a', 'v1', { closedOn: '2021-12-31' }), facility('a', 'v1', { openedOn: '2022-01-01' })]
    expect(childFacilityProblems(again)).toEqual([])
  })

  it('which of the six services a home does not offer', () => {
    const offered = { play: true, recreation: true, education: true, health: false, support: true }
    expect(missingHomeServices(facility('a', 'v1', { services: offered }))).toEqual({
      missing: ['health'],
      unknown: ['referral'],
    })
  })
})

const project = (more: object = {}) =>
  FacilityProject.parse({ name: 'a', place: 'v1', approvedOn: '2024-01-01', grant: 100, spent: 100, ...more })
const done = { startedOn: '2024-02-01', completedOn: '2024-05-01' }
const accepted = { ...done, acceptances: [{ on: '2024-06-01', passed: true }] }

// No source: the rules of 四川 on such projects are known by their title alone; the order of the steps is that of any project.
describe('a project', () => {
  it.each([
    ['2023-12-31', accepted, 'later'],
    ['2024-01-01', accepted, 'approved'],
    ['2024-02-01', accepted, 'under-way'],
    ['2024-05-01', accepted, 'completed'],
    ['2024-06-01', accepted, 'accepted'],
    ['2024-02-29', { startedOn: '2024-02-01', givenUpOn: '2024-03-01' }, 'under-way'],
    ['2024-03-01', { startedOn: '2024-02-01', givenUpOn: '2024-03-01' }, 'given-up'],
    ['2024-06-01', { ...done, acceptances: [{ on: '2024-06-01', passed: false }] }, 'failed'],
    [
      '2024-07-01',
      {
        ...done,
        acceptances: [
          { on: '2024-06-20', passed: true },
          { on: '2024-06-01', passed: false },
        ],
      },
      'accepted',
    ],
    [
      '2024-06-10',
      {
        ...done,
        acceptances: [
          { on: '2024-06-20', passed: true },
          { on: '2024-06-01', passed: false },
        ],
      },
      'failed',
    ],
  ])('on %s: %o is %s', (asOf, more, state) => {
    expect(facilityProjectState(project(more), asOf)).toBe(state)
  })

  it.each<[object, string[]]>([
    [accepted, []],
    [{ spent: 101 }, ['project-overspent']],
    [{ startedOn: '2024-02-01', givenUpOn: '2024-02-01' }, []],
    [{ startedOn: '2024-02-01', givenUpOn: '2024-01-31' }, ['project-order']],
    [{ startedOn: '2023-12-31' }, ['project-order']],
    [{ startedOn: '2024-01-01', completedOn: '2024-01-01' }, []],
    [{ ...done, acceptances: [{ on: '2024-04-30', passed: true }] }, ['project-order']],
    [{ startedOn: '2024-02-01', acceptances: [{ on: '2024-06-01', passed: true }] }, ['project-accepted-unfinished']],
  ])('%o: %j', (more, codes) => {
    expect(facilityProjectProblems(project(more)).map(({ code }) => code)).toEqual(codes)
    const severity = (day: object) =>
      facilityProjectProblems(project({ acceptances: [{ on: '2024-06-01', passed: true }], ...day }))[0]?.severity
    expect([severity({}), severity({ completedOn: null })]).toEqual(['warning', 'error'])
  })
})
