import {
  atArticle,
  brokenRule,
  type Citation,
  daysBetween,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  type RecordRule,
  runsOn,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'

/** 中华人民共和国个人信息保护法. */
export const personalInformationLaw = {
  title: '中华人民共和国个人信息保护法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2021-08-20',
  effective: '2021-11-01',
  confidence: 'primary',
  note: 'articles 13, 15, 29 and 47 read in a copy',
} as const satisfies Citation

/** Consent to the processing of personal data, and separate consent to that of sensitive data, from the first day of the law on. */
export const monitoringConsent = {
  text: { zh: '监测应当取得本人或者监护人的同意', en: 'the elder or a guardian agrees to be watched over' },
  cite: atArticle(personalInformationLaw, '第十三条、第二十九条'),
} as const satisfies RecordRule

/** Who withdrew the consent is not watched over any more. */
export const monitoringWithdrawn = {
  text: {
    zh: '撤回同意的，应当停止监测并删除个人信息',
    en: 'who withdraws the consent is not watched over any more, and the data are deleted',
  },
  cite: atArticle(personalInformationLaw, '第十五条、第四十七条'),
} as const satisfies RecordRule

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
  other: { zh: '电表、摄像等其他设备', en: 'Another device, as an electricity meter or a camera' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of device. */
export type SafetyDeviceKind = keyof typeof safetyDeviceKinds

/** Who answers an alarm (响应人). */
export const safetyResponders = {
  family: { zh: '家属', en: 'Family' },
  community: { zh: '社区', en: 'Community' },
  property: { zh: '物业', en: 'Property manager' },
  provider: { zh: '服务机构', en: 'Care provider' },
  other: { zh: '急救、消防、志愿者等其他人', en: 'Others, as an ambulance, the fire brigade or volunteers' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** One home that is watched over, with its devices. */
export const MonitoredHome = z.strictObject({
  household: z.string().min(1),
  /** The day on which the elder or a guardian agreed; `null`: not known. */
  consented: PlainDate.nullable(),
  /** The day from which they do not agree any more, until they agree anew; left out or `null`: they do, as far as is known. */
  withdrawn: PlainDate.nullish(),
  /** Who answers an alarm, in the order in which they are called: at least one must. */
  contacts: z.array(z.enum(keysOf(safetyResponders))),
  devices: z.array(
    z.strictObject({
      kind: z.enum(keysOf(safetyDeviceKinds)),
      /** `null`: ordered, not yet at work. */
      installed: PlainDate.nullable(),
      removed: PlainDate.nullable().default(null),
      /** The last day on which it answered a test; `null`: never; left out: not told. */
      tested: PlainDate.nullish(),
    }),
  ),
})
export type MonitoredHome = z.infer<typeof MonitoredHome>

/** The day from which a home is watched over: that of its first device; `null`: not yet. */
export const monitoredFrom = ({ devices }: MonitoredHome): PlainDate | null =>
  devices.flatMap(({ installed }) => installed ?? []).toSorted()[0] ?? null

const wrong = (code: string, path: Problem['path'], zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problem(`safety-${code}`, 'error', path, [zh, en], [fixZh, fixEn])

const consentProblems = ({ consented, withdrawn }: MonitoredHome, asOf: PlainDate): Problem[] => {
  if (asOf < personalInformationLaw.effective) return []
  // Who agreed anew had agreed before, and does again from that day.
  const isAnew = withdrawn != null && consented !== null && consented > withdrawn
  if (isAnew && (asOf <= withdrawn || consented <= asOf)) return []
  // Devices come down on the day itself, or the day is the last of the consent.
  if (withdrawn && withdrawn < asOf) return [brokenRule('safety-consent-withdrawn', monitoringWithdrawn, ['withdrawn'])]
  if (happenedBy(consented, asOf)) return []
  if (consented !== null) return [brokenRule('safety-no-consent', monitoringConsent, ['consented'])]
  return [
    problem(
      'safety-consent-unknown',
      'warning',
      ['consented'],
      ['未登记是否同意监测。', 'Whether anybody agreed is not on record.'],
      ['请补登同意的日期。', 'Record the day of the consent.'],
    ),
  ]
}

const deviceProblems = ({ devices }: MonitoredHome): Problem[] =>
  devices.flatMap(({ installed, removed, tested }, index) =>
    stepsOutOfOrder(['installed', 'removed'], { installed, removed }).length > 0 ||
    stepsOutOfOrder(['installed', 'tested'], { installed, tested: tested ?? null }).length > 0 ||
    stepsOutOfOrder(['tested', 'removed'], { tested: tested ?? null, removed }).length > 0 ||
    (installed === null && (removed ?? tested) != null)
      ? [
          wrong(
            'dates',
            ['devices', index],
            '安装、测试、拆除的先后有误。',
            'Installed, tested and removed out of order.',
            '请更正日期。',
            'Mend the dates.',
          ),
        ]
      : [],
  )

/**
 * What is wrong with a home that is watched over on a day: `safety-no-consent` ({@link monitoringConsent}), `safety-consent-withdrawn`
 * ({@link monitoringWithdrawn}) and `safety-consent-unknown` since that law, `safety-no-contact`, `safety-untested` (a device that has answered no test for longer
 * than the place allows; `safety-test-unknown` where that is not told), `safety-dates`. Nothing where no device is at work.
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
    // Of a device that was tested after the day, the test before it is not on record.
    if (tested != null && tested > asOf) return false
    const last = tested ?? installed
    return testEveryDays !== null && last !== null && daysBetween(last, asOf) > testEveryDays
  })
  return [
    ...consentProblems(home, asOf),
    ...deviceProblems(home),
    ...(home.contacts.length === 0
      ? [
          // No text asks for one: the centre that sees the alarm may answer it itself.
          problem(
            'safety-no-contact',
            'warning',
            ['contacts'],
            ['报警无人响应。', 'Nobody answers an alarm.'],
            ['请登记响应人。', 'Name who answers.'],
          ),
        ]
      : []),
    ...untested.map(({ device: { tested }, index }) =>
      tested === undefined
        ? problem(
            'safety-test-unknown',
            'warning',
            ['devices', index],
            ['测试日期未登记。', 'Its tests are not on record.'],
            ['请补登测试日期。', 'Record the day of the test.'],
          )
        : wrong('untested', ['devices', index], '超过期限未测试。', 'Its test is overdue.', '请测试设备。', 'Test it.'),
    ),
  ]
}
