import type { Citation } from '@minzheng/core'

/** 行政复议法, as revised in 2023: cited by title and article. */
export const reconsiderationLaw2023: Citation = {
  title: '中华人民共和国行政复议法',
  effective: '2024-01-01',
  confidence: 'primary',
}

/** 行政诉讼法, as amended in 2017: cited by title and article. */
export const litigationLaw2017: Citation = {
  title: '中华人民共和国行政诉讼法',
  effective: '2017-07-01',
  confidence: 'secondary',
}
