import {
  atArticle,
  brokenRule,
  type PlainDate as Day,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { printedPercent } from '../shared/printed.js'
import { constructionQualityRegulation } from './documents.js'

/** The stages of a building project of civil affairs, in their order. */
export const projectStages = {
  approved: { zh: '立项批复', en: 'approved' },
  designed: { zh: '初步设计批复', en: 'design approved' },
  tendered: { zh: '招标完成', en: 'contract let' },
  started: { zh: '开工', en: 'begun' },
  built: { zh: '主体完工', en: 'built' },
  accepted: { zh: '竣工验收', en: 'accepted' },
  opened: { zh: '投入使用', en: 'in use' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A stage of {@link projectStages}. */
export type ProjectStage = keyof typeof projectStages

const day = PlainDate.nullable().default(null)
const stages = keysOf(projectStages)

/** What follows what: who designs and builds in one hand (工程总承包) may have the contract before the design. */
const sequences = [
  stages.filter(stage => stage !== 'tendered'),
  ['approved', 'tendered', 'started'],
] as const satisfies readonly (readonly ProjectStage[])[]

/** A facility or key project (重点项目). Amounts in fen; a day that has not come is `null`. */
export const KeyProject = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum([
    'elderly-care',
    'child-welfare',
    'relief',
    'funeral',
    'mental-health',
    'marriage',
    'community',
    'other',
  ]),
  /** The whole investment as approved, and what of it was planned for each year; left out: not told. */
  investment: z.int().min(0),
  years: z.array(z.strictObject({ year: z.int(), planned: z.int().min(0), invested: z.int().min(0) })).optional(),
  reached: z.strictObject({
    approved: day,
    designed: day,
    tendered: day,
    started: day,
    built: day,
    /** `null`: not accepted, left out: not known. */
    accepted: PlainDate.nullish(),
    opened: day,
  }),
  /** Left out: not told. */
  milestones: z
    .array(z.strictObject({ what: z.string().min(1), due: PlainDate, done: PlainDate.nullish() }))
    .optional(),
  /** The day on which it was given up (终止). */
  dropped: PlainDate.nullish(),
})
export type KeyProject = z.infer<typeof KeyProject>

/** The furthest stage that a project has reached by a day; `null`: not approved yet. */
export const projectStage = ({ reached }: KeyProject, asOf: Day): ProjectStage | null =>
  stages.findLast(stage => happenedBy(reached[stage], asOf)) ?? null

/** Whether a milestone is asked for: not where the project was given up by its day. */
const isAsked = (due: Day, dropped: Day | null | undefined): boolean => dropped == null || due < dropped

/** How far a project is on a day: fen invested of those approved, in per cent as printed, and milestones done of those due; `null`: not told, as of the milestones where it is not of one. */
export const projectProgress = ({ investment, years, milestones, dropped }: KeyProject, asOf: Day) => {
  const year = Number(asOf.slice(0, 4))
  const invested = years?.filter(one => one.year <= year).reduce((sum, one) => sum + one.invested, 0) ?? null
  const ofYear = years?.find(one => one.year === year)
  const due = milestones?.filter(one => one.due <= asOf && isAsked(one.due, dropped))
  return {
    invested,
    percent: invested === null ? null : printedPercent(invested, investment, 2),
    yearPercent: ofYear === undefined ? null : printedPercent(ofYear.invested, ofYear.planned, 2),
    due: due?.length ?? null,
    done:
      due === undefined || due.some(({ done }) => done === undefined)
        ? null
        : due.filter(({ done }) => happenedBy(done, asOf)).length,
  }
}

/** What a key project is held against. */
export const keyProjectRules = {
  'milestone-in-time': { text: { zh: '节点应当按期完成', en: 'a milestone is reached by its day' } },
  // An approved sum may be adjusted.
  'within-investment': {
    text: { zh: '完成投资不超过批复总投资', en: 'no more is invested than was approved' },
    severity: 'warning',
  },
  'accepted-before-use': {
    text: { zh: '经验收合格方可交付使用', en: 'what was accepted alone is handed over for use' },
    cite: atArticle(constructionQualityRegulation, '第十六条第三款'),
  },
  'year-once': { text: { zh: '同一年度重复登记', en: 'a year is there once' } },
  'dated-in-order': { text: { zh: '阶段日期先后颠倒', en: 'its stages are out of order' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a project breaks on a day; of one that was given up no milestone is asked from that day on. */
export const keyProjectProblems = (project: KeyProject, asOf: Day): Problem[] => {
  const { accepted, opened } = project.reached
  const { years = [], milestones = [] } = project
  const isUsedEarly =
    happenedBy(opened, asOf) && opened! >= constructionQualityRegulation.effective && notHappenedBy(accepted, opened!)
  return [
    ...milestones.flatMap(({ due, done }, row) =>
      isLate(done, due, asOf) && isAsked(due, project.dropped)
        ? [brokenRule('milestone-in-time', keyProjectRules['milestone-in-time'], ['milestones', row, 'done'], due)]
        : [],
    ),
    ...(years.reduce((sum, { invested }) => sum + invested, 0) > project.investment
      ? [brokenRule('within-investment', keyProjectRules['within-investment'], ['years'])]
      : []),
    ...years.flatMap(({ year }, row) =>
      years.findIndex(one => one.year === year) < row
        ? [brokenRule('year-once', keyProjectRules['year-once'], ['years', row])]
        : [],
    ),
    ...(isUsedEarly
      ? [brokenRule('accepted-before-use', keyProjectRules['accepted-before-use'], ['reached', 'accepted'])]
      : []),
    ...[...new Set(sequences.flatMap(steps => stepsOutOfOrder(steps, project.reached)))]
      // Of use before acceptance the law says it.
      .filter(stage => stage !== 'opened' || !isUsedEarly)
      .map(stage => brokenRule('dated-in-order', keyProjectRules['dated-in-order'], ['reached', stage])),
  ]
}
