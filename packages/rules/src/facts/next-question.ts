import type { Problem } from '@minzheng/core'
import { type FormField, fieldsOf } from '@minzheng/core/form'
import { validate } from '@minzheng/core/validate'
import type { PolicyValues } from '@minzheng/policy'
import type * as z from 'zod'
import { dataAt } from '../data.js'
import type { Program } from '../program.js'
import { openRules } from '../reasons/reading.js'

/** A fact to ask for next: where it goes, and the field that asks for it. */
export interface Question {
  readonly path: Problem['path']
  readonly field: FormField
}

/** `members[2].wage` as a path. */
const pathOf = (text: string): Problem['path'] =>
  text.split(/[.[\]]+/).flatMap(key => (key === '' ? [] : [/^\d+$/.test(key) ? Number(key) : key]))

/** The field at a path of the data; a part or a member of a group on the way is passed through. */
const fieldAt = (fields: readonly FormField[], path: Problem['path']): FormField | undefined => {
  const keys: string[] = []
  let inner = fields
  for (const [index, key] of path.entries()) {
    if (typeof key === 'number') continue
    keys.push(key)
    const found = inner.find(field => field.path === keys.join('.'))
    if (!found) continue
    if (path.slice(index + 1).every(rest => typeof rest === 'number')) return found
    if (found.kind === 'group') keys.length = 0
    inner = found.fields ?? []
  }
  return undefined
}

/** Answers that tell how much a question can settle: both of a yes or no, every word, the bounds of a number. */
const answersTo = ({ kind, options = [], least = 0, most = 1 }: FormField): readonly unknown[] => {
  if (kind === 'yes-no') return [true, false]
  if (kind === 'choice') return options.map(({ value }) => value)
  if (kind === 'number') return [least, most]
  return kind === 'date' ? ['1930-01-01', '1980-01-01', '2015-01-01'] : []
}

const withValue = (data: unknown, [key, ...rest]: Problem['path'], value: unknown): unknown => {
  if (key === undefined) return value
  if (Array.isArray(data)) return data.map((one, index) => (index === key ? withValue(one, rest, value) : one))
  return { ...(data as object), [key]: withValue(dataAt(data, [String(key)]) ?? {}, rest, value) }
}

/**
 * The fact to ask for next: a required one that is missing, in the order of the form; else of those that keep the rules open
 * the one whose answers settle most of them. `undefined` where the facts at hand decide every rule asked for, or where only
 * the policy is open. `rules` names those that matter; left out, all.
 */
export const nextQuestion = <F extends z.ZodObject, P extends z.ZodObject>(
  program: Program<F, P>,
  data: unknown,
  policy: PolicyValues<z.output<P>>,
  rules: readonly string[] = Object.keys(program.rules),
): Question | undefined => {
  const fields = fieldsOf(program.facts)
  const checked = validate(program.facts, data)
  if (!checked.success) {
    for (const { path } of checked.problems) {
      const field = fieldAt(fields, path)
      if (field?.required && dataAt(data, path.map(String)) === undefined) return { path, field }
    }
    return undefined
  }
  const facts = checked.data
  const open = openRules(program, facts, policy).filter(
    ({ name, missing }) => rules.includes(name) && missing.length > 0,
  )
  const settledBy = ({ path, field }: Question): number => {
    const answers = answersTo(field)
    let settled = 0
    for (const answer of answers) {
      const values: Record<string, unknown> = program.assess(withValue(facts, path, answer) as z.output<F>, policy)
      settled += open.filter(({ name }) => values[name] !== null).length
    }
    return answers.length === 0 ? 0 : settled / answers.length
  }
  let best: { readonly question: Question; readonly settles: number } | undefined
  for (const missing of new Set(open.flatMap(one => one.missing))) {
    const path = pathOf(missing)
    const field = fieldAt(fields, path)
    if (!field) continue
    const settles = settledBy({ path, field })
    if (best === undefined || settles > best.settles) best = { question: { path, field }, settles }
  }
  return best?.question
}
