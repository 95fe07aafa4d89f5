import {
  areInOrder,
  atArticle,
  brokenRule,
  type Citation,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'
import { enforcementSupervisionRegulation2026 } from './documents.js'

const article = (text: string): Citation => atArticle(enforcementSupervisionRegulation2026, text)

/** The papers by which the office that supervises enforcement has a bureau put something right (行政执法监督条例 arts 27 to 29). */
export const supervisionPapers = {
  'urging-letter': { zh: '行政执法监督督办函', en: 'Letter that urges to act', cite: article('第二十七条第二款') },
  opinion: { zh: '行政执法监督意见书', en: 'Opinion on what is to be put right', cite: article('第二十八条第二款') },
  decision: { zh: '行政执法监督决定书', en: 'Decision of the government', cite: article('第二十九条') },
} as const satisfies Readonly<Record<string, LocalizedText & { readonly cite: Citation }>>

const day = PlainDate.nullable().default(null)

/** A paper of the supervision of enforcement that a bureau got (行政执法监督), and what it did. */
export const EnforcementSupervision = z.strictObject({
  id: z.string().min(1),
  paper: z.enum(keysOf(supervisionPapers)),
  matter: z.string().min(1),
  issued: PlainDate,
  /** The day by which the paper wants a report; `null`: not known. */
  due: day,
  corrected: day,
  /** What was put right was reported; `null`: not yet, left out: not told. */
  reported: PlainDate.nullish(),
})
export type EnforcementSupervision = z.infer<typeof EnforcementSupervision>

/** What such a paper is held against; its own article is cited. */
export const enforcementSupervisionRules = {
  'supervision-steps': {
    text: { zh: '制发、纠正、报送应当依次进行', en: 'it is issued, put right and reported one after another' },
  },
  'supervision-reported': {
    text: { zh: '应当在规定时限内报送纠正情况', en: 'what was put right is reported in the time that was set' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a bureau breaks of a paper by a day, under the regulation in force since 2026-02-01; one of before is not held to it. Of the decision of a government
 * the regulation asks for no report: it is late where the decision set a day.
 */
export const enforcementSupervisionProblems = (one: EnforcementSupervision, asOf: PlainDate): Problem[] => {
  const { paper, issued, due, corrected, reported } = one
  if (issued > asOf || issued < enforcementSupervisionRegulation2026.effective) return []
  const { cite } = supervisionPapers[paper]
  return [
    ...(areInOrder([issued, corrected, reported])
      ? []
      : [brokenRule('supervision-steps', enforcementSupervisionRules['supervision-steps'], ['issued'])]),
    ...(due !== null && isLate(reported, due, asOf)
      ? [
          brokenRule(
            'supervision-reported',
            { ...enforcementSupervisionRules['supervision-reported'], cite },
            ['reported'],
            due,
          ),
        ]
      : []),
  ]
}
