import { Citation, Confidence, DivisionCode, PlainDate } from '@minzheng/core'
import * as z from 'zod'

/** The first day; or, where it is not known, the first on which it may have begun and the first that is certain. */
export const Start = z.union([PlainDate, z.strictObject({ between: z.tuple([PlainDate, PlainDate]) })])
export type Start = z.infer<typeof Start>

/** The last day, on which it truly ended; or the last of which is known that it held. */
export const End = z.union([PlainDate, z.strictObject({ unknownAfter: PlainDate })])
export type End = z.infer<typeof End>

/**
 * `none`: a place is known to have no such value. `abolished`: it had one, and has none from that day on.
 * `announced`: known but not law; it is shown, never used.
 */
export const EntryStatus = z.enum(['in-force', 'none', 'abolished', 'announced'])
export type EntryStatus = z.infer<typeof EntryStatus>

const days = {
  from: Start.optional(),
  until: End.optional(),
}

const known = {
  status: EntryStatus.optional(),
  /** As printed: `第十三条`. */
  article: z.string().min(1).optional(),
  /** Where this value is known less well, or better, than its document as a whole. */
  confidence: Confidence.optional(),
  note: z.string().min(1).optional(),
  /**
   * Places below may set more (各地可以更高), and nobody knows whether they did: asked for one of them, the value is not known. A document of
   * the place itself, or one that names it in `for`, says so of it.
   */
  mayBeRaised: z.boolean().optional(),
}

/** As a document writes it, with its unit: `735元/月`, `30%`, `60周岁`, `true`, the word of a choice. */
const Written = z.union([z.string(), z.number(), z.boolean()])
export type Written = z.infer<typeof Written>

/** A value that a document sets, with what is its own beside the days of the document. */
export const DocumentEntry = z.strictObject({
  value: Written.optional(),
  ...days,
  ...known,
  /** The places that it is set for, where these are others than the document's own. */
  for: z.array(DivisionCode).min(1).optional(),
})
export type DocumentEntry = z.infer<typeof DocumentEntry>

const DocumentValue = z.union([Written, DocumentEntry, z.array(DocumentEntry).min(1)])

const { title, number, issuer, issued, effective, seen, url, confidence, note } = Citation.shape

/** One document as a file: the citation once, and the values that it sets, each by its id and with its unit. */
export const PolicyDocument = z.strictObject({
  /** Who it holds for; `100000` is the nation. */
  division: DivisionCode,
  title,
  number,
  issuer,
  issued,
  effective,
  seen,
  url,
  confidence,
  note,
  /** The days of the values that have none of their own. */
  ...days,
  /** Of every value that does not say otherwise. */
  mayBeRaised: known.mayBeRaised,
  values: z.record(z.string(), DocumentValue).optional(),
  /** Values of which the place is known to have none, by id; `old-age-allowance.*` is all of that scale that the document does not set. */
  none: z.array(z.string().min(1)).optional(),
})
export type PolicyDocument = z.infer<typeof PolicyDocument>

/** One value of the nation, from a day on; its number is that of the program, money in fen. */
export const NationalEntry = z.strictObject({
  ...days,
  from: Start,
  ...known,
  value: Written.optional(),
  /** The document, by its key in `documents`. */
  cite: z.string().min(1),
})
export type NationalEntry = z.infer<typeof NationalEntry>

/** What a domain package holds beside its law: the numbers of a national rule, by the path of the program's policy. */
export interface NationalPolicy {
  readonly program: string
  readonly documents: Readonly<Record<string, Citation>>
  readonly values: Readonly<Record<string, readonly NationalEntry[]>>
}
