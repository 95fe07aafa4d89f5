import { addMonths, atArticle, latestBy, PlainDate, type Problem, problem, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { minorsProtectionLaw } from '../shared/documents.js'

/** One child and somebody who is paired with it (结对关爱), and the days on which they were in touch. */
export const CarePair = z.strictObject({
  child: z.string().min(1),
  carer: z.string().min(1),
  from: PlainDate,
  /** The last day. */
  until: PlainDate.nullable().default(null),
  /** Comes from a unit in close contact with minors (密切接触未成年人的单位), which must look up its people; `null`: not known. */
  byUnit: z.boolean().nullable().default(null),
  /** Looked up for offences against minors; `null`: not known. */
  recordChecked: z.boolean().nullable().default(null),
  /** The days on which they were in touch; left out: not on record here. */
  inTouchOn: z.array(PlainDate).optional(),
})
export type CarePair = z.infer<typeof CarePair>

const closeContact = atArticle(minorsProtectionLaw, '第六十二条')

/** Whether a pair goes on on a day, its first and last day among it. */
export const isPaired = ({ from, until }: CarePair, asOf: PlainDate): boolean => runsOn(from, until, asOf)

/** How far the children of a list are paired. */
export interface PairCoverage {
  readonly paired: number
  readonly children: number
  readonly unpaired: readonly string[]
}

/** Which of the children are paired with somebody on a day; a child given twice counts once. */
export const pairCoverage = (
  children: readonly string[],
  pairs: readonly CarePair[],
  asOf: PlainDate,
): PairCoverage => {
  const all = [...new Set(children)]
  const paired = new Set(pairs.filter(pair => isPaired(pair, asOf)).map(({ child }) => child))
  const unpaired = all.filter(child => !paired.has(child))
  return { paired: all.length - unpaired.length, children: all.length, unpaired }
}

/**
 * What is wrong with the pairs of a place on a day: `pair-dates` (ends before it begins); `pair-twice` (one child and one carer on record twice at a time);
 * `pair-too-many` (a carer has more children than the place allows); `pair-out-of-touch` (not in touch for so many months), `pair-contact-not-known` (when they were is not on record, where the place asks);
 * `pair-not-checked` (a carer from a unit in close contact with minors was not looked up, 未成年人保护法 art. 62, since 2021-06-01; of
 * any other, where the place asks for it), `pair-check-not-known` (whether one of whom that is asked was, is not known). What a place does not ask is left out; no national rule of pairs was found.
 */
export const pairProblems = (
  pairs: readonly CarePair[],
  {
    mostChildren,
    everyMonths,
    checked = false,
  }: { readonly mostChildren?: number; readonly everyMonths?: number; readonly checked?: boolean },
  asOf: PlainDate,
): Problem[] => {
  const seen = new Set<string>()
  const children = new Map<string, number>()
  return pairs.flatMap((pair, index): Problem[] => {
    const { child, carer, from, until, inTouchOn, recordChecked, byUnit } = pair
    if (until !== null && until < from)
      return [
        problem(
          'pair-dates',
          'error',
          [index, 'until'],
          [
            `“${carer}”与“${child}”的结束日期早于开始日期。`,
            `The pair of "${carer}" and "${child}" ends before it begins.`,
          ],
          ['请核对日期。', 'Check the days.'],
        ),
      ]
    if (!isPaired(pair, asOf)) return []
    const key = JSON.stringify([child, carer])
    if (seen.has(key))
      return [
        problem(
          'pair-twice',
          'error',
          [index],
          [`“${carer}”与“${child}”重复登记。`, `"${carer}" and "${child}" are on record twice.`],
          ['请合并。', 'Keep one.'],
        ),
      ]
    seen.add(key)
    const count = (children.get(carer) ?? 0) + 1
    children.set(carer, count)
    const problems: Problem[] = []
    if (mostChildren !== undefined && count > mostChildren)
      problems.push(
        problem(
          'pair-too-many',
          'warning',
          [index, 'carer'],
          [
            `“${carer}”结对超过 ${mostChildren} 名儿童。`,
            `"${carer}" is paired with more than ${mostChildren} children.`,
          ],
          ['请另行结对。', 'Pair the child with somebody else.'],
        ),
      )
    if (everyMonths !== undefined && inTouchOn === undefined)
      problems.push(
        problem(
          'pair-contact-not-known',
          'warning',
          [index, 'inTouchOn'],
          [`没有“${carer}”联系“${child}”的记录。`, `When "${carer}" was in touch with "${child}" is not on record.`],
          ['请核实后补记。', 'Find it out and record it.'],
        ),
      )
    else if (
      everyMonths !== undefined &&
      inTouchOn !== undefined &&
      addMonths(latestBy([from, ...inTouchOn], asOf)!, everyMonths) < asOf
    )
      problems.push(
        problem(
          'pair-out-of-touch',
          'warning',
          [index, 'inTouchOn'],
          [
            `“${carer}”超过 ${everyMonths} 个月没有联系“${child}”。`,
            `"${carer}" has not been in touch with "${child}" for ${everyMonths} months.`,
          ],
          ['请联系并记录。', 'Be in touch, and record it.'],
        ),
      )
    const byLaw = byUnit === true && minorsProtectionLaw.effective <= asOf
    if (recordChecked === null && (byLaw || checked))
      problems.push(
        problem(
          'pair-check-not-known',
          'warning',
          [index, 'recordChecked'],
          [`不知是否查询过“${carer}”的违法犯罪记录。`, `Whether the record of "${carer}" was looked up is not known.`],
          ['请核实后记录。', 'Find it out and record it.'],
        ),
      )
    if (recordChecked === false && (byLaw || checked))
      problems.push(
        problem(
          'pair-not-checked',
          byLaw ? 'error' : 'warning',
          [index, 'recordChecked'],
          byLaw
            ? [
                `没有查询“${carer}”的违法犯罪记录（${closeContact.title}${closeContact.article}）。`,
                `The record of "${carer}" was not looked up (${closeContact.title}, ${closeContact.article}).`,
              ]
            : [
                `没有按当地要求查询“${carer}”的违法犯罪记录。`,
                `The record of "${carer}" was not looked up, as the place asks.`,
              ],
          ['请先查询。', 'Look it up first.'],
        ),
      )
    return problems
  })
}
