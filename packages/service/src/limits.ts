/** What one request may cost. */
export interface Limits {
  /** Bytes of a body of JSON, or of a text. Reading 256 KB of a plan takes seconds, in which nothing else is answered. */
  readonly bodyBytes: number
  /** Bytes of a document or workbook, and of what it unpacks to. */
  readonly fileBytes: number
  readonly unpackedBytes: number
  /** Bytes of one line of NDJSON, and of all of them. */
  readonly lineBytes: number
  readonly streamBytes: number
  /** How deep lists and objects of JSON may stand in each other. */
  readonly depth: number
  /** Seconds within which a body must have come; of NDJSON, the next piece of it. */
  readonly bodySeconds: number
  /** Seconds that all lines of NDJSON may take. */
  readonly streamSeconds: number
  /** Requests that are worked on at one time; others are told to come again. */
  readonly concurrent: number
}

/** The limits where none are given. */
export const defaultLimits: Limits = {
  bodyBytes: 1 << 18,
  fileBytes: 1 << 20,
  unpackedBytes: 4 << 20,
  lineBytes: 1 << 18,
  streamBytes: 1 << 30,
  depth: 32,
  bodySeconds: 10,
  streamSeconds: 900,
  concurrent: 64,
}
