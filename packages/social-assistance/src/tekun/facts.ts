import { dibaoStandard, tekunFullCare } from '@minzheng/policy'
import { label, noUnlessSaid, words } from '@minzheng/rules'
import * as z from 'zod'
import { businessIncome, monthlyAmount, residentsPension } from '../means-test/household.js'
import { Area } from '../shared/area.js'
import { disability } from '../shared/disability.js'
import { LastYearIncome } from '../shared/last-year-income.js'
import { SelfCare } from '../shared/self-care.js'
import { Supporter } from './supporters.js'

const studies = {
  none: { zh: '未就学', en: 'None' },
  compulsory: { zh: '义务教育', en: 'Compulsory education' },
  'senior-high': { zh: '普通高中', en: 'Senior high school' },
  'secondary-vocational': { zh: '中等职业学校', en: 'Secondary vocational school' },
  other: { zh: '其他', en: 'Other' },
}
const places = { home: { zh: '分散供养', en: 'At home' }, institution: { zh: '集中供养', en: 'In an institution' } }

/** One person who applies for or receives tekun support (特困人员救助供养), on the day of the application or review. */
export const TekunFacts = z.object({
  asOf: z.iso.date().meta(label('申请或复核日期', 'Day of the application or review')),
  birth: z.iso.date().meta(label('出生日期', 'Date of birth')),
  disability,
  /** Without ability to work in another way that the province has set. */
  unableToWorkByProvince: noUnlessSaid.meta(
    label('省级规定的其他无劳动能力情形', 'Unable to work by the provincial rule'),
  ),
  /** Which rate applies: who has contracted land or a collective's income normally the rural one, who was relocated to a town the urban one (art. 19). */
  area: Area.meta(label('城乡', 'Urban or rural')),
  wage: monthlyAmount.meta(label('工资性收入', 'Wage', 'fen/month')),
  /** Net of costs; a loss is negative. */
  business: businessIncome,
  property: monthlyAmount.meta(label('财产净收入', 'Net property income', 'fen/month')),
  transfers: monthlyAmount.meta(label('转移净收入', 'Net transfers', 'fen/month')),
  otherIncome: monthlyAmount.meta(label('其他收入', 'Other income', 'fen/month')),
  /** The centrally set basic pension of residents: never counted. */
  residentsPension,
  /** Medical and the other social insurance that art. 6 names together: not counted, on its words. Where a place counts an employee's pension, it belongs under `transfers`. */
  socialInsurance: monthlyAmount.meta(label('社会保险待遇', 'Benefits of social insurance', 'fen/month')),
  /** 高龄津贴: not counted. */
  oldAgeAllowance: monthlyAmount.meta(label('高龄津贴', 'Old-age allowance', 'fen/month')),
  /** 优待抚恤金: not counted since 2021; not known before. */
  preferentialAllowance: monthlyAmount.meta(label('优待抚恤金', 'Preferential-treatment allowance', 'fen/month')),
  /** Whether the property meets the local rule for tekun. Left out: not known. */
  propertyMeetsRule: z.boolean().nullish().meta(label('财产符合特困人员规定', 'Property meets the tekun rule')),
  /** All who owe support by law; left out there is nobody, `null` it is not known. */
  supporters: z
    .array(Supporter)
    .max(20)
    .nullable()
    .default([])
    .meta(label('法定义务人', 'Persons who owe support', 'person')),
  /** Draws, or chooses to draw, the allowance of orphans or de-facto unattended children instead (art. 9). */
  choosesChildAllowance: noUnlessSaid.meta(
    label('选择孤儿、事实无人抚养儿童保障', 'Chooses the allowance of orphans or unattended children'),
  ),
  /** Already supported when too young to work: continues as art. 24 says. */
  supportedAsMinor: noUnlessSaid.meta(label('原为未成年供养对象', 'Supported already as a minor')),
  study: z
    .enum(['none', 'compulsory', 'senior-high', 'secondary-vocational', 'other'])
    .nullable()
    .default('none')
    .meta({ ...label('就学', 'Study'), ...words(studies) }),
  selfCare: SelfCare.default({}),
  /** The person chooses (社会救助暂行办法 art. 19). */
  placeOfSupport: z
    .enum(['home', 'institution'])
    .nullable()
    .default('home')
    .meta({ ...label('供养方式', 'Where supported'), ...words(places) }),
})

const monthly = z.int().min(0).max(10_000_000)
const careStandard = <S extends z.ZodType>(zh: string, en: string, rate: () => S) => {
  const of = (levelZh: string, levelEn: string) =>
    rate().meta(label(`${zh}：${levelZh}`, `${en}: ${levelEn}`, 'fen/month'))
  return z.object({
    selfCaring: of('全自理', 'self-caring'),
    partial: of('半护理', 'partial care'),
    total: of('全护理', 'total care'),
  })
}

/** What a place sets for tekun; fen a month unless said otherwise. */
export const TekunPolicy = z.object({
  dibaoStandard: z.object({
    urban: dibaoStandard.urban,
    rural: dibaoStandard.rural,
  }),
  basic: z.object({
    urban: monthly.meta(label('城市基本生活标准', 'Urban basic standard', 'fen/month')),
    rural: monthly.meta(label('农村基本生活标准', 'Rural basic standard', 'fen/month')),
    /** In an institution, where that differs. */
    urbanInstitution: monthly
      .optional()
      .meta(label('城市集中供养基本生活标准', 'Urban basic standard in an institution', 'fen/month')),
    ruralInstitution: monthly
      .optional()
      .meta(label('农村集中供养基本生活标准', 'Rural basic standard in an institution', 'fen/month')),
  }),
  /** `null` for a level for which the place pays no care. */
  care: careStandard('照料护理标准', 'Care standard', () => monthly.nullable()).extend({
    total: tekunFullCare.nullable(),
  }),
  /** In an institution, where that differs. */
  institutionCare: careStandard('集中供养照料护理标准', 'Care standard in an institution', () => monthly.optional()),
  /** What the income of a supporter is held against. */
  lastYearIncome: LastYearIncome,
  /** Minors below this age are without ability to work; 16 where it is not set (see `ageConflict`). */
  minorsEnterBelow: z
    .int()
    .min(16)
    .max(18)
    .optional()
    .meta(label('未成年人认定年龄', 'Age below which minors are without ability to work', 'year')),
  /** Until 2021-06-30: up to which age minors who are supported stay. */
  minorsSupportedTo: z
    .int()
    .min(16)
    .max(18)
    .meta(label('未成年人供养至', 'Age to which minors stay supported', 'year')),
  /** Until 2021-06-30: whether 优待抚恤金 counts as income, which is not known. */
  preferentialAllowanceCounts: z
    .boolean()
    .meta(label('优待抚恤金计入收入', 'The preferential-treatment allowance counts as income')),
})
