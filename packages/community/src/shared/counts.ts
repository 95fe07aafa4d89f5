import { count, ifKnown, unlessSaid } from '@minzheng/core/fields'
import type { NumberExpression } from '@minzheng/rules'

/** How many people, households or votes; left out or `null`: not known. */
export const number = (zh: string, en: string, unit = 'person') => ifKnown(count(zh, en, { unit, most: 1_000_000 }))

/** How many asked for something; left out: nobody, `null`: not known. */
export const asking = (zh: string, en: string) => unlessSaid(0, count(zh, en, { unit: 'person', most: 1_000_000 }))

/** More than half (过半数, 民法典 art. 1259: the half itself is not). */
export const moreThanHalf = (part: NumberExpression, of: NumberExpression) => part.times(2).greaterThan(of)

/** A part of so many parts or more (五分之一以上: the part itself counts), of somebody at all. */
export const partOrMore = (part: NumberExpression, of: NumberExpression, numerator: number, denominator: number) =>
  part.greaterThan(0).and(part.times(denominator).atLeast(of.times(numerator)))
