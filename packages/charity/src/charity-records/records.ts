import {
  addMonths,
  compareExact,
  DivisionCode,
  type DivisionLevel,
  type Exact,
  keysOf,
  type LocalizedText,
  levelOf,
  PlainDate,
  type Problem,
  plainDate,
  problem,
  refusal,
  runsOn,
} from '@minzheng/core'
import { SocialCreditCode } from '@minzheng/core/identifiers'
import * as z from 'zod'
import { OrganisationKind } from '../charity-recognition/rules.js'
import { charityLaw2016, charityLaw2023 } from '../shared/documents.js'

export * from './six-charities.js'

/** At which level a charity is registered. */
export const registrarLevels = ['nation', 'province', 'prefecture', 'county'] as const

/** What a charity is to others of its field (平台型、枢纽型). */
export const organisationRoles = ['general', 'platform', 'hub', 'brand'] as const

/** A charity (慈善组织) in a list of them. */
export const CharityOrganisation = z.strictObject({
  name: z.string().min(1),
  creditCode: SocialCreditCode.optional(),
  kind: OrganisationKind,
  level: z.enum(registrarLevels),
  division: DivisionCode,
  /** Left out: not known. */
  roles: z.array(z.enum(organisationRoles)).optional(),
  registeredOn: PlainDate,
  /** How and when it became a charity: on registration, or recognised afterwards. */
  charitySince: z.strictObject({ on: PlainDate, by: z.enum(['registration', 'recognition']) }),
  /** Since when it may raise money from the public; left out: it may not, or that is not known. */
  publicFundraisingSince: PlainDate.optional(),
  /** The last day on which it might: its certificate was revoked or ran out; left out: it may still. */
  publicFundraisingUntil: PlainDate.optional(),
  /** Its last day as a charity: it was deregistered, or its recognition was withdrawn; left out: it is one. */
  charityUntil: PlainDate.optional(),
  /** From 1A to 5A, and the last day on which the grade is valid. */
  grade: z.strictObject({ grade: z.int().min(1).max(5), validUntil: PlainDate }).optional(),
})
export type CharityOrganisation = z.infer<typeof CharityOrganisation>

/** The first two characters of a credit code that civil affairs gives each kind. */
const codeOf: Record<OrganisationKind, string> = { association: '51', 'service-institution': '52', foundation: '53' }

const contradiction = (code: string, path: Problem['path'], message: LocalizedText): Problem => ({
  code,
  severity: 'error',
  path,
  message,
  remedy: { zh: '请核对登记信息。', en: 'Check the registration.' },
})

/**
 * What in the record of a charity contradicts itself: the kind its credit code tells, and days out of order. Nobody was a charity
 * before the Law; who raised money from the public before it, as public foundations did, may have become one later.
 */
