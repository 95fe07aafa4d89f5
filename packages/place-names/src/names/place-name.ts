import { addDays, Citation, DivisionCode, daysBetween, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { placeKindNames } from '../place-kinds/kinds.js'

export { placeNameProblems } from './problems.js'

const text = z.string().min(1).max(100)

/** A name that the place had for a time. A day that is not known is left out: the first name has no `from`, the present no `to`. */
export const NamePeriod = z.strictObject({
  name: text,
  from: PlainDate.optional(),
  /** The last day. */
  to: PlainDate.optional(),
  /** Why it was given or changed, as the document says. */
  reason: z.string().min(1).optional(),
  cite: Citation.optional(),
})
export type NamePeriod = z.infer<typeof NamePeriod>

/** What another name of a place can be: short, alias, former, historical, for promotion, of the dialect. */
export const aliasKinds = ['short', 'alias', 'former', 'historical', 'promotion', 'dialect'] as const

/** An entry of a list of protected names (条例 art. 25). */
export const ProtectionEntry = z.strictObject({
  /** The list: of the nation, a province, a city or a county. */
  level: z.enum(['nation', 'province', 'prefecture', 'county']),
  /** As the list calls it: 千年古县, 红色地名. */
  category: text.optional(),
  batch: z.int().min(1).max(100).optional(),
  listedOn: PlainDate.optional(),
  /** The last day on the list; left out: still on it. */
  until: PlainDate.optional(),
  reason: z.string().min(1).optional(),
  /** What was set down to protect the name before it was changed (条例 art. 25); left out: not on record. */
  measures: z.string().min(1).optional(),
  cite: Citation.optional(),
})

/** A place name as a register keeps it. */
export const PlaceName = z.strictObject({
  /** The standard form (标准地名), in standard Chinese characters. */
  name: text,
  /** 专名. */
  specific: text,
  /** 通名 with its modifiers; empty where the name is one word. */
  generic: z.string().max(20),
  kind: z.enum(placeKindNames),
  status: z.enum(['proposed', 'standard', 'abolished']),
  /** The name in the script of a minority, as it is written there. */
  minorityForms: z
    .array(z.strictObject({ language: text, text }))
    .max(10)
    .default([]),
  /** The approved form in Roman letters. */
  roman: text.optional(),
  aliases: z
    .array(z.strictObject({ name: text, kind: z.enum(aliasKinds) }))
    .max(50)
    .default([]),
  /** Names through time, the oldest first; the present one last. */
  history: z.array(NamePeriod).max(100).default([]),
  protection: z.array(ProtectionEntry).max(10).default([]),
  /** Of a name that is gone: the standard names of what took its place, by which it is found today. */
  successors: z.array(text).max(20).optional(),
  division: DivisionCode,
  /** Degrees. Which datum is for the register to say (CGCS2000 in official ones). */
  location: z
    .strictObject({
      longitude: z.number().min(-180).max(180),
      latitude: z.number().min(-90).max(90),
      datum: text.optional(),
    })
    .optional(),
  /** The day on which what the record tells changed last: an approval, an abolition. */
  changedOn: PlainDate.optional(),
  /** The day on which the record was last entered or renewed in the database; `null`: it is not entered, left out: not told. */
  updatedOn: PlainDate.nullish(),
})
export type PlaceName = z.infer<typeof PlaceName>

/**
 * The name that a place had on a day, as its history tells; `undefined` where it does not. A name whose first day is not known begins
 * the day after the one before it; where the last day of that is not known either, neither is told for the days between.
 */
export const nameOn = ({ history }: Pick<PlaceName, 'history'>, date: PlainDate): string | undefined =>
  history.findLast(({ from, to }, index) => {
    const [before, after] = [history[index - 1], history[index + 1]]
    const start = from ?? (before?.to === undefined ? undefined : addDays(before.to, 1))
    if (start === undefined ? before !== undefined : date < start) return false
    if (to !== undefined) return date <= to
    return after === undefined || (after.from !== undefined && date < after.from)
  })?.name

/** What a full record tells beside what every record must, each counting alike: no score of the state was published. */
export const recordParts = ['roman', 'location', 'history', 'changedOn', 'updatedOn'] as const

/** How much of {@link recordParts} a record tells, and what it lacks. */
export const recordCompleteness = (
  record: PlaceName,
): { readonly told: number; readonly of: number; readonly missing: readonly (typeof recordParts)[number][] } => {
  const missing = recordParts.filter(part => (part === 'history' ? record.history.length === 0 : !record[part]))
  return { told: recordParts.length - missing.length, of: recordParts.length, missing }
}

/**
 * How fast a database follows on a day: days from each change to its entry, to that day while it is not entered (never, before the
 * change alone, or after that day); how many are not entered, and how many records do not say when they changed or were entered. No limit of the
 * state was read.
 */
export const recordDelays = (
  records: readonly Pick<PlaceName, 'changedOn' | 'updatedOn'>[],
  asOf: PlainDate,
): { readonly days: readonly number[]; readonly open: number; readonly unknown: number } => {
  const changes = records.flatMap(({ changedOn, updatedOn }) =>
    changedOn === undefined || updatedOn === undefined || changedOn > asOf ? [] : [{ changedOn, updatedOn }],
  )
  const entered = changes.map(({ changedOn, updatedOn }) =>
    updatedOn !== null && changedOn <= updatedOn && updatedOn <= asOf ? updatedOn : null,
  )
  return {
    days: changes.map(({ changedOn }, index) => daysBetween(changedOn, entered[index] ?? asOf)),
    open: entered.filter(on => on === null).length,
    unknown: records.filter(
      ({ changedOn, updatedOn }) => changedOn === undefined || (updatedOn === undefined && changedOn <= asOf),
    ).length,
  }
}
