import { ancestorOf, canonicalCode, type DivisionLevel, isWithin, levelOf } from '../division.js'
import type { DivisionCode } from '../division.schema.js'
import { ProblemError } from '../problem.js'
import { type DivisionEntry, entryProblems, isHeading } from './entries.js'
import { spokenNames } from './short-name.js'

/** A division as a table has it. */
export interface Division {
  readonly code: DivisionCode
  readonly name: string
  readonly level: DivisionLevel
  /** The division that it belongs to: for a county of a municipality, or one directly administered, the province. */
  readonly parent: DivisionCode | undefined
  /** A row that only groups counties (`429000` 省直辖县级行政区划, `500200` 县), no place. */
  readonly heading: boolean
}

/** What a list of codes can be asked. */
export interface DivisionTable {
  /** The division of a code; a code of 9 or 12 digits that ends in zeros is that of the division above. */
  divisionOf(code: DivisionCode): Division | undefined
  /** The name alone: `钟楼区`. */
  divisionName(code: DivisionCode): string | undefined
  /** The name with those of the divisions that it lies in: `江苏省常州市钟楼区`, `重庆市渝北区`. */
  fullName(code: DivisionCode): string | undefined
  /** Every division of the table in the order of codes, headings left out. */
  divisions(): readonly Division[]
  /** Provinces, autonomous regions, municipalities and special administrative regions. */
  provinces(): readonly Division[]
  /**
   * The divisions directly in one, headings left out: of 重庆市 its districts and counties, of 湖北省 its prefectures
   * and 仙桃市. `undefined` for a code that the table does not have.
   */
  childrenOf(code: DivisionCode): readonly Division[] | undefined
  /**
   * Every county-level division of a prefecture or province, those directly administered among them; of a county,
   * itself. Empty for a city without any (东莞市); `undefined` for a code that the table does not have.
   */
  countiesOf(code: DivisionCode): readonly Division[] | undefined
  /**
   * The divisions of a name, in the order of their codes: 鼓楼区 is four. It may lack the words for the kind (钟楼) or the peoples
   * (楚雄州), and may begin with the divisions above (常州钟楼区, 江苏省常州市钟楼区).
   */
  findDivisions(name: string): readonly Division[]
}

const levelsUpwards = ['township', 'county', 'prefecture', 'province'] as const

/**
 * A table of divisions from entries of one's own, such as a newer list of codes.
 * @throws ProblemError listing each entry that is no code and name, or stands twice
 */
export const divisionTable = (entries: readonly DivisionEntry[]): DivisionTable => {
  const problems = entryProblems(entries)
  if (problems.length > 0) throw new ProblemError(problems)

  const known = new Set(entries.map(({ code }) => canonicalCode(code)))
  const headings = new Set(entries.filter(isHeading).map(({ code }) => canonicalCode(code)))
  const parentOf = (code: DivisionCode): DivisionCode | undefined =>
    levelsUpwards
      .map(level => ancestorOf(code, level))
      .find(above => above !== code && known.has(above) && !headings.has(above))

  const divisions = entries
    .map(({ code, name }): [DivisionCode, Division] => {
      const key = canonicalCode(code)
      return [key, { code, name, level: levelOf(key), parent: parentOf(key), heading: headings.has(key) }]
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const byCode = new Map(divisions)
  const places = [...byCode.values()].filter(({ heading }) => !heading)

  const divisionOf = (code: DivisionCode): Division | undefined => byCode.get(canonicalCode(code))

  const countiesWithin = (division: Division): Division[] =>
    places.filter(other => other.level === 'county' && isWithin(other.code, division.code))

  const fullName = (code: DivisionCode): string | undefined => {
    const division = divisionOf(code)
    if (!division) return undefined
    const above = division.parent === undefined ? '' : (fullName(division.parent) ?? '')
    return division.heading && above === division.name ? above : above + division.name
  }

  const spoken = new Map<Division, readonly string[]>()
  const namesOf = (division: Division): readonly string[] => {
    const names = spoken.get(division) ?? spokenNames(division.name)
    spoken.set(division, names)
    return names
  }

  /** Whether words are a division's name, whole or short, after those of any divisions above it, or none. */
  const isCalled = (division: Division, words: string): boolean =>
    namesOf(division).some(name => {
      if (!words.endsWith(name)) return false
      const before = words.slice(0, -name.length)
      return before === '' || isIn(division, before)
    })
  const isIn = (division: Division, words: string): boolean => {
    const parent = division.parent === undefined ? undefined : divisionOf(division.parent)
    return parent !== undefined && (isCalled(parent, words) || isIn(parent, words))
  }

  return {
    divisionOf,
    divisionName: code => divisionOf(code)?.name,
    fullName,
    divisions: () => places,
    provinces: () => places.filter(({ level }) => level === 'province'),
    childrenOf(code) {
      const division = divisionOf(code)
      if (!division) return undefined
      if (division.heading) return countiesWithin(division)
      return places.filter(({ parent }) => parent === canonicalCode(division.code))
    },
    countiesOf(code) {
      const division = divisionOf(code)
      return division && countiesWithin(division)
    },
    findDivisions(name) {
      const words = name.replace(/\s/g, '')
      return places.filter(division => isCalled(division, words))
    },
  }
}
