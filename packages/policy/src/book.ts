import { type DivisionCode, type PlainDate, type Problem, problem } from '@minzheng/core'
import { findCommon, livesInCommon } from './common.js'
import { overlapsOf, ownDayProblems } from './day-problems.js'
import type { ValueDefinition, ValueDefinitions } from './definitions.js'
import type { NationalPolicy, PolicyDocument } from './document.js'
import { type Entry, entriesOfDocument, entriesOfNation, nation, placeKey } from './entries.js'
import { belowFloors } from './floors.js'
import { located } from './origin.js'
import { laidOver, lifeOf, spanOn, type Timeline, type ValueSpan } from './timeline.js'
import { wrongValue } from './value-problems.js'
import { type PolicyValue, type ReadValue, readValue } from './value-text.js'

/** A document, what a domain package holds for the nation, or a list of both. */
export type BookSource = PolicyDocument | NationalPolicy | readonly (PolicyDocument | NationalPolicy)[]

/** What a book says of a value at a place on a day. */
export type BookFinding =
  | { readonly status: 'set'; readonly value: PolicyValue; readonly span: ValueSpan }
  | { readonly status: 'none'; readonly span: ValueSpan }
  /** Perhaps not begun, perhaps ended, perhaps more in the place asked for, or written so that it cannot be read. */
  | { readonly status: 'unsure'; readonly span: ValueSpan }
  /** What several values would have in common, where they are not the same. */
  | { readonly status: 'differs'; readonly span: ValueSpan; readonly ids: readonly string[] }
  | { readonly status: 'unknown' }

/** Documents and national numbers merged by value, place and day, and what they say. */
export interface PolicyBook {
  readonly definitions: ValueDefinitions
  /** The nearest place that says something of the day: the place itself, those that hold it, the nation last. */
  readonly find: (id: string, place: DivisionCode, date: PlainDate) => BookFinding
  /** The life of a value in each place that sets it; the nation is `''`. */
  readonly lives: (id: string) => ReadonlyMap<string, Timeline>
  /** What is wrong with the book as a whole; what is wrong with an entry makes it not known, never a guess. */
  readonly problems: readonly Problem[]
}

const isList = (source: BookSource): source is readonly (PolicyDocument | NationalPolicy)[] => Array.isArray(source)
const isNational = (source: PolicyDocument | NationalPolicy): source is NationalPolicy => 'program' in source

const entriesOf = (source: PolicyDocument | NationalPolicy, definitions: ValueDefinitions): Entry[] =>
  isNational(source) ? entriesOfNation(source, definitions) : entriesOfDocument(source, definitions)

const groupedBy = <K>(entries: readonly Entry[], keyOf: (entry: Entry) => K): Map<K, Entry[]> => {
  const groups = new Map<K, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group) group.push(entry)
    else groups.set(keyOf(entry), [entry])
  }
  return groups
}

/** The place itself, then those that hold it, nearest first, and the nation last. */
export const chainOf = (place: DivisionCode): readonly string[] => {
  const six = place.slice(0, 6)
  const all = [place, place.slice(0, 9), six, `${six.slice(0, 4)}00`, `${six.slice(0, 2)}0000`].map(placeKey)
  return [...new Set([...all, nation])]
}

const readEntry = (entry: Entry, definition: ValueDefinition): ReadValue => {
  if (!entry.isNumberOfProgram) return readValue(entry.written, definition)
  const checked = definition.schema.safeParse(entry.written)
  if (checked.success) return { value: checked.data as PolicyValue }
  if (entry.written === undefined) return { wrong: 'empty' }
  if (definition.kind === 'choice') return { wrong: 'not-an-option' }
  return { wrong: definition.kind === 'number' && typeof entry.written === 'number' ? 'out-of-bounds' : 'not-a-value' }
}

/** What is wrong with an entry: its value, and its days. */
const entryProblems = (entry: Entry, definition: ValueDefinition): Problem[] => {
  if (entry.status !== 'in-force') return ownDayProblems(entry)
  const read = readEntry(entry, definition)
  const bad = 'wrong' in read ? [wrongValue([...entry.at, 'value'], entry.written, definition, read.wrong)] : []
  return [...bad, ...ownDayProblems(entry)]
}

const danglingCites = (policy: NationalPolicy): Problem[] =>
  Object.entries(policy.values).flatMap(([path, entries]) =>
    entries.flatMap(({ cite }, index) =>
      Object.hasOwn(policy.documents, cite)
        ? []
        : [
            problem(
              'citation-dangling',
              'error',
              ['values', path, index, 'cite'],
              [
                `${policy.program} 的 ${path} 引用的文件“${cite}”不在其 documents 之中。`,
                `${path} of ${policy.program} cites "${cite}", which is not among its documents.`,
              ],
              ['请补上该文件，或改正其键名。', 'Add the document, or mend its key.'],
            ),
          ],
    ),
  )

