import type { Citation } from '../citation.schema.js'
import { levelOf } from '../division.js'
import type { DivisionCode } from '../division.schema.js'
import type { DivisionChange, Moment } from './change.schema.js'
import { divisionKind, nameStem } from './kind.js'
import { isSameMoment, possiblyOn } from './moment.js'
import { type DivisionSpell, followsOn } from './spells.js'

/** One division taking the place of another. */
export interface Succession {
  readonly from: DivisionSpell
  readonly to: DivisionSpell
  readonly at: Moment
  /**
   * `cited`: a document names both. Likely, not certain: `same-name`, the two bear one name but for its kind, lie in one
   * province, are of one level and changed between the same lists; `one-for-one`, a county or city ended, and in its
   * prefecture nothing else ended and but one division began between the same lists. Of a district that says nothing: it is
   * mostly merged into another, while the new one comes from elsewhere.
   */
  readonly basis: 'cited' | 'same-name' | 'one-for-one'
  readonly cite?: Citation
  /** `from` stands on, and gave only a part: 临平区 is of the east of 余杭区. */
  readonly inPart?: true
}

/** What took the place of what a code stood for. */
export interface Successors {
  /**
   * `none`: it stands on, under this name or another. `known`: for each division that ended under the code, `successions` say
   * what took its place, all of it or some. `not-known`: of one at least, no source held here says.
   */
  readonly status: 'none' | 'known' | 'not-known'
  readonly successions: readonly Succession[]
}

const municipalities = new Set(['11', '12', '31', '50'])
const provinceOf: Area = ({ code }) => code.slice(0, 2)
const prefectureOf: Area = ({ code }) =>
  levelOf(code) === 'county' && !municipalities.has(code.slice(0, 2)) ? code.slice(0, 4) : code.slice(0, 2)

type Area = (spell: DivisionSpell) => string
/** What changes at one moment, in one area, on one level. */
const keyOf = (spell: DivisionSpell, at: Moment, area: Area): string =>
  [area(spell), levelOf(spell.code), at.earliest, at.latest].join()

type Ends = 'begins' | 'ends'
const grouped = (spells: readonly DivisionSpell[], by: Ends, area: Area): Map<string, DivisionSpell[]> => {
  const groups = new Map<string, DivisionSpell[]>()
  for (const spell of spells) {
    const moment = spell[by]
    if (!moment) continue
    const key = keyOf(spell, moment, area)
    const group = groups.get(key)
    if (group) group.push(spell)
    else groups.set(key, [spell])
  }
  return groups
}

/** Whether a division may have taken something over then: it began by then, and stood on. */
const standsThrough = ({ begins, ends }: DivisionSpell, at: Moment): boolean =>
  possiblyOn(begins, at.latest) && (ends === undefined || ends.earliest > at.latest)

const spellsByCode = (spells: readonly DivisionSpell[]): ((code: DivisionCode) => readonly DivisionSpell[]) => {
  const byCode = new Map<DivisionCode, DivisionSpell[]>()
  for (const spell of spells) {
    const known = byCode.get(spell.code)
    if (known) known.push(spell)
    else byCode.set(spell.code, [spell])
  }
  return code => byCode.get(code) ?? []
}

type SpellsOf = (code: DivisionCode) => readonly DivisionSpell[]
const begunSpells = (spellsOf: SpellsOf, { begun = [] }: DivisionChange, at: Moment): DivisionSpell[] =>
  begun.flatMap(({ code, name }) =>
    spellsOf(code).filter(spell => spell.name === name && isSameMoment(spell.begins, at)),
  )

const citedSuccessions = (spells: readonly DivisionSpell[], changes: readonly DivisionChange[]): Succession[] => {
  const spellsOf = spellsByCode(spells)
  const found: Succession[] = []
  for (const change of changes)
    for (const from of (change.ended ?? []).flatMap(spellsOf)) {
      const at = from.ends
      if (!at || (change.on && !isSameMoment(at, change.on))) continue
      const add = (to: DivisionSpell) => found.push({ from, to, at, basis: 'cited', cite: change.cite })
      begunSpells(spellsOf, change, at).forEach(add)
      for (const code of change.enlarged ?? [])
        spellsOf(code)
          .filter(spell => standsThrough(spell, at))
          .forEach(add)
    }
  return found
}

