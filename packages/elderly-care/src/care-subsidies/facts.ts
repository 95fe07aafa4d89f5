import { age, choice, count, date, fen, ifKnown, months, orNone, share, yesNo } from '@minzheng/core/fields'
import { countedIn } from '@minzheng/policy'
import * as z from 'zod'
import { ability } from '../shared/fields.js'

const hardships = {
  tekun: { zh: '特困', en: 'On tekun support' },
  dibao: { zh: '低保', en: 'On dibao' },
  'low-income': { zh: '低收入', en: 'Low income' },
  other: { zh: '其他', en: 'Other' },
}
/** The groups that a rate is set for: by hardship, and one by age and pension. */
export const careSubsidyGroups = {
  ...hardships,
  'below-pension': { zh: '高龄且收入低于平均养老金', en: 'Old, income below the average pension' },
}
/** The bands of need. */
export const careSubsidyBands = {
  none: { zh: '未达一档', en: 'None' },
  light: { zh: '一档', en: 'Light need' },
  middle: { zh: '二档', en: 'Middle need' },
  heavy: { zh: '三档', en: 'Heavy need' },
}

/** One elder in one month. */
export const CareSubsidyFacts = z.strictObject({
  asOf: date('核定日期', 'Day of the assessment'),
  birth: ifKnown(date('出生日期', 'Date of birth', { notAfter: 'asOf' })),
  localHukou: ifKnown(yesNo('本地户籍', 'Registered locally')),
  family: ifKnown(choice(hardships, '经济状况类别', 'Hardship')),
  /** Own monthly income below the average pension of retired enterprise staff of the year before. */
  belowAveragePension: ifKnown(yesNo('本人月收入低于上年度企业月平均养老金', 'Income below the average pension')),
  childless: ifKnown(yesNo('无子女', 'Without children')),
  /** By GB/T 42195-2022. */
  ability,
  /** By a local scale of care needs (照护等级), such as Shanghai's 1 to 6; 0 is none. */
  careGrade: ifKnown(count('本地照护等级', 'Local grade of care', { most: 10 })),
  /** Full months that the elder has lived in a home; 0 outside. */
  monthsInHome: ifKnown(months('入住机构满月数', 'Full months in a home')),
})

const rates = (zh: string, en: string) => {
  const rate = (bandZh: string, bandEn: string) => orNone(fen(`${zh}：${bandZh}`, `${en}: ${bandEn}`, { per: 'month' }))
  return z.strictObject({
    light: rate('一档', 'light need'),
    middle: rate('二档', 'middle need'),
    heavy: rate('三档', 'heavy need'),
  })
}
const start = (zh: string, en: string) => count(zh, en, { most: 10 }).meta(countedIn('level'))

/**
 * What a place pays by hardship and by three bands of need, in fen a month, and to whom. `null`: the place pays none, or asks for
 * none (low income without a rate is paid as other elders are); a rate that is left out is not known, and neither is what an elder of it gets.
 */
export const CareSubsidyPolicy = z.strictObject({
  /** Whether the bands go by the national level (0 intact … 4 complete) or by the local grade of care. */
  scale: choice(
    { ability: ['能力等级', 'Level of ability'], 'care-grade': ['本地照护等级', 'Local grade of care'] },
    '需求分档依据',
    'What the bands go by',
  ),
  lightFrom: start('一档起始等级', 'Light need from level'),
  middleFrom: start('二档起始等级', 'Middle need from level'),
  heavyFrom: start('三档起始等级', 'Heavy need from level'),
  leastAge: age('起始年龄', 'Least age'),
  hukouNeeded: yesNo('须本地户籍', 'Local registration needed'),
  leastMonthsInHome: months('须入住机构满月数', 'Full months in a home needed'),
  tekun: rates('特困', 'Tekun'),
  dibao: rates('低保', 'Dibao'),
  lowIncome: rates('低收入', 'Low income'),
  /** Elders of so many years whose own income is below the average pension. */
  belowPension: rates('高龄且收入低于平均养老金', 'Old, income below the average pension'),
  belowPensionAge: orNone(age('该类老年人的起始年龄', 'Least age of that class')),
  other: rates('其他老年人', 'Other elders'),
  /** In the light band, for low income and income below the pension: this share of the dibao rate more … */
  extraShare: orNone(share('无子女或高龄加发比例', 'Extra for the childless and the oldest, as a share', { most: 5 })),
  /** … for the childless and from this age on. */
  extraAge: orNone(age('加发起始年龄', 'Extra from the age of')),
})
