import type { LocalizedText } from '@minzheng/core'
import { age, choice, date, unlessSaid } from '@minzheng/core/fields'

// Facts of a child that several programs ask for, and what places set alike.

export const birth = date('出生日期', 'Date of birth', { notAfter: 'asOf' })

/** What a child can be recognised as. */
export const childStatuses = {
  orphan: { zh: '孤儿', en: 'Orphan' },
  unattended: { zh: '事实无人抚养儿童', en: 'De-facto unattended child' },
  none: { zh: '均不属于', en: 'Neither' },
} as const

/** What the program `child-status` gives as `status`. */
export const status = unlessSaid(
  'none',
  choice(childStatuses, '孤儿或事实无人抚养儿童', 'Orphan or de-facto unattended'),
)

/** Both parents unable to be there (父母监护缺失), or there and unable to raise (父母无力履行监护职责), as the place finds. */
export const guardianship = unlessSaid(
  'present',
  choice(
    { present: ['正常', 'Present'], missing: ['监护缺失', 'Missing'], unable: ['无力履行监护职责', 'Unable'] },
    '父母监护情况',
    'Guardianship of the parents',
  ),
)

const grades = {
  none: ['无', 'None'],
  1: ['一级', 'Grade 1'],
  2: ['二级', 'Grade 2'],
  3: ['三级', 'Grade 3'],
  4: ['四级', 'Grade 4'],
} as const
/** By the disability certificate (残疾人证). */
export const disabilityGrade = (label: LocalizedText) => unlessSaid('none', choice(grades, label))

/** The age that a child must be below. */
export const ageLimit = age('年龄上限（未满）', 'Under this age', { least: 14, most: 18 })
