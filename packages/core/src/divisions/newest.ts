import { canonicalCode } from '../division.js'
import type { DivisionCode } from '../division.schema.js'
import { codeNames } from './code-names.js'
import { readCompact } from './compact.js'
import { type DivisionTable, divisionTable } from './division-table.js'
import type { DivisionEntry } from './entries.js'

interface LastName extends DivisionEntry {
  readonly inForce: boolean
}

let read: readonly LastName[] | undefined
/** Every code that was in force on 2002-12-31 or since, with its last name. Older ones the history alone has. */
export const lastNames = (): readonly LastName[] => {
  read ??= readCompact(codeNames).map(([code, text]) => ({
    code,
    name: text.replace('-', ''),
    inForce: !text.endsWith('-'),
  }))
  return read
}

let byCode: ReadonlyMap<DivisionCode, string> | undefined
const nameOf = (code: DivisionCode): string | undefined => {
  byCode ??= new Map(lastNames().map(one => [one.code, one.name]))
  return byCode.get(canonicalCode(code))
}

let table: DivisionTable | undefined
const newest = (): DivisionTable => {
  table ??= divisionTable(lastNames().filter(({ inForce }) => inForce))
  return table
}

let everCalled: DivisionTable | undefined
/**
 * The table of every code that was in force on 2002-12-31 or since, under its last name: for what was written in other days. What
 * stood before, `divisionsOn(day)` knows. 渝北区 lies in 重庆市 here, beside 两江新区 that took its place.
 */
export const divisionsEver = (): DivisionTable => {
  everCalled ??= divisionTable(lastNames())
  return everCalled
}

/**
 * The name alone, the last that the code bore: `divisionName('320404')` is 钟楼区, and `divisionName('500112')` still 渝北区, which is
 * no more. `undefined` for a code that was not in force on 2002-12-31 or since, and for townships and villages. What a code was called
 * on a day, `divisionsOn(day)` knows, from 1981 on.
 */
export const divisionName = (code: DivisionCode): string | undefined => nameOf(code)

const above = (code: DivisionCode): readonly DivisionCode[] => {
  const [province, prefecture] = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]
  return [province, prefecture].filter((one, index, all) => one !== code && all.indexOf(one) === index)
}

/**
 * The name with those of the divisions that it lies in, as the code was last called: 江苏省常州市钟楼区, 重庆市渝北区. `undefined` as
 * {@link divisionName}.
 */
export const fullName = (code: DivisionCode): string | undefined => {
  const key = canonicalCode(code)
  const name = nameOf(key)
  return name === undefined
    ? undefined
    : above(key)
        .map(one => nameOf(one))
        .join('') + name
}

/**
 * The division of a code that is in force as far as is known, `undefined` for any other; a code of 9 or 12 digits that ends in zeros
 * is that of the one above.
 */
export const divisionOf: DivisionTable['divisionOf'] = code => newest().divisionOf(code)

/** Provinces, autonomous regions, municipalities and special administrative regions. */
export const provinces: DivisionTable['provinces'] = () => newest().provinces()

/**
 * The divisions directly in one, as known newest: of 重庆市 its districts and counties. `undefined` for a code that is not in force. Of
 * a day, see `divisionsOn(day)`.
 */
export const childrenOf: DivisionTable['childrenOf'] = code => newest().childrenOf(code)

/**
 * Every county-level division of a prefecture or province, as known newest; of a county, itself. `undefined` for a code that is not
 * in force. Of a day, see `divisionsOn(day)`.
 */
export const countiesOf: DivisionTable['countiesOf'] = code => newest().countiesOf(code)

/** The divisions of a name that are in force, whole or short, with or without those above: 钟楼区, 常州钟楼, 江苏省常州市钟楼区. */
export const findDivisions: DivisionTable['findDivisions'] = name => newest().findDivisions(name)
