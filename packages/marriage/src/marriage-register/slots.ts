import { brokenRule, type Citation, PlainDate, type Problem, type RecordRule, refusal } from '@minzheng/core'
import * as z from 'zod'
import { clock } from '../shared/clock.js'

/** What the ministry answered in May 2023 on registrations on 20 and 21 May. */
export const peakDayAnswer2023 = {
  title: '民政部对各地“520”当天是否开展婚姻登记服务的答复',
  issuer: '民政部社会事务司',
  issued: '2023-05-18',
  confidence: 'secondary',
  note: 'reported by 新华社 and 人民网: provinces or cities decide; who opens makes a plan and a forecast, who does not tells people before',
} as const satisfies Citation

/** A span of a day for which couples can book (预约时段). */
export const MarriageSlot = z
  .strictObject({
    /** The registry, where the list is of several. */
    office: z.string().min(1).optional(),
    date: PlainDate,
    from: clock,
    to: clock,
    act: z.enum(['marriage', 'divorce', 'reissue', 'any']),
    capacity: z.int().min(0),
    booked: z.int().min(0),
    /** Who booked and came; `null`: not counted yet. */
    came: z.int().min(0).nullable().default(null),
  })
  .refine(({ from, to }) => from < to, refusal(['to'], '时段结束不晚于开始', 'the slot ends no later than it begins'))
export type MarriageSlot = z.infer<typeof MarriageSlot>

/** A day on which many want to register (登记高峰日): 2-14, 5-20, 七夕 and the like, and what the office does about it. */
export const PeakDay = z.strictObject({
  date: PlainDate,
  /** Open that day; `null`: not decided yet. */
  opens: z.boolean().nullable(),
  /** How many couples are expected. */
  expected: z.int().min(0).nullable().default(null),
  capacity: z.int().min(0).nullable().default(null),
  /** `null`: not made; left out: not known. */
  planMadeOn: PlainDate.nullish(),
  /** The day on which people were told whether it opens; `null`: they were not, left out: not known. */
  toldOn: PlainDate.nullish(),
})
export type PeakDay = z.infer<typeof PeakDay>

/** What slots and peak days are held against. */
export const bookingRules = {
  'slot-not-overbooked': {
    text: { zh: '预约数不得超过可预约数', en: 'no more couples book than a slot takes' },
  },
  'slots-apart': {
    text: { zh: '同一机关同一天同一业务的预约时段不得重叠', en: 'slots of one registry, day and act do not overlap' },
  },
  'came-of-booked': {
    text: { zh: '到场数不得超过预约数', en: 'no more come than booked' },
  },
  'peak-day-told': {
    text: { zh: '高峰日是否办理应当提前告知', en: 'people are told before the day whether it opens' },
    cite: peakDayAnswer2023,
    severity: 'warning',
  },
  'peak-day-plan': {
    text: { zh: '高峰日开展业务应当提前制订工作方案', en: 'who opens has a plan before the day' },
    cite: peakDayAnswer2023,
    severity: 'warning',
  },
  'peak-day-capacity': {
    text: { zh: '预计登记数超过可办理数', en: 'more couples are expected than can be served' },
    cite: peakDayAnswer2023,
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** The first of the days of which the ministry spoke in its answer. */
const peakDaysFrom = '2023-05-20'

/** What a list of slots breaks: more booked than it takes, slots that overlap, more who came than booked. */
export const slotProblems = (slots: readonly MarriageSlot[]): Problem[] =>
  slots.flatMap((slot, index): Problem[] => {
    const broken = (code: 'slot-not-overbooked' | 'slots-apart' | 'came-of-booked', field: string) =>
      brokenRule(code, bookingRules[code], [index, field])
    const overlaps = slots
      .slice(0, index)
      .some(
        one =>
          one.office === slot.office &&
          one.date === slot.date &&
          (one.act === slot.act || one.act === 'any' || slot.act === 'any') &&
          one.from < slot.to &&
          slot.from < one.to,
      )
    return [
      ...(slot.booked > slot.capacity ? [broken('slot-not-overbooked', 'booked')] : []),
      ...(overlaps ? [broken('slots-apart', 'from')] : []),
      ...(slot.came !== null && slot.came > slot.booked ? [broken('came-of-booked', 'came')] : []),
    ]
  })

/**
 * What an office has not done for its peak days by a day; from the day itself on what was to come before it. The ministry answered for 20 and 21
 * May of 2023: what it said is not asked of days before, and as an answer to the press is no law it is warned of.
 */
export const peakDayProblems = (days: readonly PeakDay[], asOf: PlainDate): Problem[] =>
  days.flatMap(({ date, opens, expected, capacity, planMadeOn, toldOn }, index): Problem[] => {
    if (date < peakDaysFrom) return []
    const broken = (code: 'peak-day-told' | 'peak-day-plan' | 'peak-day-capacity', field: string): Problem =>
      brokenRule(code, bookingRules[code], [index, field])
    const before = (on: PlainDate | null | undefined) => on === undefined || (on !== null && on < date)
    return [
      ...(date <= asOf && !before(toldOn) ? [broken('peak-day-told', 'toldOn')] : []),
      ...(date <= asOf && opens === true && !before(planMadeOn) ? [broken('peak-day-plan', 'planMadeOn')] : []),
      ...(opens === true && expected !== null && capacity !== null && expected > capacity
        ? [broken('peak-day-capacity', 'capacity')]
        : []),
    ]
  })
