import { atArticle, type Citation, type LocalizedText, type PlainDate } from '@minzheng/core'
import { type DayCounting, type Deadline, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { charityLawAt } from '../shared/charity-law.js'
import { fundraisingMeasures2024 } from '../shared/fundraising-documents.js'

/** Days from acceptance within which the office decides on public-fundraising status (慈善法 art. 22, in both texts). */
export const qualificationDecisionDays = 20

const DaysNotCounted = z.int().min(0).max(366)

/**
 * The last day on which the office may decide on an application for public-fundraising status. Days on which it consults others or
 * visits the applicant are not counted (令74 art. 7): `daysNotCounted` has their number. Whether the Law’s days are working days it
 * does not say: `counting` does.
 * @throws ZodError where `daysNotCounted` is no whole number from 0 to 366
 * @throws ProblemError `not-in-force` before 2016-09-01
 */
export const qualificationDecisionDue = (
  acceptedOn: PlainDate,
  counting: DayCounting,
  daysNotCounted = 0,
): Deadline & { readonly cite: Citation } => ({
  ...deadline(
    acceptedOn,
    { amount: qualificationDecisionDays + DaysNotCounted.parse(daysNotCounted), unit: 'day' },
    counting,
  ),
  cite: charityLawAt(acceptedOn, '第二十二条'),
})

/** What an application for public-fundraising status holds since 2024-09-05; the list of 2016 was not read. */
export const qualificationPapers = (of: {
  /** Whether the charity has a supervising unit (业务主管单位). */
  readonly supervisingUnit: boolean
}): { readonly papers: readonly LocalizedText[]; readonly cite: Citation } => ({
  papers: [
    { zh: '申请书及书面承诺', en: 'Application with statements' },
    {
      zh: '注册会计师出具的申请前一年的财务审计报告（含慈善活动年度支出和管理费用的专项信息报告）',
      en: 'Audit of the year before the application by a certified accountant, with a special report on spending and administration',
    },
    { zh: '理事会决议', en: 'Decision of the council' },
    ...(of.supervisingUnit ? [{ zh: '业务主管单位的同意文件', en: 'Approval of the supervising unit' }] : []),
  ],
  cite: atArticle(fundraisingMeasures2024, '第六条'),
})
