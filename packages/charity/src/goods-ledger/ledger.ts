import { compareText, PlainDate, type Problem } from '@minzheng/core'
import * as z from 'zod'

/** One movement of donated goods. */
export const GoodsMovement = z.strictObject({
  on: PlainDate,
  direction: z.enum(['in', 'out']),
  /** What it is, in the words of the ledger: `医用口罩`. */
  item: z.string().min(1),
  /** In which it is counted: `只`, `箱`. The same item in two units is two items. */
  unit: z.string().min(1),
  /** To thousandths: 2.5 tons of rice. */
  quantity: z.number().positive().max(1_000_000_000).multipleOf(0.001),
  /** Value in fen, where there is one. */
  value: z.int().min(0).optional(),
  /** Donor, or whoever received it. */
  party: z.string().min(1),
})
export type GoodsMovement = z.infer<typeof GoodsMovement>

/** How many of one item came in, went out and are left, in its own unit. */
export interface GoodsBalance {
  readonly item: string
  readonly unit: string
  readonly received: number
  readonly issued: number
  readonly balance: number
}

/** Goods that were given, by item and unit, and what is wrong with the entries. */
export interface GoodsLedger {
  /** By item and unit, in the order in which they first appear. */
  readonly balances: readonly GoodsBalance[]
  readonly problems: readonly Problem[]
}

/**
 * What was received, issued and is left of each item. Movements are taken by day, those of one day in the order given but
 * receipts first, since what came in the morning may go out at noon. More going out than is there is a problem, named once
 * for each movement that does it; the balance then shows the lack as it is.
 */
export const goodsLedger = (movements: readonly GoodsMovement[]): GoodsLedger => {
  const inOrder = movements
    .map((movement, index) => ({ movement, index }))
    .toSorted(
      (a, b) =>
        compareText(a.movement.on, b.movement.on) ||
        Number(a.movement.direction === 'out') - Number(b.movement.direction === 'out') ||
        a.index - b.index,
    )
  // In thousandths, so that 0.1 and 0.2 make 0.3.
  const totals = new Map<string, { item: string; unit: string; received: number; issued: number }>()
  for (const { item, unit } of movements) {
    const key = JSON.stringify([item, unit])
    if (!totals.has(key)) totals.set(key, { item, unit, received: 0, issued: 0 })
  }
  const problems: Problem[] = []
  for (const { movement, index } of inOrder) {
    const { item, unit, quantity, on } = movement
    const total = totals.get(JSON.stringify([item, unit]))
    if (!total) continue
    const thousandths = Math.round(quantity * 1_000)
    if (movement.direction === 'in') {
      total.received += thousandths
      continue
    }
    const left = total.received - total.issued
    total.issued += thousandths
    const atHand = Math.max(0, left) / 1_000
    if (thousandths > left)
      problems.push({
        code: 'goods-issued-beyond-stock',
        severity: 'error',
        path: [index, 'quantity'],
        message: {
          zh: `${on} 发出“${item}”${quantity} ${unit}，而结存只有 ${atHand} ${unit}。`,
          en: `On ${on}, ${quantity} ${unit} of ${item} went out, but only ${atHand} were there.`,
        },
        remedy: { zh: '请核对收发记录，补记漏登的入库。', en: 'Check the ledger, and enter what came in.' },
      })
  }
  return {
    balances: [...totals.values()].map(({ received, issued, ...of }) => ({
      ...of,
      received: received / 1_000,
      issued: issued / 1_000,
      balance: (received - issued) / 1_000,
    })),
    problems,
  }
}
