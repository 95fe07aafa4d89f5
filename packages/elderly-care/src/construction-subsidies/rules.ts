import { defineProgram, label, type NumberExpression, versions, words } from '@minzheng/rules'
import * as z from 'zod'
import { localInstitutionRules } from '../shared/documents.js'

const cite = localInstitutionRules
const rate = z.int().min(0).max(10_000_000)

const ways = {
  new: { zh: '新建', en: 'New' },
  converted: { zh: '改建', en: 'Converted' },
  rented: { zh: '租赁', en: 'Rented' },
}

/** Beds that were built, converted or rented. */
export const ConstructionSubsidyFacts = z.object({
  how: z.enum(['new', 'converted', 'rented']).meta({ ...label('建设方式', 'How the beds came about'), ...words(ways) }),
  beds: z
    .int()
    .min(0)
    .max(100_000)
    .meta(label('床位数', 'Beds', 'bed')),
  monthsOpen: z
    .int()
    .min(0)
    .max(10_000)
    .nullish()
    .meta(label('运营月数', 'Months open', 'month')),
  leaseYears: z
    .int()
    .min(0)
    .max(100)
    .nullish()
    .meta(label('租期年数', 'Years of the lease', 'year')),
})

/**
 * What a place pays for a bed, and for which. `null`: the place pays none, or asks for none; a value that is left out is not
 * known, and neither is what hangs on it.
 */
export const ConstructionSubsidyPolicy = z.object({
  leastMonthsOpen: z
    .int()
    .min(0)
    .max(1000)
    .nullable()
    .meta(label('最少运营月数', 'Fewest months open', 'month')),
  leastBeds: z
    .int()
    .min(0)
    .max(100_000)
    .nullable()
    .meta(label('最低床位数', 'Fewest beds', 'bed')),
  /** `null`: beds are paid alike, however many there are. */
  manyBeds: z
    .int()
    .min(0)
    .max(100_000)
    .nullable()
    .meta(label('高档床位数', 'Many beds are', 'bed')),
  perBed: rate.nullable().meta(label('新建每床补贴', 'New, per bed', 'fen/bed')),
  /** Read where {@link manyBeds} is set. */
  perBedMany: rate.nullable().meta(label('新建床位达到高档的每床补贴', 'New, per bed of many', 'fen/bed')),
  /** `null`: converted beds are not paid. */
  convertedShare: z
    .number()
    .min(0)
    .max(1)
    .multipleOf(0.01)
    .nullable()
    .meta(label('改建占新建的比例', 'Converted: share of new')),
  /** `null`: rented beds are not paid. */
  perBedRented: rate.nullable().meta(label('租赁每床补贴', 'Rented, per bed', 'fen/bed')),
  leastLeaseYears: z
    .int()
    .min(0)
    .max(100)
    .nullable()
    .meta(label('租赁最短租期年数', 'Rented: fewest years', 'year')),
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

const facilities = (zh: string, en: string) =>
  z
    .int()
    .min(0)
    .max(100_000)
    .default(0)
    .meta(label(zh, en, 'facility'))

/** New community facilities of a place in a year. */
export const FacilityGrantFacts = z.object({
  dayCareCentres: facilities('新建照料中心', 'New day-care centres'),
  ruralYards: facilities('新建农村幸福院', 'New rural happiness yards'),
})

const perFacility = z.int().min(0).max(1_000_000_000).nullable()

/** What is granted for a new facility, in fen. `null`: none; left out: not known. */
export const FacilityGrantPolicy = z.object({
  perDayCareCentre: perFacility.meta(label('每个照料中心补助', 'Per day-care centre', 'fen/facility')),
  perRuralYard: perFacility.meta(label('每个农村幸福院补助', 'Per rural yard', 'fen/facility')),
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
