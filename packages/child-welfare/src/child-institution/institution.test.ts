import { describe, expect, it } from 'vitest'
import { InstitutionChildFile, institutionFileGaps, institutionFileProblems } from './child-file.js'
import {
  findingProblems,
  findingState,
  InstitutionHazard,
  institutionHazardKinds,
  institutionHazardProblems,
} from './hazards.js'
import { institutionSafetyProblems, missingInstitutionServices, ReceivingInstitution } from './institution.js'
import { InstitutionTransformation, transformationDue, transformationState } from './transformation.js'

const watch = (persons: number, patrolsRecorded = true, on = '2026-04-01') => ({ on, persons, patrolsRecorded })
const institution = (more: object) =>
  ReceivingInstitution.parse({ name: 'a', kind: 'welfare', receives: true, watch: [watch(2)], ...more })
const codes = (more: object, asOf = '2026-05-01') =>
  institutionSafetyProblems(institution(more), asOf).map(({ code }) => code)

// Source: 儿童福利机构管理办法（2026年修订）, 未成年人救助保护机构管理暂行办法 (民政部令第84号), as reported.
describe('safety since 2026-04-01', () => {
  it.each<[string, object, string[]]>([
    ['two on watch, patrols on record', {}, []],
    ['one on watch', { watch: [watch(1)] }, ['institution-watch']],
    ['no record of patrols', { watch: [watch(2, false)] }, ['institution-patrols']],
    ['the day before', { watch: [watch(0, false, '2026-03-31')] }, []],
    ['a day to come', { watch: [watch(0, false, '2026-05-02')] }, []],
    ['a rescue institution', { kind: 'rescue-protection', watch: [watch(1)] }, ['institution-watch']],
    ['that receives nobody', { kind: 'rescue-protection', receives: false, watch: [watch(0)] }, []],
    ['the head does not answer', { safetyHead: false }, ['institution-safety-head']],
    ['no safety staff', { safetyStaff: false }, ['institution-safety-staff']],
    ['not known', { safetyHead: null, safetyStaff: null }, []],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected)
  })

  it('nothing before the measures', () => {
    expect(codes({ safetyHead: false }, '2026-03-31')).toEqual([])
    expect(codes({ safetyHead: false }, '2026-04-01')).toEqual(['institution-safety-head'])
  })

  it.each([
    ['welfare', '《儿童福利机构管理办法（2026年修订）》'],
    ['rescue-protection', '《未成年人救助保护机构管理暂行办法》'],
  ])('names the measures of %s', (kind, title) => {
    const [one] = institutionSafetyProblems(institution({ kind, safetyHead: false }), '2026-05-01')
    expect(one?.message.zh).toContain(title)
  })
})

it('which services of its kind an institution does not offer', () => {
  const raising = { upbringing: true, treatment: false, teaching: true, rehabilitation: true }
  expect(missingInstitutionServices(institution({ services: raising }))).toEqual({
    missing: ['treatment'],
    unknown: ['social-work'],
  })
  const rescuing = {
    'health-check': true,
    'kin-search': false,
    'daily-care': true,
    'basic-treatment': true,
    safety: true,
  }
  expect(missingInstitutionServices(institution({ kind: 'rescue-protection', services: rescuing }))).toEqual({
    missing: ['kin-search'],
    unknown: ['schooling', 'mental-health'],
  })
})

