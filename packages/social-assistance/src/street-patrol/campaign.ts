import {
  addDays,
  brokenRule,
  type Citation,
  DivisionCode,
  daysBetween,
  isWithin,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'
import { type PatrolFigures, patrolFigures, type StreetPatrol } from './patrol.js'

/** The seasonal campaigns (专项救助行动). */
export const seasonalCampaigns = {
  summer: { zh: '夏季送清凉', en: 'Cool in summer' },
  winter: { zh: '寒冬送温暖', en: 'Warm in winter' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A seasonal campaign of a place, from its first to its last day, as a notice sets them. */
export const ReliefCampaign = z
  .strictObject({
    season: z.enum(keysOf(seasonalCampaigns)),
    division: DivisionCode,
    from: PlainDate,
    to: PlainDate,
    /** Patrols a day that the notice asks for. */
    patrolsPerDay: z.int().min(0).nullable().default(null),
  })
  .refine(...lastNotBefore('from', 'to'))
export type ReliefCampaign = z.infer<typeof ReliefCampaign>

const reported = (note: string): Citation => ({
  title: '关于开展“寒冬送温暖”专项救助行动的通知',
  issuer: '民政厅（局）',
  confidence: 'secondary',
  note,
})

/** Windows that were published. The nation sets none of its own that could be read: each province says from when to when. */
export const publishedCampaigns = {
  'henan-winter-2022': {
    campaign: {
      season: 'winter',
      division: '410000',
      from: '2022-10-31',
      to: '2023-03-15',
      patrolsPerDay: null,
    },
    cite: reported('the notice of 河南 as the press reported it'),
  },
  'weishi-summer-2021': {
    campaign: {
      season: 'summer',
      division: '410223',
      from: '2021-06-25',
      to: '2021-09-25',
      patrolsPerDay: null,
    },
    cite: {
      title: '关于做好炎热天气救助管理工作的通知',
      number: '豫民明电〔2021〕41号',
      issuer: '河南省民政厅',
      confidence: 'secondary',
      note: 'the days as 尉氏 of 开封 reported its campaign under the notice on 2021-07-06; whether they are those of the notice is not said',
    },
  },
} as const satisfies Readonly<Record<string, { readonly campaign: ReliefCampaign; readonly cite: Citation }>>

/** What the days of a campaign are held against. */
export const reliefCampaignRules = {
  'campaign-season': {
    text: {
      zh: '夏季行动应当含7月或者8月，冬季行动应当含12月至次年2月的时段',
      en: 'a campaign of summer takes in July or August, one of winter days from December to February',
    },
    // The season is by its name; each notice sets its own days.
    severity: 'warning',
  },
  'campaign-patrols': {
    text: { zh: '应当按通知要求的次数巡查', en: 'there are as many patrols a day as the notice asks for' },
    // The notice of a place asks it, and no law.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

const monthsOf = { summer: ['07', '08'], winter: ['12', '01', '02'] } as const

const monthsTouched = (from: PlainDate, to: PlainDate): string[] => {
  const [first, last] = [from, to].map(day => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) as [
    number,
    number,
  ]
  return Array.from({ length: last - first + 1 }, (_, at) => String(((first + at) % 12) + 1).padStart(2, '0'))
}

const ofDivision = (patrols: readonly StreetPatrol[], { division }: Pick<ReliefCampaign, 'division'>) =>
  patrols.filter(patrol => isWithin(patrol.division, division))

/**
 * What a campaign and its patrols break by a day: outside its season, or a day that is over with fewer patrols than the notice asks
 * for, whatever other days had; what the day itself will see is open. Patrols of other divisions count for nothing.
 */
export const reliefCampaignProblems = (
  { season, division, from, to, patrolsPerDay }: ReliefCampaign,
  patrols: readonly StreetPatrol[],
  asOf: PlainDate,
): Problem[] => {
  const problems: Problem[] = []
  const touched = monthsTouched(from, to)
  if (!monthsOf[season].some(month => touched.includes(month)))
    problems.push(brokenRule('campaign-season', reliefCampaignRules['campaign-season'], ['from']))
  if (patrolsPerDay !== null && asOf > from) {
    const until = asOf <= to ? addDays(asOf, -1) : to
    const own = ofDivision(patrols, { division })
    const days = Array.from({ length: daysBetween(from, until) + 1 }, (_, after) => addDays(from, after))
    if (days.some(day => own.filter(({ on }) => on === day).length < patrolsPerDay))
      problems.push(brokenRule('campaign-patrols', reliefCampaignRules['campaign-patrols'], ['patrolsPerDay']))
  }
  return problems
}

/** What a campaign came to by a day: the patrols of its division in its window, whom they met and what came of it. */
export const campaignFigures = (
  { division, from, to }: Pick<ReliefCampaign, 'division' | 'from' | 'to'>,
  patrols: readonly StreetPatrol[],
  asOf: PlainDate,
): PatrolFigures => patrolFigures(ofDivision(patrols, { division }), { from, to: asOf < to ? asOf : to })
