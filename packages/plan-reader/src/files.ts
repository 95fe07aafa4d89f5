import type { Problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import { Plan, type PlanTarget } from '@minzheng/plan'
import { startsWith } from './bytes.js'
import { decodeText, type TextEncoding } from './decode-text.js'
import { readDocx } from './docx.js'
import { fileProblem, isProblem } from './file-problem.js'
import { isOle, oleProblem } from './ole.js'
import { readPlan } from './read-plan.js'
import { readTargets } from './targets.js'
import { readTaskSheet } from './task-sheet.js'
import { type ZipLimits, zipNames } from './zip.js'

export { type DecodedText, decodeText, type TextEncoding } from './decode-text.js'
export { type DocxText, readDocx } from './docx.js'
export { type ReadTaskSheetOptions, readTaskSheet, type TaskSheetReading } from './task-sheet.js'
export type { ReadTargets } from './task-sheet-target.js'
export { writeTaskSheet } from './task-sheet-writer.js'
export { readSheets, type SheetTable } from './xlsx.js'

/** What a file does not say of itself, and how much of it is unpacked at most. */
export interface ReadPlanFileOptions extends ZipLimits {
  /** The file's name: a hint for its problems; what the file is, its content says. */
  readonly name?: string
  /** The plan's ID; made from its title where not given. */
  readonly id?: string
}

/** What a file of whatever kind amounts to: its text, the plan in it, and what is wrong with either. */
export interface PlanFileReading {
  /** The text that spans refer to; a task sheet has none. */
  readonly text?: string
  /** The plan, where its form is right; its sense is for `checkPlan`. */
  readonly plan?: Plan
  readonly targets?: readonly PlanTarget[]
  /** Of a text file. */
  readonly encoding?: TextEncoding
  readonly problems: Problem[]
}

const zipSignature = [0x50, 0x4b]

const unsupported = (kind: { zh: string; en: string }): Problem =>
  fileProblem(
    'file-kind-unsupported',
    { zh: `不支持${kind.zh}。`, en: `${kind.en} cannot be read.` },
    { zh: '请另存为 .docx、.xlsx 或 .txt。', en: 'Save it as .docx, .xlsx or .txt.' },
  )

const otherKinds: readonly (readonly [string, { zh: string; en: string }])[] = [
  ['%PDF-', { zh: ' PDF 文件', en: 'A PDF file' }],
  ['{\\rtf', { zh: ' RTF 文件', en: 'An RTF file' }],
]
const bytesOf = (text: string): number[] => [...text].map(character => character.charCodeAt(0))

const fromText = (text: string, id: string | undefined): PlanFileReading => {
  const { plan, problems } = readPlan(text, id === undefined ? {} : { id })
  return { text, plan, targets: plan.targets, problems: [...problems] }
}

const fromDocx = (bytes: Uint8Array, { id, ...limits }: ReadPlanFileOptions): PlanFileReading => {
  const { text, problems } = readDocx(bytes, limits)
  if (problems.some(({ severity }) => severity === 'error')) return { problems: [...problems] }
  const read = fromText(text, id)
  return { ...read, problems: [...problems, ...read.problems] }
}

const fromXlsx = async (bytes: Uint8Array, { id, ...limits }: ReadPlanFileOptions): Promise<PlanFileReading> => {
  const { plan: data, problems } = await readTaskSheet(bytes, {
    ...limits,
    ...(id === undefined ? {} : { id }),
    readTargets,
  })
  if (data === undefined) return { problems }
  const checked = validate(Plan, data)
  if (!checked.success) return { problems: [...problems, ...checked.problems] }
  return { plan: checked.data, targets: checked.data.targets, problems }
}

const readAny = async (bytes: Uint8Array, options: ReadPlanFileOptions): Promise<PlanFileReading> => {
  if (isOle(bytes)) return { problems: [oleProblem(bytes)] }
  const other = otherKinds.find(([beginning]) => startsWith(bytes, bytesOf(beginning)))
  if (other) return { problems: [unsupported(other[1])] }
  if (startsWith(bytes, zipSignature)) {
    const names = zipNames(bytes, options)
    if (isProblem(names)) return { problems: [names.problem] }
    const has = (folder: string) => names.value.some(name => name.startsWith(folder))
    if (has('word/')) return fromDocx(bytes, options)
    if (has('xl/')) return fromXlsx(bytes, options)
    return {
      problems: [
        unsupported({
          zh: '这种压缩文件（不是 Word 或 Excel 文件）',
          en: 'An archive that is neither of Word nor of Excel',
        }),
      ],
    }
  }
  const decoded = decodeText(bytes)
  if ('problems' in decoded) return { problems: [...decoded.problems] }
  return { ...fromText(decoded.text, options.id), encoding: decoded.encoding }
}

/**
 * Reads a plan from a file of any kind that plans come in: text (.txt, .md) in UTF-8, UTF-16 or GB18030, .docx, and task
 * sheets as .xlsx. What the file is, is told by its content. Never throws: a file that cannot be read gives problems that
 * say why and what to do, each with the file's name where one is given.
 */
export const readPlanFile = async (bytes: Uint8Array, options: ReadPlanFileOptions = {}): Promise<PlanFileReading> => {
  const reading = await readAny(bytes, options)
  const { name } = options
  return name === undefined
    ? reading
    : { ...reading, problems: reading.problems.map(problem => ({ ...problem, file: name })) }
}
