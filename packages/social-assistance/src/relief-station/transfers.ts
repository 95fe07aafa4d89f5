import {
  brokenRule,
  DivisionCode,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'

/** An agreement of places to bring each other’s people home (互送协议). */
export const MutualReturnAgreement = z
  .strictObject({
    id: z.string().min(1),
    parties: z.array(DivisionCode).min(2),
    signed: PlainDate,
    from: PlainDate,
    /** Its last day; `null`: none is set. */
    until: PlainDate.nullable(),
  })
  .refine(
    ({ parties }) => new Set(parties).size === parties.length,
    refusal(['parties'], '签订方重复', 'a party stands twice'),
  )
  .refine(...lastNotBefore('from', 'until'))
  .refine(
    ({ signed, from }) => signed <= from,
    refusal(['from'], '开始日期早于签订日期', 'begins before it was signed'),
  )
export type MutualReturnAgreement = z.infer<typeof MutualReturnAgreement>

/** Somebody who was handed from one place to another (互送、接送返回). */
export const ReliefTransfer = z.strictObject({
  person: z.string().min(1),
  from: DivisionCode,
  to: DivisionCode,
  /** The day of the hand-over. */
  on: PlainDate,
  /** Both ends signed the hand-over. */
  signed: z.boolean().nullable(),
  /** The agreement under which it was done; `null`: without one. */
  agreement: z.string().min(1).nullable().default(null),
})
export type ReliefTransfer = z.infer<typeof ReliefTransfer>

/** What a transfer is held against. */
export const reliefTransferRules = {
  'transfer-between-places': { text: { zh: '移送应当在两地之间', en: 'a transfer is from one place to another' } },
  'transfer-signed': {
    text: { zh: '没有书面交接', en: 'the hand-over is not signed by both ends' },
    // The agreement says how it is handed over.
    severity: 'warning',
  },
  'transfer-agreement': { text: { zh: '所依据的协议应当在册', en: 'its agreement is on the register' } },
  'transfer-agreement-once': { text: { zh: '协议编号重复登记', en: 'its agreement is on the register once' } },
  'transfer-by-parties': { text: { zh: '两地应当同为协议一方', en: 'both places are parties of the agreement' } },
  'transfer-in-force': { text: { zh: '移送当日协议应当有效', en: 'the agreement runs on the day' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What transfers break. A district is a party where its city or province is: the agreement of 350200 covers 350211, and the nearest
 * party counts.
 */
export const reliefTransferProblems = (
  transfers: readonly ReliefTransfer[],
  agreements: readonly MutualReturnAgreement[],
): Problem[] =>
  transfers.flatMap(({ from, to, on, signed, agreement }, index) => {
    const problems: Problem[] = []
    const broken = (code: keyof typeof reliefTransferRules, field: string) => {
      problems.push(brokenRule(code, reliefTransferRules[code], [index, field]))
    }
    if (from === to) broken('transfer-between-places', 'to')
    if (signed === false) broken('transfer-signed', 'signed')
    if (agreement === null) return problems
    // One that was renewed under its number is there once for each time.
    const named = agreements.filter(({ id }) => id === agreement)
    const running = named.filter(({ from, until }) => runsOn(from, until, on))
    const found = running[0] ?? named[0]
    if (running.length > 1) broken('transfer-agreement-once', 'agreement')
    if (found === undefined) broken('transfer-agreement', 'agreement')
    else {
      const prefixes = found.parties.map(party => party.replace(/(00)+$/, '')).toSorted((a, b) => b.length - a.length)
      const partyOf = (place: string) => prefixes.find(prefix => place.startsWith(prefix))
      const [one, two] = [partyOf(from), partyOf(to)]
      if (one === undefined || two === undefined || one === two) broken('transfer-by-parties', 'agreement')
      if (!runsOn(found.from, found.until, on)) broken('transfer-in-force', 'on')
    }
    return problems
  })
