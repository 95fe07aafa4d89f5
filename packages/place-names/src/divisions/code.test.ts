import { divisionKind, divisionOf, divisionsOn } from '@minzheng/core/divisions'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeHint, parseDivisionCode, townshipKinds, urbanRuralCodes, villageKinds } from './code.js'

describe('published codes of the statistics bureau', () => {
  // id, code, code of town and country; county, township, village part, kinds, town and country
  it.each([
    ['co-002 春明村', '220581102200', '122', '220581', '220581102', '200', 'villagers-committee', 'town', '镇乡结合区'],
    ['co-003 大榆树村', '220581102202', '220', '220581', '220581102', '202', 'villagers-committee', 'town', '村庄'],
    [
      'co-005 土城子',
      '150525204200',
      '210',
      '150525',
      '150525204',
      '200',
      'villagers-committee',
      'township',
      '乡中心区',
    ],
    [
      '九龙社区 (the same table)',
      '220581102001',
      '121',
      '220581',
      '220581102',
      '001',
      'residents-committee',
      'town',
      '镇中心区',
    ],
  ])('%s', (_, code, urbanRural, county, township, villagePart, villageKind, townshipKind, title) => {
    const { parts, problems } = parseDivisionCode(code, { urbanRural })
    expect(problems).toEqual([])
    expect(parts).toMatchObject({ level: 'village', county, township, villagePart, villageKind, townshipKind })
    expect(parts?.urbanRural && urbanRuralCodes[parts.urbanRural.code].title.zh).toBe(title)
  })
  it('says them in Chinese', () => {
    expect([villageKinds['villagers-committee'].zh, townshipKinds.town.zh]).toEqual(['村民委员会', '镇'])
  })
})

it.each([
  ['000', undefined],
  ['001', 'sub-district'],
  ['099', 'sub-district'],
  ['100', 'town'],
  ['199', 'town'],
  ['200', 'township'],
  ['399', 'township'],
  ['400', 'similar'],
  ['599', 'similar'],
  ['600', undefined],
])('township digits %s: %s', (digits, kind) => {
  const { parts, problems } = parseDivisionCode(`220581${digits}`)
  expect(parts?.townshipKind).toBe(kind)
  expect(problems.map(({ code }) => code)).toEqual(digits === '600' ? ['township-range'] : [])
})

it.each([
  ['001', 'residents-committee'],
  ['199', 'residents-committee'],
  ['200', 'villagers-committee'],
  ['399', 'villagers-committee'],
  ['400', 'similar'],
  ['599', 'similar'],
  ['600', undefined],
])('village digits %s: %s', (digits, kind) => {
  const { parts, problems } = parseDivisionCode(`220581102${digits}`)
  expect(parts?.villageKind).toBe(kind)
  expect(problems.map(({ code }) => code)).toEqual(kind ? [] : ['village-range'])
})

it.each(Object.keys(urbanRuralCodes))('%s is town where it begins with 1', code => {
  expect(parseDivisionCode('220581102200', { urbanRural: code }).parts?.urbanRural?.urban).toBe(code.startsWith('1'))
})

it.each([
  ['22058', {}, ['division-code-form']],
  ['２２０５８１', {}, ['division-code-form']],
  ['990000', {}, ['division-code-province']],
  ['160100', {}, ['division-code-province']],
  ['701', {}, ['division-code-form']],
  ['710000', {}, []],
  ['820000', {}, []],
  ['220581102200', { urbanRural: '124' }, ['urban-rural-code']],
  ['220581102200', { urbanRural: 'toString' }, ['urban-rural-code']],
])('%s %o: %o', (code, given, problems) => {
  expect(parseDivisionCode(code, given).problems.map(one => one.code)).toEqual(problems)
})

describe('a code in its parts', () => {
  it.each([
    ['220000', { level: 'province', province: '220000' }],
    ['220500', { level: 'prefecture', province: '220000', prefecture: '220500' }],
    ['220581', { level: 'county', province: '220000', prefecture: '220500', county: '220581' }],
    [
      '220581102',
      {
        level: 'township',
        province: '220000',
        prefecture: '220500',
        county: '220581',
        township: '220581102',
        townshipKind: 'town',
      },
    ],
    [
      '220581102200',
      {
        level: 'village',
        province: '220000',
        prefecture: '220500',
        county: '220581',
        township: '220581102',
        townshipKind: 'town',
        villagePart: '200',
        villageKind: 'villagers-committee',
      },
    ],
  ])('%s', (code, parts) => {
    expect(parseDivisionCode(code)).toStrictEqual({ parts, problems: [] })
  })

  it('says of digits outside the ranges which they are', () => {
    const told = (code: string) =>
      parseDivisionCode(code).problems.map(({ severity, path, message }) => [severity, path, message.zh, message.en])
    expect(told('220581602703')).toEqual([
      ['warning', ['code'], '乡级代码 602 不在 001 至 599 之间。', '602 is not of 001 to 599.'],
      ['warning', ['code'], '村级代码 703 不在 001 至 599 之间。', '703 is not of 001 to 599.'],
    ])
    expect(told('220581000200')).toEqual([
      ['warning', ['code'], '乡级代码 000 不在 001 至 599 之间。', '000 is not of 001 to 599.'],
    ])
  })
})

