import {
  addDays,
  allHold,
  areInOrder,
  brokenRule,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { lastDayOf } from '../shared/late-under.js'
import { relapseOpinion2021 } from './documents.js'

/** The kinds of household that are watched against falling (back) into poverty (防止返贫监测对象). */
export const monitoredKinds = {
  unstable: { zh: '脱贫不稳定户', en: 'Out of poverty, not stably' },
  edge: { zh: '边缘易致贫户', en: 'On the edge of poverty' },
  sudden: { zh: '突发严重困难户', en: 'In sudden, severe hardship' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of household: see {@link monitoredKinds}. */
export type MonitoredKind = keyof typeof monitoredKinds

/** What is known of a rural household that may be watched; money in fen a year and head, `null`: not known. */
export interface RelapseRisk {
  readonly formerlyPoor: boolean | null
  readonly incomePerHead: number | null
  /** What the place watches below: its line of the year (监测范围). */
  readonly line: number
  readonly atRisk: boolean | null
  /** Spending or loss of income through illness, disaster or accident. */
  readonly suddenHardship: boolean | null
}

/**
 * The kind as which a household is watched; `none` where it is not, `null` where what decides is not known. At the line it is not below
 * it. Only whoever is at risk is watched; above the line it takes a sudden hardship, whether or not the household was poor before.
 */
export const monitoredKindOf = (household: RelapseRisk): MonitoredKind | 'none' | null => {
  const { formerlyPoor, incomePerHead, line, atRisk, suddenHardship } = household
  if (atRisk === false) return 'none'
  const below = incomePerHead === null ? null : incomePerHead < line
  if (below === false && suddenHardship === false) return 'none'
  if (atRisk === null || below === null) return null
  if (below) return formerlyPoor === null ? null : formerlyPoor ? 'unstable' : 'edge'
  return suddenHardship === null ? null : 'sudden'
}

const told = PlainDate.nullable()
const day = told.default(null)

/** A household on the register of those watched, from the clue to the day on which the risk counts as gone (风险消除). */
export const MonitoredRecord = z.strictObject({
  household: z.string().min(1),
  persons: z.array(z.string().min(1)).min(1),
  kind: z.enum(keysOf(monitoredKinds)),
  clueOn: PlainDate,
  /** The first and last day of publicity; `null`: there was none, or not yet; left out: not known. */
  publicFrom: told.optional(),
  publicTo: told.optional(),
  /** `null`: not recognised, or not yet; left out: not told. */
  recognisedOn: told.optional(),
  /** The clue led to nothing: it was looked into, and the household is not watched; `null`: it did not; left out: not told. */
  dismissedOn: told.optional(),
  helpedFrom: day,
  removedOn: day,
  /** The last day on which it was watched, though the risk had not gone: died, or moved away. */
  until: day,
  /** What must be so before the risk counts as gone; `null`: not known. */
  removal: z
    .strictObject({
      incomeAboveLine: z.boolean().nullable(),
      guarantees: z.boolean().nullable(),
      water: z.boolean().nullable(),
      noNewRisk: z.boolean().nullable(),
    })
    .nullable()
    .default(null),
})
export type MonitoredRecord = z.infer<typeof MonitoredRecord>

/** Days from the clue to the recognition, in general; days of publicity, at least. */
const recognitionDays = 15
const publicityDays = 5
/** The years of which the days and the conditions are known: before, no place was seen to have them; the transition ended with 2025. */
const daysKnown = { from: '2023-01-01', until: '2025-12-31' } as const
const conditionsKnown = { from: '2022-01-01', until: '2025-12-31' } as const

/** What the register of those watched is held against. */
export const monitoredRules = {
  'monitored-order': {
    text: {
      zh: '线索、公示、认定、风险消除应当依次，消除前应当已认定，帮扶在线索与消除之间，不予认定的没有认定日期',
      en: 'clue, publicity, recognition and removal come in order, help between clue and removal, and what was dismissed is not recognised',
    },
  },
  'recognised-in-fifteen-days': {
    text: {
      zh: '从发现线索到完成识别认定一般不超过15天',
      en: 'from the clue to the recognition it is in general 15 days',
    },
    cite: relapseOpinion2021,
    severity: 'warning',
  },
  'public-for-five-days': {
    text: { zh: '村内公示不少于5天', en: 'the village sees it for 5 days' },
    cite: relapseOpinion2021,
  },
  'public-before-recognised': {
    text: { zh: '公示应当先于认定', en: 'it is made public before it is recognised' },
    cite: relapseOpinion2021,
  },
  'risk-gone': {
    text: {
      zh: '收入稳定超过监测范围、“三保障”和饮水安全巩固、无新增风险的，方可标注风险消除',
      en: 'the risk is gone once income, guarantees and water are sure and no new risk has come',
    },
    cite: relapseOpinion2021,
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** Whether the risk of a household may count as gone; `null` where a condition is not known. */
export const riskIsGone = ({ removal }: Pick<MonitoredRecord, 'removal'>): boolean | null =>
  removal === null ? null : allHold(Object.values(removal))

/**
 * What a record breaks on a day; that it takes no more than 15 days is said in general, and a warning. Days are days of the calendar, the first of publicity among them; they are asked of clues of 2023 to 2025,
 * the conditions of removals of 2022 to 2025, as a warning where one is not known: which rules hold since 2026 was not seen.
 */
export const monitoredProblems = (record: MonitoredRecord, asOf: PlainDate): Problem[] => {
  const { clueOn, publicFrom, publicTo, recognisedOn, dismissedOn, helpedFrom, removedOn, until } = record
  const problems: Problem[] = []
  const broken = (code: keyof typeof monitoredRules, path: Problem['path'], due?: PlainDate) => {
    problems.push(brokenRule(code, monitoredRules[code], path, due))
  }
  if (asOf < clueOn) return []
  if (
    !areInOrder([clueOn, recognisedOn, removedOn]) ||
    !areInOrder([clueOn, publicFrom, publicTo]) ||
    !areInOrder([clueOn, helpedFrom, removedOn]) ||
    !areInOrder([clueOn, dismissedOn]) ||
    !areInOrder([clueOn, until]) ||
    (dismissedOn != null && recognisedOn != null) ||
    (removedOn !== null && recognisedOn === null)
  )
    broken('monitored-order', ['clueOn'])
  if (removedOn !== null && removedOn <= asOf && runsOn(conditionsKnown.from, conditionsKnown.until, removedOn)) {
    const gone = riskIsGone(record)
    if (gone === false) broken('risk-gone', ['removal'])
    if (gone === null)
      problems.push(
        problem(
          'risk-gone-unknown',
          'warning',
          ['removal'],
          [
            '已标注风险消除，是否符合条件登记不全。',
            'The risk counts as gone, and whether all conditions are met is not on record.',
          ],
          ['请补登消除时的情况。', 'Record how things stood when it was removed.'],
        ),
      )
  }
  if (!runsOn(daysKnown.from, daysKnown.until, clueOn)) return problems
  const { due } = lastDayOf(clueOn, { amount: recognitionDays, unit: 'day' })
  // Where one is left out, the clue may have come to that.
  const open = recognisedOn === null && dismissedOn === null ? null : undefined
  if (due !== null && isLate(recognisedOn ?? dismissedOn ?? until ?? open, due, asOf))
    broken('recognised-in-fifteen-days', ['recognisedOn'], due)
  if (publicFrom != null && publicTo != null && publicTo < addDays(publicFrom, publicityDays - 1))
    broken('public-for-five-days', ['publicTo'])
  if (publicTo !== undefined && recognisedOn != null && recognisedOn <= asOf && !happenedBy(publicTo, recognisedOn))
    broken('public-before-recognised', ['publicTo'])
  return problems
}

/** Somebody on the register of low-income people, by class. */
export const LowIncomeEntry = z.strictObject({
  person: z.string().min(1),
  as: z.enum(['dibao', 'tekun', 'marginal', 'rigid', 'other']),
  from: PlainDate,
  until: PlainDate.nullable().default(null),
})
export type LowIncomeEntry = z.infer<typeof LowIncomeEntry>

/** How two registers lie over each other on a day, each person once in a list. */
export interface RegisterOverlap {
  /** Watched and on the register of low-income people. */
  readonly both: readonly string[]
  /** Watched only: whether they qualify for assistance is to be looked into. */
  readonly onlyMonitored: readonly string[]
  /** On the register of low-income people only: whether they are to be watched is. */
  readonly onlyLowIncome: readonly string[]
  /** Of whom it is not told whether they were recognised as watched: in none of the three. */
  readonly open: readonly string[]
  /** Of those in both, by the class of the second; who has two classes counts in each. */
  readonly byClass: Readonly<Record<LowIncomeEntry['as'], number>>
}

/** The cross-walk of those watched against poverty and of low-income people (两类对象并轨比对), as both stand on a day. */
export const registerOverlap = (
  monitored: readonly MonitoredRecord[],
  lowIncome: readonly LowIncomeEntry[],
  asOf: PlainDate,
): RegisterOverlap => {
  const watched = new Set(
    monitored
      .filter(({ recognisedOn, removedOn, until }) => runsOn(recognisedOn, until, asOf) && !happenedBy(removedOn, asOf))
      .flatMap(({ persons }) => persons),
  )
  const untold = new Set(
    monitored
      .filter(
        ({ clueOn, recognisedOn, dismissedOn, removedOn, until }) =>
          recognisedOn === undefined &&
          runsOn(clueOn, until, asOf) &&
          ![dismissedOn, removedOn].some(on => happenedBy(on, asOf)),
      )
      .flatMap(({ persons }) => persons)
      .filter(person => !watched.has(person)),
  )
  const entries = lowIncome.filter(({ from, until }) => runsOn(from, until, asOf))
  const poor = new Set(entries.map(({ person }) => person))
  const classes = LowIncomeEntry.shape.as.options.map(as => {
    const persons = entries.filter(one => one.as === as && watched.has(one.person)).map(({ person }) => person)
    return [as, new Set(persons).size]
  })
  return {
    both: [...watched].filter(person => poor.has(person)),
    onlyMonitored: [...watched].filter(person => !poor.has(person)),
    onlyLowIncome: [...poor].filter(person => !watched.has(person) && !untold.has(person)),
    open: [...untold],
    byClass: Object.fromEntries(classes),
  }
}
