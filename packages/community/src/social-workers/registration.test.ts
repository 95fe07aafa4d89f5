import { describe, expect, it } from 'vitest'
import {
  certifiedPer10000,
  continuingEducation,
  firstRegistrationDue,
  isRegisteredSocialWorker,
  registrationOn,
  SocialWorkerRegistration,
  socialWorkerRegistrationProblems,
} from './registration.js'

const worker = (more: object = {}) =>
  SocialWorkerRegistration.parse({
    id: 's1',
    level: 'worker',
    passed: '2020-12-30',
    registered: ['2021-03-01'],
    learning: [],
    ...more,
  })
const courses = (hours: number, on = '2022-01-01') => [{ on, kind: 'course', hours }]
const codes = (more: object, asOf: string) =>
  socialWorkerRegistrationProblems(worker(more), asOf).map(({ code }) => code)

describe('a registration', () => {
  it('of which nothing is told', () => {
    expect(codes({ registered: undefined }, '2026-01-01')).toEqual([])
    expect(isRegisteredSocialWorker(worker({ registered: undefined }), '2026-01-01')).toBeNull()
    expect(isRegisteredSocialWorker(worker({ registered: undefined }), '2020-12-29')).toBe(false)
    expect(certifiedPer10000([worker({ registered: undefined })], 40_000, '2022-01-01')).toBeNull()
  })
  it('is due within a year of the pass', () => {
    expect(firstRegistrationDue(worker())).toBe('2021-12-30')
    expect(firstRegistrationDue({ passed: '2009-04-07' })).toBeNull()
    expect(firstRegistrationDue({ passed: '2009-04-08' })).toBe('2010-04-08')
  })
  it('the later of two that run, in whatever order they are written', () =>
    expect(registrationOn({ registered: ['2024-02-01', '2021-03-01'] }, '2024-02-15')?.from).toBe('2024-02-01'))
  it.each([
    ['2021-02-28', null],
    ['2021-03-01', '2024-02-29'],
    ['2024-02-29', '2024-02-29'],
    ['2024-03-01', null],
  ])('on %s runs to %s', (asOf, until) => {
    expect(registrationOn(worker(), asOf)?.until ?? null).toBe(until)
    expect(isRegisteredSocialWorker(worker(), asOf)).toBe(until !== null)
  })
  // The last three months begin on the day of the month on which it began, however long the months are.
  it.each([
    ['2023-07-01', '2026-04-01'],
    ['2023-03-01', '2025-12-01'],
    ['2023-05-31', '2026-02-28'],
  ])('from %s may be renewed from %s', (from, renewalFrom) =>
    expect(registrationOn(worker({ registered: [from] }), '2024-01-01')?.renewalFrom).toBe(renewalFrom),
  )
  it('may be renewed in its last three months', () =>
    expect(registrationOn(worker({ registered: ['2021-06-15'] }), '2022-01-01')).toEqual({
      from: '2021-06-15',
      until: '2024-06-14',
      renewalFrom: '2024-03-15',
    }))
  it('nobody is one before the pass', () =>
    expect(isRegisteredSocialWorker(worker({ passed: '2021-03-02' }), '2021-03-01')).toBe(false))
})

// 民发〔2009〕123号: 72 hours in three years for an assistant, 90 for the others. The first three are published cases.
describe('continuing education', () => {
  it.each([
    ['assistant', 72, true],
    ['worker', 72, false],
    ['assistant', 71.5, false],
    ['worker', 89.5, false],
    ['worker', 90, true],
    ['senior', 89, false],
    ['senior', 90, true],
  ])('%s with %f hours: enough %s', (level, hours, enough) =>
    expect(continuingEducation(worker({ level, learning: courses(hours) }), '2023-01-01')).toMatchObject({
      hours,
      enough,
    }),
  )
  it('a degree counts ninety hours at once', () =>
    expect(
      continuingEducation(worker({ learning: [{ on: '2022-01-01', kind: 'degree' }] }), '2023-01-01'),
    ).toMatchObject({
      hours: 90,
      missing: 0,
      enough: true,
    }))
  it('only what was learnt in the period, by the day', () => {
    const learning = [
      { on: '2021-02-28', kind: 'course', hours: 10 },
      { on: '2021-03-01', kind: 'course', hours: 20 },
      { on: '2022-12-31', kind: 'course', hours: 30 },
      { on: '2023-01-01', kind: 'course', hours: 40 },
    ]
    expect(continuingEducation(worker({ learning }), '2022-12-31')).toMatchObject({
      hours: 50,
      required: 90,
      missing: 40,
    })
    expect(continuingEducation(worker({ learning, registered: [] }), '2022-12-31')).toBeNull()
    const early = worker({ passed: '2008-12-01', registered: ['2009-05-01'] })
    expect(continuingEducation(early, '2009-09-06')).toBeNull()
    expect(continuingEducation(early, '2009-09-07')?.required).toBe(90)
  })
})

