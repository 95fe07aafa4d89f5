import { domains, type PlainDate, type Problem, problem } from '@minzheng/core'
import {
  checkLedger,
  type Ledger,
  type LedgerTask,
  proposeDomain,
  proposeTaskKind,
  type TaskReport,
  taskId,
} from '@minzheng/indicators/ledger'
import { readSheets, type ZipLimits } from '@minzheng/tables/files'
import { cellProblem, type SheetTable, type SheetValue } from '@minzheng/tables/sheets'
import { numberIn, numberUnreadable } from '../task-sheet/row.js'
import { sheetDate } from '../task-sheet/sheet-date.js'
import { listSeparator, meaningOf, planFields, planSheetName } from '../task-sheet/words.js'
import { evidenceIn, kindNames, reportsIn, stateWords, stepsIn } from './cells.js'
import { findLedgerHead, type LedgerColumn, type LedgerHead, ledgerColumns, ledgerHeading } from './columns.js'
import { syntheticName, unsureMark } from './writer.js'

/** What a ledger sheet does not say of itself, and how much of a file is unpacked at most. */
export interface ReadLedgerSheetOptions extends ZipLimits {
  /** The ID of the plan where the file gives none. */
  readonly plan?: string
  /** What is dated later cannot be known yet; not checked where not given. */
  readonly today?: PlainDate | undefined
}

/** What a ledger sheet amounts to, and every cell that could not be taken. */
export interface LedgerSheetReading {
  /** Absent where no sheet has the headings of a ledger, or its form is wrong. */
  readonly ledger?: Ledger
  /** Whether any sheet has the headings of a ledger. */
  readonly isLedger: boolean
  readonly problems: Problem[]
}

const textOf = (value: SheetValue): string | undefined => (value === null ? undefined : String(value))
const yearIn = (text: string | undefined): number | undefined => {
  const year = Number(/20\d\d/.exec(text ?? '')?.[0])
  return Number.isNaN(year) ? undefined : year
}

/** The day that a title or a heading gives for what stands below: 截至2025年6月30日. */
const asOfIn = (text: string | undefined, year: number | undefined): PlainDate | undefined => {
  const words = /(?:截至|截止|截止到)([^,，。;；)）]{2,14})/.exec(text ?? '')?.[1]
  const read = words === undefined ? undefined : sheetDate(words, year)
  return typeof read === 'object' ? read.date : undefined
}

interface Sheet {
  readonly table: SheetTable
  readonly head: LedgerHead
  readonly year: number | undefined
  readonly asOf: PlainDate | undefined
  readonly problems: Problem[]
}

const rowReader = ({ table, head, problems }: Sheet, row: number) => {
  const cells = table.rows[row] ?? []
  const at = (column: LedgerColumn) => head.columns.get(column)?.[0]
  const texts = (column: LedgerColumn) =>
    (head.columns.get(column) ?? []).flatMap(index => textOf(cells[index] ?? null) ?? [])
  const value = (column: LedgerColumn): SheetValue => cells[at(column) ?? -1] ?? null
  return {
    value,
    text: (column: LedgerColumn) => textOf(value(column)),
    list: (column: LedgerColumn) => [
      ...new Set(
        texts(column)
          .flatMap(text => text.split(listSeparator))
          .map(name => name.trim())
          .filter(name => name !== ''),
      ),
    ],
    report: (
      column: LedgerColumn,
      code: string,
      zh: string,
      en: string,
      remedy: Problem['remedy'],
      severity: Problem['severity'] = 'error',
    ) => {
      problems.push({ ...cellProblem(code, [table.name, row, at(column) ?? 0], zh, en, remedy), severity })
    },
  }
}
type Row = ReturnType<typeof rowReader>

const dateIn = (row: Row, column: 'deadline' | 'reported', year: number | undefined): PlainDate | undefined => {
  const cell = row.value(column)
  if (cell === null) return undefined
  const read = sheetDate(cell, year)
  if (read === undefined)
    row.report(column, 'cell-without-date', `“${cell}”不是明确的日期。`, `"${cell}" is no definite date.`, {
      zh: '请写成 2025-06-30、2025年6月底 或 6月底前（需知年份）。',
      en: 'Write 2025-06-30, 2025年6月底, or 6月底前 where the year is known.',
    })
  return typeof read === 'object' ? read.date : undefined
}

const stateIn = (row: Row): TaskReport['state'] | undefined => {
  const text = row.text('state')
  if (text === undefined) return undefined
  const found = meaningOf(stateWords, text.trim())
  if (found === undefined)
    row.report('state', 'cell-word-unknown', `“${text}”不是可用的词。`, `"${text}" is none of the known words.`, {
      zh: '请改用：未开始、进行中、已完成。',
      en: 'Use one of: 未开始, 进行中, 已完成.',
    })
  return found
}

