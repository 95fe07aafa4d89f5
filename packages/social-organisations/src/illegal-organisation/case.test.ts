import { describe, expect, it } from 'vitest'
import {
  IllegalOrganisationCase,
  illegalCaseProblems,
  illegalCaseState,
  illegalHandledOn,
  illegalOrganisationHandler,
  illegalOrganisationMeasuresOn,
  isIllegalOrganisation,
} from './case.js'

const one = (more: object = {}) =>
  IllegalOrganisationCase.parse({
    id: 'c1',
    name: '某某联合会',
    actsAs: 'association',
    kind: 'unregistered',
    acts: true,
    keptByStreet: false,
    needsNoRegistration: false,
    needsLicence: false,
    counties: ['500112'],
    source: 'report',
    found: '2025-06-01',
    opened: '2025-06-05',
    officers: 2,
    slight: false,
    ...more,
  })
const codes = (more: object, asOf = '2025-12-31') =>
  illegalCaseProblems(one(more), asOf).map(({ code, severity }) => `${severity} ${code}`)

// Source: 民政部令第77号, from 2025-05-01, and 民政部令第21号 before.
describe('whether it is illegal', () => {
  it.each([
    ['unregistered', {}, '2025-05-01', 'met'],
    ['a foundation', { actsAs: 'foundation' }, '2025-05-01', 'met'],
    // 基金会管理条例 art. 40, since 2004-06-01.
    ['a foundation before', { actsAs: 'foundation' }, '2025-04-30', 'met'],
    ['a foundation on the first day of its regulation', { actsAs: 'foundation' }, '2004-06-01', 'met'],
    ['a foundation the day before it', { actsAs: 'foundation' }, '2004-05-31', 'undetermined'],
    ['before', {}, '2025-04-30', 'met'],
    ['kept by a street', { keptByStreet: true }, '2025-05-01', 'not-met'],
    ['kept by a street before', { keptByStreet: true }, '2025-04-30', 'undetermined'],
    ['needs no registration', { needsNoRegistration: true }, '2025-05-01', 'not-met'],
    ['needs none, before', { needsNoRegistration: true }, '2025-04-30', 'undetermined'],
    ['does not act', { acts: false }, '2025-05-01', 'not-met'],
    ['did not act', { acts: false }, '2025-04-30', 'not-met'],
    ['not known whether it acts', { acts: null }, '2025-05-01', 'undetermined'],
    ['not known whether it acted', { acts: null }, '2025-04-30', 'undetermined'],
    ['no kind', { kind: null }, '2025-05-01', 'undetermined'],
    ['no kind, before', { kind: null }, '2025-04-30', 'undetermined'],
    ['not known who keeps it', { keptByStreet: null }, '2025-05-01', 'undetermined'],
    // 令21 art. 2; 社会团体登记管理条例 of 2016 art. 32.
    ['acts beyond its preparation', { kind: 'preparing' }, '2016-02-06', 'met'],
    ['acted beyond its preparation', { kind: 'preparing' }, '2016-02-05', 'undetermined'],
    ['only associations are prepared', { kind: 'preparing', actsAs: 'foundation' }, '2025-05-01', 'undetermined'],
    ['on the first day of the measures', {}, '2000-04-10', 'met'],
    ['before all measures', {}, '2000-04-09', 'undetermined'],
    ['not known whether it registers', { needsNoRegistration: null }, '2025-05-01', 'undetermined'],
  ])('%s', (_, more, on, verdict) => expect(isIllegalOrganisation(one(more), on)).toBe(verdict))
})

it.each([
  ['a county', ['500112'], false, 'county'],
  ['the same twice', ['500112', '500112'], false, 'county'],
  ['two counties', ['500112', '500105'], false, 'common-superior'],
  ['two provinces', ['500112', '511602'], false, 'ministry'],
  ['two provinces with the same second digit', ['500112', '410102'], false, 'ministry'],
  ['two cities of a province', ['510104', '511602'], false, 'common-superior'],
  ['without a licence', ['500112', '511602'], true, 'other-office'],
] as const)('who deals with it in %s', (_, counties, needsLicence, handler) =>
  expect(illegalOrganisationHandler({ counties: [...counties], needsLicence })).toBe(handler),
)

describe('how it stands', () => {
  const all = {
    advised: '2025-06-10',
    dissolved: '2025-06-20',
    transferred: '2025-06-15',
    banned: '2025-07-01',
    announced: '2025-07-01',
  }
  it.each([
    ['a lead', {}, '2025-06-04', 'lead'],
    ['opened', {}, '2025-06-05', 'open'],
    ['handed over', all, '2025-06-15', 'transferred'],
    ['dissolved', all, '2025-06-20', 'dissolved'],
    ['banned', all, '2025-07-01', 'banned'],
    ['closed', { closed: '2025-06-30' }, '2025-06-30', 'closed'],
  ])('%s', (_, more, asOf, state) => expect(illegalCaseState(one(more), asOf)).toBe(state))
  it('came to its outcome on the first of them', () => {
    expect(illegalHandledOn(one(all))).toBe('2025-06-20')
    expect(illegalHandledOn(one({ banned: '2025-07-01' }))).toBe('2025-07-01')
    expect(illegalHandledOn(one({ closed: '2025-07-01' }))).toBeNull()
  })
})

