import type { Citation } from '@minzheng/core'

/** 关于进一步推进儿童福利机构优化提质和创新转型高质量发展的意见. */
export const institutionUpgradeOpinion2021 = {
  title: '关于进一步推进儿童福利机构优化提质和创新转型高质量发展的意见',
  number: '民发〔2021〕44号',
  issuer: '民政部等14部门',
  confidence: 'secondary',
  note: 'as reports of 2021-05-25 restate it; the number as a rule of 内蒙古 names it; text not read',
} as const satisfies Citation

/** 儿童福利机构重大事故隐患判定标准. */
export const institutionHazardStandard2024 = {
  title: '儿童福利机构重大事故隐患判定标准',
  number: '民办发〔2024〕14号',
  issuer: '民政部办公厅',
  issued: '2024-09-12',
  effective: '2024-09-12',
  confidence: 'official-excerpt',
  note: 'articles 1 and 2 read in copies; that there are 28 situations as a report says; no day of effect was seen: from the day of issue',
} as const satisfies Citation
