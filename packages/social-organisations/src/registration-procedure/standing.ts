import {
  addDays,
  addMonths,
  allHold,
  atArticle,
  type Citation,
  compareText,
  dateParts,
  happenedBy,
  negated,
  PlainDate,
  plainDate,
} from '@minzheng/core'
import * as z from 'zod'
import { serviceInstitutionMeasures } from '../shared/documents.js'
import type { Duty } from '../shared/duty.js'
import { OrganisationType } from '../shared/organisation.js'
import { regulationAt } from '../shared/regulation.js'
import { deregistrationCitation, registrationChangeCitation } from './application.js'

const later = PlainDate.nullable().default(null)

/** What the days of a registered organisation hang on. A day that has not come, or does not apply, is `null`. */
export const RegistrationStanding = z.strictObject({
  organisation: z.string().min(1),
  type: OrganisationType,
  /** The day of its certificate. */
  certified: PlainDate.nullable(),
  /** An association that is a legal person from its approval: the day of that approval. */
  approvedByLaw: later,
  /** It applied for its certificate. */
  certificateApplied: later,
  /** The days of what it did by its charter; left out: not told. */
  activities: z.array(PlainDate).optional(),
  /** The terms of its council: from when, and how many years its charter gives it. */
  term: z
    .strictObject({ from: PlainDate, years: z.int().min(1).max(5) })
    .nullable()
    .default(null),
  /** Changes to which the supervising unit consented, and when they were handed in. */
  changes: z
    .array(z.strictObject({ what: z.string().min(1), consented: PlainDate, filed: PlainDate.nullable().default(null) }))
    .default([]),
  /** Its supervising unit gave it up (of a service institution), and when another was registered. */
  supervisorLost: later,
  supervisorFound: later,
  liquidated: later,
  deregistered: later,
  /** Meetings of the board of a foundation. */
  boardMeetings: z.array(PlainDate).default([]),
  /** Officers of a foundation who are no residents of the mainland. */
  officersFromElsewhere: z.boolean().default(false),
  /** When the copy of the certificate of a service institution was issued. */
  copyIssued: later,
})
export type RegistrationStanding = z.infer<typeof RegistrationStanding>

const idleArticles = { association: '第二十九条', 'service-institution': null, foundation: '第四十一条' } as const
const auditArticles = { association: '第二十七条', 'service-institution': null, foundation: '第三十七条' } as const
const onlyFoundations = (foundation: string) => ({ association: null, 'service-institution': null, foundation })
const byLawArticles = { association: '第十五条', 'service-institution': null, foundation: null } as const

/**
 * The day from which an organisation that has done nothing since its certificate may be struck from the register: a year is full at the
 * end of its corresponding day (民法典 art. 202), so the day after. `null`: it has no certificate, or the regulation on service institutions,
 * which has no such ground, applies.
 */
export const idleFrom = ({ type, certified }: Pick<RegistrationStanding, 'type' | 'certified'>): PlainDate | null =>
  idleArticles[type] === null || certified === null ? null : addDays(addMonths(certified, 12), 1)

/**
 * Whether, on a day, an organisation has done nothing since its certificate for as long as the regulation allows, with the article; `null`: what
 * it did is not told.
 */
export const idleSinceCertificate = (
  standing: Pick<RegistrationStanding, 'type' | 'certified' | 'activities'>,
  asOf: PlainDate,
): { readonly ground: boolean | null; readonly from: PlainDate | null; readonly cite: Citation | null } => {
  const from = idleFrom(standing)
  const idle = negated(
    standing.activities?.some(on => from !== null && happenedBy(standing.certified, on) && on <= asOf && on < from),
  )
  const cite = from === null ? null : regulationAt(standing.type, idleArticles, asOf)
  return { ground: allHold([cite !== null && from !== null && from <= asOf, idle]), from, cite }
}

