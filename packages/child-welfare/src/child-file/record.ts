import {
  addDays,
  addMonths,
  ageOn,
  atArticle,
  type Citation,
  compareText,
  type LocalizedText,
  latestBy,
  PlainDate,
} from '@minzheng/core'
import * as z from 'zod'
import { RiskColour } from '../guardianship-intervention/colours.js'
import {
  difficultyOpinion2016,
  leftBehindOpinion2016,
  migrantPlan2024,
  minorsProtectionLaw,
} from '../shared/documents.js'

/** The blocks that a file of one child (一人一档) may have to hold; which of them a place requires is its own rule. */
export const childFileBlocks = {
  child: { zh: '儿童基本信息', en: 'The child' },
  parents: { zh: '父母信息', en: 'The parents' },
  guardian: { zh: '监护人与委托照护人', en: 'Guardian and entrusted carer' },
  guardianship: { zh: '监护状况', en: 'State of guardianship' },
  family: { zh: '家庭情况', en: 'The family' },
  schooling: { zh: '就学情况', en: 'Schooling' },
  health: { zh: '健康与残疾', en: 'Health and disability' },
  mentalHealth: { zh: '心理健康', en: 'Mental health' },
  safety: { zh: '安全隐患', en: 'Safety' },
  policies: { zh: '享受政策', en: 'Benefits received' },
  contact: { zh: '联系方式', en: 'Contacts' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A block of the file of a child (一人一档). */
export const ChildFileBlock = z.enum([
  'child',
  'parents',
  'guardian',
  'guardianship',
  'family',
  'schooling',
  'health',
  'mentalHealth',
  'safety',
  'policies',
  'contact',
])
export type ChildFileBlock = z.infer<typeof ChildFileBlock>

/**
 * Why a child has a file; a child may have several grounds, and then the strictest interval holds. Who is `motherless` (“失母”儿童) a
 * place says: no national text defines it.
 */
export const ChildFileGround = z.enum(['orphan', 'unattended', 'in-difficulty', 'left-behind', 'migrant', 'motherless'])
export type ChildFileGround = z.infer<typeof ChildFileGround>

/** The file of one child, as far as dates and completeness go; what a block holds is its own record. */
export const ChildFile = z.strictObject({
  id: z.string().min(1),
  birth: PlainDate,
  grounds: z.array(ChildFileGround).min(1),
  openedOn: PlainDate,
  /** The day on which each block was last confirmed or changed, of those that are filled; left out: what the file holds is not on record here. */
  blocks: z.partialRecord(ChildFileBlock, PlainDate).optional(),
  /** The days on which it was visited; left out: not on record here. */
  visitedOn: z.array(PlainDate).optional(),
  /** The colour of the risk that the child is graded at (四色档案), by which a place may set how often it is visited; left out: not graded. */
  risk: RiskColour.optional(),
  closedOn: PlainDate.optional(),
})
export type ChildFile = z.infer<typeof ChildFile>

const months = z.int().min(1).max(120)

/** What a place asks of its files. What it leaves out is not asked. */
export const ChildFileRules = z.strictObject({
  requiredBlocks: z.array(ChildFileBlock).default([]),
  updateEveryMonths: z.partialRecord(ChildFileGround, months).default({}),
  visitEveryMonths: z.partialRecord(ChildFileGround, months).default({}),
  /** In days, by the risk that a child is graded at: 7 where a child of high risk is visited every week. */
  visitEveryDays: z.partialRecord(RiskColour, z.int().min(1).max(3650)).default({}),
  /** The first day of the rules: nothing is due by them before, and no interval runs from an earlier day. Left out: not known. */
  from: PlainDate.optional(),
})
export type ChildFileRules = z.infer<typeof ChildFileRules>

/**
 * What the nation asks since 2024-09-03: the data of migrant children anew every six months at least. It sets a rate of visits for minors
 * who came home from the streets alone: see `returnVisitProblems`.
 */
export const nationalChildFileRules: ChildFileRules = {
  requiredBlocks: [],
  updateEveryMonths: { migrant: 6 },
  visitEveryMonths: {},
  visitEveryDays: {},
  from: migrantPlan2024.effective,
}

/**
 * Where the files are from: of left-behind children since 2016-02-04 and of children in difficulty since 2016-06-13 (一人一档案,
 * kept by the township), by schools and committees since 2021-06-01; and the six months.
 */
export const childFileCites: Readonly<Record<'leftBehind' | 'inDifficulty' | 'duty' | 'migrantUpdate', Citation>> = {
  leftBehind: atArticle(leftBehindOpinion2016, '三（二）'),
  inDifficulty: atArticle(difficultyOpinion2016, '三（一）'),
  duty: atArticle(minorsProtectionLaw, '第二十九条、第四十三条'),
  migrantUpdate: migrantPlan2024,
}

/** What is due for a file, an update or a visit, its last day, and whether it is late. */
export interface FileDue {
  readonly what: 'update' | 'visit'
  readonly title: LocalizedText
  readonly dueOn: PlainDate
  /** `null`: the day is over, and visits, or what the file holds, are not on record here. */
  readonly overdue: boolean | null
  /** The ground, or the colour of the risk, that asks for it soonest. */
  readonly ground: ChildFileGround | RiskColour
  /** For an update: the blocks that are older than allowed on that day. */
  readonly blocks: readonly ChildFileBlock[]
}

const titles = { update: { zh: '更新档案', en: 'Update the file' }, visit: { zh: '走访', en: 'Visit' } } as const

/** From which age on a child is none of a ground any more; orphans and unattended children may go on at school. */
export const groundAgeLimits: Readonly<Partial<Record<ChildFileGround, number>>> = {
  'left-behind': 16,
  migrant: 16,
  'in-difficulty': 18,
}

/** Whether a child has outgrown a ground by a day. */
export const isOutgrown = ({ birth }: ChildFile, ground: ChildFileGround, asOf: PlainDate): boolean => {
  const limit = groundAgeLimits[ground]
  return limit !== undefined && ageOn(birth, asOf) >= limit
}

/** The shortest interval of the grounds of a child. */
const strictest = (
  grounds: readonly ChildFileGround[],
  intervals: Partial<Record<ChildFileGround, number>>,
): { ground: ChildFileGround; every: number } | undefined =>
  grounds
    .flatMap(ground => {
      const every = intervals[ground]
      return every === undefined ? [] : [{ ground, every }]
    })
    .sort((a, b) => a.every - b.every)[0]

/** The soonest day on which a child is to be visited after a visit, and by which ground or risk. */
const visitDueAfter = (
  { risk }: ChildFile,
  grounds: readonly ChildFileGround[],
  rules: ChildFileRules,
  visitedOn: PlainDate,
): { readonly ground: ChildFileGround | RiskColour; readonly dueOn: PlainDate } | undefined => {
  const visit = strictest(grounds, rules.visitEveryMonths)
  // Who has outgrown every ground is visited for no risk either.
  const days = risk === undefined || grounds.length === 0 ? undefined : rules.visitEveryDays[risk]
  return [
    ...(visit ? [{ ground: visit.ground, dueOn: addMonths(visitedOn, visit.every) }] : []),
    ...(days === undefined ? [] : [{ ground: risk!, dueOn: addDays(visitedOn, days) }]),
  ].sort((a, b) => compareText(a.dueOn, b.dueOn))[0]
}

/** Whether a file is open on a day: from the day of its opening to the day before its closing. */
export const isOpenFile = ({ openedOn, closedOn }: ChildFile, asOf: PlainDate) =>
  openedOn <= asOf && (closedOn === undefined || closedOn > asOf)

/**
 * The updates and visits that a file waits for, soonest first; a closed file waits for none. A block that was never filled counts
 * from the day on which the file was opened, and so does a first visit, whatever was made before; a visit or update dated after `asOf` is not one yet.
 * Due on the corresponding day so many months later, overdue from the day after. Nothing is due before the rules began, and of what is
 * older than they are the interval runs from their first day. A ground that the child has outgrown asks for nothing.
 */
export const childFileDue = (file: ChildFile, rules: ChildFileRules, asOf: PlainDate): FileDue[] => {
  if (!isOpenFile(file, asOf) || (rules.from !== undefined && asOf < rules.from)) return []
  const made = (date: PlainDate | undefined) => {
    const on = date !== undefined && date <= asOf ? date : file.openedOn
    return rules.from !== undefined && on < rules.from ? rules.from : on
  }
  const due: FileDue[] = []
  const grounds = file.grounds.filter(ground => !isOutgrown(file, ground, asOf))
  const update = strictest(grounds, rules.updateEveryMonths)
  const filled = file.blocks ?? {}
  const blocks = [...new Set([...rules.requiredBlocks, ...ChildFileBlock.options.filter(block => filled[block])])]
  if (update) {
    const { ground, every } = update
    const oldest = blocks.map(block => made(filled[block])).sort()[0] ?? made(undefined)
    const dueOn = addMonths(oldest, every)
    const old = blocks.filter(block => addMonths(made(filled[block]), every) <= dueOn)
    const overdue = dueOn < asOf && file.blocks === undefined ? null : dueOn < asOf
    due.push({ what: 'update', title: titles.update, dueOn, overdue, ground, blocks: old })
  }
  const soonest = visitDueAfter(file, grounds, rules, made(latestBy([file.openedOn, ...(file.visitedOn ?? [])], asOf)))
  if (soonest) {
    const { ground, dueOn } = soonest
    const overdue = dueOn < asOf && file.visitedOn === undefined ? null : dueOn < asOf
    due.push({ what: 'visit', title: titles.visit, dueOn, overdue, ground, blocks: [] })
  }
  const [first, second] = due
  return first && second && second.dueOn < first.dueOn ? [second, first] : due
}

/** How many of the required blocks a file holds, and which are missing; `null`: what it holds is not on record here. */
export const childFileCompleteness = (
  file: ChildFile,
  rules: ChildFileRules,
): { readonly held: number; readonly required: number; readonly missing: readonly ChildFileBlock[] } | null => {
  const { blocks } = file
  if (blocks === undefined) return null
  const required = [...new Set(rules.requiredBlocks)]
  const missing = required.filter(block => blocks[block] === undefined)
  return { held: required.length - missing.length, required: required.length, missing }
}

/**
 * Of the visits that fell due in a period: how many were made in time, how many late, and how many not by its end; `unknown`: the first
 * of a file whose visits are not on record here.
 */
export interface ChildVisitRound {
  readonly due: number
  readonly inTime: number
  readonly late: number
  readonly missed: number
  readonly unknown: number
}

/**
 * The visits that fell due from `from` to `asOf`, by the ground or the risk that asked for them soonest, as {@link childFileDue} has it: each
 * runs from the one before. What would fall due on or after the day of closing is not due, nor what a ground asks for that is outgrown by then.
 */
export const childVisitRound = (
  files: readonly ChildFile[],
  rules: ChildFileRules,
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): ReadonlyMap<ChildFileGround | RiskColour, ChildVisitRound> => {
  const round = new Map<ChildFileGround | RiskColour, ChildVisitRound>()
  for (const file of files) {
    const first = rules.from !== undefined && file.openedOn < rules.from ? rules.from : file.openedOn
    const days = [first, ...new Set((file.visitedOn ?? []).filter(on => first < on && on <= asOf))].toSorted()
    for (const [index, on] of days.entries()) {
      // What one ground no longer asks for, the others still do.
      const grounds = file.grounds.filter(
        ground => !isOutgrown(file, ground, addMonths(on, rules.visitEveryMonths[ground] ?? 0)),
      )
      const due = visitDueAfter(file, grounds, rules, on)
      if (due === undefined || due.dueOn < from || asOf < due.dueOn) continue
      if (file.closedOn !== undefined && file.closedOn <= due.dueOn) continue
      const next = days[index + 1]
      const so = round.get(due.ground) ?? { due: 0, inTime: 0, late: 0, missed: 0, unknown: 0 }
      const untold = file.visitedOn === undefined ? 'unknown' : 'missed'
      const how = next === undefined ? untold : next <= due.dueOn ? 'inTime' : 'late'
      round.set(due.ground, { ...so, due: so.due + 1, [how]: so[how] + 1 })
    }
  }
  return round
}
