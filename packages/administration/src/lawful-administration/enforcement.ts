import {
  addDays,
  addMonths,
  allHold,
  atArticle,
  brokenRule,
  type Citation,
  compareText,
  divideExact,
  happenedBy,
  isLate,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  type Problem,
  plainDate,
  type RecordRule,
  runsOn,
  stepsOutOfOrder,
} from '@minzheng/core'
import { type AdministrativeStepId, penaltyLaw2021, procedureDeadline } from '@minzheng/core/administrative-procedure'
import { dueAsOf } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'
import { enforcementPublicityOpinion2018, enforcementQualityPlan2023 } from './documents.js'

const day = PlainDate.nullable().default(null)
const known = z.boolean().nullable().default(null)

/** An officer of enforcement and the certificate (行政执法证); `id` is the number of the certificate. */
export const EnforcementOfficer = z
  .strictObject({
    id: z.string().min(1),
    /** The examination for it was passed; `null`: it was not, left out: not told, as of the first day of the certificate. */
    examined: PlainDate.nullish(),
    validFrom: PlainDate.nullish(),
    /** The last day of the certificate. */
    validTo: day,
    /** None where it is empty; left out: not told. */
    training: z
      .array(z.strictObject({ on: PlainDate, hours: z.number().positive().max(24).multipleOf(0.5) }))
      .optional(),
  })
  .refine(...lastNotBefore('validFrom', 'validTo'))
export type EnforcementOfficer = z.infer<typeof EnforcementOfficer>

/** Whether an officer may enforce the law on a day (行政处罚法 art. 42: 具有行政执法资格). */
export const officerMayAct = (
  { examined, validFrom, validTo }: Pick<EnforcementOfficer, 'examined' | 'validFrom' | 'validTo'>,
  on: PlainDate,
): boolean => happenedBy(examined, on) && runsOn(validFrom, validTo, on)

/** The same, where what is not told of the examination or the first day of the certificate is not held against the officer. */
const officerMayHaveActed = ({ examined, validFrom, validTo }: EnforcementOfficer, on: PlainDate): boolean =>
  (examined === undefined || happenedBy(examined, on)) && runsOn(validFrom === undefined ? on : validFrom, validTo, on)

/** Hours of training that an officer has in a year under the plan of 2023 to 2025. */
export const officerTrainingHours = 60

/** The years of which the plan asks: the whole ones after it was issued, to its end. */
const officerTrainingYears: readonly number[] = [2024, 2025]

/**
 * Officers who had a certificate on the first and the last day of a year and who had less than sixty hours of training in it; nobody in years that the plan does
 * not ask of, and none whose training is not told.
 */
export const untrainedOfficers = (officers: readonly EnforcementOfficer[], year: number): string[] => {
  if (!officerTrainingYears.includes(year)) return []
  const [first, last] = [plainDate(year, 1, 1), plainDate(year, 12, 31)]
  // A certificate that was renewed within the year stands in two records of one officer.
  return [...new Set(officers.map(({ id }) => id))].filter(id => {
    const records = officers.filter(one => one.id === id)
    const held = records.flatMap(({ training }) => training ?? []).filter(({ on }) => first <= on && on <= last)
    return (
      records.every(({ training }) => training !== undefined) &&
      [first, last].every(day => records.some(one => officerMayAct(one, day))) &&
      held.reduce((sum, { hours }) => sum + hours, 0) < officerTrainingHours
    )
  })
}

/** Officers whose certificate ends within so many months of a day, and has none that follows it. */
export const certificatesEnding = (
  officers: readonly EnforcementOfficer[],
  asOf: PlainDate,
  months: number,
): string[] =>
  officers
    .filter(one => officerMayAct(one, asOf) && one.validTo !== null && one.validTo <= addMonths(asOf, months))
    .filter(
      ({ id, validTo }) =>
        !officers.some(one => one.id === id && runsOn(one.validFrom, one.validTo, addDays(validTo!, 1))),
    )
    .map(({ id }) => id)

