import type { LocalizedText } from '@minzheng/core'
import type { TargetCompliance } from '@minzheng/indicators'

/** What the figures behind a result are: published, reported and confirmed by nobody, read from the words of a report, invented. */
export const evidences = {
  published: { zh: '已公布', en: 'published' },
  reported: { zh: '上报', en: 'reported' },
  read: { zh: '原文读取', en: 'read from text' },
  synthetic: { zh: '虚构演示', en: 'synthetic' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** One of {@link evidences}. */
export type Evidence = keyof typeof evidences

/** What a result rests on, by its weakest figure; `undefined` where it rests on none. */
export const evidenceOf = ({ used, synthetic }: TargetCompliance): Evidence | undefined => {
  if (used.length === 0) return undefined
  if (synthetic) return 'synthetic'
  if (used.some(({ fromText }) => fromText)) return 'read'
  return used.some(({ source }) => source.confidence === 'unverified') ? 'reported' : 'published'
}
