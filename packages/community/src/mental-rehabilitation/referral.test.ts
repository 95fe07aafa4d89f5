import { describe, expect, it } from 'vitest'
import { RehabilitationReferral, referralDue, referralProblems, referralState } from './referral.js'

const referral = (more: object = {}) =>
  RehabilitationReferral.parse({
    id: 'r1',
    client: 'c1',
    source: 'hospital',
    consent: true,
    // Fridays: the fifth working day after 2024-03-01 is 2024-03-08.
    applied: '2024-03-01',
    registered: '2024-03-08',
    referred: '2024-03-15',
    site: '甲康复站',
    ...more,
  })
const codes = (more: object = {}, asOf = '2024-06-01') => referralProblems(referral(more), asOf).map(({ code }) => code)

it('is not late by a last day beyond the calendar of the year', () => {
  expect(codes({ applied: '2026-12-28', registered: null, referred: null, site: null }, '2026-12-31')).toEqual([])
  expect(codes({ applied: '2026-12-21', registered: '2026-12-28', referred: null, site: null }, '2026-12-31')).toEqual(
    [],
  )
})

it.each([
  [{}, { register: '2024-03-08', refer: '2024-03-15' }],
  [{ registered: null }, { register: '2024-03-08', refer: null }],
  [{ applied: '2023-12-19' }, { register: '2023-12-26', refer: '2024-03-15' }],
  [{ applied: '2023-12-18' }, { register: null, refer: null }],
])('%o is due %o', (more, due) => expect(referralDue(referral(more))).toEqual(due))

describe('the state', () => {
  const all = {
    assessed: '2024-03-20',
    served: '2024-04-01',
    reassessed: '2024-07-01',
    closed: '2024-12-01',
    outcome: 'discharged',
    followedUp: '2025-01-01',
  }
  it.each([
    ['2024-03-07', 'applied'],
    ['2024-03-08', 'registered'],
    ['2024-03-15', 'referred'],
    ['2024-03-20', 'assessed'],
    ['2024-04-01', 'served'],
    ['2024-07-01', 'reassessed'],
    ['2024-12-01', 'closed'],
    ['2025-01-01', 'followedUp'],
  ])('on %s: %s', (asOf, state) => expect(referralState(referral(all), asOf)).toBe(state))
  it('refused', () => {
    expect(referralState(referral({ refused: '2024-03-05', registered: null, referred: null }), '2024-03-05')).toBe(
      'refused',
    )
    expect(referralState(referral({ refused: '2024-03-05', registered: null, referred: null }), '2024-03-04')).toBe(
      'applied',
    )
  })
})

// 办法 of 2023-12-19: five working days to register, five more to refer.
describe('what a referral breaks', () => {
  it.each<[string, object, string, string[]]>([
    ['in time', {}, '2024-06-01', []],
    ['registered a day late', { registered: '2024-03-09' }, '2024-06-01', ['registered-in-five-working-days']],
    ['not registered, on the last day', { registered: null, referred: null }, '2024-03-08', []],
    [
      'not registered, a day later',
      { registered: null, referred: null },
      '2024-03-09',
      ['registered-in-five-working-days'],
    ],
    ['refused in time', { registered: null, referred: null, refused: '2024-03-08' }, '2024-06-01', []],
    ['referred a day late', { referred: '2024-03-16' }, '2024-06-01', ['referred-in-five-working-days']],
    ['not referred, on the last day', { referred: null }, '2024-03-15', []],
    ['not referred, a day later', { referred: null }, '2024-03-16', ['referred-in-five-working-days']],
    ['against the will', { consent: false }, '2024-06-01', ['referral-voluntary']],
    ['against the will, not referred yet', { consent: false }, '2024-03-14', []],
    [
      'against the will, before the measures',
      { consent: false, applied: '2023-12-18', registered: '2023-12-20', referred: '2023-12-25' },
      '2024-06-01',
      [],
    ],
    ['consent not known', { consent: null }, '2024-06-01', []],
    ['without a site', { site: null }, '2024-06-01', ['referral-site']],
    ['closed without an outcome', { closed: '2024-05-01', outcome: null }, '2024-06-01', ['referral-outcome']],
    ['closed later', { closed: '2024-06-02' }, '2024-06-01', []],
    ['out of order', { assessed: '2024-03-10' }, '2024-06-01', ['referral-steps']],
    ['before the measures', { applied: '2023-12-18', registered: '2024-03-08' }, '2024-06-01', []],
    [
      'asked for and referred on one day',
      { registered: '2024-03-01', referred: '2024-03-01', site: null },
      '2024-03-01',
      ['referral-site'],
    ],
    ['not asked for yet', { applied: '2024-06-02' }, '2024-06-01', []],
    [
      'refused before it was asked for',
      { registered: null, referred: null, refused: '2024-02-29' },
      '2024-06-01',
      ['referral-steps'],
    ],
    ['refused and registered', { refused: '2024-03-05' }, '2024-06-01', ['refused-or-registered']],
    ['to be referred, not registered yet', { registered: null }, '2024-03-08', []],
    [
      'referred, and never registered',
      { registered: null },
      '2024-03-15',
      ['referral-step-left-out', 'registered-in-five-working-days'],
    ],
    [
      'served without an assessment',
      { served: '2024-04-01', assessed: null },
      '2024-06-01',
      ['referral-step-left-out'],
    ],
    ['closed from where it was', { closed: '2024-05-01', outcome: 'withdrawn' }, '2024-06-01', []],
    [
      'withdrawn before it was due to be checked',
      { registered: null, referred: null, site: null, closed: '2024-03-08', outcome: 'withdrawn' },
      '2024-06-01',
      [],
    ],
    [
      'moved away before the referral was due',
      { referred: null, site: null, closed: '2024-03-15', outcome: 'moved' },
      '2024-06-01',
      [],
    ],
    [
      'and a day later',
      { referred: null, site: null, closed: '2024-03-16', outcome: 'moved' },
      '2024-06-01',
      ['referred-in-five-working-days'],
    ],
    [
      'followed up and not closed',
      { followedUp: '2024-05-01', closed: null },
      '2024-06-01',
      ['referral-step-left-out'],
    ],
    // What is left out is not told, and breaks nothing.
    ['its check is not told', { registered: undefined, referred: undefined, site: undefined }, '2024-06-01', []],
    ['whether it was referred is not told', { referred: undefined }, '2024-06-01', []],
    ['referred to a site that is not told', { site: undefined }, '2024-06-01', []],
    ['served, and the assessment is not told', { served: '2024-04-01' }, '2024-06-01', []],
    ['closed, and how is not told', { closed: '2024-05-01' }, '2024-06-01', []],
    [
      'refused late, its check not told',
      { registered: undefined, referred: undefined, refused: '2024-03-09' },
      '2024-06-01',
      ['registered-in-five-working-days'],
    ],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))
})
