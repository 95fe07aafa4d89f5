import type { LocalizedText } from '@minzheng/core'

/** The daily services that elders are helped with (六助), as plans name them. */
export const sixHelps = {
  meals: { zh: '助餐', en: 'Meals' },
  bathing: { zh: '助浴', en: 'Bathing' },
  emergency: { zh: '助急', en: 'Help in an emergency' },
  medical: { zh: '助医', en: 'Help to medical care' },
  mobility: { zh: '助行', en: 'Help to get about' },
  cleaning: { zh: '助洁', en: 'Cleaning' },
} as const satisfies Readonly<Record<string, LocalizedText>>
