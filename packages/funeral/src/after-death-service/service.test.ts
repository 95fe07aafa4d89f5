import { describe, expect, it } from 'vitest'
import {
  AfterDeathApplication,
  afterDeathCompleted,
  afterDeathProblems,
  afterDeathProgress,
  coreAfterDeathMatters,
  FuneralInformationSystem,
  functionsOn,
  judgeFuneralSystem,
} from './index.js'

// 国办函〔2025〕3号, with the matters that a plan of Yunnan names.
it('the list links five matters', () =>
  expect(coreAfterDeathMatters).toEqual([
    'death-certificate',
    'cremation-certificate',
    'deregistration',
    'survivor-benefits',
    'housing-fund',
  ]))

describe('an application', () => {
  const core = (more: Record<string, object> = {}) =>
    coreAfterDeathMatters.map(matter => ({ matter, passedOn: '2026-06-01', done: '2026-06-03', ...more[matter] }))
  const application = (facts: object = {}) =>
    AfterDeathApplication.parse({
      number: '1',
      died: '2026-05-30',
      applied: '2026-06-01',
      channel: 'online',
      matters: core(),
      ...facts,
    })

  it('is through when all that applies is done', () => {
    const one = application({
      matters: core({
        'housing-fund': { done: null, notApplicable: true },
        deregistration: { done: '2026-06-10', due: '2026-06-08' },
      }),
    })
    expect(afterDeathProgress(one, '2026-06-02')).toEqual({
      asked: 4,
      done: 0,
      open: ['death-certificate', 'cremation-certificate', 'deregistration', 'survivor-benefits'],
      overdue: [],
      complete: false,
    })
    expect(afterDeathProgress(one, '2026-06-09')).toMatchObject({
      done: 3,
      open: ['deregistration'],
      overdue: ['deregistration'],
      complete: false,
    })
    expect(afterDeathProgress(one, '2026-06-08').overdue).toEqual([])
    expect(afterDeathProgress(one, '2026-06-10')).toMatchObject({ done: 4, complete: true })
  })
  it('is completed with its last matter', () => {
    expect(afterDeathCompleted(application({ matters: core({ deregistration: { done: '2026-06-10' } }) }))).toBe(
      '2026-06-10',
    )
    expect(afterDeathCompleted(application({ matters: core({ deregistration: { done: null } }) }))).toBeNull()
    expect(afterDeathCompleted(application({ matters: [{ matter: 'housing-fund', notApplicable: true }] }))).toBeNull()
  })
  it('a family may ask for less than the five: it is warned of, and no fault', () =>
    expect(
      afterDeathProblems(application({ matters: core().slice(1) }), '2026-07-01').map(({ severity }) => severity),
    ).toEqual(['warning']))
  const codes = (facts: object, asOf = '2026-07-01') =>
    afterDeathProblems(application(facts), asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2026-07-01', []],
    ['a core matter left out', { matters: core().slice(1) }, '2026-07-01', ['core-matters']],
    [
      'a core matter left out, on the day of the application',
      { matters: core().slice(1) },
      '2026-06-01',
      ['core-matters'],
    ],
    ['before the application', { matters: core().slice(1) }, '2026-05-31', []],
    [
      'not passed on, on the day',
      { matters: core({ deregistration: { passedOn: null, done: null } }) },
      '2026-06-01',
      [],
    ],
    [
      'not passed on, the day after',
      { matters: core({ deregistration: { passedOn: null, done: null } }) },
      '2026-06-02',
      ['passed-on'],
    ],
    [
      'passed on before the application',
      { matters: core({ deregistration: { passedOn: '2026-05-31' } }) },
      '2026-07-01',
      ['dated-in-order'],
    ],
    [
      'done before the application, and passed on with it',
      { matters: core({ 'death-certificate': { done: '2026-05-30' } }) },
      '2026-07-01',
      [],
    ],
    [
      'done before it was passed on',
      { matters: core({ deregistration: { passedOn: '2026-06-04' } }) },
      '2026-07-01',
      ['dated-in-order'],
    ],
    ['done without', { matters: core({ deregistration: { passedOn: null } }) }, '2026-06-03', []],
    ['late', { matters: core({ deregistration: { due: '2026-06-02' } }) }, '2026-07-01', ['matter-in-time']],
    ['open on its day', { matters: core({ deregistration: { due: '2026-06-02', done: null } }) }, '2026-06-02', []],
    [
      'not told whether it was passed on',
      { matters: core({ deregistration: { passedOn: undefined, done: null } }) },
      '2026-07-01',
      [],
    ],
    [
      'not passed on',
      { matters: core({ deregistration: { passedOn: null, done: null } }) },
      '2026-07-01',
      ['passed-on'],
    ],
    [
      'given up',
      { withdrawn: '2026-06-03', matters: core({ deregistration: { due: '2026-06-02', done: null, passedOn: null } }) },
      '2026-06-03',
      [],
    ],
    [
      'does not apply',
      { matters: core({ 'housing-fund': { passedOn: null, done: null, due: '2026-06-02', notApplicable: true } }) },
      '2026-07-01',
      [],
    ],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))
  // The list of 2025, whose day was not seen: by the end of its year.
  it.each([
    ['2025-12-30', []],
    ['2025-12-31', ['core-matters', 'passed-on']],
  ])('an application of %s is held against the list: %j', (applied, expected) =>
    expect(
      codes({ died: '2025-12-01', applied, matters: [{ matter: 'deregistration', passedOn: null }] }, '2026-02-01'),
    ).toEqual(expected),
  )
  it('comes after the death and names a matter once', () => {
    const parse = (facts: object) => AfterDeathApplication.safeParse({ ...application(), ...facts }).success
    expect(parse({ applied: '2026-05-30' })).toBe(true)
    // A place may link more than the list does, and more than one of it.
    expect(parse({ matters: [...core(), { matter: 'other' }, { matter: 'other' }] })).toBe(true)
    expect([parse({}), parse({ applied: '2026-05-29' }), parse({ matters: [...core(), ...core()] })]).toEqual([
      true,
      false,
      false,
    ])
  })
})

