import { choice, count, fen, ifKnown, months, orNone, share, years } from '@minzheng/core/fields'
import { defineProgram, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { localInstitutionRules } from '../shared/documents.js'
import { beds } from '../shared/fields.js'

const cite = localInstitutionRules
const ways = { new: ['新建', 'New'], converted: ['改建', 'Converted'], rented: ['租赁', 'Rented'] } as const

/** Beds that were built, converted or rented. */
export const ConstructionSubsidyFacts = z.strictObject({
  how: choice(ways, '建设方式', 'How the beds came about'),
  beds: beds('床位数', 'Beds'),
  monthsOpen: ifKnown(months('运营月数', 'Months open', { most: 10_000 })),
  leaseYears: ifKnown(years('租期年数', 'Years of the lease')),
})

/**
 * What a place pays for a bed, and for which. `null`: the place pays none, or asks for none; a value that is left out is not
 * known, and neither is what hangs on it.
 */
export const ConstructionSubsidyPolicy = z.strictObject({
  leastMonthsOpen: orNone(months('最少运营月数', 'Fewest months open', { most: 1000 })),
  leastBeds: orNone(beds('最低床位数', 'Fewest beds')),
  /** `null`: beds are paid alike, however many there are. */
  manyBeds: orNone(beds('高档床位数', 'Many beds are')),
  perBed: orNone(fen('新建每床补贴', 'New, per bed', { per: 'bed' })),
  /** Read where {@link manyBeds} is set. */
  perBedMany: orNone(fen('新建床位达到高档的每床补贴', 'New, per bed of many', { per: 'bed' })),
  /** `null`: converted beds are not paid. */
  convertedShare: orNone(share('改建占新建的比例', 'Converted: share of new')),
  /** `null`: rented beds are not paid. */
  perBedRented: orNone(fen('租赁每床补贴', 'Rented, per bed', { per: 'bed' })),
  leastLeaseYears: orNone(years('租赁最短租期年数', 'Rented: fewest years')),
})

/** 养老机构建设补贴 since 2013, the year of the oldest local rule that is known; there is no national one. */
export const constructionSubsidy2013 = defineProgram({
  id: 'construction-subsidy',
  title: { zh: '养老机构建设补贴', en: 'Construction subsidy of a home' },
  inForce: { from: '2013-01-01', cite },
  facts: ConstructionSubsidyFacts,
  policy: ConstructionSubsidyPolicy,
  rules(home, policy) {
    const rented = home.how.is('rented')
    const longEnough = policy.leastMonthsOpen.ifSet(least => home.monthsOpen.atLeast(least))
    const largeEnough = policy.leastBeds.ifSet(least => home.beds.atLeast(least))
    const leased = policy.leastLeaseYears.ifSet(least => home.leaseYears.atLeast(least))
    const eligible = longEnough
      .and(rented.choose(leased, largeEnough))
      .as({ zh: '符合建设补贴条件', en: 'Eligible' }, { cite })
    const perNewBed = policy.perBed.otherwise(0)
    const newRate = policy.manyBeds
      .ifSet(many => home.beds.atLeast(many).choose(policy.perBedMany.otherwise(0), perNewBed), perNewBed)
      .as({ zh: '新建每床标准', en: 'Rate of a new bed' }, { unit: 'fen/bed', cite })
    const convertedRate = policy.convertedShare.ifSet(share => newRate.times(share).rounded('down'), 0)
    const perBed = rented
      .choose(policy.perBedRented.otherwise(0), home.how.is('new').choose(newRate, convertedRate))
      .as({ zh: '每床补贴', en: 'Per bed' }, { unit: 'fen/bed', cite })
    const subsidy = eligible
      .choose(home.beds.times(perBed), 0)
      .as({ zh: '一次性建设补贴', en: 'One-off subsidy' }, { unit: 'fen', cite })
    return { eligible, perBed, subsidy }
  },
})

/** The one-off subsidy for beds built, converted or rented, in fen. */
export const constructionSubsidy = versions(constructionSubsidy2013)

const facilities = (zh: string, en: string) => count(zh, en, { unit: 'facility', most: 100_000 }).default(0)

/** New community facilities of a place in a year. */
export const FacilityGrantFacts = z.strictObject({
  dayCareCentres: facilities('新建照料中心', 'New day-care centres'),
  ruralYards: facilities('新建农村幸福院', 'New rural happiness yards'),
})

const perFacility = (zh: string, en: string) => orNone(fen(zh, en, { per: 'facility', most: 1_000_000_000 }))

/** What is granted for a new facility, in fen. `null`: none; left out: not known. */
export const FacilityGrantPolicy = z.strictObject({
  perDayCareCentre: perFacility('每个照料中心补助', 'Per day-care centre'),
  perRuralYard: perFacility('每个农村幸福院补助', 'Per rural yard'),
})

/** 社区养老服务设施建设补助 since 2021, the one year of which an amount is known; there is no national rule. */
export const facilityGrant2021 = defineProgram({
  id: 'facility-grant',
  title: { zh: '社区养老服务设施建设补助', en: 'Grant for community facilities' },
  inForce: { from: '2021-01-01', cite },
  facts: FacilityGrantFacts,
  policy: FacilityGrantPolicy,
  rules(place, policy) {
    // Where there is no such facility, its rate need not be known.
    const part = (count: NumberExpression, rate: NumberExpression) =>
      count.greaterThan(0).choose(count.times(rate.otherwise(0)), 0)
    const grant = part(place.dayCareCentres, policy.perDayCareCentre)
      .plus(part(place.ruralYards, policy.perRuralYard))
      .as({ zh: '设施建设补助', en: 'Grant for facilities' }, { unit: 'fen', cite })
    return { grant }
  },
})

/** What a place gets for its new community facilities, in fen. */
export const facilityGrant = versions(facilityGrant2021)
