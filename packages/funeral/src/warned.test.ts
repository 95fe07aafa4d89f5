import type { RecordRule } from '@minzheng/core'
import { expect, it } from 'vitest'
import * as topics from './index.js'

// What no document that was read sets, or one sets without a day, is a warning.
it.each<[string, Readonly<Record<string, RecordRule>>, string[]]>([
  ['the list of linked matters', topics.afterDeathRules, ['passed-on', 'core-matters']],
  ['councils', topics.councilRules, ['charter', 'village-rule', 'published', 'notified']],
  ['pilots', topics.greenBurialPilotRules, ['one-core-site', 'ecological-methods', 'assessed-at-end']],
  ['plans', topics.facilityPlanRules, ['graves-enough', 'niches-enough', 'land-enough', 'approved']],
  [
    'duties at graves',
    topics.graveDutyRules,
    ['somebody-responsible', 'done-in-season', 'done-weekly', 'done-daily', 'passed-on'],
  ],
  ['visits', topics.sweepingRules, ['reported-daily', 'within-capacity', 'incident-reported']],
  ['cremations', topics.cremationRules, ['certificate-issued', 'body-once']],
  ['zones', topics.zoneRules, ['reported-to-ministry', 'not-narrowed']],
  ['wakes', topics.mourningRules, ['handled']],
  ['problems', topics.sectorProblemRules, ['closed-unchecked', 'office-in-charge']],
])('%s', (_, rules, warned) =>
  expect(Object.entries(rules).flatMap(([code, { severity }]) => (severity ? [code] : []))).toEqual(warned),
)