// 国务院令第824号 arts 10, 23.
describe('the information system', () => {
  const members = [
    {
      name: '甲馆',
      kind: 'funeral-home',
      joined: '2026-01-01',
      functions: [{ function: 'booking', since: '2026-02-01' }],
    },
    { name: '乙陵园', kind: 'cemetery', joined: '2026-04-01' },
  ]
  const system = (facts: object = {}) =>
    FuneralInformationSystem.parse({
      province: '430000',
      byProvince: true,
      sharesDeathCertificates: true,
      linkedWithNation: true,
      staffIncluded: true,
      members,
      ...facts,
    })
  it.each<[string, object, string, string | undefined]>([
    ['the day before', {}, '2026-03-29', undefined],
    ['a cemetery is not in it yet', {}, '2026-03-31', 'not-met'],
    ['all are in it', {}, '2026-04-01', 'met'],
    ['not known whether it is linked', { linkedWithNation: null }, '2026-04-01', 'undetermined'],
    ['run by a city', { byProvince: false }, '2026-04-01', 'not-met'],
    ['no death certificates', { sharesDeathCertificates: false }, '2026-04-01', 'not-met'],
    ['its people not', { staffIncluded: false }, '2026-04-01', 'not-met'],
    [
      'not told whether one is in it',
      { members: [{ name: '甲', kind: 'funeral-home' }] },
      '2026-04-01',
      'undetermined',
    ],
    ['on the day, nobody on the list', { members: [] }, '2026-03-30', 'undetermined'],
  ])('%s', (_, facts, on, verdict) => expect(judgeFuneralSystem(system(facts), on)?.verdict).toBe(verdict))
  it('cites its articles', () => {
    const articles = judgeFuneralSystem(system(), '2026-04-01')?.criteria.map(({ cite }) => cite.article)
    expect(articles).toEqual(['第十条', '第十条', '第十条', '第十条', '第二十三条'])
  })
  it('offers what was there by the day', () => {
    const [home] = system().members
    expect(functionsOn(home!, '2026-01-31')).toEqual([])
    expect(functionsOn(home!, '2026-02-01')).toEqual(['booking'])
  })
})
