import * as z from 'zod'
import { tally } from '../shared/share.js'

const minutes = z.number().min(0).nullable().default(null)

/** One alarm and what followed, in minutes after it; `null`: that did not happen, as far as is on record. */
export const SafetyAlarm = z.strictObject({
  household: z.string().min(1),
  /** The minute of the alarm, with its offset: `2024-03-01T02:15:00+08:00`. */
  at: z.iso.datetime({ offset: true, local: false }),
  /** The centre called back or saw to it. */
  answered: minutes,
  /** Somebody was at the door. */
  arrived: minutes,
  /** The case was closed, and the family told. */
  closed: minutes,
  /** Nothing was wrong; `null`: not known. */
  falseAlarm: z.boolean().nullable(),
})
export type SafetyAlarm = z.infer<typeof SafetyAlarm>

/** Within how many minutes each link of the chain is to follow; a link that a place does not set is left out. */
export interface ResponseTimes {
  readonly answered?: number
  readonly arrived?: number
  readonly closed?: number
}
/** A link of the chain of response. */
export type ResponseStep = keyof ResponseTimes

/** The links of the chain (响应链) in their order: answered, arrived, closed. */
export const responseSteps = ['answered', 'arrived', 'closed'] as const satisfies readonly ResponseStep[]

/** A link of the chain that was late, is not on record, or comes before one that it follows. */
export interface StepFault {
  readonly step: ResponseStep
  readonly why: 'late' | 'not-on-record' | 'out-of-order'
}

/**
 * Which links of the chain came too late, or are not on record. Nobody need arrive at a false alarm. A link that comes before one
 * that it follows is `out-of-order`.
 */
export const lateSteps = (alarm: SafetyAlarm, times: ResponseTimes): readonly StepFault[] => {
  let before = 0
  return responseSteps.flatMap((step): readonly StepFault[] => {
    const [after, limit] = [alarm[step], times[step]]
    if (after === null) {
      const needless = limit === undefined || (step === 'arrived' && alarm.falseAlarm === true)
      return needless ? [] : [{ step, why: 'not-on-record' }]
    }
    if (after < before) return [{ step, why: 'out-of-order' }]
    before = after
    return limit !== undefined && after > limit ? [{ step, why: 'late' }] : []
  })
}

/** Of so many alarms those whose every link came in time: numbers, and a rate from 0 to 1; `null` where there was none. */
export const responseRate = (
  alarms: readonly SafetyAlarm[],
  times: ResponseTimes,
): { readonly alarms: number; readonly inTime: number; readonly rate: number | null } => {
  const { yes, share } = tally(alarms, alarm => lateSteps(alarm, times).length === 0)
  return { alarms: alarms.length, inTime: yes, rate: share }
}
