import { expect, it } from 'vitest'
import { discoveryChannels } from './active-discovery/discovery.js'
import { watchSources } from './active-discovery/watch.js'
import { misconductKinds } from './assistance-oversight/ledger.js'
import { aidNetworkForms } from './assistance-services/networks.js'
import { stationServices } from './joint-handling/station.js'
import { hardshipReliefMeasures } from './low-income-monitoring/relief.js'
import { oldAreaAidSources } from './old-areas/areas.js'
import { kinSearchWays } from './relief-stay/stay.js'
import { patrolTeams } from './street-patrol/patrol.js'

it.each(
  Object.entries({
    discoveryChannels,
    watchSources,
    misconductKinds,
    aidNetworkForms,
    stationServices,
    hardshipReliefMeasures,
    oldAreaAidSources,
    kinSearchWays,
    patrolTeams,
  }),
)('%s is a list that practice keeps open', (_, words) => expect(words).toHaveProperty('other'))
