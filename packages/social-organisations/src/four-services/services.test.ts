import { describe, expect, it } from 'vitest'
import {
  HonourCall,
  honourProblems,
  lecturesIn,
  Nominee,
  OrganisationLecture,
  ServiceActivity,
  servicesIn,
  servicesLacking,
} from './services.js'

// No source: calls for awards and mechanisms of places set their own figures; these are invented.
const year = { from: '2026-01-01', asOf: '2026-12-31' }
const activity = (
  organisation: string,
  on: string,
  serves: string[],
  reached: number | null = 10,
  spent: number | null = 100,
) => ServiceActivity.parse({ organisation, on, what: '培训', serves, reached, spent })

describe('the four services', () => {
  const all = [
    activity('甲', '2026-01-01', ['state', 'trade']),
    activity('甲', '2026-12-31', ['trade'], 5, null),
    activity('乙', '2026-06-01', ['public', 'society', 'state', 'trade'], null),
    activity('丙', '2025-12-31', ['public']),
    activity('丙', '2027-01-01', ['public']),
  ]
  it('counts each, one activity for all that it serves', () => {
    expect(servicesIn(all, year)).toEqual({
      state: { activities: 2, organisations: 2, reached: null, spent: 200 },
      society: { activities: 1, organisations: 1, reached: null, spent: 100 },
      public: { activities: 1, organisations: 1, reached: null, spent: 100 },
      trade: { activities: 3, organisations: 2, reached: null, spent: null },
    })
    expect(servicesIn(all.slice(0, 2), { ...year, asOf: '2026-12-30' }).trade).toEqual({
      activities: 1,
      organisations: 1,
      reached: 10,
      spent: 100,
    })
    expect(servicesIn([], year).state).toEqual({ activities: 0, organisations: 0, reached: 0, spent: 0 })
  })
  it('says who lacks which', () => {
    expect(servicesLacking(all, year)).toEqual([
      { organisation: '甲', lacking: ['society', 'public'] },
      { organisation: '丙', lacking: ['state', 'society', 'public', 'trade'] },
    ])
  })
  it('serves somebody', () => expect(() => activity('甲', '2026-01-01', [])).toThrow())
})

describe('an award, by its own call', () => {
  const call = (more: object = {}) =>
    HonourCall.parse({ id: 'a', kind: 'brand-case', most: 2, shownDays: 5, leastGrade: 3, approved: true, ...more })
  const nominee = (more: object = {}) =>
    Nominee.parse({
      call: 'a',
      name: '甲',
      grade: 3,
      onCreditList: false,
      shownFrom: '2026-06-01',
      awardedOn: '2026-06-06',
      ...more,
    })
  const codes = (nominees: object[], about: object = {}, asOf = '2026-06-30') =>
    honourProblems(call(about), nominees.map(nominee), asOf).map(({ code, path }) => `${code} ${path.join('.')}`)
  it.each<[string, object[], object, string[]]>([
    ['in order', [{}, { name: '乙' }], {}, []],
    ['one twice', [{}, {}], {}, ['honour-twice nominees.1.name']],
    ['one too many', [{}, { name: '乙' }, { name: '丙' }], {}, ['honour-quota most']],
    ['no quota', [{}, { name: '乙' }, { name: '丙' }], { most: null }, []],
    ['shown a day less', [{ awardedOn: '2026-06-05' }], {}, ['honour-shown nominees.0.shownFrom']],
    ['not shown', [{ shownFrom: null }], {}, ['honour-shown nominees.0.shownFrom']],
    ['showing not asked', [{ shownFrom: null }], { shownDays: null }, []],
    ['no days to be shown', [{ shownFrom: null }], { shownDays: 0 }, []],
    ['a grade less', [{}, { name: '乙', grade: 2 }], {}, ['honour-grade nominees.1.grade']],
    ['grade not known', [{ grade: null }], {}, []],
    ['grade not asked', [{ grade: 0 }], { leastGrade: null }, []],
    ['on a list', [{ onCreditList: true }], {}, ['honour-credit nominees.0.onCreditList']],
    ['objected to', [{ objections: 1, objectionsDismissed: false }], {}, ['honour-objection nominees.0.objections']],
    ['objected to without ground', [{ objections: 1, objectionsDismissed: true }], {}, []],
    ['not approved', [{}], { approved: false }, ['honour-approved approved']],
    ['not approved, and not given', [{ awardedOn: null }], { approved: false }, []],
    ['not known whether approved', [{}], { approved: null }, []],
    ['not awarded', [{ awardedOn: null, grade: 1 }], {}, []],
    ['awarded later', [{ awardedOn: '2026-07-01', grade: 1 }], {}, []],
    ['another call', [{ call: 'b', grade: 1 }], {}, []],
  ])('%s', (_, nominees, about, expected) => expect(codes(nominees, about)).toEqual(expected))
})

it('what came of an objection is not known: a warning', () => {
  const severities = (objectionsDismissed: boolean | null) =>
    honourProblems(
      HonourCall.parse({ id: 'a', kind: 'person' }),
      [Nominee.parse({ call: 'a', name: '甲', awardedOn: '2026-06-06', objections: 2, objectionsDismissed })],
      '2026-06-30',
    ).map(({ severity }) => severity)
  expect([severities(null), severities(false)]).toEqual([['warning'], ['error']])
})

it('counts lectures', () => {
  const all = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(on =>
    OrganisationLecture.parse({ title: '大讲堂', on, attendances: 30 }),
  )
  expect(lecturesIn(all, year)).toEqual({ lectures: 2, attendances: 60 })
})