const unknownPaths = (
  policy: NationalPolicy,
  definitions: ValueDefinitions,
  knownPrograms: ReadonlySet<string>,
): Problem[] =>
  knownPrograms.has(policy.program)
    ? Object.keys(policy.values)
        .filter(path => definitions.idOf(policy.program, path) === undefined)
        .map(path =>
          problem(
            'value-unknown',
            'error',
            ['values', path],
            [`${policy.program} 没有名为“${path}”的政策取值。`, `${policy.program} has no policy value "${path}".`],
            ['请改正路径。', 'Mend the path.'],
          ),
        )
    : []

/**
 * Books merged by value, place and day: national numbers of the domain packages, bundled documents, documents of one's own.
 * A later source stands over an earlier one entry by entry, on the days that its entry covers; a nearer place stands over a
 * farther one, whichever source it is in. Values that no definition knows are left out.
 */
export const policyBook = (definitions: ValueDefinitions, ...sources: readonly BookSource[]): PolicyBook => {
  const documents = sources.map(source => (isList(source) ? source : [source]))
  const books = documents.map(list =>
    groupedBy(
      list.flatMap(source => entriesOf(source, definitions)).filter(({ id }) => definitions.byId.has(id)),
      ({ id }) => id,
    ),
  )
  const read = new WeakMap<Entry, ReadValue>()
  const valueIn = (entry: Entry): ReadValue => {
    const value = read.get(entry) ?? readEntry(entry, definitions.byId.get(entry.id)!)
    read.set(entry, value)
    return value
  }
  const sameValue = (a: Entry, b: Entry): boolean => {
    if (a.status !== 'in-force' || b.status !== 'in-force') return a.status !== 'in-force' && b.status !== 'in-force'
    const [one, other] = [valueIn(a), valueIn(b)]
    return 'value' in one && 'value' in other && one.value === other.value
  }
  const prepared = new Map<string, ReadonlyMap<string, Timeline>>()
  const livesOf = (id: string): ReadonlyMap<string, Timeline> => {
    const places = new Map<string, Timeline>()
    for (const book of books)
      for (const [place, entries] of groupedBy(book.get(id) ?? [], entry => entry.place))
        places.set(place, laidOver(places.get(place) ?? [], lifeOf(entries, sameValue)))
    return places
  }
  const isSame = (a: ValueSpan, b: ValueSpan): boolean =>
    a.state === 'set' && b.state === 'set' && sameValue(a.entry, b.entry)
  const inCommon = ([first, ...others]: readonly [string, ...string[]]): ReadonlyMap<string, Timeline> =>
    new Map(
      [...lives(first)].map(([place, life]) => [
        place,
        others.reduce<Timeline>((all, id) => livesInCommon(all, lives(id).get(place) ?? [], isSame), life),
      ]),
    )
  const lives = (id: string): ReadonlyMap<string, Timeline> => {
    const known = prepared.get(id)
    if (known) return known
    const common = definitions.byId.get(id)?.common
    const places = common ? inCommon(common.of) : livesOf(id)
    prepared.set(id, places)
    return places
  }
  const find: PolicyBook['find'] = (id, place, date) => {
    const common = definitions.byId.get(id)?.common
    if (common) return findCommon(common, one => find(one, place, date))
    const places = lives(id)
    for (const one of chainOf(place)) {
      const span = spanOn(places.get(one) ?? [], date)
      if (!span) continue
      if (span.state !== 'set') return { status: span.state, span }
      const value = valueIn(span.entry)
      if (span.entry.mayBeRaised && one !== placeKey(place)) return { status: 'unsure', span }
      return 'value' in value ? { status: 'set', value: value.value, span } : { status: 'unsure', span }
    }
    return { status: 'unknown' }
  }
  const problemsOf = (): Problem[] => {
    const programs = new Set(
      [...definitions.byId.keys()].flatMap(id => definitions.readers(id).map(one => one.program)),
    )
    const ofEntries = books.flatMap(book =>
      [...book].flatMap(([id, entries]) => {
        const definition = definitions.byId.get(id)!
        const own = entries.flatMap(entry => entryProblems(entry, definition).map(one => located(entry.source, one)))
        const shared = [...groupedBy(entries, ({ place }) => place).values()].flatMap(overlapsOf)
        return [...own, ...shared.map(one => located(one.entry.source, one.problem))]
      }),
    )
    const numberIn = (entry: Entry): number | undefined => {
      const value = entry.status === 'in-force' ? valueIn(entry) : undefined
      return value && 'value' in value && typeof value.value === 'number' ? value.value : undefined
    }
    const ofFloors = [...new Set(books.flatMap(book => [...book.keys()]))]
      .flatMap(id => belowFloors(livesOf(id), chainOf, numberIn))
      .map(one => located(one.entry.source, one.problem))
    const ofNation = documents
      .flat()
      .filter(isNational)
      .flatMap(policy => [...danglingCites(policy), ...unknownPaths(policy, definitions, programs)])
    return [...definitions.problems, ...ofNation, ...ofEntries, ...ofFloors]
  }
  let problems: readonly Problem[] | undefined
  return {
    definitions,
    find,
    lives,
    get problems() {
      problems ??= problemsOf()
      return problems
    },
  }
}
