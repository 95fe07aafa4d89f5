import { describe, expect, it } from 'vitest'
import { consortiumProblems, consortiumStates, ServiceConsortium } from './consortium.js'
import {
  brandRules,
  brandVerdict,
  CharityProject,
  charityProjectProblems,
  personsHelped,
  projectRunsIn,
  projectSums,
} from './project.js'

const project = (more: object = {}) =>
  CharityProject.parse({
    id: '1',
    name: '慈善助学',
    charity: '某慈善会',
    division: '511702',
    cause: 'culture',
    aim: 'study',
    startedOn: '2023-03-01',
    spending: [
      { on: '2023-12-31', amount: 100 },
      { on: '2024-01-01', amount: 200 },
      { on: '2024-12-31', amount: 400 },
    ],
    help: [{ on: '2024-06-01', times: 30 }],
    ...more,
  })

describe('a charity project', () => {
  it('may be tagged with the six kinds and the money of the lottery; what is not told is not known', () => {
    expect(project()).toMatchObject({ kinds: [] })
    expect([project().poorArea, project().lotteryFunded]).toEqual([undefined, undefined])
    expect(project({ kinds: ['sunshine', 'integrated'], lotteryFunded: true }).kinds).toHaveLength(2)
    expect(() => project({ kinds: ['other'] })).toThrow()
  })

  it('sums up the days of a period', () => {
    expect(projectSums(project(), { from: '2024-01-01', asOf: '2024-12-31' })).toEqual({ spent: 600, times: 30 })
    expect(projectSums(project(), { from: '2024-01-02', asOf: '2024-05-31' })).toEqual({ spent: 0, times: 0 })
    const untold = project({ spending: undefined, help: undefined })
    expect(projectSums(untold, { from: '2024-01-01', asOf: '2024-12-31' })).toEqual({ spent: null, times: null })
    expect(projectSums(untold, { from: '2023-01-01', asOf: '2023-02-28' })).toEqual({ spent: 0, times: 0 })
  })

  it('counts whom projects helped once, and says where that is not on record', () => {
    const help = (on: string, ...persons: string[]) => ({ on, times: persons.length, persons })
    const study = project({ help: [help('2024-01-01', 'a', 'b'), help('2024-12-31', 'a'), help('2025-01-01', 'z')] })
    const medical = project({ id: '2', help: [help('2024-05-01', 'b', 'c'), { on: '2024-05-02', times: 0 }] })
    const year = { from: '2024-01-01', asOf: '2024-12-31' }
    expect(personsHelped([study, medical], year)).toBe(3)
    expect(personsHelped([study, medical, project()], year)).toBeNull()
    expect(personsHelped([], year)).toBeNull()
    expect(personsHelped([study, project({ help: undefined })], year)).toBeNull()
    expect(personsHelped([study, project({ help: undefined, startedOn: '2025-01-01', spending: [] })], year)).toBe(2)
  })

  it.each([
    ['2023-01-01', '2023-02-28', null, false],
    ['2023-01-01', '2023-03-01', null, true],
    ['2024-01-01', '2024-12-31', '2024-01-01', true],
    ['2024-01-01', '2024-12-31', '2023-12-31', false],
  ])('in %s to %s, ended %s: %s', (from, asOf, endedOn, runs) =>
    expect(projectRunsIn(project({ endedOn }), { from, asOf })).toBe(runs),
  )

  it.each([
    [{}, []],
    [{ endedOn: '2023-02-28', help: [] }, ['project-days endedOn']],
    [{ endedOn: '2023-03-01', help: [] }, []],
    [{ spending: [{ on: '2023-02-28', amount: 1 }] }, ['project-before-start spending 0 on']],
    [{ help: [{ on: '2023-02-28', times: 1 }] }, ['project-before-start help 0 on']],
    [{ help: [{ on: '2023-03-01', times: 1 }] }, []],
    [{ help: [{ on: '2023-03-01', times: 1, persons: ['a', 'a'] }] }, []],
    [{ help: [{ on: '2023-03-01', times: 1, persons: ['a', 'b'] }] }, ['project-persons help 0 persons']],
    [{ endedOn: '2024-05-31' }, ['project-help-after-end help 0 on']],
    [{ endedOn: '2024-06-01' }, []],
  ])('%j: %j', (more, expected) =>
    expect(charityProjectProblems(project(more)).map(({ code, path }) => [code, ...path].join(' '))).toEqual(expected),
  )

  it('may pay for what it takes to prepare it, but helps nobody before it starts', () => {
    const of = (more: object) => charityProjectProblems(project(more)).map(({ severity }) => severity)
    expect(of({ spending: [{ on: '2023-02-28', amount: 1 }] })).toEqual(['warning'])
    expect(of({ help: [{ on: '2023-02-28', times: 1 }] })).toEqual(['error'])
  })
})

