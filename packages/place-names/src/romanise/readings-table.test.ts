import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { PlaceReading, readingsTable } from './readings-table.js'
import { romanise } from './romanise.js'
import { withoutTones } from './syllables.js'

const readingOf = (name: string): readonly string[] =>
  romanise(name).words.flatMap(word => word.readings.map(({ reading, character }) => reading ?? character))

describe('the readings table', () => {
  it.each(readingsTable().map(row => [row.name, row] as const))('%s', (name, { reading, form }) => {
    expect(readingOf(name).slice(0, reading.length)).toEqual(reading)
    expect(`${romanise(name, { tones: 'none' }).text} `).toContain(`${form} `)
    expect(romanise(name).problems).toEqual([])
  })

  it('fits its schema, and a source that gives other letters is kept', () => {
    for (const row of readingsTable()) expect(PlaceReading.parse(row)).toEqual(row)
    expect(readingsTable().find(({ name }) => name === '大城县')).toMatchObject({
      differs: 'da cheng',
      confidence: 'secondary',
    })
    expect(readingsTable().find(({ name }) => name === '乐陵市')).toMatchObject({
      differs: 'le ling',
      confidence: 'unverified',
    })
  })

  it.each(['12010', '1201155', 'A20115', ''])('the code %j is none', code => {
    expect(PlaceReading.safeParse({ ...readingsTable()[0], code }).success).toBe(false)
  })

  it('says of other letters only where a source gives them', () => {
    expect(Object.hasOwn(readingsTable().find(({ name }) => name === '宝坻区')!, 'differs')).toBe(false)
  })

  it('holds 212 names; pinyin-pro alone misreads some of them, we none', () => {
    expect(readingsTable()).toHaveLength(212)
    const alone = readingsTable().map(({ name, reading }) => {
      const read = pinyin(name, { type: 'array' }).slice(0, reading.length)
      const differs = (write: (text: string) => string) =>
        read.some((one, at) => write(one) !== write(reading[at] ?? ''))
      return differs(withoutTones) ? 'syllable' : differs(text => text) ? 'tone' : 'right'
    })
    const count = (what: string) => alone.filter(one => one === what).length
    console.log(
      `readings table, 212 names: pinyin-pro alone has ${count('syllable')} wrong syllables and ${count('tone')} wrong tones; romanise 0 and 0`,
    )
    // A first count gave 21 and 11; a second set of 105 names added 7 and 4.
    expect([count('syllable'), count('tone')]).toEqual([21 + 7, 11 + 4])
  })
})

it.each([
  ['rd-001', '乐清', 'yuè qīng'],
  ['rd-002', '枞阳', 'zōng yáng'],
  ['rd-004', '穆棱', 'mù líng'],
  ['rd-011', '荥阳', 'xíng yáng'],
  ['', '荥经', 'yíng jīng'],
  ['rd-013', '中牟', 'zhōng mù'],
  ['rd-014', '渑池', 'miǎn chí'],
  ['', '瑷珲', 'ài huī'],
  ['', '珲春', 'hún chūn'],
  ['', '甪直', 'lù zhí'],
  // A table word behind 西 or 南 is not one that ends in the generic element; 都 is dū.
  ['', '西华县', 'xī huá xiàn'],
  ['', '华县', 'huà xiàn'],
  ['', '宜都市', 'yí dū shì'],
  ['', '民乐县', 'mín lè xiàn'],
  ['', '黄陂区', 'huáng pí qū'],
  ['', '曾都区', 'zēng dū qū'],
  ['', '康巴什区', 'kāng bā shí qū'],
  ['', '三都水族自治县', 'sān dū shuǐ zú zì zhì xiàn'],
  ['', '长治市长子县', 'cháng zhì shì zhǎng zǐ xiàn'],
  ['', '南乐清路', 'nán yuè qīng lù'],
])('%s %s is read %s', (_id, name, reading) => {
  expect(readingOf(name).join(' ')).toBe(reading)
})
