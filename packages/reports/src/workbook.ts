import type { Cell, Papers, Table } from './paper.js'
import { type PrintedCell, type PrintedSheet, printedBook } from './printed-sheet.js'

const cellOf = (cell: Cell): PrintedCell => {
  if (typeof cell === 'string') return cell
  return 'value' in cell ? { value: cell.value, format: cell.format } : `${cell.sign} ${cell.text}`
}

const sheetOf = ({ title, columns, rows }: Table, subtitle: string): PrintedSheet => ({
  name: title,
  title,
  subtitle,
  columns: columns.map(({ head, width }) => ({ head, width: Math.max(6, Math.round(width * 1.4)) })),
  rows: rows.map(row => row.map(cellOf)),
})

/** Papers as a workbook: what is said on a sheet of its own, and a sheet for each table. Bars show what stands in the tables. */
export const toWorkbook = ({ language, papers }: Papers): Promise<Uint8Array> =>
  printedBook(
    papers.flatMap(({ title, issuer, about, blocks }) => {
      const subtitle = about
        .map(pair => pair.join(language === 'zh' ? '：' : ': '))
        .join(language === 'zh' ? '　' : '   ')
      const rows = blocks.flatMap((block): PrintedCell[][] => {
        switch (block.kind) {
          case 'heading':
            return [[block.text, '']]
          case 'text':
            return [['', block.text]]
          case 'figures':
            return block.figures.map(({ label, value }) => [label, value])
          case 'clause':
            return [[block.from, [`“${block.quote}”`, ...block.says].join('\n')]]
          case 'outline':
            return block.lines.map(({ depth, text }) => ['', `${'　'.repeat(depth)}${text}`])
          case 'signature':
            return block.lines.map(line => ['', line])
          default:
            return []
        }
      })
      const said: PrintedSheet = {
        name: title,
        title: issuer === undefined ? title : `${issuer}　${title}`,
        subtitle,
        columns: [
          { head: language === 'zh' ? '事项' : 'Matter', width: 28 },
          { head: language === 'zh' ? '内容' : 'What is said', width: 100 },
        ],
        rows,
      }
      return [said, ...blocks.flatMap(block => (block.kind === 'table' ? [sheetOf(block, subtitle)] : []))]
    }),
    language,
  )
