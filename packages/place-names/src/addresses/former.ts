import type { DivisionCode } from '@minzheng/core'
import {
  type Division,
  type DivisionSpell,
  type DivisionTable,
  divisionHistory,
  divisionOf,
  divisionsEver,
  divisionTable,
  provinces,
} from '@minzheng/core/divisions'
import { type AddressTable, type CalledName, inProvince } from './division.js'

let given: DivisionTable | undefined
/** Every code that was ever given, with the name that it bore last: those of `divisionsEver`, and what ended before its first list. */
const everGiven = (): DivisionTable => {
  if (given) return given
  const names = new Map(
    divisionsEver()
      .divisions()
      .map(({ code, name }) => [code, name]),
  )
  const history = divisionHistory()
  for (const province of provinces())
    for (const { before } of history.changesBetween(province.code, '1900-01-01', '9999-12-31'))
      if (before && !names.has(before.code)) names.set(before.code, history.spellsOf(before.code).at(-1)!.name)
  given = divisionTable(Array.from(names, ([code, name]) => ({ code, name })))
  return given
}

let children: ReadonlyMap<DivisionCode | undefined, readonly Division[]> | undefined
const childrenOf = (code: DivisionCode): readonly Division[] => {
  if (!children) {
    const all = new Map<DivisionCode | undefined, Division[]>()
    for (const one of everGiven().divisions()) {
      const list = all.get(one.parent)
      if (list) list.push(one)
      else all.set(one.parent, [one])
    }
    children = all
  }
  return children.get(code) ?? []
}

interface Claim extends Division {
  /** The last day of its name. */
  readonly until: string
}

let claims: ReadonlyMap<string, readonly Claim[]> | undefined
/** All that bore a name last in a province, the latest first. */
const claimsOf = (division: Pick<Division, 'code' | 'name'>): readonly Claim[] => {
  if (!claims) {
    const all = new Map<string, Claim[]>()
    for (const one of everGiven().divisions()) {
      const until = divisionHistory().spellsOf(one.code).at(-1)?.ends?.latest ?? '9999-12-31'
      const key = inProvince(one)
      const list = all.get(key)
      if (list) list.push({ ...one, until })
      else all.set(key, [{ ...one, until }])
    }
    for (const list of all.values()) list.sort((a, b) => (a.until < b.until ? 1 : -1))
    claims = all
  }
  return claims.get(inProvince(division)) ?? []
}

let inForceNames: ReadonlySet<string> | undefined
const isNameInForce = (name: string): boolean => {
  inForceNames ??= new Set(
    divisionsEver()
      .divisions()
      .filter(({ code }) => isInForce(code))
      .map(one => one.name),
  )
  return inForceNames.has(name)
}

/**
 * The names that a code bore before. 定安县 had another code once, and is 定安县 still; 思茅市 was a county, and then the prefecture
 * that it was in.
 */
const formerNames = ({ code, name: lastName, level }: Division): CalledName[] =>
  divisionHistory()
    .spellsOf(code)
    .flatMap(({ name }): CalledName[] => {
      const others = claimsOf({ code, name })
      if (name === lastName || others.some(one => one.level === level)) return []
      return [{ name, only: others.length > 0 || isNameInForce(name) ? 'before' : undefined }]
    })

const isInForce = (code: DivisionCode | undefined): boolean => code !== undefined && divisionOf(code) !== undefined

/**
 * Every division that ever was, by every name that it bore: 襄樊市 is read, though it is called 襄阳市, and 通县 and 江干区, though
 * they are no more. One is meant only with a division of its days where its province has another of its name later: 巢湖市 is in
 * 合肥市, but 巢湖市居巢区 the city that was; and behind one where the name is in force elsewhere: 重庆市 is no city of 四川省.
 */
export const everNamed: AddressTable = {
  provinces: () => divisionsEver().provinces(),
  childrenOf,
  divisionOf: code => everGiven().divisionOf(code),
  isInForce,
  namesOf: division => {
    const { code, name, parent, level } = division
    const isLast = claimsOf(division)[0]?.code === code
    if (isInForce(code) || (isLast && (divisionsEver().divisionOf(code) !== undefined || !isNameInForce(name))))
      return [{ name }, ...formerNames(division)]
    if (isLast) return [{ name, only: 'behind' }]
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
