import { divideExact, keysOf, type LocalizedText, PlainDate, refusal } from '@minzheng/core'
import * as z from 'zod'

/** The six lines of action of the campaign for better relief (服务质量大提升专项行动, 2020 to 2021). */
export const reliefQualityActions = {
  care: { zh: '照料服务达标', en: 'Care up to standard' },
  search: { zh: '救助寻亲', en: 'Search for kin' },
  patrol: { zh: '街面巡查和综合治理', en: 'Street patrols' },
  settlement: { zh: '落户安置', en: 'Settlement' },
  source: { zh: '源头治理', en: 'Prevention at source' },
  staff: { zh: '干部队伍素质提升', en: 'Staff' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A line of action: see {@link reliefQualityActions}. */
export type ReliefQualityAction = keyof typeof reliefQualityActions
const action = z.enum(keysOf(reliefQualityActions))

/** A station checked against the list of the campaign. The list is the place’s: each item belongs to a line of action. */
export const ReliefQualityCheck = z.strictObject({
  station: z.string().min(1),
  on: PlainDate,
  items: z
    .array(z.strictObject({ action, item: z.string().min(1), met: z.boolean().nullable() }))
    .min(1)
    .refine(
      items => new Set(items.map(({ item }) => item)).size === items.length,
      refusal([], '项目重复', 'an item stands twice'),
    ),
  /** Staff trained since the check before; `null`: not known. */
  staffTrained: z.int().min(0).nullable().default(null),
})
export type ReliefQualityCheck = z.infer<typeof ReliefQualityCheck>

/** Of what was asked how much is met; `null` as a share while an item is not known. */
export interface ReliefQualityScore {
  readonly met: number
  readonly asked: number
  readonly open: number
  /** In percent, the nearest decimal; `null` while an item is open or none is asked. */
  readonly percent: number | null
}

/** How much of the list a station meets, of one line of action or of all. */
export const reliefQualityScore = (check: ReliefQualityCheck, of?: ReliefQualityAction): ReliefQualityScore => {
  const items = check.items.filter(one => of === undefined || one.action === of)
  const met = items.filter(one => one.met === true).length
  const open = items.filter(one => one.met === null).length
  const asked = items.length
  return { met, asked, open, percent: open > 0 || asked === 0 ? null : divideExact(met * 100, asked) }
}

/**
 * How a station changed between two checks: better, the same or worse by its share, exactly; `null` where either is open, where they are
 * of two stations, or the second is the earlier.
 */
export const reliefQualityChange = (
  before: ReliefQualityCheck,
  after: ReliefQualityCheck,
): 'better' | 'same' | 'worse' | null => {
  const [one, two] = [reliefQualityScore(before), reliefQualityScore(after)]
  if (one.open > 0 || two.open > 0 || before.station !== after.station || before.on > after.on) return null
  // Shares are compared multiplied out.
  const [was, is] = [one.met * two.asked, two.met * one.asked]
  return is > was ? 'better' : is < was ? 'worse' : 'same'
}
