import type { LocalizedText } from '@minzheng/core'
import {
  anyOf,
  type EnumExpression,
  type ExpressionsOf,
  firstOf,
  label,
  type NumberExpression,
  whole,
} from '@minzheng/rules'
import * as z from 'zod'

const can = z.boolean().nullish()

/** What a person can do alone (民发〔2021〕43号 art. 21). Left out: not known. */
export const SelfCare = z.object({
  eats: can.meta(label('自主吃饭', 'Eats alone')),
  dresses: can.meta(label('自主穿衣', 'Dresses alone')),
  getsInAndOutOfBed: can.meta(label('自主上下床', 'Gets in and out of bed alone')),
  usesToilet: can.meta(label('自主如厕', 'Uses the toilet alone')),
  walksIndoors: can.meta(label('室内自主行走', 'Walks indoors alone')),
  bathes: can.meta(label('自主洗澡', 'Bathes alone')),
})
export type SelfCare = z.infer<typeof SelfCare>

/** `self-caring` 具备, `partial` 部分丧失 (半护理), `total` 完全丧失 (全护理). */
export type CareLevel = 'self-caring' | 'partial' | 'total'
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
  const all = [
    person.eats,
    person.dresses,
    person.getsInAndOutOfBed,
    person.usesToilet,
    person.walksIndoors,
    person.bathes,
  ]
  const failed = (zh: string, en: string, ifUnknown?: boolean): NumberExpression =>
    all
      .reduce<NumberExpression>(
        (sum, one) => sum.plus((ifUnknown === undefined ? one : one.orElse(ifUnknown)).choose(0, 1)),
        whole(0),
      )
      .as({ zh, en })
  const surely = failed('已知不能自主完成的项数', 'Indicators known not to be met', true)
  const atMost = failed('可能不能自主完成的项数', 'Indicators that may not be met', false)
  const four = surely
    .atLeast(4)
    .or(atMost.atLeast(4).and(failed('不能自主完成的项数', 'Indicators not met').atLeast(4)))
    .as({ zh: '六项中四项以上不能自主完成', en: 'Four or more of the six are not met' })
  const one = anyOf(...all.map(each => each.not())).as({
    zh: '六项中有不能自主完成的',
    en: 'One of the six is not met',
  })
  return firstOf([four, 'total'], [one, 'partial']).otherwise('self-caring')
}