describe('what a registration breaks', () => {
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2022-01-01', []],
    ['not registered, on the last day', { registered: [] }, '2021-12-30', []],
    ['not registered, a day later', { registered: [] }, '2021-12-31', ['registered-in-a-year']],
    ['registered a day late', { registered: ['2021-12-31'] }, '2022-01-01', ['registered-in-a-year']],
    ['lapsed', {}, '2024-03-01', ['registered-anew']],
    ['renewed later', { registered: ['2021-03-01', '2024-02-01'] }, '2022-01-01', []],
    ['not lapsed yet', {}, '2024-02-29', []],
    ['passed before anything was asked', { passed: '2009-04-07', registered: [] }, '2015-01-01', []],
    ['registered before the pass', { registered: ['2020-12-29'] }, '2021-01-01', ['registered-in-a-year']],
    ['renewed on the last day', { registered: ['2021-03-01', '2024-02-29'], learning: courses(90) }, '2024-03-01', []],
    [
      'renewed a day late, with the hours',
      { registered: ['2021-03-01', '2024-03-01'], learning: courses(90) },
      '2024-03-01',
      ['registered-anew'],
    ],
    [
      'two days late, without them',
      { registered: ['2021-03-01', '2024-03-02'], learning: courses(90, '2024-03-01') },
      '2024-04-01',
      ['registered-anew', 'education-of-the-period'],
    ],
    ['on the first day', { registered: ['2021-03-01', '2023-12-01'], learning: courses(90) }, '2024-03-01', []],
    [
      'a day before it',
      { registered: ['2021-03-01', '2023-11-30'], learning: courses(90) },
      '2024-03-01',
      ['registered-anew'],
    ],
    ['renewed with the hours', { registered: ['2021-03-01', '2024-02-01'], learning: courses(90) }, '2024-03-01', []],
    [
      'renewed without them',
      { registered: ['2021-03-01', '2024-02-01'], learning: courses(89) },
      '2024-03-01',
      ['education-of-the-period'],
    ],
    [
      'learnt on the day of the renewal: too late for the period before',
      { registered: ['2021-03-01', '2024-02-01'], learning: courses(90, '2024-02-01') },
      '2024-03-01',
      ['education-of-the-period'],
    ],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))
  it('who died or lost the certificate is asked for nothing more, and counts no more', () => {
    const cancelled = '2022-06-01'
    expect(codes({ cancelled }, '2024-03-01')).toEqual([])
    expect(codes({ registered: [], cancelled }, '2024-03-01')).toEqual(['registered-in-a-year'])
    expect(['2022-05-31', '2022-06-01'].map(asOf => isRegisteredSocialWorker(worker({ cancelled }), asOf))).toEqual([
      true,
      false,
    ])
  })
  it('who is registered at a higher level has no hours to come at the lower', () => {
    const one = worker({ cancelled: '2023-11-01', learning: [] })
    expect(continuingEducation(one, '2023-10-31')).toMatchObject({ enough: false })
    expect(continuingEducation(one, '2023-11-01')).toBeNull()
    expect(registrationOn(one, '2023-11-01')).toBeNull()
  })
  it('says until when', () =>
    expect(socialWorkerRegistrationProblems(worker(), '2024-03-01')[0]?.message.en).toBe(
      'By 社会工作者职业水平证书登记办法 第四条, a registration is renewed in its last three months (due 2024-02-29).',
    ))
})

it('certified social workers for ten thousand residents', () => {
  const all = [worker(), worker(), worker({ id: 's2' }), worker({ id: 's3', registered: [] })]
  expect(certifiedPer10000(all, 40_000, '2022-01-01')).toBe(0.5)
  expect(certifiedPer10000(all, 40_000, '2024-03-01')).toBe(0)
  expect(certifiedPer10000(all, 0, '2022-01-01')).toBeNull()
})

// 民发〔2009〕44号 of 2009-04-08, held from that day.
it.each<[string, object, string, string[]]>([
  ['before the measures', { passed: '1979-01-01', registered: ['1979-01-01'] }, '2009-04-07', []],
  [
    'nothing told of what was learnt',
    { learning: undefined, registered: ['2021-03-01', '2024-01-01'] },
    '2024-06-01',
    [],
  ],
  [
    'nothing learnt',
    { learning: [], registered: ['2021-03-01', '2024-01-01'] },
    '2024-06-01',
    ['education-of-the-period'],
  ],
  ['lapsed', {}, '2024-03-01', ['registered-anew']],
  ['registered at a higher level since', { cancelled: '2024-01-15' }, '2025-01-01', []],
])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))
