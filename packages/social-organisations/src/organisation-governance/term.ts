import {
  addDays,
  addMonths,
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
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { foundationRegulation } from '../shared/documents.js'
import { OrganisationType } from '../shared/organisation.js'
import { regulationAt } from '../shared/regulation.js'
import { modelAssociationCharter } from './vote.js'

const later = PlainDate.nullable().default(null)

/** The end of a term and the election of the next council (换届). A day that has not come is `null`. */
export const CouncilElection = z.strictObject({
  organisation: z.string().min(1),
  type: OrganisationType,
  /** The term that ends: its first day, and the years that the charter gives it. */
  term: z.strictObject({ from: PlainDate, years: z.int().min(1).max(10) }),
  /** That it is put off (延期换届): to which day, when the offices agreed (`null`: they did not), how often before. */
  delay: z
    .strictObject({ to: PlainDate, agreed: PlainDate.nullable(), before: z.int().min(0).default(0) })
    .nullable()
    .default(null),
  /** The council began to prepare it; of this, of the audit and of the notice to members `null` is not done, left out: not told. */
  prepared: PlainDate.nullish(),
  audited: PlainDate.nullish(),
  /** Members were told of day, place and agenda. */
  announced: PlainDate.nullish(),
  /** `null`: not yet; left out: not told. */
  held: PlainDate.nullish(),
  /** Handed in to be registered or filed. */
  filed: later,
  /** The last day on the register of an organisation that left it; from then on nobody is elected. */
  until: later,
})
export type CouncilElection = z.infer<typeof CouncilElection>

/** What a place or a charter asks of the election; `null`: not known. */
export interface CouncilElectionRule {
  /** The first and last day of its text; left out: it bears none. A term that ends on another day is not held to it. */
  readonly from?: PlainDate
  readonly to?: PlainDate
  /** The types that it is of; left out: all. An election of another type is not held to it. */
  readonly types?: readonly OrganisationType[]
  /** Months before the end of the term by which the council begins. */
  readonly prepareMonths: number | null
  /** Days before the meeting by which members are told. */
  readonly announceDays: number | null
  /** Months by which an election may be put off at most. */
  readonly delayMonths: number
  /** How often it may be put off; `null`: not known. */
  readonly delays: number | null
  readonly cite: Citation
}

/** By the model charter: ten days' notice, and a delay of a year at most. */
export const modelCharterElection: CouncilElectionRule = {
  types: ['association'],
  prepareMonths: null,
  announceDays: 10,
  delayMonths: 12,
  delays: null,
  cite: modelAssociationCharter,
}

/** 湖南省社会团体换届选举工作指引, of 2021-08-11: the council generally begins three months before. */
export const hunanElection2021: CouncilElectionRule = {
  from: '2021-08-11',
  to: '2024-12-31',
  types: ['association'],
  prepareMonths: 3,
  announceDays: null,
  delayMonths: 12,
  delays: null,
  cite: {
    title: '湖南省社会团体换届选举工作指引',
    issuer: '湖南省民政厅',
    issued: '2021-08-11',
    confidence: 'official-excerpt',
    note: 'articles 1 to 6 read in a copy; replaced by 湘民发〔2025〕49号, of which the opening was read, its day not: taken to end with 2024',
  },
}

/** 福建省全省性社会组织成立、换届、注销工作规程（试行）: six months before, seven days' notice, put off once and for a year at most. */
export const fujianElection2024: CouncilElectionRule = {
  from: '2024-08-05',
  to: '2026-08-04',
  prepareMonths: 6,
  announceDays: 7,
  delayMonths: 12,
  delays: 1,
  cite: {
    title: '全省性社会组织成立、换届、注销工作规程（试行）',
    issuer: '福建省民政厅',
    confidence: 'official-excerpt',
    note: 'as the office made it known on 2024-08-05, for two years; the day of issue not seen',
  },
}

/** The last day of a term, on which the next council is elected: its corresponding day. */
export const councilTermEnds = ({ term }: Pick<CouncilElection, 'term'>): PlainDate =>
  addMonths(term.from, 12 * term.years)

/** The last day for the election: the end of the term, or the day to which it was put off with consent, within what the rule allows. */
export const councilElectionDue = (
  election: Pick<CouncilElection, 'term' | 'delay'>,
  rule: Pick<CouncilElectionRule, 'delayMonths'>,
): PlainDate => {
  const ends = councilTermEnds(election)
  const { delay } = election
  if (delay === null || delay.agreed === null) return ends
  const last = addMonths(ends, rule.delayMonths)
  return [delay.to, last].toSorted()[0]!
}

/** How an election stands. */
export type CouncilElectionState = 'in-term' | 'preparing' | 'delayed' | 'overdue' | 'held' | 'filed' | 'left'

/** How an election stands on a day; `null`: its time is over, and whether it was held is not told. */
export const councilElectionState = (
  election: CouncilElection,
  rule: Pick<CouncilElectionRule, 'delayMonths'>,
  asOf: PlainDate,
): CouncilElectionState | null => {
  if (happenedBy(election.filed, asOf)) return 'filed'
  if (happenedBy(election.held, asOf)) return 'held'
  if (happenedBy(election.until, asOf)) return 'left'
  if (councilElectionDue(election, rule) < asOf) return election.held === undefined ? null : 'overdue'
  if (councilTermEnds(election) < asOf) return 'delayed'
  return happenedBy(election.prepared, asOf) ? 'preparing' : 'in-term'
}

/** What an election is held against. */
export const councilElectionRules = {
  'term-too-long': {
    text: { zh: '基金会理事每届任期不得超过5年', en: 'a term of the board of a foundation is five years at most' },
    cite: atArticle(foundationRegulation, '第二十条'),
  },
  'election-in-order': {
    text: {
      zh: '任期开始、筹备、通知、选举、备案应当依次进行',
      en: 'the term begins, the election is prepared, announced, held and filed, one after another',
    },
  },
  'elected-in-time': { text: { zh: '应当按期换届', en: 'the council is elected in its time' } },
  'delay-agreed': { text: { zh: '延期换届应当经批准', en: 'an election is put off with consent' } },
  'delay-too-long': { text: { zh: '延期换届超过上限', en: 'it is put off for too long' } },
  'delay-too-often': { text: { zh: '延期换届次数超过上限', en: 'it is put off too often' } },
  'prepared-in-time': { text: { zh: '应当提前组织换届', en: 'the council begins to prepare it in time' } },
  'announced-in-time': { text: { zh: '应当提前通知会员', en: 'members are told in time' } },
  'audited-before': {
    text: { zh: '换届前应当进行财务审计', en: 'the accounts are audited before the election' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What an election breaks on a day, by the regulation of its type and what its place or charter asks of such a type and of terms that end on such a day.
 * A rule that had ended by then is not cited; how far an election may be put off is read off it all the same.
 */
export const councilElectionProblems = (
  election: CouncilElection,
  rule: CouncilElectionRule,
  on: PlainDate,
): Problem[] => {
  // Who left the register is judged by its last day there.
  const asOf = election.until !== null && election.until < on ? election.until : on
  const { type, term, delay, prepared, audited, announced, held } = election
  const problems: Problem[] = []
  const ends = councilTermEnds(election)
  const asked = runsOn(rule.from ?? '0001-01-01', rule.to ?? null, ends) && (rule.types?.includes(type) ?? true)
  const broken = (
    code: keyof typeof councilElectionRules,
    path: Problem['path'],
    due?: PlainDate,
    cite: Citation | undefined = asked ? rule.cite : undefined,
  ) => {
    const own: RecordRule = councilElectionRules[code]
    problems.push(brokenRule(code, own.cite || cite === undefined ? own : { ...own, cite }, path, due))
  }
  if (!areInOrder([term.from, prepared, announced, held, election.filed])) broken('election-in-order', [])
  if (type === 'foundation' && term.years > 5 && term.from >= foundationRegulation.effective)
    broken('term-too-long', ['term', 'years'])
  const due = councilElectionDue(election, rule)
  if (isLate(held, due, asOf)) broken('elected-in-time', ['held'], due)
  // One that nobody agreed to, and that was not taken, was only asked for.
  const isRefused = delay?.agreed === null && happenedBy(held, asOf) && happenedBy(held, ends)
  if (delay !== null && !isRefused) {
    if (ends < asOf && !happenedBy(delay.agreed, ends)) broken('delay-agreed', ['delay', 'agreed'], ends)
    const last = addMonths(ends, rule.delayMonths)
    if (asked && delay.to > last) broken('delay-too-long', ['delay', 'to'], last)
    if (asked && rule.delays !== null && delay.before >= rule.delays) broken('delay-too-often', ['delay', 'before'])
  }
  if (asked && rule.prepareMonths !== null && prepared !== undefined) {
    const by = addMonths(ends, -rule.prepareMonths)
    if ((happenedBy(prepared, asOf) ? prepared! : asOf) > by) broken('prepared-in-time', ['prepared'], by)
  }
  if (happenedBy(held, asOf)) {
    if (asked && rule.announceDays !== null && announced !== undefined) {
      const by = addDays(held!, -rule.announceDays)
      if (announced === null || announced > by) broken('announced-in-time', ['announced'], by)
    }
    const audit = regulationAt(
      type,
      { association: '第二十七条', 'service-institution': null, foundation: '第三十七条' },
      held!,
    )
    if (audit !== null && notHappenedBy(audited, held!)) broken('audited-before', ['audited'], held!, audit)
  }
  return problems
}

/**
 * The fewest delegates, a number of persons, of an election by the guide of Hunan of 2021: none up to 200 members, who all meet; a third of more; and three
 * hundred of over a thousand.
 */
export const hunanDelegatesLeast = (members: number): number | null =>
  members <= 200 ? null : members > 1000 ? 300 : Math.ceil(members / 3)
