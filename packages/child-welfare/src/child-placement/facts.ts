import { age, choice, ifKnown, yesIfSaid, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'

const guardianships = {
  'long-term': ['长期监护', 'Long-term'],
  temporary: ['临时监护', 'Temporary'],
  none: ['无需民政部门监护', 'None'],
} as const

/** One minor and the institutions of the place. What is left out is not so, where nothing else is said; `null` is not known. */
export const ChildPlacementFacts = z.strictObject({
  age: age('年龄', 'Age', { most: 120 }),
  /** As `stateGuardianship` has it. */
  guardianship: choice(guardianships, '民政部门监护', 'Guardianship by civil affairs'),
  abandonedOrTrafficked: yesIfSaid(
    '被遗弃或者打拐解救，正在查找监护人',
    'Abandoned, or freed from traffickers, and guardians are being sought',
  ),
  /** By the civil affairs department in charge or the government of its level. Left out: not known. */
  rescueInstitution: ifKnown(yesNo('当地设有未成年人救助保护机构', 'There is a rescue and protection institution')),
  /** An infant, or a disabled child who needs rehabilitation or special education. */
  specialNeeds: yesIfSaid(
    '需要婴幼儿照护、残疾康复或者特殊教育',
    'Needs infant care, rehabilitation or special education',
  ),
  /** Asked for where there are such needs. Left out: not known. */
  rescueMeetsNeeds: ifKnown(yesNo('该救助保护机构能满足其需要', 'The rescue and protection institution meets them')),
  tekunInInstitution: yesIfSaid('需要集中供养的特困人员', 'In tekun support, and needs an institution'),
})
/** What is asked of one minor: see the schema of that name. */
export type ChildPlacementFacts = z.infer<typeof ChildPlacementFacts>
