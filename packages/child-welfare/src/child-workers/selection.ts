import { keysOf, type LocalizedText, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'

/** A contest of child directors (儿童主任技能大赛): who took part, and the points of each; `null`: absent. */
export const SkillsContest = z.strictObject({
  name: z.string().min(1),
  level: z.enum(['county', 'prefecture', 'province', 'nation']),
  heldOn: PlainDate,
  entrants: z.array(z.strictObject({ worker: z.string().min(1), points: z.number().min(0).nullable() })),
})
export type SkillsContest = z.infer<typeof SkillsContest>

/** One place in a contest: who ties has the same, and the next place is left out (1, 2, 2, 4). */
export interface ContestPlace {
  readonly place: number
  readonly worker: string
  readonly points: number
}

/** The places of a contest, the highest points first; who was absent has none. Of a tie the order is that of the record. */
export const contestPlaces = ({ entrants }: SkillsContest): readonly ContestPlace[] => {
  const ranked = entrants
    .flatMap(({ worker, points }) => (points === null ? [] : [{ worker, points }]))
    .sort((a, b) => b.points - a.points)
  return ranked.map(({ worker, points }) => ({
    place: 1 + ranked.filter(other => other.points > points).length,
    worker,
    points,
  }))
}

/** What is selected (选树): the best directors, cases of care, and skills. */
export const childWorkerAwardClasses = {
  director: { zh: '优秀儿童主任', en: 'Best child director' },
  case: { zh: '优秀关爱案例', en: 'Best case of care' },
  skill: { zh: '优秀服务技能', en: 'Best skill' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A class of selection: see {@link childWorkerAwardClasses}. */
export type ChildWorkerAwardClass = keyof typeof childWorkerAwardClasses

/** One entry of a selection, and whether it was selected. */
export const ChildWorkerAward = z.strictObject({
  class: z.enum(keysOf(childWorkerAwardClasses)),
  title: z.string().min(1),
  place: z.string().min(1),
  /** Left out: not told, as where the list of those selected alone is known. */
  submittedOn: PlainDate.optional(),
  /** The day of the selection; `null`: not selected, or not yet. */
  selectedOn: PlainDate.nullable(),
})
export type ChildWorkerAward = z.infer<typeof ChildWorkerAward>

const awardKey = ({ class: kind, place, title, submittedOn, selectedOn }: ChildWorkerAward) =>
  JSON.stringify([kind, place, title, submittedOn ?? selectedOn])

/** How many were submitted and selected in each class in a period, both days counted; an entry that is there twice counts once. `submitted` is `null` where of one that was not selected before nobody tells when it was submitted. */
export const awardCounts = (
  awards: readonly ChildWorkerAward[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Readonly<Record<ChildWorkerAwardClass, { readonly submitted: number | null; readonly selected: number }>> => {
  const within = (on: PlainDate | null | undefined) => on != null && from <= on && on <= to
  const of = (kind: ChildWorkerAwardClass) => {
    const own = awards.filter(award => award.class === kind)
    const count = (some: readonly ChildWorkerAward[]) => new Set(some.map(awardKey)).size
    const isOpen = ({ submittedOn, selectedOn }: ChildWorkerAward) =>
      submittedOn === undefined && (selectedOn === null || from <= selectedOn)
    return {
      submitted: own.some(isOpen) ? null : count(own.filter(({ submittedOn }) => within(submittedOn))),
      selected: count(own.filter(({ selectedOn }) => within(selectedOn))),
    }
  }
  return { director: of('director'), case: of('case'), skill: of('skill') }
}

const twice = (code: string, index: number, what: string): Problem =>
  problem(code, 'error', [index], [`“${what}”登记了两次。`, `"${what}" is on record twice.`], ['请合并。', 'Keep one.'])
const repeated = (keys: readonly string[]) => keys.map((key, index) => keys.indexOf(key) < index)

/** What is wrong with a contest: `contest-entrant-twice`. */
export const contestProblems = ({ entrants }: SkillsContest): Problem[] => {
  const again = repeated(entrants.map(({ worker }) => worker))
  return entrants.flatMap(({ worker }, index) => (again[index] ? [twice('contest-entrant-twice', index, worker)] : []))
}

/** What is wrong with a selection: `award-twice` (one title of a place in a class, submitted, or where that is not told selected, on one day), `award-dates` (selected before it was submitted). */
export const childWorkerAwardProblems = (awards: readonly ChildWorkerAward[]): Problem[] => {
  const again = repeated(awards.map(awardKey))
  return awards.flatMap(({ title, submittedOn, selectedOn }, index) => [
    ...(again[index] ? [twice('award-twice', index, title)] : []),
    ...(selectedOn !== null && submittedOn !== undefined && selectedOn < submittedOn
      ? [
          problem(
            'award-dates',
            'error',
            [index, 'selectedOn'],
            [`“${title}”的选树日期早于申报日期。`, `"${title}" was selected before it was submitted.`],
            ['请核对日期。', 'Check the days.'],
          ),
        ]
      : []),
  ])
}
