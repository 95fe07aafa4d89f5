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

/** Whether there is no 0 in the first rows: looked at four at a time. */
const isKnownThroughout = (known: Uint8Array | undefined, rows: number): boolean => {
  if (known === undefined) return true
  const aligned = known.byteOffset % 4 === 0 ? rows - (rows % 4) : 0
  const fours = new Uint32Array(known.buffer, aligned === 0 ? 0 : known.byteOffset, aligned / 4)
  // A byte that is 0 is the only one that borrows into its highest bit without having had it.
  for (let at = 0; at < fours.length; at++) {
    const four = fours[at]!
    if (((four - 0x01010101) & ~four & 0x80808080) !== 0) return false
  }
  return !known.subarray(aligned, rows).includes(0)
}

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
