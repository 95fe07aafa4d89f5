import type { Citation } from '@minzheng/core'

/** 政务数据共享条例: how far data are shared. Its days for requests are those of any department, and not here. */
export const governmentDataRegulation2025 = {
  title: '政务数据共享条例',
  number: '国务院令第809号',
  issuer: '国务院',
  issued: '2025-05-28',
  effective: '2025-08-01',
  url: 'https://flk.npc.gov.cn/detail?id=ff808181971b86bf019762f8ffd5005e',
  confidence: 'primary',
  note: 'text read in a copy; its official page was not opened',
} as const satisfies Citation
