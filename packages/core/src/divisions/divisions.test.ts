import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin } from '../division.js'
import { isPlainDate } from '../plain-date.js'
import { ProblemError } from '../problem.js'
import {
  childrenOf,
  countiesOf,
  divisionData,
  divisionName,
  divisionOf,
  divisionOn,
  divisionsOn,
  divisionTable,
  findDivisions,
  fullName,
  placeProblems,
  provinces,
  successorsOf,
} from './index.js'

const codes = (divisions: readonly { code: string }[] | undefined) => divisions?.map(({ code }) => code)

it('the newest table is that of the history after every change', () => {
  expect(provinces().flatMap(({ code }) => countiesOf(code) ?? [])).toEqual(
    provinces().flatMap(({ code }) => divisionsOn('9999-12-31').countiesOf(code) ?? []),
  )
  expect(
    divisionsOn('9999-12-31')
      .divisions()
      .map(({ code }) => divisionOf(code)),
  ).toEqual(divisionsOn('9999-12-31').divisions())
})

it('says what its data are', () => {
  expect(isPlainDate(divisionData.from) && isPlainDate(divisionData.asOf)).toBe(true)
  expect(provinces()).toHaveLength(34)
})

it.each([
  ['320000', '江苏省', '江苏省', 'province', undefined],
  ['320400', '常州市', '江苏省常州市', 'prefecture', '320000'],
  ['320404', '钟楼区', '江苏省常州市钟楼区', 'county', '320400'],
  ['500157', '两江新区', '重庆市两江新区', 'county', '500000'],
  ['500241', '秀山土家族苗族自治县', '重庆市秀山土家族苗族自治县', 'county', '500000'],
  ['429004', '仙桃市', '湖北省仙桃市', 'county', '420000'],
  ['653132', '岑岭县', '新疆维吾尔自治区喀什地区岑岭县', 'county', '653100'],
  ['659001', '石河子市', '新疆维吾尔自治区石河子市', 'county', '650000'],
  ['659013', '草湖市', '新疆维吾尔自治区草湖市', 'county', '650000'],
  ['441900', '东莞市', '广东省东莞市', 'prefecture', '440000'],
  ['460400', '儋州市', '海南省儋州市', 'prefecture', '460000'],
  ['810000', '香港特别行政区', '香港特别行政区', 'province', undefined],
] as const)('%s is %s', (code, name, full, level, parent) => {
  expect(divisionOf(code)).toEqual({ code, name, level, parent, heading: false })
  expect(divisionName(code)).toBe(name)
  expect(fullName(code)).toBe(full)
})

