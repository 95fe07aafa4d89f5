import { type Problem, problem } from '@minzheng/core'
import type { TextTable } from '@minzheng/tables/sheets'

type Part = Pick<TextTable, 'span'>

interface Line {
  readonly start: number
  readonly end: number
  readonly words: string
}

const progress = /^(?:[一-鿿]{0,8})?(?:进展|完成|落实|推进|进度|实施)(?:情况)?(?:[(（].{0,12}[)）])?$/
const progressLine = /^[\s　]*(?:[一-鿿]{0,6})?(?:进展|完成|落实|推进)情况[:：]/
const LONGEST_HEAD = 24
const FEWEST_HEADS = 2
const MOST_HEADS = 12

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const words = text.slice(start, Math.min(end, start + 200)).trim()
    if (words !== '') lines.push({ start, end, words })
    start = end + 1
  }
  return lines
}

/** The heads of a table that was pasted cell by cell: the lines between 序号 and the number of its first row. */
const headsFrom = (lines: readonly Line[], at: number): string[] => {
  const heads: string[] = []
  for (let index = at + 1; index < lines.length && heads.length <= MOST_HEADS; index++) {
    const { words } = lines[index]!
    if (words === '1') return heads
    if (words.length > LONGEST_HEAD) return []
    heads.push(words)
  }
  return []
}

/** Of a table pasted cell by cell, in each row the cell that tells of progress; a row that lacks cells has it last. */
const progressCells = (lines: readonly Line[], at: number): Part[] => {
  const heads = headsFrom(lines, at)
  const column = heads.findIndex(head => progress.test(head))
  if (heads.length < FEWEST_HEADS || column < 0) return []
  const isLast = column === heads.length - 1
  const cells: Part[] = []
  let row = 1
  let index = at + heads.length + 1
  while (index < lines.length && lines[index]!.words === String(row)) {
    const first = index + 1
    index = first
    row++
    while (index < lines.length && lines[index]!.words !== String(row) && index - first <= heads.length) index++
    const isWhole = index - first === heads.length
    const cell = isWhole ? lines[first + column] : isLast && index - first > 1 ? lines[index - 1] : undefined
    if (cell !== undefined) cells.push({ span: [cell.start, cell.end] })
  }
  return cells
}

/** What a text says of how far its tasks have come: lines headed 进展情况, and the cells of such a column. Linear. */
export const progressIn = (
  text: string,
): { readonly parts: readonly Part[]; readonly columnAt: number | undefined } => {
  if (!['情况:', '情况：', '序号'].some(words => text.includes(words))) return { parts: [], columnAt: undefined }
  const lines = linesOf(text)
  const parts: Part[] = []
  let columnAt: number | undefined
  lines.forEach(({ start, end, words }, at) => {
    if (words === '序号') {
      const cells = progressCells(lines, at)
      if (cells.length > 0) columnAt ??= start
      for (const cell of cells) parts.push(cell)
    } else if (progressLine.test(words)) parts.push({ span: [start, end] })
  })
  return { parts: parts.sort((a, b) => a.span[0] - b.span[0]), columnAt }
}

/** Says that a column of progress was not read. */
export const columnOfResults = (line: number): Problem => ({
  ...problem(
    'column-of-results',
    'warning',
    [],
    [
      '表中“进展情况”一列是完成数，没有作为目标读入。',
      'The column of progress holds results, and was not read as targets.',
    ],
    ['请用 minzheng results read 读取其中的完成数。', 'Read its figures with minzheng results read.'],
  ),
  line,
})
