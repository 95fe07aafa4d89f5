import {
  addDays,
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  stepsOutOfOrder,
} from '@minzheng/core'
import { dueAsOf } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'
import { elderRightsLaw, institutionMeasures2020, shandongCareRegulation2020 } from '../shared/documents.js'

/** What a home hands in to be filed (备案). */
export const filingPapers = {
  application: { zh: '备案申请书', en: 'application' },
  certificate: { zh: '养老机构登记证书', en: 'certificate of registration' },
  undertaking: { zh: '符合要求的承诺书', en: 'undertaking to meet the requirements' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A paper that belongs to a filing. */
export const FilingPaper = z.enum(keysOf(filingPapers))
export type FilingPaper = z.infer<typeof FilingPaper>

/** What is filed anew when it changes: first what is registered, then premises, beds and floor area; `other`: as the scope of business. */
export const FilingChange = z.enum(['name', 'head', 'ownership-of-premises', 'beds', 'floor-area', 'premises', 'other'])
export type FilingChange = z.infer<typeof FilingChange>

const day = PlainDate.nullish()

/** A home on the register of filings (养老机构备案). A day that has not come is `null`; left out, it is not known. */
export const InstitutionFiling = z.strictObject({
  institution: z.string().min(1),
  /** The number of its registration (统一社会信用代码). */
  registrationNumber: z.string().min(1).nullish(),
  kind: z.enum(['for-profit', 'non-profit']),
  registered: PlainDate,
  /** The first older person moved in. */
  firstResident: day,
  submitted: day,
  /** Left out: not known. */
  papers: z.array(FilingPaper).optional(),
  /** The receipt of the filing (备案回执): from this day the home is filed. */
  receipt: day,
  receiptNumber: z.string().min(1).nullable().default(null),
  beds: z.int().min(0),
  /** Older people who live in the home; `null`: not known. */
  residents: z.int().min(0).nullable(),
  floorArea: z.number().positive().optional(),
  changes: z.array(z.strictObject({ what: FilingChange, on: PlainDate, filed: day })).default([]),
  /** The first inspection after the filing. */
  inspected: day,
  /**
   * The day on which service stops, the day on which the plan to resettle the residents was handed in, the days on which the
   * residents and civil affairs were told in writing, and whether the residents were resettled; left out: not known.
   */
  ending: z
    .strictObject({
      stops: PlainDate,
      planSubmitted: day,
      residentsTold: day,
      authorityTold: day,
      resettled: z.boolean().nullish(),
      /** The day on which service went on after a pause (恢复服务): its filing holds again; left out or `null`: it did not. */
      resumed: day,
    })
    .nullable()
    .default(null),
})
export type InstitutionFiling = z.infer<typeof InstitutionFiling>

/** With whom a home files (民政部令第66号 art. 10): by where it stands, or by who registered it. */
export const filingAuthority = ({ kind }: Pick<InstitutionFiling, 'kind'>): LocalizedText =>
  kind === 'for-profit'
    ? { zh: '服务场所所在地的县级民政部门', en: 'civil affairs of the county where the premises are' }
    : { zh: '登记管理机关同级的民政部门', en: 'civil affairs at the level of the registering authority' }

/** Whether the service of a home has stopped by a day, and not gone on since. */
const hasStopped = ({ ending }: Pick<InstitutionFiling, 'ending'>, asOf: PlainDate): boolean =>
  ending !== null && ending.stops <= asOf && !happenedBy(ending.resumed, asOf)

/** How far a home is with its filing on a day. */
export type FilingState = 'not-open' | 'to-be-filed' | 'overdue' | 'submitted' | 'filed' | 'ended'

/** What the measures bind: whoever has ten beds or more (民政部令第66号 art. 2); a smaller house need not file. */
const leastBeds = 10

/** Working days within which a home files, and civil affairs sees it. */
const filingDays = 10
const inspectionDays = 20

/**
 * The last day to file: ten working days after the first older person moved in (民政部令第66号 art. 10). `null`: nobody has, or it
 * was before 2020-11-01, when the law asked for a filing without a day, or when it was is not known.
 * @throws ProblemError `calendar-not-covered` where the calendar does not know the working days of the year
 */
export const filingDue = ({ firstResident }: Pick<InstitutionFiling, 'firstResident'>): PlainDate | null =>
  firstResident == null || firstResident < institutionMeasures2020.effective
    ? null
    : addWorkingDays(firstResident, filingDays)

/**
 * The state of a home's filing on a day. A home may open once it is registered and files afterwards (老年人权益保障法 art. 43). `null`:
 * a day that is not known would decide, it has fewer than ten beds and need not file (art. 2), or it is before 2018-12-29, when homes were permitted in place of filed.
 * @throws ProblemError `calendar-not-covered`, see {@link filingDue}
 */
export const filingState = (home: InstitutionFiling, asOf: PlainDate): FilingState | null => {
  const { receipt, submitted, firstResident } = home
  if (hasStopped(home, asOf)) return 'ended'
  if (asOf < elderRightsLaw.effective) return null
  if (happenedBy(receipt, asOf)) return 'filed'
  // What is handed in later cannot have its receipt yet.
  const notHandedIn = submitted === null || (submitted !== undefined && submitted > asOf)
  if (receipt === undefined && !notHandedIn) return null
  if (happenedBy(submitted, asOf)) return 'submitted'
  if (home.beds < leastBeds && asOf >= institutionMeasures2020.effective) return null
  if (submitted === undefined || firstResident === undefined) return null
  if (!happenedBy(firstResident, asOf)) return 'not-open'
  const due = dueAsOf(asOf, () => filingDue(home))
  return due !== null && due < asOf ? 'overdue' : 'to-be-filed'
}

/** What the register is held against. */
export const filingRules = {
  'filed-in-ten-working-days': {
    text: {
      zh: '应当在收住老年人后10个工作日内办理备案',
      en: 'a home files within 10 working days of its first resident',
    },
    cite: atArticle(institutionMeasures2020, '第十条'),
  },
  'registered-before-opening': {
    text: { zh: '养老机构登记后方可开展服务活动', en: 'a home is registered before it takes its first resident' },
    cite: atArticle(elderRightsLaw, '第四十三条'),
  },
  'days-in-order': {
    text: {
      zh: '登记、提交备案、备案回执、备案后检查应当依次进行，终止不得早于登记，恢复不得早于终止',
      en: 'registration, filing, receipt and the inspection after it follow one another, no home ends before it was registered or goes on before it ended',
    },
  },
  'filing-papers': {
    text: {
      zh: '办理备案应当提交备案申请书、登记证书、承诺书',
      en: 'a filing has its application, certificate and undertaking',
    },
    cite: atArticle(institutionMeasures2020, '第十一条'),
  },
  'residents-within-beds': {
    text: { zh: '入住人数多于备案床位数', en: 'there are more residents than filed beds' },
    severity: 'warning',
  },
  'change-filed': {
    text: { zh: '变更后应当及时办理变更备案', en: 'a change is filed in good time' },
    cite: atArticle(institutionMeasures2020, '第十三条'),
    severity: 'warning',
  },
  'seen-in-twenty-working-days': {
    text: {
      zh: '民政部门应当自备案之日起20个工作日内进行现场检查',
      en: 'civil affairs sees the home within 20 working days of the filing',
    },
    cite: atArticle(institutionMeasures2020, '第三十八条'),
  },
  'ending-told': {
    text: {
      zh: '暂停、终止服务的，应当在合理期限内提前书面通知老年人或者其代理人，并书面告知民政部门',
      en: 'a home that pauses or ends tells its residents in writing in good time before, and civil affairs',
    },
    cite: atArticle(institutionMeasures2020, '第三十二条'),
    severity: 'warning',
  },
  'residents-resettled': {
    text: { zh: '终止的，应当妥善安置收住的老年人', en: 'a home that ends resettles its residents well' },
    cite: atArticle(elderRightsLaw, '第四十六条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** How long before its end a home hands in the plan to resettle its residents, where a place says so, and from which day on. */
export interface EndingRule {
  readonly days: number
  readonly from?: PlainDate
  readonly cite: Citation
}

/** 山东: sixty days before the end. */
export const shandongEnding: EndingRule = {
  days: 60,
  from: shandongCareRegulation2020.effective,
  cite: atArticle(shandongCareRegulation2020, '第三十八条'),
}

/** Where the place asks for it; the law asks that the residents are resettled, and for no plan. */
const planText = {
  zh: '暂停、终止服务前应当提交老年人安置方案',
  en: 'a plan to resettle the residents comes before the end',
}

/**
 * What a home's filing breaks on a day: a deadline once it has passed; what is not known breaks nothing. A plan to resettle is asked
 * for where an `ending` rule of the place is given. Filing, its papers, changes and inspection are judged from 2020-11-01, what the
 * law says from 2018-12-29. Of fewer than ten beds the measures ask nothing (art. 2).
 * @throws ProblemError `calendar-not-covered`, see {@link filingDue}
 */
export const filingProblems = (home: InstitutionFiling, asOf: PlainDate, ending?: EndingRule): Problem[] => {
  const problems: Problem[] = []
  const broken = (code: keyof typeof filingRules, path: Problem['path'], due?: PlainDate) => {
    problems.push(brokenRule(code, filingRules[code], path, due))
  }
  const { registered, firstResident, submitted, papers, receipt, inspected } = home
  const measures = institutionMeasures2020.effective
  // A home that has ended is neither filed nor seen any more.
  const until = hasStopped(home, asOf) ? home.ending!.stops : asOf
  const isBound = home.beds >= leastBeds
  const due = dueAsOf(asOf, () => filingDue(home))
  if (isBound && due !== null && happenedBy(firstResident, asOf) && isLate(submitted, due, until))
    broken('filed-in-ten-working-days', ['submitted'], due)
  if (happenedBy(firstResident, asOf) && firstResident! >= elderRightsLaw.effective && firstResident! < registered)
    broken('registered-before-opening', ['firstResident'])
  if (home.residents !== null && home.residents > home.beds) broken('residents-within-beds', ['residents'])
  for (const step of stepsOutOfOrder(['registered', 'submitted', 'receipt', 'inspected'], home))
    broken('days-in-order', [step])
  if (receipt != null && submitted === null) broken('days-in-order', ['submitted'])
  if (
    isBound &&
    happenedBy(submitted, asOf) &&
    submitted! >= measures &&
    papers !== undefined &&
    FilingPaper.options.some(paper => !papers.includes(paper))
  )
    broken('filing-papers', ['papers'])
  for (const [index, { on, filed }] of home.changes.entries()) {
    const ofFiled = isBound && receipt != null && receipt <= on && on >= measures
    if (ofFiled && filed !== undefined && on < asOf && !happenedBy(filed, asOf))
      broken('change-filed', ['changes', index, 'filed'])
  }
  if (isBound && receipt != null && receipt <= asOf && receipt >= measures && inspected !== undefined) {
    const seenBy = dueAsOf(asOf, () => addWorkingDays(receipt, inspectionDays))
    if (seenBy !== null && isLate(inspected, seenBy, until))
      broken('seen-in-twenty-working-days', ['inspected'], seenBy)
  }
  if (home.ending !== null) {
    const { stops, planSubmitted, residentsTold, authorityTold, resettled, resumed } = home.ending
    if (stops < registered) broken('days-in-order', ['ending', 'stops'])
    if (resumed != null && resumed < stops) broken('days-in-order', ['ending', 'resumed'])
    if (isBound && stops <= asOf && stops >= measures) {
      // A home that nobody moved into has nobody to tell.
      if (
        (happenedBy(firstResident, stops) || (home.residents ?? 0) > 0) &&
        isLate(residentsTold, addDays(stops, -1), asOf)
      )
        broken('ending-told', ['ending', 'residentsTold'])
      if (notHappenedBy(authorityTold, asOf)) broken('ending-told', ['ending', 'authorityTold'])
    }
    if (stops <= asOf && stops >= elderRightsLaw.effective && resettled === false)
      broken('residents-resettled', ['ending', 'resettled'])
    const last = ending && addDays(stops, -ending.days)
    const asked = last !== undefined && last >= (ending?.from ?? last)
    if (asked && isLate(planSubmitted, last, asOf))
      problems.push(
        brokenRule('resettlement-plan', { text: planText, cite: ending!.cite }, ['ending', 'planSubmitted'], last),
      )
  }
  return problems
}

/**
 * Whether a home is filed and open on a day: what the number of homes and of their residents counts; `null`: not known, and before
 * 2018-12-29, when there was no filing.
 */
export const isFiledOn = (home: InstitutionFiling, asOf: PlainDate): boolean | null => {
  if (hasStopped(home, asOf)) return false
  if (asOf < elderRightsLaw.effective) return null
  if (home.receipt !== undefined) return happenedBy(home.receipt, asOf)
  // What was not handed in by the day has no receipt.
  return home.submitted === null || (home.submitted !== undefined && home.submitted > asOf) ? false : null
}
