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

/** Eight bytes that are 1, read as one number. */
const ones = /* @__PURE__ */ new Float64Array(/* @__PURE__ */ new Uint8Array(8).fill(1).buffer)[0]!

/** Whether there is no 0 in the first rows: looked at 32 at a time, which are 1 nearly always, and one by one where they are not. */
const isKnownThroughout = (known: Uint8Array | undefined, rows: number): boolean => {
  if (known === undefined) return true
  const start = Math.min(rows, -known.byteOffset & 7)
  const wholes = (rows - start) >> 5
  const eights =
    wholes === 0 ? new Float64Array(0) : new Float64Array(known.buffer, known.byteOffset + start, wholes * 4)
  const hasNone = (from: number, to: number): boolean => !known.subarray(from, to).includes(0)
  for (let at = 0; at < eights.length; at += 4) {
    if (eights[at] === ones && eights[at + 1] === ones && eights[at + 2] === ones && eights[at + 3] === ones) continue
    const from = start + at * 8
    if (!hasNone(from, from + 32)) return false
  }
  return hasNone(0, start) && hasNone(start + wholes * 32, rows)
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
