import { PlainDate } from '@minzheng/core'
import * as z from 'zod'

/** A payment of civil-affairs money (民政事业费支出), in fen, by the line of the dictionary under which it counts. What was paid back is below nothing. */
export const CivilSpending = z.strictObject({
  id: z.string().min(1),
  item: z.string().min(1),
  on: PlainDate,
  amount: z.int(),
})
export type CivilSpending = z.infer<typeof CivilSpending>
