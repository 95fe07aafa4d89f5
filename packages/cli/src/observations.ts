import { basename, extname } from 'node:path'
import { type PlainDate, type Problem, problem } from '@minzheng/core'
import { fieldsOf } from '@minzheng/core/form'
import { decimalText, readNumber, scaledText } from '@minzheng/core/written'
import { type Observation, type ReadFrom, validateObservations } from '@minzheng/indicators'
import type { Report } from '@minzheng/plan-reader'
import type { ReportReading } from '@minzheng/plan-reader/files'
import { inTheFuture } from '@minzheng/plan-reader/judgement'
import { readLines, readRecords, readTables, type Table } from '@minzheng/tables'
import * as z from 'zod'
import type { Context } from './context.js'
import { type DataFile, expand, located, parseData, readSource, type SourceFile, wordExtensions } from './input.js'
import { type ReportOptions, readReportFile } from './reports.js'

/** What was reported in all files, without the rows that were bad. */
export interface ReadObservations {
  readonly observations: readonly Observation[]
  /** The file and line of each observation. */
  readonly readFrom: ReadFrom
  /** The reports in words or sheets of a bureau's own form, whose results each plan is linked with. */
  readonly reports: readonly Report[]
  readonly problems: readonly Problem[]
}

const extensions = ['.yaml', '.yml', '.json', '.ndjson', '.csv', '.xlsx', '.docx']

const labelled = <S extends z.ZodType>(schema: S, zh: string, en: string) =>
  schema.optional().meta({ label: { zh, en } })
const word = (zh: string, en: string) => labelled(z.string(), zh, en)
const day = (zh: string, en: string) => labelled(z.iso.date(), zh, en)

/** A row of a sheet of observations, still in the words of the sheet. */
const SheetRow = z.strictObject({
  indicator: word('指标', 'Indicator'),
  division: word('区划代码', 'Division'),
  place: word('地点', 'Place'),
  date: day('日期', 'Date'),
  reported: day('报告日期', 'Reported on'),
  value: word('数值', 'Value'),
  numerator: word('分子', 'Numerator'),
  denominator: word('分母', 'Denominator'),
  unit: word('单位', 'Unit'),
  source: word('来源', 'Source'),
  synthetic: labelled(z.boolean(), '虚构', 'Synthetic'),
  note: word('备注', 'Note'),
})

/** What the columns are called besides. */
const aliases = new Map([
  ['行政区划代码', 'division'],
  ['单位名称', 'place'],
  ['统计日期', 'date'],
  ['上报日期', 'reported'],
  ['完成值', 'value'],
  ['计量单位', 'unit'],
])

/** A figure as a sheet writes it, digit for digit; what is none stays as it is, for the schema to refuse. */
const figure = (text: string, unit: unknown): { readonly value: number | string; readonly isPercent: boolean } => {
  const number = readNumber(text.normalize('NFKC').trim())
  const sign = number?.rest.trim() || (unit === '‰' ? '‰' : '')
  const isPercent = sign === '%' || sign === '‰'
  if (!number || !(isPercent || sign === '')) return { value: text, isPercent: false }
  const exact = scaledText(number, sign === '%' ? -2 : sign === '‰' ? -3 : 0)
  const isLost = exact.includes('.') && decimalText(Number(exact)) !== exact
  return { value: isLost ? text : Number(exact), isPercent }
}

/** A row as an observation; one that names no source rests on the sheet itself. */
const observationOf = (record: Readonly<Record<string, unknown>>, sheet: string): object => {
  const observation: Record<string, unknown> = { ...record }
  for (const key of ['value', 'numerator', 'denominator']) {
    const written = record[key]
    if (typeof written !== 'string') continue
    const { value, isPercent } = figure(written, key === 'value' ? record['unit'] : undefined)
    observation[key] = value
    if (isPercent && (record['unit'] === undefined || record['unit'] === '‰')) observation['unit'] = '%'
  }
  observation['source'] = { title: record['source'] ?? sheet, confidence: 'unverified' }
  if (record['synthetic'] === false) delete observation['synthetic']
  return observation
}

/** A figure takes its unit from the column of that name: one in the head would be dropped. */
const unitInHead = (head: string, line: number): Problem => ({
  ...problem(
    'observation-header',
    'error',
    [],
    [`列名“${head}”中的单位不会被采用。`, `The unit in the head "${head}" would not be used.`],
    ['请把单位写在“单位”列。', 'Write the unit in the column "unit".'],
  ),
  line,
})
const figureHead = /^(?:value|numerator|denominator|数值|分子|分母|完成值)\s*[（(].*[）)]\s*$/i

