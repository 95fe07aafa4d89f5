import * as z from 'zod'

/** How long something may take, or must last. `day` is what a text calls 天 or 日 and not 工作日. */
export const Limit = z.strictObject({
  amount: z.int().min(1).max(3660),
  unit: z.enum(['working-day', 'day', 'month', 'year']),
})
export type Limit = z.infer<typeof Limit>
