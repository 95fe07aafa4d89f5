import type { Citation } from '@minzheng/core'

/** What places say of time banks; no document sets one for the whole country. */
export const localTimeBankRules = {
  title: '各地时间银行管理规定',
  confidence: 'secondary',
  note: 'local rules only; each policy value names its own document',
} as const satisfies Citation
