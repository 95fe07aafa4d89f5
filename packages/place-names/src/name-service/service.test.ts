import { describe, expect, it } from 'vitest'
import { PlaceName } from '../names/place-name.js'
import { findNames, metresBetween, NameQuery } from './query.js'
import { nameStandards, standardStatus, standardsAbout } from './standards.js'

const place = (name: string, more: object = {}) =>
  PlaceName.parse({
    name,
    specific: name,
    generic: '',
    kind: 'street',
    status: 'standard',
    division: '430202',
    ...more,
  })
const register = [
  place('荷塘路', { roman: 'Hétáng Lù', location: { longitude: 113.17, latitude: 27.86 } }),
  place('荷塘路北段', { division: '430204' }),
  place('红旗路', {
    history: [
      { name: '荷塘老街', to: '1966-12-31' },
      { name: '红旗路', from: '1967-01-01' },
    ],
    location: { longitude: 113.16, latitude: 27.86 },
  }),
  place('新华路', { aliases: [{ name: '荷塘大道', kind: 'promotion' }] }),
  place('荷塘街', { status: 'proposed' }),
  place('荷塘巷', { status: 'abolished' }),
  place('荷塘村', { kind: 'residential-area' }),
]
const ask = (query: object) => {
  const { found, total } = findNames(register, NameQuery.parse(query))
  return { names: found.map(one => one.place.name), by: found.map(one => one.by), total }
}

// 地名管理条例 arts. 16 and 17.
describe('a question to the register', () => {
  it('finds names of all sorts, whole ones first', () => {
    expect(ask({ text: '荷塘路', kind: 'street' })).toEqual({
      names: ['荷塘路', '荷塘路北段'],
      by: ['standard', 'standard'],
      total: 2,
    })
    expect(ask({ text: '荷塘', kind: 'street' })).toEqual({
      names: ['荷塘路', '荷塘路北段', '新华路', '红旗路'],
      by: ['standard', 'standard', 'alias', 'former'],
      total: 4,
    })
  })

  it.each([
    [{ text: 'hetang lu' }, ['荷塘路']],
    [{ text: 'HÉTÁNG' }, ['荷塘路']],
    [{ text: '？' }, []],
    [{ text: '荷塘', within: '430204' }, ['荷塘路北段']],
    [{ text: '荷塘巷' }, []],
    [{ text: '荷塘巷', abolished: true }, ['荷塘巷']],
    [{ text: '荷塘街', abolished: true }, []],
    [{ kind: 'residential-area' }, ['荷塘村']],
  ])('%j: %j', (query, names) => expect(ask(query).names).toEqual(names))

  // GB/T 28039-2011, 6.2: YU for Ü where it must be; keyboards have v.
  it.each([
    ['吕梁山', ['Lüliang', 'lǚliáng', 'LVLIANG', 'Lyuliang', 'Lu liang', 'lv']],
    ['女山湖', ['nvshan', 'NYUSHAN', 'Nǚshān Hú']],
    ['绿春路', ['lvchun']],
    ['呼和浩特', ['ᠬᠥᠬᠡᠬᠣᠲᠠ', 'hohhot']],
    ['乌鲁木齐', ['ئۈرۈمچى', 'urumqi', 'Ürümqi']],
  ])('%s by %j', (name, asked) => {
    const others = [
      place('吕梁山', { roman: 'Lǚliáng Shān' }),
      place('女山湖', { roman: 'Nǚshān Hú' }),
      place('绿春路', { roman: 'Lǜchūn Lù' }),
      place('呼和浩特', { roman: 'Hohhot', minorityForms: [{ language: '蒙古文', text: 'ᠬᠥᠬᠡᠬᠣᠲᠠ' }] }),
      place('乌鲁木齐', { roman: 'Ürümqi', minorityForms: [{ language: '维吾尔文', text: 'ئۈرۈمچى' }] }),
      place('卢良路', { roman: 'Lúliáng Lù' }),
    ]
    for (const text of asked)
      expect(findNames(others, NameQuery.parse({ text })).found.map(one => one.place.name)).toContain(name)
    for (const text of ['lvliang', 'Lüliang']) {
      const typed = findNames(others, NameQuery.parse({ text }))
      expect(typed.found.map(one => [one.place.name, one.by])).toEqual([['吕梁山', 'roman']])
    }
    expect(findNames(others, NameQuery.parse({ text: 'luliang' })).total).toBe(2)
    expect(findNames(others, NameQuery.parse({ text: 'ئۈرۈ' })).found.map(({ by }) => by)).toEqual(['minority'])
  })

  it.each([
    ['A区', ['A区']],
    ['T3航站楼', ['T3航站楼']],
    ['荷塘L', []],
    ['T3', ['T3航站楼']],
    ['t3 hang', ['T3航站楼']],
    ['101 Dajie', ['101大街']],
    ['102 Dajie', []],
    ['101', ['101大街']],
    ['he2tang2 lu4', ['荷塘路']],
    ['nü3', ['女山湖']],
  ])(
    '%s: letters and figures are looked for in Roman letters as they stand, with no character among them',
    (text, names) => {
      const others = [
        place('A区', { roman: 'A Qū' }),
        place('T3航站楼', { roman: 'T3 Hángzhànlóu' }),
        place('101大街', { roman: '101 Dàjiē' }),
        place('荷塘路', { roman: 'Hétáng Lù' }),
        place('女山湖', { roman: 'Nǚshān Hú' }),
      ]
      expect(findNames(others, NameQuery.parse({ text })).found.map(one => one.place.name)).toEqual(names)
    },
  )

  it('finds what is near, the nearest first', () => {
    const near = { longitude: 113.161, latitude: 27.86 }
    expect(ask({ near: { ...near, metres: 2000 } }).names).toEqual(['红旗路', '荷塘路'])
    expect(ask({ near: { ...near, metres: 200 } }).names).toEqual(['红旗路'])
  })

  it('finds what lies just as far as was asked, and names that are alike in the order of their places', () => {
    const at = { longitude: 113.16, latitude: 27.86 }
    const far = metresBetween(at, { longitude: 113.17, latitude: 27.86 })
    expect(ask({ near: { ...at, metres: far } }).names).toEqual(['红旗路', '荷塘路'])
    const alike = ['430211', '430202', '430204'].map(division => place('和平路', { division }))
    const { found } = findNames([...alike, place('和平里'), place('和平街')], NameQuery.parse({ text: '和平' }))
    expect(found.map(one => `${one.place.name} ${one.place.division}`)).toEqual([
      '和平街 430202',
      '和平路 430202',
      '和平路 430204',
      '和平路 430211',
      '和平里 430202',
    ])
  })

  it('gives no more than was asked, and says how much there is', () =>
    expect(ask({ text: '荷塘', kind: 'street', most: 1 })).toMatchObject({ names: ['荷塘路'], total: 4 }))

  it('gives the name of the day', () => {
    const on = (day?: string) =>
      findNames(register, NameQuery.parse({ text: '红旗路', ...(day ? { on: day } : {}) })).found.map(one => one.name)
    expect([on('1966-12-31'), on('1967-01-01'), on()]).toEqual([['荷塘老街'], ['红旗路'], ['红旗路']])
  })

  it('finds nothing that was not named yet', () => {
    const named = place('新街', { history: [{ name: '新街', from: '2024-05-01' }] })
    const on = (day?: string) =>
      findNames([named, place('新街口')], NameQuery.parse({ text: '新街', ...(day ? { on: day } : {}) })).found.map(
        one => one.name,
      )
    expect([on('2024-04-30'), on('2024-05-01'), on()]).toEqual([['新街口'], ['新街', '新街口'], ['新街', '新街口']])
  })

  it('finds what is gone today where it stood on the day', () => {
    const gone = place('旧巷', { status: 'abolished', history: [{ name: '旧巷', to: '2010-06-30' }] })
    const unknown = place('旧巷里', { status: 'abolished' })
    const on = (day?: string) =>
      findNames([gone, unknown], NameQuery.parse({ text: '旧巷', ...(day ? { on: day } : {}) })).total
    expect([on('2010-06-30'), on('2010-07-01'), on()]).toEqual([1, 0, 0])
  })
})

