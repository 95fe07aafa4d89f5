import { Citation, DivisionCode, type PlainDate, type Problem } from '@minzheng/core'
import * as z from 'zod'
import { betweenLists, isInside, Moment, possiblyOn } from './moment.js'

/** A name that a code bears in one list after another, by their places in the order of the lists. */
export interface DivisionRun {
  readonly code: DivisionCode
  readonly name: string
  readonly first: number
  readonly last: number
}

const NamedDivision = z.object({ code: DivisionCode, name: z.string().min(1) })

/** One change that is known better than from the lists, or that no list shows yet. */
export const DivisionChange = z.object({
  on: Moment,
  /** What happened on that day. */
  dayOf: z.enum(['approval', 'announcement', 'effect']).optional(),
  ended: z.array(DivisionCode).default([]),
  begun: z.array(NamedDivision).default([]),
  /** The same code under another name. */
  renamed: z.array(NamedDivision).default([]),
  /** Divisions that stood before, stand on, and took over some of what ended. */
  enlarged: z.array(DivisionCode).default([]),
  cite: Citation,
})
export type DivisionChange = z.infer<typeof DivisionChange>

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

const contradicts = (index: number, code: DivisionCode, zh: string, en: string): Problem => ({
  code: 'division-change-contradicts',
  severity: 'error',
  path: [index, code],
  message: { zh: `${code}：${zh}`, en: `${code}: ${en}` },
  remedy: { zh: '请核对该变更的日期和代码。', en: 'Check the day and the codes of this change.' },
})

/** Whether a spell may be the one that a change of this moment ends. */
const mayEnd = ({ begins, ends }: DivisionSpell, on: Moment): boolean =>
  possiblyOn(begins, on.earliest) && (ends === undefined || isInside(on, ends))

interface Applied {
  readonly spells: readonly DivisionSpell[]
  readonly problems: readonly Problem[]
}

/** What the lists say, made exact by changes. A change that the lists deny is a problem, and is left out. */
export const applyChanges = (spells: readonly DivisionSpell[], changes: readonly DivisionChange[]): Applied => {
  const byCode = new Map<DivisionCode, readonly DivisionSpell[]>()
  for (const spell of spells) byCode.set(spell.code, [...(byCode.get(spell.code) ?? []), spell])
  const problems: Problem[] = []

  const end = (index: number, { on, cite }: DivisionChange, code: DivisionCode): void => {
    const known = byCode.get(code) ?? []
    const at = known.findIndex(spell => mayEnd(spell, on))
    if (at < 0) {
      problems.push(contradicts(index, code, '该日并非有效代码，不能撤销。', 'not in force then, so it cannot end.'))
      return
    }
    byCode.set(
      code,
      known.map((spell, place) => (place === at ? { ...spell, ends: on, endsBy: cite } : spell)),
    )
  }
  const begin = (index: number, { on, cite }: DivisionChange, code: DivisionCode, name: string): void => {
    const known = byCode.get(code) ?? []
    const at = known.findIndex(spell => spell.name === name && spell.begins && isInside(on, spell.begins))
    if (at >= 0) {
      byCode.set(
        code,
        known.map((spell, place) => (place === at ? { ...spell, begins: on, beginsBy: cite } : spell)),
      )
      return
    }
    if (known.some(({ ends }) => ends === undefined || ends.latest > on.latest)) {
      problems.push(contradicts(index, code, '该代码当时另有所指。', 'the code stands for something else then.'))
      return
    }
    byCode.set(code, [...known, { code, name, begins: on, beginsBy: cite }])
  }

  changes.forEach((change, index) => {
    for (const code of [...change.ended, ...change.renamed.map(one => one.code)]) end(index, change, code)
    for (const { code, name } of [...change.begun, ...change.renamed]) begin(index, change, code, name)
  })
  return { spells: [...byCode.values()].flat(), problems }
}
