import { describe, expect, it } from 'vitest'
import {
  bedUse,
  isClient,
  MentalWelfareInstitution,
  mentalInstitutionProblems,
  normGaps,
  RehabilitationClient,
  RehabilitationSite,
  rehabilitationClientProblems,
  rehabilitationSiteProblems,
  siteRuns,
  untrainedStaff,
} from './clients.js'

const client = (more: object = {}) =>
  RehabilitationClient.parse({ id: 'c1', registered: '2024-01-01', assessed: [], sessions: [], ...more })
const year = { from: '2024-01-01', asOf: '2024-12-31' }
const session = (on: string, of = 'social') => ({ on, of })

it.each([
  ['2023-12-31', false],
  ['2024-01-01', true],
  ['2024-06-30', true],
  ['2024-07-01', false],
])('a client on %s: %s', (asOf, is) => expect(isClient(client({ closed: '2024-06-30' }), asOf)).toBe(is))

// An invented norm: no national one was read.
describe('served to the norm', () => {
  const norm = { assessmentNeeded: true, planNeeded: true, sessionsOfYear: 2 }
  const whole = {
    assessed: ['2024-12-31'],
    planned: '2024-12-31',
    sessions: [session('2024-01-01'), session('2024-12-31')],
  }
  it.each<[object, string[] | null]>([
    [whole, []],
    [{ ...whole, assessed: undefined }, null],
    [{ ...whole, sessions: undefined }, null],
    [{ planned: null, assessed: undefined, sessions: undefined }, ['plan']],
    [{ ...whole, assessed: ['2023-12-31', '2025-01-01'] }, ['assessment']],
    [{ ...whole, planned: '2025-01-01' }, ['plan']],
    [{ ...whole, planned: '2020-01-01' }, []],
    [{ ...whole, sessions: [session('2023-12-31'), session('2024-12-31')] }, ['sessions']],
    [{ planned: null }, ['assessment', 'plan', 'sessions']],
    [{ ...whole, planned: undefined }, null],
  ])('%o lacks %j', (more, gaps) => expect(normGaps(client(more), norm, year)).toEqual(gaps))
  it('a norm may ask for less', () =>
    expect(normGaps(client(), { assessmentNeeded: false, planNeeded: false, sessionsOfYear: 0 }, year)).toEqual([]))
})

// 精神卫生法 art. 54.
it.each<[object, number]>([
  [{ sessions: [session('2024-01-01', 'self-care'), session('2024-12-31')] }, 0],
  [{ sessions: [session('2024-01-01', 'self-care')] }, 1],
  [{ sessions: [session('2024-01-01')] }, 1],
  [{ registered: '2023-01-01', sessions: [session('2023-12-31', 'self-care'), session('2025-01-01')] }, 1],
  // Days before the registration or after the end, and an end before the beginning.
  [{ registered: '2024-01-02', assessed: ['2024-01-01'], planned: '2024-01-01', sessions: [session('2024-01-01')] }, 3],
  [{ registered: '2024-01-02', assessed: ['2024-01-02'], planned: '2024-01-02', sessions: [session('2024-01-02')] }, 0],
  [{ closed: '2024-06-30', sessions: [session('2024-07-01')] }, 1],
  [{ closed: '2023-12-31' }, 1],
  // 办法 of 2023-12-19: of free will.
  [{ registered: '2024-01-02', consent: false }, 1],
  [{ registered: '2023-12-19', closed: '2024-06-30', consent: false }, 1],
  [{ registered: '2023-12-18', closed: '2024-06-30', consent: false }, 0],
  [{ registered: '2024-01-02', consent: null }, 0],
  [{ sessions: [session('2024-01-01', 'other')] }, 1],
  [{ registered: '2024-01-02' }, 0],
  [{ closed: '2024-12-30' }, 0],
])('%o: %i problems in the year', (more, problems) =>
  expect(rehabilitationClientProblems(client(more), year)).toHaveLength(problems),
)

it('an assessment that leads to the registration, and a plan after the end, are odd and not wrong', () =>
  expect(
    rehabilitationClientProblems(
      client({ assessed: ['2023-12-20'], closed: '2024-06-30', planned: '2024-07-01', sessions: undefined }),
      year,
    ).map(({ severity }) => severity),
  ).toEqual(['warning', 'warning']))

