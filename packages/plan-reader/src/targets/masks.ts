/** What may be read in a part of a sentence: everything; only plain commitments (in quotation marks); nothing (a title). */
const OPEN = 0
export const QUOTED = 1
const TITLE = 2

/** What may be read at an index of a sentence. */
export type Mask = (index: number) => number

/** A sentence without titles and quotations. */
export const allOpen: Mask = () => OPEN

/** A comma, semicolon or full stop. */
const isBoundary = (code: number): boolean => code === 0x2c || code === 0x3b || code === 0x3002

/** A quotation that states what is to be reached, not the name of something: “事故零发生、人员零伤亡”为目标. */
const isCommitment = (text: string, from: number, to: number): boolean => {
  const words = text.slice(from, to)
  return (
    /(?<!\d)[零0](?:发生|伤亡|事故|反弹|扩散|死亡|感染|投诉|上访)|不(?:低|少)于|达到|清零/.test(words) ||
    (words.includes('全覆盖') && /(?:实现|确保|做到|达到|以)$/.test(text.slice(Math.max(0, from - 4), from)))
  )
}

/**
 * Marks the titles and quotations of a sentence. A quotation mark that lost its partner makes a slogan of the words
 * between it and the nearest boundary.
 */
export const maskOf = (text: string, signs: readonly number[]): Mask => {
  // What a quotation is, is worked out when something in it asks.
  const parts: { from: number; to: number; value: number | undefined }[] = []
  const quote = (from: number, to: number) => parts.push({ from, to, value: undefined })
  let lastBoundary = 0
  let read = 0
  for (const index of signs) {
    if (index < read) continue
    const code = text.charCodeAt(index)
    if (code === 0x300a || code === 0x3010 || code === 0x3014) {
      const close = text.indexOf(code === 0x300a ? '》' : code === 0x3010 ? '】' : '〕', index)
      const end = close < 0 ? boundaryAfter(text, index) : close + 1
      parts.push({ from: index, to: end, value: TITLE })
      read = end
    } else if (code === 0x201c || code === 0x22) {
      const close = closing(text, index, code === 0x22 ? 0x22 : 0x201d)
      const end = close < 0 ? boundaryAfter(text, index) : close + 1
      if (close >= 0 || code === 0x201c) quote(index, end)
      if (close >= 0) read = end
    } else if (code === 0x201d) {
      quote(Math.max(lastBoundary, index - 12), index + 1)
    } else if (isBoundary(code)) lastBoundary = index + 1
  }
  if (parts.length === 0) return allOpen
  return index => {
    let last = parts.length - 1
    while (last >= 0 && (index < parts[last]!.from || index >= parts[last]!.to)) last--
    if (last < 0) return OPEN
    const part = parts[last]!
    part.value ??= isCommitment(text, part.from, part.to) ? OPEN : QUOTED
    return part.value
  }
}

const boundaryAfter = (text: string, start: number): number => {
  let end = start
  while (end < text.length && !isBoundary(text.charCodeAt(end))) end++
  return end
}

/** The closing mark of a quotation; another opening mark before it means that this one lost its partner. */
const closing = (text: string, start: number, mark: number): number => {
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === mark) return index
    if (code === 0x201c && mark === 0x201d) return -1
  }
  return -1
}
