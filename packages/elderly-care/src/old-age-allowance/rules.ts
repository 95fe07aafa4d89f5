import { addDays, atArticle, type Citation, dateParts, lastDayOfMonth, type PlainDate, plainDate } from '@minzheng/core'
import { date, fen, ifAny, ifKnown, orNone, yesNo } from '@minzheng/core/fields'
import { allOf, type BooleanExpression, defineProgram, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { elderRightsLaw, elderRightsLaw2012, localAllowanceRules } from '../shared/documents.js'

/** One elder, for one month; `ageDay` is the day on which the age counts, see {@link allowanceAgeDay}. */
export const OldAgeAllowanceFacts = z.strictObject({
  ageDay: date('年龄计算日', 'Day on which the age counts'),
  birth: ifKnown(date('出生日期', 'Date of birth', { notAfter: 'ageDay' })),
  dibao: ifKnown(yesNo('低保对象', 'On dibao')),
  /** Draws the residents' basic pension (城乡居民基本养老保险). */
  residentPension: ifKnown(yesNo('享受城乡居民养老保险', 'Draws the residents’ pension')),
})

const amount = (zh: string, en: string) => orNone(fen(zh, en, { per: 'month', most: 1_000_000 }))
const from = (age: number) => amount(`满${age}周岁起每月`, `From the age of ${age}, a month`)
const fromInDibao = (age: number) =>
  ifAny(
    fen(`低保对象满${age}周岁起每月`, `On dibao, from the age of ${age}, a month`, { per: 'month', most: 1_000_000 }),
  )

/**
 * Amounts from an age on, in fen a month. `null`: the place has no band that begins there, so that the band below goes on, and
 * below the first there is none. A band that is left out is not known, and neither is what an elder of it gets.
 */
export const OldAgeAllowancePolicy = z.strictObject({
  from60: from(60),
  from65: from(65),
  from70: from(70),
  from75: from(75),
  from80: from(80),
  from85: from(85),
  from90: from(90),
  from95: from(95),
  from100: from(100),
  /**
   * What elders on dibao get from an age on where that differs (吉林市: 50 yuan at 80, and 25 for all others). It goes on until the next
   * band that is set for them or for all.
   */
  inDibao: z.strictObject({
    from60: fromInDibao(60),
    from65: fromInDibao(65),
    from70: fromInDibao(70),
    from75: fromInDibao(75),
    from80: fromInDibao(80),
    from85: fromInDibao(85),
    from90: fromInDibao(90),
    from95: fromInDibao(95),
    from100: fromInDibao(100),
  }),
  /**
   * Whether it is for elders on dibao alone. The law (art. 33) encourages an allowance for those with low income: where the place does
   * not say whom it pays, what others get is not known.
   */
  dibaoOnly: yesNo('仅限低保老年人', 'For elders on dibao alone'),
  /** What elders of 80 on the residents' pension get beside it; `null`: nothing. */
  residentPensionExtra: amount('享受城乡居民养老保险的高龄老人每月另加', 'Extra at 80 on the residents’ pension'),
})

const ages = [60, 65, 70, 75, 80, 85, 90, 95, 100] as const

const oldAgeAllowanceBy = (inForce: { readonly from: string; readonly to?: string }, cite: Citation) =>
  defineProgram({
    id: 'old-age-allowance',
    title: { zh: '高龄津贴', en: 'Old-age allowance' },
    inForce: { ...inForce, cite },
    facts: OldAgeAllowanceFacts,
    policy: OldAgeAllowancePolicy,
    rules(elder, policy) {
      const age = elder.birth.ageOn(elder.ageDay).as({ zh: '周岁', en: 'Age in full years' }, { unit: 'year', cite })
      /** From each age on: the amount of the oldest band that the place has set up to it, and what is paid of it. */
      const rates: NumberExpression[] = []
      const paid: NumberExpression[] = []
      let inDibao: NumberExpression | number = 0
      let differs: BooleanExpression | false = false
      for (const bound of ages) {
        const [ofAll, own] = [policy[`from${bound}`], policy.inDibao[`from${bound}`]]
        const rate = ofAll.otherwise(rates.at(-1) ?? 0)
        inDibao = own.ifSet(amount => amount, ofAll.otherwise(inDibao))
        differs = differs === false ? own.isSet() : own.isSet().or(ofAll.isSet().not().and(differs))
        rates.push(rate)
        paid.push(differs.choose(elder.dibao.choose(inDibao, rate), rate))
      }
      const isIn = (index: number): BooleanExpression => {
        const reached = age.atLeast(ages[index]!)
        const next = ages[index + 1]
        return next === undefined ? reached : reached.and(age.lessThan(next))
      }
      const base = paid
        .map((rate, index) => isIn(index).choose(rate, 0))
        .reduce((sum, amount) => sum.plus(amount))
        .as({ zh: '按年龄的标准', en: 'By age' }, { unit: 'fen/month', cite })
      const byAge = base
        .greaterThan(0)
        .as({ zh: '当地对该年龄发放津贴', en: 'The place pays an allowance at this age' }, { cite })
      const extraDue = policy.residentPensionExtra
        .ifSet(amount => allOf(amount.greaterThan(0), age.atLeast(80), elder.residentPension), false)
        .as({ zh: '享受养老保险可另加', en: 'Extra for drawing the pension' }, { cite })
      const extra = extraDue.choose(policy.residentPensionExtra, 0)
      const covered = policy.dibaoOnly.not().or(elder.dibao)
      const entitled = byAge.or(extraDue).and(covered).as({ zh: '属于发放对象', en: 'Entitled' }, { cite })
      const allowance = entitled
        .choose(base.plus(extra), 0)
        .as({ zh: '高龄津贴', en: 'Old-age allowance' }, { unit: 'fen/month', cite })
      return { age, base, entitled, allowance }
    },
  })

/** 高龄津贴 since May 2010, the oldest local amounts that are known, by rules of the places alone. */
export const oldAgeAllowance2010 = oldAgeAllowanceBy({ from: '2010-05-01', to: '2013-06-30' }, localAllowanceRules)
/** Since July 2013, when the law as revised in 2012 (art. 33) came to encourage it. */
export const oldAgeAllowance2013 = oldAgeAllowanceBy(
  { from: '2013-07-01', to: '2018-12-28' },
  atArticle(elderRightsLaw2012, '第三十三条'),
)
/** Since the amendment of 2018, which left article 33 as it was. */
export const oldAgeAllowance2018 = oldAgeAllowanceBy({ from: '2018-12-29' }, atArticle(elderRightsLaw, '第三十三条'))

/**
 * The old-age allowance of one month: local bands of full years (周岁). The law, since its revision of 2012, only encourages it for
 * elders of 80 with low income (art. 33); the oldest local amounts known here are of May 2010.
 */
export const oldAgeAllowance = versions(oldAgeAllowance2010, oldAgeAllowance2013, oldAgeAllowance2018)

/**
 * The day on which the age counts for the allowance of a month, named by any of its days: its own last day where a place
 * pays from the month of the birthday, the last day of the month before where it pays from the month after it.
 */
export const allowanceAgeDay = (month: PlainDate, pays: 'birthday-month' | 'next-month'): PlainDate => {
  const { year, month: number } = dateParts(month)
  return pays === 'birthday-month' ? lastDayOfMonth(year, number) : addDays(plainDate(year, number, 1), -1)
}

/** So many elders who are alike in what the allowance asks; what is left out or `null` is not known. */
export interface AllowanceGroup {
  readonly birth?: PlainDate | null
  readonly dibao?: boolean | null
  readonly residentPension?: boolean | null
  readonly persons: number
}

/**
 * The budget of a year (年度预算): what groups of elders draw in its twelve months, if nobody dies, comes or leaves. What each month
 * pays follows from the values of the place in that month. Where an amount is not known, the persons are told apart, and `fen` is
 * what the others draw.
 *
 * @throws ProblemError `not-in-force` for a year before the oldest version
 */
export const oldAgeAllowanceBudget = (
  groups: readonly AllowanceGroup[],
  year: number,
  pays: 'birthday-month' | 'next-month',
  policyOn: (month: PlainDate) => Parameters<typeof oldAgeAllowance2018.assess>[1],
): { readonly fen: number; readonly personsUnknown: number } => {
  const months = Array.from({ length: 12 }, (_, index) => plainDate(year, index + 1, 1)).map(month => ({
    ageDay: allowanceAgeDay(month, pays),
    program: oldAgeAllowance.on(month),
    policy: policyOn(month),
  }))
  const drawn = groups.map(({ persons, birth = null, dibao = null, residentPension = null }) => {
    const amounts = months.map(({ ageDay, program, policy }) =>
      birth !== null && birth > ageDay
        ? 0
        : program.assess({ ageDay, birth, dibao, residentPension }, policy).allowance,
    )
    return { persons, each: amounts.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0) }
  })
  return {
    fen: drawn.reduce((sum, { persons, each }) => sum + persons * (each ?? 0), 0),
    personsUnknown: drawn.reduce((sum, { persons, each }) => sum + (each === null ? persons : 0), 0),
  }
}
