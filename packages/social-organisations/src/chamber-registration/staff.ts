import type { Citation } from '@minzheng/core'

/** 福建省异地商会登记管理办法, for five years from 2024-09-01. */
export const fujianChamberMeasures = {
  title: '福建省异地商会登记管理办法',
  issuer: '福建省民政厅、福建省工商业联合会',
  effective: '2024-09-01',
  confidence: 'secondary',
  note: 'as the press restates it; text not read',
} as const satisfies Citation

/** How many full-time staff a chamber has to have: so many below a number of members, and so many above it. */
export interface ChamberStaffRule {
  readonly members: number
  readonly below: number
  readonly above: number
  readonly cite: Citation
}

/** 福建: one below a hundred members, two above. */
export const fujianChamberStaff: ChamberStaffRule = { members: 100, below: 1, above: 2, cite: fujianChamberMeasures }

/** The fewest full-time staff of a chamber with so many members; `null` at the very number, of which the rule does not speak. */
export const chamberStaffLeast = (members: number, rule: ChamberStaffRule): number | null =>
  members === rule.members ? null : members < rule.members ? rule.below : rule.above