/** What a row says of how far its task is: our own lines, or the words of one report and the day that they are of. */
const reportsOf = (row: Row, { year, asOf }: Sheet): { reports: TaskReport[]; rest: string[] } => {
  const [words, obstacle, next] = [row.text('progress'), row.text('obstacle'), row.text('next')]
  const state = stateIn(row)
  const day = dateIn(row, 'reported', year)
  const lines = words === undefined ? [] : (reportsIn(words) ?? undefined)
  const last = lines?.at(-1)
  const isSaid =
    lines !== undefined &&
    lines.length > 0 &&
    (state === undefined || (last?.state === state && (day === undefined || day === last.date)))
  if (isSaid && obstacle === undefined && next === undefined) return { reports: lines, rest: [] }
  if (words === undefined && state === undefined && obstacle === undefined && next === undefined)
    return { reports: [], rest: [] }
  const before = lines ?? []
  const note = lines === undefined ? words : undefined
  const date = day ?? asOf
  const rest = [note, obstacle && `存在问题：${obstacle}`, next && `下步措施：${next}`].filter(
    text => text !== undefined && text !== '',
  ) as string[]
  if (date === undefined) {
    row.report(
      state === undefined ? 'progress' : 'state',
      'report-without-date',
      '进展没有填报日期，记入备注，没有计入状态。',
      'The progress has no day; it was kept as a remark and counts for no state.',
      { zh: '请增加“填报日期”一列，或在标题写明“截至…”。', en: 'Add a column 填报日期, or write 截至… in the title.' },
    )
    return { reports: before, rest: [...(state === undefined ? [] : [`完成状态：${row.text('state')}`]), ...rest] }
  }
  return {
    reports: [
      ...before,
      {
        date,
        // Progress without a word for its state says at least that the task was begun.
        state: state ?? 'under-way',
        ...(note === undefined ? {} : { note }),
        ...(obstacle === undefined ? {} : { obstacle }),
        ...(next === undefined ? {} : { next }),
      },
    ],
    rest: [],
  }
}

const kindIn = (row: Row, task: string): LedgerTask['kind'] => {
  const text = row.text('kind')?.replace(unsureMark, '').trim()
  if (text === undefined || text === '') return proposeTaskKind(task).kind
  const found = meaningOf(kindNames, text)
  if (found === undefined)
    row.report('kind', 'cell-word-unknown', `“${text}”不是可用的任务类型。`, `"${text}" is no kind of task.`, {
      zh: `请改用：${kindNames.map(([, name]) => name).join('、')}。`,
      en: `Use one of: ${kindNames.map(([, name]) => name).join(', ')}.`,
    })
  return found ?? proposeTaskKind(task).kind
}

const domainIn = (row: Row, task: string, heading: string | undefined): LedgerTask['domain'] => {
  const text = row.text('domain')
  const known = Object.entries(domains).find(([code, { zh, en }]) => [code, zh, en].some(name => name === text))?.[0]
  return (
    (known as LedgerTask['domain']) ??
    proposeDomain(
      task,
      [text, heading].filter(one => one !== undefined),
    )
  )
}

const some = <T>(list: readonly T[]): [T, ...T[]] | undefined =>
  list.length === 0 ? undefined : ([...list] as [T, ...T[]])

const taskOf = (row: Row, sheet: Sheet, number: number, heading: string | undefined): LedgerTask | undefined => {
  const words = row.text('task')
  if (words === undefined) return undefined
  const { reports, rest } = reportsOf(row, sheet)
  const deadline = dateIn(row, 'deadline', sheet.year)
  const domain = domainIn(row, words, heading)
  const [departments, persons, targets] = [row.list('departments'), row.list('persons'), row.list('targets')].map(some)
  const steps = some(stepsIn(row.text('steps') ?? ''))
  const evidence = some(evidenceIn(row.text('evidence') ?? ''))
  const remark = [row.text('remark'), ...rest].filter(text => text !== undefined).join('\n')
  const kept = some(reports)
  return {
    id: row.text('id') ?? taskId(number, words),
    item: number,
    ...(domain ? { domain } : {}),
    task: words,
    kind: kindIn(row, words),
    ...(departments ? { departments } : {}),
    ...(persons ? { persons } : {}),
    ...(deadline ? { deadline } : {}),
    ...(targets ? { targets } : {}),
    ...(steps ? { steps } : {}),
    ...(evidence ? { evidence } : {}),
    ...(kept ? { reports: kept } : {}),
    ...(remark === '' ? {} : { remark }),
  }
}

const ignoredColumns = ({ table, head }: Sheet): Problem[] => {
  const known = new Set([...head.columns.values()].flat())
  return (table.rows[head.row] ?? []).flatMap((heading, column) => {
    const isUsed = table.rows.some((row, index) => index > head.row && (row[column] ?? null) !== null)
    if (known.has(column) || heading === null || !isUsed) return []
    const found = cellProblem(
      'column-ignored',
      [table.name, head.row, column],
      `没有读入“${heading}”一列。`,
      `the column "${heading}" was not read.`,
      {
        zh: `如需读入，请改用可识别的表头：${ledgerColumns.map(ledgerHeading).join('、')}。`,
        en: `To have it read, give it a known heading: ${ledgerColumns.map(ledgerHeading).join(', ')}.`,
      },
    )
    return [{ ...found, severity: 'warning' }]
  })
}

