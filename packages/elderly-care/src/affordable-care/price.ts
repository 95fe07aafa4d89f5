import type { Citation, PlainDate } from '@minzheng/core'
import { decimal, fen, ifKnown, yesNo } from '@minzheng/core/fields'
import type { PolicyValues } from '@minzheng/policy'
import { allOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'

/** 国务院办公厅关于促进养老托育服务健康发展的意见. */
export const affordableCareOpinion2020 = {
  title: '国务院办公厅关于促进养老托育服务健康发展的意见',
  number: '国办发〔2020〕52号',
  issuer: '国务院办公厅',
  issued: '2020-12-14',
  confidence: 'secondary',
  note: 'title, number and opening read in a copy, the day from memory. No national ceiling of prices was found: a place sets its own by the income of its people',
} as const satisfies Citation

/** What one bed of a home that calls itself affordable (普惠型) costs, and what its agreement says. Left out or `null`: not known. */
export const AffordableCareFacts = z.strictObject({
  /** Bed, care and meals. */
  monthlyFee: fen('每月收费（床位、护理、餐饮）', 'Fee a month: bed, care, meals', { per: 'month' }),
  filed: ifKnown(yesNo('已备案', 'Filed')),
  priceAgreed: ifKnown(
    yesNo('与政府签订价格协议或公示承诺', 'Price agreed with the government, or undertaken publicly'),
  ),
})

/** The ceiling that a place sets: so many times a monthly income that it names (人均可支配收入、平均养老金). Left out: not known. */
export const AffordableCarePolicy = z.strictObject({
  baseIncome: fen('价格参照的月收入', 'Monthly income that the price is held against', { per: 'month' }),
  multiple: decimal('价格上限（参照收入的倍数）', 'Ceiling, as a multiple of that income', {
    most: 100,
    countedIn: 'multiple',
  }),
  agreementNeeded: yesNo('须签订价格协议或公示承诺', 'An agreed or undertaken price is needed'),
})

/** 普惠养老床位的价格, since the opinion of 2020; every figure is of the place. */
export const affordableCare2020 = defineProgram({
  id: 'affordable-care',
  title: { zh: '普惠型养老床位价格', en: 'Price of affordable elderly care' },
  inForce: { from: affordableCareOpinion2020.issued, cite: affordableCareOpinion2020 },
  facts: AffordableCareFacts,
  policy: AffordableCarePolicy,
  rules(bed, policy) {
    const cite = affordableCareOpinion2020
    // Whole fen: what is under a fen is left to the older person.
    const ceiling = policy.baseIncome
      .times(policy.multiple)
      .rounded('down')
      .as({ zh: '价格上限', en: 'Ceiling' }, { unit: 'fen/month', cite })
    const excess = bed.monthlyFee
      .minus(ceiling)
      .atLeastZero()
      .as({ zh: '超出上限', en: 'Over the ceiling' }, { unit: 'fen/month', cite })
    const affordable = allOf(bed.filed, policy.agreementNeeded.not().or(bed.priceAgreed), excess.equals(0)).as(
      { zh: '属于普惠型床位', en: 'Counts as affordable' },
      { cite },
    )
    return { ceiling, excess, affordable }
  },
})

/**
 * Whether a bed counts as affordable (普惠型) by the ceiling of the place, held against the income of its people, and by how much a
 * fee is over. The nation sets no ceiling: without the rule of the place the answer is undetermined.
 */
export const affordableCare = versions(affordableCare2020)

/** Beds of a home that cost the same, on the terms of {@link AffordableCareFacts}. */
export const PricedBeds = AffordableCareFacts.extend({ institution: z.string().min(1), beds: z.int().min(0) })
export type PricedBeds = z.infer<typeof PricedBeds>

/** How many beds count as affordable on a day (普惠型床位数), how many do not, and of how many it is not known. */
export const affordableBeds = (
  list: readonly PricedBeds[],
  policy: PolicyValues<z.output<typeof AffordableCarePolicy>>,
  asOf: PlainDate,
): { readonly affordable: number; readonly dearer: number; readonly unknown: number } => {
  const program = affordableCare.on(asOf)
  const bedsWhere = (answer: boolean | null) =>
    list
      .filter(({ institution, beds, ...facts }) => program.assess(facts, policy).affordable === answer)
      .reduce((sum, { beds }) => sum + beds, 0)
  return { affordable: bedsWhere(true), dearer: bedsWhere(false), unknown: bedsWhere(null) }
}
