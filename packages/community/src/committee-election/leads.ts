import {
  atArticle,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import * as z from 'zod'
import { amended2025, hasLaw, lawOf } from '../shared/law-versions.js'

/** What leads on wrongs in elections and village affairs tell of (村民委员会组织法 art. 21 since 2026, art. 17 before; art. 18). */
export const electionLeadKinds = {
  violence: { zh: '暴力、威胁', en: 'Violence, threats' },
  deceit: { zh: '欺骗', en: 'Deceit' },
  bribery: { zh: '贿赂', en: 'Bribery' },
  'forged-ballots': { zh: '伪造选票、虚报选举票数', en: 'Forged ballots, false counts' },
  clan: { zh: '宗族势力', en: 'A clan' },
  gang: { zh: '黑恶势力', en: 'A gang' },
  'illegal-religion-or-cult': { zh: '非法宗教活动、邪教', en: 'Unlawful religious acts, a cult' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** See {@link electionLeadKinds}. */
export type ElectionLeadKind = keyof typeof electionLeadKinds

const day = PlainDate.nullable().default(null)

/** A lead (线索), to whom it was passed on, and what came of it. */
export const ElectionLead = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(keysOf(electionLeadKinds)),
  /** The committee that was elected; left out: a village’s. */
  committee: z.enum(['village', 'residents']).default('village'),
  /** The day of the vote that it is about; left out: not told, and taken to be under the law of the day on which the lead came. */
  votedOn: PlainDate.optional(),
  receivedOn: PlainDate,
  /** Passed on to the township, the county, the police, the supervision office or a people’s congress (村民委员会组织法 art. 21), or another. */
  passedOn: day,
  passedTo: z.enum(['township', 'county', 'police', 'supervision', 'congress', 'other']).optional(),
  closedOn: day,
  /** Found true; `null` while it is not closed. */
  proven: z.boolean().nullable().default(null),
  /** Whether the election of somebody who won by it is declared void; `null`: nobody was elected by it, or not known. */
  electionVoid: z.boolean().nullable().default(null),
})
export type ElectionLead = z.infer<typeof ElectionLead>

/** How far a lead is on a day. */
export type ElectionLeadState = 'to-come' | 'received' | 'passed-on' | 'closed'

/** How far a lead is on a day. */
export const electionLeadState = (
  { receivedOn, passedOn, closedOn }: ElectionLead,
  asOf: PlainDate,
): ElectionLeadState =>
  happenedBy(closedOn, asOf)
    ? 'closed'
    : happenedBy(passedOn, asOf)
      ? 'passed-on'
      : receivedOn <= asOf
        ? 'received'
        : 'to-come'

/** The leads of a ledger on a day. */
export interface ElectionLeadLedger {
  readonly received: number
  readonly open: number
  readonly proven: number
  readonly byKind: Readonly<Partial<Record<ElectionLeadKind, number>>>
}

/** What a ledger of leads comes to on a day, each id once; a proven one counts once it is closed. */
export const electionLeadLedger = (leads: readonly ElectionLead[], asOf: PlainDate): ElectionLeadLedger => {
  const come = leads.filter(
    (lead, index) =>
      electionLeadState(lead, asOf) !== 'to-come' && leads.findIndex(({ id }) => id === lead.id) === index,
  )
  const closed = come.filter(lead => electionLeadState(lead, asOf) === 'closed')
  const byKind: Partial<Record<ElectionLeadKind, number>> = {}
  for (const { kind } of come) byKind[kind] = (byKind[kind] ?? 0) + 1
  return {
    received: come.length,
    open: come.length - closed.length,
    proven: closed.filter(({ proven }) => proven === true).length,
    byKind,
  }
}

/** The article by which an election won by foul means is void; `null`: the law of the day did not say so. */
const voidByLaw = (committee: ElectionLead['committee'], on: PlainDate): Citation | null => {
  const since2026 = on >= amended2025
  if (committee === 'residents') return since2026 ? atArticle(lawOf(committee, on), '第二十二条第一款') : null
  return hasLaw(committee, on)
    ? atArticle(lawOf(committee, on), since2026 ? '第二十一条第一款' : '第十七条第一款')
    : null
}

/**
 * What is wrong with a ledger by a day: closed without a finding (`lead-without-finding`) or passed on without saying
 * to whom (`lead-to-whom`), which are warnings, as it may not be told yet; days that run backwards (`lead-days`), an election proven to be won by foul means and not declared void (`lead-election-stands`: of
 * villages by the law that is held since 2010, of communities since 2026, by the day of the vote, or where it is not told that on which the lead came), an id twice (`lead-twice`).
 */
export const electionLeadProblems = (leads: readonly ElectionLead[], asOf: PlainDate): Problem[] =>
  leads.flatMap((lead, index) => {
    const found = (code: string, path: string, zh: string, en: string, severity: Problem['severity'] = 'error') =>
      problem(
        code,
        severity,
        [index, path],
        [zh, en],
        ['请更正台账，或者依法处理。', 'Mend the ledger, or deal with it by law.'],
      )
    const { id, kind, committee, votedOn, receivedOn, passedOn, passedTo, closedOn, proven, electionVoid } = lead
    const state = electionLeadState(lead, asOf)
    const backwards =
      [passedOn, closedOn].some(on => on !== null && on < receivedOn) ||
      (passedOn !== null && closedOn !== null && closedOn < passedOn)
    const foul = ['violence', 'deceit', 'bribery', 'forged-ballots'].includes(kind)
    const cite = voidByLaw(committee, votedOn ?? receivedOn)
    return [
      ...(leads.findIndex(one => one.id === id) < index
        ? [found('lead-twice', 'id', `“${id}”登记了两次。`, `"${id}" is there twice.`)]
        : []),
      ...(backwards ? [found('lead-days', 'receivedOn', '日期先后颠倒。', 'The days run backwards.')] : []),
      ...(happenedBy(passedOn, asOf) && passedTo === undefined
        ? [found('lead-to-whom', 'passedTo', '未写明移交何处。', 'It does not say to whom.', 'warning')]
        : []),
      ...(state === 'closed' && proven === null
        ? [found('lead-without-finding', 'proven', '办结而无结论。', 'Closed without a finding.', 'warning')]
        : []),
      ...(state === 'closed' && proven === true && foul && electionVoid === false && cite !== null
        ? [
            found(
              'lead-election-stands',
              'electionVoid',
              `以不正当手段当选的，当选无效（${cite.title}${cite.article}）。`,
              `Who is elected by foul means is not elected (${cite.title} ${cite.article}).`,
            ),
          ]
        : []),
    ]
  })
