import { type FormField, fieldsOf } from '@minzheng/core/form'
import type * as z from 'zod'
import { oncePer } from '../once.js'

/** A group of the facts: how many members it may have, and their fields by their path from the member. */
export interface GroupFields {
  readonly facts: ReadonlyMap<string, FormField>
  readonly least: number
  readonly most: number
}

/**
 * The facts of a case by path, as columns hold them, and its groups. What stands in a part that may be unknown has no usual value: nobody
 * can tell from columns whether the part is.
 */
export interface FactFields {
  readonly facts: ReadonlyMap<string, FormField>
  readonly groups: ReadonlyMap<string, GroupFields>
}

const flat = (fields: readonly FormField[]): FactFields => {
  const facts = new Map<string, FormField>()
  const groups = new Map<string, GroupFields>()
  const visit = (inner: readonly FormField[], mayLack: boolean): void => {
    for (const field of inner) {
      const { kind, path, fields: under = [], least = 0, most = Number.POSITIVE_INFINITY, usual, mayBeUnknown } = field
      if (kind === 'part') visit(under, mayLack || (mayBeUnknown && usual === undefined))
      else if (kind === 'group') groups.set(path, { facts: flat(under).facts, least, most })
      else facts.set(path, mayLack ? { ...field, usual: undefined } : field)
    }
  }
  visit(fields, false)
  return { facts, groups }
}

/** The facts of a form without its parts: what engines over many cases read. */
export const factFieldsOf = /* @__PURE__ */ oncePer((form: z.ZodObject): FactFields => flat(fieldsOf(form)))
