import {
  type Citation,
  compareText,
  criterionOf,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  PlainDate,
} from '@minzheng/core'
import * as z from 'zod'

/** The mutual aid of villages in Chongqing (农村“四有五助”互助养老模式), as the press tells it. */
export const mutualAidModel = {
  title: '重庆农村“四有五助”互助养老模式',
  issuer: '新华网重庆频道',
  confidence: 'secondary',
  note: 'the four haves and the five helps as a report of 2026-01-04 names them; the document of the city was not seen',
} as const satisfies Citation

/** The four things that a village has (四有), and the five with which it helps (五助). */
export const mutualAidItems = {
  'has-point': { zh: '有一个互助养老点', en: 'A point of mutual aid' },
  'has-staff': { zh: '有一个人定岗服务', en: 'Somebody whose post it is' },
  'has-volunteers': { zh: '有一支志愿队伍', en: 'A team of volunteers' },
  'has-pairing': { zh: '有一套结对帮扶机制', en: 'Elders are paired with who helps them' },
  'helps-meals': { zh: '集中助餐', en: 'Meals together' },
  'helps-medical': { zh: '流动助医', en: 'Medical help that comes round' },
  'helps-leisure': { zh: '定点助乐', en: 'Leisure at the point' },
  'helps-emergency': { zh: '智慧助急', en: 'Help in need, by devices' },
  'helps-care': { zh: '上门助养', en: 'Care at home' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** One of the four and five: see {@link mutualAidItems}. */
export type MutualAidItem = keyof typeof mutualAidItems

/** One village as it was looked at on a day; an item that is left out or `null` is not known. */
export const MutualAidVillage = z.strictObject({
  village: z.string().min(1),
  checkedOn: PlainDate,
  items: z.partialRecord(z.enum(keysOf(mutualAidItems)), z.boolean().nullish()),
})
export type MutualAidVillage = z.infer<typeof MutualAidVillage>

/** The checklist of a village: each of the four and five, and whether it has all. */
export const mutualAidVerdict = ({ items }: Pick<MutualAidVillage, 'items'>): JudgedCriteria => {
  const criterion = criterionOf(mutualAidModel)
  return judged(
    keysOf(mutualAidItems).map(item => criterion(item, mutualAidItems[item].zh, mutualAidItems[item].en, items[item])),
  )
}

/** The villages by what their last check by a day comes to: with all nine, with one lacking, and where what is not known could decide. */
export const mutualAidVillages = (
  checks: readonly MutualAidVillage[],
  asOf: PlainDate,
): Readonly<Record<JudgedCriteria['verdict'], readonly string[]>> => {
  const made = checks.filter(({ checkedOn }) => checkedOn <= asOf)
  const last = new Map(
    made.toSorted((a, b) => compareText(a.checkedOn, b.checkedOn)).map(one => [one.village, mutualAidVerdict(one)]),
  )
  const of = (verdict: JudgedCriteria['verdict']) =>
    [...last].filter(([, one]) => one.verdict === verdict).map(([village]) => village)
  return { met: of('met'), 'not-met': of('not-met'), undetermined: of('undetermined') }
}
