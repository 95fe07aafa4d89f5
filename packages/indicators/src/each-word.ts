import type { DivisionLevel } from '@minzheng/core'

const ornaments = /^[各每]|所有|全部|个|级|辖|[()（）、,，和及与或·/\s]/g
const kinds: readonly (readonly [level: DivisionLevel, words: RegExp])[] = [
  ['village', /社区|行政村|建制村|村民委员会|居民委员会|村委会|居委会|农村|村居|村|居|嘎查/g],
  ['township', /乡镇|街道|苏木|乡|镇|街/g],
  ['county', /自治县|自治旗|县级市|城区|市区|县市|市县|县|区|旗/g],
  ['prefecture', /地市|市州|市|州|盟/g],
]

/**
 * The levels of division that the words after “each” name: `县(市、区)` the counties, `镇街` the townships, `村(社区)` the
 * villages and communities. Empty where they name no division (`养老机构`) .
 */
export const levelsOfEach = (each: string): DivisionLevel[] => {
  let rest = each.replaceAll(ornaments, '')
  const levels = kinds.flatMap(([level, words]) => {
    const before = rest
    rest = rest.replaceAll(words, ' ')
    return before === rest ? [] : level
  })
  if (rest.trim() !== '') return []
  // 县(市、区): the cities beside counties are county-level ones.
  return levels.includes('county') ? levels.filter(level => level !== 'prefecture') : levels
}

/** Whether the words after “each” name the counties, districts and county-level cities: `县(市、区)`, `区县`, `各县`. */
export const eachCounty = (each: string): boolean => levelsOfEach(each).join() === 'county'

/** How the units one level down are called, for a place that is to be added up from them. */
export const partWords: Record<DivisionLevel, readonly string[]> = {
  province: ['市(州)', '县(市、区)'],
  prefecture: ['县(市、区)'],
  county: ['乡镇(街道)'],
  township: ['村(社区)'],
  village: [],
}

const headCount = /^每?([十百千万亿]+)[名位]?(户)?/

/**
 * “For each ten thousand inhabitants” names no place: it makes the unit a density. `万城镇常住人口` turns `个` into `个/万人`.
 */
export const densityUnit = (unit: string, each: string): string | undefined => {
  const [, multiplier, household] = headCount.exec(each) ?? []
  return multiplier === undefined ? undefined : unit.includes('/') ? unit : `${unit}/${multiplier}${household ?? '人'}`
}
