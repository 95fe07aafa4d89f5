import { PlainDate } from '@minzheng/core'
import {
  checked,
  completed,
  defineMeasure,
  enrolled,
  happenedIn,
  type Measure,
  shareWhere,
  standing,
} from '@minzheng/indicators'
import * as z from 'zod'
import { ChildFile, type ChildFileRules, childFileCompleteness, isOpenFile } from './child-file/record.js'

/** How many directors a village or residents' committee has on the day; `null`: not known. */
export const VillageStaff = z.strictObject({ village: z.string().min(1), directors: z.int().min(0).nullable() })

/** A child in difficulty or left behind, and the days on which it took part in group counselling (团体辅导). */
export const CounselledChild = z.strictObject({ child: z.string().min(1), counselledOn: z.array(PlainDate) })

/**
 * Somebody who works close to minors, and when the record of offences was last looked up (未成年人保护法 art. 62); `null`: never.
 * Left out: not known.
 */
export const CheckedWorker = z.strictObject({ name: z.string().min(1), checkedOn: PlainDate.nullish() })

/** Whether somebody was checked in the year of a day, by it; of who was last checked later, an earlier check is not on record. */
const checkedInYear = ({ checkedOn }: z.infer<typeof CheckedWorker>, asOf: PlainDate): boolean | null => {
  if (checkedOn === null) return false
  if (checkedOn === undefined || checkedOn > asOf) return null
  return checkedOn.slice(0, 4) === asOf.slice(0, 4)
}

/** Whether a file was complete on a day. A block confirmed after it alone may have been there before, or not. */
const completeOn = (file: ChildFile, rules: ChildFileRules, asOf: PlainDate): boolean | null => {
  if (childFileCompleteness(file, rules).missing.length > 0) return false
  return rules.requiredBlocks.some(block => file.blocks[block]! > asOf) ? null : true
}

/**
 * The share of complete files of children in difficulty. What a file must hold is a rule of the place; the nation sets none, and
 * where nothing is required nothing is complete.
 */
export const childFileCompletenessUnder = (rules: ChildFileRules): Measure<typeof ChildFile> =>
  defineMeasure({
    indicator: 'child-file-completeness',
    record: ChildFile,
    key: ({ id }) => id,
    of: (files, { asOf }) =>
      rules.requiredBlocks.length === 0
        ? { unknown: { zh: '没有规定档案的必备内容。', en: 'No rule says what a file must hold.' } }
        : shareWhere(
            files.filter(
              file => file.grounds.includes('in-difficulty') && file.openedOn <= asOf && isOpenFile(file, asOf),
            ),
            file => completeOn(file, rules, asOf),
          ),
  })

/** How each indicator of child welfare comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [
  standing('migrant-child-care-points'),
  checked('village-childrens-home-coverage'),
  defineMeasure({
    indicator: 'village-child-director-coverage',
    record: VillageStaff,
    key: ({ village }) => village,
    of: villages => shareWhere(villages, ({ directors }) => (directors === null ? null : directors > 0)),
  }),
  completed('minors-protection-centres-built'),
  completed('minors-protection-stations-built'),
  defineMeasure({
    indicator: 'child-group-counselling-coverage',
    record: CounselledChild,
    key: ({ child }) => child,
    of: (children, period) =>
      shareWhere(children, ({ counselledOn }) => counselledOn.some(day => happenedIn(day, period))),
  }),
  enrolled('orphans'),
  enrolled('de-facto-unattended-children'),
  enrolled('left-behind-children'),
  defineMeasure({
    indicator: 'child-staff-record-check-rate',
    record: CheckedWorker,
    of: (workers, { asOf }) => shareWhere(workers, worker => checkedInYear(worker, asOf)),
  }),
]
