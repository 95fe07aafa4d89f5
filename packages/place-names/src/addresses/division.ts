import { ancestorOf, type DivisionCode, isWithin } from '@minzheng/core'
import { type Division, type DivisionTable, divisionOf, divisionsEver } from '@minzheng/core/divisions'

/** What an address needs of a table of divisions: a newer one can be brought (`divisionTable` of core). */
export type AddressTable = Pick<DivisionTable, 'provinces' | 'childrenOf' | 'divisionOf'>

const inProvince = ({ code, name }: Division): string => ancestorOf(code, 'province') + name

let named: ReadonlySet<string> | undefined
/** A division that is no more is meant unless its province has another of its name today: 庐江县 is the one in 合肥市. */
const isMeant = (division: Division): boolean => {
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

interface Name {
  readonly division: Division
  /** The name without the word for its kind: it counts only before the name of a division inside it. */
  readonly isShort: boolean
}
interface NameIndex {
  readonly names: ReadonlyMap<string, readonly Name[]>
  readonly longest: number
}

const indexes = new WeakMap<AddressTable, NameIndex>()

const kindWords = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|地区|盟)$/
const above: ReadonlySet<string> = new Set(['province', 'prefecture'])

const indexOf = (table: AddressTable): NameIndex => {
  const known = indexes.get(table)
  if (known) return known
  const names = new Map<string, Name[]>()
  const add = (name: string, entry: Name): void => {
    const list = names.get(name)
    if (list) list.push(entry)
    else names.set(name, [entry])
  }
  const visit = (division: Division): void => {
    add(division.name, { division, isShort: false })
    if (!above.has(division.level)) return
    const short = division.name.replace(kindWords, '')
    if (short !== division.name) add(short, { division, isShort: true })
    for (const child of table.childrenOf(division.code) ?? []) visit(child)
  }
  for (const province of table.provinces()) visit(province)
  const index = { names, longest: Math.max(...Array.from(names.keys(), name => name.length)) }
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

/** 北京市|北京市|朝阳区 and 常州市|市辖区|钟楼区 say no more than 北京市朝阳区 and 常州市钟楼区. */
const headingLength = ({ name, level }: Division, text: string, at: number): number =>
  [...(level === 'province' ? [name] : []), '市辖区'].find(words => text.startsWith(words, at))?.length ?? 0

const chainsAt = (index: NameIndex, text: string, start: number, within: DivisionCode | undefined): Chain[] => {
  const chains: Chain[] = []
  for (let length = Math.min(index.longest, text.length - start); length >= 2; length--) {
    for (const { division, isShort } of index.names.get(text.slice(start, start + length)) ?? []) {
      if (within !== undefined && (division.code === within || !isWithin(division.code, within))) continue
      const end = start + length
      const said = headingLength(division, text, end)
      const further = above.has(division.level) ? chainsAt(index, text, end + said, division.code) : []
      const piece = { text: text.slice(start, end), division }
      for (const chain of further) {
        const heading = said === 0 ? [] : [{ text: text.slice(end, end + said), division }]
        chains.push({ length: length + said + chain.length, pieces: [piece, ...heading, ...chain.pieces] })
      }
      if (further.length === 0 && !isShort) chains.push({ length, pieces: [piece] })
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
}

/**
 * The divisions that a text begins with, the longest chain of names that fits. Names of provinces and prefectures may lack the word
 * for their kind only before a division inside them, so that 南京路 is a road.
 */
export const readDivisions = (text: string, table: AddressTable): DivisionReading => {
  const chains = chainsAt(indexOf(table), text, 0, undefined)
  const length = Math.max(0, ...chains.map(chain => chain.length))
  const longest = chains.filter(chain => chain.length === length)
  const last = new Map(
    longest.flatMap(({ pieces }) => pieces.slice(-1)).map(({ division }) => [division.code, division]),
  )
  return { length, candidates: [...last.values()], pieces: longest[0]?.pieces ?? [] }
}
