import { crc32 } from '@minzheng/core/crc32'
import { Inflate } from 'fflate'
import { fileProblem, type Read } from './file-problem.js'
import { directoryOf, type ZipEntry } from './zip-directory.js'

/** How much of an archive is unpacked at most; more is refused before it is unpacked. */
export interface ZipLimits {
  /** The most bytes that the wanted entries may hold together once inflated. */
  readonly maxBytes?: number
  readonly maxEntries?: number
}
const defaultMaxBytes = 64 * 1024 * 1024
const defaultMaxEntries = 10_000

/** Compressed bytes inflated at a time: at deflate's best ratio (about 1:1030) they become 16 MB at most. */
const step = 16 * 1024

const corrupt = (name: string) =>
  fileProblem(
    'zip-corrupt',
    { zh: `压缩包内的“${name}”已损坏或不完整。`, en: `"${name}" inside the file is damaged or incomplete.` },
    { zh: '请重新下载或重新保存该文件。', en: 'Download or save the file again.' },
    [name],
  )

const tooLarge = (maxBytes: number) =>
  fileProblem(
    'zip-too-large',
    {
      zh: `文件解压后超过 ${maxBytes} 字节的上限。`,
      en: `The file unpacks to more than the limit of ${maxBytes} bytes.`,
    },
    {
      zh: '请确认文件来源；确属正常的文件，请删去图片或分成几个文件。',
      en: 'Make sure where it comes from; if it is an honest file, take out its pictures or make several of it.',
    },
  )

const inflateEntry = (packed: Uint8Array, { method, size }: ZipEntry): Uint8Array | undefined => {
  if (method === 0) return packed.length === size ? packed : undefined
  const inflated = new Uint8Array(size)
  let length = 0
  let finished = false
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length <= size) inflated.set(chunk, length)
    length += chunk.length
    finished ||= final
  })
  // More than was declared is a lie about the size: stop at once, however much would follow.
  for (let at = 0; at < packed.length && length <= size; at += step)
    stream.push(packed.subarray(at, at + step), at + step >= packed.length)
  return finished && length === size ? inflated : undefined
}

/**
 * The entries of a zip archive that are wanted, by name; what is not wanted is never inflated. Sizes are checked as
 * declared before any inflating, and as they are while inflating; checksums after it.
 */
export const readZip = (
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  { maxBytes = defaultMaxBytes, maxEntries = defaultMaxEntries }: ZipLimits = {},
): Read<Map<string, Uint8Array>> => {
  const directory = directoryOf(bytes, maxEntries)
  if ('problem' in directory) return directory
  const wanted = directory.value.filter(({ name }) => isWanted(name))
  if (wanted.reduce((sum, { size }) => sum + size, 0) > maxBytes) return { problem: tooLarge(maxBytes) }
  const files = new Map<string, Uint8Array>()
  for (const entry of wanted) {
    const { name, isEncrypted, method, crc } = entry
    if (isEncrypted || (method !== 0 && method !== 8))
      return {
        problem: fileProblem(
          'zip-unsupported',
          {
            zh: `压缩包内的“${name}”已加密或用了不支持的压缩方法。`,
            en: `"${name}" inside the file is encrypted, or packed in a way that is not supported.`,
          },
          { zh: '请用 Word、Excel 或 WPS 打开后重新保存。', en: 'Open it in Word, Excel or WPS and save it again.' },
          [name],
        ),
      }
    const packed = entry.data(bytes)
    if (!packed || files.has(name)) return { problem: corrupt(name) }
    let inflated: Uint8Array | undefined
    try {
      inflated = inflateEntry(packed, entry)
    } catch {
      inflated = undefined
    }
    if (!inflated || crc32(inflated) !== crc) return { problem: corrupt(name) }
    files.set(name, inflated)
  }
  return { value: files }
}

/** The names of all entries of a zip archive. */
export const zipNames = (bytes: Uint8Array, { maxEntries = defaultMaxEntries }: ZipLimits = {}): Read<string[]> => {
  const directory = directoryOf(bytes, maxEntries)
  return 'problem' in directory ? directory : { value: directory.value.map(({ name }) => name) }
}
