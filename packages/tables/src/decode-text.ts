import type { Problem } from '@minzheng/core'
import { startsWith } from './bytes.js'
import { fileProblem } from './file-problem.js'

/** The encodings that Chinese text files are found in; GBK and GB2312 are read as GB18030, which holds them. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** The text of a file and the encoding it was in; or why it could not be read. */
export type DecodedText =
  | { readonly text: string; readonly encoding: TextEncoding }
  | { readonly problems: readonly [Problem] }

const empty = fileProblem(
  'file-empty',
  { zh: '文件是空的。', en: 'The file is empty.' },
  { zh: '请选择有内容的文件。', en: 'Choose a file with something in it.' },
)
const binary = fileProblem(
  'file-binary',
  { zh: '文件不是文本。', en: 'The file is not text.' },
  {
    zh: '请提供 .txt、.md、.docx、.xlsx 等文件；文本中不能有控制字符。',
    en: 'Give a file such as .txt, .md, .docx or .xlsx; a text has no control characters.',
  },
)
const undecodable = fileProblem(
  'text-encoding-unknown',
  { zh: '文本不是有效的 UTF-8、UTF-16 或 GB18030。', en: 'The text is not valid UTF-8, UTF-16 or GB18030.' },
  { zh: '请另存为 UTF-8 文本；文件可能已损坏。', en: 'Save it as UTF-8; it may be damaged.' },
)

const damaged = (places: number) =>
  fileProblem(
    'text-damaged',
    { zh: `UTF-8 文本有 ${places} 处损坏。`, en: `The text is UTF-8, damaged in ${places} places.` },
    {
      zh: '请重新下载或从原稿另存；被截断的文件也会如此。',
      en: 'Download it again, or save it anew; a file cut short is so too.',
    },
  )

const byteOrderMarks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The bytes as text of an encoding, without a byte order mark; `undefined` where they are not of it. */
const decode = (bytes: Uint8Array, encoding: TextEncoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Control characters that no text has: all but tab, line feed, vertical tab, form feed, carriage return. */
const isControl = (code: number): boolean => (code < 32 && (code < 9 || code > 13)) || (code >= 127 && code < 160)

/** One stray control character in a hundred is the damage of some editor; more is no text. NUL is none at all. */
const isBinary = (text: string): boolean => {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0) return true
    if (isControl(code)) controls++
  }
  return controls * 100 > text.length
}

/**
 * In how many places bytes that are no valid UTF-8 break it, where they are UTF-8 for all the rest: GB18030 would take
 * them, and read nonsense. 0 where they are something else: Chinese in GB18030 is broken at nearly every character.
 */
const damagedPlaces = (bytes: Uint8Array): number => {
  let [broken, whole] = [0, 0]
  for (const character of new TextDecoder().decode(bytes)) {
    if (character === '\ufffd') broken++
    else if (character > '\u07ff') whole++
  }
  return broken * 20 <= whole ? broken : 0
}

/** How many of the first UTF-16 units are what Chinese plans are written in: ASCII, CJK and its punctuation. */
const likelihood = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units = Math.min(bytes.length >> 1, 4096)
  let likely = 0
  for (let index = 0; index < units; index++) {
    const code = view.getUint16(index * 2, encoding === 'utf-16le')
    const isAscii = (code >= 32 && code < 127) || code === 10 || code === 13 || code === 9
    const isCjk =
      (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef)
    if (isAscii || isCjk || (code >= 0x2010 && code <= 0x2040)) likely++
  }
  return units === 0 ? 0 : likely / units
}

/** UTF-16 without a byte order mark: an even length, and nearly every unit likely in one of the two orders. */
const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes.length % 2 === 1) return undefined
  const [little, big] = [likelihood(bytes, 'utf-16le'), likelihood(bytes, 'utf-16be')]
  if (Math.max(little, big) < 0.95 || little === big) return undefined
  return little > big ? 'utf-16le' : 'utf-16be'
}

/**
 * The encodings to try, best first. A byte order mark settles it. Zero bytes are in UTF-16 text (line ends, digits) and
 * in no other. Chinese in GB18030 is almost never valid UTF-8, so UTF-8 goes first; whatever GB18030 cannot take may
 * still be UTF-16 of CJK alone.
 */
const candidates = (bytes: Uint8Array): readonly TextEncoding[] => {
  const marked = byteOrderMarks.find(([, mark]) => startsWith(bytes, mark))
  if (marked) return [marked[0]]
  const utf16 = utf16Of(bytes)
  if (bytes.includes(0)) return utf16 ? [utf16] : []
  return ['utf-8', ...(utf16 ? [utf16] : []), 'gb18030']
}

/** How a text begins, as text in its encoding; a character that is cut off at the end is left for later. */
export type Beginning = { readonly encoding: TextEncoding; readonly text: string } | { readonly problem: Problem }

/** The encoding of a text of which only the beginning is at hand, judged as {@link decodeText} judges the whole. */
export const beginningOf = (bytes: Uint8Array): Beginning => {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2))
  for (const encoding of candidates(whole)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
      return isBinary(text) ? { problem: binary } : { encoding, text }
    } catch {
      const places = encoding === 'utf-8' ? damagedPlaces(bytes) : 0
      if (places > 0) return { problem: damaged(places) }
    }
  }
  return { problem: bytes.includes(0) ? binary : undecodable }
}

/**
 * The text of a file and the encoding that it is in: UTF-8, UTF-16 (with or without a byte order mark) or GB18030 (and so
 * GBK and GB2312). The byte order mark is not part of the text; line ends stay as they are, so that spans refer to it.
 * An empty file, a binary one, and one that is no text in any of these are refused with a problem. Never throws.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  if (bytes.length === 0) return { problems: [empty] }
  const encodings = candidates(bytes)
  if (encodings.length === 0) return { problems: [binary] }
  for (const encoding of encodings) {
    const text = decode(bytes, encoding)
    if (text === undefined) {
      const places = encoding === 'utf-8' ? damagedPlaces(bytes) : 0
      if (places > 0) return { problems: [damaged(places)] }
      continue
    }
    if (text.length === 0) return { problems: [empty] }
    return isBinary(text) ? { problems: [binary] } : { text, encoding }
  }
  return { problems: [undecodable] }
}
