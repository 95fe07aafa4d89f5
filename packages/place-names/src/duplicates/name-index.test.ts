import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pinyinReading } from '../pinyin-reading/reading.js'
import { type PlaceKind, placeKindNames, placeKinds } from '../place-kinds/kinds.js'
import { comparedKinds, compareKey, duplicateScope } from './compare-key.js'
import { type IndexedName, nameIndex } from './name-index.js'

const reading = pinyinReading()
const village = (name: string, area = '110101'): IndexedName => ({ name, kind: 'committee-seat', area })
const street = (name: string, area = '主城区'): IndexedName => ({ name, kind: 'street', area })

describe('scope of art. 9(7), (8)', () => {
  it.each<[PlaceKind, string | undefined]>([
    ['province', 'country'],
    ['county', 'country'],
    ['township', 'province'],
    ['committee-seat', 'county'],
    ['street', 'built-up-area'],
    ['residential-area', 'built-up-area'],
    ['building', 'built-up-area'],
    ['transport', undefined],
    ['park', undefined],
    ['mountain', undefined],
  ])('%s: %s', (kind, scope) => {
    expect(duplicateScope(kind)).toBe(scope)
  })

  // 9(8) speaks of 乡、镇; a 街道 is an agency of a government (行政区划管理条例 art. 10).
  it.each([
    ['解放街道', undefined],
    ['解放街道办事处', undefined],
    ['解放镇', 'province'],
    ['街道乡', 'province'],
  ])('%s: %s', (name, scope) => {
    expect(duplicateScope('township', { name })).toBe(scope)
    expect(comparedKinds('township', name)).toBe(scope === undefined ? 'sub-district' : 'township')
  })

  it('famous natural features: the country', () => {
    expect(duplicateScope('mountain', { famous: true })).toBe('country')
    for (const kind of placeKindNames.filter(one => placeKinds[one].article3 === 1))
      expect(duplicateScope(kind, { famous: true })).toBe('country')
  })
})

describe('compareKey', () => {
  it.each<[string, PlaceKind, string]>([
    ['东风村', 'committee-seat', '东风'],
    ['东风村委会', 'committee-seat', '东风'],
    ['东风村民委员会', 'committee-seat', '东风'],
    ['东风社区居委会', 'committee-seat', '东风'],
    ['王村', 'committee-seat', '王村'],
    ['中山东路', 'street', '中山东'],
    ['南京路', 'street', '南京'],
    ['黑龙江省', 'province', '黑龙江'],
    // How it was typed makes no other name.
    ['中山路 ', 'street', '中山'],
    ['中 山　路', 'street', '中山'],
    ['１号路', 'street', '1号'],
    ['村委会', 'committee-seat', '村委会'],
    ['居委会', 'committee-seat', '居委会'],
    // The words of a committee and of a village count at the end alone.
    ['东风村居委会', 'committee-seat', '东风'],
    ['王村村委会', 'committee-seat', '王村'],
    ['东风村委会前村', 'committee-seat', '东风村委会前'],
    ['王村前村', 'committee-seat', '王村前'],
    // Without a generic element the whole name is compared.
    ['锦绣', 'street', '锦绣'],
  ])('%s', (name, kind, key) => {
    expect(compareKey(name, kind)).toBe(key)
  })
})

it('a town is held against townships, not against counties; estates and buildings against their own', () => {
  expect(comparedKinds('county')).toBe(comparedKinds('province'))
  expect(comparedKinds('township')).not.toBe(comparedKinds('county'))
  expect(comparedKinds('residential-area')).toBe(comparedKinds('building'))
})