const required = ['indicator', 'division', 'date'] as const
const headMissing = (field: (typeof required)[number], line: number): Problem => ({
  ...problem(
    'observation-header',
    'error',
    [],
    [`缺少“${labelOf(field).zh}”列。`, `There is no column "${labelOf(field).en}".`],
    [
      `列名可用：${fields.map(({ label }) => label.zh).join('、')}。`,
      `The columns may be: ${fields.map(({ label }) => label.en).join(', ')}.`,
    ],
  ),
  line,
})
const fields = fieldsOf(SheetRow)
const labelOf = (field: string) => fields.find(({ path }) => path === field)!.label

/** The rows of tables as observations still to be checked; a row that cannot be read is named and left out. */
const fromTables = (name: string, tables: readonly Table[], before: readonly Problem[]): DataFile => {
  const problems: Problem[] = [...before]
  const lines: number[] = []
  const data: object[] = []
  for (const given of tables) {
    const table = { ...given, head: given.head.map(head => aliases.get(head.trim()) ?? head) }
    const named = new Set(table.head.map(head => head.trim().toLowerCase()))
    const withUnit = given.head
      .filter(head => figureHead.test(head.trim()))
      .map(head => unitInHead(head, given.headLine))
    const missing = required.filter(
      field => ![field, labelOf(field).zh, labelOf(field).en.toLowerCase()].some(head => named.has(head)),
    )
    const { rows, problems: ofHead } = readRecords(table, SheetRow)
    for (const one of [
      ...table.problems,
      ...ofHead,
      ...missing.map(field => headMissing(field, table.headLine)),
      ...withUnit,
    ])
      problems.push(one)
    for (const { line, record, problems: ofRow } of rows) {
      for (const one of ofRow) problems.push(one)
      if (record === undefined || missing.length + withUnit.length > 0) continue
      lines.push(line)
      data.push(observationOf(record, basename(name)))
    }
  }
  return { name, data, lineOf: ([row]) => (typeof row === 'number' ? lines[row] : undefined), problems }
}

/** Whether a table has the heads of observations. */
const isOfObservations = ({ head }: Table): boolean => {
  const named = new Set(head.map(text => (aliases.get(text.trim()) ?? text.trim()).toLowerCase()))
  return required.every(field =>
    [field, labelOf(field).zh, labelOf(field).en.toLowerCase()].some(one => named.has(one)),
  )
}

/** A file that is a report and no list of observations: a text, or a document or sheet of a bureau's own form. */
const reportIn = async (source: SourceFile, options: ReportOptions): Promise<ReportReading | undefined> => {
  const extension = extname(source.name).toLowerCase()
  if (wordExtensions.includes(extension)) return readReportFile(source, options)
  if (extension !== '.docx' && extension !== '.xlsx') return undefined
  const { tables } = await readTables(source.bytes)
  if (tables.some(isOfObservations)) return undefined
  const read = await readReportFile(source, options)
  const isOfWords = read.problems.some(({ code }) => code === 'not-results')
  return read.report.results.length > 0 || isOfWords ? read : undefined
}

const readData = async (source: SourceFile): Promise<DataFile> => {
  const { name, bytes } = source
  const extension = extname(name).toLowerCase()
  if (['.csv', '.xlsx', '.docx'].includes(extension)) {
    const { tables, problems } = await readTables(bytes, { name })
    return fromTables(name, tables, problems)
  }
  if (extension !== '.ndjson') return parseData(source)
  const { lines, problems } = readLines(bytes, { name })
  return {
    name,
    data: lines.map(({ value }) => value),
    lineOf: ([row]) => (typeof row === 'number' ? lines[row]?.line : undefined),
    problems,
  }
}

/**
 * Reads the observations that the arguments name: files or folders of YAML, JSON, NDJSON, CSV or xlsx, and reports in
 * words (docx, doc, PDF, txt, md) or in sheets of a bureau's own form. A bad row is
 * named and left out; the others are kept. So is one that speaks of a day after the horizon.
 */
export const loadObservations = async (
  context: Context,
  paths: readonly string[],
  horizon: PlainDate,
  options: ReportOptions,
): Promise<ReadObservations> => {
  const reports: Report[] = []
  const observations: Observation[] = []
  const sources: { readonly file: DataFile; readonly row: number }[] = []
  const problems: Problem[] = []
  for (const name of await expand(paths, extensions)) {
    const source = await readSource(context, name)
    const report = await reportIn(source, options)
    if (report !== undefined) {
      reports.push(report.report)
      for (const one of report.problems) problems.push(one)
      continue
    }
    const file = await readData(source)
    for (const one of located(file, file.problems)) problems.push(one)
    if (file.data === undefined || file.data === null) continue
    const checked = validateObservations(file.data)
    const bad = new Set(checked.problems.map(problem => problem.path[0]))
    const rows = [...checked.observations, ...bad].flatMap((_, row) => (bad.has(row) ? [] : [row]))
    const future: Problem[] = []
    checked.observations.forEach((observation, index) => {
      const row = rows[index] ?? index
      const early = inTheFuture(observation, [row], horizon)
      if (early) {
        future.push(early)
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
  return { observations, readFrom, reports, problems }
}
