import stringWidth from 'string-width'
import type { Context } from './context.js'
import { painted, type Style } from './paint.js'
import { shownInLine } from './shown.js'

/** A cell of a table: its text, in a colour where it has one. */
export type Cell = string | { readonly text: string; readonly style: Style }

interface Column {
  readonly width: number
  readonly right: boolean
}

const gap = '  '
/** Columns that would become narrower than this are read better one below the other. */
const narrowest = 12
const narrowestScreen = 20

/** Whether a character is of the Chinese ones and their marks, which take two columns each and never join with others. */
const isWide = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3001 && code <= 0x301f) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  (code >= 0xff01 && code <= 0xff60)

/** How many columns of a terminal a text takes. What tables mostly hold is counted here; the rest by Unicode's rules, which is slow. */
export const widthOf = (text: string): number => {
  let width = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x20 && code <= 0x7e) continue
    if (!isWide(code)) return stringWidth(text)
    width++
  }
  return width
}

const lineOf = (text: string): string => shownInLine(text.replaceAll(/[\r\n\t]+/g, ' '))
const textOf = (cell: Cell): string => lineOf(typeof cell === 'string' ? cell : cell.text)
const inStyle = (cell: Cell, text: string): string =>
  typeof cell === 'string' || text === '' ? text : painted(cell.style, text)

/** What stays together on a line: a word with the space after it, or a Chinese character with the marks around it. */
const pieces =
  /[（《〈「『【“‘]*(?:\p{Script=Han}|[^\s\p{Script=Han}（《〈「『【“‘/_#-]+[/_#-]?|[/_#-])[，。、；：！？）》〉」』】”’]*\s*|\s+|[（《〈「『【“‘]+/gu
const graphemes = new Intl.Segmenter()

/** The parts of a text that can stand on a line of a width; a word that is wider than the line is cut. */
const partsOf = (text: string, width: number): readonly string[] =>
  (text.match(pieces) ?? []).flatMap(piece =>
    widthOf(piece.trimEnd()) <= width ? [piece] : Array.from(graphemes.segment(piece), ({ segment }) => segment),
  )

const wrap = (text: string, width: number): readonly string[] => {
  if (widthOf(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  let filled = 0
  for (const part of partsOf(text, width)) {
    if (line !== '' && filled + widthOf(part.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
      filled = 0
    }
    line += part
    filled += widthOf(part)
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

const pad = (text: string, room: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, room))
  return right ? space + text : text + space
}

const trimEnd = (line: string): string => line.replace(/ +$/, '')

const rowLines = (cells: readonly Cell[], columns: readonly Column[]): string[] => {
  const wrapped = cells.map((cell, index) => wrap(textOf(cell), columns[index]?.width ?? 0))
  const height = wrapped.reduce((most, { length }) => Math.max(most, length), 1)
  return Array.from({ length: height }, (_, at) =>
    trimEnd(
      cells
        .map((cell, index) => {
          const text = wrapped[index]?.[at] ?? ''
          const { width, right } = columns[index] ?? { width: 0, right: false }
          return pad(inStyle(cell, text), width - widthOf(text), right)
        })
        .join(gap),
    ),
  )
}

const roomOf = ({ columns }: Context['terminal']): number =>
  columns === undefined ? Number.POSITIVE_INFINITY : Math.max(narrowestScreen, columns)

/** Lines for people, broken at the width of the screen; what goes on stands below the words of its line, not below its dash. */
export const prose = ({ terminal }: Pick<Context, 'terminal'>, text: string): string => {
  const room = roomOf(terminal)
  return text
    .split('\n')
    .flatMap(line => {
      const start = /^ *(- )?/.exec(line)?.[0] ?? ''
      const parts = wrap(lineOf(line.slice(start.length)), room - start.length)
      return parts.map((part, at) => (at === 0 ? start : ' '.repeat(start.length)) + part)
    })
    .join('\n')
}

/** Widths that fit the room: narrow columns keep theirs, wide ones share what is left; nothing where that is too little. */
const squeezed = (widths: readonly number[], room: number, right: ReadonlySet<number>): number[] | undefined => {
  let left = room
  let level = 0
  const rising = widths.toSorted((a, b) => a - b)
  for (const [index, width] of rising.entries()) {
    level = Math.floor(left / (rising.length - index))
    if (width > level) break
    left -= width
  }
  const isTooNarrow = level < narrowest || widths.some((width, index) => right.has(index) && width > level)
  return isTooNarrow ? undefined : widths.map(width => Math.min(width, level))
}

/** Each row as its own list of `head  value`. */
const listed = (head: readonly string[], rows: readonly (readonly Cell[])[], room: number): string => {
  const most = head.reduce((width, title) => Math.max(width, widthOf(lineOf(title))), 0)
  const label: Column = { width: Math.min(most, Math.floor(room / 3)), right: false }
  const value: Column = { width: room - label.width - gap.length, right: false }
  return rows
    .map(row =>
      row
        .flatMap((cell, index) => (textOf(cell) === '' ? [] : rowLines([head[index] ?? '', cell], [label, value])))
        .join('\n'),
    )
    .join('\n\n')
}

/**
 * A table for people. On a terminal it keeps to the width of the screen: wide columns are wrapped, and where they would become
 * too narrow the rows are written one below the other. Elsewhere every row is one line.
 */
export const table = (
  { terminal }: Pick<Context, 'terminal'>,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  rightAligned: readonly number[] = [],
): string => {
  const right = new Set(rightAligned)
  const natural = head.map(title => widthOf(lineOf(title)))
  for (const row of rows)
    for (const [index, cell] of row.entries()) natural[index] = Math.max(natural[index] ?? 0, widthOf(textOf(cell)))
  const room = roomOf(terminal)
  const gaps = gap.length * (natural.length - 1)
  const total = natural.reduce((sum, width) => sum + width, gaps)
  const widths = total <= room ? natural : squeezed(natural, room - gaps, right)
  if (!widths) return listed(head, rows, room)
  const columns = widths.map((width, index) => ({ width, right: right.has(index) }))
  return [head, ...rows].flatMap(row => rowLines(row, columns)).join('\n')
}
