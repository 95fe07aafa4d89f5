import { addDays, keysOf, PlainDate, type Problem, problem, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { tally } from '../shared/share.js'
import { type MonitoredHome, safetyDeviceKinds, safetyResponders } from './device.js'

const minutes = z.number().min(0).nullish()

/** One alarm and what followed, in minutes after it; `null`: that did not happen; left out: not told. */
export const SafetyAlarm = z.strictObject({
  household: z.string().min(1),
  /** The minute of the alarm, with its offset: `2024-03-01T02:15:00+08:00`. */
  at: z.iso.datetime({ offset: true, local: false }),
  /** What raised it; left out or `null`: not known. */
  device: z.enum(keysOf(safetyDeviceKinds)).nullish(),
  /** The centre called back or saw to it. */
  answered: minutes,
  /** Somebody was at the door. */
  arrived: minutes,
  /** Who that was; left out or `null`: not known. */
  arrivedBy: z.enum(keysOf(safetyResponders)).nullish(),
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

/** A link of the chain that was late, is not on record, or comes before one that it must follow: nothing is closed before the others. */
export interface StepFault {
  readonly step: ResponseStep
  readonly why: 'late' | 'not-on-record' | 'out-of-order'
}

/**
 * Which links of the chain came too late, or are not on record. Nobody need arrive at a false alarm, and whoever is near may arrive before
 * the centre answers; what is closed before somebody answered or arrived is `out-of-order`.
 */
export const lateSteps = (alarm: SafetyAlarm, times: ResponseTimes): readonly StepFault[] => {
  let before = 0
  return responseSteps.flatMap((step): readonly StepFault[] => {
    const [after, limit] = [alarm[step], times[step]]
    if (after == null) {
      const needless = limit === undefined || (step === 'arrived' && alarm.falseAlarm === true)
      return needless ? [] : [{ step, why: 'not-on-record' }]
    }
    if (step === 'closed' && after < before) return [{ step, why: 'out-of-order' }]
    before = Math.max(before, after)
    return limit !== undefined && after > limit ? [{ step, why: 'late' }] : []
  })
}

/** The day in China of a minute with its offset. */
const dayInChina = (at: string): PlainDate => {
  const [, date, hour, minute, sign, offsetHour, offsetMinute] =
    /^(.{10})T(\d\d):(\d\d).*?(?:Z|([+-])(\d\d):?(\d\d))$/.exec(at) ?? []
  const offset = (Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0)) * (sign === '-' ? -1 : 1)
  const minutes = Number(hour) * 60 + Number(minute) - offset + 8 * 60
  return addDays(PlainDate.parse(date), Math.floor(minutes / (24 * 60)))
}

/**
 * What of an alarm does not fit its home: `safety-alarm-household`, `safety-alarm-no-device` (no device, or none of the kind that raised it,
 * was at work on its day),
 * `safety-alarm-responder` (a warning where somebody came who is none of the home's responders; named though nobody came).
 */
export const safetyAlarmProblems = (alarm: SafetyAlarm, home: MonitoredHome): Problem[] => {
  const { household, at, device, arrived, arrivedBy } = alarm
  const day = dayInChina(at)
  const wrong = (
    code: string,
    path: Problem['path'],
    zh: string,
    en: string,
    severity: Problem['severity'] = 'error',
  ) => problem(`safety-alarm-${code}`, severity, path, [zh, en], ['请核对报警记录。', 'Check the record of the alarm.'])
  return [
    ...(household === home.household
      ? []
      : [wrong('household', ['household'], '不是该户的报警。', 'Not of this home.')]),
    ...(home.devices.some(
      ({ kind, installed, removed }) => (device ?? kind) === kind && runsOn(installed, removed, day),
    )
      ? []
      : [wrong('no-device', ['at'], '当日没有在用的报警设备。', 'No such device was at work on the day.')]),
    ...(arrivedBy && arrived === null
      ? [wrong('responder', ['arrivedBy'], '没有到场记录。', 'Nobody is on record to have come.')]
      : []),
    // A neighbour may be there first.
    ...(arrivedBy && arrived !== null && !home.contacts.includes(arrivedBy)
      ? [
          wrong(
            'responder',
            ['arrivedBy'],
            '到场的不是登记的响应人。',
            'Who came is no responder on record.',
            'warning',
          ),
        ]
      : []),
  ]
}

/**
 * Whether every link came in time; `null` where a link is not told, or nobody is on record to have arrived and whether anything was wrong is
 * not known.
 */
const isInTime = (alarm: SafetyAlarm, times: ResponseTimes): boolean | null => {
  const faults = lateSteps(alarm, times)
  const isOpen = ({ step, why }: StepFault) =>
    why === 'not-on-record' && (alarm[step] === undefined || (step === 'arrived' && alarm.falseAlarm === null))
  return faults.every(isOpen) ? (faults.length === 0 ? true : null) : false
}

/**
 * Of so many alarms those whose every link came in time: numbers, and a rate from 0 to 1; `null` where there was none, or of one it
 * is not known.
 */
export const responseRate = (
  alarms: readonly SafetyAlarm[],
  times: ResponseTimes,
): { readonly alarms: number; readonly inTime: number; readonly rate: number | null } => {
  const { yes, share } = tally(alarms, alarm => isInTime(alarm, times))
  return { alarms: alarms.length, inTime: yes, rate: share }
}
