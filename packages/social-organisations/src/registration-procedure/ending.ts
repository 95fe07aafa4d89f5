import {
  areInOrder,
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
} from '@minzheng/core'
import { type DayCounting, dueAsOf } from '@minzheng/core/deadline'
import * as z from 'zod'
import { generalCivilLaw2017 } from '../non-profit-supervision/supervision.js'
import { associationRegulation2026, civilCode, serviceInstitutionMeasures } from '../shared/documents.js'
import { registrationCounting } from '../shared/last-day.js'
import { OrganisationType } from '../shared/organisation.js'
import { regulationAt } from '../shared/regulation.js'
import { deregistrationCitation, deregistrationDue } from './application.js'

/** Why an organisation ends: for whom, and from which day the regulation has it. */
export const organisationEndingGrounds = {
  fulfilled: { zh: '完成章程规定的宗旨', en: 'What it was for is done' },
  dissolved: { zh: '自行解散', en: 'It dissolves itself' },
  'split-or-merged': { zh: '分立、合并', en: 'It is split or merged' },
  'by-charter': { zh: '按照章程规定终止', en: 'Its charter says so' },
  'purpose-impossible': { zh: '无法按照宗旨继续活动', en: 'It can no longer do what it is for' },
  'conditions-lost': { zh: '不再具备登记条件', en: 'It no longer meets the conditions' },
  'no-supervisor': { zh: '90日内找不到新的业务主管单位', en: 'No supervising unit was found in ninety days' },
  demanded: { zh: '有关机关要求合并或者终止（行业协会商会）', en: 'It was told to merge or end (trade association)' },
  other: { zh: '其他原因', en: 'Another reason' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A ground of {@link organisationEndingGrounds}. */
export const OrganisationEndingGround = z.enum(keysOf(organisationEndingGrounds))
export type OrganisationEndingGround = z.infer<typeof OrganisationEndingGround>

const later = PlainDate.nullable().default(null)

/** How an organisation ends (注销): resolution, consent, liquidation, de-registration. A day that has not come is `null`; what is left out of consent, group, liquidation, application and end is not told. */
export const OrganisationEnding = z.strictObject({
  organisation: z.string().min(1),
  type: OrganisationType,
  /** Left out: not told. */
  tradeAssociation: z.boolean().optional(),
  /** It was registered without a supervising unit, so that none consents to its end; left out: not told. */
  directRegistration: z.boolean().optional(),
  ground: OrganisationEndingGround,
  /** It resolved to end, or was told to. */
  resolved: PlainDate,
  consented: PlainDate.nullish(),
  /** The liquidation group (清算组织) was formed. */
  groupFormed: PlainDate.nullish(),
  /** A court was asked to name the group, since nobody formed one (of all legal persons 民法典 art. 70, of associations their regulation of 2026 too). */
  courtAsked: later,
  /** The liquidation ended. */
  liquidated: PlainDate.nullish(),
  applied: PlainDate.nullish(),
  struckOff: PlainDate.nullish(),
  /** What was done between the forming of the group and the end that has nothing to do with the liquidation. */
  otherActivities: z.array(PlainDate).default([]),
  /** Who got what was left; `null`: not known, or nothing. */
  remainder: z.enum(['by-charter', 'like-body', 'founders-or-members', 'other']).nullable().default(null),
})
export type OrganisationEnding = z.infer<typeof OrganisationEnding>

/** How far the end of an organisation is. */
export const organisationEndingStates = {
  running: { zh: '存续', en: 'running' },
  resolved: { zh: '已决议终止', en: 'resolved to end' },
  liquidating: { zh: '清算中', en: 'in liquidation' },
  'to-be-struck-off': { zh: '待注销', en: 'to be struck off' },
  overdue: { zh: '逾期未申请注销', en: 'overdue' },
  applied: { zh: '已申请注销', en: 'applied for' },
  'struck-off': { zh: '已注销', en: 'struck off' },
} as const
/** A state of {@link organisationEndingStates}. */
export type OrganisationEndingState = keyof typeof organisationEndingStates

/** How far the end of an organisation is on a day. A last day that the calendar of working days does not reach is not over. */
export const organisationEndingState = (
  ending: OrganisationEnding,
  asOf: PlainDate,
  counting: DayCounting = registrationCounting,
): OrganisationEndingState => {
  const by = (on: PlainDate | null | undefined) => happenedBy(on, asOf)
  if (by(ending.struckOff)) return 'struck-off'
  if (by(ending.applied)) return 'applied'
  if (by(ending.liquidated)) {
    const due = dueAsOf(asOf, () => deregistrationDue(ending.liquidated!, counting))
    return due !== null && due < asOf && ending.applied !== undefined ? 'overdue' : 'to-be-struck-off'
  }
  if (by(ending.groupFormed)) return 'liquidating'
  return by(ending.resolved) ? 'resolved' : 'running'
}

/** What the end of an organisation is held against; where a regulation says it, that of its type and day is cited. */
export const organisationEndingRules = {
  'steps-of-ending': {
    text: {
      zh: '决议、同意、清算、申请、注销应当依次进行',
      en: 'resolution, consent, liquidation, application and striking off follow one another',
    },
  },
  'ground-of-type': {
    text: { zh: '该类组织没有这一终止事由', en: 'this type of organisation does not end on that ground' },
  },
  'consent-to-end': {
    text: { zh: '申请注销前应当经业务主管单位审查同意', en: 'the supervising unit consents before it applies' },
  },
  'liquidated-before-end': {
    text: { zh: '办理注销登记前应当成立清算组织，完成清算', en: 'a group liquidates it before it is struck off' },
  },
  'liquidation-only': {
    text: { zh: '清算期间不得从事与清算无关的活动', en: 'it does nothing but liquidate while it is liquidated' },
  },
  'struck-off-in-fifteen-days': {
    text: { zh: '应当自清算结束之日起15日内申请注销', en: 'the end is registered within 15 days of the liquidation' },
  },
  'remainder-not-shared': {
    text: { zh: '剩余财产不得向出资人、设立人或者会员分配', en: 'nothing that is left goes to founders or members' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

const liquidationArticles = {
  association: '第二十条',
  'service-institution': '第十六条',
  foundation: '第十八条',
} as const
/** Where it says that the supervising unit consents to the end: of a foundation nowhere. */
const consentArticles = { association: '第十九条', 'service-institution': '第十七条', foundation: null } as const
const remainderArticles = { association: null, 'service-institution': null, foundation: '第三十三条' } as const
const groundArticles = { association: '第十九条', 'service-institution': '第十六条', foundation: '第十六条' } as const

const groundsOf: Readonly<Record<OrganisationType, readonly OrganisationEndingGround[]>> = {
  association: ['fulfilled', 'dissolved', 'split-or-merged', 'other'],
  'service-institution': [
    'dissolved',
    'split-or-merged',
    'by-charter',
    'purpose-impossible',
    'conditions-lost',
    'no-supervisor',
    'other',
  ],
  // 基金会管理条例 art. 21 names splitting and merging; the grounds of art. 16 are open.
  foundation: ['split-or-merged', 'by-charter', 'purpose-impossible', 'other'],
}

/** Where it stands on a day that what is left is not shared out; `null`: no text that was read says so for the day. */
const remainderCitation = (type: OrganisationType, on: PlainDate): Citation | null => {
  if (type === 'foundation') return regulationAt(type, remainderArticles, on)
  if (on >= generalCivilLaw2017.effective)
    return atArticle(on >= civilCode.effective ? civilCode : generalCivilLaw2017, '第九十五条')
  return type === 'service-institution' && on >= serviceInstitutionMeasures.effective
    ? atArticle(serviceInstitutionMeasures, '第六条')
    : null
}

/**
 * Whether an organisation of a type ends on a ground, or may where it is not told whether it is a trade association. That it was told to merge or end is a ground of trade associations alone, and
 * from 2026-03-12 (社会团体登记管理条例 art. 19(2)).
 */
export const isOrganisationEndingGround = (
  { type, tradeAssociation, ground }: Pick<OrganisationEnding, 'type' | 'tradeAssociation' | 'ground'>,
  on: PlainDate,
): boolean =>
  ground === 'demanded'
    ? type === 'association' && tradeAssociation !== false && on >= associationRegulation2026.effective
    : groundsOf[type].includes(ground)

/**
 * What the end of an organisation breaks on a day. A limit that the calendar of working days does not reach is not judged. Of grounds the
 * regulations have an open one (其他原因): what they do not name for a type is a warning, but that it was told to end.
 */
export const organisationEndingProblems = (
  ending: OrganisationEnding,
  asOf: PlainDate,
  counting: DayCounting = registrationCounting,
): Problem[] => {
  const { type, resolved, consented, groupFormed, liquidated, applied, struckOff, courtAsked } = ending
  if (resolved > asOf) return []
  const problems: Problem[] = []
  const broken = (
    code: keyof typeof organisationEndingRules,
    path: Problem['path'],
    cite?: Citation | null,
    due?: PlainDate,
    more: Pick<RecordRule, 'severity'> = {},
  ) => {
    const rule: RecordRule = { ...organisationEndingRules[code], ...more }
    problems.push(brokenRule(code, cite ? { ...rule, cite } : rule, path, due))
  }
  if (
    !areInOrder([resolved, groupFormed, liquidated, applied, struckOff]) ||
    !areInOrder([resolved, courtAsked, liquidated])
  )
    broken('steps-of-ending', [])
  if (!isOrganisationEndingGround(ending, resolved))
    broken(
      'ground-of-type',
      ['ground'],
      regulationAt(type, groundArticles, resolved),
      undefined,
      ending.ground === 'demanded' ? {} : { severity: 'warning' },
    )
  const done = applied ?? struckOff
  if (happenedBy(done, asOf)) {
    const consent = regulationAt(type, consentArticles, done!)
    // Who was told to end is struck off on the word of the offices (条例 2026 art. 21(3)).
    const isAsked = consent !== null && ending.ground !== 'demanded' && ending.directRegistration !== true
    // Of whom it is not told how it was registered nobody knows whether there is a unit. Who lost its supervising unit may have none that consents, though the old one goes on until then (登记暂行办法 art. 15).
    const isWithout = ending.ground === 'no-supervisor' || ending.directRegistration === undefined
    if (isAsked && notHappenedBy(consented, done!))
      broken('consent-to-end', ['consented'], consent, undefined, isWithout ? { severity: 'warning' } : {})
    // The regulations liquidate whoever ends; the code spares who is merged or split (民法典 art. 70), so there it is a warning.
    const isSpared = ending.ground === 'split-or-merged' && done! >= generalCivilLaw2017.effective
    const liquidation = regulationAt(type, liquidationArticles, done!)
    if (liquidation !== null && (groupFormed === null || liquidated === null))
      broken('liquidated-before-end', ['liquidated'], liquidation, undefined, isSpared ? { severity: 'warning' } : {})
  }
  for (const [index, on] of ending.otherActivities.entries())
    if (on <= asOf && happenedBy(groupFormed, on) && (struckOff == null || on < struckOff))
      broken('liquidation-only', ['otherActivities', index], regulationAt(type, liquidationArticles, on))
  if (happenedBy(liquidated, asOf)) {
    const due = dueAsOf(asOf, () => deregistrationDue(liquidated!, counting))
    // The offices apply for one that was told to end and cannot do it by itself (条例 2026 art. 21(3)).
    const isAppliedFor = ending.ground === 'demanded' && applied === null && happenedBy(struckOff, asOf)
    // That it is not struck off does not say that nobody applied.
    const asks = deregistrationCitation(type, liquidated!)
    if (asks !== null && !isAppliedFor && due !== null && isLate(applied ?? struckOff ?? applied, due, asOf))
      broken('struck-off-in-fifteen-days', ['applied'], asks, due)
  }
  const shared = remainderCitation(type, resolved)
  if (ending.remainder === 'founders-or-members' && shared !== null)
    broken('remainder-not-shared', ['remainder'], shared)
  return problems
}
