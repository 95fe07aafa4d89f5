import { age, choice, count, days, each, fen, months, orNone, years, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'
import { reliefItems } from './items.js'

const hukouScopes = {
  none: ['不按户籍', 'Not by registration'],
  local: ['当地户籍', 'Of the place'],
  province: ['本省户籍', 'Of the province'],
} as const
const placeScopes = {
  anywhere: ['不限', 'Anywhere'],
  province: ['本省', 'In the province'],
  local: ['当地', 'In the place'],
} as const
const covers = {
  all: ['对所有对象', 'For all'],
  hardship: ['仅对困难或特殊群体', 'For the poor or special groups'],
} as const

/** Whom a place covers; who comes in by one of the ways is covered, unless shut out. */
const Coverage = z.strictObject({
  hukou: choice(hukouScopes, '按户籍享受的范围', 'By registration'),
  /** Asked of those who come in by their registration. */
  diedIn: choice(placeScopes, '对户籍人员死亡地的要求', 'Registered: where they died'),
  crematedIn: choice(placeScopes, '对户籍人员火化地的要求', 'Registered: where they were cremated'),
  byDeath: yesNo('在当地死亡并火化的均享受', 'Whoever dies and is cremated there'),
  byCremation: yesNo('在当地火化的均享受', 'Whoever is cremated there'),
  newborn: yesNo('未登记户口的婴儿享受', 'Newborn not yet registered'),
  unidentified: yesNo('无名、无人认领遗体享受', 'Unidentified or unclaimed bodies'),
  ward: yesNo('福利机构收养人员享受', 'Wards of welfare institutions'),
  soldier: yesNo('驻地现役军人享受', 'Soldiers stationed there'),
  student: yesNo('在校学生享受', 'Students'),
  worker: yesNo('外来务工常住人员享受', 'Workers living there'),
  hardshipOnly: yesNo('仅限困难或特殊群体', 'For the poor or special groups alone'),
  grantExcluded: yesNo('领取丧葬补助金的除外', 'Not with a funeral grant'),
  civilMourningNeeded: yesNo('须符合文明治丧条件', 'Plain funeral needed'),
})

const limit = (zh: string, en: string) => orNone(fen(zh, en, { most: 100_000_000 }))
const by = (zh: string, en: string, per: string) => orNone(fen(zh, en, { per, most: 1_000_000 }))

/**
 * What a place relieves of, in fen. `null` for a limit: what it really cost. A value that is left out is not known, and neither is
 * what hangs on it.
 */
export const FuneralFeeReliefPolicy = z.strictObject({
  coverage: Coverage,
  /** `null`: not covered. */
  items: each(reliefItems, (zh, en) => orNone(choice(covers, `免除项目：${zh}`, `Covered: ${en}`))),
  /** The most for an item of one body. */
  most: each(reliefItems, (zh, en) => limit(`${zh}最高免除`, `Most for ${en}`)),
  /** Carriage: the most by the zone; `null`: by the distance, where a rate is set. */
  carry: z.strictObject({
    first: limit('一类区域接运最高免除', 'Carriage, first zone'),
    second: limit('二类区域接运最高免除', 'Carriage, second zone'),
    third: limit('三类区域接运最高免除', 'Carriage, third zone'),
    perKm: by('每公里接运最高免除', 'Carriage, a kilometre', 'km'),
    /** Short ways count as this. Read where {@link perKm} is set. */
    least: limit('按里程接运的起价', 'Carriage by distance: least'),
  }),
  storage: z.strictObject({
    perDay: by('每日存放最高免除', 'Keeping, a day', 'day'),
    days: orNone(days('存放最多免除天数', 'Keeping, most days', { most: 10_000 })),
    perHour: by('每小时存放最高免除', 'Keeping, an hour', 'hour'),
    hours: orNone(count('存放最多免除小时数', 'Keeping, most hours', { unit: 'hour', most: 100_000 })),
  }),
  ashStorage: z.strictObject({
    perYear: by('每年寄存最高免除', 'Ashes, a year', 'year'),
    years: orNone(years('寄存最多免除年数', 'Ashes, most years')),
    perMonth: by('每月寄存最高免除', 'Ashes, a month', 'month'),
    months: orNone(months('寄存最多免除月数', 'Ashes, most months')),
  }),
  /** Children: below this age, and at it where the rule takes it in, another most for cremation. `null`: no rule of their own. */
  child: z.strictObject({
    age: orNone(age('儿童火化减免的年龄界限', 'Children: age')),
    /** Read where {@link age} is set, and of a child of just that age alone: 12岁以下 leaves it open. */
    ageIncluded: yesNo('儿童年龄界限含本数', 'Children: the age itself'),
    mostCremation: limit('儿童火化最高免除', 'Children: most for cremation'),
  }),
  /** The most for one body in all; `null`: the items alone. */
  total: z.strictObject({
    general: limit('每具最高免除总额', 'Most in all'),
    /** `null`: as for all others. */
    hardship: limit('困难或特殊群体每具最高免除总额', 'Most in all: poor or special groups'),
  }),
  /** Whether the home takes it off its bill; else the family claims it. */
  direct: yesNo('结算时直接免除', 'Taken off the bill'),
})
