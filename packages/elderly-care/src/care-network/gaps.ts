import { type Citation, keysOf, type PlainDate, type Problem, placed, problem } from '@minzheng/core'
import { countEach } from '../shared/count-each.js'
import { spellProblems } from '../shared/spells.js'
import {
  type CareFacility,
  type CareFacilityKind,
  careFacilityKinds,
  type DailyService,
  dailyServices,
  isInService,
} from './facility.js'

/** What a place asks of a kind of facility. No norm of the whole country is known; what is left out is not asked. */
export interface CareFacilityNorm {
  readonly kind: CareFacilityKind
  /** Least floor area in m². */
  readonly leastArea?: number
  /** Least beds for day care and short stays. */
  readonly leastBeds?: number
  /** Services that it must offer. */
  readonly services?: readonly DailyService[]
  readonly cite: Citation
}

const short = (path: string, zh: string, en: string, norm: CareFacilityNorm): Problem =>
  problem(
    `care-facility-${path}`,
    'error',
    [path],
    [zh, en],
    [`请按《${norm.cite.title}》补足。`, `Make it up to "${norm.cite.title}".`],
  )

const open = (path: string): Problem =>
  problem(
    `care-facility-${path}-unknown`,
    'warning',
    [path],
    ['未登记，无法核对。', 'Not on record; it cannot be checked.'],
    ['请补登。', 'Record it.'],
  )

const least = (
  path: 'area' | 'beds',
  held: number | null,
  asked: number | undefined,
  norm: CareFacilityNorm,
  unit: readonly [string, string],
) => {
  if (asked === undefined) return []
  if (held === null) return [open(path)]
  if (held >= asked) return []
  return [short(path, `${held}${unit[0]}，不足${asked}${unit[0]}。`, `${held} ${unit[1]}, under ${asked}.`, norm)]
}

/**
 * What a facility lacks of the norm of its kind: `care-facility-area`, `-beds`, `-services`; with `-unknown` where the register
 * does not say. A norm of another kind asks nothing of it.
 */
export const careFacilityProblems = (facility: CareFacility, norm: CareFacilityNorm): Problem[] => {
  if (facility.kind !== norm.kind) return []
  const { services } = facility
  const asked = norm.services ?? []
  const missing = services === null ? [] : asked.filter(service => !services.includes(service))
  return [
    ...least('area', facility.area, norm.leastArea, norm, ['平方米', 'm²']),
    ...least('beds', facility.beds, norm.leastBeds, norm, ['张', 'beds']),
    ...(services === null && asked.length > 0 ? [open('services')] : []),
    ...missing.map(service =>
      short('services', `缺少“${dailyServices[service].zh}”。`, `"${dailyServices[service].en}" is missing.`, norm),
    ),
  ]
}

/**
 * What is wrong with the register of facilities itself: `care-facility-twice` in one zone and kind, `care-facility-backwards`, and, where the
 * zones of the place are given, `care-facility-zone` of one that is in none of them, and so in no row of {@link zoneTable}.
 */
export const careRegisterProblems = (facilities: readonly CareFacility[], zones?: readonly string[]): Problem[] => [
  ...spellProblems(facilities, {
    code: 'care-facility',
    // A station may be a bathing point as well: its kinds are there one by one, and each is counted by itself.
    key: ({ zone, name, within, kind }) => JSON.stringify([zone, placed(name, within), kind]),
    name: ({ zone, name, within }) => `${zone} ${placed(name, within)}`,
    first: ({ opened }) => opened,
    last: ({ closed }) => closed,
  }),
  ...facilities.flatMap(({ zone, name }, index) =>
    zones === undefined || zones.includes(zone)
      ? []
      : [
          problem(
            'care-facility-zone',
            'error',
            [index, 'zone'],
            [`“${name}”的片区“${zone}”不在片区名单中。`, `The zone "${zone}" of "${name}" is none of the zones.`],
            ['请核对片区。', 'Check the zone.'],
          ),
        ],
  ),
]

/** What a zone has on a day, and which of the kinds asked for it lacks. */
export interface ZoneCover {
  readonly zone: string
  readonly facilities: readonly CareFacility[]
  readonly lacking: readonly CareFacilityKind[]
}

/**
 * The table of zones (片区化布局): for each zone the facilities in service on the day, and the kinds that it is to have and has
 * not. Which kinds a zone is to have is the place's own plan; a facility of a zone that is not listed is in no row.
 */
export const zoneTable = (
  zones: readonly string[],
  facilities: readonly CareFacility[],
  kinds: readonly CareFacilityKind[],
  asOf: PlainDate,
): readonly ZoneCover[] =>
  zones.map(zone => {
    const here = facilities.filter(facility => facility.zone === zone && isInService(facility, asOf))
    return { zone, facilities: here, lacking: kinds.filter(kind => !here.some(one => one.kind === kind)) }
  })

/** How many facilities of each kind are in service on a day. */
export const facilitiesOn = (
  facilities: readonly CareFacility[],
  asOf: PlainDate,
): Readonly<Record<CareFacilityKind, number>> =>
  countEach(
    keysOf(careFacilityKinds),
    facilities.filter(facility => isInService(facility, asOf)),
    ({ kind }) => kind,
  )

/**
 * The facilities in service on a day, beside the providers that the platform of the place has then (by their numbers): those run by a
 * provider that it has not, and those of which it is not known who runs them.
 */
export const facilitiesOffPlatform = (
  facilities: readonly CareFacility[],
  providers: readonly string[],
  asOf: PlainDate,
): { readonly off: readonly CareFacility[]; readonly unknown: readonly CareFacility[] } => {
  const open = facilities.filter(facility => isInService(facility, asOf))
  return {
    off: open.filter(({ provider }) => provider != null && !providers.includes(provider)),
    unknown: open.filter(({ provider }) => provider == null),
  }
}
