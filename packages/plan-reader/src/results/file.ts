import { type Problem, problem } from '@minzheng/core'
import type { Indicator } from '@minzheng/indicators'
import { readTables, type Table } from '@minzheng/tables'
import {
  decodeText,
  type FileWords,
  fileKind,
  readDocx,
  readSheets,
  readWords,
  type WordsLimits,
  type ZipLimits,
} from '@minzheng/tables/files'
import { isTraditional } from '../text/script.js'
import { withCandidates } from './candidates.js'
import { clockOfLines } from './day.js'
import type { Clock } from './periods.js'
import { readResults } from './results.js'
import { resultsOfTable } from './sheet.js'
import type { ReadResultsResult, Result } from './types.js'

/** What a file does not say of itself, and how much of it is unpacked at most. */
export interface ReadResultsFileOptions extends ZipLimits, WordsLimits {
  /** The file's name, for its problems; a year in it is that of a sheet which names none. */
  readonly name?: string
  /** The year that it reports on, where it names none. */
  readonly year?: number | undefined
  /** The catalogue that candidates for each result are sought in. */
  readonly indicators?: readonly Indicator[] | undefined
}

/** What a file of whatever kind reports. */
export interface ResultsFileReading extends ReadResultsResult {
  /** The text that spans refer to; a sheet has none. */
  readonly text?: string
}

const failed = (problems: readonly Problem[]): ResultsFileReading => ({ results: [], problems: [...problems] })

const noTable = problem(
  'no-reported-table',
  'error',
  [],
  ['没有找到填报数据的表头。', 'No table has the heads of reported figures.'],
  [
    '请写明表头，如：指标、单位、年度目标、1–6月完成数、完成率。',
    'Give it heads such as 指标, 单位, 年度目标, 1–6月完成数, 完成率.',
  ],
)

const tableIgnored = ({ sheet = '' }: Table): Problem =>
  problem(
    'table-ignored',
    'warning',
    [sheet],
    [`“${sheet}”没有填报数据的表头，未读入。`, `"${sheet}" has no heads of reported figures and was not read.`],
    noTable.remedy,
  )

const readAll = (
  tables: readonly Table[],
  clock: Clock,
): { results: Result[]; problems: Problem[]; ignored: Table[] } => {
  const results: Result[] = []
  const problems: Problem[] = []
  const ignored: Table[] = []
  for (const table of tables) {
    const read = resultsOfTable(table, clock, readResults)
    if (!read.isReported) ignored.push(table)
    for (const result of read.results) results.push(result)
    for (const one of [
      ...(read.isReported ? table.problems.filter(({ code }) => code !== 'rows-above-head') : []),
      ...read.problems,
    ])
      problems.push(one)
  }
  return { results, problems, ignored }
}

const titleRows = 6

const fromXlsx = async (bytes: Uint8Array, options: ReadResultsFileOptions): Promise<ResultsFileReading> => {
  const sheets = await readSheets(bytes, options)
  if ('problem' in sheets) return failed([sheets.problem])
  const lines = sheets.value.flatMap(({ name, rows }) => [
    ...rows.slice(0, titleRows).flatMap(row => [...new Set(row)].filter(cell => typeof cell === 'string')),
    name,
  ])
  const { name: _, ...limits } = options
  const { tables, problems } = await readTables(bytes, limits)
  const clock = clockOfLines([...lines, options.name ?? ''], options.year)
  const read = readAll(tables, clock)
  const codes = new Set(['several-sheets'])
  const ofFile = problems.filter(({ code }) => !codes.has(code))
  if (read.ignored.length === tables.length) return failed([...ofFile, noTable])
  return {
    ...(clock.year === undefined ? {} : { year: clock.year }),
    ...(clock.until === undefined ? {} : { until: clock.until }),
    results: read.results,
    problems: [...ofFile, ...read.problems, ...read.ignored.map(tableIgnored)],
  }
}

/** A text in traditional characters is read in simplified ones, each in its place; its words are quoted as printed. */
const fromText = async (text: string, { year }: ReadResultsFileOptions): Promise<ResultsFileReading> => {
  const options = year === undefined ? {} : { year }
  if (!isTraditional(text)) return { text, ...readResults(text, options) }
  const copy = (await import('../traditional.js')).simplified(text)
  if (copy.length !== text.length) return { text, ...readResults(text, options) }
  const { results, ...read } = readResults(copy, options)
  return {
    text,
    ...read,
    results: results.map(one => (one.span === undefined ? one : { ...one, quote: text.slice(...one.span) })),
  }
}

/** The rows of tables that are read as such, blank: the places of all other words stay as they are. */
const withoutRows = (text: string): string => text.replace(/^[^\n]*\t[^\n]*$/gm, row => ' '.repeat(row.length))

const fromWords = async (
  { text, problems }: FileWords,
  options: ReadResultsFileOptions,
): Promise<ResultsFileReading> => {
  if (problems.some(({ severity }) => severity === 'error')) return failed(problems)
  const read = await fromText(text, options)
  return { ...read, problems: [...problems, ...read.problems] }
}

const fromDocx = async (bytes: Uint8Array, options: ReadResultsFileOptions): Promise<ResultsFileReading> => {
  const document = readDocx(bytes, options)
  const plain = await fromWords(document, options)
  if (document.tables.length === 0) return plain
  const { name: _, ...limits } = options
  const { tables } = await readTables(bytes, limits)
  const read = readAll(tables, { year: plain.year, until: plain.until })
  if (read.ignored.length === tables.length) return plain
  const { text, problems } = document
  const words = await fromText(withoutRows(text), options)
  const results = [...words.results, ...read.results]
  const ofWords = words.problems.filter(({ code }) => code !== 'no-results' || results.length === 0)
  return {
    ...words,
    text,
    results,
    problems: [...problems, ...ofWords, ...read.problems, ...read.ignored.map(tableIgnored)],
  }
}

const readAny = async (bytes: Uint8Array, options: ReadResultsFileOptions): Promise<ResultsFileReading> => {
  const kind = fileKind(bytes, options)
  if ('problem' in kind) return failed([kind.problem])
  if (kind.value === 'docx') return fromDocx(bytes, options)
  if (kind.value === 'xlsx') return fromXlsx(bytes, options)
  if (kind.value !== 'text') return fromWords(await readWords(bytes, kind.value, options), options)
  const decoded = decodeText(bytes)
  return 'problems' in decoded ? failed(decoded.problems) : fromText(decoded.text, options)
}

/**
 * Reads what a report says was reached from a file of any kind that reports come in: text (.txt, .md), .docx with its tables,
 * sheets of reported figures (.xlsx), and the words of a .doc or a PDF. What the file is, its content says. Never throws: what
 * cannot be read is a problem.
 */
export const readResultsFile = async (
  bytes: Uint8Array,
  options: ReadResultsFileOptions = {},
): Promise<ResultsFileReading> => {
  const reading = await readAny(bytes, options)
  const { name, indicators } = options
  const results = indicators === undefined ? reading.results : withCandidates(reading.results, indicators)
  const problems = name === undefined ? reading.problems : reading.problems.map(one => ({ ...one, file: name }))
  return { ...reading, results, problems }
}
