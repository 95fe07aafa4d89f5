import { type Problem, ProblemError, problem } from '@minzheng/core'
import { type WriteOptions, writeXlsx } from 'hucre/xlsx'

/** What a cell of a workbook holds. */
const mostInCell = 32_767

const tooLong = (sheet: string, row: number, column: number, text: string): Problem => {
  const begin = [...text.slice(0, 40)].slice(0, 20).join('')
  return problem(
    'cell-too-long',
    'error',
    [sheet],
    [
      `“${begin}…”有 ${text.length} 字，第 ${row} 行第 ${column} 列的单元格至多 ${mostInCell} 字，工作簿没有写出。`,
      `"${begin}…" has ${text.length} characters, and the cell in row ${row}, column ${column} holds ${mostInCell}; the workbook was not written.`,
    ],
    ['请改写成 .yaml 或 .json，或缩短这段文字。', 'Write .yaml or .json instead, or make the text shorter.'],
  )
}

/**
 * A workbook that is read back, of whose texts nothing may be left out.
 * @throws ProblemError `cell-too-long` for every text that no cell holds
 */
export const writeReadable = async (options: WriteOptions): Promise<Uint8Array> => {
  const problems = options.sheets.flatMap(({ name, rows = [] }) =>
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) =>
        typeof cell === 'string' && cell.length > mostInCell ? [tooLong(name, at + 1, column + 1, cell)] : [],
      ),
    ),
  )
  if (problems.length > 0) throw new ProblemError(problems)
  return writeXlsx(options)
}
