import { levelOfStyle, type Numbering, numberer } from './docx-numbering.js'
import type { ListPlace, Styles } from './docx-styles.js'
import { isProblem, type Read } from './file-problem.js'
import { isKnownFormat } from './number-format.js'
import { walkXml } from './xml.js'

/** What a document says, in order. */
export interface DocxBody {
  /** A paragraph or a row of a table each. */
  readonly lines: readonly string[]
  /** Rows of cells, as they stand: of a cell merged downwards only the first has text. */
  readonly tables: readonly string[][][]
  /** The same tables by their columns: every cell that is merged holds the text of its first. */
  readonly grids: readonly DocxGrid[]
  /** On which of the lines each table begins; none where it stands in another one or in a text box. */
  readonly begins: readonly (number | undefined)[]
  /** Formats of list numbers that had to be written in digits. */
  readonly unknownFormats: readonly string[]
}

/** A cell by its column, and whether it repeats the one above it or the one to its left. */
export interface DocxCell {
  readonly text: string
  readonly isContinued: boolean
  readonly isSpread: boolean
  /** Which of the cells of its row it is, as they stand; none where the row leaves columns out. */
  readonly cell?: number
}
export type DocxGrid = readonly (readonly DocxCell[])[]

interface Paragraph {
  text: string
  style?: string
  list: { numId?: string; level?: number }
  /** Lines of text boxes anchored in it: they follow it. */
  readonly boxes: string[]
  /** Its end is a tracked deletion: the next paragraph carries on from here. */
  joinsNext: boolean
}
interface Table {
  readonly rows: string[][]
  row: string[]
  readonly grid: DocxCell[][]
  gridRow: DocxCell[]
  /** Of the cell that is open: how many columns it takes, and whether it carries on the one above. */
  span: number
  isContinued: boolean
  isDeleted: boolean
}

/** The words of a cell as they stand in the line of its row. */
export const onOneLine = (cell: string): string => cell.replace(/\s*\n\s*/g, ' ')

/** Word has no table with more columns. */
const mostColumns = 63
const blank: DocxCell = { text: '', isContinued: false, isSpread: false }

const columnsIn = (written: string | undefined): number =>
  written !== undefined && /^\d{1,2}$/.test(written) ? Math.min(Math.max(1, Number(written)), mostColumns) : 1

const addCell = ({ row, grid, gridRow, span, isContinued }: Table, text: string) => {
  row.push(text)
  const above = isContinued ? grid.at(-1)?.[gridRow.length]?.text : undefined
  for (let column = 0; column < span && gridRow.length < mostColumns; column++)
    gridRow.push({
      text: above ?? text,
      isContinued: above !== undefined,
      isSpread: column > 0,
      cell: row.length - 1,
    })
}

/** Parts of the text that are no longer, or never, read: deleted, moved away, codes of fields, pinyin above characters. */
const unread = new Set([
  'moveFrom',
  'instrText',
  'delText',
  'rt',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
])
const characters: Readonly<Record<string, string>> = { br: '\n', cr: '\n', noBreakHyphen: '-', ptab: '\t' }

