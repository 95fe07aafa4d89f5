import { addDays, fenOf, happenedBy, type PlainDate } from '@minzheng/core'
import {
  attended,
  completed,
  defineMeasure,
  happenedIn,
  type Measure,
  shareOfEach,
  shareWhere,
  sumOf,
} from '@minzheng/indicators'
import { CarePartnership, isPartnership } from './care-partnerships/partnership.js'
import { freshDevices, isCareDevice, isLinked, LinkedDevice } from './care-platform/devices.js'
import { ServiceOrder } from './care-platform/orders.js'
import { HomeVaccination, vaccinationRates } from './epidemic-relief/protection.js'
import { closedLeads, FraudLead } from './fraud-prevention/leads.js'
import { InstitutionFiling, isFiledOn } from './institution-filing/register.js'
import {
  CareInspection,
  correctedFindings,
  InspectedHome,
  isInspectedWithinYear,
} from './institution-inspection/inspection.js'
import { Caregiver, inPost } from './service-quality/quality.js'
import { bedMeasure, InstitutionSubsidy, ofNursingBeds } from './shared/measured-records.js'
import type { Tally } from './shared/share.js'
import { holdsSmartCareAward, SmartCareAward } from './smart-care/demonstrations.js'

/** A tally as the two parts of a ratio; unknown while one of the list is. */
export const ratioOf = ({ yes, no, unknown }: Tally) =>
  unknown > 0
    ? {
        unknown: {
          zh: `${yes + no + unknown} 条记录中有 ${unknown} 条情况不明。`,
          en: `Of ${yes + no + unknown} records ${unknown} do not say.`,
        },
      }
    : { numerator: yes, denominator: yes + no }

/** Of each home that has not closed before a day the inspections up to it, where it has any: one of a later day then leaves nothing open. Where it has none by then, its later ones stand. */
const inspectedBy = (homes: readonly InspectedHome[], asOf: PlainDate): readonly InspectedHome[] => {
  const closed = new Set(homes.filter(home => home.closed != null && home.closed < asOf).map(home => home.institution))
  const isUpTo = ({ inspected }: InspectedHome) => happenedBy(inspected, asOf)
  const known = new Set(homes.filter(isUpTo).map(({ institution }) => institution))
  return homes.filter(home => !closed.has(home.institution) && (!known.has(home.institution) || isUpTo(home)))
}

/** A home that ended and was filed again has more records than one; one that paused and went on has one. */
const daysFiled = ({ registered, receipt, ending }: InstitutionFiling) =>
  [receipt ?? registered, ending && ending.resumed == null ? addDays(ending.stops, -1) : null] as const

const inspectionKey = ({ institution, kind, on, matter }: CareInspection): string =>
  [institution, kind, on, matter].filter(Boolean).join(' ')

