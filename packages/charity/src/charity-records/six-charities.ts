import { keysOf, type LocalizedText, refusal } from '@minzheng/core'
import * as z from 'zod'

/** The six kinds of charity (“六个慈善”) that a place tags its measures ({@link SixCharityMeasure}) and projects with. */
export const sixCharities = {
  'rule-of-law': { zh: '法治慈善', en: 'Charity by law' },
  sunshine: { zh: '阳光慈善', en: 'Sunshine charity' },
  community: { zh: '社区慈善', en: 'Community charity' },
  digital: { zh: '数字慈善', en: 'Digital charity' },
  'for-the-people': { zh: '惠民慈善', en: 'Charity for the people' },
  integrated: { zh: '融合慈善', en: 'Integrated charity' },
} as const satisfies Record<string, LocalizedText>
/** One of the six kinds of charity (“六个慈善”) of a plan. */
export const SixCharity = z.enum(keysOf(sixCharities))
export type SixCharity = z.infer<typeof SixCharity>

const text = z.string().min(1).max(200)

/** A measure (举措) of a place, tagged with those of the six kinds of charity that it serves, one or more. */
export const SixCharityMeasure = z
  .strictObject({
    measure: text,
    kinds: z.array(SixCharity).min(1),
    /** The plan and its item. Left out: not on record. */
    plan: text.optional(),
  })
  .refine(
    ({ kinds }) => new Set(kinds).size === kinds.length,
    refusal(['kinds'], '“六个慈善”标签重复', 'one of the six kinds stands twice'),
  )
export type SixCharityMeasure = z.infer<typeof SixCharityMeasure>

/** The measures of each of the six kinds of charity, in the order given; of a kind without any the list is empty. */
export const measuresOfSixCharities = (
  measures: readonly SixCharityMeasure[],
): ReadonlyMap<SixCharity, readonly string[]> =>
  new Map(
    SixCharity.options.map(kind => [
      kind,
      measures.filter(({ kinds }) => kinds.includes(kind)).map(({ measure }) => measure),
    ]),
  )
