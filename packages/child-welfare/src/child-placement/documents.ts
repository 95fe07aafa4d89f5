import type { Citation } from '@minzheng/core'

/** 儿童福利机构管理办法 as revised in 2026: whom child welfare institutions receive. */
export const welfareInstitutionMeasures2026 = {
  title: '儿童福利机构管理办法（2026年修订）',
  issuer: '民政部',
  effective: '2026-04-01',
  confidence: 'secondary',
  note: 'made public on 2026-02-26; its list of children as news gives it word for word; number and articles not seen',
} as const satisfies Citation

/** 未成年人救助保护机构管理暂行办法: who is received under temporary guardianship. */
export const rescueInstitutionMeasures2026 = {
  title: '未成年人救助保护机构管理暂行办法',
  number: '民政部令第84号',
  issuer: '民政部',
  issued: '2026-02-02',
  effective: '2026-04-01',
  confidence: 'secondary',
  note: 'as news restates it; number and day from a list of rules; articles not seen',
} as const satisfies Citation
