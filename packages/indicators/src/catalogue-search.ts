import { domains } from '@minzheng/core'
import type { Indicator } from './indicator.js'

/** As two people write one name: width, case, blanks and quotation marks make no difference. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s“”‘’"'「」『』]/g, '')

const namesOf = ({ id, name, aliases = [] }: Indicator): string[] => [id, name.zh, name.en, ...aliases].map(tidy)

const byNames = (indicators: readonly Indicator[]): Map<string, Indicator[]> => {
  const byName = new Map<string, Indicator[]>()
  for (const indicator of indicators)
    for (const name of new Set(namesOf(indicator))) {
      const known = byName.get(name)
      if (known) known.push(indicator)
      else byName.set(name, [indicator])
    }
  return byName
}

/**
 * The indicators that a name stands for: the one of that ID, else all that have it as their Chinese or English name or as an
 * alias. None: nobody knows it; more than one: the name does not tell them apart (低保标准). The returned look-up reads the
 * catalogue once.
 */
export const indicatorsNamed = (indicators: readonly Indicator[]): ((name: string) => readonly Indicator[]) => {
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  let byName: Map<string, Indicator[]> | undefined
  return name => {
    const known = byId.get(name) ?? byId.get(tidy(name))
    if (known) return [known]
    // Data name indicators by their IDs, and the names of a whole catalogue are dear.
    byName ??= byNames(indicators)
    return byName.get(tidy(name)) ?? []
  }
}

const wordsIn = (text: string): string[] =>
  text
    .split(/[\s\u3000,，、;；]+/)
    .map(tidy)
    .filter(word => word !== '')

const textOf = ({ definition, parts, systems = [] }: Indicator): string =>
  tidy(
    [definition, ...(parts ? [parts.numerator, parts.denominator] : [])]
      .flatMap(({ zh, en }) => [zh, en])
      .concat(systems)
      .join('\n'),
  )

const isDomain = ({ domain }: Indicator, word: string): boolean =>
  [domain, domains[domain].zh, domains[domain].en].some(name => tidy(name) === word)

/** How well an indicator answers a search, 0 for not at all. */
const rank = (indicator: Indicator, whole: string, words: readonly string[]): number => {
  const names = namesOf(indicator)
  if (names.includes(whole)) return 4
  if (names.some(name => name.startsWith(whole))) return 3
  const inName = (word: string) => names.some(name => name.includes(word))
  if (words.every(inName)) return 2
  const text = textOf(indicator)
  return words.every(word => inName(word) || isDomain(indicator, word) || text.includes(word)) ? 1 : 0
}

/**
 * Searches a catalogue: the indicators that hold every word of the text, the best first. A word may stand in the ID, the
 * names and aliases, the definition, the parts of a ratio, or be the domain (`EC`, 慈善) or a system (`EC-19`).
 */
export const searchIndicators = (indicators: readonly Indicator[], text: string): readonly Indicator[] => {
  const words = wordsIn(text)
  if (words.length === 0) return indicators
  return indicators
    .map(indicator => ({ indicator, rank: rank(indicator, words.join(''), words) }))
    .filter(found => found.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ indicator }) => indicator)
}

const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>()
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

type NamePairs = { readonly name: string; readonly pairs: ReadonlyMap<string, number> }

/** How alike two texts are, 0 to 1: twice the neighbouring characters that they share over all they have (Dice). */
const likeness = (a: NamePairs, b: NamePairs): number => {
  let shared = 0
  for (const [pair, times] of a.pairs) shared += Math.min(times, b.pairs.get(pair) ?? 0)
  return (2 * shared) / Math.max(1, a.name.length - 1 + b.name.length - 1)
}

/** Less alike than this, a name is no slip of the other. */
const leastAlike = 0.35
const longest = 100

const pairsKnown = new WeakMap<Indicator, readonly NamePairs[]>()
const namePairsOf = (indicator: Indicator): readonly NamePairs[] => {
  const known = pairsKnown.get(indicator) ?? namesOf(indicator).map(name => ({ name, pairs: pairsOf(name) }))
  pairsKnown.set(indicator, known)
  return known
}

/** The indicators whose names come nearest to one that nobody knows, three at most: what was probably meant. */
export const nearestIndicators = (indicators: readonly Indicator[], name: string): readonly Indicator[] => {
  const text = tidy(name.slice(0, longest))
  if (text === '') return []
  const wanted = { name: text, pairs: pairsOf(text) }
  const alike = indicators
    .map(indicator => {
      const names = namePairsOf(indicator)
      const most = Math.max(...names.map(one => likeness(wanted, one)))
      return { indicator, most: names.some(one => one.name.includes(text)) ? Math.max(most, leastAlike) : most }
    })
    .filter(({ most }) => most >= leastAlike)
  return alike
    .sort((a, b) => b.most - a.most)
    .slice(0, 3)
    .map(({ indicator }) => indicator)
}
