import { explain } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateGuardianship2024 as program, StateGuardianshipFacts, stateGuardianship } from './rules.js'

const of = (given: object) => program.assess(StateGuardianshipFacts.parse({ age: 9, ...given }), {}).guardianship

describe('the seven and the five cases (arts. 92, 94)', () => {
  it.each([
    [{}, 'none'],
    [{ vagrantOrUnidentified: true, parentsFound: 'not-yet' }, 'temporary'],
    [{ vagrantOrUnidentified: true }, 'none'],
    [{ parentsFound: 'not-yet' }, 'none'],
    [{ guardianWhereaboutsUnknown: true, someoneElse: false }, 'temporary'],
    [{ guardianWhereaboutsUnknown: true, someoneElse: true }, 'none'],
    [{ guardianWhereaboutsUnknown: true }, null],
    [{ guardianPrevented: true }, 'temporary'],
    [{ leftUnattended: true }, 'temporary'],
    [{ instigatedToOffend: true }, 'temporary'],
    [{ harmedOrThreatened: true }, 'temporary'],
    [{ otherTemporaryCase: true }, 'temporary'],
    [{ parentsFound: 'cannot-be-found' }, 'long-term'],
    [{ guardiansDead: true, someoneElse: false }, 'long-term'],
    [{ guardiansDead: true, someoneElse: true }, 'none'],
    [{ guardiansDead: true }, null],
    [{ guardiansUnable: true, someoneElse: false }, 'long-term'],
    [{ guardiansUnable: true, someoneElse: true }, 'none'],
    [{ courtAppointedCivilAffairs: true }, 'long-term'],
    [{ otherLongTermCase: true }, 'long-term'],
    [{ harmedOrThreatened: null }, null],
  ])('%o: %s', (given, guardianship) => {
    expect(of(given)).toBe(guardianship)
  })

  it('long-term takes in temporary', () => {
    expect(of({ harmedOrThreatened: true, courtAppointedCivilAffairs: true })).toBe('long-term')
  })

  it.each([
    [17, 'temporary'],
    [18, 'none'],
  ])('of %i years', (age, guardianship) => {
    expect(of({ age, leftUnattended: true })).toBe(guardianship)
  })
})

it('begins with the law of 2020', () => {
  expect(() => stateGuardianship.on('2021-05-31')).toThrow(/2021-06-01/)
})

it.each([
  ['2021-06-01', '2020-10-17'],
  ['2024-04-25', '2020-10-17'],
  ['2024-04-26', '2024-04-26'],
])('on %s the text is that of %s', (date, issued) => {
  const version = stateGuardianship.on(date)
  expect(version.inForce.cite.issued).toBe(issued)
  const { rules } = explain(version, StateGuardianshipFacts.parse({ age: 9, leftUnattended: true }), {})
  expect(rules.map(({ reason }) => reason.cite?.issued)).toEqual(rules.map(() => issued))
  expect(rules.at(-1)?.reason.value).toBe('temporary')
})

describe('always', () => {
  const cases = arbitraryOf(StateGuardianshipFacts, [17, 18])

  it('somebody else who can be the guardian never leads to more guardianship by civil affairs', () => {
    const rank = { none: 0, temporary: 1, 'long-term': 2 }
    fc.assert(
      fc.property(cases, facts => {
        const [without, with_] = [false, true].map(
          someoneElse => program.assess({ ...facts, someoneElse }, {}).guardianship,
        )
        if (without && with_) expect(rank[with_]).toBeLessThanOrEqual(rank[without])
      }),
    )
  })

  it('all ways of running it agree', () => {
    for (const version of stateGuardianship.versions) agreement(version, cases)
  })
})