// Source: 长沙慈善榜 2025: a project that has run for two years; three years between honours.
describe('a brand', () => {
  const rules = brandRules['changsha-2025']
  const about = { asOf: '2025-03-01', honouredOn: null, dishonest: false }
  const open = (more: object, told: object = {}, asked: Parameters<typeof brandVerdict>[1] = rules) =>
    brandVerdict(project(more), asked, { ...about, ...told })
      .criteria.filter(({ met }) => met !== true)
      .map(({ code, met }) => [code, met])

  it.each([
    ['two years to the day', {}, {}, []],
    ['a day less', { startedOn: '2023-03-02' }, {}, [['brand-running', false]]],
    ['over a day before two years', { endedOn: '2025-02-27' }, {}, [['brand-running', false]]],
    ['over on the last day of two years', { endedOn: '2025-02-28' }, {}, []],
    ['two calendar years', { startedOn: '2023-01-01', endedOn: '2024-12-31' }, { asOf: '2025-03-28' }, []],
    ['over since, after two years', { endedOn: '2025-03-01' }, { asOf: '2025-04-01' }, []],
    ['honoured three years ago', {}, { honouredOn: '2022-03-01' }, []],
    ['honoured a day less', {}, { honouredOn: '2022-03-02' }, [['brand-honoured', false]]],
    ['honour not known', {}, { honouredOn: undefined }, [['brand-honoured', null]]],
    ['bad faith', {}, { dishonest: true }, [['brand-honest', false]]],
    ['not known to be honest', {}, { dishonest: null }, [['brand-honest', null]]],
  ])('%s', (_, more, told, expected) => expect(open(more, told)).toEqual(expected))

  it('may be asked for help and spending', () => {
    const asked = (leastTimes: number, leastSpent: number) => ({
      title: rules.title,
      cite: rules.cite,
      leastTimes,
      leastSpent,
    })
    expect(open({}, {}, asked(30, 700))).toEqual([])
    expect(open({}, {}, asked(31, 701))).toEqual([
      ['brand-help', false],
      ['brand-spent', false],
    ])
    expect(brandVerdict(project(), rules, about).verdict).toBe('met')
  })
})

describe('a consortium', () => {
  const consortium = (site: object, members = ['慈善会', '社工站']) =>
    ServiceConsortium.parse({
      name: '社区公益慈善服务联合体',
      members,
      sites: [{ name: '康晖路社区', division: '500112001001', ...site }],
    })
  const running = { builtOn: '2024-05-01', openedOn: '2024-06-01', operator: '社工站' }

  it.each([
    ['2024-04-30', 'planned'],
    ['2024-05-01', 'built'],
    ['2024-06-01', 'running'],
    ['2024-12-31', 'closed'],
  ])('on %s is %s', (asOf, state) =>
    expect(consortiumStates(consortium({ ...running, closedOn: '2024-12-31' }), asOf)).toEqual([state]),
  )

  it.each([
    [{}, null],
    [{ builtOn: null }, 'planned'],
    [{ openedOn: null }, 'planned'],
    [{ builtOn: '2024-05-01' }, 'built'],
    [{ builtOn: '2024-07-02' }, 'planned'],
    [{ openedOn: '2024-06-01' }, 'running'],
  ])('of which %j is told is %s', (told, state) =>
    expect(consortiumStates(consortium(told), '2024-07-01')).toEqual([state]),
  )

  it('with no members on record, or with one, is warned of: no text says how many there are', () => {
    const severity = (members: string[]) =>
      consortiumProblems(consortium(running, members), '2024-07-01').map(one => one.severity)
    expect([severity([]), severity(['社工站'])]).toEqual([['warning'], ['warning']])
  })

  it.each([
    ['sound', running, undefined, []],
    ['one member', running, ['社工站', '社工站'], ['consortium-members']],
    ['its members not on record', running, [], ['consortium-members']],
    ['opened before it was built', { ...running, openedOn: '2024-04-30' }, undefined, ['consortium-days']],
    ['opened, its building not on record', { ...running, builtOn: null }, undefined, ['consortium-built']],
    ['opened, its building not told', { openedOn: '2024-06-01', operator: '社工站' }, undefined, []],
    ['closed before it opened', { ...running, closedOn: '2024-05-31' }, undefined, ['consortium-days']],
    ['closed before it was built', { builtOn: '2024-05-01', closedOn: '2024-04-30' }, undefined, ['consortium-days']],
    ['closed on the day it opened', { ...running, closedOn: '2024-06-01' }, undefined, []],
    ['nobody runs it', { ...running, operator: null }, undefined, ['consortium-operator']],
    ['an outsider runs it', { ...running, operator: '某公司' }, undefined, ['consortium-outsider']],
    ['not open yet, so nobody need run it', { builtOn: '2024-05-01' }, undefined, []],
  ])('%s', (_, site, members, expected) =>
    expect(consortiumProblems(consortium(site, members), '2024-07-01').map(({ code }) => code)).toEqual(expected),
  )

  it('has each site once', () => {
    const one = consortium(running)
    const codes = (sites: (typeof one)['sites']) =>
      consortiumProblems({ ...one, sites }, '2024-07-01').map(({ code, path }) => [code, ...path])
    expect(codes([...one.sites, ...one.sites])).toEqual([['consortium-twice', 'sites', 1]])
    expect(codes([...one.sites, ...one.sites.map(site => ({ ...site, division: '500112001002' }))])).toEqual([])
    // Closed, and open again from that day on; not from the day before.
    const closed = one.sites.map(site => ({ ...site, closedOn: '2024-06-01' }))
    const again = (openedOn: string) => one.sites.map(site => ({ ...site, builtOn: '2024-01-01', openedOn }))
    expect(codes([...closed, ...again('2024-06-01')])).toEqual([])
    expect(codes([...closed, ...again('2024-05-31')])).toEqual([['consortium-twice', 'sites', 1]])
  })
})