// GB/T 2260-2007: of the third and fourth digits 01 to 20 and 51 to 70 are cities; of the fifth and sixth 01 to 20 districts,
// 21 to 50 counties, 81 to 99 cities; 51 to 80 are named for districts and for counties.
describe('what the digits hint at', () => {
  const counties = ['county', 'autonomous-county', 'banner', 'autonomous-banner']
  const prefectures = ['prefecture', 'autonomous-prefecture', 'league']
  it.each([
    ['330100', ['prefecture-city']],
    ['332000', ['prefecture-city']],
    ['332100', prefectures],
    ['335000', prefectures],
    ['335100', ['prefecture-city']],
    ['337000', ['prefecture-city']],
    ['337100', []],
    ['429000', []],
    ['330101', ['district']],
    ['330120', ['district']],
    ['330121', counties],
    ['330150', counties],
    ['330151', ['district', ...counties]],
    ['330180', ['district', ...counties]],
    ['330181', ['county-city']],
    ['330199', ['county-city']],
    ['330181000', ['county-city']],
    ['332100000', prefectures],
    ['330000', []],
    ['330101001', []],
    ['330101001001', []],
  ])('%s: %j', (code, kinds) => {
    expect(codeHint(code)).toEqual(kinds)
  })
})

describe('the kind is that of the name', () => {
  it.each([
    ['429021', '神农架林区', 'forestry-district', ['county']],
    ['140109', '万柏林区', 'district', ['district']],
    ['610103', '碑林区', 'district', ['district']],
    ['500151', '铜梁区', 'district', ['district']],
    ['533102', '瑞丽市', 'county-city', ['district']],
    ['533103', '芒市', 'county-city', ['district']],
    ['370215', '即墨区', 'district', ['district']],
    ['520203', '六枝特区', 'special-district', ['district']],
    ['150723', '鄂伦春自治旗', 'autonomous-banner', ['county']],
    ['441900', '东莞市', 'prefecture-city', ['prefecture-city']],
    ['542500', '阿里地区', 'prefecture', ['prefecture']],
    ['152200', '兴安盟', 'league', ['prefecture']],
    ['310000', '上海市', 'municipality', []],
    ['810000', '香港特别行政区', 'special-administrative-region', []],
    ['460321', '西沙群岛', 'other', ['county']],
  ])('%s %s', (code, name, kind, hint) => {
    expect(divisionKind(code, name)).toBe(kind)
    expect(codeHint(code).filter(one => hint.includes(one))).toEqual(hint)
  })

  it.each([
    ['220581001', '光明街道', 'sub-district'],
    ['220581102', '山城镇', 'town'],
    ['220581201', '黑山头乡', 'township'],
    ['220581201', '小杨满族朝鲜族乡', 'ethnic-township'],
    ['150525204', '土城子苏木', 'sumu'],
    ['150702205', '哈克鄂温克民族苏木', 'sumu'],
  ])('%s %s: %s', (code, name, kind) => {
    expect(parseDivisionCode(code, { name }).parts?.kind).toBe(kind)
  })

  it('the hint is wrong often enough not to be the kind', () => {
    expect(codeHint('533102')).not.toContain(divisionKind('533102', divisionOf('533102')?.name ?? ''))
  })
})

it('never throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (code, urbanRural) => {
      const { parts, problems } = parseDivisionCode(code, urbanRural === undefined ? {} : { urbanRural })
      expect(parts !== undefined || problems.length > 0).toBe(true)
    }),
  )
})

it.each([
  ['320404', '2024-01-01', []],
  ['320404101', '2024-01-01', []],
  ['320499', '2024-01-01', ['division-code-unknown']],
  ['510199001', '2024-01-01', ['division-code-unknown']],
])('%s on %s: %j', (code, day, expected) => {
  const table = divisionsOn(day)
  const { problems } = parseDivisionCode(code, { isKnown: one => table.divisionOf(one) !== undefined })
  expect(problems.map(one => one.code)).toEqual(expected)
  expect(parseDivisionCode(code).problems).toEqual([])
})

// GB/T 2260.
it('the digits of the 34 provinces', () => {
  const prefixes = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0'))
  const known = prefixes.filter(prefix => parseDivisionCode(`${prefix}0000`).problems.length === 0)
  expect(known).toHaveLength(34)
  expect(known.filter(prefix => divisionOf(`${prefix}0000`) === undefined)).toEqual([])
})
