import type { Steps } from '../../lower/step.js'
import {
  type Column,
  type Columns,
  type GroupColumns,
  groupFor,
  groupsOf,
  type NumberColumn,
  type ResultColumn,
} from '../columns/column.js'

/** The rows of a column from one up to another: as they are where memory is shared, else as a copy that can be sent. */
const rowsOf = <T extends NumberColumn>(values: T, from: number, to: number): T =>
  (isShared(values) ? values.subarray(from, to) : values.slice(from, to)) as T

const isShared = ({ buffer }: NumberColumn): boolean =>
  typeof SharedArrayBuffer !== 'undefined' && buffer instanceof SharedArrayBuffer

const columnPart = (column: Column, from: number, to: number): Column =>
  'known' in column
    ? { values: rowsOf(column.values, from, to), known: rowsOf(column.known, from, to) }
    : rowsOf(column, from, to)

const groupPart = ({ offsets, known, columns }: GroupColumns, from: number, to: number): GroupColumns => {
  const [first, last] = [offsets[from]!, offsets[to]!]
  const own = new Int32Array(to - from + 1)
  for (let row = 0; row < own.length; row++) own[row] = offsets[from + row]! - first
  return {
    offsets: own,
    ...(known ? { known: rowsOf(known, from, to) } : {}),
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, columnPart(column, first, last)]),
    ),
  }
}

/** Of some columns, those that steps read. */
export const readBy = ({ steps }: Steps, columns: Columns): Columns => {
  const names = (group: string | undefined): ReadonlySet<string> =>
    new Set(steps.flatMap(step => (step.kind === 'fact' && step.group === group ? [step.node.path.join('.')] : [])))
  const pick = <T>(of: Readonly<Record<string, T>>, wanted: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(of).filter(([name]) => wanted.has(name)))
  const groups = groupsOf({ steps, outputs: {} })
  return {
    ...pick(columns, names(undefined)),
    ...Object.fromEntries(
      groups.map(name => {
        const group = groupFor(columns, name)
        return [name, { ...group, columns: pick(group.columns, names(name)) }]
      }),
    ),
  }
}

/** The columns of the cases from one up to another. */
export const partOf = (columns: Columns, from: number, to: number): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      'offsets' in column ? groupPart(column, from, to) : columnPart(column, from, to),
    ]),
  )

/** The memory of arrays anywhere in some data that is handed over when it is sent, each once. */
export const memoryOf = (data: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] => {
  if (ArrayBuffer.isView(data)) {
    if (data.buffer instanceof ArrayBuffer) found.add(data.buffer)
  } else if (typeof data === 'object' && data !== null) for (const inner of Object.values(data)) memoryOf(inner, found)
  return [...found]
}

/** The same column in memory that workers see where it stands. */
export const sharedColumn = ({ values, known, ...other }: ResultColumn): ResultColumn => {
  const shared = <T extends ResultColumn['values']>(array: T): T => {
    if (isShared(array)) return array
    const Values = array.constructor as new (memory: SharedArrayBuffer) => T
    return new Values(new SharedArrayBuffer(array.byteLength))
  }
  return { values: shared(values), ...(known ? { known: shared(known) } : {}), ...other }
}

/** Where the results of the cases from one up to another stand; nothing where a worker does not see all of it. */
export const intoPart = (
  results: Readonly<Record<string, ResultColumn>>,
  from: number,
  to: number,
): Readonly<Record<string, ResultColumn>> | undefined => {
  const entries = Object.entries(results)
  if (!entries.every(([, { values, known }]) => isShared(values) && (known === undefined || isShared(known)))) return
  return Object.fromEntries(
    entries.map(([rule, { values, known }]) => [
      rule,
      { values: rowsOf(values, from, to), ...(known ? { known: rowsOf(known, from, to) } : {}) },
    ]),
  )
}

/** Puts the results of some cases where they belong among those of all; what is in shared memory was written there. */
export const putPart = (whole: ResultColumn, part: ResultColumn, from: number): void => {
  const { values, options } = part
  if (options !== undefined && options.join() !== whole.options?.join()) {
    const places = options.map(option => whole.options!.indexOf(option))
    for (let row = 0; row < values.length; row++) whole.values[from + row] = places[values[row]!]!
  } else if (!isShared(values)) whole.values.set(values, from)
  if (!whole.known) return
  if (!part.known) whole.known.fill(1, from, from + values.length)
  else if (!isShared(part.known)) whole.known.set(part.known, from)
}
