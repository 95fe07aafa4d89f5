import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { noneOf } from '../../test/none-of.js'
import {
  ConstructionSubsidyFacts,
  ConstructionSubsidyPolicy,
  constructionSubsidy2013,
  FacilityGrantFacts,
  FacilityGrantPolicy,
  facilityGrant2021,
} from './rules.js'

describe('construction in 花山', () => {
  const policy = ConstructionSubsidyPolicy.parse({
    leastMonthsOpen: 12,
    leastBeds: 50,
    manyBeds: 300,
    perBed: 200_000,
    perBedMany: 500_000,
    convertedShare: 0.5,
    perBedRented: 100_000,
    leastLeaseYears: 5,
  })
  const of = (facts: object) =>
    constructionSubsidy2013.assess(ConstructionSubsidyFacts.parse({ how: 'new', monthsOpen: 12, ...facts }), policy)

  it.each([
    ['eld-huashan-build: 300 beds', { beds: 300 }, 5000],
    ['eld-huashan-build-2: 299 beds', { beds: 299 }, 2000],
    ['eld-huashan-build-2: 50 beds', { beds: 50 }, 2000],
    ['converted, 300 beds', { beds: 300, how: 'converted' }, 2500],
    ['converted, 50 beds', { beds: 50, how: 'converted' }, 1000],
    ['rented for 5 years', { beds: 20, how: 'rented', leaseYears: 5 }, 1000],
  ])('%s', (_, facts, yuan) =>
    expect(of(facts)).toMatchObject({ perBed: yuan * 100, subsidy: yuan * 100 * facts.beds }),
  )

  it.each([
    ['49 beds', { beds: 49 }],
    ['11 months', { beds: 300, monthsOpen: 11 }],
    ['rented for 4 years', { beds: 300, how: 'rented', leaseYears: 4 }],
  ])('%s: nothing', (_, facts) => expect(of(facts).subsidy).toBe(0))
})

describe('a place that does not pay for every bed', () => {
  const none = noneOf(ConstructionSubsidyPolicy)
  const assess = (facts: object, policy: object) =>
    constructionSubsidy2013.assess(
      ConstructionSubsidyFacts.parse({ how: 'new', monthsOpen: 12, beds: 60, leaseYears: 5, ...facts }),
      policy,
    )
  const known = { ...none, perBed: 2000_00 }

  it('pays new beds alike, however many there are, and no others', () => {
    expect(assess({ beds: 60 }, known)).toEqual({ eligible: true, perBed: 2000_00, subsidy: 120_000_00 })
    expect(assess({ beds: 100_000 }, known).perBed).toBe(2000_00)
    for (const how of ['converted', 'rented']) expect(assess({ how }, known)).toMatchObject({ perBed: 0, subsidy: 0 })
    expect(assess({ beds: 10 }, { ...none, manyBeds: 10, perBed: 1 }).perBed).toBe(0)
  })

  it.each([
    ['perBed', {}, 'new'],
    ['convertedShare', {}, 'converted'],
    ['perBedRented', {}, 'rented'],
    ['leastLeaseYears', {}, 'rented'],
    ['leastMonthsOpen', {}, 'new'],
    ['leastBeds', {}, 'new'],
    ['manyBeds', { beds: 300 }, 'new'],
  ])('without knowing %s it is undetermined', (path, facts, how) => {
    const full = { ...known, convertedShare: 0.5, perBedRented: 1000_00, leastLeaseYears: 5, perBedMany: 5000_00 }
    const { [path]: _, ...silent } = full as Readonly<Record<string, unknown>>
    expect(assess({ how, ...facts }, full).subsidy).not.toBeNull()
    expect(assess({ how, ...facts }, silent).subsidy).toBeNull()
  })

  it('drops a fraction of a fen', () => {
    expect(assess({ how: 'converted', beds: 1 }, { ...none, perBed: 3, convertedShare: 0.5 })).toMatchObject({
      perBed: 1,
    })
  })
})

describe('grants for facilities in Xiamen, 2021', () => {
  const policy = FacilityGrantPolicy.parse({ perDayCareCentre: 150_000_000, perRuralYard: 20_000_000 })
  const of = (facts: object) => facilityGrant2021.assess(FacilityGrantFacts.parse(facts), policy).grant

  it('eld-xiamen-2021-facility: 3 million for Huli, 1.8 for Xiang’an', () => {
    expect(of({ dayCareCentres: 2 })).toBe(300_000_000)
    expect(of({ ruralYards: 9 })).toBe(180_000_000)
    expect(of({ dayCareCentres: 2, ruralYards: 9 })).toBe(480_000_000)
  })

  // The six districts' lines of the announcement, in fen; the rural pilot of 1.2 million beside them.
  it('eld-xiamen-2021-fund: the lines of the announcement add up to what it prints', () => {
    const districts = [1_215_290_000, 1_942_460_000, 244_410_000, 80_420_000, 129_320_000, 27_760_000]
    const sum = districts.reduce((total, value) => total + value, 0)
    expect(sum).toBe(3_639_660_000)
    expect(sum + (of({ dayCareCentres: 2, ruralYards: 9 }) ?? 0) + 120_000_000).toBe(4_239_660_000)
  })
})

it('a grant is undetermined only where there is a facility whose rate is not known', () => {
  const grant = (facts: object, policy: object) =>
    facilityGrant2021.assess(FacilityGrantFacts.parse(facts), policy).grant
  expect(grant({ dayCareCentres: 1 }, { perDayCareCentre: 7 })).toBe(7)
  expect(grant({ dayCareCentres: 1, ruralYards: 1 }, { perDayCareCentre: 7 })).toBeNull()
  expect(grant({ dayCareCentres: 1, ruralYards: 1 }, { perDayCareCentre: 7, perRuralYard: null })).toBe(7)
  expect(grant({}, {})).toBe(0)
})

describe('the programs', () => {
  it('construction: answers alike in every way of running', () => agreement(constructionSubsidy2013))
  it('grants: answer alike in every way of running', () => agreement(facilityGrant2021))
})