// Source: 民发〔2021〕44号, as reports of 2021-05-25 restate it.
describe('the reform of county institutions', () => {
  const one = (more: object) =>
    InstitutionTransformation.parse({
      name: 'a',
      level: 'county',
      keptByProvince: false,
      transformedOn: null,
      longTermChildren: 3,
      ...more,
    })
  it.each([
    ['of a province', { level: 'province' }, '2026-01-01', 'raises-children'],
    ['of a prefecture', { level: 'prefecture' }, '2026-01-01', 'raises-children'],
    ['kept', { keptByProvince: true }, '2026-01-01', 'kept'],
    ['merged into another', { closedOn: '2023-07-01' }, '2026-01-01', 'closed'],
    ['the day before it was', { closedOn: '2023-07-01' }, '2023-06-30', 'to-transform'],
    ['on its last day', {}, '2025-12-31', 'to-transform'],
    ['a day later', {}, '2026-01-01', 'overdue'],
    ['done, all moved', { transformedOn: '2024-06-01', longTermChildren: 0 }, '2026-01-01', 'transformed'],
    [
      'done, children not known',
      { transformedOn: '2024-06-01', longTermChildren: null },
      '2026-01-01',
      'children-not-known',
    ],
    ['before the opinion', {}, '2021-05-24', 'before-reform'],
    ['of a province, before the opinion', { level: 'province' }, '2021-05-24', 'before-reform'],
    ['on the day of the reports', {}, '2021-05-25', 'to-transform'],
    ['done, children left', { transformedOn: '2024-06-01' }, '2026-01-01', 'children-left'],
    ['done on the day', { transformedOn: '2024-06-01', longTermChildren: 0 }, '2024-06-01', 'transformed'],
    ['done later', { transformedOn: '2024-06-02' }, '2024-06-01', 'to-transform'],
  ])('%s', (_, more, asOf, state) => {
    expect(transformationState(one(more), asOf)).toBe(state)
  })

  it('2025年前 may be read as before the year', () => {
    expect(transformationState(one({}), '2024-12-31', transformationDue.beforeYear)).toBe('to-transform')
    expect(transformationState(one({}), '2025-01-01', transformationDue.beforeYear)).toBe('overdue')
  })
})

