import { ancestorOf, isWithin, levelOf, type Problem, problem } from '@minzheng/core'
import type { PolicyDocument } from './document.js'
import { nation, placeKey } from './entries.js'

/** A county may speak of the code that it had before, or of a neighbour that it was joined with: within its city. */
const isOf = (place: string, division: string): boolean =>
  isWithin(place, division) || (levelOf(division) === 'county' && isWithin(place, ancestorOf(division, 'prefecture')))

/** Places that a document sets values for although it is not of them: a county sets nothing for another city. */
export const placesOutside = (document: Pick<PolicyDocument, 'division' | 'values'>): Problem[] =>
  Object.entries(document.values ?? {}).flatMap(([id, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((entry, index) =>
      (typeof entry === 'object' ? (entry.for ?? []) : [])
        .filter(place => placeKey(document.division) !== nation && !isOf(place, document.division))
        .map(place =>
          problem(
            'for-outside',
            'error',
            ['values', id, ...(Array.isArray(value) ? [index] : []), 'for'],
            [`${place} 不在 ${document.division} 之内。`, `${place} does not lie in ${document.division}.`],
            [
              '请改正代码，或把文件写在发文的地方名下。',
              'Mend the code, or file the document under the place that issued it.',
            ],
          ),
        ),
    ),
  )
