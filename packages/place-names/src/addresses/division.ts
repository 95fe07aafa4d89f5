import { ancestorOf, type DivisionCode, isWithin } from '@minzheng/core'
import { type Division, type DivisionTable, divisionOf, divisionsEver, spokenNames } from '@minzheng/core/divisions'

/** A name of a division. */
export interface CalledName {
  readonly name: string
  /** Another of its province bears it today: it counts only behind the name of the division above, or before one inside. */
  readonly only?: 'behind' | 'before' | undefined
}

/** What an address needs of a table of divisions: a newer one can be brought (`divisionTable` of core). */
export type AddressTable = Pick<DivisionTable, 'provinces' | 'childrenOf' | 'divisionOf'> & {
  /** The names that a division is read by; its own alone where a table does not say. */
  namesOf?(division: Division): readonly CalledName[]
  /** Whether a division is in force; each is, where a table does not say. */
  isInForce?(code: DivisionCode): boolean
}

export const inProvince = ({ code, name }: Pick<Division, 'code' | 'name'>): string =>
  ancestorOf(code, 'province') + name

let named: ReadonlySet<string> | undefined
/** A division that is no more is meant unless its province has another of its name today: 庐江县 is the one in 合肥市. */
export const isMeant = (division: Division): boolean => {
  named ??= new Set(
    divisionsEver()
      .divisions()
      .filter(({ code }) => divisionOf(code))
      .map(inProvince),
  )
  return divisionOf(division.code) !== undefined || !named.has(inProvince(division))
}

/** Addresses were written in other days too: 渝北区 and 江干区 are read, though they are no more. */
export const bundledTable: AddressTable = {
  provinces: () => divisionsEver().provinces(),
  childrenOf: code => divisionsEver().childrenOf(code)?.filter(isMeant),
  divisionOf: code => divisionsEver().divisionOf(code),
}

const children = new WeakMap<AddressTable, Map<DivisionCode, readonly Division[]>>()
/** `childrenOf` of a table, which looks through all of it, asked once. */
export const childrenIn = (table: AddressTable, code: DivisionCode): readonly Division[] => {
  const known = children.get(table) ?? new Map<DivisionCode, readonly Division[]>()
  children.set(table, known)
  const found = known.get(code) ?? table.childrenOf(code) ?? []
  known.set(code, found)
  return found
}

interface Name {
  /** The division, with this name in full. */
  readonly division: Division
  /** Without the word for its kind: it counts only where what follows begins a name of its own. */
  readonly isBare: boolean
  readonly only: CalledName['only']
}
interface NameIndex {
  readonly names: ReadonlyMap<string, readonly Name[]>
  /** The length of the longest name that begins with a character. */
  readonly longest: ReadonlyMap<string, number>
}

const indexes = new WeakMap<AddressTable, NameIndex>()

const above: ReadonlySet<string> = new Set(['province', 'prefecture'])

interface SpokenName {
  readonly text: string
  readonly isBare: boolean
}

/** What people call a division: 楚雄彝族自治州, 楚雄州, and 楚雄 without the word for its kind; 梅里斯区 as a county would be. */
const spokenForms = (name: string): readonly SpokenName[] => {
  const asCounty = name.replace(/族区$/, '族自治县')
  const [, short = name, ...others] = spokenNames(asCounty)
  const kept = asCounty === name ? others : [`${short}区`]
  return [
    ...[name, ...kept].map(text => ({ text, isBare: false })),
    ...(short === name ? [] : [{ text: short, isBare: true }]),
  ]
}

const indexOf = (table: AddressTable): NameIndex => {
  const known = indexes.get(table)
  if (known) return known
  const names = new Map<string, Name[]>()
  const add = (text: string, entry: Name): void => {
    const list = names.get(text)
    // 来凤县 is the division’s name, and what it would be called for short under the name that it had before.
    if (list?.some(({ division }) => division.code === entry.division.code)) return
    if (list) list.push(entry)
    else names.set(text, [entry])
  }
  const visit = (listed: Division): void => {
    for (const { name, only } of table.namesOf?.(listed) ?? [{ name: listed.name, only: undefined }]) {
      const division = name === listed.name ? listed : { ...listed, name }
      for (const { text, isBare } of spokenForms(name)) add(text, { division, isBare, only })
    }
    if (above.has(listed.level)) for (const child of table.childrenOf(listed.code) ?? []) visit(child)
  }
  for (const province of table.provinces()) visit(province)
  const longest = new Map<string, number>()
  for (const name of names.keys()) {
    const first = name.charAt(0)
    longest.set(first, Math.max(name.length, longest.get(first) ?? 0))
  }
  const index = { names, longest }
  indexes.set(table, index)
  return index
}

