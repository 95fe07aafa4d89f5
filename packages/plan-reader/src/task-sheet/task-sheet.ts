import { type Problem, problem } from '@minzheng/core'
import { readSheets, type ZipLimits } from '@minzheng/tables/files'
import { readTable } from '../tables/task-table.js'
import { newDraft, sectionsOf } from './draft.js'
import { findHeader } from './head.js'
import { planOf } from './plan.js'
import type { ReadTargets } from './target.js'
import { planSheetName } from './words.js'

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
