import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  RegistrationFacts,
  registrationThresholds,
  registrationThresholds2016,
  registrationThresholdsNational,
} from './rules.js'

const { policy } = policyAt(registrationThresholds2016, [registrationThresholdsNational], {
  place: '430000',
  date: '2024-01-01',
})
const assess = (facts: object) => registrationThresholds.on('2024-01-01').assess(RegistrationFacts.parse(facts), policy)
const wan = (amount: number) => amount * 1_000_000

describe('funds of a foundation (基金会管理条例 art. 8)', () => {
  it.each([
    [{ publicFundraising: true, national: true }, 800],
    [{ publicFundraising: true, national: false }, 400],
    [{ publicFundraising: false, national: false }, 200],
    [{ publicFundraising: false }, 200],
  ])('%j needs %i wan, paid in, in money', (which, least) => {
    const meets = (funds: number, more: object = { paidInMoney: true }) =>
      assess({ kind: 'foundation', ...which, funds, ...more }).meetsThresholds
    expect([meets(wan(least) - 1), meets(wan(least)), meets(wan(least) + 1)]).toEqual([false, true, true])
    expect([meets(wan(least), { paidInMoney: false }), meets(wan(least), {})]).toEqual([false, null])
  })

  it('is decided where the kind cannot matter', () => {
    const unsure = { kind: 'foundation', paidInMoney: true, national: false }
    expect(assess({ ...unsure, funds: wan(400) }).meetsThresholds).toBe(null)
    expect(assess({ ...unsure, publicFundraising: true, funds: wan(400) }).meetsThresholds).toBe(true)
  })
})

describe('an association (社会团体登记管理条例 art. 10)', () => {
  const local = { kind: 'association', national: false, funds: wan(3) }

  it.each([
    [{ individualMembers: 50 }, true],
    [{ individualMembers: 49 }, null],
    [{ unitMembers: 50 }, true],
    [{ unitMembers: 49 }, null],
    [{ unitMembers: 29 }, null],
    [{}, null],
  ])('%j, the other members not known: %s', (members, expected) => {
    expect(assess({ ...local, ...members }).membersTest).toBe(expected)
  })

  it('many of one sort decide alone only where they are enough with and without the other', () => {
    const other = { ...policy, individuals: 40, mixed: 50 }
    const test = (members: object, asked: typeof policy) =>
      registrationThresholds2016.assess(RegistrationFacts.parse({ ...local, ...members }), asked).membersTest
    expect([39, 40, 49, 50].map(individualMembers => test({ individualMembers }, other))).toEqual([
      null,
      null,
      null,
      true,
    ])
    const units = { ...policy, units: 60, mixed: 50 }
    expect([50, 59, 60].map(unitMembers => test({ unitMembers }, units))).toEqual([null, null, true])
    const persons = { ...policy, individuals: 60, mixed: 50 }
    expect([50, 59, 60].map(individualMembers => test({ individualMembers }, persons))).toEqual([null, null, true])
  })

  it.each([
    [50, 0, true],
    [49, 0, false],
    [0, 30, true],
    [0, 29, false],
    [20, 30, true],
    [19, 30, false],
    [1, 30, false],
    [49, 1, true],
    [undefined, 30, null],
    [50, undefined, true],
  ])('with %s individuals and %s units: %s', (individualMembers, unitMembers, enough) => {
    expect(assess({ ...local, individualMembers, unitMembers }).membersTest).toBe(enough)
  })

  it.each([
    [true, 10],
    [false, 3],
  ])('national %s needs %i wan', (national, least) => {
    const test = (funds: number) => assess({ ...local, national, funds }).fundsTest
    expect([test(wan(least) - 1), test(wan(least))]).toEqual([false, true])
  })
})

it('more money never fails what less money passed', () => {
  const facts = fc.record({
    kind: fc.constantFrom('foundation', 'association'),
    national: fc.boolean(),
    publicFundraising: fc.boolean(),
    funds: fc.integer({ min: 0, max: wan(1000) }),
  })
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: wan(10) }), (one, more) => {
      if (assess(one).fundsTest) expect(assess({ ...one, funds: one.funds + more }).fundsTest).toBe(true)
    }),
  )
})

describe('the revisions of the regulation on associations', () => {
  it.each([
    ['2016-02-05', '2004-06-01', '1998-10-25'],
    ['2016-02-06', '2016-02-06', '2016-02-06'],
    ['2026-03-11', '2016-02-06', '2016-02-06'],
    ['2026-03-12', '2026-03-12', '2026-03-12'],
  ])('on %s', (date, from, issued) => {
    const version = registrationThresholds.on(date)
    expect(version.inForce.from).toBe(from)
    const { policy, sources } = policyAt(version, [registrationThresholdsNational], { place: '430000', date })
    expect(policy).toMatchObject({ individuals: 50, units: 30, mixed: 50, localAssociation: wan(3) })
    expect([sources['units'], sources['localAssociation']]).toMatchObject([{ cite: { issued } }, { cite: { issued } }])
    const facts = RegistrationFacts.parse({ kind: 'association', individualMembers: 50 })
    const { rules } = explain(version, facts, policy, sources)
    expect(rules.find(({ name }) => name === 'membersTest')?.reason.inputs).toContainEqual(
      expect.objectContaining({ cite: expect.objectContaining({ issued, article: '第十条第一项' }) }),
    )
  })
})

it.each(registrationThresholds.versions.map(version => [version.inForce.from, version] as const))(
  'of %s has its policy and answers alike everywhere',
  (_, version) => {
    expect(nationalProblems(version, registrationThresholdsNational)).toEqual([])
    agreement(version)
  },
)

it('too few members are not made up for by money', () => {
  const local = { kind: 'association', national: false, funds: wan(3), unitMembers: 0 }
  expect([49, 50].map(individualMembers => assess({ ...local, individualMembers }).meetsThresholds)).toEqual([
    false,
    true,
  ])
})

it.each([
  [39, 0, false],
  [40, 0, true],
  [41, 0, true],
  [40, 1, false],
])(
  '%i individuals and %i units where 40 individuals alone were enough: %s',
  (individualMembers, unitMembers, enough) => {
    const facts = RegistrationFacts.parse({ kind: 'association', individualMembers, unitMembers })
    expect(registrationThresholds2016.assess(facts, { ...policy, individuals: 40, mixed: 50 }).membersTest).toBe(enough)
  },
)
