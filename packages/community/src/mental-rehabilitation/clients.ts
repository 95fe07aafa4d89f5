import {
  addMonths,
  atArticle,
  brokenRule,
  type Citation,
  divideExact,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { mentalHealthLaw, mentalRehabilitationNotice2022 } from './documents.js'

const day = PlainDate.nullable().default(null)

/** A registered client of community rehabilitation (登记康复对象); `id` tells persons apart and is no identity number. */
export const RehabilitationClient = z.strictObject({
  id: z.string().min(1),
  registered: PlainDate,
  /** The last day as a client. */
  closed: day,
  /** The client, or the guardian, agreed in writing; `null`: not known. */
  consent: z.boolean().nullable().default(null),
  /** The days of the assessments of what can be trained. */
  assessed: z.array(PlainDate).default([]),
  /** The service plan was written. */
  planned: day,
  /** Sessions of training: of daily life (生活自理) and of life among others (社会适应), and others. */
  sessions: z
    .array(
      z.strictObject({
        on: PlainDate,
        of: z.enum(['self-care', 'social', 'work', 'medication', 'counselling', 'other']),
        /** Bought from an agency for so many fen; left out: not bought. */
        price: z.int().min(0).optional(),
      }),
    )
    .default([]),
})
export type RehabilitationClient = z.infer<typeof RehabilitationClient>

/** Whether somebody is a client on a day. */
export const isClient = (
  { registered, closed }: Pick<RehabilitationClient, 'registered' | 'closed'>,
  asOf: PlainDate,
): boolean => runsOn(registered, closed, asOf)

/** What the norm of a place asks of the service of a client: no national norm was read. */
export interface ServiceNorm {
  readonly assessmentNeeded: boolean
  /** So many sessions in the year. */
  readonly sessionsOfYear: number
  readonly planNeeded: boolean
}

/** What a client lacks of the norm on a day. */
export type NormGap = 'assessment' | 'plan' | 'sessions'

/** What a client lacks of the norm in the year of a day, by that day; nothing: served to the norm (接受规范服务). */
export const normGaps = (
  client: RehabilitationClient,
  norm: ServiceNorm,
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): NormGap[] => {
  const within = (on: PlainDate) => from <= on && on <= asOf
  return [
    ...(norm.assessmentNeeded && !client.assessed.some(within) ? (['assessment'] as const) : []),
    ...(norm.planNeeded && !happenedBy(client.planned, asOf) ? (['plan'] as const) : []),
    ...(client.sessions.filter(({ on }) => within(on)).length < norm.sessionsOfYear ? (['sessions'] as const) : []),
  ]
}

/** The levels of a site for community rehabilitation: 渝康家园 has the first two. */
export const rehabilitationSiteLevels = {
  town: { zh: '镇街级', en: 'Of a town or subdistrict' },
  community: { zh: '社区级', en: 'Of a community' },
  county: { zh: '县级', en: 'Of a county' },
  /** With assessment and referral, training and supervision, and a model of service: one in each prefecture. */
  prefecture: { zh: '地级市综合性机构', en: 'Of a prefecture' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A site of community rehabilitation (精神障碍社区康复服务机构, 渝康家园). */
export const RehabilitationSite = z.strictObject({
  name: z.string().min(1),
  level: z.enum(keysOf(rehabilitationSiteLevels)),
  /** One of the 渝康家园. */
  isYukangHome: z.boolean().default(false),
  opened: day,
  /** The last day of service. */
  closed: day,
  /** Those who serve clients themselves, and the hours of training of each in a year. */
  staff: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        since: PlainDate,
        until: day,
        training: z
          .array(z.strictObject({ on: PlainDate, hours: z.number().positive().max(24).multipleOf(0.5) }))
          .default([]),
      }),
    )
    .default([]),
})
export type RehabilitationSite = z.infer<typeof RehabilitationSite>

/** Whether a site works on a day. */
export const siteRuns = ({ opened, closed }: Pick<RehabilitationSite, 'opened' | 'closed'>, asOf: PlainDate): boolean =>
  runsOn(opened, closed, asOf)

/** Hours of training that who serves clients has in a year. */
export const rehabilitationTrainingHours = 20

/** Those of a site who served the whole of a year and had less than twenty hours of training in it. */
export const untrainedStaff = ({ staff }: Pick<RehabilitationSite, 'staff'>, year: number): string[] => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  return staff
    .filter(({ since, until }) => since <= first && (until === null || until >= last))
    .filter(
      ({ training }) =>
        training.filter(({ on }) => first <= on && on <= last).reduce((sum, { hours }) => sum + hours, 0) <
        rehabilitationTrainingHours,
    )
    .map(({ id }) => id)
}

