import { atArticle, type Citation, PlainDate, type Problem, problem as problemOf } from '@minzheng/core'
import { checkSocialCreditCode } from '@minzheng/core/identifiers'
import * as z from 'zod'
import { donatedThings } from '../donation-value/rules.js'
import { charityLaw2023, taxStatusNotice2020 } from '../shared/documents.js'
import { donationReceipts2024 } from '../shared/tax-documents.js'

/** Where it is written what a receipt must say. */
export const donationReceiptSources: readonly Citation[] = [
  atArticle(charityLaw2023, '第三十八条'),
  atArticle(taxStatusNotice2020, '第十一条、第十三条'),
  atArticle(donationReceipts2024, '第六条'),
]

const amount = z.int().min(0).max(10_000_000_000_000)

/** One line of a receipt; money in fen. */
export const ReceiptLine = z.strictObject({
  code: z.string().optional(),
  /** 项目名称: money, or the kind of the thing. */
  name: z.string().optional(),
  thing: z.enum(donatedThings),
  unit: z.string().optional(),
  quantity: z.number().positive().optional(),
  amount,
  /** The donor’s certificate of the value; not asked of money. */
  certificate: z.boolean().default(false),
})
export type ReceiptLine = z.infer<typeof ReceiptLine>

/**
 * A receipt for a donation (公益事业捐赠票据), or the record that is kept where the donor is anonymous or waives it. What may be
 * empty is judged by {@link donationReceiptProblems}, so that a faulty receipt can be read at all. Whether a seal is there is not known
 * where it is left out.
 */
export const DonationReceipt = z.strictObject({
  code: z.string().optional(),
  number: z.string().optional(),
  checkCode: z.string().optional(),
  issuedOn: PlainDate.optional(),
  receivedOn: PlainDate.optional(),
  /** Printed under the seal of the ministry or of a province’s finance department. */
  fiscalSeal: z.boolean().nullish(),
  recipient: z.strictObject({ name: z.string().optional(), seal: z.boolean().nullish() }),
  /** 经手人. */
  handler: z.string().optional(),
  donor: z.strictObject({
    /** Whether a receipt is given, or only a record is kept. */
    kind: z.enum(['named', 'anonymous', 'waived']).default('named'),
    name: z.string().optional(),
    /** Of an organisation. */
    creditCode: z.string().optional(),
    isOrganisation: z.boolean().default(false),
  }),
  lines: z.array(ReceiptLine).default([]),
  total: amount.optional(),
})
export type DonationReceipt = z.infer<typeof DonationReceipt>

const problem = (
  code: string,
  path: Problem['path'],
  message: readonly [string, string],
  remedy: readonly [string, string],
  severity: Problem['severity'] = 'error',
): Problem => problemOf(code, severity, path, message, remedy)

/** Whether this is a receipt under the measures of 2024; what those of 2010 asked for was not read. */
const underMeasures = ({ donor, issuedOn }: DonationReceipt): boolean =>
  donor.kind === 'named' && (issuedOn === undefined || issuedOn >= donationReceipts2024.effective)

const isEmpty = (text: string | undefined): boolean => text === undefined || text.trim() === ''

/** What the Law (art. 38) asks of every receipt, and 财综〔2024〕1号 art. 6 beside it. */
const missing = (receipt: DonationReceipt): Problem[] => {
  const { donor, recipient } = receipt
  const isReceipt = underMeasures(receipt)
  const asked: readonly (readonly [boolean, readonly string[], string, string])[] = [
    [donor.kind === 'anonymous' || !isEmpty(donor.name), ['donor', 'name'], '捐赠人', 'the donor'],
    [!isEmpty(recipient.name), ['recipient', 'name'], '慈善组织名称', 'the organisation'],
    [!isEmpty(receipt.handler), ['handler'], '经办人姓名', 'the handler'],
    [receipt.lines.length > 0, ['lines'], '捐赠财产的种类及数量', 'kind and quantity of what is given'],
    [receipt.issuedOn !== undefined, ['issuedOn'], '票据日期', 'the date'],
    [!isReceipt || !isEmpty(receipt.code), ['code'], '票据代码', 'the code of the receipt'],
    [!isReceipt || !isEmpty(receipt.number), ['number'], '票据号码', 'the number of the receipt'],
    [!isReceipt || !isEmpty(receipt.checkCode), ['checkCode'], '校验码', 'the check code'],
    [!isReceipt || receipt.total !== undefined, ['total'], '金额合计', 'the total'],
    [!isReceipt || receipt.fiscalSeal !== false, ['fiscalSeal'], '票据监制章', 'the seal of the finance department'],
    [!isReceipt || recipient.seal !== false, ['recipient', 'seal'], '接受单位印章', 'the seal of the organisation'],
  ]
  return asked.flatMap(([there, path, zh, en]) =>
    there
      ? []
      : problem('receipt-content-missing', [...path], [`缺少${zh}。`, `It lacks ${en}.`], ['请补充。', 'Add it.']),
  )
}