/**
 * What a registered organisation has to do in a year by its registration, in order: first activity, changes, certificate, election
 * and audit, board meetings, another supervising unit, de-registration. The days are those that the articles name; one that
 * is a day off may move on. What is done already is left out where the record says so, and what falls due after it was struck off.
 */
export const registrationDuties = (standing: RegistrationStanding, year: number): Duty[] => {
  const [first, last] = [plainDate(year, 1, 1), plainDate(year, 12, 31)]
  const duties: Duty[] = []
  const add = (due: PlainDate | null, citation: Citation | null, zh: string, en: string) => {
    if (due !== null && citation !== null && first <= due && due <= last)
      duties.push({ due, citation, text: { zh, en } })
  }
  const { type, certified, activities, term, changes, supervisorLost, supervisorFound, liquidated } = standing
  const { approvedByLaw } = standing
  const idle = idleFrom(standing)
  if (idle !== null && !activities?.some(on => happenedBy(certified, on) && on < idle))
    add(
      addDays(idle, -1),
      regulationAt(type, idleArticles, idle),
      '自取得登记证书之日起一年内开展活动',
      'Be active within a year of the certificate',
    )
  if (approvedByLaw !== null && standing.certificateApplied === null)
    add(
      addDays(approvedByLaw, 60),
      regulationAt(type, byLawArticles, approvedByLaw),
      '自批准成立之日起60日内申领登记证书',
      'Apply for the certificate within 60 days of the approval',
    )
  for (const { what, consented, filed } of changes)
    if (filed === null)
      add(
        addDays(consented, 30),
        registrationChangeCitation(type, consented),
        `自业务主管单位同意之日起30日内办理变更登记、章程核准：${what}`,
        `Hand in the change within 30 days of the consent: ${what}`,
      )
  if (term !== null) {
    const ends = addMonths(term.from, 12 * term.years)
    add(
      ends,
      regulationAt(type, { association: '第十四条', 'service-institution': '第十条', foundation: '第二十条' }, ends),
      '届满，按章程完成换届',
      'The term ends: elect the next council by the charter',
    )
    add(
      ends,
      regulationAt(type, auditArticles, ends),
      '换届前完成财务审计',
      'Have the accounts audited before the election',
    )
  }
  // Before its certificate there is no board that has to meet.
  if (type === 'foundation' && (certified === null || certified <= last)) {
    const met = standing.boardMeetings.filter(on => dateParts(on).year === year).length
    if (met < 2)
      add(
        last,
        regulationAt(type, onlyFoundations('第二十一条'), last),
        `理事会每年至少召开2次会议（已召开${met}次）`,
        `The board meets twice a year (${met} so far)`,
      )
    if (standing.officersFromElsewhere)
      add(
        last,
        regulationAt(type, onlyFoundations('第二十四条'), last),
        '境外身份的理事长、副理事长、秘书长每年在内地居留不少于3个月',
        'Officers from elsewhere stay three months on the mainland in the year',
      )
  }
  if (type === 'service-institution') {
    if (supervisorLost !== null && !happenedBy(supervisorFound, addDays(supervisorLost, 90)))
      add(
        addDays(supervisorLost, 90),
        atArticle(serviceInstitutionMeasures, '第十五条'),
        '90日内找到新的业务主管单位并申请变更登记',
        'Find another supervising unit within 90 days and register it',
      )
    if (standing.copyIssued !== null)
      add(
        addMonths(standing.copyIssued, 48),
        atArticle(serviceInstitutionMeasures, '第二十四条'),
        '登记证书副本4年有效期届满，换发副本',
        'The copy of the certificate ends after four years: have it renewed',
      )
  }
  if (liquidated !== null && standing.deregistered === null)
    add(
      addDays(liquidated, 15),
      deregistrationCitation(type, liquidated),
      '自清算结束之日起15日内办理注销登记',
      'Register the end within 15 days of the liquidation',
    )
  const { deregistered } = standing
  return duties
    .filter(({ due }) => deregistered === null || due <= deregistered)
    .toSorted((a, b) => compareText(a.due, b.due))
}
