import type { SheetValue } from '@minzheng/tables/sheets'

/** What a column of a task sheet (任务分解表) may hold: the heading we write, and what others write. */
const columns = {
  section: ['部分', '类别', '任务类别', '工作类别', '板块', '领域', '工作领域', '分类', '大类', '一级指标', 'section'],
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
    '任务事项',
    '重点事项',
    '项目名称',
    '实事项目',
    '二级指标',
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
    '建设内容',
    '实施内容',
    '工作要求',
    '任务要求',
    '主要举措',
    '重点举措',
    '推进措施',
    'task',
    'measure',
  ],
  goal: [
    '工作目标',
    '目标',
    '目标任务',
    '年度目标',
    '具体目标',
    '量化目标',
    '全年目标',
    '考核目标',
    '年度目标任务',
    '全年任务',
    '年度任务',
    '年度计划',
    '全年计划',
    '目标要求',
    '任务目标',
    '预期目标',
    '完成目标',
    'goal',
    'target',
  ],
  id: ['目标编号', 'target id'],
  indicator: ['指标', '指标名称', '三级指标', '考核指标', '量化指标', '主要指标', 'indicator'],
  kind: ['目标类别', 'kind'],
  comparator: ['比较', '比较方式', 'comparator'],
  value: [
    '目标值',
    '年度目标值',
    '指标值',
    '任务数',
    '目标任务数',
    '计划数',
    '计划完成数',
    '目标数',
    '任务量',
    '数值',
    'value',
    'target value',
  ],
  valueMax: ['上限', '目标上限', 'value max', 'max'],
  unit: ['单位', '计量单位', 'unit'],
  change: ['增减', 'change'],
  each: ['每个', '适用对象', 'each'],
  place: ['范围', '适用范围', '实施范围', '镇街', '街镇', '乡镇', '街道', '区县', '县区', '县市区', 'scope', 'place'],
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
  '大类',
  '数量',
  '镇街',
  '街镇',
  '乡镇',
  '街道',
  '区县',
  '县区',
  '县市区',
]
const chinese = /^[一-鿿]+$/

/** A heading without blanks, brackets and marks, in half width. */
export const normalized = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|[:：*.]/g, '')
    .replace(/[\s_]+/g, /[a-z]/i.test(text) ? ' ' : '')
    .trim()

/** Columns of what was done, of how far, and of what was there before: results, not targets. */
const reported =
  /完成(?:数|量|值|情况|率|比例|进度|百分比)$|(?:实际|累计|已)完成|(?:进展|落实|推进)(?:情况)?$|(?:目前|当前|最新)(?:进度|数|值)$|序时进度|达标率|实绩|实现值|同比|环比|增幅|增长率?$|(?:上年|去年|上期|基期|现状|本[月期])/
const planned = /计划|目标|应完成/

/** Whether a heading is one of a column of results: 1—6月完成数, 完成率, 上年数. */
export const isReported = (heading: SheetValue): boolean => {
  if (typeof heading !== 'string' || heading.length > 30) return false
  const text = normalized(heading)
  return reported.test(text) && !planned.test(text)
}

const ofYear = /^(?:20\d\d)年?度?(?=.)/

/** Which column a heading stands for. */
export const columnOf = (heading: SheetValue): TaskColumn | undefined => {
  if (typeof heading !== 'string' || heading.length > 30 || isReported(heading)) return undefined
  const text = normalized(heading)
  const whole = wholeColumn(text) ?? wholeColumn(text.replace(ofYear, ''))
  if (whole) return whole
  const endings = taskColumns
    .flatMap(column => columns[column].map(name => ({ column, name })))
    .filter(({ name }) => chinese.test(name) && !onlyWhole.includes(name) && text.endsWith(name))
    .sort((a, b) => b.name.length - a.name.length)
  return endings[0]?.column
}

const wholeColumn = (text: string): TaskColumn | undefined =>
  taskColumns.find(column => columns[column].some(name => name === text))
