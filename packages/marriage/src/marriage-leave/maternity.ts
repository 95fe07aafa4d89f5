import { atArticle, type Citation, type PlainDate } from '@minzheng/core'
import { choice, count, date, days, ifKnown, orNone, yesIfSaid } from '@minzheng/core/fields'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { populationLaw2001, populationLaw2015, womenWorkersProvisions2012 } from './documents.js'

const born = atArticle(womenWorkersProvisions2012, '第七条第一款')
const lost = atArticle(womenWorkersProvisions2012, '第七条第二款')

/** What ended the pregnancy. */
export const pregnancyEnds = {
  birth: ['生育', 'Birth'],
  'miscarriage-before-4-months': ['怀孕未满4个月流产', 'Miscarriage before four months'],
  'miscarriage-from-4-months': ['怀孕满4个月流产', 'Miscarriage from four months on'],
} as const

/** One worker, and the end of the pregnancy. */
export const MaternityLeaveFacts = z.strictObject({
  asOf: date('生育或者流产日', 'Day of the birth or miscarriage'),
  event: choice(pregnancyEnds, '情形', 'What it was'),
  babies: count('婴儿数', 'Babies', { least: 1, most: 10 }).default(1),
  difficult: yesIfSaid('难产', 'A difficult birth'),
  /** First, second, third child; asked for where the place tells them apart. */
  order: ifKnown(count('孩次', 'Which child', { least: 1, most: 20 })),
})

const added = (zh: string, en: string) => orNone(days(`${zh}延长的产假`, `Added for ${en}`, { most: 366 }))

/** What the place adds to the 98 days, and what it gives the partner. `null`: nothing. */
export const MaternityLeavePolicy = z.strictObject({
  added: z.strictObject({
    first: added('一孩', 'the first child'),
    second: added('二孩', 'the second'),
    third: added('三孩', 'the third'),
  }),
  partnerDays: orNone(days('配偶陪产（护理）假', 'Leave of the partner', { most: 100 })),
})

/** 产假 by 国务院令第619号 art. 7, and what places add by the population law of the time. */
const maternityVersion = (
  inForce: { readonly from: PlainDate; readonly to?: PlainDate; readonly cite: Citation },
  byPlace: Citation,
) =>
  defineProgram({
    id: 'maternity-leave',
    title: { zh: '产假与陪产假', en: 'Maternity leave, and leave of the partner' },
    inForce,
    facts: MaternityLeaveFacts,
    policy: MaternityLeavePolicy,
    rules(mother, { added, partnerDays }) {
      const birth = mother.event.is('birth')
      const forDifficulty = mother.difficult.choose(15, 0)
      const ofBirth = mother.babies
        .minus(1)
        .times(15)
        .plus(98)
        .plus(forDifficulty)
        .as({ zh: '生育假期', en: 'For a birth' }, { unit: 'day', cite: born })
      const ofLoss = mother.event
        .is('miscarriage-before-4-months')
        .choose(15, 42)
        .as({ zh: '流产假期', en: 'For a miscarriage' }, { unit: 'day', cite: lost })
      const national = birth
        .choose(ofBirth, ofLoss)
        .as({ zh: '国家规定的产假', en: 'Of the nation' }, { unit: 'day', cite: womenWorkersProvisions2012 })
      const byOrder = mother.order
        .equals(1)
        .choose(
          added.first.otherwise(0),
          mother.order.equals(2).choose(added.second.otherwise(0), added.third.otherwise(0)),
        )
      const local = birth
        .choose(byOrder, 0)
        .as({ zh: '地方延长', en: 'Added by the place' }, { unit: 'day', cite: byPlace })
      const leave = national
        .plus(local)
        .as({ zh: '产假合计', en: 'Maternity leave' }, { unit: 'day', cite: womenWorkersProvisions2012 })
      const partner = birth
        .choose(partnerDays.otherwise(0), 0)
        .as({ zh: '配偶陪产假', en: 'Leave of the partner' }, { unit: 'day', cite: byPlace })
      return { national, local, leave, partner }
    },
  })

/** Until the end of 2015 places added leave for late births (population law of 2001, art. 25); in days. */
export const maternityLeave2012 = maternityVersion(
  { from: '2012-04-28', to: '2015-12-31', cite: womenWorkersProvisions2012 },
  atArticle(populationLaw2001, '第二十五条'),
)

/** Since 2016 places may add leave for every lawful birth (population law as amended in 2015, art. 25); in days. */
export const maternityLeave2016 = maternityVersion(
  { from: '2016-01-01', cite: womenWorkersProvisions2012 },
  atArticle(populationLaw2015, '第二十五条'),
)

/**
 * Maternity leave and the leave of the partner: 98 days, 15 more for a difficult birth and for each further baby, 15 or 42 after a
 * miscarriage (国务院令第619号 art. 7), and what the place adds by the order of the child. The fourth child and later ones are as the third.
 */
export const maternityLeave = versions(maternityLeave2012, maternityLeave2016)
