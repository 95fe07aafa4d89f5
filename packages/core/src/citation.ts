import type { Citation } from './citation.schema.js'
import type { PlainDate } from './plain-date.schema.js'

/** The same document, at one article: `cite(measures2021, '第十三条')`. */
export const atArticle = (citation: Citation, article: string): Citation => ({ ...citation, article })

/**
 * The last day for which what a document sets from a day on is known to hold, where no end is: the day the document was last
 * seen in force, or else the latest of the days on which it was issued, took effect and began.
 */
export const lastKnown = ({ seen, issued, effective }: Citation, from: PlainDate): PlainDate =>
  seen ??
  [issued, effective, from]
    .filter(day => day !== undefined)
    .toSorted()
    .at(-1)!
