import {
  addDays,
  addMonths,
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  stepsOutOfOrder,
} from '@minzheng/core'
import { dueAsOf } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'
import { legalityReviewOpinion2018, ministryDocumentMeasures2011, normativeDocumentNotice2018 } from './documents.js'

const day = PlainDate.nullable().default(null)

/** The steps of a normative document (行政规范性文件), in their order. */
export const normativeDocumentSteps = ['drafted', 'consulted', 'reviewed', 'decided', 'issued', 'published'] as const

/** A normative document from its draft to its end. A step not taken yet is `null`; of consultation, review, decision, publication and filing what is left out is not told. */
export const NormativeDocument = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  number: z.string().min(1).nullable().default(null),
  drafted: day,
  /** Opinions were heard, of the public where many are concerned. */
  consulted: PlainDate.nullish(),
  /** Handed in for the review of legality, and its answer (合法性审查). */
  submitted: day,
  reviewed: PlainDate.nullish(),
  lawful: z.boolean().nullable().default(null),
  /** Made in a hurry by the short way (简化程序): for an emergency, or at an urgent order from above. `null`: not known. */
  urgent: z.boolean().nullable().default(null),
  /** Decided by a meeting (集体审议决定). */
  decided: PlainDate.nullish(),
  issued: day,
  published: PlainDate.nullish(),
  effective: day,
  /** The last day that the document sets for itself. */
  expires: day,
  /** Filed with the authority above (备案). */
  filed: PlainDate.nullish(),
  /** Looked at anew (清理、评估), and kept; not so far where it is empty, left out: not told. */
  cleared: z.array(PlainDate).optional(),
  /** The first day on which it no longer holds. */
  repealed: day,
})
export type NormativeDocument = z.infer<typeof NormativeDocument>

/** How long a document holds and how soon it is filed, where it is made. */
export interface NormativeDocumentRules {
  readonly validityYears: number
  /** Of a document that is called 暂行 or 试行. */
  readonly trialYears: number
  /** The years are so as a rule (一般), but for those on trial: more of them are a warning, and what sets no last day itself does not end with them. */
  readonly yearsAsRule?: boolean
  /** Working days of the review. */
  readonly reviewDays: number
  /** Working days that a review has as a rule (一般) at least; left out: none are set. */
  readonly leastReviewDays?: number
  /** Days from publication to filing; `null`: not known here. */
  readonly filingDays: number | null
  /** What was decided, issued or in force before this day is not held against these rules. */
  readonly from: PlainDate
  /** Left out: no document was seen to set the years. */
  readonly validityCite?: Citation
  readonly reviewCite: Citation
  /** What sets that opinions are heard, that a draft is reviewed, that a meeting decides, and that it is published. */
  readonly consultedCite: Citation
  readonly reviewedCite: Citation
  readonly decidedCite: Citation
  readonly publishedCite: Citation
}

/** What the ministry set for its own documents: five years as a rule, two on trial, seven working days of review. */
export const ministryDocumentRules: NormativeDocumentRules = {
  validityYears: 5,
  trialYears: 2,
  yearsAsRule: true,
  reviewDays: 7,
  filingDays: null,
  from: ministryDocumentMeasures2011.effective,
  validityCite: atArticle(ministryDocumentMeasures2011, '第二十三条'),
  reviewCite: atArticle(ministryDocumentMeasures2011, '第十三条'),
  consultedCite: atArticle(ministryDocumentMeasures2011, '第十条'),
  reviewedCite: atArticle(ministryDocumentMeasures2011, '第十二条'),
  decidedCite: atArticle(ministryDocumentMeasures2011, '第四章'),
  publishedCite: atArticle(ministryDocumentMeasures2011, '第十九条'),
}

/** Working days that a review has at least, as a rule. */
export const leastReviewDays = 5

/**
 * What holds of documents of local governments and departments where the place says nothing else: five years and two, at most fifteen
 * working days of review (and five at least, see {@link leastReviewDays}). The years are the usual ones of places: no document of the
 * country was seen to set them.
 */
export const commonDocumentRules: NormativeDocumentRules = {
  validityYears: 5,
  trialYears: 2,
  reviewDays: 15,
  leastReviewDays,
  filingDays: null,
  from: normativeDocumentNotice2018.issued,
  reviewCite: legalityReviewOpinion2018,
  consultedCite: normativeDocumentNotice2018,
  reviewedCite: normativeDocumentNotice2018,
  decidedCite: normativeDocumentNotice2018,
  publishedCite: normativeDocumentNotice2018,
}
/** Whether a document is on trial by its name (暂行、试行). */
export const isOnTrial = ({ title }: Pick<NormativeDocument, 'title'>): boolean => /暂行|试行/.test(title)

