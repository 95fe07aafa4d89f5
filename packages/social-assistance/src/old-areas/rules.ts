import { choice, count, fen, ifKnown, orNone, yesNo } from '@minzheng/core/fields'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { localWulaoRules as cite } from './documents.js'

const statuses = {
  wulao: ['革命“五老”人员', 'One of the five kinds of old revolutionaries'],
  spouse: ['“五老”遗偶', 'Widowed spouse'],
} as const
const cares = { none: ['不需要护理', 'None'], half: ['半护理', 'Half'], full: ['全护理', 'Full'] } as const
const monthly = (zh: string, en: string) => fen(zh, en, { per: 'month', most: 10_000_000 })
const yearly = (zh: string, en: string) => fen(zh, en, { per: 'year', most: 10_000_000 })

/** Somebody who draws the allowance (老地下党员、老游击队员、老接头户、老交通员、老苏区乡干部) or a widowed spouse. */
export const WulaoFacts = z.strictObject({
  status: choice(statuses, '身份', 'Status'),
  /** How much care he needs; left out: not known. */
  care: ifKnown(choice(cares, '护理需要', 'Care needed')),
  /** He died in the month. */
  died: ifKnown(yesNo('当月去世', 'Died in the month')),
})

/** What a place pays. `null`: nothing. */
export const WulaoPolicy = z.strictObject({
  wulao: monthly('“五老”人员生活补助', 'Living allowance, old revolutionary'),
  spouse: orNone(monthly('“五老”遗偶生活补助', 'Living allowance, spouse')),
  fullCare: orNone(monthly('全护理补助', 'Full care')),
  halfCare: orNone(monthly('半护理补助', 'Half care')),
  /** At New Year and Spring Festival, and at Mid-Autumn and National Day. */
  festivals: z.strictObject({
    springWulao: orNone(yearly('“五老”人员元旦春节慰问', 'New Year, old revolutionary')),
    springSpouse: orNone(yearly('“五老”遗偶元旦春节慰问', 'New Year, spouse')),
    autumnWulao: orNone(yearly('“五老”人员中秋国庆慰问', 'Mid-Autumn, old revolutionary')),
    autumnSpouse: orNone(yearly('“五老”遗偶中秋国庆慰问', 'Mid-Autumn, spouse')),
  }),
  funeralMonths: orNone(count('丧葬补助月数', 'Months of the funeral grant', { unit: 'month', most: 60 })),
})

/** The allowance since the earliest local rule that was read (January 2022). */
export const wulaoAllowance2022 = defineProgram({
  id: 'wulao-allowance',
  title: { zh: '革命“五老”人员及其遗偶生活补助', en: 'Allowance of the five kinds of old revolutionaries and spouses' },
  inForce: { from: '2022-01-01', cite },
  facts: WulaoFacts,
  policy: WulaoPolicy,
  rules(person, policy) {
    const self = person.status.is('wulao').as({ zh: '“五老”人员本人', en: 'An old revolutionary himself' }, { cite })
    const living = self
      .choose(policy.wulao, policy.spouse.otherwise(0))
      .as({ zh: '每月生活补助', en: 'Living allowance a month' }, { unit: 'fen/month', cite })
    const ofCare = person.care
      .is('full')
      .choose(policy.fullCare.otherwise(0), person.care.is('half').choose(policy.halfCare.otherwise(0), 0))
    const care = self.choose(ofCare, 0).as({ zh: '每月护理补助', en: 'Care a month' }, { unit: 'fen/month', cite })
    const total = living.plus(care).as({ zh: '每月合计', en: 'In all a month' }, { unit: 'fen/month', cite })
    const festivals = self
      .choose(
        policy.festivals.springWulao.otherwise(0).plus(policy.festivals.autumnWulao.otherwise(0)),
        policy.festivals.springSpouse.otherwise(0).plus(policy.festivals.autumnSpouse.otherwise(0)),
      )
      .as({ zh: '全年节日慰问', en: 'At festivals, a year' }, { unit: 'fen/year', cite })
    const funeral = self
      .and(person.died)
      .choose(policy.wulao.times(policy.funeralMonths.otherwise(0)), 0)
      .as({ zh: '丧葬补助', en: 'Funeral grant' }, { unit: 'fen', cite })
    return { self, living, care, total, festivals, funeral }
  },
})

/**
 * The allowance of the five kinds of old revolutionaries and their widowed spouses: places set it, the nation does not. Care and the
 * funeral grant are for them alone. How much it must rise in a year: `wulaoRaise` of `standards`.
 */
export const wulaoAllowance = versions(wulaoAllowance2022)
