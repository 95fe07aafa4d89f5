import {
  atArticle,
  type Citation,
  DivisionCode,
  happenedBy,
  PlainDate,
  type Problem,
  problem,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { placeNameMeasures, placeNameRegulation } from '../shared/documents.js'

const text = z.string().min(1).max(200)
const day = PlainDate.nullable().default(null)

/** What a plan of names holds: names above all, signs, the culture of names (实施办法 art. 2). */
export const namePlanParts = ['names', 'signs', 'culture'] as const

/** A plan of names (地名方案, 条例 art. 8) of a place on its way; its names are kept as `PlannedName`. Days that have not come yet are `null`. */
export const NamePlan = z.strictObject({
  title: text,
  division: DivisionCode,
  /** The place-name office and the departments that drew it up with it; left out: not on record. */
  compiledBy: z.array(text).max(50).optional(),
  /** Left out: not on record. */
  parts: z.array(z.enum(namePlanParts)).optional(),
  draftedOn: day,
  /** Approved by the government of the place; left out: not on record. */
  approvedOn: PlainDate.nullish(),
  /** From this day it is carried out. */
  carriedOutFrom: day,
  /** What was changed in it after its approval, and when that was approved. */
  changes: z
    .array(z.strictObject({ on: PlainDate, approvedOn: PlainDate.nullish() }))
    .max(100)
    .default([]),
})
export type NamePlan = z.infer<typeof NamePlan>

/** How far a plan has come by a day. */
export const namePlanState = (
  { draftedOn, approvedOn, carriedOutFrom }: NamePlan,
  asOf: PlainDate,
): 'not-begun' | 'drafted' | 'approved' | 'carried-out' => {
  if (happenedBy(carriedOutFrom, asOf)) return 'carried-out'
  if (happenedBy(approvedOn, asOf)) return 'approved'
  return happenedBy(draftedOn, asOf) ? 'drafted' : 'not-begun'
}

/** What is wrong with a plan, with the article that says so where one does. */
export type NamePlanProblem = Problem & { readonly cite?: Citation }

const regulation = atArticle(placeNameRegulation, '第八条')
const measures = atArticle(placeNameMeasures, '第二条')

/**
 * What is wrong with a plan on a day: days out of order (`name-plan-order`), carried out and not approved (`name-plan-approval`, from
 * 2022-05-01), drawn up by one office alone (`name-plan-compiled`, a warning), without the names that it is about above all
 * (`name-plan-parts`, a warning), changed and not approved anew (`name-plan-change`), the last two from 2024-05-01. Where an approval is
 * not on record, a warning.
 */
export const namePlanProblems = (plan: NamePlan, asOf: PlainDate): NamePlanProblem[] => {
  const { compiledBy, parts, draftedOn, approvedOn, carriedOutFrom, changes } = plan
  const found = (
    code: string,
    severity: Problem['severity'],
    path: Problem['path'],
    [zh, en]: readonly [zh: string, en: string],
    cite?: Citation,
  ): NamePlanProblem => ({
    ...problem(code, severity, path, [zh, en], ['请核对方案的编制、批准和变更记录。', 'Check the record of the plan.']),
    ...(cite === undefined ? {} : { cite }),
  })
  // A plan of before is not held to them; one that has no day yet is.
  const isOf = (document: { readonly effective: PlainDate }, on: PlainDate | null) =>
    on === null || on >= document.effective
  const begun = draftedOn ?? approvedOn ?? carriedOutFrom
  const late = approvedOn != null && carriedOutFrom !== null && carriedOutFrom < approvedOn
  return [
    ...stepsOutOfOrder(['draftedOn', 'approvedOn'], plan).map(step =>
      found('name-plan-order', 'error', [step], ['批准早于编制。', 'It was approved before it was drawn up.']),
    ),
    ...(happenedBy(carriedOutFrom, asOf) &&
    isOf(placeNameRegulation, carriedOutFrom) &&
    (late || !happenedBy(approvedOn, asOf))
      ? [
          found(
            'name-plan-approval',
            approvedOn === undefined ? 'warning' : 'error',
            ['approvedOn'],
            approvedOn === undefined
              ? [
                  '组织实施前是否经本级人民政府批准没有记载。',
                  'It is carried out; whether the government approved it is not on record.',
                ]
              : ['未经本级人民政府批准即组织实施。', 'It is carried out, and the government had not approved it.'],
            regulation,
          ),
        ]
      : []),
    ...(compiledBy !== undefined && new Set(compiledBy).size < 2 && isOf(placeNameRegulation, begun)
      ? [
          found(
            'name-plan-compiled',
            'warning',
            ['compiledBy'],
            ['地名方案应当会同有关部门编制。', 'It is drawn up together with other departments.'],
            regulation,
          ),
        ]
      : []),
    ...(parts !== undefined && !parts.includes('names') && isOf(placeNameMeasures, begun)
      ? [
          found(
            'name-plan-parts',
            'warning',
            ['parts'],
            ['地名方案应当以地名命名为重点。', 'A plan is of the naming of places above all.'],
            measures,
          ),
        ]
      : []),
    ...changes.flatMap((change, index) =>
      happenedBy(change.on, asOf) &&
      isOf(placeNameMeasures, change.on) &&
      (change.approvedOn == null || change.approvedOn > change.on)
        ? [
            found(
              'name-plan-change',
              change.approvedOn === undefined ? 'warning' : 'error',
              ['changes', index, 'approvedOn'],
              change.approvedOn === undefined
                ? [
                    '变更地名方案是否重新报送批准没有记载。',
                    'It was changed; whether that was approved is not on record.',
                  ]
                : ['变更地名方案未重新报送批准。', 'It was changed, and that was not approved.'],
              measures,
            ),
          ]
        : [],
    ),
  ]
}
