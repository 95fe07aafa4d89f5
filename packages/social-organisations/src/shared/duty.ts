import type { Citation, LocalizedText, PlainDate } from '@minzheng/core'

/** Something that an organisation has to do by a day, and the article that says so. */
export interface Duty {
  /** The last day, as the article counts it; where it is a day off, the place says whether it moves. */
  readonly due: PlainDate
  readonly text: LocalizedText
  /** The document, at the article. */
  readonly citation: Citation
}
