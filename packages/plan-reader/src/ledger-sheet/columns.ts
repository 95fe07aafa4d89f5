import type { SheetValue } from '@minzheng/tables/sheets'
import { normalized } from '../task-sheet/columns.js'

/** What a column of a ledger sheet (督办台账) may hold: the heading we write, and what others write. */
const columns = {
  item: ['序号', '条', '条目', '项号', '任务序号', 'no', 'item'],
  domain: ['领域', '工作领域', '板块', '工作板块', '类别', '工作类别', '任务类别', '分类', 'domain'],
  task: [
    '工作任务',
    '任务',
    '重点任务',
    '重点工作',
    '重点工作任务',
    '主要任务',
    '督办事项',
    '督查事项',
    '督办任务',
    '督办内容',
    '交办事项',
    '工作事项',
    '任务事项',
    '事项',
    '任务名称',
    '具体任务',
    '任务内容',
    '工作内容',
    '工作任务及要求',
    'task',
  ],
  kind: ['任务类型', '佐证类型', 'kind'],
  departments: [
    '责任科室',
    '责任单位',
    '责任部门',
    '责任处室',
    '牵头科室',
    '牵头单位',
    '牵头部门',
    '配合科室',
    '配合单位',
    '配合部门',
    '承办科室',
    '承办单位',
    '承办部门',
    '主办单位',
    '协办单位',
    'department',
    'departments',
  ],
  persons: ['责任人', '责任领导', '分管领导', '牵头领导', '具体责任人', '承办人', '经办人', 'responsible'],
  deadline: [
    '完成时限',
    '时限',
    '完成时间',
    '完成期限',
    '办结时限',
    '办理时限',
    '时限要求',
    '截止时间',
    '计划完成时间',
    '要求完成时间',
    'deadline',
    'due',
  ],
  steps: ['工作步骤', '步骤', '时间节点', '节点安排', '阶段安排', '推进步骤', 'steps'],
  state: [
    '完成状态',
    '状态',
    '是否完成',
    '是否办结',
    '办结情况',
    '办理状态',
    '办结状态',
    '完成与否',
    '任务状态',
    'state',
    'status',
  ],
  reported: ['填报日期', '填报时间', '更新日期', '更新时间', '报送日期', '报送时间', 'reported on'],
  progress: [
    '进展情况',
    '工作进展',
    '工作进展情况',
    '推进情况',
    '落实情况',
    '推进落实情况',
    '贯彻落实情况',
    '办理情况',
    '办理进展',
    '完成情况',
    '工作落实情况',
    '最新进展',
    '进展',
    'progress',
  ],
  obstacle: ['存在问题', '存在的问题', '存在困难', '困难问题', '问题和困难', '未完成原因', '滞后原因', 'obstacles'],
  next: [
    '下步措施',
    '下一步措施',
    '下一步工作措施',
    '下一步打算',
    '下步打算',
    '下一步工作打算',
    '下一步工作计划',
    '下步计划',
    '整改措施',
    'next',
  ],
  evidence: ['佐证材料', '佐证', '佐证资料', '印证材料', '支撑材料', '证明材料', '备查材料', '成果材料', 'evidence'],
  targets: ['关联目标', 'targets'],
  remark: ['备注', '说明', 'remark'],
  id: ['任务编号', '编号', 'task id', 'id'],
} as const satisfies Record<string, readonly string[]>

/** A column of {@link columns}. */
export type LedgerColumn = keyof typeof columns
export const ledgerColumns = Object.keys(columns) as LedgerColumn[]
/** The heading that a column is written with. */
export const ledgerHeading = (column: LedgerColumn): string => columns[column][0]

/** What only a ledger has: how far a task is, or what shows it. */
const ofLedgers: readonly LedgerColumn[] = ['state', 'progress', 'evidence']
/** Columns that a sheet may have several of: 牵头单位 and 配合单位. */
const several: readonly LedgerColumn[] = ['departments', 'persons']

const columnOf = (heading: SheetValue): LedgerColumn | undefined => {
  if (typeof heading !== 'string' || heading.length > 30) return undefined
  const text = normalized(heading)
  const whole = ledgerColumns.find(column => columns[column].some(name => name === text))
  if (whole) return whole
  // 2025年重点工作任务, 6月份进展情况: known by their end.
  return ledgerColumns
    .flatMap(column => columns[column].map(name => ({ column, name: name as string })))
    .filter(({ name }) => name.length >= 4 && text.endsWith(name))
    .sort((a, b) => b.name.length - a.name.length)[0]?.column
}

/** The head of a ledger sheet. */
export interface LedgerHead {
  /** The row of the headings, from 0. */
  readonly row: number
  readonly columns: ReadonlyMap<LedgerColumn, readonly number[]>
}

const headRows = 20

/** The head of a ledger among the first rows of a sheet: a task, and how far it is or what shows it. */
export const findLedgerHead = (rows: readonly (readonly SheetValue[])[]): LedgerHead | undefined => {
  let best: LedgerHead | undefined
  rows.slice(0, headRows).forEach((row, index) => {
    const found = new Map<LedgerColumn, number[]>()
    row.forEach((heading, at) => {
      const column = columnOf(heading)
      if (!column) return
      const before = found.get(column)
      if (!before) found.set(column, [at])
      else if (several.includes(column)) before.push(at)
    })
    const isLedger = found.has('task') && ofLedgers.some(column => found.has(column))
    if (isLedger && found.size >= (best?.columns.size ?? 0)) best = { row: index, columns: found }
  })
  return best
}
