import type { DivisionCode, PlainDate } from '@minzheng/core'
import { convert, densityUnit } from '@minzheng/indicators'
import type { PlanTarget } from '@minzheng/plan'
import type { Result } from '../results/types.js'
import type { Phrase } from './words.js'

/** What stands in the way of comparing a result with a target. */
export type Barrier =
  | 'accrualDiffers'
  | 'placeDiffers'
  | 'dayOutside'
  | 'dayUnknown'
  | 'spanDiffers'
  | 'eachNotReported'
  | 'unitDiffers'
  | 'notSure'

/** The level of the bureau that a plan is of, by its name, tells which places are larger than its own. */
const larger: Readonly<Record<string, string>> = { 县: '市省国', 区: '市省国', 旗: '市盟国', 市: '省国', 省: '国' }
const levelOf = /([县区旗市省])(?:人民政府)?民政/
/** 全市, 全省 … that open the words of a result. */
const ofAll = /^[^一-鿿]*全([市盟省国])/

/** 全市… in the report of a county tells of the city above it. */
const isOfLarger = ({ context }: Result, bureau: string): boolean => {
  const named = ofAll.exec(context)?.[1]
  return named !== undefined && larger[levelOf.exec(bureau)?.[1] ?? '']?.includes(named) === true
}

interface Ground {
  /** The issuer of the plan, else its title. */
  readonly bureau: string
  readonly period: { readonly from: PlainDate; readonly to: PlainDate } | undefined
  /** The divisions of the plan and of the report, where known. */
  readonly division: DivisionCode | undefined
  readonly reported: DivisionCode | undefined
}

const isSameMeasure = ({ unit, change, value }: PlanTarget, result: Result): boolean => {
  if (change !== result.change) return false
  if (unit === null || result.unit === null) return unit === result.unit || (value === 0 && result.value === 0)
  return unit === result.unit || !('problem' in convert(1, result.unit, unit))
}

/** 每千名老年人 and 每千老年人 are one base. */
const baseOf = (each: string): string => each.replace(/[名位个]/g, '')

/** Figures for so many heads or households (每百户30平方米) are of the whole place; those for each place are not. */
const isOfEach = (target: PlanTarget, result: Result): boolean => {
  const [asked, told] = [target.scope?.each, result.scope?.each]
  if (asked === undefined && told === undefined) return false
  if (asked === undefined || told === undefined || target.unit === null) return true
  return densityUnit(target.unit, asked) === undefined || baseOf(asked) !== baseOf(told)
}

/** Of figures that 分别 gives to a list of things each is of its own: 集中供养 2070元, 分散供养 1610元. */
const isSameObject = (target: PlanTarget, result: Result): boolean => {
  const [asked, told] = [target.object, result.object]
  if (asked === told) return true
  if (asked === undefined) return (target.quote ?? '').includes(told!)
  return told === undefined && result.context.includes(asked)
}

/**
 * What came together since another day than the plan's first tells nothing of its target; a part of its time only where that is
 * already enough.
 */
const isOfAnotherSpan = ({ comparator, unit, value }: PlanTarget, result: Result, { period }: Ground): boolean => {
  const { since } = result
  if (since === undefined || period === undefined || since === period.from) return false
  const isEnough =
    since > period.from &&
    comparator === '>=' &&
    result.change === undefined &&
    unit === result.unit &&
    (result.value ?? 0) >= (value ?? 0)
  return !isEnough
}

/** The first thing in which target and result part, or nothing. */
export const barrierBetween = (
  target: PlanTarget,
  phrase: Phrase,
  result: Result,
  ground: Ground,
): Barrier | undefined => {
  const { bureau, period, division, reported } = ground
  if (!isSameMeasure(target, result)) return 'unitDiffers'
  const { scope, asOf, accrual } = result
  if (division !== undefined && reported !== undefined && division !== reported) return 'placeDiffers'
  if (isOfLarger(result, bureau)) return 'placeDiffers'
  if (isOfEach(target, result)) return 'eachNotReported'
  if (target.scope?.place !== scope?.place) return 'placeDiffers'
  if (!isSameObject(target, result)) return 'notSure'
  if (accrual !== undefined && phrase.accrual !== undefined && accrual !== phrase.accrual) return 'accrualDiffers'
  if (asOf === undefined) return 'dayUnknown'
  if (period !== undefined && (asOf < period.from || asOf > period.to)) return 'dayOutside'
  return isOfAnotherSpan(target, result, ground) ? 'spanDiffers' : undefined
}
