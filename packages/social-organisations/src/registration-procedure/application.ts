import {
  areInOrder,
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import { type DayCounting, dueAsOf, type Limit } from '@minzheng/core/deadline'
import * as z from 'zod'
import {
  charityLaw2023,
  licensingLaw,
  licensingLaw2003,
  reformOpinion2016,
  serviceInstitutionMeasures,
} from '../shared/documents.js'
import { lastDayAfter, registrationCounting } from '../shared/last-day.js'
import { OrganisationType } from '../shared/organisation.js'
import { associationArticleAt, regulationAt } from '../shared/regulation.js'
import { charityLaw2016 } from '../shared/supervision-documents.js'
import { registrationMatters, registrationPapers, requiredRegistrationPapers } from './papers.js'

const day = PlainDate.nullable()
const later = day.default(null)

/** How an application is taken: at the window, out of hours (延时), outside the office (延伸), with papers lacking (容缺), on a promise (告知承诺). */
export const registrationAcceptanceModes = {
  window: { zh: '窗口、网上办理', en: 'At the window or online' },
  'out-of-hours': { zh: '延时服务', en: 'Out of hours' },
  outreach: { zh: '延伸服务', en: 'Outside the office' },
  tolerant: { zh: '容缺受理', en: 'With papers lacking' },
  commitment: { zh: '告知承诺', en: 'On a written promise' },
} as const

/** An application to a registration office (登记申请). A day that has not come, or does not apply, is `null`; of the decision, its certificate and what follows what is left out is not told. */
export const RegistrationApplication = z
  .strictObject({
    id: z.string().min(1),
    type: OrganisationType,
    matter: z.enum(keysOf(registrationMatters)),
    /** It is to be a charity from the start: decided on in thirty days of its acceptance. */
    charity: z.boolean().default(false),
    /** It may be registered without a supervising unit (since 2016-08-21): no consent is among its papers. Left out or `null`: not told. */
    directRegistration: z.boolean().nullish(),
    /** An association that is a legal person by law from its approval: it asks for its certificate alone (社会团体登记管理条例 art. 15). */
    approvedByLaw: z.boolean().default(false),
    /** A service institution that has the licence of its trade: the papers are fewer (民办非企业单位登记暂行办法 art. 9). */
    licensed: z.boolean().default(false),
    mode: z.enum(keysOf(registrationAcceptanceModes)).default('window'),
    /** The supervising unit consented: a change or a charter is handed in within thirty days of it. */
    consented: later,
    /** The liquidation ended: a de-registration is applied for within fifteen days of it. */
    liquidated: later,
    submitted: PlainDate,
    /** The papers that were handed in; left out: not told. */
    papers: z.array(z.enum(keysOf(registrationPapers))).optional(),
    /** The office said what is lacking, all of it at once. */
    told: later,
    /** The last paper came: from this day all of them are there and valid. */
    complete: later,
    accepted: later,
    /** Papers that may come later: what was promised for which day, and when it came. */
    lacking: z
      .array(
        z.strictObject({ paper: z.enum(keysOf(registrationPapers)), promised: PlainDate, supplied: day.optional() }),
      )
      .default([]),
    /** Papers in whose place a written promise stands (告知承诺): they never come, and are looked into afterwards. */
    committed: z.array(z.enum(keysOf(registrationPapers))).default([]),
    /** The days by which the time to decide was extended, as the law allows. */
    extension: z.int().min(1).nullable().default(null),
    /** Days, counted as those of the limit, of a hearing, an inspection of experts and the like, which are no part of it (行政许可法 art. 45). */
    notCounted: z.int().min(1).nullable().default(null),
    decided: day.optional(),
    outcome: z.enum(['granted', 'refused']).nullable().default(null),
    /** Reasons were given; `null`: not known, or not refused. */
    reasons: z.boolean().nullable().default(null),
    delivered: day.optional(),
    announced: day.optional(),
    withdrawn: later,
  })
  .refine(
    ({ mode, committed }) => mode === 'commitment' || committed.length === 0,
    refusal(
      ['committed'],
      '告知承诺的材料须以告知承诺方式办理',
      'a written promise stands for papers in that way of handling alone',
    ),
  )
  .refine(
    ({ decided, outcome }) => (decided == null) === (outcome === null),
    refusal(['outcome'], '决定日期与结果须同时填写', 'a decision and its outcome come together'),
  )
export type RegistrationApplication = z.infer<typeof RegistrationApplication>

type Case = Pick<RegistrationApplication, 'type' | 'matter' | 'charity'> &
  Partial<Pick<RegistrationApplication, 'approvedByLaw'>>

/** How long a decision may take, from which day on, and by how many days it may be extended. */
export interface RegistrationDecisionLimit {
  readonly limit: Limit
  readonly from: 'complete' | 'accepted'
  readonly mostExtension: number
  readonly cite: Citation
}

const unread = { association: '2016-02-06', 'service-institution': '1998-10-25', foundation: '2004-06-01' } as const

/**
 * How long the office has to decide on an application: sixty days from the last valid paper for an establishment and for the
 * branch of a foundation; since 慈善法 began on 2016-09-01 thirty days from acceptance for what is to be a charity, which the ministry
 * may extend by up to sixty; thirty from its papers for the certificate of an association that the law makes a legal person; for the rest, of which the regulations name no days, twenty working days from acceptance, and ten more
 * (行政许可法 art. 42). `null`: no law that was read sets it for the day, as of associations until 2016-02-05, whose preparation was approved
 * first, and of the rest before 2004-07-01.
 */
export const registrationDecisionLimit = (
  { type, matter, charity, approvedByLaw = false }: Case,
  on: PlainDate,
): RegistrationDecisionLimit | null => {
  if (matter === 'establish' && type === 'association' && approvedByLaw) {
    const cite = associationArticleAt('第十五条', on)
    return cite && { limit: { amount: 30, unit: 'day' }, from: 'complete', mostExtension: 0, cite }
  }
  if (matter === 'establish' && on < unread[type]) return null
  if (matter === 'establish' && charity && on >= charityLaw2016.effective)
    return {
      limit: { amount: 30, unit: 'day' },
      from: 'accepted',
      mostExtension: 60,
      cite: atArticle(on < charityLaw2023.effective ? charityLaw2016 : charityLaw2023, '第十条'),
    }
  const articles =
    matter === 'establish'
      ? { association: '第十二条', 'service-institution': '第十一条', foundation: '第十一条' }
      : matter === 'branch'
        ? { association: null, 'service-institution': null, foundation: '第十二条' }
        : { association: null, 'service-institution': null, foundation: null }
  const cite = regulationAt(type, articles, on)
  const law = licensingLawOn(on)
  if (cite === null)
    return (
      law && {
        limit: { amount: 20, unit: 'working-day' },
        from: 'accepted',
        mostExtension: 10,
        cite: atArticle(law, '第四十二条'),
      }
    )
  return { limit: { amount: 60, unit: 'day' }, from: 'complete', mostExtension: 0, cite }
}

/** 行政许可法 of a day; `null` before it began. */
const licensingLawOn = (on: PlainDate): Citation | null =>
  on < licensingLaw2003.effective ? null : on < licensingLaw.effective ? licensingLaw2003 : licensingLaw

/** Working days within which the office says what is lacking (行政许可法 art. 32). */
const toTell = { amount: 5, unit: 'working-day' } as const satisfies Limit

/**
 * The day from which an application counts as accepted: that on record, or that on which the last paper came; where nobody said that
 * anything is lacking, the day on which it was handed in (行政许可法 art. 32(4), (5)). `null`: it waits for papers, or no law said so then.
 */
const acceptedFrom = ({ accepted, complete, told, submitted }: RegistrationApplication): PlainDate | null =>
  accepted ?? (licensingLawOn(submitted) === null ? null : (complete ?? (told === null ? submitted : null)))

/** The day of the last valid paper: that on record, or of the last one promised; with none lacking it is accepted with all of them. */
const completeOn = (application: RegistrationApplication): PlainDate | null => {
  const { complete, lacking } = application
  if (complete !== null) return complete
  const came = lacking.flatMap(({ supplied }) => supplied ?? [])
  if (came.length < lacking.length) return null
  return [acceptedFrom(application) ?? [], came].flat().toSorted().at(-1) ?? null
}

/**
 * The last day to decide on an application; `null`: the time does not run yet, or no law that was read sets one. An extension beyond what the law allows adds
 * nothing; days that are not counted come on top. An application of which the office said nothing counts as accepted when it was handed in.
 * @throws ProblemError `calendar-not-covered`
 */
export const registrationDecisionDue = (
  application: RegistrationApplication,
  counting: DayCounting = registrationCounting,
): PlainDate | null => {
  const sets = registrationDecisionLimit(application, application.submitted)
  if (sets === null) return null
  const { limit, from, mostExtension } = sets
  const start = from === 'accepted' ? acceptedFrom(application) : completeOn(application)
  if (start === null) return null
  const extension = Math.min(application.extension ?? 0, mostExtension)
  return lastDayAfter(start, { ...limit, amount: limit.amount + extension + (application.notCounted ?? 0) }, counting)
}

/** How far an application is. */
export const registrationApplicationStates = {
  submitted: { zh: '已提交', en: 'handed in' },
  'to-be-completed': { zh: '待补正', en: 'to be completed' },
  accepted: { zh: '已受理', en: 'accepted' },
  overdue: { zh: '超期未决', en: 'overdue' },
  granted: { zh: '准予', en: 'granted' },
  refused: { zh: '不予', en: 'refused' },
  certified: { zh: '已发证', en: 'certificate handed over' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
} as const
/** A state of {@link registrationApplicationStates}. */
export type RegistrationApplicationState = keyof typeof registrationApplicationStates

/**
 * How far an application is on a day. One of which the office said nothing in five working days is accepted. A last day that the calendar of
 * working days does not reach is not over.
 */
export const registrationApplicationState = (
  application: RegistrationApplication,
  asOf: PlainDate,
  counting: DayCounting = registrationCounting,
): RegistrationApplicationState => {
  const by = (on: PlainDate | null | undefined) => happenedBy(on, asOf)
  if (by(application.withdrawn)) return 'withdrawn'
  if (by(application.decided)) {
    if (application.outcome === 'refused') return 'refused'
    return by(application.delivered) ? 'certified' : 'granted'
  }
  const due = dueAsOf(asOf, () => registrationDecisionDue(application, counting))
  const taken = acceptedFrom(application)
  const told = dueAsOf(asOf, () => taken && lastDayAfter(taken, toTell, counting))
  // Not said to be accepted, it is once the days to say what is lacking are over.
  const isTaken = application.accepted === null ? told !== null && told < asOf : by(application.accepted)
  if (isTaken) return due !== null && due < asOf && application.decided !== undefined ? 'overdue' : 'accepted'
  return by(application.told) && !by(application.complete) ? 'to-be-completed' : 'submitted'
}

/** What an application is held against; that of a change, an end and a decision are in the regulation of its type. */
export const registrationApplicationRules = {
  'steps-of-application': {
    text: {
      zh: '同意或者清算、提交、告知补正、齐全、受理、决定、发证应当依次进行',
      en: 'the steps follow one another',
    },
  },
  'change-in-thirty-days': {
    text: {
      zh: '应当自业务主管单位审查同意之日起30日内申请变更登记或者报章程核准',
      en: 'a change, or a changed charter, is handed in within 30 days of the consent',
    },
  },
  'deregistered-in-fifteen-days': {
    text: {
      zh: '应当自清算结束之日起15日内办理注销登记',
      en: 'the end is registered within 15 days of the liquidation',
    },
  },
  'told-in-five-days': {
    text: {
      zh: '材料不齐全的，应当当场或者在5个工作日内一次告知',
      en: 'what is lacking is said at once, within 5 working days',
    },
  },
  'papers-lacking': {
    text: { zh: '受理时材料不齐全', en: 'it was accepted with papers lacking that nobody promised' },
  },
  'promised-paper-overdue': {
    text: { zh: '容缺材料应当按承诺期限补齐', en: 'a paper that may come later comes by the promised day' },
  },
  'decided-in-time': { text: { zh: '应当在法定期限内作出决定', en: 'the decision comes in its time' } },
  'extension-too-long': {
    text: { zh: '延长的期限超过法定上限', en: 'the time is extended by more than the law allows' },
  },
  'reasons-given': { text: { zh: '不予登记的，应当说明理由', en: 'a refusal gives its reasons' } },
  'certificate-in-ten-days': {
    text: { zh: '应当自决定之日起10个工作日内颁发、送达证书', en: 'the certificate comes within 10 working days' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

const changeArticles = { association: '第十八条', 'service-institution': '第十五条', foundation: null } as const
const endArticles = { association: '第二十一条', 'service-institution': '第十七条', foundation: '第十八条' } as const

/** The last day to hand in a change, or a changed charter: thirty days after the consent. `null`: a foundation has no such day. */
export const registrationChangeDue = (
  type: OrganisationType,
  consented: PlainDate,
  counting: DayCounting = registrationCounting,
): PlainDate | null => (type === 'foundation' ? null : lastDayAfter(consented, { amount: 30, unit: 'day' }, counting))

/** The last day to apply for de-registration: fifteen days after the end of the liquidation, for all types. */
export const deregistrationDue = (liquidated: PlainDate, counting: DayCounting = registrationCounting): PlainDate =>
  lastDayAfter(liquidated, { amount: 15, unit: 'day' }, counting)

/** The article that asks for a change in thirty days; `null` of a foundation. */
export const registrationChangeCitation = (type: OrganisationType, on: PlainDate): Citation | null =>
  regulationAt(type, changeArticles, on)

/** The article that asks for de-registration in fifteen days; `null` before the regulation of the type. */
export const deregistrationCitation = (type: OrganisationType, on: PlainDate): Citation | null =>
  regulationAt(type, endArticles, on)

/** Where the papers of an establishment or an end stand; `null` where no regulation lists them for the type and day. */
const papersCitation = ({ type, matter, licensed, approvedByLaw, submitted }: RegistrationApplication) => {
  if (matter === 'deregister')
    return type === 'service-institution' && submitted >= serviceInstitutionMeasures.effective
      ? atArticle(serviceInstitutionMeasures, '第十八条')
      : deregistrationCitation(type, submitted)
  if (type === 'service-institution' && licensed && submitted >= serviceInstitutionMeasures.effective)
    return atArticle(serviceInstitutionMeasures, '第九条')
  return regulationAt(
    type,
    { association: approvedByLaw ? '第十五条' : '第十一条', 'service-institution': '第九条', foundation: '第九条' },
    submitted,
  )
}

/** Whether an application was withdrawn or refused by a day, and needs no paper any more. */
const isOver = (
  {
    withdrawn,
    decided,
    outcome,
  }: Pick<RegistrationApplication, 'withdrawn' | 'outcome'> & Partial<Pick<RegistrationApplication, 'decided'>>,
  on: PlainDate,
): boolean => happenedBy(withdrawn, on) || (outcome === 'refused' && happenedBy(decided, on))

/** What an application breaks on a day: a limit once it has passed. One that the calendar of working days does not reach is not judged. */
export const registrationApplicationProblems = (
  application: RegistrationApplication,
  asOf: PlainDate,
  counting: DayCounting = registrationCounting,
): Problem[] => {
  const { type, matter, submitted, consented, liquidated, told, complete, accepted, decided, delivered } = application
  const law = licensingLawOn(submitted)
  const problems: Problem[] = []
  const broken = (
    code: keyof typeof registrationApplicationRules,
    path: Problem['path'],
    due?: PlainDate,
    cite?: Citation | null,
    more: Pick<RecordRule, 'severity'> = {},
  ) => {
    const rule: RecordRule = { ...registrationApplicationRules[code], ...more }
    problems.push(brokenRule(code, cite ? { ...rule, cite } : rule, path, due))
  }
  if (submitted > asOf) return []
  const first = matter === 'deregister' ? liquidated : null
  // With papers that may come later it is accepted, and may be decided, before all of them are there.
  const steps = application.lacking.length > 0 ? [] : [told, complete, accepted]
  if (
    !areInOrder([consented, submitted, told, accepted, decided, delivered]) ||
    !areInOrder([submitted, complete]) ||
    !areInOrder(steps) ||
    !areInOrder([first, submitted])
  )
    broken('steps-of-application', [])
  if ((matter === 'change' || matter === 'charter') && consented !== null) {
    const due = dueAsOf(asOf, () => registrationChangeDue(type, consented, counting))
    const asks = registrationChangeCitation(type, consented)
    if (asks !== null && due !== null && submitted > due) broken('change-in-thirty-days', ['submitted'], due, asks)
  }
  if (matter === 'deregister' && liquidated !== null) {
    const due = dueAsOf(asOf, () => deregistrationDue(liquidated, counting))
    const asks = deregistrationCitation(type, liquidated)
    if (asks !== null && due !== null && submitted > due)
      broken('deregistered-in-fifteen-days', ['submitted'], due, asks)
  }
  if (told !== null && law !== null) {
    const due = dueAsOf(asOf, () => lastDayAfter(submitted, toTell, counting))
    if (due !== null && isLate(told, due, asOf))
      broken('told-in-five-days', ['told'], due, atArticle(law, '第三十二条'))
  }
  if (happenedBy(accepted, asOf)) {
    const promised = application.lacking.map(({ paper }) => paper)
    const there = new Set([...(application.papers ?? []), ...promised, ...application.committed])
    const mayBeDirect = application.directRegistration ?? null
    const since2016 = submitted >= reformOpinion2016.effective
    const direct = mayBeDirect === true && since2016
    const { licensed, approvedByLaw } = application
    const needed = requiredRegistrationPapers(type, matter, { direct, licensed, approvedByLaw })
    // Before the regulation of its type nobody knows what was asked.
    const list = papersCitation(application)
    const lacks = application.papers === undefined ? [] : needed.filter(paper => !there.has(paper))
    // Who may be registered directly has no consent to show.
    const isOdd = since2016 && mayBeDirect === null && !licensed && !approvedByLaw && lacks.join() === 'consent'
    if (list !== null && lacks.length > 0)
      broken('papers-lacking', ['papers'], undefined, list, isOdd ? { severity: 'warning' } : {})
    for (const [index, { promised, supplied }] of application.lacking.entries())
      if (isLate(supplied, promised, asOf) && !isOver(application, promised))
        broken('promised-paper-overdue', ['lacking', index, 'supplied'], promised)
  }
  const sets = registrationDecisionLimit(application, submitted)
  const cite = sets?.cite
  if (sets !== null && (application.extension ?? 0) > sets.mostExtension)
    broken('extension-too-long', ['extension'], undefined, cite)
  const due = dueAsOf(asOf, () => registrationDecisionDue(application, counting))
  if (due !== null && !happenedBy(application.withdrawn, asOf) && isLate(decided, due, asOf))
    broken('decided-in-time', ['decided'], due, cite)
  if (happenedBy(decided, asOf)) {
    const asksForReasons = cite ?? (law && atArticle(law, '第三十八条'))
    if (asksForReasons && application.outcome === 'refused' && application.reasons === false)
      broken('reasons-given', ['reasons'], undefined, asksForReasons)
    // Of an end, or of a charter that is approved, there is no certificate.
    if (application.outcome === 'granted' && matter !== 'deregister' && matter !== 'charter' && law !== null) {
      const handed = dueAsOf(asOf, () => lastDayAfter(decided!, { amount: 10, unit: 'working-day' }, counting))
      if (handed !== null && isLate(delivered, handed, asOf))
        broken('certificate-in-ten-days', ['delivered'], handed, atArticle(law, '第四十四条'))
    }
  }
  return problems
}

/**
 * Which papers that may come later are still out on a day, and by which day they were promised: the ledger of 容缺受理. What was withdrawn
 * or refused needs none any more.
 */
export const registrationPapersOut = (
  applications: readonly RegistrationApplication[],
  asOf: PlainDate,
): { readonly id: string; readonly paper: string; readonly promised: PlainDate; readonly overdue: boolean }[] =>
  applications.flatMap(({ id, accepted, lacking, ...application }) =>
    happenedBy(accepted, asOf) && !isOver(application, asOf)
      ? lacking
          .filter(({ supplied }) => !happenedBy(supplied, asOf))
          .map(({ paper, promised, supplied }) => ({
            id,
            paper,
            promised,
            overdue: supplied !== undefined && promised < asOf,
          }))
      : [],
  )

const announcementArticles = {
  association: '第二十三条',
  'service-institution': '第十八条',
  foundation: '第十九条',
} as const

/**
 * Establishments and ends that were granted before a day and are not announced by it (公告), each with its article, which sets no days for it.
 * Changes are left out: only those of name, seat and head are announced.
 */
export const registrationsNotAnnounced = (
  applications: readonly RegistrationApplication[],
  asOf: PlainDate,
): { readonly id: string; readonly decided: PlainDate; readonly cite: Citation }[] =>
  applications.flatMap(({ id, type, matter, decided, outcome, announced }) => {
    if (matter !== 'establish' && matter !== 'deregister') return []
    if (outcome !== 'granted' || decided == null || decided >= asOf) return []
    if (announced === undefined || happenedBy(announced, asOf)) return []
    const cite = regulationAt(type, announcementArticles, decided)
    return cite === null ? [] : [{ id, decided, cite }]
  })
