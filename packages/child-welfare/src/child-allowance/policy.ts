import { oneDibaoStandard } from '@minzheng/policy'
import { label, words } from '@minzheng/rules'
import * as z from 'zod'

const money = z.int().min(0).max(10_000_000)

/** How a payment is made up where a child draws something else. */
const deductions = z.enum(['none', 'drawn', 'gap']).meta(
  words({
    none: { zh: '全额', en: 'In full' },
    drawn: { zh: '补差（扣减已领）', en: 'Topped up, less what is drawn' },
    gap: { zh: '按标准与低保标准之差', en: 'Of the gap to the dibao standard' },
  }),
)
const higherBy = { payment: { zh: '应发金额', en: 'What is paid' }, rate: { zh: '保障标准', en: 'The rate' } }
const after18 = {
  no: { zh: '不再发放', en: 'Not paid any more' },
  'up-to-bachelor': { zh: '本科及以下在读的继续', en: 'Goes on up to the bachelor' },
  'any-school': { zh: '在读的继续（含研究生）', en: 'Goes on at any school' },
}

const atSchoolFrom18 = (zh: string, en: string) =>
  z.enum(['no', 'up-to-bachelor', 'any-school']).meta({ ...label(zh, en), ...words(after18) })

const share = z.number().min(0).max(2).multipleOf(0.01)

/**
 * What a category of children gets: `share` of the rate of its care, or a fixed `amount` instead of it. A place that does not pay
 * the category sets the share to none; where nothing is said of it, whether it is paid is not known. `none` pays in full; `drawn`
 * tops up what the child draws already (补差); `gap` pays the share of what the rate exceeds the dibao standard by (浙江),
 * whatever is drawn. The second pair holds in poor families, where the place treats them otherwise.
 */
const categoryRate = (zh: string, en: string) =>
  z.object({
    amount: money.optional().meta(label(`${zh}：定额`, `${en}: amount`, 'fen/month')),
    share: share.nullable().meta(label(`${zh}：占标准比例`, `${en}: share of the rate`)),
    pay: deductions.optional().meta(label(`${zh}：发放方式`, `${en}: full or top-up`)),
    sharePoor: share.optional().meta(label(`${zh}：困难家庭占标准比例`, `${en}: share of the rate in a poor family`)),
    payPoor: deductions.optional().meta(label(`${zh}：困难家庭发放方式`, `${en}: full or top-up in a poor family`)),
  })

/** A category that a place may pay beside those of the national documents; where it says nothing, it does not. */
const localRate = (zh: string, en: string) => {
  const rate = categoryRate(zh, en)
  const { amount, share } = rate.shape
  return rate.extend({
    amount: amount.unwrap().optional().meta(amount.meta()!),
    share: share.unwrap().optional().meta(share.meta()!),
  })
}

/** What a place sets for the allowance of children. */
export const ChildAllowancePolicy = z.object({
  scatteredRate: money.meta({
    ...label('社会散居孤儿标准', 'Rate of orphans in families', 'fen/month'),
    value: 'orphan.rate.family',
  }),
  institutionRate: money.meta({
    ...label('机构养育孤儿标准', 'Rate in institutions', 'fen/month'),
    value: 'orphan.rate.institution',
  }),
  leastScattered: money.meta(label('散居最低标准', 'Least rate in families', 'fen/month')),
  leastInstitution: money.meta(label('机构最低标准', 'Least rate in institutions', 'fen/month')),
  /** Where a payment is the gap to it. */
  dibaoStandard: oneDibaoStandard,
  orphan: categoryRate('孤儿', 'Orphans'),
  hiv: categoryRate('感染艾滋病病毒儿童', 'Children with HIV').extend({
    /**
     * Whether a child in an institution is paid by the rate there: 民发〔2012〕179号 says only that of the orphans of the place, and
     * some places pay by care, others that of families to all. Left out: not known.
     */
    byCare: z.boolean().meta(label('感染艾滋病病毒儿童：机构养育的按机构标准', 'Children with HIV: by the care')),
    after18: atSchoolFrom18('感染艾滋病病毒儿童：年满18周岁仍在校的', 'Children with HIV: from 18 on, still at school'),
  }),
  unattended: categoryRate('事实无人抚养儿童', 'De-facto unattended children'),
  guardianshipMissing: categoryRate('父母监护缺失', 'Guardianship missing'),
  guardiansUnable: categoryRate('父母无力履行监护职责', 'Guardians unable'),
  illOrDisabled: categoryRate('重病重残', 'Severely ill or disabled'),
  poorFamily: localRate('困难家庭儿童', 'Children of poor families'),
  keyHardship: localRate('重点困境儿童', 'Key children in difficulty'),
  /** Marginal families are poor families too, beside those on dibao or tekun and the registered poor. */
  marginalIsPoor: z.boolean().meta(label('低保边缘家庭视同困难家庭', 'Marginal families are poor families')),
  /** A share is rounded up to a whole yuan (义乌, 嵊泗); otherwise to the fen. */
  roundUpToYuan: z.boolean().optional().meta(label('不足一元进一元', 'Rounded up to a yuan')),
  /** What is drawn and the allowance together stay within the rate (嵊泗). */
  totalWithinRate: z.boolean().optional().meta(label('合计不超过标准', 'In all within the rate')),
  /** By what the higher of several categories is chosen; the sources say only 就高. Left out: by what is paid. */
  higherBy: z
    .enum(['payment', 'rate'])
    .optional()
    .meta({ ...label('就高的依据', 'What the higher is chosen by'), ...words(higherBy) }),
  /** Whether orphans and unattended children who are still at school go on. Left out: not known. */
  after18: atSchoolFrom18('年满18周岁仍在校的', 'From 18 on, still at school'),
  /** Paid once to an orphan or unattended child who is not at school at 18: so many months’ rate; none where nothing is paid. */
  lumpSumMonths: z
    .int()
    .min(0)
    .max(36)
    .nullable()
    .meta(label('年满18周岁一次性发放月数', 'Months paid at once at 18', 'month')),
})
export type ChildAllowancePolicy = z.infer<typeof ChildAllowancePolicy>
