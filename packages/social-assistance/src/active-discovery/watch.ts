import {
  areInOrder,
  atArticle,
  breaking,
  happenedBy,
  keysOf,
  type LocalizedText,
  latestBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import type { Limit } from '@minzheng/core/deadline'
import * as z from 'zod'
import { lateUnder } from '../shared/late-under.js'
import { personalDataLaw } from './documents.js'
import { DiscoveryGroup } from './groups.js'

/** What somebody of a key group is watched over by (重点特殊困难群体智能监测). */
export const watchSources = {
  call: { zh: '一键呼叫', en: 'Call button' },
  sensor: { zh: '居家传感设备', en: 'Sensors at home' },
  wearable: { zh: '穿戴设备', en: 'Wearable' },
  electricity: { zh: '用电监测', en: 'Use of electricity' },
  water: { zh: '用水监测', en: 'Use of water' },
  telephone: { zh: '智能外呼', en: 'Automatic calls' },
  other: { zh: '燃气等其他监测', en: 'Another source, as the use of gas' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** Somebody of a key group with what watches over them, and each alarm with its answer. */
export const KeyGroupWatch = z
  .strictObject({
    person: z.string().min(1),
    group: DiscoveryGroup,
    /** Left out: not told. */
    sources: z
      .array(
        z.strictObject({
          device: z.string().min(1),
          source: z.enum(keysOf(watchSources)),
          since: PlainDate,
          /** The last day at work. */
          until: PlainDate.nullable().default(null),
        }),
      )
      .optional(),
    /** The person or a guardian agreed; `null`: not; left out: not known. */
    consented: PlainDate.nullable().optional(),
    /** The consent was taken back: nothing may be at work from then on that rests on it. */
    consentWithdrawn: PlainDate.nullable().default(null),
    alarms: z
      .array(
        z.strictObject({
          device: z.string().min(1),
          raised: PlainDate,
          /** Somebody called or came; `null`: nobody yet; left out: not told. */
          answered: PlainDate.nullish(),
          outcome: z.enum(['false-alarm', 'helped', 'taken-to-hospital', 'passed-on', 'died']).nullable().default(null),
        }),
      )
      .default([]),
  })
  .refine(
    ({ alarms }) => alarms.every(({ raised, answered }) => answered == null || raised <= answered),
    refusal(['alarms'], '处置日期早于报警日期', 'an alarm is answered before it was raised'),
  )
  .refine(
    ({ sources }) => (sources ?? []).every(({ since, until }) => areInOrder([since, until])),
    refusal(['sources'], '设备停用日期早于启用日期', 'a device is taken off before it was linked'),
  )
  .refine(
    ({ alarms }) => alarms.every(({ answered, outcome }) => answered !== null || outcome === null),
    refusal(['alarms'], '登记处置结果应当写明处置日期', 'what came of an alarm has a day'),
  )
  .refine(
    ({ consented, consentWithdrawn }) => areInOrder([consented, consentWithdrawn]),
    refusal(['consentWithdrawn'], '撤回同意早于同意', 'the consent is taken back before it was given'),
  )
export type KeyGroupWatch = z.infer<typeof KeyGroupWatch>

/** Whether somebody is watched over on a day: something is at work; `null`: what watches over the person is not told. */
export const isWatched = ({ sources }: KeyGroupWatch, asOf: PlainDate): boolean | null =>
  sources === undefined ? null : sources.some(({ since, until }) => runsOn(since, until, asOf))

/** What watching is held against. */
export const watchRules = {
  'watch-consent': {
    text: {
      zh: '没有登记启用时已取得的本人或者监护人单独同意：监测应当先取得，依法不需取得的除外',
      en: 'the person or a guardian agrees, separately, before being watched, but where the law needs no consent; none is on file',
    },
    cite: atArticle(personalDataLaw, '第十三条、第二十九条'),
    // Another ground of art. 13 (a duty by law, an emergency) may stand in its place: the record does not say.
    severity: 'warning',
  },
  'watch-consent-withdrawn': {
    text: { zh: '撤回同意后仍在监测', en: 'who has taken the consent back is not watched any longer' },
    cite: atArticle(personalDataLaw, '第十五条'),
  },
  'watch-device-known': {
    text: {
      zh: '报警设备未关联到该对象，或者当日不在用',
      en: 'an alarm comes from a device that is linked and at work',
    },
  },
  'watch-alarm-answered': { text: { zh: '报警应当及时处置', en: 'an alarm is answered in time' } },
  'watch-alarm-closed': {
    text: { zh: '已处置而没有登记结果', en: 'an answered alarm says what came of it; nothing is on file' },
    // A gap of the record.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What the watching over somebody breaks on a day. Consent is asked for from the first day of a device that is at work, and since 2021-11-01.
 * `within`: the time of the place to answer an alarm in; where it sets none an alarm
 * that is open is not late. Of an answer or of devices that are not told nothing is broken.
 */
export const watchProblems = (watch: KeyGroupWatch, asOf: PlainDate, within?: Limit): Problem[] => {
  const broken = breaking(watchRules)
  const { effective } = personalDataLaw
  const running = (watch.sources ?? [])
    .filter(({ since, until }) => runsOn(since, until, asOf))
    .map(({ since }) => since)
  const [first] = running.toSorted()
  const { consented, consentWithdrawn } = watch
  const agreed = first !== undefined && happenedBy(consented, latestBy([first, effective], asOf)!)
  // The day itself is let pass: a device may have been at work until it.
  const isWithdrawn = consentWithdrawn !== null && consentWithdrawn < asOf && asOf >= effective
  return [
    ...(first !== undefined && asOf >= effective && consented !== undefined && !agreed
      ? [broken('watch-consent', ['consented'])]
      : []),
    ...(running.length > 0 && isWithdrawn ? [broken('watch-consent-withdrawn', ['consentWithdrawn'])] : []),
    ...watch.alarms.flatMap(({ device, raised, answered, outcome }, index) => {
      if (raised > asOf) return []
      const known = watch.sources?.some(one => one.device === device && runsOn(one.since, one.until, raised)) ?? true
      const due = answered === undefined ? undefined : lateUnder(within, raised, answered, asOf, 'stays')
      return [
        ...(known ? [] : [broken('watch-device-known', ['alarms', index, 'device'])]),
        ...(due ? [broken('watch-alarm-answered', ['alarms', index, 'answered'], due)] : []),
        ...(happenedBy(answered, asOf) && outcome === null
          ? [broken('watch-alarm-closed', ['alarms', index, 'outcome'])]
          : []),
      ]
    }),
  ]
}
