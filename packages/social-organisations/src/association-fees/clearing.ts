import {
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  type Problem,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { feesGuide2024, feesNotice2020 } from './documents.js'

interface BarredFee {
  readonly title: LocalizedText
  readonly cite: Citation
}

const ofNotice = (zh: string, en: string, item: string): BarredFee => ({
  title: { zh, en },
  cite: atArticle(feesNotice2020, item),
})
const ofGuide = (zh: string, en: string): BarredFee => ({ title: { zh, en }, cite: feesGuide2024 })

/** Fees that no trade association (行业协会商会) may take. */
export const barredFees = {
  'forced-membership': ofNotice(
    '强制入会并收取会费、阻碍退会',
    'Dues of forced members, or leaving hindered',
    '第一条第一项',
  ),
  'forced-activity': ofNotice(
    '强制参加会议、培训、考试、展览、出国考察等收费活动',
    'Fees of meetings, training, exams, fairs or travel that are forced',
    '第一条第一项',
  ),
  'forced-goods': ofNotice(
    '强制付费订购产品、刊物或者赞助、捐赠',
    'Goods, journals, sponsoring or gifts that are forced',
    '第一条第一项',
  ),
  'authority-used': ofNotice(
    '利用法定职责或者委托授权事项违规收费',
    'Fees by way of a public task or mandate',
    '第一条第二项',
  ),
  'non-members': ofGuide('向非会员收取会费', 'Dues of those who are no members'),
  'basic-service': ofGuide('对会费保障的基本服务另行收费', 'Fees for services that dues pay for'),
  'twice-dues': ofGuide('向同一会员多头重复收取会费', 'Dues of one member taken twice'),
  commission: ofGuide('以“收费返成”“抽成”“分成”方式收取会费', 'Dues taken for a commission'),
  'branch-dues': ofGuide('分支（代表）机构单独收取会费、缴纳管理费', 'Dues of a branch, or a fee of it to the parent'),
  other: { title: { zh: '其他违规收费', en: 'Another fee against the rules' }, cite: feesNotice2020 },
  awards: ofGuide('违规评比达标表彰收费', 'Fees of awards against the rules'),
} as const satisfies Readonly<Record<string, BarredFee>>
/** A fee of {@link barredFees}. */
export type BarredFeeKind = keyof typeof barredFees

/** Where a fee of a trade association comes from. */
export const associationFeeKinds = {
  dues: { zh: '会费', en: 'Dues' },
  service: { zh: '经营服务性收费', en: 'Fee for a service' },
  mandate: { zh: '法定职责或者委托授权事项收费', en: 'Fee for a public task or mandate' },
  other: { zh: '其他收费', en: 'Another fee' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const day = PlainDate.nullable().default(null)

/** One line of the list of fees of a trade association (收费清单); what is not known is `null`. */
export const AssociationFee = z
  .strictObject({
    association: z.string().min(1),
    item: z.string().min(1),
    /** Who pays it, where others pay another amount (会长单位、会员单位); left out: all alike. */
    payer: z.string().min(1).optional(),
    kind: z.enum(keysOf(associationFeeKinds)),
    /** What is taken each time, in fen. */
    amount: z.int().min(0).nullable().default(null),
    /** The document that allows it; of a mandate there has to be one. `'none'`: there is none. */
    basis: z.string().min(1).nullable().default(null),
    /** Firms pay it of their own will. */
    voluntary: z.boolean().nullable().default(null),
    from: PlainDate,
    /** The last day. */
    until: day,
    /** Made public, with what it is for and how much it is; `null`: it was not, left out: not known. */
    publishedOn: PlainDate.nullish(),
  })
  .refine(...lastNotBefore('from', 'until'))
export type AssociationFee = z.infer<typeof AssociationFee>

const publication = {
  ...feesNotice2020,
  confidence: 'unverified',
  note: 'the item on making fees public was not read',
} as const satisfies Citation

/**
 * What a list of fees breaks on a day: forced, without a basis, not made public, or twice on the list at a time; the first three since the
 * notice of 2020-07-02.
 */
export const associationFeeProblems = (list: readonly AssociationFee[], asOf: PlainDate): Problem[] => {
  const stand = ({ from, until }: AssociationFee) => runsOn(from, until, asOf)
  const broken = (code: string, zh: string, en: string, path: Problem['path'], cite?: Citation) =>
    brokenRule(code, { text: { zh, en }, ...(cite && { cite }) }, path)
  return list.flatMap((fee, index) => {
    if (!stand(fee)) return []
    const twice = list.findIndex(
      one => stand(one) && one.association === fee.association && one.item === fee.item && one.payer === fee.payer,
    )
    const asked = asOf >= feesNotice2020.issued
    return [
      ...(asked && fee.voluntary === false && fee.kind !== 'mandate'
        ? [
            broken(
              'association-fee-forced',
              '不得强制收费',
              'nobody is made to pay',
              [index, 'voluntary'],
              atArticle(feesNotice2020, '第一条第一项'),
            ),
          ]
        : []),
      ...(asked && fee.kind === 'mandate' && fee.basis === 'none'
        ? [
            broken(
              'association-fee-basis',
              '法定职责、委托授权事项收费应当有依据',
              'a fee for a public task has a basis',
              [index, 'basis'],
              atArticle(feesNotice2020, '第一条第二项'),
            ),
          ]
        : []),
      ...(!asked || fee.publishedOn === undefined || happenedBy(fee.publishedOn, asOf)
        ? []
        : [
            broken(
              'association-fee-published',
              '收费项目和标准应当公示',
              'what is taken and how much is made public',
              [index, 'publishedOn'],
              publication,
            ),
          ]),
      ...(twice < index
        ? [broken('association-fee-twice', '同一收费项目重复列示', 'a fee stands on the list once', [index, 'item'])]
        : []),
    ]
  })
}

const money = z.int().min(0)

/** A fee of a trade association that was found and dealt with (涉企收费清理); sums in fen. */
export const FeeClearing = z
  .strictObject({
    association: z.string().min(1),
    /** What it broke; `null`: a lawful fee that was lowered or waived. */
    kind: z.enum(keysOf(barredFees)).nullable(),
    foundOn: PlainDate,
    /** What was taken against the rules, and what of it was refunded; left out: not told. */
    taken: money.optional(),
    refunded: money.optional(),
    refundedOn: day,
    /** By how much lawful fees were lowered or waived for the year, and when (`null`: not yet); left out: not told. */
    cut: money.optional(),
    cutOn: PlainDate.nullish(),
    correctBy: day,
    /** All put right; `null`: not yet, left out: not told. */
    correctedOn: PlainDate.nullish(),
  })
  .refine(
    ({ taken, refunded = 0 }) => taken === undefined || refunded <= taken,
    refusal(['refunded'], '退还金额多于收取金额', 'more refunded than was taken'),
  )
  .refine(
    ({ foundOn, refundedOn, correctedOn }) => foundOn <= (correctedOn ?? foundOn) && foundOn <= (refundedOn ?? foundOn),
    refusal(['foundOn'], '退还或者整改日期早于发现日期', 'refunded or put right before it was found'),
  )
export type FeeClearing = z.infer<typeof FeeClearing>

/** Of a lawful fee nothing was taken against the rules. */
const takenOf = ({ kind, taken }: FeeClearing): number | undefined => taken ?? (kind === null ? 0 : undefined)

/** What is still to be refunded on a day, in fen; `null`: what was taken or refunded is not told. */
export const outstandingRefund = (clearing: FeeClearing, asOf: PlainDate): number | null => {
  const taken = takenOf(clearing)
  if (taken === undefined || (taken > 0 && clearing.refunded === undefined)) return null
  return taken - (happenedBy(clearing.refundedOn, asOf) ? (clearing.refunded ?? 0) : 0)
}

/** What the clearing of a fee breaks on a day; a document is named where it held when the fee was found. */
export const feeClearingProblems = (clearing: FeeClearing, asOf: PlainDate): Problem[] => {
  const { kind, correctBy, correctedOn } = clearing
  const document: Citation = kind === null ? feesNotice2020 : barredFees[kind].cite
  const cite = (document.effective ?? document.issued!) <= clearing.foundOn ? document : undefined
  const broken = (code: string, zh: string, en: string, path: string, due?: PlainDate) =>
    brokenRule(code, { text: { zh, en }, ...(cite && { cite }) }, [path], due)
  return [
    ...(correctBy !== null && isLate(correctedOn, correctBy, asOf)
      ? [
          broken(
            'fee-corrected-in-time',
            '违规收费应当按期整改',
            'a fee against the rules is put right in time',
            'correctedOn',
            correctBy,
          ),
        ]
      : []),
    ...(happenedBy(correctedOn, asOf) && (outstandingRefund(clearing, asOf) ?? 0) > 0
      ? [broken('fee-refunded', '违规收取的费用应当退还', 'what was taken against the rules is refunded', 'refunded')]
      : []),
  ]
}

/** Whether it is not told by how much a lawful fee was cut, or when; of a barred one where one of the two is told and the other is not. */
const isCutUntold = ({ kind, cut, cutOn }: FeeClearing): boolean =>
  cut === undefined ? cutOn !== null && (kind === null || cutOn !== undefined) : cut > 0 && cutOn === undefined

/**
 * What fees were cut by in a period, from its first day to its last, in fen; refunds of what was never owed are no cut. `null`: of one found
 * by then it is not told.
 */
export const feesCutIn = (
  clearings: readonly FeeClearing[],
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): number | null => {
  const within = ({ cutOn }: FeeClearing) => cutOn != null && from <= cutOn && cutOn <= asOf
  return clearings.some(one => one.foundOn <= asOf && isCutUntold(one) && (one.cutOn == null || within(one)))
    ? null
    : clearings.filter(within).reduce((sum, { cut = 0 }) => sum + cut, 0)
}

/** What was refunded in a period of fees that broke the rules, from its first day to its last, in fen; `null`: of one found by then it is not told. */
export const feesRefundedIn = (
  clearings: readonly FeeClearing[],
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): number | null =>
  clearings.some(one => one.foundOn <= asOf && takenOf(one) !== 0 && one.refunded === undefined)
    ? null
    : clearings
        .filter(({ refundedOn }) => refundedOn !== null && from <= refundedOn && refundedOn <= asOf)
        .reduce((sum, { refunded = 0 }) => sum + refunded, 0)
