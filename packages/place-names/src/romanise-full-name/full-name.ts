import type { Problem } from '@minzheng/core'
import { type AddressTable, bundledTable, readDivisions } from '../addresses/division.js'
import { placeGiven } from '../romanise/problems.js'
import { type RomanConflict, type Romanised, type RomaniseOptions, romanise } from '../romanise/romanise.js'
import { least } from '../romanise/word.js'
import { genericData } from '../split-name/generic-parts.js'

export type { AddressTable } from '../addresses/division.js'

/** A name with the divisions that it lies in, in letters, and each name by itself. */
export interface RomanisedFullName extends Romanised {
  /** Each name by itself: 山西省, 长治市, 长子县. */
  readonly parts: readonly Romanised[]
}

/** How {@link romaniseFullName} is to spell a name, and by which table of divisions. */
export interface RomaniseFullNameOptions extends RomaniseOptions {
  /** A newer table of divisions (`divisionTable` of core). */
  readonly table?: AddressTable | undefined
}

interface Piece {
  readonly name: string
  readonly division: string | undefined
}

/** 路, 东路, 汽车站: what is no name of its own, so that 叶县路 is one. */
const isBareGeneric = (text: string): boolean => {
  const { parts } = genericData()
  return parts.has(text) || parts.has(text.replace(/^[东西南北中前后]{1,2}/, ''))
}

/** The names of divisions that a name begins with, and what stands behind them. */
const piecesOf = (name: string, given: string | undefined, table: AddressTable): readonly Piece[] => {
  const { length, candidates, pieces } = readDivisions(name, table)
  const isOne = candidates.length === 1
  const names = pieces.map(({ text, division }): Piece => ({ name: text, division: isOne ? division.code : given }))
  const last = names.at(-1)
  const rest = name.slice(length)
  if (last === undefined) return [{ name, division: given }]
  if (rest === '') return names
  if (isBareGeneric(rest)) return [...names.slice(0, -1), { ...last, name: last.name + rest }]
  return [...names, { name: rest, division: last.division }]
}

const joined = (texts: readonly string[]): string => texts.filter(text => text !== '').join(' ')

/** Where a part is written otherwise, the whole name written so. */
const conflictsOf = (parts: readonly Romanised[]): RomanConflict[] => {
  const texts = parts.map(({ text }) => text)
  return parts.flatMap(({ conflicts }, at) =>
    conflicts.map(conflict => ({ ...conflict, text: joined(texts.with(at, conflict.text)) })),
  )
}

/** The problems of the parts, with the place of the character in the whole name. */
const problemsOf = (parts: readonly Romanised[]): Problem[] => {
  let before = 0
  return parts.flatMap(({ name, problems }) => {
    const start = before
    before += [...name].length
    return problems.map(problem => ({
      ...problem,
      path: problem.path.map(step => (typeof step === 'number' ? step + start : step)),
    }))
  })
}

/**
 * A name with the divisions that it lies in, in Latin letters: 山西省长治市长子县 -> `Shānxī Shěng Chángzhì Shì Zhǎngzǐ Xiàn`.
 * The names of divisions are cut off by the table, each is read by its own place, and what is left is one name more
 * ({@link romanise} takes one name at a time). Where several divisions bear the name, none is chosen: `division` can say which.
 */
export const romaniseFullName = (name: string, options: RomaniseFullNameOptions = {}): RomanisedFullName => {
  const { table = bundledTable, ...each } = options
  // A space between Chinese characters says nothing; one beside letters and digits does.
  const plain = name
    .trim()
    .normalize('NFKC')
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
  const place = placeGiven(each.division)
  const pieces = piecesOf(plain, place.division, table)
  const last = pieces.length - 1
  const parts = pieces.map((piece, at) =>
    // A kind is that of the last name.
    romanise(piece.name, { ...each, division: piece.division, kind: at === last ? each.kind : undefined }),
  )
  return {
    name,
    text: joined(parts.map(({ text }) => text)),
    words: parts.flatMap(({ words }) => words),
    reasons: [...new Set(parts.flatMap(({ reasons }) => reasons))].toSorted((a, b) => (a.rule ?? 0) - (b.rule ?? 0)),
    official: parts.length > 0 && parts.every(({ official }) => official),
    confidence: least(parts.map(({ confidence }) => confidence)),
    conflicts: conflictsOf(parts),
    problems: [...place.problems, ...problemsOf(parts)],
    parts,
  }
}
