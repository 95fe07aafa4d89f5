import {
  areInOrder,
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
import {
  type AdministrativeStepId,
  penaltyLaw1996,
  penaltyLaw2021,
  procedureDeadline,
} from '@minzheng/core/administrative-procedure'
import * as z from 'zod'
import { OrganisationType } from '../shared/organisation.js'
import { sanctionedActIds } from './sanctions.js'

const day = PlainDate.nullable().default(null)

/** A case of penalty against an organisation (行政处罚案件), a day for each step; one that was not taken, or not yet, is `null`. Of the notice, the decision, its service and the payment what is left out is not on record. */
export const PenaltyCase = z.strictObject({
  id: z.string().min(1),
  organisation: z.string().min(1),
  type: OrganisationType,
  act: z.enum(sanctionedActIds),
  /** Opened (立案). */
  openedOn: PlainDate,
  /** The party was told of what is intended, and of its rights; `null`: it was not, left out: not on record. */
  toldOn: PlainDate.nullish(),
  hearingAskedOn: day,
  /** `null`: none was given, left out: not on record. */
  hearingNoticeOn: PlainDate.nullish(),
  /** `null`: none was held, left out: not on record. */
  hearingOn: PlainDate.nullish(),
  /** The party gave its hearing up: it took back what it asked for, stayed away or left (art. 64); `null`: not known. */
  hearingWaived: z.boolean().nullable().default(null),
  decidedOn: PlainDate.nullish(),
  /** Until when there was time to decide, where a rule of its own gives more than the ninety days (art. 60); `null`: none does. */
  decideBy: day,
  /** Announced to the party; it is served within seven working days of that where the party was not there. */
  servedOn: PlainDate.nullish(),
  /**
   * It was served by a notice to the public (公告送达), as on an organisation that nobody can reach: the day of the notice, to which the seven
   * working days run. It counts as served thirty days later (民事诉讼法 art. 95), which `servedOn` then says.
   */
  servedByNoticeOn: day,
  /** In fen; 0: none. */
  fine: z.int().min(0).default(0),
  paidOn: PlainDate.nullish(),
  /** Until when the office let the fine be put off or paid by parts (暂缓或者分期缴纳, art. 66); `null`: it did not. */
  payBy: day,
  publishedOn: day,
  /** The decision was annulled, by the office itself, on review or by a court (撤销处罚决定): it is no penalty, and nothing is paid on it. */
  annulledOn: day,
  /** What was published of an annulled decision was taken back, and it was said why (art. 48); `null`: not yet, left out: not on record. */
  unpublishedOn: PlainDate.nullish(),
  /** Closed without a penalty. */
  droppedOn: day,
  closedOn: day,
})
export type PenaltyCase = z.infer<typeof PenaltyCase>

/** Where a case stands. */
export type PenaltyCaseState =
  | 'opened'
  | 'told'
  | 'hearing-asked'
  | 'heard'
  | 'decided'
  | 'served'
  | 'paid'
  | 'dropped'
  | 'annulled'
  | 'closed'

/** Steps of a case in their order, the last first. */
const states = [
  ['annulledOn', 'annulled'],
  ['closedOn', 'closed'],
  ['droppedOn', 'dropped'],
  ['paidOn', 'paid'],
  ['servedOn', 'served'],
  ['decidedOn', 'decided'],
  ['hearingOn', 'heard'],
  ['hearingAskedOn', 'hearing-asked'],
  ['toldOn', 'told'],
] as const satisfies readonly (readonly [keyof PenaltyCase, PenaltyCaseState])[]

/** Where a case stands on a day. */
export const penaltyCaseState = (one: PenaltyCase, asOf: PlainDate): PenaltyCaseState =>
  states.find(([step]) => happenedBy(one[step], asOf))?.[1] ?? 'opened'

const inOrder = [
  'toldOn',
  'hearingAskedOn',
  'hearingNoticeOn',
  'hearingOn',
  'decidedOn',
  'servedOn',
  'closedOn',
] as const

const text = {
  'penalty-decided-in-time': {
    zh: '应当自立案之日起九十日内作出处罚决定',
    en: 'a decision comes within ninety days of the opening',
  },
  'penalty-told-first': { zh: '作出处罚决定前应当告知当事人', en: 'the party is told before the decision' },
  // Three days until 2021-07-14, five working days since.
  'hearing-asked-in-time': {
    zh: '要求听证应当在告知后法定期限内提出',
    en: 'a hearing is asked for in the time that the law gives after the party was told',
  },
  'hearing-noticed-in-time': {
    zh: '应当在听证的七日前通知时间、地点',
    en: 'notice of the hearing comes seven days before it',
  },
  'hearing-held-first': {
    zh: '当事人要求听证的，应当组织听证后再作出处罚决定',
    en: 'a party that asked for a hearing has it before the decision',
  },
  'penalty-served-in-time': { zh: '处罚决定书应当在七日内送达', en: 'the decision is served within seven days' },
  'fine-paid-in-time': { zh: '应当自收到决定书之日起十五日内缴纳罚款', en: 'the fine is paid within fifteen days' },
  'publication-withdrawn': {
    zh: '公开的处罚决定被撤销的，应当在三日内撤回公开信息',
    en: 'what was published of a decision that was annulled is taken back within three days',
  },
  'penalty-dropped-or-decided': {
    zh: '案件不能既作出处罚决定又不予处罚结案',
    en: 'a case ends with a penalty or without one',
  },
  'penalty-steps-in-order': { zh: '办案步骤的日期先后颠倒', en: 'the steps are dated one after another' },
} as const satisfies Readonly<Record<string, RecordRule['text']>>
/** What a case can break. */
export type PenaltyCaseRule = keyof typeof text

/** Where it stands that the party is told first; of the law before 2021 from memory. */
const toldFirst = (on: PlainDate): Citation =>
  on < penaltyLaw2021.effective
    ? { ...atArticle(penaltyLaw1996, '第三十一条'), confidence: 'unverified', note: 'from memory' }
    : atArticle(penaltyLaw2021, '第四十四条')

/** Where it stands that a party which asks for a hearing has one. */
const hearingAt = (on: PlainDate): Citation =>
  on < penaltyLaw2021.effective ? atArticle(penaltyLaw1996, '第四十二条') : atArticle(penaltyLaw2021, '第六十三条')

/**
 * What a case breaks on a day: its limits by the law in force on the day from which each runs, and the order of its steps. A last day that
 * is a day off moves to the next working day (民法典 art. 203). A limit that the calendar of working days does not reach is not judged, nor
 * one that runs from before the law of 1996-10-01. A decision without the hearing that was asked for in time is a warning where it is not known
 * whether the party gave it up.
 */
export const penaltyCaseProblems = (one: PenaltyCase, asOf: PlainDate): Problem[] => {
  const { openedOn, toldOn, hearingAskedOn, hearingNoticeOn, hearingOn, decidedOn, servedOn, paidOn, droppedOn } = one
  const { decideBy, payBy, annulledOn, hearingWaived } = one
  const broken = (
    code: PenaltyCaseRule,
    path: Problem['path'],
    cite?: RecordRule['cite'],
    due?: PlainDate,
    severity?: 'warning',
  ) => brokenRule(code, { text: text[code], ...(cite && { cite }), ...(severity && { severity }) }, path, due)
  /** Late for the limit of a step that runs from an event, or for a later day that was allowed; what has no event has no limit. */
  const late = (
    code: PenaltyCaseRule,
    step: AdministrativeStepId,
    from: PlainDate | null | undefined,
    done: PlainDate | null | undefined,
    path: string,
    allowed: PlainDate | null = null,
  ) => {
    if (from == null || from > asOf || from < penaltyLaw1996.effective) return []
    const { last, cite } = procedureDeadline(step, from, { dayOff: 'moves' })
    if (last.due === null) return []
    const due = allowed !== null && allowed > last.due ? allowed : last.due
    return isLate(done, due, asOf) ? [broken(code, [path], cite, due)] : []
  }
  const isHeld = hearingOn != null && hearingOn >= penaltyLaw1996.effective
  const noticed = !isHeld ? null : procedureDeadline('penalty-hearing-notice', hearingOn)
  const askedLate =
    hearingAskedOn === null
      ? []
      : late('hearing-asked-in-time', 'penalty-hearing-request', toldOn ?? null, hearingAskedOn, 'hearingAskedOn')
  return [
    ...(openedOn < '2021-07-15' || happenedBy(droppedOn, asOf)
      ? []
      : late('penalty-decided-in-time', 'penalty-decision', openedOn, decidedOn, 'decidedOn', decideBy)),
    ...(happenedBy(decidedOn, asOf) && decidedOn! >= penaltyLaw1996.effective && notHappenedBy(toldOn, decidedOn!)
      ? [broken('penalty-told-first', ['toldOn'], toldFirst(decidedOn!))]
      : []),
    ...askedLate,
    ...(hearingAskedOn !== null &&
    askedLate.length === 0 &&
    happenedBy(decidedOn, asOf) &&
    decidedOn! >= penaltyLaw1996.effective &&
    (hearingWaived === false ? hearingOn == null : hearingOn === null && hearingWaived === null)
      ? [
          broken(
            'hearing-held-first',
            ['hearingOn'],
            hearingAt(decidedOn!),
            undefined,
            hearingWaived === null ? 'warning' : undefined,
          ),
        ]
      : []),
    ...(noticed?.last.due != null && happenedBy(hearingOn, asOf) && notHappenedBy(hearingNoticeOn, noticed.last.due)
      ? [broken('hearing-noticed-in-time', ['hearingNoticeOn'], noticed.cite, noticed.last.due)]
      : []),
    ...(decidedOn == null || decidedOn < '2021-07-15'
      ? []
      : late('penalty-served-in-time', 'penalty-service', decidedOn, one.servedByNoticeOn ?? servedOn, 'servedOn')),
    ...(one.fine === 0 || happenedBy(annulledOn, asOf)
      ? []
      : late('fine-paid-in-time', 'fine-payment', servedOn, paidOn, 'paidOn', payBy)),
    ...(annulledOn === null || annulledOn < penaltyLaw2021.effective || !happenedBy(one.publishedOn, annulledOn)
      ? []
      : late(
          'publication-withdrawn',
          'penalty-publication-withdrawal',
          annulledOn,
          one.unpublishedOn,
          'unpublishedOn',
        )),
    ...(areInOrder([annulledOn, one.unpublishedOn]) ? [] : [broken('penalty-steps-in-order', ['unpublishedOn'])]),
    ...(areInOrder([decidedOn, annulledOn]) && (annulledOn === null || decidedOn !== null)
      ? []
      : [broken('penalty-steps-in-order', ['annulledOn'])]),
    ...stepsOutOfOrder(inOrder, one).map(step => broken('penalty-steps-in-order', [step])),
    ...(toldOn != null && toldOn < openedOn ? [broken('penalty-steps-in-order', ['toldOn'])] : []),
    ...(areInOrder([decidedOn, one.servedByNoticeOn]) &&
    (one.servedByNoticeOn === null || areInOrder([one.servedByNoticeOn, servedOn]))
      ? []
      : [broken('penalty-steps-in-order', ['servedByNoticeOn'])]),
    ...(['paidOn', 'publishedOn'] as const).flatMap(step =>
      decidedOn != null && one[step] != null && one[step] < decidedOn ? [broken('penalty-steps-in-order', [step])] : [],
    ),
    ...(droppedOn !== null && (droppedOn < openedOn || (one.closedOn !== null && one.closedOn < droppedOn))
      ? [broken('penalty-steps-in-order', ['droppedOn'])]
      : []),
    ...(droppedOn !== null && decidedOn != null && annulledOn === null
      ? [broken('penalty-dropped-or-decided', ['droppedOn'])]
      : []),
  ]
}