/** Of homes and their staff, their supervision, and the platforms: what the registers of these topics amount to. */
export const supervisionMeasures: readonly Measure[] = [
  defineMeasure({
    indicator: 'care-institutions',
    record: InstitutionFiling,
    key: ({ institution }) => institution,
    days: daysFiled,
    of: (homes, { asOf }) => {
      const filed = shareWhere(homes, home => isFiledOn(home, asOf))
      return typeof filed === 'object' && 'numerator' in filed ? filed.numerator : filed
    },
  }),
  defineMeasure({
    indicator: 'care-institution-residents',
    record: InstitutionFiling,
    key: ({ institution }) => institution,
    days: daysFiled,
    of: (homes, { asOf }) => {
      const whether = shareWhere(homes, home => isFiledOn(home, asOf))
      if (typeof whether === 'object' && 'unknown' in whether) return whether
      const filed = homes.filter(home => isFiledOn(home, asOf))
      const silent = filed.find(({ residents }) => residents === null)
      return silent === undefined
        ? sumOf(filed, ({ residents }) => residents ?? 0)
        : {
            unknown: {
              zh: `“${silent.institution}”的入住人数不明。`,
              en: `How many live in "${silent.institution}" is not known.`,
            },
          }
    },
  }),
  completed('care-institutions-built'),
  completed('care-institution-beds-added'),
  completed('nursing-beds-added'),
  completed('dementia-care-beds-added'),
  bedMeasure(
    'nursing-beds',
    ofNursingBeds(nursingBeds => nursingBeds),
  ),
  attended('care-workers-trained'),
  defineMeasure({
    indicator: 'care-workers',
    record: Caregiver,
    of: (caregivers, { asOf }) => inPost(caregivers, asOf).length,
  }),
  defineMeasure({
    indicator: 'care-institution-subsidy-paid',
    record: InstitutionSubsidy,
    // Two years may be paid at once.
    key: ({ institution, paid, amount, forYear, id }) =>
      [institution, paid, amount, forYear, id].filter(part => part !== undefined).join(' '),
    of: (payments, period) =>
      sumOf(
        payments.filter(({ paid, returned }) => happenedIn(paid, period) && !happenedBy(returned, period.asOf)),
        ({ amount }) => amount,
      ) / fenOf(1),
  }),
  defineMeasure({
    indicator: 'care-institution-inspection-rate',
    record: InspectedHome,
    key: ({ institution, inspected }) => `${institution} ${inspected ?? ''}`.trim(),
    // A home that was seen again has more records than one.
    of: (homes, { asOf }) =>
      shareOfEach(
        inspectedBy(homes, asOf),
        ({ institution }) => institution,
        home => isInspectedWithinYear(home, asOf),
      ),
  }),
  defineMeasure({
    indicator: 'care-institution-problems-corrected-rate',
    record: CareInspection,
    key: inspectionKey,
    of: (inspections, { asOf }) => {
      const corrected = correctedFindings(inspections, asOf)
      return corrected === null
        ? { unknown: { zh: '有检查没有记录发现的问题。', en: 'What an inspection found is not on record.' } }
        : ratioOf(corrected)
    },
  }),
  defineMeasure({
    indicator: 'combined-care-inspections',
    record: CareInspection,
    key: inspectionKey,
    of: (inspections, period) => {
      const made = inspections.filter(({ on }) => happenedIn(on, period))
      return made.some(({ combinedCare }) => combinedCare == null)
        ? {
            unknown: {
              zh: '有检查没有记录是否为医养结合机构。',
              en: 'Whether a home combines medical care is not on record.',
            },
          }
        : made.filter(({ combinedCare }) => combinedCare).length
    },
  }),
  defineMeasure({
    indicator: 'care-fraud-leads-closed-rate',
    record: FraudLead,
    key: ({ id }) => id,
    of: (leads, { asOf }) => ratioOf(closedLeads(leads, asOf)),
  }),
  defineMeasure({
    indicator: 'rural-care-partnerships',
    record: CarePartnership,
    key: ({ helper, helped, signed }) => `${helper.name} ${helped.name} ${signed}`,
    // An agreement that is renewed before it ends is the same pair.
    of: (pairs, { asOf }) =>
      new Set(
        pairs
          .filter(pair => pair.helper.area !== pair.helped.area && isPartnership(pair, asOf))
          .map(({ helper, helped }) => `${helper.name} ${helped.name}`),
      ).size,
  }),
  defineMeasure({
    indicator: 'care-platform-orders-served',
    record: ServiceOrder,
    key: ({ id }) => id,
    of: (orders, period) => orders.filter(({ served }) => happenedIn(served, period)).length,
  }),
  defineMeasure({
    indicator: 'linked-care-devices',
    record: LinkedDevice,
    key: ({ institution, device }) => `${institution} ${device}`,
    days: ({ linked, unlinked }) => [linked, unlinked],
    of: (devices, { asOf }) => devices.filter(device => isCareDevice(device) && isLinked(device, asOf)).length,
  }),
  defineMeasure({
    indicator: 'care-data-fresh-rate',
    record: LinkedDevice,
    key: ({ institution, device }) => `${institution} ${device}`,
    days: ({ linked, unlinked }) => [linked, unlinked],
    of: (devices, { asOf }) => ratioOf(freshDevices(devices, asOf)),
  }),
  defineMeasure({
    indicator: 'smart-care-awards',
    record: SmartCareAward,
    key: ({ name, class: kind, awarded }) => `${kind} ${name} ${awarded}`,
    // Who was awarded anew is one.
    of: (awards, { asOf }) =>
      new Set(
        awards.filter(award => holdsSmartCareAward(award, asOf)).map(({ name, class: kind }) => `${kind} ${name}`),
      ).size,
  }),
  defineMeasure({
    indicator: 'care-home-vaccination-rate',
    record: HomeVaccination,
    // Who moved to another home, or works in two, is one.
    key: ({ person, institution, role }) => `${person} ${institution} ${role}`,
    days: ({ since, until }) => [since, until],
    of: (people, { asOf }) => ratioOf(vaccinationRates(people, asOf).full),
  }),
]
