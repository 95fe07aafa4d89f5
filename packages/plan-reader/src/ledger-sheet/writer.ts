import { domains } from '@minzheng/core'
import { type Ledger, type LedgerTask, proposeTaskKind, taskKinds } from '@minzheng/indicators/ledger'
import type { CellValue } from 'hucre/xlsx'
import { writeReadable } from '../readable-book.js'
import { planFields, planSheetName, wordOf } from '../task-sheet/words.js'
import { evidenceLine, progressLine, stateWords, stepLine } from './cells.js'
import { type LedgerColumn, ledgerColumns, ledgerHeading } from './columns.js'

/** What is invented says so. */
export const syntheticName = '虚构演示'
const separator = '、'
/** Kinds that are proposed less surely have a mark, for a person to look at. */
const sureEnough = 0.5
/** Stands behind a kind that was proposed and is not sure. */
export const unsureMark = '？'

const widths: Partial<Record<LedgerColumn, number>> = {
  task: 34,
  progress: 44,
  evidence: 36,
  steps: 28,
  deadline: 12,
  reported: 12,
  departments: 16,
}

const kindCell = ({ kind, task }: LedgerTask): string => {
  const proposed = proposeTaskKind(task)
  const isUnsure = proposed.kind === kind && proposed.confidence < sureEnough
  return `${taskKinds[kind].name.zh}${isUnsure ? unsureMark : ''}`
}

const cellsOf = (task: LedgerTask): Partial<Record<LedgerColumn, CellValue>> => {
  const { item, domain, departments, persons, deadline, steps, reports = [], evidence, targets, remark, id } = task
  const last = reports.at(-1)
  return {
    item,
    domain: domain ? domains[domain].zh : null,
    task: task.task,
    kind: kindCell(task),
    departments: departments?.join(separator) ?? null,
    persons: persons?.join(separator) ?? null,
    deadline: deadline ?? null,
    steps: steps?.map(stepLine).join('\n') ?? null,
    state: last ? wordOf(stateWords, last.state) : null,
    reported: last?.date ?? null,
    progress: reports.length === 0 ? null : reports.map(progressLine).join('\n'),
    evidence: evidence?.map(evidenceLine).join('\n') ?? null,
    targets: targets?.join(separator) ?? null,
    remark: remark ?? null,
    id,
  }
}

/** 存在问题 and 下步措施 are lines of the report in our sheet. */
const written = ledgerColumns.filter(column => column !== 'obstacle' && column !== 'next')

/**
 * A ledger of tasks as a .xlsx file, as bureaus keep it: a row a task, with every report, step and piece of evidence as a line of its
 * cell, and a sheet of what is said of the plan. `readLedgerSheet` gives back the same ledger.
 * @throws ProblemError `cell-too-long`
 */
export const writeLedgerSheet = async (ledger: Ledger): Promise<Uint8Array> => {
  const { plan, title, division, period, synthetic, tasks } = ledger
  return writeReadable({
    sheets: [
      {
        name: '督办台账',
        columns: written.map(column => ({ width: widths[column] ?? 10 })),
        rows: [
          [title],
          written.map(ledgerHeading),
          ...tasks.map(cellsOf).map(cells => written.map(column => cells[column] ?? null)),
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: written.length - 1 }],
        freezePane: { rows: 2 },
      },
      {
        name: planSheetName,
        rows: [
          [planFields.id, plan],
          [planFields.title, title],
          [planFields.division, division ?? null],
          [planFields.from, period?.from ?? null],
          [planFields.to, period?.to ?? null],
          [syntheticName, synthetic ? '是' : null],
        ],
      },
    ],
  })
}
