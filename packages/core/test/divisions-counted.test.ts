import { expect, it } from 'vitest'
import { divisionsOn } from '../src/divisions/history.js'
import { type DivisionKind, divisionKind } from '../src/divisions/kind.js'

/** Divisions of a year's end, Taiwan, Hong Kong and Macao and the three offices of islands apart, as statistics count them. */
const counted = (year: number, province = '') => {
  const kinds: Partial<Record<DivisionKind, number>> = {}
  let [prefectures, counties] = [0, 0]
  for (const { code, name, level } of divisionsOn(`${year}-12-31`).divisions()) {
    const kind = divisionKind(code, name)
    if (!code.startsWith(province) || kind === 'other') continue
    kinds[kind] = (kinds[kind] ?? 0) + 1
    if (level === 'prefecture') prefectures++
    if (level === 'county') counties++
  }
  return { prefectures, counties, ...kinds }
}

const yearbook = '中国统计年鉴，全国行政区划'
const bulletin = '民政部统计公报'

it.each([
  [2004, yearbook, { prefectures: 333, 'prefecture-city': 283, 'county-city': 374, district: 852 }],
  [
    2007,
    yearbook,
    {
      prefectures: 333,
      counties: 2859,
      'prefecture-city': 283,
      prefecture: 17,
      'autonomous-prefecture': 30,
      league: 3,
      district: 856,
      'county-city': 368,
      county: 1463,
      'autonomous-county': 117,
      banner: 49,
      'autonomous-banner': 3,
      'special-district': 2,
      'forestry-district': 1,
    },
  ],
  [
    2011,
    yearbook,
    {
      prefectures: 332,
      counties: 2853,
      'prefecture-city': 284,
      district: 857,
      'county-city': 369,
      county: 1456,
      'autonomous-county': 117,
    },
  ],
  [2013, '城乡建设统计公报', { 'prefecture-city': 286, 'county-city': 368 }],
  [
    2015,
    bulletin,
    {
      prefectures: 334,
      'prefecture-city': 291,
      prefecture: 10,
      'autonomous-prefecture': 30,
      league: 3,
      district: 921,
      'county-city': 361,
      county: 1397,
      'autonomous-county': 117,
      banner: 49,
      'autonomous-banner': 3,
      'special-district': 1,
      'forestry-district': 1,
    },
  ],
  [
    2019,
    yearbook,
    {
      prefectures: 333,
      counties: 2846,
      'prefecture-city': 293,
      district: 965,
      'county-city': 387,
      county: 1323,
      'autonomous-county': 117,
    },
  ],
  [2020, bulletin, { prefectures: 333, counties: 2844, district: 973, 'county-city': 388, county: 1312 }],
  [2021, bulletin, { prefectures: 333, counties: 2843, district: 977, 'county-city': 394, county: 1301 }],
  [2023, bulletin, { prefectures: 333, counties: 2844, district: 977, 'county-city': 397, county: 1299 }],
])('at the end of %i there were as many as %s has', (year, _, expected) => {
  expect(counted(year)).toMatchObject(expected)
})

// Prefectures, cities of prefecture level, counties and their like, districts, county-level cities.
const provinces: Record<number, string> = {
  2007: `11 0 0 18 16 0; 12 0 0 18 15 0; 13 11 11 172 36 22; 14 11 11 119 23 11; 15 12 9 101 21 11; 21 14 14 100 56 17; 22 9 8 60 20 20;
    23 13 12 128 64 18; 31 0 0 19 18 0; 32 13 13 106 54 27; 33 11 11 90 32 22; 34 17 17 105 44 5; 35 9 9 85 26 14; 36 11 11 99 19 10;
    37 17 17 140 49 31; 41 17 17 159 50 21; 42 13 12 102 38 24; 43 14 13 122 34 16; 44 21 21 121 54 23; 45 14 14 109 34 7; 46 2 2 20 4 6;
    50 0 0 40 19 0; 51 21 18 181 43 14; 52 9 4 88 10 9; 53 16 8 129 12 9; 54 7 1 73 1 1; 61 10 10 107 24 3; 62 14 12 86 17 4`,
  2011: `11 0 0 16 14 0; 12 0 0 16 13 0; 13 11 11 172 36 22; 14 11 11 119 23 11; 15 12 9 101 21 11; 21 14 14 100 56 17; 22 9 8 60 20 20;
    23 13 12 128 64 18; 31 0 0 17 16 0; 32 13 13 104 55 25; 33 11 11 90 32 22; 34 16 16 105 43 6; 35 9 9 85 26 14; 36 11 11 100 19 11;
    37 17 17 140 49 31; 41 17 17 159 50 21; 42 13 12 103 38 24; 43 14 13 122 35 16; 44 21 21 121 54 23; 45 14 14 109 34 7; 46 2 2 20 4 6`,
}

const rows = Object.entries(provinces).flatMap(([year, text]) =>
  text.split(';').map(row => {
    const [province = '', ...expected] = row.trim().split(' ')
    return { year: Number(year), province, expected: expected.map(Number) }
  }),
)

it.each(rows)('at the end of $year there were in $province $expected', ({ year, province, expected }) => {
  const { prefectures, counties, ...kinds } = counted(year, province)
  const cities = kinds['prefecture-city'] ?? 0
  expect([prefectures, cities, counties, kinds.district ?? 0, kinds['county-city'] ?? 0]).toEqual(expected)
})
