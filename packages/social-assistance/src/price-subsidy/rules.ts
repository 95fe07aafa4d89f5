import { atArticle, type Citation, dateParts, lastDayOfMonth, type PlainDate, type Problem } from '@minzheng/core'
import { type DayCounting, dateOrProblem, deadline } from '@minzheng/core/deadline'
import type { NationalPolicy } from '@minzheng/policy'
import {
  anyOf,
  type BooleanExpression,
  defineProgram,
  type ExpressionsOf,
  type InForce,
  type NumberExpression,
  versions,
  whole,
} from '@minzheng/rules'
import { assistanceLaw2026 } from '../shared/documents.js'
import { formulaOf, standardOf, startingRise } from './amount.js'
import {
  priceLink2011,
  priceLink2014,
  priceLink2016,
  priceLink2020,
  priceLink2021,
  priceLink2022,
} from './documents.js'
import { PriceSubsidyFacts, PriceSubsidyPolicy } from './facts.js'
import { in2011, in2014, indexOf, type StartTest, since2016 } from './start.js'

export { PriceSubsidyFacts, PriceSubsidyPolicy } from './facts.js'

type Facts = ExpressionsOf<(typeof PriceSubsidyFacts)['shape']>
type Policy = ExpressionsOf<(typeof PriceSubsidyPolicy)['shape']>
type Recipient =
  | 'preferential-treatment'
  | 'dibao'
  | 'tekun'
  | 'unemployment-insurance'
  | 'orphan'
  | 'de-facto-unattended-child'
  | 'hiv-child'
  | 'unemployment-subsidy'
  | 'marginal'

const covered = ({ recipient }: Facts, { covers }: Policy, groups: readonly Recipient[]): BooleanExpression =>
  recipient
    .isOneOf(...groups)
    .or(
      recipient.is('orphan').and(covers.orphan.otherwise(false)),
      recipient.is('de-facto-unattended-child').and(covers.deFactoUnattendedChild.otherwise(false)),
      recipient.is('hiv-child').and(covers.hivChild.otherwise(false)),
      recipient.is('unemployment-subsidy').and(covers.unemploymentSubsidy.otherwise(false)),
      recipient.is('marginal').and(covers.marginal.otherwise(false)),
      recipient.is('other').and(covers.other.otherwise(false)),
    )

interface Version {
  readonly inForce: InForce
  readonly test: StartTest
  readonly groups: readonly Recipient[]
  readonly multiplier?: number
  /** Where its lines and formula stand, if not in the document by which it is in force. */
  readonly notice?: Citation
  /** What makes paying it a duty. */
  readonly duty?: Citation
}

const priceSubsidyVersion = ({
  inForce,
  test,
  groups,
  multiplier = 1,
  notice = inForce.cite,
  duty = notice,
}: Version) =>
  defineProgram({
    id: 'price-subsidy',
    title: { zh: '价格临时补贴', en: 'Price-linked temporary subsidy' },
    inForce,
    facts: PriceSubsidyFacts,
    policy: PriceSubsidyPolicy,
    rules(facts, policy) {
      const at = { cite: notice }
      const indexTest = test
        .index(facts, policy)
        .as({ zh: '居民消费价格（或SCPI）涨幅达到启动条件', en: 'CPI (or SCPI) reaches the line' }, at)
      const second = test.second?.(facts, policy) ?? anyOf()
      const secondTest = second.as(
        { zh: '食品（2016年前为粮食）价格涨幅达到启动条件', en: 'Food (before 2016: grain) reaches the line' },
        at,
      )
      const triggered = indexTest.or(secondTest).as({ zh: '启动联动机制', en: 'The subsidy is started' }, at)
      const entitled = covered(facts, policy, groups).as({ zh: '属于保障范围', en: 'Among the groups covered' }, at)
      const standard = standardOf(facts, policy).as(
        { zh: '计算所用低保标准', en: 'Standard used in the calculation' },
        { unit: 'fen/month' },
      )
      const other = test.secondRise?.(facts) ?? facts.food
      const started = startingRise(indexOf(facts, policy), other, indexTest, secondTest)
      const computed = formulaOf(facts, policy, standard, started)
        .atLeastZero()
        .as({ zh: '按公式计算的补贴', en: 'Amount by the formula' }, { unit: 'fen/month' })
      const local = policy.multiplier.ifSet(times => times.max(multiplier), whole(multiplier))
      const times = local.as({ zh: '补贴倍数', en: 'Times' }, at)
      const { floor } = policy
      const atLeast = (amount: NumberExpression) =>
        facts.area.is('urban').choose(
          floor.urban.ifSet(least => amount.max(least), amount),
          floor.rural.ifSet(least => amount.max(least), amount),
        )
      const usual = atLeast(computed)
      const withFloor = policy.floorIsMultiplied.choose(usual.times(times), atLeast(computed.times(times)))
      const perPerson = triggered
        .and(entitled)
        .choose(withFloor, 0)
        .as({ zh: '每人补贴', en: 'Subsidy of a person' }, { unit: 'fen/month', cite: duty })
      const amount = perPerson
        .times(facts.persons)
        .as({ zh: '补贴合计', en: 'Subsidy in all' }, { unit: 'fen/month', ...at })
      return { indexTest, secondTest, triggered, entitled, perPerson, amount }
    },
  })

