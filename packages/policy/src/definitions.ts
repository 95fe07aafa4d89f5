import { type LocalizedText, type Problem, problem } from '@minzheng/core'
import type { SetBy } from '@minzheng/core/fields'
import * as z from 'zod'
import { type Common, leavesOf, type SchemaLeaf } from './schema-leaves.js'

/** A program as this package sees it: whatever has an id, a title and a schema of what places set. */
export interface PolicyProgram<P extends z.ZodObject = z.ZodObject> {
  readonly id: string
  readonly title: LocalizedText
  readonly policy: P
}

/** What one value is, everywhere in the country. */
export interface ValueDefinition {
  /** `dibao.standard.urban`. */
  readonly id: string
  readonly label: LocalizedText
  readonly kind: 'number' | 'yes-no' | 'choice' | 'date' | 'text'
  /** The unit of the number that programs compute with (`fen/month`), or what it is counted in; a share or a multiple has none. */
  readonly unit?: string | undefined
  /** Whether the number is whole. */
  readonly whole: boolean
  readonly least?: number | undefined
  readonly most?: number | undefined
  /** The words of a choice. */
  readonly options?: readonly string[] | undefined
  readonly words?: Readonly<Record<string, LocalizedText>> | undefined
  /** The lowest level of government that may set it, where its schema says. */
  readonly setBy?: SetBy | undefined
  /** Not set by itself: it is what other values have in common. */
  readonly common?: Common | undefined
  readonly schema: z.ZodType
}

/** A program that reads a value, and under which path. */
export interface ValueReader {
  readonly program: string
  readonly title: LocalizedText
  readonly path: string
}

/** All values that some programs read, by their id. */
export interface ValueDefinitions {
  readonly byId: ReadonlyMap<string, ValueDefinition>
  /** Who reads a value. */
  readonly readers: (id: string) => readonly ValueReader[]
  /** The id of a path of a program: `urbanStandard` of `dibao` is `dibao.standard.urban`. */
  readonly idOf: (program: string, path: string) => string | undefined
  /** Two programs, or two versions of one, that mean different things by one id. */
  readonly problems: readonly Problem[]
}

/** The id of a leaf: what its schema says, or else the program and the path. */
export const idOfLeaf = (program: string, { key, meta }: Pick<SchemaLeaf, 'key' | 'meta'>): string =>
  meta.value ?? `${program}.${key}`

/** A bound that somebody set; a schema without one has that of all numbers. */
const boundOf = (value: number | null): number | undefined =>
  value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : value

const numbersOf = (schema: z.ZodNumber) => ({
  whole: schema.isInt,
  least: boundOf(schema.minValue),
  most: boundOf(schema.maxValue),
})

const kindOf = (schema: z.ZodType): Pick<ValueDefinition, 'kind' | 'whole' | 'least' | 'most' | 'options'> => {
  if (schema instanceof z.ZodNumber) return { kind: 'number', ...numbersOf(schema) }
  if (schema instanceof z.ZodBoolean) return { kind: 'yes-no', whole: false }
  if (schema instanceof z.ZodEnum) return { kind: 'choice', whole: false, options: schema.options.map(String) }
  if (schema instanceof z.ZodISODate) return { kind: 'date', whole: false }
  return { kind: 'text', whole: false }
}

const definitionOf = (program: string, leaf: SchemaLeaf): ValueDefinition => {
  const { label, unit, countedIn, words, setBy, common } = leaf.meta
  const kind = kindOf(leaf.schema)
  return {
    id: idOfLeaf(program, leaf),
    label: label ?? { zh: leaf.key, en: leaf.key },
    unit: unit ?? countedIn ?? (kind.whole ? 'item' : undefined),
    words,
    setBy,
    common,
    schema: leaf.schema,
    ...kind,
  }
}

const sameText = (a: LocalizedText | undefined, b: LocalizedText | undefined) => a?.zh === b?.zh && a?.en === b?.en

/** In what two definitions of one id differ. */
const differences = (a: ValueDefinition, b: ValueDefinition): string[] =>
  (['kind', 'unit', 'whole', 'least', 'most'] as const)
    .filter(key => a[key] !== b[key])
    .map(String)
    .concat(a.setBy?.level === b.setBy?.level && a.setBy?.since === b.setBy?.since ? [] : ['setBy'])
    .concat(sameText(a.label, b.label) ? [] : ['label'])
    .concat(a.options?.join('\n') === b.options?.join('\n') ? [] : ['options'])

const conflict = (a: ValueDefinition, b: ValueDefinition, reader: ValueReader, parts: readonly string[]): Problem =>
  problem(
    'value-defined-twice',
    'error',
    [reader.program, reader.path],
    [
      `${reader.title.zh}的“${b.label.zh}”（${a.id}）与另一程序的同名取值“${a.label.zh}”定义不一：${parts.join('、')}。`,
      `"${b.label.en}" (${a.id}) of ${reader.title.en} is defined otherwise than "${a.label.en}" of another program: ${parts.join(', ')}.`,
    ],
    ['请让各程序共用一个定义，或另取一个标识。', 'Let the programs share one definition, or give it an id of its own.'],
  )

/** The definitions of all values that these programs (each version of them) read. */
export const valueDefinitions = (programs: Iterable<PolicyProgram>): ValueDefinitions => {
  const byId = new Map<string, ValueDefinition>()
  const readers = new Map<string, ValueReader[]>()
  const ids = new Map<string, Map<string, string>>()
  const problems: Problem[] = []
  for (const { id: program, title, policy } of programs) {
    const paths = ids.get(program) ?? new Map<string, string>()
    ids.set(program, paths)
    for (const leaf of leavesOf(policy)) {
      const definition = definitionOf(program, leaf)
      const { id } = definition
      const known = byId.get(id)
      const reader = { program, title, path: leaf.key }
      if (!known) byId.set(id, definition)
      else {
        const parts = differences(known, definition)
        if (parts.length > 0) problems.push(conflict(known, definition, reader, parts))
      }
      if (paths.get(leaf.key) !== id) {
        paths.set(leaf.key, id)
        readers.set(id, [...(readers.get(id) ?? []), reader])
      }
    }
  }
  // What a value has in common with others is read from them, also where no program here reads these by themselves.
  for (const one of [...byId.values()])
    for (const id of [...(one.common?.of ?? []), ...(one.common?.unless ?? [])])
      if (!byId.has(id)) byId.set(id, { ...one, id, common: undefined })
  return {
    byId,
    readers: id => readers.get(id) ?? [],
    idOf: (program, path) => ids.get(program)?.get(path),
    problems,
  }
}
