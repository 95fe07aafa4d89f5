import type { Citation } from '@minzheng/core'

/** 婚姻登记机关等级评定标准: its parts on 3A up to the staff for foreign cases were read. */
export const officeGradeStandard2011 = {
  title: '婚姻登记机关等级评定标准',
  number: 'MZ/T 024-2011',
  issuer: '民政部',
  issued: '2011-06-24',
  effective: '2011-07-01',
  confidence: 'secondary',
  note: 'read up to 4.1.3.3 in two copies; one dates it 2011-07-04. Areas, seats, equipment and what 4A and 5A ask beyond 3A were not seen',
} as const satisfies Citation
