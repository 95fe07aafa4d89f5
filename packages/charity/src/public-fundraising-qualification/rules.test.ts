import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examples } from '../../test/examples.js'
import {
  publicFundraisingQualification,
  publicFundraisingQualification2016,
  publicFundraisingQualification2024,
} from './rules.js'

const sound = examples['public-fundraising-qualification']

const assess = (asOf: string, more: object, policy: { earlierRevocationsBar?: boolean } = {}) =>
  publicFundraisingQualification
    .on(asOf)
    .assess(publicFundraisingQualification2024.facts.parse({ ...sound, asOf, ...more }), policy)
const before = (more: object, on = '2024-09-04') => assess(on, more).qualified
const since = (more: object, on = '2024-09-05') => assess(on, more).qualified

describe('what each measure asks', () => {
  it.each<[string, object, boolean | null, boolean | null]>([
    ['all in order', {}, true, true],
    ['a third of the council: 3 of 9', { fromOneOrganisation: 3, councilMembers: 9 }, true, true],
    ['more than a third: 3 of 8', { fromOneOrganisation: 3, councilMembers: 8 }, false, false],
    ['a third of 10 is not 4', { fromOneOrganisation: 4, councilMembers: 10 }, false, false],
    ['not mainland: 4 of 11', { notMainlandMembers: 4, councilMembers: 11 }, false, false],
    ['not mainland: 4 of 12', { notMainlandMembers: 4, councilMembers: 12 }, true, true],
    ['near relatives', { nearRelatives: true }, false, false],
    ['representative from elsewhere', { mainlandRepresentative: false }, false, false],
    ['part-time secretary-general', { fullTimeSecretaryGeneral: false }, false, false],
    ['chair and secretary-general in one', { chairIsSecretaryGeneral: true }, false, false],
    ['no full-time staff', { fullTimeStaff: false }, false, false],
    ['two supervisors in a province', { supervisors: 2 }, false, false],
    ['three supervisors without a board', { boardOfSupervisors: false }, false, false],
    ['two supervisors in a county', { supervisors: 2, registeredAt: 'county' }, true, true],
    ['level not known, three supervisors', { registeredAt: undefined }, true, true],
    ['level not known, two supervisors', { registeredAt: undefined, supervisors: 2 }, null, null],
    ['supervisors who do nothing', { supervisorsAct: false }, true, false],
    ['one system lacking', { systems: { ...sound.systems, archives: false } }, true, false],
    ['one system not known', { systems: { ...sound.systems, archives: undefined } }, true, null],
    ['systems not known, relatives on the council', { systems: undefined, nearRelatives: true }, false, false],
    ['systems not kept to', { systemsKept: false }, true, false],
    ['spending below the standard', { spendingMet: false }, true, false],
    ['taxes not paid', { taxDutiesMet: false }, false, false],
    ['report late', { reportsOnTime: false }, true, false],
    ['a charity for a month', { charitySince: '2024-08-05' }, false, false],
    ['two supervisors in a city', { supervisors: 2, registeredAt: 'city' }, true, true],
    ['accounts not in order', { accountingMet: false }, true, false],
    ['not disclosed', { disclosureMet: false }, true, false],
    ['rated 4A', { rating: '4A' }, true, true],
    ['rated 5A', { rating: '5A' }, true, true],
    ['rated 2A', { rating: '2A' }, false, false],
    ['on the abnormal list', { onAbnormalList: true }, false, false],
    ['on the list of serious breaches', { onSeriousList: true }, true, false],
    ['another breach', { otherBreaches: true }, false, false],
    ['penalised, day not known', { penalised: true }, null, null],
    ['penalty not known', { penalised: undefined }, null, null],
    ['council not counted', { councilMembers: undefined }, null, null],
    ['by registration', { kind: 'allowed-by-other-law', nearRelatives: true, rating: 'none' }, true, true],
    ['by registration, nothing else known', { kind: 'public-foundation-before-law', rating: undefined }, true, true],
    // 令74 art. 9(1): by a registration certificate that shows it to be a charity.
    [
      'a public foundation of which it is not known whether it is a charity',
      { kind: 'public-foundation-before-law', charitySince: undefined },
      true,
      null,
    ],
    ['another body that a law lets', { kind: 'allowed-by-other-law', charitySince: undefined }, true, true],
  ])('%s', (_, more, until, from) => {
    expect([before(more), since(more)]).toEqual([until, from])
  })
})

