import {
  addDays,
  addMonths,
  atArticle,
  type Citation,
  compareText,
  dateParts,
  type PlainDate,
  runsOn,
} from '@minzheng/core'
import { amended2018, amended2025, type CommitteeKind, hasLaw, lawOf, termArticle } from '../shared/law-versions.js'
import {
  beijingElectionMeasures,
  shanghaiElectionMeasures,
  zhejiangElectionMeasures,
} from '../shared/local-election-rules.js'

/** A number of days or months that a place sets, and where. */
export interface LocalTerm {
  readonly amount: number
  readonly cite: Citation
}

/** What a place adds to the days of an election. Left out: it says nothing. */
export interface ElectionRules {
  /** The committees that they are for; left out: both. */
  readonly kind?: CommitteeKind
  /** The first day on which the text that was read holds; left out: any day. */
  readonly from?: PlainDate
  /** The last day on which it is known to hold; left out: it holds on. */
  readonly to?: PlainDate
  /** Days before the vote by which candidates are listed, who nominates himself does so, proxies are applied for, and proxies are listed. */
  readonly candidates?: LocalTerm
  readonly selfNomination?: LocalTerm
  readonly proxyPapers?: LocalTerm
  readonly proxyList?: LocalTerm
  /** Days after the vote within which the run-off is held. */
  readonly runOff?: LocalTerm
  /** Days after a recall is asked for within which it is voted on. */
  readonly recallVote?: LocalTerm
  /** Days after that within which the township sees to the vote where the committee held none. */
  readonly townshipRecallVote?: LocalTerm
  /** Months within which somebody is elected where fewer than three members are left. */
  readonly byElectionMonths?: LocalTerm
}

const of =
  (measures: Citation) =>
  (amount: number, article: string): LocalTerm => ({
    amount,
    cite: atArticle(measures, article),
  })
const [shanghai, zhejiang, beijing] = [
  of(shanghaiElectionMeasures),
  of(zhejiangElectionMeasures),
  of(beijingElectionMeasures),
]

/** The last day before the law of 2025: whether these measures were fitted to it was not seen. */
const beforeLawOf2025 = addDays(amended2025, -1)

/** 上海, villages, from the amendment of 2020 to the law of 2025. */
export const shanghaiElectionRules: ElectionRules = {
  kind: 'village',
  from: shanghaiElectionMeasures.issued,
  to: beforeLawOf2025,
  candidates: shanghai(5, '第十二条'),
  proxyPapers: shanghai(5, '第十六条'),
  proxyList: shanghai(2, '第十六条'),
  runOff: shanghai(30, '第二十一条'),
  recallVote: shanghai(30, '第二十七条'),
  byElectionMonths: shanghai(3, '第二十九条'),
}

/** 浙江, villages, from the amendment of 2020 to that of 2025-11-26, of which the days were not read. */
export const zhejiangElectionRules: ElectionRules = {
  kind: 'village',
  from: zhejiangElectionMeasures.issued,
  to: '2025-11-25',
  candidates: zhejiang(5, '第十八条'),
  selfNomination: zhejiang(10, '第二十条'),
  proxyPapers: zhejiang(3, '第二十五条'),
  runOff: zhejiang(30, '第二十九条'),
  recallVote: zhejiang(30, '第三十五条'),
  townshipRecallVote: zhejiang(60, '第三十五条'),
}

/** 北京, villages, from 2012-11-01 to the law of 2025. */
export const beijingElectionRules: ElectionRules = {
  kind: 'village',
  from: beijingElectionMeasures.effective,
  to: beforeLawOf2025,
  candidates: beijing(5, '第二十条'),
  runOff: beijing(15, '第三十条'),
  recallVote: beijing(30, '第三十三条'),
}

/** The rules of a place on a day: none before the text that was read held, and none after it. */
const rulesOn = (rules: ElectionRules, on: PlainDate): ElectionRules =>
  runsOn(rules.from ?? on, rules.to ?? null, on) ? rules : {}

/** A day of an election by which something is to be done, and the article that says so. */
export interface ElectionDay {
  readonly step: 'voter-list' | Exclude<keyof ElectionRules, 'kind' | 'from' | 'to'>
  readonly due: PlainDate
  readonly cite: Citation
}

/** Days before the vote on which the list of voters is published at the latest. */
const listDays = 20

const voterListRule = (kind: CommitteeKind, on: PlainDate): Citation | null =>
  kind === 'village'
    ? !hasLaw(kind, on)
      ? null
      : atArticle(lawOf(kind, on), on >= amended2025 ? '第十七条' : '第十四条')
    : on >= amended2025
      ? atArticle(lawOf(kind, on), '第十七条')
      : null

/**
 * The days of an election, in order: what must be done before the vote and the last day of a run-off. Days of the calendar, the day of
 * the vote not counted. Until 2025 the law named no day for the voters' list of a community, and before 2010-10-28 no law
 * on villages is held, so it is left out.
 * @throws ProblemError `not-a-date`
 */
