import { type DivisionCode, dated, type PlainDate, ProblemError, problem, runsOn } from '@minzheng/core'
import { chainOf } from '@minzheng/policy'
import { dibaoDelegatedProcedure, dibaoProcedure2021, marginalHouseholdProcedure } from './dibao.js'
import { dibaoProcedure2012 } from './dibao-2012.js'
import { dibaoChongqingProcedure, dibaoZhejiangProcedure } from './dibao-local.js'
import {
  dibaoChongqingProcedure2026,
  dibaoDelegatedProcedure2026,
  dibaoProcedure2026,
  dibaoReductionProcedure2021,
  dibaoReductionProcedure2026,
  dibaoZhejiangProcedure2026,
  marginalHouseholdProcedure2026,
  rigidExpenditureProcedure2026,
  tekunProcedure2026,
  tekunReassessmentProcedure2026,
  tekunTerminationProcedure2026,
  temporaryEmergencyProcedure2026,
  temporaryExpenditureProcedure2026,
  temporaryQuickProcedure,
} from './law-2026.js'
import {
  disabilitySubsidyProcedure,
  rigidExpenditureProcedure,
  temporaryEmergencyProcedure,
  temporaryExpenditureProcedure,
} from './others.js'
import type { Procedure } from './procedure.js'
import { tekunProcedure, tekunReassessmentProcedure, tekunTerminationProcedure } from './tekun.js'

export * from './dibao.js'
export * from './dibao-2012.js'
export * from './dibao-local.js'
export * from './durations.js'
export * from './law-2026.js'
export * from './others.js'
export { Circumstance, Procedure, ProcedureStep, ProcedureTotal } from './procedure.js'
export * from './schedule.js'
export * from './tekun.js'

/** Every procedure that is known, national and local, by programme and version. */
export const procedures: readonly Procedure[] = [
  dibaoProcedure2012,
  dibaoProcedure2021,
  dibaoDelegatedProcedure,
  dibaoChongqingProcedure,
  dibaoZhejiangProcedure,
  marginalHouseholdProcedure,
  tekunProcedure,
  tekunTerminationProcedure,
  tekunReassessmentProcedure,
  rigidExpenditureProcedure,
  temporaryExpenditureProcedure,
  temporaryEmergencyProcedure,
  disabilitySubsidyProcedure,
  dibaoProcedure2026,
  dibaoChongqingProcedure2026,
  dibaoZhejiangProcedure2026,
  dibaoDelegatedProcedure2026,
  dibaoReductionProcedure2021,
  dibaoReductionProcedure2026,
  marginalHouseholdProcedure2026,
  tekunProcedure2026,
  tekunTerminationProcedure2026,
  rigidExpenditureProcedure2026,
  temporaryExpenditureProcedure2026,
  temporaryEmergencyProcedure2026,
  temporaryQuickProcedure,
  tekunReassessmentProcedure2026,
]

/**
 * Texts of places that had a course of their own and were not read: 重庆's regulation of 2008, which that of 2016 revised, and 浙江's
 * before its amendment of 2020. The nation's is not theirs.
 */
const notRead = [
  { id: 'dibao', division: '500000', from: '2008-07-25', to: '2016-04-30' },
  { id: 'dibao', division: '330000', from: '2014-11-01', to: '2020-09-23' },
] as const

/**
 * The procedure of a programme on a day, in a place that of the nearest of county, prefecture and province that had its own on
 * that day, else the nation's. A place's own and the national one can differ in their limits; which go first is not decided
 * here.
 * @throws ProblemError `not-in-force`, which says which days are covered; `procedure-not-held` where the place had its own, which was not read
 */
export const procedureOn = (id: string, date: PlainDate, division?: DivisionCode): Procedure => {
  const ofId = procedures.filter(one => one.id === id)
  for (const place of division === undefined ? [] : chainOf(division)) {
    const own = ofId.find(one => one.division === place && one.inForce.from <= date && date <= (one.inForce.to ?? date))
    if (own) return own
    const unread = notRead.find(one => one.id === id && one.division === place && runsOn(one.from, one.to, date))
    if (unread)
      throw new ProblemError([
        problem(
          'procedure-not-held',
          'error',
          ['date'],
          [
            `${date} 当地（${place}）另有办理程序，其文本未读，不以全国的代替。`,
            `On ${date} the place (${place}) had a course of its own, which was not read; the nation's does not stand for it.`,
          ],
          [
            `请给出 ${unread.to} 以后的日期，或者查阅当地文件。`,
            `Give a day after ${unread.to}, or look at the text of the place.`,
          ],
        ),
      ])
  }
  const national = ofId.filter(one => one.division === undefined)
  const name = national[0]?.title ?? { zh: `办理程序“${id}”`, en: `The procedure "${id}"` }
  const entries = national.map(value => ({ status: 'in-force' as const, ...value.inForce, value }))
  return dated(name, entries).at(date).value
}