const tasksOf = (sheet: Sheet): LedgerTask[] => {
  const { table, head, problems } = sheet
  problems.push(...ignoredColumns(sheet))
  const tasks: LedgerTask[] = []
  let heading: string | undefined
  let number = 0
  for (let index = head.row + 1; index < table.rows.length; index++) {
    problems.push(...(table.problems.get(index) ?? []))
    const cells = table.rows[index] ?? []
    const filled = new Set(cells.filter(cell => cell !== null))
    if (filled.size === 0) continue
    const [only] = filled
    const row = rowReader(sheet, index)
    // A row that is one text alone: the heading of a part.
    if (
      filled.size === 1 &&
      typeof only === 'string' &&
      (row.text('task') === undefined || cells.filter(cell => cell === only).length > 1)
    ) {
      heading = only
      continue
    }
    const given = numberIn(row.value('item'))
    if (given === null) row.report('item', ...numberUnreadable(row.text('item')))
    number = given ?? (head.columns.has('item') && tasks.length > 0 ? number : number + 1)
    const task = taskOf(row, sheet, Math.max(1, number), heading)
    if (task) tasks.push(task)
    else
      problems.push({
        ...cellProblem(
          'row-ignored',
          [table.name, index, 0],
          '这一行没有工作任务，未读入。',
          'this row has no task; it was not read.',
          {
            zh: '请填写工作任务。',
            en: 'Fill in the task.',
          },
        ),
        severity: 'warning',
      })
  }
  return tasks
}

const noLedger = problem(
  'ledger-sheet-without-header',
  'error',
  [],
  ['没有找到督办台账的表头。', 'No sheet has the headings of a ledger of tasks.'],
  [
    '请在前 20 行内写明表头，如：序号、工作任务、责任科室、完成时限、进展情况、完成状态、佐证材料。',
    'Write headings within the first 20 rows, such as 序号, 工作任务, 责任科室, 完成时限, 进展情况, 完成状态, 佐证材料.',
  ],
)

const saidOfPlan = (tables: readonly SheetTable[]): Map<string, string> =>
  new Map(
    (tables.find(({ name }) => name === planSheetName)?.rows ?? []).flatMap(([name, value]) =>
      name && value !== null && value !== undefined ? [[String(name), String(value)]] : [],
    ),
  )

/**
 * Reads a ledger of tasks (督办台账) from a .xlsx file: ours, or one that a bureau keeps under headings of its own. A cell that cannot
 * be used is a problem that names sheet, row and column; what it said is kept as a remark. Never throws on a file.
 */
export const readLedgerSheet = async (
  bytes: Uint8Array,
  { plan: usualPlan = 'plan', today, ...limits }: ReadLedgerSheetOptions = {},
): Promise<LedgerSheetReading> => {
  const sheets = await readSheets(bytes, limits)
  if ('problem' in sheets) return { isLedger: false, problems: [sheets.problem] }
  const tables = sheets.value.filter(({ isHidden, name }) => !isHidden && name !== planSheetName)
  const found = tables.flatMap(table => {
    const head = findLedgerHead(table.rows)
    return head ? [{ table, head }] : []
  })
  if (found.length === 0) return { isLedger: false, problems: [noLedger] }
  const said = saidOfPlan(sheets.value)
  const problems: Problem[] = []
  const above = found
    .flatMap(({ table, head }) => table.rows.slice(0, head.row + 1).flat())
    .filter(cell => typeof cell === 'string')
  const title = said.get(planFields.title) ?? above.find(cell => cell.length > 3) ?? found[0]!.table.name
  const year = yearIn(said.get(planFields.from) ?? title)
  const asOf = above.map(cell => asOfIn(cell, year)).find(date => date !== undefined)
  const tasks = found.flatMap(({ table, head }) => tasksOf({ table, head, year, asOf, problems }))
  const period =
    said.has(planFields.from) || said.has(planFields.to)
      ? { from: said.get(planFields.from), to: said.get(planFields.to) }
      : year === undefined
        ? undefined
        : { from: `${year}-01-01`, to: `${year}-12-31` }
  const checked = checkLedger(
    {
      schema: 'ledger.v1',
      plan: said.get(planFields.id) ?? usualPlan,
      title,
      ...(said.has(planFields.division) ? { division: said.get(planFields.division) } : {}),
      ...(period ? { period } : {}),
      ...(said.get(syntheticName) === '是' ? { synthetic: true } : {}),
      tasks,
    },
    { today },
  )
  return { isLedger: true, ...checked, problems: [...problems, ...checked.problems] }
}
