import type { LocalizedText } from '@minzheng/core'
import type { BooleanExpression, EnumExpression, NumberExpression } from '@minzheng/rules'

/** The categories of children that a place may pay, in the order in which the first of equals is taken. */
export const allowanceCategories = {
  orphan: { zh: '孤儿', en: 'orphan' },
  hiv: { zh: '感染艾滋病病毒儿童', en: 'child with HIV' },
  unattended: { zh: '事实无人抚养儿童', en: 'de-facto unattended child' },
  'guardianship-missing': { zh: '父母监护缺失儿童', en: 'guardianship missing' },
  'guardians-unable': { zh: '父母无力履行监护职责儿童', en: 'guardians unable' },
  'ill-or-disabled': { zh: '重病重残儿童', en: 'severely ill or disabled' },
  'poor-family': { zh: '困难家庭儿童', en: 'child of a poor family' },
  'key-hardship': { zh: '重点困境儿童', en: 'key child in difficulty' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A category of children that a place may pay: see {@link allowanceCategories}. */
export type AllowanceCategory = keyof typeof allowanceCategories

/** What a child would get in one category. */
export interface CategoryAllowance {
  readonly name: AllowanceCategory
  readonly isPaid: BooleanExpression
  /** The rate in full, and what is paid of it, in fen a month. */
  readonly full: NumberExpression
  readonly payment: NumberExpression
}

/** What a child gets in the highest of the categories: nothing where it is paid in none. */
export interface HighestAllowance {
  readonly isPaid: BooleanExpression
  readonly name: EnumExpression<AllowanceCategory | 'none'>
  readonly full: NumberExpression
  readonly payment: NumberExpression
}

/**
 * The highest of the categories in which a child is paid, the first of equals: each is held against the highest of those before
 * it. The only one needs no comparing, so what is drawn need not be known for it.
 */
export const highestOf = (
  categories: readonly CategoryAllowance[],
  by: (one: CategoryAllowance) => NumberExpression,
): HighestAllowance => {
  const [first, ...others] = categories
  const paidBefore = { zh: '以上已属于一类', en: 'Paid in one of those before' }
  const start = (one: CategoryAllowance) => ({
    isPaid: one.isPaid,
    height: by(one),
    name: one.isPaid.choose<AllowanceCategory | 'none'>(one.name, 'none'),
    full: one.isPaid.choose(one.full, 0),
    payment: one.isPaid.choose(one.payment, 0),
  })
  return others.reduce((before, one) => {
    const { zh, en } = allowanceCategories[one.name]
    const height = by(one)
    const isHigher = one.isPaid
      .and(before.isPaid.as(paidBefore).not().or(height.greaterThan(before.height)))
      .as({ zh: `${zh}为至此最高`, en: `${en}: the highest so far` })
    return {
      isPaid: before.isPaid.or(one.isPaid),
      height: isHigher.choose(height, before.height),
      name: isHigher.choose<AllowanceCategory | 'none'>(one.name, before.name),
      full: isHigher.choose(one.full, before.full),
      payment: isHigher.choose(one.payment, before.payment),
    }
  }, start(first!))
}
