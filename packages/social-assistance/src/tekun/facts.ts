import {
  age,
  choice,
  date,
  each,
  fen,
  group,
  ifAny,
  ifKnown,
  orNone,
  unlessSaid,
  yesIfSaid,
  yesNo,
} from '@minzheng/core/fields'
import { dibaoStandard, tekunFullCare, tekunSetBy } from '@minzheng/policy'
import * as z from 'zod'
import { businessIncome, residentsPension } from '../means-test/household.js'
import { Area } from '../shared/area.js'
import { disability } from '../shared/disability.js'
import { LastYearIncome } from '../shared/last-year-income.js'
import { monthlyAmount } from '../shared/monthly-amount.js'
import { SelfCare } from '../shared/self-care.js'
import { Supporter } from './supporters.js'

const studies = {
  none: ['未就学', 'None'],
  compulsory: ['义务教育', 'Compulsory education'],
  'senior-high': ['普通高中', 'Senior high school'],
  'secondary-vocational': ['中等职业学校', 'Secondary vocational school'],
  other: ['其他', 'Other'],
} as const
const places = { home: ['分散供养', 'At home'], institution: ['集中供养', 'In an institution'] } as const

/** One person who applies for or receives tekun support (特困人员救助供养), on the day of the application or review. */
export const TekunFacts = z.strictObject({
  asOf: date('申请或复核日期', 'Day of the application or review'),
  birth: date('出生日期', 'Date of birth', { notAfter: 'asOf' }),
  disability,
  /** Without ability to work in another way that the province has set. */
  unableToWorkByProvince: yesIfSaid('省级规定的其他无劳动能力情形', 'Unable to work by the provincial rule'),
  /** Which rate applies: who has contracted land or a collective's income normally the rural one, who was relocated to a town the urban one (art. 19). */
  area: Area,
  wage: monthlyAmount('工资性收入', 'Wage'),
  /** Net of costs; a loss is negative. */
  business: businessIncome,
  property: monthlyAmount('财产净收入', 'Net property income'),
  transfers: monthlyAmount('转移净收入', 'Net transfers'),
  otherIncome: monthlyAmount('其他收入', 'Other income'),
  /** The centrally set basic pension of residents: never counted. */
  residentsPension,
  /** Medical and the other social insurance that art. 6 names together: not counted, on its words. Where a place counts an employee's pension, it belongs under `transfers`. */
  socialInsurance: monthlyAmount('社会保险待遇', 'Benefits of social insurance'),
  /** 高龄津贴: not counted. */
  oldAgeAllowance: monthlyAmount('高龄津贴', 'Old-age allowance'),
  /** 优待抚恤金: not counted since 2021; not known before. */
  preferentialAllowance: monthlyAmount('优待抚恤金', 'Preferential-treatment allowance'),
  /** Whether the property meets the local rule for tekun. Left out: not known. */
  propertyMeetsRule: ifKnown(yesNo('财产符合特困人员规定', 'Property meets the tekun rule')),
  /** All who owe support by law; an empty list says that there is nobody. Left out: not known. */
  supporters: ifKnown(group(Supporter, '法定义务人', 'Persons who owe support', { unit: 'person', most: 20 })),
  /** Draws, or chooses to draw, the allowance of orphans or de-facto unattended children instead (art. 9). */
  choosesChildAllowance: yesIfSaid(
    '选择孤儿、事实无人抚养儿童保障',
    'Chooses the allowance of orphans or unattended children',
  ),
  /** Already supported when too young to work: continues as art. 24 says. */
  supportedAsMinor: yesIfSaid('原为未成年供养对象', 'Supported already as a minor'),
  study: unlessSaid('none', choice(studies, '就学', 'Study')),
  selfCare: SelfCare.default({}),
  /** The person chooses (社会救助暂行办法 art. 19). */
  placeOfSupport: unlessSaid('home', choice(places, '供养方式', 'Where supported')),
})

const careLevels = {
  selfCaring: ['全自理', 'self-caring'],
  partial: ['半护理', 'partial care'],
  total: ['全护理', 'total care'],
} as const
const careStandard = <S extends z.ZodType>(zh: string, en: string, rate: (zh: string, en: string) => S) =>
  each(careLevels, (levelZh, levelEn) => rate(`${zh}：${levelZh}`, `${en}: ${levelEn}`))
const monthly = (zh: string, en: string) => fen(zh, en, { per: 'month', ...tekunSetBy })

/** What a place sets for tekun; fen a month unless said otherwise. */
export const TekunPolicy = z.strictObject({
  dibaoStandard: z.strictObject(dibaoStandard),
  basic: z.strictObject({
    urban: monthly('城市基本生活标准', 'Urban basic standard'),
    rural: monthly('农村基本生活标准', 'Rural basic standard'),
    /** In an institution, where that differs; the national documents know one basic standard for both. */
    urbanInstitution: ifAny(monthly('城市集中供养基本生活标准', 'Urban basic standard in an institution')),
    ruralInstitution: ifAny(monthly('农村集中供养基本生活标准', 'Rural basic standard in an institution')),
  }),
  /** `null` for a level for which the place pays no care. */
  care: careStandard('照料护理标准', 'Care standard', (zh, en) => orNone(monthly(zh, en))).extend({
    total: orNone(tekunFullCare),
  }),
  /** In an institution, where that differs; the national documents grade the care standard by self-care alone. */
  institutionCare: careStandard('集中供养照料护理标准', 'Care standard in an institution', (zh, en) =>
    ifAny(monthly(zh, en)),
  ),
  /** What the income of a supporter is held against. */
  lastYearIncome: LastYearIncome,
  /** Minors below this age are without ability to work: 16 in the nation until 2026-06-30 (see `ageConflict`). */
  minorsEnterBelow: age('未成年人认定年龄', 'Age below which minors are without ability to work', {
    least: 16,
    most: 18,
  }),
  /** Until 2021-06-30: up to which age minors who are supported stay. */
  minorsSupportedTo: age('未成年人供养至', 'Age to which minors stay supported', { least: 16, most: 18 }),
  /** Until 2021-06-30: whether 优待抚恤金 counts as income, which is not known. */
  preferentialAllowanceCounts: yesNo('优待抚恤金计入收入', 'The preferential-treatment allowance counts as income'),
})
