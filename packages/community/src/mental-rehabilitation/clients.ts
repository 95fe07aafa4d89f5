import {
  addMonths,
  areInOrder,
  atArticle,
  breaking,
  type Citation,
  divideExact,
  happenedBy,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
  within,
} from '@minzheng/core'
import * as z from 'zod'
import { abolished } from '../shared/abolished.js'
import {
  mentalHealthLaw,
  mentalInstitutionMeasures2025,
  mentalReferralMeasures2023,
  mentalRehabilitationNotice2022,
} from './documents.js'

const day = PlainDate.nullable().default(null)

/** A registered client of community rehabilitation (登记康复对象); `id` tells persons apart and is no identity number. */
export const RehabilitationClient = z.strictObject({
  id: z.string().min(1),
  registered: PlainDate,
  /** The last day as a client. */
  closed: day,
  /** The client, or the guardian, agreed in writing; `null`: not known. */
  consent: z.boolean().nullable().default(null),
  /** The days of the assessments of what can be trained; left out: nothing is told of them. */
  assessed: z.array(PlainDate).optional(),
  /** The service plan was written; `null`: there is none; left out: nothing is told of it. */
  planned: PlainDate.nullish(),
  /** Sessions of training: of daily life (生活自理) and of life among others (社会适应), and others; left out: nothing is told of them. */
  sessions: z
    .array(
      z.strictObject({
        on: PlainDate,
        of: z.enum(['self-care', 'social', 'work', 'medication', 'counselling', 'other']),
        /** Bought from an agency for so many fen; left out: not bought. */
        price: z.int().min(0).optional(),
      }),
    )
    .optional(),
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

/**
 * What a client lacks of the norm in the year of a day, by that day; nothing: served to the norm (接受规范服务). `null`: nothing is known to
 * be lacking, and of assessments, a plan or sessions that the norm asks for nothing is told.
 */
export const normGaps = (
  client: RehabilitationClient,
  norm: ServiceNorm,
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): NormGap[] | null => {
  const within = (on: PlainDate) => from <= on && on <= asOf
  const assessed = !norm.assessmentNeeded || (client.assessed?.some(within) ?? null)
  const sessions =
    norm.sessionsOfYear === 0 ||
    (client.sessions === undefined
      ? null
      : client.sessions.filter(({ on }) => within(on)).length >= norm.sessionsOfYear)
  const planned = !norm.planNeeded || (client.planned === undefined ? null : happenedBy(client.planned, asOf))
  const gaps = [
    ...(assessed === false ? (['assessment'] as const) : []),
    ...(planned === false ? (['plan'] as const) : []),
    ...(sessions === false ? (['sessions'] as const) : []),
  ]
  return gaps.length === 0 && [assessed, planned, sessions].includes(null) ? null : gaps
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
  within,
  level: z.enum(keysOf(rehabilitationSiteLevels)),
  /** One of the 渝康家园; `null`: not known. */
  isYukangHome: z.boolean().nullable().default(null),
  /** `null`: not yet; left out: not told. */
  opened: PlainDate.nullish(),
  /** The last day of service. */
  closed: day,
  /** Those who serve clients themselves, and the hours of training of each in a year. */
  staff: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        since: PlainDate,
        until: day,
        /** Left out: nothing is told of it. */
        training: z
          .array(z.strictObject({ on: PlainDate, hours: z.number().positive().max(24).multipleOf(0.5) }))
          .optional(),
      }),
    )
    .default([]),
})
export type RehabilitationSite = z.infer<typeof RehabilitationSite>

/** Whether a site works on a day; one of which it is not told since when does not count. */
export const siteRuns = ({ opened, closed }: Pick<RehabilitationSite, 'opened' | 'closed'>, asOf: PlainDate): boolean =>
  runsOn(opened, closed, asOf)

/** Hours of training that who serves clients has in a year. */
export const rehabilitationTrainingHours = 20

/** The years of the action, of which the hours are asked. */
const trainingYears = { first: 2023, last: 2025 } as const

/**
 * Those of a site who served the whole of a year and had less than twenty hours of training in it; nobody outside the years of the action, nor
 * where the site opened or closed in the year, nor of whom nothing is told.
 */
