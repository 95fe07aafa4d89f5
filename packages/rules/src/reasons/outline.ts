import type { Explanation, Reason } from './explanation.js'

/** All reasons of an explanation that have a title, in the order in which they are told. */
export interface Outline {
  readonly titled: Reason[]
  /** The member that each of them is about, its own or that of what it is a part of. */
  readonly members: Reason['member'][]
  /** For each rule, how many there are up to its end. */
  readonly ends: number[]
}

const key = /* @__PURE__ */ Symbol('outline')

/**
 * Keeps what was seen while an explanation was told, so that nobody seeks it again: beside the data, where neither a copy nor JSON
 * has it. (A WeakMap of short-lived keys would slow down the collection of garbage.)
 */
export const keepOutline = (rules: Explanation['rules'], outline: Outline): void => {
  Object.defineProperty(rules, key, { value: outline })
}

/** What an explanation tells of, also where it was read from text. */
export const outlineOf = (rules: Explanation['rules']): Outline => {
  const kept = (rules as { readonly [key]?: Outline })[key]
  if (kept) return kept
  const outline: Outline = { titled: [], members: [], ends: [] }
  const visit = (of: Reason, outer: Reason['member']): void => {
    const member = of.member ?? outer
    if (of.title) {
      outline.titled.push(of)
      outline.members.push(member)
    }
    if (of.inputs) for (const input of of.inputs) visit(input, member)
  }
  for (const { reason } of rules) {
    visit(reason, undefined)
    outline.ends.push(outline.titled.length)
  }
  return outline
}
