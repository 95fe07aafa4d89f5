import {
  atArticle,
  type Citation,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { minorsProtectionLaw } from '../shared/documents.js'

/** Who takes part in the care of children from outside government (社会力量). */
export const carePartnerKinds = {
  'social-work': { zh: '社会工作专业机构', en: 'Social work organisation' },
  charity: { zh: '慈善组织', en: 'Charity' },
  volunteers: { zh: '志愿服务组织', en: 'Volunteer organisation' },
  enterprise: { zh: '用人单位、企业', en: 'Employer or enterprise' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of partner: see {@link carePartnerKinds}. */
export type CarePartnerKind = keyof typeof carePartnerKinds

/** What partners do, as the law and 国发〔2016〕13号 name it; `parents-visit`: an employer lets parents see their children. */
export const carePartnerServices = {
  'family-guidance': { zh: '家庭教育指导', en: 'Guidance in family education' },
  counselling: { zh: '心理辅导', en: 'Counselling' },
  rehabilitation: { zh: '康复救助', en: 'Rehabilitation' },
  assessment: { zh: '监护及收养评估', en: 'Assessment of guardianship and adoption' },
  'day-care': { zh: '托管照料', en: 'Day care' },
  'parents-visit': { zh: '支持员工与子女团聚、联系', en: 'Lets parents be with their children' },
  donation: { zh: '捐赠资助', en: 'Gifts and grants' },
  other: { zh: '其他服务', en: 'Another service' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A service of a partner: see {@link carePartnerServices}. */
export type CarePartnerService = keyof typeof carePartnerServices

/** One partner on the register of a place, and the actions that it took. */
export const CarePartner = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(keysOf(carePartnerKinds)),
  services: z.array(z.enum(keysOf(carePartnerServices))).min(1),
  from: PlainDate,
  until: PlainDate.nullable().default(null),
  /** Its people are close to minors (密切接触未成年人), so that their records are looked up (未成年人保护法 art. 62); `null`: not known. */
  closeContact: z.boolean().nullable().default(null),
  /** The last day on which all of them were looked up; `null`: not known. */
  staffCheckedOn: PlainDate.nullable().default(null),
  /** None where it is empty; left out: not told. */
  actions: z
    .array(z.strictObject({ on: PlainDate, service: z.enum(keysOf(carePartnerServices)), children: z.int().min(0) }))
    .optional(),
})
export type CarePartner = z.infer<typeof CarePartner>

/**
 * What the partners of a place did in a period, both days counted: how many acted, and the children reached (人次). One name is one
 * partner, however often on record, and a record that is there twice counts once. `unknown`: how many were there and did nothing that is told, what they
 * did not being told.
 */
export const partnerSummary = (
  partners: readonly CarePartner[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): {
  readonly partners: number
  readonly active: number
  readonly actions: number
  readonly reached: number
  readonly unknown: number
} => {
  const once = [...new Map(partners.map(partner => [JSON.stringify(partner), partner])).values()]
  const there = once.filter(partner => partner.from <= to && (partner.until === null || from <= partner.until))
  const acted = there.map(({ actions = [] }) => actions.filter(({ on }) => from <= on && on <= to))
  const active = new Set(there.filter((_, index) => acted[index]!.length > 0).map(({ name }) => name))
  const untold = there.filter(({ name, actions }) => actions === undefined && !active.has(name))
  return {
    partners: new Set(there.map(({ name }) => name)).size,
    active: active.size,
    actions: acted.flat().length,
    reached: acted.flat().reduce((all, { children }) => all + children, 0),
    unknown: new Set(untold.map(({ name }) => name)).size,
  }
}

/**
 * What is wrong with a partner on a day: `partner-dates` (ends before it begins); `partner-not-checked` (its people are close to minors,
 * and were not looked up in the whole of a year that is over, 未成年人保护法 art. 62(2), since 2021); `partner-check-not-known` (when they
 * were is not known, or lies after the day); `partner-unlisted-service` (an action of a service that it is not listed with); `partner-action-outside` (an action before its
 * first day or after its last).
 */
export const partnerProblems = (partner: CarePartner, asOf: PlainDate): Problem[] => {
  const problems: Problem[] = []
  if (partner.until !== null && partner.until < partner.from)
    return [
      problem(
        'partner-dates',
        'error',
        ['until'],
        [`“${partner.name}”的结束日期早于开始日期。`, `"${partner.name}" ends before it begins.`],
        ['请核对日期。', 'Check the days.'],
      ),
    ]
  const since = minorsProtectionLaw.effective
  const there = since <= asOf && runsOn(partner.from, partner.until, asOf)
  const checked = partner.staffCheckedOn
  // Of the year before the whole is over; asked of it only where the partner was there at its end.
  const lastYear = `${Number(asOf.slice(0, 4)) - 1}`
  const asked = since <= `${lastYear}-12-31` && partner.from <= `${lastYear}-12-31`
  if (there && partner.closeContact && (checked === null || checked > asOf))
    problems.push(
      problem(
        'partner-check-not-known',
        'warning',
        ['staffCheckedOn'],
        [
          `不知“${partner.name}”人员的违法犯罪记录何时查询。`,
          `When the people of "${partner.name}" were looked up is not known.`,
        ],
        ['请核实后记录（未成年人保护法第六十二条）。', 'Find it out and record it (未成年人保护法 art. 62).'],
      ),
    )
  else if (there && partner.closeContact && asked && checked !== null && checked.slice(0, 4) < lastYear)
    problems.push(
      problem(
        'partner-not-checked',
        'error',
        ['staffCheckedOn'],
        [
          `${lastYear} 年没有查询“${partner.name}”人员的违法犯罪记录。`,
          `The people of "${partner.name}" were not looked up in ${lastYear}.`,
        ],
        ['请查询（未成年人保护法第六十二条）。', 'Look them up (未成年人保护法 art. 62).'],
      ),
    )
  const { actions = [] } = partner
  for (const [index, { on }] of actions.entries())
    if (on <= asOf && !runsOn(partner.from, partner.until, on))
      problems.push(
        problem(
          'partner-action-outside',
          'warning',
          ['actions', index, 'on'],
          [
            `“${partner.name}”${on} 的行动不在登记期间。`,
            `"${partner.name}" acted on ${on}, when it was not on the register.`,
          ],
          ['请核对日期。', 'Check the days.'],
        ),
      )
  for (const [index, { on, service }] of actions.entries())
    if (on <= asOf && !partner.services.includes(service))
      problems.push(
        problem(
          'partner-unlisted-service',
          'warning',
          ['actions', index, 'service'],
          [
            `“${carePartnerServices[service].zh}”不在登记的服务之列。`,
            `${carePartnerServices[service].en} is not among its services.`,
          ],
          ['请补登服务，或核对记录。', 'List it, or check the record.'],
        ),
      )
  return problems
}

/** That places foster, guide and regulate such organisations. */
export const carePartnerCite: Citation = atArticle(minorsProtectionLaw, '第九十九条')