/** The day on which a document was made, as far as it is known. */
const madeOn = ({ decided, issued, published, effective }: NormativeDocument): PlainDate | null =>
  decided ?? issued ?? published ?? effective

/**
 * The last day that a document may hold under the rules; `null`: not in force yet, or made before the rules. What is cleared and kept by
 * its last day holds anew from then; to clear it later does not bring it back (42号令 art. 23: 有效期届满前).
 */
export const validUntil = (
  document: NormativeDocument,
  rules: NormativeDocumentRules,
  asOf: PlainDate,
): PlainDate | null => {
  const { effective, cleared = [] } = document
  if (effective === null || effective < rules.from || madeOn(document)! < rules.from) return null
  const years = isOnTrial(document) ? rules.trialYears : rules.validityYears
  const lastFrom = (first: PlainDate) => addDays(addMonths(first, 12 * years), -1)
  return cleared
    .filter(on => effective <= on && on <= asOf)
    .toSorted()
    .reduce((last, on) => (on <= last ? lastFrom(on) : last), lastFrom(effective))
}

/** Whether the years of the rules hold for a document as a rule alone. */
const holdAsRule = (document: NormativeDocument, { yearsAsRule = false }: NormativeDocumentRules): boolean =>
  yearsAsRule && !isOnTrial(document)

/**
 * The last day of a document: its own, or that of the rules unless they set it as a rule alone. One that was kept by its own last day holds
 * anew, as far as the rules allow.
 */
const lastDayOf = (document: NormativeDocument, rules: NormativeDocumentRules, asOf: PlainDate): PlainDate | null => {
  const { effective, expires, cleared = [] } = document
  const byRules = validUntil(document, rules, asOf)
  if (expires === null) return holdAsRule(document, rules) ? null : byRules
  const isKept = cleared.some(on => happenedBy(effective, on) && on <= asOf && on <= expires)
  return isKept && byRules !== null && byRules > expires ? byRules : expires
}

/** How far a document is on a day. */
export type NormativeDocumentState =
  | 'proposed'
  | 'drafted'
  | 'consulted'
  | 'reviewed'
  | 'decided'
  | 'issued'
  | 'published'
  | 'in-force'
  | 'expired'
  | 'repealed'

/** The state of a document on a day. It expires after its own last day, or the last day that the rules allow, where they do not say so as a rule alone; where nobody
 * told whether it was kept, also then. */
export const normativeDocumentState = (
  document: NormativeDocument,
  rules: NormativeDocumentRules,
  asOf: PlainDate,
): NormativeDocumentState => {
  if (happenedBy(document.repealed, asOf)) return 'repealed'
  const isPublished = document.published === undefined || happenedBy(document.published, asOf)
  if (happenedBy(document.effective, asOf) && isPublished) {
    const last = lastDayOf(document, rules, asOf)
    return last !== null && last < asOf ? 'expired' : 'in-force'
  }
  return normativeDocumentSteps.findLast(step => happenedBy(document[step], asOf)) ?? 'proposed'
}

/**
 * Whether a document may be relied on (作为行政管理的依据): published, in force, not expired; `null`: whether it was published is not told, or
 * whether it was kept before its last day, which is over, or it sets no last day and the years that it holds as a rule are over.
 */
export const mayBeReliedOn = (
  document: NormativeDocument,
  rules: NormativeDocumentRules,
  asOf: PlainDate,
): boolean | null => {
  const state = normativeDocumentState(document, rules, asOf)
  if (state === 'expired' && document.cleared === undefined) return null
  if (state !== 'in-force') return false
  const until = validUntil(document, rules, asOf)
  const isInDoubt = document.expires === null && until !== null && until < asOf
  return document.published === undefined || isInDoubt ? null : true
}

