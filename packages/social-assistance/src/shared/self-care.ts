import type { LocalizedText } from '@minzheng/core'
import { each, ifKnown, yesNo } from '@minzheng/core/fields'
import { anyOf, type EnumExpression, type ExpressionsOf, firstOf, type NumberExpression, whole } from '@minzheng/rules'
import type * as z from 'zod'

const titles = {
  eats: { zh: '自主吃饭', en: 'Eats alone' },
  dresses: { zh: '自主穿衣', en: 'Dresses alone' },
  getsInAndOutOfBed: { zh: '自主上下床', en: 'Gets in and out of bed alone' },
  usesToilet: { zh: '自主如厕', en: 'Uses the toilet alone' },
  walksIndoors: { zh: '室内自主行走', en: 'Walks indoors alone' },
  bathes: { zh: '自主洗澡', en: 'Bathes alone' },
} as const
const indicators = Object.keys(titles) as (keyof typeof titles)[]

/** What a person can do alone (民发〔2021〕43号 art. 21). Left out: not known. */
export const SelfCare = /* @__PURE__ */ each(titles, (zh, en) => ifKnown(yesNo(zh, en)))
export type SelfCare = z.infer<typeof SelfCare>

/** `self-caring` 具备, `partial` 部分丧失 (半护理), `total` 完全丧失 (全护理). */
export type CareLevel = 'self-caring' | 'partial' | 'total'
/** What each level of self-care is called (民发〔2021〕43号 art. 22). */
export const careLevels: Readonly<Record<CareLevel, LocalizedText>> = {
  'self-caring': { zh: '具备生活自理能力', en: 'Self-caring' },
  partial: { zh: '部分丧失生活自理能力', en: 'Partial care' },
  total: { zh: '完全丧失生活自理能力', en: 'Total care' },
}

/**
 * The level of self-care from the six indicators (民发〔2021〕43号 art. 22): all met, 1 to 3 not met, 4 or more not met.
 * Four failures that are known decide it, whatever the other two.
 */
export const careLevel = (person: ExpressionsOf<(typeof SelfCare)['shape']>): EnumExpression<CareLevel> => {
  const failed = (zh: string, en: string, met = (key: keyof typeof titles) => person[key]): NumberExpression =>
    indicators.reduce<NumberExpression>((sum, key) => sum.plus(met(key).choose(0, 1)), whole(0)).as({ zh, en })
  const surely = failed('已知不能自主完成的项数', 'Indicators known not to be met', key =>
    person[key].orElse(true).as({ zh: `${titles[key].zh}（未知按能计）`, en: `${titles[key].en}, or not known` }),
  )
  const atMost = failed('可能不能自主完成的项数', 'Indicators that may not be met', key =>
    person[key]
      .orElse(false)
      .as({ zh: `${titles[key].zh}（未知按不能计）`, en: `${titles[key].en}, and that is known` }),
  )
  const four = surely
    .atLeast(4)
    .or(atMost.atLeast(4).and(failed('不能自主完成的项数', 'Indicators not met').atLeast(4)))
    .as({ zh: '六项中四项以上不能自主完成', en: 'Four or more of the six are not met' })
  const one = anyOf(...indicators.map(key => person[key].not())).as({
    zh: '六项中有不能自主完成的',
    en: 'One of the six is not met',
  })
  return firstOf([four, 'total'], [one, 'partial']).otherwise('self-caring')
}