it('a degree of latitude is about 111 km', () => {
  expect(metresBetween({ longitude: 113, latitude: 27 }, { longitude: 113, latitude: 28 })).toBeCloseTo(111_195, -1)
  expect(metresBetween({ longitude: 0, latitude: 60 }, { longitude: 1, latitude: 60 })).toBeCloseTo(55_597, -1)
})

describe('the system of standards', () => {
  it.each([
    ['GB 17733-2008', 'listed', 'GB 17733-2008'],
    ['gb  17733-2008', 'listed', 'GB 17733-2008'],
    ['GB 17733.1-1999', 'replaced', 'GB 17733-2008'],
    ['GB/T 2260-2002', 'replaced', 'GB/T 2260-2007'],
    ['GB/T 2260—2007', 'listed', 'GB/T 2260-2007'],
    ['GB/T10114－2003', 'listed', 'GB/T 10114-2003'],
    ['GB/T 17693.1-1999', 'replaced', 'GB/T 17693.1-2008'],
    ['GB/T 1-2020', undefined, undefined],
  ])('%s: %s', (number, status, by) => {
    const known = standardStatus(number)
    expect([known?.status, known?.standard.number]).toEqual([status, by])
  })

  it('has each number once, and what must be followed first', () => {
    expect(new Set(nameStandards.map(({ number }) => number)).size).toBe(nameStandards.length)
    expect(nameStandards.filter(({ mandatory }) => mandatory).map(({ number }) => number)).toEqual(['GB 17733-2008'])
    expect(nameStandards.flatMap(({ number, from }) => (from ? [`${number} ${from}`] : []))).toEqual([
      'GB/T 2260-2007 2008-02-01',
      'GB/T 10114-2003 2003-12-01',
      'GB/T 16159-2012 2012-10-01',
      'GB/T 17693.1-2008 2009-04-01',
      'GB/T 17693.5-2009 2009-08-01',
      'GB/T 17693.6-2008 2009-04-01',
      'GB 17733-2008 2008-08-01',
      'GB/T 17796-2009 2009-06-01',
      'GB/T 18521-2001 2002-04-01',
      'GB/T 23295.1-2009 2009-08-01',
      'GB/T 23705-2009 2009-10-01',
      'GB/T 38207-2019 2019-10-18',
      'GB/T 38210-2019 2019-10-18',
      'GB/T 39609-2020 2020-12-14',
      'GB/T 46866-2025 2026-04-01',
      'GB/T 46867-2025 2026-04-01',
    ])
    expect(standardsAbout('codes').map(({ number }) => number)).toEqual(['GB/T 2260-2007', 'GB/T 10114-2003'])
  })
})
