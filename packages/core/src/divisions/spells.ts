import type { Citation } from '../citation.schema.js'
import type { DivisionCode } from '../division.schema.js'
import type { PlainDate } from '../plain-date.schema.js'
import { problem } from '../problem.js'
import type { Problem } from '../problem.schema.js'
import type { DivisionChange, Moment } from './change.schema.js'
import { betweenLists, isSameMoment, possiblyOn } from './moment.js'

/** A name that a code bears in one list after another, by their places in the order of the lists. */
export interface DivisionRun {
  readonly code: DivisionCode
  readonly name: string
  readonly first: number
  readonly last: number
}

/** The time in which one code stood for one name. */
export interface DivisionSpell {
  readonly code: DivisionCode
  readonly name: string
  /** Left out: it stood in the first list already. */
  readonly begins?: Moment | undefined
  /** From when it is no more. Left out: it stands in the last list, and no later change is known. */
  readonly ends?: Moment | undefined
  readonly beginsBy?: Citation
  readonly endsBy?: Citation
}

export const spellsOfRuns = (days: readonly PlainDate[], runs: readonly DivisionRun[]): DivisionSpell[] => {
  const steps = days.slice(1).map((day, index) => betweenLists(days[index] ?? day, day))
  return runs.map(({ code, name, first, last }) => ({ code, name, begins: steps[first - 1], ends: steps[last] }))
}

const contradicts = (index: number, code: DivisionCode, zh: string, en: string): Problem =>
  problem(
    'division-change-contradicts',
    'error',
    [index, code],
    [`${code}：${zh}`, `${code}: ${en}`],
    ['请核对该变更的日期和代码。', 'Check the day and the codes of this change.'],
  )

/** A list shows a change when its new codes are given, often months after it was made public, never before. */
const mayBeShownBy = (on: Moment, list: Moment): boolean => on.latest <= list.latest

/** Whether a spell may be the one that a change of this moment ends. */
const mayEnd = ({ begins, ends }: DivisionSpell, on: Moment): boolean =>
  possiblyOn(begins, on.earliest) && (ends === undefined || mayBeShownBy(on, ends))

interface Applied {
  readonly spells: readonly DivisionSpell[]
  readonly problems: readonly Problem[]
}

/** What the lists say, made exact by changes. A change that the lists deny is a problem, and is left out. */
export const applyChanges = (spells: readonly DivisionSpell[], changes: readonly DivisionChange[]): Applied => {
  const byCode = new Map<DivisionCode, DivisionSpell[]>()
  for (const spell of spells) {
    const known = byCode.get(spell.code)
    if (known) known.push(spell)
    else byCode.set(spell.code, [spell])
  }
  const problems: Problem[] = []
  const replace = (code: DivisionCode, at: number, by: Partial<DivisionSpell>): void => {
    const known = byCode.get(code)
    const spell = known?.[at]
    if (known && spell) known[at] = { ...spell, ...by }
  }

  const end = (index: number, on: Moment, cite: Citation, code: DivisionCode): void => {
    const at = (byCode.get(code) ?? []).findIndex(spell => mayEnd(spell, on))
    if (at >= 0) replace(code, at, { ends: on, endsBy: cite })
    else problems.push(contradicts(index, code, '该日并非有效代码，不能撤销。', 'not in force then, so it cannot end.'))
  }
  const begin = (index: number, on: Moment, cite: Citation, code: DivisionCode, name: string): void => {
    const known = byCode.get(code) ?? []
    const at = known.findIndex(
      (spell, place) =>
        spell.name === name &&
        spell.begins &&
        mayBeShownBy(on, spell.begins) &&
        (place === 0 || (known[place - 1]?.ends?.latest ?? '') <= on.latest),
    )
    if (at >= 0) replace(code, at, { begins: on, beginsBy: cite })
    else if (known.some(({ ends }) => ends === undefined || ends.latest > on.latest))
      problems.push(contradicts(index, code, '该代码当时另有所指。', 'the code stands for something else then.'))
    else byCode.set(code, [...known, { code, name, begins: on, beginsBy: cite }])
  }

  // By day, and on one day what ends before what begins: a code may be given again the day on which it was given up.
  const dated = changes
    .flatMap((change, index) => (change.on ? [{ on: change.on, index, change }] : []))
    .sort((one, other) => (one.on.latest < other.on.latest ? -1 : one.on.latest > other.on.latest ? 1 : 0))
  for (let from = 0, to = 0; from < dated.length; from = to) {
    while (isSameMoment(dated[to]?.on, dated[from]?.on)) to++
    const together = dated.slice(from, to)
    for (const { on, index, change } of together) {
      for (const code of change.ended ?? []) end(index, on, change.cite, code)
      for (const { code } of change.renamed ?? []) end(index, on, change.cite, code)
    }
    for (const { on, index, change } of together) {
      for (const { code, name } of change.begun ?? []) begin(index, on, change.cite, code, name)
      for (const { code, name } of change.renamed ?? []) begin(index, on, change.cite, code, name)
    }
  }
  return { spells: [...byCode.values()].flat(), problems }
}

/** Whether a spell is the next name of what the one before it stood for, unless that went elsewhere. */
export const followsOn = (before: DivisionSpell | undefined, after: DivisionSpell | undefined): boolean =>
  before !== undefined &&
  before.code === after?.code &&
  before.ends !== undefined &&
  isSameMoment(before.ends, after.begins)
