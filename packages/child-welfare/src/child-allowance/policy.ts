import { choice, fen, ifAny, months, orNone, share, yesNo } from '@minzheng/core/fields'
import { oneDibaoStandard } from '@minzheng/policy'
import * as z from 'zod'

const shareOfRate = (zh: string, en: string) => share(`${zh}：占标准比例`, `${en}: share of the rate`, { most: 2 })
/** How a payment is made up where a child draws something else. */
const pay = (zh: string, en: string) =>
  choice(
    {
      none: ['全额', 'In full'],
      drawn: ['补差（扣减已领）', 'Topped up, less what is drawn'],
      gap: ['按标准与低保标准之差', 'Of the gap to the dibao standard'],
    },
    zh,
    en,
  )
const atSchoolFrom18 = (zh: string, en: string) =>
  choice(
    {
      no: ['不再发放', 'Not paid any more'],
      'up-to-bachelor': ['本科及以下在读的继续', 'Goes on up to the bachelor'],
      'any-school': ['在读的继续（含研究生）', 'Goes on at any school'],
    },
    zh,
    en,
  )

/**
 * What a category of children gets: `share` of the rate of its care, or a fixed `amount` instead of it. A place that does not pay
 * the category sets the share to none; where nothing is said of it, whether it is paid is not known. `none` pays in full; `drawn`
 * tops up what the child draws already (补差); `gap` pays the share of what the rate exceeds the dibao standard by (浙江),
 * whatever is drawn. The second pair holds in poor families, where the place treats them otherwise. Orphans (国办发〔2010〕54号
 * 二（一）) and children with HIV (民发〔2012〕179号 三) are paid in full where the place does not say how.
 */
const categoryRate = (zh: string, en: string) =>
  z.strictObject({
    amount: ifAny(fen(`${zh}：定额`, `${en}: amount`, { per: 'month' })),
    share: orNone(shareOfRate(zh, en)),
    pay: ifAny(pay(`${zh}：发放方式`, `${en}: full or top-up`)),
    sharePoor: ifAny(share(`${zh}：困难家庭占标准比例`, `${en}: share of the rate in a poor family`, { most: 2 })),
    payPoor: ifAny(pay(`${zh}：困难家庭发放方式`, `${en}: full or top-up in a poor family`)),
  })

/** A category of which no national document says whether it is topped up: left out, what a child gets who draws something is not known. */
const localRate = (zh: string, en: string) =>
  categoryRate(zh, en).extend({ pay: pay(`${zh}：发放方式`, `${en}: full or top-up`) })

/** What a place sets for the allowance of children. */
export const ChildAllowancePolicy = z.strictObject({
  scatteredRate: fen('社会散居孤儿标准', 'Rate of orphans in families', { per: 'month', value: 'orphan.rate.family' }),
  institutionRate: fen('机构养育孤儿标准', 'Rate in institutions', { per: 'month', value: 'orphan.rate.institution' }),
  leastScattered: fen('散居最低标准', 'Least rate in families', { per: 'month' }),
  leastInstitution: fen('机构最低标准', 'Least rate in institutions', { per: 'month' }),
  /** Where a payment is the gap to it. */
  dibaoStandard: oneDibaoStandard,
  orphan: categoryRate('孤儿', 'Orphans'),
  hiv: categoryRate('感染艾滋病病毒儿童', 'Children with HIV').extend({
    /**
     * Whether a child in an institution is paid by the rate there: 民发〔2012〕179号 says only that of the orphans of the place, and
     * some places pay by care, others that of families to all. Left out: not known.
     */
    byCare: yesNo('感染艾滋病病毒儿童：机构养育的按机构标准', 'Children with HIV: by the care'),
    after18: atSchoolFrom18('感染艾滋病病毒儿童：年满18周岁仍在校的', 'Children with HIV: from 18 on, still at school'),
  }),
  /** Topped up by 民发〔2019〕62号 三（一） since 2020; before, as the place says. */
  unattended: localRate('事实无人抚养儿童', 'De-facto unattended children'),
  guardianshipMissing: localRate('父母监护缺失', 'Guardianship missing'),
  guardiansUnable: localRate('父母无力履行监护职责', 'Guardians unable'),
  illOrDisabled: localRate('重病重残', 'Severely ill or disabled'),
  /** Whether these are paid is for places as well: they see to the living of other children in difficulty (国发〔2016〕36号 二（一）). */
  poorFamily: localRate('困难家庭儿童', 'Children of poor families'),
  keyHardship: localRate('重点困境儿童', 'Key children in difficulty'),
  /** Marginal families are poor families too, beside those on dibao or tekun and the registered poor. */
  marginalIsPoor: yesNo('低保边缘家庭视同困难家庭', 'Marginal families are poor families'),
  /** A share is rounded up to a whole yuan (义乌, 嵊泗); otherwise to the fen. */
  roundUpToYuan: ifAny(yesNo('不足一元进一元', 'Rounded up to a yuan')),
  /** What is drawn and the allowance together stay within the rate (嵊泗). */
  totalWithinRate: ifAny(yesNo('合计不超过标准', 'In all within the rate')),
  /** By what the higher of several categories is chosen; the sources say only 就高. Left out: by what is paid. */
  higherBy: ifAny(
    choice(
      { payment: ['应发金额', 'What is paid'], rate: ['保障标准', 'The rate'] },
      '就高的依据',
      'What the higher is chosen by',
    ),
  ),
  /** Whether orphans and unattended children who are still at school go on. Left out: not known. */
  after18: atSchoolFrom18('年满18周岁仍在校的', 'From 18 on, still at school'),
  /** Paid once to an orphan or unattended child who is not at school at 18: so many months’ rate; none where nothing is paid. */
  lumpSumMonths: orNone(months('年满18周岁一次性发放月数', 'Months paid at once at 18', { most: 36 })),
})
export type ChildAllowancePolicy = z.infer<typeof ChildAllowancePolicy>
