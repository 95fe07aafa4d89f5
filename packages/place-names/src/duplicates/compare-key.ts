import { type ArticleThreeKind, type PlaceKind, placeKinds } from '../place-kinds/kinds.js'
import { splitName } from '../split-name/split.js'

/** How far a name may not be given twice (art. 9(7), (8)). */
export type DuplicateScope = 'country' | 'province' | 'county' | 'built-up-area'

const subDistrict = /街道(?:办事处)?$/

/** A sub-district (街道) is an agency, no town: art. 9(8) speaks of 乡、镇. */
const isSubDistrict = (kind: PlaceKind, name: string | undefined): boolean =>
  kind === 'township' && name !== undefined && subDistrict.test(name)

const scopeOfKind = (kind: PlaceKind): DuplicateScope | undefined => {
  if (kind === 'province' || kind === 'prefecture' || kind === 'county') return 'country'
  if (kind === 'township') return 'province'
  const group: ArticleThreeKind = placeKinds[kind].article3
  if (group === 3) return 'county'
  return group === 5 || group === 6 ? 'built-up-area' : undefined
}

/**
 * Within what a name of a kind must be unlike others. Natural features only where they are famous; parks, facilities, other
 * natural features, and sub-districts (街道), which `name` tells from towns, have no national rule (`undefined`).
 */
export const duplicateScope = (
  kind: PlaceKind,
  { famous = false, name }: { readonly famous?: boolean; readonly name?: string } = {},
): DuplicateScope | undefined => {
  if (isSubDistrict(kind, name)) return undefined
  return famous && placeKinds[kind].article3 === 1 ? 'country' : scopeOfKind(kind)
}

/**
 * The kinds whose names are held against each other: a town against a township, an estate against a building. `name` tells
 * sub-districts (街道) from towns, which they are not held against.
 */
export const comparedKinds = (kind: PlaceKind, name?: string): string => {
  if (kind === 'township') return isSubDistrict(kind, name) ? 'sub-district' : 'township'
  return String(placeKinds[kind].article3)
}

const committee = /(?:村民委员会|居民委员会|村委会|居委会)$/
const place = /(?:社区|嘎查|村)$/

const hanAlone = /^[\u4e00-\u9fff]*$/

/**
 * What two names of a kind are compared by: the name without its bare generic element. Modifiers stay, so that 中山东路 and
 * 中山西路 differ; spaces, and full-width figures and letters, make none. A committee’s seat is its village: 东风村, 东风村委会 and 东风村民委员会 are one.
 */
export const compareKey = (name: string, kind: PlaceKind): string => {
  const plain = hanAlone.test(name) ? name : name.normalize('NFKC').replaceAll(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
  if (kind === 'committee-seat') {
    const bare = plain.replace(committee, '')
    const rest = bare.replace(place, '')
    return rest.length >= 2 ? rest : bare === '' ? plain : bare
  }
  const { base } = splitName(plain, { kind })
  return base === '' ? plain : plain.slice(0, -base.length)
}
