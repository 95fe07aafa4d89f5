import type { SheetValue } from '@minzheng/tables/files'

/** What a column of a task sheet (任务分解表) may hold: the heading we write, and what others write. */
const columns = {
  section: ['部分', '类别', '任务类别', '工作类别', '板块', '领域', '分类', 'section'],
  number: ['序号', '编号', '项号', '任务序号', '任务编号', 'no', 'number', 'item', 'item number'],
  heading: [
    '工作任务',
    '任务',
    '重点任务',
    '重点工作',
    '主要任务',
    '工作事项',
    '事项',
    '任务名称',
    '工作项目',
    '项目',
    '重点工作任务',
    'heading',
    'item heading',
  ],
  task: [
    '具体举措',
    '举措',
    '具体任务',
    '任务分解',
    '工作举措',
    '工作措施',
    '具体措施',
    '措施',
    '工作内容',
    '任务内容',
    '主要内容',
    '具体内容',
    '工作要求',
    'task',
    'measure',
  ],
  goal: ['工作目标', '目标', '目标任务', '年度目标', '目标要求', '任务目标', '预期目标', '完成目标', 'goal', 'target'],
  id: ['目标编号', 'target id'],
  indicator: ['指标', '指标名称', '考核指标', '量化指标', '主要指标', 'indicator'],
  kind: ['目标类别', 'kind'],
  comparator: ['比较', '比较方式', 'comparator'],
  value: ['目标值', '年度目标值', '指标值', '任务数', '计划数', '目标数', '任务量', '数值', 'value', 'target value'],
  valueMax: ['上限', '目标上限', 'value max', 'max'],
  unit: ['单位', '计量单位', 'unit'],
  change: ['增减', 'change'],
  each: ['每个', '适用对象', 'each'],
  place: ['范围', '适用范围', '实施范围', 'scope', 'place'],
  divisions: ['区划代码', '行政区划代码', 'divisions'],
  departments: [
    '责任单位',
    '责任科室',
    '责任部门',
    '责任处室',
    '牵头单位',
    '牵头科室',
    '牵头部门',
    '牵头处室',
    '配合单位',
    '配合科室',
    '配合部门',
    '承办单位',
    '承办科室',
    '责任主体',
    'department',
    'departments',
    'responsible department',
  ],
  deadline: [
    '完成时限',
    '时限',
    '完成时间',
    '完成期限',
    '截止时间',
    '截止日期',
    '办结时限',
    '时间节点',
    '时间要求',
    '时间进度',
    'deadline',
    'due',
  ],
  modality: ['力度', 'modality'],
  bare: ['未写比较词', 'bare'],
  quote: ['原文', 'quote'],
  partOf: ['属于目标', 'part of'],
} as const satisfies Record<string, readonly string[]>

export type TaskColumn = keyof typeof columns
export const taskColumns = Object.keys(columns) as TaskColumn[]
/** The heading that a column is written with. */
export const headingOf = (column: TaskColumn): string => columns[column][0]

/** Headings with something before them (`2025年重点任务`) are known by their end; these alone are too short for that. */
const onlyWhole: readonly string[] = [
  '单位',
  '任务',
  '事项',
  '项目',
  '目标',
  '范围',
  '部分',
  '每个',
  '比较',
  '增减',
  '力度',
  '原文',
  '上限',
  '指标',
  '措施',
  '举措',
  '领域',
  '类别',
  '分类',
]
const chinese = /^[一-鿿]+$/

const normalized = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|[:：*.]/g, '')
    .replace(/[\s_]+/g, /[a-z]/i.test(text) ? ' ' : '')
    .trim()

/** Which column a heading stands for. */
export const columnOf = (heading: SheetValue): TaskColumn | undefined => {
  if (typeof heading !== 'string' || heading.length > 30) return undefined
  const text = normalized(heading)
  const whole = taskColumns.find(column => columns[column].some(name => name === text))
  if (whole) return whole
  const endings = taskColumns
    .flatMap(column => columns[column].map(name => ({ column, name })))
    .filter(({ name }) => chinese.test(name) && !onlyWhole.includes(name) && text.endsWith(name))
    .sort((a, b) => b.name.length - a.name.length)
  return endings[0]?.column
}

export interface Header {
  /** The row of the headings, from 0. */
  readonly row: number
  /** Column numbers by what they hold; several for departments (牵头, 配合). */
  readonly columns: ReadonlyMap<TaskColumn, readonly number[]>
  /** A unit that the heading of the value gives: `目标值（张）`. */
  readonly unit: string | undefined
}

const headerRows = 20

const columnsOf = (row: readonly SheetValue[]): Map<TaskColumn, number[]> => {
  const found = new Map<TaskColumn, number[]>()
  row.forEach((heading, index) => {
    const column = columnOf(heading)
    if (!column) return
    const before = found.get(column)
    // A heading merged over two columns is one column; only departments may come twice.
    if (!before) found.set(column, [index])
    else if (column === 'departments') before.push(index)
  })
  return found
}

const says = (found: ReadonlyMap<TaskColumn, unknown>): boolean =>
  found.size >= 2 && (['heading', 'task', 'goal', 'value', 'indicator'] as const).some(column => found.has(column))

/** The headings of a sheet: among its first rows the one with the most known ones; of equals the last (headings in two rows). */
export const findHeader = (rows: readonly (readonly SheetValue[])[]): Header | undefined => {
  let best: Header | undefined
  rows.slice(0, headerRows).forEach((row, index) => {
    const found = columnsOf(row)
    if (!says(found) || found.size < (best?.columns.size ?? 0)) return
    const value = row[found.get('value')?.[0] ?? -1]
    const unit = typeof value === 'string' ? /[（(]([^（()）]+)[）)]\s*$/.exec(value)?.[1] : undefined
    best = { row: index, columns: found, unit }
  })
  return best
}
