import {
  atArticle,
  brokenRule,
  happenedBy,
  isLate,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
  stepsOutOfOrder,
} from '@minzheng/core'
import { petitionRegulation2022 } from '@minzheng/core/administrative-procedure'
import * as z from 'zod'

const day = PlainDate.nullable().default(null)

/** A hard case on the list of an action (突出信访问题、重复信访积案): who answers for it, and when it was cleared (化解). */
export const HardPetition = z.strictObject({
  /** The matter of its petitions, as they bear it. */
  matter: z.string().min(1),
  listed: PlainDate,
  /** The leader who answers for it (包案领导), by post; `null`: nobody yet, left out: not known. */
  leader: z.string().min(1).nullish(),
  /** The day by which it is to be cleared; `null`: the end of the action. */
  due: day,
  /** `null` or left out: not yet; left out of what is closed: not known. */
  cleared: PlainDate.nullish(),
  /** Taken off the list as settled, after somebody looked (核查销号); `null` or left out: not yet. */
  closed: day,
})
export type HardPetition = z.infer<typeof HardPetition>

/** Whether a matter that stands on a list more than once came again only after it had been cleared each time. */
const comesAgain = (cases: readonly HardPetition[]): boolean =>
  cases.every((one, index) =>
    cases.every((other, at) => {
      if (at === index || other.matter !== one.matter) return true
      if (other.listed === one.listed) return false
      const first = other.listed < one.listed ? other : one
      return happenedBy(first.cleared, first === other ? one.listed : other.listed)
    }),
  )

/** An action on hard cases (突出信访问题攻坚行动), of three years or another term, with its list; what was cleared may come again. */
export const PetitionAction = z
  .strictObject({
    title: z.string().min(1),
    /** The document that sets it; `null`: not known. */
    basis: z.string().min(1).nullable(),
    from: PlainDate,
    /** The last day; `null`: not set. */
    until: PlainDate.nullable(),
    /** None where it is empty, left out: not told. */
    cases: z.array(HardPetition).optional(),
  })
  .refine(...lastNotBefore('from', 'until'))
  .refine(
    ({ cases = [] }) => comesAgain(cases),
    refusal(
      ['cases'],
      '清单中事项重复，前一次尚未化解',
      'a matter is on the list twice, and was not cleared in between',
    ),
  )
export type PetitionAction = z.infer<typeof PetitionAction>

/** What an action has come to on a day; `null`: its cases are not told. */
export interface PetitionActionProgress {
  /** Within its term. */
  readonly runs: boolean
  readonly listed: number | null
  readonly cleared: number | null
  /** The matters that are open, and those of them past their day. */
  readonly open: readonly string[] | null
  readonly overdue: readonly string[] | null
}

/** The day on which a case was cleared; of one that is closed and does not say it, that of the closing at the latest. */
const clearedOf = ({ cleared, closed }: HardPetition): PlainDate | null => (cleared === undefined ? closed : cleared)

const dueOf = ({ due }: HardPetition, { until }: PetitionAction): PlainDate | null => due ?? until

/** What an action has come to on a day, of the cases listed by it: a case is overdue from the day after its own, or the last of the action. */
export const petitionActionProgress = (action: PetitionAction, asOf: PlainDate): PetitionActionProgress => {
  const runs = runsOn(action.from, action.until, asOf)
  if (action.cases === undefined) return { runs, listed: null, cleared: null, open: null, overdue: null }
  const listed = action.cases.filter(one => one.listed <= asOf)
  const open = listed.filter(one => !happenedBy(clearedOf(one), asOf))
  const overdue = open.filter(one => (dueOf(one, action) ?? asOf) < asOf)
  const matters = (cases: readonly HardPetition[]) => cases.map(({ matter }) => matter)
  return {
    runs,
    listed: listed.length,
    cleared: listed.length - open.length,
    open: matters(open),
    overdue: matters(overdue),
  }
}

/** What the list of an action is held against; no document that was read sets its term or days, the place does. */
export const petitionActionRules = {
  'case-has-leader': {
    text: { zh: '突出信访问题应当由领导干部包案化解', en: 'a leader answers for a hard case' },
    cite: atArticle(petitionRegulation2022, '第十八条第二款'),
    severity: 'warning',
  },
  'cleared-in-time': { text: { zh: '应当在期限内化解', en: 'a case is cleared by its day, or the end of the action' } },
  'closed-uncleared': { text: { zh: '未化解不得销号', en: 'what is not cleared is not taken off' } },
  'dated-in-order': { text: { zh: '日期先后颠倒', en: 'its days are out of order' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What the list of an action breaks on a day. That a leader answers for a case is asked of those listed since 2022-05-01, when the law says so.
 * One that was closed after its day, and does not say when it was cleared, may have been so in time: it is warned of.
 */
export const petitionActionProblems = (action: PetitionAction, asOf: PlainDate): Problem[] =>
  (action.cases ?? []).flatMap((one, index) => {
    if (one.listed > asOf) return []
    const broken = (code: keyof typeof petitionActionRules, key: keyof HardPetition, by?: PlainDate) =>
      brokenRule(code, petitionActionRules[code], ['cases', index, key], by)
    const due = dueOf(one, action)
    const late = due !== null && isLate(clearedOf(one), due, asOf) ? [broken('cleared-in-time', 'cleared', due)] : []
    const isOfClosing = one.cleared === undefined && happenedBy(one.closed, asOf)
    return [
      ...(one.leader === null && one.listed >= petitionRegulation2022.effective
        ? [broken('case-has-leader', 'leader')]
        : []),
      ...late.map(found => (isOfClosing ? { ...found, severity: 'warning' as const } : found)),
      ...(happenedBy(one.closed, asOf) && notHappenedBy(one.cleared, asOf)
        ? [broken('closed-uncleared', 'closed')]
        : []),
      ...stepsOutOfOrder(['listed', 'cleared', 'closed'], one).map(step => broken('dated-in-order', step)),
    ]
  })
