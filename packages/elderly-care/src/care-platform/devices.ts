import { addDays, PlainDate, refusal, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { type Tally, tally } from '../shared/share.js'

/** A device or feed of a home that is linked to supervision (联网设备): a camera, a smoke alarm, the list of residents. */
export const LinkedDevice = z
  .strictObject({
    institution: z.string().min(1),
    device: z.string().min(1),
    kind: z.enum([
      'camera',
      'kitchen-camera',
      'smoke-alarm',
      'gas-alarm',
      'call-bell',
      'bed-sensor',
      'access',
      'residents',
      'beds',
      'fees',
      'other',
    ]),
    linked: PlainDate,
    unlinked: PlainDate.nullable().default(null),
    /** The last day on which data came; `null`: never; left out: not known. */
    lastReport: PlainDate.nullish(),
    /** How often it has to report, in days: 1 for what is live; left out: not known. */
    everyDays: z.int().min(1).max(366).optional(),
  })
  .refine(
    ({ linked, unlinked }) => unlinked === null || linked <= unlinked,
    refusal(['unlinked'], '解除连接日期早于连接日期', 'unlinked before it was linked'),
  )
export type LinkedDevice = z.infer<typeof LinkedDevice>

/** What is linked and is no device (设备): lists that a home reports. */
const lists: readonly LinkedDevice['kind'][] = ['residents', 'beds', 'fees']

/** Whether what is linked is a device (监控、报警等设备), and not a list that a home reports. */
export const isCareDevice = ({ kind }: LinkedDevice): boolean => !lists.includes(kind)

/** Whether a device is linked on a day; its last day is one. */
export const isLinked = ({ linked, unlinked }: LinkedDevice, asOf: PlainDate): boolean => runsOn(linked, unlinked, asOf)

/**
 * Whether the data of a device are fresh on a day: the last came no longer ago than its interval. `null` where the interval is not
 * known, unless the last came on the day; where the last is not known; and where a report is dated after the day: what was there before is then open.
 */
export const isFresh = ({ lastReport, everyDays }: LinkedDevice, asOf: PlainDate): boolean | null => {
  if (lastReport === undefined) return null
  if (lastReport === null) return false
  if (lastReport > asOf) return null
  if (lastReport === asOf) return true
  return everyDays === undefined ? null : asOf <= addDays(lastReport, everyDays)
}

/** Of the devices linked on a day, those whose data are fresh (数据实时率), and the stale by home. */
export const freshDevices = (
  devices: readonly LinkedDevice[],
  asOf: PlainDate,
): Tally & { readonly stale: readonly { readonly institution: string; readonly device: string }[] } => {
  const linked = devices.filter(device => isLinked(device, asOf))
  return {
    ...tally(linked, device => isFresh(device, asOf)),
    stale: linked
      .filter(device => isFresh(device, asOf) === false)
      .map(({ institution, device }) => ({ institution, device })),
  }
}

/** Of the homes of an area, those with a linked device of every kind asked for (联网率), and what the others lack. */
export const linkedInstitutions = (
  institutions: readonly string[],
  devices: readonly LinkedDevice[],
  asOf: PlainDate,
  required: readonly LinkedDevice['kind'][],
): Tally & { readonly lacking: Readonly<Record<string, readonly LinkedDevice['kind'][]>> } => {
  const linked = devices.filter(device => isLinked(device, asOf))
  const homes = [...new Set(institutions)].map(home => ({
    home,
    lacking: required.filter(kind => !linked.some(one => one.institution === home && one.kind === kind)),
  }))
  return {
    ...tally(homes, ({ lacking }) => lacking.length === 0),
    lacking: Object.fromEntries(
      homes.filter(({ lacking }) => lacking.length > 0).map(({ home, lacking }) => [home, lacking]),
    ),
  }
}
