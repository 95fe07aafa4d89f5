import { atArticle, Citation, dateParts, LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { taxStatusNotice2020 } from '../shared/documents.js'
import { massOrganisations2021 } from '../shared/tax-documents.js'
import { taxStatusEnd, taxStatusNoticeOn } from '../tax-deduction-status/dates.js'

/** Who took a gift, as far as the deduction asks. */
export const GiftRecipientKind = z.enum(['social-organisation', 'mass-organisation', 'state-organ', 'other'])
export type GiftRecipientKind = z.infer<typeof GiftRecipientKind>

/** One status of a recipient, as listed, and the day of the notice that took it away. */
export const TaxStatusRecord = z.strictObject({ from: PlainDate, to: PlainDate, revokedOn: PlainDate.optional() })
export type TaxStatusRecord = z.infer<typeof TaxStatusRecord>

/** One gift, who received it, and what is known of the recipient’s status and the receipt. */
export const GiftToRecipient = z.strictObject({
  givenOn: PlainDate,
  recipient: GiftRecipientKind,
  /** Every status that the recipient ever had. Left out: not known. */
  statuses: z.array(TaxStatusRecord).optional(),
  /** For a cause of the law on donations (art. 3) or of the Charity Law (art. 3). Left out: not known. */
  charitablePurpose: z.boolean().optional(),
  /** Whether the donor keeps a donation receipt. Left out: not known. */
  receipt: z.boolean().optional(),
  /** Given as the capital with which the recipient was registered. */
  registrationCapital: z.boolean().default(false),
})
export type GiftToRecipient = z.infer<typeof GiftToRecipient>

/** One condition of deducting a gift, whether it is met, and the article that asks for it. */
export const GiftReason = z.strictObject({
  code: z.string(),
  /** `null`: not known. */
  met: z.boolean().nullable(),
  text: LocalizedText,
  cite: Citation,
})
export type GiftReason = z.infer<typeof GiftReason>

/** Whether a gift may be deducted before tax, in which year, and why (公告2020年第27号). */
export interface GiftDeductibility {
  /** `null` where what is known does not decide it. */
  readonly deductible: boolean | null
  /** The tax year in which it counts. */
  readonly year: number | undefined
  readonly reasons: readonly GiftReason[]
  /** The facts that still matter. */
  readonly missing: readonly string[]
}

const cite = (article: string) => atArticle(taxStatusNotice2020, article)

/** The last day on which a status holds: earlier than listed where a notice took it away (art. 10). */
export const lastDayOf = ({ to, revokedOn }: TaxStatusRecord): PlainDate => {
  if (revokedOn === undefined) return to
  const end = taxStatusEnd(revokedOn)
  return end < to ? end : to
}

const isWithin = (record: TaxStatusRecord, day: PlainDate): boolean => record.from <= day && day <= lastDayOf(record)

const capitalReason = (first: TaxStatusRecord | undefined, { givenOn, statuses }: GiftToRecipient): GiftReason => ({
  code: 'registration-capital',
  met: statuses === undefined ? null : first !== undefined && givenOn <= lastDayOf(first),
  text: {
    zh: first
      ? `注册资金捐赠在首次取得资格的 ${dateParts(first.from).year} 年度扣除`
      : '注册资金捐赠在首次取得资格的年度扣除',
    en: first
      ? `Registration capital counts in ${dateParts(first.from).year}, the first year of the status`
      : 'Registration capital counts in the first year of the status',
  },
  cite: cite('第十二条'),
})

const recipientReason = (gift: GiftToRecipient, first: TaxStatusRecord | undefined): GiftReason => {
  const { recipient, statuses, givenOn } = gift
  if (recipient === 'state-organ')
    return {
      code: 'state-organ',
      met: true,
      text: {
        zh: '县级以上人民政府及其部门等国家机关，无须资格',
        en: 'A state organ from the county up needs no status',
      },
      cite: cite('第一条'),
    }
  if (recipient === 'other')
    return {
      code: 'recipient-without-status',
      met: false,
      text: { zh: '不是公益性社会组织，也不是国家机关', en: 'Neither a public-benefit organisation nor a state organ' },
      cite: cite('第一条'),
    }
  if (gift.registrationCapital) return capitalReason(first, gift)
  const holding = statuses?.find(one => isWithin(one, givenOn))
  return {
    code: 'status-on-the-day',
    met: statuses === undefined ? null : holding !== undefined,
    text: holding
      ? {
          zh: `捐赠当日资格有效，至 ${lastDayOf(holding)}`,
          en: `The status holds on the day, until ${lastDayOf(holding)}`,
        }
      : { zh: '捐赠当日须有公益性捐赠税前扣除资格', en: 'The recipient must have the status on the day of the gift' },
    cite: recipient === 'mass-organisation' ? atArticle(massOrganisations2021, '第三条') : cite('第三条'),
  }
}

/**
 * Whether a gift on a day to a recipient is deductible, and why (公告2020年第27号): the recipient is a state organ or has the status
 * on the day, or the gift was its registration capital (then in the first year of the status); the cause is charitable; the receipt is
 * kept. It says nothing of the limits.
 * @throws ProblemError `not-a-date`; `not-in-force` for what counts in a year before 2020, whose notices are not covered
 */
export const giftDeductible = (gift: GiftToRecipient): GiftDeductibility => {
  const first = gift.statuses?.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]
  const recipient = recipientReason(gift, first)
  const counted = recipient.code === 'registration-capital' ? first?.from : gift.givenOn
  if (counted !== undefined) taxStatusNoticeOn(counted)
  const reasons: GiftReason[] = [
    recipient,
    {
      code: 'charitable-purpose',
      met: gift.charitablePurpose ?? null,
      text: { zh: '用于法律规定的公益慈善事业', en: 'For a charitable cause as the law has it' },
      cite: cite('第二条'),
    },
    {
      code: 'receipt-kept',
      met: gift.receipt ?? null,
      text: { zh: '留存公益事业捐赠票据备查', en: 'The donation receipt is kept' },
      cite: cite('第十一条'),
    },
  ]
  const failed = reasons.some(({ met }) => met === false)
  const names = ['statuses', 'charitablePurpose', 'receipt']
  const missing = failed ? [] : reasons.flatMap(({ met }, index) => (met === null ? (names[index] ?? []) : []))
  const deductible = failed ? false : missing.length > 0 ? null : true
  return {
    deductible,
    year: deductible === false || counted === undefined ? undefined : dateParts(counted).year,
    reasons,
    missing,
  }
}
