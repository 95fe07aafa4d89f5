import {
  DivisionCode,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { irregularClasses } from './finding.js'

const text = z.string().min(1).max(100)
const day = PlainDate.nullable().default(null)

/** How the clean-up of an irregular name can end. */
export const irregularOutcomes = {
  renamed: { zh: '更名', en: 'Renamed' },
  standardised: { zh: '规范为标准地名', en: 'The standard name is used again' },
  kept: { zh: '认定规范或者予以保留', en: 'Found regular, or kept' },
  abolished: { zh: '地名注销、标志拆除', en: 'The name was abolished, or its sign taken down' },
} as const satisfies Record<string, LocalizedText>
/** How a case ended: see {@link irregularOutcomes}. */
export type IrregularOutcome = keyof typeof irregularOutcomes

/** One irregular name in a clean-up (不规范地名清理整治). Days that have not come yet are `null`. */
export const IrregularNameCase = z.strictObject({
  name: text,
  /** Where it is: two places of one name are two cases. */
  division: DivisionCode.optional(),
  /** The classes that it was put in; decided by people, `namingCheck` only proposes them. */
  classes: z.array(z.enum(keysOf(irregularClasses))).default([]),
  foundOn: PlainDate,
  /** Made public in a list, for objections. */
  listedOn: day,
  /** Decided what becomes of it, and by when that is to be done. */
  decidedOn: day,
  outcome: z.enum(keysOf(irregularOutcomes)).nullable().default(null),
  due: day,
  newName: text.nullable().default(null),
  /** Left out: not on record. */
  correctedOn: PlainDate.nullish(),
})
export type IrregularNameCase = z.infer<typeof IrregularNameCase>

/** How far a case is on a day; one that was kept is closed by the decision. */
export const irregularCaseState = (
  { foundOn, listedOn, decidedOn, outcome, correctedOn }: IrregularNameCase,
  asOf: PlainDate,
): 'not-yet' | 'found' | 'listed' | 'decided' | 'kept' | 'corrected' => {
  if (happenedBy(decidedOn, asOf) && outcome === 'kept') return 'kept'
  if (happenedBy(correctedOn, asOf)) return 'corrected'
  if (happenedBy(decidedOn, asOf)) return 'decided'
  if (happenedBy(listedOn, asOf)) return 'listed'
  return happenedBy(foundOn, asOf) ? 'found' : 'not-yet'
}

/**
 * What is wrong with a case on a day: steps out of order (`case-order`), a decision without its outcome or the other way round
 * (`case-outcome`), decided without a class (`case-class`), renamed without a new name (`case-new-name`; these three are warnings, for
 * they are not on record), a new name that is the old one or goes with no renaming (`case-new-name`), corrected where it was kept
 * (`case-kept`), not done in the time set (`case-late`; a warning where that is not on record).
 */
export const irregularCaseProblems = (one: IrregularNameCase, asOf: PlainDate): Problem[] => {
  const { name, classes, foundOn, decidedOn, outcome, due, newName, correctedOn } = one
  const found = (code: string, path: string, zh: string, en: string, severity: Problem['severity'] = 'error') =>
    problem(code, severity, [path], [zh, en], ['请核对清理整治台账。', 'Check the record.'])
  const renames = outcome === 'renamed'
  return [
    ...stepsOutOfOrder(['foundOn', 'listedOn', 'decidedOn', 'correctedOn'], one).map(step =>
      found('case-order', step, '日期早于前一环节。', 'It is dated before the step ahead of it.'),
    ),
    ...(due !== null && due < (decidedOn ?? foundOn)
      ? [found('case-order', 'due', '整改期限早于决定或者发现。', 'It was due before it was decided or found.')]
      : []),
    ...((decidedOn === null) === (outcome === null)
      ? []
      : [found('case-outcome', 'outcome', '结果和日期缺一。', 'A decision has a day and an outcome.', 'warning')]),
    ...(outcome !== null && outcome !== 'kept' && classes.length === 0
      ? [
          found(
            'case-class',
            'classes',
            '没有写明属于大、洋、怪、重哪一类。',
            'It is not said which class it is of.',
            'warning',
          ),
        ]
      : []),
    ...((renames ? newName === null || newName === name : newName !== null)
      ? [
          found(
            'case-new-name',
            'newName',
            '更名应有新名，其他结果没有。',
            'A new name goes with a renaming, and only with it.',
            newName === null ? 'warning' : 'error',
          ),
        ]
      : []),
    ...(outcome === 'kept' && correctedOn != null
      ? [found('case-kept', 'correctedOn', '予以保留却登记了整改。', 'It was kept, and corrected.')]
      : []),
    ...(due !== null && outcome !== 'kept' && isLate(correctedOn ?? null, due, asOf)
      ? correctedOn === undefined
        ? [
            found(
              'case-late',
              'correctedOn',
              `期限为 ${due}，是否整改没有记载。`,
              `It was due by ${due}; whether it was corrected is not on record.`,
              'warning',
            ),
          ]
        : [found('case-late', 'correctedOn', `期限为 ${due}，已超期。`, `It was due by ${due}.`)]
      : []),
  ]
}
