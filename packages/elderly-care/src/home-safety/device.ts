import {
  daysBetween,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'

/** What watches over the safety of an elder at home (居家安全监测设备). */
export const safetyDeviceKinds = {
  call: { zh: '一键呼叫', en: 'Call button' },
  smoke: { zh: '烟感', en: 'Smoke detector' },
  gas: { zh: '燃气感', en: 'Gas detector' },
  motion: { zh: '红外或雷达活动监测', en: 'Motion or radar sensor' },
  door: { zh: '门磁', en: 'Door contact' },
  bed: { zh: '床垫监测', en: 'Bed sensor' },
  water: { zh: '水表监测', en: 'Water meter' },
  wearable: { zh: '穿戴设备', en: 'Wearable' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of device. */
export type SafetyDeviceKind = keyof typeof safetyDeviceKinds

/** One home that is watched over, with its devices. */
export const MonitoredHome = z.strictObject({
  household: z.string().min(1),
  /** The elder or a guardian agreed in writing; `null`: not known. */
  consented: PlainDate.nullable(),
  /** Who answers an alarm: at least one must. */
  contacts: z.array(z.enum(['family', 'community', 'property', 'provider'])),
  devices: z.array(
    z.strictObject({
      kind: z.enum(keysOf(safetyDeviceKinds)),
      /** `null`: ordered, not yet at work. */
      installed: PlainDate.nullable(),
      removed: PlainDate.nullable().default(null),
      /** The last day on which it answered a test; `null`: never. */
      tested: PlainDate.nullable().default(null),
    }),
  ),
})
export type MonitoredHome = z.infer<typeof MonitoredHome>

/** The day from which a home is watched over: that of its first device; `null`: not yet. */
export const monitoredFrom = ({ devices }: MonitoredHome): PlainDate | null =>
  devices.flatMap(({ installed }) => installed ?? []).toSorted()[0] ?? null

const wrong = (code: string, path: Problem['path'], zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problem(`safety-${code}`, 'error', path, [zh, en], [fixZh, fixEn])

/**
 * What is wrong with a home that is watched over on a day: `safety-no-consent` (consent to the processing of personal data, and
 * separate consent to sensitive data: 个人信息保护法 arts. 13 and 29), `safety-no-contact`, `safety-untested` (a device that has
 * answered no test for longer than the place allows). Nothing where no device is at work.
 *
 * @param testEveryDays the longest time between two tests in days; `null`: the place sets none
 */
export const monitoredHomeProblems = (
  home: MonitoredHome,
  asOf: PlainDate,
  testEveryDays: number | null,
): Problem[] => {
  const working = home.devices
    .map((device, index) => ({ device, index }))
    .filter(({ device: { installed, removed } }) => runsOn(installed, removed, asOf))
  if (working.length === 0) return []
  const untested = working.filter(({ device: { installed, tested } }) => {
    const last = happenedBy(tested, asOf) ? tested : installed
    return testEveryDays !== null && last !== null && daysBetween(last, asOf) > testEveryDays
  })
  return [
    ...(!happenedBy(home.consented, asOf)
      ? [
          wrong(
            'no-consent',
            ['consented'],
            '没有本人或监护人的同意。',
            'Nobody agreed to it.',
            '请补签同意书。',
            'Have it signed.',
          ),
        ]
      : []),
    ...(home.contacts.length === 0
      ? [
          wrong(
            'no-contact',
            ['contacts'],
            '报警无人响应。',
            'Nobody answers an alarm.',
            '请登记响应人。',
            'Name who answers.',
          ),
        ]
      : []),
    ...untested.map(({ index }) =>
      wrong('untested', ['devices', index], '超过期限未测试。', 'Its test is overdue.', '请测试设备。', 'Test it.'),
    ),
  ]
}
