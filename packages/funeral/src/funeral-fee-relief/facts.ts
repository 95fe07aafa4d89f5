import { age, choice, count, date, days, each, fen, ifKnown, months, part, years, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'
import { bodyItems } from './items.js'

/** Whom places name beside their residents. */
const groups = {
  resident: ['一般居民', 'Resident'],
  newborn: ['尚未登记户口的婴儿', 'Newborn not yet registered'],
  unidentified: ['无名、无人认领遗体', 'Unidentified or unclaimed body'],
  ward: ['社会福利机构收养人员', 'Ward of a welfare institution'],
  soldier: ['驻地部队现役军人', 'Soldier stationed there'],
  student: ['全日制在校学生', 'Full-time student'],
  worker: ['外来务工常住人员', 'Worker living there'],
} as const
const hukou = {
  local: ['当地户籍', 'Of the place'],
  province: ['本省其他地方户籍', 'Elsewhere in the province'],
  elsewhere: ['外省户籍', 'Of another province'],
  none: ['未登记户口', 'Not registered'],
} as const
const places = {
  local: ['当地', 'In the place'],
  province: ['本省其他地方', 'Elsewhere in the province'],
  elsewhere: ['外省', 'In another province'],
} as const
const zones = {
  first: ['一类区域', 'First zone'],
  second: ['二类区域', 'Second zone'],
  third: ['三类区域', 'Third zone'],
} as const

const by = (zh: string, en: string, per: string) => fen(zh, en, { per, most: 1_000_000 }).default(0)

const Storage = part(
  z.strictObject({
    days: days('存放天数', 'Days kept', { most: 10_000 }).default(0),
    perDay: by('每日存放费', 'Keeping, a day', 'day'),
    hours: count('存放小时数', 'Hours kept', { unit: 'hour', most: 100_000 }).default(0),
    perHour: by('每小时存放费', 'Keeping, an hour', 'hour'),
  }),
  '遗体存放',
  'Keeping the body',
)
const AshStorage = part(
  z.strictObject({
    years: years('寄存年数', 'Years kept').default(0),
    perYear: by('每年寄存费', 'Ashes, a year', 'year'),
    months: months('寄存月数', 'Months kept').default(0),
    perMonth: by('每月寄存费', 'Ashes, a month', 'month'),
  }),
  '骨灰寄存',
  'Keeping the ashes',
)
const Charged = part(
  each(bodyItems, (zh, en) => fen(`${zh}收费`, `Charged: ${en}`, { most: 100_000_000 }).default(0)),
  '其他收费',
  'Other charges',
)

/**
 * One body and the bill of its funeral, in fen. “The place” is the one whose rule is asked; what is not on the bill is 0. What is
 * not known of the person is left out or `null`.
 */
export const FuneralFeeReliefFacts = z.strictObject({
  asOf: date('结算日期', 'Day of the bill'),
  group: choice(groups, '对象类别', 'Group').default('resident'),
  hukou: ifKnown(choice(hukou, '户籍', 'Registration')),
  diedIn: ifKnown(choice(places, '死亡地', 'Place of death')),
  crematedIn: ifKnown(choice(places, '火化地', 'Place of cremation')),
  /** Of the poor and entitled groups that the place names: 低保、特困、重点优抚 and the like. */
  hardship: ifKnown(yesNo('属当地规定的困难或特殊群体', 'Of the poor or special groups')),
  /** A funeral grant of the pension insurance or of an employer that the state pays (丧葬补助金、丧葬费). */
  funeralGrant: ifKnown(yesNo('领取丧葬补助金', 'Draws a funeral grant')),
  /** A plain funeral as the place means it (文明治丧). */
  civilMourning: ifKnown(yesNo('符合文明治丧条件', 'Plain funeral')),
  age: ifKnown(age('死亡时年龄', 'Age at death')),
  /** The zone in which the body was fetched, as the place’s list has them. */
  carryZone: ifKnown(choice(zones, '接运区域', 'Zone of the carriage')),
  /** Kilometres as the place counts them: there and back where its rule says so. */
  carryKm: ifKnown(count('接运里程', 'Distance', { unit: 'km', most: 10_000 })),
  storage: Storage.default(Storage.parse({})),
  ashStorage: AshStorage.default(AshStorage.parse({})),
  charged: Charged.default(Charged.parse({})),
})
