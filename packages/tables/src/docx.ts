import type { Problem } from '@minzheng/core'
import { type DocxBody, onOneLine, readBody } from './docx-body.js'
import { noNumbering, readNumbering } from './docx-numbering.js'
import { noStyles, readStyles } from './docx-styles.js'
import { fileProblem, isProblem } from './file-problem.js'
import { isOle, oleProblem } from './ole.js'
import type { TextTable } from './sheets.js'
import { readZip, type ZipLimits } from './zip.js'

/** What a .docx file holds, as text and as tables; empty, with a problem, where it could not be read. */
export interface DocxText {
  /** Paragraphs, separated by `\n`, with the numbers that Word shows; a table row is a line, its cells joined by `\t`. */
  readonly text: string
  /** The tables by themselves: rows of cells. A nested table stands before the one that holds it. */
  readonly tables: readonly string[][][]
  /** The tables that stand in the text by themselves, with the place of each cell in it. */
  readonly placed: readonly TextTable[]
  readonly problems: readonly Problem[]
}

interface DocxReading {
  readonly body?: DocxBody
  readonly problems: readonly Problem[]
}
const failed = (problem: Problem): DocxReading => ({ problems: [problem] })

const documentPart = 'word/document.xml'
/** Word itself names the parts so; other programs may number them (`document2.xml`). */
const documentForm = /^word\/document\d*\.xml$/
const isRead = (name: string): boolean =>
  documentForm.test(name) || name === 'word/numbering.xml' || name === 'word/styles.xml'

/** What stands in a .docx file, as {@link readDocx} gives it and by the columns of its tables. */
export const readDocument = (bytes: Uint8Array, limits: ZipLimits = {}): DocxReading => {
  if (isOle(bytes)) return failed(oleProblem(bytes))
  const zip = readZip(bytes, isRead, limits)
  if (isProblem(zip)) return failed(zip.problem)
  const files = zip.value
  const part = files.has(documentPart) ? documentPart : [...files.keys()].find(name => documentForm.test(name))
  const document = part === undefined ? undefined : files.get(part)
  if (part === undefined || !document)
    return failed(
      fileProblem(
        'docx-without-document',
        { zh: '文件内没有正文（word/document.xml）。', en: 'There is no text (word/document.xml) inside the file.' },
        { zh: '请确认是 Word 文档，并重新保存。', en: 'Make sure that it is a Word document, and save it again.' },
      ),
    )
  const numberingXml = files.get('word/numbering.xml')
  const numbering = numberingXml ? readNumbering('word/numbering.xml', numberingXml) : { value: noNumbering }
  if (isProblem(numbering)) return failed(numbering.problem)
  const stylesXml = files.get('word/styles.xml')
  const styles = stylesXml ? readStyles('word/styles.xml', stylesXml) : { value: noStyles }
  if (isProblem(styles)) return failed(styles.problem)
  const body = readBody(part, document, numbering.value, styles.value)
  if (isProblem(body)) return failed(body.problem)
  const problems = body.value.unknownFormats.map(
    (format): Problem => ({
      ...fileProblem(
        'list-format-unknown',
        {
          zh: `不认识的自动编号样式“${format}”，已改用阿拉伯数字。`,
          en: `The list format "${format}" is not known; its numbers are in digits.`,
        },
        { zh: '请核对这些编号。', en: 'Check those numbers.' },
        [part],
      ),
      severity: 'warning',
    }),
  )
  return { body: body.value, problems }
}

/** The tables that begin on a line of a document, cells merged filled, each with its place in the text. */
const placedIn = ({ lines, tables, grids, begins }: DocxBody): TextTable[] => {
  const starts: number[] = []
  const numbers: number[] = []
  let [at, line] = [0, 1]
  for (const words of lines) {
    starts.push(at)
    numbers.push(line)
    at += words.length + 1
    for (let next = words.indexOf('\n'); next >= 0; next = words.indexOf('\n', next + 1)) line++
    line++
  }
  return grids.flatMap((grid, index) => {
    const first = begins[index]
    const rows = tables[index]
    if (first === undefined || rows === undefined) return []
    const cells = rows.map((row, order) => {
      let start = starts[first + order] ?? 0
      return row.map((cell): [number, number] => {
        const span: [number, number] = [start, start + onOneLine(cell).length]
        start = span[1] + 1
        return span
      })
    })
    const last = first + rows.length - 1
    const shown = (text: string) => (text.trim() === '' ? null : onOneLine(text).trim())
    return [
      {
        name: `表${index + 1}`,
        isHidden: false,
        rows: grid.map(row => row.map(({ text }) => shown(text))),
        isPercent: () => false,
        isContinued: (row, column) => grid[row]?.[column]?.isContinued ?? false,
        isSpread: (row, column) => grid[row]?.[column]?.isSpread ?? false,
        isHiddenRow: () => false,
        problems: new Map(),
        span: [starts[first] ?? 0, (starts[last] ?? 0) + (lines[last]?.length ?? 0)],
        line: numbers[first] ?? 1,
        spanOf: (row, column) => cells[row]?.[grid[row]?.[column]?.cell ?? -1],
      },
    ]
  })
}

/**
 * The text of a .docx file as it is printed: automatic numbers restored, tracked changes accepted, text boxes after the
 * paragraph that anchors them, footnotes and headers left out. What cannot be read is a problem, never an exception.
 */
export const readDocx = (bytes: Uint8Array, limits: ZipLimits = {}): DocxText => {
  const { body, problems } = readDocument(bytes, limits)
  return {
    text: body?.lines.join('\n') ?? '',
    tables: body?.tables ?? [],
    placed: body ? placedIn(body) : [],
    problems,
  }
}