/** A case of a penalty (行政处罚案件) as its file shows it. */
export const EnforcementCase = z.strictObject({
  id: z.string().min(1),
  /** Decided on the spot (简易程序): one officer may, and there is no case to open; left out: not told. */
  simple: z.boolean().optional(),
  opened: PlainDate,
  officers: z.array(z.string().min(1)),
  /** The officers showed their certificates. */
  certificatesShown: known,
  /** Begin, evidence, review, decision and service are on record (全过程记录). */
  recorded: known,
  /** One of the cases that a lawyer of the bureau reviews before the decision. */
  reviewNeeded: known,
  /** `null`: it was not, left out: not on record; as of the notice of a hearing, of service and of publication. */
  reviewed: PlainDate.nullish(),
  /** The review found the decision lawful (审核通过). */
  reviewPassed: known,
  /** The decision is of some concern to the public (具有一定社会影响, art. 48), and so made public. */
  ofPublicConcern: known,
  /** The party was told of the penalty that is intended, and of its rights; `null`: it was not, left out: not on record. */
  told: PlainDate.nullish(),
  /**
   * The party asked for a hearing, was told of its day, and it was held (`null`: it was not, left out: not on record); or the party took back
   * what it asked for, stayed away or left, and waived it.
   */
  hearing: z
    .strictObject({ asked: PlainDate, noticeGiven: PlainDate.nullish(), held: PlainDate.nullish(), waived: known })
    .nullable()
    .default(null),
  /** A penalty, none, or that it is handed on (art. 57): each is a decision. `null`: not yet, left out: not told. */
  decided: PlainDate.nullish(),
  /** Which of them it is; `null`: not known. */
  outcome: z.enum(['penalty', 'no-penalty', 'handed-on']).nullable().default(null),
  /** Until when there was time to decide, where a law, regulation or rule of its own gives more than ninety days (art. 60); `null`: none does. */
  decideBy: day,
  served: PlainDate.nullish(),
  /**
   * Served by a notice to the public (公告送达): the day of the notice, to which the seven working days run; it counts as served thirty days
   * later (民事诉讼法 art. 95), which `served` then says.
   */
  servedByNotice: day,
  published: PlainDate.nullish(),
})
export type EnforcementCase = z.infer<typeof EnforcementCase>

const article = (text: string): Citation => atArticle(penaltyLaw2021, text)

