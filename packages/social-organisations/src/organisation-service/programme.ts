import {
  brokenRule,
  type Citation,
  compareText,
  divideExact,
  happenedBy,
  LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'

/** A named action of a programme. */
const Action = z.strictObject({ id: z.string().min(1), name: LocalizedText })

/** A programme of so many actions that organisations take part in (专项行动): ten ones (十个一), five actions (五个专项行动), and the like. */
export const ActionProgramme = z
  .strictObject({
    title: LocalizedText,
    /** How many actions its name speaks of: ten, five. */
    of: z.int().min(1),
    actions: z.array(Action),
    from: PlainDate.nullable().default(null),
    /** Its last day. */
    until: PlainDate.nullable().default(null),
  })
  .refine(
    ({ actions }) => new Set(actions.map(({ id }) => id)).size === actions.length,
    refusal(['actions'], '行动重复', 'an action stands in it twice'),
  )
  .refine(
    ({ of, actions }) => actions.length === of,
    refusal(['actions'], '行动数与名称不符', 'not as many actions as its name says'),
  )
export type ActionProgramme = z.infer<typeof ActionProgramme>

/** What an organisation did for one action of a programme. */
export const ActionResult = z.strictObject({
  organisation: z.string().min(1),
  action: z.string().min(1),
  /** The day on which it was done; `null`: not yet. */
  done: PlainDate.nullable(),
  /** What came of it, in fen, and for how many; `null`: not known. */
  amount: z.int().min(0).nullable().default(null),
  beneficiaries: z.int().min(0).nullable().default(null),
})
export type ActionResult = z.infer<typeof ActionResult>

/** 湖南: 全省性社会组织参与脱贫攻坚五个专项行动. */
export const hunanPovertyActions: Citation = {
  title: '全省性社会组织参与脱贫攻坚五个专项行动',
  issuer: '湖南省民政厅',
  confidence: 'secondary',
  note: 'plan of May 2019, as the press restates it on 2019-08-22',
}

/** The five poverty actions of Hunan (五个专项行动), since 2019. */
export const fivePovertyActions: ActionProgramme = {
  title: { zh: '社会组织参与脱贫攻坚五个专项行动', en: 'Five actions of organisations against poverty' },
  of: 5,
  actions: [
    { id: 'light', name: { zh: '光明行：贫困白内障患者手术', en: 'Sight: operations on cataracts of the poor' } },
    {
      id: 'sweetness',
      name: { zh: '甜蜜行：贫困糖尿病患者帮扶', en: 'Sweetness: help for poor people with diabetes' },
    },
    { id: 'hope', name: { zh: '希望行：困难家庭学生关爱', en: 'Hope: care for pupils of poor families' } },
    {
      id: 'farming',
      name: { zh: '农技行：种养加技术培训', en: 'Farming: skills for growing, raising and processing' },
    },
    {
      id: 'hand-in-hand',
      name: { zh: '牵手行：会员与贫困户结对', en: 'Hand in hand: members and poor households in pairs' },
    },
  ],
  // Of May 2019, the day not seen.
  from: '2019-05-01',
  until: null,
}

/** What one organisation has done of a programme. */
export interface ActionProgrammeProgress {
  readonly organisation: string
  readonly done: number
  readonly of: number
  readonly share: number
  /** The ids of the actions that are not done. */
  readonly open: readonly string[]
}

/** What each of some organisations has done of a programme by a day, in the order of their names. */
export const actionProgrammeProgress = (
  programme: ActionProgramme,
  organisations: readonly string[],
  results: readonly ActionResult[],
  asOf: PlainDate,
): ActionProgrammeProgress[] =>
  [...new Set(organisations)].toSorted(compareText).map(organisation => {
    const open = programme.actions
      .map(({ id }) => id)
      .filter(
        id =>
          !results.some(one => one.organisation === organisation && one.action === id && happenedBy(one.done, asOf)),
      )
    const done = programme.of - open.length
    return { organisation, done, of: programme.of, share: divideExact(done, programme.of), open }
  })

const sumKnown = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)

/** What came of each action of a programme by a day: how many organisations did it, fen, and for how many; `null`: of one it is not known. */
export const actionProgrammeTotals = (
  programme: ActionProgramme,
  results: readonly ActionResult[],
  asOf: PlainDate,
): {
  readonly action: string
  readonly organisations: number
  readonly amount: number | null
  readonly beneficiaries: number | null
}[] =>
  programme.actions.map(({ id }) => {
    const done = results.filter(({ action, done }) => action === id && happenedBy(done, asOf))
    return {
      action: id,
      organisations: new Set(done.map(({ organisation }) => organisation)).size,
      amount: sumKnown(done.map(({ amount }) => amount)),
      beneficiaries: sumKnown(done.map(({ beneficiaries }) => beneficiaries)),
    }
  })

/** What results are held against. */
export const actionProgrammeRules = {
  'action-of-programme': { text: { zh: '不是该专项行动中的行动', en: 'it is no action of the programme' } },
  'action-in-time': { text: { zh: '不在该专项行动的期限内', en: 'it was done outside the days of the programme' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What is wrong with the results of a programme. */
export const actionProgrammeProblems = (programme: ActionProgramme, results: readonly ActionResult[]): Problem[] =>
  results.flatMap(({ action, done }, index) => [
    ...(programme.actions.some(({ id }) => id === action)
      ? []
      : [brokenRule('action-of-programme', actionProgrammeRules['action-of-programme'], [index, 'action'])]),
    ...(done !== null &&
    ((programme.from !== null && done < programme.from) || (programme.until !== null && done > programme.until))
      ? [brokenRule('action-in-time', actionProgrammeRules['action-in-time'], [index, 'done'])]
      : []),
  ])
