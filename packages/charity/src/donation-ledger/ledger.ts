import { atArticle, type Citation, type Fen, PlainDate, type Problem } from '@minzheng/core'
import * as z from 'zod'
import { charityLawAt } from '../shared/charity-law.js'
import { charityLaw2016, donationLaw } from '../shared/documents.js'

/** Money that came in for a purpose, or that went out; one line of a charity’s ledger of donations (善款台账). */
export const DonationEntry = z.strictObject({
  on: PlainDate,
  direction: z.enum(['in', 'out']),
  /** In fen. */
  amount: z.int().min(1).max(1_000_000_000_000),
  /** The purpose that donor or campaign restricts the money to; left out: unrestricted. */
  restrictedTo: z.string().min(1).optional(),
  /** For what went out: what it was spent on. */
  spentOn: z.string().min(1).optional(),
  /**
   * It went back: out to the donor, which is no spending and lessens what was received; in from where it had been spent, which is no gift and
   * lessens what was spent.
   */
  returned: z.boolean().optional(),
  /** The donor agreed to another use, or the changed campaign plan was filed. Left out: not known. */
  changeAgreed: z.boolean().nullish(),
})
export type DonationEntry = z.infer<typeof DonationEntry>

/** What came in, went out and is left for one purpose, in fen. */
export interface PurposeBalance {
  /** `undefined` for unrestricted money. */
  readonly purpose: string | undefined
  readonly received: Fen
  readonly spent: Fen
  readonly balance: Fen
}

/** Money given, in fen, by the purpose that it is restricted to. */
export interface DonationLedger {
  /** By the purpose that money is restricted to, in the order of first appearance. */
  readonly purposes: readonly PurposeBalance[]
  /** By what money was spent on, restricted or not, in the order of first appearance; `undefined`: it is not stated. */
  readonly uses: readonly { readonly use: string | undefined; readonly spent: Fen }[]
  readonly received: Fen
  readonly spent: Fen
  readonly balance: Fen
  readonly problems: readonly LedgerProblem[]
}

/** What is wrong with a line of a ledger; `cite`: the law of the day that binds the recipient to the purpose, where it is about that. */
export type LedgerProblem = Problem & { readonly cite?: Citation }

/** Before the Charity Law it was the law on donations that bound the recipient to the purpose; before that no law was read. */
const useOn = (on: PlainDate): { readonly cite?: Citation } => {
  if (on >= charityLaw2016.effective) return { cite: charityLawAt(on, '第五十五条', '第五十六条') }
  return on >= donationLaw.effective ? { cite: atArticle(donationLaw, '第十八条') } : {}
}

const tooMuchBack = (index: number, { on, restrictedTo }: DonationEntry): LedgerProblem => ({
  code: 'donations-returned',
  severity: 'error',
  path: [index, 'amount'],
  message: {
    zh: `${on} 退回的款项超过“${restrictedTo ?? '非限定'}”款项此前的支出。`,
    en: `What came back on ${on} exceeds what had been spent of ${restrictedTo ? `"${restrictedTo}"` : 'unrestricted money'}.`,
  },
  remedy: { zh: '请核对收支；不是退回的，记作收入。', en: 'Check the ledger; what did not come back is income.' },
})

const overdrawn = (index: number, { on, restrictedTo }: DonationEntry): LedgerProblem => ({
  code: 'donations-overspent',
  severity: 'error',
  path: [index, 'amount'],
  message: {
    zh: `${on} 的支出超过“${restrictedTo ?? '非限定'}”款项的结余。`,
    en: `What was spent on ${on} exceeds what was left of ${restrictedTo ? `"${restrictedTo}"` : 'unrestricted money'}.`,
  },
  remedy: { zh: '请核对收支，或改从其他款项列支。', en: 'Check the ledger, or spend from another fund.' },
})