export const charityOrganisationProblems = (one: CharityOrganisation): Problem[] => {
  const { creditCode, kind, registeredOn, charitySince, charityUntil } = one
  const { publicFundraisingSince, publicFundraisingUntil } = one
  const problems: Problem[] = []
  if (creditCode !== undefined && !creditCode.startsWith(codeOf[kind]))
    problems.push(
      contradiction('charity-kind-and-code', ['creditCode'], {
        zh: `统一社会信用代码 ${creditCode} 与组织形式不符，应以 ${codeOf[kind]} 开头。`,
        en: `Credit code ${creditCode} tells another kind; it should begin with ${codeOf[kind]}.`,
      }),
    )
  if (charitySince.on < registeredOn || (charitySince.by === 'registration' && charitySince.on !== registeredOn))
    problems.push(
      contradiction('charity-before-registration', ['charitySince', 'on'], {
        zh: `成为慈善组织的日期 ${charitySince.on} 与登记日期 ${registeredOn} 不一致。`,
        en: `It became a charity on ${charitySince.on}, which does not fit its registration on ${registeredOn}.`,
      }),
    )
  if (charityUntil !== undefined && charityUntil < charitySince.on)
    problems.push(
      contradiction('charity-until', ['charityUntil'], {
        zh: `不再是慈善组织的日期 ${charityUntil} 早于成为慈善组织的 ${charitySince.on}。`,
        en: `It ended as a charity on ${charityUntil}, before it became one on ${charitySince.on}.`,
      }),
    )
  if (publicFundraisingUntil !== undefined && publicFundraisingSince === undefined)
    problems.push({
      ...contradiction('public-fundraising-until', ['publicFundraisingSince'], {
        zh: `公开募捐资格止于 ${publicFundraisingUntil}，没有取得日期。`,
        en: `It might raise money until ${publicFundraisingUntil}; since when is not on record.`,
      }),
      severity: 'warning',
    })
  if (
    publicFundraisingUntil !== undefined &&
    publicFundraisingSince !== undefined &&
    publicFundraisingUntil < publicFundraisingSince
  )
    problems.push(
      contradiction('public-fundraising-until', ['publicFundraisingUntil'], {
        zh: `公开募捐资格止于 ${publicFundraisingUntil}，早于取得。`,
        en: `It might raise money until ${publicFundraisingUntil}, before it might at all.`,
      }),
    )
  if (charitySince.on < charityLaw2016.effective)
    problems.push(
      contradiction('charity-before-law', ['charitySince', 'on'], {
        zh: `慈善法自 ${charityLaw2016.effective} 起施行，${charitySince.on} 尚无慈善组织的登记和认定。`,
        en: `The Law holds from ${charityLaw2016.effective}: on ${charitySince.on} nobody was registered or recognised as a charity.`,
      }),
    )
  // 慈善法 art. 22: two years as a charity, since 2024-09-05 one; another law may allow it from the registration on.
  const months = publicFundraisingSince !== undefined && publicFundraisingSince < charityLaw2023.effective ? 24 : 12
  if (
    publicFundraisingSince !== undefined &&
    registeredOn >= charityLaw2016.effective &&
    publicFundraisingSince >= charitySince.on &&
    publicFundraisingSince < addMonths(charitySince.on, months)
  )
    problems.push({
      ...contradiction('public-fundraising-early', ['publicFundraisingSince'], {
        zh: `成为慈善组织不满 ${months} 个月即取得公开募捐资格（慈善法第二十二条），其他法律、行政法规另有规定的除外。`,
        en: `It may raise money after less than ${months} months as a charity (慈善法 art. 22), unless another law lets it.`,
      }),
      severity: 'warning',
    })
  if (
    publicFundraisingSince !== undefined &&
    publicFundraisingSince >= charityLaw2016.effective &&
    publicFundraisingSince < charitySince.on
  )
    problems.push({
      ...contradiction('public-fundraising-before-charity', ['publicFundraisingSince'], {
        zh: `公开募捐资格自 ${publicFundraisingSince} 起，早于成为慈善组织的 ${charitySince.on}。`,
        en: `It may raise money from ${publicFundraisingSince}, before it became a charity on ${charitySince.on}.`,
      }),
      // 慈善法 2016 art. 22(2): who might raise money from its registration on was given the certificate, charity or not.
      severity:
        registeredOn < charityLaw2016.effective && publicFundraisingSince < charityLaw2023.effective
          ? 'warning'
          : 'error',
    })
  return problems
}

/**
 * Whether a charity may raise money from the public on a day (公开募捐资格), which ends with it; `null` where since when is not on record,
 * unless it ended before the day.
 */
export const mayRaiseFunds = (
  {
    publicFundraisingSince,
    publicFundraisingUntil,
    charityUntil,
  }: Pick<CharityOrganisation, 'publicFundraisingSince' | 'publicFundraisingUntil' | 'charityUntil'>,
  on: PlainDate,
): boolean | null => {
  if ([charityUntil, publicFundraisingUntil].some(until => until !== undefined && until < on)) return false
  return publicFundraisingSince === undefined ? null : runsOn(publicFundraisingSince, publicFundraisingUntil, on)
}

/** The levels of a city’s charity service system (市域四级公益慈善服务体系). */
export const serviceLevels = ['city', 'county', 'township', 'village'] as const
/** The level of a base of charity service: city, county, township or street, village or community. */
export type ServiceLevel = (typeof serviceLevels)[number]

/** What a base of charity service is (阵地、慈善空间、慈善超市、社区慈善工作站). */
export const serviceNodeKinds = {
  base: { zh: '慈善服务阵地', en: 'Base of charity service' },
  space: { zh: '慈善空间', en: 'Charity space' },
  shop: { zh: '慈善超市', en: 'Charity shop' },
  station: { zh: '社区慈善工作站', en: 'Community charity station' },
  other: { zh: '其他阵地', en: 'Another base' },
} as const satisfies Record<string, LocalizedText>

/** A base of charity service: what it is, where it stands, and whether it runs. */
export const ServiceNode = z.strictObject({
  name: z.string().min(1),
  /** Left out: not known. */
  kind: z.enum(keysOf(serviceNodeKinds)).optional(),
  level: z.enum(serviceLevels),
  division: DivisionCode,
  /** Who runs it; left out: not known. */
  operator: z.string().min(1).optional(),
  state: z.enum(['planned', 'building', 'running', 'closed']),
  /** The day on which it was finished and opened; left out: not known, or not yet. */
  openedOn: PlainDate.optional(),
})
export type ServiceNode = z.infer<typeof ServiceNode>

