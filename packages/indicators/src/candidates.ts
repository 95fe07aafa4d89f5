import { marksOf, nameTerms, pairsOf, plainTerms } from './figure-terms.js'
import type { Indicator } from './indicator.js'
import { parseUnit } from './unit.js'

/** What a text says around a figure. */
export interface FigureWords {
  /** The words that hold the figure, as quoted. */
  readonly words: string
  /** The sentence in which they stand. */
  readonly context?: string
  /** The headings above, in any order. */
  readonly headings?: readonly string[]
  /** The figure's unit; `null`: it has none, `undefined`: it is not known. */
  readonly unit?: string | null
  /** The kind of target or result: `count`, `money`, `ratio`, `change`, `amount`, `deadline-only`. */
  readonly kind?: string
  readonly change?: 'growth' | 'reduction'
}

/** An indicator that a figure may be of. */
export interface IndicatorCandidate {
  readonly id: string
  /** How likely it is the right one, 0 to 1. */
  readonly confidence: number
}

interface Name {
  readonly indicator: number
  readonly pairs: readonly string[]
  /** The weight of all its pairs. */
  readonly weight: number
}

interface Entry {
  readonly indicator: Indicator
  readonly marks: readonly (readonly string[])[]
  /** The pairs of all that it is called. */
  readonly pairs: ReadonlySet<string>
}

/** A catalogue made ready to be asked for candidates. */
export interface IndicatorIndex {
  readonly entries: readonly Entry[]
  readonly names: readonly Name[]
  /** In which names a pair of characters stands. */
  readonly where: ReadonlyMap<string, readonly number[]>
  /** How much a pair tells: the fewer indicators have it, the more. */
  readonly telling: ReadonlyMap<string, number>
}

const namesOf = ({ name, aliases = [] }: Indicator): string[] => [...new Set([name.zh, ...aliases].map(nameTerms))]

/** Reads a catalogue once, for {@link proposeIndicators}. */
export const indexIndicators = (indicators: readonly Indicator[]): IndicatorIndex => {
  const named = indicators.map(indicator => namesOf(indicator).map(name => [...pairsOf(name)]))
  const spread = new Map<string, number>()
  for (const names of named) for (const pair of new Set(names.flat())) spread.set(pair, (spread.get(pair) ?? 0) + 1)
  const telling = new Map([...spread].map(([pair, count]) => [pair, Math.log(1 + indicators.length / count)]))
  const where = new Map<string, number[]>()
  const names: Name[] = []
  const entries = indicators.map((indicator, at): Entry => {
    for (const pairs of named[at] ?? []) {
      for (const pair of pairs) {
        const known = where.get(pair)
        if (known) known.push(names.length)
        else where.set(pair, [names.length])
      }
      names.push({ indicator: at, pairs, weight: pairs.reduce((sum, pair) => sum + (telling.get(pair) ?? 0), 0) })
    }
    return {
      indicator,
      marks: marksOf(plainTerms(indicator.name.zh)),
      pairs: new Set([...(named[at] ?? []).flat(), ...pairsOf(plainTerms(indicator.definition.zh))]),
    }
  })
  return { entries, names, where, telling }
}

/** The confidence, a share from 0 to 1, from which an indicator is filled in without asking. */
export const sureEnough = 0.85

/**
 * How often a score was right among 338 figures, each held against the catalogue by hand: 77 of five plans, 107 of the summaries
 * and statistical tables of other places, 154 of sentences made up for it; between the points, in proportion.
 */
const measured: readonly (readonly [score: number, right: number])[] = [
  [0, 0],
  [0.2, 0.05],
  [0.4, 0.4],
  [0.5, 0.75],
  [0.57, 0.85],
  [0.65, 0.95],
  [0.8, 0.99],
  [1, 1],
]

const rightAt = (score: number): number => {
  const above = Math.max(
    1,
    measured.findIndex(([point]) => point >= score),
  )
  const [[from, low], [to, high]] = [measured[above - 1]!, measured[above]!]
  return low + ((high - low) * (score - from)) / (to - from)
}

/** How much words count by where they stand. */
const [inWords, inGoverning, inContext, inHeadings] = [1, 0.9, 0.7, 0.45]
/** Longer texts are cut: what stands farther away says nothing of the figure. */
const longest = 400