/** One name of a chain, as it is written, and the division that it stands for. */
export interface DivisionPiece {
  readonly text: string
  readonly division: Division
}

interface Chain {
  readonly length: number
  /** From the greatest division to the smallest. */
  readonly pieces: readonly DivisionPiece[]
}

/**
 * Whether a name without the word for its kind stands for the division, where no division inside it follows: of 成都 in
 * 四川成都武侯祠大街 it does, of 南京 in 南京路 not. `behind` says whether the name of a division above stands before it.
 */
export type BareName = (name: Pick<Division, 'name' | 'level'>, rest: string, behind: boolean) => boolean

/** 北京市|北京市|朝阳区 says no more than 北京市朝阳区. */
const repeatLength = ({ name }: Division, text: string, at: number): number =>
  name.length > 2 && text.startsWith(name, at) ? name.length : 0
/** 常州市|市辖区|钟楼区 says no more than 常州市钟楼区. */
const headingLength = (text: string, at: number): number => (text.startsWith('市辖区', at) ? 3 : 0)

const chainsAt = (
  index: NameIndex,
  standsAlone: BareName,
  text: string,
  start: number,
  within: DivisionCode | undefined,
): Chain[] => {
  const chains: Chain[] = []
  for (let length = Math.min(index.longest.get(text.charAt(start)) ?? 0, text.length - start); length >= 2; length--) {
    for (const { division, isBare, only } of index.names.get(text.slice(start, start + length)) ?? []) {
      if (within !== undefined && (division.code === within || !isWithin(division.code, within))) continue
      if (only === 'behind' && division.parent !== within) continue
      const end = start + length
      const repeated = repeatLength(division, text, end)
      const said = repeated + headingLength(text, end + repeated)
      const further = above.has(division.level) ? chainsAt(index, standsAlone, text, end + said, division.code) : []
      const piece = { text: text.slice(start, end), division }
      for (const chain of further) {
        const again = said === 0 ? [] : [{ text: text.slice(end, end + said), division }]
        chains.push({ length: length + said + chain.length, pieces: [piece, ...again, ...chain.pieces] })
      }
      if (further.length > 0 || only === 'before') continue
      if (!isBare || standsAlone(division, text.slice(end, end + 24), within !== undefined))
        chains.push({
          length: length + repeated,
          pieces: [piece, ...(repeated === 0 ? [] : [{ text: division.name, division }])],
        })
    }
  }
  return chains
}

export interface DivisionReading {
  /** Characters that the names take up. */
  readonly length: number
  /** What they may mean; more than one where the names do not tell. */
  readonly candidates: readonly Division[]
  /** The names one by one, of the first candidate. */
  readonly pieces: readonly DivisionPiece[]
  /** The same of each candidate. */
  readonly chains: readonly (readonly DivisionPiece[])[]
}

/**
 * Of what may be meant, the greater where one lies in the other: 浙江绍兴 is 绍兴市, and not 绍兴县 in it. Of two that a name without
 * the word for its kind stands for, or that bear the same names from above, the one that is no more is not meant: 奉化 is 奉化区.
 */
const meant = (chains: readonly (readonly DivisionPiece[])[], table: AddressTable): (readonly DivisionPiece[])[] => {
  const last = (pieces: readonly DivisionPiece[]): Division => pieces.at(-1)!.division
  const greatest = chains.filter(
    one => !chains.some(other => last(one).code !== last(other).code && isWithin(last(one).code, last(other).code)),
  )
  const isBare = greatest.every(pieces => pieces.at(-1)!.text !== last(pieces).name)
  const isOneName = new Set(greatest.map(pieces => pieces.map(({ division }) => division.name).join())).size === 1
  const standing =
    isBare || (isOneName && greatest.some(pieces => pieces.length > 1))
      ? greatest.filter(pieces => table.isInForce?.(last(pieces).code) ?? true)
      : []
  return standing.length > 0 ? standing : greatest
}

const never: BareName = () => false

/**
 * The divisions that a text begins with, the longest chain of names that fits. A name may lack the word for its kind before a division
 * inside it, so that 南京路 is a road; before anything else only where `standsAlone` says so.
 */
export const readDivisions = (text: string, table: AddressTable, standsAlone: BareName = never): DivisionReading => {
  const chains = chainsAt(indexOf(table), standsAlone, text, 0, undefined)
  const length = Math.max(0, ...chains.map(chain => chain.length))
  const longest = new Map<DivisionCode, readonly DivisionPiece[]>()
  for (const chain of chains) if (chain.length === length) longest.set(chain.pieces.at(-1)!.division.code, chain.pieces)
  const kept = meant([...longest.values()], table)
  return {
    length,
    candidates: kept.map(pieces => pieces.at(-1)!.division),
    pieces: kept[0] ?? [],
    chains: kept,
  }
}
