import { fileProblem, type Read } from './file-problem.js'

/** What the central directory of a zip archive says of one entry (PKWARE APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  /** Bytes once inflated, as declared. */
  readonly size: number
  /** The packed bytes; `undefined` where they would lie outside the archive. */
  data(archive: Uint8Array): Uint8Array | undefined
}

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const endLength = 22
const longestComment = 0xffff

const notAZip = fileProblem(
  'zip-truncated',
  { zh: '文件不完整：找不到压缩包的目录。', en: 'The file is incomplete: the directory of the archive is missing.' },
  { zh: '请重新下载或重新保存该文件。', en: 'Download or save the file again.' },
)

const endOfDirectory = (view: DataView): number => {
  const last = view.byteLength - endLength
  for (let at = last; at >= 0 && at >= last - longestComment; at--)
    if (view.getUint32(at, true) === endSignature) return at
  return -1
}

const packedBytes = (archive: Uint8Array, offset: number, length: number): Uint8Array | undefined => {
  if (offset + 30 > archive.length) return undefined
  const view = new DataView(archive.buffer, archive.byteOffset + offset, 30)
  if (view.getUint32(0, true) !== localSignature) return undefined
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  return start + length > archive.length ? undefined : archive.subarray(start, start + length)
}

/**
 * The entries that an archive's central directory lists. An archive whose directory cannot be read whole, or which needs
 * Zip64 (entries of 4 GB and more), is refused.
 */
export const directoryOf = (archive: Uint8Array, maxEntries: number): Read<ZipEntry[]> => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endOfDirectory(view)
  if (end < 0) return { problem: notAZip }
  const count = view.getUint16(end + 10, true)
  if (count > maxEntries)
    return {
      problem: fileProblem(
        'zip-too-many-entries',
        {
          zh: `压缩包内有 ${count} 个文件，超过上限 ${maxEntries}。`,
          en: `There are ${count} entries in the file, above the limit of ${maxEntries}.`,
        },
        { zh: '请确认文件来源。', en: 'Make sure where the file comes from.' },
      ),
    }
  const entries: ZipEntry[] = []
  const utf8 = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) return { problem: notAZip }
    const [packed, size, offset] = [at + 20, at + 24, at + 42].map(field => view.getUint32(field, true))
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (packed === undefined || size === undefined || offset === undefined || next > end) return { problem: notAZip }
    entries.push({
      name: utf8.decode(archive.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      data: bytes => packedBytes(bytes, offset, packed),
    })
    at = next
  }
  return { value: entries }
}
