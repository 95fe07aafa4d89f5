import type { Problem } from '@minzheng/core'
import { startsWith } from './bytes.js'
import { fileProblem } from './file-problem.js'

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

/** Why a compound file cannot be read: it has a password, or is of the old formats. */
export const oleProblem = (bytes: Uint8Array): Problem => {
  const holds = (name: string) => contains(bytes, storedName(name))
  if (holds('EncryptedPackage'))
    return fileProblem(
      'file-encrypted',
      { zh: '文件设有打开密码。', en: 'The file is protected with a password.' },
      { zh: '请取消密码后重新保存。', en: 'Remove the password and save it again.' },
    )
  if (holds('WordDocument'))
    return fileProblem(
      'old-word-format',
      { zh: '这是旧版 Word 或 WPS 文件（.doc、.wps）。', en: 'This is a file of an old Word or WPS (.doc, .wps).' },
      { zh: '请另存为 .docx。', en: 'Save it as .docx.' },
    )
  if (holds('Workbook') || holds('Book'))
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
