/** What may be read in a part of a sentence: everything; only plain commitments (in quotation marks); nothing (a title). */
const OPEN = 0
export const QUOTED = 1
const TITLE = 2

const opening = /[《“〔【]|"/
const boundary = (text: string, index: number): boolean => ',;。'.includes(text[index] ?? '')

/** A quotation that states what is to be reached, not the name of something: “事故零发生、人员零伤亡”为目标. */
const isCommitment = (words: string, before: string): boolean =>
  /(?:^|[^\d一-鿿]|[一-鿿])(?:零|0)(?:发生|伤亡|事故|反弹|扩散|死亡|感染|投诉|上访)|不(?:低|少)于|达到|清零/.test(
    words,
  ) ||
  (words.includes('全覆盖') && /(?:实现|确保|做到|达到|以)$/.test(before))

/**
 * Marks the titles and quotations of a sentence. A quotation mark that lost its partner makes a slogan of the words
 * between it and the nearest boundary.
 */
export const maskOf = (text: string): Uint8Array => {
  const mask = new Uint8Array(text.length)
  if (!opening.test(text) && !text.includes('”') && !text.includes('》')) return mask
  const fill = (from: number, to: number, value: number) => mask.fill(value, from, to)
  const quote = (from: number, to: number) =>
    fill(from, to, isCommitment(text.slice(from, to), text.slice(Math.max(0, from - 4), from)) ? OPEN : QUOTED)
  let lastBoundary = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!
    if (character === '《' || character === '【' || character === '〔') {
      const close = text.indexOf(character === '《' ? '》' : character === '【' ? '】' : '〕', index)
      const end = close < 0 ? boundaryAfter(text, index) : close + 1
      fill(index, end, TITLE)
      index = end - 1
    } else if (character === '“' || character === '"') {
      const close = closing(text, index, character === '"' ? '"' : '”')
      const end = close < 0 ? boundaryAfter(text, index) : close + 1
      if (close >= 0 || character === '“') quote(index, end)
      if (close >= 0) index = end - 1
    } else if (character === '”') {
      quote(Math.max(lastBoundary, index - 12), index + 1)
    } else if (boundary(text, index)) lastBoundary = index + 1
  }
  return mask
}

const boundaryAfter = (text: string, start: number): number => {
  let end = start
  while (end < text.length && !boundary(text, end)) end++
  return end
}

/** The closing mark of a quotation; another opening mark before it means that this one lost its partner. */
const closing = (text: string, start: number, mark: string): number => {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === mark) return index
    if (text[index] === '“' && mark === '”') return -1
  }
  return -1
}
