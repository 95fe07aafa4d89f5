import { fenOf, happenedBy, PlainDate, runsOn } from '@minzheng/core'
import {
  attended,
  checked,
  defineMeasure,
  enrolled,
  happenedIn,
  type Measure,
  type MeasurePeriod,
  shareWhere,
  sumOf,
} from '@minzheng/indicators'
import * as z from 'zod'
import { FukangBeneficiary } from './assistive-devices/fukang.js'
import { DeviceFirm, DeviceRental, deviceFirmsOn } from './assistive-devices/registers.js'
import { DisabilityEvent } from './disability-services/care.js'
import { SubsidyApplication } from './disability-services/handling.js'
import { DisabilityPayment } from './disability-services/payments.js'
import { pairingSums, RedHeritageSite, VillagePairing } from './old-areas/areas.js'
import { assistanceMeasures } from './shared/assistance-measures.js'

export * from './shared/assistance-measures.js'

import { reliefMeasures } from './shared/relief-measures.js'

export * from './shared/relief-measures.js'

import { standardMeasures } from './shared/standard-measures.js'

export * from './shared/standard-measures.js'

/** Somebody who draws one of the two subsidies for disabled people, from one day to another; `person` tells persons apart. */
export const SubsidyRecipient = z.strictObject({
  person: z.string().min(1),
  kind: z.enum(['living', 'nursing']),
  since: PlainDate,
  until: PlainDate.nullable().default(null),
})

const paidOf = (indicator: string, counts: (payment: DisabilityPayment) => boolean) =>
  defineMeasure({
    indicator,
    record: DisabilityPayment,
    of: (payments, period) =>
      sumOf(
        // What came back after the day had been paid on it.
        payments.filter(
          one => happenedIn(one.paidOn, period) && !happenedBy(one.returnedOn, period.asOf) && counts(one),
        ),
        ({ amount }) => amount,
      ) / fenOf(1),
  })

const recipientsOf = (indicator: string, counts: (recipient: z.infer<typeof SubsidyRecipient>) => boolean) =>
  defineMeasure({
    indicator,
    record: SubsidyRecipient,
    of: (list, { asOf }) =>
      new Set(list.filter(one => runsOn(one.since, one.until, asOf) && counts(one)).map(({ person }) => person)).size,
  })

/** Whether nobody tells if an application was decided, and it may have been in the period: it was complete by its end, and neither answered nor taken back before it. */
const mayBeDecidedIn = (
  { completeOn, decidedOn, toldOn, withdrawnOn }: SubsidyApplication,
  { from, asOf }: MeasurePeriod,
): boolean =>
  decidedOn === undefined && completeOn <= asOf && [toldOn, withdrawnOn].every(on => on == null || from <= on)

/** How each indicator of assistance, of disability and of old areas comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [
  ...reliefMeasures,
  ...standardMeasures,
  paidOf('disability-subsidies-paid', () => true),
  paidOf('disability-living-subsidy-paid', ({ kind }) => kind === 'living'),
  paidOf('disability-nursing-subsidy-paid', ({ kind }) => kind === 'nursing'),
  recipientsOf('disability-subsidies-recipients', () => true),
  recipientsOf('disability-living-subsidy-recipients', ({ kind }) => kind === 'living'),
  recipientsOf('disability-nursing-subsidy-recipients', ({ kind }) => kind === 'nursing'),
  defineMeasure({
    indicator: 'disability-subsidy-online-share',
    record: SubsidyApplication,
    key: ({ id }) => id,
    of: (applications, period) =>
      shareWhere(
        applications.filter(({ completeOn }) => happenedIn(completeOn, period)),
        ({ channel }) => channel === 'online',
      ),
  }),
  defineMeasure({
    indicator: 'disability-subsidy-cross-province-cases',
    record: SubsidyApplication,
    key: ({ id }) => id,
    of: (applications, period) => {
      const there = applications.filter(({ channel }) => channel === 'cross-province')
      return there.some(one => mayBeDecidedIn(one, period))
        ? {
            unknown: {
              zh: '有申请没有记录是否作出认定。',
              en: 'Whether an application was decided is not on record.',
            },
          }
        : there.filter(({ decidedOn }) => happenedIn(decidedOn, period)).length
    },
  }),
  // Of those entitled, who draws.
  checked('disability-subsidies-coverage'),
  attended('disability-subsidy-staff-trained'),
  defineMeasure({
    indicator: 'disability-events',
    record: DisabilityEvent,
    key: ({ name, on }) => JSON.stringify([name, on]),
    of: (events, period) => events.filter(({ on }) => happenedIn(on, period)).length,
  }),
  defineMeasure({
    indicator: 'assistive-device-rentals',
    record: DeviceRental,
    key: ({ id }) => id,
    of: (rentals, period) => rentals.filter(({ from }) => happenedIn(from, period)).length,
  }),
  defineMeasure({
    indicator: 'assistive-device-firms',
    record: DeviceFirm,
    of: (firms, { asOf }) => deviceFirmsOn(firms, asOf).length,
  }),
  defineMeasure({
    indicator: 'fukang-beneficiaries',
    record: FukangBeneficiary,
    of: (list, period) =>
      new Set(list.filter(({ fittedOn }) => happenedIn(fittedOn, period)).map(({ person }) => person)).size,
  }),
  enrolled('xiangyu-railway-workers'),
  enrolled('veteran-five-old-persons'),
  defineMeasure({
    indicator: 'old-area-villages-paired',
    record: VillagePairing,
    of: (pairings, period) => pairingSums(pairings, period).villages,
  }),
  defineMeasure({
    indicator: 'old-area-aid',
    record: VillagePairing,
    key: ({ organisation, village, signedOn }) => `${organisation} ${village} ${signedOn}`,
    of: (pairings, period) => {
      const { own, brought } = pairingSums(pairings, period)
      return own === null || brought === null
        ? { unknown: { zh: '有结对没有记录投入的资金。', en: 'What was put into a pairing is not on record.' } }
        : (own + brought) / fenOf(1)
    },
  }),
  defineMeasure({
    indicator: 'red-heritage-marked-rate',
    record: RedHeritageSite,
    key: ({ id }) => id,
    of: (sites, { asOf }) =>
      shareWhere(
        sites.filter(({ protectedSince }) => !happenedBy(protectedSince, asOf)),
        ({ markedOn }) => (markedOn === undefined ? null : happenedBy(markedOn, asOf)),
      ),
  }),
  ...assistanceMeasures,
]