describe('what a case breaks', () => {
  const ban = { banned: '2025-07-01', announced: '2025-07-02' }
  it.each<[string, object, string[]]>([
    ['nothing', ban, []],
    ['one officer', { ...ban, officers: 1 }, ['error two-officers']],
    ['officers not known', { ...ban, officers: null }, []],
    ['never opened', { ...ban, opened: null }, ['error opened-before-ban']],
    [
      'never opened, before 2025-05-01',
      { banned: '2025-04-30', announced: '2025-04-30', found: '2025-04-01', opened: null },
      [],
    ],
    [
      'never opened, on that day',
      { banned: '2025-05-01', announced: '2025-05-01', found: '2025-04-01', opened: null },
      ['error opened-before-ban'],
    ],
    ['kept by a street', { ...ban, keptByStreet: true }, ['error ban-of-illegal']],
    ['not made public', { banned: '2025-07-01', announced: null }, ['warning ban-announced']],
    ['whether it was is not on record', { banned: '2025-07-01' }, []],
    ['nor the opening', { ...ban, opened: undefined }, []],
    ['no case was opened', { ...ban, opened: null }, ['error opened-before-ban']],
    ['to be made public later', { banned: '2025-07-01', announced: '2026-01-01' }, ['warning ban-announced']],
    ['banned today', { banned: '2025-12-31' }, []],
    ['dissolved before it was told to', { advised: '2025-06-10', dissolved: '2025-06-09' }, ['error illegal-steps']],
    ['handed over before it was found', { transferred: '2025-05-31' }, ['error illegal-steps']],
    ['closed before it was found', { closed: '2025-05-31' }, ['error illegal-steps']],
    ['found before the measures', { found: '2000-04-09', opened: '2000-04-09', officers: 1 }, []],
    ['found on their first day', { found: '2000-04-10', opened: '2000-04-10', officers: 1 }, ['error two-officers']],
    ['out of order', { ...ban, opened: '2025-05-31' }, ['error illegal-steps']],
    [
      'slight and dissolved',
      { ...ban, slight: true, advised: '2025-06-10', dissolved: '2025-06-30' },
      ['warning ban-after-dissolving'],
    ],
    [
      'dissolved on the day of the ban',
      { ...ban, slight: true, advised: '2025-06-10', dissolved: '2025-07-01' },
      ['warning ban-after-dissolving'],
    ],
    ['opened on the day of the ban', { ...ban, opened: '2025-07-01' }, []],
    ['dissolved after the ban', { ...ban, slight: true, advised: '2025-06-10', dissolved: '2025-07-02' }, []],
    ['dissolved, not told to', { ...ban, slight: true, dissolved: '2025-06-30' }, []],
    ['dissolved, not slight', { ...ban, advised: '2025-06-10', dissolved: '2025-06-30' }, []],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))
  it('nothing of what has not come', () => {
    expect(codes({ ...ban, officers: 1, announced: null }, '2025-06-04')).toEqual([])
    expect(codes({ ...ban, announced: null }, '2025-06-30')).toEqual([])
    expect(codes({ ...ban, opened: '2025-05-31' }, '2025-05-31')).toEqual([])
  })
  it('on the day on which it was found', () => {
    expect(codes({ opened: '2025-05-31' }, '2025-06-01')).toEqual(['error illegal-steps'])
    expect(['2000-04-09', '2000-04-10'].map(on => illegalOrganisationMeasuresOn(on)?.number)).toEqual([
      undefined,
      '民政部令第21号',
    ])
  })
  it('names the measures of the day', () => {
    const said = (more: object) => illegalCaseProblems(one({ announced: null, ...more }), '2025-12-31')[0]!.message.zh
    expect(said({ banned: '2025-07-01' })).toContain('取缔非法社会组织办法')
    expect(said({ found: '2025-04-01', opened: '2025-04-01', banned: '2025-05-01' })).toContain('取缔非法社会组织办法')
    expect(said({ found: '2025-04-01', opened: '2025-04-01', banned: '2025-04-30' })).toContain(
      '取缔非法民间组织暂行办法',
    )
  })
})

it('refuses what is no case', () => {
  const ok = (more: object) => IllegalOrganisationCase.safeParse({ ...one(), ...more }).success
  expect([
    ok({}),
    ok({ counties: [] }),
    ok({ counties: ['渝北'] }),
    ok({ fine: 1 }),
    ok({ counties: ['a500112'] }),
    ok({ counties: ['5001120'] }),
  ]).toEqual([true, false, false, false, false, false])
})
