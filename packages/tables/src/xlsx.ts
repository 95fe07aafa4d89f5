import type { Problem } from '@minzheng/core'
import { zipSync } from 'fflate'
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import { fileProblem, isProblem, type Read } from './file-problem.js'
import { isOle, oleProblem } from './ole.js'
import { cellProblem, type SheetTable, type SheetValue } from './sheets.js'
import { readZip, type ZipLimits } from './zip.js'

const pad = (value: number): string => String(value).padStart(2, '0')
const dateText = (date: Date): string | null =>
  Number.isNaN(date.getTime())
    ? null
    : `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`

const shown = (value: CellValue | undefined): SheetValue => {
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  return value ?? null
}

/** Bounds on merged ranges, which a small file can declare over and over. */
const mostMerged = 2_000_000
const widestMerge = 255

const tableOf = ({ name, rows, rowDefs, cells, merges, hidden, veryHidden }: Sheet): SheetTable => {
  const table = rows.map(row => row.map(shown))
  const problems = new Map<number, Problem[]>()
  const report = (row: number, problem: Problem) => problems.set(row, [...(problems.get(row) ?? []), problem])
  for (const [key, { type, formula, formulaResult, value }] of cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    const at = [name, row, column] as const
    if (formula !== undefined && (formulaResult ?? value ?? null) === null)
      report(
        row,
        cellProblem('formula-without-value', at, '公式没有保存计算结果。', 'the formula has no saved result.', {
          zh: '请用 Excel 或 WPS 打开并保存，或改填数值。',
          en: 'Open and save it in Excel or WPS, or enter the value.',
        }),
      )
    else if (type === 'error' || /^#[A-Z/0!?]+[!?A]$/.test(String(formulaResult ?? ''))) {
      report(
        row,
        cellProblem('cell-error', at, `单元格有错误值 ${value}。`, `the cell holds the error ${value}.`, {
          zh: '请改正公式或改填内容。',
          en: 'Mend the formula, or enter the content.',
        }),
      )
      const errorRow = table[row]
      if (errorRow) errorRow[column] = null
    }
  }
  const continued = new Set<string>()
  const spread = new Set<string>()
  let filled = 0
  for (const { startRow, startCol, endRow, endCol } of merges ?? []) {
    const value = table[startRow]?.[startCol] ?? null
    for (let row = startRow; row <= Math.min(endRow, table.length - 1); row++)
      for (let column = startCol; column <= Math.min(endCol, startCol + widestMerge); column++) {
        if (++filled > mostMerged) throw new RangeError(`more than ${mostMerged} merged cells`)
        const cellsOfRow = table[row]
        if (cellsOfRow) cellsOfRow[column] = value
        if (row > startRow) continued.add(`${row},${column}`)
        if (column > startCol) spread.add(`${row},${column}`)
      }
  }
  return {
    name,
    isHidden: Boolean(hidden || veryHidden),
    rows: table,
    isPercent: (row, column) => cells?.get(`${row},${column}`)?.style?.numFmt?.includes('%') ?? false,
    isContinued: (row, column) => continued.has(`${row},${column}`),
    isSpread: (row, column) => spread.has(`${row},${column}`),
    isHiddenRow: row => rowDefs?.get(row)?.hidden === true,
    problems,
  }
}

/** Parts that hold no cells: pictures, printer settings, macros. */
const isNeeded = (name: string): boolean =>
  /\.(?:xml|rels)$/.test(name) && !/^xl\/(?:media|drawings|charts)\//.test(name)

/**
 * The sheets of a .xlsx file: merged cells all hold their value, formulas their saved result. The archive is unpacked
 * within limits first, and only what was unpacked so is handed on. What cannot be read is a problem, never an exception.
 */
export const readSheets = async (bytes: Uint8Array, limits: ZipLimits = {}): Promise<Read<SheetTable[]>> => {
  if (isOle(bytes)) return { problem: oleProblem(bytes) }
  const zip = readZip(bytes, isNeeded, limits)
  if (isProblem(zip)) return zip
  try {
    const archive = zipSync(Object.fromEntries(zip.value), { level: 0 })
    const { sheets } = await readXlsx(archive, { readStyles: true })
    return { value: sheets.map(tableOf) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {
      problem: fileProblem(
        'xlsx-malformed',
        { zh: `文件内部的工作表无法读取（${why}）。`, en: `The sheets inside the file cannot be read (${why}).` },
        { zh: '请用 Excel 或 WPS 打开后重新保存为 .xlsx。', en: 'Open it in Excel or WPS and save it as .xlsx again.' },
      ),
    }
  }
}