/** The levels that the code of a base’s division may have; a municipality is a city by the code of a province. */
const codeLevels: Readonly<Record<ServiceLevel, readonly DivisionLevel[]>> = {
  city: ['prefecture', 'province'],
  county: ['county'],
  township: ['township'],
  village: ['village'],
}

/**
 * What is wrong with a register of bases: one that stands twice (`service-node-twice`), a division whose code is of another level
 * (`service-node-level`), one that is not built and has opened (`service-node-days`), one that runs, and nobody is on record as running
 * it (`service-node-operator`, a warning).
 */
export const serviceNodeProblems = (nodes: readonly ServiceNode[]): Problem[] => {
  const keyOf = ({ kind, division, name, state }: ServiceNode) =>
    `${kind ?? ''} ${division} ${name}${state === 'closed' ? ' closed' : ''}`
  const keys = nodes.map(keyOf)
  const found = (code: string, severity: Problem['severity'], path: Problem['path'], zh: string, en: string) =>
    problem(code, severity, path, [zh, en], ['请核对登记。', 'Check the register.'])
  return nodes.flatMap(({ name, level, division, operator, state, openedOn }, index) => [
    ...(keys.indexOf(keys[index]!) < index
      ? [found('service-node-twice', 'error', [index], `“${name}”重复。`, `"${name}" stands twice.`)]
      : []),
    ...(codeLevels[level].includes(levelOf(division))
      ? []
      : [
          found(
            'service-node-level',
            'error',
            [index, 'division'],
            `区划代码 ${division} 与层级不符。`,
            `The code ${division} is of another level.`,
          ),
        ]),
    ...(openedOn !== undefined && (state === 'planned' || state === 'building')
      ? [
          found(
            'service-node-days',
            'error',
            [index, 'openedOn'],
            `“${name}”尚未建成，却登记了启用日期。`,
            `"${name}" is not built yet, and has a day on which it opened.`,
          ),
        ]
      : []),
    ...(state === 'running' && operator === undefined
      ? [
          found(
            'service-node-operator',
            'warning',
            [index, 'operator'],
            `“${name}”没有记载运营单位。`,
            `Nobody is on record as running "${name}".`,
          ),
        ]
      : []),
  ])
}

/** How many bases of charity service run on one level, how many of its places have one, and which have none. */
export interface LevelCoverage {
  readonly level: ServiceLevel
  /** Bases of the level that run, wherever they stand. */
  readonly nodes: number
  readonly places: number
  readonly covered: number
  /** Places without a node that runs, in the order given. */
  readonly without: readonly DivisionCode[]
  /** Whether every place is covered; `null` for a level of which no place is given. */
  readonly complete: boolean | null
}

/**
 * How far the four levels are covered: of the places of each level, those with at least one node that runs. Two nodes in one
 * place count once; a node elsewhere counts for nobody.
 */
export const serviceCoverage = (
  places: Readonly<Record<ServiceLevel, readonly DivisionCode[]>>,
  nodes: readonly ServiceNode[],
): LevelCoverage[] =>
  serviceLevels.map(level => {
    const running = nodes.filter(node => node.level === level && node.state === 'running')
    const served = new Set(running.map(({ division }) => division))
    const all = [...new Set(places[level])]
    const without = all.filter(place => !served.has(place))
    const complete = all.length === 0 ? null : without.length === 0
    return { level, nodes: running.length, places: all.length, covered: all.length - without.length, without, complete }
  })

/** What charities spent, in fen, in the countryside and in all. */
export const RuralSpending = z
  .strictObject({ rural: z.int().min(0), total: z.int().min(0) })
  .refine(
    ({ rural, total }) => rural <= total,
    refusal(['rural'], '农村部分多于总数', 'the rural part exceeds the total'),
  )
export type RuralSpending = z.infer<typeof RuralSpending>

/** Several places or years as one: sum over sum, never the mean of shares. */
export const totalRuralSpending = (parts: readonly RuralSpending[]): RuralSpending =>
  parts.reduce((sum, { rural, total }) => ({ rural: sum.rural + rural, total: sum.total + total }), {
    rural: 0,
    total: 0,
  })

/** Whether the rural share reaches one asked for, exactly; `null` where nothing was spent. */
export const reachesRuralShare = ({ rural, total }: RuralSpending, share: Exact): boolean | null =>
  total === 0 ? null : compareExact({ numerator: rural, denominator: total }, share) >= 0

/** The day of a year’s China Charity Day (中华慈善日): 5 September since the Law took effect in 2016 (art. 7, in both texts). */
export const charityDay = (year: number): PlainDate => plainDate(z.int().min(2016).parse(year), 9, 5)
