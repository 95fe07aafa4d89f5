import {
  areInOrder,
  compareText,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { type CareLevel, careLevels } from '../shared/self-care.js'

/** How tekun support is given: 集中供养, 分散供养. */
export const TekunSupportForm = z.enum(['institution', 'home'])
export type TekunSupportForm = z.infer<typeof TekunSupportForm>

/** Who looks after somebody supported at home (照料服务人). */
export const tekunCarerKinds = {
  relative: { zh: '亲属', en: 'Relative' },
  neighbour: { zh: '邻居', en: 'Neighbour' },
  village: { zh: '村（居）民委员会', en: 'Village or residents’ committee' },
  provider: { zh: '服务机构、社会组织', en: 'Provider' },
  institution: { zh: '供养服务机构', en: 'Support institution' },
  other: { zh: '其他个人（护理员、志愿者等）', en: 'Somebody else: a care worker, a volunteer' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** What a care agreement is to say. */
export const careAgreementClauses = {
  duties: { zh: '各方权利义务', en: 'Rights and duties of all sides' },
  services: { zh: '照料服务的内容和要求', en: 'What care is given, and how' },
  breach: { zh: '违约责任', en: 'What follows a breach' },
  term: { zh: '协议期限', en: 'Its term' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A clause of a care agreement. */
export const CareAgreementClause = z.enum(keysOf(careAgreementClauses))
export type CareAgreementClause = z.infer<typeof CareAgreementClause>

/** A care agreement (照料服务协议) for somebody supported at home; both days belong to its term, but it is in force once it is signed. */
export const TekunCareAgreement = z
  .strictObject({
    /** The carer’s key, never a name. */
    carer: z.string().min(1),
    kind: z.enum(keysOf(tekunCarerKinds)),
    signed: PlainDate,
    from: PlainDate,
    /** `null`: for as long as the person is supported at home. */
    until: PlainDate.nullable(),
    /** Broken off early, on this day the last time in force. */
    ended: PlainDate.nullable().default(null),
    /** Left out: not known. */
    clauses: z.array(CareAgreementClause).optional(),
  })
  .refine(
    ({ from, until }) => areInOrder([from, until]),
    refusal(['until'], '协议期限早于起始日', 'the term ends before it begins'),
  )
  .refine(
    ({ signed, until }) => areInOrder([signed, until]),
    refusal(['signed'], '签订日期晚于协议期限', 'the agreement is signed after its term'),
  )
  .refine(
    ({ from, ended }) => areInOrder([from, ended]),
    refusal(['ended'], '提前终止日早于起始日', 'it was broken off before it began'),
  )
export type TekunCareAgreement = z.infer<typeof TekunCareAgreement>

/** What somebody may need (“解需暖心”): the needs that are sought out and met. */
export const tekunNeedKinds = {
  living: { zh: '基本生活', en: 'Basic living' },
  care: { zh: '照料护理', en: 'Care' },
  medical: { zh: '医疗', en: 'Medical' },
  housing: { zh: '住房和居家安全', en: 'Housing and safety at home' },
  company: { zh: '精神慰藉', en: 'Company' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const placement = z.strictObject({
  institution: z.string().min(1),
  from: PlainDate,
  /** The last day there. */
  until: PlainDate.nullable().default(null),
})
/** Whoever moves from one institution to another leaves the one on the day on which the other takes him. */
const endsBefore = ({ until }: z.infer<typeof placement>, { from }: z.infer<typeof placement>) =>
  until !== null && until <= from

const levels = keysOf(careLevels) as [CareLevel, ...CareLevel[]]

/** The file of a person in extreme hardship (特困人员): support, wish, places lived at, agreements, visits and needs. */
export const TekunCareFile = z
  .strictObject({
    /** A key that tells persons apart, never the identity number itself. */
    person: z.string().min(1),
    since: PlainDate,
    /** The last day of support. */
    until: PlainDate.nullable().default(null),
    /** By the assessment of self-care; `null`: not assessed; left out: not known. Where `assessments` are on record those count. */
    careLevel: z.enum(levels).nullable().optional(),
    /** All assessments of self-care, the first and each anew: a level holds from its day on. Left out: not on record. */
    assessments: z.array(z.strictObject({ on: PlainDate, level: z.enum(levels) })).optional(),
    /** Wishes as they were registered; the last one counts. Left out: not told. */
    wishes: z.array(z.strictObject({ form: TekunSupportForm, on: PlainDate })).optional(),
    /** Stays in institutions; an empty list says that there was none. Left out: not told. */
    placements: z.array(placement).optional(),
    /** All of them, as all visits; an empty list says that there is none. Left out: not known. */
    agreements: z.array(TekunCareAgreement).optional(),
    visits: z.array(z.strictObject({ on: PlainDate, way: z.enum(['home', 'telephone', 'video']) })).optional(),
    needs: z
      .array(
        z.strictObject({
          what: z.enum(keysOf(tekunNeedKinds)),
          found: PlainDate,
          /** `null`: not yet; left out: not told. */
          met: PlainDate.nullish(),
        }),
      )
      .default([]),
    /** Service plans: what is to be done about which needs, from one day to another; both belong to it. */
    plans: z
      .array(
        z.strictObject({
          from: PlainDate,
          until: PlainDate.nullable().default(null),
          services: z.array(z.strictObject({ what: z.enum(keysOf(tekunNeedKinds)), how: z.string().min(1) })).min(1),
        }),
      )
      .default([]),
  })
  .refine(
    ({ placements = [] }) =>
      placements.every((one, index) =>
        placements.slice(index + 1).every(other => endsBefore(one, other) || endsBefore(other, one)),
      ),
    refusal(['placements'], '同时在两家机构集中供养', 'lives in two institutions at once'),
  )
  .refine(
    ({ since, until }) => areInOrder([since, until]),
    refusal(['until'], '供养结束日期早于开始日期', 'support ends before it begins'),
  )
  .refine(
    ({ placements = [] }) => placements.every(({ from, until }) => areInOrder([from, until])),
    refusal(['placements'], '集中供养结束日期早于开始日期', 'a stay ends before it begins'),
  )
  .refine(
    ({ needs }) => needs.every(({ found, met }) => met == null || found <= met),
    refusal(['needs'], '需求解决日期早于发现日期', 'a need is met before it was found'),
  )
  .refine(
    ({ plans }) => plans.every(({ from, until }) => areInOrder([from, until])),
    refusal(['plans'], '服务计划结束日期早于开始日期', 'a plan ends before it begins'),
  )
export type TekunCareFile = z.infer<typeof TekunCareFile>

/** How somebody is supported on a day: in an institution, or at home; `null`: not on support; `undefined`: not known. */
export const supportFormOn = (file: TekunCareFile, asOf: PlainDate): TekunSupportForm | null | undefined => {
  if (!runsOn(file.since, file.until, asOf)) return null
  if (file.placements === undefined) return undefined
  return file.placements.some(({ from, until }) => runsOn(from, until, asOf)) ? 'institution' : 'home'
}

/**
 * The level of care of somebody on a day: that of the last assessment by then; where assessments are not on record, that of the file on
 * whatever day. `null`: not assessed by then; `undefined`: not known.
 */
export const tekunCareLevelOn = (
  { careLevel, assessments }: TekunCareFile,
  asOf: PlainDate,
): CareLevel | null | undefined =>
  assessments === undefined
    ? careLevel
    : (assessments
        .filter(({ on }) => on <= asOf)
        .toSorted((a, b) => compareText(a.on, b.on))
        .at(-1)?.level ?? null)

/** The last wish that was registered by a day; of two of one day the later on the list. `null`: none; `undefined`: not told. */
export const wishOn = (file: TekunCareFile, asOf: PlainDate): TekunSupportForm | null | undefined =>
  file.wishes === undefined
    ? undefined
    : (file.wishes
        .filter(({ on }) => on <= asOf)
        .toSorted((a, b) => compareText(a.on, b.on))
        .at(-1)?.form ?? null)

/** How far the wish for an institution is on a day (集中供养意愿登记). */
export type PlacementWishState = 'none' | 'not-registered' | 'waiting' | 'met'

/**
 * Whether somebody wishes to live in an institution, and does; who is not on support, or wishes to stay at home, has none. Of whom no wish
 * was registered by the day it is not known. `null`: wishes, or of who wishes it the stays, are not told.
 */
export const placementWishState = (file: TekunCareFile, asOf: PlainDate): PlacementWishState | null => {
  const form = supportFormOn(file, asOf)
  if (form === null) return 'none'
  const wish = wishOn(file, asOf)
  if (wish === undefined) return null
  if (wish === null) return 'not-registered'
  if (wish === 'home') return 'none'
  if (form === undefined) return null
  return form === 'institution' ? 'met' : 'waiting'
}

/** The agreements that are in force on a day: signed, within their term, and not broken off before. */
export const careAgreementsOn = (file: TekunCareFile, asOf: PlainDate): TekunCareAgreement[] =>
  (file.agreements ?? []).filter(
    ({ signed, from, until, ended }) =>
      signed <= asOf && runsOn(from, until, asOf) && (ended === null || asOf <= ended),
  )

/** The first of the agreements on file that are in force on a day. */
export const careAgreementOn = (file: TekunCareFile, asOf: PlainDate): TekunCareAgreement | undefined =>
  careAgreementsOn(file, asOf)[0]

/** The needs of somebody that were found by a day and not met on it; one of which that is not told goes on. */
export const openNeeds = (file: TekunCareFile, asOf: PlainDate): TekunCareFile['needs'] =>
  file.needs.filter(({ found, met }) => found <= asOf && !happenedBy(met, asOf))

/** What the service plans of somebody that run on a day have done for which needs (服务计划). */
export const servicesPlanned = (file: TekunCareFile, asOf: PlainDate): TekunCareFile['plans'][number]['services'] =>
  file.plans.filter(({ from, until }) => runsOn(from, until, asOf)).flatMap(({ services }) => services)

/** The open needs of a day that no running plan has anything for. */
export const needsUnplanned = (file: TekunCareFile, asOf: PlainDate): TekunCareFile['needs'] => {
  const planned = servicesPlanned(file, asOf).map(({ what }) => what)
  return openNeeds(file, asOf).filter(({ what }) => !planned.includes(what))
}

/** How many are supported in institutions and at home on a day, and of those unable to care for themselves. */
export interface CentralisedSupport {
  readonly institution: number
  readonly home: number
  /** Of partial and total care alone. */
  readonly disabled: { readonly institution: number; readonly home: number }
  /** On support, with a level of care that was not assessed or is not known. */
  readonly notAssessed: number
  /** On support, and not told whether in an institution or at home: in none of the numbers of the two. */
  readonly notTold: number
}

/** The files of those on support on a day, one of each person, who may have come back or moved here that day: the last begun. */
export const filesOnSupport = (files: readonly TekunCareFile[], asOf: PlainDate): readonly TekunCareFile[] => [
  ...new Map(
    files
      .filter(file => supportFormOn(file, asOf) !== null)
      .toSorted((a, b) => compareText(a.since, b.since))
      .map(file => [file.person, file]),
  ).values(),
]

/** Support in institutions and at home on a day (集中供养情况): plans ask for the share of the (semi-)disabled in institutions. */
export const centralisedSupport = (files: readonly TekunCareFile[], asOf: PlainDate): CentralisedSupport => {
  const on = filesOnSupport(files, asOf)
  const count = (form: TekunSupportForm, counts: (level: CareLevel | null | undefined) => boolean) =>
    on.filter(file => supportFormOn(file, asOf) === form && counts(tekunCareLevelOn(file, asOf))).length
  const any = () => true
  const disabled = (level: CareLevel | null | undefined) => level === 'partial' || level === 'total'
  const unknown = (level: CareLevel | null | undefined) => level == null
  return {
    institution: count('institution', any),
    home: count('home', any),
    disabled: { institution: count('institution', disabled), home: count('home', disabled) },
    notAssessed: on.filter(file => unknown(tekunCareLevelOn(file, asOf))).length,
    notTold: on.filter(file => supportFormOn(file, asOf) === undefined).length,
  }
}

/** An institution in which people in extreme hardship live, how many, and whether it is on the register of homes. */
export interface TekunInstitution {
  readonly institution: string
  readonly persons: readonly string[]
  readonly onRegister: boolean
}

/**
 * Where people in extreme hardship live on a day, beside the register of homes (养老机构、供养服务机构名册): `homes` are the names of those
 * that are on it then.
 */
export const tekunInstitutions = (
  files: readonly TekunCareFile[],
  homes: readonly string[],
  asOf: PlainDate,
): TekunInstitution[] => {
  const living = files
    .filter(({ since, until }) => runsOn(since, until, asOf))
    .flatMap(({ person, placements = [] }) =>
      placements
        .filter(({ from, until }) => runsOn(from, until, asOf))
        .map(({ institution }) => ({ person, institution })),
    )
  return [...new Set(living.map(({ institution }) => institution))].map(institution => ({
    institution,
    persons: [...new Set(living.filter(one => one.institution === institution).map(({ person }) => person))],
    onRegister: homes.includes(institution),
  }))
}
