import { keysOf, type LocalizedText } from '@minzheng/core'

/** The eight kinds of place names that the regulation knows (地名管理条例 art. 3), by their number there. */
export const articleThreeKinds = {
  1: { zh: '自然地理实体', en: 'Natural feature' },
  2: { zh: '行政区划', en: 'Administrative division' },
  3: { zh: '村民委员会、居民委员会所在地', en: 'Seat of a villagers’ or residents’ committee' },
  4: { zh: '城市公园、自然保护地', en: 'City park or nature reserve' },
  5: { zh: '街路巷', en: 'Street, road or lane' },
  6: { zh: '住宅区、楼宇', en: 'Residential area or building' },
  7: {
    zh: '交通运输、水利、电力、通信、气象设施',
    en: 'Transport, water, power, telecommunication or weather facility',
  },
  8: { zh: '其他地理实体', en: 'Other geographical feature' },
} as const satisfies Record<number, LocalizedText>
/** A kind of place by its number in 地名管理条例 art. 3, from 1 to 8: see {@link articleThreeKinds}. */
export type ArticleThreeKind = keyof typeof articleThreeKinds

interface KindInfo {
  readonly title: LocalizedText
  readonly article3: ArticleThreeKind
}

const kinds = {
  mountain: { title: { zh: '山', en: 'Mountain' }, article3: 1 },
  river: { title: { zh: '河流', en: 'River' }, article3: 1 },
  lake: { title: { zh: '湖泊', en: 'Lake' }, article3: 1 },
  sea: { title: { zh: '海域', en: 'Sea area' }, article3: 1 },
  island: { title: { zh: '岛屿', en: 'Island' }, article3: 1 },
  terrain: { title: { zh: '其他地形', en: 'Other landform' }, article3: 1 },
  province: { title: { zh: '省级行政区', en: 'Province' }, article3: 2 },
  prefecture: { title: { zh: '地级行政区', en: 'Prefecture' }, article3: 2 },
  county: { title: { zh: '县级行政区', en: 'County' }, article3: 2 },
  township: { title: { zh: '乡级行政区', en: 'Township' }, article3: 2 },
  'committee-seat': { title: { zh: '村（居）民委员会所在地', en: 'Seat of a committee' }, article3: 3 },
  'natural-village': { title: { zh: '自然村镇', en: 'Natural village' }, article3: 8 },
  park: { title: { zh: '城市公园、自然保护地', en: 'Park or reserve' }, article3: 4 },
  street: { title: { zh: '街路巷', en: 'Street' }, article3: 5 },
  'residential-area': { title: { zh: '住宅区', en: 'Residential area' }, article3: 6 },
  building: { title: { zh: '楼宇', en: 'Building' }, article3: 6 },
  transport: { title: { zh: '交通运输设施', en: 'Transport facility' }, article3: 7 },
  water: { title: { zh: '水利设施', en: 'Water facility' }, article3: 7 },
  power: { title: { zh: '电力设施', en: 'Power facility' }, article3: 7 },
  telecommunication: { title: { zh: '通信设施', en: 'Telecommunication facility' }, article3: 7 },
  weather: { title: { zh: '气象设施', en: 'Weather facility' }, article3: 7 },
  other: { title: { zh: '其他', en: 'Other' }, article3: 8 },
} as const satisfies Record<string, KindInfo>

/** A finer kind of place, by the key of {@link placeKinds}. */
export type PlaceKind = keyof typeof kinds

/**
 * Finer kinds of places, each with the kind of art. 3 that it belongs to. A natural village that is no committee’s seat is
 * put under (8), which the regulation does not spell out.
 */
export const placeKinds: Readonly<Record<PlaceKind, KindInfo>> = kinds

/** The names of {@link placeKinds}, as a list for schemas. */
export const placeKindNames = keysOf(kinds)
