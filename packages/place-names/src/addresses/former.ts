import type { DivisionCode, DivisionLevel } from '@minzheng/core'
import { type Division, type DivisionSpell, divisionHistory, divisionOf, divisionsEver } from '@minzheng/core/divisions'
import { type AddressTable, type CalledName, inProvince, isMeant } from './division.js'

let lastNames: ReadonlyMap<string, readonly DivisionLevel[]> | undefined
/** The levels of what bore a name last in a province. */
const levelsOfLast = (code: DivisionCode, name: string): readonly DivisionLevel[] => {
  if (!lastNames) {
    const levels = new Map<string, DivisionLevel[]>()
    for (const division of divisionsEver().divisions()) {
      const key = inProvince(division)
      levels.set(key, [...(levels.get(key) ?? []), division.level])
    }
    lastNames = levels
  }
  return lastNames.get(inProvince({ code, name })) ?? []
}

/**
 * The names that a code bore before. 定安县 had another code once, and is 定安县 still; 思茅市 was a county, and then the prefecture
 * that it was in.
 */
const formerNames = ({ code, name: lastName, level }: Division): CalledName[] =>
  divisionHistory()
    .spellsOf(code)
    .flatMap(({ name }): CalledName[] => {
      const levels = levelsOfLast(code, name)
      if (name === lastName || levels.includes(level)) return []
      return [{ name, only: levels.length > 0 ? 'before' : undefined }]
    })

const isInForce = (code: DivisionCode | undefined): boolean => code !== undefined && divisionOf(code) !== undefined

/**
 * Every division that ever was, by every name that it bore: 襄樊市 is read, though it is called 襄阳市, and 江干区, though it is no
 * more. One whose province has another of its name today is meant only with a division of its days: 巢湖市 is in 合肥市, but
 * 巢湖市居巢区 the city that was.
 */
export const everNamed: AddressTable = {
  provinces: () => divisionsEver().provinces(),
  childrenOf: code => divisionsEver().childrenOf(code),
  divisionOf: code => divisionsEver().divisionOf(code),
  isInForce,
  namesOf: division => {
    const { name, parent, level } = division
    if (isMeant(division)) return [{ name }, ...formerNames(division)]
    if (level === 'prefecture') return [{ name, only: 'before' }]
    return isInForce(parent) ? [] : [{ name, only: 'behind' }]
  },
}

/** A name of an address that its division bears no more, or that none does. */
export interface FormerName {
  readonly name: string
  readonly code: DivisionCode
  /** When it came and went, as far as that is known. */
  readonly spell: DivisionSpell
}

/** Those of the divisions written in an address that are called so no more, or are no more. */
export const formerOf = (written: readonly Division[]): FormerName[] =>
  written.flatMap(({ code, name }) => {
    const spell = divisionHistory()
      .spellsOf(code)
      .findLast(one => one.name === name)
    return spell?.ends === undefined ? [] : [{ name, code, spell }]
  })
