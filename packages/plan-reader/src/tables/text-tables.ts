import type { TextTable } from '@minzheng/tables/sheets'

/** A line of a table: where its cells stand; one cell alone may be a heading across it. */
interface Row {
  readonly start: number
  readonly end: number
  readonly cells: readonly (readonly [start: number, end: number])[]
}

const LONGEST_LONE = 40
const FEWEST_ROWS = 2
const rule = /^[\s|:：+-]+$/
/** `1.⇥加强…` is an item, and `发文日期⇥…` a field of the page. */
const itemLine = /^\s*(?:\d{1,3}[.、．]|[一二三四五六七八九十]+、|[(（][^)）]{1,4}[)）])\s*\t+[^\t]*$/
const pageField = /^\s*(?:索\s*引\s*号|发文|发布|成文|公开|信息|主题|文\s*号|名\s*称|来\s*源|有效性|废止|生效)/

const trimmed = (text: string, start: number, end: number): [number, number] => {
  let [from, to] = [start, end]
  while (from < to && text.charCodeAt(from) <= 0x20) from++
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to--
  return [from, to]
}

const cellsBetween = (text: string, start: number, end: number, separator: string): [number, number][] => {
  const cells: [number, number][] = []
  let from = start
  for (let at = text.indexOf(separator, from); at >= 0 && at < end; at = text.indexOf(separator, from)) {
    cells.push(trimmed(text, from, at))
    from = at + 1
  }
  cells.push(trimmed(text, from, end))
  return cells
}

/** The cells of a line of a table in markdown, or pasted from a sheet; of another line `undefined`. */
const rowIn = (text: string, start: number, end: number): (Row & { readonly sign: string }) | undefined => {
  const line = text.slice(start, Math.min(end, start + 2000))
  const isPiped = line.includes('|') && (/^\s*\|.*\|/.test(line) || (line.match(/\|/g)?.length ?? 0) >= 2)
  if (isPiped) {
    const cells = cellsBetween(text, start, end, '|')
    const [first, last] = [cells[0], cells.at(-1)]
    if (first && first[0] === first[1]) cells.shift()
    if (last && last[0] === last[1] && cells.length > 1) cells.pop()
    return { start, end, cells, sign: '|' }
  }
  const inner = line.trim()
  if (!inner.includes('\t') || itemLine.test(line) || pageField.test(line)) return undefined
  return { start, end, cells: cellsBetween(text, start, end, '\t'), sign: '\t' }
}

const tableOf = (text: string, rows: readonly Row[], line: number, order: number): TextTable => {
  const first = rows[0]!
  return {
    name: `表${order}`,
    isHidden: false,
    rows: rows.map(({ start, end, cells }) =>
      rule.test(text.slice(start, end))
        ? []
        : cells.map(([from, to]) => (from === to ? null : text.slice(from, to).replace(/\*\*/g, ''))),
    ),
    isPercent: () => false,
    isContinued: () => false,
    isSpread: () => false,
    isHiddenRow: () => false,
    problems: new Map(),
    span: [first.start, rows.at(-1)!.end],
    line,
    spanOf: (row, column) => rows[row]?.cells[column],
  }
}

/** The tables that stand in a text as lines: in markdown, or pasted with tabs between the cells. Linear in its length. */
export const tablesIn = (text: string): TextTable[] => {
  if (!text.includes('\t') && !text.includes('|')) return []
  const tables: TextTable[] = []
  let rows: Row[] = []
  /** A lone line that belongs to the table if it goes on below. */
  let lone: Row | undefined
  let [sign, firstLine, line] = ['', 1, 0]
  const close = () => {
    if (rows.length >= FEWEST_ROWS) tables.push(tableOf(text, rows, firstLine, tables.length + 1))
    rows = []
    lone = undefined
  }
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    line++
    const row = rowIn(text, start, end)
    if (row !== undefined && (rows.length === 0 || row.sign === sign)) {
      if (rows.length === 0) [sign, firstLine] = [row.sign, line]
      if (lone !== undefined) rows.push(lone)
      rows.push(row)
      lone = undefined
    } else if (rows.length > 0) {
      const [from, to] = trimmed(text, start, end)
      if (lone === undefined && to > from && to - from <= LONGEST_LONE && row === undefined)
        lone = { start, end, cells: [[from, to]] }
      else {
        close()
        if (row !== undefined) {
          ;[sign, firstLine] = [row.sign, line]
          rows = [row]
        }
      }
    }
    start = end + 1
  }
  close()
  return tables
}

/** A text with the words of some of its parts left blank, so that all others stay in their places. */
export const withoutParts = (text: string, parts: readonly Pick<TextTable, 'span'>[]): string => {
  let copy = ''
  let at = 0
  for (const {
    span: [start, end],
  } of parts) {
    if (start < at) continue
    copy += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ')
    at = end
  }
  return copy + text.slice(at)
}
