import { addDays, daysBetween } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registrationDocuments } from './papers.js'
import {
  AdoptionApplication,
  adoptionApplicationStatus,
  foundlingNotice,
  RegistrationCase,
  registrationDue,
  registrationPlace,
  registrationPlaces,
} from './registration.js'

describe('the review of 30 days (art. 8)', () => {
  it.each([
    ['2024-03-01', '2024-03-31'],
    ['2024-01-31', '2024-03-01'],
    ['2023-01-31', '2023-03-02'],
  ])('received %s, due %s', (receivedOn, due) => {
    expect(registrationDue(receivedOn)).toBe(due)
  })

  // Received on 1 March: the 30 days are 2 to 31 March.
  it.each([
    ['before it', { from: '2024-02-01', to: '2024-03-01' }, '2024-03-31'],
    ['its first day', { from: '2024-02-01', to: '2024-03-02' }, '2024-04-01'],
    ['its first day alone', { from: '2024-03-02', to: '2024-03-02' }, '2024-04-01'],
    ['on its last day', { from: '2024-03-31', to: '2024-03-31' }, '2024-04-01'],
    ['after it', { from: '2024-04-01', to: '2024-04-30' }, '2024-03-31'],
    ['from the day of receipt', { from: '2024-03-01', to: '2024-03-10' }, '2024-04-09'],
    ['back to front', { from: '2024-03-10', to: '2024-03-05' }, '2024-03-31'],
  ])('a period %s', (_, period, due) => {
    expect(registrationDue('2024-03-01', [period])).toBe(due)
  })

  it.each([
    [
      [
        { from: '2024-03-05', to: '2024-03-14' },
        { from: '2024-03-10', to: '2024-03-20' },
      ],
      '2024-04-16',
    ],
    [
      [
        { from: '2024-03-10', to: '2024-03-12' },
        { from: '2024-03-05', to: '2024-03-20' },
      ],
      '2024-04-16',
    ],
    [
      [
        { from: '2024-04-05', to: '2024-04-06' },
        { from: '2024-03-05', to: '2024-03-14' },
      ],
      '2024-04-12',
    ],
  ])('several periods %o count each day once', (periods, due) => {
    expect(registrationDue('2024-03-01', periods)).toBe(due)
  })

  it('always leaves exactly 30 days that count', () => {
    const day = fc.integer({ min: -40, max: 120 }).map(n => addDays('2024-03-01', n))
    const period = fc.record({ from: day, to: day })
    fc.assert(
      fc.property(fc.array(period, { maxLength: 5 }), periods => {
        const due = registrationDue('2024-03-01', periods)
        const days = Array.from({ length: daysBetween('2024-03-01', due) }, (_, n) => addDays('2024-03-01', n + 1))
        const counted = days.filter(one => !periods.some(({ from, to }) => from <= one && one <= to))
        expect(counted).toHaveLength(30)
        expect(counted.at(-1)).toBe(due)
      }),
    )
  })
})

describe('the notice of 60 days (art. 8)', () => {
  it('runs out at the end of the 60th day after it', () => {
    expect(foundlingNotice('2024-01-01')).toEqual({
      from: '2024-01-02',
      to: '2024-03-01',
      registrableFrom: '2024-03-02',
    })
  })

  const application = (given: object = {}) =>
    AdoptionApplication.parse({
      receivedOn: '2024-01-01',
      situation: 'parents-not-found',
      noticeOn: '2024-01-01',
      ...given,
    })
  const codes = (given: object, asOf = '2024-01-31') =>
    adoptionApplicationStatus(application(given), asOf).problems.map(({ code }) => code)

  it.each([
    [{ registeredOn: '2024-03-01' }, ['adoption-notice-running']],
    [{ registeredOn: '2024-03-02' }, []],
    [{ registeredOn: '2024-03-31' }, []],
    [{ registeredOn: '2024-04-01' }, ['adoption-review-late']],
    [{ registeredOn: '2024-01-20', noticeOn: undefined }, ['adoption-notice-missing']],
    [{ registeredOn: '2024-01-20', situation: 'orphan', noticeOn: undefined }, []],
    [{ situation: 'orphan' }, []],
    [{ registeredOn: '2023-12-31', situation: 'orphan' }, ['adoption-registered-before-receipt']],
    [{ registeredOn: '2024-01-01', situation: 'orphan' }, []],
  ])('%o: %o', (given, problems) => {
    expect(codes(given)).toEqual(problems)
  })

  it('is late from the day after the last, whether decided or not', () => {
    expect(codes({ situation: 'orphan' }, '2024-01-31')).toEqual([])
    expect(codes({ situation: 'orphan' }, '2024-02-01')).toEqual(['adoption-review-late'])
  })

  it('the assessment counts unless the place says otherwise', () => {
    const given = application({ situation: 'orphan', assessment: { from: '2024-01-05', to: '2024-01-14' } })
    expect(adoptionApplicationStatus(given, '2024-01-31').due).toBe('2024-01-31')
    expect(adoptionApplicationStatus(given, '2024-01-31', { assessmentCounts: false }).due).toBe('2024-02-10')
  })
})

const case_ = (given: object) => RegistrationCase.parse({ situation: 'parents-unable', who: 'parents', ...given })

it.each([
  [{ situation: 'parents-not-found', who: 'institution', inInstitution: true }, 'institution'],
  [{ situation: 'orphan', who: 'institution', inInstitution: true }, 'institution'],
  [{ situation: 'parents-not-found', who: 'none' }, 'found'],
  [{}, 'giver'],
  [{ situation: 'orphan', who: 'guardian' }, 'giver'],
  [{ relation: 'collateral-kin' }, 'parent'],
  [{ relation: 'stepchild', situation: 'other' }, 'parent'],
  [{ foreign: true }, 'province'],
] as const)('%o is registered at %s (art. 4)', (given, place) => {
  expect(registrationPlace(case_(given))).toBe(place)
  expect(registrationPlaces[place].cite.article).toBeDefined()
})

describe('the papers (arts. 6, 7)', () => {
  const ids = (given: object, from: string) =>
    registrationDocuments(case_(given)).flatMap(one => (one.from === from ? one.id : []))

  it.each([
    [{}, ['circumstances', 'children', 'health']],
    [{ relation: 'stepchild', situation: 'other' }, ['marriage-to-parent']],
    [
      { situation: 'parents-not-found', who: 'institution', inInstitution: true },
      ['circumstances', 'children', 'health', 'births'],
    ],
    [
      { situation: 'parents-not-found', who: 'none' },
      ['circumstances', 'children', 'health', 'births', 'report-of-finding'],
    ],
  ])('of the adopter: %o', (given, expected) => {
    expect(ids(given, 'adopter')).toEqual(['application', 'adopter-identity', ...expected])
  })

  it.each([
    [{}, ['giver-identity', 'hardship']],
    [{ who: 'one-parent' }, ['giver-identity', 'hardship', 'one-parent']],
    [{ situation: 'orphan', who: 'guardian' }, ['giver-identity', 'consent', 'guardianship', 'parents-dead']],
    [{ situation: 'parents-endanger', who: 'guardian' }, ['giver-identity', 'guardianship', 'parents-dangerous']],
    [{ situation: 'orphan', who: 'institution', inInstitution: true }, ['giver-identity', 'institution-record']],
    [{ situation: 'parents-not-found', who: 'none' }, []],
    [{ situation: 'other', relation: 'collateral-kin', disabled: true }, ['giver-identity', 'kinship', 'disability']],
  ])('of the giver: %o', (given, expected) => {
    expect(ids(given, 'giver')).toEqual(expected)
  })
})
