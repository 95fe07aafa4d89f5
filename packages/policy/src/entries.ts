import { atArticle, type Citation, type DivisionCode, type PlainDate, type Problem } from '@minzheng/core'
import type { ValueDefinitions } from './definitions.js'
import type {
  DocumentEntry,
  End,
  EntryStatus,
  NationalEntry,
  NationalPolicy,
  PolicyDocument,
  Start,
  Written,
} from './document.js'

/** The nation, among places. */
export const nation = ''
export const placeKey = (division: DivisionCode): string => {
  // 350200000000 is Xiamen as 350200 is.
  const short = division.replace(/^(\d{6})(?:0{3}|0{6})$/, '$1').replace(/^(\d{9})0{3}$/, '$1')
  return short === '100000' ? nation : short
}

/** One value of one place from a day on, whichever document or package says so. */
export interface Entry {
  readonly id: string
  readonly place: string
  readonly status: EntryStatus
  /** The first day that is certain. */
  readonly from: PlainDate
  /** The first day on which it may have begun, where the first is not known. */
  readonly perhapsFrom?: PlainDate | undefined
  /** The last day, on which it truly ended. */
  readonly until?: PlainDate | undefined
  /** The last day of which is known that it held. */
  readonly unknownAfter?: PlainDate | undefined
  /** Places below may have set more. */
  readonly mayBeRaised?: boolean | undefined
  readonly written: Written | undefined
  /** A national number is that of the program already; a document writes a text with its unit. */
  readonly isNumberOfProgram: boolean
  readonly cite: Citation
  readonly source: PolicyDocument | NationalPolicy
  readonly at: Problem['path']
}

const startOf = (start: Start): Pick<Entry, 'from' | 'perhapsFrom'> =>
  typeof start === 'string' ? { from: start } : { from: start.between[1], perhapsFrom: start.between[0] }

const endOf = (end: End | undefined): Pick<Entry, 'until' | 'unknownAfter'> =>
  end === undefined ? {} : typeof end === 'string' ? { until: end } : { unknownAfter: end.unknownAfter }

const citeAt = (
  document: Citation,
  { article, confidence, note }: Pick<DocumentEntry, 'article' | 'confidence' | 'note'>,
): Citation => {
  const notes = [document.note, note].filter(Boolean).join('；')
  return {
    ...(article === undefined ? document : atArticle(document, article)),
    ...(notes === '' ? {} : { note: notes }),
    ...(confidence === undefined ? {} : { confidence }),
  }
}

/** A document as a citation: what it says of itself, without the values. */
export const citationOf = (document: PolicyDocument): Citation => {
  const { title, number, issuer, issued, effective, seen, url, confidence, note } = document
  const all = { title, number, issuer, issued, effective, seen, url, confidence, note }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Citation
}

const isEntry = (value: unknown): value is DocumentEntry => typeof value === 'object' && value !== null

/** The entries of one value of a document, each with the path at which it stands. */
const listOf = (value: NonNullable<PolicyDocument['values']>[string], id: string) =>
  Array.isArray(value)
    ? value.map((entry, index) => ({ entry, at: ['values', id, index] }))
    : [{ entry: isEntry(value) ? value : { value }, at: ['values', id] }]

/** The ids of `none:`; a scale (`old-age-allowance.*`) stands for those of it that the document does not set. */
export const idsOfNone = (name: string, document: PolicyDocument, definitions: ValueDefinitions): string[] => {
  if (!name.endsWith('.*')) return [name]
  const scale = name.slice(0, -1)
  const set = document.values ?? {}
  return [...definitions.byId.keys()].filter(id => id.startsWith(scale) && !Object.hasOwn(set, id))
}

/** What a document sets, entry by entry and place by place. An entry without a first day is left out: it holds on no day. */
export const entriesOfDocument = (document: PolicyDocument, definitions: ValueDefinitions): Entry[] => {
  const cite = citationOf(document)
  const shared = { isNumberOfProgram: false, source: document } as const
  const entries: Entry[] = []
  const add = (id: string, entry: DocumentEntry, at: Problem['path']) => {
    // A document that is still to be filled in has it empty.
    const start = entry.from ?? document.from ?? undefined
    if (start === undefined) return
    const days = { ...startOf(start), ...endOf(entry.until ?? document.until) }
    for (const place of entry.for ?? [document.division])
      entries.push({
        ...shared,
        ...days,
        id,
        place: placeKey(place),
        status: entry.status ?? 'in-force',
        mayBeRaised: entry.mayBeRaised ?? document.mayBeRaised,
        written: entry.value,
        cite: citeAt(cite, entry),
        at,
      })
  }
  for (const [id, value] of Object.entries(document.values ?? {}))
    for (const { entry, at } of listOf(value, id)) add(id, entry, at)
  for (const [index, name] of (document.none ?? []).entries())
    for (const id of idsOfNone(name, document, definitions)) add(id, { status: 'none' }, ['none', index])
  return entries
}

/** What a domain package holds for the nation, entry by entry; paths that none of the programs reads are left out. */
export const entriesOfNation = (policy: NationalPolicy, definitions: ValueDefinitions): Entry[] =>
  Object.entries(policy.values).flatMap(([path, list]) => {
    const id = definitions.idOf(policy.program, path)
    if (id === undefined) return []
    return list.flatMap((entry: NationalEntry, index): Entry[] => {
      const document = Object.hasOwn(policy.documents, entry.cite) ? policy.documents[entry.cite] : undefined
      if (!document) return []
      return [
        {
          id,
          place: nation,
          status: entry.status ?? 'in-force',
          ...startOf(entry.from),
          ...endOf(entry.until),
          mayBeRaised: entry.mayBeRaised,
          written: entry.value,
          isNumberOfProgram: true,
          cite: citeAt(document, entry),
          source: policy,
          at: ['values', path, index],
        },
      ]
    })
  })
