import type { Citation } from '@minzheng/core'
import { date, ifKnown, months, yesIfSaid, yesNo } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'

/** 农村留守妇女困难群体精准关爱帮扶行动方案: who is a left-behind woman, and who of them is in hardship. */
const leftBehindWomenPlan2025 = {
  title: '农村留守妇女困难群体精准关爱帮扶行动方案',
  number: '民发〔2025〕7号',
  issuer: '民政部等11部门',
  issued: '2025-03-27',
  effective: '2025-03-27',
  confidence: 'official-excerpt',
  note: 'its beginning read in a copy, the groups in a report of 2025-04-11; no day of effect was seen: from the day of issue',
} as const satisfies Citation
const cite = leftBehindWomenPlan2025

/** One woman on a day; what is left out of the yes and no is not so, what is `null` is not known. */
export const LeftBehindWomanFacts = z.strictObject({
  asOf: date('摸排日期', 'Day of the survey'),
  /** Stays and lives in the countryside herself. */
  livesInCountryside: ifKnown(yesNo('本人留在农村居住生活', 'Lives in the countryside')),
  /** The day since which the husband has been away for work or trade without a break. */
  husbandAwaySince: ifKnown(date('丈夫连续外出务工经商起始日', 'Husband away since', { notAfter: 'asOf' })),
  husbandAway: ifKnown(yesNo('丈夫外出务工、经商', 'Husband away for work or trade')),
  lowIncome: yesIfSaid('低收入', 'Of low income'),
  severelyIll: yesIfSaid('重病', 'Severely ill'),
  disabled: yesIfSaid('残疾', 'Disabled'),
  rightsInfringed: yesIfSaid('合法权益受侵害', 'Rights infringed'),
})

/** What is set for the country. */
export const LeftBehindWomanPolicy = z.strictObject({
  leastMonths: months('丈夫外出的最短时间', 'Least time that the husband is away', { most: 60 }),
})

/** Since the plan of 2025. */
export const leftBehindWoman2025 = defineProgram({
  id: 'left-behind-woman',
  title: { zh: '农村留守妇女', en: 'Rural left-behind women' },
  inForce: { from: '2025-03-27', cite },
  facts: LeftBehindWomanFacts,
  policy: LeftBehindWomanPolicy,
  rules(woman, policy) {
    const awayLongEnough = woman.husbandAway
      .and(woman.husbandAwaySince.monthsUntil(woman.asOf).atLeast(policy.leastMonths))
      .as({ zh: '丈夫连续外出半年以上', en: 'Husband away for half a year' }, { cite })
    const leftBehind = woman.livesInCountryside
      .and(awayLongEnough)
      .as({ zh: '农村留守妇女', en: 'A left-behind woman' }, { cite })
    const inHardship = leftBehind
      .and(woman.lowIncome.or(woman.severelyIll, woman.disabled, woman.rightsInfringed))
      .as({ zh: '农村留守妇女困难群体', en: 'Among those in hardship' }, { cite })
    return { awayLongEnough, leftBehind, inHardship }
  },
})

/**
 * Whether a woman is left behind (农村留守妇女): her husband has been away for work or trade for half a year or more without a break,
 * and she lives in the countryside; and whether she is of those in hardship whom the plan of 2025 (民发〔2025〕7号) is for.
 */
export const leftBehindWoman = versions(leftBehindWoman2025)

/** What holds in the whole country. */
export const leftBehindWomanNational: NationalPolicy = {
  program: 'left-behind-woman',
  documents: { plan2025: leftBehindWomenPlan2025 },
  values: { leastMonths: [{ status: 'in-force', from: '2025-03-27', cite: 'plan2025', value: 6 }] },
}
