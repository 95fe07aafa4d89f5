import {
  atArticle,
  breaking,
  isWithin,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { careServiceOpinion2013 } from '../shared/documents.js'
import { type Tally, tally } from '../shared/share.js'

/** How a home in town helps one in the country (对口支援): the three ways that the opinion names, and others. */
export const partnershipHelp = {
  training: { zh: '人员培训', en: 'Training' },
  guidance: { zh: '技术指导', en: 'Guidance' },
  equipment: { zh: '设备支援', en: 'Equipment' },
  staff: { zh: '派驻人员', en: 'Staff sent' },
  management: { zh: '委托管理', en: 'Management' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A way of helping. */
export const PartnershipHelp = z.enum(keysOf(partnershipHelp))
export type PartnershipHelp = z.infer<typeof PartnershipHelp>

/** A pair on the register of partnerships (城乡养老对口支援): who helps whom, by which agreement, and what was done. */
export const CarePartnership = z.strictObject({
  helper: z.strictObject({ name: z.string().min(1), area: z.enum(['urban', 'rural']), public: z.boolean() }),
  helped: z.strictObject({ name: z.string().min(1), area: z.enum(['urban', 'rural']) }),
  signed: PlainDate,
  /** The last day; `null`: no end was agreed. */
  until: PlainDate.nullable(),
  /** What was done; left out: not known. */
  help: z.array(z.strictObject({ kind: PartnershipHelp, on: PlainDate })).optional(),
})
export type CarePartnership = z.infer<typeof CarePartnership>

/** What partnerships are held against. */
export const partnershipRules = {
  'urban-helps-rural': {
    text: { zh: '城市公办养老机构支援农村供养机构', en: 'a public home in town helps one in the country' },
    cite: atArticle(careServiceOpinion2013, '二（四）'),
    // It asks for such pairs, and bars no others.
    severity: 'warning',
  },
  'help-given': {
    text: { zh: '采取人员培训、技术指导、设备支援等方式', en: 'there is training, guidance or equipment' },
    cite: atArticle(careServiceOpinion2013, '二（四）'),
    // Asked for without a day.
    severity: 'warning',
  },
  'helps-another': { text: { zh: '支援方与受援方不得为同一机构', en: 'nobody is a partner of itself' } },
  'ends-before-it-begins': {
    text: { zh: '协议终止不得早于签订', en: 'an agreement does not end before it is signed' },
  },
  'help-within-term': {
    text: { zh: '支援活动不在协议期内', en: 'help was given outside the term' },
    // No text forbids help before the agreement or after it.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** Whether a partnership holds on a day, its last day included. */
export const isPartnership = ({ signed, until }: CarePartnership, asOf: PlainDate): boolean =>
  runsOn(signed, until, asOf)

/**
 * What of a partnership is wrong on a day: not one of town and country (a warning: the opinion bars no other), over without anything done (both of what was signed from 2013-09-06,
 * the day of the opinion), an end before its beginning, or help outside its term. Shandong and Qingdao repeat the opinion.
 */
export const partnershipProblems = (pair: CarePartnership, asOf: PlainDate): Problem[] => {
  const { helper, helped, signed, until, help } = pair
  const broken = breaking(partnershipRules)
  const over = until !== null && until < asOf
  const bound = signed >= careServiceOpinion2013.issued
  return [
    ...(bound && (helper.area !== 'urban' || helped.area !== 'rural')
      ? [broken('urban-helps-rural', ['helper', 'area'])]
      : []),
    ...(bound && over && help?.length === 0 ? [broken('help-given', ['help'])] : []),
    ...(helper.name === helped.name ? [broken('helps-another', ['helped', 'name'])] : []),
    ...(until !== null && until < signed ? [broken('ends-before-it-begins', ['until'])] : []),
    ...(help ?? []).flatMap(({ on }, index) =>
      runsOn(signed, until, on) ? [] : [broken('help-within-term', ['help', index, 'on'])],
    ),
  ]
}

/** Of the rural homes of an area, those with a partner on a day (结对率), and those without. */
export const partneredHomes = (
  ruralHomes: readonly string[],
  pairs: readonly CarePartnership[],
  asOf: PlainDate,
): Tally & { readonly without: readonly string[] } => {
  const homes = [...new Set(ruralHomes)]
  const has = (home: string) => pairs.some(pair => pair.helped.name === home && isPartnership(pair, asOf))
  return { ...tally(homes, has), without: homes.filter(home => !has(home)) }
}

/** What an older person may take along to a home of the other region (两地互通). */
export const portableBenefits = {
  'operating-subsidy': { zh: '机构运营补贴', en: 'Operating subsidy of the home' },
  'service-subsidy': { zh: '养老服务补贴', en: 'Service subsidy' },
  'nursing-subsidy': { zh: '护理补贴', en: 'Nursing subsidy' },
  'ability-assessment': { zh: '能力评估结果', en: 'Ability assessment' },
  'institution-rating': { zh: '机构等级', en: 'Rating of the home' },
  'staff-certificate': { zh: '护理员技能等级', en: 'Certificate of care workers' },
  'long-term-care-insurance': { zh: '长期护理保险待遇', en: 'Long-term care insurance' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A benefit or finding that may count in the other region: by the key of {@link portableBenefits}, or as the agreement calls what is none of them. */
export const PortableBenefit = z.string().min(1)
export type PortableBenefit = z.infer<typeof PortableBenefit>

/** An agreement of regions on care across their border (跨区域养老合作), as between 川 and 渝. */
export const CrossRegionAgreement = z.strictObject({
  title: z.string().min(1),
  /** Codes of provinces, prefectures or counties. */
  regions: z.array(z.string().regex(/^\d{6}$/)).min(2),
  portable: z.array(PortableBenefit),
  /** What it says is not taken along. */
  excluded: z.array(PortableBenefit).default([]),
  from: PlainDate,
  until: PlainDate.nullable(),
})
export type CrossRegionAgreement = z.infer<typeof CrossRegionAgreement>

const parties = ({ regions }: CrossRegionAgreement, divisions: readonly string[]) =>
  divisions.map(division => regions.find(region => isWithin(division, region)))

/** Whether something counts across the border; `null`: no agreement that is known speaks of it. */
export interface Portability {
  readonly portable: boolean | null
  readonly by: string | null
  readonly reason: LocalizedText
}

/** Whether a person registered in one place takes a benefit along to a home in another, by the agreements that are known. */
export const portability = (
  benefit: PortableBenefit,
  { registered, home, on }: { readonly registered: string; readonly home: string; readonly on: PlainDate },
  agreements: readonly CrossRegionAgreement[],
): Portability => {
  const between = agreements.filter(agreement => {
    const [a, b] = parties(agreement, [registered, home])
    return a !== undefined && b !== undefined && a !== b && runsOn(agreement.from, agreement.until, on)
  })
  const yes = between.find(({ portable }) => portable.includes(benefit))
  const no = between.find(({ excluded }) => excluded.includes(benefit))
  if (yes && no)
    return {
      portable: null,
      by: null,
      reason: {
        zh: `“${yes.title}”与“${no.title}”约定不一`,
        en: `"${yes.title}" and "${no.title}" contradict each other`,
      },
    }
  if (yes) return { portable: true, by: yes.title, reason: { zh: '协议约定互通', en: 'the agreement has it' } }
  if (no) return { portable: false, by: no.title, reason: { zh: '协议明确不互通', en: 'the agreement leaves it out' } }
  return {
    portable: null,
    by: null,
    reason: { zh: '已知协议未约定此事项', en: 'no agreement that is known speaks of it' },
  }
}

/** A home that somebody of another region set up (异地举办): by whom, and where it stands; codes of divisions. */
export const CrossRegionHome = z
  .strictObject({
    institution: z.string().min(1),
    operator: z.strictObject({ name: z.string().min(1), division: z.string().regex(/^\d{6}$/) }),
    division: z.string().regex(/^\d{6}$/),
    beds: z.int().min(0).nullable(),
    opened: PlainDate,
    /** The last day; `null`: open. */
    closed: PlainDate.nullable().default(null),
  })
  .refine(
    ({ opened, closed }) => closed === null || opened <= closed,
    refusal(['closed'], '关闭日期早于开办日期', 'closed before it opened'),
  )
export type CrossRegionHome = z.infer<typeof CrossRegionHome>

/** The homes that are open on a day and stand in one region of an agreement, set up by somebody of another (异地举办的养老机构). */
export const crossRegionHomes = (
  homes: readonly CrossRegionHome[],
  agreement: CrossRegionAgreement,
  on: PlainDate,
): CrossRegionHome[] =>
  homes.filter(({ operator, division, opened, closed }) => {
    const [from, to] = parties(agreement, [operator.division, division])
    return from !== undefined && to !== undefined && from !== to && runsOn(opened, closed, on)
  })

/** What of the agreements is wrong: an end before its beginning, or one thing both taken along and left out. */
export const crossRegionProblems = (agreements: readonly CrossRegionAgreement[]): Problem[] =>
  agreements.flatMap(({ title, from, until, portable, excluded }, index) => {
    const wrong = (code: string, field: string, zh: string, en: string) =>
      problem(
        code,
        'error',
        [index, field],
        [`“${title}”${zh}。`, `"${title}" ${en}.`],
        ['请更正协议记录。', 'Mend the record of the agreement.'],
      )
    return [
      ...(until !== null && until < from
        ? [wrong('ends-before-it-begins', 'until', '终止早于起始', 'ends before it begins')]
        : []),
      ...(portable.some(one => excluded.includes(one))
        ? [wrong('both-in-and-out', 'excluded', '同一事项既互通又不互通', 'has one thing both in and out')]
        : []),
    ]
  })
