import { type Problem, problem } from '@minzheng/core'
import { cellProblem, type SheetTable, type SheetValue } from '@minzheng/tables/sheets'
import { type Draft, openSection, readRow } from '../task-sheet/draft.js'
import { findHeader, type Header, isOfResults } from '../task-sheet/head.js'
import { sectionIn, taskRow } from '../task-sheet/row.js'
import { findTowns, readTown } from '../task-sheet/towns.js'

/** A row that is one text alone: the heading of a section across the table, or a note below it. */
const loneText = (cells: readonly SheetValue[]): string | undefined => {
  const texts = new Set(cells.filter(cell => cell !== null))
  const [only] = texts
  return texts.size === 1 && typeof only === 'string' ? only : undefined
}
const isNote = (text: string): boolean =>
  /^(?:(?:备注|注|说明|填表说明)[:：]|填[表报](?:人|单位|日期)|制表人)/.test(text)
/** 小计 and 合计 sum up what stands in other rows. */
const isSum = (cells: readonly SheetValue[]): boolean =>
  cells
    .slice(0, 4)
    .some(cell => typeof cell === 'string' && /^(?:小计|合计|总计|共计|汇总)(?![一-鿿])/.test(cell.replace(/\s+/g, '')))
const isSectionHeading = (text: string, cells: readonly SheetValue[]): boolean =>
  sectionIn(text).number !== undefined || cells.filter(cell => cell !== null).length > 2

/** Columns with something in them whose heading is not known, or is there twice. */
const ignoredColumns = ({ name, rows }: SheetTable, header: Header): Problem[] => {
  const known = new Set([...header.columns.values(), header.figures.map(({ index }) => index), header.reported].flat())
  return (rows[header.row] ?? []).flatMap((heading, column) => {
    const isUsed = () => rows.some((row, index) => index > header.row && (row[column] ?? null) !== null)
    if (known.has(column) || heading === null || !isUsed()) return []
    const problem = cellProblem(
      'column-ignored',
      [name, header.row, column],
      `没有读入“${heading}”一列。`,
      `the column "${heading}" was not read.`,
      {
        zh: '如需读入，请改用可识别的表头，如 目标、目标值、具体举措。',
        en: 'To have it read, give it a known heading, such as 目标, 目标值, 具体举措.',
      },
    )
    return [{ ...problem, severity: 'warning' }]
  })
}

/** Columns of results beside the goals: 1—6月完成数, 完成率. */
const reportedColumns = ({ name, rows }: SheetTable, header: Header): Problem[] =>
  header.reported.flatMap(column => {
    const heading = rows[header.row]?.[column]
    const isUsed = rows.some((row, index) => index > header.row && (row[column] ?? null) !== null)
    if (!isUsed) return []
    const found = cellProblem(
      'column-of-results',
      [name, header.row, column],
      `“${heading}”一列是完成数，没有作为目标读入。`,
      `the column "${heading}" holds results, and was not read as targets.`,
      asResults,
    )
    return [{ ...found, severity: 'warning' }]
  })

const asResults: Problem['remedy'] = {
  zh: '请用 minzheng results read 读取其中的完成数。',
  en: 'Read its figures with minzheng results read.',
}

const sheetOfResults = (name: string): Problem =>
  problem(
    'sheet-of-results',
    'warning',
    [name],
    [
      `工作表“${name}”是完成情况，没有目标，未作为计划读入。`,
      `The sheet "${name}" reports results and states no goals; it was not read as a plan.`,
    ],
    asResults,
  )

const rowIgnored = ({ name }: SheetTable, index: number, what: string): Problem => ({
  ...cellProblem('row-ignored', [name, index, 0], `这一行（${what}）未读入。`, `this row (${what}) was not read.`, {
    zh: '如属任务，请补全各列。',
    en: 'If it is a task, fill in its columns.',
  }),
  severity: 'warning',
})

/** What reads a sheet: how its rows are taken, or that it holds results alone. */
type Reading = 'tasks' | 'results' | undefined

/** Reads one table into a draft, by its head; says what of it was not read. */
export const readTable = (draft: Draft, table: SheetTable, problems: Problem[]): Reading => {
  const header = findHeader(table.rows, table)
  const isTasks = header !== undefined && !isOfTowns(header)
  const towns = isTasks ? undefined : findTowns(table.rows)
  const head = towns?.header ?? header
  if (head === undefined) return undefined
  if (towns === undefined && isOfResults(head)) {
    problems.push(sheetOfResults(table.name))
    return 'results'
  }
  problems.push(...ignoredColumns(table, head), ...reportedColumns(table, head))
  for (const index of table.rows.keys()) {
    problems.push(...(table.problems.get(index) ?? []))
    const cells = table.rows[index] ?? []
    if (index <= head.row) continue
    const text = loneText(cells)
    const first = cells.find(cell => cell !== null)
    if ((typeof first === 'string' && isNote(first)) || isSum(cells))
      problems.push(rowIgnored(table, index, String(cells.find(cell => typeof cell === 'string') ?? '').slice(0, 20)))
    else if (towns) readTown(draft, table, towns, index, problems)
    else if (text !== undefined && isSectionHeading(text, cells)) openSection(draft, text)
    else readRow(draft, taskRow(table, head, index, problems))
  }
  return 'tasks'
}

/** A head that names places and no task may be one of a sheet of towns. */
const isOfTowns = ({ columns }: Header): boolean =>
  !(['heading', 'task', 'goal', 'indicator', 'id'] as const).some(column => columns.has(column))
