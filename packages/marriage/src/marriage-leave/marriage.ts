import { atArticle } from '@minzheng/core'
import { date, days, ifKnown, orNone, yesNo } from '@minzheng/core/fields'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { populationLaw2015, weddingLeaveNotice1980 } from './documents.js'

const cite = atArticle(populationLaw2015, '第二十五条第一款')

/** Days of marriage leave that the nation itself knows: one to three, by the notice of 1980. */
export const nationalMarriageLeave = { least: 1, most: 3, cite: weddingLeaveNotice1980 } as const

/** One worker who married. */
export const MarriageLeaveFacts = z.strictObject({
  asOf: date('结婚登记日', 'Day of the registration'),
  checked: ifKnown(yesNo('参加婚前医学检查', 'Had the pre-marital check')),
})

/** What the place gives. Whether days off count among the days is local too, and not held. */
export const MarriageLeavePolicy = z.strictObject({
  days: days('婚假天数（含国家规定）', 'Marriage leave, that of the nation among it', { most: 100 }),
  /** `null`: the check adds nothing. */
  checkDays: orNone(days('参加婚前医学检查增加的天数', 'More with the pre-marital check', { most: 100 })),
})

/** 婚假, since the population law of 2015 did away with the leave for late marriages; in days. */
export const marriageLeave2016 = defineProgram({
  id: 'marriage-leave',
  title: { zh: '婚假', en: 'Marriage leave' },
  inForce: { from: '2016-01-01', cite: populationLaw2015 },
  facts: MarriageLeaveFacts,
  policy: MarriageLeavePolicy,
  rules(worker, policy) {
    const forCheck = policy.checkDays
      .ifSet(more => worker.checked.choose(more, 0), 0)
      .as({ zh: '因婚前医学检查增加', en: 'For the check' }, { unit: 'day', cite })
    const leave = policy.days.plus(forCheck).as({ zh: '婚假', en: 'Marriage leave' }, { unit: 'day', cite })
    return { forCheck, leave }
  },
})

/**
 * The days of marriage leave of a place and day. The nation knows one to three days ({@link nationalMarriageLeave}); how many there
 * are is set by provinces and some cities, and where no rule of the place is known it is undetermined, never three.
 */
export const marriageLeave = versions(marriageLeave2016)