/** What stands on and gave a part of what began. */
export const partsGiven = (spells: readonly DivisionSpell[], changes: readonly DivisionChange[]): Succession[] => {
  const spellsOf = spellsByCode(spells)
  return changes.flatMap(change => {
    const { on: at, reduced = [], cite } = change
    if (!at || reduced.length === 0) return []
    const given = reduced.flatMap(code => spellsOf(code).filter(spell => standsThrough(spell, at)))
    return begunSpells(spellsOf, change, at).flatMap(to =>
      given.map((from): Succession => ({ from, to, at, basis: 'cited', cite, inPart: true })),
    )
  })
}

/** 庐山区 360402 became 濂溪区 when 星子县 became 庐山市: a code that goes on was renamed, unless its whole name goes elsewhere. */
const sameNameSuccessions = (
  spells: readonly DivisionSpell[],
  settled: ReadonlySet<DivisionSpell>,
): readonly Succession[] => {
  const open = spells.filter(spell => spell.ends && !settled.has(spell))
  const days = new Set(open.map(({ ends }) => ends?.latest))
  const begun = grouped(
    spells.filter(({ begins }) => days.has(begins?.latest)),
    'begins',
    provinceOf,
  )
  return open.flatMap((from): Succession[] => {
    const { ends: at } = from
    if (!at) return []
    const candidates = begun.get(keyOf(from, at, provinceOf)) ?? []
    const goesOn = candidates.some(to => to.code === from.code)
    const stem = nameStem(from.name)
    return candidates
      .filter(to => to.name === from.name || (!goesOn && nameStem(to.name) === stem))
      .map(to => ({ from, to, at, basis: 'same-name' }))
  })
}

/** 定西县 became 安定区 when its prefecture, 622400, became 621100. */
const laterPrefectureOf =
  (named: readonly Succession[]): Area =>
  spell => {
    const prefecture = `${spell.code.slice(0, 4)}00`
    const moved = named.find(({ from, at }) => from.code === prefecture && isSameMoment(at, spell.ends))
    return moved ? moved.to.code.slice(0, 4) : prefectureOf(spell)
  }

const oneForOneSuccessions = (
  spells: readonly DivisionSpell[],
  named: readonly Succession[],
  settled: ReadonlySet<DivisionSpell>,
): readonly Succession[] => {
  const open = spells.filter(
    (spell, index) => spell.ends && !settled.has(spell) && !followsOn(spell, spells[index + 1]),
  )
  if (open.length === 0) return []
  const ended = grouped(open, 'ends', laterPrefectureOf(named))
  const begun = grouped(
    spells.filter((spell, index) => !settled.has(spell) && !followsOn(spells[index - 1], spell)),
    'begins',
    prefectureOf,
  )
  return [...ended].flatMap(([key, [from, ...others]]): Succession[] => {
    const [to, ...more] = begun.get(key) ?? []
    if (!from?.ends || !to || others.length > 0 || more.length > 0) return []
    return divisionKind(from.code, from.name) === 'district' ? [] : [{ from, to, at: from.ends, basis: 'one-for-one' }]
  })
}

/** All that is known of which division took the place of which. */
export const successionsOf = (spells: readonly DivisionSpell[], changes: readonly DivisionChange[]): Succession[] => {
  const cited = citedSuccessions(spells, changes)
  const named = sameNameSuccessions(spells, new Set(cited.map(({ from }) => from)))
  const settled = new Set([...cited, ...named].flatMap(({ from, to }) => [from, to]))
  return [...cited, ...named, ...oneForOneSuccessions(spells, named, settled)]
}

/** A code that stood for one division and then for another: today no code is given twice. */
export interface CodeReuse {
  readonly code: DivisionCode
  readonly before: DivisionSpell
  readonly after: DivisionSpell
}

/**
 * Codes that were given again. A code whose name changes without a break was renamed, unless what it stood for goes on under
 * another code, or what it stands for came from another one: not only took it over, as a document says.
 */
export const codeReuses = (
  spells: readonly DivisionSpell[],
  successions: readonly Succession[],
): readonly CodeReuse[] => {
  const went = new Set(successions.map(({ from }) => from))
  const came = new Set(successions.filter(({ basis }) => basis !== 'cited').map(({ to }) => to))
  return spells.flatMap((after, index) => {
    const before = spells[index - 1]
    if (before?.code !== after.code) return []
    const renamed = followsOn(before, after) && !went.has(before) && !came.has(after)
    return renamed ? [] : [{ code: after.code, before, after }]
  })
}
