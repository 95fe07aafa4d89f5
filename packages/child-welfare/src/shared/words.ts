// What people call the words that several programs share.

/** What a child can be recognised as. */
export const childStatuses = {
  orphan: { zh: '孤儿', en: 'Orphan' },
  unattended: { zh: '事实无人抚养儿童', en: 'De-facto unattended child' },
  none: { zh: '均不属于', en: 'Neither' },
} as const

/** Whether parents are there, and able to be guardians. */
export const parentalGuardianship = {
  present: { zh: '正常', en: 'Present' },
  missing: { zh: '监护缺失', en: 'Missing' },
  unable: { zh: '无力履行监护职责', en: 'Unable' },
}

/** The grades of the disability certificate, and none. */
export const disabilityGrades = {
  none: { zh: '无', en: 'None' },
  1: { zh: '一级', en: 'Grade 1' },
  2: { zh: '二级', en: 'Grade 2' },
  3: { zh: '三级', en: 'Grade 3' },
  4: { zh: '四级', en: 'Grade 4' },
}
