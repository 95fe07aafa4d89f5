import { PlainDate, type Problem, problem, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { spellProblems } from '../shared/spells.js'

/** A facility on the map of elderly care (养老地图): where it is, what it is, and what a visitor wants to know. */
export const MappedFacility = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum([
    'home',
    'day-care',
    'station',
    'canteen',
    'meal-point',
    'adviser',
    'rental',
    'nursing-hospital',
    'area-centre',
    'mutual-aid',
    'other',
  ]),
  division: z.string().min(1),
  address: z.string().min(1),
  /** Degrees, CGCS2000 or WGS 84; a map of another datum (GCJ-02) has to be converted first. */
  longitude: z.number(),
  latitude: z.number(),
  phone: z.string().min(1).optional(),
  beds: z.int().min(0).optional(),
  opened: PlainDate,
  /** The last day; `null`: open. */
  closed: PlainDate.nullable().default(null),
})
export type MappedFacility = z.infer<typeof MappedFacility>

type Properties = Omit<MappedFacility, 'longitude' | 'latitude' | 'closed'>

/** The map as a layer of GeoJSON (RFC 7946): longitude before latitude. */
export interface CareMap {
  readonly type: 'FeatureCollection'
  readonly features: readonly {
    readonly type: 'Feature'
    readonly id: string
    readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
    readonly properties: Properties
  }[]
}

/** The facilities that are open on a day, as GeoJSON. */
export const careMap = (facilities: readonly MappedFacility[], on: PlainDate): CareMap => ({
  type: 'FeatureCollection',
  features: facilities
    .filter(({ opened, closed }) => runsOn(opened, closed, on))
    .map(({ longitude, latitude, closed, ...properties }) => ({
      type: 'Feature',
      id: properties.id,
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties,
    })),
})

/** What of a map is wrong: ids twice (but for what closed or moved and opened again), an end before the beginning, and points that are not in China, as where longitude and latitude are exchanged. */
export const careMapProblems = (facilities: readonly MappedFacility[]): Problem[] => {
  const twice = spellProblems(facilities, {
    code: 'mapped',
    key: ({ id }) => id,
    first: ({ opened }) => opened,
    last: one => one.closed,
  }).flatMap(({ code, path }) => (code === 'mapped-twice' ? [path[0]] : []))
  return facilities.flatMap(({ id, longitude, latitude, opened, closed }, index) => {
    const found: Problem[] = []
    if (twice.includes(index))
      found.push(
        problem(
          'on-record-twice',
          'error',
          [index, 'id'],
          [`“${id}”登记了两次。`, `"${id}" is on record twice.`],
          ['请保留一条。', 'Keep one of them.'],
        ),
      )
    if (closed !== null && closed < opened)
      found.push(
        problem(
          'ends-before-it-begins',
          'error',
          [index, 'closed'],
          [`“${id}”的关闭日期早于开办日期。`, `"${id}" closed before it opened.`],
          ['请更正日期。', 'Mend the days.'],
        ),
      )
    if (longitude < 73 || longitude > 136 || latitude < 3 || latitude > 54)
      found.push(
        problem(
          'not-in-china',
          'error',
          [index, 'longitude'],
          [
            `“${id}”的坐标（${longitude}, ${latitude}）不在中国境内。`,
            `"${id}" at (${longitude}, ${latitude}) is not in China.`,
          ],
          ['请检查经纬度是否填反。', 'See whether longitude and latitude are exchanged.'],
        ),
      )
    return found
  })
}