const first: readonly Recipient[] = ['preferential-treatment', 'dibao', 'tekun', 'unemployment-insurance']
const children: readonly Recipient[] = ['orphan', 'de-facto-unattended-child']
const since2021: readonly Recipient[] = [...first, ...children, 'hiv-child']

/** Until January 2014: the line, and whether it must hold for three months, are the place's own. */
export const priceSubsidy2011 = priceSubsidyVersion({
  inForce: { from: '2011-06-01', to: '2014-01-27', cite: priceLink2011 },
  test: in2011,
  groups: first,
})
/** Since the notice of January 2014: CPI by a local line of 3 to 4 %, or grain by 10 %, three months in a row. */
export const priceSubsidy2014 = priceSubsidyVersion({
  inForce: { from: '2014-01-28', to: '2016-07-31', cite: priceLink2014 },
  test: in2014,
  groups: first,
})
/** Since the notice of August 2016: CPI by 3.5 % or food by 6 % in a single month. */
export const priceSubsidy2016 = priceSubsidyVersion({
  inForce: { from: '2016-08-01', to: '2020-02-29', cite: priceLink2016 },
  test: since2016(0.035),
  groups: first,
})
/** March to June 2020: doubled, and for more groups. */
export const priceSubsidy2020 = priceSubsidyVersion({
  inForce: { from: '2020-03-01', to: '2020-06-30', cite: priceLink2020 },
  test: since2016(0.035),
  groups: [...first, ...children, 'unemployment-subsidy'],
  multiplier: 2,
})
const after2020 = priceSubsidyVersion({
  inForce: { from: '2020-07-01', to: '2021-10-31', cite: priceLink2016 },
  test: since2016(0.035),
  groups: first,
})
/** Since the notice of November 2021: children of three kinds belong to it for good. */
export const priceSubsidy2021 = priceSubsidyVersion({
  inForce: { from: '2021-11-01', to: '2022-07-31', cite: priceLink2021 },
  test: since2016(0.035),
  groups: since2021,
})
/** August 2022 to February 2023: CPI by 3 %, and for more groups. */
export const priceSubsidy2022 = priceSubsidyVersion({
  inForce: { from: '2022-08-01', to: '2023-02-28', cite: priceLink2022 },
  test: since2016(0.03),
  groups: [...since2021, 'unemployment-subsidy', 'marginal'],
})
const after2023 = priceSubsidyVersion({
  inForce: { from: '2023-03-01', to: '2026-06-30', cite: priceLink2021 },
  test: since2016(0.035),
  groups: since2021,
})
/** Since the Law (art. 32) the county and above must pay it in time; it has no line and no formula, which stay with the notice of 2021. */
export const priceSubsidy2026 = priceSubsidyVersion({
  inForce: { from: '2026-07-01', cite: assistanceLaw2026 },
  notice: priceLink2021,
  test: since2016(0.035),
  groups: since2021,
  duty: atArticle(assistanceLaw2026, '第三十二条'),
})

/**
 * Price-linked temporary subsidy (价格补贴联动机制). Its day is one of the month that the indices are of, not of the payment:
 * `priceSubsidy.on('2022-08-01')` is the rule of the temporary notice that was paid from September on. The days of issue
 * of 2016 and 2021 are not known here, so that those versions begin with the month whose indices came out after the notice.
 * When a started subsidy of 2011 or 2014 ended was a local rule (Hebei: after two months below, and at most six) and is
 * not computed. "Exceeds" (超过) in reports of 2011 and 2014 is read as "reaches" (达到), as the notice of 2016 tells it.
 */
export const priceSubsidy = versions(
  priceSubsidy2011,
  priceSubsidy2014,
  priceSubsidy2016,
  priceSubsidy2020,
  after2020,
  priceSubsidy2021,
  priceSubsidy2022,
  after2023,
  priceSubsidy2026,
)

/** The national lines are part of the versions, since a place may only lower them; all else is the place's. */
export const priceSubsidyNational: NationalPolicy = { program: 'price-subsidy', documents: {}, values: {} }

/** When the subsidy of a month must have been paid. */
export interface SubsidyPayment {
  /** `null` where no day is set (`quarterly`), or where it cannot be told (`problem`). */
  readonly due: PlainDate | null
  /** Until July 2016 it was reckoned by the month and paid by the quarter. */
  readonly quarterly: boolean
  readonly problem?: Problem | undefined
  readonly cite: Citation
}

/**
 * The last day for paying the subsidy of a month: since the notice of 2021 the last day of the month in which the index
 * came out, since 2016 the 20th working day after it came out.
 * @throws ProblemError `not-in-force` for a month before the mechanism
 */
export const subsidyPaymentDue = (
  month: PlainDate,
  released: PlainDate,
  calendar?: DayCounting['calendar'],
): SubsidyPayment => {
  const { cite } = priceSubsidy.on(month).inForce
  if (month < priceSubsidy2016.inForce.from) return { due: null, quarterly: true, cite }
  if (month < priceSubsidy2021.inForce.from) {
    const counting: DayCounting = { plainDays: 'calendar', ...(calendar ? { calendar } : {}) }
    return {
      ...deadline(released, { amount: 20, unit: 'working-day' }, counting),
      quarterly: false,
      cite: priceLink2016,
    }
  }
  const end = dateOrProblem(() => {
    const { year, month: of } = dateParts(released)
    return lastDayOfMonth(year, of)
  })
  return { ...end, quarterly: false, cite: priceLink2021 }
}
