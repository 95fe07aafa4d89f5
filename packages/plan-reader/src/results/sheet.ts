import { divideExact, type Problem, problem } from '@minzheng/core'
import { kindOfUnit } from '@minzheng/plan'
import type { Table, TableRow } from '@minzheng/tables'
import { sheetFigure } from '../task-sheet/sheet-figure.js'
import type { Clock } from './periods.js'
import { namedUnit, type ReportedColumn, reportedColumns } from './sheet-columns.js'
import type { ReadResultsOptions, ReadResultsResult, Result } from './types.js'
import { accrualOf } from './words.js'

type FigureColumn = Extract<ReportedColumn, { kind: 'value' | 'rate' | 'growth' }>
type Cell = TableRow['cells'][number]

/** What a table amounts to; `isReported` tells whether it has the heads of one. */
interface TableResults {
  readonly isReported: boolean
  readonly results: Result[]
  readonly problems: Problem[]
}

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim())
const isNothing = (text: string): boolean => /^(?:|[-—–/]+|无|暂无|未开展)$/.test(text)
const isSum = /^(?:合计|总计|小计|全[市区县省州])$/
const isNote = /^(?:备注|注|说明|填[表报]|制表|审核|单位负责人)[:：]?/

const problemAt = (
  code: string,
  { sheet = '' }: Table,
  { line }: TableRow,
  zh: string,
  en: string,
  remedy: Problem['remedy'],
): Problem => ({
  ...problem(
    code,
    'warning',
    [sheet, line],
    [`${sheet} 第 ${line} 行：${zh}`, `${sheet}, line ${line}: ${en}`],
    remedy,
  ),
  line,
})

interface Figure {
  readonly value: number
  readonly unit: string | null
}

/** A cell that is a figure and little else, in the unit that it, its row or its head gives. */
const figureIn = (cell: Cell | undefined, unit: string | undefined): Figure | undefined => {
  if (typeof cell === 'number') {
    if (unit === '%' || unit === '‰') return { value: divideExact(cell, unit === '%' ? 100 : 1000), unit: '%' }
    return { value: cell, unit: unit ?? null }
  }
  const read = sheetFigure(textOf(cell))
  if (read === undefined || typeof read.value !== 'number') return undefined
  if (read.unit === undefined) return figureIn(read.value, unit)
  return { value: read.value, unit: read.unit }
}

/** A share of a task: 104%, or 104 or 1.04 where the head says that it is one. */
const shareIn = (cell: Cell | undefined, unit: string | undefined): number | undefined => {
  if (typeof cell === 'number') return unit !== '%' && Math.abs(cell) <= 3 ? cell : divideExact(cell, 100)
  const read = figureIn(cell, undefined)
  return read === undefined ? undefined : read.unit === '%' ? read.value : shareIn(read.value, unit)
}

/** Reads a cell that holds words: `readResults`, handed in because it reads tables itself. */
export type ReadWords = (text: string, options: ReadResultsOptions) => ReadResultsResult

interface Row {
  readonly table: Table
  readonly row: TableRow
  readonly columns: readonly ReportedColumn[]
  readonly name: string
  readonly unit: string | undefined
  readonly place: string | undefined
  readonly headings: readonly string[]
  readonly read: ReadWords
}

const resultIn = (of: Row, column: number, { date, words }: FigureColumn, figure: Figure): Result => {
  const { table, row, name, place, headings } = of
  const { value, unit } = figure
  const kind = unit === null ? 'count' : (kindOfUnit(unit) ?? 'count')
  const accrual = accrualOf({ kind, unit, change: undefined }, `${name}${words}`, {
    isRise: false,
    isSpan: true,
    last: undefined,
  })
  return {
    headings,
    quote: `${name} ${textOf(row.cells[column])}`,
    cell: { sheet: table.sheet ?? '', line: row.line, column: column + 1 },
    context: name,
    kind,
    value,
    unit,
    ...(date === undefined ? {} : { asOf: date }),
    ...(accrual === undefined ? {} : { accrual }),
    ...(place === undefined ? {} : { scope: { place } }),
  }
}

const readValue = (of: Row, column: number, own: FigureColumn, clock: Clock): Result[] => {
  const cell = of.row.cells[column]
  const figure = figureIn(cell, of.unit ?? own.unit)
  if (figure !== undefined) return [resultIn(of, column, own, figure)]
  const { table, row, name, headings } = of
  const until = own.date ?? clock.until
  const { results, problems } = of.read(textOf(cell), clock.year === undefined ? {} : { year: clock.year })
  const isAssumed = problems.some(({ code }) => code === 'as-of-assumed')
  return results.map(({ span: _, item: __, ...result }) => ({
    ...result,
    ...(until === undefined || (result.asOf !== undefined && !isAssumed) ? {} : { asOf: until }),
    headings,
    context: `${name}：${result.context}`,
    cell: { sheet: table.sheet ?? '', line: row.line, column: column + 1 },
  }))
}

const readGrowth = (of: Row, column: number, own: FigureColumn): Result[] => {
  const figure = figureIn(
    of.row.cells[column],
    own.unit ?? (/[率%]|同比|环比|增[长幅]/.test(own.words) ? '%' : of.unit),
  )
  if (figure === undefined) return []
  const { accrual: _, ...result } = resultIn(of, column, own, { ...figure, value: Math.abs(figure.value) })
  return [{ ...result, kind: 'change', change: figure.value < 0 ? 'reduction' : 'growth' }]
}

/** How far a printed share may lie from what the figures come to: it is cut or rounded to a whole per cent. */
const ROUNDED = 0.0101

