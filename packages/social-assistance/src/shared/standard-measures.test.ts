import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import { StandardOnRecord, standardMeasures } from './standard-measures.js'

const set = (standard: string, yuan: number, more: object = {}) => ({
  standard,
  amount: yuan * 100,
  from: '2020-01-01',
  ...more,
})
const urban = [
  set('dibao-urban', 550, { from: '2019-01-01', until: '2019-12-31' }),
  set('dibao-urban', 600, { until: '2020-12-31' }),
  set('dibao-urban', 650, { from: '2021-01-01' }),
]
const rural = set('dibao-rural', 4320, { per: 'year' })
const nursing = [set('disability-nursing', 100, { grade: '一级' }), set('disability-nursing', 80, { grade: '二级' })]

describe('the standards of a place from the register of its notices', () => {
  const rows: readonly MeasureRow[] = [
    // 株洲 2020: one of 600 yuan a month in the city, 4,320 a year in the counties.
    ['dibao-standard-urban', urban, 600],
    ['dibao-standard-rural', [rural], 4320],
    ['dibao-standard-rural', [set('dibao-rural', 600)], 7200],
    ['dibao-standard-urban', [set('dibao-urban', 4320, { per: 'year' })], 360],
    ['dibao-standard-unified', [...urban, set('dibao-rural', 600)], 600],
    ['dibao-standard-unified', [...urban, set('dibao-rural', 7200, { per: 'year' })], 600],
    ['dibao-standard-unified', [...urban, rural], 'More than one amount is in force on the day.'],
    ['dibao-standard-unified', urban, 'No rural dibao standard is in force on 2020-12-31.'],
    [
      'dibao-standard-urban',
      [set('dibao-urban', 600, { until: '2020-12-30' })],
      'No urban dibao standard is in force on 2020-12-31.',
    ],
    [
      'dibao-standard-urban',
      [set('dibao-urban', 600), set('dibao-urban', 650, { from: '2020-07-01' })],
      'More than one urban dibao standard of one grade is in force on 2020-12-31.',
    ],
    [
      'dibao-standard-urban',
      [set('dibao-urban', 600, { grade: '城区' }), set('dibao-urban', 650, { grade: '矿区' })],
      'More than one amount is in force on the day.',
    ],
    ['dibao-rural-to-urban-standard', [...urban, rural], [360, 600]],
    ['dibao-rural-to-urban-standard', urban, 'No rural dibao standard is in force on 2020-12-31.'],
    [
      'dibao-rural-to-urban-standard',
      [...urban, set('dibao-rural', 360, { grade: '甲' }), set('dibao-rural', 380, { grade: '乙' })],
      'More than one amount is in force on the day.',
    ],
    [
      'dibao-rural-to-urban-standard',
      [rural, set('dibao-urban', 600, { grade: '甲' }), set('dibao-urban', 650, { grade: '乙' })],
      'More than one amount is in force on the day.',
    ],
    ['tekun-basic-living-standard', [set('tekun-basic', 9360, { per: 'year' })], 780],
    ['tekun-care-standard-full', [set('tekun-care-full', 500)], 500],
    ['tekun-care-standard-half', [set('tekun-care-half', 250.5)], 250.5],
    ['disability-living-subsidy-standard', [set('disability-living', 90)], 90],
    ['disability-nursing-subsidy-standard', nursing, 80],
    ['disability-subsidies-standard', [set('disability-living', 90), ...nursing], 80],
    ['disability-subsidies-standard', [set('disability-living', 70), ...nursing], 70],
    // 株洲 2020 item 31: 100 yuan a month in the city, 80 at least in 渌口 and the counties.
    ['disability-subsidies-standard', [set('disability-living', 100), set('disability-nursing', 100)], 100],
    ['disability-subsidies-standard', [set('disability-living', 80), set('disability-nursing', 80)], 80],
    ['disability-subsidies-standard', [set('disability-living', 80), set('disability-nursing', 79)], 79],
    // The sums of 厦门 before and since 厦民〔2022〕45号, under days of the period here.
    [
      'veteran-five-old-allowance',
      [set('veteran-five-old', 1870, { from: '2019-01-01', until: '2019-12-31' }), set('veteran-five-old', 2110)],
      2110,
    ],
    ['disability-subsidies-standard', nursing, 'No living subsidy is in force on 2020-12-31.'],
  ]
  itMeasures(standardMeasures, { from: '2020-01-01', asOf: '2020-12-31' }, rows)
})

it('a standard ends on its first day at the earliest', () => {
  const parse = (until: string) => StandardOnRecord.safeParse(set('dibao-urban', 600, { until })).success
  expect([parse('2020-01-01'), parse('2019-12-31')]).toEqual([true, false])
})
