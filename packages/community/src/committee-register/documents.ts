import type { Citation } from '@minzheng/core'

/** The opinion of both general offices of 2017 on village supervision committees. */
export const supervisionOpinion2017 = {
  title: '关于建立健全村务监督委员会的指导意见',
  issuer: '中共中央办公厅、国务院办公厅',
  issued: '2017-12-04',
  confidence: 'official-excerpt',
  note: 'read in part in the text that the news agency printed; the day is that of the report',
} as const satisfies Citation
