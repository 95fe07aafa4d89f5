import {
  addDays,
  atArticle,
  Citation,
  daysBetween,
  happenedBy,
  LocalizedText,
  PlainDate,
  type Problem,
} from '@minzheng/core'
import { deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { childRelations, childSituations, givers } from '../adoption/facts.js'
import {
  adoptionRegistrationMeasures,
  adoptionRegistrationMeasures2019,
  civilCode,
  foreignAdoptionMeasures1999,
  foreignAdoptionMeasures2024,
} from '../shared/documents.js'

const measures = (article: string) => atArticle(adoptionRegistrationMeasures, article)

/** Days for the review of an application for adoption or for its dissolution (arts. 8, 11; the text of 2019 has the same). */
export const registrationReviewDays = 30
/** Days for the review where a foreigner adopts (外国人在中华人民共和国收养子女登记办法 art. 11). */
export const foreignRegistrationReviewDays = 7
/** For how many days the public notice for the parents of a foundling must run: 60 (中国公民收养子女登记办法 art. 8). */
export const foundlingNoticeDays = 60

/** Days from the first to the last, both included. */
export const NotCounted = z.strictObject({ from: PlainDate, to: PlainDate })
export type NotCounted = z.infer<typeof NotCounted>

/**
 * The 60 days of a foundling notice. The day of the notice is not counted (民法典 art. 201): the notice has run out at the end
 * of `to`, and whoever did not claim the child by then cannot be found; `registrableFrom` is the day after.
 */
export const foundlingNotice = (publishedOn: PlainDate): NotCounted & { readonly registrableFrom: PlainDate } => ({
  from: addDays(publishedOn, 1),
  to: addDays(publishedOn, foundlingNoticeDays),
  registrableFrom: addDays(publishedOn, foundlingNoticeDays + 1),
})

/**
 * The last day of the 30 days (or so many `days`) in which an application must be decided; they begin the day after it was received (art. 8).
 * Days inside `notCounted` are left out: those of the notice (art. 8), and those of the adoption assessment where the rule of
 * the place leaves them out (the guideline of 2015 did; the text of 2020 on this was not read, so nothing is assumed).
 * A last day that is a day off is not moved here: see {@link adoptionApplicationStatus}.
 * @throws ProblemError `not-a-date`
 */
export const registrationDue = (
  receivedOn: PlainDate,
  notCounted: readonly NotCounted[] = [],
  days: number = registrationReviewDays,
): PlainDate => {
  let due = addDays(receivedOn, days)
  // A period that reaches past the last day moves it again, so periods are taken in order.
  let counted = receivedOn
  for (const period of notCounted.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (period.from > due) break
    const first = period.from > counted ? period.from : addDays(counted, 1)
    if (period.to < first) continue
    due = addDays(due, daysBetween(first, period.to) + 1)
    counted = period.to
  }
  return due
}

/** Moved from a day off to the next working day (民法典 art. 203); of a year whose days off are not known it stays. */
const pastDayOff = (last: PlainDate): PlainDate =>
  deadline(addDays(last, -1), { amount: 1, unit: 'day' }, { plainDays: 'calendar', dayOff: 'moves' }).due ?? last

/** An application on its way. A day that is `null` has not come; what is left out is not told. */
export const AdoptionApplication = z.strictObject({
  /** Tells adoptions apart, as a case number of child and applicants does; who applies again keeps it. Left out: not on record. */
  id: z.string().min(1).optional(),
  receivedOn: PlainDate,
  situation: z.enum(childSituations),
  /** What the child is to the adopter; left out: not on record. */
  relation: z.enum(childRelations).optional(),
  /** The adopter, or one of a couple, is a foreigner; left out: no. */
  foreign: z.boolean().optional(),
  noticeOn: PlainDate.nullish(),
  /** The adoption assessment, until `to`, where that is `null` still going on; `null`: none was made. */
  assessment: z.strictObject({ from: PlainDate, to: PlainDate.nullable() }).nullish(),
  registeredOn: PlainDate.nullish(),
  /** The day on which it was found not to fulfil the conditions, and the applicants were told why (不予登记). */
  refusedOn: PlainDate.nullish(),
  /** The day on which the applicants took it back, or it fell away, as where the child died. */
  withdrawnOn: PlainDate.nullish(),
  /** The day on which a registration got by fraud was revoked (撤销登记, art. 13). */
  revokedOn: PlainDate.nullish(),
})
export type AdoptionApplication = z.infer<typeof AdoptionApplication>

const noticeUntold = (by: LocalizedText): Problem => ({
  code: 'adoption-notice-not-known',
  severity: 'warning',
  path: ['noticeOn'],
  message: {
    zh: `收养查找不到生父母的未成年人，没有记录登记前是否公告${by.zh}。`,
    en: `Whether a public notice preceded the registration of a child whose parents cannot be found is not on record ${by.en}.`,
  },
  remedy: { zh: '请核实后补记公告日。', en: 'Find it out, and record its day.' },
})

const reviewUntold = (due: PlainDate, by: LocalizedText): Problem => ({
  code: 'adoption-review-not-known',
  severity: 'warning',
  path: ['registeredOn'],
  message: {
    zh: `应于 ${due} 前审查完毕，没有记录结果${by.zh}。`,
    en: `The review was due by ${due}; what came of it is not on record ${by.en}.`,
  },
  remedy: { zh: '请补记结果，或者记明尚未办结。', en: 'Record it, or say that it is not decided yet.' },
})

const early = (registrableFrom: PlainDate | undefined, by: { readonly zh: string; readonly en: string }): Problem =>
  registrableFrom === undefined
    ? {
        code: 'adoption-notice-missing',
        severity: 'error',
        path: ['noticeOn'],
        message: {
          zh: `收养查找不到生父母的未成年人，登记前没有公告${by.zh}。`,
          en: `No public notice preceded the registration of a child whose parents cannot be found ${by.en}.`,
        },
        remedy: { zh: '请先公告满 60 日。', en: 'Publish the notice and let its 60 days run out.' },
      }
    : {
        code: 'adoption-notice-running',
        severity: 'error',
        path: ['registeredOn'],
        message: {
          zh: `公告未满 ${foundlingNoticeDays} 日，${registrableFrom} 起方可登记${by.zh}。`,
          en: `The notice runs ${foundlingNoticeDays} days; registration may follow from ${registrableFrom} ${by.en}.`,
        },
        remedy: { zh: '请核对公告日和登记日。', en: 'Check the days of the notice and of the registration.' },
      }

const decidedTwice: Problem = {
  code: 'adoption-decided-twice',
  severity: 'error',
  path: ['refusedOn'],
  message: { zh: '既已登记，又不予登记。', en: 'It was registered, and it was refused.' },
  remedy: { zh: '请核对审查结果。', en: 'Check how it was decided.' },
}

/** An assessment is made of whoever adopts; a warning where the child may be a stepchild, or the application is older than the duty. */
const unassessed = (isSure: boolean): Problem => ({
  code: 'adoption-unassessed',
  severity: isSure ? 'error' : 'warning',
  path: ['assessment'],
  message: {
    zh: '登记前没有进行收养评估（民法典第一千一百零五条第五款；收养继子女的不评估）。',
    en: 'It was registered without an adoption assessment (民法典 art. 1105(5); of a stepchild none is made).',
  },
  remedy: { zh: '请核实并补做收养评估。', en: 'Check it, and have the assessment made.' },
})

const ends = ['registeredOn', 'refusedOn', 'withdrawnOn'] as const

const revokedUnregistered: Problem = {
  code: 'adoption-revoked-unregistered',
  severity: 'error',
  path: ['revokedOn'],
  message: { zh: '撤销登记以前没有登记。', en: 'The registration was revoked, and there was none before.' },
  remedy: { zh: '请核对日期。', en: 'Check the dates.' },
}

const beforeReceipt = (receivedOn: PlainDate, decision: (typeof ends)[number]): Problem => ({
  code: 'adoption-registered-before-receipt',
  severity: 'error',
  path: [decision],
  message: {
    zh: `登记、不予登记或者撤回的日期早于受理日 ${receivedOn}。`,
    en: `It was decided or taken back before the receipt of ${receivedOn}.`,
  },
  remedy: { zh: '请核对日期。', en: 'Check the dates.' },
})

const late = (due: PlainDate, on: PlainDate, by: LocalizedText, perhapsBy?: PlainDate): Problem => ({
  code: 'adoption-review-late',
  severity: perhapsBy === undefined ? 'error' : 'warning',
  path: ['registeredOn'],
  message:
    perhapsBy === undefined
      ? {
          zh: `应于 ${due} 前审查完毕，至 ${on} 已超期${by.zh}。`,
          en: `The review was due by ${due}; ${on} is past it ${by.en}.`,
        }
      : {
          zh: `应于 ${due} 前审查完毕，评估期间不计入的至 ${perhapsBy}，${on} 是否超期待定${by.zh}。`,
          en: `The review was due by ${due}, or by ${perhapsBy} where the assessment does not count; whether ${on} is past it is open ${by.en}.`,
        },
  remedy: { zh: '请尽快办结，并说明不计入期限的期间。', en: 'Decide it now, and state what does not count.' },
})

/** How an application for the registration of an adoption stands. */
export const adoptionApplicationStates = {
  'not-received': { zh: '尚未受理', en: 'Not received yet' },
  'notice-due': { zh: '待公告查找生父母', en: 'A public notice is still to come' },
  'notice-running': { zh: '公告期间', en: 'The notice runs' },
  'under-review': { zh: '审查中', en: 'Under review' },
  registered: { zh: '已登记', en: 'Registered' },
  refused: { zh: '不予登记', en: 'Refused' },
  withdrawn: { zh: '已撤回或者终止', en: 'Taken back, or fallen away' },
  revoked: { zh: '登记已撤销', en: 'The registration was revoked' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A state of an application: see {@link adoptionApplicationStates}. */
export type AdoptionApplicationState = keyof typeof adoptionApplicationStates

/** The measures on adoption by foreigners of a day; `undefined` before those of 1999. */
const foreignMeasures = (on: PlainDate): Citation | undefined =>
  [foreignAdoptionMeasures2024, foreignAdoptionMeasures1999].find(({ effective }) => effective <= on)

/** The review by the measures in force on the day of receipt; `undefined` before those of 2019, of Chinese citizens, which were not read. */
const reviewCite = (receivedOn: PlainDate, foreign: boolean): Citation | undefined => {
  if (foreign) {
    const cite = foreignMeasures(receivedOn)
    return cite && atArticle(cite, '第十一条')
  }
  if (adoptionRegistrationMeasures.effective <= receivedOn) return measures('第八条')
  return adoptionRegistrationMeasures2019.effective <= receivedOn
    ? atArticle(adoptionRegistrationMeasures2019, '第七条')
    : undefined
}

/** How an application stands on a day, by when it is due and by which text, and what is wrong with its dates. */
export interface AdoptionApplicationStatus {
  readonly state: AdoptionApplicationState
  /** `undefined` where it was received before 2019-03-02: the text of that day was not read (of foreigners, before 1999-05-25). */
  readonly due: PlainDate | undefined
  readonly registrableFrom: PlainDate | undefined
  readonly cite: Citation | undefined
  readonly problems: Problem[]
}

const stateOf = (
  { receivedOn, situation, noticeOn, registeredOn, refusedOn, withdrawnOn, revokedOn }: AdoptionApplication,
  asOf: PlainDate,
): AdoptionApplicationState => {
  if (asOf < receivedOn) return 'not-received'
  if (happenedBy(revokedOn, asOf)) return 'revoked'
  if (happenedBy(registeredOn, asOf)) return 'registered'
  if (happenedBy(refusedOn, asOf)) return 'refused'
  if (happenedBy(withdrawnOn, asOf)) return 'withdrawn'
  if (situation !== 'parents-not-found') return 'under-review'
  if (!happenedBy(noticeOn, asOf)) return 'notice-due'
  return asOf <= foundlingNotice(noticeOn!).to ? 'notice-running' : 'under-review'
}

/**
 * How an application stands on a day, when it is due, and what is wrong with its dates (中国公民收养子女登记办法 art. 8; art. 7 of the
 * text of 2019). Whether the days of the assessment count is not told by what was read of 收养评估办法: unless `assessmentCounts` says,
 * `due` counts them, and a review that is late by them alone is a warning. A last day that is a day off moves to the next working day, as
 * that of a divorce does (民法典 art. 203). Of a foreigner the review has 7 days (外国人在中华人民共和国收养子女登记办法 art. 11), for whose
 * notice, which comes before the application (art. 6), nothing is added. What is not told of the notice or of the outcome is a warning.
 */
export const adoptionApplicationStatus = (
  application: AdoptionApplication,
  asOf: PlainDate,
  { assessmentCounts }: { readonly assessmentCounts?: boolean } = {},
): AdoptionApplicationStatus => {
  const { receivedOn, situation, noticeOn, assessment, registeredOn, refusedOn, withdrawnOn, revokedOn } = application
  const { relation, foreign = false } = application
  const state = stateOf(application, asOf)
  const cite = reviewCite(receivedOn, foreign)
  // Of a stepchild none is made, and of a foreigner by other rules (收养评估办法 art. 2).
  const isAssessed = relation !== 'stepchild' && !foreign
  const wrongDays = [
    ...ends.flatMap(decision => {
      const on = application[decision]
      return on != null && on < receivedOn ? [beforeReceipt(receivedOn, decision)] : []
    }),
    ...(registeredOn != null && refusedOn != null ? [decidedTwice] : []),
    ...(isAssessed && assessment === null && happenedBy(registeredOn, asOf) && civilCode.effective <= registeredOn!
      ? [unassessed(relation !== undefined && civilCode.effective <= receivedOn)]
      : []),
    ...(revokedOn != null && (registeredOn == null || revokedOn < registeredOn) ? [revokedUnregistered] : []),
  ]
  if (!cite) return { state, due: undefined, registrableFrom: undefined, cite, problems: wrongDays }
  const byArticle = (article: string) => ({
    zh: `（${cite.title}${article}）`,
    en: `(${cite.title}, ${article})`,
  })
  const by = byArticle(cite.article!)
  const byNotice = foreign ? byArticle('第六条') : by
  const isFoundling = situation === 'parents-not-found'
  const notice = isFoundling && noticeOn != null ? foundlingNotice(noticeOn) : undefined
  const dueWithout = (...notCounted: NotCounted[]) =>
    foreign
      ? pastDayOff(registrationDue(receivedOn, [], foreignRegistrationReviewDays))
      : pastDayOff(registrationDue(receivedOn, [...(notice ? [notice] : []), ...notCounted]))
  const begun = happenedBy(assessment?.from, asOf) ? assessment! : undefined
  const withoutAssessment = begun ? dueWithout({ from: begun.from, to: begun.to ?? asOf }) : dueWithout()
  const due = assessmentCounts === false ? withoutAssessment : dueWithout()
  const isOpen = (day: PlainDate) => assessmentCounts === undefined && day <= withoutAssessment
  // A notice that is not told may have run for sixty days, which do not count.
  const withNotice = isFoundling && noticeOn === undefined ? dueWithout(foundlingNotice(receivedOn)) : due
  const registrableFrom = isFoundling ? notice?.registrableFrom : receivedOn
  const on = [registeredOn, refusedOn, withdrawnOn].find(day => happenedBy(day, asOf)) ?? asOf
  const tooEarly =
    isFoundling && happenedBy(registeredOn, asOf) && (registrableFrom === undefined || registeredOn! < registrableFrom)
  return {
    state,
    due,
    registrableFrom,
    cite,
    problems: [
      ...(tooEarly ? [noticeOn === undefined ? noticeUntold(byNotice) : early(registrableFrom, byNotice)] : []),
      ...wrongDays,
      ...(on <= due
        ? []
        : ends.every(end => application[end] === undefined)
          ? [reviewUntold(due, by)]
          : on <= withNotice
            ? tooEarly
              ? []
              : [noticeUntold(by)]
            : [late(due, on, by, isOpen(on) ? withoutAssessment : undefined)]),
    ],
  }
}

/** Where overseas Chinese and Chinese citizens of 香港, 澳门 and 台湾 register an adoption (登记办法 art. 15). */
const overseasAdoptionPlaces = {
  title: '华侨以及居住在香港、澳门、台湾地区的中国公民办理收养登记的管辖以及所需要出具的证件和证明材料的规定',
  number: '民政部令第16号',
  issuer: '民政部',
  issued: '1999-05-25',
  effective: '1999-05-25',
  confidence: 'official-excerpt',
  note: 'article 2 read in copies; 民政部令第80号 of 2025-09-02 changed the papers of articles 3 and the like, and not article 2',
} as const satisfies Citation

/** The office that registers an adoption, and the article that says so. */
export const RegistrationPlace = z.strictObject({ title: LocalizedText, cite: Citation })
export type RegistrationPlace = z.infer<typeof RegistrationPlace>

/** Where an adoption is registered (art. 4), and by whom where the adopter is a foreigner (民法典 art. 1109) or lives overseas (art. 15). */
export const registrationPlaces = {
  institution: { title: { zh: '社会福利机构所在地', en: 'Seat of the institution' }, cite: measures('第四条第一款') },
  found: { title: { zh: '发现地', en: 'Where the child was found' }, cite: measures('第四条第二款') },
  giver: {
    title: {
      zh: '生父母或者监护人常住户口所在地（组织作监护人的，其所在地）',
      en: 'Registered home of parents or guardian',
    },
    cite: measures('第四条第三款'),
  },
  parent: {
    title: { zh: '生父或者生母常住户口所在地', en: 'Registered home of a natural parent' },
    cite: measures('第四条第四款'),
  },
  prefecture: {
    title: {
      zh: '被收养人常住户口所在地的直辖市、设区的市、自治州民政部门或者地区（盟）民政部门',
      en: 'Civil affairs of the prefecture or municipality of the child’s registered home',
    },
    cite: atArticle(overseasAdoptionPlaces, '第二条'),
  },
  province: {
    title: { zh: '省级人民政府民政部门', en: 'Civil affairs of the province' },
    cite: atArticle(civilCode, '第一千一百零九条'),
  },
} as const satisfies Record<string, RegistrationPlace>

/** What decides where an adoption is registered (中国公民收养子女登记办法 art. 4). */
export const RegistrationCase = z.strictObject({
  situation: z.enum(childSituations),
  relation: z.enum(childRelations).default('none'),
  who: z.enum(givers),
  inInstitution: z.boolean().default(false),
  disabled: z.boolean().default(false),
  foreign: z.boolean().default(false),
  /** The adopter is an overseas Chinese (华侨), or a Chinese citizen who lives in 香港, 澳门 or 台湾. */
  overseas: z.boolean().default(false),
})
export type RegistrationCase = z.infer<typeof RegistrationCase>

/** Which of {@link registrationPlaces} registers an adoption. */
export const registrationPlace = (given: RegistrationCase): keyof typeof registrationPlaces => {
  if (given.foreign) return 'province'
  if (given.overseas) return 'prefecture'
  if (given.relation !== 'none') return 'parent'
  if (given.inInstitution && (given.situation === 'orphan' || given.situation === 'parents-not-found'))
    return 'institution'
  return given.situation === 'parents-not-found' ? 'found' : 'giver'
}