/** Reads document.xml (or another part with paragraphs): text with list labels, tables, tracked changes accepted. */
export const readBody = (part: string, bytes: Uint8Array, numbering: Numbering, styles: Styles): Read<DocxBody> => {
  const labelOf = numberer(numbering)
  const tables: string[][][] = []
  const grids: DocxGrid[] = []
  const begins: (number | undefined)[] = []
  const unknownFormats = new Set<string>()
  /** Where lines go: the document, the cell or the text box that is open. */
  const frames: { lines: string[]; carried: string }[] = [{ lines: [], carried: '' }]
  const paragraphs: Paragraph[] = []
  const openTables: Table[] = []
  const alternatives: boolean[] = []
  const path: string[] = []
  let skippedFrom = 0
  let inText = false

  const frame = () => frames.at(-1)!
  const inside = (name: string) => path.at(-1) === name

  const label = ({ style, list }: Paragraph): string => {
    const byStyle = styles.placeOf(style)
    const place: ListPlace = list.numId === undefined ? (byStyle ?? {}) : list
    if (place.numId === undefined || place.numId === '0') return ''
    const styleLevel = byStyle?.level ?? (byStyle ? levelOfStyle(numbering, place.numId, byStyle.style) : 0)
    const { text, formats } = labelOf(place.numId, place.level ?? list.level ?? styleLevel)
    for (const format of formats) if (!isKnownFormat(format)) unknownFormats.add(format)
    return text
  }
  const endParagraph = () => {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    const open = frame()
    const text = open.carried + paragraph.text
    // Of two joined paragraphs the second one's properties remain, its number among them.
    open.carried = paragraph.joinsNext ? text : ''
    if (!paragraph.joinsNext) open.lines.push(label(paragraph) + text)
    for (const line of paragraph.boxes) open.lines.push(line)
  }
  const endFrame = (): string[] => {
    const { lines, carried } = frames.pop() ?? { lines: [], carried: '' }
    return carried === '' ? lines : [...lines, carried]
  }
  const endTable = () => {
    const table = openTables.pop()
    if (!table || table.rows.length === 0) return
    tables.push(table.rows)
    grids.push(table.grid)
    begins.push(frames.length === 1 ? frame().lines.length : undefined)
    for (const row of table.rows) frame().lines.push(row.map(onOneLine).join('\t'))
  }

  const openProperty = (name: string, value: string | undefined) => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph) return
    if (name === 'pStyle' && inside('pPr') && value !== undefined) paragraph.style = value
    else if (name === 'numId' && inside('numPr') && value !== undefined) paragraph.list.numId = value
    else if (name === 'ilvl' && inside('numPr')) paragraph.list.level = Number(value) || 0
    else if (name === 'del' && inside('rPr') && path.at(-2) === 'pPr') paragraph.joinsNext = true
    else if (name === 't') inText = true
    else if (name === 'tab' && inside('r')) paragraph.text += '\t'
    else paragraph.text += characters[name] ?? ''
  }
  const isUnread = (name: string): boolean => {
    if (name === 'Choice' || name === 'Fallback') {
      if (alternatives.at(-1)) return true
      alternatives[alternatives.length - 1] = true
      return false
    }
    return unread.has(name) || (name === 'del' && !inside('rPr') && !inside('trPr'))
  }
  const walked = walkXml(part, bytes, {
    open(name, attributes) {
      if (skippedFrom > 0) {
        skippedFrom++
        return
      }
      if (isUnread(name)) {
        skippedFrom = 1
        return
      }
      const table = openTables.at(-1)
      if (name === 'p') paragraphs.push({ text: '', list: {}, boxes: [], joinsNext: false })
      else if (name === 'tbl')
        openTables.push({ rows: [], row: [], grid: [], gridRow: [], span: 1, isContinued: false, isDeleted: false })
      else if (name === 'tr' && table) Object.assign(table, { row: [], gridRow: [], isDeleted: false })
      else if (name === 'tc' || name === 'txbxContent') {
        if (name === 'tc' && table) Object.assign(table, { span: 1, isContinued: false })
        frames.push({ lines: [], carried: '' })
      } else if (table && inside('tcPr') && name === 'gridSpan') table.span = columnsIn(attributes['val'])
      else if (table && inside('tcPr') && name === 'vMerge') table.isContinued = attributes['val'] !== 'restart'
      else if (table && inside('trPr') && name === 'gridBefore')
        for (let column = columnsIn(attributes['val']); column > 0; column--) table.gridRow.push(blank)
      else if (name === 'AlternateContent') alternatives.push(false)
      else if (name === 'del' && inside('trPr') && table) table.isDeleted = true
      else openProperty(name, attributes['val'])
      path.push(name)
    },
    close(name) {
      if (skippedFrom > 0) {
        skippedFrom--
        return
      }
      path.pop()
      const table = openTables.at(-1)
      if (name === 'p') endParagraph()
      else if (name === 't') inText = false
      else if (name === 'tc') {
        const lines = endFrame()
        if (table) addCell(table, lines.join('\n'))
        else for (const line of lines) frame().lines.push(line)
      } else if (name === 'tr' && table && !table.isDeleted) {
        table.rows.push(table.row)
        table.grid.push(table.gridRow)
      } else if (name === 'tbl') endTable()
      else if (name === 'txbxContent') {
        const lines = endFrame()
        const into = paragraphs.at(-1)?.boxes ?? frame().lines
        for (const line of lines) into.push(line)
      } else if (name === 'AlternateContent') alternatives.pop()
    },
    text(text) {
      const paragraph = paragraphs.at(-1)
      if (inText && skippedFrom === 0 && paragraph) paragraph.text += text
    },
  })
  if (isProblem(walked)) return walked
  return { value: { lines: endFrame(), tables, grids, begins, unknownFormats: [...unknownFormats] } }
}