/** A place that is to have the service: what each coverage counts. */
export const RehabilitationArea = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['county', 'subdistrict', 'urban-community', 'town']),
  /** The service is offered there from one day to another. */
  servedFrom: day,
  servedUntil: day,
})
export type RehabilitationArea = z.infer<typeof RehabilitationArea>

/** A patient who lives at home, and whether community rehabilitation serves him or her. */
export const HomePatient = z.strictObject({ id: z.string().min(1), servedFrom: day, servedUntil: day })

/** A mental-health welfare institution (精神卫生福利机构) with its beds and how many were in use. */
export const MentalWelfareInstitution = z.strictObject({
  name: z.string().min(1),
  opened: day,
  closed: day,
  beds: z.int().min(0),
  /** Residents on the day; `null`: not known. */
  residents: z.int().min(0).nullable().default(null),
  /** Days of records of those who were treated are kept thirty years (精神卫生法 art. 47): the day up to which some were destroyed. */
  recordsDestroyedTo: day,
  /** Somebody was restrained or kept apart without a note of it; `null`: not known. */
  restraintUnrecorded: z.boolean().nullable().default(null),
})
export type MentalWelfareInstitution = z.infer<typeof MentalWelfareInstitution>

/** Beds of an institution, and how many of them are in use; bed-days of a period: residents for each day. */
export interface BedUse {
  readonly availableBedDays: number
  readonly occupiedBedDays: number
  /** Occupied of available; `null` where there was no bed. More than 1 where more live there than there are beds. */
  readonly occupancy: number | null
}

/** The use of beds over some days (床位使用率): occupied bed-days of available ones, from what each day had. */
export const bedUse = (days: readonly { readonly beds: number; readonly residents: number }[]): BedUse => {
  const available = days.reduce((sum, { beds }) => sum + beds, 0)
  const occupied = days.reduce((sum, { residents }) => sum + residents, 0)
  return {
    availableBedDays: available,
    occupiedBedDays: occupied,
    occupancy: available === 0 ? null : divideExact(occupied, available),
  }
}

const article = (text: string): Citation => atArticle(mentalHealthLaw, text)

/** What clients, sites and institutions are held against. */
export const mentalRehabilitationRules = {
  'training-of-twenty-hours': {
    text: {
      zh: '直接服务人员每年至少接受20小时精神障碍康复专业知识培训',
      en: 'who serves clients has 20 hours of training a year',
    },
    cite: mentalRehabilitationNotice2022,
  },
  'life-skills-trained': {
    text: {
      zh: '应当进行生活自理能力和社会适应能力等方面的康复训练',
      en: 'a client is trained in daily life and in life among others',
    },
    cite: article('第五十四条'),
  },
  'records-thirty-years': {
    text: { zh: '病历资料保存期限不得少于三十年', en: 'records of patients are kept for thirty years' },
    cite: article('第四十七条'),
  },
  'restraint-recorded': {
    text: { zh: '应当如实记录约束、隔离措施', en: 'restraint and seclusion are recorded' },
    cite: article('第四十七条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

const broken = (code: keyof typeof mentalRehabilitationRules, path: Problem['path']) =>
  brokenRule(code, mentalRehabilitationRules[code], path)

/** What a site breaks after a year: staff without the hours of training. */
export const rehabilitationSiteProblems = (site: RehabilitationSite, year: number): Problem[] => {
  const untrained = untrainedStaff(site, year)
  return site.staff.flatMap(({ id }, index) =>
    untrained.includes(id) ? [broken('training-of-twenty-hours', ['staff', index, 'training'])] : [],
  )
}

/** What the record of a client breaks: in a year of service there was no training of daily life, or none of life among others. */
export const rehabilitationClientProblems = (
  client: RehabilitationClient,
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): Problem[] => {
  if (!(client.registered <= from && isClient(client, asOf))) return []
  const trained = (kind: 'self-care' | 'social') =>
    client.sessions.some(({ on, of }) => of === kind && from <= on && on <= asOf)
  return trained('self-care') && trained('social') ? [] : [broken('life-skills-trained', ['sessions'])]
}

/** What an institution breaks on a day. */
export const mentalInstitutionProblems = (one: MentalWelfareInstitution, asOf: PlainDate): Problem[] => [
  ...(one.recordsDestroyedTo !== null && addMonths(one.recordsDestroyedTo, 30 * 12) > asOf
    ? [broken('records-thirty-years', ['recordsDestroyedTo'])]
    : []),
  ...(one.restraintUnrecorded === true ? [broken('restraint-recorded', ['restraintUnrecorded'])] : []),
]
