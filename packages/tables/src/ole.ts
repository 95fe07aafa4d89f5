import type { Problem } from '@minzheng/core'
import { startsWith } from './bytes.js'
import { fileEncrypted, fileProblem } from './file-problem.js'

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether bytes begin as an OLE compound file: Word and Excel before 2007, and files with a password. */
export const isOle = (bytes: Uint8Array): boolean => startsWith(bytes, signature)

/** A name as the directory of a compound file stores it: UTF-16, little-endian. */
const storedName = (name: string): number[] => [...name].flatMap(character => [character.charCodeAt(0), 0])

const contains = (bytes: Uint8Array, sought: readonly number[]): boolean => {
  const [first = 0] = sought
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

/** The form of a file of an old Word, which begins at a sector. */
const SECTOR = 512
const WORD_MAGIC = 0xa5ec
const FLAGS = 0x0a
const ENCRYPTED = 0x0100

const holdsStream = (bytes: Uint8Array, name: string): boolean => contains(bytes, storedName(name))

/** Whether a compound file is of an old Word or WPS; one with a password of newer kind is not. */
export const isDoc = (bytes: Uint8Array): boolean =>
  holdsStream(bytes, 'WordDocument') && !holdsStream(bytes, 'EncryptedPackage')

/** Whether a file of an old Word has a password, as its flags say. */
export const isEncryptedDoc = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = SECTOR; at + SECTOR <= bytes.length; at += SECTOR)
    if (view.getUint16(at, true) === WORD_MAGIC) return (view.getUint16(at + FLAGS, true) & ENCRYPTED) !== 0
  return false
}

const SECTOR_SHIFT = 30
const FIRST_TABLE = 76
const TABLES = 109
const FREE = -1

/** Whether sectors are in use that lie behind the end of a compound file, so that a part of it is lost. */
export const isCutShort = (bytes: Uint8Array): boolean => {
  if (bytes.length < SECTOR) return true
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const size = 2 ** view.getUint16(SECTOR_SHIFT, true)
  const sectors = Math.ceil((bytes.length - SECTOR) / size)
  for (let table = 0; table < TABLES; table++) {
    const sector = view.getInt32(FIRST_TABLE + table * 4, true)
    if (sector < 0) continue
    const start = (sector + 1) * size
    if (start + size > bytes.length) return true
    for (let entry = 0; entry < size / 4; entry++)
      if (view.getInt32(start + entry * 4, true) !== FREE && table * (size / 4) + entry >= sectors) return true
  }
  return false
}

/** Why a compound file cannot be read: it has a password, or is of the old formats. */
export const oleProblem = (bytes: Uint8Array): Problem => {
  if (holdsStream(bytes, 'EncryptedPackage')) return fileEncrypted
  if (holdsStream(bytes, 'WordDocument'))
    return fileProblem(
      'old-word-format',
      { zh: '这是旧版 Word 或 WPS 文件（.doc、.wps）。', en: 'This is a file of an old Word or WPS (.doc, .wps).' },
      { zh: '请另存为 .docx。', en: 'Save it as .docx.' },
    )
  if (holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book'))
    return fileProblem(
      'old-excel-format',
      { zh: '这是旧版 Excel 或 WPS 文件（.xls、.et）。', en: 'This is a file of an old Excel or WPS (.xls, .et).' },
      { zh: '请另存为 .xlsx。', en: 'Save it as .xlsx.' },
    )
  return fileProblem(
    'old-office-format',
    {
      zh: '这是旧版办公软件的文件，无法识别其种类。',
      en: 'This is a file of an old office program, of an unknown kind.',
    },
    { zh: '请另存为 .docx、.xlsx 或 .txt。', en: 'Save it as .docx, .xlsx or .txt.' },
  )
}
