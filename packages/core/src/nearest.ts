import { distance } from 'fastest-levenshtein'

/** The word that was probably meant: the closest, unless none is close. */
export const nearest = (word: string, words: Iterable<string>): string | undefined => {
  const most = Math.max(2, Math.floor(word.length / 3))
  let best: { readonly word: string; readonly away: number } | undefined
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > most) continue
    const away = distance(word, candidate)
    if (away <= most && (best === undefined || away < best.away)) best = { word: candidate, away }
  }
  return best?.word
}

/** What to do about an unknown name: write the one that was probably meant, or remove it. */
export const didYouMean = (meant: string | undefined): readonly [zh: string, en: string] =>
  meant === undefined
    ? ['请删去，或改正其拼写。', 'Remove it, or mend its spelling.']
    : [`是否想写“${meant}”？`, `Did you mean "${meant}"?`]
