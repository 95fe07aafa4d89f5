import { expect, it } from 'vitest'
import { charityLegislationOn } from './legislation.js'

const donation = '中华人民共和国公益事业捐赠法 1999-09-01'
const law2016 = '中华人民共和国慈善法 2016-09-01'
const law2023 = '中华人民共和国慈善法 2024-09-05'

// Each document says its own first day.
it.each<[string, string, string[]]>([
  ['500112', '1999-08-31', []],
  ['500112', '1999-09-01', [donation]],
  ['500112', '2016-08-31', [donation]],
  ['500112', '2016-09-01', [donation, law2016]],
  ['500112', '2022-08-31', [donation, law2016]],
  ['500112', '2022-09-01', [donation, law2016, '重庆市慈善条例 2022-09-01']],
  ['430202', '2024-09-04', [donation, law2016]],
  ['430202', '2024-09-05', [donation, law2023]],
  ['310115', '2021-10-31', [donation, law2016]],
  ['310115', '2021-11-01', [donation, law2016, '上海市慈善条例 2021-11-01']],
  ['370102', '2021-07-01', [donation, law2016, '山东省慈善条例 2021-07-01']],
  ['350203', '2021-05-31', [donation, law2016]],
  ['350203', '2021-06-01', [donation, law2016, '福建省慈善事业促进办法 2021-06-01']],
  ['320505', '2024-08-31', [donation, law2016]],
  ['320505', '2024-09-01', [donation, law2016, '苏州市慈善促进条例 2024-09-01']],
  ['420102', '2021-09-01', [donation, law2016, '湖北省慈善条例 2021-09-01']],
  ['440103', '2021-09-01', [donation, law2016, '广州市慈善促进条例 2021-09-01']],
  ['440300', '2021-09-01', [donation, law2016]],
  [
    '330203',
    '2025-02-28',
    [donation, law2023, '浙江省实施《中华人民共和国慈善法》办法 2019-01-01', '宁波市慈善事业促进条例 2011-10-01'],
  ],
  [
    '330203',
    '2025-03-01',
    [donation, law2023, '浙江省实施《中华人民共和国慈善法》办法 2019-01-01', '宁波市慈善事业促进条例 2025-03-01'],
  ],
])('in %s on %s: %j', (place, on, expected) =>
  expect(charityLegislationOn(place, on).map(({ title, effective }) => `${title} ${effective}`)).toEqual(expected),
)
