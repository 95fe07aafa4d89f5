import type { LocalizedText, Problem } from '@minzheng/core'
import { startsWith } from './bytes.js'
import { fileProblem, isProblem, type Read } from './file-problem.js'
import { isOle, oleProblem } from './ole.js'
import { type ZipLimits, zipNames } from './zip.js'

/** What a file is, told by its content; `text` is whatever is of no other kind. */
export type FileKind = 'text' | 'docx' | 'xlsx'

const zipSignature = [0x50, 0x4b]

const saveAs: LocalizedText = { zh: '请另存为 .docx、.xlsx 或 .txt。', en: 'Save it as .docx, .xlsx or .txt.' }
/** A PDF keeps no paragraphs; Word and WPS make them anew. */
const fromPdf: LocalizedText = {
  zh: '请用 Word 或 WPS 打开并另存为 .docx；扫描件须先识别文字。',
  en: 'Open it in Word or WPS and save it as .docx; a scan needs its text recognised first.',
}

const unsupported = (kind: LocalizedText, remedy = saveAs): Problem =>
  fileProblem('file-kind-unsupported', { zh: `不支持${kind.zh}。`, en: `${kind.en} cannot be read.` }, remedy)

const otherKinds: readonly (readonly [beginning: string, kind: LocalizedText, remedy?: LocalizedText])[] = [
  ['%PDF-', { zh: ' PDF 文件', en: 'A PDF file' }, fromPdf],
  ['{\\rtf', { zh: ' RTF 文件', en: 'An RTF file' }],
]
const bytesOf = (text: string): number[] => [...text].map(character => character.charCodeAt(0))

/** What a file is, whatever its name: a .docx, a .xlsx, or text; or why a file of its kind cannot be read. */
export const fileKind = (bytes: Uint8Array, limits: ZipLimits = {}): Read<FileKind> => {
  if (isOle(bytes)) return { problem: oleProblem(bytes) }
  const other = otherKinds.find(([beginning]) => startsWith(bytes, bytesOf(beginning)))
  if (other) return { problem: unsupported(other[1], other[2]) }
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
