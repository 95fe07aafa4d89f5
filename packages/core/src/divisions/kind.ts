import { type DivisionLevel, levelOf } from '../division.js'
import type { DivisionCode } from '../division.schema.js'

/** The kinds of divisions and what they are called. */
export const divisionKinds = {
  province: { zh: '省', en: 'Province' },
  'autonomous-region': { zh: '自治区', en: 'Autonomous region' },
  municipality: { zh: '直辖市', en: 'Municipality' },
  'special-administrative-region': { zh: '特别行政区', en: 'Special administrative region' },
  'prefecture-city': { zh: '地级市', en: 'Prefecture-level city' },
  prefecture: { zh: '地区', en: 'Prefecture' },
  'autonomous-prefecture': { zh: '自治州', en: 'Autonomous prefecture' },
  league: { zh: '盟', en: 'League' },
  district: { zh: '市辖区', en: 'District' },
  'county-city': { zh: '县级市', en: 'County-level city' },
  county: { zh: '县', en: 'County' },
  'autonomous-county': { zh: '自治县', en: 'Autonomous county' },
  banner: { zh: '旗', en: 'Banner' },
  'autonomous-banner': { zh: '自治旗', en: 'Autonomous banner' },
  'special-district': { zh: '特区', en: 'Special district' },
  'forestry-district': { zh: '林区', en: 'Forestry district' },
  'sub-district': { zh: '街道', en: 'Sub-district' },
  town: { zh: '镇', en: 'Town' },
  township: { zh: '乡', en: 'Township' },
  'ethnic-township': { zh: '民族乡', en: 'Ethnic township' },
  sumu: { zh: '苏木', en: 'Sumu' },
  other: { zh: '其他', en: 'Other' },
} as const
/** A kind of {@link divisionKinds}. */
export type DivisionKind = keyof typeof divisionKinds

type Ending = readonly [ending: string, kind: DivisionKind]

/** The first ending that fits is the kind. */
const endings: Readonly<Record<DivisionLevel, readonly Ending[]>> = {
  province: [
    ['特别行政区', 'special-administrative-region'],
    ['自治区', 'autonomous-region'],
    ['省', 'province'],
    ['市', 'municipality'],
  ],
  prefecture: [
    ['自治州', 'autonomous-prefecture'],
    ['地区', 'prefecture'],
    ['盟', 'league'],
    ['市', 'prefecture-city'],
  ],
  county: [
    ['自治县', 'autonomous-county'],
    ['自治旗', 'autonomous-banner'],
    ['特区', 'special-district'],
    // 碑林区 and 万柏林区 are districts of a city.
    ['神农架林区', 'forestry-district'],
    ['县', 'county'],
    ['旗', 'banner'],
    ['市', 'county-city'],
    ['区', 'district'],
  ],
  township: [
    ['街道', 'sub-district'],
    ['街道办事处', 'sub-district'],
    ['镇', 'town'],
    ['族乡', 'ethnic-township'],
    ['乡', 'township'],
    ['苏木', 'sumu'],
  ],
  village: [],
}

/**
 * The kind of a division by its name; the level, here by its code, tells 市 from 市. Published codes do not keep to the
 * ranges of digits, so the code says nothing of the kind.
 */
export const divisionKind = (code: DivisionCode, name: string): DivisionKind =>
  endings[levelOf(code)].find(([ending]) => name.endsWith(ending))?.[1] ?? 'other'

/** A name without the word for its kind, where two characters or more are left: 即墨 of 即墨市 and 即墨区. */
export const nameStem = (name: string): string => {
  const stem = name.replace(/(?:自治[区州县旗]|地区|林区|特区|新区|[省市区县盟旗州])$/, '')
  return stem.length >= 2 ? stem : name
}
