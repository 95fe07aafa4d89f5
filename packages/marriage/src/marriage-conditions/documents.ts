import type { Citation } from '@minzheng/core'

/** The document that sets the rule. */
export const marriageConditionsDocument = {
  title: '',
  effective: '2026-11-30',
  confidence: 'unverified',
} as const satisfies Citation
