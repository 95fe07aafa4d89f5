import {
  brokenRule,
  type Citation,
  DivisionCode,
  daysBetween,
  keysOf,
  type LocalizedText,
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
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'ends before it begins' })
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
} as const satisfies Readonly<Record<string, { readonly campaign: ReliefCampaign; readonly cite: Citation }>>

/** What the days of a campaign are held against. */
export const reliefCampaignRules = {
  'campaign-season': {
    text: {
      zh: '夏季行动应当含7月或者8月，冬季行动应当含12月至次年2月中的时段',
      en: 'the campaign falls into its season',
    },
  },
  'campaign-patrols': {
    text: { zh: '应当按通知要求的次数巡查', en: 'there are as many patrols a day as the notice asks for' },
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

/** What a campaign and its patrols break, up to a day. */
export const reliefCampaignProblems = (
  { season, from, to, patrolsPerDay }: ReliefCampaign,
  patrols: readonly StreetPatrol[],
  asOf: PlainDate,
): Problem[] => {
  const problems: Problem[] = []
  const touched = monthsTouched(from, to)
  if (!monthsOf[season].some(month => touched.includes(month)))
    problems.push(brokenRule('campaign-season', reliefCampaignRules['campaign-season'], ['from']))
  if (patrolsPerDay !== null && asOf >= from) {
    const until = asOf < to ? asOf : to
    const { patrols: number } = patrolFigures(patrols, { from, to: until })
    if (number < patrolsPerDay * (daysBetween(from, until) + 1))
      problems.push(brokenRule('campaign-patrols', reliefCampaignRules['campaign-patrols'], ['patrolsPerDay']))
  }
  return problems
}

/** What a campaign came to by a day: the patrols in its window, whom they met and what came of it. */
export const campaignFigures = (
  { from, to }: Pick<ReliefCampaign, 'from' | 'to'>,
  patrols: readonly StreetPatrol[],
  asOf: PlainDate,
): PatrolFigures => patrolFigures(patrols, { from, to: asOf < to ? asOf : to })
