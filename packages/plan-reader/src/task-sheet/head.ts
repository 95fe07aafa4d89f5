import type { SheetTable, SheetValue } from '@minzheng/tables/sheets'
import { columnOf, isReported, type TaskColumn } from './columns.js'

/** A column of goals or figures, and what its heading says of all of them. */
export interface FigureColumn {
  readonly index: number
  readonly column: 'goal' | 'value'
  /** `目标值（张）`, or in the heading above it. */
  readonly unit: string | undefined
  /** By when: `上半年`, `2030年`. */
  readonly due: string | undefined
  /** Where: the name of a town under a heading that several share. */
  readonly place: string | undefined
}

/** The head of a task sheet. */
export interface Header {
  /** The last row of the head, from 0. */
  readonly row: number
  /** Column numbers by what they hold; several for departments (牵头, 配合). */
  readonly columns: ReadonlyMap<TaskColumn, readonly number[]>
  readonly figures: readonly FigureColumn[]
  /** Columns of results, which are no targets. */
  readonly reported: readonly number[]
}

export type Rows = readonly (readonly SheetValue[])[]
type Merges = Pick<SheetTable, 'isContinued' | 'isSpread'>

/** Headings stand within so many rows. */
const headerRows = 20

const unitForm = /[(（[［【](?:单位[:：]?)?([^()（）[\]]{1,8})[)）\]］】]\s*$/
/** The unit in brackets at the end of a name: `新增床位（张）`. */
export const unitInName = (name: string): string | undefined => {
  const found = unitForm.exec(name.trim())?.[1]?.trim()
  if (found === undefined || /[\d、，,]|以上|以下|镇|街道|科室|选填|必填/.test(found)) return undefined
  return found === '百分比' ? '%' : found
}
export const withoutUnit = (name: string): string =>
  unitInName(name) === undefined ? name : name.trim().replace(unitForm, '').trim()

const period = /^(?:全年|年底|上半年|下半年|第?[一二三四1-4]季度|1?[0-9]月(?:份|底|末)?|1[—–~至-](?:3|6|9|12)月)$/
const yearHead = /^(20\d\d)年?(?:度)?$/
const town = /(?:镇|乡|街道|办事处|区|县|市|社区|村)$/

const textOf = (cell: SheetValue | undefined): string | undefined => {
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'string' ? cell.replace(/\s+/g, '') : undefined
}

/** What stands above each cell of a row, where that row groups the columns: 年度目标 above 上半年 and 全年. */
const groupsAbove = (rows: Rows, row: number, { isContinued, isSpread }: Merges): (string | undefined)[] => {
  const above = rows[row - 1] ?? []
  const texts = new Set(above.filter(cell => cell !== null))
  if (texts.size < 2) return []
  let group: string | undefined
  return (rows[row] ?? []).map((_, column) => {
    const own = textOf(above[column])
    if (own !== undefined) group = own
    return own === undefined && !isSpread(row - 1, column) && !isContinued(row, column) ? group : own
  })
}

interface Head extends Omit<Header, 'row'> {
  /** How many of the headings are known. */
  readonly known: number
}

/** What a row says where it is taken for the head, with the row above it where that groups its columns. */
const headIn = (rows: Rows, row: number, merges: Merges): Head => {
  const columns = new Map<TaskColumn, number[]>()
  const figures: FigureColumn[] = []
  const reported: number[] = []
  const cells = rows[row] ?? []
  const groups = groupsAbove(rows, row, merges)
  const years = cells.map(cell => Number(yearHead.exec(textOf(cell) ?? '')?.[1] ?? 0))
  const lastYear = Math.max(0, ...years)
  const named = new Set(cells.map(cell => /^20\d\d(?=年|$)/.exec(textOf(cell) ?? '')?.[0]).filter(Boolean))
  /** A year in a heading is a date where others stand beside it; alone it is that of the sheet. */
  const dueIn = (head: string): string | undefined =>
    named.size > 1 ? /^20\d\d(?=年|$)/.exec(head)?.[0]?.concat('年') : undefined
  let known = 0
  const add = (column: TaskColumn, index: number, head: Partial<FigureColumn> = {}) => {
    known++
    const before = columns.get(column)
    if (!before) columns.set(column, [index])
    // A heading merged over two columns is one column; departments and figures may come several times.
    else if (
      column === 'departments' ||
      (column === 'value' || column === 'goal' ? !merges.isSpread(row, index) : false)
    )
      before.push(index)
    else return
    if (column === 'goal' || column === 'value')
      figures.push({ index, column, unit: undefined, due: undefined, place: undefined, ...head })
  }
  cells.forEach((cell, index) => {
    const [own, group] = [textOf(cell), groups[index] === textOf(cell) ? undefined : groups[index]]
    const [ownUnit, groupUnit] = [own, group].map(name => (name === undefined ? undefined : unitInName(name)))
    const unit = ownUnit ?? groupUnit
    if (isReported(own ?? null) || (isReported(group ?? null) && columnOf(own ?? null) !== 'departments')) {
      reported.push(index)
      return
    }
    const year = years[index] ?? 0
    if (year > 0) {
      if (year === lastYear) add('value', index, { unit, due: dueIn(own ?? '') })
      else reported.push(index)
      return
    }
    const column = columnOf(own ?? null)
    const above = columnOf(group ?? null)
    if (column !== undefined) {
      add(column, index, { unit, due: dueIn(own ?? '') })
    } else if (own !== undefined && (above === 'goal' || above === 'value')) {
      if (period.test(own)) add('value', index, { unit, due: own })
      else if (town.test(own)) add('value', index, { unit, place: own })
    }
  })
  return { columns, figures, reported, known }
}

const says = ({ columns }: Head): boolean =>
  columns.size >= 2 && (['heading', 'task', 'goal', 'value', 'indicator'] as const).some(column => columns.has(column))
const saysResults = ({ columns, reported }: Head): boolean => columns.size >= 1 && reported.length > 0

const noMerges: Merges = { isContinued: () => false, isSpread: () => false }

/** The head of a sheet: among its first rows the one with the most known headings; of equals the last. */
export const findHeader = (rows: Rows, merges: Merges = noMerges): Header | undefined => {
  let best: (Head & { readonly row: number }) | undefined
  for (let row = 0; row < Math.min(headerRows, rows.length); row++) {
    const found = headIn(rows, row, merges)
    if (!says(found) && !saysResults(found)) continue
    const score = found.known + found.reported.length
    if (best === undefined || score >= best.known + best.reported.length) best = { ...found, row }
  }
  return best
}

/** Whether a sheet holds results alone: figures that were reported, and no goal beside them. */
export const isOfResults = ({ columns, figures, reported }: Header): boolean =>
  figures.length === 0 && reported.length > 0 && !columns.has('task') && !columns.has('deadline')
