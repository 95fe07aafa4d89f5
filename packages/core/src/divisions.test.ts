import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin } from './division.js'
import { bundledEntries } from './division-names.js'
import {
  childrenOf,
  countiesOf,
  divisionData,
  divisionName,
  divisionOf,
  divisionTable,
  findDivisions,
  fullName,
  provinces,
} from './divisions.js'
import { isPlainDate } from './plain-date.js'
import { ProblemError } from './problem.js'

const codes = (divisions: readonly { code: string }[] | undefined) => divisions?.map(({ code }) => code)

it('says what its data are', () => {
  expect(isPlainDate(divisionData.asOf)).toBe(true)
  expect(provinces()).toHaveLength(34)
  expect(divisionOf('653228')).toMatchObject({ name: '和康县' })
  // later than the data, by third parties
  expect(divisionOf('500112')).toBeDefined()
  expect(divisionOf('500157')).toBeUndefined()
})

it.each([
  ['320000', '江苏省', '江苏省', 'province', undefined, false],
  ['320400', '常州市', '江苏省常州市', 'prefecture', '320000', false],
  ['320404', '钟楼区', '江苏省常州市钟楼区', 'county', '320400', false],
  ['500112', '渝北区', '重庆市渝北区', 'county', '500000', false],
  ['500241', '秀山土家族苗族自治县', '重庆市秀山土家族苗族自治县', 'county', '500000', false],
  ['429004', '仙桃市', '湖北省仙桃市', 'county', '420000', false],
  ['659001', '石河子市', '新疆维吾尔自治区石河子市', 'county', '650000', false],
  ['441900', '东莞市', '广东省东莞市', 'prefecture', '440000', false],
  ['460400', '儋州市', '海南省儋州市', 'prefecture', '460000', false],
  ['810000', '香港特别行政区', '香港特别行政区', 'province', undefined, false],
  ['110100', '北京市', '北京市', 'prefecture', '110000', true],
  ['429000', '省直辖县级行政区划', '湖北省省直辖县级行政区划', 'prefecture', '420000', true],
] as const)('%s is %s', (code, name, full, level, parent, heading) => {
  expect(divisionOf(code)).toEqual({ code, name, level, parent, heading })
  expect(divisionName(code)).toBe(name)
  expect(fullName(code)).toBe(full)
})

it('takes the 9 and 12 digits of a county, and knows no township', () => {
  expect(divisionName('320404000')).toBe('钟楼区')
  expect(divisionName('320404000000')).toBe('钟楼区')
  expect(divisionName('320404001')).toBeUndefined()
})

it('answers `undefined` for what it does not know, never an empty list', () => {
  for (const code of ['990000', '100000', '', '500157'])
    for (const look of [divisionOf, divisionName, fullName, childrenOf, countiesOf]) expect(look(code)).toBeUndefined()
})

describe('childrenOf', () => {
  it('gives a municipality its districts and counties', () => {
    expect(childrenOf('500000')).toHaveLength(38)
    expect(codes(childrenOf('500000'))).toContain('500112')
    expect(codes(childrenOf('500200'))?.[0]).toBe('500229')
    expect(childrenOf('110000')).toHaveLength(16)
  })

  it('puts directly administered counties beside prefectures', () => {
    expect(codes(childrenOf('420000'))).toEqual(expect.arrayContaining(['420100', '429004', '429021']))
    expect(codes(childrenOf('420000'))).not.toContain('429000')
    expect(codes(childrenOf('429000'))).toEqual(['429004', '429005', '429006', '429021'])
  })

  it('ends at counties', () => {
    expect(childrenOf('320404')).toEqual([])
  })
})

describe('countiesOf', () => {
  it.each([
    ['320400', 6],
    ['350200', 6],
    ['500000', 38],
    ['420000', 103],
    ['429000', 4],
    ['441900', 0],
    ['320404', 1],
    ['710000', 0],
  ])('%s has %i', (code, count) => {
    expect(countiesOf(code)).toHaveLength(count)
  })

  it('finds each county in one province, and in itself', () => {
    const all = provinces().flatMap(({ code }) => codes(countiesOf(code)) ?? [])
    expect(all).toHaveLength(2849)
    expect(new Set(all).size).toBe(2849)
    for (const code of all) expect(codes(countiesOf(code))).toEqual([code])
  })
})

describe('findDivisions', () => {
  it.each([
    ['钟楼区', ['320404']],
    ['钟楼', ['320404']],
    ['常州市钟楼区', ['320404']],
    ['江苏常州钟楼', ['320404']],
    ['江苏省钟楼区', ['320404']],
    ['江苏省 常州市 钟楼区', ['320404']],
    ['重庆市渝北区', ['500112']],
    ['重庆', ['500000']],
    ['仙桃', ['429004']],
    ['恩施', ['422800', '422801']],
    ['吉林', ['220000', '220200']],
    ['北京市朝阳区', ['110105']],
    ['南京市钟楼区', []],
    ['楼区', []],
    ['县', []],
    ['', []],
  ])('%s: %j', (name, expected) => {
    expect(codes(findDivisions(name))).toEqual(expected)
  })

  it('keeps places of one name apart', () => {
    expect(findDivisions('鼓楼区').map(({ code }) => fullName(code))).toEqual([
      '江苏省南京市鼓楼区',
      '江苏省徐州市鼓楼区',
      '福建省福州市鼓楼区',
      '河南省开封市鼓楼区',
    ])
  })

  it('finds every place by its name and by its full name', () => {
    const places = bundledEntries().filter(({ code }) => divisionOf(code)?.heading === false)
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ code, name }) => {
        expect(codes(findDivisions(name))).toContain(code)
        expect(codes(findDivisions(fullName(code)!))).toEqual([code])
      }),
    )
  })
})

describe('a table of the caller', () => {
  it('answers by its own entries, townships among them', () => {
    const table = divisionTable([
      { code: '500157', name: '两江新区' },
      { code: '500000', name: '重庆市' },
      { code: '500157001', name: '某某街道' },
    ])
    expect(table.fullName('500157001')).toBe('重庆市两江新区某某街道')
    expect(codes(table.childrenOf('500000'))).toEqual(['500157'])
    expect(codes(table.childrenOf('500157'))).toEqual(['500157001'])
    expect(codes(table.countiesOf('500000'))).toEqual(['500157'])
    expect(table.divisionOf('500112')).toBeUndefined()
  })

  it('lists every wrong entry', () => {
    const wrong = () =>
      divisionTable([
        { code: '32040', name: '钟楼区' },
        { code: '320404', name: '钟楼区' },
        { code: '320404000', name: '钟楼区' },
        { code: '320402', name: '' },
      ])
    expect(wrong).toThrow(ProblemError)
    try {
      wrong()
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      expect(error.problems.map(({ code, path }) => [code, ...path])).toEqual([
        ['division-entry', 0],
        ['division-twice', 2],
        ['division-entry', 3],
      ])
    }
  })
})

it('agrees with the codes on what lies in what', () => {
  for (const { code, parent } of provinces().flatMap(province => countiesOf(province.code) ?? []))
    expect(parent !== undefined && isWithin(code, parent)).toBe(true)
})
