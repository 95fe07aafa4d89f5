import { choice, date, ifKnown, months, yesIfSaid, yesNo } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { migrantPlan2024 } from '../shared/documents.js'
import { ageLimit, birth } from '../shared/facts.js'

const acrossBorders = {
  'across-townships': ['跨乡镇', 'Across townships'],
  'across-counties': ['跨县域', 'Across counties'],
} as const
const moves = {
  not: ['未离开', 'Not moved'],
  'within-township': ['乡镇内', 'Within the township'],
  ...acrossBorders,
} as const

/** One child where it lives; what is left out is not so, what is `null` is not known. */
export const MigrantFacts = z.strictObject({
  asOf: date('摸排日期', 'Day of the survey'),
  birth,
  /** With both parents, one of them, or another guardian. */
  withParentOrGuardian: ifKnown(yesNo('随父母或监护人', 'With a parent or guardian')),
  /** Where the child lives, against the place of the hukou. */
  moved: ifKnown(choice(moves, '离开户籍地', 'Moved from the place of hukou')),
  /** The day of the move. */
  since: ifKnown(date('离开户籍地日期', 'Day of the move', { notAfter: 'asOf' })),
  inPoverty: yesIfSaid('家庭生活困难', 'In poverty'),
  disabled: yesIfSaid('残疾', 'Disabled'),
  withoutGuardian: yesIfSaid('监护缺失', 'Without a guardian'),
  vagrant: yesIfSaid('流浪', 'Vagrant'),
  /** In mind or behaviour. */
  troubled: yesIfSaid('心理、行为异常', 'Psychological or behavioural trouble'),
})

/** What a place reads otherwise. */
export const MigrantPolicy = z.strictObject({
  /** 16 nationally; research counts all minors: 18. */
  ageLimit,
  leastMonths: months('离开户籍地的最短时间', 'Least time away', { most: 60 }),
  /** Nationally across a county border; across townships where the place widens it. */
  leastMove: choice(acrossBorders, '离开户籍地的最小范围', 'Least move'),
})

const cite = migrantPlan2024

/** Since the plan of 2024. */
export const migrantChild2024 = defineProgram({
  id: 'migrant-child',
  title: { zh: '流动儿童认定', en: 'Migrant children' },
  inForce: { from: '2024-09-03', cite },
  facts: MigrantFacts,
  policy: MigrantPolicy,
  rules(child, policy) {
    const underAge = child.birth
      .ageOn(child.asOf)
      .lessThan(policy.ageLimit)
      .as({ zh: '未达年龄上限', en: 'Below the age limit' }, { cite })
    const farEnough = child.moved
      .is('across-counties')
      .or(child.moved.is('across-townships').and(policy.leastMove.is('across-townships')))
      .as({ zh: '跨县域居住', en: 'Lives across the border' }, { cite })
    const longEnough = child.since
      .monthsUntil(child.asOf)
      .atLeast(policy.leastMonths)
      .as({ zh: '离开户籍地时间', en: 'Away for long enough' }, { cite })
    const migrant = underAge
      .and(farEnough, longEnough, child.withParentOrGuardian)
      .as({ zh: '流动儿童', en: 'A migrant child' }, { cite })
    const key = migrant
      .and(child.inPoverty.or(child.disabled, child.withoutGuardian, child.vagrant, child.troubled))
      .as({ zh: '重点关爱的流动儿童', en: 'On the key list' }, { cite })
    return { underAge, farEnough, longEnough, migrant, key }
  },
})

/**
 * Whether a child is a migrant child (流动儿童): with a parent or guardian away from the place of hukou, across a county border, for
 * six months or more, under 16; and whether it is on the key list. Who moved across townships and asks may be listed too, which
 * is no duty and not computed.
 */
export const migrantChild = versions(migrantChild2024)

const since2024 = { status: 'in-force', from: '2024-09-03', cite: 'plan2024' } as const

/** What holds in the whole country. */
export const migrantChildNational: NationalPolicy = {
  program: 'migrant-child',
  documents: { plan2024: migrantPlan2024 },
  values: {
    ageLimit: [{ ...since2024, value: 16 }],
    leastMonths: [{ ...since2024, value: 6 }],
    leastMove: [{ ...since2024, value: 'across-counties' }],
  },
}