export const untrainedStaff = (
  { staff, opened, closed }: Pick<RehabilitationSite, 'staff'> & Partial<Pick<RehabilitationSite, 'opened' | 'closed'>>,
  year: number,
): string[] => {
  if (year < trainingYears.first || year > trainingYears.last) return []
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  if ((opened != null && opened > first) || (closed != null && closed < last)) return []
  return staff
    .filter(({ since, until }) => since <= first && (until === null || until >= last))
    .filter(
      ({ training }) =>
        training !== undefined &&
        training.filter(({ on }) => first <= on && on <= last).reduce((sum, { hours }) => sum + hours, 0) <
          rehabilitationTrainingHours,
    )
    .map(({ id }) => id)
}

/** A place that is to have the service: what each coverage counts. */
export const RehabilitationArea = z
  .strictObject({
    name: z.string().min(1),
    within,
    kind: z.enum(['county', 'subdistrict', 'urban-community', 'town']),
    /** The service is offered there from one day to another; `null`: not yet; left out: not told. */
    servedFrom: PlainDate.nullish(),
    servedUntil: day,
    abolished,
  })
  .refine(...lastNotBefore('servedFrom', 'servedUntil'))
export type RehabilitationArea = z.infer<typeof RehabilitationArea>

/** A patient who lives at home, and whether community rehabilitation serves him or her. */
export const HomePatient = z
  .strictObject({
    id: z.string().min(1),
    /** The last day at home in the place: gone to hospital, moved away or dead since; `null`: still at home. */
    atHomeUntil: day,
    /** `null`: not served yet; left out: not told. */
    servedFrom: PlainDate.nullish(),
    servedUntil: day,
  })
  .refine(...lastNotBefore('servedFrom', 'servedUntil'))

/** A mental-health welfare institution (精神卫生福利机构) with its beds and how many were in use. */
export const MentalWelfareInstitution = z.strictObject({
  name: z.string().min(1),
  /** `null`: it is not opened yet; left out: not told, as of one that is there. */
  opened: PlainDate.nullish(),
  closed: day,
  beds: z.int().min(0),
  /** Residents on the day; `null`: not known. */
  residents: z.int().min(0).nullable().default(null),
  /** Records of those who were treated are kept thirty years (精神卫生法 art. 47): the day up to which some that were destroyed reached. */
  recordsDestroyedTo: day,
  /** When they were destroyed; what was before the law of 2018-04-27 is not held against it. `null`: not known, and a warning where it may have been before. */
  recordsDestroyedOn: day,
  /** The licence to practise medicine (医疗机构执业许可证); `null`: not known. */
  medicalLicence: z.boolean().nullable().default(null),
  /** Somebody was restrained or kept apart without a note of it; `null`: not known. */
  restraintUnrecorded: z.boolean().nullable().default(null),
})
export type MentalWelfareInstitution = z.infer<typeof MentalWelfareInstitution>

/** Beds of an institution, and how many of them are in use; bed-days of a period: residents for each day. */
export interface BedUse {
  readonly availableBedDays: number
  /** `null`: the residents of a day are not known. */
  readonly occupiedBedDays: number | null
  /** Occupied of available; `null` where there was no bed, or they are not known. More than 1 where more live there than there are beds. */
  readonly occupancy: number | null
}

/** The use of beds over some days (床位使用率): occupied bed-days of available ones, from what each day had. */
export const bedUse = (days: readonly Pick<MentalWelfareInstitution, 'beds' | 'residents'>[]): BedUse => {
  const available = days.reduce((sum, { beds }) => sum + beds, 0)
  const occupied = days.reduce<number | null>(
    (sum, { residents }) => (sum === null || residents === null ? null : sum + residents),
    0,
  )
  return {
    availableBedDays: available,
    occupiedBedDays: occupied,
    occupancy: available === 0 || occupied === null ? null : divideExact(occupied, available),
  }
}

const article = (text: string): Citation => atArticle(mentalHealthLaw, text)

