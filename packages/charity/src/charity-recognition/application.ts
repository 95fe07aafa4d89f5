import {
  areInOrder,
  brokenRule,
  happenedBy,
  isLate,
  notHappenedBy,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import type { DayCounting } from '@minzheng/core/deadline'
import * as z from 'zod'
import { charityLawAt } from '../shared/charity-law.js'
import { charityLaw2016 } from '../shared/documents.js'
import { type CharityDecision, decisionDays, decisionDue, ExtensionDays } from './procedure.js'

/** One application to be registered or recognised as a charity, and what became of it (慈善法 art. 10). */
export const CharityApplication = z.strictObject({
  applicant: z.string().min(1).max(200),
  decision: z.enum(Object.keys(decisionDays) as CharityDecision[]),
  acceptedOn: PlainDate,
  extensionDays: ExtensionDays.default(0),
  /** `null`: not decided yet; left out: not told. */
  decidedOn: PlainDate.nullish(),
  /** Left out: not told. */
  granted: z.boolean().nullish(),
  /** Made public, where it was granted; `null`: it was not, left out: not told. */
  announcedOn: PlainDate.nullish(),
  /** The reasons of a refusal were given in writing; left out: not told. */
  reasonsGiven: z.boolean().nullish(),
})
export type CharityApplication = z.infer<typeof CharityApplication>

const notCovered: Problem = problem(
  'charity-application-not-covered',
  'warning',
  ['acceptedOn'],
  [
    '慈善法自2016年9月1日起施行，此前的申请没有核对。',
    'The Law holds from 2016-09-01; what was applied for before is not judged.',
  ],
  ['请核对受理日期。', 'Check the day on which it was accepted.'],
)

/**
 * What is wrong with an application on a day: days out of order (`charity-application-order`), decided late or not at all
 * (`charity-decision-late`; a warning where that is not on record), decided without an outcome on record (`charity-decision-outcome`, a
 * warning), granted and not made public (`charity-decision-announced`, a warning: no day is set), refused without written reasons
 * (`charity-decision-reasons`).
 */
export const charityApplicationProblems = (
  application: CharityApplication,
  asOf: PlainDate,
  counting: DayCounting,
): Problem[] => {
  const { decision, acceptedOn, extensionDays, decidedOn, granted, announcedOn, reasonsGiven } = application
  if (acceptedOn < charityLaw2016.effective) return [notCovered]
  const cite = charityLawAt(acceptedOn, '第十条')
  const broken = (
    code: string,
    path: string,
    zh: string,
    en: string,
    more: { readonly severity?: 'warning'; readonly due?: PlainDate } = {},
  ) =>
    brokenRule(
      code,
      { text: { zh, en }, cite, ...(more.severity ? { severity: more.severity } : {}) },
      [path],
      more.due,
    )
  const warning = { severity: 'warning' } as const
  const isDecided = happenedBy(decidedOn, asOf)
  const { due, problem: unknown } = decisionDue(decision, acceptedOn, counting, extensionDays)
  return [
    ...(areInOrder([acceptedOn, decidedOn, announcedOn])
      ? []
      : [
          broken(
            'charity-application-order',
            'decidedOn',
            '受理、决定、公告应当依次进行',
            'acceptance, decision and notice follow one another',
          ),
        ]),
    ...(due === null
      ? [unknown]
      : isLate(decidedOn ?? null, due, asOf)
        ? [
            decidedOn === undefined
              ? broken(
                  'charity-decision-late',
                  'decidedOn',
                  '应当按期作出决定，是否决定没有记载',
                  'it is decided in time; whether it was is not on record',
                  { ...warning, due },
                )
              : broken('charity-decision-late', 'decidedOn', '应当按期作出决定', 'it is decided in time', { due }),
          ]
        : []),
    ...(isDecided && granted == null
      ? [
          broken(
            'charity-decision-outcome',
            'granted',
            '决定的结果没有记载',
            'what was decided is not on record',
            warning,
          ),
        ]
      : []),
    ...(isDecided && decidedOn! < asOf && granted === true && notHappenedBy(announcedOn, asOf)
      ? [
          broken(
            'charity-decision-announced',
            'announcedOn',
            '准予登记或者认定的应当向社会公告',
            'what was granted is made public',
            warning,
          ),
        ]
      : []),
    ...(isDecided && granted === false && reasonsGiven === false
      ? [
          broken(
            'charity-decision-reasons',
            'reasonsGiven',
            '不予登记或者认定的应当书面说明理由',
            'a refusal has its reasons in writing',
          ),
        ]
      : []),
  ]
}
