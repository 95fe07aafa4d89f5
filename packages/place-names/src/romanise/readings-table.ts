import { Citation, type Confidence } from '@minzheng/core'
import * as z from 'zod'
import { easternReadings } from './readings-east.js'
import { westernReadings } from './readings-west.js'

/** Code, name, reading of the specific element (with 县 where it has one syllable), roman form, sources, what another source gives. */
export type ReadingRow = readonly [
  code: string,
  name: string,
  reading: string,
  form: string,
  sources: string,
  differs?: string,
]

/** Where the readings were seen. Tones that no list prints come from dictionaries and were not checked one by one. */
export const readingSources = {
  L: { title: '县级以上行政区划代码及罗马字母拼写表（GB/T 2260 类公开表）', confidence: 'secondary' },
  R1: { title: '吴振祺：地名读音', confidence: 'secondary' },
  R2: { title: '易读错的五十个地名', confidence: 'secondary' },
  R3: { title: '易读错地名读音表', confidence: 'secondary' },
  R4: { title: '易读错地名读音', confidence: 'secondary' },
  R5: { title: '地名多音字读音表', confidence: 'secondary' },
  D: { title: 'AreaCity 行政区划拼音数据', confidence: 'secondary', note: 'a data set; letters without tones' },
} as const satisfies Record<string, Citation>

/** The reading of one division's name, and how well it is known. */
export const PlaceReading = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  name: z.string().min(2),
  /** Syllables with tone letters, one for each character that is read. */
  reading: z.array(z.string().min(1)),
  /** The roman form of the specific element (with `Xian` where that part has one syllable). */
  form: z.string().min(1),
  sources: z.array(Citation),
  /** The letters that a data set gives instead. */
  differs: z.string().optional(),
  confidence: Citation.shape.confidence,
})
export type PlaceReading = z.infer<typeof PlaceReading>

const isSource = (key: string): key is keyof typeof readingSources => Object.hasOwn(readingSources, key)

let table: readonly PlaceReading[] | undefined

/** The readings of 212 divisions whose names are easily misread or whose roman form is irregular. */
export const readingsTable = (): readonly PlaceReading[] => {
  table ??= [...easternReadings, ...westernReadings].map(([code, name, reading, form, keys, differs]) => {
    const sources = keys
      .split(' ')
      .filter(isSource)
      .map(key => readingSources[key])
    const confidence: Confidence = sources.length > 0 ? 'secondary' : 'unverified'
    return { code, name, reading: reading.split(' '), form, sources, ...(differs ? { differs } : {}), confidence }
  })
  return table
}
