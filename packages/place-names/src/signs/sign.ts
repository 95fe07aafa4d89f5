import {
  addDays,
  atArticle,
  type Citation,
  DivisionCode,
  daysBetween,
  happenedBy,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  problem as problemOf,
} from '@minzheng/core'
import * as z from 'zod'
import { placeNameRegulation } from '../shared/documents.js'
import { type SignContent, signKinds, signLayout, signStandard2008 } from './layout.js'

export * from './layout.js'

/** Signs are set up and kept by the governments from the county on (art. 20), by standard names alone (art. 18). */
export const nameSignCite: Citation = atArticle(placeNameRegulation, '第二十条')

const text = z.string().min(1).max(100)

/** A sign of a place name (地名标志), as a register keeps it. */
export const NameSign = z.strictObject({
  id: text,
  kind: z.enum(keysOf(signKinds)),
  /** The place that it names: the standard name, or the register’s key of it. */
  place: text,
  division: DivisionCode,
  setOn: PlainDate,
  removedOn: PlainDate.nullable().default(null),
  /** What stands on it. */
  content: z
    .strictObject({
      chinese: text,
      minority: text.optional(),
      roman: text.optional(),
      number: z.string().min(1).max(20).optional(),
      postcode: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
    })
    .optional(),
  location: z
    .strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) })
    .optional(),
})
export type NameSign = z.infer<typeof NameSign>

const problem = (
  code: string,
  severity: Problem['severity'],
  path: string[],
  zh: string,
  en: string,
  remedy: LocalizedText,
): Problem => problemOf(code, severity, path, [zh, en], remedy)

const contentNames: Readonly<Record<SignContent, LocalizedText>> = {
  chinese: { zh: '汉字名称', en: 'the name in Chinese' },
  minority: { zh: '少数民族文字', en: 'the name in the minority’s script' },
  roman: { zh: '汉语拼音', en: 'the name in pinyin' },
  number: { zh: '编号', en: 'the number' },
  postcode: { zh: '邮政编码', en: 'the post code' },
}

/**
 * What is wrong with the record of a sign. What its kind’s layout has and the sign lacks is a warning, for most layouts are those of
 * the edition of 1999; a post code is not asked of what was set up under that of 2008.
 */
export const signProblems = ({ kind, setOn, removedOn, content }: NameSign): Problem[] => {
  const asked = content === undefined ? [] : (signLayout(kind, { on: setOn })?.areas ?? [])
  const wanted = asked.filter(one => one.content !== 'postcode' || setOn < signStandard2008.effective)
  return [
    ...(removedOn !== null && removedOn < setOn
      ? [
          problem('sign-dates', 'error', ['removedOn'], '撤除早于设置。', 'It was removed before it was set up.', {
            zh: '请核对日期。',
            en: 'Check the days.',
          }),
        ]
      : []),
    ...wanted.flatMap(({ content: part }) =>
      content?.[part] === undefined
        ? [
            problem(
              'sign-content',
              'warning',
              ['content', part],
              `${signKinds[kind].zh}上没有${contentNames[part].zh}。`,
              `${signKinds[kind].en}: ${contentNames[part].en} is missing.`,
              { zh: '请对照现行国家标准核对版面。', en: 'Compare it with the standard in force.' },
            ),
          ]
        : [],
    ),
  ]
}

/** Whether a sign stands on a day; on the day of its removal it does not. */
export const signStands = ({ setOn, removedOn }: Pick<NameSign, 'setOn' | 'removedOn'>, asOf: PlainDate): boolean =>
  setOn <= asOf && (removedOn === null || asOf < removedOn)

/** What is wrong with a register of signs: the problems of each, and an `id` that stands twice (`sign-id`). */
export const signRegisterProblems = (signs: readonly NameSign[]): Problem[] =>
  signs.flatMap((sign, index) => [
    ...signProblems(sign).map(one => ({ ...one, path: [index, ...one.path] })),
    ...(signs.findIndex(({ id }) => id === sign.id) < index
      ? [
          problemOf(
            'sign-id',
            'error',
            [index, 'id'],
            [`编号“${sign.id}”重复。`, `"${sign.id}" stands twice.`],
            ['每块标志一个编号。', 'Give each sign a number of its own.'],
          ),
        ]
      : []),
  ])

/** Of the places listed, those that a sign names on a day. */
export const signedPlaces = (
  places: readonly string[],
  signs: readonly NameSign[],
  asOf: PlainDate,
): { readonly numerator: number; readonly denominator: number } => {
  const signed = new Set(signs.filter(sign => signStands(sign, asOf)).map(({ place }) => place))
  const listed = new Set(places)
  return { numerator: [...listed].filter(place => signed.has(place)).length, denominator: listed.size }
}

