import { type FigureWords, type Indicator, proposeIndicators } from '@minzheng/indicators'
import { indexOf } from '../indicator-index.js'
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

/** The results with the indicators of a catalogue that each may be of. */
export const withCandidates = (results: readonly Result[], indicators: readonly Indicator[]): Result[] => {
  const index = indexOf(indicators)
  return results.map(result => ({ ...result, candidates: proposeIndicators(wordsOfResult(result), index) }))
}
