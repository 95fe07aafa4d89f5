import { crc32 } from '@minzheng/core/crc32'

const plain = (words: string): string => words.normalize('NFKC').replace(/[\s\p{P}]/gu, '')

/**
 * The ID of a task from its item and words, blanks and marks apart (`5-1k9x3zf`): the same whenever the plan is read again,
 * wherever in the item the task stands.
 */
export const taskId = (item: number, words: string): string =>
  `${item}-${crc32(new TextEncoder().encode(plain(words))).toString(36)}`

/** How alike two texts are, blanks and marks apart, from 0 to 1: the share of the pairs of neighbouring characters that they have in common. */
export const wordsInCommon = (one: string, other: string): number => {
  const pairsOf = (text: string) => {
    const signs = [...plain(text)]
    return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
  }
  const left = pairsOf(one)
  const right = pairsOf(other)
  const open = new Map<string, number>()
  for (const pair of left) open.set(pair, (open.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of right) {
    const count = open.get(pair) ?? 0
    if (count === 0) continue
    open.set(pair, count - 1)
    common++
  }
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length)
}