/** What an inspection finds, as Ningbo sorts it (宁波市地名管理条例 2020 art. 24). */
export const signDefects = {
  'not-standard': { zh: '使用非标准地名或者用字不规范', en: 'No standard name, or not in standard characters' },
  renamed: { zh: '已更名而标志未更改', en: 'The place was renamed' },
  worn: { zh: '锈蚀、破损、字迹模糊或者残缺', en: 'Rusted, broken, hard to read' },
  misplaced: { zh: '设置位置不当', en: 'At the wrong place' },
  other: { zh: '遮挡、缺失等其他问题', en: 'Another defect, as covered or missing' },
} as const satisfies Record<string, LocalizedText>
/** What can be wrong with a sign: see {@link signDefects}. */
export type SignDefect = keyof typeof signDefects

/** One sign in a round of inspection (地名标志巡检). */
export const SignCheck = z.strictObject({
  sign: text,
  due: PlainDate,
  /** `null`: not done; left out: not on record. */
  done: PlainDate.nullish(),
  /** None where it is empty; left out: not told. */
  defects: z
    .array(
      z.strictObject({
        kind: z.enum(keysOf(signDefects)),
        foundOn: PlainDate,
        /** `null`: not repaired; left out: not on record. */
        repairedOn: PlainDate.nullish(),
      }),
    )
    .max(20)
    .optional(),
})
export type SignCheck = z.infer<typeof SignCheck>

/**
 * What is wrong with a register of checks: a defect mended before it was found (`check-repaired`), found in a check that was not done
 * or after its day (`check-found`), a sign that is due twice on one day (`check-twice`).
 */
export const signCheckProblems = (checks: readonly SignCheck[]): Problem[] =>
  checks.flatMap(({ sign, due, done, defects = [] }, index) => {
    const found = (code: string, path: Problem['path'], zh: string, en: string) =>
      problemOf(code, 'error', [index, ...path], [zh, en], ['请核对巡检记录。', 'Check the record.'])
    return [
      ...defects.flatMap(({ foundOn, repairedOn }, at) => [
        ...(repairedOn != null && repairedOn < foundOn
          ? [found('check-repaired', ['defects', at], '修复早于发现。', 'It was mended before it was found.')]
          : []),
        ...(done === null || (done !== undefined && foundOn > done)
          ? [found('check-found', ['defects', at], '巡检未做，或者发现晚于巡检。', 'The check was not done by then.')]
          : []),
      ]),
      ...(checks.findIndex(one => one.sign === sign && one.due === due) < index
        ? [found('check-twice', ['sign'], '同一标志同日重复登记。', 'It stands twice on one day.')]
        : []),
    ]
  })

/** The number of signs that a round of inspection (地名标志巡检) was to check, checked, and found wanting. */
export interface SignRound {
  /** Checks that fell due in the period, done by its end, and late at its end. */
  readonly due: number
  readonly done: number
  readonly late: number
  /**
   * Of those that fell due before its end, and of the defects, the number of which it is not on record whether they were done, or repaired; and
   * of those done in it, the number of which it is not on record what was found.
   */
  readonly notTold: number
  /** Defects found in the period, and those of them repaired by its end. */
  readonly defects: number
  readonly repaired: number
  /** Days from found to repaired, the longest first. */
  readonly repairDays: readonly number[]
  /** Defects whose repair took longer than it may, or is late at the end; `null` where no limit is set. */
  readonly repairedLate: number | null
}

/**
 * A round of inspection in a period. How many days a repair may take is local: Ningbo gives 30 to who runs the place, once told
 * (art. 24; counted here from the day on which the defect was found), and none to the office itself; no limit is known for the nation.
 * A defect that was mended before it was found is told by {@link signCheckProblems}, and counts here as not mended.
 */
export const signRound = (
  checks: readonly SignCheck[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  { repairLimit }: { readonly repairLimit?: number } = {},
): SignRound => {
  const due = checks.filter(check => from <= check.due && check.due <= to)
  const done = due.filter(check => happenedBy(check.done, to))
  const defects = checks.flatMap(check => check.defects ?? []).filter(({ foundOn }) => from <= foundOn && foundOn <= to)
  const days = defects.flatMap(({ foundOn, repairedOn }) =>
    repairedOn != null && foundOn <= repairedOn && repairedOn <= to ? [daysBetween(foundOn, repairedOn)] : [],
  )
  return {
    due: due.length,
    done: done.length,
    late: due.filter(check => notHappenedBy(check.done, to) && check.due < to).length,
    notTold:
      due.filter(check => check.done === undefined && check.due < to).length +
      defects.filter(({ repairedOn }) => repairedOn === undefined).length +
      checks.filter(check => check.defects === undefined && happenedBy(check.done, to) && from <= check.done!).length,
    defects: defects.length,
    repaired: days.length,
    repairDays: days.toSorted((a, b) => b - a),
    repairedLate:
      repairLimit === undefined
        ? null
        : defects.filter(({ foundOn, repairedOn }) => {
            if (repairedOn === undefined) return false
            const end = repairedOn !== null && foundOn <= repairedOn && repairedOn <= to ? repairedOn : to
            return end > addDays(foundOn, repairLimit)
          }).length,
  }
}
