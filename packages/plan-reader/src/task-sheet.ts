import { type Problem, problem } from '@minzheng/core'
import { cellProblem, readSheets, type SheetTable, type SheetValue, type ZipLimits } from '@minzheng/tables/files'
import { type Draft, newDraft, openSection, readRow, sectionsOf } from './task-sheet-draft.js'
import { findHeader, type Header, isOfResults } from './task-sheet-head.js'
import { planOf } from './task-sheet-plan.js'
import { sectionIn, taskRow } from './task-sheet-row.js'
import type { ReadTargets } from './task-sheet-target.js'
import { findTowns, readTown } from './task-sheet-towns.js'
import { planSheetName } from './task-sheet-words.js'

/** What a task sheet does not say of itself, and how much of a file is unpacked at most. */
export interface ReadTaskSheetOptions extends ZipLimits {
  /** The plan's ID where the file gives none. */
  readonly id?: string
  /** Reads targets from a cell in words (`建成77张家庭养老床位`); without it such a cell is a measure. */
  readonly readTargets?: ReadTargets
}

/** What a task sheet amounts to, and every cell that could not be taken. */
export interface TaskSheetReading {
  /** What the file says, in the form of a plan; not validated: see `checkPlan`. Absent where nothing could be read. */
  readonly plan?: unknown
  /** Whether its sheets ask for something, or report figures alone; absent where nothing could be read. */
  readonly kind?: 'plan' | 'results'
  readonly problems: Problem[]
}

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

const readTable = (draft: Draft, table: SheetTable, problems: Problem[]): Reading => {
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

const noTable = problem(
  'task-sheet-without-header',
  'error',
  [],
  { zh: '没有找到任务分解表的表头。', en: 'No sheet has the headings of a task sheet.' },
  {
    zh: '请在前 20 行内写明表头，如：序号、工作任务、目标值、单位、责任单位、完成时限。',
    en: 'Write headings within the first 20 rows, such as 序号, 工作任务, 目标值, 单位, 责任单位, 完成时限.',
  },
)

const sheetIgnored = (name: string): Problem =>
  problem(
    'sheet-ignored',
    'warning',
    [name],
    [`工作表“${name}”没有可识别的表头，未读入。`, `The sheet "${name}" has no known headings and was not read.`],
    noTable.remedy,
  )

const sheetHidden = (name: string): Problem =>
  problem(
    'sheet-hidden',
    'warning',
    [name],
    [`隐藏的工作表“${name}”未读入。`, `The hidden sheet "${name}" was not read.`],
    ['需要读入的，请取消隐藏。', 'Unhide it if it is to be read.'],
  )

/**
 * Reads a task sheet (任务分解表) from a .xlsx file: every sheet that has its headings among the first rows. A row or cell
 * that cannot be used is a problem which names sheet, row and column; the others are kept. Never throws on a file.
 */
export const readTaskSheet = async (
  bytes: Uint8Array,
  { id, readTargets, ...limits }: ReadTaskSheetOptions = {},
): Promise<TaskSheetReading> => {
  const sheets = await readSheets(bytes, limits)
  if ('problem' in sheets) return { problems: [sheets.problem] }
  const filled = sheets.value.filter(({ rows }) => rows.some(row => row.some(cell => cell !== null)))
  const tables = filled.filter(({ isHidden }) => !isHidden)
  // A hidden sheet without the headings holds lists to choose from, which are no task.
  const hidden = filled.filter(table => table.isHidden && findHeader(table.rows, table))
  const plan = planOf(tables, id)
  const draft = newDraft(plan.year, readTargets)
  const problems: Problem[] = []
  const others = tables.filter(table => table.name !== planSheetName)
  const readings = others.map(table => readTable(draft, table, problems))
  const ignored = others.filter((_, index) => readings[index] === undefined)
  if (ignored.length === others.length) return { problems: [noTable] }
  return {
    kind: readings.includes('tasks') ? 'plan' : 'results',
    plan: { schema: 'plan.v1', ...plan.fields, sections: sectionsOf(draft), targets: draft.targets },
    problems: [
      ...problems,
      ...ignored.map(({ name }) => sheetIgnored(name)),
      ...hidden.map(({ name }) => sheetHidden(name)),
    ],
  }
}
