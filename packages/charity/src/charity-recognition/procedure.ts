import { atArticle, type Citation, type PlainDate } from '@minzheng/core'
import { type DayCounting, type Deadline, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { charityLawAt } from '../shared/charity-law.js'
import { charityRecognition, type OrganisationKind, recognitionMeasures2016, recognitionMeasures2024 } from './rules.js'

/** Days from acceptance within which the office decides (慈善法 art. 10, in both texts). */
export const decisionDays = { registration: 30, recognition: 20 } as const
/** What the office decides on: registration or recognition as a charity. */
export type CharityDecision = keyof typeof decisionDays

/** By how many days at most the State Council's department of civil affairs may extend either. */
export const mostExtensionDays = 60

/** By how many days a decision was put off, 0 to 60 (慈善法 art. 10). */
export const ExtensionDays = z.int().min(0).max(mostExtensionDays)

/**
 * The last day on which the office may decide on registering or recognising a charity, counted from the day on which it
 * accepted the application. The Law does not say whether its days are working days: `counting` does.
 * @throws ZodError where the extension is no whole number of days from 0 to 60
 * @throws ProblemError `not-in-force` before 2016-09-01
 */
export const decisionDue = (
  decision: CharityDecision,
  acceptedOn: PlainDate,
  counting: DayCounting,
  extensionDays = 0,
): Deadline & { readonly cite: Citation } => ({
  ...deadline(
    acceptedOn,
    { amount: decisionDays[decision] + ExtensionDays.parse(extensionDays), unit: 'day' },
    counting,
  ),
  cite: charityLawAt(acceptedOn, '第十条'),
})

/** The papers of an application for recognition as a charity, as the measures of 2016 (慈善组织认定办法) list them. */
export const recognitionPapers = {
  application: { zh: '申请书', en: 'Application' },
  statement: { zh: '符合条件的书面承诺', en: 'Statement that the conditions are met' },
  minutes: { zh: '会员（代表）大会或理事会会议纪要', en: 'Minutes of the members or the council' },
  explanation: {
    zh: '关于申请理由、慈善宗旨、开展慈善活动等情况的说明',
    en: 'Explanation of why it applies, its purpose and its charitable activities',
  },
  audit: {
    zh: '注册会计师出具的上一年度财务审计报告，含慈善活动年度支出和管理费用的专项审计',
    en: 'Audit of the year before by a certified accountant, with the special audit of spending and administration',
  },
  'unit-consent': { zh: '业务主管单位同意的证明材料', en: 'Proof that the supervising unit agrees' },
} as const
/** One of the papers of an application for recognition. */
export type RecognitionPaper = keyof typeof recognitionPapers

const forAll = ['application', 'statement', 'minutes'] as const satisfies RecognitionPaper[]

/**
 * What an application for recognition must hold: for an association or service institution also an explanation and an
 * audit, which covers last year's spending and administration cost; where there is a supervising unit (业务主管单位), proof that
 * it agrees. Where it is not said whether there is one, that proof stands in `ifSupervisingUnit`. The list of 2024 was not read;
 * it is given as that of 2016, with the confidence of a guess.
 * @throws ProblemError `not-in-force` before 2016-09-01
 */
export const papersFor = (
  kind: OrganisationKind,
  on: PlainDate,
  { supervisingUnit }: { readonly supervisingUnit?: boolean | undefined } = {},
): {
  readonly papers: readonly RecognitionPaper[]
  /** Needed besides if there is a supervising unit, where that is not said. */
  readonly ifSupervisingUnit: readonly RecognitionPaper[]
  readonly cite: Citation
} => {
  charityRecognition.on(on)
  return {
    papers: [
      ...forAll,
      ...(kind === 'foundation' ? [] : (['explanation', 'audit'] as const)),
      ...(supervisingUnit ? (['unit-consent'] as const) : []),
    ],
    ifSupervisingUnit: supervisingUnit === undefined ? ['unit-consent'] : [],
    cite:
      on < recognitionMeasures2024.effective
        ? atArticle(recognitionMeasures2016, '第七条')
        : { ...recognitionMeasures2024, confidence: 'unverified' },
  }
}
