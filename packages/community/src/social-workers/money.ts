import { keysOf } from '@minzheng/core'
import { choice, date, each, fen, ifKnown, months, orNone, yesNo } from '@minzheng/core/fields'
import { allOf, anyOf, defineProgram, type EnumExpression, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { localSocialWorkerRules } from './documents.js'
import { type SocialWorkLevel, socialWorkLevels } from './level.js'

const cite = localSocialWorkerRules
const level = ifKnown(choice(socialWorkLevels, '职业资格级别', 'Level of the certificate'))
const levels = keysOf(socialWorkLevels)

const amounts = (zhWhat: string, enWhat: string) =>
  each(socialWorkLevels, (zh, en) => orNone(fen(`${zh}${zhWhat}`, `${enWhat}: ${en}`)))

/** The amount of the level that is held; of none, nothing. */
const byLevel = (
  held: EnumExpression<SocialWorkLevel | 'none'> | EnumExpression<SocialWorkLevel>,
  of: Readonly<Record<SocialWorkLevel, NumberExpression>>,
): NumberExpression =>
  levels
    .map(one => (held as EnumExpression<SocialWorkLevel>).is(one).choose(of[one].otherwise(0), 0))
    .reduce((sum, one) => sum.plus(one))

/** Who passed the examination, and asks for the award of the place. What is left out is not known. */
export const CertificateAwardFacts = z.strictObject({
  asOf: date('申请日期', 'Day'),
  level,
  /** The highest level for which the place has paid already. */
  paidLevel: ifKnown(
    choice({ none: ['未领取', 'None'], ...socialWorkLevels }, '已领取奖励的级别', 'Level paid for already'),
  ),
  /** Registered, and the registration runs. */
  registered: ifKnown(yesNo('证书已登记且在有效期内', 'The certificate is registered')),
  /** The yearly review was passed. */
  reviewPassed: ifKnown(yesNo('年度考核合格', 'Passed the yearly review')),
  publicPost: ifKnown(yesNo('机关事业单位在编', 'Holds a public post')),
})

/** What a place pays once for a certificate, by level. `null`: nothing; left out: not known. */
export const CertificateAwardPolicy = z.strictObject({
  amounts: amounts('一次性奖励', 'Award'),
  /** Who is paid already for a lower level gets the difference (就高补差). */
  differenceOnly: yesNo('晋级只补差额', 'A higher level gives the difference'),
  registrationNeeded: yesNo('须登记有效', 'Registration needed'),
  reviewNeeded: yesNo('须年度考核合格', 'Yearly review needed'),
  publicPostExcluded: yesNo('不含在编人员', 'Public posts get none'),
})

/** 社会工作者持证一次性奖励 since 2017-01-01, the year of the oldest local rule that is known. */
export const socialWorkAward2017 = defineProgram({
  id: 'social-work-award',
  title: { zh: '社会工作者持证一次性奖励', en: 'Award for a social-work certificate' },
  inForce: { from: '2017-01-01', cite },
  facts: CertificateAwardFacts,
  policy: CertificateAwardPolicy,
  rules({ level, paidLevel, registered, reviewPassed, publicPost }, policy) {
    // For one level once: who was paid for it, or for a higher one, gets nothing more.
    const paidAlready = anyOf(
      ...levels.flatMap((one, index) => levels.slice(index).map(higher => level.is(one).and(paidLevel.is(higher)))),
    ).as({ zh: '该级别已领取', en: 'Paid for already' }, { cite })
    const eligible = allOf(
      paidAlready.not(),
      registered.or(policy.registrationNeeded.not()),
      reviewPassed.or(policy.reviewNeeded.not()),
      publicPost.not().or(policy.publicPostExcluded.not()),
    ).as({ zh: '属于奖励对象', en: 'Eligible' }, { cite })
    const amount = byLevel(level, policy.amounts).as(
      { zh: '奖励标准', en: 'Amount of the level' },
      { unit: 'fen', cite },
    )
    const paid = byLevel(paidLevel, policy.amounts)
    const deducted = paidLevel
      .is('none')
      .choose(0, policy.differenceOnly.choose(paid, 0))
      .as({ zh: '已领取部分', en: 'Paid before' }, { unit: 'fen', cite })
    const award = eligible
      .choose(amount.minus(deducted).atLeastZero(), 0)
      .as({ zh: '应发奖励', en: 'Award' }, { unit: 'fen', cite })
    return { paidAlready, eligible, amount, deducted, award }
  },
})

/** What a place pays once for a social-work certificate of a level (高级社会工作师奖金 and the lower levels), in fen. */
export const socialWorkAward = versions(socialWorkAward2017)

/** A certified social worker in one month. */
export const CertificateAllowanceFacts = z.strictObject({
  asOf: date('计发日期', 'Day'),
  level,
  registered: ifKnown(yesNo('证书已登记且在有效期内', 'The certificate is registered')),
  inPost: ifKnown(yesNo('在社会工作岗位', 'Works in a social-work post')),
  publicPost: ifKnown(yesNo('机关事业单位在编', 'Holds a public post')),
  /** Months for which the place has paid already. */
  monthsPaid: ifKnown(months('已发月数', 'Months paid already')),
})

/** What a place pays a month for a certificate, by level, and for how long. `null`: nothing, or no limit; left out: not known. */
export const CertificateAllowancePolicy = z.strictObject({
  rates: each(socialWorkLevels, (zh, en) => orNone(fen(`${zh}职业津贴`, `Allowance: ${en}`, { per: 'month' }))),
  registrationNeeded: yesNo('须登记有效', 'Registration needed'),
  publicPostExcluded: yesNo('不含在编人员', 'Public posts get none'),
  monthsMost: orNone(months('最长发放月数', 'Months, at most')),
})

/** 社会工作者职业津贴 since 2017-01-01, before the oldest local rule that is known. */
export const socialWorkAllowance2017 = defineProgram({
  id: 'social-work-allowance',
  title: { zh: '社会工作者职业津贴', en: 'Monthly allowance for a social-work certificate' },
  inForce: { from: '2017-01-01', cite },
  facts: CertificateAllowanceFacts,
  policy: CertificateAllowancePolicy,
  rules({ level, registered, inPost, publicPost, monthsPaid }, policy) {
    const eligible = allOf(
      inPost,
      registered.or(policy.registrationNeeded.not()),
      publicPost.not().or(policy.publicPostExcluded.not()),
      policy.monthsMost.ifSet(most => monthsPaid.lessThan(most)),
    ).as({ zh: '属于津贴对象', en: 'Eligible' }, { cite })
    const rate = byLevel(level, policy.rates).as({ zh: '津贴标准', en: 'Rate' }, { unit: 'fen/month', cite })
    const allowance = eligible
      .choose(rate, 0)
      .as({ zh: '每月津贴', en: 'Allowance a month' }, { unit: 'fen/month', cite })
    return { eligible, rate, allowance }
  },
})

/** The monthly allowance of a social worker by the level of the certificate (职业津贴), in fen; only the highest level counts. */
export const socialWorkAllowance = versions(socialWorkAllowance2017)

/** Somebody newly hired as a social worker. */
export const NewHireFacts = z.strictObject({
  asOf: date('申请日期', 'Day'),
  level: ifKnown(choice({ none: ['无', 'None'], ...socialWorkLevels }, '职业资格级别', 'Level of the certificate')),
  /** By a private agency of social work (民办社会工作服务机构). */
  privateAgency: ifKnown(yesNo('由民办社会工作服务机构聘用', 'Hired by a private agency')),
  hired: ifKnown(date('聘用日期', 'Day of hiring', { notAfter: 'asOf' })),
  /** No private agency of the place had hired them before (首次入职). */
  firstHire: ifKnown(yesNo('首次入职当地民办机构', 'First hired by a private agency of the place')),
  /** Under contract since, and still. */
  employed: ifKnown(yesNo('合同存续', 'Still employed')),
  /** Months of social insurance paid in this employment. */
  insuredMonths: ifKnown(months('连续缴纳社会保险月数', 'Months of insurance')),
  paidBefore: ifKnown(yesNo('曾领取该补贴', 'Was paid before')),
})

/** What a place pays once to who was newly hired, and after how long. `null`: nothing, not asked; left out: not known. */
export const NewHirePolicy = z.strictObject({
  amounts: amounts('新聘用补贴', 'Subsidy'),
  privateOnly: yesNo('限民办机构', 'Private agencies only'),
  /** The first day of hiring that counts as new. */
  hiredFrom: orNone(date('聘用日期不早于', 'Hired on this day or later')),
  /** Who worked for an agency of the place before is none (限首次入职). */
  firstHireOnly: yesNo('限首次入职', 'First hiring only'),
  monthsLeast: months('就业须满', 'Months employed, at least', { most: 120 }),
  insuredMonthsLeast: orNone(months('缴纳社会保险须满', 'Months insured, at least', { most: 120 })),
})

/** 新聘用社会工作者补贴 since 2017-06-01, before the oldest local rule that is known. */
export const socialWorkNewHireSubsidy2017 = defineProgram({
  id: 'social-work-new-hire-subsidy',
  title: { zh: '新聘用社会工作者补贴', en: 'Subsidy for newly hired social workers' },
  inForce: { from: '2017-06-01', cite },
  facts: NewHireFacts,
  policy: NewHirePolicy,
  rules({ asOf, level, privateAgency, hired, firstHire, employed, insuredMonths, paidBefore }, policy) {
    const newlyHired = allOf(
      policy.hiredFrom.ifSet(first => hired.atLeast(first)),
      firstHire.or(policy.firstHireOnly.not()),
    ).as({ zh: '属于新聘用', en: 'Newly hired' }, { cite })
    const longEnough = hired
      .monthsUntil(asOf)
      .atLeast(policy.monthsLeast)
      .as({ zh: '就业满规定期限', en: 'Employed long enough' }, { cite })
    const eligible = allOf(
      paidBefore.not(),
      privateAgency.or(policy.privateOnly.not()),
      employed,
      newlyHired,
      longEnough,
      policy.insuredMonthsLeast.ifSet(least => insuredMonths.atLeast(least)),
    ).as({ zh: '属于补贴对象', en: 'Eligible' }, { cite })
    const amount = byLevel(level, policy.amounts).as(
      { zh: '补贴标准', en: 'Amount of the level' },
      { unit: 'fen', cite },
    )
    const subsidy = eligible.choose(amount, 0).as({ zh: '应发补贴', en: 'Subsidy' }, { unit: 'fen', cite })
    return { newlyHired, longEnough, eligible, amount, subsidy }
  },
})

/** What a place pays once to a social worker whom a private agency newly hired and kept (新聘用社会工作者补贴), in fen. */
export const socialWorkNewHireSubsidy = versions(socialWorkNewHireSubsidy2017)
