import {
  addMonths,
  atArticle,
  breaking,
  brokenRule,
  type Citation,
  divideExact,
  happenedBy,
  isLate,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  stepsOutOfOrder,
} from '@minzheng/core'
import { dueAsOf } from '@minzheng/core/deadline'
import { addWorkingDays } from '@minzheng/core/working-days'
import * as z from 'zod'
import { dataSharingRegulation2025 } from './documents.js'

const day = PlainDate.nullable().default(null)
const article = (text: string): Citation => atArticle(dataSharingRegulation2025, text)

/** How data are shared (共享属性, art. 14): with every department, on conditions, or not. */
export const SharingAttribute = z.enum(['unconditional', 'conditional', 'none'])
export type SharingAttribute = z.infer<typeof SharingAttribute>

/** An entry of the catalogue of government data (政务数据目录), and a change of the law or of duties that it has to follow. */
export const DataCatalogueEntry = z.strictObject({
  name: z.string().min(1),
  items: z.array(z.string().min(1)).min(1),
  provider: z.string().min(1),
  /** How often the data are brought up to date. */
  frequency: z.enum(['real-time', 'day', 'week', 'month', 'quarter', 'half-year', 'year', 'as-needed', 'other']),
  attribute: SharingAttribute,
  /** Of data shared on conditions: the scope and use; of data not shared: the law that says so. `null`: not written down, left out: not told. */
  conditions: z.string().min(1).nullish(),
  /** When the entry was drawn up; one of before 2025-08-01 is not asked for its assessment. `null`: not known, and it is warned of. */
  compiled: day,
  /** Secrecy and the effects on persons were assessed, and the head agreed; `null`: not yet, left out: not told. */
  assessed: PlainDate.nullish(),
  changes: z
    .array(
      z.strictObject({
        changed: PlainDate,
        /** `null`: not yet; left out: not told, as of the publication. */
        updated: PlainDate.nullish(),
        /** The department that leads data sharing agreed to five working days more; left out: not told. */
        prolonged: z.boolean().optional(),
        /** The leading department checked and published the entry. */
        published: PlainDate.nullish(),
      }),
    )
    .default([]),
})
export type DataCatalogueEntry = z.infer<typeof DataCatalogueEntry>

/** A request of one department for data of another (政务数据共享申请). */
export const SharingRequest = z.strictObject({
  id: z.string().min(1),
  attribute: z.enum(['unconditional', 'conditional']),
  received: PlainDate,
  /** Prolonged by at most ten working days, with consent, and the other side was told; left out: not told. */
  prolongedBy: z.int().min(0).max(10).optional(),
  /** `null`: not yet; left out: not told, as of the sharing. */
  answered: PlainDate.nullish(),
  agreed: z.boolean().nullable().default(null),
  /** Where it was refused, the reason was given; `null`: not known. */
  reasonGiven: z.boolean().nullable().default(null),
  shared: PlainDate.nullish(),
})
export type SharingRequest = z.infer<typeof SharingRequest>

/** A request to check data that seem wrong or incomplete (政务数据校核申请). */
export const CorrectionRequest = z.strictObject({
  id: z.string().min(1),
  received: PlainDate,
  /** Checked, mended where wrong, and the other side was told; `null`: not yet, left out: not told. */
  answered: PlainDate.nullish(),
  /** The data were wrong; `null`: not known yet. */
  wrong: z.boolean().nullable().default(null),
})
export type CorrectionRequest = z.infer<typeof CorrectionRequest>

/** The working days of the regulation (arts 17, 21, 22 and 26). */
export const sharingDays = {
  catalogueUpdate: 10,
  catalogueExtension: 5,
  cataloguePublication: 2,
  answerUnconditional: 1,
  answerConditional: 10,
  shareAfterConsent: 20,
  correction: 10,
} as const
/** How long the record of the use of shared data is kept (art. 29), in months. */
export const useRecordMonths = 36

