import { placed } from '@minzheng/core'
import { defineMeasure, type Measure } from '@minzheng/indicators'
import { openIfTwice } from '../shared/measured-records.js'
import { openedFirst } from '../shared/opened-first.js'
import { CareFacility, type CareFacilityKind, isInService } from './facility.js'
import { careRegisterProblems } from './gaps.js'

/** Those of a kind that opened in the period and had not been open before; open where one is there twice on one day. */
const opened = (indicator: string, kind: CareFacilityKind): Measure<typeof CareFacility> =>
  defineMeasure({
    indicator,
    record: CareFacility,
    of: (facilities, period) => {
      const own = facilities.filter(one => one.kind === kind)
      return (
        openIfTwice(careRegisterProblems(facilities)) ??
        openedFirst(own, period, ({ zone, within }) => placed(zone, within)).length
      )
    },
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
      openIfTwice(careRegisterProblems(facilities)) ??
      facilities.filter(one => one.kind === 'day-care-centre' && isInService(one, asOf)).length,
  }),
]
