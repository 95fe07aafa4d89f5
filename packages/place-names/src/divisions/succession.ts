import { type Citation, type DivisionCode, levelOf } from '@minzheng/core'
import { nameStem } from './kind.js'
import { isSameMoment, type Moment } from './moment.js'
import type { DivisionChange, DivisionSpell } from './spells.js'

/** One division taking the place of another. */
export interface Succession {
  readonly from: DivisionSpell
  readonly to: DivisionSpell
  readonly at: Moment
  /**
   * `cited`: a document names both. `same-name`: the two bear one name but for its kind, lie in one province, are of one
   * level, and changed between the same lists: likely, not certain.
   */
  readonly basis: 'cited' | 'same-name'
  readonly cite?: Citation
}

/** What begins and ends at one moment in one province on one level. */
const keyOf = ({ code }: DivisionSpell, at: Moment): string =>
  [code.slice(0, 2), levelOf(code), at.earliest, at.latest].join()

const grouped = (
  spells: readonly DivisionSpell[],
  at: (spell: DivisionSpell) => Moment | undefined,
): Map<string, readonly DivisionSpell[]> => {
  const groups = new Map<string, DivisionSpell[]>()
  for (const spell of spells) {
    const moment = at(spell)
    if (!moment) continue
    const key = keyOf(spell, moment)
    const group = groups.get(key)
    if (group) group.push(spell)
    else groups.set(key, [spell])
  }
  return groups
}

const citedSuccessions = (spells: readonly DivisionSpell[], changes: readonly DivisionChange[]): Succession[] =>
  changes.flatMap(({ on, ended, begun, enlarged, cite }) => {
    const from = spells.filter(spell => ended.includes(spell.code) && isSameMoment(spell.ends, on))
    const to = [
      ...spells.filter(spell => begun.some(one => one.code === spell.code) && isSameMoment(spell.begins, on)),
      ...spells.filter(({ code, begins, ends }) => {
        const stands = (begins === undefined || begins.latest <= on.earliest) && (!ends || ends.earliest > on.latest)
        return enlarged.includes(code) && stands
      }),
    ]
    return from.flatMap(one => to.map(other => ({ from: one, to: other, at: on, basis: 'cited' as const, cite })))
  })

/** All that is known of which division took the place of which. */
export const successionsOf = (spells: readonly DivisionSpell[], changes: readonly DivisionChange[]): Succession[] => {
  const cited = citedSuccessions(spells, changes)
  const isCited = new Set(cited.map(({ from }) => from))
  const begun = grouped(spells, spell => spell.begins)
  const likely = spells.flatMap((from): Succession[] => {
    const { ends: at } = from
    if (!at || isCited.has(from)) return []
    const stem = nameStem(from.name)
    // 庐山区 360402 became 濂溪区 when 星子县 became 庐山市: a code that goes on was renamed, unless its whole name goes elsewhere.
    const goesOn = (begun.get(keyOf(from, at)) ?? []).some(to => to.code === from.code)
    return (begun.get(keyOf(from, at)) ?? [])
      .filter(to => to.code !== from.code && (goesOn ? to.name === from.name : nameStem(to.name) === stem))
      .map(to => ({ from, to, at, basis: 'same-name' }))
  })
  return [...cited, ...likely]
}

/** A code that stood for one division and then for another: today no code is given twice. */
export interface CodeReuse {
  readonly code: DivisionCode
  readonly before: DivisionSpell
  readonly after: DivisionSpell
}

/**
 * Codes that were given again. A code whose name changes without a break was renamed, unless what it stood for goes on under
 * another code, or what it stands for came from another one.
 */
export const codeReuses = (
  spells: readonly DivisionSpell[],
  successions: readonly Succession[],
): readonly CodeReuse[] => {
  const went = new Set(successions.map(({ from }) => from))
  const came = new Set(successions.map(({ to }) => to))
  return spells.flatMap((after, index) => {
    const before = spells[index - 1]
    if (before?.code !== after.code) return []
    const renamed = isSameMoment(before.ends, after.begins) && !went.has(before) && !came.has(after)
    return renamed ? [] : [{ code: after.code, before, after }]
  })
}
