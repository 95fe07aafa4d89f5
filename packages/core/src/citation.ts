import type { Citation } from './citation.schema.js'

/** The same document, at one article: `cite(measures2021, '第十三条')`. */
export const atArticle = (citation: Citation, article: string): Citation => ({ ...citation, article })
