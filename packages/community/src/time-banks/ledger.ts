import {
  areInOrder,
  brokenRule,
  compareText,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  within,
} from '@minzheng/core'
import * as z from 'zod'
import { abolished } from '../shared/abolished.js'

/** What an entry of the ledger does: adds (`1`) or takes away (`-1`). */
export const timeBankEntries = {
  earned: { zh: '服务存入', en: 'Earned by service', sign: 1 },
  received: { zh: '他人转赠', en: 'Given by others', sign: 1 },
  spent: { zh: '兑换支出', en: 'Spent on service', sign: -1 },
  given: { zh: '转赠他人', en: 'Given to others', sign: -1 },
  donated: { zh: '捐入公益', en: 'Donated', sign: -1 },
  expired: { zh: '到期失效', en: 'Expired', sign: -1 },
} as const satisfies Readonly<Record<string, LocalizedText & { readonly sign: 1 | -1 }>>
/** A kind of entry: see {@link timeBankEntries}. */
export type TimeBankEntryKind = keyof typeof timeBankEntries

/** An account of a time bank with its ledger; the holder is an id that is no identity number. */
export const TimeBankAccount = z.strictObject({
  id: z.string().min(1),
  account: z.enum(['individual', 'group']),
  opened: PlainDate,
  /** The last day of the account. */
  closed: PlainDate.nullable().default(null),
  entries: z
    .array(
      z.strictObject({
        on: PlainDate,
        kind: z.enum(keysOf(timeBankEntries)),
        minutes: z.int().min(1).max(1_000_000),
        /** The record of service or the order that it stands for. */
        of: z.string().min(1).optional(),
      }),
    )
    .default([]),
})
export type TimeBankAccount = z.infer<typeof TimeBankAccount>

/** The minutes of an account by a day, for each kind of entry: the facts of `timeBank`. */
export type TimeBankSums = Readonly<Record<TimeBankEntryKind, number>>

/** What an account adds up to by a day, kind by kind; of a closed account too, since what it held is to be accounted for. */
export const timeBankSums = ({ entries }: Pick<TimeBankAccount, 'entries'>, asOf: PlainDate): TimeBankSums => {
  const sum = (kind: TimeBankEntryKind) =>
    entries.filter(one => one.kind === kind && one.on <= asOf).reduce((all, one) => all + one.minutes, 0)
  return {
    earned: sum('earned'),
    received: sum('received'),
    spent: sum('spent'),
    given: sum('given'),
    donated: sum('donated'),
    expired: sum('expired'),
  }
}

/** What an account is held against. */
export const timeBankRules = {
  'entry-while-open': {
    text: { zh: '账户开立前、注销后不得记账', en: 'entries are of days on which the account is open' },
  },
  'account-days': { text: { zh: '账户注销早于开立', en: 'an account is closed after it was opened' } },
  'not-overdrawn': { text: { zh: '支出超过结余', en: 'no more goes out than there is' } },
  'entry-once': { text: { zh: '同一服务重复记账', en: 'a service is entered once' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a ledger breaks by a day: entries of days when the account was not open, a service entered twice, more out than in. */
export const timeBankProblems = (account: TimeBankAccount, asOf: PlainDate): Problem[] => {
  const problems: Problem[] = []
  const broken = (code: keyof typeof timeBankRules, index: number) => {
    problems.push(brokenRule(code, timeBankRules[code], ['entries', index]))
  }
  if (!areInOrder([account.opened, account.closed]))
    problems.push(brokenRule('account-days', timeBankRules['account-days'], ['closed']))
  const counted = account.entries.map((entry, index) => ({ ...entry, index })).filter(({ on }) => on <= asOf)
  const seen = new Set<string>()
  for (const { on, kind, of, index } of counted) {
    if (on < account.opened || (account.closed !== null && on > account.closed)) broken('entry-while-open', index)
    if (of === undefined) continue
    // A service is given once; an order may be paid for on more days than one.
    const entry = kind === 'earned' ? `${kind} ${of}` : `${kind} ${of} ${on}`
    if (seen.has(entry)) broken('entry-once', index)
    seen.add(entry)
  }
  let balance = 0
  // Of one day what comes in is counted before what goes out.
  const inOrder = counted.toSorted(
    (a, b) => compareText(a.on, b.on) || timeBankEntries[b.kind].sign - timeBankEntries[a.kind].sign,
  )
  for (const { kind, minutes, index } of inOrder) {
    balance += timeBankEntries[kind].sign * minutes
    if (balance < 0) {
      broken('not-overdrawn', index)
      break
    }
  }
  return problems
}

/** A community, and from when to when the time bank serves it: what the coverage counts. */
export const CommunityTimeBank = z
  .strictObject({
    community: z.string().min(1),
    within,
    /** `null`: not yet; left out: not told. */
    from: PlainDate.nullish(),
    until: PlainDate.nullable().default(null),
    abolished,
  })
  .refine(...lastNotBefore('from', 'until'))
export type CommunityTimeBank = z.infer<typeof CommunityTimeBank>
