import type { Citation } from '@minzheng/core'

/** The criteria of old revolutionary base areas of 1979. */
export const oldAreaCriteria1979 = {
  title: '关于免征革命老根据地社队企业工商所得税问题的通知（革命老根据地划定标准）',
  number: '民发〔1979〕30号、〔79〕财税85号',
  issuer: '民政部、财政部',
  issued: '1979-06-24',
  confidence: 'unverified',
  note: 'title, numbers and day as remembered; of the criteria those of the agrarian war are restated on a page, those of the war against Japan are as remembered',
} as const satisfies Citation

/** 阳光1+1（社会组织+老区村）牵手计划. */
export const sunshinePairing = {
  title: '“阳光1+1（社会组织+老区村）牵手计划”行动方案',
  issuer: '福建省民政厅、福建省扶贫办',
  confidence: 'secondary',
  note: 'as reports restate it: begun in October 2019, a thousand organisations with a thousand villages, of free will, by agreement',
} as const satisfies Citation

/** Rules of places on the allowance of the five kinds of old revolutionaries. */
export const localWulaoRules = {
  title: '各地革命“五老”人员及其遗偶生活补助规定',
  confidence: 'secondary',
  note: 'local rules only; each policy value names its own document',
} as const satisfies Citation
