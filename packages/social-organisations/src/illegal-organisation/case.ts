import {
  areInOrder,
  brokenRule,
  type Citation,
  type CriteriaVerdict,
  happenedBy,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'
import { associationRegulation2016, foundationRegulation } from '../shared/documents.js'
import { OrganisationType } from '../shared/organisation.js'

/** 取缔非法民间组织暂行办法, until 2025-04-30. */
export const illegalOrganisationMeasures2000 = {
  title: '取缔非法民间组织暂行办法',
  number: '民政部令第21号',
  issuer: '民政部',
  issued: '2000-04-10',
  effective: '2000-04-10',
  confidence: 'official-excerpt',
  note: 'articles 1 to 7 read in copies',
} as const satisfies Citation

/** 取缔非法社会组织办法, from 2025-05-01. */
export const illegalOrganisationMeasures2025 = {
  title: '取缔非法社会组织办法',
  number: '民政部令第77号',
  issuer: '民政部',
  issued: '2025-02-13',
  effective: '2025-05-01',
  confidence: 'secondary',
  note: 'twenty-three articles, as the ministry and the press restate them; the numbers of its articles not seen',
} as const satisfies Citation

/** What makes an organisation illegal (非法社会组织). */
export const illegalKinds = {
  unregistered: {
    zh: '未经登记，擅自以社会组织名义活动',
    en: 'Acts as a social organisation without being registered',
  },
  preparing: { zh: '社会团体筹备期间开展筹备以外的活动', en: 'An association that acts beyond its preparation' },
  struck: { zh: '被撤销登记、吊销证书后继续以社会组织名义活动', en: 'Goes on after it was struck from the register' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of {@link illegalKinds}. */
export const IllegalKind = z.enum(keysOf(illegalKinds))
export type IllegalKind = z.infer<typeof IllegalKind>

const known = z.boolean().nullable().default(null)
const later = PlainDate.nullable().default(null)

/** A lead on an illegal organisation and what became of it (线索、案件、结果). What is not known, or has not come, is `null`. */
export const IllegalOrganisationCase = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** As what it acts. */
  actsAs: OrganisationType,
  kind: IllegalKind.nullable().default(null),
  /** It acts in the name of an organisation, and not only among its own people. */
  acts: known,
  /** A community organisation that the street or town looks after, short of the conditions of registration. */
  keptByStreet: known,
  /** Another body that the law does not ask to register. */
  needsNoRegistration: known,
  /** It lacks a licence which another office gives: that office deals with it. */
  needsLicence: known,
  /** The counties and provinces in which it acts, by their codes. */
  counties: z.array(z.string().regex(/^\d{6}$/)).min(1),
  source: z.enum(['report', 'inspection', 'transfer', 'online', 'other']),
  found: PlainDate,
  /** The case was opened; of this and of the announcement `null` is not done, left out: not on record. */
  opened: PlainDate.nullish(),
  officers: z.int().min(0).nullable().default(null),
  /** It was told to stop (劝诫、教育). */
  advised: later,
  /** It dissolved by itself after that. */
  dissolved: later,
  /** Slight, and without great harm. */
  slight: known,
  banned: later,
  /** Handed to the police or another office. */
  transferred: later,
  /** The ban was made public. */
  announced: PlainDate.nullish(),
  /** Found not to be illegal. */
  closed: later,
})
export type IllegalOrganisationCase = z.infer<typeof IllegalOrganisationCase>

/** The measures that hold on a day; `null` before those of 2000-04-10. */
export const illegalOrganisationMeasuresOn = (on: PlainDate): Citation | null =>
  on < illegalOrganisationMeasures2000.effective
    ? null
    : on < illegalOrganisationMeasures2025.effective
      ? illegalOrganisationMeasures2000
      : illegalOrganisationMeasures2025

/**
 * Whether a case is one of an illegal organisation on a day: one of the three kinds, and neither a community organisation of a street
 * nor another body that needs no registration. The measures of 2000, until 2025-04-30, had no such exceptions: of
 * those the answer for that time is undetermined; nor did they speak of foundations, which 基金会管理条例 art. 40 bans since 2004-06-01. Nor did they name who acts beyond a preparation, but who prepares
 * without approval (art. 2): the regulation on associations bans that since 2016-02-06 (art. 32), and before it is undetermined, as is
 * everything before 2000-04-10.
 */
export const isIllegalOrganisation = (
  one: Pick<IllegalOrganisationCase, 'actsAs' | 'kind' | 'acts' | 'keptByStreet' | 'needsNoRegistration'>,
  on: PlainDate,
): CriteriaVerdict => {
  if (on < illegalOrganisationMeasures2000.effective) return 'undetermined'
  if (one.acts === false) return 'not-met'
  // Only associations are prepared: of another type the kind is not known.
  if (one.kind === 'preparing' && one.actsAs !== 'association') return 'undetermined'
  if (on < associationRegulation2016.effective && one.kind === 'preparing') return 'undetermined'
  if (on < illegalOrganisationMeasures2025.effective) {
    const foundationBefore = one.actsAs === 'foundation' && on < foundationRegulation.effective
    if (foundationBefore || one.keptByStreet === true || one.needsNoRegistration === true) return 'undetermined'
    return one.acts === true && one.kind !== null ? 'met' : 'undetermined'
  }
  if (one.keptByStreet === true || one.needsNoRegistration === true) return 'not-met'
  const certain =
    one.kind !== null && one.acts === true && one.keptByStreet === false && one.needsNoRegistration === false
  return certain ? 'met' : 'undetermined'
}

/** Who deals with an illegal organisation. */
export type IllegalOrganisationHandler = 'county' | 'common-superior' | 'ministry' | 'other-office'

/**
 * Who deals with an illegal organisation: the office of the county where it acts; their common superior where it acts in several counties;
 * the ministry, or an office that it names, across provinces; and where it lacks a licence, the office that gives it.
 */
export const illegalOrganisationHandler = ({
  counties,
  needsLicence,
}: Pick<IllegalOrganisationCase, 'counties' | 'needsLicence'>): IllegalOrganisationHandler => {
  if (needsLicence === true) return 'other-office'
  if (new Set(counties.map(code => code.slice(0, 2))).size > 1) return 'ministry'
  return new Set(counties).size > 1 ? 'common-superior' : 'county'
}

/** How a case stands. */
export const illegalCaseStates = {
  lead: { zh: '线索', en: 'a lead' },
  open: { zh: '已立案', en: 'opened' },
  dissolved: { zh: '劝散', en: 'dissolved by itself' },
  banned: { zh: '取缔', en: 'banned' },
  transferred: { zh: '移送', en: 'handed over' },
  closed: { zh: '不属于非法社会组织', en: 'no illegal organisation' },
} as const
/** A state of {@link illegalCaseStates}. */
export type IllegalCaseState = keyof typeof illegalCaseStates

/** How a case stands on a day; a ban counts before everything else. */
export const illegalCaseState = (one: IllegalOrganisationCase, asOf: PlainDate): IllegalCaseState => {
  const by = (on: PlainDate | null | undefined) => happenedBy(on, asOf)
  if (by(one.banned)) return 'banned'
  if (by(one.dissolved)) return 'dissolved'
  if (by(one.transferred)) return 'transferred'
  if (by(one.closed)) return 'closed'
  return by(one.opened) ? 'open' : 'lead'
}

/** The day on which a case came to its outcome as one of an illegal organisation: banned, or dissolved by itself. `null`: it has not. */
export const illegalHandledOn = ({ banned, dissolved }: IllegalOrganisationCase): PlainDate | null =>
  [banned, dissolved].filter(on => on !== null).toSorted()[0] ?? null

/** What a case is held against; the measures of the day are cited. */
export const illegalCaseRules = {
  'illegal-steps': {
    text: {
      zh: '发现、立案、取缔、公告应当依次进行，劝诫、解散、移送、结案不早于发现',
      en: 'found, opened, banned, announced: one after another; nothing was done before it was found',
    },
  },
  'two-officers': { text: { zh: '调查时执法人员不得少于两人', en: 'no fewer than two officers look into it' } },
  'opened-before-ban': { text: { zh: '取缔前应当立案', en: 'a case is opened before a ban' } },
  'ban-of-illegal': {
    text: { zh: '不属于非法社会组织的，不得取缔', en: 'what is no illegal organisation is not banned' },
  },
  // No day is set for it.
  'ban-announced': { text: { zh: '取缔决定应当公告', en: 'a ban is made public' }, severity: 'warning' },
  'ban-after-dissolving': {
    text: {
      zh: '情节轻微，经劝诫主动解散的，可以不再取缔',
      en: 'one that is slight and dissolved when told to need not be banned',
    },
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a case breaks on a day, since the measures of 2000. That a slight one was banned after it had dissolved is a warning, and so is a ban that is not made public yet. */
export const illegalCaseProblems = (one: IllegalOrganisationCase, asOf: PlainDate): Problem[] => {
  const { found, opened, officers, advised, dissolved, banned, announced } = one
  if (found > asOf || found < illegalOrganisationMeasures2000.effective) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof illegalCaseRules, path: keyof IllegalOrganisationCase, on: PlainDate) =>
    brokenRule(code, { ...illegalCaseRules[code], cite: illegalOrganisationMeasuresOn(on)! }, [path])
  const inOrder = [
    [found, opened, banned, announced],
    [found, advised, dissolved],
    [found, one.transferred],
    [found, one.closed],
  ].every(areInOrder)
  if (!inOrder) problems.push(broken('illegal-steps', 'found', found))
  if (happenedBy(opened, asOf) && officers !== null && officers < 2)
    problems.push(broken('two-officers', 'officers', opened!))
  if (happenedBy(banned, asOf)) {
    // The measures of 2025 brought the opening of a case.
    if (banned! >= illegalOrganisationMeasures2025.effective && notHappenedBy(opened, banned!))
      problems.push(broken('opened-before-ban', 'opened', banned!))
    if (isIllegalOrganisation(one, banned!) === 'not-met') problems.push(broken('ban-of-illegal', 'kind', banned!))
    // It is asked for after the day of the ban.
    if (banned! < asOf && notHappenedBy(announced, asOf)) problems.push(broken('ban-announced', 'announced', banned!))
    if (one.slight === true && advised !== null && dissolved !== null && dissolved <= banned!)
      problems.push(broken('ban-after-dissolving', 'banned', banned!))
  }
  return problems
}
