import type { LocalizedText } from '@minzheng/core'
import type { FieldMeta } from '@minzheng/core/fields'
import { unwrapped } from '@minzheng/core/form'
import type * as z from 'zod'
import { halfWidth } from './table.js'

/** What the cells of a column are read as; `json` are lists and groups, `any` is whatever the cell looks like. */
export type FieldKind = 'number' | 'yes-no' | 'choice' | 'date' | 'text' | 'json' | 'any'

/** One field that a column may fill: a leaf of the schema, or a group of it written as JSON. */
export interface TableField {
  readonly path: readonly string[]
  /** `housing.rooms`. */
  readonly id: string
  readonly kind: FieldKind
  readonly isWhole: boolean
  /** Whether it may be said not to be known. */
  readonly mayBeUnknown: boolean
  readonly label: LocalizedText
  readonly unit: string | undefined
  readonly countedIn: string | undefined
  /** The values of a choice, by each word that stands for one: its id, and its id and labels as {@link foldedWord} has them. */
  readonly words: ReadonlyMap<string, unknown>
  /** What the values of a choice are called, to be shown. */
  readonly options: readonly { readonly id: string; readonly label: LocalizedText }[]
}

/** The fields of a schema, and the texts that a head may call each by, folded. */
export interface TableFields {
  readonly all: readonly TableField[]
  readonly byHead: ReadonlyMap<string, TableField>
}

/** A text as it is compared: half width, lower case, without blanks and what parts the steps of a path. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s./·*\-—–:>→]+|(?<=[^_])_(?=[^_])/g, '')

interface Definition {
  readonly type: string
  readonly format?: string
  readonly entries?: Readonly<Record<string, string | number>>
  readonly values?: readonly unknown[]
  readonly options?: readonly z.ZodType[]
}
const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition

/** The values of a choice by their ids; `undefined` where a schema is none. */
const choicesOf = (schema: z.ZodType): ReadonlyMap<string, unknown> | undefined => {
  const { type, entries, values, options } = definitionOf(schema)
  if (type === 'enum' && entries) return new Map(Object.values(entries).map(value => [String(value), value]))
  if (type === 'literal' && values) return new Map(values.map(value => [String(value), value]))
  if (type !== 'union' || !options) return undefined
  const each = options.map(option => choicesOf(unwrapped(option).schema))
  return each.every(one => one !== undefined) ? new Map(each.flatMap(one => [...one])) : undefined
}

const jsonTypes = new Set(['object', 'array', 'tuple', 'record', 'map', 'set'])

const kindOf = (schema: z.ZodType): FieldKind => {
  const { type, format } = definitionOf(schema)
  if (choicesOf(schema)) return 'choice'
  if (type === 'number' || type === 'int') return 'number'
  if (type === 'boolean') return 'yes-no'
  if (type === 'string' || type === 'template_literal') return format === 'date' ? 'date' : 'text'
  return jsonTypes.has(type) ? 'json' : 'any'
}

/** A word of a choice as it is compared: half width, lower case, without blanks. */
export const foldedWord = (text: string): string => halfWidth(text).toLowerCase().replaceAll(/\s+/g, '')

/** What texts call one thing, and no other. */
const unambiguous = <T>(pairs: readonly (readonly [string, T])[]): Map<string, T> => {
  const found = new Map<string, T>()
  const twice = new Set<string>()
  for (const [text, one] of pairs) {
    if (found.has(text) && found.get(text) !== one) twice.add(text)
    found.set(text, one)
  }
  for (const text of twice) found.delete(text)
  return found
}

const wordsOf = (ids: ReadonlyMap<string, unknown>, labels: FieldMeta['words']) => {
  const options = [...ids.keys()].map(id => ({
    id,
    label: (labels && Object.hasOwn(labels, id) && labels[id]) || { zh: id, en: id },
  }))
  const byLabel = options.flatMap(({ id, label }) =>
    [label.zh, label.en].map(text => [foldedWord(text), ids.get(id)] as const),
  )
  const byId = [...ids].map(([id, value]) => [foldedWord(id), value] as const)
  return { options, words: new Map([...unambiguous(byLabel), ...unambiguous(byId), ...ids]) }
}

const joined = (above: LocalizedText | undefined, own: LocalizedText): LocalizedText =>
  above ? { zh: `${above.zh}.${own.zh}`, en: `${above.en}.${own.en}` } : own

interface Group {
  readonly shape: z.ZodRawShape
  readonly path: readonly string[]
  readonly label: LocalizedText | undefined
}

const walk = (schema: z.ZodObject): { fields: TableField[]; own: Map<string, LocalizedText> } => {
  const fields: TableField[] = []
  const own = new Map<string, LocalizedText>()
  const open: Group[] = [{ shape: schema.shape, path: [], label: undefined }]
  for (const group of open)
    for (const [key, child] of Object.entries(group.shape)) {
      const { schema: inner, mayBeUnknown, meta } = unwrapped(child as z.ZodType)
      const path = [...group.path, key]
      const id = path.join('.')
      const said = meta.label
      // A group without a label of its own, whose members say it all, adds nothing to theirs.
      const label = said ? joined(group.label, said) : (group.label ?? { zh: id, en: id })
      const isGroup = definitionOf(inner).type === 'object'
      if (said) own.set(id, said)
      fields.push({
        path,
        id,
        kind: kindOf(inner),
        isWhole: (inner as Partial<z.ZodNumber>).isInt === true,
        mayBeUnknown,
        label: said || !isGroup ? label : { zh: id, en: id },
        unit: meta.unit,
        countedIn: meta.countedIn,
        ...wordsOf(choicesOf(inner) ?? new Map(), meta.words),
      })
      if (isGroup) open.push({ shape: (inner as z.ZodObject).shape, path, label: said ? label : group.label })
    }
  return { fields, own }
}

const known = new WeakMap<z.ZodObject, TableFields>()

/** The fields of a schema by what a head may call them: id path first, then the labels with those above them, then their own. */
export const fieldsOf = (schema: z.ZodObject): TableFields => {
  const before = known.get(schema)
  if (before) return before
  const { fields, own } = walk(schema)
  const byId = unambiguous(fields.map(field => [folded(field.id), field]))
  const byLabel = unambiguous(
    fields.flatMap(field => [field.label.zh, field.label.en].map(text => [folded(text), field] as const)),
  )
  const byOwnLabel = unambiguous(
    fields.flatMap(field => {
      const label = own.get(field.id)
      return label ? [label.zh, label.en].map(text => [folded(text), field] as const) : []
    }),
  )
  const all: TableFields = { all: fields, byHead: new Map([...byOwnLabel, ...byLabel, ...byId]) }
  known.set(schema, all)
  return all
}
