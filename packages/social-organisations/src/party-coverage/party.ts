import { type Citation, keysOf, type LocalizedText, lastNotBefore, PlainDate, runsOn } from '@minzheng/core'
import * as z from 'zod'

/** 关于加强社会组织党的建设工作的意见（试行）. */
export const partyOpinion2015 = {
  title: '关于加强社会组织党的建设工作的意见（试行）',
  issuer: '中共中央办公厅',
  issued: '2015-09-28',
  confidence: 'secondary',
  note: 'as journals and cities restate it; number and text not seen',
} as const satisfies Citation

/** How coverage is counted, defined for firms and used alike for organisations. */
export const coverageDefinition = {
  title: '“两个覆盖”的内容（据行业协会转述中办发〔2012〕11号）',
  confidence: 'secondary',
  note: 'coverage = own and joint organisations by bodies that operate; the circular on indicators of social organisations was not seen',
} as const satisfies Citation

/** How the Party is present in an organisation. */
export const partyForms = {
  own: { zh: '单独建立党组织', en: 'An organisation of its own' },
  joint: { zh: '联合建立党组织', en: 'A joint organisation' },
  adviser: { zh: '选派党建工作指导员、联络员', en: 'An adviser sent to it' },
  none: { zh: '未覆盖', en: 'Neither' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A form of {@link partyForms}. */
export type PartyForm = keyof typeof partyForms

/** From so many full members on an organisation sets up one of its own, a number of persons. */
export const membersForOwnBranch = 3

/** A social organisation and the Party in it (党的组织和工作覆盖). */
export const PartyPresence = z
  .strictObject({
    organisation: z.string().min(1),
    /** It works; who does not is in no count. */
    operating: z.boolean(),
    /** Its full members (正式党员); `null`: not known. */
    members: z.int().min(0).nullable(),
    form: z.enum(keysOf(partyForms)),
    /** Who was sent as adviser, as a case number tells persons apart; `null`: none, or not known. */
    adviser: z.string().min(1).nullable().default(null),
    /** Set up, or sent, on this day; `null`: not yet. */
    since: PlainDate.nullable(),
    /** The last day of this form, where it was dissolved or called back, or another came in its place (a joint one, then one of its own). */
    until: PlainDate.nullable().default(null),
    /** Party work is written into its charter (党建入章); `null`: not known. */
    inCharter: z.boolean().nullable().default(null),
  })
  .refine(...lastNotBefore('since', 'until'))
export type PartyPresence = z.infer<typeof PartyPresence>

/** How the Party is present on a day: what is not set up by then is not there. */
export const partyFormOn = ({ form, since, until }: PartyPresence, asOf: PlainDate): PartyForm =>
  runsOn(since, until, asOf) ? form : 'none'

/**
 * The record of each organisation that tells of a day: the one that runs on it, else that which began last before it, else that which
 * is still to come.
 */
export const partyPresencesOn = (all: readonly PartyPresence[], asOf: PlainDate): readonly PartyPresence[] => {
  const rank = (one: PartyPresence) =>
    `${runsOn(one.since, one.until, asOf) ? 2 : one.since !== null && one.since <= asOf ? 1 : 0} ${one.since ?? ''}`
  const told = new Map<string, PartyPresence>()
  for (const one of all) {
    const other = told.get(one.organisation)
    if (other === undefined || rank(other) < rank(one)) told.set(one.organisation, one)
  }
  return [...told.values()]
}

/** The form that is asked of an organisation by its members: three or more, one of its own; fewer, a joint one or an adviser; `null`: not known. */
export const partyFormAsked = (members: number | null): readonly PartyForm[] | null =>
  members === null ? null : members >= membersForOwnBranch ? ['own'] : ['joint', 'adviser']

/** Whether an organisation has what is asked of it on a day; more than is asked is enough. `null`: its members are not known, or the day is before the opinion of 2015-09-28. */
export const hasPartyFormAsked = (one: PartyPresence, asOf: PlainDate): boolean | null => {
  if (asOf < partyOpinion2015.issued) return null
  const form = partyFormOn(one, asOf)
  if (form === 'own') return true
  const asked = partyFormAsked(one.members)
  return asked === null ? (form === 'none' ? false : null) : asked.includes(form)
}

/** One series of coverage as its two parts. */
export interface CoveredOf {
  readonly covered: number
  readonly of: number
}

/** CoveredOf on a day. */
export interface PartyCoverage {
  /** Own and joint organisations, by bodies that operate (党的组织覆盖). */
  readonly organisation: CoveredOf
  /** The same and those to which an adviser was sent (党的工作覆盖). */
  readonly work: CoveredOf
  /** Own organisations, by bodies that operate (单独组建). */
  readonly own: CoveredOf
  /** Bodies with three members or more that have an organisation, by all of them (应建尽建); those whose members are not known are in neither. */
  readonly shouldHave: CoveredOf
  /** Bodies that operate whose members are not known. */
  readonly membersUnknown: number
  /** Party work in the charter, by bodies that operate of which it is known. */
  readonly inCharter: CoveredOf
}

/** The series of coverage on a day, each organisation once. Two bases are in use, bodies that operate and bodies that should have an organisation: both are given. */
export const partyCoverage = (all: readonly PartyPresence[], asOf: PlainDate): PartyCoverage => {
  const operating = partyPresencesOn(all, asOf).filter(one => one.operating)
  const within = (list: readonly PartyPresence[], ...forms: readonly PartyForm[]): CoveredOf => ({
    covered: list.filter(one => forms.includes(partyFormOn(one, asOf))).length,
    of: list.length,
  })
  const should = operating.filter(({ members }) => members !== null && members >= membersForOwnBranch)
  const charterKnown = operating.filter(({ inCharter }) => inCharter !== null)
  return {
    organisation: within(operating, 'own', 'joint'),
    work: within(operating, 'own', 'joint', 'adviser'),
    own: within(operating, 'own'),
    shouldHave: within(should, 'own', 'joint'),
    membersUnknown: operating.filter(({ members }) => members === null).length,
    inCharter: { covered: charterKnown.filter(({ inCharter }) => inCharter === true).length, of: charterKnown.length },
  }
}

/** What a branch that is well ordered has (“五化”支部). No national text with these five was found: they are as practice names them. */
export const branchStandards = {
  setUp: { zh: '支部设置标准化', en: 'Set up to standard' },
  life: { zh: '组织生活正常化', en: 'Meetings held as they should be' },
  members: { zh: '管理服务精细化', en: 'Members looked after one by one' },
  rules: { zh: '工作制度体系化', en: 'Rules for its work' },
  place: { zh: '阵地建设规范化', en: 'A place of its own' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A standard of {@link branchStandards}. */
export type BranchStandard = keyof typeof branchStandards

/** A branch of an organisation and which standards it meets; `null` or left out: not looked at. */
export const PartyBranch = z.strictObject({
  branch: z.string().min(1),
  meets: z.partialRecord(z.enum(keysOf(branchStandards)), z.boolean().nullable()),
})
export type PartyBranch = z.infer<typeof PartyBranch>

/** Standards that a branch does not meet, and those that were not looked at. */
export const branchGaps = ({
  meets,
}: PartyBranch): { readonly failed: readonly BranchStandard[]; readonly notLookedAt: readonly BranchStandard[] } => {
  const all = keysOf(branchStandards)
  return {
    failed: all.filter(one => meets[one] === false),
    notLookedAt: all.filter(one => meets[one] == null),
  }
}
