import { age, choice, count, date, ifKnown, orNone, yesNo } from '@minzheng/core/fields'
import { allOf, defineProgram, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { localTimeBankRules } from './documents.js'

const minutes = (zh: string, en: string) => count(`${zh}时长`, `Time: ${en}`, { unit: 'minute', most: 100_000_000 })

/** An account of a time bank on a day, as its ledger adds up; all in minutes, since an hour is not always whole. */
export const TimeBankFacts = z.strictObject({
  asOf: date('计算日期', 'Day'),
  account: choice(
    { individual: ['个人账户', 'Of a person'], group: ['团体账户', 'Of a group'] },
    '账户类型',
    'Account',
  ),
  earned: minutes('服务存入', 'Earned by service'),
  received: minutes('他人转赠', 'Given by others'),
  spent: minutes('兑换支出', 'Spent on service'),
  given: minutes('转赠他人', 'Given to others'),
  donated: minutes('捐入公益', 'Donated'),
  expired: minutes('到期失效', 'Expired'),
  /** Who asks to be served. */
  servedAge: ifKnown(age('被服务人年龄', 'Age of who is served')),
  servedIs: ifKnown(
    choice(
      {
        self: ['本人', 'The holder'],
        spouse: ['配偶', 'The spouse'],
        lineal: ['直系亲属', 'A direct relative'],
        other: ['其他亲友', 'Another relative or a friend'],
      },
      '被服务人与账户人关系',
      'Who is served',
    ),
  ),
  residesHere: ifKnown(yesNo('被服务人在本地居住', 'Who is served lives here')),
})

const who = (zh: string, en: string) => yesNo(`可为${zh}兑换`, `May be spent on ${en}`)

/** What a time bank allows. `null`: without a limit, or no such reward; left out: not known. */
export const TimeBankPolicy = z.strictObject({
  /** The most that an account of a person holds; what is over is to be donated. */
  mostHours: orNone(count('个人账户存储上限', 'Most hours of a person', { countedIn: 'hour', most: 100_000 })),
  /** The hours of a group are not spent, only donated. */
  groupDonatesOnly: yesNo('团体账户仅可捐赠', 'A group can only donate'),
  leastAge: orNone(age('可兑换最低年龄', 'Least age to be served')),
  residentsOnly: yesNo('限本地居住', 'Residents only'),
  forWhom: z.strictObject({
    spouse: who('配偶', 'the spouse'),
    lineal: who('直系亲属', 'direct relatives'),
    other: who('其他亲友', 'others'),
  }),
  /** So many hours give a place in a public home on the terms of tekun (北京). */
  publicHomeHours: orNone(
    count('入住公办养老机构所需时长', 'Hours for a public home', { countedIn: 'hour', most: 100_000 }),
  ),
})

/** 时间银行 since 2019-07-01, the month of the oldest local rule that is known. */
export const timeBank2019 = defineProgram({
  id: 'time-bank',
  title: { zh: '时间银行账户', en: 'Account of a time bank' },
  inForce: { from: '2019-07-01', cite: localTimeBankRules },
  facts: TimeBankFacts,
  policy: TimeBankPolicy,
  rules(one, policy) {
    const cite = localTimeBankRules
    const inHours = (hours: NumberExpression) => hours.times(60)
    const balance = one.earned
      .plus(one.received)
      .minus(one.spent)
      .minus(one.given)
      .minus(one.donated)
      .minus(one.expired)
      .as({ zh: '结余时长', en: 'Balance' }, { unit: 'minute', cite })
    const isGroup = one.account.is('group')
    const stored = isGroup
      .and(policy.groupDonatesOnly)
      .choose(
        0,
        isGroup.choose(
          balance,
          policy.mostHours.ifSet(most => balance.min(inHours(most)), balance),
        ),
      )
      .atLeastZero()
      .as({ zh: '可用时长', en: 'Time that can be spent' }, { unit: 'minute', cite })
    const forDonation = balance
      .minus(stored)
      .atLeastZero()
      .as({ zh: '仅可捐赠时长', en: 'Time that can only be donated' }, { unit: 'minute', cite })
    const mayBeServed = allOf(
      policy.leastAge.ifSet(least => one.servedAge.atLeast(least)),
      one.residesHere.or(policy.residentsOnly.not()),
      one.servedIs
        .is('self')
        .or(
          one.servedIs.is('spouse').and(policy.forWhom.spouse),
          one.servedIs.is('lineal').and(policy.forWhom.lineal),
          one.servedIs.is('other').and(policy.forWhom.other),
        ),
    ).as({ zh: '被服务人符合兑换条件', en: 'Who is served may be' }, { cite })
    const mayRedeem = allOf(stored.greaterThan(0), mayBeServed).as({ zh: '可以兑换', en: 'May redeem' }, { cite })
    const publicHome = policy.publicHomeHours
      .ifSet(least => stored.atLeast(inHours(least)), false)
      .as({ zh: '可以入住公办养老机构', en: 'Has a place in a public home' }, { cite })
    return { balance, stored, forDonation, mayBeServed, mayRedeem, publicHome }
  },
})

/**
 * The balance of an account of a time bank (时间银行), what of it can be spent or only donated, whether somebody may be served for it,
 * and whether it gives a place in a public home. One hour is one coin (时间币) wherever a rule is known; amounts are in minutes.
 */
export const timeBank = versions(timeBank2019)
