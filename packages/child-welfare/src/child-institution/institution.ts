import { type Citation, dateParts, keysOf, type LocalizedText, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'
import { rescueInstitutionMeasures2026, welfareInstitutionMeasures2026 } from '../child-placement/documents.js'
import { type NotOffered, notOffered } from '../shared/offered.js'

/** What a regional institution does (养、治、教、康＋社会工作). */
export const upbringingServices = {
  upbringing: { zh: '养育', en: 'Upbringing' },
  treatment: { zh: '治疗', en: 'Treatment' },
  teaching: { zh: '教育', en: 'Teaching' },
  rehabilitation: { zh: '康复', en: 'Rehabilitation' },
  'social-work': { zh: '社会工作', en: 'Social work' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A service of a regional institution: see {@link upbringingServices}. */
export type UpbringingService = keyof typeof upbringingServices

/** What a rescue and protection institution gives the minors whom it receives (令84). */
export const rescueServices = {
  'health-check': { zh: '健康检查', en: 'Health check' },
  'kin-search': { zh: '寻亲服务', en: 'Search for kin' },
  'daily-care': { zh: '生活照料', en: 'Daily care' },
  'basic-treatment': { zh: '基本医疗', en: 'Basic treatment' },
  schooling: { zh: '教育服务', en: 'Schooling' },
  safety: { zh: '安全保护', en: 'Safety' },
  'mental-health': { zh: '心理健康服务', en: 'Mental health' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A service of a rescue and protection institution: see {@link rescueServices}. */
export type RescueService = keyof typeof rescueServices

const offered = <T extends object>(table: T) => z.partialRecord(z.enum(keysOf(table)), z.boolean()).default({})

const shared = {
  name: z.string().min(1),
  /** Receives minors at present: a rescue institution that has none need not keep watch. */
  receives: z.boolean(),
  /** Whoever heads it answers for its safety (主要负责人). */
  safetyHead: z.boolean().nullable().default(null),
  /** A safety office or safety staff, full-time or part-time (安全管理机构或者专兼职安全管理人员). */
  safetyStaff: z.boolean().nullable().default(null),
  /** What of a day and night was on record. */
  watch: z.array(z.strictObject({ on: PlainDate, persons: z.int().min(0), patrolsRecorded: z.boolean() })).default([]),
}

/** An institution that receives children, with what it offers and how it keeps watch. What is left out or `null` is not known. */
export const ReceivingInstitution = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('welfare'), services: offered(upbringingServices) }),
  z.strictObject({ ...shared, kind: z.literal('rescue-protection'), services: offered(rescueServices) }),
])
export type ReceivingInstitution = z.infer<typeof ReceivingInstitution>

/** Which services an institution of its kind does not offer, and of which that is not known. */
export const missingInstitutionServices = (
  institution: ReceivingInstitution,
): NotOffered<UpbringingService | RescueService> =>
  institution.kind === 'welfare'
    ? notOffered(keysOf(upbringingServices), institution.services)
    : notOffered(keysOf(rescueServices), institution.services)

/** So many are on watch each day, around the clock (两个办法，2026). */
const leastOnWatch = 2

/** The measures that a kind of institution is under since 2026-04-01. */
export const institutionMeasuresCite = (kind: ReceivingInstitution['kind']): Citation =>
  kind === 'welfare' ? welfareInstitutionMeasures2026 : rescueInstitutionMeasures2026

/**
 * What an institution lacks in safety by the two measures of 2026 (儿童福利机构管理办法, 未成年人救助保护机构管理暂行办法):
 * `institution-watch` (fewer than two persons on watch on a day), `institution-patrols` (patrols without a record),
 * `institution-safety-head`, `institution-safety-staff`. Days before 2026-04-01 and after `asOf`, and the watch of an institution
 * that receives nobody, are not asked about.
 */
export const institutionSafetyProblems = (institution: ReceivingInstitution, asOf: PlainDate): Problem[] => {
  dateParts(asOf)
  const { title, effective } = institutionMeasuresCite(institution.kind)
  const since = effective!
  if (asOf < since) return []
  const problems: Problem[] = []
  const lacks = (code: string, path: Problem['path'], zh: string, en: string, fixZh: string, fixEn: string) =>
    problems.push(problem(code, 'error', path, [`${zh}（《${title}》）。`, `${en} (${title}).`], [fixZh, fixEn]))
  if (institution.safetyHead === false)
    lacks(
      'institution-safety-head',
      ['safetyHead'],
      '主要负责人没有对安全工作全面负责',
      'Whoever heads it does not answer for its safety',
      '请明确主要负责人的安全责任。',
      'Make the head answer for it.',
    )
  if (institution.safetyStaff === false)
    lacks(
      'institution-safety-staff',
      ['safetyStaff'],
      '没有安全管理机构或者安全管理人员',
      'Without a safety office or safety staff',
      '请设置机构或者配备专（兼）职人员。',
      'Set up an office, or name somebody.',
    )
  if (!institution.receives) return problems
  for (const [index, { on, persons, patrolsRecorded }] of institution.watch.entries()) {
    if (on < since || asOf < on) continue
    if (persons < leastOnWatch)
      lacks(
        'institution-watch',
        ['watch', index, 'persons'],
        `${on} 值班 ${persons} 人，少于 ${leastOnWatch} 人`,
        `On ${on} ${persons} on watch, fewer than ${leastOnWatch}`,
        '二十四小时值班，每日不少于两人。',
        'Keep watch around the clock, two persons or more a day.',
      )
    if (!patrolsRecorded)
      lacks(
        'institution-patrols',
        ['watch', index, 'patrolsRecorded'],
        `${on} 没有巡查记录`,
        `On ${on} no patrol is on record`,
        '请做好巡查记录。',
        'Record the patrols.',
      )
  }
  return problems
}
