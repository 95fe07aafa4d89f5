import {
  areInOrder,
  compareText,
  happenedBy,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import * as z from 'zod'

/** A project that builds such a place (阵地建设项目), from its approval to its acceptance (验收). Money is in fen. */
export const FacilityProject = z.strictObject({
  name: z.string().min(1),
  place: z.string().min(1),
  approvedOn: PlainDate,
  grant: z.int().min(0),
  spent: z.int().min(0),
  startedOn: PlainDate.optional(),
  /** `null`: not yet; left out: not told. */
  completedOn: PlainDate.nullish(),
  acceptances: z.array(z.strictObject({ on: PlainDate, passed: z.boolean() })).default([]),
  /** The day on which it was given up (撤销、终止). */
  givenUpOn: PlainDate.optional(),
})
export type FacilityProject = z.infer<typeof FacilityProject>

/** How far a project has come, in its order. */
export const facilityProjectStates = {
  later: { zh: '尚未立项', en: 'Not approved yet' },
  approved: { zh: '已立项', en: 'Approved' },
  'under-way': { zh: '建设中', en: 'Under way' },
  completed: { zh: '已完工，待验收', en: 'Completed, to be accepted' },
  failed: { zh: '验收未通过，待整改', en: 'Not accepted, to be mended' },
  accepted: { zh: '验收通过', en: 'Accepted' },
  'given-up': { zh: '已撤销', en: 'Given up' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A state of a project: see {@link facilityProjectStates}. */
export type FacilityProjectState = keyof typeof facilityProjectStates

/** How a project stands on a day; of several acceptances the last by then counts. */
export const facilityProjectState = (
  { approvedOn, startedOn, completedOn, acceptances, givenUpOn }: FacilityProject,
  asOf: PlainDate,
): FacilityProjectState => {
  const by = (on: PlainDate | null | undefined) => happenedBy(on, asOf)
  if (by(givenUpOn)) return 'given-up'
  const last = acceptances
    .filter(({ on }) => on <= asOf)
    .sort((a, b) => compareText(a.on, b.on))
    .at(-1)
  if (last) return last.passed ? 'accepted' : 'failed'
  if (by(completedOn)) return 'completed'
  if (by(startedOn)) return 'under-way'
  return approvedOn <= asOf ? 'approved' : 'later'
}

/**
 * What is wrong with a project: `project-order` (a step before the one that it follows), `project-overspent` (more spent than
 * granted), `project-accepted-unfinished` (accepted and not completed; a warning where the day of completion is not told).
 */
export const facilityProjectProblems = (project: FacilityProject): Problem[] => {
  const { approvedOn, startedOn, completedOn, acceptances, givenUpOn, grant, spent, name } = project
  const problems: Problem[] = []
  if (!areInOrder([approvedOn, startedOn, completedOn, ...acceptances.map(({ on }) => on).sort(), givenUpOn]))
    problems.push(
      problem(
        'project-order',
        'error',
        [],
        [
          `“${name}”的立项、开工、完工、验收、撤销日期次序不符。`,
          `The days of "${name}" are not in the order of its steps.`,
        ],
        ['请核对日期。', 'Check the days.'],
      ),
    )
  if (spent > grant)
    problems.push(
      problem(
        'project-overspent',
        'warning',
        ['spent'],
        [`“${name}”支出超过下达资金。`, `More was spent on "${name}" than was granted.`],
        ['请核对支出，或记录追加的资金。', 'Check it, or record what was added.'],
      ),
    )
  if (acceptances.length > 0 && completedOn == null)
    problems.push(
      problem(
        'project-accepted-unfinished',
        completedOn === undefined ? 'warning' : 'error',
        ['completedOn'],
        [`“${name}”已验收，没有完工日期。`, `"${name}" was up for acceptance without a day of completion.`],
        ['请补记完工日期。', 'Record it.'],
      ),
    )
  return problems
}
