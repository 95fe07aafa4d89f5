import { keysOf, refusal } from '@minzheng/core'
import * as z from 'zod'
import { type Tally, tally } from '../shared/share.js'

const steps = ['answered', 'dispatched', 'arrived', 'familyTold'] as const
const since = (most: number) => z.int().min(0).max(most).nullable()

/** One call for help from an older person's home (紧急事件), and how long each step took after the call; `null`: not recorded, or not done. */
export const EmergencyCall = z
  .strictObject({
    id: z.string().min(1),
    person: z.string().min(1),
    on: z.iso.date(),
    kind: z.enum(['illness', 'fall', 'fire', 'gas', 'lost', 'false-alarm', 'other']),
    /** Seconds until it was answered. */
    answered: since(86_400),
    /** Minutes until somebody was sent, until they were there, and until the family was told. */
    dispatched: since(10_080),
    arrived: since(10_080),
    familyTold: since(10_080),
    closed: z.boolean(),
    /** The steps that are known never to have been taken, as of a call that nobody answered; the others of `null` are not on record. */
    notDone: z.array(z.enum(steps)).default([]),
  })
  .refine(
    ({ dispatched, arrived }) => dispatched === null || arrived === null || dispatched <= arrived,
    refusal(['arrived'], '到达时间早于派出时间', 'there before somebody was sent'),
  )
  .refine(
    call => call.notDone.every(step => call[step] === null),
    refusal(['notDone'], '已记录用时的环节不能同时为未办理', 'a step that took a time was taken'),
  )
export type EmergencyCall = z.infer<typeof EmergencyCall>

/** The longest that each step may take, as the standard or contract of a place says; what it leaves out is not asked. */
export const EmergencyLimits = z.strictObject({
  answeredSeconds: z.int().positive().optional(),
  dispatchedMinutes: z.int().positive().optional(),
  arrivedMinutes: z.int().positive().optional(),
  familyToldMinutes: z.int().positive().optional(),
})
export type EmergencyLimits = z.infer<typeof EmergencyLimits>

const limits = {
  answered: 'answeredSeconds',
  dispatched: 'dispatchedMinutes',
  arrived: 'arrivedMinutes',
  familyTold: 'familyToldMinutes',
} as const satisfies Readonly<Record<Step, keyof EmergencyLimits>>
type Step = (typeof steps)[number]

/** One step of a call that took longer than allowed, or is not recorded or was never taken (`took` is `null`). */
export interface EmergencyDelay {
  readonly step: Step
  readonly took: number | null
  readonly limit: number
}

/** The steps of a call that were late, never taken, or are not on record; a false alarm asks for an answer alone. */
export const emergencyDelays = (call: EmergencyCall, allowed: EmergencyLimits): EmergencyDelay[] =>
  keysOf(limits).flatMap(step => {
    const limit = allowed[limits[step]]
    const took = call[step]
    if (limit === undefined || (call.kind === 'false-alarm' && step !== 'answered')) return []
    return took === null || took > limit ? [{ step, took, limit }] : []
  })

/**
 * Of the calls, each once, those whose every step was in time (及时响应率); where a step is not on record and none was late or left out, or the call
 * is there twice, it is not known.
 */
export const emergencyInTime = (calls: readonly EmergencyCall[], allowed: EmergencyLimits): Tally =>
  tally([...new Set(calls.map(({ id }) => id))], id => {
    const [call, other] = calls.filter(one => one.id === id)
    if (call === undefined || other !== undefined) return null
    const delays = emergencyDelays(call, allowed)
    if (delays.some(({ step, took }) => took !== null || call.notDone.includes(step))) return false
    return delays.length > 0 ? null : true
  })
