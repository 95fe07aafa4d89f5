import { countedIn } from '@minzheng/policy'
import { label, words } from '@minzheng/rules'
import * as z from 'zod'
import { abilityLevelNames, abilityLevels } from '../ability-assessment/level.js'

const monthly = z.int().min(0).max(10_000_000)
const unsure = z.boolean().nullish()

const hardships = {
  tekun: { zh: '特困', en: 'On tekun support' },
  dibao: { zh: '低保', en: 'On dibao' },
  'low-income': { zh: '低收入', en: 'Low income' },
  other: { zh: '其他', en: 'Other' },
}
const scales = {
  ability: { zh: '能力等级', en: 'Level of ability' },
  'care-grade': { zh: '本地照护等级', en: 'Local grade of care' },
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
export const CareSubsidyFacts = z.object({
  asOf: z.iso.date().meta(label('核定日期', 'Day of the assessment')),
  birth: z.iso.date().nullish().meta(label('出生日期', 'Date of birth')),
  localHukou: unsure.meta(label('本地户籍', 'Registered locally')),
  family: z
    .enum(['tekun', 'dibao', 'low-income', 'other'])
    .nullish()
    .meta({ ...label('经济状况类别', 'Hardship'), ...words(hardships) }),
  /** Own monthly income below the average pension of retired enterprise staff of the year before. */
  belowAveragePension: unsure.meta(label('本人月收入低于上年度企业月平均养老金', 'Income below the average pension')),
  childless: unsure.meta(label('无子女', 'Without children')),
  /** By GB/T 42195-2022. */
  ability: z
    .enum(abilityLevels)
    .nullish()
    .meta({ ...label('能力等级', 'Level of ability'), ...words(abilityLevelNames) }),
  /** By a local scale of care needs (照护等级), such as Shanghai's 1 to 6; 0 is none. */
  careGrade: z.int().min(0).max(10).nullish().meta(label('本地照护等级', 'Local grade of care')),
  /** Full months that the elder has lived in a home; 0 outside. */
  monthsInHome: z
    .int()
    .min(0)
    .max(1200)
    .default(0)
    .meta(label('入住机构满月数', 'Full months in a home', 'month')),
})

const rates = (zh: string, en: string) => {
  const rate = (bandZh: string, bandEn: string) =>
    monthly.nullable().meta(label(`${zh}：${bandZh}`, `${en}: ${bandEn}`, 'fen/month'))
  return z.object({
    light: rate('一档', 'light need'),
    middle: rate('二档', 'middle need'),
    heavy: rate('三档', 'heavy need'),
  })
}
const start = (zh: string, en: string) =>
  z
    .int()
    .min(0)
    .max(10)
    .meta({ ...label(zh, en), ...countedIn('level') })

/**
 * What a place pays by hardship and by three bands of need, in fen a month, and to whom. `null`: the place pays none, or asks for
 * none; a rate that is left out is not known, and neither is what an elder of it gets.
 */
export const CareSubsidyPolicy = z.object({
  /** Whether the bands go by the national level (0 intact … 4 complete) or by the local grade of care. */
  scale: z.enum(['ability', 'care-grade']).meta({ ...label('需求分档依据', 'What the bands go by'), ...words(scales) }),
  lightFrom: start('一档起始等级', 'Light need from level'),
  middleFrom: start('二档起始等级', 'Middle need from level'),
  heavyFrom: start('三档起始等级', 'Heavy need from level'),
  leastAge: z
    .int()
    .min(0)
    .max(150)
    .meta(label('起始年龄', 'Least age', 'year')),
  hukouNeeded: z.boolean().meta(label('须本地户籍', 'Local registration needed')),
  leastMonthsInHome: z
    .int()
    .min(0)
    .max(1200)
    .meta(label('须入住机构满月数', 'Full months in a home needed', 'month')),
  tekun: rates('特困', 'Tekun'),
  dibao: rates('低保', 'Dibao'),
  lowIncome: rates('低收入', 'Low income'),
  /** Elders of so many years whose own income is below the average pension. */
  belowPension: rates('高龄且收入低于平均养老金', 'Old, income below the average pension'),
  belowPensionAge: z
    .int()
    .min(0)
    .max(150)
    .nullable()
    .meta(label('该类老年人的起始年龄', 'Least age of that class', 'year')),
  other: rates('其他老年人', 'Other elders'),
  /** In the light band, for low income and income below the pension: this share of the dibao rate more … */
  extraShare: z
    .number()
    .min(0)
    .max(5)
    .multipleOf(0.01)
    .nullable()
    .meta(label('无子女或高龄加发比例', 'Extra for the childless and the oldest, as a share')),
  /** … for the childless and from this age on. */
  extraAge: z
    .int()
    .min(0)
    .max(150)
    .nullable()
    .meta(label('加发起始年龄', 'Extra from the age of', 'year')),
})
