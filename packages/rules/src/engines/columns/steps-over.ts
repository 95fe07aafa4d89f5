import { type Lowered, type Steps, stepsFor } from '../../lower/step.js'
import { oncePer } from '../../once.js'
import { openReads, whereKnown } from '../../specialise/where-known.js'
import { type Columns, columnFor, groupFor, knownOf } from './column.js'

/** How many sets of columns, by what is known in them, steps are kept for. */
const mostKept = 16

const stepsBy = /* @__PURE__ */ oncePer((_: Lowered) => new Map<string, Steps>())

const kept = (made: Map<string, Steps>, key: string, make: () => Steps): Steps => {
  const before = made.get(key)
  if (before) return before
  const fresh = make()
  if (made.size >= mostKept) made.delete(made.keys().next().value!)
  made.set(key, fresh)
  return fresh
}

/** The steps of some rules, whatever the columns hold. @throws TypeError for a rule that is not there */
export const stepsOfRules = (lowered: Lowered, rules: readonly string[] = Object.keys(lowered.outputs)): Steps =>
  kept(stepsBy(lowered), JSON.stringify(rules), () => stepsFor(lowered, rules))

const isKnownThroughout = (known: ArrayLike<number> | undefined, rows: number): boolean =>
  known === undefined || !(known as Uint8Array).subarray(0, rows).includes(0)

const stepsWhere = /* @__PURE__ */ oncePer((_: Steps) => new Map<string, Steps>())

/** In fewer cases than these, steps are left out only where all is known: what is known differs from a few cases to the next. */
const manyCases = 2_048

/** The steps without what asks for unknown values where these columns have none. The columns were checked to be there. */
export const stepsOver = (steps: Steps, columns: Columns, length: number): Steps => {
  const open = openReads(steps)
  const known = open.filter(step => {
    if (step.kind === 'size') return isKnownThroughout(groupFor(columns, step.over).known, length)
    const rows = step.group === undefined ? length : groupFor(columns, step.group).offsets[length]!
    return isKnownThroughout(knownOf(columnFor(columns, step)), rows)
  })
  const ids = length < manyCases && known.length < open.length ? [] : known.map(({ id }) => id)
  return kept(stepsWhere(steps), ids.join(), () => whereKnown(steps, new Set(ids)))
}