/** What catalogues and requests are held against. */
export const dataSharingRules = {
  'catalogue-assessed': {
    text: { zh: '编制目录应当开展风险评估并经负责人审核同意', en: 'an entry is assessed, and the head agrees' },
    cite: article('第十三条第一款'),
  },
  'catalogue-conditions': {
    text: {
      zh: '有条件共享的应当列明条件，不予共享的应当列明依据',
      en: 'conditions are written down, and the law by which data are not shared',
    },
    cite: article('第十五条第二款'),
  },
  'catalogue-updated': {
    text: { zh: '目录应当在10个工作日内更新', en: 'the catalogue follows in ten working days' },
    cite: article('第十七条第二款'),
  },
  'catalogue-published': {
    text: { zh: '更新后的目录应当在2个工作日内审核发布', en: 'an update is checked and published in two working days' },
    cite: article('第十七条第三款'),
  },
  'request-answered': {
    text: {
      zh: '无条件共享的1个工作日内、有条件共享的10个工作日内答复',
      en: 'a request is answered in one working day, or in ten where there are conditions',
    },
    cite: article('第二十一条第一款'),
  },
  'refusal-explained': {
    text: { zh: '不同意共享的应当说明理由', en: 'a refusal is explained' },
    cite: article('第二十一条第二款'),
  },
  'data-shared': {
    text: { zh: '同意共享的应当在20个工作日内共享', en: 'data are shared in twenty working days of the consent' },
    cite: article('第二十二条'),
  },
  'request-steps': {
    text: { zh: '申请、答复、共享的日期先后有误', en: 'a request, its answer and the sharing come in their order' },
  },
  'correction-answered': {
    text: { zh: '校核申请应当在10个工作日内核实、更正并反馈', en: 'a check is answered in ten working days' },
    cite: article('第二十六条第二款'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

const requestOrder = ['received', 'answered', 'shared'] as const

const inForce = (on: PlainDate): boolean => on >= dataSharingRegulation2025.effective
const broken = breaking(dataSharingRules)

/** What came after its limit; a warning while nobody told whether it was prolonged, and it came within the most by which it may be. */
const lateUnlessProlonged = (
  problem: (by: PlainDate) => Problem,
  done: PlainDate | null | undefined,
  [from, days, more, told]: readonly [from: PlainDate, days: number, more: number, told: number | undefined],
  asOf: PlainDate,
): Problem[] => {
  const last = (prolonged: number) => dueAsOf(asOf, () => addWorkingDays(from, days + prolonged))
  const due = last(told ?? 0)
  if (due === null || !isLate(done, due, asOf)) return []
  const most = told === undefined ? last(more) : due
  return [most === null || !isLate(done, most, asOf) ? { ...problem(due), severity: 'warning' } : problem(due)]
}

/**
 * What an entry of the catalogue breaks by a day; of a change of which nobody told whether its update was prolonged, what came within the
 * longer limit is warned of. A limit that the calendar of working days does not reach is not judged.
 */
export const catalogueProblems = (entry: DataCatalogueEntry, asOf: PlainDate): Problem[] => {
  if (!inForce(asOf)) return []
  const problems: Problem[] = []
  const { compiled } = entry
  if (
    entry.assessed !== undefined &&
    (compiled === null || (inForce(compiled) && compiled <= asOf)) &&
    !happenedBy(entry.assessed, asOf)
  )
    problems.push({
      ...broken('catalogue-assessed', ['assessed']),
      severity: compiled === null ? 'warning' : 'error',
    })
  if (entry.attribute !== 'unconditional' && entry.conditions === null)
    problems.push(broken('catalogue-conditions', ['conditions']))
  for (const [index, { changed, updated, prolonged, published }] of entry.changes.entries()) {
    if (!inForce(changed) || changed > asOf) continue
    const { catalogueUpdate, catalogueExtension } = sharingDays
    const told = prolonged === undefined ? undefined : prolonged ? catalogueExtension : 0
    problems.push(
      ...lateUnlessProlonged(
        by => broken('catalogue-updated', ['changes', index, 'updated'], by),
        updated,
        [changed, catalogueUpdate, catalogueExtension, told],
        asOf,
      ),
    )
    if (updated != null && updated <= asOf) {
      const by = dueAsOf(asOf, () => addWorkingDays(updated, sharingDays.cataloguePublication))
      if (by !== null && isLate(published, by, asOf))
        problems.push(broken('catalogue-published', ['changes', index, 'published'], by))
    }
  }
  return problems
}

const answerDays = (attribute: SharingRequest['attribute']): number =>
  attribute === 'unconditional' ? sharingDays.answerUnconditional : sharingDays.answerConditional

/**
 * The last day to answer a request, and after a consent the last day to share, as if not prolonged where that is not told; `null` before 2025-08-01, and without a consent.
 * @throws ProblemError `calendar-not-covered`
 */
export const sharingDue = (
  request: Pick<SharingRequest, 'attribute' | 'received' | 'prolongedBy' | 'answered' | 'agreed'>,
): { readonly answer: PlainDate | null; readonly share: PlainDate | null } => {
  const { attribute, received, prolongedBy, answered, agreed } = request
  if (!inForce(received)) return { answer: null, share: null }
  return {
    answer: addWorkingDays(received, answerDays(attribute) + (prolongedBy ?? 0)),
    share: agreed === true && answered != null ? addWorkingDays(answered, sharingDays.shareAfterConsent) : null,
  }
}

/** What a request breaks by a day; see {@link sharingDue}. One answered within the most by which it may be prolonged, untold, is warned of. */
export const sharingProblems = (request: SharingRequest, asOf: PlainDate): Problem[] => {
  if (request.received > asOf) return []
  const share = dueAsOf(asOf, () => sharingDue(request).share)
  return [
    ...stepsOutOfOrder(requestOrder, request).map(step => broken('request-steps', [step])),
    ...(happenedBy(request.shared, asOf) && (request.answered === null || request.agreed === false)
      ? [broken('request-steps', ['shared'])]
      : []),
    ...(inForce(request.received)
      ? lateUnlessProlonged(
          by => broken('request-answered', ['answered'], by),
          request.answered,
          [request.received, answerDays(request.attribute), 10, request.prolongedBy],
          asOf,
        )
      : []),
    ...(inForce(request.received) &&
    happenedBy(request.answered, asOf) &&
    request.agreed === false &&
    request.reasonGiven === false
      ? [broken('refusal-explained', ['reasonGiven'])]
      : []),
    ...(share !== null && happenedBy(request.answered, asOf) && isLate(request.shared, share, asOf)
      ? [broken('data-shared', ['shared'], share)]
      : []),
  ]
}

/** What a request to check data breaks by a day; not where the calendar of working days does not reach it. */
export const correctionProblems = ({ received, answered }: CorrectionRequest, asOf: PlainDate): Problem[] => {
  if (received > asOf || !inForce(received)) return []
  const due = dueAsOf(asOf, () => addWorkingDays(received, sharingDays.correction))
  return due !== null && isLate(answered, due, asOf) ? [broken('correction-answered', ['answered'], due)] : []
}

/** The first day on which the record of a use of shared data may be thrown away: three years later (art. 29); `null` of a use before 2025-08-01, of which the regulation says nothing. */
export const useRecordKeptUntil = (used: PlainDate): PlainDate | null =>
  inForce(used) ? addMonths(used, useRecordMonths) : null

/** A field of a table that was checked: how many rows there are, and how many of them are empty, wrong or out of date. */
export const DataQualityCheck = z
  .strictObject({
    field: z.string().min(1),
    rows: z.int().min(0),
    empty: z.int().min(0),
    wrong: z.int().min(0),
    outdated: z.int().min(0),
  })
  .refine(
    ({ rows, empty, wrong, outdated }) => empty + wrong <= rows && outdated <= rows - empty,
    refusal([], '问题数据多于数据总数', 'more faulty rows than there are'),
  )
export type DataQualityCheck = z.infer<typeof DataQualityCheck>

/** The quality of some fields (数据质量): complete of all rows; correct, and up to date, of those that are not empty; `null` of none. */
export const dataQuality = (
  checks: readonly DataQualityCheck[],
): { readonly complete: number | null; readonly correct: number | null; readonly upToDate: number | null } => {
  const sum = (of: (one: DataQualityCheck) => number) => checks.reduce((all, one) => all + of(one), 0)
  const rows = sum(one => one.rows)
  const filled = rows - sum(one => one.empty)
  const share = (part: number, all: number) => (all === 0 ? null : divideExact(part, all))
  return {
    complete: share(filled, rows),
    correct: share(filled - sum(one => one.wrong), filled),
    upToDate: share(filled - sum(one => one.outdated), filled),
  }
}

/** An incident of data security (数据安全事件), and what was done. */
export const DataIncident = z.strictObject({
  id: z.string().min(1),
  found: PlainDate,
  /** `null`: it did not begin, or nobody was told; left out: not on record. */
  planStarted: PlainDate.nullish(),
  reported: PlainDate.nullish(),
  closed: day,
})
export type DataIncident = z.infer<typeof DataIncident>

const incidentRules = {
  'plan-at-once': {
    text: { zh: '应当立即启动应急预案', en: 'the plan for emergencies begins at once' },
    cite: article('第三十五条第三款'),
  },
  'incident-reported': {
    text: { zh: '应当按照规定报告', en: 'an incident is reported' },
    cite: article('第三十五条第三款'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What an incident breaks by a day: the plan did not begin on the day on which it was found (a warning once it began), or nobody was told before it was closed. */
export const incidentProblems = (
  { found, planStarted, reported, closed }: DataIncident,
  asOf: PlainDate,
): Problem[] => {
  if (found > asOf || !inForce(found)) return []
  return [
    ...(isLate(planStarted, found, asOf)
      ? [
          {
            ...brokenRule('plan-at-once', incidentRules['plan-at-once'], ['planStarted'], found),
            // 立即 has no hours: one that began later may have begun as soon as it could.
            severity: happenedBy(planStarted, asOf) ? ('warning' as const) : ('error' as const),
          },
        ]
      : []),
    ...(happenedBy(closed, asOf) && notHappenedBy(reported, closed!)
      ? [brokenRule('incident-reported', incidentRules['incident-reported'], ['reported'])]
      : []),
  ]
}