describe('by day (2.11)', () => {
  it('500112 渝北区 stands until it is abolished, and keeps its name', () => {
    expect(divisionsOn('2025-11-05').divisionName('500112')).toBe('渝北区')
    expect(divisionsOn('2025-11-06').divisionName('500112')).toBeUndefined()
    expect(divisionName('500112')).toBe('渝北区')
    expect(fullName('500112')).toBe('重庆市渝北区')
    expect(divisionsOn('2024-12-31').fullName('500112')).toBe('重庆市渝北区')
    expect(divisionsOn('2026-11-29').fullName('500112')).toBeUndefined()
    expect(divisionOf('500112')).toBeUndefined()
    expect(divisionsOn('2024-12-31').divisionOf('500112')).toMatchObject({ name: '渝北区' })
    expect(divisionOn('500112', '2026-11-29')).toMatchObject({ status: 'abolished' })
    expect(successorsOf('500112').successions.map(({ to }) => to.code)).toEqual(['500157', '500109'])
  })

  it('a name of old is that of its time, with what it lay in then', () => {
    expect(fullName('341421')).toBe('安徽省巢湖市庐江县')
    expect(divisionsOn('2010-11-25').fullName('420600')).toBe('湖北省襄樊市')
    expect(fullName('420600')).toBe('湖北省襄阳市')
  })

  it('counts what stood on the day', () => {
    expect(divisionsOn('2025-11-05').countiesOf('500000')).toHaveLength(38)
    expect(divisionsOn('2025-11-06').countiesOf('500000')).toHaveLength(37)
    expect(countiesOf('500000')).toHaveLength(37)
    expect(codes(divisionsOn('2024-12-31').childrenOf('500000'))).toContain('500112')
    expect(divisionsOn('2003-01-01').provinces()).toHaveLength(34)
    expect(codes(divisionsOn('2024-12-31').findDivisions('渝北'))).toEqual(['500112'])
    expect(findDivisions('渝北')).toEqual([])
    expect(codes(divisionsOn('2017-07-17').findDivisions('九江县'))).toEqual(['360421'])
    expect(codes(divisionsOn('2017-07-18').findDivisions('柴桑区'))).toEqual(['360404'])
  })

  it.each([
    ['500112', '2025-11-05', undefined],
    ['500112', '2025-11-06', 'division-abolished'],
    ['500112', '2026-11-29', 'division-abolished'],
    ['500112001', '2026-11-29', 'division-abolished'],
    ['500157', '2025-11-05', 'division-not-yet'],
    ['500157', '2025-11-06', undefined],
    ['653132', '2026-03-25', 'division-not-yet'],
    ['653132', '2026-03-26', undefined],
    ['659013', '2026-04-16', 'division-not-yet'],
    ['659013', '2026-04-17', undefined],
    ['210504', '1984-06-30', 'division-undecided'],
    ['430221', '2018-06-18', undefined],
    ['430221', '2018-06-19', 'division-abolished'],
    ['142523', '2026-11-29', 'division-abolished'],
    ['320404', '2026-11-29', undefined],
    ['320404001', '2026-11-29', undefined],
    ['320404', '1999-01-01', undefined],
    ['999999', '2026-11-29', 'division-unknown'],
    ['999999001', '2026-11-29', 'division-unknown'],
    ['昆山', '2026-11-29', 'not-a-division-code'],
    ['', '2026-11-29', 'not-a-division-code'],
  ])('%s on %s: %s', (code, day, expected) => {
    expect(placeProblems(code, day).map(one => one.code)).toEqual(expected === undefined ? [] : [expected])
  })

  it('a warning says what took its place, from when, or what stood before', () => {
    expect(placeProblems('500112', '2026-11-29')).toEqual([
      {
        code: 'division-abolished',
        severity: 'warning',
        path: [],
        message: {
          zh: '500112 渝北区自 2025-11-06 起已撤销，2026-11-29 不再有效。',
          en: '500112 渝北区 is abolished from 2025-11-06; it is not in force on 2026-11-29.',
        },
        remedy: { zh: '请改用 500157 两江新区、500109 北碚区。', en: 'Write 500157 两江新区, 500109 北碚区.' },
      },
    ])
    expect(placeProblems('500157', '2024-12-31')[0]).toMatchObject({
      severity: 'warning',
      remedy: { zh: '请改用当时的 500105 江北区、500112 渝北区、500109 北碚区。' },
    })
    expect(placeProblems('370215', '2017-01-01')[0]?.remedy).toEqual({
      zh: '请改用当时的 370282 即墨市。',
      en: 'Write what stood then: 370282 即墨市.',
    })
    expect(placeProblems('330113', '2020-01-01')[0]?.remedy.zh).toBe('请改用当时的 330110 余杭区。')
    expect(placeProblems('142523', '2026-11-29')[0]).toMatchObject({
      message: {
        zh: '142523 屯留县自 1985-04-30 起已撤销（（85）国函字62号），2026-11-29 不再有效。',
        en: '142523 屯留县 is abolished from 1985-04-30 (（85）国函字62号); it is not in force on 2026-11-29.',
      },
      remedy: { zh: '请改用 140405 屯留区。' },
    })
    expect(placeProblems('430221', '2026-11-29')[0]?.message.zh).toBe(
      '430221 株洲县自 2018-06-19 起已撤销（国函〔2018〕88号），2026-11-29 不再有效。',
    )
    // 屯留区 was 屯留县 of two codes
    expect(placeProblems('140405', '2017-01-01')[0]?.remedy.zh).toBe('请改用当时的 140424 屯留县。')
    expect(placeProblems('140405', '1984-01-01')[0]?.remedy.zh).toBe('请改用当时的 142523 屯留县。')
    expect(placeProblems('653132', '2024-12-31')[0]?.remedy.en).toBe('Write a division of that day.')
    expect(placeProblems('210504', '1984-06-30')[0]?.message.en).toBe(
      'What 210504 stood for on 1984-06-30 is undecided, since the day of the change is not known: 210504 明山区, or none.',
    )
    expect(placeProblems('210504', '1984-06-30')[0]?.message.zh).toContain('可能是 210504 明山区，也可能没有。')
    expect(placeProblems('211011', '1984-06-30')[0]?.message.zh).toContain('可能是 211011 郊区、211011 太子河区。')
    expect(placeProblems('210504', '1983-01-01')[0]?.message.zh).toBe(
      '210504 明山区自 1984-01-01 至 1984-12-31 间某日起才有，1983-01-01 尚未设立。',
    )
    expect(placeProblems('999999', '2026-11-29')[0]?.severity).toBe('error')
  })

  it.each(['2024-02-30', '2024-1-5', ''])('a day that does not exist is refused: %j', day => {
    for (const ask of [() => divisionOn('500112', day), () => divisionsOn(day), () => placeProblems('500112', day)])
      expect(ask).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ code: 'not-a-date' })] }))
  })
})