describe('nameIndex', () => {
  const names = [
    village('东风村委会'),
    village('东风社区居委会'),
    village('东丰村委会'),
    village('东风村委会', '110102'),
    street('中山东路'),
    street('中山西路'),
    street('钟山东路'),
    { name: '东风镇', kind: 'township' as const, area: '11' },
    village('六合村'),
    village('鹿河村'),
    village('刘河村'),
  ]
  const index = nameIndex(names, { reading })

  it('tells duplicates from homophones, in one area and kind', () => {
    expect(index.matches(village('东风村'))).toEqual({ duplicates: [0, 1], homophones: [2] })
    expect(index.matches(village('东风村', '110102'))).toEqual({ duplicates: [3], homophones: [] })
    expect(index.matches(village('东风村', '999999'))).toEqual({ duplicates: [], homophones: [] })
    expect(index.matches(street('中山东街'))).toEqual({ duplicates: [4], homophones: [6] })
    expect(index.matches(street('东风路'))).toEqual({ duplicates: [], homophones: [] })
  })

  it('finds every reading that place names have', () => {
    expect(index.matches(village('六合村')).homophones).toEqual([9, 10])
    expect(index.matches(village('鹿河村')).homophones).toEqual([8])
  })

  it('reads characters as the tables of readings do', () => {
    for (const [character, readings] of [
      ['番', ['fan', 'pan']],
      ['荥', ['xing', 'ying']],
      ['堡', ['bao', 'bu', 'pu']],
      ['乐', ['le', 'lao', 'yue']],
      ['都', ['du']],
      ['吕', ['lü']],
      ['村', ['cun']],
    ] as const)
      expect([...reading(character)].sort()).toEqual([...readings].sort())
    expect(reading('番')[0]).toBe('fan')
    expect(nameIndex([village('潘家村')], { reading }).matches(village('番家村')).homophones).toEqual([0])
  })

  it('groups the list', () => {
    expect(
      [...index.groups()].sort((a, b) => a.members[0]! - b.members[0]! || a.members.at(-1)! - b.members.at(-1)!),
    ).toEqual([
      { kind: 'duplicate', area: '110101', members: [0, 1] },
      { kind: 'homophone', area: '110101', members: [0, 1, 2] },
      { kind: 'homophone', area: '主城区', members: [4, 6] },
      { kind: 'homophone', area: '110101', members: [8, 9] },
      { kind: 'homophone', area: '110101', members: [8, 10] },
    ])
  })

  it('an injected reading decides', () => {
    const deaf = nameIndex(names, { reading: character => [character] })
    expect([...deaf.groups()].map(({ kind }) => kind)).toEqual(['duplicate'])
  })

  it('tells a group of several readings once', () => {
    const twice = nameIndex([village('六合村'), village('六合村'), village('鹿河村'), village('刘河村')], { reading })
    expect([...twice.groups()].filter(({ kind }) => kind === 'duplicate')).toEqual([
      { kind: 'duplicate', area: '110101', members: [0, 1] },
    ])
    // The group may begin in any place of the list, and another name of its first reading may stand before it.
    const later = nameIndex([village('刘河村'), village('六合村'), village('六合村')], { reading })
    expect([...later.groups()].filter(({ kind }) => kind === 'duplicate')).toEqual([
      { kind: 'duplicate', area: '110101', members: [1, 2] },
    ])
  })

  it('asks for the reading of a character once, and takes one without a reading for itself', () => {
    const asked: string[] = []
    const none = nameIndex([village('东东村'), village('东风村'), village('东风村')], {
      reading: character => {
        asked.push(character)
        return []
      },
    })
    expect(none.matches(village('东风村'))).toEqual({ duplicates: [1, 2], homophones: [] })
    expect(asked.toSorted()).toEqual(['东', '风'].toSorted())
  })

  const hamlet = (name: string, area = ''): IndexedName => ({ name, kind: 'natural-village', area })
  const letters = (character: string) => [...character]

  it('of many readings the first eight count', () => {
    const four: Readonly<Record<string, readonly string[]>> = {
      甲: ['a', 'b'],
      乙: ['c', 'd'],
      丙: ['e', 'f'],
      丁: ['g', 'h'],
    }
    const many = nameIndex([hamlet('甲乙丙丁')], { reading: character => four[character] ?? [character] })
    expect(many.matches(hamlet('adfh')).homophones).toEqual([0])
    expect(many.matches(hamlet('bceg')).homophones).toEqual([])
  })

  it('compares names whose numbers are the same by chance', () => {
    // The first two are of one number in any index that begins with 东; the last two in one that begins with the filler.
    const short = nameIndex([hamlet('东风'), hamlet('东东风')], { reading: letters })
    expect(short.matches(hamlet('东东风'))).toEqual({ duplicates: [1], homophones: [] })
    expect([...short.groups()]).toEqual([])
    const characters = Array.from({ length: 50 }, (_, at) => String.fromCodePoint(0x4e00 + at))
    const nameOf = (...at: readonly number[]) => hamlet(at.map(one => characters[one]).join(''))
    const long = nameIndex([hamlet(characters.join('')), nameOf(27, 31, 6), nameOf(48, 1, 6)], { reading: letters })
    expect(long.matches(nameOf(48, 1, 6))).toEqual({ duplicates: [2], homophones: [] })
    expect([...long.groups()]).toEqual([])
  })

  it('keeps many areas apart', () => {
    const areas = Array.from({ length: 3000 }, (_, at) => String(at))
    const wide = nameIndex(
      areas.map(area => hamlet('东风', area)),
      { reading: letters },
    )
    for (const at of [0, 1, 1500, 2999])
      expect(wide.matches(hamlet('东风', areas[at]))).toEqual({ duplicates: [at], homophones: [] })
    expect([...wide.groups()]).toEqual([])
    const both = nameIndex(
      [...areas, ...areas.toReversed()].map(area => hamlet('东风', area)),
      { reading: letters },
    )
    expect([...both.groups()].map(({ members }) => members).toSorted((a, b) => a[0]! - b[0]!)).toEqual(
      areas.map((_, at) => [at, 5999 - at]),
    )
  })

  it.each([
    [1, 1024],
    [512, 1024],
    [513, 2048],
    [1025, 4096],
  ])(
    'takes four bytes for each of three numbers a reading and for each head: %d readings, %d heads',
    (count, heads) => {
      const names = Array.from({ length: count }, (_, at) => hamlet('东风', String(at)))
      expect(nameIndex(names, { reading: letters })).toMatchObject({ size: count, bytes: 4 * (3 * count + heads) })
    },
  )

  it('refuses an empty name', () => {
    expect(() => nameIndex([village('东风村'), village('')], { reading })).toThrow(/第 2 个/)
  })

  it('finds what comparing each with each finds', () => {
    // Of names with more than eight readings the first eight count: 六六堡 has twelve.
    const name = fc
      .array(fc.constantFrom('东', '冬', '风', '丰', '六', '鹿', '堡', '宝'), { minLength: 2, maxLength: 3 })
      .filter(characters => characters.reduce((product, one) => product * reading(one).length, 1) <= 8)
    const entry = fc.record({
      name: name.map(characters => `${characters.join('')}村`),
      kind: fc.constant<PlaceKind>('committee-seat'),
      area: fc.constantFrom('1', '2'),
    })
    const alike = (a: string, b: string) =>
      a.length === b.length && [...a].every((one, at) => reading(one).some(sound => reading(b[at]!).includes(sound)))
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), entries => {
        const built = nameIndex(entries, { reading })
        for (const one of entries) {
          const near = entries.flatMap((other, at) =>
            other.area === one.area && alike(other.name, one.name) ? [at] : [],
          )
          const { duplicates, homophones } = built.matches(one)
          expect(duplicates).toEqual(near.filter(at => entries[at]!.name === one.name))
          expect(homophones).toEqual(near.filter(at => entries[at]!.name !== one.name))
        }
        const grouped = [...built.groups()].filter(({ kind }) => kind === 'duplicate').map(({ members }) => members)
        const sameAs = (at: number) =>
          entries.flatMap((other, i) =>
            other.name === entries[at]!.name && other.area === entries[at]!.area ? [i] : [],
          )
        const expected = entries.map((_, at) => sameAs(at)).filter((same, at) => same.length > 1 && same[0] === at)
        expect(grouped.toSorted((a, b) => a[0]! - b[0]!)).toEqual(expected)
      }),
    )
  })
})
