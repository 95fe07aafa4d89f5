import { defineMeasure, happenedIn, type Measure } from '@minzheng/indicators'
import { CareFacility, type CareFacilityKind, isInService } from './facility.js'

const key = ({ zone, name }: CareFacility) => `${zone} ${name}`

const opened = (indicator: string, kind: CareFacilityKind): Measure<typeof CareFacility> =>
  defineMeasure({
    indicator,
    record: CareFacility,
    key,
    of: (facilities, period) => facilities.filter(one => one.kind === kind && happenedIn(one.opened, period)).length,
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
    key,
    of: (facilities, { asOf }) =>
      facilities.filter(one => one.kind === 'day-care-centre' && isInService(one, asOf)).length,
  }),
]