it('is not asked of a time before the law', () => {
  const of = (from: string) =>
    rehabilitationClientProblems(client({ registered: '2018-01-01' }), { from, asOf: '2019-04-26' }).length
  expect([of('2018-04-26'), of('2018-04-27')]).toEqual([0, 1])
})

describe('sites', () => {
  const staff = (id: string, hours: number[], more: object = {}) => ({
    id,
    since: '2023-01-01',
    training: hours.map((hours, index) => ({ on: `2024-0${index + 1}-01`, hours })),
    ...more,
  })
  const site = (list: object[] = []) =>
    RehabilitationSite.parse({ name: '甲', level: 'town', opened: '2023-01-01', closed: '2025-12-31', staff: list })
  it.each([
    ['2022-12-31', false],
    ['2023-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('works on %s: %s', (asOf, runs) => expect(siteRuns(site(), asOf)).toBe(runs))

  // 民发〔2022〕104号: twenty hours a year.
  it('twenty hours of training in a year', () => {
    const one = site([
      staff('a', [12, 8]),
      staff('b', [12, 7.5]),
      staff('c', [], { since: '2024-01-02' }),
      staff('d', [], { since: '2024-01-01', until: '2024-12-31' }),
      staff('e', [], { until: '2024-12-30' }),
      {
        ...staff('f', []),
        training: [
          { on: '2023-12-31', hours: 24 },
          { on: '2025-01-01', hours: 24 },
        ],
      },
      {
        ...staff('g', []),
        training: [
          { on: '2024-01-01', hours: 12 },
          { on: '2024-12-31', hours: 8 },
        ],
      },
    ])
    expect(untrainedStaff(one, 2024)).toEqual(['b', 'd', 'f'])
    const bare = { ...site([staff('a', [], { since: '2020-01-01' })]), opened: '2020-01-01', closed: null }
    expect([2022, 2023, 2025, 2026].map(year => untrainedStaff(bare, year).length)).toEqual([0, 1, 1, 0])
    const closed = { ...bare, closed: '2024-06-30' }
    expect([2023, 2024, 2025].map(year => untrainedStaff(closed, year).length)).toEqual([1, 0, 0])
    expect(untrainedStaff({ ...bare, opened: '2024-01-02' }, 2024)).toEqual([])
    const wrong = { ...site([staff('a', [12, 8], { until: '2022-12-31' })]), closed: '2022-12-31' }
    expect(rehabilitationSiteProblems(wrong, 2024).map(({ code, path }) => [code, ...path].join(' '))).toEqual([
      'site-days closed',
      'site-days staff 0 until',
    ])
    expect(rehabilitationSiteProblems(one, 2024).map(({ path }) => path[1])).toEqual([1, 3, 5])
  })
})

it('the use of beds, in bed-days', () => {
  expect(
    bedUse([
      { beds: 100, residents: 90 },
      { beds: 100, residents: 80 },
    ]),
  ).toEqual({
    availableBedDays: 200,
    occupiedBedDays: 170,
    occupancy: 0.85,
  })
  expect(bedUse([{ beds: 0, residents: 0 }]).occupancy).toBeNull()
  const institution = MentalWelfareInstitution.parse({ name: '甲', beds: 100 })
  expect(bedUse([institution, { ...institution, residents: 90 }])).toEqual({
    availableBedDays: 200,
    occupiedBedDays: null,
    occupancy: null,
  })
})

// 精神卫生法 art. 47.
describe('institutions', () => {
  const codes = (more: object, asOf: string) =>
    mentalInstitutionProblems(MentalWelfareInstitution.parse({ name: '甲', beds: 10, ...more }), asOf).map(
      ({ code }) => code,
    )
  it.each<[object, string, string[]]>([
    [{}, '2024-06-01', []],
    [{ recordsDestroyedTo: '1994-06-01' }, '2024-06-01', []],
    [{ recordsDestroyedTo: '1994-06-02' }, '2024-06-01', ['records-thirty-years']],
    [{ restraintUnrecorded: true }, '2024-06-01', ['restraint-recorded']],
    [{ restraintUnrecorded: null }, '2024-06-01', []],
    [{ recordsDestroyedTo: '2000-01-01', recordsDestroyedOn: '2018-04-26' }, '2024-06-01', []],
    [{ recordsDestroyedTo: '2000-01-01', recordsDestroyedOn: '2018-04-27' }, '2024-06-01', ['records-thirty-years']],
    [{ recordsDestroyedTo: '1990-01-01', recordsDestroyedOn: '2019-12-31' }, '2024-06-01', ['records-thirty-years']],
    [{ recordsDestroyedTo: '1990-01-01', recordsDestroyedOn: '2024-06-02' }, '2024-06-01', []],
    [{ restraintUnrecorded: true, recordsDestroyedTo: '2000-01-01' }, '2018-04-26', []],
    [{ restraintUnrecorded: true }, '2018-04-27', ['restraint-recorded']],
    [{ medicalLicence: false }, '2025-02-28', []],
    [{ medicalLicence: false }, '2025-03-01', ['medical-licence']],
    [{ medicalLicence: null }, '2025-03-01', []],
    [{ medicalLicence: false, opened: '2010-01-01', closed: '2025-02-28' }, '2025-06-01', []],
    [{ medicalLicence: false, opened: '2010-01-01', closed: '2025-03-01' }, '2025-06-01', ['medical-licence']],
    [{ restraintUnrecorded: true, opened: '2010-01-01', closed: '2018-04-26' }, '2024-06-01', []],
    [{ opened: '2024-01-02', closed: '2024-01-01' }, '2025-03-01', ['site-days']],
  ])('%o on %s: %j', (more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))
})

// What is left out of a record is not known, and breaks nothing; nothing is broken before an institution opened.
it('asks nothing of what is not told', () => {
  expect(rehabilitationClientProblems(client({ sessions: undefined }), year)).toEqual([])
  expect(rehabilitationClientProblems(client(), year).map(({ code }) => code)).toEqual(['life-skills-trained'])
  const site = (more: object) =>
    RehabilitationSite.parse({
      name: '甲',
      level: 'town',
      opened: '2020-01-01',
      staff: [{ id: 's', since: '2020-01-01', ...more }],
    })
  expect([untrainedStaff(site({}), 2024), untrainedStaff(site({ training: [] }), 2024)]).toEqual([[], ['s']])
})

it('asks nothing of an institution that is not opened yet', () => {
  const one = { name: '甲', beds: 300, medicalLicence: false }
  const codes = (more: object) =>
    mentalInstitutionProblems(MentalWelfareInstitution.parse({ ...one, ...more }), '2026-06-30').map(({ code }) => code)
  expect([codes({ opened: null }), codes({})]).toEqual([[], ['medical-licence']])
})

// What was destroyed before 2018-04-27 is not judged, so a day that is not known leaves it open.
it.each<[object, string[]]>([
  [{ recordsDestroyedTo: '2018-04-26' }, ['warning']],
  [{ recordsDestroyedTo: '2018-04-27' }, ['error']],
  [{ recordsDestroyedTo: '2000-01-01', opened: '2018-04-26' }, ['warning']],
  [{ recordsDestroyedTo: '2000-01-01', opened: '2018-04-27' }, ['error']],
  [{ recordsDestroyedTo: '2000-01-01', recordsDestroyedOn: '2018-04-27' }, ['error']],
])('records that were destroyed, %o: %j', (more, severities) =>
  expect(
    mentalInstitutionProblems(MentalWelfareInstitution.parse({ name: '甲', beds: 10, ...more }), '2026-06-30').map(
      ({ severity }) => severity,
    ),
  ).toEqual(severities),
)

it.each([
  ['2025-05-31', []],
  ['2025-06-01', ['records-thirty-years', 'restraint-recorded', 'medical-licence']],
])('an institution that opened on 2025-06-01, by %s', (asOf, codes) =>
  expect(
    mentalInstitutionProblems(
      MentalWelfareInstitution.parse({
        name: '甲',
        opened: '2025-06-01',
        beds: 10,
        medicalLicence: false,
        restraintUnrecorded: true,
        recordsDestroyedTo: '2020-01-01',
      }),
      asOf,
    ).map(({ code }) => code),
  ).toEqual(codes),
)