describe('time', () => {
  it.each([
    ['2022-09-05', '2024-09-04', false],
    ['2022-09-04', '2024-09-04', true],
    ['2022-09-05', '2024-09-05', true],
    ['2023-09-06', '2024-09-05', false],
    ['2023-09-05', '2024-09-05', true],
    ['2024-02-29', '2025-02-27', false],
    ['2024-02-29', '2025-02-28', true],
  ])('a charity since %s applies on %s: %s', (charitySince, on, expected) => {
    expect(assess(on, { charitySince }).longEnough).toBe(expected)
  })

  it.each([
    ['2022-09-05', '2024-09-04', false],
    ['2022-09-04', '2024-09-04', true],
    ['2023-09-06', '2024-09-05', false],
    ['2023-09-05', '2024-09-05', true],
  ])('a penalty on %s, application on %s: %s', (penalisedOn, on, expected) => {
    expect(assess(on, { penalised: true, penalisedOn }).qualified).toBe(expected)
  })

  it.each([
    ['2024-09-06', '2029-09-05', false],
    ['2024-09-05', '2029-09-05', true],
    ['2024-09-05', '2029-09-04', false],
  ])('a certificate revoked on %s, application on %s: %s', (revokedOn, on, expected) => {
    expect(assess(on, { revoked: true, revokedOn }).qualified).toBe(expected)
    expect(assess(on, { revoked: true, revokedOn, kind: 'allowed-by-other-law' }).qualified).toBe(expected)
  })

  it.each([
    ['2024-09-04', undefined, null],
    ['2024-09-04', true, false],
    ['2024-09-04', false, true],
    ['2024-09-05', false, false],
    ['2020-01-01', undefined, true],
  ])(
    'whether a revocation on %s bars in 2025, where earlier ones do: %s',
    (revokedOn, earlierRevocationsBar, expected) => {
      const policy = earlierRevocationsBar === undefined ? {} : { earlierRevocationsBar }
      expect(assess('2025-01-02', { revoked: true, revokedOn }, policy).qualified).toBe(expected)
    },
  )

  it('no bar of five years before 2024-09-05', () => {
    expect(before({ revoked: true, revokedOn: '2023-01-01' })).toBe(true)
  })

  it.each([
    ['rating valid on the day', { ratingUntil: '2025-06-01' }, true],
    ['rating lapsed the day before', { ratingUntil: '2025-05-31' }, false],
    ['registered for a day less than two years, no rating', { rating: 'none', registeredOn: '2023-06-02' }, true],
    ['registered for two years, no rating', { rating: 'none', registeredOn: '2023-06-01' }, false],
    ['rating not known, registered lately', { rating: undefined, registeredOn: '2024-01-01' }, true],
    ['rating not known, old', { rating: undefined }, null],
  ])('%s', (_, more, expected) => {
    expect(assess('2025-06-01', more).rated).toBe(expected)
  })

  it('until 2024 an old body counted from its registration', () => {
    const lately = { charitySince: '2017-06-01', registeredOn: '2010-01-01' }
    expect(before(lately, '2017-09-01')).toBe(false)
    expect(before({ ...lately, kind: 'old-body' }, '2017-09-01')).toBe(true)
    expect(before({ ...lately, kind: 'old-body', charitySince: '2017-09-01' }, '2017-09-01')).toBe(true)
    expect(before({ ...lately, kind: 'old-body', charitySince: '2017-09-02' }, '2017-09-01')).toBe(false)
  })

  it.each([
    ['2015-09-02', false],
    ['2015-09-01', true],
    ['2015-08-31', true],
  ])('an old body registered on %s, application on 2017-09-01: %s', (registeredOn, expected) => {
    const old = { kind: 'old-body', charitySince: '2017-06-01', registeredOn }
    expect(assess('2017-09-01', old).longEnough).toBe(expected)
  })

  it('says within how many years there may be no penalty', () => {
    const said = [publicFundraisingQualification2016, publicFundraisingQualification2024].map(version =>
      renderExplanation(explain(version, version.facts.parse({ ...sound, asOf: '2024-06-01' }), {}), 'en'),
    )
    expect(said[0]).toContain('No penalty and no other breach in the 2 years before')
    expect(said[1]).toContain('No penalty and no other breach in the year before')
  })

  it('is not told for a day before the Law', () => {
    expect(() => publicFundraisingQualification.on('2016-08-31')).toThrow('2016-09-01')
  })
})

it('the facts that matter are named', () => {
  const facts = publicFundraisingQualification2024.facts.parse({
    ...sound,
    asOf: '2025-01-01',
    penalised: undefined,
    systems: undefined,
  })
  const { rules } = explain(publicFundraisingQualification2024, facts, {})
  expect(rules.find(({ name }) => name === 'qualified')?.missing?.toSorted()).toEqual(
    [...Object.keys(sound.systems).map(name => `systems.${name}`), 'penalised', 'penalisedOn'].toSorted(),
  )
})

it('a third is exact for every council', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 100 }), (councilMembers, from) => {
      const { councilIndependent } = assess('2025-01-01', { councilMembers, fromOneOrganisation: from })
      expect(councilIndependent).toBe(3n * BigInt(from) <= BigInt(councilMembers))
    }),
  )
})

describe.each([publicFundraisingQualification2016, publicFundraisingQualification2024])(
  'answers alike everywhere: $inForce.from',
  version => {
    it('whatever the facts', () => agreement(version))

    it('with all in order but two facts', () => {
      const all = version.facts.parse({ ...sound, asOf: '2025-06-01' })
      const keys = Object.keys(all) as (keyof typeof all)[]
      const near = fc
        .tuple(arbitraryOf(version.facts), fc.subarray(keys, { maxLength: 2 }))
        .map(([random, loose]) => ({ ...all, ...Object.fromEntries(loose.map(key => [key, random[key]])) }))
      agreement(version, near)
    })
  },
)
