import { extname } from 'node:path'
import type { PlainDate, Problem } from '@minzheng/core'
import { type Observation, type ReadFrom, validateObservations } from '@minzheng/indicators'
import { decodeText, readSheets } from '@minzheng/tables/files'
import { parseCsv } from 'hucre/csv'
import type { Context } from './context.js'
import { type DataFile, expand, linesOfJson, located, parseData, readSource, type SourceFile } from './input.js'

/** What was reported in all files, without the rows that were bad. */
export interface ReadObservations {
  readonly observations: readonly Observation[]
  /** The file and line of each observation. */
  readonly readFrom: ReadFrom
  readonly problems: readonly Problem[]
}

const extensions = ['.yaml', '.yml', '.json', '.ndjson', '.csv', '.xlsx']

/** The columns of a table of observations; each may be headed in Chinese or in English. */
const columns: Record<string, readonly string[]> = {
  indicator: ['indicator', '指标'],
  division: ['division', '区划代码', '行政区划代码'],
  place: ['place', '地点', '单位名称'],
  date: ['date', '日期', '统计日期'],
  reported: ['reported', '报告日期', '上报日期'],
  value: ['value', '数值', '完成值'],
  numerator: ['numerator', '分子'],
  denominator: ['denominator', '分母'],
  unit: ['unit', '单位', '计量单位'],
  source: ['source', '来源'],
  synthetic: ['synthetic', '虚构'],
  note: ['note', '备注'],
}
const fieldOf = new Map(Object.entries(columns).flatMap(([field, names]) => names.map(name => [name, field] as const)))
const numeric = new Set(['value', 'numerator', 'denominator'])

const headerProblem = (zh: string, en: string): Problem => ({
  code: 'observation-header',
  severity: 'error',
  path: [],
  line: 1,
  message: { zh, en },
  remedy: {
    zh: `第一行应为列名：${Object.values(columns)
      .map(names => names[1])
      .join('、')}。`,
    en: `The first row names the columns: ${Object.keys(columns).join(', ')}.`,
  },
})

const cellValue = (field: string, cell: string): unknown => {
  if (numeric.has(field)) return /^-?\d[\d,]*(\.\d+)?$/.test(cell) ? Number(cell.replaceAll(',', '')) : cell
  if (field === 'synthetic') return ['true', '1', '是', 'yes'].includes(cell.toLowerCase()) ? true : cell
  if (field === 'source') return { title: cell, confidence: 'unverified' }
  return cell
}

/** Rows of text, the first of which names the columns, as observations still to be checked. */
const fromRows = (name: string, rows: readonly (readonly string[])[]): DataFile => {
  const [head = [], ...body] = rows
  const fields = head.map(text => fieldOf.get(text.trim()))
  const unknown = head.filter((text, index) => text.trim() !== '' && fields[index] === undefined)
  const missing = ['indicator', 'division', 'date'].filter(field => !fields.includes(field))
  const problems = [
    ...unknown.map(text => headerProblem(`列名“${text}”无法识别。`, `The column "${text}" is not known.`)),
    ...missing.map(field => headerProblem(`缺少“${columns[field]?.[1]}”列。`, `There is no column "${field}".`)),
  ]
  const lines: number[] = []
  const data = body.flatMap((row, index) => {
    if (row.every(cell => cell.trim() === '')) return []
    lines.push(index + 2)
    const entries = row.flatMap((cell, column) => {
      const field = fields[column]
      return field === undefined || cell.trim() === '' ? [] : [[field, cellValue(field, cell.trim())]]
    })
    return [Object.fromEntries(entries)]
  })
  const lineOf: DataFile['lineOf'] = ([row]) => (typeof row === 'number' ? lines[row] : undefined)
  return missing.length > 0 ? { name, data: undefined, lineOf, problems } : { name, data, lineOf, problems }
}

const fromLines = (name: string, text: string): DataFile => {
  const { data, lines, problems } = linesOfJson(text)
  return { name, data, lineOf: ([row]) => (typeof row === 'number' ? lines[row] : undefined), problems }
}

const readData = async (source: SourceFile): Promise<DataFile> => {
  const { name, bytes } = source
  const extension = extname(name).toLowerCase()
  if (extension === '.xlsx') {
    const read = await readSheets(bytes)
    if ('problem' in read) return { name, data: undefined, lineOf: () => undefined, problems: [read.problem] }
    const [sheet] = read.value
    const rows = (sheet?.rows ?? []).map(row => row.map(cell => (cell === null ? '' : String(cell))))
    const file = fromRows(name, rows)
    return { ...file, problems: [...file.problems, ...[...(sheet?.problems.values() ?? [])].flat()] }
  }
  if (extension !== '.csv' && extension !== '.ndjson') return parseData(source)
  const decoded = decodeText(bytes)
  if ('problems' in decoded) return { name, data: undefined, lineOf: () => undefined, problems: decoded.problems }
  return extension === '.csv'
    ? fromRows(
        name,
        parseCsv(decoded.text).map(row => row.map(cell => String(cell ?? ''))),
      )
    : fromLines(name, decoded.text)
}

const inTheFuture = (row: number, date: PlainDate, horizon: PlainDate): Problem => ({
  code: 'observation-in-the-future',
  severity: 'error',
  path: [row, 'date'],
  message: {
    zh: `观测日期 ${date} 晚于 ${horizon}，还不可能有结果，未采用。`,
    en: `It is dated ${date}, after ${horizon}; nothing can be known of that day yet, and it was left out.`,
  },
  remedy: { zh: '请改正日期。', en: 'Mend the date.' },
})

/**
 * Reads the observations that the arguments name: files or folders of YAML, JSON, NDJSON, CSV or xlsx. A bad row is
 * named and left out; the others are kept. So is one that speaks of a day after the horizon.
 */
export const loadObservations = async (
  context: Context,
  paths: readonly string[],
  horizon: PlainDate,
): Promise<ReadObservations> => {
  const observations: Observation[] = []
  const sources: { readonly file: DataFile; readonly row: number }[] = []
  const problems: Problem[] = []
  for (const name of await expand(paths, extensions)) {
    const file = await readData(await readSource(context, name))
    problems.push(...located(file, file.problems))
    if (file.data === undefined || file.data === null) continue
    const checked = validateObservations(file.data)
    const bad = new Set(checked.problems.map(problem => problem.path[0]))
    const rows = [...checked.observations, ...bad].flatMap((_, row) => (bad.has(row) ? [] : [row]))
    const future: Problem[] = []
    checked.observations.forEach((observation, index) => {
      const row = rows[index] ?? index
      if (observation.date > horizon) {
        future.push(inTheFuture(row, observation.date, horizon))
        return
      }
      observations.push(observation)
      sources.push({ file, row })
    })
    for (const problem of located(file, [...checked.problems, ...future])) problems.push(problem)
  }
  const readFrom: ReadFrom = index => {
    const source = sources[index]
    if (!source) return {}
    const line = source.file.lineOf([source.row])
    return { file: source.file.name, ...(line === undefined ? {} : { line }) }
  }
  return { observations, readFrom, problems }
}
