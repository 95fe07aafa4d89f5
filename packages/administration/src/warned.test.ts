import type { RecordRule } from '@minzheng/core'
import { expect, it } from 'vitest'
import * as topics from './index.js'

// What no document that was read sets, or one sets without a day or in principle, is a warning.
it.each<[string, Readonly<Record<string, RecordRule>>, string[]]>([
  ['lists of petitions', topics.petitionActionRules, ['case-has-leader']],
  ['findings', topics.budgetFindingRules, ['has-a-day']],
  ['projects', topics.keyProjectRules, ['within-investment']],
  ['training of officers', { training: topics.officerTrainingRule }, ['training']],
])('%s', (_, rules, warned) =>
  expect(Object.entries(rules).flatMap(([code, { severity }]) => (severity ? [code] : []))).toEqual(warned),
)
