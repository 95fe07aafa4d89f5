import { isWithin, type Problem, problem } from '@minzheng/core'
import type { PolicyDocument } from './document.js'
import { nation, placeKey } from './entries.js'

/** Places that a document sets values for although it is not of them: a county sets nothing for another province. */
export const placesOutside = (document: Pick<PolicyDocument, 'division' | 'values'>): Problem[] =>
  Object.entries(document.values ?? {}).flatMap(([id, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((entry, index) =>
      (typeof entry === 'object' ? (entry.for ?? []) : [])
        .filter(place => placeKey(document.division) !== nation && !isWithin(place, document.division))
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
