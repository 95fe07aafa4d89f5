import { expect, it } from 'vitest'
import { type DivisionKind, divisionKind, divisionKinds, nameStem } from './kind.js'

it.each<[string, string, DivisionKind]>([
  ['320000', '江苏省', 'province'],
  ['650000', '新疆维吾尔自治区', 'autonomous-region'],
  ['500000', '重庆市', 'municipality'],
  ['810000', '香港特别行政区', 'special-administrative-region'],
  ['350200', '厦门市', 'prefecture-city'],
  ['653100', '喀什地区', 'prefecture'],
  ['422800', '恩施土家族苗族自治州', 'autonomous-prefecture'],
  ['152500', '锡林郭勒盟', 'league'],
  ['320404', '钟楼区', 'district'],
  ['320583', '昆山市', 'county-city'],
  ['500229', '城口县', 'county'],
  ['500241', '秀山土家族苗族自治县', 'autonomous-county'],
  ['150621', '达拉特旗', 'banner'],
  ['150721', '鄂伦春自治旗', 'autonomous-banner'],
  ['520203', '六枝特区', 'special-district'],
  ['429021', '神农架林区', 'forestry-district'],
  // the ending is the kind, whatever stands before it
  ['360704', '赣县区', 'district'],
  ['350405', '沙县区', 'district'],
  ['421002', '沙市区', 'district'],
  ['370103', '市中区', 'district'],
  ['610103', '碑林区', 'district'],
  ['140109', '万柏林区', 'district'],
  ['500157', '两江新区', 'district'],
  ['320404001', '某某街道', 'sub-district'],
  ['320404002', '某某街道办事处', 'sub-district'],
  ['500112100', '新乡镇', 'town'],
  ['500112200', '镇南乡', 'township'],
  ['500112201', '某某土家族乡', 'ethnic-township'],
  ['150621200', '某某苏木', 'sumu'],
  ['320404003', '某某开发区', 'other'],
  ['220581102200', '某某村', 'other'],
])('%s %s', (code, name, kind) => {
  expect(divisionKind(code, name)).toBe(kind)
  expect(Object.keys(divisionKinds)).toContain(kind)
})

it.each([
  ['即墨市', '即墨'],
  ['即墨区', '即墨'],
  ['思茅地区', '思茅'],
  ['两江新区', '两江'],
  ['恩施土家族苗族自治州', '恩施土家族苗族'],
  // one character cannot stand alone
  ['蓟县', '蓟县'],
  ['城区', '城区'],
])('the stem of %s is %s', (name, stem) => {
  expect(nameStem(name)).toBe(stem)
})
