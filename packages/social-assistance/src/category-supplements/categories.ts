import type { LocalizedText } from '@minzheng/core'
import { each, fen, ifAny, orNone, share } from '@minzheng/core/fields'
import * as z from 'zod'

export const categoryTitles = {
  elderly: { zh: '老年人', en: 'Elderly' },
  advancedAge: { zh: '高龄老年人', en: 'Of advanced age' },
  minor: { zh: '未成年人', en: 'Minor' },
  preschool: { zh: '学龄前儿童', en: 'Child of preschool age' },
  kindergarten: { zh: '幼儿园在园儿童', en: 'In kindergarten' },
  compulsorySchool: { zh: '义务教育阶段学生', en: 'In compulsory education' },
  highSchool: { zh: '高中阶段学生', en: 'In high school' },
  college: { zh: '本科及以下高校学生', en: 'In higher education up to bachelor' },
  disabled: { zh: '残疾人', en: 'Disabled' },
  severe: { zh: '重度残疾人', en: 'Severely disabled' },
  majorIllness: { zh: '重病患者', en: 'Seriously ill' },
  threeWithouts: { zh: '三无人员', en: 'Without labour, income and support' },
  singleParentMinor: { zh: '单亲家庭未成年人', en: 'Minor with one parent' },
  onlyChildMinor: { zh: '独生子女（未成年）', en: 'Only child, a minor' },
  oneChildParent: { zh: '独生子女父母', en: 'Retired parent of an only child' },
  lostOnlyChild: { zh: '失独父母', en: 'Parent who lost an only child' },
  returnedOverseas: { zh: '归国华侨', en: 'Returned overseas Chinese' },
  minority: { zh: '少数民族', en: 'Of an ethnic minority' },
  singlePerson: { zh: '单人户', en: 'Lives alone' },
  otherLocal: { zh: '当地规定的其他人员', en: 'Others by the local rule' },
} as const satisfies Readonly<Record<string, LocalizedText>>
export type CategoryKey = keyof typeof categoryTitles

/**
 * What each of the categories that places know brings a person a month: a share of the standard or a rise to a share of it,
 * where the place goes by one; else an amount, `null` where the category brings nothing.
 */
export const Categories = each(categoryTitles, (zh, en) =>
  z.strictObject({
    amount: orNone(fen(`${zh}：金额`, `${en}: amount`, { per: 'month' })),
    share: ifAny(share(`${zh}：占标准比例`, `${en}: share of the standard`, { most: 10 })),
    /** So much that dibao (shared out alike) and supplement together reach this share of the standard. */
    raiseTo: ifAny(share(`${zh}：提高到标准的比例`, `${en}: raised to a share of the standard`, { most: 10 })),
  }),
)
