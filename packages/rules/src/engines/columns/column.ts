import type { PolicyValues } from '@minzheng/policy'
import type * as z from 'zod'
import type { Value } from '../../lower/evaluate.js'
import { idsOf, inputsOf, type Slot, type Step, type StepOf, type Steps } from '../../lower/step.js'
import type { Program, Rules } from '../../program.js'

export type NumberColumn =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array

/**
 * A column of facts: numbers as they are, booleans 0 or 1, dates as YYYYMMDD, enums as the place of the word in its
 * schema's list. `known` has a 0 for every row whose value is unknown.
 */
export type Column = NumberColumn | { readonly values: NumberColumn; readonly known: Uint8Array }

/** The members of all groups one after the other: those of case `i` are from `offsets[i]` up to, not including, `offsets[i + 1]`. */
export interface GroupColumns {
  readonly offsets: Int32Array | Uint32Array
  readonly known?: Uint8Array
  readonly columns: Readonly<Record<string, Column>>
}

/** Columns by the path of their fact (`income`, `housing.area`), groups by theirs. */
export type Columns = Readonly<Record<string, Column | GroupColumns>>

/** One rule's values for all rows. Where `known` is there, a 0 in it says that the value is undetermined. */
export interface ResultColumn {
  readonly values: Float64Array | Int32Array | Uint8Array
  readonly known?: Uint8Array
  /** The words that the values of an enum stand for. */
  readonly options?: readonly string[]
}

/** What is run, and of how many cases. */
export interface ColumnRunOptions<K> {
  /** How many cases there are. */
  readonly length: number
  /** The columns hold nothing that the schemas of the facts do not allow, so that values and sizes of groups are not looked at. */
  readonly checked?: boolean
  /** Only these rules are worked out, and only what they read is asked for. */
  readonly rules?: readonly K[]
  /**
   * Results that are no longer wanted, of a run of as many cases: what is in them is lost, and their memory is used again, as where chunk
   * after chunk is run. New memory costs a third of a run. Those that stand in the memory of `columns` are left as they are.
   */
  readonly into?: Readonly<Record<string, ResultColumn>>
}

/** A run of a program over columns: `runColumns`, or `runBlocks` where a page forbids generated code. They answer alike. */
export type ColumnRun = <
  F extends z.ZodObject,
  P extends z.ZodObject,
  R extends Rules,
  K extends keyof R & string = keyof R & string,
>(
  program: Program<F, P, R>,
  columns: Columns,
  policy: PolicyValues<z.output<P>>,
  options: ColumnRunOptions<K>,
) => { readonly [Rule in K]: ResultColumn }

export const valuesOf = (column: Column): NumberColumn =>
  'values' in column && 'known' in column ? column.values : (column as NumberColumn)
export const knownOf = (column: Column): Uint8Array | undefined =>
  'values' in column && 'known' in column ? column.known : undefined

/** All words of all enums; inside a run an enum is the place of its word in this list. */
export const wordsOf = (lowered: Steps): string[] => {
  const words = new Set<string>()
  for (const step of lowered.steps) {
    if (step.kind === 'fact') for (const option of step.node.options ?? []) words.add(option)
    if (step.kind === 'constant' && step.type === 'enum' && step.value !== null) words.add(String(step.value))
  }
  return [...words]
}

export const columnFor = (columns: Columns, step: StepOf<'fact'>): Column => {
  const name = step.node.path.join('.')
  const holder = step.group === undefined ? columns : groupFor(columns, step.group).columns
  return holder[name] as Column
}
export const groupFor = (columns: Columns, name: string): GroupColumns => columns[name] as GroupColumns

/** The value of a constant inside a run: booleans 0 or 1, dates YYYYMMDD, enums by their word's place; `null` unknown. */
export const innerValue = (step: Step, value: Value, words: readonly string[]): number | null =>
  value === null ? null : step.type === 'enum' ? words.indexOf(String(value)) : Number(value)

/** The groups that a program reads. */
export const groupsOf = ({ steps }: Steps): string[] => [
  ...new Set(steps.flatMap(step => (step.kind === 'size' || step.kind === 'aggregate' ? [step.over] : []))),
]

/** The facts that nothing does with but to hold them against words. */
export const onlyAsked = ({ steps, outputs }: Steps): ReadonlySet<number> => {
  const facts = new Set(steps.flatMap(({ kind, type, id }) => (kind === 'fact' && type === 'enum' ? [id] : [])))
  for (const step of steps) if (step.kind !== 'one-of') for (const id of inputsOf(step)) facts.delete(id)
  for (const slot of Object.values(outputs)) for (const id of idsOf(slot)) facts.delete(id)
  return facts
}

/** Earlier results that may be written over: none whose memory the run reads. */
export const spare = (
  into: ColumnRunOptions<string>['into'],
  columns: Columns,
): Readonly<Record<string, ResultColumn>> => {
  if (into === undefined) return {}
  const read = new Set<ArrayBufferLike>()
  const note = (of: object): void => {
    if (ArrayBuffer.isView(of)) read.add(of.buffer)
    else for (const inner of Object.values(of)) if (typeof inner === 'object' && inner !== null) note(inner)
  }
  note(columns)
  const isFree = (of: NumberColumn | undefined) => of === undefined || !read.has(of.buffer)
  return Object.fromEntries(
    Object.entries(into).filter(([, before]) => isFree(before?.values) && isFree(before?.known)),
  )
}

/** A column for the values of a slot: that of an earlier run, where it fits, with what is in it; or a new one. */
export const resultColumn = (
  slot: Slot,
  { steps }: Steps,
  length: number,
  words: readonly string[],
  before: ResultColumn | undefined,
): ResultColumn => {
  const type = 'step' in slot ? steps[slot.step]!.type : 'quotient'
  const Values = type === 'boolean' ? Uint8Array : type === 'enum' || type === 'date' ? Int32Array : Float64Array
  const nullable = idsOf(slot).some(id => steps[id]!.nullable)
  const fits = before?.values instanceof Values && before.values.length === length
  const known = before?.known?.length === length ? before.known : undefined
  return {
    values: fits ? before.values : new Values(length),
    ...(nullable ? { known: known ?? new Uint8Array(length) } : {}),
    ...(type === 'enum' ? { options: words } : {}),
  }
}
