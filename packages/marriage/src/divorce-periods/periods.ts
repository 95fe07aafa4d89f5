import { addDays, atArticle, type Citation, type PlainDate } from '@minzheng/core'
import { type Deadline, deadline } from '@minzheng/core/deadline'
import { civilCode, registrationRegulation2003 } from '../shared/documents.js'

/** Days of each of the two periods (民法典 art. 1077). */
export const divorcePeriodDays = 30

/**
 * From where the second period is counted: from the end of the first as it was moved by days off (民发〔2020〕116号 counts from
 * the end of the cooling-off, whose last day is the moved one), or from the thirtieth day itself.
 */
export type SecondPeriodBase = 'moved-end' | 'thirtieth-day'

/** The days of a divorce by registration; a day in a year whose calendar is not known is a problem instead. */
export interface DivorcePeriods {
  /** The last day of the cooling-off (离婚冷静期): either of them may withdraw on or before it. */
  readonly withdrawUntil: Deadline
  /** The first day on which both may ask for the certificate. */
  readonly certificateFrom: Deadline
  /** The last day on which both may; after it the application counts as withdrawn. */
  readonly certificateUntil: Deadline
  readonly cite: Citation
}

/** The law knows the two periods since the Civil Code; before, a divorce was registered on the spot (婚姻登记条例 2003 art. 13). */
export const coolingOffSince = civilCode.effective

/** What decides how long an application lasts on a day: the two periods, or registration on the spot. */
export const divorceRuleOn = (received: PlainDate): Citation =>
  received < coolingOffSince
    ? atArticle(registrationRegulation2003, '第十三条')
    : atArticle(civilCode, '第一千零七十七条')

const counting = { plainDays: 'calendar', dayOff: 'moves' } as const
const thirty = { amount: divorcePeriodDays, unit: 'day' } as const

/**
 * The two periods of a divorce applied for on a day (民法典 art. 1077; arts. 201 and 203; 民发〔2020〕116号). The day of receipt
 * is not counted; a period that ends on a day off ends on the next working day by the official calendar, make-up working days
 * among those worked. `null` before 2021-01-01. Not for divorces in court.
 * @throws ProblemError `not-a-date`
 */
export const divorcePeriods = (received: PlainDate, base: SecondPeriodBase = 'moved-end'): DivorcePeriods | null => {
  const cite = divorceRuleOn(received)
  if (received < coolingOffSince) return null
  const withdrawUntil = deadline(received, thirty, counting)
  if (withdrawUntil.due === null)
    return { withdrawUntil, certificateFrom: withdrawUntil, certificateUntil: withdrawUntil, cite }
  const certificateFrom = { due: addDays(withdrawUntil.due, 1) }
  const from = base === 'moved-end' ? withdrawUntil.due : addDays(received, divorcePeriodDays)
  return { withdrawUntil, certificateFrom, certificateUntil: deadline(from, thirty, counting), cite }
}
