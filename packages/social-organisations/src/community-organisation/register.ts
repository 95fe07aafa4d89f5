import {
  brokenRule,
  type Citation,
  compareExact,
  compareText,
  divideExact,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { reformOpinion2016 } from '../shared/documents.js'

/** 民政部关于大力培育发展社区社会组织的意见. */
export const communityOrganisationOpinion2017 = {
  title: '民政部关于大力培育发展社区社会组织的意见',
  number: '民发〔2017〕191号',
  issuer: '民政部',
  confidence: 'secondary',
  note: 'figures as reports restate them; of December 2017, the day not verified',
} as const satisfies Citation

/** What community organisations do (四川省社区社会组织登记备案管理暂行办法); other places have more kinds, as of mutual help, mediation or safety. */
export const communityOrganisationKinds = {
  'daily-services': { zh: '生活服务类', en: 'Services of daily life' },
  affairs: { zh: '社区事务类', en: 'Affairs of the community' },
  'culture-sport': { zh: '文体活动类', en: 'Culture and sport' },
  charity: { zh: '公益慈善类', en: 'Charity' },
  other: { zh: '其他类', en: 'Another kind' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of community organisation. */
export const CommunityOrganisationKind = z.enum(keysOf(communityOrganisationKinds))
export type CommunityOrganisationKind = z.infer<typeof CommunityOrganisationKind>

/** Who keeps a community organisation on its list: the registration office one that is registered, street or committee one that is filed. */
export const communityTiers = {
  registered: { zh: '登记管理机关登记', en: 'Registered with the office' },
  street: { zh: '街道（乡镇）管理', en: 'Kept by the street or town' },
  committee: { zh: '村（居）委会管理', en: 'Kept by the committee' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A tier of {@link communityTiers}. */
export const CommunityTier = z.enum(keysOf(communityTiers))
export type CommunityTier = z.infer<typeof CommunityTier>

const day = PlainDate.nullable()

/** A community organisation (社区社会组织) on the register of a residents' or villagers' committee. */
export const CommunityOrganisation = z
  .strictObject({
    name: z.string().min(1),
    /** The committee in whose area it works, by its statistical code or its name. */
    committee: z.string().min(1),
    kind: CommunityOrganisationKind,
    tier: CommunityTier,
    /** The day of its registration, or of its filing (备案). */
    since: PlainDate,
    /** The last day on the register. */
    until: day.default(null),
    /** `'none'`: there is none; `null`: not known. */
    head: z.string().min(1).nullable().default(null),
    members: z.int().min(0).nullable().default(null),
    /** A simple charter was handed in. */
    charter: z.boolean().nullable().default(null),
    /** Distributes what it earns. */
    profit: z.boolean().nullable().default(null),
  })
  .refine(
    ({ since, until }) => until === null || since <= until,
    refusal(['until'], '注销日期早于登记日期', 'off the register before it was on it'),
  )
export type CommunityOrganisation = z.infer<typeof CommunityOrganisation>

/** Whether an organisation is on the register on a day. */
export const isOnCommunityRegister = ({ since, until }: CommunityOrganisation, asOf: PlainDate): boolean =>
  runsOn(since, until, asOf)

/** What filing asks for: the opinion hands those that cannot be registered to street and town, which set it; head and charter it does not name. */
const filingRules = {
  ...reformOpinion2016,
  confidence: 'unverified',
  note: 'the opinion has street and town look after who cannot be registered; head, simple charter and the ban on profit are as places ask',
} as const satisfies Citation

/** What a register of community organisations is held against: what no text of the nation that was read asks is a warning. */
export const communityOrganisationRules = {
  'community-organisation-head': {
    text: { zh: '备案应当有负责人', en: 'an organisation that is filed has a head' },
    cite: filingRules,
    severity: 'warning',
  },
  'community-organisation-charter': {
    text: { zh: '备案应当有简易章程', en: 'an organisation that is filed has a simple charter' },
    cite: filingRules,
    severity: 'warning',
  },
  'community-organisation-profit': {
    text: { zh: '社区社会组织不得从事营利性经营活动', en: 'a community organisation does not trade for profit' },
    cite: filingRules,
    severity: 'warning',
  },
  'community-organisation-members': {
    text: { zh: '成员数低于当地备案要求', en: 'it has fewer members than the place asks of what is filed' },
  },
  'community-organisation-twice': {
    text: { zh: '同一村（居）委会重复登记', en: 'an organisation stands once in the list of a committee' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a register breaks on a day; head, charter and profit since the opinion of 2016. `membersLeast` is what the place asks of one that is filed; no document of the nation that was
 * read names a number, so without it none is held against it.
 */
export const communityOrganisationProblems = (
  register: readonly CommunityOrganisation[],
  asOf: PlainDate,
  membersLeast?: number,
): Problem[] => {
  const seen = new Set<string>()
  return register.flatMap((one, index): Problem[] => {
    if (!isOnCommunityRegister(one, asOf)) return []
    const broken = (code: keyof typeof communityOrganisationRules, field: string) =>
      brokenRule(code, communityOrganisationRules[code], [index, field])
    const filed = one.tier !== 'registered'
    const asked = asOf >= reformOpinion2016.effective
    const key = `${one.committee} ${one.name}`
    const twice = seen.has(key)
    seen.add(key)
    return [
      ...(asked && filed && one.head === 'none' ? [broken('community-organisation-head', 'head')] : []),
      ...(asked && filed && one.charter === false ? [broken('community-organisation-charter', 'charter')] : []),
      // Of one that is registered both regulations say it (art. 4).
      ...(asked && one.profit === true
        ? [
            filed
              ? broken('community-organisation-profit', 'profit')
              : brokenRule(
                  'community-organisation-profit',
                  { text: communityOrganisationRules['community-organisation-profit'].text },
                  [index, 'profit'],
                ),
          ]
        : []),
      ...(filed && membersLeast !== undefined && one.members !== null && one.members < membersLeast
        ? [broken('community-organisation-members', 'members')]
        : []),
      ...(twice ? [broken('community-organisation-twice', 'name')] : []),
    ]
  })
}

/** How many organisations a committee has on a day, registered and filed. */
export interface CommitteeOrganisations {
  readonly committee: string
  readonly registered: number
  readonly filed: number
}

/** How many organisations each of some committees has on a day, none left out, in their order; an organisation counts once. */
export const organisationsByCommittee = (
  register: readonly CommunityOrganisation[],
  committees: readonly string[],
  asOf: PlainDate,
): CommitteeOrganisations[] =>
  committees.map(committee => {
    const there = register.filter(one => one.committee === committee && isOnCommunityRegister(one, asOf))
    const names = (some: typeof there) => new Set(some.map(({ name }) => name)).size
    const registered = names(there.filter(({ tier }) => tier === 'registered'))
    return { committee, registered, filed: names(there) - registered }
  })

/** The committees that have fewer organisations than each has to have, fewest first: 每个居委会至少12个. */
export const committeesBelow = (counts: readonly CommitteeOrganisations[], least: number): CommitteeOrganisations[] =>
  counts
    .filter(({ registered, filed }) => registered + filed < least)
    .toSorted((a, b) => a.registered + a.filed - b.registered - b.filed || compareText(a.committee, b.committee))

/** Of some committees, how many have as many organisations as each has to have, and of how many; the share is `null` of none. */
export const committeesReaching = (
  counts: readonly CommitteeOrganisations[],
  least: number,
): { readonly reached: number; readonly of: number; readonly share: number | null } => {
  const [of, short] = [counts.length, committeesBelow(counts, least).length]
  return { reached: of - short, of, share: of === 0 ? null : divideExact(of - short, of) }
}

/** The fewest organisations that communities have to have on average by 2020 (民发〔2017〕191号): ten urban, five rural. */
export const communityAverages2020 = { urban: 10, rural: 5, cite: communityOrganisationOpinion2017 } as const

/** Whether committees have so many organisations on average, compared exactly; `null`: there is no committee. */
export const reachesAverage = (counts: readonly CommitteeOrganisations[], least: number): boolean | null =>
  counts.length === 0
    ? null
    : compareExact(
        {
          numerator: counts.reduce((sum, { registered, filed }) => sum + registered + filed, 0),
          denominator: counts.length,
        },
        least,
      ) >= 0
