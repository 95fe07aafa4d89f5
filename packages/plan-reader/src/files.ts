import type { DivisionCode, Problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import type { Indicator, IndicatorCandidate } from '@minzheng/indicators'
import { Plan, type PlanTarget } from '@minzheng/plan'
import {
  decodeText,
  type FileWords,
  fileKind,
  readDocx,
  readWords,
  type TextEncoding,
  type WordsLimits,
  type ZipLimits,
} from '@minzheng/tables/files'
import type { TextTable } from '@minzheng/tables/sheets'
import { withIndicators } from './proposals/proposals.js'
import { readPlanWithTables } from './read-plan.js'
import { tablesIn } from './tables/text-tables.js'
import { readTargets } from './targets/targets.js'
import { readTaskSheet } from './task-sheet/task-sheet.js'
import { type DivisionsOn, documentDivision } from './text/document-division.js'
import type { TextKind } from './text/kind.js'
import { isTraditional } from './text/script.js'

export { type LedgerSheetReading, type ReadLedgerSheetOptions, readLedgerSheet } from './ledger-sheet/ledger-sheet.js'
export { writeLedgerSheet } from './ledger-sheet/writer.js'
export { type ReviewReading, readReview } from './proposals/review-reading.js'
export { type ReviewOptions, writeReview } from './proposals/review-sheet.js'
export { PlanReadingData, planReadingData, ReadTarget } from './reading-data/plan-data.js'
export { type ReadReportOptions, type ReportReading, readReport } from './reading-data/read-report.js'
export { ReadResult, ResultsReadingData, resultsReadingData } from './reading-data/results-data.js'
export { type ReadResultsFileOptions, type ResultsFileReading, readResultsFile } from './results/file.js'
export type { ReadTargets } from './task-sheet/target.js'
export { type ReadTaskSheetOptions, readTaskSheet, type TaskSheetReading } from './task-sheet/task-sheet.js'
export { writeTaskSheet } from './task-sheet/writer.js'

/** What a file does not say of itself, and how much of it is unpacked at most. */
export interface ReadPlanFileOptions extends ZipLimits, WordsLimits {
  /** The file's name: a hint for its problems; what the file is, its content says. */
  readonly name?: string
  /** The plan's ID; made from its title where not given. */
  readonly id?: string
  /** The year that the plan is for, where its text names none. */
  readonly year?: number | undefined
  /** What kind of text it is, where a person knows better than its title and words tell. */
  readonly as?: TextKind
  /** The catalogue that the indicator of each target is looked for in. */
  readonly indicators?: readonly Indicator[]
  /** `divisionsOn` of `@minzheng/core/divisions`, for the plan's division to be looked for. */
  readonly divisionsOn?: DivisionsOn
}

/** What a file of whatever kind amounts to: its text, the plan in it, and what is wrong with either. */
export interface PlanFileReading {
  /** The text that spans refer to; a task sheet has none. */
  readonly text?: string
  /** The plan, where its form is right; its sense is for `checkPlan`. */
  readonly plan?: Plan
  readonly targets?: readonly PlanTarget[]
  readonly kind?: TextKind
  /** The indicators that each target may be of, in the order of the targets; empty without a catalogue. */
  readonly candidates?: readonly (readonly IndicatorCandidate[])[]
  /** The divisions that the plan may be of, where it is not certain which. */
  readonly divisions?: readonly DivisionCode[]
  /** Of a text file. */
  readonly encoding?: TextEncoding
  readonly problems: Problem[]
}

const fromText = async (
  text: string,
  options: ReadPlanFileOptions,
  tables: readonly TextTable[] = tablesIn(text),
): Promise<PlanFileReading> => {
  // The dictionary is loaded for a text that needs it alone.
  const simplified = isTraditional(text) ? (await import('./traditional.js')).simplified : undefined
  const { plan, problems, ...more } = readPlanWithTables(text, tables, { ...options, simplified })
  return { text, plan, targets: plan.targets, ...more, problems: [...problems] }
}

/** Of a .docx its tables are known; in the words of other files they are looked for. */
const fromWords = async (
  { text, placed, problems }: FileWords & { readonly placed?: readonly TextTable[] },
  options: ReadPlanFileOptions,
): Promise<PlanFileReading> => {
  if (problems.some(({ severity }) => severity === 'error')) return { problems: [...problems] }
  const read = await fromText(text, options, placed)
  return { ...read, problems: [...problems, ...read.problems] }
}

const fromXlsx = async (
  bytes: Uint8Array,
  { id, indicators, divisionsOn, ...limits }: ReadPlanFileOptions,
): Promise<PlanFileReading> => {
  const {
    plan: data,
    kind,
    problems,
  } = await readTaskSheet(bytes, {
    ...limits,
    ...(id === undefined ? {} : { id }),
    readTargets,
  })
  if (data === undefined) return { problems }
  const checked = validate(Plan, data)
  if (!checked.success) return { problems: [...problems, ...checked.problems] }
  const place =
    divisionsOn && checked.data.division === undefined ? documentDivision(checked.data, '', divisionsOn) : undefined
  const placed = place?.division === undefined ? checked.data : { ...checked.data, division: place.division }
  const { plan, candidates } = indicators
    ? withIndicators(placed, undefined, indicators)
    : { plan: placed, candidates: [] }
  return {
    plan,
    targets: plan.targets,
    ...(kind ? { kind } : {}),
    candidates,
    divisions: place?.candidates ?? [],
    problems: [...problems, ...(place?.problems ?? [])],
  }
}

const readAny = async (bytes: Uint8Array, options: ReadPlanFileOptions): Promise<PlanFileReading> => {
  const kind = fileKind(bytes, options)
  if ('problem' in kind) return { problems: [kind.problem] }
  if (kind.value === 'docx') return fromWords(readDocx(bytes, options), options)
  if (kind.value === 'xlsx') return fromXlsx(bytes, options)
  if (kind.value !== 'text') return fromWords(await readWords(bytes, kind.value, options), options)
  const decoded = decodeText(bytes)
  if ('problems' in decoded) return { problems: [...decoded.problems] }
  return { ...(await fromText(decoded.text, options)), encoding: decoded.encoding }
}

/**
 * Reads a plan from a file of any kind that plans come in: text (.txt, .md) in UTF-8, UTF-16 or GB18030, .docx, task sheets
 * as .xlsx, and the words of a .doc or a PDF. What the file is, is told by its content. Never throws: a file that cannot be
 * read gives problems that say why and what to do, each with the file's name where one is given.
 */
export const readPlanFile = async (bytes: Uint8Array, options: ReadPlanFileOptions = {}): Promise<PlanFileReading> => {
  const reading = await readAny(bytes, options)
  const { name } = options
  return name === undefined
    ? reading
    : { ...reading, problems: reading.problems.map(problem => ({ ...problem, file: name })) }
}