it('takes the 9 and 12 digits of a county, and knows no township', () => {
  expect(divisionName('320404000')).toBe('钟楼区')
  expect(divisionName('320404000000')).toBe('钟楼区')
  expect(divisionName('320404001')).toBeUndefined()
})

it('answers `undefined` for what it does not know, never an empty list', () => {
  for (const code of ['990000', '100000', '', '429000', '110100'])
    for (const look of [divisionOf, divisionName, fullName, childrenOf, countiesOf]) expect(look(code)).toBeUndefined()
})

describe('childrenOf', () => {
  it('gives a municipality its districts and counties', () => {
    expect(childrenOf('500000')).toHaveLength(37)
    expect(codes(childrenOf('500000'))).toContain('500157')
    expect(childrenOf('110000')).toHaveLength(16)
  })

  it('puts directly administered counties beside prefectures', () => {
    expect(codes(childrenOf('420000'))).toEqual(expect.arrayContaining(['420100', '429004', '429021']))
    expect(codes(childrenOf('420000'))).not.toContain('429000')
  })

  it('ends at counties', () => {
    expect(childrenOf('320404')).toEqual([])
  })
})

describe('countiesOf', () => {
  it.each([
    ['320400', 6],
    ['350200', 6],
    ['500000', 37],
    ['420000', 103],
    ['441900', 0],
    ['320404', 1],
    ['710000', 0],
  ])('%s has %i', (code, count) => {
    expect(countiesOf(code)).toHaveLength(count)
  })

  it('finds each county in one province, and in itself', () => {
    const all = provinces().flatMap(({ code }) => codes(countiesOf(code)) ?? [])
    expect(all).toHaveLength(2847)
    expect(new Set(all).size).toBe(2847)
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
    ['重庆市两江新区', ['500157']],
    ['重庆', ['500000']],
    ['仙桃', ['429004']],
    ['恩施', ['422800', '422801']],
    ['恩施州', ['422800']],
    ['云南楚雄州楚雄市', ['532301']],
    ['巴州', ['511902', '652800']],
    ['新疆巴州', ['652800']],
    ['长阳县', ['420528']],
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
    const places = divisionsOn(divisionData.asOf).divisions()
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

  it('knows rows that only group counties, under which it finds them', () => {
    const table = divisionTable([
      { code: '420000', name: '湖北省' },
      { code: '429000', name: '省直辖县级行政区划' },
      { code: '429004', name: '仙桃市' },
      { code: '110000', name: '北京市' },
      { code: '110100', name: '北京市' },
      { code: '110101', name: '东城区' },
    ])
    expect(table.divisionOf('429000')).toMatchObject({ heading: true, parent: '420000' })
    expect(codes(table.childrenOf('429000'))).toEqual(['429004'])
    expect(codes(table.childrenOf('420000'))).toEqual(['429004'])
    expect(codes(table.countiesOf('429000'))).toEqual(['429004'])
    expect(table.fullName('429000')).toBe('湖北省省直辖县级行政区划')
    expect(table.fullName('110100')).toBe('北京市')
    expect(table.fullName('110101')).toBe('北京市东城区')
    expect(codes(table.divisions())).toEqual(['110000', '110101', '420000', '429004'])
    expect(codes(table.provinces())).toEqual(['110000', '420000'])
  })

  it('is in the order of the codes, whatever order it came in, and refuses a single wrong row', () => {
    const rows = ['330000', '320404', '320400', '320000', '110000'].map(code => ({ code, name: `某${code}` }))
    expect(codes(divisionTable(rows).divisions())).toEqual(['110000', '320000', '320400', '320404', '330000'])
    expect(() => divisionTable([{ code: '32', name: '某' }])).toThrow(ProblemError)
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
