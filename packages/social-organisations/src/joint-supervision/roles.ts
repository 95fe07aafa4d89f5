import { brokenRule, PlainDate, type Problem, type RecordRule, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { SupervisionDuty } from './duties.js'

/** Who in the office does what (登管分离): a section or a person with a duty, from one day to another. */
export const OfficeRole = z.strictObject({
  /** The section or the person, by a name that tells them apart. */
  who: z.string().min(1),
  duty: SupervisionDuty,
  since: PlainDate,
  /** The last day. */
  until: PlainDate.nullable().default(null),
})
export type OfficeRole = z.infer<typeof OfficeRole>

/** The duties of the office on the side of registration, and on that of supervision, which are kept apart. */
export const separatedDuties = {
  registration: ['registration'],
  supervision: ['annual-check', 'inspection', 'penalties'],
} as const satisfies Readonly<Record<string, readonly SupervisionDuty[]>>

/** What the roles of an office are held against where registration and supervision are separated: places do it, and no law that was read, so that it is warned of. */
export const officeRoleRules = {
  'registration-apart': {
    text: { zh: '登记与监管应当由不同的科室、人员承担', en: 'registration and supervision are done by others' },
    severity: 'warning',
  },
  'duty-without-holder': {
    text: { zh: '职责应当有人承担', en: 'each duty is somebody’s' },
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What the roles of an office break on a day: who registers and supervises both, and duties that are nobody's. Before the first role on record nothing is known. */
export const officeRoleProblems = (roles: readonly OfficeRole[], asOf: PlainDate): Problem[] => {
  if (!roles.some(({ since }) => since <= asOf)) return []
  const held = roles.filter(({ since, until }) => runsOn(since, until, asOf))
  const has = (who: string, duties: readonly SupervisionDuty[]) =>
    held.some(role => role.who === who && duties.includes(role.duty))
  const both = [...new Set(held.map(({ who }) => who))].filter(
    who => has(who, separatedDuties.registration) && has(who, separatedDuties.supervision),
  )
  const missing = [...separatedDuties.registration, ...separatedDuties.supervision].filter(
    duty => !held.some(role => role.duty === duty),
  )
  return [
    ...both.map(who => brokenRule('registration-apart', officeRoleRules['registration-apart'], [who])),
    ...missing.map(duty => brokenRule('duty-without-holder', officeRoleRules['duty-without-holder'], [duty])),
  ]
}
