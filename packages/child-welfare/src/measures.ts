import { PlainDate } from '@minzheng/core'
import {
  checked,
  completed,
  defineMeasure,
  enrolled,
  isWithin,
  type Measure,
  shareOf,
  standing,
} from '@minzheng/indicators'
import * as z from 'zod'
import { ChildFile, type ChildFileRules, childFileCompleteness, isOpenFile } from './child-file.js'

/** How many directors a village or residents' committee has on the day; `null`: not known. */
export const VillageStaff = z.strictObject({ village: z.string().min(1), directors: z.int().min(0).nullable() })

/** A child in difficulty or left behind, and the days on which it took part in group counselling (团体辅导). */
export const CounselledChild = z.strictObject({ child: z.string().min(1), counselledOn: z.array(PlainDate) })

/** Somebody who works close to minors, and when the record of offences was last looked up (未成年人保护法 art. 62); `null`: never. */
export const CheckedWorker = z.strictObject({ name: z.string().min(1), checkedOn: PlainDate.nullable() })

/** The share of complete files of children in difficulty. What a file must hold is a rule of the place; the nation sets none. */
export const childFileCompletenessUnder = (rules: ChildFileRules): Measure<typeof ChildFile> =>
  defineMeasure({
    indicator: 'child-file-completeness',
    record: ChildFile,
    key: ({ id }) => id,
    of: (files, { asOf }) =>
      shareOf(
        files.filter(file => file.grounds.includes('in-difficulty') && isOpenFile(file, asOf)),
        file => childFileCompleteness(file, rules).missing.length === 0,
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
    of: villages => shareOf(villages, ({ directors }) => (directors === null ? null : directors > 0)),
  }),
  completed('minors-protection-centres-built'),
  completed('minors-protection-stations-built'),
  defineMeasure({
    indicator: 'child-group-counselling-coverage',
    record: CounselledChild,
    key: ({ child }) => child,
    of: (children, period) => shareOf(children, ({ counselledOn }) => counselledOn.some(day => isWithin(day, period))),
  }),
  enrolled('orphans'),
  enrolled('de-facto-unattended-children'),
  enrolled('left-behind-children'),
  defineMeasure({
    indicator: 'child-staff-record-check-rate',
    record: CheckedWorker,
    of: (workers, { asOf }) =>
      shareOf(
        workers,
        ({ checkedOn }) => checkedOn !== null && checkedOn <= asOf && checkedOn.slice(0, 4) === asOf.slice(0, 4),
      ),
  }),
]
