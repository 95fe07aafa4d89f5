import { type FigureWords, type IndicatorIndex, proposeIndicators } from '@minzheng/indicators'
import type { Result } from './types.js'

/** What a result says of itself, as indicators are sought by. */
export const wordsOfResult = ({ quote, context, headings, unit, kind, change }: Result): FigureWords => ({
  words: quote,
  context,
  headings,
  unit,
  kind,
  ...(change === undefined ? {} : { change }),
})

/** The results with the indicators that each may be of. */
export const withCandidates = (results: readonly Result[], index: IndicatorIndex): Result[] =>
  results.map(result => ({ ...result, candidates: proposeIndicators(wordsOfResult(result), index) }))