/** A seal of which the record does not say whether it is there. */
const sealProblems = (receipt: DonationReceipt): Problem[] =>
  underMeasures(receipt)
    ? (
        [
          [receipt.fiscalSeal, ['fiscalSeal'], '票据监制章', 'the seal of the finance department'],
          [receipt.recipient.seal, ['recipient', 'seal'], '接受单位印章', 'the seal of the organisation'],
        ] as const
      ).flatMap(([there, path, zh, en]) =>
        typeof there === 'boolean'
          ? []
          : problem(
              'receipt-seal-unknown',
              [...path],
              [`未说明是否有${zh}。`, `Whether ${en} is there is not said.`],
              ['请核对票据。', 'Look at the receipt.'],
              'warning',
            ),
      )
    : []

const lineProblems = (line: ReceiptLine, index: number, isReceipt: boolean): Problem[] => {
  const at = (key: string): Problem['path'] => ['lines', index, key]
  const isThing = line.thing !== 'money'
  return [
    ...(isEmpty(line.name)
      ? [
          problem(
            'receipt-content-missing',
            at('name'),
            ['缺少项目名称。', 'It lacks the kind.'],
            ['请补充。', 'Add it.'],
          ),
        ]
      : []),
    ...(isThing && line.quantity === undefined
      ? [
          problem(
            'receipt-content-missing',
            at('quantity'),
            ['缺少捐赠财产的数量。', 'It lacks the quantity.'],
            ['请补充。', 'Add it.'],
          ),
        ]
      : []),
    ...(isThing && !line.certificate && isReceipt
      ? [
          problem(
            'receipt-without-value-certificate',
            at('certificate'),
            [
              '捐赠方没有提供价值证明，不得开具捐赠票据。',
              'Without the donor’s certificate of the value no receipt may be issued.',
            ],
            ['请先取得注明公允价值的证明。', 'Get a certificate that states the fair value first.'],
          ),
        ]
      : []),
  ]
}

const donorProblems = (receipt: DonationReceipt): Problem[] => {
  const { donor } = receipt
  if (donor.kind !== 'named' || !donor.isOrganisation) return []
  if (donor.creditCode === undefined && !underMeasures(receipt)) return []
  if (donor.creditCode === undefined)
    return [
      problem(
        'receipt-content-missing',
        ['donor', 'creditCode'],
        ['缺少交款人统一社会信用代码。', 'It lacks the donor’s credit code.'],
        ['请补充。', 'Add it.'],
      ),
    ]
  const checked = checkSocialCreditCode(donor.creditCode)
  return checked.valid ? [] : checked.problems.map(one => ({ ...one, path: ['donor', 'creditCode', ...one.path] }))
}

/**
 * What is wrong with a receipt (慈善法 art. 38, 公告2020年第27号 arts. 11 and 13, 财综〔2024〕1号 art. 6): `receipt-content-missing`,
 * `receipt-seal-unknown`, `receipt-without-value-certificate`, `receipt-total-wrong`, `receipt-before-gift`, `identifier-…` of the donor’s credit code.
 * Of an anonymous or waiving donor only the record is asked; of a receipt before 2024-02-01 what the Law asks for, before 2020 no
 * certificate either, since the texts of those days were not read. The list of article 6 was not read to its end.
 */
export const donationReceiptProblems = (receipt: DonationReceipt): Problem[] => {
  const { donor, lines, total, issuedOn, receivedOn } = receipt
  const beforeNotice = issuedOn !== undefined && issuedOn < taxStatusNotice2020.effective
  const sum = lines.reduce((all, line) => all + line.amount, 0)
  return [
    ...missing(receipt),
    ...sealProblems(receipt),
    ...lines.flatMap((line, index) => lineProblems(line, index, donor.kind === 'named' && !beforeNotice)),
    ...donorProblems(receipt),
    ...(total !== undefined && total !== sum
      ? [
          problem(
            'receipt-total-wrong',
            ['total'],
            ['金额合计与各项之和不符。', 'The total is not the sum of the lines.'],
            ['请核对各项金额。', 'Check the amounts.'],
          ),
        ]
      : []),
    ...(issuedOn !== undefined && receivedOn !== undefined && issuedOn < receivedOn
      ? [
          problem(
            'receipt-before-gift',
            ['issuedOn'],
            ['开票日期早于收到捐赠的日期。', 'It was issued before the gift was received.'],
            ['请核对日期。', 'Check the dates.'],
            'warning',
          ),
        ]
      : []),
  ]
}