/** What a document is held against; the days and the documents are those of {@link NormativeDocumentRules}. */
export const normativeDocumentRules = {
  'document-steps': { text: { zh: '制定环节的日期先后有误', en: 'the steps of a document come in their order' } },
  'document-reviewed': {
    text: { zh: '未经合法性审查不得提交集体审议', en: 'nothing is decided that was not reviewed' },
  },
  'document-lawful': {
    text: { zh: '经审查不合法的不得提交集体审议', en: 'nothing is decided that is not lawful' },
  },
  'document-decided': {
    text: { zh: '应当经集体审议决定', en: 'a document is decided by a meeting' },
  },
  'document-consulted': {
    text: { zh: '起草应当听取意见', en: 'opinions are heard on a draft' },
  },
  'review-in-time': { text: { zh: '合法性审查应当按期提出意见', en: 'a review is given in its days' } },
  'review-too-short': {
    text: { zh: '合法性审查的时间一般不得过短', en: 'a review has as many working days as it has as a rule' },
    severity: 'warning',
  },
  'document-published': {
    text: { zh: '未向社会公布的不得施行', en: 'what is not published does not take effect' },
  },
  'document-filed': { text: { zh: '应当按期报送备案', en: 'a document is filed in its days' } },
  'document-validity': { text: { zh: '有效期超过规定年限', en: 'a document holds no longer than it may' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What comes after what beside the steps: its review, its filing and its end. */
const otherOrders = [
  ['submitted', 'reviewed'],
  ['issued', 'filed'],
  ['effective', 'expires'],
  ['effective', 'repealed'],
] as const satisfies readonly (readonly (keyof NormativeDocument)[])[]

/**
 * What a document breaks by a day under the rules of where it is made; one of a day before those rules is held against its own days alone.
 * A review whose days the calendar of working days does not reach is not judged.
 */
export const normativeDocumentProblems = (
  document: NormativeDocument,
  rules: NormativeDocumentRules,
  asOf: PlainDate,
): Problem[] => {
  const { submitted, reviewed, lawful, urgent, decided, issued, published, effective, expires, filed, consulted } =
    document
  const problems: Problem[] = []
  const broken = (
    code: keyof typeof normativeDocumentRules,
    field: keyof NormativeDocument,
    more: { readonly due?: PlainDate; readonly cite?: Citation; readonly severity?: 'warning' } = {},
  ) => {
    const { due: _, ...own } = more
    const rule: RecordRule = { ...normativeDocumentRules[code], ...own }
    problems.push(brokenRule(code, rule, [field], more.due))
  }
  for (const step of [
    ...stepsOutOfOrder(normativeDocumentSteps, document),
    ...otherOrders.flatMap(steps => stepsOutOfOrder(steps, document)),
  ])
    broken('document-steps', step)
  const made = madeOn(document)
  if (made !== null && made < rules.from) return problems
  const isDecided = happenedBy(decided, asOf)
  const isIssued = happenedBy(issued, asOf)
  const isMade = isDecided || isIssued
  if (isMade && notHappenedBy(reviewed, asOf)) broken('document-reviewed', 'reviewed', { cite: rules.reviewedCite })
  if (isMade && lawful === false) broken('document-lawful', 'lawful', { cite: rules.reviewedCite })
  if (isMade && urgent !== true && notHappenedBy(consulted, asOf))
    broken('document-consulted', 'consulted', { cite: rules.consultedCite })
  if (isIssued && urgent !== true && notHappenedBy(decided, asOf))
    broken('document-decided', 'decided', { cite: rules.decidedCite })
  const reviewSince = rules.reviewCite.effective ?? rules.reviewCite.issued ?? rules.from
  if (submitted !== null && reviewed !== undefined && reviewSince <= submitted && submitted <= asOf) {
    const due = dueAsOf(asOf, () => addWorkingDays(submitted, rules.reviewDays))
    if (due !== null && isLate(reviewed, due, asOf))
      broken('review-in-time', 'reviewed', { due, cite: rules.reviewCite })
    const least = dueAsOf(asOf, () => addWorkingDays(submitted, rules.leastReviewDays ?? 0))
    if (least !== null && urgent !== true && happenedBy(reviewed, asOf) && submitted <= reviewed! && reviewed! < least)
      broken('review-too-short', 'reviewed', { due: least, cite: rules.reviewCite })
  }
  if (happenedBy(effective, asOf) && notHappenedBy(published, effective!))
    broken('document-published', 'published', { cite: rules.publishedCite })
  if (happenedBy(published, asOf) && filed !== undefined && rules.filingDays !== null) {
    const due = addDays(published!, rules.filingDays)
    if (isLate(filed, due, asOf)) broken('document-filed', 'filed', { due })
  }
  // Its last day may have been put off when it was kept.
  const longest = validUntil(document, rules, asOf)
  if (expires !== null && longest !== null && expires > longest)
    broken('document-validity', 'expires', {
      due: longest,
      ...(rules.validityCite && { cite: rules.validityCite }),
      // As a rule, or as is usual where no document was seen that sets them.
      // Or it was kept, where nobody told.
      ...(rules.validityCite === undefined || holdAsRule(document, rules) || document.cleared === undefined
        ? { severity: 'warning' }
        : {}),
    })
  return problems
}

/** The documents that lapse within so many days of a day, and are to be cleared before (清理); of those that do not lapse with their years also such whose years are over. */
export const documentsToClear = (
  documents: readonly NormativeDocument[],
  rules: NormativeDocumentRules,
  asOf: PlainDate,
  within: number,
): { readonly id: string; readonly until: PlainDate }[] =>
  documents.flatMap(document => {
    if (normativeDocumentState(document, rules, asOf) !== 'in-force') return []
    const until = lastDayOf(document, rules, asOf) ?? validUntil(document, rules, asOf)
    return until !== null && until <= addDays(asOf, within) ? [{ id: document.id, until }] : []
  })