export const electionCalendar = (
  kind: CommitteeKind,
  electionDay: PlainDate,
  rules: ElectionRules = {},
): readonly ElectionDay[] => {
  dateParts(electionDay)
  const local = (rules.kind ?? kind) === kind ? rulesOn(rules, electionDay) : {}
  const list = voterListRule(kind, electionDay)
  const days: ElectionDay[] = list ? [{ step: 'voter-list', due: addDays(electionDay, -listDays), cite: list }] : []
  for (const step of ['candidates', 'selfNomination', 'proxyPapers', 'proxyList'] as const) {
    const rule = local[step]
    if (rule) days.push({ step, due: addDays(electionDay, -rule.amount), cite: rule.cite })
  }
  if (local.runOff)
    days.push({ step: 'runOff', due: addDays(electionDay, local.runOff.amount), cite: local.runOff.cite })
  return days.toSorted((a, b) => compareText(a.due, b.due))
}

/** Until when somebody may object to a list of voters, and when the objection is decided. */
export interface ListObjection {
  readonly objectBy: PlainDate | null
  /** Three days after the objection was received; `null`: there is none. */
  readonly decideBy: PlainDate | null
}

/**
 * The days of an objection to the list of voters: five days after it was published, decided within three. `null` where the law of the day
 * names none: communities until 2025, villages before the law of 2010.
 */
export const listObjection = (
  published: PlainDate,
  objected: PlainDate | null = null,
  kind: CommitteeKind = 'village',
): ListObjection => {
  const named = voterListRule(kind, published) !== null
  return {
    objectBy: named ? addDays(published, 5) : null,
    decideBy: named && objected !== null ? addDays(objected, 3) : null,
  }
}

/**
 * The last day on which the old committee hands over: ten days after the new one came about. `null`: until 2025 the law named none for
 * communities, and before 2010-10-28 none on villages is held.
 */
export const handoverDue = (kind: CommitteeKind, elected: PlainDate): PlainDate | null =>
  (kind === 'village' && hasLaw(kind, elected)) || elected >= amended2025 ? addDays(elected, 10) : null

/** The last days for the vote on a recall, where the place sets them: by the committee, and by the township after it. */
export const recallVoteDue = (
  asked: PlainDate,
  rules: ElectionRules,
): { readonly committee: PlainDate | null; readonly township: PlainDate | null } => {
  const { recallVote, townshipRecallVote } = rulesOn(rules, asked)
  const committee = recallVote ? addDays(asked, recallVote.amount) : null
  return {
    committee,
    township: committee !== null && townshipRecallVote ? addDays(committee, townshipRecallVote.amount) : null,
  }
}

/**
 * The last day for electing somebody to vacant seats, where the place sets it: for a committee that is left with fewer than three. `null`: no
 * day is set; the law lets the assembly or the representatives fill the seats, and who is elected serves the rest of the term.
 */
export const byElectionDue = (membersLeft: number, vacantSince: PlainDate, rules: ElectionRules): PlainDate | null => {
  const { byElectionMonths } = rulesOn(rules, vacantSince)
  return byElectionMonths && membersLeft < 3 ? addMonths(vacantSince, byElectionMonths.amount) : null
}

/** Years of a term until 2018-12-28, and since. */
const [yearsBefore, yearsSince] = [3, 5]

/** When the term of a committee ends. */
export interface CommitteeTerm {
  /** `null`: open, see {@link committeeTerm}. */
  readonly ends: PlainDate | null
  /** Where it is open: the end by the law of the election, and by the amended one; `null` too where no law of the day is held. */
  readonly either: readonly [PlainDate, PlainDate] | null
  readonly cite: Citation
}

/**
 * When the term of a committee elected on a day ends; somebody elected in between serves the rest of it. Five years since the amendment
 * of 2018-12-29, three before. Neither law says what becomes of a term that ran on that day, and places went different ways: for it
 * both ends are named and none is chosen. Of a committee elected before the law that is held (villages 2010-10-28, communities
 * 1990-01-01) nothing is said.
 */
export const committeeTerm = (kind: CommitteeKind, elected: PlainDate): CommitteeTerm => {
  const cite = termArticle(kind, elected)
  if (!hasLaw(kind, elected)) return { ends: null, either: null, cite }
  const after = (years: number) => addMonths(elected, 12 * years)
  if (elected >= amended2018) return { ends: after(yearsSince), either: null, cite }
  const short = after(yearsBefore)
  return short < amended2018
    ? { ends: short, either: null, cite }
    : { ends: null, either: [short, after(yearsSince)], cite }
}

/** Whether a committee is due to be elected anew on a day; `null` where the end of its term is open. */
export const isElectionDue = (kind: CommitteeKind, elected: PlainDate, asOf: PlainDate): boolean | null => {
  const { ends, either } = committeeTerm(kind, elected)
  if (ends !== null) return ends <= asOf
  if (either === null) return null
  const [short, long] = either
  return long <= asOf ? true : short > asOf ? false : null
}
