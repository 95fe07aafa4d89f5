import type { Confidence } from '@minzheng/core'
import { readingsTable } from './readings-table.js'

/** Characters with one reading in names, where a dictionary has others: 宜都, 康巴什, 十里铺, 厦坪, 班猫箐, 上莞. */
// biome-ignore format: many on a line
export const readingInNames: Readonly<Record<string, string>> = {
  都: 'dū', 什: 'shí', 铺: 'pù', 歙: 'shè', 栟: 'bēn', 箐: 'qìng', 栅: 'zhà', 厦: 'xià', 莞: 'guǎn', 杉: 'shān', 柏: 'bǎi',
  柞: 'zuò', 曾: 'zēng', 任: 'rén', 仇: 'qiú', 还: 'huán', 剡: 'shàn', 隽: 'juàn', 於: 'yū', 咀: 'zuǐ', 薄: 'bó',
  窨: 'yìn', 浰: 'lì', 郇: 'xún', 郗: 'xī', 滧: 'xiào', 町: 'dīng', 巷: 'xiàng', 大: 'dà', 广: 'guǎng', 了: 'liǎo', 呷: 'gā', 嘎: 'gā',
}

/** A reading for a word that stands in names. */
export interface WordReading {
  readonly word: string
  readonly reading: readonly string[]
  readonly from: 'readings-table' | 'local-readings' | 'generic-part'
  readonly confidence: Confidence
  /** The division codes (or their beginnings) of the places that read it so. */
  readonly places: readonly string[]
  /** Only there: elsewhere the word is read in another way. */
  readonly onlyThere: boolean
}

/** Readings that the table does not hold, with the code of the place; `@`: only there is the word read so. */
const localRows: readonly (readonly [word: string, reading: string, confidence: Confidence, place?: string])[] = [
  ['十里堡', 'shí lǐ pù', 'secondary', '11'],
  ['大黄堡', 'dà huáng bǎo', 'secondary', '12'],
  ['柴沟堡', 'chái gōu bǔ', 'unverified', '13'],
  ['浒湾', 'hǔ wān', 'unverified', '@41'],
  ['浒湾', 'xǔ wān', 'unverified', '@36'],
  ['浒墅关', 'xǔ shù guān', 'unverified', '32'],
  ['华山', 'huà shān', 'unverified', '61'],
  ['华县', 'huà xiàn', 'unverified', '61'],
  ['瑷珲', 'ài huī', 'unverified', '23'],
  ['甪直', 'lù zhí', 'unverified', '32'],
  ['栟茶', 'bēn chá', 'unverified', '32'],
  ['莘庄', 'xīn zhuāng', 'unverified', '31'],
  ['鄚州', 'mào zhōu', 'unverified', '13'],
  ['郧', 'yún', 'unverified', '42'],
  ['酂', 'cuó', 'unverified', '41'],
  ['大栅栏', 'dà shí làn', 'unverified', '11'],
  ['罗布泊', 'luó bù pō', 'unverified'],
  ['梁山泊', 'liáng shān pō', 'unverified'],
  ['万柏林', 'wàn bǎi lín', 'unverified', '14'],
  ['黄陂', 'huáng pí', 'unverified', '42'],
  ['曾都', 'zēng dū', 'unverified', '42'],
  ['西塞山', 'xī sài shān', 'unverified', '42'],
  ['沌口', 'zhuàn kǒu', 'unverified', '42'],
  ['沌阳', 'zhuàn yáng', 'unverified', '42'],
  ['召陵', 'shào líng', 'unverified', '41'],
  ['会稽', 'kuài jī', 'unverified', '33'],
  ['解州', 'xiè zhōu', 'unverified', '14'],
  ['弹子石', 'dàn zǐ shí', 'unverified', '50'],
  ['夹江', 'jiā jiāng', 'unverified', '51'],
  ['安塞', 'ān sài', 'unverified', '61'],
  ['民乐', 'mín lè', 'unverified', '62'],
  ['水磨沟', 'shuǐ mò gōu', 'unverified', '65'],
  ['大箐山', 'dà qìng shān', 'unverified', '23'],
  ['图们', 'tú mén', 'unverified', '22'],
  ['新干', 'xīn gàn', 'unverified', '36'],
  ['济阳', 'jǐ yáng', 'unverified', '37'],
  ['任城', 'rén chéng', 'unverified', '37'],
  ['蚌山', 'bèng shān', 'unverified', '34'],
  ['调兵山', 'diào bīng shān', 'unverified', '21'],
  ['绥棱', 'suí líng', 'unverified', '23'],
  ['朝歌', 'zhāo gē', 'unverified', '41'],
  ['麦盖提', 'mài gě tí', 'unverified', '65'],
  ['祭城', 'zhài chéng', 'unverified', '41'],
  ['水泊', 'shuǐ pō', 'unverified', '37'],
  ['河西堡', 'hé xī pù', 'unverified', '62'],
  ['瓦窑堡', 'wǎ yáo bǔ', 'unverified', '61'],
  ['阳明堡', 'yáng míng bǔ', 'unverified', '14'],
  ['惠安堡', 'huì ān bǔ', 'unverified', '64'],
  ['庞家堡', 'páng jiā bǔ', 'unverified', '13'],
  ['商厦', 'shāng shà', 'unverified'],
  ['广厦', 'guǎng shà', 'unverified'],
]

/** Generic elements, and words that they are made of, as names read them. */
const genericRows: readonly (readonly [word: string, reading: string])[] = [
  ['胡同', 'hú tong'],
  ['弄', 'lòng'],
  ['里弄', 'lǐ lòng'],
  ['支弄', 'zhī lòng'],
  ['横弄', 'héng lòng'],
  ['泊', 'pō'],
  ['种羊场', 'zhǒng yáng chǎng'],
  ['区', 'qū'],
  ['县', 'xiàn'],
  ['市', 'shì'],
  ['自治区', 'zì zhì qū'],
  ['自治县', 'zì zhì xiàn'],
  ['自治州', 'zì zhì zhōu'],
  ['自治旗', 'zì zhì qí'],
  ['地区', 'dì qū'],
  ['街道', 'jiē dào'],
  ['大厦', 'dà shà'],
  ['广场', 'guǎng chǎng'],
  ['条', 'tiáo'],
  ['道', 'dào'],
  ['巷', 'xiàng'],
]

const tableRows = (): WordReading[] =>
  readingsTable().map(({ code, name, reading, confidence }) => ({
    word: name.slice(0, reading.length),
    reading,
    from: 'readings-table',
    confidence,
    places: [code],
    onlyThere: false,
  }))

interface WordReadings {
  /** By first character, longest word first. */
  readonly byFirst: ReadonlyMap<string, readonly WordReading[]>
  readonly generic: ReadonlyMap<string, readonly string[]>
}

let words: WordReadings | undefined

/** Every word whose reading is known here; built at the first use. */
export const wordReadings = (): WordReadings => {
  if (words) return words
  const local = localRows.map(
    ([word, reading, confidence, place = '']): WordReading => ({
      word,
      reading: reading.split(' '),
      from: 'local-readings',
      confidence,
      places: place === '' ? [] : [place.replace('@', '')],
      onlyThere: place.startsWith('@'),
    }),
  )
  const byFirst = new Map<string, WordReading[]>()
  for (const entry of [...local, ...tableRows()]) {
    const first = entry.word.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length)
  words = { byFirst, generic: new Map(genericRows.map(([word, reading]) => [word, reading.split(' ')])) }
  return words
}
