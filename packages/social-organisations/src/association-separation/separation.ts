import {
  areInOrder,
  breaking,
  type Citation,
  divideExact,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'

/** 行业协会商会与行政机关脱钩总体方案, of July 2015. */
export const separationPlan2015 = {
  title: '行业协会商会与行政机关脱钩总体方案',
  issuer: '中共中央办公厅、国务院办公厅',
  effective: '2015-07-08',
  confidence: 'official-excerpt',
  note: 'points 二 and 三 read in a copy; made public in July 2015: the day given is from memory, the number was not seen',
} as const satisfies Citation

/** 关于全面推开行业协会商会与行政机关脱钩改革的实施意见: done by the end of 2020. */
export const separationOpinion2019 = {
  title: '关于全面推开行业协会商会与行政机关脱钩改革的实施意见',
  number: '发改体改〔2019〕1063号',
  issuer: '国家发展改革委、民政部等十部门',
  issued: '2019-06-14',
  effective: '2019-06-14',
  confidence: 'secondary',
  note: 'as the press restates it; the number as other notices name it',
} as const satisfies Citation

/** In what an association and the offices part (五分离). */
export const fiveSeparations = {
  institution: { zh: '机构分离', en: 'Institutions' },
  function: { zh: '职能分离', en: 'Functions' },
  assets: { zh: '资产财务分离', en: 'Assets and accounts' },
  staff: { zh: '人员管理分离', en: 'Staff' },
  'party-and-foreign': { zh: '党建、外事等事项分离', en: 'Party building and foreign affairs' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** One of {@link fiveSeparations}. */
export type Separation = keyof typeof fiveSeparations

const separations = keysOf(fiveSeparations)

/** The day by which separation is generally done everywhere. */
export const separationDue = '2020-12-31'

/** A trade association on the list of those to be separated (脱钩名单). A day that has not come is `null`. */
export const AssociationSeparation = z.strictObject({
  association: z.string().min(1),
  /** The batch of the pilots, or 0 for what came after them. */
  batch: z.int().min(0).default(0),
  /** Its plan was handed in. */
  planned: PlainDate.nullable().default(null),
  /** `null`: it is not parted in this yet; left out: not told. */
  steps: z.partialRecord(z.enum(separations), PlainDate.nullable()).default({}),
  /** It was found to be separated; `null`: not yet, left out: not told. */
  accepted: PlainDate.nullish(),
  /** Why it is not done: a rule is lacking, or work is. */
  heldUpBy: z.enum(['policy', 'work', 'other']).nullable().default(null),
  /** The last day on the register of one that was de-registered, merged or struck off instead. */
  until: PlainDate.nullable().default(null),
})
export type AssociationSeparation = z.infer<typeof AssociationSeparation>

/** In what an association is not separated on a day, as far as it is told: what is left out is among it until it was found to be separated. */
export const separationsLacking = ({ steps, accepted }: AssociationSeparation, asOf: PlainDate): Separation[] =>
  separations.filter(one => (steps[one] === undefined ? !happenedBy(accepted, asOf) : !happenedBy(steps[one], asOf)))

/** Whether an association is separated on a day: it was found to be, and in all five. */
export const isSeparated = (one: AssociationSeparation, asOf: PlainDate): boolean =>
  happenedBy(one.accepted, asOf) && separationsLacking(one, asOf).length === 0

/** How far a list is. */
export interface SeparationProgress {
  readonly list: number
  readonly done: number
  readonly notDone: number
  /** `done` of the list; `null`: it is empty. */
  readonly share: number | null
}

/** How far a list is, by how many of each batch are done. */
export const separationProgress = (list: number, doneByBatch: readonly number[]): SeparationProgress => {
  const done = doneByBatch.reduce((sum, one) => sum + one, 0)
  return { list, done, notDone: list - done, share: list === 0 ? null : divideExact(done, list) }
}

/** Whether an association left the register before a day was over without being separated. */
const leftUnseparated = (one: AssociationSeparation, asOf: PlainDate): boolean =>
  happenedBy(one.until, asOf) && !isSeparated(one, one.until!)

/** How far the associations of a list are on a day, each once; who left the register unseparated is on the list no more. */
export const separationOf = (list: readonly AssociationSeparation[], asOf: PlainDate): SeparationProgress => {
  const names = (some: readonly AssociationSeparation[]) => new Set(some.map(({ association }) => association)).size
  const there = list.filter(one => !leftUnseparated(one, asOf))
  return separationProgress(names(there), [names(there.filter(one => isSeparated(one, asOf)))])
}

/** What such a record is held against. */
export const separationRules = {
  'separation-in-order': {
    text: {
      zh: '方案应当先于分离，分离应当先于确认',
      en: 'the plan comes before the steps, and these before it is found done',
    },
    cite: separationPlan2015,
  },
  'separation-complete': {
    text: { zh: '五分离未全部完成，不得确认脱钩', en: 'it is not found done before all five are' },
    cite: separationPlan2015,
  },
  // 基本完成: a goal for all of them together, which one alone may miss.
  'separation-in-time': {
    text: { zh: '2020年底前基本完成脱钩', en: 'it is done by the end of 2020, as most are to be' },
    cite: separationOpinion2019,
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What such a record breaks on a day since the plan of 2015-07-08. One that is held up by a rule that is lacking, or left the register in time, is not late. */
export const separationProblems = (one: AssociationSeparation, asOf: PlainDate): Problem[] => {
  const broken = breaking(separationRules)
  if (asOf < separationPlan2015.effective) return []
  const taken = separations.flatMap(step => one.steps[step] ?? []).toSorted()
  const done = one.accepted
  return [
    ...(areInOrder([one.planned, taken.at(0), taken.at(-1), done]) ? [] : [broken('separation-in-order', ['steps'])]),
    ...(happenedBy(done, asOf) && separationsLacking(one, done!).length > 0
      ? [broken('separation-complete', ['accepted'])]
      : []),
    ...(one.heldUpBy !== 'policy' &&
    !(happenedBy(one.until, separationDue) && leftUnseparated(one, asOf)) &&
    isLate(done, separationDue, asOf)
      ? [broken('separation-in-time', ['accepted'], separationDue)]
      : []),
  ]
}

const endings = ['行业协会', '协会', '商会', '同业公会', '联合会', '促进会'] as const

/**
 * Whether an association is among those to be separated (总体方案 二): its members are of one trade or firms of one place, it is called
 * 行业协会, 协会, 商会, 同业公会, 联合会 or 促进会 ("等": others may be), and it is registered as an association. `null`: its name has another
 * ending, or something is not known.
 */
export const isToBeSeparated = (one: {
  readonly name: string
  readonly membersOfOneTrade: boolean | null
  readonly registeredAssociation: boolean | null
}): boolean | null => {
  if (one.membersOfOneTrade === false || one.registeredAssociation === false) return false
  const called = endings.some(ending => one.name.endsWith(ending))
  return called && one.membersOfOneTrade === true && one.registeredAssociation === true ? true : null
}