/** Gives the share of a row to its last value, and says where it is not what its figures come to. */
const giveShare = (of: Row, values: Result[], problems: Problem[]): void => {
  const { columns, row, table, unit, name } = of
  const at = columns.findIndex(({ kind }) => kind === 'rate')
  const own = columns[at]
  if (own?.kind !== 'rate') return
  const share = shareIn(row.cells[at], own.unit)
  if (share === undefined) return
  const last = values.findLast(({ kind }) => kind !== 'change')
  if (last === undefined) {
    const { value: _, accrual: __, ...alone } = resultIn(of, at, own, { value: share, unit: '%' })
    values.push({ ...alone, kind: 'attainment', value: null, attainment: { value: share } })
    return
  }
  values[values.indexOf(last)] = { ...last, attainment: { value: share } }
  const goal = figureIn(row.cells[columns.findIndex(({ kind }) => kind === 'goal')], unit)
  if (goal === undefined || last.value === null || goal.value <= 0 || goal.unit !== last.unit) return
  const computed = divideExact(last.value, goal.value)
  if (Math.abs(computed - share) < ROUNDED) return
  const shown = (part: number) => `${Math.round(part * 10_000) / 100}%`
  problems.push(
    problemAt(
      'attainment-differs',
      table,
      row,
      `“${name}”写的完成率是 ${shown(share)}，按数值应为 ${shown(computed)}。`,
      `"${name}" gives its share as ${shown(share)}; its figures come to ${shown(computed)}.`,
      { zh: '请核对目标数、完成数和完成率。', en: 'Check the goal, the value and the share.' },
    ),
  )
}

const readRow = (of: Row, clock: Clock, problems: Problem[]): Result[] => {
  const { columns, row, table, name } = of
  const values = columns.flatMap((column, at): Result[] => {
    if (isNothing(textOf(row.cells[at]))) return []
    if (column.kind === 'growth') return readGrowth(of, at, column)
    if (column.kind !== 'value') return []
    const read = readValue(of, at, column, clock)
    if (read.length === 0)
      problems.push(
        problemAt(
          'cell-without-figure',
          table,
          row,
          `“${name}”的“${textOf(row.cells[at])}”中没有数字。`,
          `"${textOf(row.cells[at])}" of "${name}" holds no figure.`,
          { zh: '如有结果，请填写数值。', en: 'If there is a result, enter its figure.' },
        ),
      )
    return read
  })
  giveShare(of, values, problems)
  return values
}

/** In a table of places every other column is something counted: 镇街 | 在册低保对象（人） | 新建食堂（家）. */
const readPlaces = (table: Table, columns: readonly ReportedColumn[], clock: Clock, read: ReadWords): Result[] => {
  const placeAt = columns.findIndex(({ kind }) => kind === 'place')
  return table.rows.flatMap(row => {
    const place = textOf(row.cells[placeAt])
    if (place === '' || isNote.test(place)) return []
    return table.head.flatMap((head, at): Result[] => {
      if (at === placeAt || columns[at]?.kind === 'rate' || columns[at]?.kind === 'goal') return []
      const { words: name, unit } = namedUnit(head)
      const figure = /序号|编号|备注/.test(name) ? undefined : figureIn(row.cells[at], unit)
      if (figure === undefined) return []
      const own: FigureColumn = { kind: 'value', date: columnDate(columns[at]) ?? clock.until, unit, words: '' }
      const of: Row = {
        table,
        row,
        columns,
        name,
        unit,
        place: isSum.test(place) ? undefined : place,
        headings: [],
        read,
      }
      return [resultIn(of, at, own, figure)]
    })
  })
}

const columnDate = (column: ReportedColumn | undefined): string | undefined =>
  column !== undefined && 'date' in column ? column.date : undefined

/** Reads the results of a table that has the heads of reported figures (指标, 1–6月完成数, 完成率). */
export const resultsOfTable = (table: Table, clock: Clock, read: ReadWords): TableResults => {
  const columns = reportedColumns(table.head, clock)
  const has = (kind: ReportedColumn['kind']) => columns.some(column => column.kind === kind)
  const problems: Problem[] = []
  if (has('place') && !has('name')) {
    const results = readPlaces(table, columns, clock, read)
    return { isReported: results.length > 0, results, problems }
  }
  if (!has('name') || !(has('value') || has('rate'))) return { isReported: false, results: [], problems }
  const at = (kind: ReportedColumn['kind']) => columns.findIndex(column => column.kind === kind)
  let heading: string | undefined
  const results = table.rows.flatMap((row): Result[] => {
    const named = columns.flatMap(({ kind }, index) => (kind === 'name' ? [textOf(row.cells[index])] : []))
    const { words: name, unit } = namedUnit([...new Set(named.filter(text => text !== ''))].join(' '))
    if (name === '' || isNote.test(name)) return []
    const others = row.cells.filter(
      (cell, index) => columns[index]?.kind !== 'name' && textOf(cell) !== '' && textOf(cell) !== named[0],
    )
    if (others.length === 0) {
      if (!isSum.test(name)) heading = name
      return []
    }
    const unitCell = textOf(row.cells[at('unit')])
    const place = textOf(row.cells[at('place')])
    const of: Row = {
      table,
      row,
      columns,
      name,
      unit: unitCell === '' ? unit : unitCell,
      place: place === '' || isSum.test(place) ? undefined : place,
      headings: heading === undefined ? [] : [heading],
      read,
    }
    return readRow(of, clock, problems)
  })
  return { isReported: true, results, problems }
}
