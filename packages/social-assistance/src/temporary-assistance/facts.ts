import { countedIn } from '@minzheng/policy'
import { label, noUnlessSaid, words } from '@minzheng/rules'
import * as z from 'zod'
import { LastYearIncome } from '../shared/last-year-income.js'
import { AmountFacts, AmountPolicy } from './amount.js'

const fen = z.int().min(0).max(10_000_000_000)
const count = z.int().min(0).max(100).nullable().default(0)

const kinds = { emergency: { zh: '急难型', en: 'Emergency' }, expenditure: { zh: '支出型', en: 'Expenditure' } }
const applicants = { family: { zh: '家庭', en: 'Family' }, individual: { zh: '个人', en: 'Single person' } }
const ties = {
  hukou: { zh: '户籍地', en: 'Registered here' },
  residence: { zh: '居住地', en: 'Lives here' },
  none: { zh: '无', en: 'None' },
}

/** One application for temporary assistance (临时救助). */
export const TemporaryAssistanceFacts = z.object({
  asOf: z.iso.date().meta(label('申请日期', 'Day of the application')),
  /** `emergency` 急难型, `expenditure` 支出型. */
  kind: z.enum(['emergency', 'expenditure']).meta({ ...label('救助类型', 'Kind of hardship'), ...words(kinds) }),
  applicant: z
    .enum(['family', 'individual'])
    .nullable()
    .default('family')
    .meta({ ...label('申请主体', 'Who applies'), ...words(applicants) }),
  /** Whether the cause is of a kind and extent that the local rule recognises. Left out: not known. */
  causeRecognised: z
    .boolean()
    .nullish()
    .meta(label('困难原因符合当地规定', 'The cause is one that the local rule recognises')),
  ...AmountFacts.shape,
  /** Disposable income per head of the family, in fen a year. Left out: not known. */
  annualIncomePerHead: fen
    .nullish()
    .meta(label('家庭年人均可支配收入', 'Disposable income per head of the family', 'fen/year')),
  /** Whether the property meets the local rule. Left out: not known. */
  propertyMeetsRule: z.boolean().nullish().meta(label('财产符合当地规定', 'Property meets the local rule')),
  /** What ties the applicant to the place. */
  ties: z
    .enum(['hukou', 'residence', 'none'])
    .nullable()
    .default('hukou')
    .meta({ ...label('与受理地的联系', 'Ties to the place'), ...words(ties) }),
  /** Whether the emergency happened in the place. */
  happenedHere: z.boolean().nullable().default(true).meta(label('急难发生在本地', 'The emergency happened here')),
  /** Whether help must come before the procedure. */
  urgent: noUnlessSaid.meta(label('情况紧急', 'Urgent')),
  /** Assisted already this year: times, times for the same cause, and fen. */
  timesThisYear: count.meta(label('本年度已救助次数', 'Times assisted this year')),
  timesForCauseThisYear: count.meta(label('本年度同一事由已救助次数', 'Times assisted this year for the same cause')),
  receivedThisYear: fen
    .nullable()
    .default(0)
    .meta(label('本年度已获救助金额', 'Received this year', 'fen')),
})

/** What a place sets for temporary assistance, in fen. `limits` and `township` are options: where they are not set nothing limits. */
export const TemporaryAssistancePolicy = z.object({
  ...AmountPolicy.shape,
  /** Disposable income per head of the last year, in fen a year. */
  lastYearIncome: LastYearIncome,
  /** Whether who lives here without being registered may apply. */
  residentsApply: z.boolean().meta(label('居住地可申请', 'Who lives here may apply')),
  /** Whether the place where an emergency happened assists, whoever it is. */
  assistsWhereItHappens: z.boolean().meta(label('由急难发生地救助', 'Assisted where the emergency happens')),
  /** Until 2018-01-22: whether single persons may apply, of which the regulation does not speak. */
  individualsApply: z.boolean().meta(label('个人可申请', 'Single persons may apply')),
  limits: z.object({
    timesAYear: z
      .int()
      .min(0)
      .max(100)
      .optional()
      .meta({ ...label('每年救助次数上限', 'Most times a year'), ...countedIn('times') }),
    timesForCauseAYear: z
      .int()
      .min(0)
      .max(100)
      .optional()
      .meta({ ...label('同一事由每年次数上限', 'Most times a year for the same cause'), ...countedIn('times') }),
    amountAYear: fen.optional().meta(label('每年累计金额上限', 'Most in a year', 'fen')),
  }),
  /** The township decides up to these; where neither is set the county decides all. */
  township: z.object({
    amount: fen.optional().meta(label('乡镇（街道）审批限额', 'Up to what the township decides', 'fen')),
    /** As many times the standard for each person. */
    standardsEach: z
      .int()
      .min(0)
      .max(120)
      .optional()
      .meta({
        ...label(
          '乡镇（街道）审批限额（人均标准倍数）',
          'Up to what the township decides, in standards for each person',
        ),
        ...countedIn('multiple'),
      }),
  }),
  /** The small sum that is paid first in an emergency, in fen; there is no national one. */
  paysFirstUpTo: fen.meta(label('先行救助限额', 'Most that is paid first', 'fen')),
})