const misused = (index: number, { on, restrictedTo, spentOn }: DonationEntry): LedgerProblem => ({
  code: 'restricted-donation-misused',
  severity: 'error',
  path: [index, 'spentOn'],
  message: {
    zh: `限定用于“${restrictedTo}”的款项用于“${spentOn}”。`,
    en: `Money restricted to "${restrictedTo}" was spent on "${spentOn}".`,
  },
  remedy: {
    zh: '请取得捐赠人同意或者办理募捐方案变更备案，否则改正用途。',
    en: 'Get the donor’s consent or file the changed plan; else mend the use.',
  },
  ...useOn(on),
})

const useUnknown = (index: number, { on, restrictedTo, spentOn }: DonationEntry): LedgerProblem => ({
  code: 'restricted-donation-use-unknown',
  severity: 'warning',
  path: [index, spentOn === undefined ? 'spentOn' : 'changeAgreed'],
  message:
    spentOn === undefined
      ? {
          zh: `限定用于“${restrictedTo}”的款项没有注明用途。`,
          en: `What money restricted to "${restrictedTo}" was spent on is not stated.`,
        }
      : {
          zh: `限定用于“${restrictedTo}”的款项用于“${spentOn}”，是否经捐赠人同意或者变更备案没有记载。`,
          en: `Money restricted to "${restrictedTo}" was spent on "${spentOn}"; whether that was agreed or filed is not on record.`,
        },
  remedy: { zh: '请补记。', en: 'Record it.' },
  ...useOn(on),
})

/**
 * Income, spending and balance by restricted purpose, and every line that spends more than its purpose has left, or restricted
 * money on something else without consent or filing; where it is not told what on, or whether that was agreed, a warning. Lines are
 * taken by day, receipts of a day first. What went back to a donor is taken off what was received, what came back off what was spent; more
 * than was spent cannot (`donations-returned`). Sums are exact in fen.
 */
export const donationLedger = (entries: readonly DonationEntry[]): DonationLedger => {
  const totals = new Map<string | undefined, { received: Fen; spent: Fen }>()
  for (const { restrictedTo } of entries)
    if (!totals.has(restrictedTo)) totals.set(restrictedTo, { received: 0, spent: 0 })
  const problems: LedgerProblem[] = []
  const inOrder = entries
    .map((entry, index) => ({ entry, index, key: `${entry.on} ${entry.direction}` }))
    .toSorted((a, b) => (a.key === b.key ? a.index - b.index : a.key < b.key ? -1 : 1))
  for (const { entry, index } of inOrder) {
    const total = totals.get(entry.restrictedTo)
    if (!total) continue
    const { direction, amount, returned = false, restrictedTo, spentOn, changeAgreed } = entry
    if (direction === 'in') {
      total[returned ? 'spent' : 'received'] += returned ? -amount : amount
      if (total.spent < 0) problems.push(tooMuchBack(index, entry))
      continue
    }
    total[returned ? 'received' : 'spent'] += returned ? -amount : amount
    if (total.spent > total.received) problems.push(overdrawn(index, entry))
    if (returned || restrictedTo === undefined || spentOn === restrictedTo || changeAgreed) continue
    problems.push(spentOn !== undefined && changeAgreed === false ? misused(index, entry) : useUnknown(index, entry))
  }
  const purposes = [...totals].map(([purpose, { received, spent }]) => ({
    purpose,
    received,
    spent,
    balance: received - spent,
  }))
  const spentOn = new Map<string | undefined, Fen>()
  for (const { direction, spentOn: use, amount, returned = false } of entries)
    if ((direction === 'out') !== returned) spentOn.set(use, (spentOn.get(use) ?? 0) + (returned ? -amount : amount))
  const sum = (of: (one: PurposeBalance) => Fen) => purposes.reduce((total, one) => total + of(one), 0)
  return {
    purposes,
    uses: [...spentOn].map(([use, spent]) => ({ use, spent })),
    received: sum(one => one.received),
    spent: sum(one => one.spent),
    balance: sum(one => one.balance),
    problems,
  }
}
