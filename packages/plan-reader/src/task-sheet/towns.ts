import type { Problem } from '@minzheng/core'
import type { SheetTable, SheetValue } from '@minzheng/tables/sheets'
import { isReported } from './columns.js'
import { type Draft, freeId, openNamed } from './draft.js'
import { type FigureColumn, type Header, type Rows, unitInName, withoutUnit } from './head.js'
import { taskRow } from './row.js'
import { figureIn, inText, reportNoFigure, targetIn } from './target.js'

/** A sheet that gives each town its share of several tasks: a row a town, a column a task. */
export interface TownSheet {
  readonly header: Header
  readonly place: number
  readonly tasks: readonly (FigureColumn & { readonly name: string })[]
}

const town = /(?:镇|乡|街道|办事处|区|县|市|社区|村|苏木)$/
const number = /^(?:序号|编号|no\.?)$/i
const headerRows = 20

const isFigure = (cell: SheetValue | undefined): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /^\D{0,4}\d/.test(cell))

/** A column of town names under a row of headings, and columns of figures beside it. */
export const findTowns = (rows: Rows): TownSheet | undefined => {
  for (let row = 0; row < Math.min(headerRows, rows.length - 1); row++) {
    const heads = rows[row] ?? []
    if (heads.filter(head => typeof head === 'string').length < 2) continue
    const below = rows.slice(row + 1, row + 60)
    const place = heads.findIndex((head, column) => {
      if (typeof head !== 'string' || column > 3) return false
      const names = below.map(cells => cells[column]).filter(cell => typeof cell === 'string')
      const towns = names.filter(name => name.length <= 16 && town.test(name.trim()))
      return towns.length >= 2 && towns.length * 5 >= names.length * 3
    })
    if (place < 0) continue
    const tasks = heads.flatMap((head, index) => {
      if (index === place || typeof head !== 'string' || number.test(head.trim()) || isReported(head)) return []
      if (!below.some(cells => isFigure(cells[index]))) return []
      const unit = unitInName(head)
      return [{ index, column: 'value' as const, unit, due: undefined, place: undefined, name: withoutUnit(head) }]
    })
    if (tasks.length === 0) continue
    const reported = heads.flatMap((head, index) => (isReported(head) ? [index] : []))
    const numbers = heads.flatMap((head, index) =>
      typeof head === 'string' && number.test(head.trim()) ? [index] : [],
    )
    const columns = new Map([
      ['place' as const, [place]],
      ['number' as const, numbers],
    ] as const)
    return { header: { row, columns, figures: tasks, reported }, place, tasks }
  }
  return undefined
}

/** Adds what one town is to do. */
export const readTown = (
  draft: Draft,
  table: SheetTable,
  { header, place, tasks }: TownSheet,
  index: number,
  problems: Problem[],
) => {
  const row = taskRow(table, header, index, problems)
  const name = row.text(place)
  if (name === undefined) return
  for (const head of tasks) {
    if (row.value(head.index) === null) continue
    const item = openNamed(draft, head.name)
    const figure = figureIn(row, head.index)
    const words = `${name} ${head.name} ${row.text(head.index)}`
    const targets = figure
      ? [targetIn(row, figure, words, head.index, head)]
      : inText(row, head.index, draft).map(target => ({ ...target, scope: { place: name } }))
    if (targets.length === 0) reportNoFigure(row, head.index)
    for (const { id: _, partOf: __, ...target } of targets as ((typeof targets)[number] & { id?: string })[]) {
      const id = freeId(draft, item.number)
      draft.ids.add(id)
      draft.targets.push({ ...target, id, item: item.number })
    }
  }
}