interface Figure {
  readonly presence: ReadonlyMap<string, number>
  /** The pairs of the words themselves. */
  readonly own: ReadonlySet<string>
  /** The words with the clause that governs them. */
  readonly spoken: string
  readonly spokenMarks: readonly (readonly string[])[]
  readonly allMarks: readonly (readonly string[])[]
  /** It is a part of what was said before, so that its own words must tell it apart. */
  readonly isPart: boolean
}

const ofWhich = /^[^0-9]{0,4}其中/

/**
 * The beginning of the clause that the words go on with: in 新增机构2家、床位300张 the beds are added as well, and 其中 speaks of
 * what was said before.
 */
const governing = (plain: string, around: string): string => {
  const at = around.indexOf(plain)
  if (at < 1) return ''
  if (ofWhich.test(plain)) return around.slice(0, at)
  if (!/[、和及与]$/.test(around.slice(0, at))) return ''
  const clause = Math.max(...[...',;:。'].map(stop => around.lastIndexOf(stop, at - 1))) + 1
  return around.slice(clause, at).replace(/\d.*$/, '')
}

const bracketed = /\([^()]*\)/g

const figureOf = ({ words, context = '', headings = [] }: FigureWords): Figure => {
  const whole = plainTerms(words.slice(0, longest))
  const plain = whole.replaceAll(bracketed, '')
  const around = plainTerms(context.slice(0, longest))
  const above = plainTerms(headings.map(heading => heading.slice(0, longest)).join('。'))
  const own = pairsOf(plain)
  const spoken = governing(whole, around) + plain
  const presence = new Map<string, number>()
  for (const pair of pairsOf(above)) presence.set(pair, inHeadings)
  for (const pair of pairsOf(`${around}。${whole}`)) presence.set(pair, inContext)
  if (spoken !== plain) for (const pair of pairsOf(spoken)) presence.set(pair, inGoverning)
  for (const pair of own) presence.set(pair, inWords)
  return {
    presence,
    own,
    spoken,
    spokenMarks: marksOf(spoken),
    allMarks: marksOf(`${spoken}。${around}。${above}`),
    isPart: ofWhich.test(whole),
  }
}

/** A standard for each person is one by itself: 元/人/月 is 元/月. */
const dimensionOf = (unit: string): string | undefined =>
  parseUnit(unit)?.dimension.replace(/^(money)(.*)\/person/, '$1$2')

/** How well the unit and kind of a figure go with an indicator, 0 for not at all. */
const unitFits = (
  { unit, kind, change }: FigureWords,
  { unit: own, kind: ownKind }: Indicator,
  plain: string,
): number => {
  if (kind === 'deadline-only') return ownKind === 'milestone' ? 1 : 0
  if (ownKind === 'milestone') return 0
  if (change !== undefined || kind === 'change') return ownKind === 'ratio' ? 0.7 : 1
  if (unit === undefined) return 1
  if (unit === null) return ownKind === 'count' ? 0.9 : 0
  const [figure, mine] = [dimensionOf(unit), dimensionOf(own)]
  if (figure === mine) return 1
  if (mine === undefined) return 0
  if (figure === undefined) return ownKind === 'count' ? 0.8 : 0
  const [head, below] = mine.split('/')
  if (below !== undefined && head === figure) return /每[十百千万]|人均|户均|平均/.test(plain) ? 0.95 : 0
  const near = [
    ['occurrence', 'case'],
    ['person', 'person-time'],
    ['thing', 'case'],
    ['household', 'household-time'],
  ]
  return near.some(pair => pair.includes(figure) && pair.includes(mine)) ? 0.75 : 0
}

/** How far the marks of a figure and of an indicator agree. */
const marksAgree = (figure: Figure, entry: Entry): number => {
  let agreement = 1
  entry.marks.forEach((mine, group) => {
    const own = figure.spokenMarks[group] ?? []
    const all = figure.allMarks[group] ?? []
    const shared = (list: readonly string[]) => mine.some(mark => list.includes(mark))
    if (mine.length === 0) agreement *= own.length > 0 ? 0.75 : 1
    else if (shared(own)) agreement *= own.length > mine.length ? 0.8 : 1
    else if (own.length > 0) agreement *= 0.5
    else if (!shared(all)) agreement *= 0.75
  })
  return agreement
}

