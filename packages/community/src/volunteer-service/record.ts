import {
  areInOrder,
  atArticle,
  brokenRule,
  type Citation,
  divideExact,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import { dueAsOf } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'
import { volunteerRecordMeasures2021, volunteerRegulation2017 } from './documents.js'

/** What is recorded of a volunteer as a person (办法 art. 5): here only whether it is on record. */
export const volunteerDetails = {
  name: { zh: '姓名', en: 'name' },
  sex: { zh: '性别', en: 'sex' },
  birth: { zh: '出生日期', en: 'day of birth' },
  identity: { zh: '身份证件号码', en: 'identity number' },
  area: { zh: '居住区域', en: 'area of residence' },
  contact: { zh: '联系方式', en: 'contact' },
  skills: { zh: '专业技能', en: 'skills' },
  services: { zh: '服务类别', en: 'kinds of service' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** One of {@link volunteerDetails}. */
export type VolunteerDetail = keyof typeof volunteerDetails

const day = PlainDate.nullable().default(null)
/** To the hundredth, so that a quarter of an hour can be told. */
const hours = z.number().min(0).max(10_000).multipleOf(0.01)

/** A volunteer on the register; `id` is the number of the system, no identity number. */
export const Volunteer = z
  .strictObject({
    id: z.string().min(1),
    registered: PlainDate,
    /** The last day on the register. */
    left: day,
    /** What is on record of the person; left out: nothing is told of it. */
    details: z.array(z.enum(keysOf(volunteerDetails))).optional(),
    /** Trainings on record (培训情况, 办法 art. 8); left out: nothing is told of them. */
    trainings: z
      .array(
        z.strictObject({
          on: PlainDate,
          name: z.string().min(1),
          by: z.string().min(1),
          hours,
          /** What was taught (主要内容); left out: not told. */
          content: z.string().min(1).optional(),
        }),
      )
      .optional(),
    /** Commendations on record (表彰奖励情况, 办法 art. 9); left out: nothing is told of them. */
    commendations: z
      .array(z.strictObject({ on: PlainDate, name: z.string().min(1), by: z.string().min(1) }))
      .optional(),
  })
  .refine(...lastNotBefore('registered', 'left'))
export type Volunteer = z.infer<typeof Volunteer>

/** What is missing of the eight details of a volunteer (办法 art. 5); `null`: not known. */
export const missingDetails = ({ details }: Pick<Volunteer, 'details'>): VolunteerDetail[] | null =>
  details === undefined ? null : keysOf(volunteerDetails).filter(one => !details.includes(one))

/** One turn of a volunteer in an activity: what the organisation records of it (志愿服务情况, 办法 arts 7, 10 and 11). */
export const VolunteerRecord = z.strictObject({
  id: z.string().min(1),
  volunteer: z.string().min(1),
  activity: z.string().min(1),
  /** The day on which the activity ended. */
  ended: PlainDate,
  /** Hours really given; `null`: not recorded. */
  hours: hours.nullable(),
  /** Name, day, place, content, organiser and head of the activity are on record; `null`: not known. */
  complete: z.boolean().nullable().default(null),
  /** `null`: not yet; left out: not told. */
  recorded: PlainDate.nullish(),
  appraised: day,
  /** What was thought of the service (服务质量评价, 办法 art. 10), in the words of the organisation; left out: not told. */
  appraisal: z.string().min(1).optional(),
  /** The activity is voluntary, unpaid and for the public; else nothing is recorded (art. 19). `null`: nobody doubts it. */
  voluntary: z.boolean().nullable().default(null),
  /** Entered in the system that the ministry names (art. 4). */
  inNationalSystem: z.boolean().nullable().default(null),
})
export type VolunteerRecord = z.infer<typeof VolunteerRecord>

/** Who holds an activity, which decides what binds it: of 条例 arts 12, 16 and 17 volunteer organisations speak, and others follow who call volunteers themselves (art. 41). */
export const volunteerOrganisers = {
  organisation: { zh: '志愿服务组织', en: 'volunteer organisation' },
  'own-call': {
    zh: '自行招募志愿者的自治组织、公益活动举办单位、公共服务机构',
    en: 'committee, host of a public event or public service that called its volunteers itself',
  },
  other: {
    zh: '其他组织，或者社区、单位内部的团体',
    en: 'another body, or a group inside a community or unit (art. 42)',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** An activity before it is held, and what the organisation owes its volunteers (条例 arts 12, 16, 17, 21 and 25). */
export const VolunteerActivity = z.strictObject({
  id: z.string().min(1),
  team: z.string().min(1),
  /** Left out: a volunteer organisation, of whose activities this is the record. */
  organiser: z.enum(keysOf(volunteerOrganisers)).optional(),
  project: z.string().min(1).nullable().default(null),
  starts: PlainDate,
  ended: day,
  /** Volunteers may come to harm. */
  risky: z.boolean().nullable(),
  /** The risk was told when they were called. */
  riskTold: z.boolean().nullable().default(null),
  /** Insured against accidents from this day on; `null`: not insured; left out: not known. */
  insuredFrom: PlainDate.nullish(),
  /** It needs special knowledge, and the day on which the volunteers were trained for it; `null`: they were not; left out: not known. */
  needsSkill: z.boolean().nullable().default(null),
  trained: PlainDate.nullish(),
  feeTaken: z.boolean().nullable().default(null),
  /** Volunteers were assigned against their will. */
  forced: z.boolean().nullable().default(null),
})
export type VolunteerActivity = z.infer<typeof VolunteerActivity>

const article = (text: string): Citation => atArticle(volunteerRecordMeasures2021, text)
const regulation = (text: string): Citation => atArticle(volunteerRegulation2017, text)

/** Working days within which a service and its appraisal are recorded. */
const recordDays = 10

/**
 * The last day to record a service and its appraisal: ten working days after the activity (办法 art. 11). `null`: it ended before
 * 2021-02-01.
 * @throws ProblemError `calendar-not-covered` where the calendar does not know the working days of the year
 */
export const volunteerRecordDue = (ended: PlainDate): PlainDate | null =>
  ended < volunteerRecordMeasures2021.effective ? null : addWorkingDays(ended, recordDays)

/** What a record of service is held against. */
export const volunteerRecordRules = {
  'recorded-in-ten-working-days': {
    text: {
      zh: '志愿服务情况应当在活动结束后10个工作日内完成记录',
      en: 'a service is recorded within 10 working days of the activity',
    },
    cite: article('第十一条'),
  },
  'appraised-in-ten-working-days': {
    text: {
      zh: '评价情况应当在活动结束后10个工作日内完成记录',
      en: 'an appraisal is recorded within 10 working days of the activity',
    },
    cite: article('第十一条'),
  },
  'service-complete': {
    text: { zh: '志愿服务情况记录不完整', en: 'a record has its activity, day, place, content, hours and organiser' },
    cite: article('第七条'),
  },
  'recorded-after-service': {
    text: {
      zh: '应当在志愿服务活动结束后记录、评价',
      en: 'a service is recorded and appraised after the activity has ended',
    },
    cite: article('第十一条'),
  },
  'record-once': { text: { zh: '同一记录重复', en: 'a record is there once' } },
  'only-voluntary-service': {
    text: { zh: '不属于志愿服务的活动不得记录', en: 'what is no voluntary service is not recorded' },
    cite: article('第十九条'),
  },
  'in-national-system': {
    text: {
      zh: '应当录入国务院民政部门指定的志愿服务信息系统',
      en: 'records are entered in the system that the ministry names',
    },
    cite: article('第四条第三款'),
    // No day is set for it.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a record of service breaks by a day. Where nobody appraised the service the appraisal is not asked for: an organisation may.
 * @throws ProblemError `calendar-not-covered`, see {@link volunteerRecordDue}
 */
export const volunteerRecordProblems = (record: VolunteerRecord, asOf: PlainDate): Problem[] => {
  if (record.ended > asOf) return []
  if (record.ended < volunteerRecordMeasures2021.effective) return []
  const due = dueAsOf(asOf, () => volunteerRecordDue(record.ended))
  const problems: Problem[] = []
  const broken = (code: keyof typeof volunteerRecordRules, field: keyof VolunteerRecord, on?: PlainDate) => {
    problems.push(brokenRule(code, volunteerRecordRules[code], [field], on))
  }
  if (record.voluntary === false) {
    if (happenedBy(record.recorded, asOf)) broken('only-voluntary-service', 'voluntary')
    return problems
  }
  for (const field of ['recorded', 'appraised'] as const)
    if (record[field] != null && record[field] < record.ended) broken('recorded-after-service', field)
  if (due !== null && isLate(record.recorded, due, asOf)) broken('recorded-in-ten-working-days', 'recorded', due)
  if (due !== null && happenedBy(record.appraised, asOf) && isLate(record.appraised, due, asOf))
    broken('appraised-in-ten-working-days', 'appraised', due)
  if (happenedBy(record.recorded, asOf)) {
    if (record.hours === null) broken('service-complete', 'hours')
    if (record.complete === false) broken('service-complete', 'complete')
    if (record.inNationalSystem === false) broken('in-national-system', 'inNationalSystem')
  }
  return problems
}

/** The records of a list that are there twice, by their ids. */
export const volunteerRecordsTwice = (records: readonly VolunteerRecord[]): Problem[] =>
  records.flatMap(({ id }, row) =>
    records.findIndex(one => one.id === id) < row
      ? [brokenRule('record-once', volunteerRecordRules['record-once'], [row, 'id'])]
      : [],
  )

/** What an activity is held against. */
export const volunteerActivityRules = {
  'activity-days': { text: { zh: '活动结束早于开始', en: 'an activity ends after it began' } },
  'insured-before-risk': {
    text: {
      zh: '可能发生人身危险的活动前应当购买人身意外伤害保险',
      en: 'volunteers are insured before an activity in which they may come to harm',
    },
    cite: regulation('第十七条'),
  },
  'risk-told': {
    text: { zh: '招募时应当说明可能发生的风险', en: 'who is called is told of the risks' },
    cite: regulation('第十二条'),
  },
  'trained-before': {
    text: { zh: '需要专门知识、技能的应当开展相关培训', en: 'what needs skill needs training' },
    cite: regulation('第十六条'),
  },
  'no-payment': {
    text: { zh: '不得向志愿服务对象收取或者变相收取报酬', en: 'no payment is taken of those who are served' },
    cite: regulation('第二十一条'),
  },
  'nobody-forced': {
    text: { zh: '不得强行指派志愿者提供服务', en: 'nobody is made to serve' },
    cite: regulation('第二十五条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What an activity breaks by a day, under the regulation in force since 2017-12-01. That risks are told, volunteers insured and trained binds
 * organisations and who calls volunteers as they do (art. 41), no others (art. 42); nobody takes payment or is forced, whoever holds it.
 */
export const volunteerActivityProblems = (activity: VolunteerActivity, asOf: PlainDate): Problem[] => {
  const { starts, riskTold, insuredFrom, trained, feeTaken, forced, organiser } = activity
  const isBound = organiser !== 'other'
  const [risky, needsSkill] = [isBound && activity.risky === true, isBound && activity.needsSkill === true]
  if (starts > asOf || starts < volunteerRegulation2017.effective) return []
  const broken = (code: keyof typeof volunteerActivityRules, field: keyof VolunteerActivity) =>
    brokenRule(code, volunteerActivityRules[code], [field])
  return [
    ...(areInOrder([starts, activity.ended]) ? [] : [broken('activity-days', 'ended')]),
    ...(risky && notHappenedBy(insuredFrom, starts) ? [broken('insured-before-risk', 'insuredFrom')] : []),
    ...(risky && riskTold === false ? [broken('risk-told', 'riskTold')] : []),
    ...(needsSkill && notHappenedBy(trained, starts) ? [broken('trained-before', 'trained')] : []),
    ...(feeTaken === true ? [broken('no-payment', 'feeTaken')] : []),
    ...(forced === true ? [broken('nobody-forced', 'forced')] : []),
  ]
}

/** The fine for a payment taken where it is grave: one to five times the payment (条例 art. 37), in fen. */
export const paymentFine = (
  payment: number,
): { readonly least: number; readonly most: number; readonly cite: Citation } => ({
  least: payment,
  most: 5 * payment,
  cite: regulation('第三十七条'),
})

/** What a certificate must say (办法 art. 15). */
export const certificateContents = ['time', 'content', 'recorder'] as const

/** A certificate of service (志愿服务记录证明). */
export const VolunteerCertificate = z.strictObject({
  id: z.string().min(1),
  volunteer: z.string().min(1),
  issued: PlainDate,
  /** Hours that it certifies, of services from one day to another; left out: of all to the day of issue. */
  hours,
  from: day,
  to: day,
  /** The activities that it is of, by their ids; left out: of all. */
  activities: z.array(z.string().min(1)).min(1).optional(),
  /** Left out: not known. */
  says: z.array(z.enum(certificateContents)).optional(),
  /** What was charged for it, in fen; `null`: not known. */
  fee: z.int().min(0).nullable().default(null),
})
export type VolunteerCertificate = z.infer<typeof VolunteerCertificate>

/** What a certificate is held against. */
export const volunteerCertificateRules = {
  'certificate-contents': {
    text: {
      zh: '证明应当载明服务时间、服务内容和记录单位',
      en: 'a certificate says the hours, the content and who recorded them',
    },
    cite: article('第十五条'),
  },
  'certificate-days': {
    text: {
      zh: '证明起止日期颠倒，或者晚于出具之日',
      en: 'the days certified are in order, and over when it is issued',
    },
  },
  'certificate-free': { text: { zh: '应当无偿出具', en: 'a certificate is free' }, cite: article('第十四条') },
  'certificate-true': {
    text: { zh: '证明时长与记录不一致', en: 'a certificate says what is on record' },
    cite: article('第十四条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** Hundredths of an hour, so that hours add up exactly. */
const hundredths = (of: number): number => Math.round(of * 100)

/**
 * The hours on record of a volunteer whose activity ended from a day to another, both included, and was recorded by `asOf`: each record once,
 * and of one without hours none.
 */
export const hoursOf = (
  records: readonly VolunteerRecord[],
  volunteer: string,
  { from, to, asOf }: { readonly from?: PlainDate | null; readonly to?: PlainDate | null; readonly asOf: PlainDate },
): number => {
  const counted = records.filter(
    one =>
      one.volunteer === volunteer &&
      one.voluntary !== false &&
      happenedBy(one.recorded, asOf) &&
      (from == null || one.ended >= from) &&
      (to == null || one.ended <= to),
  )
  const once = new Map(counted.map(one => [one.id, one]))
  return [...once.values()].reduce((sum, one) => sum + hundredths(one.hours ?? 0), 0) / 100
}

/**
 * What a certificate breaks, against the records of the organisation: since 2017-12-01 it is free and true (条例 art. 19), since 2021-02-01 it
 * says what the measures ask for as well.
 */
export const volunteerCertificateProblems = (
  certificate: VolunteerCertificate,
  records: readonly VolunteerRecord[],
): Problem[] => {
  const { issued, volunteer, says, fee, from, to, activities } = certificate
  if (issued < volunteerRegulation2017.effective) return []
  const measured = issued >= volunteerRecordMeasures2021.effective
  const broken = (code: keyof typeof volunteerCertificateRules, field: keyof VolunteerCertificate) => {
    const rule = volunteerCertificateRules[code]
    return brokenRule(code, 'cite' in rule && !measured ? { ...rule, cite: regulation('第十九条第二款') } : rule, [
      field,
    ])
  }
  const counted = records.filter(one => activities === undefined || activities.includes(one.activity))
  const onRecord = hoursOf(counted, volunteer, { from, to, asOf: issued })
  // Of a record that does not tell when it was made nobody knows whether it was there.
  const atMost = hoursOf(
    counted.map(one => (one.recorded === undefined ? { ...one, recorded: issued } : one)),
    volunteer,
    { from, to, asOf: issued },
  )
  const certified = hundredths(certificate.hours)
  return [
    ...(measured && says !== undefined && certificateContents.some(one => !says.includes(one))
      ? [broken('certificate-contents', 'says')]
      : []),
    ...(areInOrder([from, to, issued]) ? [] : [broken('certificate-days', 'to')]),
    ...(fee !== null && fee > 0 ? [broken('certificate-free', 'fee')] : []),
    ...(hundredths(onRecord) <= certified && certified <= hundredths(atMost)
      ? []
      : [broken('certificate-true', 'hours')]),
  ]
}

/**
 * A sample of records for a check (抽查, 办法 art. 21): every so manieth, from a first one that was drawn by lot (等距抽样). The same
 * list, size and start give the same sample. @throws RangeError for a size below 1, or a start outside the first interval
 */
export const systematicSample = <T>(list: readonly T[], size: number, start = 0): T[] => {
  if (!Number.isSafeInteger(size) || size < 1)
    throw new RangeError(`a sample has a whole number from 1 on, not ${size}`)
  if (size >= list.length) return [...list]
  const step = list.length / size
  if (!Number.isSafeInteger(start) || start < 0 || start >= step)
    throw new RangeError(`the first of the sample is one of the first ${Math.ceil(step)}, from 0 on; not ${start}`)
  return Array.from({ length: size }, (_, index) => list[start + Math.floor(index * step)]!)
}

/** What a check of a sample found. */
export interface RecordCheckResult {
  readonly drawn: number
  readonly faulty: number
  readonly open: number
  /** Faulty of drawn; `null` while one is not judged, or none was drawn. */
  readonly errorRatio: number | null
}

/** The ratio of faulty records in a sample: `null` for a record of which it is not known yet whether it is in order. */
export const recordErrorRatio = (inOrder: readonly (boolean | null)[]): RecordCheckResult => {
  const faulty = inOrder.filter(one => one === false).length
  const open = inOrder.filter(one => one === null).length
  const drawn = inOrder.length
  return { drawn, faulty, open, errorRatio: open > 0 || drawn === 0 ? null : divideExact(faulty, drawn) }
}
