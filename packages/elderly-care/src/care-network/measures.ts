import { defineMeasure, happenedIn, type Measure, type Measured } from '@minzheng/indicators'
import { CareFacility, type CareFacilityKind, isInService } from './facility.js'
import { careRegisterProblems } from './gaps.js'

/** A facility that is there twice for a day leaves the count open; one that closed and opened again does not. */
const twice = (facilities: readonly CareFacility[]): Measured | undefined => {
  const message = careRegisterProblems(facilities).find(({ code }) => code === 'care-facility-twice')?.message
  return message && { unknown: message }
}

/** Whether it was open before: what opens again was not built anew. */
const isFirst = ({ zone, name, opened }: CareFacility, all: readonly CareFacility[]): boolean =>
  !all.some(
    one => one.zone === zone && one.name === name && one.opened !== null && opened !== null && one.opened < opened,
  )

const opened = (indicator: string, kind: CareFacilityKind): Measure<typeof CareFacility> =>
  defineMeasure({
    indicator,
    record: CareFacility,
    of: (facilities, period) =>
      twice(facilities) ??
      facilities.filter(one => one.kind === kind && happenedIn(one.opened, period) && isFirst(one, facilities)).length,
  })

/** The indicators that are counted from the register of the network. */
export const networkMeasures: readonly Measure[] = [
  opened('regional-care-centres-built', 'area-centre'),
  opened('home-care-centres-built', 'home-care-centre'),
  opened('home-care-stations-built', 'home-care-station'),
  opened('day-care-centres-built', 'day-care-centre'),
  opened('rural-happiness-homes-built', 'happiness-home'),
  opened('rural-mutual-aid-points-built', 'neighbour-point'),
  opened('bath-points-built', 'bath-point'),
  defineMeasure({
    indicator: 'day-care-centres',
    record: CareFacility,
    of: (facilities, { asOf }) =>
      twice(facilities) ?? facilities.filter(one => one.kind === 'day-care-centre' && isInService(one, asOf)).length,
  }),
]
