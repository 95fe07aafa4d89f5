import { choice, count, date, fen, ifKnown, orNone, unlessSaid, yesIfSaid, yesNo } from '@minzheng/core/fields'
import { townshipSetBy } from '@minzheng/policy'
import * as z from 'zod'
import { LastYearIncome } from '../shared/last-year-income.js'
import { AmountFacts, AmountPolicy, sum } from './amount.js'

const times = (zh: string, en: string) => unlessSaid(0, count(zh, en, { most: 100 }))

const kinds = { emergency: ['急难型', 'Emergency'], expenditure: ['支出型', 'Expenditure'] } as const
const applicants = { family: ['家庭', 'Family'], individual: ['个人', 'Single person'] } as const
const ties = {
  hukou: ['户籍地', 'Registered here'],
  residence: ['居住地', 'Lives here'],
  none: ['无', 'None'],
} as const

/** One application for temporary assistance (临时救助). */
export const TemporaryAssistanceFacts = z.strictObject({
  asOf: date('申请日期', 'Day of the application'),
  /** `emergency` 急难型, `expenditure` 支出型. */
  kind: choice(kinds, '救助类型', 'Kind of hardship'),
  applicant: unlessSaid('family', choice(applicants, '申请主体', 'Who applies')),
  /** Whether the cause is of a kind and extent that the local rule recognises. Left out: not known. */
  causeRecognised: ifKnown(yesNo('困难原因符合当地规定', 'The cause is one that the local rule recognises')),
  ...AmountFacts.shape,
  /** Disposable income per head of the family, in fen a year. Left out: not known. */
  annualIncomePerHead: ifKnown(
    fen('家庭年人均可支配收入', 'Disposable income per head of the family', { per: 'year', most: 10_000_000_000 }),
  ),
  /** Whether the property meets the local rule. Left out: not known. */
  propertyMeetsRule: ifKnown(yesNo('财产符合当地规定', 'Property meets the local rule')),
  /** What ties the applicant to the place. Left out: not known. */
  ties: ifKnown(choice(ties, '与受理地的联系', 'Ties to the place')),
  /** Whether the emergency happened in the place. Left out: not known. */
  happenedHere: ifKnown(yesNo('急难发生在本地', 'The emergency happened here')),
  /** Whether help must come before the procedure. */
  urgent: yesIfSaid('情况紧急', 'Urgent'),
  /** Assisted already this year: times, times for the same cause, and fen. */
  timesThisYear: times('本年度已救助次数', 'Times assisted this year'),
  timesForCauseThisYear: times('本年度同一事由已救助次数', 'Times assisted this year for the same cause'),
  receivedThisYear: unlessSaid(0, sum('本年度已获救助金额', 'Received this year')),
})

/**
 * What a place sets for temporary assistance, in fen. What is left out is not known; `null` says that there is none.
 */
export const TemporaryAssistancePolicy = z.strictObject({
  ...AmountPolicy.shape,
  /** Disposable income per head of the last year, in fen a year. */
  lastYearIncome: LastYearIncome,
  /** Whether who lives here without being registered may apply. */
  residentsApply: yesNo('居住地可申请', 'Who lives here may apply'),
  /** Whether the place where an emergency happened assists, whoever it is. */
  assistsWhereItHappens: yesNo('由急难发生地救助', 'Assisted where the emergency happens'),
  /**
   * Whether single persons may apply. Until 2018-01-22 the regulation does not speak of them, but the notice of October 2014 does; since
   * 2026-07-01 the Law helps persons (art. 29), while the opinion of 2018 has families alone apply for expenses.
   */
  individualsApply: yesNo('个人可申请', 'Single persons may apply'),
  /**
   * Until 2018-01-22, whether families not on dibao are helped with expenses: the regulation (art. 47) names those on dibao, and leaves it to
   * the place who else is in a special hardship (其他特殊困难).
   */
  expensesOfOthers: yesNo('支出型救助对象含非低保家庭', 'Expenses of families not on dibao'),
  /** Of a year; `null`: none. Who was not assisted yet in the year is within any. */
  limits: z.strictObject({
    timesAYear: orNone(count('每年救助次数上限', 'Most times a year', { least: 1, most: 100, countedIn: 'times' })),
    timesForCauseAYear: orNone(
      count('同一事由每年次数上限', 'Most times a year for the same cause', {
        least: 1,
        most: 100,
        countedIn: 'times',
      }),
    ),
    amountAYear: orNone(sum('每年累计金额上限', 'Most in a year', { least: 1 })),
  }),
  /**
   * The township decides up to these, where a place left small sums to it (社会救助暂行办法 art. 48) or, since 2026-07-01, the province did
   * (社会救助法 art. 44); `null` both, the county decides all.
   */
  township: z.strictObject({
    amount: orNone(sum('乡镇（街道）审批限额', 'Up to what the township decides', townshipSetBy)),
    /** As many times the standard for each person. */
    standardsEach: orNone(
      count('乡镇（街道）审批限额（人均标准倍数）', 'Up to what the township decides, in standards for each person', {
        most: 120,
        countedIn: 'multiple',
        ...townshipSetBy,
      }),
    ),
  }),
  /** The small sum that is paid first in an emergency, in fen; there is no national one. */
  paysFirstUpTo: sum('先行救助限额', 'Most that is paid first'),
})
