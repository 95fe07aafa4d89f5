import { type Citation, keysOf, type LocalizedText, PlainDate, type Problem, problem, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { type Tally, tally } from '../shared/share.js'

/** 国家卫生健康委公告2022年第7号: from the day of its effect there are no areas of risk any more. */
export const classBNotice2022 = {
  title: '关于将新型冠状病毒肺炎更名为新型冠状病毒感染等事项的公告',
  number: '国家卫生健康委公告2022年第7号',
  issuer: '国家卫生健康委',
  issued: '2022-12-26',
  effective: '2023-01-08',
  confidence: 'primary',
  note: 'text read on official sites; that no areas of risk are drawn any more is in the plan that came with it, as the press of the day reports',
} as const satisfies Citation

/** The notice of 2022-11-11, from whose day areas are of high or of low risk: none of medium risk is drawn any more. */
export const twoZonesNotice2022 = {
  title: '关于进一步优化新冠肺炎疫情防控措施 科学精准做好防控工作的通知',
  issuer: '国务院应对新型冠状病毒肺炎疫情联防联控机制综合组',
  issued: '2022-11-11',
  effective: '2022-11-11',
  confidence: 'secondary',
  note: 'as the press of the day tells it; the issuer as remembered',
} as const satisfies Citation

/** Somebody who lives or works in a home, and the doses got (疫苗接种); `null`: not known. */
export const HomeVaccination = z.strictObject({
  person: z.string().min(1),
  institution: z.string().min(1),
  role: z.enum(['resident', 'staff']),
  /** Days of the doses, in any order; no two are got on one day. */
  doses: z.array(PlainDate).nullable(),
  /** How many make a full course of the vaccine used. */
  fullCourse: z.int().min(1).max(3),
  /** A doctor found that it may not be given (接种禁忌); left out or `null`: not known. */
  contraindicated: z.boolean().nullish(),
  /** The first and the last day in the home; left out or `null`: there before, and there still. */
  since: PlainDate.nullish(),
  until: PlainDate.nullish(),
})
export type HomeVaccination = z.infer<typeof HomeVaccination>

/**
 * Of those in the homes on a day to whom it may be given, who had a full course by it (全程接种率), and with a further dose (加强免疫). Who
 * moved to another home, or works in two, is one, with the doses of all records.
 * Of whom it is not told whether it may be given is not known, but for who got it.
 */
export const vaccinationRates = (
  people: readonly HomeVaccination[],
  asOf: PlainDate,
): { readonly full: Tally; readonly boosted: Tally; readonly contraindicated: number } => {
  const persons = new Map<string, HomeVaccination[]>()
  for (const one of people) persons.set(one.person, [...(persons.get(one.person) ?? []), one])
  const there = [...persons.values()].filter(records =>
    records.some(({ since, until }) => runsOn(since ?? asOf, until, asOf)),
  )
  const may = there.filter(records => !records.some(({ contraindicated }) => contraindicated === true))
  const more = (by: number) =>
    tally(may, records => {
      const got = new Set(records.flatMap(({ doses }) => doses ?? []).filter(day => day <= asOf)).size
      const isEnough = new Set(records.map(({ fullCourse }) => got >= fullCourse + by))
      if (isEnough.size > 1) return null
      const isOpen =
        records.some(({ doses }) => doses === null) || records.every(({ contraindicated }) => contraindicated == null)
      return isEnough.has(true) || (isOpen ? null : false)
    })
  return { full: more(0), boosted: more(1), contraindicated: there.length - may.length }
}

/** How the area of a home stood (风险区). */
export const epidemicZones = {
  high: { zh: '高风险区', en: 'High risk' },
  medium: { zh: '中风险区', en: 'Medium risk' },
  low: { zh: '低风险区', en: 'Low risk' },
  none: { zh: '非风险区', en: 'None' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A zone of risk. */
export const EpidemicZone = z.enum(keysOf(epidemicZones))
export type EpidemicZone = z.infer<typeof EpidemicZone>

/** One spell of a home: its zone and how it was run, from its first to its last day; `null`: it goes on. */
export const EpidemicSpell = z.strictObject({
  institution: z.string().min(1),
  zone: EpidemicZone,
  regime: z.enum(['closed', 'visitors-by-appointment', 'open']),
  from: PlainDate,
  to: PlainDate.nullable(),
})
export type EpidemicSpell = z.infer<typeof EpidemicSpell>

/** The zone and regime of a home on a day; `null`: none is on record. Of spells that overlap the one begun last holds. */
export const epidemicStatusOn = (
  spells: readonly EpidemicSpell[],
  institution: string,
  on: PlainDate,
): Pick<EpidemicSpell, 'zone' | 'regime'> | null => {
  const spell = spells
    .filter(one => one.institution === institution && runsOn(one.from, one.to, on))
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .at(-1)
  return spell ? { zone: spell.zone, regime: spell.regime } : null
}

/** What of the spells is wrong: an end before the beginning, two of a home at once, a zone of risk that reaches beyond 2023-01-07, when zones ended, or one of medium risk that begins after 2022-11-11, when none was drawn any more. */
export const epidemicSpellProblems = (spells: readonly EpidemicSpell[]): Problem[] =>
  spells.flatMap(({ institution, zone, from, to }, index) => {
    const wrong = (code: string, zh: string, en: string, at = 'to') =>
      problem(
        code,
        'error',
        [index, at],
        [`“${institution}”${zh}。`, `"${institution}" ${en}.`],
        ['请更正起止日期。', 'Mend the days.'],
      )
    const earlier = spells.some(
      (other, at) =>
        other.institution === institution &&
        (other.from < from || (other.from === from && at < index)) &&
        runsOn(other.from, other.to, from),
    )
    const beyond = zone !== 'none' && (to === null || to >= classBNotice2022.effective)
    const late = zone === 'medium' && from > twoZonesNotice2022.effective
    return [
      ...(to !== null && to < from ? [wrong('ends-before-it-begins', '终止早于起始', 'ends before it begins')] : []),
      ...(earlier ? [wrong('two-at-once', '与另一时段重叠', 'has two spells at once')] : []),
      ...(beyond
        ? [wrong('zone-after-zones', '2023年1月8日起不再划定风险区', 'has a zone after zones ended on 2023-01-08')]
        : []),
      ...(late
        ? [
            wrong(
              'zone-medium-ended',
              '2022年11月11日起不再划定中风险区',
              'has a zone of medium risk, of which none was drawn from 2022-11-11',
              'from',
            ),
          ]
        : []),
    ]
  })
