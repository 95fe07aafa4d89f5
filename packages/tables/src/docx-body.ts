import { levelOfStyle, type Numbering, numberer } from './docx-numbering.js'
import type { ListPlace, Styles } from './docx-styles.js'
import { isProblem, type Read } from './file-problem.js'
import { isKnownFormat } from './number-format.js'
import { walkXml } from './xml.js'

/** What a document says, in order. */
interface DocxBody {
  /** A paragraph or a row of a table each. */
  readonly lines: readonly string[]
  /** Rows of cells, as they stand: of a cell merged downwards only the first has text. */
  readonly tables: readonly string[][][]
  /** Formats of list numbers that had to be written in digits. */
  readonly unknownFormats: readonly string[]
}

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
  isDeleted: boolean
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
    open.lines.push(...paragraph.boxes)
  }
  const endFrame = (): string[] => {
    const { lines, carried } = frames.pop() ?? { lines: [], carried: '' }
    return carried === '' ? lines : [...lines, carried]
  }
  const endTable = () => {
    const table = openTables.pop()
    if (!table || table.rows.length === 0) return
    tables.push(table.rows)
    for (const row of table.rows) frame().lines.push(row.map(cell => cell.replace(/\s*\n\s*/g, ' ')).join('\t'))
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
      else if (name === 'tbl') openTables.push({ rows: [], row: [], isDeleted: false })
      else if (name === 'tr' && table) Object.assign(table, { row: [], isDeleted: false })
      else if (name === 'tc' || name === 'txbxContent') frames.push({ lines: [], carried: '' })
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
        if (table) table.row.push(lines.join('\n'))
        else frame().lines.push(...lines)
      } else if (name === 'tr' && table && !table.isDeleted) table.rows.push(table.row)
      else if (name === 'tbl') endTable()
      else if (name === 'txbxContent') {
        const lines = endFrame()
        ;(paragraphs.at(-1)?.boxes ?? frame().lines).push(...lines)
      } else if (name === 'AlternateContent') alternatives.pop()
    },
    text(text) {
      const paragraph = paragraphs.at(-1)
      if (inText && skippedFrom === 0 && paragraph) paragraph.text += text
    },
  })
  if (isProblem(walked)) return walked
  return { value: { lines: endFrame(), tables, unknownFormats: [...unknownFormats] } }
}