/** What a case is held against; the days of procedure are those of `procedureDeadline`. */
export const penaltyCaseRules = {
  'two-officers': { text: { zh: '执法人员不得少于两人', en: 'two officers at least' }, cite: article('第四十二条') },
  'officers-qualified': {
    text: { zh: '执法人员应当具有行政执法资格', en: 'officers have their certificate' },
    cite: article('第四十二条'),
  },
  'certificate-shown': {
    text: { zh: '应当主动出示执法证件', en: 'officers show their certificates' },
    cite: article('第五十五条'),
  },
  'handed-over-on-the-spot': {
    text: { zh: '当场处罚决定书应当当场交付', en: 'a decision on the spot is handed over on the spot' },
    cite: article('第五十二条'),
  },
  'told-before-decision': {
    text: {
      zh: '未告知拟作出的处罚内容及事实、理由、依据的，不得作出处罚决定',
      en: 'nobody is punished who was not told before of what, and why',
    },
    cite: article('第六十二条'),
  },
  'hearing-before-decision': {
    text: { zh: '听证结束后方可作出决定', en: 'a case is decided after its hearing' },
    cite: article('第六十五条'),
  },
  'case-steps': { text: { zh: '案件环节的日期先后有误', en: 'the steps of a case come in their order' } },
  'whole-process-recorded': {
    text: { zh: '应当全过程记录，归档保存', en: 'the whole of a case is on record' },
    cite: article('第四十七条'),
  },
  'review-before-decision': {
    text: {
      zh: '未经法制审核或者审核未通过的不得作出决定',
      en: 'what needs a review is reviewed, and passes, before the decision',
    },
    cite: article('第五十八条'),
  },
  'decided-in-time': { text: { zh: '应当在立案之日起九十日内作出决定', en: 'a penalty is decided in ninety days' } },
  'served-in-time': { text: { zh: '应当在七日内送达', en: 'a decision is served in seven days' } },
  'hearing-told-in-time': { text: { zh: '应当在听证七日前通知', en: 'a hearing is told of seven days before' } },
  'decision-made-public': {
    text: {
      zh: '依法公开的处罚决定应当在7个工作日内公开',
      en: 'a penalty that is made public is published in seven working days',
    },
    cite: enforcementPublicityOpinion2018,
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** Working days within which decisions are published: of penalties and permits, and of other enforcement. */
export const publicationDays = { penalty: 7, permit: 7, other: 20 } as const

/** The last day to publish a decision of enforcement (国办发〔2018〕118号). @throws ProblemError `calendar-not-covered` */
export const publicationDue = (kind: keyof typeof publicationDays, decided: PlainDate): PlainDate =>
  addWorkingDays(decided, publicationDays[kind])

/** The day by which a bureau publishes the figures of its enforcement of a year: 31 January of the next. */
export const yearlyFiguresDue = (year: number): PlainDate => plainDate(year + 1, 1, 31)

const caseOrders = [
  ['opened', 'told'],
  ['opened', 'reviewed'],
  ['opened', 'decided', 'served'],
  ['decided', 'servedByNotice'],
  ['decided', 'published'],
] as const satisfies readonly (readonly (keyof EnforcementCase)[])[]

/**
 * What a case breaks by a day, under the law in force since 2021-07-15. A last day that is a day
 * off moves to the next working day (民法典 art. 203); a limit that the calendar of working days does not reach is not judged. Where it is not
 * known whether there is a penalty, or whether the party waived its hearing, that it was not told or not heard is a warning,
 * and where nobody told whether it was decided on the spot, what is asked of other cases alone.
 */
export const enforcementCaseProblems = (
  one: EnforcementCase,
  officers: readonly EnforcementOfficer[],
  asOf: PlainDate,
): Problem[] => {
  if (one.opened > asOf || one.opened < penaltyLaw2021.effective) return []
  const problems: Problem[] = []
  const broken = (
    code: keyof typeof penaltyCaseRules,
    path: Problem['path'],
    more: { readonly due?: PlainDate; readonly cite?: Citation; readonly severity?: 'warning' } = {},
  ) => {
    const { cite, severity } = more
    const rule = { ...penaltyCaseRules[code], ...(cite && { cite }), ...(severity && { severity }) }
    problems.push(brokenRule(code, rule, path, more.due))
  }
  const byLaw = (
    code: keyof typeof penaltyCaseRules,
    path: Problem['path'],
    step: AdministrativeStepId,
    event: PlainDate,
    isBroken: (due: PlainDate) => boolean,
    {
      allowed = null,
      isBefore = false,
      ...more
    }: { readonly allowed?: PlainDate | null; readonly isBefore?: boolean; readonly severity?: 'warning' } = {},
  ) => {
    const { last, cite } = procedureDeadline(step, event, isBefore ? undefined : { dayOff: 'moves' })
    if (last.due === null) return
    const due = allowed !== null && allowed > last.due ? allowed : last.due
    if (isBroken(due)) broken(code, path, { ...more, due, cite })
  }
  // Where nobody told whether it was decided on the spot.
  const maybe = one.simple === undefined ? ({ severity: 'warning' } as const) : {}
  if (one.simple !== true && new Set(one.officers).size < 2) broken('two-officers', ['officers'], maybe)
  for (const [index, id] of one.officers.entries())
    if (!officers.some(officer => officer.id === id && officerMayHaveActed(officer, one.opened)))
      broken('officers-qualified', ['officers', index])
  if (one.certificatesShown === false)
    broken('certificate-shown', ['certificatesShown'], one.simple ? { cite: article('第五十二条') } : {})
  if (one.recorded === false) broken('whole-process-recorded', ['recorded'])
  const { decided, hearing, opened } = one
  for (const step of caseOrders.flatMap(steps => stepsOutOfOrder(steps, one))) broken('case-steps', [step])
  if (decided == null)
    for (const step of ['served', 'published'] as const) if (happenedBy(one[step], asOf)) broken('case-steps', [step])
  if (hearing !== null)
    for (const step of stepsOutOfOrder(['opened', 'asked', 'held'] as const, { opened, ...hearing }))
      broken('case-steps', ['hearing', step])
  // What is decided may be that there is no penalty: then nobody has to be told before, nor is it served or published as one.
  const mayPunish = happenedBy(decided, asOf) && (one.outcome ?? 'penalty') === 'penalty'
  if (mayPunish && notHappenedBy(one.told, decided!))
    broken('told-before-decision', ['told'], one.outcome === null && one.told === null ? { severity: 'warning' } : {})
  if (hearing !== null && mayPunish) {
    const { held, waived } = hearing
    if (held == null ? waived === false || (held === null && waived === null) : held > decided!)
      broken('hearing-before-decision', ['hearing', 'held'], {
        ...(held == null && { cite: article('第六十三条') }),
        ...(held == null && waived === null && { severity: 'warning' }),
      })
  }
  if (!one.simple)
    byLaw('decided-in-time', ['decided'], 'penalty-decision', one.opened, due => isLate(decided, due, asOf), {
      allowed: one.decideBy,
      ...maybe,
    })
  if (hearing !== null && hearing.noticeGiven !== undefined && happenedBy(hearing.held, asOf))
    byLaw(
      'hearing-told-in-time',
      ['hearing', 'noticeGiven'],
      'penalty-hearing-notice',
      hearing.held!,
      due => hearing.noticeGiven == null || hearing.noticeGiven > due,
      { isBefore: true },
    )
  if (decided != null && mayPunish) {
    if (one.reviewNeeded === true && notHappenedBy(one.reviewed, decided))
      broken('review-before-decision', ['reviewed'])
    if (one.reviewPassed === false) broken('review-before-decision', ['reviewPassed'])
    const served = one.simple ? one.served : (one.servedByNotice ?? one.served)
    if (served !== undefined && !one.simple)
      byLaw('served-in-time', ['served'], 'penalty-service', decided, due => isLate(served, due, asOf))
    else if (isLate(served, decided, asOf)) broken('handed-over-on-the-spot', ['served'], { due: decided })
    const due = dueAsOf(asOf, () => publicationDue('penalty', decided))
    // What was published was of concern to the public; of what was not, somebody has to say so.
    const isPublic = one.ofPublicConcern ?? one.published != null
    if (isPublic && due !== null && isLate(one.published, due, asOf))
      broken('decision-made-public', ['published'], { due })
  }
  return problems
}

/** What the training of officers is held against. */
export const officerTrainingRule: RecordRule = {
  text: { zh: '行政执法人员每年接受不少于60学时的培训', en: 'an officer has sixty hours of training a year' },
  cite: enforcementQualityPlan2023,
  // A plan’s aim for its three years.
  severity: 'warning',
}

/** A file that was looked at (案卷评查), by the points that it was given; `null`: not judged yet. */
export const CaseFileReview = z.strictObject({
  case: z.string().min(1),
  on: PlainDate,
  points: z.number().min(0).max(100).nullable(),
  /** A fault that fails the file whatever the points (一票否决); left out: not told. */
  vetoed: z.boolean().optional(),
})
export type CaseFileReview = z.infer<typeof CaseFileReview>

/** How many of the files looked at by a day passed, each file by its last review, from so many points on; `null` while one is not judged, or none was looked at.
 * What has the points and does not say whether a fault failed it is not judged. */
export const caseFileQuality = (
  reviews: readonly CaseFileReview[],
  asOf: PlainDate,
  pass: number,
): { readonly reviewed: number; readonly passed: number; readonly share: number | null } => {
  const done = reviews.filter(({ on }) => on <= asOf).toSorted((a, b) => compareText(a.on, b.on))
  const seen = [...new Map(done.map(one => [one.case, one])).values()]
  const verdicts = seen.map(({ points, vetoed }) =>
    allHold([points === null ? null : points >= pass, vetoed === undefined ? null : !vetoed]),
  )
  const passed = verdicts.filter(verdict => verdict === true).length
  const open = verdicts.includes(null)
  return { reviewed: seen.length, passed, share: open || seen.length === 0 ? null : divideExact(passed, seen.length) }
}
