import type { Citation } from '@minzheng/core'

/** Rules of places on the rental of assistive devices; no document sets a share for the whole country. */
export const localRentalRules = {
  title: '各地康复辅助器具社区租赁补贴规定',
  confidence: 'secondary',
  note: 'local rules only; each policy value names its own document',
} as const satisfies Citation

/** 福建省2025-2027年“福康工程”项目实施办法. */
export const fukangFujian2025 = {
  title: '福建省2025-2027年“福康工程”项目实施办法',
  number: '闽民规〔2025〕7号',
  issuer: '福建省民政厅、福建省残疾人联合会',
  issued: '2025-08-14',
  confidence: 'official-excerpt',
  note: 'the official page read up to who carries it out',
} as const satisfies Citation

/** 康复辅助器具 分类和术语: the classes of devices. */
export const deviceClassification = {
  title: '康复辅助器具 分类和术语',
  number: 'GB/T 16432-2016',
  confidence: 'unverified',
  note: 'its twelve classes as remembered',
} as const satisfies Citation
