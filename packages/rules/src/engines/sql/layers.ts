import { inputsOf, type Step } from '../../lower/step.js'

/** A step as SQL, and the columns that it reads. */
export interface Written {
  readonly text: string
  readonly reads: ReadonlySet<number>
}

/** A SELECT around the one before it: `columns` are what it computes. */
export interface Layer {
  readonly columns: readonly { readonly id: number; readonly text: string }[]
}

/** One table (of cases, or of members) and everything that is computed for its rows, in as few layers as it can be. */
export interface Plan {
  readonly written: (id: number) => Written
  /** The layer in which a column is computed; 0 is the table itself. */
  readonly levelOf: (id: number) => number
  /** The columns of each layer. */
  readonly layers: readonly Layer[]
  /** The last layer that something reads a column in. */
  readonly lastRead: (id: number) => number
}

export interface PlanOptions {
  readonly steps: readonly Step[]
  /** The steps to plan, in order. */
  readonly ids: readonly number[]
  readonly column: (id: number) => string
  /** The level of a step that comes with the table or is joined to it, rather than written out. */
  readonly given: (step: Step, levelOf: (id: number) => number) => number | undefined
  readonly write: (step: Step, at: (id: number) => string) => string
  /** Steps that must be columns, because a joined table reads them. */
  readonly mustBeColumn: ReadonlySet<number>
  /** What is read in the end, as often as it is written there. */
  readonly readAtEnd: readonly number[]
  /** What is written again and again may cost so many characters before it becomes a column. */
  readonly mostRepeated: number
}

/** An expression longer than this is a column of its own. */
const longest = 600

/** What is written wherever it is read. */
export const isLeaf = (step: Step): boolean => step.kind === 'constant' || step.kind === 'policy'

/** How often a step writes one of its inputs, roughly. */
const timesWritten = (step: Step): number => {
  switch (step.kind) {
    case 'elapsed':
      return 9
    case 'divide':
      return 4
    case 'choose':
    case 'least':
    case 'greatest':
      return 2
    default:
      return 1
  }
}

export const planLayers = ({
  steps,
  ids,
  column,
  given,
  write,
  mustBeColumn,
  readAtEnd,
  mostRepeated,
}: PlanOptions): Plan => {
  const occurrences = new Map<number, number>()
  for (const id of ids)
    for (const input of inputsOf(steps[id]!))
      occurrences.set(input, (occurrences.get(input) ?? 0) + timesWritten(steps[id]!))

  for (const id of readAtEnd) occurrences.set(id, (occurrences.get(id) ?? 0) + 1)

  const written = new Map<number, Written>()
  const levels = new Map<number, number>()
  const lastReads = new Map<number, number>()
  const layers: { id: number; text: string }[][] = []
  const levelOf = (id: number): number => levels.get(id) ?? 0
  const readAt = (reads: Iterable<number>, level: number): void => {
    for (const id of reads) lastReads.set(id, Math.max(lastReads.get(id) ?? 0, level))
  }
  const makeColumn = (id: number, level: number): void => {
    levels.set(id, level)
    written.set(id, { text: column(id), reads: new Set([id]) })
  }

  for (const id of ids) {
    const step = steps[id]!
    const level = given(step, levelOf)
    if (level !== undefined) {
      makeColumn(id, level)
      continue
    }
    const reads = new Set(inputsOf(step).flatMap(input => [...written.get(input)!.reads]))
    const text = write(step, input => written.get(input)!.text)
    const repeated = ((occurrences.get(id) ?? 0) - 1) * text.length
    if (!mustBeColumn.has(id) && (isLeaf(step) || (text.length <= longest && repeated <= mostRepeated))) {
      written.set(id, { text, reads })
      continue
    }
    const own = 1 + Math.max(0, ...[...reads].map(levelOf))
    readAt(reads, own)
    while (layers.length <= own) layers.push([])
    layers[own]!.push({ id, text })
    makeColumn(id, own)
  }
  return {
    written: id => written.get(id)!,
    levelOf,
    layers: layers.map(columns => ({ columns })),
    lastRead: id => lastReads.get(id) ?? 0,
  }
}
