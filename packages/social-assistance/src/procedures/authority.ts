import {
  type DivisionCode,
  DivisionCode as DivisionCodeSchema,
  isWithin,
  lastNotBefore,
  PlainDate,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { assistanceLaw2026, safetyNetNotice2022 } from '../shared/documents.js'
import { procedureOn } from './lookup.js'
import type { Procedure } from './procedure.js'

/** The first day that is certain of the opinion of August 2020, the first national text by which places left the decision to townships. */
const since2020 = '2020-09-01'

/** The programmes whose decision a place may leave to its townships (意见 of 2020; 民发〔2021〕57号 art. 2, 民发〔2021〕43号 art. 28). */
export const DelegableProgramme = z.enum(['dibao', 'tekun'])
export type DelegableProgramme = z.infer<typeof DelegableProgramme>

/** A rule by which the townships of a place decide instead of the county (审核确认权限下放乡镇、街道). */
export const DelegatedDecision = z
  .strictObject({
    programme: DelegableProgramme,
    /** The place whose townships decide: a province, prefecture or county, or one township. */
    division: DivisionCodeSchema,
    from: PlainDate,
    until: PlainDate.nullable().default(null),
    /** Who provided for it. */
    by: z.enum(['province', 'prefecture', 'county']),
  })
  .refine(...lastNotBefore('from', 'until'))
export type DelegatedDecision = z.infer<typeof DelegatedDecision>

/**
 * Who decides in a place on a day, by all rules of the place that are known. Without a rule it is the county. Since 2026-07-01 the province
 * alone may leave it to townships (社会救助法 art. 44): whether an older rule of a county or prefecture goes on is not known, `null`; as is who
 * decided before 2020-09-01, the first day that is certain of the opinion which spoke of it.
 */
export const decidingLevelOn = (
  programme: DelegableProgramme,
  date: PlainDate,
  division: DivisionCode,
  rules: readonly DelegatedDecision[],
): 'county' | 'township' | null => {
  if (date < since2020) return null
  const own = rules.filter(
    one => one.programme === programme && isWithin(division, one.division) && runsOn(one.from, one.until, date),
  )
  if (own.length === 0) return 'county'
  return date < assistanceLaw2026.effective || own.some(({ by }) => by === 'province') ? 'township' : null
}

/**
 * The procedure by which a place decides on a day: that of the county, or where its townships decide `dibao-delegated`; `null` where who
 * decides is not known, and where townships do and their course is not held: of tekun, of dibao before 2022-10-20, and of dibao where a
 * rule of the place itself sets the course of the county (重庆, 浙江): how much of it goes on there is not known.
 * @throws ProblemError `not-in-force`, `procedure-not-held`, see {@link procedureOn}
 */
export const decidingProcedureOn = (
  programme: DelegableProgramme,
  date: PlainDate,
  division: DivisionCode,
  rules: readonly DelegatedDecision[],
): Procedure | null => {
  const level = decidingLevelOn(programme, date, division, rules)
  if (level === 'county') return procedureOn(programme, date, division)
  if (level === null || programme === 'tekun' || date < safetyNetNotice2022.effective) return null
  const hasOwnCourse = procedureOn(programme, date, division).division !== undefined
  return hasOwnCourse ? null : procedureOn('dibao-delegated', date, division)
}
