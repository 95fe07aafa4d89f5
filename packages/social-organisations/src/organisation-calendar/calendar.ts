import { addDays, addMonths, atArticle, type Citation, compareText, dateParts, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { annualCheck, checkCorrectionDue } from '../annual-check/check.js'
import type { AnnualCheckNotice } from '../annual-check/notices.js'
import { duesPublicationDue } from '../association-fees/dues.js'
import { CreditRecord, creditState } from '../credit-lists/credit.js'
import { exemptionYears } from '../non-profit-exemption/validity.js'
import { ratingMeasures2011 } from '../organisation-rating/documents.js'
import { isRating2026, ratingPeriod } from '../organisation-rating/period.js'
import { foundationRegulation } from '../shared/documents.js'
import type { Duty } from '../shared/duty.js'
import { OrganisationType } from '../shared/organisation.js'
import { serviceInstitutionCheckMeasures } from '../shared/supervision-documents.js'

/** 企业所得税法: the yearly return, also of who is exempt. */
export const incomeTaxLaw = {
  title: '中华人民共和国企业所得税法',
  issuer: '全国人民代表大会',
  effective: '2008-01-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=2c909fdd678bf17901678bf8470409d3',
  confidence: 'primary',
} as const satisfies Citation

/** 公告2020年第27号: the report of who has the status for tax-deductible gifts. */
export const deductionStatusNotice2020 = {
  title: '关于公益性捐赠税前扣除有关事项的公告',
  number: '财政部 税务总局 民政部公告2020年第27号',
  issuer: '财政部、税务总局、民政部',
  effective: '2020-01-01',
  confidence: 'primary',
  note: 'text read in full in a copy that bears neither number nor day',
} as const satisfies Citation

/** An organisation whose dated duties are asked for; what does not apply is left out. */
export const CalendarOrganisation = z.strictObject({
  type: OrganisationType,
  registeredOn: PlainDate,
  /** The last day on the register of who left it: it has no duties after it. */
  until: PlainDate.nullable().default(null),
  charity: z.boolean().default(false),
  /** It was registered without a supervising unit (直接登记), and hands its report to none. */
  directRegistration: z.boolean().default(false),
  /** It has the status for tax-deductible gifts (公益性捐赠税前扣除资格). */
  deductionStatus: z.boolean().default(false),
  /** The first year of its exemption from income tax. */
  exemptFrom: z.int().min(2008).max(2200).nullable().default(null),
  /** The days on which its grade was announced. */
  gradedOn: PlainDate.nullable().default(null),
  /** It passed the last check with defects or failed on this day, and puts right what was found. */
  correctingSince: PlainDate.nullable().default(null),
  /** New dues were adopted on this day. */
  duesAdoptedOn: PlainDate.nullable().default(null),
  credit: CreditRecord.nullable().default(null),
})
export type CalendarOrganisation = z.infer<typeof CalendarOrganisation>

const duty = (due: PlainDate, zh: string, en: string, citation: Citation): Duty => ({ due, text: { zh, en }, citation })

/** What else a calendar takes in. */
export interface CalendarOptions {
  /** The notice of its place on the check of the year before. */
  readonly notice?: AnnualCheckNotice
  /** Duties of the year from elsewhere: those that its registration brings, those of a charity. */
  readonly also?: readonly Duty[]
}

/**
 * The dated duties of an organisation in a year, in their order, each with its article: the report on the year before, tax, the spending of
 * a foundation, the review of an exemption, what is to be put right, what dues, a grade and a credit list bring; with those that are given
 * besides, such as the elections, meetings and changes of its registration. A last day that is a day off stays.
 */
export const organisationCalendar = (
  organisation: CalendarOrganisation,
  year: number,
  { notice, also = [] }: CalendarOptions = {},
): readonly Duty[] => {
  const { type, registeredOn, until, charity, deductionStatus, exemptFrom, gradedOn } = organisation
  const { correctingSince, directRegistration, duesAdoptedOn, credit } = organisation
  const duties: Duty[] = []
  const add = (due: PlainDate | null | undefined, zh: string, en: string, citation: Citation) => {
    if (due != null && dateParts(due).year === year && due >= registeredOn && (until === null || due <= until))
      duties.push(duty(due, zh, en, citation))
  }
  const check = annualCheck({ type, registeredOn, charity }, year - 1, notice)
  if (check.due) {
    add(
      directRegistration ? null : check.toUnit,
      '向业务主管单位报送上一年度工作报告',
      'Hand the report on the last year to the supervising unit',
      check.cite,
    )
    add(
      check.toOffice,
      check.form === 'charity-report' ? '报送上一年度工作报告和财务会计报告' : '报送上一年度工作报告，接受年度检查',
      check.form === 'charity-report'
        ? 'Hand in the report and the accounts of the last year'
        : 'Hand the report on the last year to the registration office, to be checked',
      check.cite,
    )
  }
  // The law holds since 2008: its first return is that on 2008.
  if (registeredOn <= `${year - 1}-12-31` && `${year - 1}-01-01` >= incomeTaxLaw.effective)
    add(
      `${year}-05-31`,
      '企业所得税年度纳税申报和汇算清缴（免税的也要申报）',
      'Yearly return of income tax, also of who is exempt',
      atArticle(incomeTaxLaw, '第五十四条第三款'),
    )
  // It is a report on the year before.
  if (deductionStatus && year >= 2021 && registeredOn <= `${year - 1}-12-31`)
    add(
      `${year}-03-31`,
      '报送经审计的上年度专项信息报告（公益性捐赠税前扣除资格）',
      'Audited special report of who has the status for tax-deductible gifts',
      atArticle(deductionStatusNotice2020, '第四条第二项'),
    )
  // Of the income or the funds of the year before: in its first year there are none.
  if (type === 'foundation' && registeredOn <= `${year - 1}-12-31`) {
    add(
      `${year}-12-31`,
      '完成当年公益事业支出（公募不低于上年总收入70%，非公募不低于上年基金余额8%；慈善组织按慈善法）',
      'Spend what the year asks for: 70% of last year’s income where it raises money from the public, else 8% of its funds; charities by the charity law',
      atArticle(foundationRegulation, '第二十九条'),
    )
  }
  // Before the notice of 2014 it is not said when the review is asked for.
  if (exemptFrom !== null && exemptFrom >= 2009) {
    const { reviewBy, cite } = exemptionYears(exemptFrom)
    add(reviewBy, '申请非营利组织免税资格复审', 'Ask for the review of its exemption', cite)
  }
  if (correctingSince !== null && type === 'service-institution')
    add(
      checkCorrectionDue(correctingSince),
      '年检整改期满，报送整改报告',
      'Report what was put right after the check',
      atArticle(serviceInstitutionCheckMeasures, '第九条'),
    )
  if (duesAdoptedOn !== null) {
    const { deadline, cite } = duesPublicationDue(duesAdoptedOn)
    add(deadline.due, '向全体会员公开会费标准决议', 'Make the resolution on dues known to all members', cite)
  }
  // How long a grade held before the measures of 2011 was not read.
  if (gradedOn !== null && gradedOn >= ratingMeasures2011.effective) {
    const { from, to, cite } = ratingPeriod(gradedOn)
    add(to, '评估等级有效期满', 'Its grade ends', cite)
    if (isRating2026(gradedOn))
      add(
        addDays(addMonths(from, 48), -1),
        '有效期前4年内可以申请重新评估的最后一日',
        'Last day to ask for a new rating before its grade ends',
        cite,
      )
  }
  if (credit !== null) {
    const state = creditState(credit, `${year}-01-01`)
    if (state.movesOn !== null && state.cite !== null)
      add(
        addDays(state.movesOn, -1),
        '列入活动异常名录满2年，在此之前完成整改',
        'Two years on the list of abnormal activity: put right before',
        state.cite,
      )
  }
  return [...duties, ...also.filter(({ due }) => until === null || due <= until)].toSorted((a, b) =>
    compareText(a.due, b.due),
  )
}
