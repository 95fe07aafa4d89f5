import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
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

describe('the programs', () => {
  it('construction: answers alike in every way of running', () => agreement(constructionSubsidy2013))
  it('grants: answer alike in every way of running', () => agreement(facilityGrant2021))
})
