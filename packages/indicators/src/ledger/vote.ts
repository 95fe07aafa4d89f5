/** The words of each kind of something by their weight: 3 decides by itself, 2 speaks for it, 1 fits it among others. */
export type WordTable<K extends string> = Readonly<Partial<Record<K, Readonly<Partial<Record<1 | 2 | 3, string>>>>>>

/** What the words of a text speak for, and how surely: 0 where they say nothing, towards 1. */
export interface Vote<K extends string> {
  readonly kind: K | undefined
  readonly confidence: number
}

const indexOf = <K extends string>(table: WordTable<K>) => {
  const votes = new Map<string, (readonly [K, number])[]>()
  for (const kind of Object.keys(table) as K[])
    for (const [weight, words] of Object.entries(table[kind] ?? {}))
      for (const word of words.split(' ')) votes.set(word, [...(votes.get(word) ?? []), [kind, Number(weight)]])
  return { votes, longest: Math.max(...[...votes.keys()].map(word => word.length)) }
}

/**
 * Tells by a table of words what a text speaks of. It is read word by word, the longest first; the word that it begins with
 * counts `first` more. The confidence is the share of what speaks for the answer in all that speaks for anything.
 */
export const voter = <K extends string>(table: WordTable<K>, first = 0): ((text: string) => Vote<K>) => {
  let index: ReturnType<typeof indexOf<K>> | undefined
  return given => {
    index ??= indexOf(table)
    const { votes, longest } = index
    const text = given.replace(/[\s“”"'‘’《》〈〉（）()]/g, '')
    const sums = new Map<K, number>()
    for (let at = 0; at < text.length; ) {
      let length = Math.min(longest, text.length - at)
      while (length > 0 && !votes.has(text.slice(at, at + length))) length--
      for (const [kind, weight] of votes.get(text.slice(at, at + length)) ?? [])
        sums.set(kind, (sums.get(kind) ?? 0) + weight + (at === 0 ? first : 0))
      at += Math.max(1, length)
    }
    const all = [...sums.values()].reduce((total, sum) => total + sum, 1)
    const most = Math.max(0, ...sums.values())
    const kind = (Object.keys(table) as K[]).find(one => most > 0 && sums.get(one) === most)
    return { kind, confidence: Math.round((100 * most) / all) / 100 }
  }
}
