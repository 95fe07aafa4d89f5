import {
  atArticle,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  refusal,
  someHold,
} from '@minzheng/core'
import * as z from 'zod'
import { assistanceLaw2026, reformOpinion2020 } from '../shared/documents.js'

const opinion2020 = atArticle(reformOpinion2020, '二（一）3')
const work2020 = atArticle(reformOpinion2020, '二（五）19')
const law = atArticle(assistanceLaw2026, '第五十五条')

/** 福建: what may be bought of social assistance, work of the office (事务性工作) and services (服务性工作). */
export const assistancePurchaseNoticeFujian = {
  title: '关于进一步规范政府购买社会救助服务的通知',
  issuer: '福建省民政厅、福建省财政厅',
  confidence: 'secondary',
  note: 'as 福建日报 restates it on 2022-01-12; number and day were not seen',
} as const satisfies Citation

/**
 * The services that assistance gives beside money and goods (服务类社会救助), each with the text that names it. What does not help is
 * work for the office, which may be bought like them but reaches nobody as help. What a local list has beside them is `other-help` or
 * `other-work`, told apart in a contract by its grade.
 */
export const assistanceServices = {
  visit: { zh: '访视', en: 'Visits', helps: true, cite: opinion2020 },
  care: { zh: '照料', en: 'Care', helps: true, cite: opinion2020 },
  living: {
    zh: '生活服务',
    en: 'Services of daily life',
    helps: true,
    cite: atArticle(assistanceLaw2026, '第三十四条'),
  },
  counselling: { zh: '心理疏导', en: 'Counselling', helps: true, cite: work2020 },
  resources: { zh: '资源链接', en: 'Finding resources', helps: true, cite: work2020 },
  capacity: { zh: '能力提升', en: 'Building abilities', helps: true, cite: work2020 },
  inclusion: { zh: '社会融入', en: 'Taking part in society', helps: true, cite: work2020 },
  rehabilitation: { zh: '康复训练', en: 'Rehabilitation', helps: true, cite: assistancePurchaseNoticeFujian },
  'medical-escort': { zh: '陪诊', en: 'Company to a doctor', helps: true, cite: null },
  employment: { zh: '就业帮扶', en: 'Help into work', helps: true, cite: null },
  survey: { zh: '家庭经济状况调查、建档', en: 'Survey of means, files', helps: false, cite: work2020 },
  assessment: { zh: '需求评估', en: 'Assessment of needs', helps: false, cite: law },
  training: { zh: '业务培训', en: 'Training of staff', helps: false, cite: assistancePurchaseNoticeFujian },
  publicity: { zh: '政策宣传', en: 'Making policies known', helps: false, cite: assistancePurchaseNoticeFujian },
  evaluation: { zh: '绩效评价', en: 'Evaluation of results', helps: false, cite: assistancePurchaseNoticeFujian },
  'other-help': { zh: '其他服务性工作', en: 'Other services', helps: true, cite: null },
  'other-work': { zh: '其他事务性工作', en: 'Other work of the office', helps: false, cite: null },
} as const satisfies Readonly<
  Record<string, LocalizedText & { readonly helps: boolean; readonly cite: Citation | null }>
>
/** A service of assistance: see {@link assistanceServices}. */
export const AssistanceService = z.enum(keysOf(assistanceServices))
export type AssistanceService = z.infer<typeof AssistanceService>

/** To whom services are given: the low-income population by class, and others whom a place adds. */
export const AssistedGroup = z.enum(['dibao', 'tekun', 'monitored', 'marginal', 'rigid', 'temporary', 'other'])
export type AssistedGroup = z.infer<typeof AssistedGroup>

/** One service given to one person on a day (服务记录). `person` tells persons apart and is never a name. */
export const ServiceRecord = z.strictObject({
  person: z.string().min(1),
  group: AssistedGroup,
  service: AssistanceService,
  on: PlainDate,
  provider: z.string().min(1),
  /** In units of the contract: hours, visits. */
  units: z.number().positive(),
  /** At which of the prices of the contract, where it has several for the service; left out: not said. */
  grade: z.string().min(1).optional(),
  /** The contract that pays it; `null`: given without pay. */
  contract: z.string().min(1).nullable().default(null),
})
export type ServiceRecord = z.infer<typeof ServiceRecord>

/** What somebody received of each service by a day, in units. */
export const servicesOf = (
  records: readonly ServiceRecord[],
  person: string,
  asOf: PlainDate,
): Partial<Record<AssistanceService, number>> => {
  const sums: Partial<Record<AssistanceService, number>> = {}
  for (const one of records)
    if (one.person === person && happenedBy(one.on, asOf))
      // Units to a thousandth, so that 0.1 and 0.2 are 0.3.
      sums[one.service] = (Math.round((sums[one.service] ?? 0) * 1000) + Math.round(one.units * 1000)) / 1000
  return sums
}

const known = z.boolean().nullable().default(null)

/** Why somebody cannot see a doctor alone (陪诊对象的情形); left out or `null`: not known. */
export const EscortNeed = z.strictObject({
  alone: known,
  disabled: known,
  cannotCareForSelf: known,
  old: known,
  minor: known,
  seriouslyIll: known,
  /** 身体原因, whatever it is. */
  unwell: known,
  /** 经济困难. */
  cannotAfford: known,
  /** 语言障碍. */
  languageBarrier: known,
  /** 行动不便. */
  hardlyMobile: known,
})
export type EscortNeed = z.infer<typeof EscortNeed>

/** Whom a place accompanies to the doctor beside the groups of assistance: the old who live alone (高龄独居老年人). */
export type EscortGroup = AssistedGroup | 'old-alone'

/** Whom a place accompanies to the doctor: the groups, and the needs of which one is enough; no needs: everybody of the groups. */
export interface EscortRule {
  readonly groups: readonly EscortGroup[]
  readonly needs: readonly (keyof EscortNeed)[]
}

/**
 * Whether somebody is accompanied to the doctor (“陪诊+服务”) by the rule of the place: of one of its groups and with one of its needs, if it asks for any;
 * `null` where what could decide is not known. No national rule says who.
 */
export const isEscorted = (group: EscortGroup | null, need: Partial<EscortNeed>, rule: EscortRule): boolean | null => {
  if (group !== null && !rule.groups.includes(group)) return false
  const needed = rule.needs.length === 0 || someHold(rule.needs.map(one => need[one] ?? null))
  return needed === false ? false : group === null ? null : needed
}

/** One accompanied visit to a doctor (陪诊记录). */
export const EscortedVisit = z
  .strictObject({
    person: z.string().min(1),
    on: PlainDate,
    hospital: z.string().min(1),
    companion: z.string().min(1),
    steps: z.array(z.enum(['transport', 'registration', 'consultation', 'examination', 'payment', 'medicine'])).min(1),
    minutes: z.int().min(1).max(1440),
    /** How content the person was, 1 to 5; `null`: not asked. */
    rating: z.int().min(1).max(5).nullable().default(null),
  })
  .refine(({ steps }) => new Set(steps).size === steps.length, refusal(['steps'], '步骤重复', 'a step stands twice'))
export type EscortedVisit = z.infer<typeof EscortedVisit>

/** The accompanied visits of a time: how many, of how many persons, and how many minutes. */
export const escortFigures = (
  visits: readonly EscortedVisit[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): { readonly visits: number; readonly persons: number; readonly minutes: number } => {
  const within = visits.filter(({ on }) => from <= on && on <= to)
  return {
    visits: within.length,
    persons: new Set(within.map(({ person }) => person)).size,
    minutes: within.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}
