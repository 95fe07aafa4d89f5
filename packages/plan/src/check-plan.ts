import type { Problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import type { Indicator } from '@minzheng/indicators'
import { checkIndicators } from './checks/catalogue.js'
import { checkDates } from './checks/dates.js'
import { checkEmptiness, checkNumbering } from './checks/numbering.js'
import { checkPlaces, checkSystems, type DivisionName } from './checks/places.js'
import { checkReferences } from './checks/references.js'
import { checkSpans } from './checks/spans.js'
import { checkValues } from './checks/values.js'
import { Plan } from './plan.js'
import { salvage } from './salvage.js'

/** What a plan is held against besides its own form and sense. */
export interface CheckPlanOptions {
  /** The catalogue that targets name their indicators from; without it, indicators are not checked. */
  readonly indicators?: readonly Indicator[]
  /** Names of divisions by code; without it, codes are checked for their form and place only. */
  readonly divisionName?: DivisionName
}

/** A plan after its check, and all that was found. */
export interface CheckedPlan {
  /** The plan, where its form is right; it may still have problems. */
  readonly plan?: Plan
  /** Everything that is wrong, each with its path: first of the form, then of the sense. */
  readonly problems: Problem[]
}

/**
 * Checks plan data, of whatever form, and finds everything that is wrong with it in one pass: a malformed part does not
 * hide what is wrong with the others. Never throws on data.
 */
export const checkPlan = (data: unknown, { indicators, divisionName }: CheckPlanOptions = {}): CheckedPlan => {
  const validated = validate(Plan, data)
  const draft = validated.success ? validated.data : salvage(Plan, data)
  const problems = [
    ...(validated.success ? [] : validated.problems),
    ...(draft === undefined
      ? []
      : [
          ...checkNumbering(draft),
          ...checkEmptiness(draft),
          ...checkReferences(draft),
          ...checkValues(draft),
          ...checkDates(draft, data),
          ...checkPlaces(draft, divisionName),
          ...checkSystems(draft),
          ...checkSpans(draft),
          ...(indicators ? checkIndicators(draft, indicators) : []),
        ]),
  ]
  return validated.success ? { plan: validated.data, problems } : { problems }
}