// Source: 儿童福利机构重大事故隐患判定标准 (民办发〔2024〕14号) 第二条.
describe('grave hazards', () => {
  const hazard = (more: object = {}) =>
    InstitutionHazard.parse({ id: 'h', kind: 'building', at: 'a', foundOn: '2024-10-01', dueOn: '2024-10-31', ...more })

  it('are of five kinds', () => expect(Object.keys(institutionHazardKinds)).toHaveLength(5))

  it.each([
    ['2024-09-30', {}, 'later', []],
    ['2024-10-01', {}, 'open', []],
    ['2024-10-31', {}, 'open', []],
    ['2024-11-01', {}, 'overdue', ['finding-overdue']],
    ['2024-11-01', { rightOn: '2024-11-01' }, 'right', ['finding-late']],
    ['2024-11-01', { rightOn: '2024-10-31' }, 'right', []],
    ['2024-11-01', { rightOn: '2024-11-01', dueOn: null }, 'right', []],
    ['2024-11-01', { rightOn: '2024-11-02' }, 'overdue', ['finding-overdue']],
    ['2024-11-01', { dueOn: null }, 'open', ['finding-without-day']],
    ['2024-11-01', { rightOn: '2024-09-30' }, 'right', ['finding-dates']],
    ['2024-11-01', { dueOn: '2024-09-30' }, 'overdue', ['finding-dates']],
    ['2024-09-30', { dueOn: '2024-09-29' }, 'later', []],
  ])('on %s: %o is %s', (asOf, more, state, problems) => {
    expect(findingState(hazard(more), asOf)).toBe(state)
    expect(findingProblems([hazard(more)], asOf).map(({ code }) => code)).toEqual(problems)
  })

  it('are on the list once each', () => {
    const all = [hazard(), hazard({ id: 'i' }), hazard({ kind: 'other' })]
    expect(findingProblems(all, '2024-10-15').map(({ code, path }) => [code, ...path])).toEqual([
      ['finding-twice', 2, 'id'],
    ])
  })

  it.each([
    ['2024-09-11', ['hazard-before-standard']],
    ['2024-09-12', []],
  ])('found on %s: %j', (foundOn, codes) => {
    expect(institutionHazardProblems([hazard({ foundOn })], '2024-10-31').map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    ['left out', {}, 'warning'],
    ['said not to be', { rightOn: null }, 'error'],
  ])('that it is right is %s', (_, more, severity) => {
    expect(institutionHazardProblems([hazard(more)], '2024-11-01')).toMatchObject([
      { code: 'finding-overdue', severity },
    ])
  })

  it('keep what is wrong with any finding', () => {
    expect(institutionHazardProblems([hazard()], '2024-11-01').map(({ code }) => code)).toEqual(['finding-overdue'])
  })
})

// Source: 儿童福利机构管理办法（2026年修订）: from admission to leaving, as reported.
describe('the electronic file', () => {
  const part = (filedOn: string, digitisedOn: string | null = filedOn) => ({ filedOn, digitisedOn })
  const file = (more: object) =>
    InstitutionChildFile.parse({ child: 'a', admittedOn: '2024-01-01', leftOn: null, ...more })
  const three = { admission: part('2024-01-02'), assessment: part('2024-02-01'), upbringing: part('2024-03-01', null) }

  it.each([
    ['on paper', { stages: three }, '2024-06-01', [], ['upbringing']],
    ['filed later', { stages: three }, '2024-01-31', ['assessment', 'upbringing'], []],
    [
      'digitised later',
      { stages: { ...three, upbringing: part('2024-03-01', '2024-06-02') } },
      '2024-06-01',
      [],
      ['upbringing'],
    ],
    [
      'digitised on the day',
      { stages: { ...three, upbringing: part('2024-03-01', '2024-06-01') } },
      '2024-06-01',
      [],
      [],
    ],
    [
      'left',
      { leftOn: '2024-06-01', settled: true, stages: three },
      '2024-06-01',
      ['settlement', 'leaving'],
      ['upbringing'],
    ],
    [
      'died, or moved on',
      { leftOn: '2024-06-01', settled: false, stages: three },
      '2024-06-01',
      ['leaving'],
      ['upbringing'],
    ],
    ['to leave', { leftOn: '2024-06-02', stages: three }, '2024-06-01', [], ['upbringing']],
  ])('%s', (_, more, asOf, unfiled, onPaper) => {
    expect(institutionFileGaps(file(more), asOf)).toMatchObject({ unfiled, onPaper })
  })

  it.each([
    [null, {}, ['settlement']],
    [true, {}, []],
    [false, {}, []],
    [null, { settlement: part('2024-06-01') }, []],
  ])('of a child who left, settled: %o: %o', (settled, more, unknown) => {
    const left = file({ leftOn: '2024-06-01', settled, stages: { ...three, ...more } })
    expect(institutionFileGaps(left, '2024-06-01').unknown).toEqual(unknown)
  })

  it('of a child who was admitted of late nothing is asked of the stages to come, and of one who has left all', () => {
    const stages = { admission: part('2024-01-01', '2024-01-02'), assessment: null, upbringing: null }
    expect(institutionFileGaps(file({ stages }), '2024-01-10')).toEqual({ unfiled: [], unknown: [], onPaper: [] })
    expect(institutionFileGaps(file({ stages, leftOn: '2024-02-01' }), '2024-02-01').unfiled).toContain('assessment')
    expect(institutionFileProblems(file({ stages: { ...stages, leaving: null } }))).toEqual([])
  })

  it('of a child who is yet to come lacks nothing', () => {
    expect(institutionFileGaps(file({ stages: {} }), '2023-12-31')).toEqual({ unfiled: [], unknown: [], onPaper: [] })
    expect(institutionFileGaps(file({ stages: {} }), '2024-01-01').unfiled).toHaveLength(3)
    expect(institutionFileGaps(file({ stages: undefined }), '2024-01-01')).toMatchObject({
      unfiled: [],
      unknown: { length: 3 },
    })
  })

  it.each<[object, unknown[]]>([
    [{ stages: three }, []],
    [{ stages: { admission: part('2024-01-01') }, leftOn: '2024-01-01' }, []],
    [{ leftOn: '2023-12-31' }, [['institution-file-dates', 'leftOn']]],
    [{ stages: { admission: part('2023-12-31') } }, [['institution-file-dates', 'stages', 'admission', 'filedOn']]],
    [
      { stages: { admission: part('2024-01-02', '2024-01-01') } },
      [['institution-file-dates', 'stages', 'admission', 'digitisedOn']],
    ],
    [
      { stages: { admission: part('2024-02-01'), assessment: part('2024-01-31') } },
      [['institution-file-order', 'stages', 'assessment', 'filedOn']],
    ],
    [
      { stages: { admission: part('2024-02-01'), assessment: part('2023-12-31') } },
      [['institution-file-dates', 'stages', 'assessment', 'filedOn']],
    ],
    [{ stages: { settlement: part('2024-02-01') } }, []],
    [{ stages: { leaving: part('2024-02-01') } }, [['institution-file-stays', 'stages', 'leaving']]],
  ])('%o: %j', (more, found) => {
    expect(institutionFileProblems(file(more)).map(({ code, path }) => [code, ...path])).toEqual(found)
  })
})
