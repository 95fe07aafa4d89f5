import { Citation, DivisionCode, LocalizedText, PlainDate } from '@minzheng/core'
import { divisionName, fullName } from '@minzheng/core/divisions'
import {
  formatValue,
  foundSource,
  type KnownSpan,
  knownSpans,
  type PolicyBook,
  type PolicyDocument,
  policyBook,
  type ValueDefinitions,
  valueDefinitions,
  whyOpen,
} from '@minzheng/policy'
import * as z from 'zod'
import { loadPrograms, nationalPolicies } from './registry.js'

let loaded: Promise<ValueDefinitions> | undefined

/** Every value that a program reads: what it is called, its unit and bounds. */
export const loadDefinitions = (): Promise<ValueDefinitions> => {
  loaded ??= loadPrograms().then(programs => valueDefinitions(programs.flatMap(({ program }) => program.versions)))
  return loaded
}

/** The values of the whole country and the bundled documents, with documents of one’s own over them. */
export const loadBook = async (own: readonly PolicyDocument[] = []): Promise<PolicyBook> => {
  const { policies } = await import('@minzheng/seeds/policies')
  return policyBook(await loadDefinitions(), await nationalPolicies(), policies, own)
}

/** A value that places set, as data. */
export const ValueListing = z.strictObject({
  /** Its one id in the country: `dibao.standard.urban`. */
  id: z.string(),
  label: LocalizedText,
  /** What numbers of it are counted in; a share or a multiple has none. */
  unit: z.string().optional(),
  /** The words of a choice. */
  options: z.array(z.string()).optional(),
  /** It is not set by itself: what these have in common. */
  common: z.array(z.string()).optional(),
  /** The programs that read it. */
  readers: z.array(z.string()),
})
export type ValueListing = z.infer<typeof ValueListing>

/** Every value that places set, as {@link ValueListing}. */
export const listValues = ({ byId, readers }: ValueDefinitions): ValueListing[] =>
  [...byId.values()].map(({ id, label, unit, options, common }) => ({
    id,
    label,
    ...(unit === undefined ? {} : { unit }),
    ...(options === undefined ? {} : { options: [...options] }),
    ...(common === undefined ? {} : { common: [...common.of] }),
    readers: readers(id).map(({ program }) => program),
  }))

/** What is known of one value at a place on a day, as data. */
export const ValueFinding = z.strictObject({
  id: z.string(),
  label: LocalizedText,
  place: DivisionCode,
  date: PlainDate,
  /** `none`: the place is known to have set nothing. */
  status: z.enum(['set', 'none', 'not-known']),
  /** In the unit that programs compute with: fen, shares. */
  value: z.union([z.number(), z.boolean(), z.string()]).optional(),
  /** As a document writes it: 735元/月. */
  written: z.string().optional(),
  source: z
    .strictObject({
      status: z.enum(['set', 'none']),
      id: z.string(),
      from: PlainDate,
      to: PlainDate.optional(),
      cite: Citation,
      /** Who set it; absent for the nation. */
      division: DivisionCode.optional(),
      knownUntil: PlainDate.optional(),
      beyond: z.literal(true).optional(),
    })
    .optional(),
  /** Why it is not known. */
  why: LocalizedText.optional(),
  /** The places and days for which it is known. */
  known: z.array(
    z.strictObject({
      /** Absent for the nation. */
      division: DivisionCode.optional(),
      name: z.string().optional(),
      from: PlainDate,
      to: PlainDate.optional(),
    }),
  ),
})
export type ValueFinding = z.infer<typeof ValueFinding>

const nation: DivisionCode = '100000'
const nameOf = (code: DivisionCode): string => (code === nation ? code : (fullName(code) ?? divisionName(code) ?? code))

/** What is known of a value where no place was named: everywhere. */
const everywhere = (book: PolicyBook, id: string): KnownSpan[] =>
  [...book.lives(id).keys()]
    .sort()
    .flatMap(place =>
      knownSpans(book, id, place === '' ? nation : place, nameOf).filter(span => (span.division ?? '') === place),
    )

/** What is known of one value at a place (left out: the nation, and where else it is known) on a day. The id must be one of the book’s. */
export const findValue = (book: PolicyBook, id: string, place: DivisionCode | undefined, date: PlainDate) => {
  const definition = book.definitions.byId.get(id)!
  const found = book.find(id, place ?? nation, date)
  const source =
    found.status === 'set' || found.status === 'none' ? foundSource(found.status, id, found.span, date) : undefined
  const why = source ? undefined : whyOpen(found, book.definitions)
  return {
    id,
    label: definition.label,
    place: place ?? nation,
    date,
    status: source?.status ?? ('not-known' as const),
    ...(found.status === 'set' ? { value: found.value, written: formatValue(found.value, definition) } : {}),
    ...(source === undefined ? {} : { source }),
    ...(why === undefined ? {} : { why }),
    known: place === undefined ? everywhere(book, id) : knownSpans(book, id, place, nameOf),
  }
}