const built = /新[增建设招改登]|建成|建设|打造|培育|完成|设置|建立|招[聘录]|发展|创建|成立/
/** 为560名困境儿童提供辅导 counts who was helped, not who there is. */
const helped = /[为向对].*(?:提供|开展|慰问|资助|帮助|实施|救助)/
const standing = /达到?|总数|累计|共有|现有|保有/

/** Whether the text speaks of what comes about or of what there is. */
const accrualAgrees = ({ spoken }: Figure, { accrual, kind }: Indicator): number => {
  if (kind !== 'count') return 1
  const [comes, stands] = [built.test(spoken), standing.test(spoken)]
  if (accrual === 'stock') return (comes || helped.test(spoken)) && !stands ? 0.75 : 1
  return stands && !comes ? 0.85 : 1
}

/** What a pair of characters tells that no indicator has: little, for most are verbs and places. */
const unheardOf = 0.7
/** A name of few characters is found by chance: this much weight is needed for half the trust. */
const chance = 3

/**
 * The indicators that a figure may be of, the likeliest first, five at most. Names and aliases are looked for in the words, the
 * sentence and the headings; unit, kind and what tells indicators apart (护理型, 农村, 市级, 新增 …) must agree. The time is
 * linear in the length of the text.
 */
export const proposeIndicators = (asked: FigureWords, index: IndicatorIndex): IndicatorCandidate[] => {
  const figure = figureOf(asked)
  const found = new Map<number, number>()
  for (const [pair, presence] of figure.presence) {
    const weight = presence * (index.telling.get(pair) ?? 0)
    for (const name of index.where.get(pair) ?? []) found.set(name, (found.get(name) ?? 0) + weight)
  }
  const best = new Map<number, number>()
  for (const [at, weight] of found) {
    const name = index.names[at]!
    const score = (weight / name.weight) * (weight / (weight + chance))
    if (score > (best.get(name.indicator) ?? 0)) best.set(name.indicator, score)
  }
  let total = 0
  for (const pair of figure.own) total += index.telling.get(pair) ?? unheardOf
  const scored: { id: string; score: number }[] = []
  for (const [at, score] of best) {
    if (score < 0.15) continue
    const entry = index.entries[at]!
    const fits = unitFits(asked, entry.indicator, figure.spoken)
    if (fits === 0) continue
    let explained = 0
    for (const pair of figure.own) if (entry.pairs.has(pair)) explained += index.telling.get(pair) ?? 0
    const share = total === 0 ? 1 : explained / total
    scored.push({
      id: entry.indicator.id,
      score: score * fits * marksAgree(figure, entry) * accrualAgrees(figure, entry.indicator) * (0.6 + 0.4 * share),
    })
  }
  scored.sort((a, b) => b.score - a.score)
  return withConfidence(scored.slice(0, 5))
}

/** A score that another comes near is trusted less. */
const withConfidence = (scored: readonly { id: string; score: number }[]): IndicatorCandidate[] => {
  const [first, second] = scored
  if (first === undefined) return []
  const lead = 1 - (second?.score ?? 0) / first.score
  const sure = rightAt(first.score * Math.min(1, 0.6 + 2 * lead))
  return scored.map(({ id, score }, at) => ({
    id,
    confidence: Math.round(100 * (at === 0 ? sure : Math.min(rightAt(score), sure, 1 - sure))) / 100,
  }))
}

/**
 * How far two texts speak of the same thing, a share from 0 to 1: the pairs of characters that their words share, by their number; 0 where
 * their units do not convert into each other.
 */
export const likeness = (a: FigureWords, b: FigureWords): number => {
  const dimension = ({ unit }: FigureWords) => (unit == null ? undefined : parseUnit(unit)?.dimension)
  const [one, other] = [dimension(a), dimension(b)]
  if (one !== undefined && other !== undefined && one !== other) return 0
  const [mine, theirs] = [figureOf(a), figureOf(b)]
  let shared = 0
  for (const pair of mine.own) shared += theirs.presence.get(pair) ?? 0
  for (const pair of theirs.own) shared += mine.presence.get(pair) ?? 0
  const most = mine.own.size + theirs.own.size
  if (most === 0) return 0
  const agree = mine.spokenMarks.every((marks, group) => {
    const others = theirs.allMarks[group] ?? []
    return marks.length === 0 || others.length === 0 || marks.some(mark => others.includes(mark))
  })
  return Math.round(100 * (shared / most) * (agree ? 1 : 0.5)) / 100
}
