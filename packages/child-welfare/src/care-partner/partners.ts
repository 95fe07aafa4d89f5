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
  /** Its people are close to minors (密切接触未成年人), so that their records are looked up (未成年人保护法 art. 62). */
  closeContact: z.boolean(),
  /** All of them were looked up in the year; `null`: not known. */
  staffCheckedOn: PlainDate.nullable().default(null),
  actions: z
    .array(z.strictObject({ on: PlainDate, service: z.enum(keysOf(carePartnerServices)), children: z.int().min(0) }))
    .default([]),
})
export type CarePartner = z.infer<typeof CarePartner>

/** What the partners of a place did in a period, both days counted: how many acted, and the children reached (人次). */
export const partnerSummary = (
  partners: readonly CarePartner[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): { readonly partners: number; readonly active: number; readonly actions: number; readonly reached: number } => {
  const there = partners.filter(partner => partner.from <= to && (partner.until === null || from <= partner.until))
  const acted = there.map(({ actions }) => actions.filter(({ on }) => from <= on && on <= to))
  return {
    partners: there.length,
    active: acted.filter(actions => actions.length > 0).length,
    actions: acted.flat().length,
    reached: acted.flat().reduce((all, { children }) => all + children, 0),
  }
}

/**
 * What is wrong with a partner on a day: `partner-not-checked` (its people are close to minors, and were not looked up in the year,
 * 未成年人保护法 art. 62); `partner-unlisted-service` (an action of a service that it is not listed with).
 */
export const partnerProblems = (partner: CarePartner, asOf: PlainDate): Problem[] => {
  const problems: Problem[] = []
  const there = runsOn(partner.from, partner.until, asOf)
  const checked = partner.staffCheckedOn
  if (there && partner.closeContact && (checked === null || checked > asOf || checked.slice(0, 4) !== asOf.slice(0, 4)))
    problems.push(
      problem(
        'partner-not-checked',
        'error',
        ['staffCheckedOn'],
        [
          `当年没有查询“${partner.name}”人员的违法犯罪记录。`,
          `The people of "${partner.name}" were not looked up this year.`,
        ],
        ['请查询（第六十二条）。', 'Look them up (art. 62).'],
      ),
    )
  for (const [index, { on, service }] of partner.actions.entries())
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
