import { keysOf, type LocalizedText } from '@minzheng/core'
import * as z from 'zod'

/** The six kinds of charity (“六个慈善”) that a plan may tag its measures with. */
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
