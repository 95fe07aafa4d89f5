import { defineProgram, label, versions, words } from '@minzheng/rules'
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

export const ConstructionSubsidyPolicy = z.object({
  leastMonthsOpen: z
    .int()
    .min(0)
    .max(1000)
    .meta(label('最少运营月数', 'Fewest months open', 'month')),
  leastBeds: z
    .int()
    .min(0)
    .max(100_000)
    .meta(label('最低床位数', 'Fewest beds', 'bed')),
  manyBeds: z
    .int()
    .min(0)
    .max(100_000)
    .meta(label('高档床位数', 'Many beds are', 'bed')),
  perBed: rate.meta(label('新建每床补贴', 'New, per bed', 'fen/bed')),
  perBedMany: rate.meta(label('新建床位达到高档的每床补贴', 'New, per bed of many', 'fen/bed')),
  convertedShare: z.number().min(0).max(1).multipleOf(0.01).meta(label('改建占新建的比例', 'Converted: share of new')),
  perBedRented: rate.meta(label('租赁每床补贴', 'Rented, per bed', 'fen/bed')),
  leastLeaseYears: z
    .int()
    .min(0)
    .max(100)
    .meta(label('租赁最短租期年数', 'Rented: fewest years', 'year')),
})

export const constructionSubsidy2013 = defineProgram({
  id: 'construction-subsidy',
  title: { zh: '养老机构建设补贴', en: 'Construction subsidy of a home' },
  inForce: { from: '2013-01-01', cite },
  facts: ConstructionSubsidyFacts,
  policy: ConstructionSubsidyPolicy,
  rules(home, policy) {
    const rented = home.how.is('rented')
    const eligible = home.monthsOpen
      .atLeast(policy.leastMonthsOpen)
      .and(rented.choose(home.leaseYears.atLeast(policy.leastLeaseYears), home.beds.atLeast(policy.leastBeds)))
      .as({ zh: '符合建设补贴条件', en: 'Eligible' }, { cite })
    const newRate = home.beds.atLeast(policy.manyBeds).choose(policy.perBedMany, policy.perBed)
    const perBed = rented
      .choose(
        policy.perBedRented,
        home.how.is('new').choose(newRate, newRate.times(policy.convertedShare).rounded('down')),
      )
      .as({ zh: '每床补贴', en: 'Per bed' }, { unit: 'fen/bed', cite })
    const subsidy = eligible
      .choose(home.beds.times(perBed), 0)
      .as({ zh: '一次性建设补贴', en: 'One-off subsidy' }, { unit: 'fen', cite })
    return { eligible, perBed, subsidy }
  },
})

/** The one-off subsidy for beds built, converted or rented. */
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

export const FacilityGrantPolicy = z.object({
  perDayCareCentre: z
    .int()
    .min(0)
    .max(1_000_000_000)
    .meta(label('每个照料中心补助', 'Per day-care centre', 'fen/facility')),
  perRuralYard: z
    .int()
    .min(0)
    .max(1_000_000_000)
    .meta(label('每个农村幸福院补助', 'Per rural yard', 'fen/facility')),
})

export const facilityGrant2021 = defineProgram({
  id: 'facility-grant',
  title: { zh: '社区养老服务设施建设补助', en: 'Grant for community facilities' },
  inForce: { from: '2021-01-01', cite },
  facts: FacilityGrantFacts,
  policy: FacilityGrantPolicy,
  rules(place, policy) {
    const grant = place.dayCareCentres
      .times(policy.perDayCareCentre)
      .plus(place.ruralYards.times(policy.perRuralYard))
      .as({ zh: '设施建设补助', en: 'Grant for facilities' }, { unit: 'fen', cite })
    return { grant }
  },
})

/** What a place gets for its new community facilities. */
export const facilityGrant = versions(facilityGrant2021)
