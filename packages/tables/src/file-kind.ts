import type { LocalizedText, Problem } from '@minzheng/core'
import { startsWith } from './bytes.js'
import { fileProblem, isProblem, type Read } from './file-problem.js'
import { isDoc, isOle, oleProblem } from './ole.js'
import { type ZipLimits, zipNames } from './zip.js'

/** A kind of file whose words alone are known. */
export type WordsKind = 'doc' | 'pdf'
/** What a file is, told by its content; `text` is whatever is of no other kind. */
export type FileKind = 'text' | 'docx' | 'xlsx' | WordsKind

const zipSignature = [0x50, 0x4b]

const saveAs: LocalizedText = { zh: '请另存为 .docx、.xlsx 或 .txt。', en: 'Save it as .docx, .xlsx or .txt.' }

const unsupported = (kind: LocalizedText, remedy = saveAs): Problem =>
  fileProblem('file-kind-unsupported', { zh: `不支持${kind.zh}。`, en: `${kind.en} cannot be read.` }, remedy)

/** Why no tables are read from a PDF or a file of an old Word, whose words alone are known. */
export const withoutTables = (bytes: Uint8Array, kind: WordsKind): Problem =>
  kind === 'doc'
    ? oleProblem(bytes)
    : unsupported(
        { zh: ' PDF 中的表格', en: 'The tables of a PDF' },
        {
          zh: '请用 Word 或 WPS 打开并另存为 .docx 或 .xlsx；扫描件须先识别文字。',
          en: 'Open it in Word or WPS and save it as .docx or .xlsx; a scan needs its text recognised first.',
        },
      )

const bytesOf = (text: string): number[] => [...text].map(character => character.charCodeAt(0))

const [pdf, rtf] = [bytesOf('%PDF-'), bytesOf('{\\rtf')]

/** What a file is, whatever its name: a .docx, a .xlsx, a .doc, a PDF, or text; or why a file of its kind cannot be read. */
export const fileKind = (bytes: Uint8Array, limits: ZipLimits = {}): Read<FileKind> => {
  if (isOle(bytes)) return isDoc(bytes) ? { value: 'doc' } : { problem: oleProblem(bytes) }
  if (startsWith(bytes, pdf)) return { value: 'pdf' }
  if (startsWith(bytes, rtf)) return { problem: unsupported({ zh: ' RTF 文件', en: 'An RTF file' }) }
  if (!startsWith(bytes, zipSignature)) return { value: 'text' }
  const names = zipNames(bytes, limits)
  if (isProblem(names)) return names
  const has = (folder: string) => names.value.some(name => name.startsWith(folder))
  if (has('word/')) return { value: 'docx' }
  if (has('xl/')) return { value: 'xlsx' }
  return {
    problem: unsupported({
      zh: '这种压缩文件（不是 Word 或 Excel 文件）',
      en: 'An archive that is neither of Word nor of Excel',
    }),
  }
}
