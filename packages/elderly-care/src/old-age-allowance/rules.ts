import { addDays, atArticle, dateParts, lastDayOfMonth, type PlainDate, plainDate } from '@minzheng/core'
import { defineProgram, label, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { elderRightsLaw } from '../shared/documents.js'

const monthly = z.int().min(0).max(1_000_000)

/** One elder, for one month; `asOf` is the day on which the age counts, see {@link allowanceAgeDay}. */
export const OldAgeAllowanceFacts = z.object({
  asOf: z.iso.date().meta(label('年龄计算日', 'Day on which the age counts')),
  birth: z.iso.date().nullish().meta(label('出生日期', 'Date of birth')),
  dibao: z.boolean().nullish().meta(label('低保对象', 'On dibao')),
  /** Draws the residents' basic pension (城乡居民基本养老保险). */
  residentPension: z.boolean().nullish().meta(label('享受城乡居民养老保险', 'Draws the residents’ pension')),
})

const from = (age: number) =>
  monthly.optional().meta(label(`满${age}周岁起每月`, `From the age of ${age}, a month`, 'fen/month'))

/** Amounts from an age on; one that is not set is that of the age below, and below the first there is none. */
export const OldAgeAllowancePolicy = z.object({
  from60: from(60),
  from65: from(65),
  from70: from(70),
  from75: from(75),
  from80: from(80),
  from85: from(85),
  from90: from(90),
  from95: from(95),
  from100: from(100),
  dibaoOnly: z.boolean().optional().meta(label('仅限低保老年人', 'For elders on dibao alone')),
  /** What elders of 80 on the residents' pension get beside it. */
  residentPensionExtra: monthly
    .optional()
    .meta(label('享受城乡居民养老保险的高龄老人每月另加', 'Extra at 80 on the residents’ pension', 'fen/month')),
})

const article33 = atArticle(elderRightsLaw, '第三十三条')
const ages = [65, 70, 75, 80, 85, 90, 95, 100] as const

export const oldAgeAllowance2010 = defineProgram({
  id: 'old-age-allowance',
  title: { zh: '高龄津贴', en: 'Old-age allowance' },
  inForce: { from: '2010-05-01', cite: article33 },
  facts: OldAgeAllowanceFacts,
  policy: OldAgeAllowancePolicy,
  rules(elder, policy) {
    const age = elder.birth
      .ageOn(elder.asOf)
      .as({ zh: '周岁', en: 'Age in full years' }, { unit: 'year', cite: article33 })
    const base = ages
      .reduce<{ readonly amount: NumberExpression; readonly at: NumberExpression }>(
        ({ amount, at }, bound) => {
          const next = policy[`from${bound}`].otherwise(amount)
          return { amount: next, at: age.atLeast(bound).choose(next, at) }
        },
        { amount: policy.from60.otherwise(0), at: age.atLeast(60).choose(policy.from60.otherwise(0), 0) },
      )
      .at.as({ zh: '按年龄的标准', en: 'By age' }, { unit: 'fen/month', cite: article33 })
    const extra = policy.residentPensionExtra.otherwise(0)
    const extraDue = extra.greaterThan(0).and(age.atLeast(80), elder.residentPension)
    const entitled = base
      .greaterThan(0)
      .or(extraDue)
      .and(policy.dibaoOnly.otherwise(false).not().or(elder.dibao))
      .as({ zh: '属于发放对象', en: 'Entitled' }, { cite: article33 })
    const allowance = entitled
      .choose(base.plus(extraDue.choose(extra, 0)), 0)
      .as({ zh: '高龄津贴', en: 'Old-age allowance' }, { unit: 'fen/month', cite: article33 })
    return { age, base, entitled, allowance }
  },
})

/**
 * The old-age allowance of one month: local bands of full years (周岁). The law of 1996, as revised, only encourages it for
 * elders of 80 with low income (art. 33); the oldest local amounts known here are of May 2010.
 */
export const oldAgeAllowance = versions(oldAgeAllowance2010)

/**
 * The day on which the age counts for the allowance of a month, named by any of its days: its own last day where a place
 * pays from the month of the birthday, the last day of the month before where it pays from the month after it.
 */
export const allowanceAgeDay = (month: PlainDate, pays: 'birthday-month' | 'next-month'): PlainDate => {
  const { year, month: number } = dateParts(month)
  return pays === 'birthday-month' ? lastDayOfMonth(year, number) : addDays(plainDate(year, number, 1), -1)
}