/** What clients, sites and institutions are held against. */
export const mentalRehabilitationRules = {
  'client-days': {
    text: {
      zh: '结束早于登记，或者评估、计划、训练不在登记期间',
      en: 'a client ends after he or she is registered, and is assessed, planned for and trained in between',
    },
  },
  'client-voluntary': {
    text: {
      zh: '患者或者监护人不同意而仍登记为康复对象',
      en: 'a client is one by the will of the patient or the guardian',
    },
  },
  'site-days': {
    text: { zh: '停止服务早于开始服务', en: 'a site closes after it opened, and staff leave after they came' },
  },
  'medical-licence': {
    text: { zh: '应当取得医疗机构执业许可证', en: 'an institution has the licence of a medical one' },
    cite: mentalInstitutionMeasures2025,
  },
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

const broken = breaking(mentalRehabilitationRules)

/** What a site breaks after a year: staff without the hours of training, an end before its beginning. */
export const rehabilitationSiteProblems = (site: RehabilitationSite, year: number): Problem[] => {
  const untrained = untrainedStaff(site, year)
  return [
    ...(areInOrder([site.opened, site.closed]) ? [] : [broken('site-days', ['closed'])]),
    ...site.staff.flatMap(({ id, since, until }, index) => [
      ...(areInOrder([since, until]) ? [] : [broken('site-days', ['staff', index, 'until'])]),
      ...(untrained.includes(id) ? [broken('training-of-twenty-hours', ['staff', index, 'training'])] : []),
    ]),
  ]
}

/**
 * Days of a client outside the time of being one: an end before the beginning, a session before or after; an assessment or a plan before or
 * after is a warning, since one may lead to the registration or follow the end, and no law says when it is made.
 */
const clientDayProblems = (client: RehabilitationClient): Problem[] => {
  const { registered, closed, assessed = [], planned, sessions = [] } = client
  if (!areInOrder([registered, closed])) return [broken('client-days', ['closed'])]
  const outside = (on: PlainDate) => !runsOn(registered, closed, on)
  const odd = (path: Problem['path']) => ({ ...broken('client-days', path), severity: 'warning' as const })
  return [
    ...assessed.flatMap((on, index) => (outside(on) ? [odd(['assessed', index])] : [])),
    ...(planned != null && outside(planned) ? [odd(['planned'])] : []),
    ...sessions.flatMap(({ on }, index) => (outside(on) ? [broken('client-days', ['sessions', index, 'on'])] : [])),
  ]
}

/**
 * What the record of a client breaks: days outside the time of being a client; in the time that is asked about, if it began under the law of
 * 2018-04-27 and the client was one all through, no training of daily life, or none of life among others. The law sets the training and no
 * number: how long to look back is for who asks.
 */
export const rehabilitationClientProblems = (
  client: RehabilitationClient,
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): Problem[] => {
  const { registered, consent } = client
  const days = [
    ...clientDayProblems(client),
    ...(registered >= mentalReferralMeasures2023.effective && registered <= asOf && consent === false
      ? [broken('client-voluntary', ['consent'])]
      : []),
  ]
  const { sessions } = client
  if (
    sessions === undefined ||
    from < mentalHealthLaw.effective ||
    !(client.registered <= from && isClient(client, asOf))
  )
    return days
  const trained = (kind: 'self-care' | 'social') =>
    sessions.some(({ on, of }) => of === kind && from <= on && on <= asOf)
  return trained('self-care') && trained('social') ? days : [...days, broken('life-skills-trained', ['sessions'])]
}

/** What an institution breaks on a day: of the law from 2018-04-27, of the measures from 2025-03-01; nothing where it had closed before. */
export const mentalInstitutionProblems = (one: MentalWelfareInstitution, asOf: PlainDate): Problem[] => {
  const { opened, closed, recordsDestroyedTo, recordsDestroyedOn, restraintUnrecorded, medicalLicence } = one
  const isThere = opened === undefined || happenedBy(opened, asOf)
  const stoodUnder = ({ effective }: { readonly effective: PlainDate }) =>
    asOf >= effective && (closed === null || closed >= effective) && isThere
  // Where it is not known when they were destroyed, it was by the day that is asked about.
  const destroyed = recordsDestroyedOn ?? asOf
  const tooEarly =
    recordsDestroyedTo !== null &&
    mentalHealthLaw.effective <= destroyed &&
    destroyed <= asOf &&
    addMonths(recordsDestroyedTo, 30 * 12) > destroyed
  const mayBeBeforeTheLaw =
    recordsDestroyedOn === null &&
    [recordsDestroyedTo, opened ?? null].every(on => on === null || on < mentalHealthLaw.effective)
  return [
    ...(areInOrder([opened, closed]) ? [] : [broken('site-days', ['closed'])]),
    ...(asOf >= mentalHealthLaw.effective && isThere && tooEarly
      ? [
          {
            ...broken('records-thirty-years', ['recordsDestroyedTo']),
            severity: mayBeBeforeTheLaw ? ('warning' as const) : ('error' as const),
          },
        ]
      : []),
    ...(stoodUnder(mentalHealthLaw) && restraintUnrecorded === true
      ? [broken('restraint-recorded', ['restraintUnrecorded'])]
      : []),
    ...(stoodUnder(mentalInstitutionMeasures2025) && medicalLicence === false
      ? [broken('medical-licence', ['medicalLicence'])]
      : []),
  ]
}
