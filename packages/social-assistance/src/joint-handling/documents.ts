import type { Citation } from '@minzheng/core'

/** 盐城市社会救助窗口工作规程. */
export const yanchengWindowRules2015 = {
  title: '盐城市社会救助窗口工作规程',
  issuer: '盐城市',
  confidence: 'secondary',
  note: 'reported on 2015-04-29; text and number not seen',
} as const satisfies Citation
